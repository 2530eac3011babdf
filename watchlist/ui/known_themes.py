"""All themes of a library for boxes that offer them: read once for each state of it, mostly by the thread that counts it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.domain.rows import ThemeRow

_READ: WeakKeyDictionary[Workspace, tuple[int, tuple[ThemeRow, ...]]] = WeakKeyDictionary()
"""For each library its themes as they were at a version of it."""


def known_themes(workspace: Workspace) -> tuple[ThemeRow, ...]:
    """The themes as they are now, in the window's thread; to read thousands takes 25 to 45 ms."""
    from watchlist.store.queries import themes  # noqa: PLC0415 - not before the first paint

    version, read = workspace.version, _READ.get(workspace)
    if read is None or read[0] != version:
        read = _READ[workspace] = (version, workspace.read(themes))
    return read[1]


def learn(workspace: Workspace, version: int, themes: tuple[ThemeRow, ...]) -> None:
    """Keep what a thread read that began at a version of the library, where nothing was written since."""
    if workspace.version == version:
        _READ[workspace] = (version, themes)
