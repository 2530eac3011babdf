"""Mentions over time of stocks, themes, brokers, an industry, a list or what a query finds; each bar opens the sentences that it counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from watchlist.analytics.charting import ChartWish, Drawn, subjects
from watchlist.domain.changes import Changes
from watchlist.domain.symbols import Symbol
from watchlist.ui.flows.window.saving import save_made
from watchlist.ui.pages.chart_choices import ChartChoices, choices_of
from watchlist.ui.pages.drawn_wish import DrawnWish
from watchlist.ui.settings import PICTURE_FORM, Setting
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.save_dialog import SaveDialog
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.engine import Connection
    from watchlist.ui.widgets.search.subject_picker import Choice

SUBJECT = ("symbols", "themes", "brokers", "industry", "list_id", "query")
"""What of a wish says of whom or what mentions are counted."""
LEAST_HEIGHT = 260
"""Pixels that the chart keeps when sentences are listed under it."""


class MentionsChart(DrawnWish):
    """Says what is counted, and saves the chart as a picture or a table."""

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(workspace, colours, parent)
        self._stale = True
        self._subjects_known = False
        self.choices = ChartChoices(colours)
        self.choices.chosen.connect(self._on_chosen)
        self._make_exports()
        self._lay_out()

    def title(self, drawn: Drawn) -> str:
        """Of whom or what mentions are counted, and what is not known of that day."""
        return self.choices.title(self._wish.as_of, drawn.unknown)

    def theme_colours(self) -> Mapping[str, int]:
        """Of the themes that are drawn."""
        keys = [series.key for series in self._shown.chart.series] if self._shown is not None else []
        places = {key: self.choices.themes.colour_of(key) for key in keys}
        return {key: place for key, place in places.items() if place >= 0}

    def show_fault(self, words: str) -> None:
        """Under the query."""
        self.choices.show_fault(words)

    def chosen_stocks(self) -> tuple[Symbol, ...]:
        """The stocks that are drawn by name."""
        return tuple(map(Symbol.parse, self._wish.symbols))

    def show_symbol(self, symbol: Symbol) -> None:
        """Draw one stock, of every theme and broker."""
        self.show_wish(replace(self._wish, symbols=(str(symbol),), themes=(), brokers=()))

    def show_theme(self, theme: str) -> None:
        """Draw one theme with those below it, of every stock and broker."""
        self.show_wish(replace(self._wish, symbols=(), themes=(theme,), brokers=()))

    def subject(self) -> dict[str, Any]:
        """What is counted, as it can be kept; of which day's knowledge is not part of it."""
        return {name: value for name, value in asdict(self._wish).items() if name in SUBJECT and value}

    def show_subject(self, subject: Mapping[str, Any]) -> None:
        """Count that again."""
        told: dict[str, Any] = {
            name: value if isinstance(value, str | int) else tuple(value) for name, value in subject.items()
        }
        self.show_wish(replace(self._wish, **told))

    def show_wish(self, wish: ChartWish) -> None:
        """Draw something else."""
        self._wish = wish
        self.choices.show_wish(wish)
        self._stale = True
        if self.isVisible():
            self.reload()

    def show_as_of(self, day: str | None) -> None:
        """Draw what was known on a day (ISO), None for now."""
        self.show_wish(replace(self._wish, as_of=day))

    def refresh(self, changes: Changes) -> None:
        """Draw again if what is counted changed; a hidden page waits until it is shown."""
        if changes.picks or changes.reports or changes.themes or changes.lists:
            self._stale = True
            self._subjects_known = False
            if self.isVisible():
                self.reload()

    def reload(self) -> None:
        """Draw what is asked for; the chart that is there stays until the new one is counted."""
        self._stale = False
        self.start_counting()
        if self._subjects_known:
            self.redraw()
        else:
            self._workspace.read_later(_choices, self._on_choices, name=self.tr("Chart"))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the page is shown; what changed meanwhile is drawn now."""
        super().showEvent(event)
        self.front = self.make_plot(LEAST_HEIGHT)
        if self._stale:
            self.reload()

    def save_png(self, path: Path) -> None:
        """Write the chart as a picture; to pack its pixels takes longer than to draw it, so a thread does."""
        from watchlist.ui.widgets.charts.plot_pictures import png_of_image  # noqa: PLC0415 - as the plot itself

        if self.plot is not None:
            save_made(self._workspace, path, partial(png_of_image, self.plot.image()))

    def save_svg(self, path: Path) -> None:
        """Write the chart as lines and letters, for print."""
        if self.plot is not None:
            drawing = self.plot.svg()
            save_made(self._workspace, path, lambda: drawing)

    def save_csv(self, path: Path) -> None:
        """Write the chart as a table."""
        from watchlist.exporting.chart_csv import chart_csv  # noqa: PLC0415 - seldom needed

        if self._shown is not None:
            save_made(self._workspace, path, partial(chart_csv, self._shown.chart))

    def _on_chosen(self) -> None:
        self._wish = self.choices.wish(self._wish.as_of)
        self.reload()

    def _on_choices(self, offered: Sequence[Sequence[Choice]]) -> None:
        self._subjects_known = True
        self.choices.set_choices(offered)
        self.redraw()

    # What is exported

    def _make_exports(self) -> None:
        self.png_action = QAction(self.tr("Save picture…"), self)
        self.png_action.setObjectName("charts_png")
        self.csv_action = QAction(self.tr("Save table…"), self)
        self.csv_action.setObjectName("charts_csv")
        self.png_action.setShortcut(QKeySequence("Ctrl+Shift+S"))
        for action in (self.png_action, self.csv_action):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        pictures = {self.tr("Picture (*.png)"): ".png", self.tr("Drawing (*.svg)"): ".svg"}
        tables = {self.tr("Table (*.csv)"): ".csv"}
        self.png_action.triggered.connect(lambda: self._ask_path(pictures, PICTURE_FORM, self._save_picture))
        self.csv_action.triggered.connect(lambda: self._ask_path(tables, None, self.save_csv))

    def _save_picture(self, path: Path) -> None:
        (self.save_svg if path.suffix.casefold() == ".svg" else self.save_png)(path)

    def _ask_path(
        self, forms: Mapping[str, str], form: Setting[str] | None, save: Callable[[Path], None]
    ) -> None:
        stem = _file_name(self.choices.title(self._wish.as_of))
        dialog = SaveDialog(self.tr("Save chart"), stem, forms, form, self)
        dialog.chosen.connect(save)
        dialog.open()

    def _lay_out(self) -> None:
        for action in (self.png_action, self.csv_action):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            self.choices.bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.choices)
        column.addWidget(self.splitter, 1)


def _choices(connection: Connection) -> tuple[list[Choice], ...]:
    return choices_of(subjects(connection))


def _file_name(title: str) -> str:
    """The title as part of a file's name on any system."""
    return (
        "".join("_" if c in '<>:"/\\|?*' or ord(c) < ord(" ") else c for c in title)[:80].strip(" .")
        or "chart"
    )
