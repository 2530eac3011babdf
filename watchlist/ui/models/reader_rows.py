"""A stored report as the reader shows it: its lists, its mentions, its head."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from watchlist.domain.links import ReportLink
from watchlist.domain.review import Verdict
from watchlist.domain.revisions import StoredMention
from watchlist.domain.rows import PickRow, ReportRow
from watchlist.domain.themes import told_apart
from watchlist.ui.models.review_head import Field
from watchlist.ui.models.review_rows import Group, ReviewRow, RowKey, Sort
from watchlist.ui.models.words import action_word, kind_word, rating_words, source_label

translate = QCoreApplication.translate


def reader_groups(picks: Iterable[PickRow], mentions: Iterable[StoredMention]) -> tuple[Group, ...]:
    """The theme lists of a report in their order, then what is named outside of them."""
    lists: dict[int, list[PickRow]] = defaultdict(list)
    for pick in picks:
        lists[pick.theme.id].append(pick)
    themes = [rows[0].theme for rows in lists.values()]
    colours = told_apart([str(each.id) for each in themes], {str(each.id): each.colour for each in themes})
    groups = [
        Group(Sort.PICK, each.name, colours[str(each.id)], tuple(_of_pick(row) for row in lists[each.id]))
        for each in themes
    ]
    elsewhere = tuple(_of_mentions(mentions))
    return (*groups, *([Group(Sort.MENTION, "", 0, elsewhere)] if elsewhere else ()))


def _of_pick(pick: PickRow) -> ReviewRow:
    return ReviewRow(
        RowKey(Sort.STORED, pick.theme.id, pick.id),
        pick.text,
        pick.symbol,
        pick.name,
        (),
        pick.theme.name,
        pick.stance,
        pick.spans,
        pick.rule,
        pick.confidence,
        Verdict.ACCEPTED,
        sure=True,
    )


def _of_mentions(rows: Iterable[StoredMention]) -> Iterable[ReviewRow]:
    named: dict[object, list[StoredMention]] = defaultdict(list)
    for row in rows:
        named[row.symbol].append(row)
    for place, places in enumerate(named.values()):
        first = min(places, key=lambda row: row.span.start)
        spans = tuple(sorted((row.span for row in places), key=lambda span: span.start))
        yield ReviewRow(
            RowKey(Sort.STORED, 0, place),
            first.text,
            first.symbol,
            first.text,
            (),
            "",
            None,
            spans,
            first.rule,
            first.confidence,
            Verdict.ACCEPTED,
            sure=True,
        )


def report_title(report: ReportRow) -> str:
    """The title, or what a report without one is called."""
    return report.title or source_label(report.source)


def reader_fields(report: ReportRow, partners: Iterable[ReportRow]) -> tuple[Field, ...]:
    """Broker, date, kind, rating, analysts, where it came from; and the reports that say the same."""
    broker, day = translate("Reader", "Broker"), translate("Reader", "Date")
    fields = [
        Field(broker, report.broker or translate("Reader", "no broker"), missing=not report.broker),
        Field(day, report.published or translate("Reader", "no date"), missing=not report.published),
    ]
    rating = " · ".join(
        part
        for part in (rating_words(report.rating, report.rating_scope), action_word(report.rating_action))
        if part
    )
    told = (
        (translate("Reader", "Kind"), kind_word(report.kind)),
        (translate("Reader", "Industry"), report.industry),
        (translate("Reader", "Rating"), rating),
        (translate("Reader", "Analysts"), ", ".join(report.analysts)),
        (translate("Reader", "Source"), report.source if report.title != report.source else ""),
    )
    fields += [Field(name, text) for name, text in told if text]
    return (*fields, *(_partner(report, partner) for partner in partners))


def _partner(report: ReportRow, partner: ReportRow) -> Field:
    kind = report.copy_kind if report.copy_of == partner.id else partner.copy_kind
    words = (
        translate("Reader", "Translation: {title}")
        if kind == "translation"
        else translate("Reader", "Copy: {title}")
    )
    return Field(translate("Reader", "The same report"), words.format(title=partner.title), report=partner.id)


def citation(report: ReportRow, sha256_text: str, quote: str, start: int, end: int) -> str:
    """A quote with all that it takes to find it again."""
    said_by = ", ".join(part for part in (report.broker, report.published, report.title) if part)
    return f"“{' '.join(quote.split())}” ({said_by}, {ReportLink(sha256_text, start, end)})"
