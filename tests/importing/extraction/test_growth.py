"""What keeps the work of the rules in step with the text; the times themselves are `python -m bench growth`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from bench import growth
from watchlist.importing.extraction.lists import picks
from watchlist.importing.extraction.names import resolving
from watchlist.importing.extraction.names.resolving import Resolver
from watchlist.importing.extraction.page.units import UnitKind, units_of
from watchlist.importing.extraction.stocks import Found
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.romanised import Romanised

Stocks = Callable[[str], Found]
_UNLIKE = "themes that never come again"


def _lines_run(path: str, call: Callable[[], object]) -> int:
    """How many lines of one module a call runs: work that no other program on the machine adds to."""
    run = 0

    def inside(_frame: FrameType, event: str, _: object) -> Any:
        nonlocal run
        run += event == "line"
        return inside

    before = sys.gettrace()
    sys.settrace(lambda frame, *_: inside if frame.f_code.co_filename == path else None)
    try:
        call()
    finally:
        sys.settrace(before)
    return run


def test_themes_that_never_come_again_are_not_each_held_against_all(stocks: Stocks) -> None:
    small, large = (growth.MADE[_UNLIKE](size) for size in (2_500, 10_000))

    one, four = (_lines_run(picks.__file__, lambda text=text: stocks(text)) for text in (small, large))  # type: ignore[misc]

    assert len(stocks(large).themes) > 3.9 * len(stocks(small).themes) > 200
    assert four < 6 * one


def test_a_stock_of_very_many_themes_is_looked_up_in_the_first_of_them_only(
    stocks: Stocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        "液冷设备：英维克、申菱环境、高澜股份等。\n散热：英维克、申菱环境、高澜股份等。\n"
        "由于机柜电源高增，英维克、申菱环境、高澜股份有望受益。\n由于机房温控高增，英维克、申菱环境、高澜股份有望受益。\n"
    )
    assert len(stocks(text).themes) == 3, "the second list that a sentence names prints the first one again"

    monkeypatch.setattr(picks, "_MOST_HOLDING", 0)

    assert len(stocks(text).themes) == 4


def test_a_text_behind_the_mark_of_a_heading_is_none() -> None:
    short, long = (units_of("# " + "液冷设备" * count + "\n\n英维克、高澜股份\n") for count in (50, 500))

    assert [unit.kind for unit in short] == [UnitKind.HEADING, UnitKind.PARAGRAPH]
    assert {unit.kind for unit in long} == {UnitKind.PARAGRAPH}


@pytest.mark.parametrize(
    ("cells", "listed"),
    [
        ("温控设备龙头 |", True),
        ("1.28 | 温控设备龙头 |", True),
        ("1.28万亿元以上 |", False),
        ("温控 |", False),
        ("温控设备龙头" + " " * 400, False),
    ],
)
def test_a_row_tells_of_its_company_in_a_cell_of_words(cells: str, listed: bool, stocks: Stocks) -> None:
    text = f"## 液冷\n| 公司 | 业务 |\n|---|---|\n| 英维克(002837) | {cells}\n| 高澜股份(300499) | {cells}\n"

    found = stocks(text)

    told = [theme for theme in found.themes if theme.rule == "company_table"]
    assert [(theme.name, len(theme.stocks)) for theme in told] == [("液冷", 2)] * listed


def test_so_many_unknown_words_are_held_against_the_sound_of_names(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolving, "_MOST_GUESSES", 2)
    resolver = Resolver(lexicon, None, "A")

    reasons = [resolver.resolve(word).candidates for word in ("Oulutong", "Yakang", "Oulutong", "Anbotech")]

    assert [bool(found) for found in reasons] == [True, True, True, False]


def test_words_without_their_blanks_are_not_held_against_sounds(
    stocks: Stocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(Romanised, "candidates", lambda _, text: heard.append(text) or ())

    found = stocks("Orders at LamResearch and BodigoBodigo grew.")

    assert [str(mention.symbol) for mention in found.mentions] == ["LRCX.US"]
    assert heard == []
