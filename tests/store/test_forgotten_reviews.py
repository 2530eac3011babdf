"""What a person rejected in a review stays rejected when the history has forgotten the review, as long as its report is there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.support.builders import NOW, a_draft, a_library, symbol
from tests.support.content import content, recounted
from watchlist.domain.acceptance import accept
from watchlist.domain.commands import DeleteReports, DiscardDraft, KeepDraft, SaveReview, SetComment
from watchlist.domain.review import RowVerdict, Verdict, Verdicts
from watchlist.store.check import check
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.history import undo
from watchlist.store.queries import stored_facts
from watchlist.store.step_rows import STEPS_KEPT
from watchlist.store.trash import DAYS, purge

TODAY = datetime(2026, 1, 2, tzinfo=UTC)
DRAFT = a_draft("周报", {"芯片": ["寒武纪", "海光信息"]})
FIRST, SECOND = (Verdicts(rows={(0, 0): RowVerdict(one), (0, 1): RowVerdict(other)}) for one, other in (
    (Verdict.ACCEPTED, Verdict.REJECTED), (Verdict.ACCEPTED, Verdict.ACCEPTED),
))  # fmt: skip


def reviewed(verdicts: Verdicts) -> Database:
    """A library with one report whose review was finished."""
    db = a_library()
    apply(db, KeepDraft(DRAFT), now=NOW)
    apply(db, SaveReview(1, verdicts), now=NOW)
    apply(db, accept(DRAFT, verdicts, imported_at=NOW, draft_id=1), now=NOW)
    return db


def forget(db: Database) -> None:
    """So many steps that none of those before can be taken back."""
    for number in range(STEPS_KEPT):
        apply(db, SetComment(symbol("寒武纪"), str(number)), now=NOW)


def drafts(db: Database) -> list[tuple[int, bool]]:
    rows = db.conn.execute("SELECT closed_by, payload LIKE ? FROM drafts", (f"%{DRAFT.document.text[:4]}%",))
    return [(closed_by, bool(holds_text)) for closed_by, holds_text in rows]


def test_a_row_stays_rejected_when_the_review_can_be_taken_back_no_more() -> None:
    db = reviewed(FIRST)
    rejected = {(span.start, span.end) for span in DRAFT.picks[1].spans}
    forget(db)

    assert stored_facts(db.conn, 1).refused == rejected
    assert drafts(db) == [(0, False)]
    assert check(db.conn) == ()
    assert content(db.conn) == recounted(db.conn)
    forget(db)
    assert stored_facts(db.conn, 1).refused == rejected


@pytest.mark.parametrize("stored", [True, False])
def test_a_review_that_rejected_nothing_or_became_no_report_is_not_kept(stored: bool) -> None:
    db = reviewed(SECOND) if stored else a_library()
    if not stored:
        apply(db, KeepDraft(DRAFT), now=NOW)
        apply(db, SaveReview(1, FIRST), now=NOW)
        apply(db, DiscardDraft(1), now=NOW)
    forget(db)

    assert drafts(db) == []


def test_what_was_rejected_goes_with_its_report() -> None:
    db = reviewed(FIRST)
    forget(db)
    apply(db, DeleteReports((1,)), now=(TODAY - timedelta(days=DAYS + 1)).isoformat())
    undo(db)
    assert stored_facts(db.conn, 1).refused != frozenset()
    apply(db, DeleteReports((1,)), now=(TODAY - timedelta(days=DAYS + 1)).isoformat())
    purge(db.conn, TODAY)

    assert drafts(db) == []
    assert check(db.conn) == ()


def test_a_review_whose_step_goes_with_another_report_is_kept() -> None:
    db = reviewed(FIRST)
    other = a_draft("月报", {"液冷": ["英维克"]})
    apply(db, accept(other, Verdicts(rows={(0, 0): RowVerdict(Verdict.ACCEPTED)}), imported_at=NOW), now=NOW)
    apply(db, DeleteReports((2,)), now=(TODAY - timedelta(days=DAYS + 1)).isoformat())
    purge(db.conn, TODAY)

    assert stored_facts(db.conn, 1).refused != frozenset()
    assert check(db.conn) == ()
