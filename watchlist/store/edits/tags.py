"""Tags that the user sets and takes off."""

from __future__ import annotations

from watchlist.domain.changes import Changes
from watchlist.domain.commands import TagStocks, UntagStocks
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.themes import clean_theme_name
from watchlist.store.edits import known, lists
from watchlist.store.edits.outcome import Outcome
from watchlist.store.engine import as_array
from watchlist.store.journal import Edit
from watchlist.store.naming import enumerated

_TAGS = Changes(tags=True, themes=True)
_TAGGED = _TAGS | Changes(lists=True)
_TAG = "SELECT id, state FROM tags WHERE security_id = ? AND theme_id = ?"
_MACHINE = f"""
{known.PICKING}
SELECT 1 FROM picking
UNION ALL SELECT 1 FROM reports r CROSS JOIN picks p ON p.report_id = r.id AND p.security_id = ?1 AND p.theme_id = ?2
WHERE r.deleted_at IS NOT NULL LIMIT 1
"""  # noqa: S608 - constants of ours


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
        for security_id in securities.values():
            _untag(edit, security_id, theme_id)
    return Outcome(_TAGS, _arguments(command))


def _set(edit: Edit, security_id: int, theme_id: int, state: str) -> None:
    row = edit.rows(_TAG, security_id, theme_id)
    if row:
        edit.update("tags", row[0][0], state=state)
    else:
        edit.insert("tags", security_id=security_id, theme_id=theme_id, state=state, made_at=edit.now)


def _untag(edit: Edit, security_id: int, theme_id: int) -> None:
    of_this_step = as_array(edit.touched.reports | edit.fresh)
    if edit.one(_MACHINE, security_id, theme_id, of_this_step) is not None:
        _set(edit, security_id, theme_id, "hidden")
        return
    for tag_id, state in edit.rows(_TAG, security_id, theme_id):
        if state == "hand":
            edit.delete("tags", tag_id)


def _arguments(command: TagStocks | UntagStocks) -> tuple[str, str]:
    symbols = tuple(str(symbol) for symbol in command.symbols)
    return enumerated(symbols, "stocks"), enumerated(command.themes, "themes")
