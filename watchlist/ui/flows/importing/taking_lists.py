"""Lists of other programs: held until a person has looked at them, then put into the library as one step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from watchlist.domain.commands import Applied, Command, NoteFiles, SeenFile
from watchlist.domain.outside_lists import (
    ListPreview,
    PreviewRow,
    ResolvedList,
    Standing,
    commands_for,
    with_names,
)
from watchlist.store import queries
from watchlist.ui.dialogs.list_preview import ListPreviewDialog
from watchlist.ui.flows.desk.security_search import security_search
from watchlist.ui.models.plurals import Plurals
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.search.pick_box import Search
from watchlist.ui.workspace import Workspace


class TakingLists(QObject):
    """`told` says what was taken; `waiting` are the lists that nobody has decided about yet, `waiting_changed` when they are others."""

    told = Signal(str)
    waiting_changed = Signal()

    def __init__(self, workspace: Workspace, colours: Colours, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._colours = colours
        self._window = window
        self._waiting: tuple[ResolvedList, ...] = ()
        self._dialog: ListPreviewDialog | None = None

    @property
    def waiting(self) -> tuple[ResolvedList, ...]:
        """The lists to look at."""
        return self._waiting

    @property
    def dialog(self) -> ListPreviewDialog | None:
        """The preview that is open."""
        return self._dialog

    def add(self, found: Sequence[ResolvedList], *, showing: bool = True) -> None:
        """Hold the lists of a batch and show them; those that are looked at already stay in front.

        A list that waits already, as it is, waits once.
        """
        self._waiting = (*self._waiting, *(each for each in found if each not in self._waiting))
        self.waiting_changed.emit()
        if showing and self._dialog is None:
            self.look()

    def look(self) -> bool:
        """Show what waits; False where nothing does, or the library is closed: what was found last waits for the next start."""
        if self._workspace.closed:
            return False
        lists = tuple(each for each in with_names(self._waiting) if each.entries or each.oddities)
        if not lists:
            return False
        if self._dialog is None:
            self._dialog = self._make()
            self._dialog.show_lists(lists, self._names())
        self._dialog.show()
        self._dialog.raise_()
        return True

    def _make(self) -> ListPreviewDialog:
        dialog = ListPreviewDialog(self._colours, self._preview, self._search, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        held = self._waiting
        dialog.taken.connect(partial(self._on_taken, held))
        dialog.refused.connect(partial(self._on_refused, held))
        dialog.destroyed.connect(self._on_gone)
        return dialog

    def _on_gone(self) -> None:
        self._dialog = None

    def _names(self) -> list[str]:
        """The lists here, the main one apart."""
        return [row.name for row in self._workspace.read(queries.lists)[1:]]

    def _preview(self, found: ResolvedList, target: str | None) -> ListPreview:
        (shown,) = self._workspace.read(
            lambda connection: queries.list_previews(connection, (found,), target)
        )
        return shown

    def _search(self, row: PreviewRow) -> Search:
        entry = row.resolved.entry
        symbols = [c.symbol for c in row.resolved.candidates if c.reason != "index"]
        return security_search(self._workspace.lexicon, entry.name or entry.code or entry.text, symbols)

    def _on_taken(self, held: tuple[ResolvedList, ...], shown: Sequence[ListPreview]) -> None:
        commands: list[Command] = [command for each in shown for command in commands_for(each)]
        if commands:
            commands += _noted(held)
            self._workspace.write(commands, name="import_lists", done=partial(self._on_written, shown))
        self._let_go(held)

    def _on_refused(self, held: tuple[ResolvedList, ...]) -> None:
        if noted := _noted(held):
            self._workspace.write(noted)
        self._let_go(held)

    def _on_written(self, shown: Sequence[ListPreview], _applied: Applied) -> None:
        new = sum(each.count(Standing.NEW) for each in shown)
        kept = sum(each.count(Standing.UNRESOLVED) + each.count(Standing.UNSUPPORTED) for each in shown)
        said = [self.tr("%Ln stock(s) taken in", "", new)]
        if kept:
            said.append(Plurals().unresolved(kept))
        self.told.emit(" · ".join(said))

    def _let_go(self, held: tuple[ResolvedList, ...]) -> None:
        """These, the first that wait, were decided about; what came meanwhile waits on."""
        self._waiting = self._waiting[len(held) :]
        self.waiting_changed.emit()


def _noted(held: Sequence[ResolvedList]) -> list[Command]:
    """That the files of a watched folder are through, now that somebody decided about their lists."""
    files = {each.sha256: SeenFile(each.sha256, each.file) for each in held if each.sha256}
    return [NoteFiles(tuple(files.values()))] if files else []
