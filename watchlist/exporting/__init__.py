"""Rows to files of other programs."""
