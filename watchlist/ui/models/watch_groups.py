"""By what the rows of the watchlist can stand under headings; a stock stands under each of its themes, houses and lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from watchlist.domain.rows import WatchRow
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.row_groups import Group, Grouping
from watchlist.ui.models.words import market_word

translate = QCoreApplication.translate
GROUPINGS: Final = ("theme", "broker", "rating", "market", "list", "section")
_MARKETS: Final = ("A", "HK", "US", "TW", "JP", "KR")


def watch_grouping(
    name: str, known: Mapping[Symbol, Sequence[str]] | None = None
) -> Grouping[WatchRow] | None:
    """The grouping of a name, None for another; `known` says what stocks belong to where their rows don't."""
    of: dict[str, Callable[[WatchRow], Sequence[Group]]] = {
        "theme": lambda row: [Group(chip.name, chip.name) for chip in row.themes],
        "broker": lambda row: _named((known or {}).get(row.symbol, ())),
        "rating": _rating,
        "market": _market,
        "list": lambda row: _named((known or {}).get(row.symbol, ())),
        "section": lambda row: _named((row.section,) if row.section else ()),
    }
    return Grouping(name, of[name], Group("", _without(name))) if name in of else None


def _named(names: Sequence[str]) -> list[Group]:
    return [Group(name, name) for name in names]


def _rating(row: WatchRow) -> list[Group]:
    if row.rating_step is None:
        return []
    words = translate("WatchGroups", "Rating {step}").format(step=f"{row.rating_step:+d}")
    return [Group(str(row.rating_step), words, -row.rating_step)]


def _market(row: WatchRow) -> list[Group]:
    market = row.symbol.market
    rank = _MARKETS.index(market) if market in _MARKETS else len(_MARKETS)
    return [Group(market, market_word(market), rank)]


def _without(name: str) -> str:
    return {
        "theme": translate("WatchGroups", "No theme"),
        "broker": translate("WatchGroups", "No broker"),
        "rating": translate("WatchGroups", "No rating"),
        "list": translate("WatchGroups", "On no list"),
        "section": translate("WatchGroups", "No section"),
    }.get(name, "")
