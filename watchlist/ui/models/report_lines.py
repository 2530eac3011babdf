"""The lines of the reports page: originals, and under each its copies and translations, folded or open."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from PySide6.QtCore import QCoreApplication

from watchlist.domain.packed_rows import PackedRows
from watchlist.domain.rows import ReportRow
from watchlist.ui.models.rows_model import RIGHT, Column
from watchlist.ui.models.words import action_word, kind_word, language_word, rating_words, source_label

translate = QCoreApplication.translate


class ReportLine:
    """A line of the page; by the original of its group, its head, the group is sorted as one.

    There are as many as reports: a line is two places in the rows, and what it says is looked up.
    """

    __slots__ = ("_at", "_book", "_head_at")

    def __init__(self, book: ReportBook, at: int, head_at: int) -> None:
        self._book = book
        self._at = at
        self._head_at = head_at

    @property
    def row(self) -> ReportRow:
        """The report."""
        return self._book.rows[self._at]

    @property
    def id(self) -> int:
        """The report's number."""
        return int(self._book.ids[self._at])

    @property
    def is_copy(self) -> bool:
        """Whether it stands under its original."""
        return self._at != self._head_at

    @property
    def copies(self) -> int:
        """How many stand under it where it is open."""
        return 0 if self.is_copy else len(self._book.copies.get(self._at, ()))

    @property
    def opened(self) -> bool:
        """Whether its copies are shown."""
        return self.id in self._book.opened

    def cell(self, name: str) -> Any:  # noqa: ANN401 - fields differ
        """A field of the report, without the others."""
        return self._book.rows.cells(name)[self._at]

    def of_head(self, name: str) -> Any:  # noqa: ANN401 - as above
        """A field of the original."""
        return self._book.rows.cells(name)[self._head_at]


class ReportBook:
    """The reports with who stands under whom; `opened` are the numbers of the originals whose copies are shown.

    A copy whose original is not among the rows (it is in the trash) stands for itself.
    """

    def __init__(self, rows: PackedRows[ReportRow]) -> None:
        self.rows = rows
        self.ids = rows.cells("id")
        self.opened: set[int] = set()
        self.copies: dict[int, list[int]] = defaultdict(list)
        """By the place of the original, the places of what stands under it."""
        places, originals = range(len(rows)), rows.cells("copy_of")
        self.copied = sum(originals[at] is not None for at in places)
        """How many are copies or translations."""
        known = {self.ids[at]: at for at in places} if self.copied else {}
        self._under = {at for at in places if self.copied and originals[at] in known}
        for at in sorted(self._under):
            self.copies[known[originals[at]]].append(at)

    def lines(self) -> list[ReportLine]:
        """Originals in their order, each with its copies behind it where it is open."""
        under, lines = self._under, list[ReportLine]()
        opened = {at for at in self.copies if self.ids[at] in self.opened}
        for at in range(len(self.rows)):
            if at not in under:
                lines.append(ReportLine(self, at, at))
                if at in opened:
                    lines += [ReportLine(self, copy, at) for copy in self.copies[at]]
        return lines


def report_columns() -> tuple[Column[ReportLine], ...]:
    """All columns in their first order; keys are those of the group's original, so that a group stays together."""
    return (*_what(), *_found())


def title_text(line: ReportLine) -> str:
    """The title with the sign of its place: ▸ folded, ▾ open, ↳ a copy."""
    title = line.row.title or source_label(line.row.source)
    if line.is_copy:
        kind = _copy_word(line.row.copy_kind)
        return f"      ↳ {title} · {kind}"
    if not line.copies:
        return f"    {title}"
    if line.opened:
        return f"▾ {title}"
    return f"▸ {title} (+{line.copies})"


def _copy_word(kind: str) -> str:
    if kind == "translation":
        return translate("ReportColumns", "translation")
    return translate("ReportColumns", "copy")


def _what() -> tuple[Column[ReportLine], ...]:
    return (
        Column("title", translate("ReportColumns", "Title"), title_text,
               key=lambda line: (line.of_head("title") or line.of_head("source")).casefold(), width=360,
               tip=lambda line: f"{line.row.title}\n{line.row.source}".strip()),
        Column("broker", translate("ReportColumns", "Broker"), lambda line: line.row.broker,
               key=lambda line: line.of_head("broker"), width=100),
        Column("published", translate("ReportColumns", "Date"), _published,
               key=lambda line: line.of_head("published"), width=92, strong_first=True),
        Column("kind", translate("ReportColumns", "Kind"), lambda line: kind_word(line.row.kind),
               key=lambda line: line.of_head("kind"), width=78),
        Column("industry", translate("ReportColumns", "Industry"), lambda line: line.row.industry,
               key=lambda line: line.of_head("industry"), width=90),
        Column("rating", translate("ReportColumns", "Rating"), _rating, key=lambda line: line.of_head("rating"), width=150),
    )  # fmt: skip


def _found() -> tuple[Column[ReportLine], ...]:
    return (
        Column("picks", translate("ReportColumns", "Picks"), lambda line: f"{line.row.picks:,}",
               key=lambda line: line.of_head("picks"), width=60, align=RIGHT, strong_first=True),
        Column("mentions", translate("ReportColumns", "Mentions"), lambda line: f"{line.row.mentions:,}",
               key=lambda line: line.of_head("mentions"), width=76, align=RIGHT, strong_first=True),
        Column("language", translate("ReportColumns", "Language"), lambda line: language_word(line.row.language),
               key=lambda line: line.of_head("language"), width=120, hidden=True),
        Column("analysts", translate("ReportColumns", "Analysts"), lambda line: ", ".join(line.row.analysts),
               key=lambda line: line.of_head("analysts"), width=140),
        Column("source", translate("ReportColumns", "File"), lambda line: line.row.source,
               key=lambda line: line.of_head("source").casefold(), width=180, tip=lambda line: line.row.source),
        Column("imported", translate("ReportColumns", "Imported"), lambda line: line.row.imported_at[:10],
               key=lambda line: line.of_head("imported_at"), width=92, strong_first=True, hidden=True),
    )  # fmt: skip


def _published(line: ReportLine) -> str:
    return line.row.published or translate("ReportColumns", "undated")


def _rating(line: ReportLine) -> str:
    row = line.row
    return " · ".join(
        part for part in (rating_words(row.rating, row.rating_scope), action_word(row.rating_action)) if part
    )
