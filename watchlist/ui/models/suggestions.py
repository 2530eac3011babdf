"""Type-ahead: what is offered while a person types, and how themes are found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from watchlist.domain.rows import ThemeRow
from watchlist.domain.themes import theme_key
from watchlist.securities.folding import fold
from watchlist.securities.spelling import first_letters, is_spelt, sounds, typed_as
from watchlist.ui.models.theme_names import all_names

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
        if not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.label}  {line.detail}".strip()
        return line if role == SUGGESTION_ROLE else None


class ThemeFinder:
    """Finds themes by name, alias and pinyin; the recent ones come first, then those with more stocks.

    What is compared is made once, so that a key typed among ten thousand themes waits for nothing.
    """

    def __init__(self, themes: tuple[ThemeRow, ...], recent: tuple[str, ...] = ()) -> None:
        self.recent = recent
        self._themes = sorted(themes, key=self._rank)
        # All names of a theme in one text, each between two line ends: one look finds any of them.
        self._keys = [
            "\n".join(("", *(_key(name) for name in all_names(theme)), "")) for theme in self._themes
        ]
        self._starting: dict[str, list[int]] | None = None
        self._sounds: dict[int, str] = {}

    def find(self, typed: str) -> list[ThemeRow]:
        """The themes that fit, the best first."""
        key = _key(typed)
        if not key:
            return self._themes[:MOST]
        holds = [place for place, names in enumerate(self._keys) if key in names]
        begins = [place for place in holds if f"\n{key}" in self._keys[place]]
        first = set(begins)
        found = begins + [place for place in holds if place not in first]
        if len(found) < MOST:
            found += self._spelt(key, set(holds))[: MOST - len(found)]
        return [self._themes[place] for place in found[:MOST]]

    def exact(self, typed: str) -> ThemeRow | None:
        """The theme of that very name or alias."""
        key = _key(typed)
        places = (place for place, names in enumerate(self._keys) if f"\n{key}\n" in names)
        return next((self._themes[place] for place in places), None)

    def _spelt(self, key: str, found: AbstractSet[int]) -> list[int]:
        """Those whose pinyin begins so."""
        if self._starting is None:
            self._starting = self._by_first_letter()
        begins, near = typed_as(key).search, self._starting.get(key[0], ())
        return [place for place in near if place not in found and begins(self._sound(place))]

    def _sound(self, place: int) -> str:
        """How the names of a theme are said: made when one that begins so is first looked for."""
        if place not in self._sounds:
            self._sounds[place] = "".join(map(sounds, self._names(place)))
        return self._sounds[place]

    def _by_first_letter(self) -> dict[str, list[int]]:
        starting: dict[str, list[int]] = defaultdict(list)
        for place, names in enumerate(self._keys):
            for letter in {letter for name in names.split() for letter in first_letters(name[0])}:
                starting[letter].append(place)
        return starting

    def _names(self, place: int) -> list[str]:
        return self._keys[place].split()

    def _rank(self, theme: ThemeRow) -> tuple[int, int, str]:
        place = self.recent.index(theme.name) if theme.name in self.recent else len(self.recent)
        return (place, -theme.stocks, theme.name)


def fits(theme: ThemeRow, typed: str) -> bool:
    """Whether what was typed is in a name of the theme, or begins its pinyin."""
    key = _key(typed)
    names = [_key(name) for name in all_names(theme)]
    return any(key in name for name in names) or any(is_spelt(name, key) for name in names)


def _key(name: str) -> str:
    return fold(theme_key(name))
