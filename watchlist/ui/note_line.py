"""The line for a note on a stock: Enter stores it, until then it is kept beside the library."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from watchlist.domain.moments import now
from watchlist.domain.symbols import Symbol
from watchlist.ui.typed_words import About, TypedWords
from watchlist.ui.workspace import Workspace


class NoteLine(QLineEdit):
    """`stock` says which one is shown beside it, None for none."""

    def __init__(
        self, workspace: Workspace, stock: Callable[[], Symbol | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._stock = stock
        self._typed = TypedWords(workspace.path, self)
        self.setPlaceholderText(self.tr("Write a note and press Enter"))
        self.setAccessibleName(self.tr("New note"))
        self.textChanged.connect(self._on_typed)
        self.returnPressed.connect(self._on_entered)

    def _on_typed(self, text: str) -> None:
        symbol = self._stock()
        if symbol is not None:
            self._typed.keep(About(str(symbol), stock_words(self._workspace, symbol)), text)

    def _on_entered(self) -> None:
        text, symbol = self.text().strip(), self._stock()
        if text and symbol is not None:
            from watchlist.domain.commands import AddNote  # noqa: PLC0415 - not before the first paint

            self._workspace.write(AddNote(symbol, text, now()), committed=self._typed.hand_over())
            self.clear()


def stock_words(workspace: Workspace, symbol: Symbol) -> str:
    """A stock as it is named in a sentence."""
    known = workspace.lexicon.master.get(symbol) if workspace.lexicon else None
    return f"{known.name}  {symbol}" if known else str(symbol)
