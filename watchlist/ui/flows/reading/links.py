"""Links to places of reports, from the search box, the command line or another program."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from watchlist.domain.errors import WatchlistError
from watchlist.domain.links import parse_link
from watchlist.store.engine import Connection
from watchlist.store.queries.linking import linked_report
from watchlist.ui.flows.reading.handing_over import Door
from watchlist.ui.workspace import Workspace


def place_of_link(connection: Connection, text: str) -> tuple[int, int, int]:
    """The report and the characters that a link means. Raises BadLink, UnknownLink."""
    link = parse_link(text)
    return linked_report(connection, link), link.start, link.end


class Links(QObject):
    """Takes over what later starts bring: a link is opened, an empty line brings the window to the front.

    `place_asked` with a report and its characters, `refused` with the error where a link leads nowhere.
    """

    place_asked = Signal(int, int, int)
    refused = Signal(object)

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self.door = Door(workspace.path, self)
        self.door.knocked.connect(self.take)

    def take(self, line: str) -> None:
        """Open a link, if there is one, and come to the front."""
        window = self._window
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        if line:
            try:
                place = self._workspace.read(lambda connection: place_of_link(connection, line))
            except WatchlistError as error:
                self.refused.emit(error)
            else:
                self.place_asked.emit(*place)
