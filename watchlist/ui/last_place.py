"""What a page showed when the window was closed, or spoke another language: there one goes on."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSettings

from watchlist.domain.errors import BadSymbol
from watchlist.ui import settings as kept
from watchlist.ui.actions import PAGES
from watchlist.ui.window_body import WindowBody

OPENED = ("reader", "review", "stock")
"""Pages that show one thing, and nothing where that is gone."""
LATER = ("charts", *OPENED)
"""Pages that are shown again after the first paint: what they need is not loaded before."""


@runtime_checkable
class KeepsPlace(Protocol):
    """A page that shows one of many things, and can be brought back to it."""

    def place(self) -> str:
        """What is shown in a few words of its own; "" for nothing that could be come back to."""

    def return_to(self, place: str) -> bool:
        """Show that again; False where it is there no more."""


def keep(body: WindowBody, settings: QSettings) -> None:
    """Remember the page, and what it shows of this library."""
    name = body.pages.current_name
    page = body.pages.page(name)
    place = page.place() if isinstance(page, KeepsPlace) else ""
    there = name in PAGES or (name in OPENED and place)
    kept.PAGE.write(settings, name if there else "watchlist")
    kept.PLACE.write(settings, f"{body.library}\n{place}")


def return_there(body: WindowBody, settings: QSettings) -> None:
    """Show it again, where the library is the same and nobody went elsewhere meanwhile."""
    name = kept.PAGE.read(settings)
    library, _, place = kept.PLACE.read(settings).partition("\n")
    mine = library == str(body.library)
    if body.pages.current_name not in {"watchlist", name} or (name in OPENED and not mine):
        return
    if name in LATER:
        body.show_page(name)
    page = body.pages.made(name)
    if mine and place and isinstance(page, KeepsPlace) and not _found(page, place) and name in OPENED:
        body.show_page("watchlist")


def _found(page: KeepsPlace, place: str) -> bool:
    try:
        return page.return_to(place)
    except (ValueError, BadSymbol):  # written by another version, or by hand
        return False
