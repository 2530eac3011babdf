"""Which part of a page has the keys when the page is shown: the one that it calls `front`.

Not Qt's focus proxy: where a page has one, Tab goes there and passes by everything else that the page holds.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def focus_front(page: QWidget) -> None:
    """Give the keys to the front of a page, and to the front of that where it is made of parts itself."""
    front = getattr(page, "front", None)
    if isinstance(front, QWidget) and front.isVisibleTo(page):
        focus_front(front)
    else:
        page.setFocus()
