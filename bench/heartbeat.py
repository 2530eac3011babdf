"""How late the window's heart beats, per action, over 10,000 reports: nothing may hold it for more than 100 ms.

A timer of 10 ms runs in the window's thread; what counts is the longest time by which a beat came late while an action
and all that follows it (reading, drawing, counting) went on. Beside it stands the most by which one was late without the
time in which the window's thread waited for a processor, what the program itself has to do with it on a busy machine, and
the longest stretch of the processor's time that this thread took between two beats. Cancelling an import has to be answered
within a second.

`WATCHLIST_BENCH_FOLDER` keeps the library (`10000.db`, as `bench store` makes it), `WATCHLIST_BENCH_IMPORT` sets how many
reports are imported, `WATCHLIST_BENCH_ACTIONS` picks actions by parts of their names (`import,inbox`) with what they need.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from bench.harness import Row
from bench.heart import BEAT, Gap, Heart
from bench.reports import library, texts
from bench.resting import end
from watchlist.app import build_window
from watchlist.domain.commands import TagStocks
from watchlist.domain.theme_commands import MergeThemes
from watchlist.domain.watch_rows import WatchRow
from watchlist.store import queries
from watchlist.store.backup import made
from watchlist.ui import settings as kept
from watchlist.ui.actions import CHARTS
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.translating import Language
from watchlist.ui.untouched import Untouched

REPORTS, TAGGED, THEMES = 10_000, 1_000, 40
IMPORTED = int(os.environ.get("WATCHLIST_BENCH_IMPORT", "1000"))
ALLOWED = 0.100
QUIET_BEATS = 8
LONGEST_MS = 3_600_000
CANCELLED = 1.0
PICKED = tuple(filter(None, os.environ.get("WATCHLIST_BENCH_ACTIONS", "").split(",")))
NEED = {"back up": "restore", "select all": "all selected", "import": "inbox after the import"}
"""What comes before some actions, or these would have nothing to do."""
ROUNDS = int(os.environ.get("WATCHLIST_BENCH_ROUNDS", "3"))
PLOT = "watchlist.ui.widgets.charts.mention_plot"
TEXT = "算力周报第{n}期\n开源证券 2024-12-{day:02}\n【液冷】推荐标的：英维克、申菱环境；【芯片】受益标的：寒武纪、海光信息。第{n}次更新。\n"


def late(
    heart: Heart,
    window: MainWindow,
    act: Callable[[], object],
    enough: Callable[[], bool] = lambda: True,
) -> Gap:
    """By how much the latest beat came while an action went on, until the window is quiet again."""
    gc.collect()
    heart.begin()
    QTimer.singleShot(0, act)
    wait(heart, window, enough)
    return Gap(heart.worst, heart.own, heart.worked)


def wait(heart: Heart, window: MainWindow, enough: Callable[[], bool] = lambda: True) -> None:
    """Until nothing is read or written any more for some beats.

    In a loop of Qt's own, as in the program: what is to be deleted later stays for ever where events are only handed out.
    """
    deadline, loop, quiet = QDeadlineTimer(LONGEST_MS), QEventLoop(), 0

    def look() -> None:
        nonlocal quiet
        busy = window.turns.busy or window.workspace.jobs.count > 0
        quiet = 0 if busy or not enough() else quiet + 1
        if quiet >= QUIET_BEATS or deadline.hasExpired():
            loop.quit()

    heart.timeout.connect(look)
    loop.exec()
    heart.timeout.disconnect(look)
    if deadline.hasExpired():
        raise TimeoutError


def actions(window: MainWindow, folder: Path) -> dict[str, Callable[[], object]]:
    """What is done, in this order; later ones find what earlier ones left."""
    return {
        **_at_the_table(window),
        **_on_pages(window),
        **_of_themes(window),
        **_of_the_library(window, folder),
        "nobody is there": lambda: _let_it_rest(window),
        "another language": lambda: window.choose_language(Language.CHINESE),
        "nobody is there after that": lambda: _let_it_rest(window),
        "language back": lambda: window.choose_language(Language.ENGLISH),
        "other colours": _press(window, "theme_dark"),
        f"import {IMPORTED:,} reports": lambda: window.intake.flow.import_paths([folder / "reports"]),
        "inbox after the import": lambda: window.body.show_page("inbox"),
        "accept all that is sure": lambda: _accept_sure(window),
        "undo that": window.workspace.undo,
    }


def _press(window: MainWindow, action: str) -> Callable[[], object]:
    """An action of the window as it is then: another language has others."""
    return lambda: window.actions_[action].trigger()  # noqa: PLW0108 - as said


def _let_it_rest(window: MainWindow) -> None:
    """As after half a minute without a key or the mouse: what has ended is looked for, memory is given back."""
    untouched = window.findChild(Untouched)
    assert untouched is not None
    untouched.rested.emit()


def _select_all(window: MainWindow) -> None:
    window.body.watchlist.table.selectAll()


def _accept_sure(window: MainWindow) -> None:
    page = cast("Any", window.body.pages.page("inbox"))
    page.table.selectAll()
    page.accept_selected()


def _close_dialogs(window: MainWindow) -> None:
    for box in window.findChildren(QDialog):
        box.close()


def _at_the_table(window: MainWindow) -> dict[str, Callable[[], object]]:
    # Looked up each time: the inside is made again with another language.
    def model() -> RowsModel[WatchRow]:
        return window.body.watchlist.model

    often = texts()[1][0]

    def tag(most: int | None) -> None:
        symbols = tuple(row.symbol for row in model().rows[:most])
        window.workspace.write(TagStocks(symbols, ("重点跟踪",)))

    return {
        "search": lambda: window.search.set_query("theme:题材1"),
        "clear the search": lambda: window.search.set_query(""),
        "sort by name": lambda: model().sort(2, Qt.SortOrder.AscendingOrder),
        "group by theme": _press(window, "group_theme"),
        "no headings": _press(window, "group_none"),
        "select all": lambda: _select_all(window),
        "all selected, headings by broker": _press(window, "group_broker"),
        "all selected under brokers, tagged": lambda: tag(None),
        "all selected under brokers, undone": window.workspace.undo,
        "all selected, headings by theme": _press(window, "group_theme"),
        "all selected under themes, tagged": lambda: tag(None),
        "all selected under themes, undone": window.workspace.undo,
        "all selected, no headings": _press(window, "group_none"),
        "flag all": _press(window, "flag_3"),
        f"tag {TAGGED:,}": lambda: tag(TAGGED),
        "undo": window.workspace.undo,
        "copy codes of all": _press(window, "copy_codes"),
        "palette": _press(window, "palette"),
        "words in the texts": lambda: _search_texts(window, often),
    }


def _search_texts(window: MainWindow, word: str) -> None:
    window.body.show_page("texts")
    cast("Any", window.body.pages.page("texts")).search(word)


def _on_pages(window: MainWindow) -> dict[str, Callable[[], object]]:
    steps: dict[str, Callable[[], object]] = {
        f"first showing of {page}": lambda page=page: window.body.show_page(page)  # type: ignore[misc]
        for page in ("themes", "reports", "inbox", "charts", "notes", "watchlist")
    }
    for chart in CHARTS:
        steps[f"chart: {chart}"] = lambda chart=chart: window.body.show_chart(chart)  # type: ignore[misc]
    steps["a stock's page"] = lambda: window.body.open_stock(window.body.watchlist.model.rows[0].symbol)
    steps["a report"] = lambda: window.body.open_span(1, 0, 0)
    return steps


def _of_themes(window: MainWindow) -> dict[str, Callable[[], object]]:
    # Read before anything is measured: the window itself reads them in a thread.
    into, *others = [row.name for row in window.workspace.read(queries.themes)][:THEMES]

    def merge() -> None:
        window.workspace.write(MergeThemes(tuple(others), into))

    def look() -> None:
        cast("Any", window.body.pages.page("themes")).changes.merge(tuple(others), into)

    return {
        "themes again": lambda: window.body.show_page("themes"),
        f"what merging {THEMES} themes does": look,
        "the dialog closes": lambda: _close_dialogs(window),
        f"merge {THEMES} themes": merge,
        "undo the merge": window.workspace.undo,
        "watchlist again": lambda: window.body.show_page("watchlist"),
    }


def _of_the_library(window: MainWindow, folder: Path) -> dict[str, Callable[[], object]]:
    def charts() -> Any:
        return window.body.pages.page("charts")

    def briefing(suffix: str) -> Callable[[], object]:
        path = folder / f"briefing.{suffix}"
        return lambda: charts().view("changes").write(path, charts().view("changes").briefing(path))

    def put_back() -> None:
        newest = max(made(window.workspace.path), key=lambda each: each.made_at)
        window.care.restore(newest.path)

    return {
        "charts again": lambda: window.body.show_chart("mentions"),
        "save the chart's table": lambda: charts().mentions.save_csv(folder / "chart.csv"),
        "save the chart's picture": lambda: charts().mentions.save_png(folder / "chart.png"),
        "what changed, all of it": lambda: (
            charts().view("changes").show_days(date(2019, 1, 1), date(2026, 11, 21))
        ),
        "save the briefing": briefing("md"),
        "save the briefing as PDF": briefing("pdf"),
        "save a copy": lambda: window.care.save_copy(folder / "copy.db"),
        "back up": _press(window, "back_up"),
        "restore": put_back,
        "check the library": _press(window, "check_library"),
        "the report closes": lambda: _close_dialogs(window),
        "back to the watchlist": lambda: window.body.show_page("watchlist"),
    }


def write_reports(folder: Path, name: str) -> Path:
    """Files to import."""
    inside = folder / name
    inside.mkdir()
    for number in range(IMPORTED):
        text = TEXT.format(n=f"{name}{number}", day=number % 28 + 1)
        (inside / f"{name}{number}.txt").write_text(text, "utf-8")
    return inside


def cancelled(heart: Heart, window: MainWindow, folder: Path) -> float:
    """Seconds from the click on Cancel, in the middle of an import, until it has ended; a copy of the library may still be made."""
    begun, ended = list[float](), list[float]()
    flow = window.intake.flow

    def cancel(done: int, _of: int) -> None:
        if done and not begun:
            begun.append(time.perf_counter())
            window.status.cancel.click()

    window.intake.progressed.connect(cancel)
    flow.finished.connect(lambda _: ended.append(time.perf_counter()))
    flow.import_paths([folder])
    wait(heart, window, lambda: bool(ended))
    return ended[0] - begun[0]


def measure(window: MainWindow, folder: Path) -> tuple[dict[str, Gap], float]:
    """The latest beat of each action, and how long a cancelled import took to end."""
    heart = Heart()
    worst = {"first paint and after": late(heart, window, window.show)}
    worst["pages are loaded ahead"] = late(heart, window, lambda: None, enough=lambda: PLOT in sys.modules)
    for name, act in actions(window, folder).items():
        if not is_picked(name):
            continue
        worst[name] = late(heart, window, act)
        told = worst[name]
        print(
            f"  {name}: {told.late * 1000:.0f} ms late, {told.own * 1000:.0f} without waiting for a processor, "
            f"{told.worked * 1000:.0f} ms of work",
            file=sys.stderr,
            flush=True,
        )
    took = cancelled(heart, window, folder / "more")
    heart.stop()
    return worst, took


def is_picked(name: str, picked: Sequence[str] = PICKED) -> bool:
    """Whether an action is wanted, or one that needs it."""
    needed = [after for before, after in NEED.items() if name.startswith(before)]
    return not picked or any(part in each for part in picked for each in (name, *needed))


def a_library(folder: Path) -> Path:
    """The library of so many reports, made where it is not kept from another run."""
    kept_in = Path(os.environ.get("WATCHLIST_BENCH_FOLDER", folder))
    path = kept_in / f"{REPORTS}.db"
    library(path, REPORTS).close()
    return path


def run() -> list[Row]:
    """By how much the heart was late, in hundreds of milliseconds as the ratio."""
    app = QApplication.instance() or QApplication([])
    assert app is not None
    rounds: list[dict[str, Gap]] = []
    ends = []
    with tempfile.TemporaryDirectory() as where:
        source = a_library(Path(where))
        for number in range(ROUNDS):
            folder = Path(where) / str(number)
            folder.mkdir()
            write_reports(folder, "reports")
            write_reports(folder, "more")
            shutil.copy(source, folder / "library.db")
            settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
            kept.LANGUAGE.write(settings, "en")
            window = build_window(folder / "library.db", settings)
            gaps, took = measure(window, folder)
            rounds.append(gaps)
            ends.append(took)
            end(window)
    late_ones = [
        _row(
            f"worst lateness of a {BEAT * 1000:.0f} ms beat over {REPORTS:,} reports",
            name,
            [gaps[name].late for gaps in rounds],
            ALLOWED,
        )
        for name in rounds[0]
    ]
    work = [
        _row(
            "most work of the window's thread between two beats",
            name,
            [gaps[name].worked for gaps in rounds],
            ALLOWED,
        )
        for name in rounds[0]
    ]
    own = [
        _row(
            "the same without the time in which the window waited for a processor",
            name,
            [gaps[name].own for gaps in rounds],
            ALLOWED,
        )
        for name in rounds[0]
    ]
    return [
        *late_ones,
        *own,
        *work,
        _row("cancelling", "an import that is cancelled has ended", ends, CANCELLED),
    ]


def _row(title: str, name: str, seconds: list[float], allowed: float) -> Row:
    """The median of the rounds is what counts; the window's first round also loads modules."""
    ordered = sorted(seconds)
    middle = ordered[len(ordered) // 2]
    return Row(
        title,
        name,
        f"{allowed * 1000:.0f} ms",
        middle,
        middle / allowed,
        ordered[0] / allowed,
        ordered[-1] / allowed,
        1.0,
    )
