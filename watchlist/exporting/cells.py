"""Cells of a spreadsheet: text stays text, whatever it begins with, and comes back as it was.

A text that a spreadsheet would take for a formula, or whose digits it would change (000001, 3-4, 1E5), gets an apostrophe
in front; so does one that begins with an apostrophe, so that taking one away always gives the text back. Numbers are
written as numbers, ISO dates as they are.
"""

from __future__ import annotations

import re

GUARD = "'"

_FORMULA = re.compile(r"\s*[=+\-@|＝＋－＠]|[\t\r\n\0']")
_DIGITS_AT_RISK = re.compile(r"0\d+|\d{12,}|\d+(\.\d+)?[eE]\d+|\d+([-/.:,]\d+)+")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet obeys or rewrites."""
    at_risk = _DIGITS_AT_RISK.fullmatch(text) and not _ISO_DATE.fullmatch(text)
    return GUARD + text if at_risk or _FORMULA.match(text) else text
