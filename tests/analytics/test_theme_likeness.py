"""Which themes are proposed as one, and which never."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from watchlist.analytics.theme_likeness import like_themes, likeness
from watchlist.domain.theme_rows import Decided, ThemePair, ThemeSet

_ids = count(1)


def a_set(
    name: str,
    members: str,
    *,
    files: tuple[int, ...] = (),
    translations: dict[int, int] | None = None,
    kind: str = "concept",
    language: str = "zh-Hans",
) -> ThemeSet:
    number = next(_ids)
    return ThemeSet(
        number, name, (name,), kind, frozenset(members), frozenset(files or (1000 + number,)), translations or {}, 1, language
    )  # fmt: skip


def names(pairs: tuple[ThemePair, ...]) -> list[tuple[str, str]]:
    return [(pair.one.name, pair.other.name) for pair in pairs]


def test_themes_of_two_reports_with_shared_stocks_are_proposed_with_the_evidence() -> None:
    (pair,) = like_themes([a_set("国产算力芯片", "寒海"), a_set("芯片", "寒海景浪")])
    assert (pair.one.name, pair.other.name, pair.shared, pair.likeness) == (
        "芯片",
        "国产算力芯片",
        ("寒", "海"),
        0.6,
    )
    assert not pair.translated


def test_two_lists_of_one_document_are_never_one() -> None:
    assert like_themes([a_set("服务器", "浪紫中", files=(3,)), a_set("交换机", "浪紫中", files=(3,))]) == ()


def test_what_a_person_settled_is_not_asked_again() -> None:
    one, other = a_set("芯片", "寒海"), a_set("国产芯片", "寒海")
    assert names(like_themes([one, other])) == [("芯片", "国产芯片")]
    assert like_themes([one, other], Decided(frozenset({(one.id, other.id)}))) == ()
    middle = a_set("中", "")
    nested = Decided(parents={other.id: [middle.id], middle.id: [one.id]})
    assert like_themes([one, other, middle], nested) == ()


def test_a_translation_keeps_the_name_of_its_original_and_tells_its_language() -> None:
    original = a_set("国内大厂资本开支", "甲乙", files=(1,))
    translated = a_set("Domestic capex", "甲乙丙", files=(2,), translations={2: 1}, language="en")
    (pair,) = like_themes([translated, original])
    assert (pair.one.name, pair.other.name, pair.translated, pair.language, pair.nest) == (
        "国内大厂资本开支", "Domestic capex", True, "en", False,
    )  # fmt: skip


def test_a_small_theme_inside_a_large_one_is_to_be_nested() -> None:
    (pair,) = like_themes([a_set("算力产业", "甲乙丙丁戊己庚辛"), a_set("液冷", "甲乙")])
    assert (pair.one.name, pair.other.name, pair.nest) == ("算力产业", "液冷", True)


def test_outside_sets_are_not_mixed_with_themes_of_reports() -> None:
    assert like_themes([a_set("芯片", "寒海"), a_set("ths:芯片", "寒海", kind="ths")]) == ()


def test_one_shared_stock_needs_a_like_name() -> None:
    assert like_themes([a_set("变压器", "金"), a_set("光模块", "金")]) == ()
    assert len(like_themes([a_set("服务器电源", "金"), a_set("电源", "金")])) == 1
    assert len(like_themes([a_set("柴油发电机", "金"), a_set("柴油发电机组", "木")])) == 1


@given(st.text("算力芯片AIai国", max_size=6), st.text("算力芯片AIai国", max_size=6))
def test_likeness_is_symmetric_and_from_none_to_all(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1


sets = st.lists(
    st.builds(
        a_set,
        st.text("算力芯片光", min_size=1, max_size=4),
        st.text("甲乙丙丁", max_size=4),
        files=st.lists(st.integers(1, 4), min_size=1, max_size=2).map(tuple),
    ),
    max_size=6,
)


@given(sets)
def test_a_pair_is_told_once_with_true_evidence(themes: list[ThemeSet]) -> None:
    pairs = like_themes(themes)
    seen = [frozenset((pair.one.id, pair.other.id)) for pair in pairs]
    assert len(seen) == len(set(seen))
    for pair in pairs:
        assert set(pair.shared) == pair.one.members & pair.other.members
        assert len(pair.one.members) >= len(pair.other.members)
        assert not pair.one.files & pair.other.files
        decided = Decided(frozenset({(min(pair.one.id, pair.other.id), max(pair.one.id, pair.other.id))}))
        assert frozenset((pair.one.id, pair.other.id)) not in {
            frozenset((each.one.id, each.other.id)) for each in like_themes(themes, decided)
        }
