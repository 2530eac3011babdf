"""What a chart of mentions is about, and how it counts and draws: a row of pickers and a row of boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from watchlist.analytics.charting import KNOWN, ChartWish, Subjects, Unknown
from watchlist.domain.series import CountRule, Period, Shape, Stack
from watchlist.ui.models.theme_names import all_names, naming
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.choice_box import ChoiceBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.search.subject_picker import Choice, SubjectPicker, choice_of

QUERY_WIDTH = 220


def choices_of(found: Subjects) -> tuple[list[Choice], ...]:
    """What the pickers offer, in their order; for a thread, as ten thousand stocks take a moment."""
    called = naming()
    return (
        [
            choice_of(
                str(row.symbol),
                row.name or str(row.symbol),
                str(row.symbol),
                also=f"{row.initials} {row.name_en}",
            )
            for row in found.stocks
        ],
        [
            choice_of(row.name, called(row), str(row.stocks), row.colour, " ".join(all_names(row)))
            for row in found.themes
        ],
        [choice_of(name, name) for name in found.brokers],
        [choice_of(name, name) for name in found.industries],
        [choice_of(str(row.id), row.name, str(row.stocks)) for row in found.lists],
    )


class ChartChoices(QWidget):
    """`chosen` when the person chose something else; widgets of the page may be put at the end of `bar`."""

    chosen = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_pickers(colours)
        self._make_boxes()
        self._lay_out()

    def wish(self, as_of: str | None) -> ChartWish:
        """What is chosen now."""
        period = self.period.currentData()
        return ChartWish(
            symbols=self.stocks.chosen,
            themes=self.themes.chosen,
            brokers=self.brokers.chosen,
            industry=next(iter(self.industry.chosen), None),
            list_id=next((int(key) for key in self.list.chosen), None),
            query=self.query.text().strip(),
            as_of=as_of,
            # Qt gives a text enum back as the bare text.
            period=None if period is None else Period(period),
            rule=CountRule(self.rule.currentData()),
            stack=Stack(self.stack.currentData()),
            shape=Shape(self.shape.currentData()),
        )

    def show_wish(self, wish: ChartWish) -> None:
        """Show what is asked for, without telling."""
        self.stocks.choose(*wish.symbols)
        self.themes.choose(*wish.themes)
        self.brokers.choose(*wish.brokers)
        self.industry.choose(*([wish.industry] if wish.industry else []))
        self.list.choose(*([str(wish.list_id)] if wish.list_id is not None else []))
        self.query.setText(wish.query)
        self._query = wish.query
        for box, value in (
            (self.period, wish.period),
            (self.rule, wish.rule),
            (self.stack, wish.stack),
            (self.shape, wish.shape),
        ):
            box.setCurrentIndex(box.findData(value))

    def set_choices(self, offered: Sequence[Sequence[Choice]]) -> None:
        """Offer what the library has, as `choices_of` put it into words."""
        for picker, choices in zip(self._pickers, offered, strict=True):
            picker.set_choices(choices)

    @property
    def fault(self) -> str:
        """What is wrong with the query, "" where nothing is."""
        return self._fault.text()

    def show_fault(self, words: str) -> None:
        """Say what is wrong with the query under it, "" where nothing is."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def title(self, as_of: str | None, unknown: Unknown = KNOWN) -> str:
        """What the chart is about, in one line, and what is `unknown` of the day that it looks back to."""
        subjects = [", ".join(picker.labels) for picker in self._pickers]
        if len(self.stocks.chosen) == 1:
            subjects[0] = f"{subjects[0]} {self.stocks.chosen[0]}"
        query = self.query.text().strip()
        subjects += [query, ", ".join(self._words_of_day(as_of, unknown)) if as_of else ""]
        return " · ".join(subject for subject in subjects if subject) or self.tr("All reports")

    def _words_of_day(self, day: str, unknown: Unknown) -> Iterator[str]:
        yield self.tr("as of {day}").format(day=day)
        if unknown.lists:
            yield self.tr("changes of lists and tags known from {since} on").format(since=unknown.lists)
        if unknown.facts:
            yield self.tr("changes of themes and corrections known from {since} on").format(
                since=unknown.facts
            )
        for theme in unknown.themes:
            yield self.tr("no theme was called “{theme}” then").format(theme=theme)

    @property
    def _pickers(self) -> tuple[SubjectPicker, ...]:
        return self.stocks, self.themes, self.brokers, self.industry, self.list

    def _make_pickers(self, colours: Colours) -> None:
        picker = partial(SubjectPicker, colours)
        self.stocks = picker(self.tr("Stocks"), self.tr("All stocks"), several=True)
        self.themes = picker(self.tr("Themes"), self.tr("All themes"), several=True)
        self.brokers = picker(self.tr("Brokers"), self.tr("All brokers"), several=True)
        self.industry = picker(self.tr("Industry"), self.tr("All industries"))
        self.list = picker(self.tr("List"), self.tr("All lists"))
        for each in self._pickers:
            each.chosen_changed.connect(self.chosen)
        self._query = ""
        self.query: QLineEdit = QLineEdit()
        self.query.setPlaceholderText(self.tr("Stocks that a query finds"))
        self.query.setAccessibleName(self.query.placeholderText())
        self.query.setClearButtonEnabled(True)
        self.query.setMinimumWidth(larger(QUERY_WIDTH) * 2 // 3)
        self.query.setMaximumWidth(larger(QUERY_WIDTH))
        self._fault = plain_label()
        self._fault.setWordWrap(True)
        self._fault.setObjectName("fault")
        self._fault.hide()
        self.query.editingFinished.connect(self._on_query)
        self.query.textChanged.connect(lambda text: None if text else self._on_query())

    def _make_boxes(self) -> None:
        self.period = self._box(
            self.tr("Period"),
            (self.tr("Automatic"), None),
            (self.tr("Day"), Period.DAY),
            (self.tr("Week"), Period.WEEK),
            (self.tr("Month"), Period.MONTH),
            (self.tr("Quarter"), Period.QUARTER),
        )
        self.rule = self._box(
            self.tr("What is counted"),
            (self.tr("Distinct reports"), CountRule.REPORTS),
            (self.tr("Files"), CountRule.FILES),
            (self.tr("Brokers"), CountRule.BROKERS),
            (self.tr("Places in the texts"), CountRule.SPANS),
        )
        self.stack = self._box(
            self.tr("Divided by"),
            (self.tr("By theme"), Stack.THEME),
            (self.tr("By stance"), Stack.STANCE),
            (self.tr("By stock"), Stack.STOCK),
            (self.tr("By broker"), Stack.BROKER),
            (self.tr("Undivided"), Stack.NONE),
        )
        self.shape = self._box(
            self.tr("Drawn as"),
            (self.tr("Bars"), Shape.BARS),
            (self.tr("Lines"), Shape.LINES),
            (self.tr("Share of all"), Shape.SHARES),
            (self.tr("Added up"), Shape.RUNNING),
        )

    def _box(self, name: str, *items: tuple[str, object]) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        for label, value in items:
            box.addItem(label, value)
        box.activated.connect(self.chosen)
        return box

    def _lay_out(self) -> None:
        subjects, self.bar = QHBoxLayout(), QHBoxLayout()
        for row in (subjects, self.bar):
            row.setSpacing(6)
        for widget in (*self._pickers, self.query):
            subjects.addWidget(widget)
        subjects.addStretch(1)
        for box in (self.period, self.rule, self.stack, self.shape):
            self.bar.addWidget(box)
        self.bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 0)
        column.setSpacing(6)
        column.addLayout(subjects)
        column.addWidget(self._fault)
        column.addLayout(self.bar)

    def _on_query(self) -> None:
        query = self.query.text().strip()
        if query != self._query:
            self._query = query
            self.chosen.emit()
