"""A document to be read: its text, its pages, its marks, and searching in it."""
