"""What stands around the pages, and what all of them are made of."""
