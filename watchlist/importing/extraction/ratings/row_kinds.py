"""The trades over the rows of a table that lost its lines: 电商 in “…27 22 增持电商002127.SZ南极电商16.90…”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from watchlist.importing.extraction.lists.heading_names import Named
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.importing.extraction.vocabulary.rating_terms import TERM
from watchlist.securities.matcher import Hit

_RATED = rf"{TERM}|未覆盖|未评级|无评级"
_KIND = re.compile(
    rf"[\de%-](?:{_RATED})?(?P<kind>(?!(?:{_RATED})[\da-z ])[\u4e00-\u9fff][\u4e00-\u9fff&/、]{{1,11}})(?:\d{{6}}\.(?:s[hz]|bj)|[ ]{{9}}|\d{{4,5}}\.hk|[a-z]{{2,5}}\.[on])$"
)
"""Of codes of the mainland right before names, the body of a text keeps as many blanks."""
_CODE_ENDS = re.compile(r"[a-z ]")
_ROOM, _REACH, _LEAST = 40, 1_500, 2


def row_kinds(folded: str, hits: Sequence[Hit]) -> dict[int, Named]:
    """Where the trade stands that each company's row is of, by the start of its name; empty where a text has not two."""
    told = list(_told(folded, hits))
    if len({folded[slice(*kind)] for _, kind in told}) < _LEAST:
        return {}
    starts = dict(told)
    kinds: dict[int, Named] = {}
    last: Named | None = None
    for hit in hits:
        last = starts.get(hit.start, last)
        if last is not None and hit.start - last[1] <= _REACH:
            kinds[hit.start] = last
    return kinds


def _told(folded: str, hits: Sequence[Hit]) -> Iterator[tuple[int, Named]]:
    """The names with a trade before their code."""
    for hit in hits:
        if not _CODE_ENDS.match(folded, hit.start - 1):
            continue
        found = _KIND.search(folded, max(0, hit.start - _ROOM), hit.start)
        if found and names_theme(found["kind"]):
            yield hit.start, found.span("kind")
