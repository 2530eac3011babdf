"""Lines that are turned: where they stand once the page is looked at the right way up."""

from __future__ import annotations

from collections.abc import Sequence
from math import pi
from typing import Final

from watchlist.domain.spans import Box
from watchlist.importing.readers.pdf_lines import Line

_STRAIGHT: Final = pi / 12
_COLUMN: Final = 2.0
_MOST: Final = 0.5
DOWN: Final = 3
"""A column that is read from its top to its foot, the next one left of it, is a line of a page turned by three quarters."""


def turned(box: Box, turns: int, around: Box) -> Box:
    """A box after `around`, the page, was turned clockwise by so many quarters; its corner is 0, 0 then."""
    left, bottom, right, top = box
    page_left, page_bottom, page_right, page_top = around
    if turns == 1:
        return bottom - page_bottom, page_right - right, top - page_bottom, page_right - left
    if turns == 2:  # noqa: PLR2004 - a half turn
        return page_right - right, page_top - top, page_right - left, page_top - bottom
    if turns == 3:  # noqa: PLR2004 - three quarters
        return page_top - top, left - page_left, page_top - bottom, right - page_left
    return left - page_left, bottom - page_bottom, right - page_left, top - page_bottom


def turns_of(angle: float) -> int:
    """The quarters by which a page is turned for text of an angle (PDFium's, in radians; -1 where it has none) to be read."""
    return round(-angle / (pi / 2)) % 4 if angle > 0 else 0


def is_oblique(angle: float) -> bool:
    """Whether a character stands across the page: a mark that is printed over the text, a label of a chart."""
    past = angle % (pi / 2) if angle > 0 else 0.0
    return min(past, pi / 2 - past) > _STRAIGHT


def runs_down(head: Box, tail: Box) -> bool:
    """Whether a text whose characters stand upright goes from its first to its last one straight down."""
    height = max(head[3] - head[1], 1.0)
    return abs(head[0] - tail[0]) < height and head[1] - tail[1] > _COLUMN * height


def mostly_fall(lines: Sequence[Line]) -> bool:
    """Whether a page is written in columns that fall; a word set so on a cover makes none."""
    return sum(line.falls for line in lines) > _MOST * len(lines)
