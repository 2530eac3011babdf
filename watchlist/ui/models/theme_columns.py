"""The columns of the themes page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from watchlist.domain.rows import ThemeRow
from watchlist.ui.models.rows_model import RIGHT, Column
from watchlist.ui.models.words import counting_rule

translate = QCoreApplication.translate


def theme_columns() -> tuple[Column[ThemeRow], ...]:
    """All columns in their first order."""
    return (*_names(), *_numbers())


def aliases_text(row: ThemeRow) -> str:
    """The other names in one line."""
    return " · ".join(row.aliases)


def _names() -> tuple[Column[ThemeRow], ...]:
    return (
        Column("name", translate("ThemeColumns", "Theme"), lambda row: row.name, key=lambda row: row.name.casefold(),
               width=170, tip=lambda row: row.name),
        Column("aliases", translate("ThemeColumns", "Other names"), aliases_text, key=aliases_text, width=170,
               tip=aliases_text),
    )  # fmt: skip


def _numbers() -> tuple[Column[ThemeRow], ...]:
    rule = counting_rule()
    return (
        Column("stocks", translate("ThemeColumns", "Stocks"), lambda row: f"{row.stocks:,}",
               key=lambda row: row.stocks, width=64, align=RIGHT, strong_first=True),
        Column("hand", translate("ThemeColumns", "By hand"), lambda row: _count(row.hand),
               key=lambda row: row.hand, width=70, align=RIGHT, strong_first=True),
        Column("reports", translate("ThemeColumns", "Reports"), lambda row: _count(row.reports),
               key=lambda row: row.reports, width=66, align=RIGHT, title_tip=rule, strong_first=True),
        Column("brokers", translate("ThemeColumns", "Brokers"), lambda row: _count(row.brokers),
               key=lambda row: row.brokers, width=66, align=RIGHT, strong_first=True),
        Column("first", translate("ThemeColumns", "First seen"), lambda row: row.first_seen,
               key=lambda row: row.first_seen, width=92, hidden=True),
        Column("last", translate("ThemeColumns", "Last seen"), lambda row: row.last_seen,
               key=lambda row: row.last_seen, width=92, strong_first=True),
    )  # fmt: skip


def _count(number: int) -> str:
    return f"{number:,}" if number else "–"
