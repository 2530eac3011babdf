"""The rows of a review, its head and its keys."""
