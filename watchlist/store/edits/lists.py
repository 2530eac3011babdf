"""Lists of stocks, and what the user sets on a stock itself: flag and comment."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence

from watchlist.domain.changes import Changes
from watchlist.domain.commands import AddStocks, RemoveStocks, SetComment, SetFlag
from watchlist.domain.errors import FollowsQuery, NoSuchThing
from watchlist.domain.symbols import Symbol
from watchlist.store.edits import known
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit
from watchlist.store.naming import enumerated
from watchlist.store.picked import PICKING
from watchlist.store.schema import MAIN_LIST

_LISTS = Changes(lists=True)
_ITEM_COLUMNS = ("list_id", "security_id", "added_at", "why", "report_id")
_FLAGS = 7
_ON_LIST = (
    "SELECT security_id FROM list_items WHERE list_id = ? AND security_id IN (SELECT value FROM json_each(?))"
)
_OTHER_SUPPORT = f"""
{PICKING}
SELECT r.id, r.title FROM picking k JOIN reports r ON r.id = k.report_id WHERE r.deleted_at IS NULL ORDER BY r.id LIMIT 1
"""  # noqa: S608 - constants of ours


def add_stocks(edit: Edit, command: AddStocks) -> Outcome:
    """Put securities on a list; those that are on it stay as they are."""
    made = enlist_all(edit, of_hand(edit, command.list_id), command.symbols, command.why)
    return Outcome(_LISTS, (_names(command.symbols),), tuple(made))


def enlist_all(edit: Edit, list_id: int, symbols: Sequence[Symbol], why: str = "") -> range:
    """Put stocks on a list by hand: the rows that came."""
    return _add(edit, list_id, tuple(known.securities(edit, tuple(symbols)).values()), why, None)


def remove_stocks(edit: Edit, command: RemoveStocks) -> Outcome:
    """Take securities off a list; their evidence stays."""
    list_id = of_hand(edit, command.list_id)
    for security_id in known.find_securities(edit, command.symbols).values():
        item = edit.one(
            "SELECT id FROM list_items WHERE list_id = ? AND security_id = ?", list_id, security_id
        )
        if item is not None:
            edit.delete("list_items", item)
    return Outcome(_LISTS, (_names(command.symbols),))


def set_flag(edit: Edit, command: SetFlag) -> Outcome:
    """Flag securities, 1 to 7; 0 clears. Raises NoSuchThing for another flag."""
    if not 0 <= command.flag <= _FLAGS:
        raise NoSuchThing("flag", command.flag)
    for security_id in known.securities(edit, command.symbols).values():
        edit.update("securities", security_id, flag=command.flag)
    return Outcome(_LISTS, (_names(command.symbols), str(command.flag)))


def set_comment(edit: Edit, command: SetComment) -> Outcome:
    """The short comment of one security; empty clears."""
    security_id = known.securities(edit, (command.symbol,))[command.symbol]
    edit.update("securities", security_id, comment=command.comment.strip())
    return Outcome(_LISTS, (str(command.symbol),))


def enlist(edit: Edit, report_id: int, title: str, securities: Sequence[int]) -> None:
    """Put the stocks that a report picks on the main list, with the report as the reason."""
    _add(edit, MAIN_LIST, securities, title, report_id)


def take_in(edit: Edit, securities: Sequence[int]) -> None:
    """Put the stocks that are on no list on the main one: what the user tags is to be seen."""
    homeless = [
        s for s in securities if edit.one("SELECT 1 FROM list_items WHERE security_id = ? LIMIT 1", s) is None
    ]
    _add(edit, MAIN_LIST, homeless, "", None)


def delist(edit: Edit, report_id: int, only: Collection[int] | None = None) -> None:
    """Take off the stocks that a report put on a list (of them `only` these), but for those that a report still picks."""
    rows = edit.rows("SELECT id, security_id FROM list_items WHERE report_id = ?", report_id)
    for item, security_id in rows:
        if only is not None and security_id not in only:
            continue
        support = edit.rows(_OTHER_SUPPORT, security_id, None, edit.uncounted())
        if support:
            edit.update("list_items", item, report_id=support[0][0], why=support[0][1])
        else:
            edit.delete("list_items", item)


def put_on(edit: Edit, list_id: int, items: Iterable[tuple[int, str, str, int | None]]) -> range:
    """Put securities on a list, each with when, why and the report that names it; those that are on it stay as they are."""
    of_hand(edit, list_id)
    wanted = {item[0]: (list_id, *item) for item in items}
    on_list = {row[0] for row in edit.rows(_ON_LIST, list_id, json.dumps(list(wanted)))}
    rows = [row for security, row in wanted.items() if security not in on_list]
    return edit.insert_rows("list_items", _ITEM_COLUMNS, rows)


def _add(edit: Edit, list_id: int, securities: Sequence[int], why: str, report_id: int | None) -> range:
    return put_on(edit, list_id, [(s, edit.now, why, report_id) for s in dict.fromkeys(securities)])


def name_of(edit: Edit, list_id: int) -> str:
    """The name of a list. Raises NoSuchThing."""
    name: str | None = edit.one("SELECT name FROM lists WHERE id = ?", list_id)
    if name is None:
        raise NoSuchThing("list", list_id)
    return name


def of_hand(edit: Edit, list_id: int | None) -> int:
    """A list (None: the main one) whose stocks are put on it. Raises FollowsQuery where it follows a query, NoSuchThing."""
    wanted = MAIN_LIST if list_id is None else list_id
    name = name_of(edit, wanted)
    query = edit.one("SELECT query FROM lists WHERE id = ?", wanted)
    if query is not None:
        raise FollowsQuery(name, query)
    return wanted


def _names(symbols: Sequence[Symbol]) -> str:
    return enumerated(tuple(str(symbol) for symbol in symbols), "stocks")
