"""Patterns that are guarded: no match of them can be without what their guard asks for.

Each pattern is taken apart; every way through it must hold one of the guard's parts, and begin with one of the characters that
a look ahead at its start allows.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence
from re import _constants as sre
from re import _parser
from typing import Any

import pytest

from watchlist.importing import extraction
from watchlist.importing.extraction.vocabulary.guards import Guarded, guarded, of_lines

Node = tuple[Any, Any]
_FEW = 8


def _nodes(pattern: re.Pattern[str]) -> Sequence[Node]:
    return list(_parser.parse(pattern.pattern, pattern.flags & re.VERBOSE))


def _holds(nodes: Sequence[Node], parts: Sequence[str]) -> bool:
    """Whether every text that these nodes match has one of the parts in it."""
    if "" in parts:
        return True
    run = ""
    for op, value in nodes:
        if op is sre.LITERAL:
            run += chr(value)
            if any(part in run for part in parts):
                return True
            continue
        run = ""
        if _inner(op, value, parts):
            return True
    return False


def _inner(op: Any, value: Any, parts: Sequence[str]) -> bool:
    match op:
        case sre.SUBPATTERN | sre.ASSERT:
            return _holds(list(value[-1]), parts)
        case sre.BRANCH:
            return all(_holds(list(one), parts) for one in value[1])
        case sre.MAX_REPEAT | sre.MIN_REPEAT | sre.POSSESSIVE_REPEAT:
            return value[0] > 0 and _holds(list(value[2]), parts)
        case sre.IN if len(value) <= _FEW and all(kind is sre.LITERAL for kind, _ in value):
            return all(chr(character) in parts for _, character in value)
    return False


def _rules() -> Iterator[tuple[str, Any]]:
    """Everything that the modules of the rules hold under a name, with that name; what stands in a table too."""
    for info in pkgutil.walk_packages(extraction.__path__, f"{extraction.__name__}."):
        for name, held in vars(importlib.import_module(info.name)).items():
            where = f"{info.name.rpartition('.')[2]}.{name}"
            yield where, held
            if isinstance(held, tuple) and not isinstance(held, Guarded):
                yield from ((where, item) for row in held if isinstance(row, tuple) for item in row)


GUARDED = {id(held): (where, held) for where, held in _rules() if isinstance(held, Guarded)}


@pytest.mark.parametrize(("where", "held"), GUARDED.values(), ids=[where for where, _ in GUARDED.values()])
def test_no_way_through_a_guarded_pattern_is_without_a_part(where: str, held: Guarded) -> None:
    assert _holds(_nodes(held.pattern), held.parts), f"{where} matches what its guard keeps from it"


def test_the_guards_are_found_where_they_stand() -> None:
    names = {where for where, _ in GUARDED.values()}
    assert {"bodies._MARKET", "titles._STATED", "issuers._DOMAIN", "dates._ZONED"} <= names


Opening = tuple[str, ...]


def _openings(nodes: Sequence[Node], width: int) -> Iterator[Opening]:
    """The first characters of all that these nodes match, with "" where one may be many."""
    if not nodes or width <= 0:
        yield ()
        return
    (op, value), rest = nodes[0], nodes[1:]
    match op:
        case sre.LITERAL:
            heads: Iterator[Opening] = iter([(chr(value),)])
        case sre.IN if all(kind is sre.LITERAL for kind, _ in value):
            heads = iter([(chr(character),) for _, character in value])
        case sre.IN | sre.ANY | sre.NOT_LITERAL | sre.CATEGORY | sre.GROUPREF:
            heads = iter([("",)])
        case sre.SUBPATTERN:
            heads = _openings(list(value[3]), width)
        case sre.BRANCH:
            heads = (head for one in value[1] for head in _openings(list(one), width))
        case sre.MAX_REPEAT | sre.MIN_REPEAT | sre.POSSESSIVE_REPEAT:
            once = _openings(list(value[2]), width)
            heads = once if value[0] else (head for many in (once, iter([()])) for head in many)
        case _:
            heads = iter([()])
    for head in heads:
        for tail in _openings(rest, width - len(head)) if len(head) < width else ((),):
            yield (*head, *tail)[:width]


def _sets(ahead: Sequence[Node]) -> list[re.Pattern[str]] | None:
    """The characters that a look ahead allows, one place after the other; None where it looks at more than characters."""
    if not ahead or any(op is not sre.IN for op, _ in ahead):
        return None
    return [re.compile("[" + "".join(_written(*item) for item in value) + "]") for _, value in ahead]


_CLASSES = {
    sre.CATEGORY_DIGIT: r"\d",
    sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_WORD: r"\w",
    sre.CATEGORY_NOT_SPACE: r"\S",
}


def _written(kind: Any, value: Any) -> str:
    if kind is sre.NEGATE:
        return "^"
    if kind is sre.RANGE:
        return "-".join(re.escape(chr(end)) for end in value)
    return _CLASSES[value] if kind is sre.CATEGORY else re.escape(chr(value))


def _locked_out(nodes: Sequence[Node]) -> Iterator[Opening]:
    """What begins a way through these nodes that the look ahead before it does not let in."""
    for place, (op, value) in enumerate(nodes):
        if op is sre.ASSERT and value[0] > 0 and (sets := _sets(list(value[1]))):
            for opening in set(_openings(nodes[place + 1 :], len(sets))):
                if not all(char == "" or one.match(char) for char, one in zip(opening, sets, strict=False)):
                    yield opening
        for inner in _within(op, value):
            yield from _locked_out(inner)


def _within(op: Any, value: Any) -> Iterator[Sequence[Node]]:
    match op:
        case sre.SUBPATTERN:
            yield list(value[3])
        case sre.BRANCH:
            yield from map(list, value[1])
        case sre.MAX_REPEAT | sre.MIN_REPEAT | sre.POSSESSIVE_REPEAT:
            yield list(value[2])


def _compiled(held: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(held, Guarded):
        yield held.pattern
    elif isinstance(held, re.Pattern) and isinstance(held.pattern, str):
        yield held


PATTERNS = {
    one.pattern: (where, one) for where, held in _rules() for one in _compiled(held) if "(?=[" in one.pattern
}


@pytest.mark.parametrize(
    ("where", "pattern"), PATTERNS.values(), ids=[where for where, _ in PATTERNS.values()]
)
def test_no_way_through_a_pattern_is_locked_out_by_the_look_ahead_at_its_start(
    where: str, pattern: re.Pattern[str]
) -> None:
    assert sorted(set(_locked_out(_nodes(pattern)))) == [], where


@pytest.mark.parametrize(
    ("pattern", "parts", "held"),
    [
        ("资料来源:|数据来源:", ("来源",), True),
        ("资料来源:|出处:", ("来源",), False),
        ("(?:资料)?来源", ("资料",), False),
        ("(?:甲|乙)丙", ("丙",), True),
        ("(?:甲丙|乙)丁", ("甲丙",), False),
        (r"[·•]\s?20", ("·", "•"), True),
        (r"[·•-]\s?20", ("·", "•"), False),
        ("(?:甲乙){0,2}丙", ("甲乙",), False),
        ("(?=甲)..", ("甲",), True),
        ("(?!甲)..", ("甲",), False),
    ],
)
def test_a_pattern_is_taken_apart(pattern: str, parts: tuple[str, ...], held: bool) -> None:
    assert _holds(_nodes(re.compile(pattern)), parts) is held


def test_a_text_without_a_part_is_not_searched() -> None:
    one = guarded("甲.", "甲")
    assert [found[0] for found in one.finditer("乙甲丙甲丁")] == ["甲丙", "甲丁"]
    assert one.search("乙甲丙") is not None
    assert one.search("乙丙甲丁", 0, 2) is None
    assert list(one.finditer("乙丙")) == []


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("甲:一\n乙:二\n丙:三", ["一", "二", "三"]),
        ("前甲:一\n 乙:二", ["二"]),
        ("甲:一 后\n乙:二", ["二"]),
        ("", []),
    ],
)
def test_what_opens_a_line_is_found_at_the_start_and_behind_line_ends(text: str, held: list[str]) -> None:
    pattern = of_lines(r" ?[甲乙丙]:(\w)$")
    assert [found[1] for found in pattern.finditer(text)] == held
