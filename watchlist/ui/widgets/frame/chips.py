"""Theme chips: how one is drawn, how many fit, and a wrapping row of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from watchlist.domain.watch_rows import ThemeChip
from watchlist.ui.models.theme_names import naming
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.theming import Colours

PADDING = 8
GAP = 4
HAND_DOT = 5
RADIUS = 5.0
MOST_LINES = 5
"""A flow never grows higher; the rest is a number and a tooltip."""


def chip_width(chip: ThemeChip, name: str, metrics: QFontMetrics) -> int:
    """How wide a chip with its name is; hand tags have room for their dot."""
    return metrics.horizontalAdvance(name) + 2 + 2 * PADDING + (HAND_DOT + 3 if chip.hand else 0)


def how_many_fit(widths: Iterable[int], room: int, more: int) -> int:
    """How many of the chips fit into a line; `more` is the room that `+n` needs where some don't.

    No width is asked for that can't matter: a stock may have hundreds of themes.
    """
    used, fit, count = -GAP, 0, 0
    for count, width in enumerate(widths, 1):
        used += width + GAP
        if used > room:
            return fit
        if used + GAP + more <= room:
            fit = count
    return count


def draw_chip(painter: QPainter, rect: QRect, chip: ThemeChip, name: str, colours: Colours) -> None:
    """One chip: a soft fill for a machine tag, an outline and a dot in addition for a tag set by hand."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colours.theme_fill(chip.colour))
    strong = colours.theme_text(chip.colour)
    painter.setPen(QPen(colours.theme(chip.colour), 1.0) if chip.hand else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    inner = rect.adjusted(PADDING, 0, -PADDING, 0)
    if chip.hand:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.theme(chip.colour))
        painter.drawEllipse(
            QRectF(inner.left() - 1, rect.center().y() - HAND_DOT / 2 + 0.5, HAND_DOT, HAND_DOT)
        )
        inner.setLeft(inner.left() + HAND_DOT + 3)
    painter.setPen(strong)
    metrics = painter.fontMetrics()
    text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(
        inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, text
    )


def draw_chips(painter: QPainter, rect: QRect, chips: Sequence[ThemeChip], colours: Colours) -> None:
    """A line of chips; those that don't fit become `+n`."""
    metrics = painter.fontMetrics()
    height = min(rect.height(), metrics.height() + 4)
    top = rect.top() + (rect.height() - height) // 2
    more_width = metrics.horizontalAdvance(f"+{len(chips)}") + PADDING
    name_of = naming()
    widths: list[int] = []

    def measured() -> Iterator[int]:
        for chip in chips:
            widths.append(chip_width(chip, name_of(chip), metrics))
            yield widths[-1]

    fit = how_many_fit(measured(), rect.width(), more_width)
    left = rect.left()
    for chip, width in zip(chips[: max(fit, 1)], widths, strict=False):
        room = rect.width() - (more_width if len(chips) > 1 else 0)
        shown = width if fit else max(0, min(width, room))
        draw_chip(painter, QRect(left, top, shown, height), chip, name_of(chip), colours)
        left += shown + GAP
    hidden = len(chips) - max(fit, 1)
    if hidden > 0:
        painter.setPen(colours.role("muted"))
        painter.drawText(QRect(left, top, more_width, height), Qt.AlignmentFlag.AlignVCenter, f"+{hidden}")


class ChipsFlow(QWidget):
    """Chips that go on in the next line."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._chips: tuple[ThemeChip, ...] = ()
        self._places: list[tuple[QRect, ThemeChip]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setFixedHeight(0)
        colours.changed.connect(self.update)

    def set_chips(self, chips: Sequence[ThemeChip]) -> None:
        """Show other chips."""
        self._chips = tuple(chips)
        names = ", ".join(map(naming(), chips))
        self.setAccessibleName(names)
        self.setToolTip(plain_tip(names))
        self._place()

    def _place(self) -> None:
        metrics, name_of = self.fontMetrics(), naming()
        height, more = metrics.height() + 4, metrics.horizontalAdvance("+999") + PADDING
        self._places = []
        left = line = 0
        for chip in self._chips:
            width = min(chip_width(chip, name_of(chip), metrics), max(self.width(), 40))
            room = self.width() - (more if line == MOST_LINES - 1 else 0)
            if left and left + width > room:
                left, line = 0, line + 1
            if line == MOST_LINES:
                break
            self._places.append((QRect(left, line * (height + GAP), width, height), chip))
            left += width + GAP
        lines = min(line + 1, MOST_LINES) if self._chips else 0
        self.setFixedHeight(lines * (height + GAP) - GAP if lines else 0)
        self.update()

    @property
    def places(self) -> Sequence[tuple[QRect, ThemeChip]]:
        """The chips that are seen, and where."""
        return self._places

    @property
    def hidden_chips(self) -> tuple[ThemeChip, ...]:
        """Those that have no room."""
        return self._chips[len(self._places) :]

    def sizeHint(self) -> QSize:
        """Qt asks: as wide as there is room."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt tells: another width, other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: another font, other widths."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always drawn whole
        """Qt asks: draw."""
        painter, name_of = QPainter(self), naming()
        for rect, chip in self._places:
            draw_chip(painter, rect, chip, name_of(chip), self._colours)
        if self.hidden_chips:
            last = self._places[-1][0]
            painter.setPen(self._colours.role("muted"))
            rest = QRect(last.right() + GAP + 1, last.top(), self.width(), last.height())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, f"+{len(self.hidden_chips)}")
        painter.end()
