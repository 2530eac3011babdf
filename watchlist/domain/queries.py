"""The search grammar: `(theme:液冷 or theme:光模块) brokers:>=2 mentions:>5 in 90d not flag:red` read into a tree.

Bare words are looked for in code, names, pinyin initials and themes; `field:value` in one field; two terms beside each
other must both hold. Texts are matched in part, `=` asks for the whole. `own:name` stands for a column of the user's own: by
itself (something is written there) or with a value behind it, as in `own:"target price">=30` and `own:owner:li`. What can't be
understood raises BadQuery with the character where it went wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from watchlist.domain.errors import BadQuery
from watchlist.domain.query_fields import COUNTS, check, known_field, suggested_field
from watchlist.domain.query_tree import And, Field, Node, Not, Or, Word, terms
from watchlist.domain.query_values import Unordered, Unreadable
from watchlist.domain.query_words import FIELDS

__all__ = ["And", "Field", "Node", "Not", "Or", "Word", "both", "fault", "named", "parse", "terms"]

_DEEPEST: Final = 40
"""How many parentheses and `not` may stand inside one another."""

_MOST_TERMS: Final = 500
"""How many terms a query may have: a pasted list of codes has hundreds, a mistake thousands."""

_QUOTES: Final = "“”„「」＂"
_HALF_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_ANY_QUOTES: Final = _HALF_WIDTH | dict.fromkeys(map(ord, _QUOTES), 0x22)
_SAME_QUOTES: Final = {code: other for code, other in _HALF_WIDTH.items() if chr(code) not in _QUOTES}
_STRAIGHT: Final = re.compile(rf'"(?:\\.|“[^"“”\\]*”|「[^"「」\\]*」|[^"\\{_QUOTES}])*"', re.DOTALL)
"""A text between straight quotation marks; other ones that belong together stand in it as they are."""

_OWN: Final = "|".join(
    sorted((word for word, name in FIELDS.items() if name == "own"), key=len, reverse=True)
)
_TOKEN: Final = re.compile(
    rf"""(?P<blank>\s+)|(?P<open>\()|(?P<close>\))
    |(?P<own>(?i:{_OWN})):(?:"(?P<quoted_column>(?:\\.|[^"\\])*)"|(?P<column>[^\s():"<>=!≥≤≠]*))
      (?:(?P<own_relation>:(?:>=|<=|!=|[><=≥≤≠])?|>=|<=|!=|[><=≥≤≠])
        (?:"(?P<quoted_own>(?:\\.|[^"\\])*)"|(?P<own_value>[^\s()"]*)))?
    |(?P<field>[^\s():"<>=!]+):(?P<relation>>=|<=|!=|[><=≥≤≠])?(?:"(?P<quoted_value>(?:\\.|[^"\\])*)"|(?P<value>[^\s()"]*))
    |"(?P<quoted>(?:\\.|[^"\\])*)"|(?P<word>[^\s()"]+)|(?P<stray>")""",
    re.VERBOSE | re.DOTALL,
)
_RELATIONS: Final = {"≥": ">=", "≤": "<=", "≠": "!="}
_WORDS: Final = {
    **dict.fromkeys(("and", "且", "和", "并且", "並且", "&", "&&"), "and"),
    **dict.fromkeys(("or", "或", "或者", "|", "||"), "or"),
    **dict.fromkeys(("not", "非", "不", "!"), "not"),
    **dict.fromkeys(("in", "近", "在"), "in"),
}
_EXPECTED: Final = {
    "field": "a field such as theme:",
    "near_field": "a field, perhaps {0}:",
    "value": "a value",
    "text": "a text: this field cannot be compared",
    "number": "a number such as >=2",
    "decimal": "a number such as >=1.5",
    "ordered": "a number or a date such as >=30 or <2025-06",
    "date": "a date or an age such as <30d or 2024-12",
    "near_date": "a range from the earlier to the later day, perhaps {0}",
    "window": "days such as 90d or 2024-07..2024-12",
    "one_of": "one of {0}",
    "near_one_of": "one of {0}; perhaps {1}",
    "term": "a word or a field",
    "open": "an opening parenthesis before this one",
    "close": "a closing parenthesis",
    "quote": "a closing quotation mark",
    "shallow": "fewer parentheses",
    "short": "fewer terms",
    "column": "the name of a column of your own",
    "near_column": "the name of a column of your own, perhaps {0}",
    "view": "the name of a saved view",
    "near_view": "the name of a saved view, perhaps {0}",
    "then": "a field that is known for that day: {0} is kept since {1}",
    "circle": "a view or list that does not lead back to this one",
}
"""What was expected, by its code; the window translates the codes."""

_Kind: TypeAlias = Literal["open", "close", "and", "or", "not", "in", "term", "end"]


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    position: int
    term: Word | Field | None = None


def parse(query: str) -> Node | None:
    """The tree of a query, None where it is empty. Raises BadQuery."""
    tokens = tuple(_tokens(query))
    if tokens[0].kind == "end":
        return None
    return _Parser(query, tokens).whole()


def both(first: str, second: str) -> str:
    """The query of what two queries find both."""
    return f"({first}) ({second})" if first.strip() and second.strip() else (first.strip() or second.strip())


def named(field: str, name: str) -> str:
    """The term that finds exactly one name in a field, whatever characters it holds."""
    escaped = re.sub(rf'(["\\{_QUOTES}])', r"\\\1", name)
    return f"{field}:={name}" if name.isalnum() else f'{field}:="{escaped}"'


def fault(query: str, position: int, code: str, *data: str) -> BadQuery:
    """The error that something else was expected at a character."""
    code = f"near_{code}" if data and data[-1] and f"near_{code}" in _EXPECTED else code
    return BadQuery(query, min(position, len(query)), _EXPECTED[code].format(*data), code, *data)


def _tokens(query: str) -> Iterator[_Token]:
    plain = _plain(query)
    for match in _TOKEN.finditer(plain):
        at = match.start()
        if match["open"] or match["close"]:
            yield _Token("open" if match["open"] else "close", at)
        elif match["stray"]:
            raise fault(query, at, "quote")
        elif match["own"] is not None:
            yield _Token("term", at, _own(query, match))
        elif match["field"] is not None:
            yield _Token("term", at, _field(query, match))
        elif match["quoted"]:
            yield _Token("term", at, Word(_unescaped(match["quoted"]), at))
        elif match["word"] is not None:
            yield _word(match["word"], at)
        elif match["blank"] is None:
            raise fault(query, at, "term")  # quotation marks with nothing between them
    yield _Token("end", len(query))


def _plain(query: str) -> str:
    """The query in half width, with straight quotation marks; each character keeps its place."""
    parts: list[str] = []
    place = 0
    for match in _STRAIGHT.finditer(query):
        parts += query[place : match.start()].translate(_ANY_QUOTES), match[0].translate(_SAME_QUOTES)
        place = match.end()
    return "".join((*parts, query[place:].translate(_ANY_QUOTES)))


def _word(text: str, at: int) -> _Token:
    kind: _Kind | None = _WORDS.get(text.lower())  # type: ignore[assignment] # the values of _WORDS are kinds
    return _Token(kind or "term", at, Word(text, at) if kind in {None, "in"} else None)


def _field(query: str, match: re.Match[str]) -> Field:
    """The term of one field, its value checked now, so that the fault can be pointed at."""
    name = known_field(match["field"])
    if name is None:
        raise fault(query, match.start("field"), "field", suggested_field(match["field"]))
    quoted = match["quoted_value"]
    value = match["value"] if quoted is None else _unescaped(quoted)
    at = match.start("value" if quoted is None else "quoted_value")
    if not value and match.string.startswith('"', match.end()):
        raise fault(query, match.end(), "quote")
    relation = _checked(query, name, match["relation"], value, match.start("relation"), at)
    return Field(name, relation, value, match.start(), named_at=at)


def _own(query: str, match: re.Match[str]) -> Field:
    """The term of a column of the user's own; whether there is such a column only the library knows."""
    quoted, told, value = match["quoted_column"], match["own_relation"], match["own_value"]
    column = (match["column"] if quoted is None else _unescaped(quoted)).strip()
    if not column:
        raise fault(query, match.end("own") + 1, "column")
    named_at = match.start("column" if quoted is None else "quoted_column")
    if told is None:
        return Field("own", "", "", match.start(), column=column, named_at=named_at)
    value = _unescaped(match["quoted_own"]) if value is None else value
    at = match.end("own_relation")
    relation = _checked(query, "own", told.lstrip(":"), value, match.start("own_relation"), at)
    return Field("own", relation, value, match.start(), column=column, named_at=named_at)


def _checked(query: str, name: str, told: str | None, value: str, sign_at: int, at: int) -> str:
    """The relation, where the field can take such a value by it; else the fault is at its sign or at the value (`at`)."""
    relation = _RELATIONS.get(told or "", told or "")
    try:
        check(name, relation, value)
    except Unordered as error:
        raise fault(query, sign_at, *error.args) from error
    except Unreadable as error:
        raise fault(query, at, *error.args) from error
    return relation


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


class _Parser:
    """Reads tokens by descent: `or` binds less than `and`, `and` (also unwritten) less than `not`."""

    def __init__(self, query: str, tokens: tuple[_Token, ...]) -> None:
        self._query = query
        self._tokens = tokens
        self._place = 0
        self._terms = 0

    def whole(self) -> Node:
        """The tree of all tokens."""
        node = self._either(0)
        if self._next.kind != "end":
            raise self._expected("open")
        return node

    @property
    def _next(self) -> _Token:
        return self._tokens[self._place]

    def _took(self, kind: _Kind) -> bool:
        if self._next.kind != kind:
            return False
        self._place += 1
        return True

    def _either(self, depth: int) -> Node:
        parts = [self._both(depth)]
        while self._took("or"):
            parts.append(self._both(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _both(self, depth: int) -> Node:
        parts = [self._one(depth)]
        while self._took("and") or self._next.kind in {"term", "open", "not", "in"}:
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _one(self, depth: int) -> Node:
        if depth > _DEEPEST:
            raise self._expected("shallow")
        if self._took("not"):
            return Not(self._one(depth + 1))
        if self._took("open"):
            node = self._either(depth + 1)
            if not self._took("close"):
                raise self._expected("close")
            return node
        return self._term()

    def _term(self) -> Node:
        term = self._next.term
        if term is None:
            raise self._expected("term")
        self._terms += 1
        if self._terms > _MOST_TERMS:
            raise self._expected("short")
        self._place += 1
        return self._counting(term) if isinstance(term, Field) and term.name in COUNTS else term

    def _counting(self, term: Field) -> Field:
        """A count with the days that it counts in, where some are given."""
        if not self._took("in"):
            return term
        days = self._next.term
        if not isinstance(days, Word):
            raise self._expected("window")
        try:
            check(term.name, term.relation, term.value, days.text)
        except Unreadable as error:
            raise fault(self._query, days.position, *error.args) from error
        self._place += 1
        return Field(term.name, term.relation, term.value, term.position, days.text)

    def _expected(self, code: str) -> BadQuery:
        return fault(self._query, self._next.position, code)
