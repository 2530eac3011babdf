"""What the head of a review says: what the document states of itself, or what the person said in its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from watchlist.domain.documents import Document
from watchlist.domain.drafts import DraftRating, Stated
from watchlist.domain.ratings import Scope
from watchlist.domain.spans import Span
from watchlist.ui.models.plurals import Plurals
from watchlist.ui.models.review_session import ReviewSession
from watchlist.ui.models.review_words import warning_words
from watchlist.ui.models.words import scope_word, source_label

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Said:
    """Title, broker and date as a person sees and sets them; "" and None where there are none."""

    title: str
    broker: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a document says of itself.

    A click shows where it is stated (`span`), or opens another report (`report`); without either it asks for it.
    """

    name: str
    text: str
    span: Span | None = None
    missing: bool = False
    tip: str = ""
    report: int | None = None


def title_of(session: ReviewSession) -> str:
    """The title, or the file's name where there is none."""
    return said_of(session).title or source_label(session.draft.document.name)


def said_of(session: ReviewSession) -> Said:
    """Title, broker and date as they stand now."""
    told, stated = session.verdicts, session.draft.metadata
    return Said(
        (stated.title.value if told.title is None else told.title) or "",
        (stated.broker.value if told.broker is None else told.broker) or "",
        told.published or stated.published.value,
    )


def file_day(document: Document) -> date | None:
    """The day of the file itself."""
    return date.fromisoformat(document.file_date[:10]) if document.file_date else None


def head_fields(session: ReviewSession) -> tuple[Field, ...]:
    """Broker, date, industry, ratings, analysts, and what was odd about the text."""
    stated, now = session.draft.metadata, said_of(session)
    fields = [
        _field(
            translate("ReviewHead", "Broker"), now.broker, stated.broker, translate("ReviewHead", "no broker")
        ),
        _field(
            translate("ReviewHead", "Date"),
            now.published.isoformat() if now.published else "",
            stated.published,
            translate("ReviewHead", "no date"),
        ),
    ]
    if stated.industry.value:
        fields.append(_field(translate("ReviewHead", "Industry"), stated.industry.value, stated.industry, ""))
    fields += [
        _rating(rating) for rating in session.draft.ratings if rating.scope is Scope.INDUSTRY or rating.symbol
    ][:2]
    if stated.analysts:
        span = next((analyst.span for analyst in stated.analysts if analyst.span), None)
        names = ", ".join(analyst.name for analyst in stated.analysts)
        fields.append(Field(translate("ReviewHead", "Analysts"), names, span))
    return (*fields, *_warnings(session))


def _field(name: str, text: str, stated: Stated[Any], missing: str) -> Field:
    own = stated.value is not None and text == str(stated.value)
    span = stated.span if own else None
    tip = stated.reason if not text else ""
    return Field(name, text or missing, span, missing=not text, tip=tip)


def _rating(rating: DraftRating) -> Field:
    action = f"({rating.action_term})" if rating.action_term else ""
    text = f"{rating.term}{action} {scope_word(rating.scope)}"
    return Field(translate("ReviewHead", "Rating"), text, rating.span)


def _warnings(session: ReviewSession) -> tuple[Field, ...]:
    told = dict.fromkeys((*session.draft.document.warnings, *session.draft.warnings))
    if not told:
        return ()
    text = Plurals().remarks(len(told))
    return (
        Field(
            translate("ReviewHead", "Remarks"), text, missing=True, tip="\n".join(map(warning_words, told))
        ),
    )
