"""Patterns that are tried where one of their words begins: they find what a search through the whole text finds.

Each pattern is taken apart; every way into it must open with one of its words.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

from tests.support.patterns import ways_into
from watchlist.importing import extraction
from watchlist.importing.extraction.vocabulary.anchors import Anchored, Anchors
from watchlist.importing.extraction.vocabulary.guards import led, led_by


def _rules() -> Iterator[tuple[str, Anchored]]:
    for module in pkgutil.walk_packages(extraction.__path__, f"{extraction.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Anchored):
                yield f"{module.name.rpartition('.')[2]}.{name}", value
            elif type(value) is tuple:
                for row in value:
                    for one in row if isinstance(row, tuple) else ():
                        if isinstance(one, Anchored):
                            yield f"{module.name.rpartition('.')[2]}.{name}.{row[0]}", one


_RULES = list(_rules())


def test_every_module_is_looked_through() -> None:
    assert {"margins._CAPTION", "small_print._HEAD", "rating_tables._TERM", "ratings._SAID"} <= {
        name for name, _ in _RULES
    }


@pytest.mark.parametrize(("name", "anchored"), _RULES, ids=[name for name, _ in _RULES])
def test_each_match_begins_with_a_word(name: str, anchored: Anchored) -> None:
    del name
    words = anchored.words.words
    for way in ways_into(anchored.pattern, max(map(len, words))):
        assert way.startswith(words), way


def test_finds_what_a_search_finds() -> None:
    anchors = Anchors()
    pattern = r"ab+(?!x)|b[cd]|(?<=a)bab"
    anchored = anchors.led(pattern, "a", "b")
    text = "abbb abx bcd babab aabab bd"
    for start, end in ((0, len(text)), (2, len(text)), (0, 7), (6, 20), (9, 9)):
        spans = [match.span() for match in anchored.finditer(text, start, end)]
        assert spans == [match.span() for match in re.compile(pattern).finditer(text, start, end)]


def test_words_of_one_pattern_lead_to_no_other() -> None:
    anchors = Anchors()
    one, other = anchors.led("cat", "cat"), anchors.led("catalogue", "catalogue")
    assert [match.start() for match in one.finditer("a catalogue")] == [2]
    assert [match.start() for match in other.finditer("a catalogue")] == [2]
    assert list(other.finditer("a cat")) == []


def test_a_pattern_that_comes_later_is_looked_for_too() -> None:
    anchors = Anchors()
    first = anchors.led("one", "one")
    text = "one two"
    assert [match[0] for match in first.finditer(text)] == ["one"]
    later = anchors.led("two", "two")
    assert [match[0] for match in later.finditer(text)] == ["two"]


def test_each_text_has_its_own_places() -> None:
    anchored = Anchors().led(r"no\. \d", "no. ")
    assert [match.start() for text in ("no. 1", "the no. 2", "no") for match in anchored.finditer(text)] == [
        0,
        4,
    ]


def test_patterns_by_their_first_characters_are_found_in_order() -> None:
    either = led_by("([", r"\d")
    assert [match[0] for match in either.finditer("[1 (2 [3 (x")] == ["[1", "(2", "[3"]
    assert [match[0] for match in either.finditer("[1 (2 [3", 2, 5)] == ["(2"]
    assert either.stands_in("a [4")
    assert not either.stands_in("a [4", 3)
    assert not led(r"ab", r"cd").stands_in("ac bd")
