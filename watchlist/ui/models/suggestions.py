"""Type-ahead: what is offered while a person types, and the pinyin initials by which themes are found."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from watchlist.domain.rows import ThemeRow
from watchlist.domain.themes import theme_key

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SUGGESTION_ROLE = int(Qt.ItemDataRole.UserRole)
MOST = 50


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line of the type-ahead: `state` True, False or None for all, none or some; no state where it is not a tick."""

    key: Hashable
    label: str
    detail: str = ""
    colour: int = -1
    ticked: Qt.CheckState | None = None
    new: bool = False


class SuggestionsModel(QAbstractListModel):
    """The lines that are offered now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Suggestion, ...] = ()

    @property
    def lines(self) -> tuple[Suggestion, ...]:
        """What is offered."""
        return self._lines

    def set_lines(self, lines: Sequence[Suggestion]) -> None:
        """Offer something else."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt asks: how many lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - as Qt has it
        """Qt asks: the words, or the line itself for the delegate."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.label}  {line.detail}".strip()
        return line if role == SUGGESTION_ROLE else None


class Initials:
    """Pinyin initials of any Chinese text, learned from the names of the security master: no table of its own."""

    def __init__(self, names: Iterable[tuple[str, str]] = ()) -> None:
        self._letters: dict[str, str] = {}
        for name, initials in names:
            for spelt in initials.split():
                self._learn(name, spelt)

    def _learn(self, name: str, spelt: str) -> None:
        if len(name) != len(spelt):
            return
        for character, letter in zip(name, spelt, strict=True):
            known = self._letters.get(character, "")
            if not character.isascii() and letter not in known:
                self._letters[character] = known + letter

    def match(self, text: str, typed: str) -> bool:
        """Whether the text's initials begin with what was typed, by any reading of each character."""
        shown = [character for character in text.casefold() if character.isalnum()]
        if not typed or len(typed) > len(shown):
            return False
        return all(
            letter == character or letter in self._letters.get(character, "")
            for letter, character in zip(typed, shown, strict=False)
        )


@dataclass(frozen=True, slots=True)
class ThemeFinder:
    """Finds themes by name, alias and pinyin; the recent ones come first, then those with more stocks."""

    themes: tuple[ThemeRow, ...]
    recent: tuple[str, ...] = ()
    initials: Initials = field(default_factory=Initials)

    def find(self, typed: str) -> list[ThemeRow]:
        """The themes that fit, the best first."""
        key = theme_key(typed)
        if not key:
            return sorted(self.themes, key=self._rank)[:MOST]
        graded = ((self._grade(theme, key), theme) for theme in self.themes)
        fitting = [(grade, theme) for grade, theme in graded if grade is not None]
        return [theme for _, theme in sorted(fitting, key=lambda pair: (pair[0], self._rank(pair[1])))[:MOST]]

    def exact(self, typed: str) -> ThemeRow | None:
        """The theme of that very name or alias."""
        key = theme_key(typed)
        names = ((theme, name) for theme in self.themes for name in (theme.name, *theme.aliases))
        return next((theme for theme, name in names if theme_key(name) == key), None)

    def _grade(self, theme: ThemeRow, key: str) -> int | None:
        names = [theme_key(name) for name in (theme.name, *theme.aliases)]
        if any(name.startswith(key) for name in names):
            return 0
        if any(key in name for name in names):
            return 1
        return 2 if any(self.initials.match(name, key) for name in names) else None

    def _rank(self, theme: ThemeRow) -> tuple[int, int, str]:
        place = self.recent.index(theme.name) if theme.name in self.recent else len(self.recent)
        return (place, -theme.stocks, theme.name)
