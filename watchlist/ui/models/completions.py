"""What the search box offers while somebody types: earlier searches, fields, and the values of the library."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from watchlist.domain.queries import named
from watchlist.domain.query_fields import choices, field_names, known_field, spellings
from watchlist.domain.query_words import FIELD_WORDS
from watchlist.securities.common_themes import meant_by
from watchlist.securities.folding import fold
from watchlist.ui.models.query_building import column_term
from watchlist.ui.models.query_words import field_words, field_written, value_words
from watchlist.ui.models.suggestions import Suggestion

MOST: Final = 10
_EACH: Final = 4
_HALF_WIDTH: Final = {ord("："): ":", ord("“"): '"', ord("”"): '"', 0x3000: " "}

_LEFT: Final = re.compile(
    r'(?P<field>[^\s():"<>=!≥≤≠]+):(?P<relation>>=|<=|!=|[<>=≥≤≠])?(?:"(?P<quoted>[^"]*)|(?P<value>[^\s()"]*))$|(?P<word>[^\s()"]*)$'
)


@dataclass(frozen=True, slots=True)
class Insertion:
    """What a line of the type-ahead writes: `text` in the place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class TextWish:
    """The wish to look for words in the texts of the reports."""

    words: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names that the library knows: of each theme also its place in the colour table, and what the window calls it."""

    themes: tuple[tuple[str, int, str], ...] = ()
    brokers: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    views: tuple[str, ...] = ()
    own: tuple[str, ...] = ()

    def values(self, field: str) -> tuple[str, ...]:
        """The values that a field can have."""
        own = {
            "theme": tuple(name for name, *_ in self.themes),
            "broker": self.brokers,
            "list": self.lists,
            "view": self.views,
            "own": self.own,
        }
        return own[field] if field in own else choices(field)

    def spelled(self, field: str) -> dict[str, str]:
        """The values by all that stands for them."""
        if field == "theme":
            return {each: name for name, _, shown in self.themes for each in (name, shown)}
        return {name: name for name in self.values(field)}

    def label(self, field: str, name: str) -> str:
        """What a value is called."""
        return (
            next((shown for each, _, shown in self.themes if each == name), name)
            if field == "theme"
            else name
        )

    def colour(self, field: str, name: str) -> int:
        """The place of a theme in the table of colours, −1 for anything else."""
        return (
            next((colour for each, colour, _ in self.themes if each == name), -1) if field == "theme" else -1
        )


def completions(
    text: str, cursor: int, vocabulary: Vocabulary, earlier: Sequence[str] = ()
) -> list[Suggestion]:
    """The lines that fit what stands before the cursor, the likeliest first."""
    left = text[:cursor].translate(_HALF_WIDTH)
    match = _LEFT.search(left)
    if match is None or (left.count('"') % 2 and match["quoted"] is None):
        return []
    if match["field"] is not None:
        return list(_values(match, cursor, vocabulary))
    word, start = match["word"], match.start("word")
    found = [
        *_earlier(text, earlier),
        *_names(word, start, cursor, vocabulary),
        *_fields(word, start, cursor),
    ][:MOST]
    return [*found, _in_texts(word)] if word else found


def _earlier(text: str, earlier: Sequence[str]) -> Iterator[Suggestion]:
    """Searches of before that begin like this one."""
    fitting = (query for query in earlier if query.startswith(text) and query != text)
    for query in list(fitting)[: _EACH if text else MOST]:
        yield Suggestion(Insertion(0, len(text), query), query, "↺")


def _names(word: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Suggestion]:
    """Themes, houses, lists, views and columns of the user's own with the word in their name."""
    if not word:
        return
    for field in ("theme", "broker", "list", "view", "own"):
        spelled = vocabulary.spelled(field)
        for name in [*dict.fromkeys(spelled[each] for each in _fitting(word, spelled))][:_EACH]:
            label, colour = vocabulary.label(field, name), vocabulary.colour(field, name)
            if field == "own":
                term = column_term(field_written(field), name)
            else:
                term = f"{named(field, name).replace(field, field_written(field), 1)} "
            yield Suggestion(Insertion(start, end, term), label, field_words(field), colour)


def _fields(word: str, start: int, end: int) -> Iterator[Suggestion]:
    """Fields with a name, in any language, that begins like the word."""
    if not word:
        return
    typed = word.casefold()
    for name in field_names():
        spellings = (name, field_written(name), *FIELD_WORDS.get(name, "").split())
        if any(spelling.startswith(typed) for spelling in spellings):
            written = field_written(name)
            yield Suggestion(Insertion(start, end, f"{written}:"), f"{written}:", field_words(name))


def _values(match: re.Match[str], cursor: int, vocabulary: Vocabulary) -> Iterator[Suggestion]:
    """The values of the field that stands before the cursor."""
    field = known_field(match["field"])
    if field is None:
        return
    typed = match["quoted"] if match["quoted"] is not None else match["value"]
    relation = match["relation"] or ""
    start = match.start()
    known = spellings(field) or vocabulary.spelled(field)
    for name in [*dict.fromkeys(known[each] for each in _fitting(typed, known))][:MOST]:
        if field == "own":  # what is asked of the column is typed behind its name
            if name != typed:
                yield Suggestion(Insertion(start, cursor, column_term(match["field"], name)), name)
            continue
        term = named(field, name).split(":", 1)[1].removeprefix("=")
        own = relation or ("=" if not choices(field) else "")
        whole = f"{match['field']}:{own}{term} "
        words = value_words(field, name)
        label = vocabulary.label(field, name)
        yield Suggestion(Insertion(start, cursor, whole), label, words, vocabulary.colour(field, name))


def _fitting(typed: str, names: Iterable[str]) -> list[str]:
    """Names that begin with what was typed, then those that have it inside, each in their order."""
    wanted = fold(typed)
    meant = {fold(name) for name in meant_by(typed)} if typed else set()
    keys = [(fold(name), place, name) for place, name in enumerate(names)]
    graded = [(key.find(wanted), key in meant, place, name) for key, place, name in keys]
    found = sorted((at != 0, place, name) for at, known, place, name in graded if at >= 0 or known)
    return [name for _, _, name in found]


def _in_texts(word: str) -> Suggestion:
    return Suggestion(TextWish(word), f"{field_written('text')}:{word}", field_words("text"))
