"""The lists of other programs: bytes to what they list, and what their entries stand for."""
