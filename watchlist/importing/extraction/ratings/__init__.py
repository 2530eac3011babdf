"""Ratings of industries and stocks, their tables and target prices, and the scales of the houses."""
