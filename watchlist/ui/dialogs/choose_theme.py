"""Asks for a theme by type-ahead: where to merge one into, or under which to put it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from watchlist.domain.rows import ThemeRow
from watchlist.domain.themes import clean_theme_name, theme_key
from watchlist.ui.models.suggestions import Suggestion, ThemeFinder
from watchlist.ui.models.theme_names import chip_name, naming
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.search.type_ahead import TypeAhead

SIZE = (400, 420)


class ChooseTheme(QDialog):
    """`chosen` carries the name; a new one only where that is allowed."""

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        finder: ThemeFinder,
        without: Sequence[ThemeRow],
        colours: Colours,
        *,
        new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._finder = finder
        self._without = {row.id for row in without}
        self._new = new
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(self, *SIZE)
        head = plain_label()
        head.setWordWrap(True)
        head.setText(" · ".join(map(naming(), without)))
        self.type_ahead = TypeAhead(colours, self.tr("Theme: name, alias or pinyin"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.type_ahead, 1)
        self.type_ahead.typed.connect(self._offer)
        self.type_ahead.taken.connect(self._on_taken)
        self._offer("")

    def _offer(self, typed: str) -> None:
        found = [theme for theme in self._finder.find(typed) if theme.id not in self._without]
        lines = [
            Suggestion(
                theme.name, chip_name(theme), self.tr("%Ln stock(s)", "", theme.all_stocks), theme.colour
            )
            for theme in found
        ]
        name = clean_theme_name(typed)
        if self._new and theme_key(name) and self._finder.exact(name) is None:
            lines.append(Suggestion(name, self.tr("New theme “{name}”").format(name=name), new=True))
        self.type_ahead.offer(lines)

    def _on_taken(self, line: Suggestion) -> None:
        self.chosen.emit(str(line.key))
        self.accept()
