from __future__ import annotations

import pytest

from watchlist import resources
from watchlist.securities.folding import fold
from watchlist.securities.spelling import first_letters, is_spelt


@pytest.mark.parametrize(
    "typed", ["y", "ye", "yl", "yel", "yle", "yeleng", "yleng", "yelengb", "ylban", "yelenban"]
)
def test_initials_syllables_and_both_mixed(typed: str) -> None:
    assert is_spelt("液冷板", typed)


@pytest.mark.parametrize("typed", ["", "l", "eng", "yelengx", "yn", "yelb x", "yelengbann"])
def test_what_the_text_does_not_begin_with_is_not_found(typed: str) -> None:
    assert not is_spelt("液冷板", typed)


def test_a_character_is_typed_by_each_of_its_readings() -> None:
    assert is_spelt("重工", "zhonggong")
    assert is_spelt("重庆", "chongqing")
    assert is_spelt("薄膜", "bomo")
    assert sorted(first_letters("重")) == ["c", "z"]


def test_letters_and_digits_stand_for_themselves() -> None:
    assert is_spelt("ai电子 2.0", "aidianzi20")
    assert is_spelt("绿电", "lvd")
    assert first_letters("x") == "x"


def test_every_common_name_of_a_theme_can_be_typed() -> None:
    lines = resources.path("tables", "themes.tsv").read_text("utf-8").splitlines()
    names = [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
    characters = {character for name in names for character in fold(name) if "一" <= character <= "鿿"}
    assert len(characters) > 300
    assert [each for each in sorted(characters) if first_letters(each) == each] == []
