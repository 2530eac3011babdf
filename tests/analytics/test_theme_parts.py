"""Which themes are proposed to be split, and what tells where their stocks belong."""

from __future__ import annotations

from tests.analytics.test_theme_likeness import a_set
from watchlist.analytics.theme_parts import compound_themes
from watchlist.domain.theme_rows import CompoundTheme, Decided


def told(found: tuple[CompoundTheme, ...]) -> list[tuple[str, list[tuple[str, bool, str]]]]:
    return [
        (each.whole.name, [(p.name, p.theme is not None, "".join(sorted(p.members))) for p in each.parts])
        for each in found
    ]


def test_a_name_of_two_is_split_where_one_of_them_is_a_theme_in_either_script() -> None:
    whole = a_set("服務器&交換機", "浪锐紫")
    servers, switches = a_set("服务器", "浪紫中"), a_set("交换机与光缆", "盛紫锐")
    (found,) = compound_themes([whole, servers, switches])
    assert told((found,)) == [("服務器&交換機", [("服务器", True, "浪紫"), ("交換機", False, "紫锐")])]
    assert [part.near for part in found.parts] == [(servers.id,), (switches.id,)]
    assert found.placed == {"浪", "紫", "锐"}


def test_nothing_is_proposed_where_no_part_is_a_theme_or_the_whole_is_kept() -> None:
    whole, servers = a_set("服务器和交换机", "浪锐"), a_set("服务器", "浪")
    assert compound_themes([whole]) == ()
    assert compound_themes([a_set("服务器和交换机架构", "浪"), a_set("架构", "浪")]) == ()
    assert len(compound_themes([whole, servers])) == 1
    assert compound_themes([whole, servers], Decided(frozenset({(whole.id, servers.id)}))) == ()
    assert compound_themes([a_set("A与B", "浪"), a_set("A", "浪")]) == (), "too short to be names"
    assert compound_themes([whole, a_set("服务器", "浪", kind="ths")]) == ()
