"""Lists of other programs: what a file held, what it stands for here, and the preview that a person decides by."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from watchlist.domain.commands import Command, ImportList, KeptEntry, ListedStock, TagStocks
from watchlist.domain.securities import Candidate
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import clean_theme_name, theme_key

_OWN_NAMES = frozenset(
    (
        "",
        "自选",
        "自选股",
        "自選",
        "自選股",
        "zxg",
        "selfstock",
        "selfstockinfo",
        "watchlist",
        "my watchlist",
        "default",
    )
)
"""What programs call the list that everybody has; its stocks go on the main list here."""


CHOSEN: Final = "chosen"
"""The rule of an entry for which a person named the security."""


class Sort(StrEnum):
    """What kind of thing an entry is; only stocks are kept on lists here."""

    STOCK = "stock"
    FUND = "fund"
    INDEX = "index"
    BOND = "bond"
    CASH = "cash"
    OTHER = "other"


class Standing(StrEnum):
    """How an entry stands to the library."""

    KNOWN = "known"
    NEW = "new"
    UNRESOLVED = "unresolved"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class OutsideEntry:
    """One entry as a program wrote it.

    `exchange` is the suffix of our symbols where the format says it (`SH`), else what it says (`XETR`), else empty;
    `sort` what the format itself says of the entry; `line` counts from 1. `added_on` is an ISO date or empty.
    """

    text: str
    code: str = ""
    name: str = ""
    exchange: str = ""
    sort: Sort | None = None
    themes: tuple[str, ...] = ()
    added_on: str = ""
    price: float | None = None
    comment: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class OutsideList:
    """One list of a file: `program` is the code of its format (`tradingview`, `tongdaxin`, `plain` …).

    `names` are those that an index of lists gives to the files beside it; `oddities` are `code` or `code:word`: parts
    that were not read and why. A list that is `tentative` is one only if its entries turn out to be securities.
    """

    name: str
    program: str
    entries: tuple[OutsideEntry, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    oddities: tuple[str, ...] = ()
    tentative: bool = False


@dataclass(frozen=True, slots=True)
class ResolvedEntry:
    """An entry and what it stands for.

    `symbol` is None where nobody can be sure; then `reason` says why (`ambiguous`, `no_such_code`, `no_such_name`,
    `code_and_name_differ`, `unknown_exchange`, `delisted`, `unreadable`), and `candidates` what it might be. With a symbol it is the
    rule that found it. `sort` other than a stock is not kept on lists.
    """

    entry: OutsideEntry
    sort: Sort
    symbol: Symbol | None = None
    name: str = ""
    candidates: tuple[Candidate, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ResolvedList:
    """A list whose entries were looked up; `file` is the name of the file it came from.

    `sha256` is that of the file where it lies in the watched folder: it is noted as through once somebody decided. `origin`
    is the path of the file, empty where there is none.
    """

    name: str
    program: str
    file: str = ""
    entries: tuple[ResolvedEntry, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    oddities: tuple[str, ...] = ()
    sha256: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of a preview: a security once, with all its themes, however often the list names it."""

    resolved: ResolvedEntry
    standing: Standing
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListPreview:
    """What importing a list would do; `target` is the list it goes on, empty for the main one."""

    name: str
    program: str
    file: str
    target: str
    rows: tuple[PreviewRow, ...] = ()
    oddities: tuple[str, ...] = ()

    def count(self, standing: Standing) -> int:
        """How many rows stand so."""
        return sum(row.standing is standing for row in self.rows)


def target_of(name: str) -> str:
    """The list here that a list of this name goes on: its own, or the main one for what everybody has.

    >>> target_of("ZXG"), target_of("液冷")
    ('', '液冷')
    """
    cleaned = clean_theme_name(name)
    return "" if cleaned.casefold() in _OWN_NAMES else cleaned


def with_names(lists: Iterable[ResolvedList]) -> tuple[ResolvedList, ...]:
    """The lists of one import, those of one program called what an index among them calls them; the indexes are left out."""
    read = tuple(lists)
    names = {(each.program, key.casefold()): name for each in read for key, name in each.names}
    return tuple(
        replace(each, name=names.get((each.program, each.name.casefold()), each.name))
        for each in read
        if each.entries or each.oddities or not each.names
    )


def chosen(resolved: ResolvedList, said: Mapping[str, tuple[Symbol, str]]) -> ResolvedList:
    """The list with what a person says that entries stand for: the entry as it is written -> security and its name."""
    if not said:
        return resolved
    entries = (
        replace(
            entry,
            sort=Sort.STOCK,
            symbol=said[entry.entry.text][0],
            name=said[entry.entry.text][1],
            reason=CHOSEN,
        )
        if entry.entry.text in said
        else entry
        for entry in resolved.entries
    )
    return replace(resolved, entries=tuple(entries))


def preview(resolved: ResolvedList, on_list: Collection[Symbol], *, target: str | None = None) -> ListPreview:
    """What importing would do, given the symbols that are on the list it goes on."""
    rows: dict[object, PreviewRow] = {}
    for entry in resolved.entries:
        key = entry.symbol if entry.symbol is not None and entry.sort is Sort.STOCK else entry.entry.text
        row = rows.get(key)
        themes = (*(row.themes if row else ()), *entry.entry.themes)
        kept = row.resolved if row else entry
        rows[key] = PreviewRow(kept, _standing(kept, on_list), _distinct(themes))
    return ListPreview(
        name=resolved.name,
        program=resolved.program,
        file=resolved.file,
        target=target_of(resolved.name) if target is None else target,
        rows=tuple(rows.values()),
        oddities=resolved.oddities,
    )


def commands_for(shown: ListPreview) -> tuple[Command, ...]:
    """The commands that carry a preview out; apply them as one step."""
    taken = [row for row in shown.rows if row.standing in {Standing.KNOWN, Standing.NEW}]
    kept = [row for row in shown.rows if row.standing in {Standing.UNRESOLVED, Standing.UNSUPPORTED}]
    if not taken and not kept:
        return ()
    imported = ImportList(
        name=shown.target,
        source=shown.file or shown.program,
        stocks=tuple(map(_stock, taken)),
        kept=tuple(map(_kept, kept)),
    )
    return (imported, *_tags(taken))


def _standing(entry: ResolvedEntry, on_list: Collection[Symbol]) -> Standing:
    if entry.sort is not Sort.STOCK:
        return Standing.UNSUPPORTED
    if entry.symbol is None:
        return Standing.UNRESOLVED
    return Standing.KNOWN if entry.symbol in on_list else Standing.NEW


def _distinct(themes: Iterable[str]) -> tuple[str, ...]:
    """Each theme once, by what its spellings have in common, as it is written first."""
    named: dict[str, str] = {}
    for name in filter(None, map(clean_theme_name, themes)):
        named.setdefault(theme_key(name), name)
    return tuple(named.values())


def _stock(row: PreviewRow) -> ListedStock:
    entry, symbol = row.resolved.entry, row.resolved.symbol
    assert symbol is not None
    return ListedStock(symbol, entry.name or row.resolved.name, entry.added_on, entry.price, entry.comment)


def _kept(row: PreviewRow) -> KeptEntry:
    resolved = row.resolved
    reason = resolved.reason if resolved.sort is Sort.STOCK else resolved.sort.value
    return KeptEntry(
        text=resolved.entry.text,
        code=resolved.entry.code,
        name=resolved.entry.name,
        reason=reason,
        candidates=tuple(candidate.symbol for candidate in resolved.candidates),
        themes=row.themes,
        added_on=resolved.entry.added_on,
        comment=resolved.entry.comment,
    )


def _tags(rows: Iterable[PreviewRow]) -> Iterable[TagStocks]:
    """One command for each theme."""
    themes: dict[str, tuple[str, list[Symbol]]] = {}
    for row in rows:
        for theme in row.themes:
            assert row.resolved.symbol is not None
            themes.setdefault(theme_key(theme), (theme, []))[1].append(row.resolved.symbol)
    return tuple(TagStocks(tuple(symbols), (theme,)) for theme, symbols in themes.values())
