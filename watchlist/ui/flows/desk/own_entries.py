"""What is done to the user's own lists and saved views in the sidebar: another name, another place, away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from watchlist.ui.widgets.frame.sidebar import Sidebar
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.models.sidebar_model import Entry


class OwnEntries(QObject):
    """`deleting` carries the id of a list that is about to go: whoever shows it leaves it first."""

    deleting = Signal(int)

    def __init__(self, workspace: Workspace, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._workspace = workspace
        self._sidebar = sidebar
        sidebar.rename_asked.connect(self.rename)
        sidebar.delete_asked.connect(self.delete)
        sidebar.move_asked.connect(self.move)

    def rename(self, entry: Entry) -> None:
        """Ask for another name."""
        from watchlist.domain.desk_commands import RenameList, RenameView  # noqa: PLC0415 - not before the first paint
        from watchlist.ui.dialogs.ask_name import Question, ask  # noqa: PLC0415 - as above

        command = RenameList if entry.kind == "list" else RenameView
        words = self.tr("Another name for “{name}”").format(name=entry.label)
        ask(
            self._sidebar,
            Question(self.tr("Rename"), words, entry.label),
            lambda name: self._workspace.write(command(int(entry.key), name)),
        )

    def delete(self, entry: Entry) -> None:
        """Take it away."""
        from watchlist.domain.desk_commands import DeleteList, DeleteView  # noqa: PLC0415 - as above

        if entry.kind == "list":
            self.deleting.emit(int(entry.key))
            self._workspace.write(DeleteList(int(entry.key)))
        else:
            self._workspace.write(DeleteView(int(entry.key)))

    def move(self, entry: Entry, by: int) -> None:
        """Put it so many places further down among the others; the main list stays the first."""
        from watchlist.domain.desk_commands import MoveList, MoveView  # noqa: PLC0415 - as above
        from watchlist.store import queries  # noqa: PLC0415 - as above

        is_list = entry.kind == "list"
        read = self._workspace.read
        order = [row.id for row in (read(queries.lists) if is_list else read(queries.views))]
        if int(entry.key) not in order:
            return
        place = order.index(int(entry.key)) + by
        if int(is_list) <= place < len(order):
            self._workspace.write((MoveList if is_list else MoveView)(int(entry.key), place))
