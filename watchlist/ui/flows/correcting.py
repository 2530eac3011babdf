"""Corrections in a review that need an answer: which security, which theme, and whether to remember it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QRect, Qt, Signal

from watchlist.domain.securities import Candidate
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import clean_theme_name, theme_key
from watchlist.ui.flows.review_flow import ReviewFlow
from watchlist.ui.models.review_rows import ReviewRow, RowKey
from watchlist.ui.models.review_session import ReviewSession
from watchlist.ui.widgets.offer_bar import Answer, OfferBar
from watchlist.ui.widgets.pick_box import Choice, PickBox
from watchlist.ui.workspace import Workspace

Place = Callable[[], QRect]


class Correcting(QObject):
    """Asks through a PickBox, offers through an OfferBar.

    `corrected` carries the row to stay on (or None); `named` a row that got its security and with it its verdict.
    """

    corrected = Signal(object)
    named = Signal(object)

    def __init__(
        self, workspace: Workspace, flow: ReviewFlow, box: PickBox, bar: OfferBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._flow = flow
        self._box = box
        self._bar = bar
        self._answer: Callable[[Choice], None] | None = None
        box.picked.connect(self._on_picked)

    @property
    def session(self) -> ReviewSession | None:
        """The review on the desk."""
        return self._flow.current.session if self._flow.current else None

    # Which security

    def ask_security(self, row: ReviewRow, at: QRect) -> None:
        """Let the person say what a written name stands for."""
        prompt = self.tr("“{name}” stands for").format(name=row.text)
        self._ask(
            prompt, self._security_search(row.text, row.candidates), at, lambda c: self._set_symbol(row, c)
        )

    def take_candidate(self, row: ReviewRow, place: int) -> None:
        """Take one of the candidates by its number."""
        if place < len(row.candidates):
            candidate = row.candidates[place]
            self._set_symbol(row, Choice(candidate.symbol, candidate.name))

    def _set_symbol(self, row: ReviewRow, choice: Choice) -> None:
        session, symbol = self.session, choice.value
        if session is None or not isinstance(symbol, Symbol):
            return
        session.set_symbol([row.key], symbol)
        if symbol != row.symbol:
            self._offer_to_remember(row, symbol, choice.label)
        self.named.emit(row.key)

    def _security_search(self, text: str, candidates: Iterable[Candidate]) -> Callable[[str], list[Choice]]:
        first = [_of_candidate(candidate) for candidate in candidates]

        def search(typed: str) -> list[Choice]:
            if typed:
                return [*self._found(typed)]
            known = {choice.value for choice in first}
            return [*first, *(c for c in map(_of_candidate, self._resolved(text)) if c.value not in known)]

        return search

    def _found(self, typed: str) -> Iterator[Choice]:
        lexicon = self._workspace.lexicon
        for security in lexicon.master.search(typed) if lexicon else ():
            detail = f"{security.name_en}  {security.symbol}" if security.name_en else str(security.symbol)
            yield Choice(security.symbol, security.name, detail)

    def _resolved(self, text: str) -> tuple[Candidate, ...]:
        lexicon = self._workspace.lexicon
        return lexicon.resolve(text, broker=self._broker()) if lexicon else ()

    def _broker(self) -> str | None:
        session = self.session
        if session is None:
            return None
        said = session.verdicts.broker
        return said if said is not None else session.draft.metadata.broker.value

    # Which theme

    def ask_theme(self, keys: tuple[RowKey, ...], at: QRect, now: str) -> None:
        """Let the person put rows under another theme."""
        prompt = self.tr("Theme for %n row(s)", "", len(keys)) if len(keys) != 1 else self.tr("Theme")
        self._ask(prompt, self._theme_search(now), at, lambda c: self._set_theme(keys, str(c.value)))

    def _set_theme(self, keys: tuple[RowKey, ...], theme: str) -> None:
        if self.session is not None:
            self.session.set_theme(keys, theme)
            self.corrected.emit(keys[0] if keys else None)

    def _theme_search(self, now: str) -> Callable[[str], list[Choice]]:
        from watchlist.store.queries import themes  # noqa: PLC0415 - the store is read when asked

        here = self.session.themes if self.session else ()
        library = {row.name: row.stocks for row in self._workspace.read(themes)}
        names = [*([now] if now else []), *(name for name in here if name != now)]
        names += [name for name in library if name not in names]

        def search(typed: str) -> list[Choice]:
            key = theme_key(typed)
            fitting = [name for name in names if key in theme_key(name)]
            offered = [
                Choice(name, name, self._theme_detail(name in here, library.get(name))) for name in fitting
            ]
            fresh = clean_theme_name(typed)
            if fresh and all(theme_key(name) != key for name in names):
                offered.append(Choice(fresh, fresh, self.tr("new theme")))
            return offered

        return search

    def _theme_detail(self, here: bool, stocks: int | None) -> str:  # noqa: FBT001 - a private word for two facts
        if here:
            return self.tr("in this report")
        return self.tr("%n stock(s)", "", stocks or 0)

    # A row of the person's own

    def add(self, text: str, span: Span, at: Place, theme: str) -> None:
        """Make a pick from characters of the text: its security, if that is not clear, then its theme."""
        from watchlist.securities.master import clearly_best  # noqa: PLC0415 - with the lexicon, after the first paint

        best = clearly_best(self._resolved(text))
        if best is not None:
            self._ask_theme_of_new(text, span, best.symbol, at, theme)
            return
        prompt = self.tr("“{name}” stands for").format(name=text)
        self._ask(
            prompt,
            self._security_search(text, ()),
            at(),
            lambda c: self._ask_theme_of_new(text, span, c.value, at, theme),
        )

    def _ask_theme_of_new(self, text: str, span: Span, symbol: object, at: Place, theme: str) -> None:
        if isinstance(symbol, Symbol):
            prompt = self.tr("Theme for {name} {symbol}").format(name=text, symbol=symbol)
            self._ask(
                prompt, self._theme_search(theme), at(), lambda c: self._add(span, symbol, str(c.value))
            )

    def _add(self, span: Span, symbol: Symbol, theme: str) -> None:
        if self.session is not None:
            self.corrected.emit(self.session.add(theme, symbol, span))

    # Remember it

    def _offer_to_remember(self, row: ReviewRow, symbol: Symbol, name: str) -> None:
        session = self.session
        broker = self._broker()
        if session is None:
            return
        others = tuple(key for key in session.same_text(row.key) if key != row.key)
        answers = []
        if others:
            here = self.tr("In this report (%n more)", "", len(others))
            answers.append(Answer(here, lambda: self._apply(others, symbol), Qt.Key.Key_R))
        if broker:
            text = self.tr("For {broker}").format(broker=broker)
            answers.append(Answer(text, lambda: self._learn(row, others, symbol, broker), Qt.Key.Key_B))
        answers.append(
            Answer(self.tr("Always"), lambda: self._learn(row, others, symbol, None), Qt.Key.Key_L)
        )
        said = self.tr("“{text}” now stands for {name} {symbol}. Remember that?")
        self._bar.offer(said.format(text=row.text, name=name, symbol=symbol), answers, passing=False)

    def _apply(self, others: tuple[RowKey, ...], symbol: Symbol) -> None:
        if self.session is not None and others:
            self.session.set_symbol(others, symbol)
            self.corrected.emit(None)

    def _learn(self, row: ReviewRow, others: tuple[RowKey, ...], symbol: Symbol, broker: str | None) -> None:
        self._apply(others, symbol)
        self._flow.learn(row.text, symbol, broker)

    # The box

    def _ask(
        self, prompt: str, search: Callable[[str], list[Choice]], at: QRect, answer: Callable[[Choice], None]
    ) -> None:
        self._answer = answer
        self._box.ask(prompt, search, at=at)

    def _on_picked(self, choice: Choice) -> None:
        answer, self._answer = self._answer, None
        if answer is not None:
            answer(choice)


def _of_candidate(candidate: Candidate) -> Choice:
    return Choice(candidate.symbol, candidate.name, f"{candidate.score:.2f}  {candidate.symbol}")
