"""`blocknew.cfg` of 通达信: which blocks there are, by the name that is shown and the name of the file beside it.

Fixed records without a head, each the shown name and the name of the file (without its ending), padded with NUL, in GBK:
of 120 bytes (50 and 70), in some builds of 40 (20 and 20). Which of them a file has is found out by trying.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LAYOUTS: Final = ((120, 50), (40, 20))
"""Length of a record, and of the shown name in it."""
_FILE_ID: Final = re.compile(rb"[A-Za-z0-9_\-\x80-\xff]{1,60}")


@dataclass(frozen=True, slots=True)
class BlockIndex:
    """The records of one file: file id and shown name of each, in their order, and the layout that they have."""

    blocks: tuple[tuple[str, str], ...] = ()
    layout: tuple[int, int] = LAYOUTS[0]

    def with_block(self, file_id: str, title: str) -> BlockIndex:
        """The same with a block under a name; one that is there gets the name and keeps its place."""
        known = {each.casefold(): each for each, _ in self.blocks}
        blocks = dict(self.blocks) | {known.get(file_id.casefold(), file_id): title}
        return BlockIndex(tuple(blocks.items()), self.layout)

    @property
    def data(self) -> bytes:
        """The bytes of the file; names that are too long are cut between two characters."""
        length, shown = self.layout
        return b"".join(
            _field(title, shown) + _field(file_id, length - shown) for file_id, title in self.blocks
        )


def read_index(data: bytes) -> BlockIndex | None:
    """What is in some bytes; None where they are no such file."""
    for length, shown in LAYOUTS:
        if data and len(data) % length == 0:
            found = [_block(data[at : at + length], shown) for at in range(0, len(data), length)]
            blocks = tuple(block for block in found if block is not None)
            if len(blocks) == len(found):
                return BlockIndex(blocks, (length, shown))
    return None


def _block(record: bytes, shown: int) -> tuple[str, str] | None:
    """File id and shown name of a record; None where it is not a plausible one."""
    name, file_id = _until_nul(record[:shown]), _until_nul(record[shown:])
    try:
        title = name.decode("gb18030").strip()
    except UnicodeDecodeError:
        return None
    if title and title.isprintable() and _FILE_ID.fullmatch(file_id):
        return file_id.decode("gb18030", errors="replace"), title
    return None


def _until_nul(field: bytes) -> bytes:
    """What stands before the first NUL; nothing where the rest is not padding."""
    text, _, rest = field.partition(b"\0")
    return text if not rest.strip(b"\0 ") else b""


def _field(text: str, length: int) -> bytes:
    kept = text
    while len(kept.encode("gb18030")) >= length:
        kept = kept[:-1]
    return kept.encode("gb18030").ljust(length, b"\0")
