"""Themes found while a person types: the pinyin of the security master, learned once for each list of securities."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from watchlist.ui.models.suggestions import Initials
from watchlist.ui.workspace import Workspace

_LEARNED: WeakKeyDictionary[Workspace, tuple[object, Initials]] = WeakKeyDictionary()
"""For each library the list of securities that its initials were learned from."""


def initials_of(workspace: Workspace) -> Initials:
    """The pinyin initials that the names of the securities teach; none before those are loaded."""
    if workspace.lexicon is None:
        return Initials()
    master, learned = workspace.lexicon.master, _LEARNED.get(workspace)
    if learned is None or learned[0] is not master:
        learned = _LEARNED[workspace] = (master, Initials(master.initials()))
    return learned[1]
