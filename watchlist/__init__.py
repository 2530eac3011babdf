"""A desktop watchlist of the stocks that research reports put forward, tagged by theme."""

__version__ = "0.1.0"
