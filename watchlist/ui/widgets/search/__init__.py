"""Boxes that are typed in and what they offer."""
