"""Marked characters of a text that is shown."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from watchlist.domain.spans import Box


@dataclass(frozen=True, slots=True)
class Highlight:
    """Characters `start` to `end`: `key` is what a click on them carries, `tip` what a hover says.

    `fill` lies under the characters, `ink` is theirs, `tick` that of the strip beside the text; without the last two
    the characters keep their colour and the strip takes `fill`. In a PDF `box` (in its points) on `page` is where it stands.
    """

    start: int
    end: int
    fill: QColor
    key: object = None
    ink: QColor | None = None
    tick: QColor | None = None
    tip: str = ""
    page: int | None = None
    box: Box | None = None
