"""The same document again is recognised, and nothing is added."""

from __future__ import annotations

from watchlist.domain.errors import AlreadyImported
from watchlist.store.journal import Edit

_SAME = """SELECT id FROM reports WHERE deleted_at IS NULL AND (sha256_text = ?1 OR (sha256_file = ?2 AND ?2 <> ''))"""


def refuse_known(edit: Edit, sha256_file: str, sha256_text: str) -> None:
    """Raise AlreadyImported where a report outside the trash has the same file or text."""
    same = edit.one(_SAME, sha256_text, sha256_file)
    if same is not None:
        raise AlreadyImported(same)
