"""Corrections that hold from now on: what a written name stands for."""

from __future__ import annotations

from watchlist.domain.changes import Changes
from watchlist.domain.commands import LearnAlias
from watchlist.domain.errors import NoSuchThing
from watchlist.store.edits import known
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit


def learn_alias(edit: Edit, command: LearnAlias) -> Outcome:
    """Let a text stand for a security, for one broker or for all; learned anew, the last word counts."""
    text, broker = command.text.strip(), command.broker or ""
    if not text:
        raise NoSuchThing("name", command.text)
    security_id = known.securities(edit, (command.symbol,))[command.symbol]
    row_id = edit.one("SELECT id FROM learned_aliases WHERE text = ? AND broker = ?", text, broker)
    if row_id is None:
        row_id = edit.insert(
            "learned_aliases", text=text, security_id=security_id, broker=broker, made_at=edit.now
        )
    else:
        edit.update("learned_aliases", row_id, security_id=security_id)
    return Outcome(Changes(aliases=True), (text, str(command.symbol)), (row_id,))
