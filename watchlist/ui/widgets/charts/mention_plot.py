"""A chart of mentions over time: stacked bars that say what they count, what they leave out and what is behind them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QGraphicsRectItem, QLabel, QVBoxLayout, QWidget

from watchlist.domain.series import ALL, CountRule, MentionChart, Period, Shape, Stack
from watchlist.domain.themes import told_apart
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.charts.plot_brush import FEWEST, PlotBrush
from watchlist.ui.widgets.charts.plot_colours import again_apart, gap_colour, series_colour
from watchlist.ui.widgets.charts.plot_items import (
    CountAxis,
    GapsItem,
    PartialItem,
    PeriodAxis,
    StackedBars,
    hatching,
)
from watchlist.ui.widgets.charts.plot_legend import LegendEntry, PlotLegend
from watchlist.ui.widgets.charts.plot_lines import SeriesLines
from watchlist.ui.widgets.charts.plot_pictures import image_of, svg_of
from watchlist.ui.widgets.charts.plot_values import greatest, heights_of, nearest, since_named
from watchlist.ui.widgets.charts.plot_words import PlotWords
from watchlist.ui.widgets.frame.empty_state import plain_label

MOST_COLUMNS = 400
"""How many columns are seen at first; the rest is to the left."""

FEWEST_COLUMNS = 7
"""A chart of one bar is that wide, or the bar would be the chart."""

EDGES_FROM = 7.0
"""Pixels of a column from which the pieces of a stack get an edge; a thinner bar would be nothing but edge."""

COMPACT_HEIGHT = 118

RIGHT = 8
"""Pixels beside the last column."""

EMPTY = MentionChart(Period.WEEK, CountRule.REPORTS, Stack.NONE, (), (), (), (), 0)


class MentionPlot(QWidget):
    """Draws a MentionChart; `compact` is the small one of the inspector, without a title, legend and zoom.

    `bar_clicked` gives the first and the last day of the period and the key of the piece (ALL above the pieces).
    """

    bar_clicked = Signal(object, object, str)

    def __init__(self, colours: Colours, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self._colours = colours
        self._compact = compact
        self._chart = EMPTY
        self._shape = Shape.BARS
        self._theme_colours: dict[str, int] = {}
        self._current = (-1, ALL)
        self._words = PlotWords(self)
        self._build()
        self._follow_mouse()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        colours.changed.connect(self._recolour)
        self._recolour()

    @property
    def chart(self) -> MentionChart:
        """What is drawn."""
        return self._chart

    def set_chart(
        self,
        chart: MentionChart,
        title: str = "",
        theme_colours: Mapping[str, int] | None = None,
        shape: Shape = Shape.BARS,
    ) -> None:
        """Draw a chart; `theme_colours` are the places of its themes in the table of colours, where they are known."""
        self._chart = chart
        self._shape = shape
        self._counts.set_percent(percent=shape is Shape.SHARES)
        self._theme_colours = told_apart([series.key for series in chart.series], theme_colours or {})
        self._current = (-1, ALL)
        self.title.setText(title)
        self.title.setVisible(bool(title) and not self._compact)
        self._axis.set_periods(chart.period, chart.starts)
        self._show_range()
        self.brush.set_heights([] if self._compact else chart.totals)
        self._recolour()
        self._tell()

    def show_nothing(self, words: str, title: str = "") -> None:
        """Draw nothing, and say why."""
        self.set_chart(EMPTY, title)
        self._nothing.setText(words)
        self._nothing.show()
        self.setAccessibleName(f"{title} {words}".strip())

    def image(self, scale: float = 2.0) -> QImage:
        """The chart as it stands, with its title, rule and legend; `scale` pixels for each of the window's."""
        self._note.hide()
        return image_of(self, self._colours.role("base"), scale)

    def svg(self) -> bytes:
        """The picture as the bytes of an SVG file."""
        self._note.hide()
        return svg_of(self, self._colours.role("base"), self.title.text())

    def piece_at(self, x: float, y: float) -> tuple[int, str] | None:
        """The column and the key of the piece at a place of the plot; ALL above the pieces, None beside the columns."""
        place = round(x)
        if not 0 <= place < len(self._chart.starts) or y < 0:
            return None
        if self._shape is not Shape.BARS:
            reach = self.plot.getViewBox().viewRange()[1][1] / 12
            return place, nearest(self._chart, self._shape, place, (y, reach))
        top = 0
        for series in self._chart.series:
            top += series.counts[place]
            if y < top:
                return place, series.key
        return place, ALL

    def hover_text(self, place: int, key: str) -> str:
        """What the mouse is told of a piece."""
        return self._words.bar(self._chart, place, key, self._shape)

    def colour_of(self, key: str) -> QColor:
        """The colour of a series."""
        return series_colour(self._colours, self._chart.stack, key, self._theme_colours)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from bar to bar, up and down through its pieces, Return lists what is behind; + − 0 zoom."""
        pressed = Qt.Key(event.key())
        if not self._chart.starts or not (self.brush.zoom(pressed) or self._move(pressed)):
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No bar is pointed at any more."""
        self._point_at(None, None)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words in the middle of the plot."""
        super().resizeEvent(event)
        self._place_nothing()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language, write in the other font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._recolour()
            self._tell()
        elif event.type() == QEvent.Type.FontChange:
            self._set_fonts()

    def _build(self) -> None:
        self._axis, counts = PeriodAxis(), CountAxis()
        self.plot = pg.PlotWidget(self, axisItems={"bottom": self._axis, "left": counts})
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.getViewBox().setMouseEnabled(x=not self._compact, y=False)
        self.plot.getPlotItem().setContentsMargins(0, 4, RIGHT, 0)
        # Under the bars: pyqtgraph draws an axis, and its grid with it, over them by default.
        counts.setZValue(-1000)
        self._counts = counts
        self.gaps = GapsItem()
        self._column = QGraphicsRectItem()
        self._column.setZValue(-50)
        self.plot.addItem(self.gaps, ignoreBounds=True)
        self.plot.addItem(self._column, ignoreBounds=True)
        self.bars = StackedBars(self.plot.getPlotItem())
        self.lines = SeriesLines(self.plot.getPlotItem())
        self._veil = PartialItem()
        self.plot.addItem(self._veil, ignoreBounds=True)
        self.title, self.caption, self._nothing, self._note = (_plain_label(self) for _ in range(4))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setWordWrap(False)
        self._note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._nothing.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._note.hide()
        self.legend = PlotLegend(self)
        self.brush = PlotBrush(self.plot.getViewBox(), self._colours, self)
        self._lay_out()
        self._set_fonts()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        margin = 0 if self._compact else 10
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(2 if self._compact else 6)
        for widget in (self.title, self.caption):
            layout.addWidget(widget)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.brush)
        layout.addWidget(self.legend)
        self.title.setVisible(False)
        self.legend.setVisible(not self._compact)
        if self._compact:
            self.plot.setFixedHeight(COMPACT_HEIGHT)

    def _set_fonts(self) -> None:
        bold = self.font()
        bold.setBold(True)
        self.title.setFont(bold)
        for axis in (self._axis, self._counts):
            axis.setStyle(tickFont=self.font())
        metrics = self.fontMetrics()
        self._axis.setHeight(metrics.height() + 12)
        width = metrics.horizontalAdvance("1,000") + 10
        self._counts.setWidth(width)
        self.brush.setContentsMargins(width, 0, RIGHT, 0)

    def _follow_mouse(self) -> None:
        self.plot.scene().sigMouseMoved.connect(self._on_moved)
        self.plot.scene().sigMouseClicked.connect(self._on_clicked)
        self.plot.getViewBox().sigXRangeChanged.connect(self._fit_edges)
        self.plot.getViewBox().sigResized.connect(self._fit_edges)

    def _fit_edges(self) -> None:
        view = self.plot.getViewBox()
        left, right = view.viewRange()[0]
        wide = view.width() / max(right - left, 1.0) >= EDGES_FROM
        self.bars.set_edge(self._colours.role("base") if wide else None)

    def _on_moved(self, at: QPointF) -> None:
        found = self._piece_under(at)
        self._point_at(found, None if found is None else at)

    def _on_clicked(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        found = self._piece_under(event.scenePos())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            self._click(*found)

    def _piece_under(self, at: QPointF) -> tuple[int, str] | None:
        view = self.plot.getViewBox()
        if not view.sceneBoundingRect().contains(at):
            return None
        inside = view.mapSceneToView(at)
        return self.piece_at(inside.x(), inside.y())

    def _click(self, place: int, key: str) -> None:
        start = self._chart.starts[place]
        self.bar_clicked.emit(start, self._chart.period.next(start) - timedelta(days=1), key)

    def _move(self, pressed: Qt.Key) -> bool:
        place, key = self._current
        last = len(self._chart.starts) - 1
        steps = {
            Qt.Key.Key_Left: place - 1,
            Qt.Key.Key_Right: place + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if pressed in steps:
            chosen = (min(max(steps[pressed], 0), last), key)
        elif pressed in {Qt.Key.Key_Up, Qt.Key.Key_Down} and place >= 0:
            keys = [series.key for series in self._chart.series if series.counts[place]] + [ALL]
            at = keys.index(key) if key in keys else -1
            chosen = (place, keys[min(max(at + (1 if pressed == Qt.Key.Key_Up else -1), 0), len(keys) - 1)])
        elif pressed in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and place >= 0:
            self._click(place, key)
            return True
        else:
            return False
        top = self.plot.getViewBox().mapViewToScene(QPointF(chosen[0], self._chart.totals[chosen[0]]))
        self._point_at(chosen, top)
        return True

    def _point_at(self, piece: tuple[int, str] | None, at: QPointF | None) -> None:
        self._current = piece or (-1, ALL)
        self._column.setVisible(piece is not None)
        self._note.setVisible(piece is not None)
        if piece is None or at is None:
            return
        height = self.plot.getViewBox().viewRange()[1][1]
        self._column.setRect(QRectF(piece[0] - 0.5, 0, 1, height))
        self._note.setText(self.hover_text(*piece))
        self._note.adjustSize()
        spot = self.plot.mapTo(self, self.plot.mapFromScene(at))
        left = (
            spot.x() + 14
            if spot.x() + 14 + self._note.width() < self.width()
            else spot.x() - 14 - self._note.width()
        )
        top = min(max(spot.y() - self._note.height() - 8, 0), self.height() - self._note.height())
        self._note.move(max(0, left), top)
        self._note.raise_()

    def _show_range(self) -> None:
        columns = len(self._chart.starts)
        # The time before the subject was named is out of sight, not out of reach: the strip below has the whole.
        named = since_named(self._chart.totals)
        shown = min(max(named, min(columns, FEWEST), FEWEST_COLUMNS), MOST_COLUMNS)
        spare = max(0, FEWEST_COLUMNS - columns) / 2
        left, right = -0.5 - spare, columns - 0.5 + spare
        top = greatest(self._chart, self._shape) * 1.1 + 0.1
        self._veil.show_at(self._chart.partial, top)
        view = self.plot.getViewBox()
        view.setLimits(xMin=left, xMax=right, yMin=0, yMax=top, minXRange=min(shown, FEWEST_COLUMNS))
        view.setRange(xRange=(right - shown, right), yRange=(0, top), padding=0)

    def _recolour(self) -> None:
        base, text = self._colours.role("base"), self._colours.role("text")
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, base)
        palette.setColor(QPalette.ColorRole.WindowText, text)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.plot.setBackground(base)
        for axis in (self._axis, self._counts):
            axis.setPen(pg.mkPen(self._colours.role("border"), width=1))
            axis.setTextPen(pg.mkPen(self._colours.role("muted"), width=1))
        self._counts.setTickPen(pg.mkPen(self._colours.role("grid"), width=1))
        self._counts.setGrid(255)
        self._tint_labels()
        self._draw()

    def _tint_labels(self) -> None:
        for label in (self.caption, self._nothing):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, self._colours.role("muted"))
            label.setPalette(palette)
        raised, border, text = (self._colours.role(name).name() for name in ("raised", "border", "text"))
        self._note.setStyleSheet(
            f"QLabel {{ background: {raised}; color: {text}; border: 1px solid {border};"
            " border-radius: 4px; padding: 5px 8px; }"
        )
        accent = self._colours.role("accent")
        accent.setAlpha(38)
        self._column.setBrush(accent)
        self._column.setPen(QColor(0, 0, 0, 0))

    def _draw(self) -> None:
        chart = self._chart
        colours = again_apart([self.colour_of(series.key) for series in chart.series], self._colours)
        bars = self._shape is Shape.BARS
        self.bars.set_counts(
            [series.counts for series in chart.series] if bars else [], colours if bars else []
        )
        self.lines.set_values([] if bars else heights_of(chart, self._shape), [] if bars else colours)
        self._veil.set_colour(self._colours.role("base"))
        self._fit_edges()
        self.gaps.set_colour(gap_colour(self._colours))
        self.gaps.set_covered(
            [held or bool(total) for held, total in zip(chart.covered, chart.totals, strict=True)]
        )
        self.legend.set_entries(self._entries(colours))

    def _entries(self, colours: list[QColor]) -> list[LegendEntry]:
        chart = self._chart
        entries = [
            LegendEntry(
                series.label or self._words.key_label(series.key, chart.stack), pg.mkBrush(colour), colour
            )
            for series, colour in zip(chart.series, colours, strict=True)
            if chart.stack is not Stack.NONE
        ]
        if self.gaps.runs:
            gap = gap_colour(self._colours)
            entries.append(LegendEntry(self._words.gap_label(), hatching(gap), gap))
        if chart.partial is not None and any(chart.totals):
            muted = self._colours.role("muted")
            entries.append(
                LegendEntry(self._words.partial_label(), pg.mkBrush(self._colours.role("base")), muted)
            )
        return entries

    def _tell(self) -> None:
        chart = self._chart
        whole = self._words.caption(chart, self._shape)
        self.caption.setText(self._words.short_rule(chart) if self._compact else whole)
        self.caption.setToolTip(whole if self._compact else "")
        self._nothing.setText(self._words.nothing(chart))
        self._nothing.setVisible(bool(self._nothing.text()))
        self._place_nothing()
        self.setAccessibleName(f"{self.title.text()} {self.caption.text()} {self._nothing.text()}".strip())

    def _place_nothing(self) -> None:
        inside = self.plot.geometry().adjusted(40, 8, -16, -30)
        self._nothing.setGeometry(inside)
        self._nothing.raise_()


def _plain_label(parent: QWidget) -> QLabel:
    label = plain_label(parent=parent)
    label.setWordWrap(True)
    return label
