"""Somebody in front of the window: drops, pastes, keys (counted), and what they see."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from watchlist.domain.watch_rows import WatchRow
from watchlist.store import queries
from watchlist.ui.dialogs.ask_date import AskDate
from watchlist.ui.dialogs.import_report import ImportReport
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.import_rows import ImportRow
from watchlist.ui.pages.inbox import InboxPage
from watchlist.ui.pages.reader import ReaderPage
from watchlist.ui.pages.review import ReviewPage

PATIENCE = 60_000
"""A reading process takes seconds to start where others use the machine too."""


class Person:
    """What one does and sees; `pressed` counts the keys."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.pressed = 0
        self.problems: list[object] = []
        window.workspace.failed.connect(self.problems.append)
        window.show()
        self.wait(lambda: window.workspace.lexicon is not None)

    def wait(self, until: Callable[[], object]) -> None:
        """Wait for something to be seen."""
        self.qtbot.waitUntil(lambda: bool(until()), timeout=PATIENCE)

    # Documents

    def drop(self, *paths: Path) -> tuple[ImportRow, ...]:
        """Drop files on the window and wait for the report on them."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        return self._imported(lambda: self._drop(mime))

    def paste(self, text: str) -> tuple[ImportRow, ...]:
        """Paste a text."""
        QGuiApplication.clipboard().setText(text)
        return self._imported(self.window.actions_["paste_report"].trigger)

    def _drop(self, mime: QMimeData) -> None:
        middle = QPointF(self.window.rect().center())
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy = Qt.DropAction.CopyAction
        for event in (
            QDragEnterEvent(middle.toPoint(), copy, mime, buttons, keys),
            QDropEvent(middle, copy, mime, buttons, keys),
        ):
            QApplication.sendEvent(self.window, event)
            assert event.isAccepted()

    def _imported(self, act: Callable[[], object]) -> tuple[ImportRow, ...]:
        with self.qtbot.waitSignal(self.window.intake.imported, timeout=PATIENCE) as imported:
            act()
        return tuple(imported.args[0])

    @property
    def import_report(self) -> ImportReport | None:
        """The report that opened, if one did."""
        return self.window.findChild(ImportReport)

    # Pages

    def page(self, name: str) -> QWidget:
        """Go to a page."""
        self.window.body.show_page(name)
        return self.window.body.pages.page(name)

    @property
    def inbox(self) -> InboxPage:
        """The inbox."""
        page = self.page("inbox")
        assert isinstance(page, InboxPage)
        return page

    @property
    def review(self) -> ReviewPage:
        """The review."""
        page = self.window.body.pages.page("review")
        assert isinstance(page, ReviewPage)
        return page

    @property
    def reader(self) -> ReaderPage:
        """The reader."""
        page = self.window.body.pages.page("reader")
        assert isinstance(page, ReaderPage)
        return page

    def rows(self) -> dict[str, WatchRow]:
        """The watchlist as its table shows it, by code."""
        page = self.window.body.watchlist
        self.page("watchlist")
        self.wait(lambda: len(page.model.rows) == len(self.window.workspace.read(queries.watchlist)))
        return {str(row.symbol): row for row in page.model.rows}

    # Keys

    def press(self, *keys: Qt.Key, on: QWidget | None = None) -> None:
        """Press keys where the focus is (offscreen no window is active: in a review that is its list, or its box)."""
        for key in keys:
            self.pressed += 1
            self.qtbot.keyClick(on or self._focus(), key)

    def _focus(self) -> QWidget:
        review = self.review
        return review.box.line if review.box.isVisible() else review.list

    def start_review(self) -> None:
        """Enter on the first document of the inbox."""
        inbox = self.inbox
        inbox.table.selectRow(0)
        self.press(Qt.Key.Key_Return, on=inbox.table)
        self.wait(lambda: self.review.session)

    def finish(self, *, date: str = "") -> None:
        """Enter, and again where open rows are told of; then the date where it is asked for."""
        reports = len(self.window.workspace.read(queries.reports))
        self.press(Qt.Key.Key_Return)
        if "still open" in self.review.bar.text:
            self.press(Qt.Key.Key_Return)
        dialog = self.review.findChild(AskDate)
        if dialog is not None:
            dialog.line.setText(date)
            (dialog.use if date else dialog.without).click()
        self.wait(lambda: len(self.window.workspace.read(queries.reports)) == reports + 1)

    def review_all(self, dates: Sequence[str] = ()) -> None:
        """Review every document of the inbox: all that is sure, what is doubtful by its first candidate or not at all."""
        given = list(dates)
        self.start_review()
        while (session := self.review.session) is not None:
            draft_id = self.review.flow.current.draft_id  # type: ignore[union-attr]
            self.press(Qt.Key.Key_A)
            while session.tally.doubtful:
                row = self.review.list.current_row()
                self.press(Qt.Key.Key_1 if row and row.candidates else Qt.Key.Key_X)
            self.finish(date=given.pop(0) if given and session.draft.metadata.published.value is None else "")
            self.wait(lambda: self._moved_on(draft_id))  # noqa: B023 - asked before the loop goes on

    def _moved_on(self, draft_id: int) -> bool:
        desk = self.review.flow.current
        return not self.review.flow.storing and (desk is None or desk.draft_id != draft_id)

    # The end

    def close(self) -> None:
        """Close the window, if it is open; nothing may have gone wrong unseen."""
        if self.window.isVisible():
            self.window.close()
            assert self.problems == []
