"""Counted things in words: only a `tr` of an object is collected with its plural forms."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Plurals(QObject):
    """`Plurals().stocks(3)` is `3 stocks`."""

    def stocks(self, count: int) -> str:
        """Stocks that were found in a document."""
        return self.tr("%Ln stock(s)", "", count)

    def to_look_at(self, count: int) -> str:
        """Rows that need a look."""
        return self.tr("%Ln to look at", "", count)

    def remarks(self, count: int) -> str:
        """Oddities of a text."""
        return self.tr("%Ln remark(s) on the text", "", count)

    def in_one_order(self, count: int) -> str:
        """Stocks that two reports name in the same order."""
        return self.tr("%Ln stock(s) in the same order", "", count)

    def reports(self, count: int) -> str:
        """Reports."""
        return self.tr("%Ln report(s)", "", count)

    def listings(self, count: int) -> str:
        """Places of stocks in the lists of reports."""
        return self.tr("%Ln listing(s) in reports", "", count)

    def hand_tags(self, count: int) -> str:
        """Tags that a person set."""
        return self.tr("%Ln hand tag(s)", "", count)

    def brokers(self, count: int) -> str:
        """Brokers."""
        return self.tr("%Ln broker(s)", "", count)

    def then_none(self, count: int) -> str:
        """Reports before a stock fell silent."""
        return self.tr("%Ln report(s) before, none since", "", count)

    def themes(self, count: int) -> str:
        """Themes."""
        return self.tr("%Ln theme(s)", "", count)

    def notes(self, count: int) -> str:
        """Notes."""
        return self.tr("%Ln note(s)", "", count)

    def files(self, count: int) -> str:
        """Files."""
        return self.tr("%Ln file(s)", "", count)

    def entries(self, count: int) -> str:
        """Entries of a list of another program."""
        return self.tr("%Ln entry(ies)", "", count)

    def unresolved(self, count: int) -> str:
        """Entries that stand for no security."""
        return self.tr("%Ln unresolved", "", count)

    def names_of_lists(self, count: int) -> str:
        """What an index of lists holds."""
        return self.tr("names of %Ln list(s)", "", count)
