from __future__ import annotations

import ast
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.support.builders import symbol
from watchlist.domain.changes import Changes
from watchlist.domain.commands import Applied, LearnAlias, RenameTheme, SetComment, SetFlag
from watchlist.domain.errors import MovedDatabase, NoSuchThing, NotADatabase
from watchlist.domain.moments import now
from watchlist.store import backup, queries
from watchlist.store.database import Database
from watchlist.store.engine import Connection, sqlite3
from watchlist.ui import workspace as workspace_module
from watchlist.ui.workspace import LOOKOUT_MS, Workspace

LATE_S = 0.1
STOCK = symbol("寒武纪")
UI = Path(workspace_module.__file__).parent


def flag(workspace: Workspace) -> int:
    return workspace.read(queries.watchlist)[0].flag


def test_a_write_is_told_after_the_commit_and_then_to_its_caller(workspace: Workspace, qtbot: QtBot) -> None:
    told: list[object] = []
    workspace.changed.connect(lambda changes: told.append((changes.lists, flag(workspace))))
    workspace.write(SetFlag((STOCK,), 3), done=lambda applied: told.append(applied.step_id is not None))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [(True, 3), True]
    assert workspace.undo_name.startswith("Flag")
    assert workspace.redo_name == ""


def test_several_commands_are_one_step_with_a_name(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.changed):
        workspace.write([SetFlag((STOCK,), 2), SetComment(STOCK, "x")], name="Mark it")
    assert workspace.undo_name == "Mark it"
    with qtbot.waitSignal(workspace.changed):
        workspace.undo()
    row = workspace.read(queries.watchlist)[0]
    assert (row.flag, row.comment) == (0, "")
    assert workspace.redo_name == "Mark it"
    with qtbot.waitSignal(workspace.changed):
        workspace.redo()
    assert flag(workspace) == 2


def test_a_write_that_changes_nothing_tells_nobody(workspace: Workspace, qtbot: QtBot) -> None:
    told: list[Changes] = []
    done: list[Applied] = []
    workspace.changed.connect(told.append)
    workspace.write(SetFlag((STOCK,), 0), done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert told == []
    workspace.redo()
    qtbot.waitUntil(lambda: workspace.jobs.count == 0)
    assert told == []


def test_an_error_goes_to_the_caller_or_to_all(workspace: Workspace, qtbot: QtBot) -> None:
    own: list[Exception] = []
    workspace.write(RenameTheme("nowhere", "x"), failed=own.append)
    qtbot.waitUntil(lambda: bool(own))
    assert isinstance(own[0], NoSuchThing)
    with qtbot.waitSignal(workspace.failed) as failed:
        workspace.write(RenameTheme("nowhere", "x"))
    assert isinstance(failed.args[0], NoSuchThing)


def test_a_slow_query_answers_in_a_thread_of_its_own(workspace: Workspace, qtbot: QtBot) -> None:
    answers: list[int] = []
    workspace.read_later(lambda conn: len(queries.watchlist(conn)), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [1]


def test_an_answer_for_a_page_that_is_gone_is_dropped(workspace: Workspace, qtbot: QtBot) -> None:
    class Page(QObject):
        def show(self, _answer: int) -> None:
            raise AssertionError

    page = Page()
    workspace.read_later(lambda _: 1, page.show)
    page.deleteLater()
    del page
    qtbot.waitUntil(lambda: workspace.jobs.count == 0)


def test_a_library_that_is_closed_answers_nobody(tmp_path: Path, qtbot: QtBot) -> None:
    workspace = Workspace(tmp_path / "library.db")
    told: list[object] = []
    workspace.changed.connect(told.append)
    workspace.write(SetFlag((STOCK,), 3), done=told.append)
    assert workspace.shut_down()
    qtbot.waitUntil(lambda: workspace.jobs.count == 0)
    assert told == []


def test_the_lexicon_is_built_in_a_thread(workspace: Workspace, qtbot: QtBot) -> None:
    assert workspace.lexicon is None
    with qtbot.waitSignal(workspace.lexicon_ready):
        workspace.load_lexicon()
    assert workspace.lexicon is not None
    assert workspace.lexicon.master.get(STOCK) is not None


def test_a_lexicon_that_is_late_finds_nobody_in_a_closed_library(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = Workspace(tmp_path / "library.db")
    told: list[str] = []
    built = threading.Event()
    workspace.lexicon_ready.connect(lambda: told.append("ready"))
    monkeypatch.setattr(workspace_module, "lexicon_of", lambda *_: built.set())
    workspace.load_lexicon()
    assert built.wait(30)
    time.sleep(LATE_S)  # by now the answer waits in the window's queue
    assert workspace.shut_down()
    qtbot.waitUntil(lambda: workspace.jobs.count == 0)
    assert told == []


def test_a_name_that_is_learned_makes_no_second_list_of_securities(
    workspace: Workspace, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(workspace.lexicon_ready):
        workspace.load_lexicon()
    before = workspace.lexicon
    assert before is not None
    with qtbot.waitSignal(workspace.lexicon_ready):
        workspace.write(LearnAlias("光环老店", STOCK))
    assert workspace.lexicon is not None
    assert workspace.lexicon.resolve("光环老店")[0].symbol == STOCK
    assert workspace.lexicon.master is before.master
    with qtbot.waitSignal(workspace.lexicon_ready):
        workspace.undo()
    assert workspace.lexicon.aliases == ()


def test_the_moment_is_utc_in_whole_seconds() -> None:
    assert now().endswith("+00:00")
    assert "." not in now()


def test_what_another_program_writes_is_told_without_being_asked_for(
    workspace: Workspace, qtbot: QtBot
) -> None:
    other = (
        "import sys; from pathlib import Path; from tests.support.builders import NOW, a_library, symbol;"
        "from watchlist.domain.commands import SetFlag; from watchlist.store.edits import apply;"
        "apply(a_library(Path(sys.argv[1])), SetFlag((symbol('寒武纪'),), 5), now=NOW)"
    )
    root = Path(__file__).parents[2]
    with qtbot.waitSignal(workspace.changed) as told:
        subprocess.Popen([sys.executable, "-c", other, str(workspace.path)], cwd=root).wait()
    assert told.args == [Changes.everything()]
    assert (flag(workspace), workspace.undo_name.startswith("Flag")) == (5, True)


def test_what_the_window_writes_is_told_once(workspace: Workspace, qtbot: QtBot) -> None:
    told: list[Changes] = []
    workspace.changed.connect(told.append)
    for number in (1, 2, 3):
        with qtbot.waitSignal(workspace.changed):
            workspace.write(SetFlag((STOCK,), number))
    qtbot.wait(3 * LOOKOUT_MS)
    assert told == [Changes(lists=True)] * 3


@pytest.mark.parametrize("work", ["reads", "writes", "learns"])
def test_a_library_that_goes_while_it_is_being_opened_is_told_as_moved_not_as_damaged(
    workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, work: str
) -> None:
    workspace.read(lambda reader: backup.back_up(reader, workspace.path))
    own_path = workspace._own_path

    def gone_right_after() -> Path:
        path = own_path()
        path.unlink()
        return path

    monkeypatch.setattr(workspace, "_own_path", lambda: (monkeypatch.undo(), gone_right_after())[1])
    with qtbot.waitSignal(workspace.failed) as failed:
        {
            "reads": lambda: workspace.read_later(queries.watchlist, list),
            "writes": lambda: workspace.write(SetFlag((STOCK,), 3)),
            "learns": workspace.load_lexicon,
        }[work]()
    assert isinstance(failed.args[0], MovedDatabase)
    assert not workspace.path.exists()


@pytest.mark.parametrize(("gone", "told"), [(True, MovedDatabase), (False, NotADatabase)])
def test_a_disk_that_does_not_answer_any_more_is_told_once(
    workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, gone: bool, told: type[Exception]
) -> None:
    failures: list[Exception] = []
    asked: list[object] = []

    def no_answer(reader: Connection) -> int:
        asked.append(reader)
        message = "disk I/O error"
        raise sqlite3.OperationalError(message)

    workspace.failed.connect(failures.append)
    if gone:
        workspace.path.rename(workspace.path.with_suffix(".elsewhere"))
    monkeypatch.setattr(workspace_module, "version_of", no_answer)
    qtbot.waitUntil(lambda: len(asked) > 2)
    assert [type(error) for error in failures] == [told]


def test_a_copy_of_what_can_not_be_read_any_more_is_told_as_that(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    failures: list[Exception] = []
    made: list[Path] = []

    def no_answer(*_: object) -> Path:
        message = "disk I/O error"
        raise sqlite3.OperationalError(message)

    workspace.failed.connect(failures.append)
    workspace.path.rename(workspace.path.with_suffix(".elsewhere"))
    monkeypatch.setattr(backup, "save_copy", no_answer)
    workspace.save_copy(tmp_path / "copy.db", made.append)
    assert [type(error) for error in failures] == [NotADatabase]
    assert made == []


def test_a_library_that_is_busy_is_looked_at_again(
    workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures: list[Exception] = []
    asked: list[object] = []

    def busy(reader: Connection) -> int:
        asked.append(reader)
        message = "database is locked"
        raise sqlite3.OperationalError(message)

    workspace.failed.connect(failures.append)
    monkeypatch.setattr(workspace_module, "version_of", busy)
    qtbot.waitUntil(lambda: len(asked) > 1)
    assert failures == []


def test_what_failed_for_a_page_that_is_gone_is_told_by_the_window(
    workspace: Workspace, qtbot: QtBot
) -> None:
    class Page(QObject):
        def tell(self, _error: Exception) -> None:
            raise AssertionError

    page = Page()
    with qtbot.waitSignal(workspace.failed) as failed:
        workspace.write(RenameTheme("nowhere", "x"), failed=page.tell)
        delete(page)
    assert isinstance(failed.args[0], NoSuchThing)


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: str(path.relative_to(UI)))
def test_who_asks_the_library_can_be_told_from_the_answer_s_slot(path: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    for call in calls:
        name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        slots = [word.value for word in call.keywords if word.arg in {"done", "failed"}]
        slots += call.args[1:2] if name in {"read_later", "keep_up", "save_copy"} else []
        assert not [slot.lineno for slot in slots if isinstance(slot, ast.Lambda)]


def test_all_writing_is_done_by_one_thread_that_is_not_the_windows(
    workspace: Workspace, qtbot: QtBot
) -> None:
    threads: list[int] = []
    done: list[None] = []

    def note(db: Database) -> None:
        threads.append(threading.get_ident())
        db.conn.execute("SELECT 1")

    for _ in range(100):
        workspace.keep_up(note, done.append)
    qtbot.waitUntil(lambda: len(done) == 100)
    assert len(set(threads)) == 1
    assert threading.get_ident() not in threads
