"""A reading room with real readers and the smallest of rules, for tests of the commands: `主题：甲、乙。`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from watchlist.domain.commands import LearnAlias
from watchlist.domain.documents import Document
from watchlist.domain.drafts import Draft, DraftPick, DraftTheme, Kind, Metadata, Stated
from watchlist.domain.securities import Candidate
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.importing.readers.registry import open_bytes, open_file
from watchlist.importing.sources import FromBytes, FromFile, Source

ROOM = "tests.support.fake_rules:prepare"
STOCKS = {"英维克": "002837.SZ", "申菱环境": "301018.SZ", "寒武纪": "688256.SH", "GDS": None}
_LIST = re.compile(r"(?P<theme>[^\n：。]+)：(?P<stocks>[^\n。]+)")


def prepare() -> Callable[[Source, tuple[LearnAlias, ...]], Draft]:
    """The function that reads one document."""
    return _read


def _read(source: Source, aliases: tuple[LearnAlias, ...]) -> Draft:
    known = STOCKS | {alias.text: str(alias.symbol) for alias in aliases}
    document = _document(source)
    themes = tuple(_theme(found, known) for found in _LIST.finditer(document.text))
    return Draft(document, _metadata(document), themes, rules_version="0")


def _document(source: Source) -> Document:
    if isinstance(source, FromFile):
        return open_file(source.path).document
    assert isinstance(source, FromBytes)
    return open_bytes(source.name, source.data).document


def _metadata(document: Document) -> Metadata:
    day = re.search(r"\d{4}-\d\d-\d\d", document.text)
    published: Stated[date] = Stated(None, reason="none stated")
    if day:
        published = Stated(date.fromisoformat(day[0]), Span(*day.span()))
    title = document.text.split("\n", 1)[0]
    return Metadata(Stated(title), Stated(None), published, Stated(None), Stated(Kind.POST), "zh-Hans")


def _theme(found: re.Match[str], known: dict[str, str | None]) -> DraftTheme:
    stocks = tuple(_stocks(found, known))
    return DraftTheme(found["theme"], stocks, (Span(*found.span("theme")),), "colon", 0.9)


def _stocks(found: re.Match[str], known: dict[str, str | None]) -> Iterator[DraftPick]:
    for name in re.finditer(r"[^、]+", found["stocks"]):
        span = Span(found.start("stocks") + name.start(), found.start("stocks") + name.end())
        code = known.get(name[0])
        symbol = Symbol.parse(code) if code else None
        near = tuple(Candidate(Symbol.parse(each), name[0], 0.5, "name") for each in ("GDS.US", "09698.HK"))
        yield DraftPick(
            name[0],
            symbol,
            () if symbol else near,
            (span,),
            "colon",
            0.95 if symbol else 0.5,
            Stance.BENEFICIARY,
        )
