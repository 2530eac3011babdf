"""Tags that the user sets and takes off."""

from __future__ import annotations

from watchlist.domain.changes import Changes
from watchlist.domain.commands import TagStocks, UntagStocks
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.themes import clean_theme_name
from watchlist.store.edits import known, lists
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit
from watchlist.store.naming import enumerated
from watchlist.store.picked import IN_TRASH, PICKING

_TAGS = Changes(tags=True, themes=True)
_TAGGED = _TAGS | Changes(lists=True)
_TAG = "SELECT id, state FROM tags WHERE security_id = ? AND theme_id = ?"
_MACHINE = f"{PICKING} SELECT 1 FROM picking LIMIT 1"  # noqa: S608 - constants of ours


def tag_stocks(edit: Edit, command: TagStocks) -> Outcome:
    """Tag by hand; a tag that had been taken off comes back as the user's own, a stock on no list goes on the main one."""
    themes = [known.theme(edit, name) for name in command.themes]
    securities = tuple(known.securities(edit, command.symbols).values())
    lists.take_in(edit, securities)
    edit.touched.securities.update(securities)
    for security_id in securities:
        for theme_id in dict.fromkeys(themes):
            _set(edit, security_id, theme_id, "hand")
    return Outcome(_TAGGED, _arguments(command))


def untag_stocks(edit: Edit, command: UntagStocks) -> Outcome:
    """Take themes off: a hand tag goes, a machine tag is hidden for good."""
    securities = known.find_securities(edit, command.symbols)
    edit.touched.securities.update(securities.values())
    for name in command.themes:
        theme_id = known.find_theme(edit, clean_theme_name(name))
        if theme_id is None:
            raise NoSuchThing("theme", name)
        in_trash = {row[0] for row in edit.rows(f"{IN_TRASH} AND p.theme_id = ?", theme_id)}
        for security_id in securities.values():
            _untag(edit, security_id, theme_id, back=security_id in in_trash)
    return Outcome(_TAGS, _arguments(command))


def _set(edit: Edit, security_id: int, theme_id: int, state: str) -> None:
    row = edit.rows(_TAG, security_id, theme_id)
    if row:
        edit.update("tags", row[0][0], state=state)
    else:
        edit.insert("tags", security_id=security_id, theme_id=theme_id, state=state, made_at=edit.now)


def _untag(edit: Edit, security_id: int, theme_id: int, *, back: bool) -> None:
    """Take one theme off one stock; `back` where a report would bring it back from the trash."""
    if back or edit.one(_MACHINE, security_id, theme_id, edit.uncounted()) is not None:
        _set(edit, security_id, theme_id, "hidden")
        return
    for tag_id, state in edit.rows(_TAG, security_id, theme_id):
        if state == "hand":
            edit.delete("tags", tag_id)


def _arguments(command: TagStocks | UntagStocks) -> tuple[str, str]:
    symbols = tuple(str(symbol) for symbol in command.symbols)
    return enumerated(symbols, "stocks"), enumerated(command.themes, "themes")
