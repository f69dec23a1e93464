"""What a page can show: for each block a function that picks the facts, and a template of the same name."""
