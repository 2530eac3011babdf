"""Lines that are turned: where they stand once the page is looked at the right way up."""

from __future__ import annotations

from math import pi

from watchlist.domain.spans import Box


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
