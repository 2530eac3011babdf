"""Version 2: the index of the texts, by pairs of neighbouring characters."""

from __future__ import annotations

from typing import Final

SEARCH: Final = """
CREATE VIRTUAL TABLE text_index USING fts5(pairs, content = '', detail = none, columnsize = 0, tokenize = 'ascii')
"""
"""It keeps no text and no places: what it finds is looked at again in the text itself (`store.indexing`)."""
