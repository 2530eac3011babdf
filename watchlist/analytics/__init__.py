"""Counts and curves over rows of the store: pandas in, frozen rows out."""
