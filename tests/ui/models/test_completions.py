"""What the search box offers, and the words for what is wrong."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from watchlist.domain.errors import BadQuery
from watchlist.domain.queries import parse
from watchlist.domain.query_fields import field_names, known_field
from watchlist.domain.query_words import FIELD_WORDS
from watchlist.ui.models.completions import Insertion, TextWish, Vocabulary, completions
from watchlist.ui.models.query_words import fault_words, field_words, field_written
from watchlist.ui.models.suggestions import Suggestion
from watchlist.ui.translating import Language, Translating

KNOWN = Vocabulary(
    (("液冷", 3, "液冷"), ("AIDC 供应商", 1, "AIDC 供应商"), ("端侧AI", 2, "Edge AI")),
    ("东吴证券", "开源证券"),
    ("Watchlist", "自选"),
    ("Hot",),
    ("目标价", "Due day"),
)


def offered(text: str, cursor: int | None = None) -> list[Suggestion]:
    return completions(text, len(text) if cursor is None else cursor, KNOWN, ("theme:液冷", "hwj"))


def after(text: str, line: Suggestion) -> str:
    """The query once a line is taken."""
    assert isinstance(line.key, Insertion)
    return text[: line.key.start] + line.key.text + text[line.key.end :]


@pytest.mark.parametrize(
    ("text", "label", "query"),
    [
        ("液", "液冷", "theme:=液冷 "),
        ("edge", "Edge AI", "theme:=端侧AI "),
        ("theme:edge", "Edge AI", "theme:=端侧AI "),
        ("hwj 供應", "AIDC 供应商", 'hwj theme:="AIDC 供应商" '),
        ("not (東吳", "东吴证券", "not (broker:=东吴证券 "),
        ("自", "自选", "list:=自选 "),
        ("ho", "Hot", "view:=Hot "),
        ("cooling", "液冷", "theme:=液冷 "),
        ("th", "theme:", "theme:"),
        ("题", "theme:", "theme:"),
        ("theme:ai", "AIDC 供应商", 'theme:="AIDC 供应商" '),
        ("题材：冷", "液冷", "题材:=液冷 "),
        ("theme:!=液", "液冷", "theme:!=液冷 "),
        ('theme:"aidc', "AIDC 供应商", 'theme:="AIDC 供应商" '),
        ("stance:>=", "watch", "stance:>=watch "),
        ("flag:r", "red", "flag:red "),
        ("标记:紅", "red", "标记:red "),
        ("stance:推", "recommended", "stance:recommended "),
        ("市场:港", "HK", "市场:HK "),
        ("目", "目标价", "own:目标价"),
        ("hwj due", "Due day", 'hwj own:"Due day"'),
        ("own:", "目标价", "own:目标价"),
        ("自定义:目標", "目标价", "自定义:目标价"),
        ("is:pi", "pinned", "is:pinned "),
        ("is:ta", "tagged", "is:tagged "),
        ("market:h", "HK", "market:HK "),
    ],
)
def test_a_line_completes_what_stands_before_the_cursor(text: str, label: str, query: str) -> None:
    line = next(line for line in offered(text) if line.label == label)
    assert after(text, line) == query


@pytest.mark.parametrize("text", ["液", "theme:a", "stance:", "ho", "自", "market:"])
def test_what_is_completed_can_be_read(text: str) -> None:
    for line in offered(text):
        if isinstance(line.key, Insertion) and not line.key.text.endswith(":"):
            assert parse(after(text, line)) is not None


def test_the_middle_of_a_query_is_completed_in_its_place() -> None:
    (line,) = (line for line in offered("theme:液 hwj", 7) if line.label == "液冷")
    assert after("theme:液 hwj", line) == "theme:=液冷  hwj"


def test_earlier_searches_come_first() -> None:
    assert [line.label for line in offered("")][:2] == ["theme:液冷", "hwj"]
    assert offered("hw")[0].key == Insertion(0, 2, "hwj")


def test_a_word_may_be_looked_for_in_the_texts() -> None:
    assert offered("算力")[-1].key == TextWish("算力")
    assert not any(isinstance(line.key, TextWish) for line in offered(""))


@pytest.mark.parametrize("text", ['"open quote', "nofield:x", "reports:>", '"'])
def test_nothing_is_offered_where_nothing_fits(text: str) -> None:
    assert [line for line in offered(text) if isinstance(line.key, Insertion)] == []


def test_every_field_has_words() -> None:
    for name in FIELD_WORDS:
        assert field_words(name)
        assert field_written(name)
    assert field_words("warmth") == ""


@pytest.mark.parametrize("language", [Language.CHINESE, Language.TRADITIONAL, Language.ENGLISH])
def test_a_field_is_understood_as_it_is_offered(qtbot: QtBot, language: Language) -> None:
    translating = Translating()
    translating.install(language)
    try:
        for name in field_names():
            assert known_field(field_written(name)) == name, field_written(name)
        offered_here = completions("题", 1, KNOWN)
    finally:
        translating.remove()
    assert parse(f"{offered_here[0].label}x") is not None


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("brokr:x", "There is no such field. Perhaps broker:"),
        ("zzzz:x", "Expected a field such as theme: here"),
        ("stance:strng", "Expected one of these here: recommended, beneficiary, watch, mentioned, negative"),
        ("flag:blu", "Perhaps blue"),
        ("(a", "A closing parenthesis is missing"),
        ("mentions:1 in soon", "Expected days here"),
        ("x " * 600, "These are too many terms"),
    ],
)
def test_a_fault_is_told_in_words(query: str, words: str) -> None:
    with pytest.raises(BadQuery) as caught:
        parse(query)
    assert words in fault_words(caught.value)
