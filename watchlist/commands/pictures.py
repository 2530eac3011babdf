"""Pictures of the window and of its chart, made without a display."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from watchlist.domain.series import Period

if TYPE_CHECKING:
    from watchlist.ui.main_window import MainWindow
    from watchlist.ui.pages.charts import ChartsPage

SIZE = (1440, 900)
PATIENCE_MS = 60_000
POLL_MS = 20


def take_pictures(library: Path, folder: Path) -> tuple[Path, ...]:
    """PNG files of the watchlist page with a stock in the inspector, and of the chart of mentions. Raises TimeoutError."""
    folder.mkdir(parents=True, exist_ok=True)
    window_file, chart_file = folder / "window.png", folder / "chart.png"
    with _offscreen_window(library, folder / "settings.ini") as window:
        _show_first_stock(window)
        window.grab().save(str(window_file))
        charts: ChartsPage = window.body.pages.page("charts")  # type: ignore[assignment] # made by the window's body
        page = charts.mentions
        window.body.show_page("charts")
        page.show_wish(replace(page.wish, period=Period.DAY))
        _wait(lambda: page.plot is not None and bool(page.plot.chart.starts) and _rests(window))
        page.save_png(chart_file)
        _wait(lambda: _rests(window))
    return window_file, chart_file


@contextmanager
def _offscreen_window(library: Path, settings: Path) -> Iterator[MainWindow]:
    # Before the first widget: without a display any other platform ends the process.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QSettings, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from watchlist.app import build_window

    qInstallMessageHandler(_say)
    application = QApplication.instance() or QApplication(["watchlist"])
    window = build_window(library, QSettings(str(settings), QSettings.Format.IniFormat))
    window.resize(*SIZE)
    window.show()
    try:
        yield window
    finally:
        window.close()
        qInstallMessageHandler(None)
        application.sendPostedEvents()
        settings.unlink(missing_ok=True)


def _say(_kind: object, _context: object, message: str) -> None:
    """Pass Qt's messages on, but for those about what a platform without a screen lacks."""
    if not message.startswith("This plugin does not support"):
        click.echo(message, err=True)


def _show_first_stock(window: MainWindow) -> None:
    """Select the stock with the most evidence, so that the inspector has something to show."""
    _wait(lambda: window.workspace.lexicon is not None and _rests(window))
    rows = window.body.watchlist.model.rows
    if rows:
        window.body.show_symbols((rows[0].symbol,))
        _wait(lambda: window.body.inspector.symbol == rows[0].symbol and _rests(window))


def _rests(window: MainWindow) -> bool:
    return window.workspace.jobs.count == 0


def _wait(done: Callable[[], bool]) -> None:
    """Let Qt work until something is so, and until what that changed is painted."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    deadline, poll = QTimer(singleShot=True), QTimer()
    deadline.timeout.connect(lambda: loop.exit(1))
    poll.timeout.connect(lambda: loop.exit(0) if done() else None)
    deadline.start(PATIENCE_MS)
    poll.start(POLL_MS)
    if loop.exec():
        raise TimeoutError
    QTimer.singleShot(10 * POLL_MS, loop.quit)
    loop.exec()
