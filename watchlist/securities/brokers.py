"""Research houses: by name in any form, by the analyst licence, by the domain of an address."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from watchlist import resources
from watchlist.securities.folding import fold
from watchlist.securities.keys import is_chinese, name_key

_LICENCE = re.compile(r"[SA](\d{4})\d{9}", re.IGNORECASE | re.ASCII)
_SAFE_CHINESE = 4
_SAFE_ENGLISH = 6


@dataclass(frozen=True, slots=True)
class Broker:
    """A research house; `licence` the four digits that its analysts' licences start with."""

    name: str
    full_name: str = ""
    name_en: str = ""
    aliases: tuple[str, ...] = ()
    segment: str = ""
    successor: str = ""
    licence: str = ""
    domains: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, the short one first."""
        return tuple(filter(None, (self.name, self.full_name, self.name_en, *self.aliases)))


class Brokers:
    """All research houses that are known."""

    def __init__(self, brokers: tuple[Broker, ...]) -> None:
        self.all = brokers
        self._by_key: dict[str, Broker] = {}
        for texts in (
            [(b.name,) for b in brokers],
            [(b.full_name, b.name_en) for b in brokers],
            [b.aliases for b in brokers],
        ):
            for broker, names in zip(brokers, texts, strict=True):
                for name in names:
                    self._by_key.setdefault(name_key(name), broker)
        self._by_key.pop("", None)
        self._by_licence = {b.licence: b for b in brokers if b.licence}
        self._by_domain = {domain: b for b in brokers for domain in b.domains}

    def find(self, text: str) -> Broker | None:
        """The house that a whole field names."""
        return self._by_key.get(name_key(text))

    def by_licence(self, licence: str) -> Broker | None:
        """The house of an analyst licence such as `S0600521080005`."""
        match = _LICENCE.fullmatch(licence.strip())
        return self._by_licence.get(match[1]) if match else None

    def by_domain(self, domain: str) -> Broker | None:
        """The house of a web or mail domain; an address does as well."""
        host = domain.strip().lower().rpartition("@")[2]
        labels = host.split(".")
        return next((b for i in range(len(labels)) if (b := self._by_domain.get(".".join(labels[i:])))), None)

    @cached_property
    def _automaton(self) -> tuple[CharwiseDoubleArrayAhoCorasick, list[Broker]]:
        names = {
            fold(name): b
            for b in reversed(self.all)
            for name in (*b.aliases, b.name_en, b.full_name, b.name)
            if _is_safe(name)
        }
        return CharwiseDoubleArrayAhoCorasick(list(names), MATCH_KIND_LEFTMOST_LONGEST), list(names.values())

    def names_in(self, folded: str) -> tuple[tuple[int, int, Broker], ...]:
        """Where houses are named in a folded text, the longest names first; short forms such as 平安 are left out."""
        automaton, owners = self._automaton
        return tuple((start, end, owners[place]) for start, end, place in automaton.find(folded))


def _is_safe(name: str) -> bool:
    return len(name) >= (_SAFE_CHINESE if is_chinese(name) else _SAFE_ENGLISH)


@cache
def house_keys(name: str) -> tuple[str, ...]:
    """What a house may be stored under, folded: the name as it is, then all others that the program's own list gives it."""
    house = _own_list().find(name)
    return tuple(dict.fromkeys(map(fold, (name, *(house.names if house else ())))))


@cache
def _own_list() -> Brokers:
    return load_brokers()


def load_brokers(folder: Path | None = None) -> Brokers:
    """The houses of `folder` (else of the program's own list), with the licences and domains that the program knows."""
    own = resources.path("securities")
    marks = {row["broker"]: row for row in _rows(own / "broker_marks.csv")}
    return Brokers(
        tuple(
            _broker(row, marks.get(row["short_name_zh"], {}))
            for row in _rows((folder or own) / "brokers.csv")
        )
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _broker(row: Mapping[str, str], marks: Mapping[str, str]) -> Broker:
    return Broker(
        row["short_name_zh"], row["full_name_zh"], row["name_en"], _parts(row["aliases"]), row["segment"], row["successor"],
        marks.get("licence", ""), _parts(marks.get("domains", "")),
    )  # fmt: skip


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(";") if part)
