"""Where characters of a laid out paragraph stand: a rectangle for each line of the screen that holds some."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock


def line_rects(block: QTextBlock, top: QRectF, first: int, last: int) -> Iterator[QRectF]:
    """The rectangles of the characters `first` to `last` of the document; `top` is where the block stands."""
    layout = block.layout()
    begin, stop = max(0, first - block.position()), min(block.length() - 1, last - block.position())
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        left, right = max(begin, line.textStart()), min(stop, line.textStart() + line.textLength())
        if left < right:
            # PySide answers with the place or with a pair, as the stubs and the release have it.
            x0, x1 = (_x(line.cursorToX(at)) for at in (left, right))
            yield QRectF(min(x0, x1) + top.left(), line.y() + top.top(), abs(x1 - x0), line.height())


def _x(answer: object) -> float:
    return float(answer[0]) if isinstance(answer, tuple) else float(answer)  # type: ignore[arg-type]
