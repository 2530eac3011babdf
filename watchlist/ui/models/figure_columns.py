"""What rankings say of each stock, as columns of the watchlist that are shown when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf
from typing import Final

from PySide6.QtCore import QCoreApplication

from watchlist.domain.watch_rows import WatchRow
from watchlist.ui.models.rows_model import RIGHT, Column

translate = QCoreApplication.translate

FIGURES: Final = frozenset({"momentum", "novelty", "crowding", "affinity", "consensus", "dropped", "stale"})
"""The columns whose values are counted only while one of them is shown."""


class FigureCells:
    """The values that the columns show; put in before the rows, which then ask for their own."""

    def __init__(self) -> None:
        self.values: Mapping[str, Mapping[str, float]] = {}

    def of(self, name: str, row: WatchRow) -> float | None:
        """A figure of a stock, None where it has none."""
        return self.values.get(name, {}).get(str(row.symbol))


def figure_columns(cells: FigureCells) -> tuple[Column[WatchRow], ...]:
    """The columns, all hidden at first; the greatest first."""

    def column(name: str, title: str, words: Callable[[float], str], tip: str) -> Column[WatchRow]:
        def text(row: WatchRow) -> str:
            value = cells.of(name, row)
            return "" if value is None else words(value)

        def key(row: WatchRow) -> float:
            value = cells.of(name, row)
            return -inf if value is None else value

        return Column(
            name, title, text, key=key, width=84, align=RIGHT, title_tip=tip, strong_first=True, hidden=True
        )

    window = translate("Figures", "Over the 90 days up to the newest report")
    return (
        column("momentum", translate("Figures", "Momentum"), lambda value: f"{100 * value:+.1f}",
               translate("Figures", "Share of the distinct reports against the 90 days before, in points; empty under five reports")),
        column("novelty", translate("Figures", "New brokers"), lambda value: f"{value:.0f}" if value else "–",
               translate("Figures", "Brokers that named it for the first time") + ". " + window),
        column("crowding", translate("Figures", "Crowding"), lambda value: f"{value:.0%}",
               translate("Figures", "Sources that name it, of all that wrote") + ". " + window),
        column("affinity", translate("Figures", "Affinity"), lambda value: f"{value:.1f}×",
               translate("Figures", "How special its most special theme is to it: 1 is chance")),
        column("consensus", translate("Figures", "Consensus"), lambda value: f"{value:+.2f}",
               translate("Figures", "Mean rating step, corrected for each broker's habit")),
        column("dropped", translate("Figures", "Dropped"), lambda value: f"{value:.0f}",
               translate("Figures", "Lists out of which it fell and did not return")),
        column("stale", translate("Figures", "Stale"), lambda _value: "✓",
               translate("Figures", "Each broker's newest rating is past its own horizon")),
    )  # fmt: skip
