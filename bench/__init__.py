"""Benchmarks: each figure is a ratio to a floor or a peer taken in the same interleaved run."""
