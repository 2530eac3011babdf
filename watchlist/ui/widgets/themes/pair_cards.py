"""Pairs of themes that may be one, a card for each: merge, put under, keep apart, or later."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from watchlist.domain.theme_rows import CompoundTheme, ThemePair, ThemeSet
from watchlist.domain.watch_rows import ThemeChip
from watchlist.ui.models.theme_words import pair_evidence, pair_reading, part_evidence
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.chips import ChipsFlow
from watchlist.ui.widgets.frame.empty_state import plain_label

MOST_CARDS = 30
"""So many cards are shown at once; the next come when these are answered."""


class _Card(QFrame):
    """What may be wrong with some themes, with the evidence; each answer is a button."""

    answered = Signal(str, object)

    def __init__(
        self,
        asked: ThemePair | CompoundTheme,
        themes: Sequence[ThemeSet],
        colours: Mapping[int, int],
        chips: Colours,
    ) -> None:
        super().__init__()
        self._asked = asked
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(" · ".join(theme.name for theme in themes))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 10, 12, 10)
        self.column.setSpacing(6)
        flow = ChipsFlow(chips)
        flow.set_chips(
            [ThemeChip(each.id, each.name, colours.get(each.id, 0), hand=False) for each in themes]
        )
        self.column.addWidget(flow)

    def _tell(self, reading: str, evidence: str) -> None:
        self.evidence = _words(evidence)
        self.evidence.setForegroundRole(self.evidence.foregroundRole().PlaceholderText)
        self.column.addWidget(_words(reading))
        self.column.addWidget(self.evidence)

    def _answer(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(lambda: self.answered.emit(name, self._asked))
        return button


class PairCard(_Card):
    """One pair with its evidence."""

    def __init__(
        self,
        pair: ThemePair,
        names: Mapping[str, str],
        colours: Mapping[int, int],
        chips: Colours,
        called: Callable[[str], str],
    ) -> None:
        super().__init__(pair, (pair.one, pair.other), colours, chips)
        self.pair = pair
        self._tell(pair_reading(pair), pair_evidence(pair, names, called))
        self.column.addLayout(self._answers())

    def _answers(self) -> QGridLayout:
        """Two and two, so that a narrow window shows all four."""
        grid = QGridLayout()
        grid.setSpacing(6)
        answers = (
            ("merge", self.tr("Merge…")),
            ("nest", self.tr("Put under…")),
            ("apart", self.tr("Keep apart")),
            ("later", self.tr("Later")),
        )
        first = "nest" if self.pair.nest else "merge"
        for place, (name, words) in enumerate(sorted(answers, key=lambda answer: answer[0] != first)):
            grid.addWidget(self._answer(name, words), *divmod(place, 2))
        grid.setColumnStretch(2, 1)
        return grid


class PartCard(_Card):
    """A theme whose name names two, with what says where its stocks belong."""

    def __init__(
        self,
        compound: CompoundTheme,
        names: Mapping[str, str],
        colours: Mapping[int, int],
        chips: Colours,
        called: Callable[[str], str],
    ) -> None:
        super().__init__(compound, (compound.whole,), colours, chips)
        self.compound = compound
        self._tell(self.tr("Looks like two in one"), "\n".join(part_evidence(compound, names, called)))
        row = QHBoxLayout()
        row.setSpacing(6)
        answers = (("part", self.tr("Split…")), ("whole", self.tr("Keep whole")), ("later", self.tr("Later")))
        for name, words in answers:
            row.addWidget(self._answer(name, words))
        row.addStretch(1)
        self.column.addLayout(row)


class PairCards(QScrollArea):
    """`answered` carries `merge`, `nest`, `apart` or `later` and the pair; `part`, `whole` or `later` and the theme to split."""

    answered = Signal(str, object)

    def __init__(self, colours: Colours, called: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._called = called
        self._pairs: Sequence[ThemePair] = ()
        self._compounds: Sequence[CompoundTheme] = ()
        self._names: Mapping[str, str] = {}
        self._chosen: Mapping[int, int] = {}
        self._stale = False
        self._cards: list[PairCard] = []
        self._parts: list[PartCard] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Themes that may be one"))

    def show_pairs(
        self,
        pairs: Sequence[ThemePair],
        compounds: Sequence[CompoundTheme],
        names: Mapping[str, str],
        colours: Mapping[int, int],
    ) -> None:
        """Show a card for each pair, the clearest first, then for each theme that may be two.

        They are made when they are seen or asked for: sixty cards take long, and most often nobody looks at them.
        """
        self._pairs, self._compounds, self._names, self._chosen = pairs, compounds, names, colours
        self._stale = True
        if self.isVisible():
            self._make()

    @property
    def cards(self) -> list[PairCard]:
        """The pairs that are shown."""
        self._make()
        return self._cards

    @property
    def parts(self) -> list[PartCard]:
        """The themes that may be two."""
        self._make()
        return self._parts

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: it is seen."""
        super().showEvent(event)
        self._make()

    def _make(self) -> None:
        if not self._stale:
            return
        self._stale = False
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        more = (self._names, self._chosen, self._colours, self._called)
        self._cards = [PairCard(pair, *more) for pair in self._pairs[:MOST_CARDS]]
        self._parts = [PartCard(each, *more) for each in self._compounds[:MOST_CARDS]]
        cards: list[PairCard | PartCard] = [*self._cards, *self._parts]
        for card in cards:
            card.answered.connect(self.answered)
            column.addWidget(card)
        if not cards:
            column.addWidget(
                _words(self.tr("No two themes look alike. What you keep apart is not asked again."))
            )
        column.addStretch(1)
        at = self.verticalScrollBar().value()
        self.setWidget(inside)
        # Once it is laid out: the next card stands where the answered one stood.
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(at))


def _words(text: str) -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    return label
