"""The pages in the middle: each is made when it is first shown, so that what it needs is not loaded before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from watchlist.domain.changes import Changes
from watchlist.ui.widgets.frame.front import focus_front

MOST_STEPS_BACK = 50


class PageStack(QStackedWidget):
    """Pages by name; remembers the way, so that one can go back."""

    shown = Signal(str)
    made_page = Signal(object)

    def __init__(self, makers: Mapping[str, Callable[[], QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = makers
        self._made: dict[str, QWidget] = {}
        self._way: list[str] = []
        self.current_name = ""

    def __iter__(self) -> Iterator[QWidget]:
        return iter(self._made.values())

    @property
    def names(self) -> tuple[str, ...]:
        """All pages, made or not."""
        return tuple(self._makers)

    def page(self, name: str) -> QWidget:
        """A page, made now if it was not."""
        if name not in self._made:
            self._made[name] = page = self._makers[name]()
            self.addWidget(page)
            self.made_page.emit(page)
        return self._made[name]

    def made(self, name: str) -> QWidget | None:
        """A page if it was made already."""
        return self._made.get(name)

    def show_page(self, name: str) -> None:
        """Show a page and give it the focus."""
        page = self.page(name)
        if name != self.current_name:
            if self.current_name:
                self._way = [*self._way[-MOST_STEPS_BACK:], self.current_name]
            self.current_name = name
        self.setCurrentWidget(page)
        focus_front(page)
        self.shown.emit(name)

    def focus(self) -> None:
        """Give the keys to the page that is shown."""
        focus_front(self.page(self.current_name))

    def back(self) -> bool:
        """Show the page before; False where there is none."""
        if not self._way:
            return False
        before = self._way.pop()
        self.current_name = ""
        self.show_page(before)
        return True

    def refresh(self, changes: Changes) -> None:
        """Tell every page that was made what a write changed."""
        for page in tuple(self._made.values()):  # one may be made meanwhile
            page.refresh(changes)  # type: ignore[attr-defined] # every page has it
