"""Ratings in time: a lane for each broker and subject with steps on the broker's own scale, grey where they are stale."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from watchlist.domain.findings import RatingCurve, RatingStep
from watchlist.ui.models.words import action_word, scope_word
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.charts.plot_colours import over
from watchlist.ui.widgets.charts.pointed import tell

LANE = 92
NAMES = 172
RIGHT = 24
AXIS = 28
MARK = 5.0
REACH = 8
LEAST_DAYS = 60
STEPS = (2, 1, 0, -1, -2)
TICKS = (1, 3, 6, 12, 24, 60, 120, 600, 1200)
"""How many months lie between two dates of the axis."""


@dataclass(frozen=True, slots=True)
class Named:
    """A curve with the name of its subject."""

    curve: RatingCurve
    name: str


class RatingPlot(QAbstractScrollArea):
    """`step_clicked` gives the rating; the tip tells the term, the action, the broker's definition and how long it holds.

    By keys: left and right go through the ratings of a lane, up and down to the next lane, Return clicks.
    """

    step_clicked = Signal(object)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._curves: tuple[Named, ...] = ()
        self._today = date.today()  # noqa: DTZ011 - the user's own day
        self._empty = ""
        self._current = (-1, -1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        colours.changed.connect(self.viewport().update)

    def set_curves(self, curves: Sequence[Named], today: date, empty: str) -> None:
        """Draw these; what `today` is past the horizon is stale."""
        self._curves, self._today, self._empty = tuple(curves), today, empty
        self._current = (-1, -1)
        self.setAccessibleDescription(empty if not curves else "")
        self._fit()
        self.viewport().update()

    def full_height(self) -> int:
        """The height that shows every lane."""
        return larger(AXIS) + max(1, len(self._curves)) * larger(LANE)

    @property
    def current(self) -> RatingStep | None:
        """The rating that the keys point at."""
        lane, place = self._current
        return self._curves[lane].curve.steps[place] if lane >= 0 else None

    def step_at(self, place: QPoint) -> tuple[Named, RatingStep] | None:
        """The rating under a point of the viewport."""
        found = self._found_at(place)
        return (
            None if found is None else (self._curves[found[0]], self._curves[found[0]].curve.steps[found[1]])
        )

    def _found_at(self, place: QPoint) -> tuple[int, int] | None:
        for lane, named in enumerate(self._curves):
            for number, step in enumerate(named.curve.steps):
                if (self._mark(lane, step) - QPointF(place)).manhattanLength() <= MARK + REACH:
                    return lane, number
        return None

    def _mark(self, lane: int, step: RatingStep) -> QPointF:
        return QPointF(self._x(date.fromisoformat(step.day)), self._y(lane, step))

    def step_text(self, named: Named, step: RatingStep) -> str:
        """What the mouse is told of a rating."""
        said = " · ".join(part for part in (step.term, action_word(step.action)) if part)
        lines = [f"{named.curve.broker} · {named.name}", f"{step.day} · {said}", step.definition]
        if step.until:
            words = self.tr("stale since {day}") if self._stale(step) else self.tr("holds until {day}")
            lines.append(words.format(day=step.until))
        else:
            lines.append(self.tr("no horizon stated"))
        return "\n".join(line for line in lines if line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt tells: other room."""
        super().resizeEvent(event)
        self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the rating under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.step_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(self.step_text(*found)) if found else "", self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a rating."""
        found = self._found_at(event.position().toPoint())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = found
            self.viewport().update()
            self._click()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keys sees where they are."""
        super().focusInEvent(event)
        if self._curves and event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        }:
            self._go(*self._current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From rating to rating, and a click."""
        lane, place = self._current
        pressed = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Left: (lane, place - 1), Qt.Key.Key_Right: (lane, place + 1),
            Qt.Key.Key_Home: (lane, 0), Qt.Key.Key_End: (lane, sys.maxsize),
        }  # fmt: skip
        if not self._curves:
            super().keyPressEvent(event)
        elif pressed in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._go(*self._beside(1 if pressed == Qt.Key.Key_Down else -1))
        elif pressed in steps:
            self._go(*steps[pressed])
        elif pressed in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and lane >= 0:
            self._click()
        else:
            super().keyPressEvent(event)

    def _beside(self, lanes: int) -> tuple[int, int]:
        """In another lane the rating whose day is nearest."""
        step = self.current
        if step is None:
            return 0, 0
        lane = min(max(self._current[0] + lanes, 0), len(self._curves) - 1)
        day = date.fromisoformat(step.day)
        others = self._curves[lane].curve.steps
        return lane, min(
            range(len(others)), key=lambda place: abs(date.fromisoformat(others[place].day) - day)
        )

    def _go(self, lane: int, place: int) -> None:
        """Point a rating out by keys: in sight, marked, and told."""
        lane = max(lane, 0)
        named = self._curves[lane]
        place = min(max(place, 0), len(named.curve.steps) - 1)
        self._current = lane, place
        bar, room = self.verticalScrollBar(), self.viewport().height() - larger(AXIS)
        bar.setValue(min(lane * larger(LANE), max(bar.value(), (lane + 1) * larger(LANE) - room)))
        step = named.curve.steps[place]
        tell(self, self._mark(lane, step) + QPointF(REACH, REACH), self.step_text(named, step))
        self.viewport().update()

    def _click(self) -> None:
        if (step := self.current) is not None:
            self.step_clicked.emit(step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt asks: draw the lanes in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._colours.role("base"))
        if not self._curves:
            painter.setPen(self._colours.role("muted"))
            box = self.viewport().rect().adjusted(40, 0, -40, 0)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._empty)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.viewport().rect().adjusted(0, larger(AXIS), 0, 0))
        for number, named in enumerate(self._curves):
            if -larger(LANE) < self._top(number) < self.viewport().height():
                self._draw_lane(painter, number, named)
        painter.setClipping(False)
        self._draw_axis(painter)

    def _fit(self) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.full_height() - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(larger(LANE) // 3)

    def _days(self) -> tuple[date, date]:
        days = [date.fromisoformat(step.day) for named in self._curves for step in named.curve.steps]
        last = max([*days, self._today])
        return min([*days, last - timedelta(days=LEAST_DAYS)]), last

    def _x(self, day: date) -> float:
        first, last = self._days()
        room = max(1, self.viewport().width() - larger(NAMES) - RIGHT)
        return larger(NAMES) + room * (day - first).days / (last - first).days

    def _top(self, lane: int) -> int:
        return larger(AXIS) + lane * larger(LANE) - self.verticalScrollBar().value()

    def _y(self, lane: int, step: RatingStep) -> float:
        place = STEPS.index(max(-2, min(2, step.step))) if step.step is not None else len(STEPS) // 2
        return self._top(lane) + 20 + place * (larger(LANE) - 40) / (len(STEPS) - 1)

    def _stale(self, step: RatingStep) -> bool:
        return bool(step.until) and step.until < self._today.isoformat()

    def _draw_lane(self, painter: QPainter, lane: int, named: Named) -> None:
        top = self._top(lane)
        painter.setPen(self._colours.role("grid"))
        painter.drawLine(0, top + larger(LANE) - 1, self.viewport().width(), top + larger(LANE) - 1)
        middle = top + larger(LANE) // 2
        painter.drawLine(larger(NAMES), middle, self.viewport().width() - RIGHT, middle)
        self._draw_name(painter, QRect(12, top + 16, larger(NAMES) - 28, larger(LANE) - 32), named)
        steps = named.curve.steps
        ends = [date.fromisoformat(step.day) for step in steps[1:]] + [self._days()[1]]
        for place, (step, end) in enumerate(zip(steps, ends, strict=True)):
            self._draw_step(painter, lane, step, end, named.curve.steps[place + 1 : place + 2])
        self._draw_marks(painter, lane, steps)

    def _draw_name(self, painter: QPainter, box: QRect, named: Named) -> None:
        metrics = self.fontMetrics()
        lines = (named.curve.broker, named.name, scope_word(named.curve.scope))
        for place, text in enumerate(lines):
            painter.setPen(self._colours.role("text" if place == 0 else "muted"))
            line = QRect(box.left(), box.top() + place * metrics.height(), box.width(), metrics.height())
            painter.drawText(
                line,
                Qt.AlignmentFlag.AlignVCenter,
                metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width()),
            )

    def _draw_step(
        self, painter: QPainter, lane: int, step: RatingStep, end: date, following: Sequence[RatingStep]
    ) -> None:
        y, x, right = self._y(lane, step), self._x(date.fromisoformat(step.day)), self._x(end)
        fresh = right if not step.until else min(right, max(x, self._x(date.fromisoformat(step.until))))
        painter.setPen(QPen(self._colour(step), 2))
        painter.drawLine(QPointF(x, y), QPointF(fresh, y))
        if fresh < right:
            painter.setPen(QPen(self._grey(), 2, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(fresh, y), QPointF(right, y))
        for other in following:
            painter.setPen(QPen(self._colours.role("border"), 1))
            painter.drawLine(QPointF(right, y), QPointF(right, self._y(lane, other)))

    def _draw_marks(self, painter: QPainter, lane: int, steps: Sequence[RatingStep]) -> None:
        """Where a rating was given: up and down as triangles, the rest as dots; the terms where there is room."""
        metrics = self.fontMetrics()
        free = least = larger(NAMES) - 14.0
        for step in steps:
            at = QPointF(self._x(date.fromisoformat(step.day)), self._y(lane, step))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._grey() if self._stale(step) else self._colour(step))
            _draw_mark(painter, at, step.action)
            wide = metrics.horizontalAdvance(step.term)
            left = min(max(at.x() - wide / 2, least), self.viewport().width() - wide - 4.0)
            frame = QRectF(at.x() - MARK, at.y() - MARK, 2 * MARK, 2 * MARK)
            if left >= free:
                free = left + wide + 8
                box = QRectF(left, at.y() - metrics.height() - MARK, wide + 2, metrics.height())
                painter.fillRect(box.adjusted(0, 3, 0, -2), self._colours.role("base"))
                painter.setPen(self._colours.role("text"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, step.term)
                frame = frame.united(box)
            if step is self.current and self.hasFocus():
                painter.setPen(QPen(self._colours.role("text"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(frame.adjusted(-4, -1, 4, 3), 3, 3)

    def _draw_axis(self, painter: QPainter) -> None:
        painter.fillRect(QRect(0, 0, self.viewport().width(), larger(AXIS)), self._colours.role("base"))
        painter.setPen(self._colours.role("border"))
        painter.drawLine(larger(NAMES), larger(AXIS) - 1, self.viewport().width() - RIGHT, larger(AXIS) - 1)
        painter.setPen(self._colours.role("muted"))
        metrics = self.fontMetrics()
        first, last = self._days()
        wide = metrics.horizontalAdvance(f"{last:%Y-%m}")
        room = max(1, self.viewport().width() - larger(NAMES) - RIGHT)
        for day in ticks(first, last, max(1, room // (wide + 20))):
            x = self._x(day)
            painter.drawText(
                QPointF(min(x, self.viewport().width() - wide - 2.0), larger(AXIS) - 9), f"{day:%Y-%m}"
            )
            painter.drawLine(QPointF(x, larger(AXIS) - 4), QPointF(x, larger(AXIS) - 1))

    def _colour(self, step: RatingStep) -> QColor:
        return self._colours.rating(step.step) if step.step is not None else self._colours.role("muted")

    def _grey(self) -> QColor:
        return over(self._colours.role("base"), self._colours.role("muted"), 0.5)


def _draw_mark(painter: QPainter, at: QPointF, action: str) -> None:
    lean = {"upgrade": -1, "downgrade": 1}.get(action, 0)
    if lean == 0:
        painter.drawEllipse(at, MARK, MARK)
        return
    corners = ((0, lean * 7), (-6, -lean * 4), (6, -lean * 4))
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))


def ticks(first: date, last: date, most: int) -> list[date]:
    """Evenly spaced first days of months between two days: every month, quarter, half-year, year or more, at most so many."""
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    spaced = ([month for month in months if month % step == 0] for step in TICKS)
    days = ([date(month // 12, month % 12 + 1, 1) for month in found] for found in spaced)
    inside = ([day for day in found if first <= day <= last] for found in days)
    return next((found for found in inside if len(found) <= most), [])
