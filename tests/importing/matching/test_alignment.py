"""Aligned lists: a known name teaches the other; two known names that differ are a conflict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.corpus import CORPUS, needs_corpus
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import DraftPick, DraftTheme
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.importing.extraction.extract import extract
from watchlist.importing.matching.alignment import Agreement, align
from watchlist.importing.matching.in_order import matched
from watchlist.securities.lexicon import load_lexicon


def a_list(*stocks: tuple[str, str | None]) -> DraftTheme:
    picks = tuple(
        DraftPick(
            text,
            Symbol.parse(symbol) if symbol else None,
            (),
            (Span(place, place + 1),),
            "name",
            0.9,
            Stance.WATCH,
        )
        for place, (text, symbol) in enumerate(stocks)
    )
    return DraftTheme("算力", picks, (Span(0, 1),), "list", 0.9)


def test_each_place_says_whether_the_names_agree() -> None:
    first = a_list(
        ("寒武纪", "688256.SH"), ("光环新网", "300383.SZ"), ("云赛智联", "600602.SH"), ("某公司", None)
    )
    second = a_list(("Cambricon", "688256.SH"), ("GDS", "09698.HK"), ("Cloudwise", None), ("Somebody", None))
    pairs = align((first,), (second,))
    assert [pair.agreement for pair in pairs] == [
        Agreement.CONFIRMED,
        Agreement.CONFLICT,
        Agreement.PROPOSED,
        Agreement.OPEN,
    ]
    assert [(pair.second.text, str(pair.symbol)) for pair in pairs if pair.teaches and pair.second] == [
        ("Cambricon", "688256.SH"),
        ("Cloudwise", "600602.SH"),
    ]


def test_the_unknown_name_may_stand_on_either_side() -> None:
    [pair] = align((a_list(("英維克", None)),), (a_list(("Envicool", "002837.SZ")),))
    assert (pair.agreement, str(pair.symbol)) == (Agreement.PROPOSED, "002837.SZ")


def test_lines_of_one_issuer_agree_where_the_caller_says_so() -> None:
    one, two = a_list(("万国数据", "GDS.US")), a_list(("GDS", "09698.HK"))
    assert align((one,), (two,))[0].agreement is Agreement.CONFLICT
    assert align((one,), (two,), lambda *_: True)[0].agreement is Agreement.CONFIRMED


def test_the_same_text_teaches_nothing() -> None:
    [pair] = align((a_list(("GDS", "GDS.US")),), (a_list(("GDS", "GDS.US")),))
    assert not pair.teaches


def told(first: DraftTheme, second: DraftTheme) -> list[tuple[str, str, str]]:
    return [
        (pair.first.text if pair.first else "", pair.second.text if pair.second else "", pair.agreement.value)
        for pair in align((first,), (second,))
    ]


def test_what_one_list_leaves_out_is_told_and_the_rest_is_linked() -> None:
    first = a_list(
        ("寒武纪", "688256.SH"),
        ("甲", None),
        ("海光信息", "688041.SH"),
        ("乙", None),
        ("英维克", "002837.SZ"),
    )
    second = a_list(
        ("Cambricon", "688256.SH"),
        ("Hygon", "688041.SH"),
        ("B", None),
        ("Envicool", "002837.SZ"),
        ("C", None),
    )
    assert told(first, second) == [
        ("寒武纪", "Cambricon", "confirmed"),
        ("甲", "", "first_only"),
        ("海光信息", "Hygon", "confirmed"),
        ("乙", "B", "open"),
        ("英维克", "Envicool", "confirmed"),
        ("", "C", "second_only"),
    ]


def test_where_nobody_can_tell_which_belongs_to_which_nothing_is_proposed() -> None:
    first = a_list(("寒武纪", "688256.SH"), ("英维克", "002837.SZ"), ("海光信息", "688041.SH"))
    second = a_list(("Cambricon", "688256.SH"), ("X", None), ("Y", None), ("Hygon", "688041.SH"))
    assert [state for *_, state in told(first, second)] == [
        "confirmed", "first_only", "second_only", "second_only", "confirmed",
    ]  # fmt: skip
    assert told(a_list(("甲", None)), a_list(("A", None), ("B", None))) == [
        ("甲", "", "first_only"), ("", "A", "second_only"), ("", "B", "second_only"),
    ]  # fmt: skip


def test_lists_are_found_by_what_they_share_where_one_is_missing() -> None:
    chips, cooling = a_list(("寒武纪", "688256.SH")), a_list(("英维克", "002837.SZ"))
    pairs = align((chips, cooling), (a_list(("Envicool", "002837.SZ")),))
    assert [(pair.list_index, pair.agreement) for pair in pairs] == [
        (0, Agreement.FIRST_ONLY), (1, Agreement.CONFIRMED),
    ]  # fmt: skip


@given(st.text("abc", max_size=7), st.text("abcX", max_size=7))
def test_every_entry_comes_once_and_in_order(first: str, second: str) -> None:
    pairs = list(matched(first, second, lambda one, two: int(one == two)))
    assert "".join(one for one, _ in pairs if one is not None) == first
    assert "".join(two for _, two in pairs if two is not None) == second
    assert all(one is not None or two is not None for one, two in pairs)
    if first == second:
        assert all(one == two for one, two in pairs)


@needs_corpus
@pytest.mark.corpus
def test_the_first_two_samples_give_eighteen_pairs_and_one_conflict() -> None:
    lexicon = load_lexicon()
    drafts = []
    for path in sorted((CORPUS / "seeds").glob("00[01]*.txt")):
        text = path.read_text(encoding="utf-8")
        drafts.append(extract(Document(path.name, text, Format.TEXT, sha256(text.encode())), lexicon))
    issuer = lexicon.master.issuer
    pairs = align(drafts[0].themes, drafts[1].themes, lambda one, two: issuer(one) == issuer(two))
    assert len(pairs) == 18
    assert sum(pair.teaches for pair in pairs) == 17
    [conflict] = [pair for pair in pairs if pair.agreement is Agreement.CONFLICT]
    assert (conflict.first.text, conflict.second.text) == ("光环新网", "GDS")
