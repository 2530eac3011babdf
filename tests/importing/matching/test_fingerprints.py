"""Fingerprints: figures in one notation, sketches that tell how much wording two texts share."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.drafts import a_draft
from watchlist.domain.copies import EMPTY_BIN
from watchlist.importing.matching.figures import figures_in
from watchlist.importing.matching.fingerprints import BINS, fingerprint, resemblance, sketch

_BIN = st.sampled_from((1, 2, EMPTY_BIN))


def a_text(seed: int, letters: int = 4_000) -> str:
    return "".join(random.Random(seed).choices([chr(0x4E00 + n) for n in range(400)], k=letters))


@pytest.mark.parametrize(
    ("one", "two", "figure"),
    [
        ("使用量超4万亿", "exceeding 4 trillion", "4e12"),
        ("资本开支800亿人民币", "80 billion yuan", "8e10"),
        ("降低85%", "85% lower", "85%"),
        ("增长33倍", "a 33-fold increase", "33x"),
        ("每千字0.03元", "0.03 yuan", "0.03"),
        ("规模为600亿至900亿美元", "about 60 to 90 billion", "6e10"),
        ("用户1,500万", "15 million users", "1.5e7".replace("e7", "e07")),
    ],
)
def test_a_figure_is_written_alike_in_both_languages(one: str, two: str, figure: str) -> None:
    assert figure in figures_in(one)
    assert figure in figures_in(two)


def test_years_pages_and_counts_are_no_figures() -> None:
    assert figures_in("2024年12月发布第3代，共18只，见第7页，订单达到2万科技园") == ()


def test_full_width_and_traditional_text_give_the_same() -> None:
    assert figures_in("使用量超４萬億，增長３３倍") == figures_in("使用量超4万亿，增长33倍")


def test_a_draft_gives_lists_in_order_with_gaps_for_the_unresolved() -> None:
    found = fingerprint(a_draft())
    assert found.lists == (("688256.SH", "688041.SH"), ("002837.SZ", "301018.SZ", ""))
    assert (found.published, found.broker) == ("2024-12-26", "东吴证券")


def test_boilerplate_is_not_sketched() -> None:
    footer = (
        "\n免责声明\n本报告仅供某证券股份有限公司的客户使用，不构成对任何人的投资建议，本公司不承担责任。\n"
    )
    text = a_text(1, 1_500) + "。\n"
    assert (
        fingerprint(a_draft(text=_listed(text + footer))).shingles
        == fingerprint(a_draft(text=_listed(text))).shingles
    )


def _listed(text: str) -> str:
    return "算力周报 芯片：寒武纪、海光信息；液冷：英维克、申菱环境、GDS、万国数据、友好集团。\n" + text


def test_the_sketch_estimates_the_share_of_common_wording() -> None:
    base = a_text(2)
    for share in (0.5, 0.9):
        kept = int(len(base) * share)
        other = base[:kept] + a_text(3, len(base) - kept)
        true = share / (2 - share)
        assert resemblance(sketch(base), sketch(other)) == pytest.approx(true, abs=0.16)


@given(st.lists(st.tuples(_BIN, _BIN), max_size=40))
def test_bins_that_both_texts_leave_empty_say_nothing(pairs: list[tuple[int, int]]) -> None:
    filled = [(a, b) for a, b in pairs if a != EMPTY_BIN or b != EMPTY_BIN]
    share = sum(a == b for a, b in filled) / len(filled) if filled else 0.0
    assert resemblance(tuple(a for a, _ in pairs), tuple(b for _, b in pairs)) == share


def test_unrelated_texts_share_nothing() -> None:
    assert resemblance(sketch(a_text(4)), sketch(a_text(5))) < 0.05


def test_spaces_line_breaks_and_script_do_not_matter() -> None:
    assert sketch("光模塊需求上行，\n訂單 飽滿") == sketch("光模块需求上行订单饱满")


@given(st.text(max_size=60))
def test_any_text_has_a_sketch(text: str) -> None:
    found = sketch(text)
    assert len(found) == BINS
    assert all(0 <= value <= EMPTY_BIN for value in found)
    assert figures_in(text) == tuple(sorted(set(figures_in(text))))
