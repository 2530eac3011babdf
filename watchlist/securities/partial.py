"""Names that are not written whole: the first characters of one, or its words without their blanks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

from watchlist.domain.securities import Candidate, Security
from watchlist.securities.keys import core_key, is_chinese, name_key
from watchlist.securities.tables import Tables

_LEAST_CHINESE, _LEAST_ENGLISH = 2, 4
_ONE, _ONE_SHORT, _ONE_WORD, _SEVERAL = 0.88, 0.82, 0.7, 0.5
_MOST_KEYS, _MOST = 200, 8


class Partial:
    """Looks for names in the sorted keys of a master's tables."""

    def __init__(self, tables: Tables, security_at: Callable[[int], Security]) -> None:
        self._tables = tables
        self._at = security_at

    @cached_property
    def _squeezed(self) -> dict[str, int]:
        """English keys without blanks -> their place; texts that lost their blanks write `LamResearch`."""
        keys = enumerate(self._tables.keys)
        return {key.replace(" ", ""): place for place, key in keys if " " in key and key.isascii()}

    def squeezed(self, key: str) -> int | None:
        """The place of the English name that is `key` but for blanks and a corporate suffix."""
        if is_chinese(key):
            return None
        return self._squeezed.get(key.replace(" ", ""), self._squeezed.get(core_key(key).replace(" ", "")))

    def beginning(self, key: str) -> tuple[Candidate, ...]:
        """The listed securities whose name begins so: one company is a likely answer, several are a choice."""
        if len(key) < (_LEAST_CHINESE if is_chinese(key) else _LEAST_ENGLISH):
            return ()
        begun = [
            security
            for security in map(self._at, self._rows(key))
            if security.listed and _begins(security, key)
        ]
        companies = {security.issuer for security in begun}
        score = _score(key) if len(companies) == 1 else _SEVERAL
        return tuple(
            Candidate(security.symbol, security.name, score, "name_start") for security in begun[:_MOST]
        )

    def _rows(self, key: str) -> list[int]:
        start = key if is_chinese(key) else key + " "
        first = bisect_left(self._tables.typed, start)
        last = bisect_left(self._tables.typed, start + "\U0010ffff", lo=first)
        found = self._tables.typed_rows[first : min(last, first + _MOST_KEYS)]
        return sorted({int(row) for rows in found for row in rows.split(" ")})


def _score(key: str) -> float:
    """One English word may be the parent of the company that is found (`Enel`, Enel Chile)."""
    if not is_chinese(key):
        return _ONE if " " in key else _ONE_WORD
    return _ONE if len(key) > _LEAST_CHINESE else _ONE_SHORT


def _begins(security: Security, key: str) -> bool:
    """A full name begins with a town, and a former name is past: the current names count."""
    return any(name_key(name).startswith(key) for name in (security.name, security.name_en))
