"""From selected words of a stored report to a stock under a theme, a theme, a rating, a note: each quotes its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect

from watchlist.domain.commands import TagStocks
from watchlist.domain.correction_commands import AddByHand, HandPick
from watchlist.domain.drafts import DraftRating
from watchlist.domain.ratings import Scope
from watchlist.domain.rows import ReportRow
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.securities.folding import fold
from watchlist.ui.flows.desk.choosing import Choosing
from watchlist.ui.flows.reading.note_desk import NoteDesk
from watchlist.ui.models.review_rows import Group, ReviewRow, Sort
from watchlist.ui.typed_words import About
from watchlist.ui.widgets.search.pick_box import Choice, PickBox, Search
from watchlist.ui.workspace import Workspace

HAND = "hand"


@dataclass(frozen=True, slots=True)
class Selected:
    """Words that are selected in a report: what they are, where, and the rows of the report with the one that is current."""

    report: ReportRow
    text: str
    span: Span
    groups: tuple[Group, ...]
    current: ReviewRow | None
    at: QRect

    @property
    def themes(self) -> tuple[str, ...]:
        """The themes of the report."""
        return tuple(group.title for group in self.groups if group.sort is Sort.PICK)

    @property
    def stocks(self) -> tuple[tuple[Symbol, str], ...]:
        """The stocks of the report with their names, that of the current row first."""
        rows = [row for row in (self.current, *(row for group in self.groups for row in group.rows)) if row]
        return tuple({row.symbol: row.name or row.text for row in rows if row.symbol is not None}.items())


class Marking(QObject):
    """Asks through a PickBox what is missing, then writes; each is one step that can be taken back."""

    def __init__(self, workspace: Workspace, box: PickBox, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._box = box
        self._choosing = Choosing(workspace, self)
        self._notes = NoteDesk(workspace, box)
        self._answer: Callable[[Choice], None] | None = None
        box.picked.connect(self._on_picked)

    # A stock under a theme

    def add_stock(self, chosen: Selected) -> None:
        """The words name a stock: which one, where that is not clear, then its theme."""
        best = self._choosing.best(chosen.text, chosen.report.broker)
        if best is not None:
            self._ask_theme(chosen, best.symbol)
            return
        prompt = self.tr("“{name}” stands for (code, name or pinyin):").format(name=chosen.text)
        search = self._choosing.securities(chosen.text, broker=chosen.report.broker)
        self._ask(prompt, search, chosen, lambda choice: self._ask_theme(chosen, choice.value))

    def _ask_theme(self, chosen: Selected, symbol: object) -> None:
        if isinstance(symbol, Symbol):
            prompt = self.tr("Theme for {name} {symbol}").format(name=chosen.text, symbol=symbol)
            here = chosen.current.theme if chosen.current else ""
            search = self._choosing.themes(chosen.themes, here or next(iter(chosen.themes), ""))
            self._ask(prompt, search, chosen, lambda choice: self._add(chosen, symbol, str(choice.value)))

    def _add(self, chosen: Selected, symbol: Symbol, theme: str) -> None:
        stances = [
            row.stance for group in chosen.groups if group.title == theme for row in group.rows if row.stance
        ]
        stance = max(stances, key=stances.count) if stances else Stance.MENTIONED
        pick = HandPick(theme, symbol, stance, chosen.span)
        self._workspace.write(AddByHand(chosen.report.id, (pick,)))

    # A theme

    def add_theme(self, chosen: Selected) -> None:
        """The words name a theme: for which stock?"""
        prompt = self.tr("Theme “{theme}” for").format(theme=chosen.text)
        self._ask(prompt, self._stocks(chosen), chosen, lambda choice: self._tag(chosen, choice.value))

    def _tag(self, chosen: Selected, symbol: object) -> None:
        if isinstance(symbol, Symbol):
            self._workspace.write(TagStocks((symbol,), (" ".join(chosen.text.split()),)))

    # A rating

    def add_rating(self, chosen: Selected) -> None:
        """The words are a rating: of which stock, or of the industry?"""
        prompt = self.tr("“{rating}” is the rating of").format(rating=chosen.text)
        industry = Choice(None, chosen.report.industry or self.tr("the industry"), self.tr("industry"))
        stocks = self._stocks(chosen)

        def search(typed: str) -> Sequence[Choice]:
            return stocks(typed) if typed else [*stocks(""), industry]

        self._ask(prompt, search, chosen, lambda choice: self._rate(chosen, choice.value))

    def _rate(self, chosen: Selected, symbol: object) -> None:
        from watchlist.importing.extraction.vocabulary.rating_terms import assumed_steps, plain_term  # noqa: PLC0415 - when asked

        stock = symbol if isinstance(symbol, Symbol) else None
        scope = Scope.STOCK if stock else Scope.INDUSTRY
        step = assumed_steps(scope).get(plain_term(fold(chosen.text.strip())))
        rating = DraftRating(
            chosen.text, scope, None, step, step_assumed=True, span=chosen.span, rule=HAND, confidence=1.0, symbol=stock
        )  # fmt: skip
        self._workspace.write(AddByHand(chosen.report.id, ratings=(rating,)))

    # A note

    def add_note(self, chosen: Selected) -> None:
        """A note that quotes the words: on which stock, then what it says."""
        self._ask(
            self.tr("A note on"), self._stocks(chosen), chosen, lambda choice: self._ask_note(chosen, choice)
        )

    def _ask_note(self, chosen: Selected, stock: Choice) -> None:
        symbol = stock.value
        if isinstance(symbol, Symbol):
            about = About(
                str(symbol),
                f"{stock.label}  {symbol}",
                chosen.text,
                report_id=chosen.report.id,
                start=chosen.span.start,
                end=chosen.span.end,
            )
            self._notes.write(about)

    # The box

    def _stocks(self, chosen: Selected) -> Search:
        """The stocks of the report first, whatever is typed from the security master."""
        here = [Choice(symbol, name, str(symbol)) for symbol, name in chosen.stocks]
        everywhere = self._choosing.securities("", broker=chosen.report.broker)

        def search(typed: str) -> Sequence[Choice]:
            fitting = [
                choice for choice in here if typed.casefold() in f"{choice.label} {choice.detail}".casefold()
            ]
            known = {choice.value for choice in fitting}
            return [
                *fitting,
                *(choice for choice in (everywhere(typed) if typed else ()) if choice.value not in known),
            ]

        return search

    def _ask(self, prompt: str, search: Search, chosen: Selected, answer: Callable[[Choice], None]) -> None:
        self._answer = answer
        self._box.ask(prompt, search, at=chosen.at)

    def _on_picked(self, choice: Choice) -> None:
        answer, self._answer = self._answer, None
        if answer is not None:
            answer(choice)
