"""The condition for each word and field of a search.

Names of themes, brokers, industries, lists and views are looked up first: they are few, and what remains is a list of ids.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from watchlist.domain import query_words as words
from watchlist.domain.query_fields import COUNTS, DATES, computed, known_state
from watchlist.domain.query_tree import Field, Word
from watchlist.domain.query_values import RELATIONS, Unreadable, days, decimal, number, window
from watchlist.domain.themes import OWN_KIND, theme_key
from watchlist.securities.common_themes import meant_by
from watchlist.securities.folding import fold
from watchlist.store.name_keys import BETWEEN
from watchlist.store.queries.computing import values_of
from watchlist.store.queries.conditions import (
    NOTHING,
    Asking,
    Condition,
    among,
    either,
    negated,
    storable,
)
from watchlist.store.queries.following import Compile, followed_lists
from watchlist.store.queries.knowing import refuse_unknown
from watchlist.store.queries.looking_back import led
from watchlist.store.queries.own_terms import own_column, pinned
from watchlist.store.queries.text_stocks import stocks_with

_THEMES: Final = """
WITH RECURSIVE below(id) AS (
  SELECT id FROM themes WHERE {0} UNION SELECT theme_id FROM theme_aliases WHERE {1}
  UNION SELECT p.theme_id FROM theme_parents p JOIN below b ON p.parent_id = b.id)
SELECT id FROM below
"""
_TAGGED: Final = (
    "s.id IN (SELECT t.security_id FROM stock_tags t WHERE t.theme_id IN (SELECT value FROM json_each(?)))"
)
_NAMED: Final = "s.id IN (SELECT k.security_id FROM name_keys k WHERE instr(k.names, ?))"
_NAMED_BY: Final = "s.id IN (SELECT k.security_id FROM stock_brokers k WHERE k.broker_id IN (SELECT value FROM json_each(?)))"
_OF_INDUSTRIES: Final = """s.id IN (SELECT a.security_id FROM reports r CROSS JOIN appearances a ON a.report_id = r.id
WHERE r.industry IN (SELECT value FROM json_each(?)))"""
_TITLED: Final = """s.id IN (SELECT a.security_id FROM title_keys k CROSS JOIN appearances a ON a.report_id = k.report_id
WHERE {0})"""
_NOTED: Final = "s.id IN (SELECT n.security_id FROM notes n WHERE {0})"
_EVIDENCE: Final = "s.id IN (SELECT e.security_id FROM evidence e WHERE {0})"
_RATED: Final = (
    "s.id IN (SELECT e.security_id FROM evidence e JOIN ratings g ON g.id = e.rating_id WHERE {0})"
)
_COUNTED: Final = "coalesce((SELECT e.{0} FROM evidence e WHERE e.security_id = s.id), 0) {1} ?"
_COUNTED_THEN: Final = """
s.id IN (SELECT e.security_id FROM evidence e WHERE e.{0} {1} ?
  UNION ALL SELECT m.id FROM main.securities m WHERE 0 {1} ? AND m.id NOT IN (SELECT security_id FROM evidence))
"""
_COUNTED_WITHIN: Final = "(SELECT {0} FROM appearances a WHERE a.security_id = s.id AND a.{2}) {1} ?"
_COUNTED_WITHIN_THEN: Final = """
iif(s.id IN (SELECT a.security_id FROM appearances a WHERE a.{2}),
  s.id IN (SELECT a.security_id FROM appearances a WHERE a.{2} GROUP BY a.security_id HAVING {0} {1} ?), 0 {1} ?)
"""
_SEEN: Final = "EXISTS (SELECT 1 FROM appearances a WHERE a.security_id = s.id AND {0})"
_SEEN_THEN: Final = "s.id IN (SELECT a.security_id FROM appearances a WHERE {0})"
"""Of what was restated all rows are gone through at once: no index leads to those of one stock."""
_SYMBOLS: Final = "s.symbol IN (SELECT value FROM json_each(?))"
_UNITS: Final = {
    "reports": "count(DISTINCT a.origin)",
    "brokers": "count(DISTINCT nullif(a.broker_id, 0))",
    "files": "count(DISTINCT a.report_id)",
    "mentions": "coalesce(sum(a.spans), 0)",
}
_STATES: Final = {
    "tagged": "s.id IN (SELECT security_id FROM stock_tags)",
    "untagged": "s.id NOT IN (SELECT security_id FROM stock_tags)",
    "rated": _EVIDENCE.format("e.rating_id IS NOT NULL"),
    "flagged": "s.flag > 0",
    "noted": "s.id IN (SELECT security_id FROM notes)",
    "commented": "s.comment <> ''",
    "covered": "s.id IN (SELECT security_id FROM evidence)",
    "undated": _EVIDENCE.format("e.last_day = 0"),
    "listed": "s.id IN (SELECT security_id FROM list_items)",
}
_TAGS: Final = {
    "hand": "s.id IN (SELECT security_id FROM stock_tags WHERE hand = 1)",
    "machine": "s.id IN (SELECT security_id FROM stock_tags WHERE hand = 0)",
    "hidden": "s.id IN (SELECT security_id FROM tags WHERE state = 'hidden')",
}
_LITTLE, _SOME, _MUCH = 0, 1, 3


def compiled_word(word: Word, asking: Asking) -> Condition:
    """A word in code, names, pinyin initials or themes."""
    if not storable(word.text):
        return NOTHING
    wanted = fold(word.text)
    tagged = among(_TAGGED, _themes(asking, word.text, whole=False))
    if BETWEEN in wanted:
        return tagged
    coded = Condition("instr(lower(s.symbol), ?) > 0", (wanted,))
    return either(coded, Condition(_NAMED, (wanted,), _SOME), tagged)


def compiled_field(field: Field, asking: Asking, compile_: Compile) -> Condition:
    """What one field asks of a stock."""
    if not storable(field.value + field.column):
        return NOTHING
    refuse_unknown(field, asking)
    if field.name in COUNTS:
        return _count(field, asking)
    if field.name in DATES:
        return _date(field, asking)
    if field.name == "list":
        return _unequal(field, followed_lists(field, asking, compile_))
    special = _SPECIAL.get(field.name)
    if special is not None:
        return special(field, asking)
    text = _TEXTS.get(field.name)
    return _computed(field, asking) if text is None else _unequal(field, text(field, asking))


def _unequal(field: Field, condition: Condition) -> Condition:
    return negated(condition) if field.relation == "!=" else condition


def _whole(field: Field) -> bool:
    return field.relation != ""


def _wanted(field: Field) -> str:
    return fold(field.value.strip())


def _relation(field: Field) -> str:
    return field.relation or "="


def _text_cell(field: Field, cell: str) -> str:
    """How a folded cell is compared: the whole of it, or a part."""
    return f"{cell} = ?" if _whole(field) else f"instr({cell}, ?) > 0"


def _themes(asking: Asking, name: str, *, whole: bool) -> list[int]:
    """The themes of a name, or with it in their name, and those below them.

    A part of a name means the own themes: those of a set from outside are meant where it begins with the set's name. Themes that
    are commonly called so are meant too, `liquid cooling` finds 液冷; of a whole name only where nothing here has that name.
    """
    found = _own_themes(asking, name, whole=whole)
    meant = () if whole and found else meant_by(name, whole=whole)
    return [*found, *(theme for each in meant for theme in _own_themes(asking, each, whole=True))]


def _own_themes(asking: Asking, name: str, *, whole: bool) -> list[int]:
    key = fold(theme_key(name) or name.casefold())
    if not key:
        return []
    part = "instr(key, ?1)"
    own = f"({part} = 1 OR kind = '{OWN_KIND}' AND {part})"
    sql = _THEMES.format(*(("key = ?1",) * 2 if whole else (own, part)))
    return [row[0] for row in asking.connection.execute(led(asking.before, sql), (key,))]


def _theme(field: Field, asking: Asking) -> Condition:
    return among(_TAGGED, _themes(asking, field.value.strip(), whole=_whole(field)))


def _broker(field: Field, asking: Asking) -> Condition:
    sql = f"SELECT id FROM brokers WHERE {_text_cell(field, 'key')}"  # noqa: S608 - made of constants
    ids = [row[0] for row in asking.connection.execute(sql, (_wanted(field),))]
    return among(_NAMED_BY, ids)


def _industry(field: Field, asking: Asking) -> Condition:
    sql = f"SELECT DISTINCT industry FROM reports WHERE industry <> '' AND {_text_cell(field, 'folded(industry)')}"  # noqa: S608 - as above
    names = [row[0] for row in asking.connection.execute(f"{asking.before}{sql}", (_wanted(field),))]
    return among(_OF_INDUSTRIES, names, _MUCH)


def _symbol(field: Field, _asking: Asking) -> Condition:
    return Condition(_text_cell(field, "lower(s.symbol)"), (_wanted(field),))


def _name(field: Field, _asking: Asking) -> Condition:
    wanted = _wanted(field)
    if BETWEEN in wanted:
        return NOTHING
    return Condition(_NAMED, (f"{BETWEEN}{wanted}{BETWEEN}" if _whole(field) else wanted,), _SOME)


def _pinyin(field: Field, _asking: Asking) -> Condition:
    wanted = _wanted(field)
    if _whole(field):
        return Condition("instr(' ' || lower(s.initials) || ' ', ?) > 0", (f" {wanted} ",))
    return Condition("instr(lower(s.initials), ?) > 0", (wanted,))


def _title(field: Field, _asking: Asking) -> Condition:
    return Condition(_TITLED.format(_text_cell(field, "k.title")), (_wanted(field),), _MUCH)


def _note(field: Field, _asking: Asking) -> Condition:
    return Condition(_NOTED.format(_text_cell(field, "folded(n.text)")), (_wanted(field),), _SOME)


def _comment(field: Field, _asking: Asking) -> Condition:
    return Condition(f"s.comment <> '' AND {_text_cell(field, 'folded(s.comment)')}", (_wanted(field),))


def _why(field: Field, _asking: Asking) -> Condition:
    return Condition(f"i.why <> '' AND {_text_cell(field, 'folded(i.why)')}", (_wanted(field),))


def _count(field: Field, asking: Asking) -> Condition:
    wanted = number(field.value)
    if not field.window and asking.restated:
        return Condition(_COUNTED_THEN.format(field.name, _relation(field)), (wanted, wanted), _SOME)
    if not field.window:
        return Condition(_COUNTED.format(field.name, _relation(field)), (wanted,))
    first, last = window(field.window, asking.today)
    span = f"day BETWEEN {first.toordinal():d} AND {last.toordinal():d}"
    asked = _UNITS[field.name], _relation(field), span
    if asking.restated:
        return Condition(_COUNTED_WITHIN_THEN.format(*asked), (wanted, wanted), _MUCH)
    return Condition(_COUNTED_WITHIN.format(*asked), (wanted,), _MUCH)


def _date(field: Field, asking: Asking) -> Condition:
    """Days within what is asked for, or (`!=`) days that are known and not within it."""
    first, last = days(field.relation, field.value, asking.today)
    between = "NOT BETWEEN ?" if field.relation == "!=" else "BETWEEN ?"
    if field.name == "added":
        return Condition(f"substr(i.added_at, 1, 10) {between} AND ?", (first.isoformat(), last.isoformat()))
    known = (first.toordinal(), last.toordinal())
    if field.name == "seen":
        span = f"a.day > 0 AND a.day {between.removesuffix(' ?')} {known[0]:d} AND {known[1]:d}"
        return Condition((_SEEN_THEN if asking.restated else _SEEN).format(span), (), _MUCH)
    cell = f"e.{field.name}_day"
    return Condition(_EVIDENCE.format(f"{cell} > 0 AND {cell} {between} AND ?"), known, _SOME)


def _stance(field: Field, _asking: Asking) -> Condition:
    strength = words.STANCES[field.value.casefold()].strength
    return Condition(_EVIDENCE.format(f"e.stance {_relation(field)} ?"), (strength,), _SOME)


def _rating(field: Field, _asking: Asking) -> Condition:
    """A step, a scope, what the broker did, or the term as printed."""
    try:
        return Condition(_RATED.format(f"g.step {_relation(field)} ?"), (number(field.value),), _SOME)
    except Unreadable:
        pass
    word = field.value.casefold()
    scope, action = words.SCOPES.get(word), words.ACTIONS.get(word)
    if scope and field.relation != "!=":
        return Condition(_RATED.format("g.scope = ?"), (scope,), _SOME)
    if action and field.relation != "!=":
        return Condition(_RATED.format("g.action = ?"), (action,), _SOME)
    term = _RATED.format(_text_cell(field, "folded(g.term)"))
    return _unequal(field, Condition(term, (_wanted(field),), _SOME))


def _flag(field: Field, _asking: Asking) -> Condition:
    word = field.value.casefold()
    if word in words.ANY:
        return Condition("s.flag > 0")
    flag = words.FLAGS.get(word)
    return Condition(f"s.flag {_relation(field)} ?", (number(field.value) if flag is None else flag,))


def _market(field: Field, _asking: Asking) -> Condition:
    return Condition(f"s.market {_relation(field)} ?", (words.MARKETS[field.value.casefold()],))


def _tag(field: Field, _asking: Asking) -> Condition:
    return Condition(_TAGS[words.TAG_SOURCES[field.value.casefold()]], (), _SOME)


def _body(field: Field, asking: Asking) -> Condition:
    """The full text of the reports and notes behind a stock."""
    return among(
        _SYMBOLS,
        sorted(stocks_with(asking.connection, field.value.strip(), as_of=asking.as_of)),
        _SOME,
    )


def _state(field: Field, asking: Asking) -> Condition:
    name = known_state(field.value) or ""
    if name == "pinned":
        return pinned(asking)
    if name in _STATES:
        return Condition(_STATES[name], (), _SOME)
    return among(_SYMBOLS, values_of(name, asking.connection, asking.today, asking.as_of), _SOME)


def _computed(field: Field, asking: Asking) -> Condition:
    if computed(field.name) is None:
        return NOTHING
    holds, wanted = RELATIONS[field.relation], decimal(field.value)
    values = values_of(field.name, asking.connection, asking.today, asking.as_of)
    return among(_SYMBOLS, [symbol for symbol, value in values.items() if holds(value, wanted)], _SOME)


_TEXTS: Final[dict[str, Callable[[Field, Asking], Condition]]] = {
    "theme": _theme,
    "broker": _broker,
    "industry": _industry,
    "symbol": _symbol,
    "name": _name,
    "pinyin": _pinyin,
    "title": _title,
    "note": _note,
    "comment": _comment,
    "why": _why,
}
_SPECIAL: Final[dict[str, Callable[[Field, Asking], Condition]]] = {
    "stance": _stance,
    "rating": _rating,
    "flag": _flag,
    "market": _market,
    "tag": _tag,
    "text": _body,
    "is": _state,
    "own": own_column,
}
