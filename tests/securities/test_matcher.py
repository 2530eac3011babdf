from __future__ import annotations

import random

import pytest

from tests.support.corpus import CORPUS, needs_corpus
from watchlist.domain.securities import Candidate
from watchlist.domain.symbols import Symbol
from watchlist.securities.folding import fold
from watchlist.securities.master import Master
from watchlist.securities.matcher import Matcher
from watchlist.securities.tables import Tables

CASES = 20_000
ROW = "600000.SH\t某某\t\t\t\t\t\t600000.SH\t1\t\t"


def master_of(names: list[str]) -> Master:
    """A master whose names are just these keys."""
    return Master(
        Tables(
            about={}, symbols=["600000.SH"], rows=[ROW], keys=names, places=["0n"] * len(names), safe=len(names),
            typed=[], typed_rows=[], codes=[], found="",
        )
    )  # fmt: skip


def stands(text: str, start: int, end: int) -> bool:
    """Latin letters and digits at the edges of a name end there."""

    def latin(place: int) -> bool:
        return 0 <= place < len(text) and text[place].isascii() and text[place].isalnum()

    return not (latin(start) and latin(start - 1)) and not (latin(end - 1) and latin(end))


def all_of(names: list[str], text: str) -> list[tuple[int, int]]:
    places = (
        (start, start + len(name))
        for start in range(len(text))
        for name in names
        if text.startswith(name, start)
    )
    return sorted({place for place in places if stands(text, *place)})


def longest_of(names: list[str], text: str) -> list[tuple[int, int]]:
    found, free = [], 0
    for start in range(len(text)):
        ends = [end for begun, end in all_of(names, text) if begun == start >= free]
        if ends:
            free = max(ends)
            found.append((start, free))
    return found


def random_cases(seed: int, count: int) -> list[tuple[list[str], str]]:
    chance = random.Random(seed)
    cases = []
    for _ in range(count):
        names = {
            "".join(chance.choices("甲乙丙ab ", k=chance.randint(1, 5))).strip()
            for _ in range(chance.randint(1, 7))
        }
        text = "".join(chance.choices("甲乙丙丁abABＡ \n", k=chance.randint(0, 24)))
        cases.append((sorted(names - {""}) or ["甲"], text))
    return cases


def test_equal_to_brute_force_in_random_cases() -> None:
    for names, text in random_cases(9, CASES):
        matcher = Matcher(master_of(names), weak=True)
        assert [hit[:2] for hit in matcher.scan(text)] == longest_of(names, fold(text)), (names, text)


def test_all_names_equal_to_brute_force_in_random_cases() -> None:
    for names, text in random_cases(10, CASES // 10):
        matcher = Matcher(master_of(names), weak=True)
        assert [hit[:2] for hit in matcher.scan_all(text)] == all_of(names, fold(text)), (names, text)


def test_a_word_that_hides_a_name_gives_it_free() -> None:
    matcher = Matcher(master_of(["ab cd", "ab", "d甲"]), weak=True)
    assert [hit[:2] for hit in matcher.scan("ab cdx\nab cd甲")] == [(0, 2), (7, 12)]


def test_offsets_are_those_of_the_text_as_written(matcher: Matcher) -> None:
    text = "受惠股：英維克、歐陸通，以及Ａccelink与中芯國際-U、万 科Ａ。"
    found = {text[hit.start : hit.end]: str(hit.candidates[0].symbol) for hit in matcher.scan(text)}
    assert found == {
        "英維克": "002837.SZ", "歐陸通": "300870.SZ", "Ａccelink": "002281.SZ", "中芯國際": "688981.SH", "万 科Ａ": "000002.SZ",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "BESTech", "the best of all", "Intelligence", "我们看好机器人与太阳能", "目标价 target price", "Target raised", "国新能源汽车", "平安", "GDS", "range resources",
        "", "\n", "太平洋沿岸", "the summit",
    ],
)  # fmt: skip
def test_words_are_not_taken_for_names(matcher: Matcher, text: str) -> None:
    assert matcher.scan(text) == ()


def test_weak_names_are_found_when_asked_for_and_marked(master: Master) -> None:
    eager = Matcher(master, weak=True)
    hits = {hit.end - hit.start: hit for hit in eager.scan("机器人、GDS、cambricon")}
    assert "weak" in hits[3].kinds
    assert str(eager.scan("看好BES")[0].candidates[0].symbol) == "688608.SH"
    assert "weak" in eager.scan("看好BES")[0].kinds
    assert "weak" not in eager.scan("cambricon")[0].kinds


def test_the_longer_name_wins_and_the_nested_one_is_there_for_who_asks(matcher: Matcher) -> None:
    text = "比亚迪电子"
    assert [str(hit.candidates[0].symbol) for hit in matcher.scan(text)] == ["00285.HK"]
    assert {str(hit.candidates[0].symbol) for hit in matcher.scan_all(text)} == {"002594.SZ", "00285.HK"}


def test_a_name_of_two_companies_has_both(matcher: Matcher) -> None:
    (hit,) = matcher.scan("中国稀土")
    assert {str(c.symbol) for c in hit.candidates} == {"000831.SZ", "00769.HK"}


def test_further_names_stand_for_what_is_said(master: Master) -> None:
    answer = (Candidate(Symbol("300383", "SZ"), "光环新网", 1.0, "learned"),)
    matcher = Matcher(master, extra={"光环 王牌": answer, "寒武纪": answer, " ": answer})
    assert [hit.candidates for hit in matcher.scan("光环 王牌与寒武紀")] == [answer, answer]


@needs_corpus
def test_real_reports_equal_to_a_dictionary_of_prefixes(matcher: Matcher) -> None:
    names: dict[str, list[str]] = {}
    for pattern in matcher._patterns:
        names.setdefault(pattern[:2], []).append(pattern)
    for path in sorted((CORPUS / "seeds").glob("*.txt")):
        text = path.read_text("utf-8", errors="replace")
        folded = fold(text)
        found, free = [], 0
        for start in range(len(folded)):
            ends = [
                start + len(name)
                for name in (names.get(folded[start : start + 2], []) if start >= free else ())
                if folded.startswith(name, start)
                and stands(folded, start, start + len(name))
                and (not name.isascii() or _written_as_a_name(text[start : start + len(name)]))
            ]
            if ends:
                free = max(ends)
                found.append((start, free))
        assert [hit[:2] for hit in matcher.scan(text)] == found, path.name


def _written_as_a_name(written: str) -> bool:
    if written == written.lower():
        return written[0].isdigit()
    return " " not in written or not written.rsplit(" ", maxsplit=1)[-1][:1].islower()
