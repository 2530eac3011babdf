"""The furniture of mastheads is looked for only where it may begin: nothing that a search finds is passed over."""

from __future__ import annotations

from random import Random

import pytest

from tests.support.patterns import ways_into
from watchlist.importing.extraction.masthead import furniture

_BETWEEN = ("", "", " ", "\n", "\x00\x00\n", "的", "2", "ab")
_MARKS = (
    "证券研究报告", "2026年3月5日", "王小明(分析师)", "table_title", "a.b@house.com", "s1234567890123", "电子行业周报2026.03.02",
    "021-12345678", "(010)87654321", "+8613912345678", "买入(维持)", "abc行业系列报告之三", "某某证券研究所", "数据来源: wind",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(60))
def test_nothing_that_a_search_finds_is_passed_over(seed: int) -> None:
    choose = Random(seed)
    ways = list(ways_into(furniture._PLAIN, 14))
    pieces = choose.choices([*choose.choices(ways, k=6), *_MARKS], k=12)
    head = "".join(piece + choose.choice(_BETWEEN) for piece in pieces)
    for start in (0, 3):
        housed = furniture._HAS_HOUSE.search(head, start)
        pattern = furniture._HOUSED if housed else furniture._PLAIN
        searched = [found.span() for found in pattern.finditer(head, start)]
        assert [found.span() for found in furniture.furniture(head, start)] == searched, head
