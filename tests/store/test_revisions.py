"""Facts exchanged for those of newer rules: one step, counted again, the user's own rows out of reach."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.builders import NOW, a_draft, a_library, a_report, symbol, with_scale
from tests.support.content import content, recounted
from watchlist.domain.acceptance import accept
from watchlist.domain.commands import AddReport, AddStocks, DeleteReports, KeepDraft, ReviseFacts, SaveReview
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.review import RowVerdict, Verdict, Verdicts
from watchlist.domain.stances import Stance
from watchlist.store import history, queries
from watchlist.store.database import Database
from watchlist.store.edits import apply

LISTS = {"芯片": ["寒武纪", "海光信息"], "液冷": ["英维克"]}


def _stored(report: AddReport) -> tuple[Database, int]:
    db = a_library()
    return db, apply(db, report, now=NOW).ids[0]


def _revision(db: Database, report_id: int, report: AddReport) -> ReviseFacts:
    """寒武纪 is recommended now, 英维克 in no list, in prose no more."""
    stored = queries.stored_facts(db.conn, report_id)
    picks = {row.text: row.id for row in stored.picks}
    better = replace(report.picks[0], stance=Stance.RECOMMENDED)
    return ReviseFacts(
        report_id,
        (better,),
        (),
        (picks["寒武纪"], picks["英维克"]),
        tuple(mention.id for mention in stored.mentions),
        "2",
    )


def _picks(db: Database, report_id: int) -> set[tuple[str, str, str]]:
    return {(row.theme.name, row.text, str(row.stance)) for row in queries.report_picks(db.conn, report_id)}


def test_rows_are_exchanged_as_one_step_that_can_be_undone() -> None:
    report = a_report("周报", LISTS, prose=["腾讯控股"])
    db, report_id = _stored(report)
    before = content(db.conn)

    apply(db, _revision(db, report_id, report), now=NOW)

    assert _picks(db, report_id) == {("芯片", "寒武纪", "recommended"), ("芯片", "海光信息", "beneficiary")}
    assert queries.stored_facts(db.conn, report_id).mentions == ()
    after = content(db.conn)
    assert after == recounted(db.conn)
    history.undo(db)
    assert content(db.conn) == before
    history.redo(db)
    assert content(db.conn) == after


def test_a_stock_that_no_list_names_any_more_leaves_the_main_list_unless_the_user_put_it_there() -> None:
    report = a_report("周报", LISTS)
    for by_hand in (False, True):
        db = a_library()
        if by_hand:
            apply(db, AddStocks((symbol("英维克"),)), now=NOW)
        report_id = apply(db, report, now=NOW).ids[0]

        apply(db, _revision(db, report_id, report), now=NOW)

        listed = {row.name for row in queries.watchlist(db.conn)}
        assert ("英维克" in listed) is by_hand
        assert {"寒武纪", "海光信息"} <= listed


def test_what_a_person_made_cannot_be_dropped() -> None:
    report = a_report("周报", LISTS)
    by_hand = replace(report, picks=tuple(replace(pick, rule="hand") for pick in report.picks))
    db, report_id = _stored(by_hand)
    before = content(db.conn)

    with pytest.raises(NoSuchThing):
        apply(db, _revision(db, report_id, report), now=NOW)

    assert content(db.conn) == before


def test_a_scale_of_another_report_cannot_be_dropped() -> None:
    report = a_report("周报", LISTS)
    db, _ = _stored(replace(report, scale=with_scale(report)))
    (other,) = apply(db, a_report("另一份", LISTS), now=NOW).ids
    before = content(db.conn)

    with pytest.raises(NoSuchThing):
        apply(db, ReviseFacts(other, dropped_scales=(1,)), now=NOW)

    assert content(db.conn) == before


def test_a_report_in_the_trash_is_not_read_again() -> None:
    report = a_report("周报", LISTS)
    db, report_id = _stored(report)
    apply(db, DeleteReports((report_id,)), now=NOW)

    with pytest.raises(NoSuchThing):
        queries.stored_facts(db.conn, report_id)
    with pytest.raises(NoSuchThing):
        apply(db, ReviseFacts(report_id), now=NOW)


def test_rows_that_were_rejected_in_the_review_are_told_with_the_facts() -> None:
    db = a_library()
    draft = a_draft("周报", LISTS)
    (draft_id,) = apply(db, KeepDraft(draft), now=NOW).ids
    verdicts = Verdicts(
        rows={(0, 0): RowVerdict(Verdict.ACCEPTED), (1, 0): RowVerdict(Verdict.REJECTED)},
    )
    apply(db, SaveReview(draft_id, verdicts), now=NOW)
    command = accept(draft, verdicts, imported_at=NOW, draft_id=draft_id)
    (report_id,) = apply(db, command, now=NOW).ids

    span = draft.themes[1].stocks[0].spans[0]
    assert queries.stored_facts(db.conn, report_id).refused == {(span.start, span.end)}
