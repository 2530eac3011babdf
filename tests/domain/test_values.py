"""The values of the domain: symbols, spans, stances, themes, scales, changes."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchlist.domain.changes import Changes
from watchlist.domain.errors import BadSymbol
from watchlist.domain.ratings import Band, RatingScale, Scope
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance, strongest
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import (
    THEME_COLOURS,
    clean_theme_name,
    theme_colour,
    theme_key,
    told_apart,
)


@pytest.mark.parametrize(
    ("text", "canonical", "market"),
    [
        ("688256.SH", "688256.SH", "A"),
        (" 920808.bj ", "920808.BJ", "A"),
        ("700.HK", "00700.HK", "HK"),
        ("GDS.US", "GDS.US", "US"),
        ("BRK.B.US", "BRK.B.US", "US"),
        ("2330.TW", "2330.TW", "TW"),
        ("6758.T", "6758.T", "JP"),
        ("086520.KQ", "086520.KQ", "KR"),
    ],
)
def test_a_symbol_has_one_canonical_form(text: str, canonical: str, market: str) -> None:
    symbol = Symbol.parse(text)
    assert str(symbol) == canonical
    assert symbol.market == market
    assert Symbol.parse(str(symbol)) == symbol


@pytest.mark.parametrize(
    "text", ["", "688256", "68825.SH", "688256.XX", ".SH", "７００.HK1", "寒武纪", "12345678.HK"]
)
def test_what_is_no_symbol_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(BadSymbol) as refused:
        Symbol.parse(text)
    assert refused.value.args == (text,)


@given(st.text())
def test_any_text_is_a_symbol_or_refused(text: str) -> None:
    try:
        symbol = Symbol.parse(text)
    except BadSymbol:
        return
    assert Symbol.parse(str(symbol)) == symbol


def test_a_span_without_characters_cannot_be_made() -> None:
    for start, end in ((3, 3), (4, 3), (-1, 2)):
        with pytest.raises(ValueError, match="no characters"):
            Span(start, end)


def test_spans_tell_how_they_lie() -> None:
    assert Span(2, 5).of("甲乙丙丁戊") == "丙丁戊"
    assert Span(2, 5).holds(Span(3, 5))
    assert not Span(2, 5).holds(Span(1, 3))


def test_the_ladder_of_stances() -> None:
    assert [stance.strength for stance in Stance] == [4, 3, 2, 1, 0]
    assert strongest((Stance.WATCH, Stance.RECOMMENDED, Stance.NEGATIVE)) is Stance.RECOMMENDED
    assert strongest(()) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1、端侧“+AI”", "端侧 +ai"),
        ("【液冷】", "液冷"),
        ("ＡＩＤＣ 供应商", "AIDC供应商"),
        ("（3）光通信", "光通信"),
        ("二、算力芯片", "算力芯片"),
    ],
)
def test_spellings_of_one_theme_share_a_key(one: str, other: str) -> None:
    assert theme_key(one) == theme_key(other)


def test_the_plus_of_a_theme_is_kept_apart() -> None:
    assert theme_key("端侧AI") != theme_key("端侧+AI")


@given(st.text())
def test_theme_keys_and_names_are_stable(name: str) -> None:
    assert clean_theme_name(clean_theme_name(name)) == clean_theme_name(name)
    assert 0 <= theme_colour(theme_key(name)) < THEME_COLOURS


def test_a_scale_knows_its_terms_by_scope_and_language() -> None:
    band = Band(Scope.STOCK, "增持", 1, 5.0, 20.0, "", Span(0, 2), term_en="outperform")
    scale = RatingScale("开源证券", (band,), (6, 12), (("A", "沪深300"),), Span(0, 40))
    assert scale.step_of("增持", Scope.STOCK) == 1
    assert scale.step_of("Outperform", Scope.STOCK) == 1
    assert scale.step_of("增持", Scope.INDUSTRY) is None
    assert scale.step_of("买入", Scope.STOCK) is None


def test_changes_add_up() -> None:
    assert not Changes()
    assert Changes(themes=True) | Changes(tags=True) == Changes(themes=True, tags=True)
    assert all(getattr(Changes.everything(), field.name) for field in fields(Changes))


@given(st.lists(st.text(min_size=1), min_size=1, max_size=THEME_COLOURS, unique=True), st.data())
def test_what_is_seen_together_has_colours_of_its_own_and_known_ones_stay(
    keys: list[str], data: st.DataObject
) -> None:
    colours = st.integers(0, THEME_COLOURS - 1)
    kept = data.draw(st.lists(st.sampled_from(keys), unique=True))
    known = dict(zip(kept, data.draw(st.permutations(range(THEME_COLOURS))), strict=False))
    chosen = told_apart(keys, known)
    assert len(set(chosen.values())) == len(keys)
    assert {key: chosen[key] for key in known} == known
    clashing = {key: data.draw(colours) for key in kept}
    assert len(set(told_apart(keys, clashing).values())) == len(keys)
