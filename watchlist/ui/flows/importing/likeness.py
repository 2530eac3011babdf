"""What a new document has in common with those of the library; runs in a thread of its own."""

from __future__ import annotations

from pathlib import Path

from watchlist.domain.copies import Fingerprint, ProposedCopy
from watchlist.domain.drafts import Draft
from watchlist.importing.matching.copies import propose
from watchlist.importing.matching.fingerprints import fingerprint
from watchlist.store.database import open_reader
from watchlist.store.queries import likely_kin


def kinship(draft: Draft, library: Path) -> tuple[Fingerprint, tuple[ProposedCopy, ...]]:
    """The document's fingerprint and the reports that it seems to be a copy or a translation of."""
    own = fingerprint(draft)
    connection = open_reader(library)
    try:
        return own, propose(own, likely_kin(connection, own))
    finally:
        connection.close()
