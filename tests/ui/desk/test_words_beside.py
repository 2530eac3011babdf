"""What was said in a review outlives the program before it is in the library."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.support.builders import a_draft
from tests.ui.desk.conftest import Write
from watchlist.domain.commands import DiscardDraft, KeepDraft
from watchlist.domain.review import Verdicts
from watchlist.store import queries
from watchlist.ui.flows.reviewing.review_flow import ReviewFlow
from watchlist.ui.flows.reviewing.words_beside import WordsBeside, take_over
from watchlist.ui.jobs import once
from watchlist.ui.workspace import Workspace

SHA = a_draft("Draft").document.sha256_text
SAID = Verdicts(title="算力周报")


@pytest.fixture
def beside(workspace: Workspace) -> WordsBeside:
    return WordsBeside(workspace.path)


@pytest.fixture
def draft_id(write: Write) -> int:
    return write(KeepDraft(a_draft("Draft")))[0]


@contextmanager
def busy_writing(workspace: Workspace) -> Iterator[None]:
    """The library is being written, for long."""
    over = Event()
    workspace.jobs.start(once(over.wait), writing=True)
    try:
        yield
    finally:
        over.set()


def in_library(workspace: Workspace, draft_id: int) -> Verdicts:
    return workspace.read(lambda conn: queries.draft(conn, draft_id))[1]


def files(workspace: Workspace) -> list[Path]:
    return [*workspace.path.parent.glob("*-review-*")]


def test_what_is_said_does_not_wait_for_another_write(
    qtbot: QtBot, workspace: Workspace, beside: WordsBeside, draft_id: int
) -> None:
    flow = ReviewFlow(workspace)
    flow.open(draft_id)
    assert flow.current is not None
    with busy_writing(workspace):
        flow.current.session.describe(title="算力周报")
        flow.touch()
        qtbot.waitUntil(lambda: beside.kept(draft_id, SHA) == SAID)
        assert in_library(workspace, draft_id) == Verdicts()
        again = ReviewFlow(workspace)
        again.open(draft_id)
        assert again.current is not None
        assert again.current.session.verdicts == SAID
    qtbot.waitUntil(lambda: files(workspace) == [])
    assert in_library(workspace, draft_id) == SAID


def test_the_first_word_is_kept_at_once_and_more_soon_after(
    qtbot: QtBot, workspace: Workspace, beside: WordsBeside, draft_id: int
) -> None:
    flow = ReviewFlow(workspace)
    flow.open(draft_id)
    assert flow.current is not None
    session = flow.current.session
    with busy_writing(workspace):
        for title in ("算力", "算力周报"):
            session.describe(title=title)
            flow.touch()
            assert beside.kept(draft_id, SHA) == Verdicts(title="算力")
        qtbot.waitUntil(lambda: beside.kept(draft_id, SHA) == SAID)
    qtbot.waitUntil(lambda: files(workspace) == [])


def test_what_was_left_beside_goes_into_the_library(
    qtbot: QtBot, workspace: Workspace, beside: WordsBeside, draft_id: int
) -> None:
    beside.keep(draft_id, SHA, SAID)
    take_over(workspace)
    qtbot.waitUntil(lambda: files(workspace) == [])
    assert in_library(workspace, draft_id) == SAID


def test_what_was_left_of_a_draft_that_is_gone_is_forgotten(
    qtbot: QtBot, workspace: Workspace, beside: WordsBeside, draft_id: int, write: Write
) -> None:
    write(DiscardDraft(draft_id))
    beside.keep(draft_id, SHA, SAID)
    take_over(workspace)
    qtbot.waitUntil(lambda: files(workspace) == [])


def test_another_draft_of_that_number_is_not_given_the_words(
    qtbot: QtBot, workspace: Workspace, beside: WordsBeside, draft_id: int
) -> None:
    beside.keep(draft_id, "another text", SAID)
    take_over(workspace)
    qtbot.waitUntil(lambda: files(workspace) == [])
    assert in_library(workspace, draft_id) == Verdicts()


def test_a_folder_that_answers_late_holds_nobody_up(
    qtbot: QtBot, workspace: Workspace, beside: WordsBeside, draft_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, scandir = Event(), os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: answers.wait(30) and scandir(path))
    beside.keep(draft_id, SHA, SAID)
    take_over(workspace)
    newer = replace(SAID, title="算力周报第二期")
    beside.keep(draft_id, SHA, newer)
    answers.set()
    qtbot.waitUntil(lambda: files(workspace) == [])
    assert in_library(workspace, draft_id) == newer


def test_a_folder_that_nobody_may_look_through_leaves_the_words_to_their_review(
    qtbot: QtBot, workspace: Workspace, beside: WordsBeside, draft_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError

    beside.keep(draft_id, SHA, SAID)
    monkeypatch.setattr(os, "scandir", refuse)
    take_over(workspace)
    qtbot.waitUntil(lambda: not workspace.jobs.count)
    assert beside.kept(draft_id, SHA) == SAID
    flow = ReviewFlow(workspace)
    flow.open(draft_id)
    assert flow.current is not None
    assert flow.current.session.verdicts == SAID


def test_only_what_is_kept_of_drafts_is_found_among_ten_thousand_files(
    workspace: Workspace, beside: WordsBeside
) -> None:
    folder, name = workspace.path.parent, workspace.path.name
    for number in range(10_000):
        (folder / f"{number}.txt").touch()
    for other in (
        f"{name}-review-.json",
        f"{name}-review-1.new",
        f"{name}-review-x1.json",
        "other.db-review-3.json",
    ):
        (folder / other).touch()
    for draft_id in (12, 7):
        beside.keep(draft_id, SHA, SAID)
    assert beside.drafts() == (7, 12)


def test_newer_words_stay_when_older_ones_are_in_the_library(beside: WordsBeside) -> None:
    newer = Verdicts(title="算力周报第二期")
    beside.keep(1, SHA, newer)
    beside.forget(1, SAID)
    assert beside.kept(1, SHA) == newer


def test_a_torn_file_says_nothing(workspace: Workspace, beside: WordsBeside) -> None:
    workspace.path.with_name(f"{workspace.path.name}-review-1.json").write_text('{"text": "')
    assert beside.kept(1, SHA) is None
