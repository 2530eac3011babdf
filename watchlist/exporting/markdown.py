"""Texts of reports and names inside Markdown: shown as they are, never taken for markup."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-!|<>~&$^=:@])")


def one_line(text: str) -> str:
    """A text without line ends."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """One line that Markdown shows as it is; a number with a point at the front would begin a list."""
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", _MARKS.sub(r"\\\1", one_line(text)))
