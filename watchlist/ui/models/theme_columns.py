"""The columns of the themes page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from watchlist.domain.rows import ThemeRow
from watchlist.domain.themes import OWN_KIND
from watchlist.ui.models.rows_model import RIGHT, Column
from watchlist.ui.models.theme_names import chip_name
from watchlist.ui.models.words import counting_rule

translate = QCoreApplication.translate


def theme_columns() -> tuple[Column[ThemeRow], ...]:
    """All columns in their first order."""
    return (*_names(), *_numbers())


def theme_tip(row: ThemeRow) -> str:
    """All names of a theme, and what kind of theme it is."""
    lines = [" · ".join((row.name, *row.aliases))]
    if row.manual_only:
        lines.append(translate("ThemeColumns", "Tagged by hand only"))
    if row.kind != OWN_KIND:
        lines.append(translate("ThemeColumns", "From outside: {set}").format(set=row.kind))
    return "\n".join(lines)


def own_counts(row: ThemeRow) -> str:
    """What is the theme's own, without those below it, and by whom."""
    words = translate("ThemeColumns", "Its own: {stocks} stocks ({hand} by hand), {reports} reports")
    return words.format(stocks=f"{row.stocks:,}", hand=f"{row.hand:,}", reports=f"{row.reports:,}")


def _names() -> tuple[Column[ThemeRow], ...]:
    return (
        Column("name", translate("ThemeColumns", "Theme"), chip_name,
               key=lambda row: chip_name(row).casefold(), width=170, tip=theme_tip),
    )  # fmt: skip


def _numbers() -> tuple[Column[ThemeRow], ...]:
    rule = counting_rule()
    return (
        Column("stocks", translate("ThemeColumns", "Stocks"), lambda row: f"{row.all_stocks:,}",
               key=lambda row: row.all_stocks, width=60, align=RIGHT, strong_first=True, tip=own_counts,
               title_tip=translate("ThemeColumns", "Stocks of the theme and of those below it, each once")),
        Column("hand", translate("ThemeColumns", "By hand"), lambda row: _count(row.hand),
               key=lambda row: row.hand, width=66, hidden=True, align=RIGHT, strong_first=True),
        Column("reports", translate("ThemeColumns", "Reports"), lambda row: _count(row.all_reports),
               key=lambda row: row.all_reports, width=66, tip=own_counts, align=RIGHT, title_tip=rule, strong_first=True),
        Column("brokers", translate("ThemeColumns", "Brokers"), lambda row: _count(row.brokers),
               key=lambda row: row.brokers, width=66, align=RIGHT, strong_first=True, hidden=True),
        Column("first", translate("ThemeColumns", "First seen"), lambda row: row.first_seen,
               key=lambda row: row.first_seen, width=92, hidden=True),
        Column("last", translate("ThemeColumns", "Last seen"), lambda row: row.all_last_seen,
               key=lambda row: row.all_last_seen, width=86, strong_first=True),
    )  # fmt: skip


def _count(number: int) -> str:
    return f"{number:,}" if number else "–"
