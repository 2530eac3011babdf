"""Zones: boilerplate is told from body by what it says, in clean text and in text that lost its spaces."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from watchlist.domain.spans import Span
from watchlist.importing.extraction.page.zones import ZoneKind, zones_of

BODY = "光模块需求上行，我们看好龙头。相关标的：甲公司、乙公司等。"
LEGAL = "本报告仅供某证券股份有限公司的客户使用，不构成对任何人的投资建议，本公司不承担责任。"
LEGEND = (
    "投资评级说明 买入：预期未来6个月内涨幅在20%以上；增持：预期未来6个月内涨幅介于5%与20%之间；"
    "中性：预期未来6个月内变动介于-5%与5%之间。"
)


def kinds(text: str, *needles: str) -> list[ZoneKind]:
    zones = zones_of(text)
    return [zones.kind_at(text.index(needle)) for needle in needles]


def test_disclaimer_starts_at_its_heading_and_lasts() -> None:
    text = BODY + "\n免责声明\n" + LEGAL * 3
    zones = zones_of(text)
    assert zones.spans(ZoneKind.DISCLAIMER)[0].start == text.index("免责声明")
    assert zones.spans(ZoneKind.BODY)[0].holds(Span(0, len(BODY)))


def test_heading_without_legal_wording_proves_nothing() -> None:
    text = "公司发布重要声明，称产能已经恢复。" + BODY
    assert zones_of(text).spans(ZoneKind.BODY)[0].end == len(text)


def test_a_line_that_says_itself_that_it_disclaims_ends_with_the_line() -> None:
    text = BODY + "\n免责声明：投资结果由读者自负。推荐标的：甲公司。\n" + BODY
    zones = zones_of(text)
    [disclaimer] = zones.spans(ZoneKind.DISCLAIMER)
    assert (disclaimer.start, disclaimer.end) == (text.index("免责"), text.rindex("\n"))


def test_legend_is_told_from_disclaimer() -> None:
    text = BODY + "免责条款" + LEGAL + LEGEND + "法律声明" + LEGAL
    assert kinds(text, "免责条款", "投资评级说明", "增持：", "法律声明") == [
        ZoneKind.DISCLAIMER,
        ZoneKind.LEGEND,
        ZoneKind.LEGEND,
        ZoneKind.DISCLAIMER,
    ]


def test_body_returns_after_a_short_disclaimer_at_the_top() -> None:
    story = "光通信行业景气度提升，订单饱满，价格上行，产线满负荷。" * 40
    text = "免责声明：" + LEGAL + "\n" + story + "\n" + BODY
    assert kinds(text, "免责声明", BODY) == [ZoneKind.DISCLAIMER, ZoneKind.BODY]


def test_running_heads_are_cut_with_their_neighbours_in_glued_text() -> None:
    pages = [
        f"{story}行业周报请务必阅读正文之后的免责条款部分"
        for story in ("需求回暖。", "价格上行。", "供给收缩。", "订单饱满。", "库存下降。")
    ]
    text = "".join(pages) + BODY
    zones = zones_of(text)
    heads = zones.spans(ZoneKind.RUNNING_HEAD)
    assert [span.of(text) for span in heads] == ["行业周报请务必阅读正文之后的免责条款部分"] * 5
    assert zones.kind_at(text.index("相关标的")) is ZoneKind.BODY


def test_page_numbers_with_a_common_total() -> None:
    text = (
        "甲业增长。 1/4 某证券研究所 乙业持平。 2/4 某证券研究所 丙业下滑。 3/4 某证券研究所 丁业转好。 4/4"
    )
    assert kinds(text, "1/4", "某证券研究所", "乙业", "丁业") == [
        ZoneKind.RUNNING_HEAD,
        ZoneKind.RUNNING_HEAD,
        ZoneKind.BODY,
        ZoneKind.BODY,
    ]


def test_contents_captions_references_contacts() -> None:
    text = (
        "目录一、需求回暖..........................3二、供给收缩..........................5"
        "一、需求回暖需求持续改善。图1：某产品价格走势资料来源：Wind，某证券研究所价格继续上行。"
        "相关研究《甲乙丙深度》2024-12-02《丁戊己点评》2024-11-18证券分析师 某某 "
        "邮箱：someone@example.com.cn 地址：某市某区世纪大道1788号陆家嘴某广场1号楼3层\n"
    )
    expected = {
        "目录": ZoneKind.CONTENTS,
        "二、供给": ZoneKind.CONTENTS,
        "需求持续": ZoneKind.BODY,
        "图1": ZoneKind.CAPTION,
        "资料来源": ZoneKind.CAPTION,
        "价格继续": ZoneKind.BODY,
        "《甲乙丙": ZoneKind.REFERENCES,
        "证券分析师": ZoneKind.BODY,
        "someone": ZoneKind.CONTACTS,
        "陆家嘴": ZoneKind.CONTACTS,
    }
    assert dict(zip(expected, kinds(text, *expected), strict=True)) == expected


def test_front_matter_and_links_in_markdown() -> None:
    text = "---\ntitle: 某行业观察\ndescription: 重复正文\n---\n\n1. 锂：[甲](http://quote.example.com/SZ002460.html)；\n"
    zones = zones_of(text)
    assert zones.kind_at(0) is ZoneKind.FRONT_MATTER
    assert zones.spans(ZoneKind.BODY)[-1].end == len(text)
    assert zones.spans(ZoneKind.BODY)[-1].start <= text.index("1.")


def test_platform_notice_in_traditional_script() -> None:
    text = BODY + "\n特別聲明：以上內容為自媒體平臺用戶上傳并發布，本平臺僅提供信息存儲服務。\n"
    assert kinds(text, "相关标的", "特別聲明") == [ZoneKind.BODY, ZoneKind.NOTICE]


def test_template_marks_are_cut() -> None:
    text = "[Table_Title]某行业深度＃summary＃" + BODY
    assert kinds(text, "[Table", "某行业", "＃summary", "相关") == [
        ZoneKind.RUNNING_HEAD,
        ZoneKind.BODY,
        ZoneKind.RUNNING_HEAD,
        ZoneKind.BODY,
    ]


@given(
    st.text(
        alphabet=st.sampled_from(
            "买入：预计未来免责声明本报告仅供客户。\n图1 目录....2/7《》2024-12-02@a.cn# ＃"
        ),
        max_size=300,
    )
)
def test_every_character_has_one_zone(text: str) -> None:
    zones = zones_of(text).zones
    assert "".join(text[zone.start : zone.end] for zone in zones) == text
    assert all(one.end == two.start for one, two in pairwise(zones))


@given(st.text(max_size=200))
def test_any_text_is_divided(text: str) -> None:
    zones = zones_of(text)
    assert sum(zone.end - zone.start for zone in zones.zones) == len(text)
    assert zones.masked(text, *ZoneKind) == text
