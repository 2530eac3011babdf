"""The search grammar: `(theme:液冷 or theme:光模块) brokers:>=2 first:<30d not flag:1` read into a tree.

Bare words are looked for in code, names, pinyin initials and themes; `field:value` in one field; two terms beside each
other must both hold. Names are matched in part, `=` asks for the whole name. What can't be understood raises BadQuery with
the character where it went wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from watchlist.domain.errors import BadQuery
from watchlist.domain.query_fields import Lookups, Test, bare_word, field_test, known_field, suggested_field
from watchlist.domain.rows import WatchRow

__all__ = ["And", "Field", "Lookups", "Node", "Not", "Or", "Word", "parse", "predicate"]

_DEEPEST: Final = 40
"""How many parentheses and `not` may stand inside one another."""

_HALF_WIDTH: Final = (
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | dict.fromkeys(map(ord, "“”„「」"), 0x22)
    | {0x3000: 0x20}
)

_TOKEN: Final = re.compile(
    r"""(?P<blank>\s+)|(?P<open>\()|(?P<close>\))
    |(?P<field>[^\s():"<>=!]+):(?P<relation>>=|<=|!=|>|<|=)?(?:"(?P<quoted_value>(?:\\.|[^"\\])*)"|(?P<value>[^\s()"]*))
    |"(?P<quoted>(?:\\.|[^"\\])*)"|(?P<word>[^\s()"]+)|(?P<stray>")""",
    re.VERBOSE | re.DOTALL,
)
_WORDS: Final = {
    "and": "and",
    "or": "or",
    "not": "not",
    "且": "and",
    "和": "and",
    "或": "or",
    "非": "not",
    "不": "not",
    "&": "and",
    "|": "or",
    "!": "not",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A bare word; `position` is its first character in the query."""

    text: str
    position: int


@dataclass(frozen=True, slots=True)
class Field:
    """A term over one field: `name` is the English one, `relation` "" or one of `= != < <= > >=`."""

    name: str
    relation: str
    value: str
    position: int


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """What must hold all together."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Of what one at least must hold."""

    parts: tuple[Node, ...]


Node: TypeAlias = Word | Field | Not | And | Or
_Kind: TypeAlias = Literal["open", "close", "and", "or", "not", "term", "end"]


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


def predicate(node: Node, lookups: Lookups) -> Test:
    """Whether a row is found by the tree."""
    if isinstance(node, Word):
        return bare_word(node.text, lookups)
    if isinstance(node, Field):
        return field_test(node.name, node.relation, node.value, lookups)
    if isinstance(node, Not):
        inner = predicate(node.part, lookups)
        return lambda row: not inner(row)
    return _joined([predicate(part, lookups) for part in node.parts], all if isinstance(node, And) else any)


def _joined(tests: Sequence[Test], join: Callable[[Iterator[bool]], bool]) -> Test:
    def holds(row: WatchRow) -> bool:
        return join(test(row) for test in tests)

    return holds


def _tokens(query: str) -> Iterator[_Token]:
    plain = query.translate(_HALF_WIDTH)
    for match in _TOKEN.finditer(plain):
        kind = match.lastgroup
        at = match.start()
        if match["open"] or match["close"]:
            yield _Token("open" if match["open"] else "close", at)
        elif match["stray"]:
            raise BadQuery(query, at, "a closing quotation mark")
        elif match["field"] is not None:
            yield _Token("term", at, _field(query, match))
        elif match["quoted"] is not None:
            yield _Token("term", at, Word(_unescaped(match["quoted"]), at))
        elif kind == "word":
            yield _word(match["word"], at)
    yield _Token("end", len(query))


def _word(text: str, at: int) -> _Token:
    joining = _WORDS.get(text.lower())
    if joining == "and":
        return _Token("and", at)
    if joining == "or":
        return _Token("or", at)
    if joining == "not":
        return _Token("not", at)
    return _Token("term", at, Word(text, at))


def _field(query: str, match: re.Match[str]) -> Field:
    """The term of one field, its value checked now, so that the fault can be pointed at."""
    name = known_field(match["field"])
    if name is None:
        near = suggested_field(match["field"])
        raise BadQuery(
            query, match.start("field"), f"a field, perhaps {near}:" if near else "a field such as theme:"
        )
    quoted = match["quoted_value"]
    value = match["value"] if quoted is None else _unescaped(quoted)
    at = match.end() - (0 if quoted is not None else len(value or ""))
    relation = match["relation"] or ""
    try:
        field_test(name, relation, value)
    except ValueError as error:
        raise BadQuery(query, min(at, len(query)), str(error)) from error
    return Field(name, relation, value, match.start())


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


class _Parser:
    """Reads tokens by descent: `or` binds less than `and`, `and` (also unwritten) less than `not`."""

    def __init__(self, query: str, tokens: tuple[_Token, ...]) -> None:
        self._query = query
        self._tokens = tokens
        self._place = 0

    def whole(self) -> Node:
        """The tree of all tokens."""
        node = self._either(0)
        if self._next.kind != "end":
            raise self._expected("an opening parenthesis before this one")
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
        while self._took("and") or self._next.kind in {"term", "open", "not"}:
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _one(self, depth: int) -> Node:
        if depth > _DEEPEST:
            raise self._expected("fewer parentheses")
        if self._took("not"):
            return Not(self._one(depth + 1))
        if self._took("open"):
            node = self._either(depth + 1)
            if not self._took("close"):
                raise self._expected("a closing parenthesis")
            return node
        term = self._next.term
        if term is None:
            raise self._expected("a word or a field")
        self._place += 1
        return term

    def _expected(self, what: str) -> BadQuery:
        return BadQuery(self._query, self._next.position, what)
