"""What an editor should look at: each check is a module with a function that yields Problems."""
