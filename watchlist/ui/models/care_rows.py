"""The rows of a check and of the backups, with their columns and words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from watchlist.ui.models.rows_model import RIGHT, Column
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.theming import Colours

translate = QCoreApplication.translate

REPAIRABLE = frozenset({"count", "search_index", "seal", "structure"})
"""Faults of what is made out of the facts, and can be made again."""


OTHER_FILE = "file"
"""Why a file is among the backups that was chosen from elsewhere."""


@dataclass(frozen=True, slots=True)
class FaultRow:
    """One fault: its kind, its place, whether the repair put it right; `number` tells equal ones apart."""

    number: int
    code: str
    details: str
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup with what it holds."""

    path: Path
    made_at: datetime
    reason: str
    reports: int
    stocks: int
    themes: int
    notes: int
    sound: bool


@dataclass(frozen=True, slots=True)
class Held:
    """The backups of a library, and how much it holds itself; nothing is known of that where it is not `sound`."""

    backups: tuple[BackupRow, ...]
    reports: int
    stocks: int
    themes: int
    notes: int
    sound: bool = True


def file_words() -> dict[str, str]:
    """What is wrong with a file that is no library, or a damaged one: the words of the store and of SQLite, in the window's."""
    return {
        "cut short": translate("Care", "it is cut short"),
        "empty": translate("Care", "it is empty"),
        "no SQLite file": translate("Care", "it is another kind of file"),
        "another program's": translate("Care", "it belongs to another program"),
        "its schema is no text": translate("Care", "its structure can't be read"),
        "database disk image is malformed": translate("Care", "its structure can't be read"),
        "file is not a database": translate("Care", "its structure can't be read"),
        "disk I/O error": translate("Care", "the disk reports an error"),
        "what was written can't be read back": translate("Care", "what was written can't be read back"),
    }


def fault_words(code: str) -> str:
    """What is wrong, and the way out; a code that is new here as it is."""
    again = translate("Care", "import the document again")
    backup = translate("Care", "restore a backup")
    repair = translate("Care", "a repair makes it again")
    words = {
        "integrity": (translate("Care", "The file is damaged"), backup),
        "unreadable": (translate("Care", "The file can't be read through"), backup),
        "structure": (
            translate("Care", "A table, index or view is missing or changed"),
            translate("Care", "a repair makes it again, unless it holds facts"),
        ),
        "foreign_key": (translate("Care", "A row names another that is not there"), backup),
        "text": (translate("Care", "The text of a report is not what was read"), again),
        "span": (translate("Care", "The characters of a fact are not in its report"), again),
        "report_without_text": (translate("Care", "A report has no text"), again),
        "pick_without_place": (translate("Care", "A pick has no place in its report"), again),
        "place_of_another_pick": (
            translate("Care", "A place belongs to a pick of another report or stock"),
            again,
        ),
        "copy_of_a_copy": (
            translate("Care", "A report is the copy of one that is a copy itself"),
            backup,
        ),
        "draft_without_step": (
            translate("Care", "A draft was closed by a step that is not in the history"),
            backup,
        ),
        "row": (translate("Care", "A row is not as it was written"), backup),
        "seal": (translate("Care", "A checksum is damaged"), repair),
        "search_index": (translate("Care", "The index of the texts differs from the texts"), repair),
        "count": (translate("Care", "A count differs from the recount"), repair),
    }
    return ": ".join(words.get(code, (code,)))


def reason_words(reason: str) -> str:
    """Why a backup was made."""
    return {
        "manual": translate("Care", "asked for"),
        "daily": translate("Care", "daily"),
        "import": translate("Care", "before a large import"),
        "upgrade": translate("Care", "before an upgrade"),
        "before-restore": translate("Care", "before a restore"),
        OTHER_FILE: translate("Care", "another file"),
    }.get(reason, reason)


def danger_words(code: str) -> str:
    """Why the place of the library is a danger; `{}` stands for the library."""
    return {
        "cloud": translate(
            "Care",
            "The library “{}” lies in a folder that another program copies while it is written. Keep it elsewhere, and backups there.",
        ),
        "network": translate(
            "Care",
            "The library “{}” lies on another computer: if that is interrupted it may be damaged. Keep it on a disk of this one.",
        ),
    }[code]


def fault_columns(colours: Colours) -> tuple[Column[FaultRow], ...]:
    """What, where, and what became of it."""

    def colour(row: FaultRow) -> QColor:
        return colours.role("info_text" if row.repaired else "error_text")

    return (
        Column("fault", translate("Care", "Fault"), lambda row: fault_words(row.code), lambda row: row.code, width=420,
               tip=lambda row: plain_tip(fault_words(row.code))),
        Column("place", translate("Care", "Where"), lambda row: row.details, lambda row: row.details, width=240,
               tip=lambda row: plain_tip(row.details)),
        Column("state", translate("Care", "State"), _state, lambda row: row.repaired, width=110, colour=colour),
    )  # fmt: skip


def backup_columns(colours: Colours) -> tuple[Column[BackupRow], ...]:
    """When, why, and how much is in it."""

    def colour(row: BackupRow) -> QColor | None:
        return None if row.sound else colours.role("error_text")

    return (
        Column("made", translate("Care", "Made at"), lambda row: f"{row.made_at.astimezone():%Y-%m-%d %H:%M:%S}",
               lambda row: row.made_at, width=160, strong_first=True),
        Column("reason", translate("Care", "Why"), lambda row: reason_words(row.reason), lambda row: row.reason, width=160,
               tip=lambda row: plain_tip(str(row.path))),
        Column("reports", translate("Care", "Reports"), lambda row: f"{row.reports:,}", lambda row: row.reports, width=80, align=RIGHT,
               strong_first=True),
        Column("stocks", translate("Care", "Stocks"), lambda row: f"{row.stocks:,}", lambda row: row.stocks, width=80, align=RIGHT,
               strong_first=True),
        Column("themes", translate("Care", "Themes"), lambda row: f"{row.themes:,}", lambda row: row.themes, width=80, align=RIGHT,
               strong_first=True),
        Column("notes", translate("Care", "Notes"), lambda row: f"{row.notes:,}", lambda row: row.notes, width=80, align=RIGHT,
               strong_first=True),
        Column("sound", translate("Care", "State"), _soundness, lambda row: row.sound, width=100, colour=colour),
    )  # fmt: skip


def _state(row: FaultRow) -> str:
    if row.repaired:
        return translate("Care", "repaired")
    return translate("Care", "can be repaired") if row.code in REPAIRABLE else translate("Care", "open")


def _soundness(row: BackupRow) -> str:
    return translate("Care", "sound") if row.sound else translate("Care", "damaged")
