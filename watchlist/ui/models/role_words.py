"""The roles of a table's columns in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from watchlist.domain.column_mapping import Role

translate = QCoreApplication.translate


def role_words(role: Role) -> str:
    """What a column of this role says."""
    return {
        Role.CODE: translate("Columns", "Code"),
        Role.NAME: translate("Columns", "Name"),
        Role.THEME: translate("Columns", "Theme"),
        Role.COMMENT: translate("Columns", "Comment"),
        Role.ADDED: translate("Columns", "Added on"),
        Role.PRICE: translate("Columns", "Price"),
        Role.TITLE: translate("Columns", "Title"),
        Role.BROKER: translate("Columns", "Broker"),
        Role.DATE: translate("Columns", "Date"),
        Role.RATING: translate("Columns", "Rating"),
        Role.ACTION: translate("Columns", "Change of rating"),
        Role.PREVIOUS_RATING: translate("Columns", "Rating before"),
        Role.TARGET: translate("Columns", "Target price"),
        Role.PREVIOUS_TARGET: translate("Columns", "Target before"),
        Role.CURRENCY: translate("Columns", "Currency"),
        Role.INDUSTRY: translate("Columns", "Industry"),
        Role.ANALYST: translate("Columns", "Analyst"),
        Role.ABSTRACT: translate("Columns", "Abstract"),
        Role.LINK: translate("Columns", "Link"),
    }[role]
