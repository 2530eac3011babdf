"""Links to a place of a report: `watchlist://report/0123456789abcdef#120-123`, which hold as long as its text is kept.

A report is named by what it says (the beginning of the fingerprint of its text), not by its number in one library.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from watchlist.domain.errors import BadLink

SCHEME: Final = "watchlist"
SHOWN: Final = 16
"""Characters of the fingerprint in a link: among a million reports two share them once in thirty million libraries."""

_LINK: Final = re.compile(
    r"watchlist:/{0,2}report/([0-9a-f]{16,64})/?(?:#(\d{1,9})-(\d{1,9}))?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ReportLink:
    """The report whose text has a fingerprint that begins so; `start` and `end` are 0 for the report as a whole."""

    sha256: str
    start: int = 0
    end: int = 0

    def __str__(self) -> str:
        place = f"#{self.start}-{self.end}" if self.end > self.start else ""
        return f"{SCHEME}://report/{self.sha256[:SHOWN]}{place}"


def is_link(text: str) -> bool:
    """Whether a text means to be a link of this program."""
    return text.strip().lower().startswith(f"{SCHEME}:")


def parse_link(text: str) -> ReportLink:
    """The link in a text. Raises BadLink."""
    found = _LINK.fullmatch(text.strip())
    if found is None:
        raise BadLink(text.strip()[:200])
    start, end = (int(number or 0) for number in found.groups()[1:])
    return ReportLink(found[1].lower(), start, end) if start < end else ReportLink(found[1].lower())
