"""What a new document has in common with those of the library."""

from __future__ import annotations

from dataclasses import replace

from watchlist.domain.copies import Fingerprint, ProposedCopy
from watchlist.domain.drafts import Draft
from watchlist.importing.matching.copies import propose
from watchlist.importing.matching.fingerprints import fingerprint
from watchlist.store.engine import Connection
from watchlist.store.queries import likely_kin


class Together:
    """Drafts that one step stores: each is compared with the library's reports and with those that stand before it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._before: list[tuple[int, Fingerprint]] = []

    def kinship(self, draft_id: int, draft: Draft) -> tuple[Fingerprint, tuple[ProposedCopy, ...]]:
        """The draft's fingerprint and what it seems to be a copy or a translation of, among reports and drafts."""
        own = fingerprint(draft)
        # Reports and drafts have ids of their own: one of the two is told by its sign meanwhile.
        found = propose(own, (*likely_kin(self._connection, own), *self._before))
        self._before.append((-draft_id, own))
        return own, tuple(map(_of_report_or_draft, found))


def _of_report_or_draft(copy: ProposedCopy) -> ProposedCopy:
    return copy if copy.original_id > 0 else replace(copy, original_id=-copy.original_id, in_draft=True)


def kinship(connection: Connection, draft: Draft) -> tuple[Fingerprint, tuple[ProposedCopy, ...]]:
    """The document's fingerprint and the reports that it seems to be a copy or a translation of."""
    own = fingerprint(draft)
    return own, propose(own, likely_kin(connection, own))
