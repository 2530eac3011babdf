"""A review that is kept while it goes on is one step of the history."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.builders import NOW, a_draft, a_library, symbol
from watchlist.domain.commands import DiscardDraft, KeepDraft, SaveReview, SetFlag
from watchlist.domain.review import RowVerdict, Verdict, Verdicts
from watchlist.store import queries
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.history import redo, undo


def said(rows: int) -> Verdicts:
    """A review that has come so far."""
    return Verdicts({(0, row): RowVerdict(Verdict.ACCEPTED) for row in range(rows)})


@pytest.fixture
def db() -> Database:
    return a_library()


@pytest.fixture
def draft_id(db: Database) -> int:
    return apply(db, KeepDraft(a_draft("Draft")), now=NOW).ids[0]


def kept(db: Database, draft_id: int) -> Verdicts:
    return queries.draft(db.conn, draft_id)[1]


def test_many_words_are_one_step_back_and_one_forth(db: Database, draft_id: int) -> None:
    for rows in range(1, 40):
        apply(db, SaveReview(draft_id, said(rows)), now=NOW)
    assert kept(db, draft_id) == said(39)
    assert len(queries.steps(db.conn)) == 2
    undo(db)
    assert kept(db, draft_id) == Verdicts()
    redo(db)
    assert kept(db, draft_id) == said(39)


def test_what_comes_between_divides_the_review(db: Database, draft_id: int) -> None:
    apply(db, SaveReview(draft_id, said(1)), now=NOW)
    apply(db, SetFlag((symbol("英维克"),), 1), now=NOW)
    apply(db, SaveReview(draft_id, said(2)), now=NOW)
    assert len(queries.steps(db.conn)) == 4
    undo(db)
    assert kept(db, draft_id) == said(1)


def test_two_drafts_are_two_steps(db: Database, draft_id: int) -> None:
    other = apply(db, KeepDraft(a_draft("Other")), now=NOW).ids[0]
    for rows, draft in enumerate((draft_id, other, draft_id), 1):
        apply(db, SaveReview(draft, said(rows)), now=NOW)
    assert len(queries.steps(db.conn)) == 5


def test_a_step_that_was_taken_back_is_not_written_over(db: Database, draft_id: int) -> None:
    apply(db, SaveReview(draft_id, said(1)), now=NOW)
    undo(db)
    apply(db, SaveReview(draft_id, said(2)), now=NOW)
    undo(db)
    assert kept(db, draft_id) == Verdicts()


def test_the_steps_of_a_draft_name_what_the_inbox_shows(db: Database, draft_id: int) -> None:
    draft = a_draft("Bare")
    untitled = replace(
        draft, metadata=replace(draft.metadata, title=replace(draft.metadata.title, value=None))
    )
    other = apply(db, KeepDraft(untitled), now=NOW).ids[0]
    for each in (draft_id, other):
        apply(db, SaveReview(each, said(1)), now=NOW)
        apply(db, DiscardDraft(each), now=NOW)
    told = [(step.code, *step.arguments) for step in queries.steps(db.conn)]
    assert sorted(told) == sorted(
        (code, name)
        for name in ("Draft", "Bare.txt")
        for code in ("keep_draft", "save_review", "discard_draft")
    )
