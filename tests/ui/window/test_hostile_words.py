"""Markup in titles, themes, names and notes is shown, never obeyed: a walk over every widget of every page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QTextEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, STOCKS, a_draft, a_library, a_report, symbol
from tests.ui.window.conftest import settle
from watchlist.app import build_window
from watchlist.domain.commands import AddNote, KeepDraft, SetComment, TagStocks
from watchlist.store.edits import apply
from watchlist.ui import settings as kept
from watchlist.ui.main_window import MainWindow
from watchlist.ui.pages.reader import ReaderPage

MARKUP = "<img src='file:///etc/passwd'><b>重</b>"
KINDS = (
    MARKUP, "<b>重</b>", "<img src=//host/x.png>", "<a href='file:///etc/passwd'>x</a>", "<table><tr><td>1</table>", "<h1>重</h1>",
    "<p style='font-size:99px'>x", "<font color=red>x</font>", "<br><br>x", "<!-- x -->y", "<html><body>x", "&lt;b&gt;x", "&amp;x &x",
    "<style>*{color:red}</style>", "<script>x</script>", "<svg><image href='file:///x'/></svg>", "<object data='file:///x'></object>",
    "<span style='background:url(file:///x)'>y", "<hr>x", "**x** [y](file:///z)",
)  # fmt: skip
"""Twenty kinds of markup: each is the title, house and theme of a report, a tag, a comment, a note and a draft."""


def a_hostile_library(path: Path) -> None:
    db = a_library(path)
    for number, markup in enumerate(KINDS):
        stock = symbol(tuple(STOCKS)[number % len(STOCKS)])
        for command in (
            a_report(
                f"周报{markup}", {f"液冷{markup}": ["英维克"]}, broker=f"证券{markup}", industry_rating="看好"
            ),
            TagStocks((stock,), (f"手工{markup}",)),
            SetComment(stock, markup),
            AddNote(symbol("英维克"), markup, NOW),
            KeepDraft(a_draft(f"草稿{markup}", {f"芯片{markup}": ["寒武纪"]})),
        ):
            apply(db, command, now=NOW)
    db.close()


def labels_that_guess(window: QWidget) -> list[str]:
    """Labels whose text would be taken for markup."""
    found = [
        f"{type(label.parent()).__name__}: {label.text()}"
        for label in window.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and "<" in label.text()
    ]
    found += [box.text() for box in window.findChildren(QMessageBox) if "<" in box.text()]
    return found + [edit.toHtml()[:80] for edit in window.findChildren(QTextEdit) if "<img" in edit.toHtml()]


def labels_in_auto(window: QWidget) -> list[str]:
    """Every label of our own that would look at its text to find out whether that is markup, empty ones too."""
    return [
        f"{type(label.parent()).__name__}: {label.text()}"
        for label in window.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and not label.objectName().startswith("qt_")
    ]


def tips(window: MainWindow) -> list[str]:
    """The tooltips of every cell of the watchlist's table, as Qt shows them."""
    table = window.body.watchlist.table
    model = table.model()
    found = []
    for column in range(model.columnCount()):
        table.setColumnHidden(column, False)
        where = table.visualRect(model.index(0, column)).center()
        help_event = QHelpEvent(QEvent.Type.ToolTip, where, table.viewport().mapToGlobal(QPoint(1, 1)))
        QApplication.sendEvent(table.viewport(), help_event)
        found.append(QToolTip.text())
    return found


def test_the_walk_finds_what_would_obey(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    for markup in KINDS:
        QLabel(f"周报{markup}", window)
    assert len(KINDS) == 20
    assert len(labels_in_auto(window)) == 20
    assert len(labels_that_guess(window)) > 15


def test_no_widget_of_any_page_obeys_markup(tmp_path: Path, settings: QSettings, qtbot: QtBot) -> None:
    library = tmp_path / "library.db"
    a_hostile_library(library)
    kept.LANGUAGE.write(settings, "en")
    window = build_window(library, settings)
    qtbot.addWidget(window)
    window.show()
    settle(window, qtbot)
    window.body.watchlist.show_symbols((symbol("英维克"),))
    visited = 0
    for page in window.body.pages.names:
        if page == "review":
            window.body.review(1)
        elif page == "reader":
            window.body.open_span(1, 0, 1)
            reader = window.body.pages.page("reader")
            assert isinstance(reader, ReaderPage)
            reader.bar.offer(MARKUP)
        else:
            window.body.show_page(page)
        settle(window, qtbot)
        assert labels_that_guess(window) == []
        assert labels_in_auto(window) == []
        assert [edit for edit in window.findChildren(QTextEdit) if edit.isVisible()] == []
        visited += len(window.findChildren(QLabel))
    assert visited > 100
    window.body.show_page("watchlist")
    assert not [tip for tip in tips(window) if "<img" in tip]
    assert window.menuBar().actions()[1].menu() is not None
    # No thread is left reading when the process ends: a closing window waits only briefly for what reads.
    settle(window, qtbot)
    window.close()
