"""Tables that name stocks by theme."""
