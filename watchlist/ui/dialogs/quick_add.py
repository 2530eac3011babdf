"""Quick-add: a stock by code, name, pinyin or English name, or a pasted list of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from watchlist.domain.commands import AddStocks, Applied
from watchlist.domain.securities import Security
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.suggestions import Suggestion
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.type_ahead import TypeAhead
from watchlist.ui.workspace import Workspace

SIZE = (440, 420)
MOST = 30
_APART = re.compile(r"[,，;；、\t\n]+")


class QuickAdd(QDialog):
    """`added` carries the symbols that were put on the list (or were there and are to be shown)."""

    added = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        colours: Colours,
        listed: Callable[[], Collection[Symbol]],
        list_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._listed = listed
        self._list_id = list_id
        self.setWindowTitle(self.tr("Add stock"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self.type_ahead = TypeAhead(colours, self.tr("Code, name, pinyin or English name, or a pasted list"))
        self._hint = QLabel()
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self._hint.setForegroundRole(self._hint.foregroundRole().PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.type_ahead, 1)
        column.addWidget(self._hint)
        self.type_ahead.typed.connect(self._offer)
        self.type_ahead.taken.connect(self._on_taken)
        workspace.lexicon_ready.connect(self._on_names)
        self._offer("")

    def _offer(self, typed: str) -> None:
        if self._workspace.lexicon is None:
            self._hint.setText(self.tr("The names are being loaded …"))
            return
        parts = [part.strip() for part in _APART.split(typed) if part.strip()]
        if len(parts) > 1:
            self._offer_many(parts)
        else:
            self._offer_one(typed.strip())

    def _offer_one(self, typed: str) -> None:
        lexicon = self._workspace.lexicon
        found = lexicon.master.search(typed, MOST) if lexicon and typed else ()
        listed = self._listed()
        self.type_ahead.offer([self._line(security, listed) for security in found])
        self._hint.setText(self.tr("Enter adds · Esc closes"))
        if typed and not found:
            self._hint.setText(self.tr("No security fits “{typed}”.").format(typed=typed))

    def _line(self, security: Security, listed: Collection[Symbol]) -> Suggestion:
        detail = str(security.symbol)
        if security.symbol in listed:
            detail = self.tr("on the list · {code}").format(code=detail)
        elif not security.listed:
            detail = self.tr("delisted · {code}").format(code=detail)
        name = f"{security.name}  {security.name_en}" if security.name_en else security.name
        return Suggestion((security.symbol,), name, detail)

    def _offer_many(self, parts: list[str]) -> None:
        found = {part: self._best(part) for part in parts}
        symbols = tuple(dict.fromkeys(symbol for symbol in found.values() if symbol is not None))
        missing = [part for part, symbol in found.items() if symbol is None]
        words = self.tr("Add %n stock(s)", "", len(symbols))
        self.type_ahead.offer([Suggestion(symbols, words, ", ".join(map(str, symbols)))] if symbols else [])
        hint = self.tr("Not found or not clear: {names}").format(names=", ".join(missing)) if missing else ""
        self._hint.setText(hint or self.tr("Enter adds all of them"))

    def _best(self, part: str) -> Symbol | None:
        from watchlist.securities.master import clearly_best  # noqa: PLC0415 - loaded with the lexicon

        assert self._workspace.lexicon is not None
        best = clearly_best(self._workspace.lexicon.master.resolve(part))
        return best.symbol if best else None

    def _on_taken(self, line: Suggestion) -> None:
        symbols = line.key
        assert isinstance(symbols, tuple)
        new = tuple(symbol for symbol in symbols if symbol not in self._listed())
        if new:
            self._workspace.write(AddStocks(new, self._list_id), done=partial(self._on_added, symbols))
        else:
            self.added.emit(symbols)
        self.type_ahead.line.clear()

    def _on_added(self, symbols: tuple[Symbol, ...], _applied: Applied) -> None:
        self.added.emit(symbols)

    def _on_names(self) -> None:
        self._offer(self.type_ahead.line.text())
