"""A report and its translation or copy, side by side: their lists linked, and what one teaches about the other's names."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from watchlist.domain.commands import Command
from watchlist.domain.correction_commands import CorrectName
from watchlist.domain.documents import Document
from watchlist.domain.rows import ReportRow
from watchlist.domain.symbols import Symbol
from watchlist.store import queries
from watchlist.store.engine import Connection
from watchlist.ui.flows.reading.aligning import aligned
from watchlist.ui.models.aligned_rows import ALONE, AlignedRow, aligned_columns, aligned_groups
from watchlist.ui.models.reader_rows import report_title
from watchlist.ui.models.review_marks import marks_of
from watchlist.ui.models.review_rows import RowKey
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.documents.text_view import TextView
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.offer_bar import Answer, OfferBar
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.workspace import Workspace


class SideBySide(QWidget):
    """`show_reports` opens two; `left` when the person goes back."""

    left = Signal()

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._colours = colours
        self._reports: tuple[ReportRow, ReportRow] | None = None
        self._documents: tuple[Document, Document] | None = None
        self.texts = (TextView(), TextView())
        self._titles = (plain_label(), plain_label())
        self.model: RowsModel[AlignedRow] = RowsModel(
            aligned_columns(colours), identity=lambda row: row.place, parent=self
        )
        self.table = RowsTable(self.model, lambda row: (row.first.text, row.second.text))
        self.bar = OfferBar(colours)
        self.all = QPushButton(self.tr("Learn all names"))
        self._counted = plain_label()
        self._counted.setWordWrap(True)
        self._lay_out()
        self._connect()
        self._on_colours()

    def _lay_out(self) -> None:
        both = QSplitter(Qt.Orientation.Horizontal)
        for text, title, name in zip(
            self.texts, self._titles, (self.tr("Original"), self.tr("The other report")), strict=True
        ):
            text.setAccessibleName(name)
            title.setWordWrap(True)
            title.setContentsMargins(18, 8, 12, 4)
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(title)
            column.addWidget(text, 1)
            both.addWidget(side)
        both.setChildrenCollapsible(False)
        self.table.setAccessibleName(self.tr("The lists of both reports"))
        under = QWidget()
        column = QVBoxLayout(under)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(both)
        halves.addWidget(under)
        halves.setSizes([500, 450])
        halves.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)

    def _head(self) -> QHBoxLayout:
        back = QPushButton(self.tr("Back to the reader"))
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 6)
        head.setSpacing(12)
        head.addWidget(back)
        head.addWidget(self._counted, 1)
        head.addWidget(self.all)
        return head

    def _connect(self) -> None:
        self.table.selection_changed.connect(self._on_selected)
        self.table.row_activated.connect(self._offer)
        for text in self.texts:
            text.highlight_clicked.connect(self._on_clicked)
        self.all.clicked.connect(self.learn_all)
        self._colours.changed.connect(self._on_colours)
        self._workspace.lexicon_ready.connect(self._align)

    # What is shown

    def show_reports(self, first: ReportRow, second: ReportRow) -> None:
        """Open two reports; the original stands first."""
        self._reports = (first, second)
        self._documents = self._workspace.read(partial(_documents, first.id, second.id))
        for text, title, report, document in zip(
            self.texts, self._titles, self._reports, self._documents, strict=True
        ):
            text.show_text(document.text)
            parts = (report.broker, report.published, report_title(report))
            title.setText(" · ".join(part for part in parts if part))
        self.model.set_rows(())
        self.all.hide()
        self.bar.dismiss()
        self._counted.setText(self.tr("Comparing the lists…"))
        self._align()
        self.table.setFocus()

    @property
    def rows(self) -> tuple[AlignedRow, ...]:
        """The places of both lists."""
        return tuple(self.model.rows)

    def _align(self) -> None:
        lexicon, documents = self._workspace.lexicon, self._documents
        if lexicon is not None and documents is not None:
            self._workspace.read_later(
                lambda _connection: (documents, aligned(*documents, lexicon)), self._on_aligned
            )

    def _on_aligned(self, answer: tuple[tuple[Document, Document], tuple[AlignedRow, ...]]) -> None:
        documents, rows = answer
        if documents is not self._documents:
            return
        self.table.set_rows(rows)
        self._paint()
        taught = sum(row.teaches is not None for row in rows)
        differ = sum(row.state == "conflict" for row in rows)
        alone = sum(row.state in ALONE for row in rows)
        told = [self.tr("%Ln place(s) in the lists of both", "", len(rows) - alone)]
        told += [self.tr("%Ln name(s) to learn", "", taught)] if taught else []
        told += [self.tr("%Ln place(s) where they differ", "", differ)] if differ else []
        told += [self.tr("%Ln place(s) in one of them alone", "", alone)] if alone else []
        self._counted.setText(" · ".join(told))
        self.all.setVisible(bool(taught))
        if rows and self.table.current_row() is None:
            self.table.show_ids([rows[0].place])

    def _paint(self) -> None:
        for place, text in enumerate(self.texts):
            text.set_highlights(marks_of(aligned_groups(self.rows, second=bool(place)), self._colours))

    def _on_colours(self) -> None:
        for text in self.texts:
            text.set_colours(self._colours.role("frame"), self._colours.role("warning_text"))
        self._paint()

    # From one to the other

    def _on_selected(self) -> None:
        row = self.table.current_row()
        if row is None:
            return
        for text, name in zip(self.texts, (row.first, row.second), strict=True):
            if name.span is None:
                text.clear_current()
            else:
                text.go_to(name.span.start, name.span.end)
        if row.state in {"proposed", "conflict"}:
            self._offer(row)
        else:
            self.bar.dismiss()

    def _on_clicked(self, key: object) -> None:
        if isinstance(key, RowKey):
            self.table.show_ids([(key.theme, key.place)])

    # What it teaches

    def _offer(self, row: AlignedRow) -> None:
        if row.teaches is not None:
            text, symbol = row.teaches
            known = row.first if row.first.symbol is not None else row.second
            self._offer_one(row, text, symbol, known.name)
        elif row.state == "conflict":
            self._offer_two(row)

    def _offer_one(self, row: AlignedRow, text: str, symbol: Symbol, name: str) -> None:
        said = self.tr("“{text}” stands at the place of {name} {symbol}. Learn the name?")
        broker = self._broker(second=text == row.second.text)
        answers = [Answer(self.tr("Always"), lambda: self._learn(text, symbol, None))]
        if broker:
            for_broker = self.tr("For {broker}").format(broker=broker)
            answers.insert(0, Answer(for_broker, lambda: self._learn(text, symbol, broker)))
        self.bar.offer(said.format(text=text, name=name, symbol=symbol), answers, passing=False)

    def _offer_two(self, row: AlignedRow) -> None:
        """Both names are known, and as different stocks: one of the reports is wrong, or calls it in its own way."""
        one, two = row.first, row.second
        assert one.symbol is not None
        assert two.symbol is not None
        said = self.tr("“{first}” is {one}, but “{second}” is {two}. Which does the author mean?")
        words = said.format(
            first=one.text, one=f"{one.name} {one.symbol}", second=two.text, two=f"{two.name} {two.symbol}"
        )
        here = self.tr("{name}: “{text}” stands for it here")
        first = Answer(
            here.format(name=one.name, text=two.text),
            partial(self._learn, two.text, one.symbol, self._broker(second=True)),
        )
        second = Answer(
            here.format(name=two.name, text=one.text),
            partial(self._learn, one.text, two.symbol, self._broker(second=False)),
        )
        self.bar.offer(words, [first, second], warning=True, passing=False)

    def learn_all(self) -> None:
        """Take every name that is proposed, as one step."""
        taught = [(row, row.teaches) for row in self.rows]
        commands: list[Command] = [
            CorrectName(*teaches, self._broker(second=teaches[0] == row.second.text))
            for row, teaches in taught
            if teaches is not None
        ]
        if commands:
            self._workspace.write(commands, name="learn_names")

    def _learn(self, text: str, symbol: Symbol, broker: str | None) -> None:
        self._workspace.write(CorrectName(text, symbol, broker))

    def _broker(self, *, second: bool) -> str | None:
        """The house whose way of writing is learned."""
        return (self._reports[int(second)].broker or None) if self._reports else None


def _documents(first: int, second: int, connection: Connection) -> tuple[Document, Document]:
    return queries.report_document(connection, first), queries.report_document(connection, second)
