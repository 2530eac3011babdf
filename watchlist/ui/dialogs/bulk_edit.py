"""Changing many stocks at once: what to do, then every stock that would change with before and after, one step to undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from watchlist.domain.rows import ListRow, ThemeRow
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import theme_key
from watchlist.domain.watch_rows import WatchRow
from watchlist.store import queries
from watchlist.ui.known_themes import known_themes
from watchlist.ui.models.bulk_rows import BulkEdit, BulkKind, BulkRow, bulk_columns, commands, preview
from watchlist.ui.models.bulk_words import BulkWords
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.models.theme_names import all_names, chip_name, naming
from watchlist.ui.models.words import flag_word, list_label
from watchlist.ui.typed_words import MANY, About, TypedWords
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.choice_box import ChoiceBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.workspace import Workspace

SIZE = (600, 460)
FLAGS = range(8)
OF_THEMES = frozenset({BulkKind.TAG, BulkKind.UNTAG, BulkKind.UNTAG_MACHINE})
"""What is done with a theme: it may be typed by any of its names."""


class BulkEditor(QDialog):
    """The change is written when OK is pressed; nothing is before, but words that are typed are kept until they are in the library."""

    def __init__(
        self,
        workspace: Workspace,
        rows: Sequence[WatchRow],
        list_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows = rows
        self._listed: dict[int, frozenset[Symbol]] = {}
        self._list_id = list_id
        self._typed = TypedWords(workspace.path, self)
        self.rejected.connect(lambda: self._typed.drop())  # noqa: PLW0108 - it may be another by then
        self.setWindowTitle(self.tr("Change many stocks"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(self, *SIZE)
        self._fields = workspace.read(queries.own_fields)
        self._written: dict[Symbol, dict[int, str]] = (
            workspace.read(queries.own_values) if self._fields else {}
        )
        lists = [row for row in workspace.read(queries.lists) if row.query is None]
        self._make_choices(lists)
        self.model: RowsModel[BulkRow] = RowsModel(
            bulk_columns(), identity=lambda row: row.symbol, parent=self
        )
        self.table = RowsTable(self.model, lambda row: (row.symbol.code, row.name))
        self.table.setAccessibleName(self.tr("What would change"))
        self.count = plain_label()
        self._lay_out()
        self._renew()

    def _make_choices(self, lists: Sequence[ListRow]) -> None:
        self.kind = ChoiceBox()
        self.kind.setAccessibleName(self.tr("What to do"))
        for kind, words in (
            (BulkKind.TAG, self.tr("Add a theme")),
            (BulkKind.UNTAG, self.tr("Take a theme off")),
            (BulkKind.UNTAG_MACHINE, self.tr("Take off what reports tagged")),
            (BulkKind.FLAG, self.tr("Set a flag")),
            (BulkKind.COMMENT, self.tr("Write a comment")),
            (BulkKind.NOTE, self.tr("Add a note")),
            *([(BulkKind.OWN, self.tr("Write into an own column"))] if self._fields else []),
            (BulkKind.LIST, self.tr("Put on a list")),
            (BulkKind.REMOVE, self.tr("Take off a list")),
        ):
            self.kind.addItem(words, kind)
        self.theme = ChoiceBox()
        self.theme.setEditable(True)
        self._rows_of_themes = known_themes(self._workspace)
        self.theme.addItems(list(map(naming(), self._rows_of_themes)))
        self.theme.setEditText("")
        self.theme.setAccessibleName(self.tr("Theme"))
        self.flag = ChoiceBox()
        self.flag.setAccessibleName(self.tr("Flag"))
        for number in FLAGS:
            self.flag.addItem(flag_word(number) or self.tr("No flag"), number)
        self.flag.setCurrentIndex(1)
        self.comment, self.note = QLineEdit(), QLineEdit()
        self.comment.setAccessibleName(self.tr("Comment"))
        self.note.setAccessibleName(self.tr("Note"))
        self.field, self.own = ChoiceBox(), QLineEdit()
        self.field.setAccessibleName(self.tr("Column"))
        self.own.setAccessibleName(self.tr("What to write"))
        for field in self._fields:
            self.field.addItem(field.name, field.id)
        self.list = ChoiceBox()
        self.list.setAccessibleName(self.tr("List"))
        for row in lists:
            self.list.addItem(list_label(row.name), row.id)
        self.list.setCurrentIndex(max(0, self.list.findData(self._list_id)))

    def _lay_out(self) -> None:
        self.values = QStackedWidget()
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.field)
        line.addWidget(self.own, 1)
        for widget in (self.theme, self.flag, self.comment, self.list, both, self.note):
            self.values.addWidget(widget)
        top = QHBoxLayout()
        top.addWidget(self.kind)
        top.addWidget(self.values, 1)
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self._on_ok)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.kind.currentIndexChanged.connect(self._renew)
        self.theme.editTextChanged.connect(self._renew)
        self.flag.currentIndexChanged.connect(self._renew)
        self.comment.textChanged.connect(self._renew)
        self.note.textChanged.connect(self._renew)
        self.list.currentIndexChanged.connect(self._renew)
        self.field.currentIndexChanged.connect(self._renew)
        self.own.textChanged.connect(self._renew)
        for edited in self._lines().values():
            edited.textEdited.connect(self._keep)

    def _lines(self) -> dict[BulkKind, QLineEdit]:
        """Where words of one's own are written."""
        return {BulkKind.COMMENT: self.comment, BulkKind.NOTE: self.note, BulkKind.OWN: self.own}

    def go_on(self, written: BulkWords, file: Path) -> None:
        """Show words that were not taken over when the program ended; the file keeps them."""
        self._typed = TypedWords(self._workspace.path, self, file)
        self.kind.setCurrentIndex(max(0, self.kind.findData(written.kind)))
        self.field.setCurrentIndex(max(0, self.field.findData(written.field_id)))
        line = self._lines().get(written.kind, self.note)
        line.setText(written.words)

    def _keep(self, words: str) -> None:
        edit = self.edit
        symbols = tuple(row.symbol for row in self._rows)
        written = BulkWords(edit.kind, words, symbols, self._list_id, edit.field_id)
        if words.strip():
            self._typed.keep(About(box=MANY), written.in_lines())
        else:
            self._typed.drop()

    @property
    def edit(self) -> BulkEdit:
        """What is to be done."""
        kind = BulkKind(self.kind.currentData())
        values: dict[BulkKind, Callable[[], str]] = {
            BulkKind.TAG: self.theme.currentText,
            BulkKind.UNTAG: self.theme.currentText,
            BulkKind.UNTAG_MACHINE: self.theme.currentText,
            BulkKind.FLAG: lambda: str(self.flag.currentData()),
            BulkKind.COMMENT: self.comment.text,
            BulkKind.NOTE: self.note.text,
            BulkKind.OWN: self.own.text,
        }
        value = " ".join(values[kind]().split()) if kind in values else ""
        theme = self._themes.get(theme_key(value)) if value and kind in OF_THEMES else None
        return BulkEdit(
            kind,
            theme.name if theme else value,
            self.list.currentData(),
            self.list.currentText(),
            chip_name(theme) if theme else "",
            self.field.currentData() or 0,
        )

    @cached_property
    def _themes(self) -> dict[str, ThemeRow]:
        """The themes by all their names: one may be typed in any language."""
        rows = self._rows_of_themes
        called = naming()
        return {theme_key(name): row for row in rows for name in (*all_names(row), called(row))}

    def _renew(self) -> None:
        edit = self.edit
        places = {
            BulkKind.FLAG: 1,
            BulkKind.COMMENT: 2,
            BulkKind.LIST: 3,
            BulkKind.REMOVE: 3,
            BulkKind.OWN: 4,
            BulkKind.NOTE: 5,
        }
        self.values.setCurrentIndex(places.get(edit.kind, 0))
        line = self.theme.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Every theme") if edit.kind is BulkKind.UNTAG_MACHINE else "")
        of_list = edit.kind in {BulkKind.LIST, BulkKind.REMOVE}
        listed = self._on_list(edit.list_id) if of_list else frozenset()
        own = {symbol: texts.get(edit.field_id, "") for symbol, texts in self._written.items()}
        changed = preview(self._rows, edit, listed, own)
        self.table.set_rows(changed)
        stocks = self.tr("%Ln stock(s)", "", len(self._rows))
        self.count.setText(
            self.tr("{changed} of {stocks} change").format(changed=f"{len(changed):,}", stocks=stocks)
        )
        self.ok.setEnabled(bool(changed))

    def _on_list(self, list_id: int | None) -> frozenset[Symbol]:
        """The stocks that are on a list, read once."""
        key = -1 if list_id is None else list_id
        if key not in self._listed:
            self._listed[key] = self._workspace.read(
                partial(queries.symbols_found, query="", list_id=list_id)
            )
        return self._listed[key]

    def _on_ok(self) -> None:
        made = commands(list(self.model.rows), self.edit)
        if made:
            name = "" if len(made) == 1 else "bulk_edit"
            self._workspace.write(made, name=name, committed=self._typed.hand_over())
        self.accept()
