"""Steps taken back and done again: what it was is told, wherever it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.domain.commands import Applied
    from watchlist.domain.rows import StepRow


class Stepping(QObject):
    """`told` says what was taken back or done again, or that there is nothing."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def undo(self) -> None:
        """Take the newest step back."""
        self._workspace.undo(self._on_undone)

    def redo(self) -> None:
        """Do the step that was taken back last again."""
        self._workspace.redo(self._on_redone)

    def _on_undone(self, applied: Applied) -> None:
        # Taken back it is the one that would be done again first.
        step = self._workspace.redo_step if applied.changes else None
        words = self.tr("Taken back: {step}") if step else self.tr("There is nothing to take back.")
        self._tell(words, step)

    def _on_redone(self, applied: Applied) -> None:
        step = self._workspace.undo_step if applied.changes else None
        words = self.tr("Done again: {step}") if step else self.tr("There is nothing to do again.")
        self._tell(words, step)

    def _tell(self, words: str, step: StepRow | None) -> None:
        from watchlist.ui.models.step_words import step_words  # noqa: PLC0415 - not before the first paint
        from watchlist.ui.shown_themes import shown_themes  # noqa: PLC0415 - as above

        self.told.emit(words.format(step=step_words(step, shown_themes(self._workspace))) if step else words)
