"""The search grammar: what it understands, and where it points when it doesn't."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.random_queries import hostile
from watchlist.domain import query_fields
from watchlist.domain.errors import BadQuery
from watchlist.domain.queries import And, Field, Not, Or, Word, parse, terms
from watchlist.domain.query_fields import Computed


@pytest.mark.parametrize("query", ["", "  ", "\t\u3000"])
def test_an_empty_query_has_no_tree(query: str) -> None:
    assert parse(query) is None


def test_a_tree_keeps_where_each_part_stood() -> None:
    assert parse("(theme:液冷 or hwj) not flag:>=1") == And(
        (
            Or((Field("theme", "", "液冷", 1), Word("hwj", 13))),
            Not(Field("flag", ">=", "1", 22)),
        )
    )


def test_and_binds_more_than_or() -> None:
    assert parse("a or b c and d") == Or((Word("a", 0), And((Word("b", 5), Word("c", 7), Word("d", 13)))))


def test_a_quoted_word_may_hold_anything() -> None:
    assert parse(r'"and" "a:b" "say \"x\""') == And((Word("and", 0), Word("a:b", 6), Word('say "x"', 12)))


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ('theme:"端侧“+AI”"', "端侧“+AI”"),
        ("theme:“液冷 服务器”", "液冷 服务器"),
        ("theme:「液冷 服务器」", "液冷 服务器"),
        ('theme:"液冷 服务器”', "液冷 服务器"),
        ("theme:＂液冷 服务器＂", "液冷 服务器"),
        (r'theme:"5\”屏"', "5”屏"),
        ('theme:"ＡＩ 算力"', "AI 算力"),
    ],
)
def test_quotation_marks_are_of_any_kind_and_stand_in_straight_ones_as_they_are(
    query: str, value: str
) -> None:
    assert parse(f"{query} hwj") == And((Field("theme", "", value, 0), Word("hwj", len(query) + 1)))


@pytest.mark.parametrize(
    ("query", "position", "expected"),
    [
        ("(hwj", 4, "a closing parenthesis"),
        ("hwj)", 3, "an opening parenthesis"),
        ("()", 1, "a word or a field"),
        ("hwj or", 6, "a word or a field"),
        ("and hwj", 0, "a word or a field"),
        ("not", 3, "a word or a field"),
        ('hwj "open', 4, "a closing quotation mark"),
        ("colour:red", 0, "a field"),
        ("hwj brokr:x", 4, "a field, perhaps broker:"),
        ("reports:>=many", 10, "a number"),
        ("reports:", 8, "a number"),
        ("theme:", 6, "a value"),
        ("theme:>x", 6, "a text: this field cannot be compared"),
        ("text:=算力", 5, "a text"),
        ("is:>tagged", 3, "a text"),
        ("tag:!=hand", 4, "a text"),
        ("rating:>=often", 9, "a number"),
        ('reports:>="many"', 11, "a number"),
        ('theme:"open', 6, "a closing quotation mark"),
        ("own:目标价>=cheap", 9, "a number or a date"),
        ("first:<30x", 7, "a date or an age"),
        ("first:2024-13", 6, "a date or an age"),
        ("first:2023-02-29", 6, "a date or an age"),
        ("first:..", 6, "a date or an age"),
        ("first:>2023..2024", 7, "a date or an age"),
        ("first:2024-12..2023", 6, "a range from the earlier to the later day, perhaps 2023..2024-12"),
        ("mentions:>5 in 2024-02-02..2024-02-01", 15, "a range from the earlier to the later day, perhaps 2024-02-01..2024-02-02"),
        ("stance:strong", 7, "one of recommended"),
        ("stance:recomended", 7, "one of recommended, beneficiary, watch, mentioned, negative; perhaps recommended"),
        ("tag:other", 4, "one of hand, machine, hidden"),
        ("flag:pink", 5, "one of 1"),
        ("flag:blu", 5, "one of 1 … 7, none, red, orange, yellow, green, blue, purple, grey; perhaps blue"),
        ("flag:9", 5, "one of 1"),
        ("flag:>=8", 7, "one of 1"),
        ("market:>A", 7, "a text"),
        ("market:mars", 7, "one of A"),
        ("is:tagd", 3, "one of tagged"),
        ("题材料:液冷", 0, "a field, perhaps 题材:"),
        ("题裁:液冷", 0, "a field, perhaps 题材:"),
        ("立场:推茬", 3, "one of recommended, beneficiary, watch, mentioned, negative; perhaps 推荐"),
        ("标记:猫", 3, "one of 1 … 7, none, red, orange, yellow, green, blue, purple, grey"),
        ("mentions:>5 in", 14, "days such as 90d"),
        ("mentions:>5 in soon", 15, "days such as 90d"),
        ("mentions:>5 in (90d)", 15, "days such as 90d"),
        ('a ""', 2, "a word or a field"),
        ("x " * 501, 1000, "fewer terms"),
        ("inertia:>1", 0, "a field"),
        ("液冷 题材：", 6, "a value"),
        ("(" * 100 + "x" + ")" * 100, 41, "fewer parentheses"),
        ("not " * 100 + "x", 164, "fewer parentheses"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_pointed_at(query: str, position: int, expected: str) -> None:
    with pytest.raises(BadQuery) as caught:
        parse(query)
    asked, where, wanted, *_ = caught.value.args
    assert (asked, where) == (query, position)
    assert wanted.startswith(expected)


@given(st.one_of(hostile, st.text(max_size=60)))
def test_no_input_breaks_it(query: str) -> None:
    try:
        tree = parse(query)
    except BadQuery as error:
        assert 0 <= error.args[1] <= len(query)  # noqa: PT017 - any of the two is right
        return
    assert all(0 <= term.position < len(query) for term in (terms(tree) if tree else ()))


def test_a_count_may_count_in_a_window() -> None:
    assert parse("mentions:>5 in 90d in") == And((Field("mentions", ">", "5", 0, "90d"), Word("in", 19)))
    assert parse("提及：＞５ 近 90天") == Field("mentions", ">", "5", 0, "90天")
    assert parse("theme:a in 90d") == And((Field("theme", "", "a", 0), Word("in", 8), Word("90d", 11)))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("题材", "theme"),
        ("題材", "theme"),
        ("券商數", "brokers"),
        ("標記", "flag"),
        ("FIRST", "first"),
        ("研报", "reports"),
    ],
)
def test_a_field_has_names_in_each_language(written: str, name: str) -> None:
    assert query_fields.known_field(written) == name


@pytest.mark.parametrize(("sign", "relation"), [("≥", ">="), ("≤", "<="), ("≠", "!="), ("＞＝", ">=")])
def test_a_relation_may_be_one_sign(sign: str, relation: str) -> None:
    assert parse(f"reports:{sign}2") == Field("reports", relation, "2", 0)


def test_an_error_says_what_to_translate() -> None:
    with pytest.raises(BadQuery) as caught:
        parse("brokr:x")
    assert caught.value.args[3:] == ("near_field", "broker")


@pytest.fixture
def warmth(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query_fields, "_computed", dict(query_fields._computed))
    query_fields.learn(Computed("warmth", "number", ("热度",)))
    query_fields.learn(Computed("asleep", "state"))


@pytest.mark.usefixtures("warmth")
def test_a_computed_field_is_known_once_it_is_learnt() -> None:
    assert parse("热度:>=1.5") == Field("warmth", ">=", "1.5", 0)
    assert parse("is:asleep") == Field("is", "", "asleep", 0)
    assert "warmth" in query_fields.field_names()
    assert "asleep" in query_fields.choices("is")
    with pytest.raises(BadQuery, match=r"a number such as >=1\.5"):
        parse("warmth:>x")


def test_a_forgotten_field_is_no_field() -> None:
    assert query_fields.known_field("warmth") is None
    assert query_fields.choices("market")[:2] == ("A", "HK")
    assert query_fields.choices("theme") == ()


def test_what_the_guide_shows_can_be_read() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "user-guide.md").read_text(encoding="utf-8")
    section = guide.split("### Search\n")[1].split("\n### ")[0]
    shown = re.findall(r"`([^`]+)`", section)
    assert len(shown) > 40
    for query in shown:
        assert parse(query) is not None, query
