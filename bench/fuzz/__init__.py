"""Fuzzing of every reader, every outside list and all rules: only the readers' own errors, true spans, no hang.

`python -m bench.fuzz [--runs N] [--seed S] [TARGET…]` prints the figures with the seed that gives them again. What ever
failed lies in `found/`, one file each named for its target, and is tried again by the tests.
"""
