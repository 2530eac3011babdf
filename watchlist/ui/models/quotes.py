"""Sentences of reports, ratings and notes as the inspector lists them: a head line, a text, the name marked in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from watchlist.domain.rows import MentionRow, RatingRow, TextHit
from watchlist.domain.stances import Stance
from watchlist.ui.models.rows_model import Column, RowsModel
from watchlist.ui.models.words import rating_line, stance_word

translate = QCoreApplication.translate
MOST_QUOTES = 300
_BLANK = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote opens the reader."""

    report_id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """One line of the inspector; `mark` is where the name stands in `text`."""

    key: int
    head: str
    text: str
    mark: tuple[int, int] | None = None
    place: Place | None = None
    stance: Stance | None = None


def of_mentions(rows: Iterable[MentionRow], shown: Callable[[str], str]) -> list[Quote]:
    """Mentions, each with its sentence; `shown` says what the window calls a theme."""
    return [_of_mention(key, replace(row, theme=shown(row.theme))) for key, row in enumerate(rows)]


def of_older(rows: Iterable[MentionRow]) -> list[Quote]:
    """Rows that a correction would change: what each stands for now, and the title beside the house."""
    told = []
    for key, row in enumerate(rows):
        quote = _of_mention(key, replace(row, theme="", stance=None))
        parts = (quote.head, row.title if row.broker else "", row.theme)
        words = translate("Quotes", "now {symbol}").format(symbol=row.symbol)
        told.append(replace(quote, head=" · ".join(part for part in (*parts, words) if part)))
    return told


def of_ratings(rows: Iterable[RatingRow]) -> list[Quote]:
    """Ratings as printed, each with its broker's definition where that is known."""
    return [
        Quote(
            key,
            _dated(row.published, row.broker),
            _rating_text(row),
            place=Place(row.report_id, row.start, row.end),
        )
        for key, row in enumerate(rows)
    ]


def of_hits(hits: Iterable[TextHit]) -> list[Quote]:
    """Places where searched words stand, each with its sentence; the key is the hit's number."""
    return [_of_hit(key, hit) for key, hit in enumerate(hits)]


def quotes_model() -> RowsModel[Quote]:
    """A model of one column for a list of quotes."""
    column: Column[Quote] = Column(
        "quote", "", lambda quote: f"{quote.head}\n{quote.text}", key=lambda quote: quote.key
    )
    return RowsModel((column,), identity=lambda quote: quote.key)


def _of_mention(key: int, row: MentionRow) -> Quote:
    about = " · ".join(part for part in (row.theme, stance_word(row.stance)) if part)
    head = " · ".join(part for part in (_dated(row.published, row.broker or row.title), about) if part)
    text, start = _one_line(row.quote, row.start - row.quote_start)
    end = min(len(text), start + row.end - row.start)
    mark = (start, end) if 0 <= start < end else None
    return Quote(key, head, text, mark, Place(row.report_id, row.start, row.end), row.stance)


def _of_hit(key: int, hit: TextHit) -> Quote:
    text, start = _one_line(hit.quote, hit.start - hit.quote_start)
    end = min(len(text), start + hit.stop - hit.start)
    mark = (start, end) if 0 <= start < end else None
    if hit.note_id is not None:
        about = translate("Quotes", "note on {stock}").format(stock=hit.symbol)
        return Quote(key, _dated(hit.published, about), text, mark)
    head = " · ".join(part for part in (_dated(hit.published, hit.broker), hit.title) if part)
    return Quote(key, head, text, mark, Place(hit.report_id or 0, hit.start, hit.stop))


def _one_line(quote: str, start: int) -> tuple[str, int]:
    """The sentence without blanks around, and where the name stands then; its length inside stays the same."""
    left = len(quote) - len(quote.lstrip())
    return _BLANK.sub(" ", quote.strip()), start - left


def _rating_text(row: RatingRow) -> str:
    about = row.industry if row.scope == "industry" else ""
    line = " · ".join(part for part in (rating_line(row), about) if part)
    return f"{line}\n{row.definition}" if row.definition else line


def _dated(published: str, who: str) -> str:
    return " · ".join(part for part in (published or translate("Quotes", "undated"), who) if part)
