"""What lists of other programs would bring: looked at, corrected and named before anything of them is taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from watchlist.domain.outside_lists import CHOSEN, ListPreview, PreviewRow, ResolvedList, Standing, chosen
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.entry_columns import entry_columns
from watchlist.ui.models.entry_words import counts_words, list_name, oddity_words, standing_words
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.choice_box import ChoiceBox
from watchlist.ui.widgets.frame.empty_state import label_for, plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.frame.tick_list import TickList
from watchlist.ui.widgets.search.pick_box import Choice, PickBox, Search
from watchlist.ui.widgets.tables.rows_table import RowsTable

WIDTH, HEIGHT = 1060, 580
LISTS_WIDTH = 260
SEPARATOR = " · "

Preview = Callable[[ResolvedList, str | None], ListPreview]
"""What importing a list would do; the name is that of the list it goes on (None: its own)."""


@dataclass(slots=True)
class Look:
    """One list as it is looked at: the name that was typed for it (None: its own), what was said of its entries."""

    found: ResolvedList
    takes: bool = True
    target: str | None = None
    said: dict[str, tuple[Symbol, str]] = field(default_factory=dict)


class ListPreviewDialog(QDialog):
    """`taken` carries the previews as they were when the person agreed; `refused`: none of them is wanted."""

    taken = Signal(object)
    refused = Signal()

    def __init__(
        self,
        colours: Colours,
        preview: Preview,
        search: Callable[[PreviewRow], Search],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preview = preview
        self._search = search
        self._looks: list[Look] = []
        self._shown: list[ListPreview] = []
        self.summary = plain_label()
        self.lists = TickList()
        self.target = ChoiceBox()
        self.standing = ChoiceBox()
        self.told = plain_label()
        self.table: RowsTable[PreviewRow] = RowsTable(
            RowsModel(entry_columns(colours), lambda row: row.resolved.entry.text, self),
            lambda row: (row.resolved.entry.text, row.resolved.name),
        )
        self._box = ButtonBox()
        self.take = self._box.addButton(self.tr("&Take in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.drop = self._box.addButton(self.tr("&Don't take"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self.later = self._box.addButton(self.tr("&Later"), QDialogButtonBox.ButtonRole.RejectRole)
        self.choose = self._box.addButton(
            self.tr("&Choose security…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.pick = PickBox(colours, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Lists of other programs"))
        self.setModal(False)
        fit(self, WIDTH, HEIGHT)
        self.summary.setWordWrap(True)
        self.told.setWordWrap(True)
        self.lists.setAccessibleName(self.tr("Lists"))
        self.lists.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setAccessibleName(self.tr("Entries"))
        self.target.setEditable(True)
        self.target.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.target.setMinimumContentsLength(18)
        goes = label_for(self.target, self.tr("&Goes on the list"))
        shows = label_for(self.standing, self.tr("&Show"))
        head = QHBoxLayout()
        for widget, stretch in ((goes, 0), (self.target, 1), (shows, 0), (self.standing, 1)):
            head.addWidget(widget, stretch)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._sides.addWidget(self.lists)
        self._sides.addWidget(right)
        self._sides.setStretchFactor(1, 1)
        self._sides.setSizes([larger(LISTS_WIDTH), larger(WIDTH - LISTS_WIDTH)])
        self._sides.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        layout.addWidget(self._sides, 1)
        layout.addWidget(self.told)
        layout.addWidget(self._box)

    def _connect(self) -> None:
        self.lists.currentRowChanged.connect(self._on_list)
        self.lists.itemChanged.connect(self._on_ticked)
        self.target.currentTextChanged.connect(self._on_target)
        self.standing.currentIndexChanged.connect(self._show_rows)
        self.table.selection_changed.connect(self._on_selected)
        self.table.row_activated.connect(lambda _row: self._ask())
        self.choose.clicked.connect(self._ask)
        self.take.clicked.connect(self._on_take)
        self.drop.clicked.connect(self._on_drop)
        self._box.rejected.connect(self.close)
        self.pick.picked.connect(self._on_picked)

    # What is shown

    def show_lists(self, found: Sequence[ResolvedList], names: Sequence[str]) -> None:
        """Show lists; `names` are those of the lists here that an entry can go on."""
        self._looks = [Look(each) for each in found]
        self._shown = [self._preview(each, None) for each in found]
        self.target.blockSignals(True)
        self.target.clear()
        self.target.addItems([list_name(""), *names])
        self.target.blockSignals(False)
        self.lists.blockSignals(True)
        self.lists.clear()
        for shown in self._shown:
            item = QListWidgetItem(_title(shown))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setToolTip(shown.file)
            self.lists.addItem(item)
        self.lists.blockSignals(False)
        self.lists.setVisible(len(found) > 1)
        self.lists.setCurrentRow(0)
        self._sum_up()
        self.table.setFocus()

    @property
    def previews(self) -> tuple[ListPreview, ...]:
        """The lists that would be taken now."""
        return tuple(shown for look, shown in zip(self._looks, self._shown, strict=True) if look.takes)

    @property
    def _place(self) -> int:
        return max(0, self.lists.currentRow())

    def _on_list(self, place: int) -> None:
        """Another list is looked at."""
        if not 0 <= place < len(self._looks):
            return
        self.target.blockSignals(True)
        self.target.setCurrentText(list_name(self._shown[place].target))
        self.target.blockSignals(False)
        self._offer_standings()
        self._show_rows()

    def _offer_standings(self) -> None:
        shown, kept = self._shown[self._place], self.standing.currentData()
        self.standing.blockSignals(True)
        self.standing.clear()
        self.standing.addItem(self.tr("All ({count})").format(count=f"{len(shown.rows):,}"), None)
        for standing in Standing:
            if count := shown.count(standing):
                self.standing.addItem(f"{standing_words(standing)} ({count})", standing.value)
        self.standing.setCurrentIndex(max(0, self.standing.findData(kept)))
        self.standing.blockSignals(False)

    def _show_rows(self) -> None:
        shown, wanted = self._shown[self._place], self.standing.currentData()
        self.table.set_rows([row for row in shown.rows if wanted in {None, row.standing.value}])
        if not self.table.selected_rows():
            self.table.selectRow(0)
        self.told.setText("\n".join(map(oddity_words, shown.oddities)))
        self.told.setVisible(bool(shown.oddities))
        self._on_selected()

    def _sum_up(self) -> None:
        wanted = self.previews
        entries = sum(len(shown.rows) for shown in wanted)
        counts = [(s, sum(shown.count(s) for shown in wanted)) for s in Standing]
        told = [f"{count} {standing_words(standing)}" for standing, count in counts if count]
        said = [self.tr("%Ln list(s)", "", len(wanted)), self.tr("%Ln entry(ies)", "", entries), *told]
        kept = counts[-1][1] + counts[-2][1]
        if kept:
            said.append(self.tr("what stands for no stock is kept with its list"))
        self.summary.setText(SEPARATOR.join(said))
        self.take.setEnabled(any(shown.rows for shown in wanted))

    def _refresh(self) -> None:
        """What was said of the list at hand changed."""
        look = self._looks[self._place]
        self._shown[self._place] = self._preview(chosen(look.found, look.said), look.target)
        item = self.lists.item(self._place)
        if item is not None:
            item.setText(_title(self._shown[self._place]))
        self._offer_standings()
        self._show_rows()
        self._sum_up()

    # What is said

    def _on_ticked(self, item: QListWidgetItem) -> None:
        self._looks[self.lists.row(item)].takes = item.checkState() is Qt.CheckState.Checked
        self._sum_up()

    def _on_target(self, name: str) -> None:
        if self._looks:
            self._looks[self._place].target = "" if name.strip() == list_name("") else name.strip()
            self._refresh()

    def _on_selected(self) -> None:
        row = self.table.current_row()
        self.choose.setEnabled(row is not None and _can_choose(row))

    def _ask(self) -> None:
        """Let the person say what an entry stands for."""
        row = self.table.current_row()
        if row is None or not _can_choose(row):
            return
        place = self.table.visualRect(self.table.currentIndex())
        corner = self.table.viewport().mapTo(self, place.topLeft())
        prompt = self.tr("“{name}” stands for (code, name or pinyin):").format(name=row.resolved.entry.text)
        self.pick.ask(prompt, self._search(row), at=QRect(corner, place.size()))

    def choose_security(self, text: str, symbol: Symbol, name: str) -> None:
        """Take it that an entry stands for a security."""
        self._looks[self._place].said[text] = (symbol, name)
        self._refresh()

    def _on_picked(self, choice: Choice) -> None:
        row = self.table.current_row()
        if row is not None and isinstance(choice.value, Symbol):
            self.choose_security(row.resolved.entry.text, choice.value, choice.label)
        self.table.setFocus()

    def _on_take(self) -> None:
        self.taken.emit(self.previews)
        self.close()

    def _on_drop(self) -> None:
        self.refused.emit()
        self.close()


def _can_choose(row: PreviewRow) -> bool:
    return row.standing in {Standing.UNRESOLVED, Standing.UNSUPPORTED} or row.resolved.reason == CHOSEN


def _title(shown: ListPreview) -> str:
    counted = counts_words(shown)
    return f"{shown.name or shown.file}\n{counted}" if counted else shown.name or shown.file
