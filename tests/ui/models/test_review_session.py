"""A review as it goes on, without a window."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.drafts import a_draft
from watchlist.domain.acceptance import accept
from watchlist.domain.review import Verdict, Verdicts
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.review_rows import RowKey, Sort
from watchlist.ui.models.review_session import ReviewSession

HAN = RowKey(Sort.PICK, 0, 0)
HYGON = RowKey(Sort.PICK, 0, 1)
ENVICOOL = RowKey(Sort.PICK, 1, 0)
GDS = RowKey(Sort.PICK, 1, 2)
SEEN = RowKey(Sort.SEEN, 0, 0)
GDS_HK = Symbol.parse("09698.HK")


@pytest.fixture
def session() -> ReviewSession:
    return ReviewSession(a_draft())


def test_rows_stand_under_their_themes_then_mentions_then_what_was_not_taken(session: ReviewSession) -> None:
    assert [(g.sort, g.title, len(g.rows)) for g in session.groups] == [
        (Sort.PICK, "芯片", 2), (Sort.PICK, "液冷", 3), (Sort.MENTION, "", 1), (Sort.SEEN, "", 1),
    ]  # fmt: skip


def test_all_rows_down_to_one_are_accepted_but_those_nobody_named(session: ReviewSession) -> None:
    session.reject([HYGON])
    assert session.accept_to(ENVICOOL) == 2
    assert [session.row(key).verdict for key in (HAN, HYGON, ENVICOOL, GDS)] == [
        Verdict.ACCEPTED, Verdict.REJECTED, Verdict.ACCEPTED, Verdict.OPEN,
    ]  # fmt: skip
    before = session.tally.decided
    session.accept_to(GDS)
    assert session.row(GDS).verdict is Verdict.OPEN, "it has two candidates and no security yet"
    assert session.tally.decided >= before


def test_starting_over_is_one_word_that_is_taken_back(session: ReviewSession) -> None:
    session.accept_all_sure()
    session.set_theme([ENVICOOL], "冷却")
    session.add("液冷", GDS_HK, session.row(HAN).spans[0])
    said = session.verdicts
    session.clear()
    assert session.tally.decided == 0
    assert session.verdicts.added == ()
    session.undo()
    assert session.verdicts == said


def test_accepting_all_that_is_sure_leaves_the_doubtful(session: ReviewSession) -> None:
    assert session.accept_all_sure() == 5
    tally = session.tally
    assert (tally.decided, tally.rows, tally.doubtful) == (5, 6, 1)
    assert session.next_open(None) == session.next_open(HAN, doubtful=True) == GDS


def test_a_row_without_a_security_is_not_accepted(session: ReviewSession) -> None:
    assert session.accept([HAN, GDS]) == (GDS,)
    assert session.row(HAN).verdict is Verdict.ACCEPTED
    assert session.row(GDS).verdict is Verdict.OPEN


def test_naming_the_security_accepts_the_row_and_is_kept_as_a_correction(session: ReviewSession) -> None:
    session.set_symbol([GDS], GDS_HK)
    row = session.row(GDS)
    assert (row.verdict, row.symbol, row.corrected) == (Verdict.ACCEPTED, GDS_HK, True)
    picks = accept(session.draft, session.verdicts, imported_at="2024-12-28").picks
    assert [(pick.symbol, pick.rule) for pick in picks] == [(GDS_HK, "hand")]


def test_naming_what_was_proposed_anyway_is_no_correction(session: ReviewSession) -> None:
    session.set_symbol([HAN], Symbol.parse("688256.SH"))
    assert session.row(HAN).corrected is False


def test_another_theme_moves_the_row(session: ReviewSession) -> None:
    session.set_theme([HYGON], " 国产  CPU ")
    assert session.themes == ("芯片", "国产 CPU", "液冷")
    assert session.row(HYGON).theme == "国产 CPU"
    session.set_theme([HYGON], "芯片")
    assert session.verdicts.rows[0, 1].theme is None


def test_the_stance_goes_down_the_ladder_and_round(session: ReviewSession) -> None:
    seen = []
    for _ in Stance:
        session.cycle_stance([ENVICOOL])
        seen.append(session.row(ENVICOOL).stance)
    assert seen == [Stance.BENEFICIARY, Stance.WATCH, Stance.MENTIONED, Stance.NEGATIVE, Stance.RECOMMENDED]


def test_several_rows_get_the_same_stance(session: ReviewSession) -> None:
    session.cycle_stance([HAN, ENVICOOL])
    assert {session.row(HAN).stance, session.row(ENVICOOL).stance} == {Stance.WATCH}


def test_something_not_taken_becomes_a_row_and_comes_back_when_it_is_rejected(session: ReviewSession) -> None:
    span = session.row(SEEN).spans[0]
    key = session.add("液冷", Symbol.parse("600778.SH"), span)
    assert session.row(SEEN) is None
    added = session.row(key)
    assert (added.text, added.theme, added.stance) == ("友好集团", "液冷", Stance.BENEFICIARY)
    session.reject([key])
    assert session.row(SEEN) is not None
    assert session.verdicts.added == ()


def test_a_row_that_was_taken_back_meanwhile_hears_no_answer(session: ReviewSession) -> None:
    added = session.add("液冷", GDS_HK, session.row(HAN).spans[0])
    session.undo()
    before = session.verdicts
    session.set_theme([added], "冷却")
    session.set_symbol([added], GDS_HK)
    session.set_stance([added], Stance.RECOMMENDED)
    assert session.verdicts == before


def test_rows_of_the_same_text_are_found(session: ReviewSession) -> None:
    assert session.same_text(GDS) == (GDS,)


def test_what_a_person_says_of_the_document_is_undone_like_a_verdict(session: ReviewSession) -> None:
    session.describe(published=date(2024, 12, 1), broker="中信证券")
    assert session.verdicts.published == date(2024, 12, 1)
    session.undo()
    assert session.verdicts == Verdicts()
    session.redo()
    assert session.verdicts.broker == "中信证券"


def test_the_same_said_twice_is_one_step(session: ReviewSession) -> None:
    session.accept([HAN])
    session.accept([HAN])
    session.undo()
    assert not session.can_undo


STEPS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=12)


@given(STEPS)
def test_undoing_everything_comes_back_to_the_start_and_redoing_to_the_end(
    steps: list[tuple[int, int]],
) -> None:
    session = ReviewSession(a_draft())
    start = session.verdicts, session.groups
    for what, where in steps:
        key = session.rows[where % len(session.rows)].key
        _do(session, what, key)
    end = session.verdicts, session.groups
    taken_back = 0
    while session.can_undo:
        session.undo()
        taken_back += 1
    assert (session.verdicts, session.groups) == start
    for _ in range(taken_back):
        session.redo()
    assert (session.verdicts, session.groups) == end


def _do(session: ReviewSession, what: int, key: RowKey) -> None:
    actions = (
        lambda: session.accept([key]),
        lambda: session.reject([key]),
        lambda: session.cycle_stance([key]),
        lambda: session.set_theme([key], "新主题"),
        session.accept_all_sure,
        lambda: session.add("液冷", GDS_HK, session.row(key).spans[0]),
        lambda: session.describe(undated=True),
    )
    actions[what]()


def test_no_two_themes_of_a_review_look_alike_and_known_ones_keep_their_colours() -> None:
    one, other = (group.colour for group in ReviewSession(a_draft()).groups[:2])
    asked: list[tuple[str, ...]] = []

    def stored(names: Collection[str]) -> dict[str, int]:
        asked.append(tuple(names))
        return {"液冷": one}

    groups = ReviewSession(a_draft(), colours_of=stored).groups
    assert groups[1].colour == one != other
    assert groups[0].colour != one
    assert asked == [("芯片", "液冷")]
