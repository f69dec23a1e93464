"""What is published beside the pages: facts in, text out."""
