"""The reader's pages: from the report to the first page on the screen, the next page, and the heart meanwhile.

A PDF of 60 pages of Chinese text. The floor is PDFium in a fresh process that opens the file and draws the first page at the
same scale: what must not take the window with it needs a process. The goal is one second; it is told as a ratio too,
since seconds here depend on who else works.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bench.harness import Row
from bench.heart import Heart
from tests.support.pdfs import a_pdf, wrapped
from watchlist.domain.acceptance import accept, all_verdicts
from watchlist.importing.pipeline import read_and_extract
from watchlist.importing.sources import FromFile
from watchlist.securities.lexicon import load_lexicon
from watchlist.store.database import open_writer
from watchlist.store.edits import apply
from watchlist.ui.pages.reader import ReaderPage
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

FLOOR = "PDFium in a fresh process"
PAGES, ROUNDS, SIZE = 60, 5, (1360, 840)
SECONDS, BEAT_LATE = 1.0, 0.1
STOCKS = "寒武纪、海光信息、英维克、申菱环境、曙光数创"
NOW = "2024-12-30T08:00:00+00:00"
WAIT_MS, LOOK_MS = 60_000, 4


def run() -> list[Row]:
    """One row for each step; the goals of seconds and lateness are checked as figures of their own."""
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "深度报告.pdf"
        path.write_bytes(a_pdf([_page(number) for number in range(PAGES)], foot="#"))
        library = Path(folder) / "library.db"
        report = _store(path, library)
        rounds = [_round(library, report, path) for _ in range(ROUNDS)]
    del application
    return list(_rows(rounds))


def _page(number: int) -> list[str]:
    sentence = f"第{number}节：资金继续关注{STOCKS}等公司的订单，{number}家机构上调了对行业增速的预期。"
    plain = f"第{number}节的表格与说明：收入、毛利率、资本开支与去年同期相比的变化，数据来自公司公告，单位为亿元。"
    return [line for words in (sentence, sentence, *[plain] * 15) for line in wrapped(words)][:40]


def _store(path: Path, library: Path) -> int:
    draft = read_and_extract(FromFile(path), load_lexicon())
    db = open_writer(library)
    try:
        (report,) = apply(db, accept(draft, all_verdicts(draft), imported_at=NOW), now=NOW).ids
    finally:
        db.close()
    return report


def _round(library: Path, report: int, path: Path) -> dict[str, float]:
    workspace = Workspace(library)
    page = ReaderPage(workspace, Colours())
    page.resize(*SIZE)
    page.show()
    heart = Heart()
    _wait(lambda: heart.beats > 3)
    heart.begin()
    took: dict[str, float] = {}
    started = time.perf_counter()
    page.show_span(report)
    page.text.grab()
    took["text on the screen"] = time.perf_counter() - started
    page.show_pages(wanted=True)
    view = page.pane.pages
    assert view is not None
    _wait(lambda: view.picture_of(1) is not None)
    view.grab()
    took["first page on the screen"] = time.perf_counter() - started
    started = time.perf_counter()
    view.go_to_page(PAGES // 2)
    _wait(lambda: view.picture_of(PAGES // 2) is not None)
    took["a page far away"] = time.perf_counter() - started
    started = time.perf_counter()
    page.text.go_to(*_last_place(page))
    _wait(lambda: bool(view.current) and view.picture_of(view.page) is not None)
    took["a highlight on the last page"] = time.perf_counter() - started
    took["the heart's latest beat"] = heart.worst
    heart.stop()
    took[FLOOR] = _floor(path, view.zoom * view.devicePixelRatioF())
    page.close()
    workspace.shut_down()
    return took


def _last_place(page: ReaderPage) -> tuple[int, int]:
    last = page.text.highlights[-1]
    return last.start, last.end


def _floor(path: Path, scale: float) -> float:
    """PDFium in a fresh process, as a program without a window would use it."""
    program = f"import sys, pypdfium2; pypdfium2.PdfDocument(sys.argv[1])[0].render(scale={scale})"
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, str(path)], check=True)
    return time.perf_counter() - started


def _rows(rounds: list[dict[str, float]]) -> list[Row]:
    rows = []
    for name in rounds[0]:
        seconds = [took[name] for took in rounds]
        ratios = [took[name] / took[FLOOR] for took in rounds]
        rows.append(
            Row(
                f"{PAGES} pages",
                name,
                FLOOR,
                statistics.median(seconds),
                statistics.median(ratios),
                min(ratios),
                max(ratios),
            )
        )
    for name, limit in (("first page on the screen", SECONDS), ("the heart's latest beat", BEAT_LATE)):
        figures = [took[name] / limit for took in rounds]
        middle = statistics.median(figures)
        rows.append(
            Row(
                f"{name}, of {limit:g} s",
                name,
                f"{limit:g} s",
                middle * limit,
                middle,
                min(figures),
                max(figures),
                1.0,
            )
        )
    return rows


def _wait(until: Callable[[], bool]) -> None:
    """Let the window live until something is seen."""
    deadline, loop, look = QDeadlineTimer(WAIT_MS), QEventLoop(), QTimer()
    look.timeout.connect(lambda: loop.quit() if until() or deadline.hasExpired() else None)
    look.start(LOOK_MS)
    loop.exec()
    look.stop()
