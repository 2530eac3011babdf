"""An import's rows in words: what became of each document, and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from watchlist.domain.copies import CopyKind
from watchlist.domain.errors import WatchlistError
from watchlist.ui.models.import_rows import Fate, ImportRow
from watchlist.ui.models.plurals import Plurals
from watchlist.ui.models.review_words import warning_words
from watchlist.ui.models.rows_model import Column
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.theming import Colours

translate = QCoreApplication.translate
Sentence = Callable[[object], str]


def import_columns(colours: Colours, sentence: Sentence) -> tuple[Column[ImportRow], ...]:
    """The columns of the import report; `sentence` puts an error into words."""

    def colour(row: ImportRow) -> QColor | None:
        if row.fate is Fate.FAILED:
            return colours.role("error_text")
        return (
            colours.role("muted")
            if row.fate in {Fate.KNOWN, Fate.WAITING, Fate.TWICE, Fate.LEFT_OUT}
            else None
        )

    return (
        Column(
            "name", translate("ImportReport", "Document"), lambda row: row.name, lambda row: row.name.casefold(),
            width=260, tip=lambda row: plain_tip(row.path or row.name),
        ),
        Column(
            "fate", translate("ImportReport", "What became of it"), lambda row: fate_words(row.fate),
            lambda row: list(Fate).index(row.fate), width=150, colour=colour,
        ),
        Column(
            "what", translate("ImportReport", "What was found, what to do"), lambda row: detail(row, sentence),
            lambda row: detail(row, sentence), width=420, tip=lambda row: plain_tip(detail(row, sentence)),
        ),
    )  # fmt: skip


def fate_words(fate: Fate) -> str:
    """How it ended, in a few words."""
    return {
        Fate.INBOX: translate("ImportReport", "in the inbox"),
        Fate.STORED: translate("ImportReport", "stored"),
        Fate.LIST: translate("ImportReport", "a list to look at"),
        Fate.KNOWN: translate("ImportReport", "already imported"),
        Fate.WAITING: translate("ImportReport", "in the inbox already"),
        Fate.TWICE: translate("ImportReport", "twice in this import"),
        Fate.FAILED: translate("ImportReport", "not read"),
        Fate.LEFT_OUT: translate("ImportReport", "left out"),
    }[fate]


def detail(row: ImportRow, sentence: Sentence) -> str:
    """What was found in a document, or why it could not be read and what to do."""
    if row.fate is Fate.FAILED:
        return sentence(_by_name(row.error))
    if row.fate is Fate.KNOWN:
        return translate("ImportReport", "The library has it. Open it with a double click.")
    if row.fate is Fate.TWICE:
        return translate("ImportReport", "Another file of this import has the same text.")
    if row.fate is Fate.LEFT_OUT:
        return translate("ImportReport", "The import was cancelled. Import it again to read it.")
    return " · ".join(_listed(row) if row.fate is Fate.LIST else _found(row))


def _listed(row: ImportRow) -> list[str]:
    """What a list of another program holds; nothing of it is taken before a person has looked at it."""
    if not row.stocks:
        return [Plurals().names_of_lists(row.names)]
    parts = [Plurals().entries(row.stocks)]
    if row.doubtful:
        parts.append(Plurals().unresolved(row.doubtful))
    return [*parts, translate("ImportReport", "nothing is taken in before you have looked at it")]


def _by_name(error: Exception | None) -> Exception | None:
    """The same error with the file's name for its path: the path stands in the row's tip."""
    if isinstance(error, WatchlistError) and error.args and isinstance(error.args[0], str):
        return type(error)(Path(error.args[0]).name or error.args[0], *error.args[1:])
    return error


def _found(row: ImportRow) -> list[str]:
    parts = [row.title] if row.title else []
    if not row.stocks:
        parts.append(translate("ImportReport", "no stock was found in a list"))
    else:
        parts.append(Plurals().stocks(row.stocks))
    if row.doubtful:
        parts.append(Plurals().to_look_at(row.doubtful))
    parts += [warning_words(warning) for warning in row.warnings]
    if row.alike is not None:
        words = (
            translate("ImportReport", "seems to be a translation of “{title}”")
            if row.alike.kind is CopyKind.TRANSLATION
            else translate("ImportReport", "seems to be a copy of “{title}”")
        )
        parts.append(words.format(title=row.alike.title))
    return parts


def summary(rows: Sequence[ImportRow]) -> str:
    """`198 in the inbox · 1 already imported · 1 not read`."""
    counts = Counter(row.fate for row in rows)
    told = [f"{counts[fate]} {fate_words(fate)}" for fate in Fate if counts[fate]]
    return " · ".join(told) or translate("ImportReport", "There was nothing to import.")
