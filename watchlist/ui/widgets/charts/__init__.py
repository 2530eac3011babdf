"""Plots of mentions, ratings, heat and networks, and what they are drawn with."""
