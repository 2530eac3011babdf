"""Puts the window together: settings, colours, language, library."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from watchlist.domain.errors import WatchlistError
from watchlist.ui import settings as kept
from watchlist.ui import theming
from watchlist.ui.collecting import Collecting
from watchlist.ui.freeing_memory import GivingBack
from watchlist.ui.loading_ahead import LoadingAhead
from watchlist.ui.main_window import MainWindow
from watchlist.ui.notices import Notices
from watchlist.ui.text_size import set_text_size
from watchlist.ui.theming import Colours, Direction, ThemeName
from watchlist.ui.translating import Language, Translating
from watchlist.ui.widgets.frame.fitting import room
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.flows.reading.links import Links

NAME = "Watchlist"


def build_window(path: Path, settings: QSettings | None = None, notices: Notices | None = None) -> MainWindow:
    """The window over the library at `path`, not yet shown. Raises what opening a library raises."""
    from watchlist.store.damage import damage_told  # noqa: PLC0415 - beside the workspace's own use

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    settings = settings or kept.open_settings()
    workspace = Workspace(path)
    translating = Translating()
    translating.install(Language(kept.LANGUAGE.read(settings)))
    direction = Direction(kept.DIRECTION.read(settings))
    colours = Colours(ThemeName(kept.THEME.read(settings)), direction=direction)
    set_text_size(app, kept.TEXT_SIZE.read(settings))
    theming.apply(app, colours)
    QGuiApplication.styleHints().colorSchemeChanged.connect(colours.follow_system)
    try:
        # The file opened, so it is a library; what its first page reads may still be damaged.
        with damage_told(path):
            window = MainWindow(workspace, settings, colours, translating, notices or Notices())
    except WatchlistError:
        translating.remove()
        workspace.shut_down()
        raise
    window.setWindowTitle(NAME)
    collecting = Collecting(window, lambda: not window.turns.busy and not workspace.jobs.count)
    LoadingAhead(workspace, window).came.connect(collecting.settle)
    GivingBack(workspace.jobs, window, collecting.collect_all)
    for part in (workspace, translating, colours):
        part.setParent(window)
    return window


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window; the exit status of the program."""
    import logging  # noqa: PLC0415 - beside the first paint every millisecond counts

    library, link = _asked(sys.argv[1:] if arguments is None else arguments)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    QCoreApplication.setApplicationName("watchlist")
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    QGuiApplication.setApplicationDisplayName(NAME)
    if _is_open(library, link):
        return 0
    notices = Notices()
    notices.install()
    window = _open(library, kept.open_settings(), notices)
    if window is None:
        return 1
    window.resize(window.size().boundedTo(room(window)))
    window.show()
    QTimer.singleShot(0, window, lambda: _listen(window, link))
    return until_closed(app, window)


def until_closed(app: QCoreApplication, window: MainWindow) -> int:
    """Let the window work until it is closed, and end the program; the exit status where something is still being written.

    Once that is done nothing has anything to lose: nobody is to wait for a thread that still reads or loads modules, nor until
    each object is taken apart, which takes longer than the window's own end.
    """
    status = app.exec()
    if window.workspace.jobs.all_written:
        _leave(window, status)
    return status


def _leave(window: MainWindow, status: int) -> NoReturn:
    """End the program as it is; what the system does not keep by itself is kept before."""
    import logging  # noqa: PLC0415 - at the very end
    import multiprocessing  # noqa: PLC0415 - as above

    for process in multiprocessing.active_children():
        process.kill()
    window.settings.sync()
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a program of the desktop may have none
            stream.flush()
    os._exit(status)


def _is_open(option: str | None, link: str) -> bool:
    """Whether a window over that library is open and has taken the link over."""
    from watchlist.store.database import library_path  # noqa: PLC0415 - beside the workspace's own use
    from watchlist.ui.flows.reading.handing_over import hand_over  # noqa: PLC0415 - as above

    return hand_over(library_path(option), link)


def _listen(window: MainWindow, link: str) -> None:
    """After the first paint: hear what later starts bring, and open what this one brought."""
    links = listen(window)
    if link:
        links.take(link)


def listen(window: MainWindow) -> Links:
    """Let a window take over the links of later starts; its inside is looked up each time, since it may be made again."""
    from watchlist.ui.flows.reading.links import Links  # noqa: PLC0415 - not before the first paint

    refused = ""

    def open_place(report: int, start: int, end: int) -> None:
        window.body.notice_bar.withdraw(refused)
        window.body.open_span(report, start, end)

    def refuse(error: WatchlistError) -> None:
        nonlocal refused
        refused = window.notices.sentence(error)
        window.show_error(error)

    links = Links(window, window.workspace)
    links.place_asked.connect(open_place)
    links.refused.connect(refuse)
    return links


def _asked(arguments: Sequence[str]) -> tuple[str | None, str]:
    """The library and the link that were asked for on the command line."""
    if not arguments:
        return None, ""
    import argparse  # noqa: PLC0415 - only where there is something to read

    parser = argparse.ArgumentParser(prog="watchlist-gui")
    parser.add_argument(
        "--db", help="the library, else WATCHLIST_DB, else the one in the platform's data folder"
    )
    parser.add_argument("link", nargs="?", default="", help="a link to a place of a report")
    asked = parser.parse_args(arguments)
    return asked.db, asked.link


def _open(option: str | None, settings: QSettings, notices: Notices) -> MainWindow | None:
    """The window, after as many questions as it takes to have a library that opens; None where the user gives up."""
    from watchlist.store.database import is_older, library_path  # noqa: PLC0415 - beside the workspace's own use

    path: Path | None = library_path(option)
    while path is not None:
        try:
            if is_older(path):
                from watchlist.ui.dialogs.waiting import bring_up_to_date  # noqa: PLC0415 - once a version

                bring_up_to_date(path, settings)
            return build_window(path, settings, notices)
        except WatchlistError as error:
            from watchlist.ui.dialogs.start_problem import way_out  # noqa: PLC0415 - only where it fails

            path = way_out(path, error, notices, settings)
    return None
