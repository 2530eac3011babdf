"""What the window calls themes that it knows by their stored names alone: in charts, rankings, sentences, questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from weakref import WeakKeyDictionary

from watchlist.ui.models.theme_names import Names, name_in, spoken_now
from watchlist.ui.workspace import Workspace

_READ: WeakKeyDictionary[Workspace, tuple[int, Mapping[str, Names]]] = WeakKeyDictionary()
"""For each library the names that its themes have in a language, as they were at a version of it."""


def shown_themes(workspace: Workspace) -> Callable[[str], str]:
    """Says of a stored name what the window calls that theme now; any thread may ask it."""
    names, language = _names(workspace), spoken_now()

    def shown(name: str) -> str:
        return name_in(language, name, names.get(name, ()))

    return shown


def called_now(workspace: Workspace) -> Callable[[str], str]:
    """The same for what is kept for long: asked at any time, it answers with the names and in the language of then.

    After the library was given back it answers with what it knew last.
    """

    def called(name: str) -> str:
        return shown_themes(workspace)(name)

    return called


def _names(workspace: Workspace) -> Mapping[str, Names]:
    from watchlist.store.queries import spoken_names  # noqa: PLC0415 - not before the first paint

    read = _READ.get(workspace)
    if workspace.closed:
        return read[1] if read else {}
    version = workspace.version
    if read is None or read[0] != version:
        read = _READ[workspace] = (version, workspace.read(spoken_names))
    return read[1]
