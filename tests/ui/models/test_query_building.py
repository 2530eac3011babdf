from __future__ import annotations

import pytest

from watchlist.domain.queries import Field, named, parse
from watchlist.ui.models.joining import Joining
from watchlist.ui.models.query_building import joined


@pytest.mark.parametrize(
    ("query", "how", "expected"),
    [
        ("", Joining.REPLACE, "theme:=液冷"),
        ("", Joining.AND, "theme:=液冷"),
        ("", Joining.NOT, "not theme:=液冷"),
        ("hwj", Joining.REPLACE, "theme:=液冷"),
        ("hwj", Joining.AND, "hwj theme:=液冷"),
        ("hwj", Joining.OR, "hwj or theme:=液冷"),
        ("hwj", Joining.NOT, "hwj not theme:=液冷"),
        ("a or b", Joining.AND, "(a or b) theme:=液冷"),
        ("a or b", Joining.NOT, "(a or b) not theme:=液冷"),
        ("a 或 b", Joining.AND, "(a 或 b) theme:=液冷"),
        ("(a or b) c", Joining.AND, "(a or b) c theme:=液冷"),
        ("nonsense or (", Joining.AND, "nonsense or ( theme:=液冷"),
    ],
)
def test_a_click_joins_the_query(query: str, how: Joining, expected: str) -> None:
    assert joined(query, "theme:=液冷", how) == expected


@pytest.mark.parametrize(
    "name",
    ["液冷", "AIDC 供应商", 'Edge side "+AI', "a:b", "back\\slash", "(x)", "端侧“+AI”", "5”屏", "「x", '“"”'],
)
def test_a_name_is_found_exactly_whatever_it_holds(name: str) -> None:
    tree = parse(named("theme", name))
    assert isinstance(tree, Field)
    assert tree.value == name
