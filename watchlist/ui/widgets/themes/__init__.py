"""Themes as a tree and as cards."""
