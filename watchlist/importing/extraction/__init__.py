"""Text to metadata, zones, theme lists, picks, mentions, ratings and scales."""
