"""Rows of the watchlist, the reports and the themes made by hand, for models and widgets without a library."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from watchlist.domain.rows import ReportRow, ThemeRow
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import SPARK_WEEKS, ThemeChip, WatchRow

_ROW = WatchRow(
    symbol=Symbol("688256", "SH"), name="寒武纪", name_en="Cambricon", initials="hwj",
    themes=(ThemeChip(1, "芯片", 3, hand=False), ThemeChip(2, "液冷", 5, hand=True)), stance=Stance.BENEFICIARY,
    rating="看好", rating_scope="industry", rating_step=1, reports=4, brokers=3, files=5, mentions=9,
    first_seen="2024-07-03", last_seen="2024-12-26", spark=(*(0,) * (SPARK_WEEKS - 2), 1, 3), flag=0, comment="",
    added_at="2024-12-27T08:00:00+00:00", why="",
)  # fmt: skip

_REPORT = ReportRow(
    id=1, title="周报", broker="开源证券", published="2024-12-26", kind="industry", industry="通信", rating="看好",
    rating_action="maintain", rating_scope="industry", language="zh-Hans", analysts=("蒋颖",), picks=3, mentions=4,
    source="a.txt", imported_at="2024-12-27T08:00:00+00:00", copy_of=None, copy_kind="", deleted_at="",
)  # fmt: skip

_THEME = ThemeRow(
    id=1, name="液冷", aliases=(), parents=(), colour=2, stocks=7, hand=0, machine=7, reports=2, brokers=1,
    first_seen="2024-12-24", last_seen="2024-12-26",
)  # fmt: skip


def a_row(**changed: Any) -> WatchRow:
    """A row of the watchlist."""
    return replace(_ROW, **changed)


def many_rows(count: int) -> tuple[WatchRow, ...]:
    """Rows that differ in what they are sorted by."""
    return tuple(
        a_row(
            symbol=Symbol(f"{600000 + place}", "SH"),
            name=f"股票{place * 7919 % count}",
            initials=f"gp{place * 31 % 97}",
            reports=place * 13 % 41,
            stance=tuple(Stance)[place % 5],
            flag=place % 8,
        )
        for place in range(count)
    )


def a_report_row(**changed: Any) -> ReportRow:
    """A row of the reports page."""
    return replace(_REPORT, **changed)


def a_theme_row(**changed: Any) -> ThemeRow:
    """A row of the themes page."""
    return replace(_THEME, **changed)
