"""大智慧: lists of its client (`.blk`, `.slf`), codes such as `SH600519` at equal steps behind a head of a few bytes."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

from watchlist.domain.outside_lists import OutsideEntry, OutsideList

PROGRAM: Final = "dazhihui"
_CODE: Final = re.compile(rb"(SH|SZ|BJ|HK)(\d{6}|\d{5})(?!\d)")
_LONGEST_HEAD: Final = 32
_STEPS: Final = range(8, 65)
_DATED: Final = 16
"""Records of so many bytes end with the second in which the stock was added, counted as Unix does."""
_SECONDS: Final = range(631_152_000, 2_524_608_000)
"""From 1990 to 2049: any other figure is none."""


def read(name: str, data: bytes) -> OutsideList | None:
    """The list of some bytes; None where they are not codes at equal steps with other bytes between them."""
    found = list(_CODE.finditer(data)) if data.count(0) else []
    if not found or found[0].start() > _LONGEST_HEAD:
        return None
    step = _step(found, len(data))
    if step is None:
        return None
    return OutsideList(name, PROGRAM, tuple(_entry(match, data, step) for match in found))


def _step(found: list[re.Match[bytes]], size: int) -> int | None:
    """How far the codes stand apart; None where that is not one length up to the end of the bytes."""
    starts = [match.start() for match in found]
    step = starts[1] - starts[0] if len(starts) > 1 else size - starts[0]
    even = all(start == starts[0] + place * step for place, start in enumerate(starts))
    return (
        step
        if even and step in _STEPS and 0 <= starts[-1] + step - size <= step - len(found[-1][0])
        else None
    )


def _entry(match: re.Match[bytes], data: bytes, step: int) -> OutsideEntry:
    exchange, code = match[1].decode("ascii"), match[2].decode("ascii")
    return OutsideEntry(
        exchange + code, code, "", exchange, added_on=_day(data, match.start()) if step == _DATED else ""
    )


def _day(data: bytes, start: int) -> str:
    second = int.from_bytes(data[start + _DATED - 4 : start + _DATED], "little")
    return datetime.fromtimestamp(second, UTC).date().isoformat() if second in _SECONDS else ""
