"""Which securities are lines of one company."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, takewhile

_LINES = ("a_symbol", "h_symbol", "us_symbol", "other_symbol")


def issuers(
    pairs: Iterable[Mapping[str, str]], rows: Iterable[Mapping[str, str]], places: Mapping[str, int]
) -> dict[str, str]:
    """Symbol -> the company's first line (the lowest of `places`), for companies with several lines.

    `pairs` are the known listings of one company in several markets; classes of shares are seen in `rows`.
    """
    head: dict[str, str] = {}
    members: dict[str, set[str]] = {}
    for group in (*_listed_together(pairs, places), *share_classes(rows)):
        company = set().union(*(members.get(head.get(line, line), {line}) for line in group))
        first = min(company, key=places.__getitem__)
        members[first] = company
        head |= dict.fromkeys(company, first)
    return head


def _listed_together(
    pairs: Iterable[Mapping[str, str]], places: Mapping[str, int]
) -> Iterator[tuple[str, ...]]:
    for pair in pairs:
        lines = tuple(pair[column] for column in _LINES if pair[column] in places)
        if pair["relation"] == "same_issuer" and lines:
            yield lines


def share_classes(rows: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """Pairs of American lines of one name whose tickers differ in their last letter: GOOG and GOOGL, BRK.A and BRK.B."""
    named: dict[str, list[str]] = {}
    for row in rows:
        if row["symbol"].endswith(".US") and row["name_en"] and row["status"] == "listed":
            named.setdefault(row["name_en"], []).append(row["symbol"].removesuffix(".US"))
    for tickers in named.values():
        for one, other in combinations(tickers, 2):
            if _shared(one, other) >= max(1, min(len(one), len(other)) - 1):
                yield f"{one}.US", f"{other}.US"


def _shared(one: str, other: str) -> int:
    """How many first letters two tickers share."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
