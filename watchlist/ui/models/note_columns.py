"""The columns of the page of all notes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from watchlist.domain.stock_rows import NotedRow
from watchlist.ui.models.rows_model import Column

translate = QCoreApplication.translate


def note_columns() -> tuple[Column[NotedRow], ...]:
    """All columns; a function, since titles are translated when it is called."""
    return (
        Column("made", translate("NoteColumns", "Written"), lambda row: row.made_at[:16].replace("T", " "),
               key=lambda row: row.made_at, width=124, strong_first=True),
        Column("stock", translate("NoteColumns", "Stock"), lambda row: row.name or str(row.symbol),
               key=lambda row: row.name, width=90, tip=lambda row: str(row.symbol)),
        Column("note", translate("NoteColumns", "Note"), lambda row: row.text,
               key=lambda row: row.text.casefold(), width=320, tip=lambda row: row.text),
        Column("quote", translate("NoteColumns", "Quotes"), lambda row: f"“{row.quote}”" if row.quote else "",
               key=lambda row: row.quote, width=240, tip=lambda row: row.quote),
        Column("report", translate("NoteColumns", "Report"), _report,
               key=_report, width=220, tip=lambda row: row.title),
    )  # fmt: skip


def _report(row: NotedRow) -> str:
    return " · ".join(part for part in (row.published, row.broker, row.title) if part)
