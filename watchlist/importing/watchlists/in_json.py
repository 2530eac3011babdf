"""Theme tables and lists in JSON: themes with their stocks, or stocks that may say their theme."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from watchlist.domain.column_mapping import Role
from watchlist.domain.outside_lists import OutsideEntry, OutsideList
from watchlist.importing.readers.cleaning import as_warnings
from watchlist.importing.tables.columns import guess_mapping
from watchlist.importing.watchlists.fields import one_date

PROGRAM: Final = "json"
ENTRIES_LEFT: Final = "entries_left_out"
"""The oddity of a list that is longer than what is read of one: how many entries."""
_PLAIN_KEYS: Final = frozenset(
    (
        "stocks",
        "items",
        "list",
        "data",
        "rows",
        "records",
        "result",
        "results",
        "securities",
        "symbols",
        "tickers",
        "股票",
        "股票列表",
    )
)
"""Keys that say that something is listed, and no theme."""
_DEEPEST: Final = 6
_LONGEST: Final = 60
_MOST: Final = 100_000


def read(name: str, data: Any) -> OutsideList | None:  # noqa: ANN401 - any JSON
    """The list of a JSON value; None where no stocks are listed in it. Tentative: keys may mean anything."""
    found = _entries(data, (), 0)
    entries = tuple(islice(found, _MOST))
    left = as_warnings({ENTRIES_LEFT: sum(1 for _ in found)})
    return OutsideList(name, PROGRAM, entries, oddities=left, tentative=True) if len(entries) > 1 else None


def _entries(data: Any, themes: tuple[str, ...], depth: int) -> Iterator[OutsideEntry]:  # noqa: ANN401 - any JSON
    if depth > _DEEPEST:
        return
    if isinstance(data, dict):
        yield from _of_object(data, themes, depth)
    elif isinstance(data, list):
        for item in data:
            if isinstance(item, str):
                yield from _of_text(item, themes)
            else:
                yield from _entries(item, themes, depth + 1)


def _of_object(data: dict[str, Any], themes: tuple[str, ...], depth: int) -> Iterator[OutsideEntry]:
    """A stock, a theme with the list of its stocks, or themes by name."""
    fields = _fields(data)
    lists = {key: value for key, value in data.items() if isinstance(value, (list, dict)) and value}
    if not lists:
        if fields.get(Role.CODE) or fields.get(Role.NAME):
            yield _entry(fields, themes)
        return
    own = fields.get(Role.THEME) or fields.get(Role.NAME) or ""
    for key, value in lists.items():
        theme = own or ("" if key.casefold() in _PLAIN_KEYS else key)
        above = (theme,) if theme and isinstance(value, list) else themes
        yield from _entries(value, above, depth + 1)


def _fields(data: dict[str, Any]) -> dict[Role, str]:
    """What the plain values of an object say, by the same words as the titles of columns."""
    plain = [
        (str(key), str(value))
        for key, value in data.items()
        if isinstance(value, (str, int)) and not isinstance(value, bool)
    ]
    mapping = guess_mapping([key for key, _ in plain])
    said = {role: plain[place][1].strip() for role, place in mapping.columns}
    if said.get(Role.THEME, "").isdigit():
        del said[Role.THEME]  # the number of a group says nothing outside of its program
    return said


def _entry(fields: dict[Role, str], themes: tuple[str, ...]) -> OutsideEntry:
    code, name = fields.get(Role.CODE, ""), fields.get(Role.NAME, "")
    theme = fields.get(Role.THEME)
    return OutsideEntry(
        text=" ".join(filter(None, (code, name))),
        code=code,
        name=name,
        themes=(theme,) if theme else themes,
        added_on=one_date(fields.get(Role.ADDED, "")),
        comment=fields.get(Role.COMMENT, ""),
    )


def _of_text(item: str, themes: tuple[str, ...]) -> Iterator[OutsideEntry]:
    text = item.strip()
    if text and len(text) <= _LONGEST:
        yield OutsideEntry(text, "", text, themes=themes)
