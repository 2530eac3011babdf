"""A block of ids is the table that the same rows as tuples are, and nothing that is counted alters it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from watchlist.analytics.affinity import affinity
from watchlist.analytics.frames import appearances_of
from watchlist.analytics.momentum import momentum
from watchlist.domain.facts import APPEARANCE, Facts, IdRows
from watchlist.domain.series import Stack

TODAY = date(2024, 12, 26)
ROWS = [
    (TODAY.toordinal() - number, number, number, 1, 1 + number % 3, 1 + number % 2, 4, 1)
    for number in range(40)
]
TOLD = Facts(
    ROWS,
    [row[:4] for row in ROWS],
    {number: (f"60000{number}.SH", "公司") for number in (1, 2, 3)},
    {1: "芯片", 2: "液冷"},
    {1: "开源证券"},
)


def test_a_block_counts_as_its_rows_do() -> None:
    block = replace(TOLD, appearances=IdRows(len(APPEARANCE), ROWS), reports=IdRows(4, TOLD.reports))
    assert appearances_of(block).equals(appearances_of(TOLD))
    for by in (Stack.THEME, Stack.STOCK):
        assert momentum(block, by, last=TODAY, days=14) == momentum(TOLD, by, last=TODAY, days=14)
    assert affinity(block) == affinity(TOLD)
    assert list(block.appearances) == ROWS
    assert block.appearances[-2:] == ROWS[-2:]
