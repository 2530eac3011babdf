"""What the streams of a PDF unpack to, looked at before anything of them is unpacked for good.

PDFium unpacks a page's stream whole, however much it is. A stream of nothing but blanks shows in its first bytes: it is run
through without being kept, and a file with one that is too long is refused in a fraction of a second.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final

from watchlist.domain.errors import DamagedFile
from watchlist.domain.oddities import Oddity

MOST_STREAM: Final = 200_000_000
"""No stream that packs its content away unpacks to more bytes than this."""

_MARK: Final = b"stream"
_END: Final = b"endstream"
_PROBE: Final = 256
_PACKED_AWAY: Final = 200 * _PROBE
"""What a probe unpacks to where a stream says next to nothing: a page of text is below a tenth of it."""

_PIECE: Final = 1 << 20
_MOST_TIMES: Final = 3
"""So many times over may a stream be packed; what is packed deeper meets the limits of memory and time."""

_DEFLATE: Final = 8
_WINDOW: Final = 31


def refuse_bombs(origin: str, data: bytes) -> None:
    """Raises DamagedFile where a stream unpacks to more than any page holds."""
    for start in _starts(data):
        if _looks_packed(data[start : start + 2]) and _is_too_long(memoryview(data)[start:]):
            raise DamagedFile(origin, Oddity.BOMB)


def _starts(data: bytes) -> Iterator[int]:
    """Where the content of each stream begins."""
    place = data.find(_MARK)
    while place >= 0:
        start = place + len(_MARK)
        if data[place - 3 : start] != _END:
            yield start + (2 if data[start : start + 2] == b"\r\n" else 1)
        place = data.find(_MARK, start)


def _looks_packed(head: bytes) -> bool:
    """Whether two bytes open what zlib packed."""
    return len(head) == len(b"xx") and head[0] & 15 == _DEFLATE and int.from_bytes(head) % _WINDOW == 0


def _is_too_long(packed: memoryview) -> bool:
    first = packed[:_PROBE].tobytes()
    for times in range(1, _MOST_TIMES + 1):
        first = _beginning(first)
        if len(first) >= _PACKED_AWAY and _outgrows(_unpacked(packed, times)):
            return True
        if not _looks_packed(first[:2]):
            return False
    return False


def _beginning(packed: bytes) -> bytes:
    """What the first bytes of a stream unpack to, as far as they can be."""
    try:
        return zlib.decompressobj().decompress(packed, _PACKED_AWAY)
    except zlib.error:
        return b""


def _unpacked(packed: memoryview, times: int) -> Iterator[bytes]:
    """A stream unpacked so many times over, piece by piece, to its end or its first fault."""
    pieces: Iterator[bytes] = (
        packed[start : start + _PIECE].tobytes() for start in range(0, len(packed), _PIECE)
    )
    for _ in range(times):
        pieces = _once(pieces)
    return pieces


def _once(pieces: Iterator[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    for piece in pieces:
        rest = piece
        while rest and not unpacker.eof:
            try:
                yield unpacker.decompress(rest, _PIECE)
            except zlib.error:
                return
            rest = unpacker.unconsumed_tail
        if unpacker.eof:
            return


def _outgrows(pieces: Iterator[bytes]) -> bool:
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > MOST_STREAM:
            return True
    return False
