"""Rules for how rows look, as they are written: what is typed is kept beside the library until it is in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from watchlist.ui.theming import Colours
from watchlist.ui.typed_words import RULES, About, TypedWords
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.domain.colour_rules import ColourRule
    from watchlist.ui.dialogs.colour_rules import ColourRules


class Searched(Protocol):
    """What is wanted of the page with the table of stocks."""

    colours: Colours

    @property
    def query(self) -> str:
        """What the rows are filtered by."""


class RowColours(QObject):
    """Opens the box for the rules, and stores what was written."""

    def __init__(self, workspace: Workspace, page: Searched, inside: QWidget) -> None:
        super().__init__(inside)
        self._workspace = workspace
        self._page = page
        self._inside = inside

    def ask(self) -> None:
        """Show the rules; a first one begins with the search of now."""
        from watchlist.store import queries  # noqa: PLC0415 - when asked for

        self._open(self._workspace.read(queries.colour_rules), None)

    def go_on(self, text: str, file: Path) -> None:
        """Show rules that were being written when the program ended; the file keeps them."""
        from watchlist.domain.colour_rules import of_lines  # noqa: PLC0415 - where there are some

        self._open(of_lines(text), file)

    def _open(self, rules: Sequence[ColourRule], file: Path | None) -> None:
        from watchlist.ui.dialogs.colour_rules import ColourRules  # noqa: PLC0415 - when asked for
        from watchlist.ui.dialogs.one_of_a_kind import open_one  # noqa: PLC0415 - as above

        window = self._inside.window()
        if open_one(ColourRules, window) is not None:
            return
        dialog = ColourRules(self._page.colours, rules, self._page.query, window)
        typed = TypedWords(self._workspace.path, dialog, file)
        dialog.typed.connect(partial(_keep, dialog, typed))
        dialog.rejected.connect(typed.drop)
        dialog.chosen.connect(partial(self._store, typed))
        dialog.show()

    def _store(self, typed: TypedWords, rules: tuple[ColourRule, ...]) -> None:
        from watchlist.domain.desk_commands import SetColourRules  # noqa: PLC0415 - when asked for

        self._workspace.write(SetColourRules(rules), committed=typed.hand_over())


def _keep(dialog: ColourRules, typed: TypedWords) -> None:
    from watchlist.domain.colour_rules import in_lines  # noqa: PLC0415 - loaded with the box

    typed.keep(About(box=RULES), in_lines(dialog.rules))
