"""Layouts of the files of 同花顺 that are both read and written: `.sel`, and the headings of `stockblock.ini`."""

from __future__ import annotations

import struct
from typing import Final

SELECTED: Final = struct.Struct("<BB6s")
"""A stock in a `.sel`: a mark, the number of the market, six digits. Before the first stands how many there are."""
SELECTED_MARK: Final = 7
SELECTED_COUNT: Final = struct.Struct("<H")

NAMES, MEMBERS = "BLOCK_NAME_MAP_TABLE", "BLOCK_STOCK_CONTEXT"
"""The headings under which `stockblock.ini` names the blocks, and what is in each."""
