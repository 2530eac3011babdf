"""By what the rows of the watchlist can stand under headings; a stock stands under each of its themes, houses and lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication

from watchlist.domain.own_fields import figure, own_field_of
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import ThemeChip, WatchRow
from watchlist.ui.models.row_groups import Group, Grouping
from watchlist.ui.models.theme_names import chip_name
from watchlist.ui.models.words import list_label, market_word

translate = QCoreApplication.translate
_MARKETS: Final = ("A", "HK", "US", "TW", "JP", "KR")


def watch_grouping(
    name: str, known: Mapping[Symbol, Sequence[Group]] | None = None
) -> Grouping[WatchRow] | None:
    """The grouping of a name, None for another; `known` says what stocks belong to where their rows don't."""
    belongs = known or {}
    # The words of a market or a rating are looked up once, not for every row.
    market, rating, theme = lru_cache(_market), lru_cache(_rating), lru_cache(maxsize=None)(_theme)
    of: dict[str, Callable[[WatchRow], Sequence[Group]]] = {
        "theme": lambda row: belongs.get(row.symbol) or [theme(chip.name, chip.names) for chip in row.themes],
        "broker": lambda row: belongs.get(row.symbol, ()),
        "rating": lambda row: [] if row.rating_step is None else [rating(row.rating_step)],
        "market": lambda row: [market(row.symbol.market)],
        "list": lambda row: belongs.get(row.symbol, ()),
        "section": lambda row: [_group(row.section)] if row.section else [],
    }
    if own_field_of(name):
        return Grouping(
            name,
            lambda row: belongs.get(row.symbol, ()),
            Group("", translate("WatchGroups", "Nothing written")),
        )
    return Grouping(name, of[name], Group("", _without(name))) if name in of else None


@lru_cache(maxsize=20_000)
def _group(name: str) -> Group:
    """One object for a name, however many rows have it."""
    return Group(name, name)


def named_groups(name: str, known: Mapping[Symbol, Sequence[str]]) -> dict[Symbol, tuple[Group, ...]]:
    """The groups of each stock by their names: for a thread, as there may be half a million."""
    of = lru_cache(_list) if name == "list" else _group
    return {symbol: tuple(map(of, names)) for symbol, names in known.items()}


def own_groups(texts: Mapping[Symbol, str]) -> dict[Symbol, tuple[Group, ...]]:
    """The same for what stands in a column of the user's own: numbers by their size, before words."""
    groups = {text: Group(text, text, _rank(text)) for text in texts.values()}
    return {symbol: (groups[text],) for symbol, text in texts.items()}


def _rank(text: str) -> tuple[bool, float]:
    number = figure(text)
    return number is None, number or 0.0


def theme_groups(rows: Iterable[WatchRow]) -> dict[Symbol, tuple[Group, ...]]:
    """The same for themes: the rows say it themselves, but the window's thread would put their chips together one by one."""
    theme = lru_cache(maxsize=None)(_theme)
    return {row.symbol: tuple(theme(chip.name, chip.names) for chip in row.themes) for row in rows}


def _theme(name: str, names: tuple[tuple[str, str], ...]) -> Group:
    return Group(name, chip_name(ThemeChip(0, name, 0, hand=False, names=names)))


def _rating(step: int) -> Group:
    words = translate("WatchGroups", "Rating {step}").format(step=f"{step:+d}")
    return Group(str(step), words, -step)


def _market(market: str) -> Group:
    rank = _MARKETS.index(market) if market in _MARKETS else len(_MARKETS)
    return Group(market, market_word(market), rank)


def _list(name: str) -> Group:
    return Group(name, list_label(name))


def _without(name: str) -> str:
    return {
        "theme": translate("WatchGroups", "No theme"),
        "broker": translate("WatchGroups", "No broker"),
        "rating": translate("WatchGroups", "No rating"),
        "list": translate("WatchGroups", "On no list"),
        "section": translate("WatchGroups", "No section"),
    }.get(name, "")
