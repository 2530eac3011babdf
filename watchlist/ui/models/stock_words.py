"""The page of a stock in words: what narrows its mentions, its themes with what puts it there, its ratings house by house."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from watchlist.domain.rows import MentionRow, RatingRow
from watchlist.domain.stances import Stance
from watchlist.domain.stock_rows import NotedRow, StockTheme
from watchlist.ui.models.plurals import Plurals
from watchlist.ui.models.quotes import Place, Quote
from watchlist.ui.models.theme_names import chip_name
from watchlist.ui.models.theme_words import chain_words
from watchlist.ui.models.words import stance_word

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which mentions are wanted; "" and None stand for all."""

    broker: str = ""
    theme: str = ""
    stance: Stance | None = None

    def of(self, rows: Iterable[MentionRow]) -> list[MentionRow]:
        """The mentions that fit."""
        return [
            row
            for row in rows
            if (not self.broker or row.broker == self.broker)
            and (not self.theme or row.theme == self.theme)
            and (self.stance is None or row.stance is self.stance)
        ]


def of_themes(themes: Sequence[StockTheme]) -> list[Quote]:
    """Each theme with who put the stock there and what speaks for it."""
    return [Quote(number, chip_name(theme.chip), _theme_text(theme)) for number, theme in enumerate(themes)]


def of_noted(rows: Iterable[NotedRow]) -> list[Quote]:
    """Notes, each with the words that it quotes."""
    return [
        Quote(
            row.id,
            _note_head(row),
            f"{row.text}\n“{row.quote}”" if row.quote else row.text,
            place=_place(row),
        )
        for row in rows
    ]


def by_house(rows: Iterable[RatingRow]) -> list[RatingRow]:
    """Ratings house by house, the house with the newest first, in each the newest first."""
    houses: dict[str, list[RatingRow]] = {}
    for row in rows:
        houses.setdefault(row.broker, []).append(row)
    return [row for of_house in houses.values() for row in of_house]


def _theme_text(theme: StockTheme) -> str:
    who = (
        translate("StockPage", "tagged by hand")
        if theme.chip.hand
        else translate("StockPage", "from reports")
    )
    where = [chain_words(*place) for place in theme.chain]
    if not theme.reports:
        return " · ".join((who, *where))
    reports, brokers = Plurals().reports(theme.reports), Plurals().brokers(theme.brokers)
    newest = translate("StockPage", "last seen {day}").format(day=theme.last_seen) if theme.last_seen else ""
    return " · ".join(
        part for part in (who, reports, brokers, stance_word(theme.stance), newest, *where) if part
    )


def _note_head(row: NotedRow) -> str:
    return " · ".join(part for part in (row.made_at[:16].replace("T", " "), row.broker, row.title) if part)


def _place(row: NotedRow) -> Place | None:
    if row.report_id is None or row.start is None or row.end is None:
        return None
    return Place(row.report_id, row.start, row.end)
