"""Whether a term stands in a text: the same as in the folded text, for terms of few and of many spellings."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from watchlist.securities.folding import fold, spellings
from watchlist.store.queries.standing import standing

CHARACTERS = st.sampled_from("台臺里裏裡发發髮干乾幹系係繫，、AaＡoO-]^[\\算力冷🚀é\0 \n")


@given(
    before=st.text(CHARACTERS), term=st.text(CHARACTERS, min_size=1, max_size=7), other=st.text(CHARACTERS)
)
@example("乾", "发系里，台干", "發係裏，臺幹")
@example("", "Nvidia", "ＮＶＩＤＩＡ")
@example("力" * 20, "台力里", "力")
@example("🚀力" * 3, "台🚀力里", "力里")
@example("算", "台🚀里裏发é干系", "力")
@example("", "]^-发系里，台干", "]^-發係裏，臺幹")
def test_it_is_what_the_folded_text_says(before: str, term: str, other: str) -> None:
    stands = standing(term)
    for text in (before + term + other, before + fold(term) + other, before + other, other * 2):
        assert stands(text.encode()) == (fold(term) in fold(text))


@pytest.mark.parametrize("term", ["发系里，台", "A，a", "么丁一，一" * 9])
def test_what_many_texts_before_lacked_or_had_changes_no_answer(term: str) -> None:
    other = "".join(spellings(character, 1_000)[-1] for character in fold(term))
    apart = "。".join(fold(term))
    texts = {"算力": False, apart: False, f"…{term}。": True, f"…{other}。": True, other[:-1]: False}
    for first in texts:
        stands = standing(term)
        for text in (*[first] * 40, *texts, *[apart] * 40, *texts):
            assert stands(text.encode()) == texts[text]


@pytest.mark.parametrize("times", [1, 3, 30])
def test_terms_of_many_spellings_are_found_in_any_of_them(times: int) -> None:
    term = "发系里，台干Nvidia" * times
    assert spellings(term) == ()
    written = "".join(spellings(character, 1_000)[-1] for character in term)
    assert written != term
    assert standing(term)(f"…{written}。".encode())
    assert not standing(term)(f"…{written[:-1]}。".encode())
