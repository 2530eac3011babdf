"""Ten times the input costs about ten times the time, whatever it is made of."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from watchlist.domain.documents import Document, Format
from watchlist.importing.reportlists.drafting import draft_list, tabulated
from watchlist.importing.watchlists.recognising import read_lists
from watchlist.importing.watchlists.resolving import resolve_lists
from watchlist.securities.lexicon import Lexicon

FAMILIES = {
    "prose": "液冷需求在增长，推荐英维克、申菱环境。\n",
    "one line": "液冷需求在增长，推荐英维克、申菱环境。",
    "names": "英维克\n寒武纪\n",
    "codes": "1600519\n",
    "tickers": "SSE:688256,",
    "dashes": "|-",
    "blanks": "a      ",
    "marks": "#【[",
    "links": "|[](",
    "quotes": '"a",',
    "objects": '{"a":[',
    "members": "17:600519,",
    "tabs": ".\t\t代码\t\t名称\n",
}
_LEAST = 0.02


def seconds(work: Callable[[], object]) -> float:
    """Processor time of a call, the best of two."""
    times = []
    for _ in range(2):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return max(min(times), _LEAST)


@pytest.mark.parametrize("family", FAMILIES)
def test_recognising_grows_as_the_input(family: str) -> None:
    one = (FAMILIES[family] * (40_000 // len(FAMILIES[family]))).encode()
    assert seconds(lambda: read_lists("a.txt", one * 10)) <= 25 * seconds(lambda: read_lists("a.txt", one))


def test_a_list_of_reports_grows_as_its_rows(lexicon: Lexicon) -> None:
    row = "天风证券-溯联股份-301397-管路龙头-251006,增持（首次）\n"

    def draft(rows: int) -> None:
        document = Document("a.csv", "研报标题,评级\n" + row * rows, Format.TEXT, "0" * 64)
        assert draft_list(tabulated(document), lexicon)

    draft(10)
    assert seconds(lambda: draft(3_000)) <= 25 * seconds(lambda: draft(300))


def test_a_watchlist_grows_as_its_entries(lexicon: Lexicon) -> None:
    def resolve(times: int) -> None:
        assert resolve_lists(
            read_lists("a.txt", "#液冷\n英维克\n002837\t英维克\n".encode() * times), lexicon, "a.txt"
        )

    resolve(10)
    assert seconds(lambda: resolve(5_000)) <= 25 * seconds(lambda: resolve(500))
