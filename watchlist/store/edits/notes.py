"""Dated notes on securities, which may quote a report."""

from __future__ import annotations

from watchlist.domain.changes import Changes
from watchlist.domain.commands import AddNote, ChangeNote, DeleteNote
from watchlist.domain.errors import BadSpan, NoSuchThing
from watchlist.domain.spans import Span
from watchlist.store.edits import known
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit

_NOTES = Changes(notes=True)


def add_note(edit: Edit, command: AddNote) -> Outcome:
    """Keep a note. Raises BadSpan where what it quotes isn't in the report."""
    if command.report_id is not None:
        _check_quote(edit, command.report_id, command.span)
    note_id = edit.insert(
        "notes",
        security_id=known.securities(edit, (command.symbol,))[command.symbol],
        text=command.text,
        made_at=command.made_at or edit.now,
        report_id=command.report_id,
        start=command.span.start if command.report_id is not None and command.span else None,
        stop=command.span.end if command.report_id is not None and command.span else None,
    )
    return Outcome(_NOTES, (str(command.symbol),), (note_id,))


def change_note(edit: Edit, command: ChangeNote) -> Outcome:
    """Write a note anew. Raises NoSuchThing where it is gone."""
    symbol = _symbol_of(edit, command.note_id)
    edit.update("notes", command.note_id, text=command.text)
    return Outcome(_NOTES, (symbol,))


def delete_note(edit: Edit, command: DeleteNote) -> Outcome:
    """Take a note away."""
    symbol = _symbol_of(edit, command.note_id)
    edit.delete("notes", command.note_id)
    return Outcome(_NOTES, (symbol,))


def _symbol_of(edit: Edit, note_id: int) -> str:
    symbol: str | None = edit.one(
        "SELECT symbol FROM notes JOIN securities s ON s.id = security_id WHERE notes.id = ?", note_id
    )
    if symbol is None:
        raise NoSuchThing("note", note_id)
    return symbol


def _check_quote(edit: Edit, report_id: int, span: Span | None) -> None:
    text = edit.one("SELECT text FROM texts WHERE id = ?", report_id)
    if text is None:
        raise NoSuchThing("report", report_id)
    if span is not None and span.end > len(text):
        raise BadSpan(report_id, span.start, span.end)
