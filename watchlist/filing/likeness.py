"""What a new document has in common with those of the library."""

from __future__ import annotations

from watchlist.domain.copies import Fingerprint, ProposedCopy
from watchlist.domain.drafts import Draft
from watchlist.importing.matching.copies import propose
from watchlist.importing.matching.fingerprints import fingerprint
from watchlist.store.engine import Connection
from watchlist.store.queries import likely_kin


def kinship(connection: Connection, draft: Draft) -> tuple[Fingerprint, tuple[ProposedCopy, ...]]:
    """The document's fingerprint and the reports that it seems to be a copy or a translation of."""
    own = fingerprint(draft)
    return own, originals_of(connection, own)


def originals_of(connection: Connection, own: Fingerprint) -> tuple[ProposedCopy, ...]:
    """The reports of the library that what has this fingerprint seems to be a copy or a translation of."""
    return propose(own, likely_kin(connection, own))
