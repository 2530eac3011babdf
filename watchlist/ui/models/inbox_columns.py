"""The columns of the inbox."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from watchlist.domain.rows import DraftRow
from watchlist.ui.models.rows_model import RIGHT, Column
from watchlist.ui.models.words import source_label
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.theming import Colours

translate = QCoreApplication.translate


def inbox_columns(colours: Colours) -> tuple[Column[DraftRow], ...]:
    """Title, broker, date, what was found, how much needs a look."""

    def muted(row: DraftRow) -> QColor | None:
        return None if row.published else colours.role("warning_text")

    def doubtful(row: DraftRow) -> QColor | None:
        return colours.role("warning_text") if row.doubtful else colours.role("muted")

    return (
        Column(
            "title", translate("Inbox", "Document"), _document, lambda row: title_of(row).casefold(),
            width=200, tip=_tip,
        ),
        Column("broker", translate("Inbox", "Broker"), lambda row: row.broker or "–", lambda row: row.broker, width=96),
        Column(
            "published", translate("Inbox", "Date"), lambda row: row.published or translate("Inbox", "no date"),
            lambda row: row.published, width=90, colour=muted, strong_first=True,
        ),
        Column("started", translate("Inbox", "Review"), _started, lambda row: row.started, width=64),
        Column(
            "added", translate("Inbox", "Imported"), lambda row: row.added_at[:16].replace("T", " "),
            lambda row: row.added_at, width=126, strong_first=True,
        ),
        Column(
            "stocks", translate("Inbox", "Stocks"), lambda row: str(row.stocks), lambda row: row.stocks,
            width=60, align=RIGHT, strong_first=True, title_tip=translate("Inbox", "Stocks in the theme lists"),
        ),
        Column(
            "sure", translate("Inbox", "Sure"), lambda row: str(row.sure), lambda row: row.sure,
            width=56, align=RIGHT, strong_first=True, title_tip=translate("Inbox", "Rows that may be accepted without a look"),
        ),
        Column(
            "doubtful", translate("Inbox", "Doubtful"), lambda row: str(row.doubtful) if row.doubtful else "–",
            lambda row: row.doubtful, width=72, align=RIGHT, colour=doubtful, strong_first=True,
            title_tip=translate("Inbox", "Rows that need a look"),
        ),
    )  # fmt: skip


def title_of(row: DraftRow) -> str:
    """The title, or the file's name where there is none, in one line."""
    return " ".join((row.title or source_label(row.name)).split())


def _document(row: DraftRow) -> str:
    """The title, and what is to be done where it is a table that says nothing of its columns."""
    return f"{title_of(row)} · {_hint()}" if row.lacks_columns else title_of(row)


def _tip(row: DraftRow) -> str:
    return plain_tip(f"{row.name}\n{_hint()}" if row.lacks_columns else row.name)


def _hint() -> str:
    return translate("Inbox", "name its columns")


def _started(row: DraftRow) -> str:
    return translate("Inbox", "begun") if row.started else ""
