"""The report that a link means."""

from __future__ import annotations

from typing import Final

from watchlist.domain.errors import UnknownLink
from watchlist.domain.links import ReportLink
from watchlist.store.engine import Connection, one

_BY_TEXT: Final = """
SELECT id FROM reports WHERE sha256_text >= ? AND sha256_text < ? ORDER BY deleted_at IS NOT NULL, id DESC LIMIT 1
"""


def linked_report(connection: Connection, link: ReportLink) -> int:
    """The id of the report, of one in the trash where there is no other. Raises UnknownLink."""
    found: int | None = one(connection, _BY_TEXT, (link.sha256, link.sha256 + "g"))
    if found is None:
        raise UnknownLink(str(link))
    return found
