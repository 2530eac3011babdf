"""Commands that change the themes themselves: their names, what is under them, and what a person decided about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import ThemeRole


@dataclass(frozen=True, slots=True)
class MergeThemes:
    """Put themes into another: facts, tags, other names and places in the tree move, their names stay as aliases.

    `language` is the language of those names, where they are translations (`en`, `zh_CN`, `zh_TW`).
    """

    themes: tuple[str, ...]
    into: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class SplitTheme:
    """Move stocks and other names of a theme to a new one, which gets the same parents.

    `joins` where it may be one that is there already: what both say of a stock is put together.
    """

    theme: str
    name: str
    symbols: tuple[Symbol, ...] = ()
    aliases: tuple[str, ...] = ()
    joins: bool = False


@dataclass(frozen=True, slots=True)
class NestTheme:
    """Put a theme under another, beside the parents it has. Raises ThemeCycle with the path."""

    theme: str
    parent: str


@dataclass(frozen=True, slots=True)
class UnnestTheme:
    """Take a theme out from under one of its parents."""

    theme: str
    parent: str


@dataclass(frozen=True, slots=True)
class NameTheme:
    """Another name of a theme; with a `language` the window shows it in that language."""

    theme: str
    name: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class DropName:
    """Take another name off a theme: reports that use it make a theme of their own again."""

    theme: str
    name: str


@dataclass(frozen=True, slots=True)
class SetManualOnly:
    """Whether only tags set by hand put stocks into a theme; its facts stay."""

    theme: str
    manual_only: bool


@dataclass(frozen=True, slots=True)
class SetThemeRole:
    """What a theme is: a segment of a chain, a concept, a catalyst, a customer."""

    theme: str
    role: ThemeRole


@dataclass(frozen=True, slots=True)
class OrderThemes:
    """The chain under a theme: those below it from up the stream down; the others follow. Raises NoSuchThing."""

    parent: str
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeepApart:
    """Remember that two themes are not one: no merge of them is proposed again (`apart` False: it may be)."""

    theme: str
    other: str
    apart: bool = True


@dataclass(frozen=True, slots=True)
class PruneThemes:
    """Take away themes that no fact and no tag names; the others are left as they are."""

    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportConcepts:
    """Keep a set of concepts from outside (`ths`) under its own name: what it held before and holds no more goes.

    `themes` are names with their stocks; no stock goes on a list for it. Raises NameTaken where a theme has the set's name.
    """

    set_name: str
    themes: tuple[tuple[str, tuple[Symbol, ...]], ...]


ThemeCommand: TypeAlias = (
    MergeThemes
    | SplitTheme
    | NestTheme
    | UnnestTheme
    | NameTheme
    | DropName
    | SetManualOnly
    | SetThemeRole
    | OrderThemes
    | KeepApart
    | PruneThemes
    | ImportConcepts
)
