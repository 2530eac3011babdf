"""Sentences of reports, ratings and notes as the inspector lists them: a head line, a text, names marked in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Protocol

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


class QuoteLine(Protocol):
    """One line of a list of quotes; `marks` are where names stand in `text`, `place` is that of the first."""

    @property
    def key(self) -> int:
        """Its number in the list."""

    @property
    def head(self) -> str:
        """What stands over the text."""

    @property
    def text(self) -> str:
        """The sentence."""

    @property
    def marks(self) -> tuple[tuple[int, int], ...]:
        """Where names stand in the text."""

    @property
    def place(self) -> Place | None:
        """Where it opens the reader."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A line that is written already."""

    key: int
    head: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    place: Place | None = None
    stance: Stance | None = None


def of_mentions(rows: Iterable[MentionRow], shown: Callable[[str], str]) -> list[Quote]:
    """Mentions, each with its sentence; `shown` says what the window calls a theme."""
    return [_of_mention(key, replace(row, theme=shown(row.theme))) for key, row in enumerate(rows)]


def of_sentences(rows: Iterable[MentionRow], shown: Callable[[str], str]) -> list[Quote]:
    """As `of_mentions`, but what names several stocks alike stands there once, with all of them marked."""
    quotes = []
    for key, alike in enumerate(_sentences(rows)):
        whole = replace(alike[0], quote=_joined(alike), theme=shown(alike[0].theme))
        quote = _of_mention(key, whole)
        marks = (_mark_of(row, whole.quote, whole.quote_start) for row in alike)
        quotes.append(replace(quote, marks=tuple(mark for mark in marks if mark)))
    return quotes


def _sentences(rows: Iterable[MentionRow]) -> list[list[MentionRow]]:
    """Rows of one report that say the same of their stocks, as long as what is quoted of them overlaps."""
    said: defaultdict[tuple[object, ...], list[MentionRow]] = defaultdict(list)
    for row in rows:
        said[row.report_id, row.theme, row.stance].append(row)
    sentences: list[list[MentionRow]] = []
    for alike in said.values():
        end = -1
        for row in sorted(alike, key=lambda row: (row.quote_start, row.start)):
            if row.quote_start >= end:
                sentences.append([])
                end = -1
            sentences[-1].append(row)
            end = max(end, row.quote_start + len(row.quote))
    return sentences


def _joined(alike: list[MentionRow]) -> str:
    text, start = "", alike[0].quote_start
    for row in alike:
        text += row.quote[max(0, start + len(text) - row.quote_start) :]
    return text


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


def quotes_model() -> RowsModel[QuoteLine]:
    """A model of one column for a list of quotes."""
    column: Column[QuoteLine] = Column(
        "quote", "", lambda quote: f"{quote.head}\n{quote.text}", key=lambda quote: quote.key
    )
    return RowsModel((column,), identity=lambda quote: quote.key)


def _of_mention(key: int, row: MentionRow) -> Quote:
    about = " · ".join(part for part in (row.theme, stance_word(row.stance)) if part)
    head = " · ".join(part for part in (_dated(row.published, row.broker or row.title), about) if part)
    mark = _mark_of(row, row.quote, row.quote_start)
    place = Place(row.report_id, row.start, row.end)
    return Quote(key, head, _one_line(row.quote), (mark,) if mark else (), place, row.stance)


def _of_hit(key: int, hit: TextHit) -> Quote:
    text = _one_line(hit.quote)
    mark = _mark(hit.quote, hit.start - hit.quote_start, hit.stop - hit.quote_start)
    marks = (mark,) if mark else ()
    if hit.note_id is not None:
        about = translate("Quotes", "note on {stock}").format(stock=hit.symbol)
        return Quote(key, _dated(hit.published, about), text, marks)
    head = " · ".join(part for part in (_dated(hit.published, hit.broker), hit.title) if part)
    return Quote(key, head, text, marks, Place(hit.report_id or 0, hit.start, hit.stop))


def _mark_of(row: MentionRow, quote: str, quote_start: int) -> tuple[int, int] | None:
    return _mark(quote, row.start - quote_start, row.end - quote_start)


def _mark(quote: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a name of the quote stands in its one line; None where it does not stand there."""
    left = len(quote) - len(quote.lstrip())
    first, last = start - left, min(end - left, len(quote.strip()))
    return (first, last) if 0 <= first < last else None


def _one_line(quote: str) -> str:
    """The sentence without blanks around; its length inside stays the same."""
    return _BLANK.sub(" ", quote.strip())


def _rating_text(row: RatingRow) -> str:
    about = row.industry if row.scope == "industry" else ""
    line = " · ".join(part for part in (rating_line(row), about) if part)
    return f"{line}\n{row.definition}" if row.definition else line


def _dated(published: str, who: str) -> str:
    return " · ".join(part for part in (published or translate("Quotes", "undated"), who) if part)
