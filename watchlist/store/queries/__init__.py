"""Reading: pure functions over a connection, each answering with rows of the domain."""

from watchlist.store.queries.aliases import learned_aliases
from watchlist.store.queries.charting import covered_days, points, undated
from watchlist.store.queries.facets import facets
from watchlist.store.queries.history import steps
from watchlist.store.queries.inbox import draft, drafts
from watchlist.store.queries.library import counts, find_report, fingerprints, report_document, reports
from watchlist.store.queries.likeness import copies
from watchlist.store.queries.opinions import ratings
from watchlist.store.queries.places import mentions, report_picks
from watchlist.store.queries.stocks import lists, notes, watchlist
from watchlist.store.queries.tagging import themes

__all__ = [
    "copies",
    "counts",
    "covered_days",
    "draft",
    "drafts",
    "facets",
    "find_report",
    "fingerprints",
    "learned_aliases",
    "lists",
    "mentions",
    "notes",
    "points",
    "ratings",
    "report_document",
    "report_picks",
    "reports",
    "steps",
    "themes",
    "undated",
    "watchlist",
]
