"""Tables of rows, their heads and the cells that they draw."""
