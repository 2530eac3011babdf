"""Drafts and verdicts as JSON and back, strictly: what does not fit the types of the domain is refused.

The codec is driven by the dataclasses themselves. A field that has its default is left out, so a draft that was
written before a field was added still reads; a key that no field has is an error.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

from watchlist.domain.drafts import Draft
from watchlist.domain.errors import BadDraft, BadSymbol
from watchlist.domain.review import Verdicts
from watchlist.domain.symbols import Symbol

T = TypeVar("T")
Decode: TypeAlias = Callable[[Any], Any]


def draft_to_json(draft: Draft) -> str:
    """One line of JSON that holds the whole draft, its text included."""
    return _to_json(draft)


def draft_from_json(text: str) -> Draft:
    """The draft again, equal to the one that was written. Raises BadDraft."""
    return _from_json(Draft, text)


def verdicts_to_json(verdicts: Verdicts) -> str:
    """One line of JSON that holds a review, half done or done."""
    return _to_json(verdicts)


def verdicts_from_json(text: str) -> Verdicts:
    """The review again. Raises BadDraft."""
    return _from_json(Verdicts, text)


def _to_json(value: object) -> str:
    return json.dumps(_encode(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _from_json(kind: type[T], text: str) -> T:
    hint: Any = kind
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadDraft(kind.__name__, str(error)) from error
    value: T = _decoder(hint)(data)
    return value


def _encode(value: Any) -> Any:  # noqa: ANN401 - any value of the domain
    if isinstance(value, Symbol):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_encode(item) for item in value]
    if isinstance(value, Mapping):
        return [[_encode(key), _encode(item)] for key, item in value.items()]
    if is_dataclass(value):
        return _encode_fields(value)
    return value


_AS_IT_IS = frozenset((str, int, float, bool, NoneType))


def _encode_fields(value: Any) -> dict[str, Any]:  # noqa: ANN401 - any dataclass of the domain
    kind: Any = type(value)
    return {
        name: item if type(item) in _AS_IT_IS else _encode(item)
        for name, default in _defaults(kind)
        if (item := getattr(value, name)) != default
    }


@cache
def _defaults(kind: type[Any]) -> tuple[tuple[str, Any], ...]:
    """The fields of a class with what they hold when nothing is said; looked up once for each class."""
    return tuple((field.name, _default(field)) for field in fields(kind))


def _default(field: Field[Any]) -> Any:  # noqa: ANN401 - whatever the field's type is
    """What a field holds when nothing is said; MISSING where it must be said."""
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


@cache
def _decoder(hint: Any) -> Decode:  # noqa: ANN401 - a type, or what typing makes of one
    """The function that reads a value of this type; made once for each type."""
    origin = get_origin(hint)
    if is_dataclass(origin or hint) and hint is not Symbol:
        return _dataclass(hint)
    if origin is not None:
        return _composed(origin, hint)
    if hint is Symbol:
        return _symbol
    return _parsed(hint) if issubclass(hint, Enum | date) else _plain(hint)


def _composed(origin: Any, hint: Any) -> Decode:  # noqa: ANN401 - types
    if origin is tuple:
        return _tuple(get_args(hint))
    return _mapping(*get_args(hint)) if origin is dict else _optional(hint)


def _optional(hint: Any) -> Decode:  # noqa: ANN401 - a union
    (inner,) = (part for part in get_args(hint) if part is not NoneType)
    decode = _decoder(inner)
    return lambda data: None if data is None else decode(data)


def _tuple(parts: tuple[Any, ...]) -> Decode:
    if parts[-1] is Ellipsis:
        decode = _decoder(parts[0])
        return lambda data: tuple(decode(item) for item in _expect(list, data))
    decoders = [_decoder(part) for part in parts]

    def read(data: Any) -> tuple[Any, ...]:  # noqa: ANN401 - unchecked JSON
        items = _expect(list, data)
        if len(items) != len(decoders):
            raise BadDraft("tuple", f"{len(items)} items for {len(decoders)}")
        return tuple(decode(item) for decode, item in zip(decoders, items, strict=True))

    return read


def _mapping(key: Any, item: Any) -> Decode:  # noqa: ANN401 - two types
    pairs = _tuple((tuple[key, item], Ellipsis))
    return lambda data: dict(pairs(data))


def _symbol(data: Any) -> Symbol:  # noqa: ANN401 - unchecked JSON
    try:
        return Symbol.parse(_expect(str, data))
    except BadSymbol as error:
        raise BadDraft("Symbol", repr(data)) from error


def _parsed(kind: type[Enum | date]) -> Decode:
    parse: Callable[[str], Any] = kind.fromisoformat if issubclass(kind, date) else kind

    def read(data: Any) -> Any:  # noqa: ANN401 - unchecked JSON
        try:
            return parse(_expect(str, data))
        except ValueError as error:
            raise BadDraft(kind.__name__, repr(data)) from error

    return read


def _plain(kind: type) -> Decode:
    if kind is float:
        return lambda data: float(_expect(int, data) if type(data) is int else _expect(float, data))
    return lambda data: _expect(kind, data)


def _expect(kind: type[T], data: Any) -> T:  # noqa: ANN401 - unchecked JSON
    """The value, if it is exactly of this type: True is no number here."""
    if type(data) is not kind:
        raise BadDraft(kind.__name__, repr(data)[:80])
    value: T = data
    return value


def _dataclass(hint: Any) -> Decode:  # noqa: ANN401 - a dataclass, or a generic one with its argument
    made: type[Any] = get_origin(hint) or hint
    decoders = {name: _decoder(kind) for name, kind in _hints(made, get_args(hint)).items()}
    needed = {field.name for field in fields(made) if _default(field) is MISSING}

    def read(data: Any) -> Any:  # noqa: ANN401 - unchecked JSON
        values = _expect(dict, data)
        if strange := values.keys() ^ (needed | (values.keys() & decoders.keys())):
            raise BadDraft(made.__name__, " ".join(sorted(strange)))
        try:
            return made(**{name: decoders[name](item) for name, item in values.items()})
        except ValueError as error:
            raise BadDraft(made.__name__, str(error)) from error

    return read


def _hints(made: type[Any], arguments: tuple[Any, ...]) -> dict[str, Any]:
    """The types of a dataclass's fields, with the type arguments put in."""
    given = dict(zip(getattr(made, "__parameters__", ()), arguments, strict=True))
    hints = get_type_hints(made)
    return {field.name: _filled(hints[field.name], given) for field in fields(made)}


def _filled(hint: Any, given: Mapping[Any, Any]) -> Any:  # noqa: ANN401 - types
    open_parameters = getattr(hint, "__parameters__", ())
    if not open_parameters:
        return hint
    return hint[tuple(given[parameter] for parameter in open_parameters)]
