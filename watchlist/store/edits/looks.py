"""When a person last looked at what changed."""

from __future__ import annotations

from watchlist.domain.changes import Changes
from watchlist.domain.commands import NoteLook
from watchlist.store.edits import decisions
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit
from watchlist.store.queries.looks import LOOK_KEY


def note_look(edit: Edit, command: NoteLook) -> Outcome:
    """Keep the moment up to which everything was seen; an earlier one is forgotten."""
    decisions.keep(edit, LOOK_KEY, command.at)
    # A person's own mark, as a note is: nothing that is counted changed.
    return Outcome(Changes(notes=True))
