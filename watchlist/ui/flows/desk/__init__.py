"""Stocks on the desk: choosing them, tags, flags, lists, own columns."""
