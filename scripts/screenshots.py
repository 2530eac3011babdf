"""Pictures of every page with the samples in it, by day and by night, in all three languages.

`make screenshots` writes those that the documents show into docs/pictures/; with a folder as argument all of them go there.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from watchlist import resources
from watchlist.app import build_window
from watchlist.domain.acceptance import accept, all_verdicts
from watchlist.domain.commands import AddNote, KeepDraft, SetComment, SetFlag, TagStocks
from watchlist.domain.desk_commands import AddList, PinStocks, SaveView, SetSection
from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_commands import NestTheme, OrderThemes, SetThemeRole
from watchlist.domain.themes import ThemeRole
from watchlist.filing.likeness import kinship
from watchlist.importing.pipeline import read_and_extract
from watchlist.importing.sources import FromFile
from watchlist.securities.lexicon import load_lexicon
from watchlist.store.database import Database, open_writer
from watchlist.store.edits import apply
from watchlist.ui import settings as kept
from watchlist.ui.main_window import MainWindow
from watchlist.ui.pages.reader import ReaderPage
from watchlist.ui.pages.side_by_side import SideBySide
from watchlist.ui.pages.themes import ThemesPage

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
SIZE = (1280, 760)
IN_DOCUMENTS = {
    "watchlist-light", "watchlist-dark-zh", "stock-light", "lists-light", "search-light", "inbox-light", "review-light",
    "reader-light", "beside-light", "themes-light", "charts-light",
}  # fmt: skip
SUFFIXES = {"en": "", "zh_CN": "-zh", "zh_TW": "-tw"}
COLOURS, ALIKE = 256, 8
WAIT_MS = 300_000
"""So long a page may take on a machine that is busy; nothing that is not there by then is photographed."""
QUIET_MS = 400
"""So long nothing may be under way: what is typed is asked after a moment, and what is counted comes after the rows."""
AT = "2026-11-20T08:00:00+00:00"
CHECKED = tuple(map(Symbol.parse, ("688256.SH", "300308.SZ", "002837.SZ", "688041.SH", "301018.SZ")))
FIRST_LIST = 2
"""Its number: the first after the list that every library has."""


def main() -> None:
    """Build a library, then grab the pages in each theme and language."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as where:
        library = Path(where) / "samples.db"
        fill(library)
        for theme in ("light", "dark"):
            for language in SUFFIXES:
                grab_window(library, folder, theme, language)


def grab_window(library: Path, folder: Path, theme: str, language: str) -> None:
    """The pages in one theme and language; only those that the documents show, unless a folder was asked for."""
    settings = QSettings(str(library.with_suffix(f".{theme}.{language}.ini")), QSettings.Format.IniFormat)
    kept.THEME.write(settings, theme)
    kept.LANGUAGE.write(settings, language)
    window = build_window(library, settings)
    window.resize(*SIZE)
    window.show()
    wait(lambda: window.workspace.lexicon is not None, "securities")
    for page, visit in visits(window).items():
        name = f"{page}-{theme}{SUFFIXES[language]}"
        if folder != PICTURES or name in IN_DOCUMENTS:
            visit()
            wait(partial(is_there, window, page), page)
            keep(window.grab().toImage(), folder / f"{name}.png")
    window.close()
    # English has plurals of its own only: behind them the words of the language before would be found.
    window._translating.remove()  # noqa: SLF001 - it belongs to the window alone


def keep(image: QImage, path: Path) -> None:
    """Write a picture with 256 colours: a third of the size, and nobody sees the difference."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    table = palette(np.frombuffer(image.constBits(), dtype=np.uint32))
    image.convertToFormat(QImage.Format.Format_Indexed8, table).save(str(path), "PNG", 0)


def palette(pixels: np.ndarray) -> list[int]:
    """The most common colours that differ from one another, so that a rare colour is not lost among shades of grey."""
    colours, counts = np.unique(pixels, return_counts=True)
    colours = colours[np.argsort(counts)[::-1]]
    parts = np.stack([colours >> shift & 255 for shift in (16, 8, 0)], axis=1).astype(int)
    free = np.ones(len(colours), dtype=bool)
    chosen: list[int] = []
    while free.any() and len(chosen) < COLOURS:
        best = int(np.argmax(free))
        chosen.append(int(colours[best]))
        free &= np.abs(parts - parts[best]).max(axis=1) > ALIKE
    return chosen


def fill(library: Path) -> None:
    """All samples but the last are accepted, that one waits in the inbox; a few stocks are tagged by hand."""
    db, lexicon = open_writer(library), load_lexicon()
    try:
        samples = sorted(resources.path("samples").glob("*.txt"))
        drafts = [read_and_extract(FromFile(path), lexicon) for path in samples]
        for draft in drafts[:-1]:
            own, copies = kinship(db.conn, draft)
            stored = accept(draft, all_verdicts(draft), imported_at=AT, fingerprint=own, copies=copies)
            apply(db, stored, now=AT)
        apply(db, KeepDraft(drafts[-1]), now=AT)
        touch(db)
    finally:
        db.close()


def touch(db: Database) -> None:
    """What a person adds: flags, tags, a comment."""
    first, second, third = (Symbol.parse(text) for text in ("688256.SH", "002837.SZ", "300308.SZ"))
    for command in (
        SetFlag((first,), 1),
        SetFlag((second, third), 5),
        TagStocks((second,), ("重点跟踪",)),
        SetComment(first, "四份报告提到"),
        NestTheme("国产算力芯片", "算力"),
        NestTheme("液冷", "算力"),
        NestTheme("光通信", "网络"),
        NestTheme("交换机及芯片", "网络"),
        NestTheme("网络", "算力"),
        OrderThemes("算力", ("国产算力芯片", "网络", "液冷")),
        SetThemeRole("网络", ThemeRole.SEGMENT),
        AddNote(first, "看一季度订单", AT),
        AddList("年报前核对", symbols=CHECKED),
        AddList("两家以上券商", query="brokers:>=2"),
        SetSection(CHECKED[:2], "已核对", list_id=FIRST_LIST),
        SetSection(CHECKED[2:], "待核对", list_id=FIRST_LIST),
        PinStocks(CHECKED[-1:], list_id=FIRST_LIST),
        SaveView("液冷，按券商", query="theme:液冷", grouping="broker"),
    ):
        apply(db, command, now=AT)


def visits(window: MainWindow) -> dict[str, Callable[[], object]]:
    """How each page is shown."""
    first = Symbol.parse("688256.SH")
    return {
        "watchlist": lambda: window.body.show_symbols((first,)),
        "lists": lambda: show_sections(window),
        "search": lambda: show_search(window),
        "inbox": lambda: show_inbox(window),
        "review": lambda: window.body.review(1),
        "reports": lambda: window.body.show_page("reports"),
        "reader": lambda: window.body.open_span(1, 0, 0),
        "themes": lambda: show_themes(window),
        "charts": lambda: window.body.chart(first),
        "stock": lambda: window.body.open_stock(first),
        "notes": lambda: window.body.show_page("notes"),
        "beside": lambda: show_beside(window),
    }


def is_quiet(window: MainWindow) -> bool:
    """Whether nothing is under way."""
    return not window.turns.busy and not window.workspace.jobs.count


def is_there(window: MainWindow, name: str) -> bool:
    """Whether nothing is under way, and what a picture is of is there; on the other pages it comes with them."""
    body = window.body
    if not is_quiet(window):
        return False
    if name == "lists":
        return bool(body.watchlist.model.heads)
    if name == "search":
        return bool(window.search.popup.lines) and len(body.watchlist.model.rows) > 0
    if name == "beside":
        page = body.pages.page("reader")
        return isinstance(page, ReaderPage) and page.is_beside and bool(page.findChild(SideBySide).rows)
    return True


def show_sections(window: MainWindow) -> None:
    """A list under the headings of its sections."""
    window.body.show_list(FIRST_LIST)
    window.body.watchlist.set_grouping("section")


def show_search(window: MainWindow) -> None:
    """A query half written, and what is offered for the rest."""
    window.body.watchlist.set_grouping("")
    window.body.show_list(1)
    window.activateWindow()
    window.search.setFocus()
    window.search.set_query("broker:开源")
    written = QInputMethodEvent()
    written.setCommitString(" theme:光")
    QApplication.sendEvent(window.search, written)


def show_inbox(window: MainWindow) -> None:
    """The inbox; what was searched before would stand over it and all that follow."""
    window.search.set_query("")
    window.body.show_page("inbox")


def show_beside(window: MainWindow) -> None:
    """A report and its translation side by side."""
    window.body.open_span(1, 0, 0)
    page = window.body.pages.page("reader")
    assert isinstance(page, ReaderPage)
    page.show_beside()


def show_themes(window: MainWindow) -> None:
    """The tree with its branches open, its largest theme chosen."""
    window.body.show_page("themes")
    page = window.body.pages.page("themes")
    assert isinstance(page, ThemesPage)
    wait(lambda: is_quiet(window), "themes")
    page.tree.expandAll()
    page.tree.setCurrentIndex(page.model.index(0, 0))


def wait(done: Callable[[], bool], what: str) -> None:
    """Let the window live until a condition has held for a while. Raises TimeoutError, which says what was waited for."""
    deadline, loop, quiet = QDeadlineTimer(WAIT_MS), QEventLoop(), None
    while quiet is None or not quiet.hasExpired():
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        if not done():
            quiet = None
        elif quiet is None:  # only now: what took long until here may have begun something else
            quiet = QDeadlineTimer(QUIET_MS)
        if deadline.hasExpired():
            raise TimeoutError(what)


if __name__ == "__main__":
    started = datetime.now(UTC)
    main()
    print(f"done in {(datetime.now(UTC) - started).total_seconds():.0f} s")
