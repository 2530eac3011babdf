"""The columns of entries: of a list that is looked at before it is taken, and of those that were kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from watchlist.domain.outside_lists import PreviewRow, Standing
from watchlist.domain.rows import KeptRow
from watchlist.ui.models.entry_words import standing_words, why_words
from watchlist.ui.models.rows_model import Column
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.theming import Colours

translate = QCoreApplication.translate
_ORDER = (Standing.UNRESOLVED, Standing.UNSUPPORTED, Standing.NEW, Standing.KNOWN)


def entry_columns(colours: Colours) -> tuple[Column[PreviewRow], ...]:
    """What an entry says, how it stands, what it stands for and why not."""

    def colour(row: PreviewRow) -> QColor | None:
        if row.standing is Standing.UNRESOLVED:
            return colours.role("warning_text")
        return None if row.standing is Standing.NEW else colours.role("muted")

    return (
        Column(
            "text", translate("Entries", "Entry"), _written, lambda row: _written(row).casefold(),
            width=170, tip=lambda row: plain_tip(_written(row)),
        ),
        Column(
            "standing", translate("Entries", "Is"), lambda row: standing_words(row.standing),
            lambda row: _ORDER.index(row.standing), width=90, colour=colour,
        ),
        Column("symbol", translate("Entries", "Code"), _symbol, _symbol, width=100),
        Column("name", translate("Entries", "Name"), _name, _name, width=110, tip=lambda row: plain_tip(_name(row))),
        Column(
            "themes", translate("Entries", "Themes"), lambda row: ", ".join(row.themes), lambda row: row.themes,
            width=110, tip=lambda row: plain_tip(", ".join(row.themes)),
        ),
        Column("why", translate("Entries", "Why"), _why, _why, width=190, tip=lambda row: plain_tip(_why(row))),
    )  # fmt: skip


def kept_columns(colours: Colours) -> tuple[Column[KeptRow], ...]:
    """What was kept, with which list, why, and what it could be."""
    return (
        Column(
            "text", translate("Entries", "Entry"), lambda row: row.text, lambda row: row.text.casefold(),
            width=200, tip=lambda row: plain_tip(row.text),
        ),
        Column(
            "why", translate("Entries", "Why"), lambda row: why_words(row.reason) or row.reason,
            lambda row: row.reason, width=220, colour=lambda _row: colours.role("warning_text"),
        ),
        Column(
            "candidates", translate("Entries", "Could be"), lambda row: " ".join(map(str, row.candidates)) or "–",
            lambda row: len(row.candidates), width=200, strong_first=True,
            tip=lambda row: plain_tip("\n".join(map(str, row.candidates))),
        ),
        Column("list", translate("Entries", "List"), lambda row: row.list_name, lambda row: row.list_name, width=130),
        Column(
            "themes", translate("Entries", "Themes"), lambda row: ", ".join(row.themes), lambda row: row.themes,
            width=130, tip=lambda row: plain_tip(", ".join(row.themes)),
        ),
        Column(
            "source", translate("Entries", "From"), lambda row: row.source, lambda row: row.source,
            width=160, tip=lambda row: plain_tip(row.source),
        ),
    )  # fmt: skip


def _written(row: PreviewRow) -> str:
    return " ".join(row.resolved.entry.text.split())


def _symbol(row: PreviewRow) -> str:
    return str(row.resolved.symbol or "")


def _name(row: PreviewRow) -> str:
    return row.resolved.name or row.resolved.entry.name


def _why(row: PreviewRow) -> str:
    resolved = row.resolved
    if row.standing is Standing.UNSUPPORTED:
        return why_words(resolved.sort.value)
    said = why_words(resolved.reason)
    could = " ".join(str(candidate.symbol) for candidate in resolved.candidates)
    return f"{said}: {could}" if said and could and resolved.symbol is None else said
