"""A text as a page: what of it is boilerplate, and the units that the rest is cut into."""
