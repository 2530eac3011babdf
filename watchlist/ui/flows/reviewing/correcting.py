"""Corrections in a review that need an answer: which security, which theme, and whether to remember it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from watchlist.domain.rows import MentionRow, OlderRows
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.ui.flows.desk.choosing import Choosing
from watchlist.ui.flows.reviewing.review_flow import ReviewFlow
from watchlist.ui.models.review_rows import ReviewRow, RowKey
from watchlist.ui.models.review_session import ReviewSession
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.offer_bar import Answer, OfferBar
from watchlist.ui.widgets.search.pick_box import Choice, PickBox, Search
from watchlist.ui.workspace import Workspace

Place = Callable[[], QRect]


class Correcting(QObject):
    """Asks through a PickBox, offers through an OfferBar.

    `corrected` carries the row to stay on (or None); `named` a row that got its security and with it its verdict;
    `span_asked` the place of an older row.
    """

    corrected = Signal(object)
    named = Signal(object)
    span_asked = Signal(int, int, int)

    def __init__(
        self,
        workspace: Workspace,
        colours: Colours,
        flow: ReviewFlow,
        box: PickBox,
        bar: OfferBar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._colours = colours
        self._page = parent
        self._flow = flow
        self._box = box
        self._bar = bar
        self._choosing = Choosing(workspace, self)
        self._answer: Callable[[Choice], None] | None = None
        self._asked_in: ReviewSession | None = None
        box.picked.connect(self._on_picked)

    @property
    def session(self) -> ReviewSession | None:
        """The review on the desk."""
        return self._flow.current.session if self._flow.current else None

    # Which security

    def ask_security(self, row: ReviewRow, at: QRect) -> None:
        """Let the person say what a written name stands for."""
        prompt = self.tr("“{name}” stands for (code, name or pinyin):").format(name=row.text)
        search = self._choosing.securities(row.text, row.candidates, self._broker())
        self._ask(prompt, search, at, lambda choice: self._set_symbol(row, choice))

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
            self._remember(row, symbol, choice.label)
        self.named.emit(row.key)

    def _broker(self) -> str | None:
        session = self.session
        if session is None:
            return None
        said = session.verdicts.broker
        return said if said is not None else session.draft.metadata.broker.value

    # Which theme

    def ask_theme(self, keys: tuple[RowKey, ...], at: QRect, now: str) -> None:
        """Let the person put rows under another theme."""
        prompt = self.tr("Theme for %Ln row(s)", "", len(keys)) if len(keys) != 1 else self.tr("Theme")
        self._ask(prompt, self._themes(now), at, lambda choice: self._set_theme(keys, str(choice.value)))

    def _set_theme(self, keys: tuple[RowKey, ...], theme: str) -> None:
        if self.session is not None:
            self.session.set_theme(keys, theme)
            self.corrected.emit(keys[0] if keys else None)

    def _themes(self, now: str) -> Search:
        return self._choosing.themes(self.session.themes if self.session else (), now)

    # A row of the person's own

    def add(self, text: str, span: Span, at: Place, theme: str) -> None:
        """Make a pick from characters of the text: its security, if that is not clear, then its theme."""
        best = self._choosing.best(text, self._broker())
        if best is not None:
            self._ask_theme_of_new(text, span, best.symbol, at, theme)
            return
        prompt = self.tr("“{name}” stands for (code, name or pinyin):").format(name=text)
        self._ask(
            prompt,
            self._choosing.securities(text, broker=self._broker()),
            at(),
            lambda choice: self._ask_theme_of_new(text, span, choice.value, at, theme),
        )

    def promote(self, text: str, span: Span, at: Place) -> None:
        """Take something after all: at once, under the nearest theme, where its security is clear; else as `add`."""
        best = self._choosing.best(text, self._broker())
        theme = self.session.theme_near(span) if self.session else ""
        if best is None or not theme:
            self.add(text, span, at, theme)
            return
        self._add(span, best.symbol, theme)
        said = self.tr("{name} {symbol} is under “{theme}” now; T moves it.")
        self._bar.offer(said.format(name=best.name, symbol=best.symbol, theme=theme))

    def _ask_theme_of_new(self, text: str, span: Span, symbol: object, at: Place, theme: str) -> None:
        if isinstance(symbol, Symbol):
            prompt = self.tr("Theme for {name} {symbol}").format(name=text, symbol=symbol)
            self._ask(
                prompt, self._themes(theme), at(), lambda choice: self._add(span, symbol, str(choice.value))
            )

    def _add(self, span: Span, symbol: Symbol, theme: str) -> None:
        if self.session is not None:
            self.corrected.emit(self.session.add(theme, symbol, span))

    # Remember it

    def _remember(self, row: ReviewRow, symbol: Symbol, name: str) -> None:
        """Offer to remember it, at once; how many older rows that would change follows when they are counted."""
        offer = partial(self._offer_to_remember, self.session, row, symbol, name)
        offer({})
        brokers = tuple(dict.fromkeys((self._broker() or "", "")))

        def count(connection: object) -> dict[str, OlderRows]:
            from watchlist.store.queries import older_rows  # noqa: PLC0415 - the store is read when asked

            return {broker: older_rows(connection, row.text, symbol, broker) for broker in brokers}  # type: ignore[arg-type]

        self._workspace.read_later(count, partial(self._on_counted, offer, self._bar.text))

    def _on_counted(
        self, offer: Callable[[dict[str, OlderRows]], None], said: str, older: dict[str, OlderRows]
    ) -> None:
        # Answered or gone meanwhile: nobody waits for the numbers.
        if self._bar.text == said and any(counted.rows for counted in older.values()):
            offer(older)

    def _offer_to_remember(
        self,
        session: ReviewSession | None,
        row: ReviewRow,
        symbol: Symbol,
        name: str,
        older: dict[str, OlderRows],
    ) -> None:
        broker = self._broker()
        if session is None or session is not self.session:
            return
        others = tuple(key for key in session.same_text(row.key) if key != row.key)

        def learn(broker: str | None) -> None:
            self._apply(session, others, symbol)
            self._flow.learn(row.text, symbol, broker)
            self._tell_learned(row.text, f"{name} {symbol}", older.get(broker or ""))

        answers = []
        if others:
            here = self.tr("In this report (%Ln more)", "", len(others))
            answers.append(Answer(here, lambda: self._apply(session, others, symbol), Qt.Key.Key_R))
        if broker:
            text = self.tr("For {broker}").format(broker=broker) + self._older(older.get(broker))
            answers.append(Answer(text, lambda: learn(broker), Qt.Key.Key_B))
        always = self.tr("Always") + self._older(older.get(""))
        answers.append(Answer(always, lambda: learn(None), Qt.Key.Key_L))
        said = self.tr("“{text}” now stands for {name} {symbol}. Remember that?")
        told = said.format(text=row.text, name=name, symbol=symbol)
        if older:
            show = partial(self._show_older, row, symbol, told, tuple(answers))
            answers.append(Answer(self.tr("Show them"), show, Qt.Key.Key_O))
        self._bar.offer(told, answers, passing=False)

    def _tell_learned(self, text: str, stock: str, older: OlderRows | None) -> None:
        learned = self.tr("“{text}” stands for {stock} from now on.").format(text=text, stock=stock)
        if older and older.rows:
            learned += " " + self.tr("%Ln older row(s) changed.", "", older.rows)
        self._bar.offer(learned)

    def _show_older(self, row: ReviewRow, symbol: Symbol, told: str, answers: tuple[Answer, ...]) -> None:
        """What would change, before it is said for which rows the correction holds."""
        from watchlist.store.queries import older_places  # noqa: PLC0415 - the store is read when asked
        from watchlist.ui.dialogs.older_rows import OlderRowsShown  # noqa: PLC0415 - when first asked for

        def show(rows: tuple[MentionRow, ...]) -> None:
            dialog = OlderRowsShown(self._colours, told, rows, answers, self._page)
            dialog.span_asked.connect(self.span_asked)
            dialog.open()

        self._workspace.read_later(lambda conn: older_places(conn, row.text, symbol), show)

    def _older(self, counted: OlderRows | None) -> str:
        if counted is None or not counted.rows:
            return ""
        return " " + self.tr("(changes %Ln older row(s))", "", counted.rows)

    def _apply(self, session: ReviewSession, others: tuple[RowKey, ...], symbol: Symbol) -> None:
        """Only in the report that it was said of: another one may lie on the desk when it is answered."""
        if session is self.session and others:
            session.set_symbol(others, symbol)
            self.corrected.emit(None)

    # The box

    def _ask(self, prompt: str, search: Search, at: QRect, answer: Callable[[Choice], None]) -> None:
        self._answer, self._asked_in = answer, self.session
        self._box.ask(prompt, search, at=at)

    def _on_picked(self, choice: Choice) -> None:
        answer, self._answer = self._answer, None
        # Another report may lie on the desk by now, whose rows have the same places.
        if answer is not None and self._asked_in is self.session:
            answer(choice)
