"""Dates and figures as programs write them into fields."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta
from typing import Final

_DATE: Final = re.compile(
    r"((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?!\d)|(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)"
)
_SERIAL: Final = re.compile(r"([34]\d{4})(?:\.\d+)?")
_ORIGIN: Final = date(1899, 12, 30)
"""The day from which spreadsheets count the days of cells that are not shown as dates: 30000 to 49999 is 1982 to 2036."""

_NUMBER: Final = re.compile(
    r"[^\d+\-]{0,8}([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d{1,15}(?:\.\d{1,8})?)(?:[^\d.,].{0,8})?"
)


def one_date(text: str) -> str:
    """The day that a field begins with, in ISO; empty where it is none.

    >>> one_date("20260526"), one_date("2018/04/26 16:00"), one_date("46342"), one_date("--")
    ('2026-05-26', '2018-04-26', '2026-11-16', '')
    """
    serial = _SERIAL.fullmatch(text.strip())
    if serial is not None:
        return (_ORIGIN + timedelta(days=int(serial[1]))).isoformat()
    match = _DATE.match(text.strip())
    if match is None:
        return ""
    year, month, day = (int(part) for part in match.groups() if part)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def number_in(text: str) -> float | None:
    """The figure of a field; None where it is none.

    >>> number_in("HK$ 1,780.50"), number_in("--")
    (1780.5, None)
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    value = float(match[1].replace(",", ""))
    return value if math.isfinite(value) else None
