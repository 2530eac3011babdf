"""The table of common theme names: whole, unambiguous, and used for reading and finding alone."""

from __future__ import annotations

from collections import Counter

import pytest

from watchlist import resources
from watchlist.securities.common_themes import common_name, meant_by, other_names

ROWS = [
    line.split("\t")
    for line in resources.path("tables", "themes.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def test_every_row_has_its_three_names_and_no_name_means_two_themes() -> None:
    assert len(ROWS) > 200
    assert all(len(row) == 4 and all(row[:3]) for row in ROWS)
    names = Counter(name.casefold() for row in ROWS for name in {*row[:3], *filter(None, row[3].split(";"))})
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize(
    ("name", "language", "shown"),
    [
        ("液冷", "en", "Liquid cooling"), ("液体冷却", "en", "Liquid cooling"), ("光模块", "zh_TW", "光模組"),
        ("光模組", "zh_CN", "光模块"), ("Liquid cooling", "zh_CN", None), ("Liquid cooling", "en", None),
        # What is Latin already stays as it was written, and what nobody listed too.
        ("HBM", "en", None), ("HBM", "zh_CN", None), ("重点跟踪", "en", None), ("ths:液冷", "en", None),
    ],
)  # fmt: skip
def test_a_theme_is_called_as_the_language_calls_it(name: str, language: str, shown: str | None) -> None:
    assert common_name(name, language) == shown


def test_a_theme_is_found_by_any_spelling() -> None:
    assert set(other_names("光模块")) == {"光模組", "光模塊", "Optical modules", "optical transceivers"}
    assert other_names("我的题材") == ()


@pytest.mark.parametrize("typed", ["liquid cooling", "Liquid", "cooling", "液体冷却", "液体"])
def test_what_is_typed_means_the_theme(typed: str) -> None:
    assert "液冷" in meant_by(typed)


@pytest.mark.parametrize("typed", ["", "ai", "il", "冷", "oling", "%"])
def test_too_little_means_nothing_by_part(typed: str) -> None:
    assert "液冷" not in meant_by(typed)
    assert "零售" not in meant_by(typed)


def test_the_whole_name_alone_where_that_is_asked_for() -> None:
    assert meant_by("liquid", whole=True) == ()
    assert "液冷" in meant_by("Liquid cooling", whole=True)
