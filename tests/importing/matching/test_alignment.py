"""Aligned lists: a known name teaches the other; two known names that differ are a conflict."""

from __future__ import annotations

import pytest

from tests.support.corpus import CORPUS, needs_corpus
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import DraftPick, DraftTheme
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.importing.extraction.extract import extract
from watchlist.importing.matching.alignment import Agreement, align
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
    assert [(pair.second_text, str(pair.symbol)) for pair in pairs if pair.teaches] == [
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


def test_lists_of_unlike_length_are_left_out() -> None:
    assert align((a_list(("甲", None)),), (a_list(("A", None), ("B", None)),)) == ()


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
    assert (conflict.first_text, conflict.second_text) == ("光环新网", "GDS")
