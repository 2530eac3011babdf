"""Hostile input on purpose: each row of trials against the program, and against a build without its guard.

`python -m bench.hostile [--seed S] [--pdfs N] [--kills N] [ROW…]` prints the figures with the seed that gives them again.
"""
