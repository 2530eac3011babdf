"""Securities, brokers and themes by the names that commands use: found, or made where they are new."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final, NamedTuple

from watchlist.domain.errors import NoSuchThing
from watchlist.domain.securities import Security
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import clean_theme_name, told_apart
from watchlist.securities.brokers import house_keys
from watchlist.securities.folding import fold
from watchlist.store.engine import as_array
from watchlist.store.journal import Edit
from watchlist.store.picked import OF_THEMES
from watchlist.store.theme_keys import key_of

_SECURITY_COLUMNS = ("symbol", "market", "name", "name_en", "name_hant", "full_name", "initials", "issuer")
_THEME_OF_KEY = (
    "SELECT id FROM themes WHERE key = ?1 UNION ALL SELECT theme_id FROM theme_aliases WHERE key = ?1"
)


_PICKS_OF: Final = f"{OF_THEMES} SELECT id, report_id, security_id, theme_id FROM of_themes ORDER BY id"  # noqa: S608 - constants of ours


class Picked(NamedTuple):
    """Which row of `picks` it is, and whose."""

    id: int
    report_id: int
    security_id: int
    theme_id: int


def picks_of(edit: Edit, *theme_ids: int) -> list[Picked]:
    """What reports pick for some themes, those in the trash too, as it came in."""
    return [Picked(*row) for row in edit.rows(_PICKS_OF, as_array(theme_ids), edit.uncounted())]


def find_securities(edit: Edit, symbols: Iterable[Symbol]) -> dict[Symbol, int]:
    """The ids of the securities that the library knows."""
    wanted = {str(symbol): symbol for symbol in symbols}
    sql = "SELECT symbol, id FROM securities WHERE symbol IN (SELECT value FROM json_each(?))"
    return {wanted[text]: row_id for text, row_id in edit.rows(sql, json.dumps(list(wanted)))}


def securities(
    edit: Edit, symbols: Iterable[Symbol], written: dict[Symbol, str] | None = None
) -> dict[Symbol, int]:
    """The ids of securities, made where they are new; `written` names those that the master doesn't know."""
    ordered = tuple(dict.fromkeys(symbols))
    known = find_securities(edit, ordered)
    new = [symbol for symbol in ordered if symbol not in known]
    made = edit.insert_rows(
        "securities", _SECURITY_COLUMNS, [_security_row(edit, s, (written or {}).get(s, "")) for s in new]
    )
    known.update(zip(new, made, strict=True))
    return known


def broker(edit: Edit, name: str | None) -> int | None:
    """The id of a broker, made where it is new; None without a name. A house is one broker, in whichever language it signs."""
    cleaned = " ".join((name or "").split())
    if not cleaned:
        return None
    found: int | None = edit.one("SELECT id FROM brokers WHERE key = ?", fold(cleaned))
    if found is None:
        found = edit.one(_OF_HOUSE, json.dumps(house_keys(cleaned)))
    return edit.insert("brokers", name=cleaned, key=fold(cleaned)) if found is None else found


_OF_HOUSE = "SELECT min(id) FROM brokers WHERE key IN (SELECT value FROM json_each(?))"


def find_theme(edit: Edit, name: str) -> int | None:
    """The id of a theme by its name or an alias, in any spelling."""
    found: int | None = edit.one(_THEME_OF_KEY, key_of(name))
    return found


def theme(edit: Edit, name: str) -> int:
    """The id of a theme, made where it is new. Raises NoSuchThing for an empty name."""
    return themes(edit, [name])[name]


def themes(edit: Edit, names: Iterable[str]) -> dict[str, int]:
    """The ids of the themes of one report: new ones get colours that tell them from the others of it."""
    ids, new = dict[str, int](), list[str]()
    for name in dict.fromkeys(names):
        if not clean_theme_name(name):
            raise NoSuchThing("theme", name)
        found = find_theme(edit, name)
        if found is None:
            new.append(name)
        else:
            ids[name] = found
    if new:
        _make_themes(edit, new, ids)
    return ids


def _make_themes(edit: Edit, names: list[str], ids: dict[str, int]) -> None:
    colours: dict[int, int] = dict(
        edit.rows("SELECT id, colour FROM themes WHERE id IN (SELECT value FROM json_each(?))", json.dumps([*ids.values()]))
    )  # fmt: skip
    beside = {str(theme_id): colour for theme_id, colour in colours.items()}
    keys = {name: key_of(clean_theme_name(name)) for name in names}
    colour_of = told_apart([*beside, *dict.fromkeys(keys.values())], beside)
    made: dict[str, int] = {}
    for name, key in keys.items():
        if key not in made:
            cleaned = clean_theme_name(name)
            made[key] = edit.insert("themes", name=cleaned, key=key, colour=colour_of[key])
        ids[name] = made[key]


def _security_row(edit: Edit, symbol: Symbol, written: str) -> tuple[str, ...]:
    known = edit.names(symbol) or Security(symbol, written or symbol.code)
    return (
        str(symbol), symbol.market, known.name, known.name_en, known.name_hant, known.full_name,
        known.initials, str(known.issuer or symbol),
    )  # fmt: skip
