"""Faults on purpose: kills, power cuts, full disks, failing disks, flipped bits, each also against a naive way of writing.

`python -m bench.faults [--kills N] [--cuts N] [--seed S]` prints the figures with the seed that gives them again.
"""
