"""What changed, in the window's language: a line and a quote for each change."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from watchlist.domain.findings import Change, ChangeKind, QuotedChange
from watchlist.domain.stances import Stance
from watchlist.ui.models.plurals import Plurals
from watchlist.ui.models.quotes import Place
from watchlist.ui.models.words import stance_word

translate = QCoreApplication.translate


class ChangeWords:
    """The sentences of the page and of the briefings that it writes."""

    def __init__(self) -> None:
        self._plurals = Plurals()

    @property
    def language(self) -> str:
        """The language that the window speaks."""
        return QLocale().bcp47Name()

    def heading(self, kind: ChangeKind) -> str:
        """What the lines of a kind are about."""
        return {
            ChangeKind.NEW_THEME: translate("Changed", "New themes"),
            ChangeKind.NEW_STOCK: translate("Changed", "New stocks"),
            ChangeKind.RATING: translate("Changed", "Ratings moved"),
            ChangeKind.STANCE: translate("Changed", "Stances moved"),
            ChangeKind.HEAT: translate("Changed", "Themes heating and cooling"),
            ChangeKind.SILENCE: translate("Changed", "Silent after coverage"),
        }[kind]

    def line(self, change: Change) -> str:
        """A change in one line."""
        what = f"{change.name} {change.symbol}".strip()
        return f"{what} · {self._said(change)}"

    def undated(self) -> str:
        """What stands for a date that nobody knows."""
        return translate("Changed", "undated")

    def _said(self, change: Change) -> str:
        moved = translate("Changed", "{broker}: {before} → {after}")
        if change.kind is ChangeKind.RATING:
            return moved.format(broker=change.broker, before=change.before, after=change.after)
        if change.kind is ChangeKind.STANCE:
            before, after = (stance_word(Stance(word)) for word in (change.before, change.after))
            return moved.format(broker=change.broker, before=before, after=after)
        if change.kind is ChangeKind.HEAT:
            return translate("Changed", "{before} → {after} of the distinct reports").format(
                before=change.before, after=change.after
            )
        if change.kind is ChangeKind.SILENCE:
            return self._plurals.then_none(int(change.before))
        who = change.broker or translate("Changed", "a report without a broker")
        first = translate("Changed", "first named by {broker}").format(broker=who)
        return f"{first} · {self._plurals.reports(int(change.after))}"


class ChangeQuote:
    """A line and a sentence for one change, put in words when somebody looks at it: over years there are many thousands."""

    __slots__ = ("_row", "_words", "key")
    marks: tuple[tuple[int, int], ...] = ()

    def __init__(self, key: int, row: QuotedChange, words: ChangeWords) -> None:
        self.key = key
        self._row = row
        self._words = words

    @property
    def head(self) -> str:
        """What changed, of what kind it is."""
        change = self._row.change
        return f"{self._words.heading(change.kind)} · {self._words.line(change)}"

    @property
    def text(self) -> str:
        """The sentence, and below it who said it and when."""
        row = self._row
        source = " · ".join((row.broker or row.title, row.published or self._words.undated()))
        return f"{' '.join(row.quote.split())}\n{source}"

    @property
    def place(self) -> Place:
        """Where it was said."""
        return Place(self._row.report_id, self._row.start, self._row.end)


def of_changes(rows: Iterable[QuotedChange], words: ChangeWords) -> list[ChangeQuote]:
    """A line for each change with its sentence; the key is its place."""
    return [ChangeQuote(key, row, words) for key, row in enumerate(rows)]
