"""The lines of the reports page: originals, and under each its copies and translations, folded or open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from watchlist.domain.rows import ReportRow
from watchlist.ui.models.rows_model import RIGHT, Column
from watchlist.ui.models.words import action_word, kind_word, language_word, rating_words, source_label

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A line: `head` is the original of its group, by which the group is sorted as one."""

    row: ReportRow
    head: ReportRow
    copies: int = 0
    opened: bool = False


def report_lines(rows: Iterable[ReportRow], opened: Collection[int]) -> list[ReportLine]:
    """Originals in their order, each with its copies behind it where it is open.

    A copy whose original is not among the rows (it is in the trash) stands for itself.
    """
    rows = tuple(rows)
    known = {row.id for row in rows}
    copies: dict[int, list[ReportRow]] = defaultdict(list)
    for row in rows:
        if row.copy_of in known:
            assert row.copy_of is not None
            copies[row.copy_of].append(row)
    lines: list[ReportLine] = []
    for row in rows:
        if row.copy_of in known:
            continue
        under, is_open = copies.get(row.id, []), row.id in opened
        lines.append(ReportLine(row, row, len(under), is_open))
        lines += [ReportLine(copy, row) for copy in under if is_open]
    return lines


def report_columns() -> tuple[Column[ReportLine], ...]:
    """All columns in their first order; keys are those of the group's original, so that a group stays together."""
    return (*_what(), *_found())


def title_text(line: ReportLine) -> str:
    """The title with the sign of its place: ▸ folded, ▾ open, ↳ a copy."""
    title = line.row.title or source_label(line.row.source)
    if line.row is not line.head:
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
               key=lambda line: (line.head.title or line.head.source).casefold(), width=360,
               tip=lambda line: f"{line.row.title}\n{line.row.source}".strip()),
        Column("broker", translate("ReportColumns", "Broker"), lambda line: line.row.broker,
               key=lambda line: line.head.broker, width=100),
        Column("published", translate("ReportColumns", "Date"), _published,
               key=lambda line: line.head.published, width=92, strong_first=True),
        Column("kind", translate("ReportColumns", "Kind"), lambda line: kind_word(line.row.kind),
               key=lambda line: line.head.kind, width=78),
        Column("industry", translate("ReportColumns", "Industry"), lambda line: line.row.industry,
               key=lambda line: line.head.industry, width=90),
        Column("rating", translate("ReportColumns", "Rating"), _rating, key=lambda line: line.head.rating, width=150),
    )  # fmt: skip


def _found() -> tuple[Column[ReportLine], ...]:
    return (
        Column("picks", translate("ReportColumns", "Picks"), lambda line: f"{line.row.picks:,}",
               key=lambda line: line.head.picks, width=60, align=RIGHT, strong_first=True),
        Column("mentions", translate("ReportColumns", "Mentions"), lambda line: f"{line.row.mentions:,}",
               key=lambda line: line.head.mentions, width=76, align=RIGHT, strong_first=True),
        Column("language", translate("ReportColumns", "Language"), lambda line: language_word(line.row.language),
               key=lambda line: line.head.language, width=120, hidden=True),
        Column("analysts", translate("ReportColumns", "Analysts"), lambda line: ", ".join(line.row.analysts),
               key=lambda line: line.head.analysts, width=140),
        Column("source", translate("ReportColumns", "File"), lambda line: line.row.source,
               key=lambda line: line.head.source.casefold(), width=180, tip=lambda line: line.row.source),
        Column("imported", translate("ReportColumns", "Imported"), lambda line: line.row.imported_at[:10],
               key=lambda line: line.head.imported_at, width=92, strong_first=True, hidden=True),
    )  # fmt: skip


def _published(line: ReportLine) -> str:
    return line.row.published or translate("ReportColumns", "undated")


def _rating(line: ReportLine) -> str:
    row = line.row
    return " · ".join(
        part for part in (rating_words(row.rating, row.rating_scope), action_word(row.rating_action)) if part
    )
