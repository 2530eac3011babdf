from __future__ import annotations

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.support.watch_rows import a_theme_row
from watchlist.ui.models.suggestions import Suggestion, SuggestionsModel, ThemeFinder

THEMES = (
    a_theme_row(id=1, name="液冷", aliases=("liquid cooling",), stocks=7),
    a_theme_row(id=2, name="光模块", stocks=9),
    a_theme_row(id=3, name="浸没式液冷", stocks=2),
    a_theme_row(id=4, name="重行", stocks=1),
)


def found(finder: ThemeFinder, typed: str) -> list[str]:
    return [theme.name for theme in finder.find(typed)]


def test_themes_are_found_by_name_alias_and_pinyin() -> None:
    finder = ThemeFinder(THEMES)
    assert found(finder, "液") == ["液冷", "浸没式液冷"]
    assert found(finder, "Liquid") == ["液冷"]
    assert found(finder, "yl") == ["液冷"]
    assert found(finder, "cx") == found(finder, "zx") == ["重行"]
    assert found(finder, "ye") == found(finder, "yelen") == found(finder, "yleng") == ["液冷"]
    assert found(finder, "xyz") == []


def test_recent_themes_come_first_then_those_with_more_stocks() -> None:
    finder = ThemeFinder(THEMES, recent=("重行", "液冷"))
    assert found(finder, "") == ["重行", "液冷", "光模块", "浸没式液冷"]


def test_an_exact_name_is_known_in_any_width_and_case() -> None:
    finder = ThemeFinder(THEMES)
    theme = finder.exact("ＬＩＱＵＩＤ Cooling")
    assert theme is not None
    assert theme.name == "液冷"
    assert finder.exact("液") is None


def test_a_key_among_ten_thousand_themes_takes_no_time() -> None:
    themes = tuple(a_theme_row(id=place, name=f"题材{place}") for place in range(10_000))
    finder = ThemeFinder(themes)
    finder.find("9")
    assert "题材999" in found(finder, "999")


def test_the_model_keeps_qts_rules(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = SuggestionsModel()
    model.set_lines([Suggestion("a", "a", "detail"), Suggestion("b", "b")])
    qtmodeltester.check(model)
    assert model.index(0).data() == "a  detail"


def test_a_theme_is_found_by_what_it_is_commonly_called() -> None:
    finder = ThemeFinder(
        (a_theme_row(id=1, name="液冷"), a_theme_row(id=2, name="Liquidity"), a_theme_row(id=3, name="芯片"))
    )
    assert [theme.name for theme in finder.find("liquid c")] == ["液冷"]
    exact = finder.exact("Liquid cooling")
    assert exact is not None
    assert exact.name == "液冷"
    assert finder.exact("晶片") is not None
