"""What must not reach matchers, database or layout is out of the text, and counted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watchlist.importing.readers.cleaning import UNWANTED, clean


@pytest.mark.parametrize(
    ("written", "kept", "warnings"),
    [
        ("英\x00维克", "英维克", ("control_characters:1",)),
        ("英\u200b维\ufeff克", "英维克", ("invisible_characters:2",)),
        ("\u202e克维英\u2069", "克维英", ("direction_marks:2",)),
        ("王\ud800敬", "王�敬", ("lone_surrogates:1",)),
        ("王�敬", "王�敬", ("replacement_characters:1",)),
        ("甲\r\n乙\r丙\x0b丁\x85戊\n己\f庚\t辛", "甲\n乙\n丙\n丁\n戊\n己\f庚\t辛", ()),
        ("e\u0301 \u2028 \uf06c Ａ½㈱𠮷", "e\u0301 \u2028 \uf06c Ａ½㈱𠮷", ()),
    ],
)
def test_each_kind(written: str, kept: str, warnings: tuple[str, ...]) -> None:
    assert clean(written) == (kept, warnings)


@settings(deadline=None)
@given(st.text(st.characters(codec=None)))
def test_what_is_kept_is_storable_and_stays_as_it_is(text: str) -> None:
    kept, _ = clean(text)
    assert not UNWANTED.search(kept)
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert clean(kept)[0] == kept
