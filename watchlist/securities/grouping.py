"""Which securities are lines of one company."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_LINES = ("a_symbol", "h_symbol", "us_symbol", "other_symbol")


def issuers(pairs: Iterable[Mapping[str, str]], known: Mapping[str, int]) -> dict[str, str]:
    """Symbol -> the company's first line (the lowest place in `known`), for companies with several lines."""
    first: dict[str, str] = {}
    for pair in pairs:
        lines = [pair[column] for column in _LINES if pair[column] in known]
        if pair["relation"] == "same_issuer" and lines:
            group = {
                line
                for one in lines
                for line in (one, *(k for k, v in first.items() if v == first.get(one, one)))
            }
            head = min(group, key=known.__getitem__)
            first |= dict.fromkeys(group, head)
    return first
