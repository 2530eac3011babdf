"""Changes of themes as a person makes them: asked for, counted beforehand, done as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from watchlist.domain.commands import RenameTheme
from watchlist.domain.rows import ThemeRow
from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_commands import (
    ImportConcepts,
    MergeThemes,
    NestTheme,
    SetManualOnly,
    SplitTheme,
    UnnestTheme,
)
from watchlist.domain.theme_rows import ABOVE, ThemePage, ThemePreview, ThemeSize
from watchlist.domain.themes import clean_theme_name, outside_name, theme_key
from watchlist.importing.concept_sets import ConceptSet, concepts_in
from watchlist.importing.sources import FromFile
from watchlist.importing.unpacking import read_through
from watchlist.importing.worker import INTAKE, Outcome, Workers
from watchlist.store import queries
from watchlist.store.queries.theme_previews import Previewed
from watchlist.ui.dialogs.ask_name import Question, ask
from watchlist.ui.dialogs.choose_theme import ChooseTheme
from watchlist.ui.dialogs.theme_change import ThemeChange
from watchlist.ui.dialogs.theme_names import ThemeNames
from watchlist.ui.jobs import once
from watchlist.ui.known_themes import known_themes
from watchlist.ui.models.suggestions import ThemeFinder
from watchlist.ui.models.theme_names import with_own
from watchlist.ui.shown_themes import shown_themes
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

MOST_SHOWN = 12
"""A preview lists so many themes of a set, and so many names that stand for nothing."""


class ChangingThemes(QObject):
    """Every way ends in a preview with its counts; Enter does it, Escape leaves everything as it is.

    `merged` tells the name of the theme that others are being put into.
    """

    merged = Signal(str)

    def __init__(self, workspace: Workspace, colours: Colours, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._colours = colours
        self._window = window

    # Asked for by name

    def ask_name(self, theme: ThemeRow) -> None:
        """Ask for another name."""
        self._ask_text(
            self.tr("Rename theme"), self.tr("New name (the old one stays as another name):"), theme.name,
            partial(self.rename, theme.name),
        )  # fmt: skip

    def ask_merge(self, theme: ThemeRow) -> None:
        """Ask into which theme to put this one."""
        dialog = self._choose(self.tr("Merge into"), theme, new=False)
        dialog.chosen.connect(lambda into: self.merge((theme.name,), into))
        dialog.open()

    def ask_nest(self, theme: ThemeRow) -> None:
        """Ask under which theme to put this one; a new one is made."""
        dialog = self._choose(self.tr("Put under"), theme, new=True)
        dialog.chosen.connect(lambda parent: self.nest(theme.name, parent))
        dialog.open()

    def ask_split(self, theme: ThemeRow, symbols: Sequence[Symbol]) -> None:
        """Ask for the name of the new theme that the chosen stocks move to."""
        self._ask_text(
            self.tr("Split off"), self.tr("Name of the new theme for the chosen stocks:"), "",
            lambda name: self.split(theme.name, name, symbols),
        )  # fmt: skip

    def ask_concepts(self) -> None:
        """Ask for a file of concepts of another program, then for the name that the set goes by."""
        dialog = QFileDialog(self._window, self.tr("Take in concepts"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.take_concepts(Path(path)))
        dialog.open()

    def take_concepts(self, path: Path) -> None:
        """Read a file of concepts in a process of its own."""
        job = once(lambda: _concepts(path), path.name)
        job.succeeded.connect(self._on_concepts)
        job.failed.connect(self._workspace.failed)
        self._workspace.jobs.start(job)

    def _on_concepts(self, found: ConceptSet) -> None:
        self._ask_text(
            self.tr("Take in concepts"), self.tr("Name of the set: its themes are called “name:theme”"), "ths",
            partial(self._preview_concepts, found),
        )  # fmt: skip

    def _preview_concepts(self, found: ConceptSet, name: str) -> None:
        name = clean_theme_name(name)
        if not theme_key(name):
            return
        after = [ThemeSize(outside_name(name, each), len(symbols), 0) for each, symbols in found.themes]
        told = ThemePreview(after=tuple(after[:MOST_SHOWN]))
        question = self.tr("Take in {count} themes of “{name}”").format(count=f"{len(after):,}", name=name)
        dialog = ThemeChange(self.tr("Take in concepts"), question, told, self._window)
        if found.unknown:
            words = self.tr("Left out, no one security stands for them: {names}")
            dialog.words.setText(words.format(names=", ".join(found.unknown[:MOST_SHOWN])))
        dialog.go.setEnabled(bool(after))
        dialog.accepted.connect(lambda: self._workspace.write(ImportConcepts(name, found.themes)))
        dialog.open()

    def ask_names(self, theme_id: int) -> None:
        """Open the names of a theme."""
        page = self._page(theme_id)
        if page is None:
            return
        dialog = ThemeNames(page, self._window)
        shown = partial(self._show_names, dialog, theme_id)
        dialog.asked.connect(lambda command: self._workspace.write(command, done=shown))
        dialog.open()

    # Done, after a look at the counts

    def rename(self, theme: str, name: str) -> None:
        """Give a theme another name; where another has it, offer to merge the two."""
        name = clean_theme_name(name)
        if not theme_key(name) or name == theme:
            return
        command = RenameTheme(theme, name)
        told = self._workspace.try_read(lambda conn: queries.theme_preview(conn, command))
        if told is None:
            return
        if not told.taken:
            self._workspace.write(command)
            return
        self._preview(
            command, self.tr("Rename"), self.tr("Rename {theme} to {name}").format(theme=theme, name=name)
        )

    def merge(self, themes: tuple[str, ...], into: str, language: str = "") -> None:
        """Put themes into another."""
        question = self.tr("Merge {themes} into {into}").format(
            themes=", ".join(map(self._called, themes)), into=self._called(into)
        )
        self._preview(MergeThemes(themes, into, language), self.tr("Merge"), question)

    def nest(self, theme: str, parent: str) -> None:
        """Put a theme under another."""
        question = self.tr("Put {theme} under {parent}").format(
            theme=self._called(theme), parent=self._called(parent)
        )
        self._preview(NestTheme(theme, parent), self.tr("Put under"), question)

    def split(self, theme: str, name: str, symbols: Sequence[Symbol]) -> None:
        """Move stocks to a new theme."""
        name = clean_theme_name(name)
        if theme_key(name) and symbols:
            question = self.tr("Split {name} off {theme}").format(name=name, theme=self._called(theme))
            self._preview(SplitTheme(theme, name, tuple(symbols)), self.tr("Split off"), question)

    def set_manual_only(self, theme: str, *, manual_only: bool) -> None:
        """Let only hands tag with a theme, or reports too."""
        words = (
            self.tr("Tag with {theme} by hand only")
            if manual_only
            else self.tr("Let reports tag with {theme}")
        )
        command = SetManualOnly(theme, manual_only)
        self._preview(
            command,
            self.tr("By hand only") if manual_only else self.tr("By reports too"),
            words.format(theme=self._called(theme)),
        )

    def unnest(self, theme: str, parent: str) -> None:
        """Take a theme out from under another: nothing but its place changes."""
        self._workspace.write(UnnestTheme(theme, parent))

    def _preview(self, command: Previewed, title: str, question: str) -> None:
        self._workspace.read_later(
            lambda conn: queries.theme_preview(conn, command),
            partial(self._on_counted, command, title, question),
        )

    def _on_counted(self, command: Previewed, title: str, question: str, told: ThemePreview) -> None:
        before, after = (
            tuple(replace(size, name=self._called(size.name)) for size in sizes)
            for sizes in (told.before, told.after)
        )
        path = ABOVE.join(map(shown_themes(self._workspace), told.cycle.split(ABOVE)))
        shown = replace(told, before=before, after=after, cycle=path)
        dialog = ThemeChange(title, question, shown, self._window)
        if isinstance(command, MergeThemes):
            dialog.accepted.connect(partial(self.merged.emit, command.into))
        dialog.accepted.connect(lambda: self._workspace.write(command))
        if isinstance(command, RenameTheme):
            dialog.merge_asked.connect(lambda into: self.merge((command.theme,), into))
        dialog.open()

    def _called(self, theme: str) -> str:
        """What the window calls a theme; its own name stands behind, as it is that which changes."""
        return with_own(shown_themes(self._workspace), theme)

    def _ask_text(self, title: str, words: str, text: str, done: Callable[[str], None]) -> None:
        ask(self._window, Question(title, words, text), done)

    def _choose(self, title: str, theme: ThemeRow, *, new: bool) -> ChooseTheme:
        finder = ThemeFinder(known_themes(self._workspace))
        return ChooseTheme(title, finder, (theme,), self._colours, new=new, parent=self._window)

    def _show_names(self, dialog: ThemeNames, theme_id: int, _applied: object) -> None:
        page = self._page(theme_id)
        if page is not None and isValid(dialog):
            dialog.show_page(page)

    def _page(self, theme_id: int) -> ThemePage | None:
        return self._workspace.read(lambda conn: queries.theme_page(conn, theme_id))


def _concepts(path: Path) -> ConceptSet:
    with Workers(1, room=INTAKE) as workers:
        steps = read_through(workers, [FromFile(path)])
        return concepts_in(step for step in steps if isinstance(step, Outcome))
