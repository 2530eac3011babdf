from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchlist.securities import folding
from watchlist.securities.folding import fold, folding_table, spellings
from watchlist.securities.variants import folding_pairs


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("英維克", "英维克"),
        ("萬　科Ａ", "万 科a"),
        ("歐陸通（300870）", "欧陆通(300870)"),
        ("Nestlé’s", "nestle's"),
        ("⾦融", "金融"),
        ("㈱…½", "㈱…½"),
        ("ﬁ", "ﬁ"),
    ],
)
def test_variants_of_one_character_become_one(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text(st.characters(), max_size=60))
def test_no_character_moves(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(st.sampled_from("英維克ＡBc1，\n\0\ud800𠮷"), min_size=1, max_size=12))
def test_long_texts_fold_as_short_ones_do(text: str) -> None:
    long = "維" * folding._LONG + text
    assert fold(long) == "维" * folding._LONG + fold(text)


def test_nuls_at_the_end_stay() -> None:
    text = "維" * folding._LONG + "\0\0"
    assert fold(text) == "维" * folding._LONG + "\0\0"


def test_folding_a_short_text_does_not_load_numpy() -> None:
    code = "import sys; from watchlist.securities.folding import fold; fold('英維克'); print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_nothing_folds_into_a_line_end_or_a_blank_apart_from_blanks() -> None:
    targets = {chr(other) for other in folding_table().values()}
    assert not targets & set("\n\r\t\f\0")
    assert all(chr(point).isspace() for point, other in folding_table().items() if other == ord(" "))


def test_the_table_is_what_opencc_and_unicode_give() -> None:
    assert {ord(pair[0]): ord(pair[1]) for pair in folding_pairs()} == folding_table()
    assert np.array(list(folding_table())).max() < 0x30000


@pytest.mark.parametrize("character", ["一", "纪", "紀", "A", "ａ", "，", "龘", "é", "台"])
def test_the_spellings_of_a_character_are_all_that_fold_alike(character: str) -> None:
    alike = {chr(point) for point, folded in folding_table().items() if chr(folded) == fold(character)}
    assert set(spellings(character, 100)) == {fold(character), *alike}


def test_spellings_of_a_word_are_every_mixture_unless_too_many() -> None:
    ways = set(spellings("维纪", 100))
    assert ways == {first + second for first in spellings("维", 100) for second in spellings("纪", 100)}
    assert {"维纪", "維纪", "维紀", "維紀"} <= ways
    assert spellings("维纪", len(ways) - 1) == ()
    assert spellings("") == ("",)
