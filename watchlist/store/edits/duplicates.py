"""The same document again is recognised, and nothing is added."""

from __future__ import annotations

from watchlist.domain.errors import AlreadyImported
from watchlist.store.journal import Edit
from watchlist.store.queries.library import find_report


def refuse_known(edit: Edit, sha256_file: str, sha256_text: str) -> None:
    """Raise AlreadyImported where a report outside the trash has the same file or text."""
    same = find_report(edit.connection, sha256_file, sha256_text)
    if same is not None:
        raise AlreadyImported(same)
