"""The fields of a search: which values and relations each takes, and the registry of the fields that rankings add."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from watchlist.domain import query_words as words
from watchlist.domain.own_fields import comparison
from watchlist.domain.query_values import Unordered, Unreadable, days, decimal, number, window

COUNTS: Final = frozenset({"reports", "brokers", "files", "mentions"})
"""Fields that count, in all or (`mentions:>5 in 90d`) in a window."""

DATES: Final = frozenset({"first", "last", "seen", "added"})

TEXTS: Final = frozenset(
    {"symbol", "name", "pinyin", "theme", "broker", "industry", "list", "comment", "why", "note", "title"}
)
"""Fields that are matched in part, or with `=` as a whole."""

_EQUAL: Final = frozenset({"", "="})
_FLAG_NUMBERS: Final = frozenset("01234567")
_ANY_DAY: Final = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Computed:
    """A field that is computed: a number (`momentum:>1.5`), or a state that `is:` asks for (`is:stale`)."""

    name: str
    kind: Literal["number", "state"]
    aliases: tuple[str, ...] = ()


_computed: dict[str, Computed] = {}


def learn(field: Computed) -> None:
    """Let searches ask for a computed field from now on; its values are the store's to provide."""
    for spelling in (field.name, *field.aliases):
        _computed[spelling.casefold()] = field


def computed(name: str) -> Computed | None:
    """The computed field of a name."""
    return _computed.get(name)


def known_field(written: str) -> str | None:
    """The English name of a field in any language."""
    return _fields().get(written.casefold())


def suggested_field(written: str) -> str:
    """The field that was perhaps meant, "" for none."""
    return words.nearest(written, _fields())


def known_state(written: str) -> str | None:
    """The English name of a state in any language."""
    return _states().get(written.casefold())


def field_names() -> tuple[str, ...]:
    """The English names of all fields."""
    return tuple(dict.fromkeys(_fields().values()))


def choices(name: str) -> tuple[str, ...]:
    """The values that a field offers by itself; none where they are the library's."""
    return tuple(dict.fromkeys(spellings(name).values()))


def spellings(name: str) -> Mapping[str, str]:
    """The same values by all their names in every language."""
    return _CHOICES[name]() if name in _CHOICES else {}


def check(name: str, relation: str, value: str, within: str = "") -> None:
    """Raise Unreadable with what was expected, where a field can't take such a value."""
    if within:
        window(within, _ANY_DAY)
    if name in COUNTS:
        number(value)
    elif name in DATES:
        days(relation, value, _ANY_DAY)
    elif name in TEXTS:
        _check_text(relation, value)
    elif name in _SPECIAL:
        _SPECIAL[name](relation, value)
    else:
        decimal(value)


def _fields() -> Mapping[str, str]:
    return words.FIELDS | {each: field.name for each, field in _computed.items() if field.kind == "number"}


def _states() -> Mapping[str, str]:
    return words.STATES | {each: field.name for each, field in _computed.items() if field.kind == "state"}


def _check_text(relation: str, value: str) -> None:
    if not value.strip():
        raise Unreadable("value")
    if relation not in _EQUAL | {"!="}:
        raise Unordered("text")


def _check_word(relation: str, value: str, known: Mapping[str, str]) -> None:
    """A value that is one of a few words."""
    if relation not in _EQUAL:
        raise Unordered("text")
    if value.casefold() not in known:
        raise _one_of(value, known, known.values())


def _one_of(value: str, known: Iterable[str], shown: Iterable[str]) -> Unreadable:
    return Unreadable("one_of", ", ".join(dict.fromkeys(shown)), words.nearest(value, known))


def _check_stance(_relation: str, value: str) -> None:
    if value.casefold() not in words.STANCES:
        raise _one_of(value, words.STANCES, (stance.value for stance in words.STANCES.values()))


def _check_rating(relation: str, value: str) -> None:
    """A step such as `>=1`, a scope, what the broker did, or a term as printed."""
    if relation in _EQUAL | {"!="}:
        _check_text(relation, value)
    else:
        number(value)


def _check_flag(relation: str, value: str) -> None:
    folded = value.casefold()
    if folded in words.FLAGS or (folded in words.ANY and relation in _EQUAL):
        return
    if value not in _FLAG_NUMBERS:
        raise _one_of(value, words.FLAGS, ("1 … 7", *dict.fromkeys(_flags().values())))


def _check_market(relation: str, value: str) -> None:
    _check_word("" if relation == "!=" else relation, value, words.MARKETS)


def _check_body(relation: str, value: str) -> None:
    _check_text(relation, value)
    if relation:
        raise Unordered("text")


def _check_view(relation: str, value: str) -> None:
    _check_text("" if relation == "=" else relation or "=", value)


def _check_state(relation: str, value: str) -> None:
    _check_word(relation, value, _states())


def _check_tag(relation: str, value: str) -> None:
    _check_word(relation, value, words.TAG_SOURCES)


def _check_own(relation: str, value: str) -> None:
    if not value.strip():
        raise Unreadable("value")
    if relation not in _EQUAL | {"!="}:
        comparison(relation, value, _ANY_DAY)


_SPECIAL: Final[dict[str, Callable[[str, str], None]]] = {
    "stance": _check_stance,
    "rating": _check_rating,
    "flag": _check_flag,
    "market": _check_market,
    "tag": _check_tag,
    "text": _check_body,
    "view": _check_view,
    "is": _check_state,
    "own": _check_own,
}


def _flags() -> dict[str, str]:
    """The colours of the flags in every language, each with its English word."""
    first: dict[int, str] = {}
    for word, flag in words.FLAGS.items():
        first.setdefault(flag, word)
    return {word: first[flag] for word, flag in words.FLAGS.items()}


_CHOICES: Final[dict[str, Callable[[], Mapping[str, str]]]] = {
    "stance": lambda: {word: stance.value for word, stance in words.STANCES.items()},
    "market": lambda: words.MARKETS,
    "flag": lambda: _flags() | {"any": "any"},
    "tag": lambda: words.TAG_SOURCES,
    "is": _states,
}
