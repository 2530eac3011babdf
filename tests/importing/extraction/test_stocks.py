"""Picks and mentions: names resolved or left to a person, repeats counted once, words that are no companies left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import DraftPick, Named
from watchlist.domain.spans import Span
from watchlist.importing.extraction.extract import extract
from watchlist.importing.extraction.stocks import Found
from watchlist.securities.lexicon import Lexicon

Stocks = Callable[[str], Found]


def _picks(found: Found) -> dict[str, DraftPick]:
    return {pick.text: pick for theme in found.themes for pick in theme.stocks}


def _reasons(found: Found) -> dict[str, str]:
    return {one.text: one.reason for one in found.not_taken}


def _mentioned(found: Found) -> set[str]:
    return {mention.text for mention in found.mentions}


def test_a_list_printed_twice_is_one_pick_with_both_spans(stocks: Stocks) -> None:
    text = "相关标的：端侧：乐鑫科技、恒玄科技等。\n中间的话。\n相关标的：\n端侧：乐鑫科技、恒玄科技等。\n"

    found = stocks(text)

    assert [theme.name for theme in found.themes] == ["端侧"]
    assert [[span.of(text) for span in pick.spans] for pick in found.themes[0].stocks] == [
        ["乐鑫科技"] * 2,
        ["恒玄科技"] * 2,
    ]
    assert found.themes[0].open_list


def test_a_stock_named_twice_in_one_list_is_one_pick_with_two_spans(stocks: Stocks) -> None:
    found = stocks("【液冷】受益标的：申菱环境、英维克、申菱环境等。")

    assert [(pick.text, len(pick.spans)) for pick in found.themes[0].stocks] == [
        ("申菱环境", 2),
        ("英维克", 1),
    ]


def test_the_stronger_stance_counts_where_a_theme_gives_two(stocks: Stocks) -> None:
    found = stocks("【服务器】受益标的：浪潮信息；推荐标的：浪潮信息。")

    assert [str(pick.stance) for pick in found.themes[0].stocks] == ["recommended"]


def test_a_code_beside_the_name_decides(stocks: Stocks) -> None:
    found = stocks("相关标的：芯片：寒武纪（688256.SH）、Alphabet（GOOGL）。")

    assert str(_picks(found)["寒武纪"].symbol) == "688256.SH"
    assert str(_picks(found)["Alphabet"].symbol) == "GOOGL.US"


def test_a_code_that_contradicts_the_name_is_left_to_a_person(stocks: Stocks) -> None:
    pick = _picks(stocks("相关标的：寒武纪（600519.SH）、海光信息。"))["寒武纪"]

    assert not pick.sure
    assert {str(candidate.symbol) for candidate in pick.candidates} >= {"688256.SH", "600519.SH"}


def test_a_printed_code_of_an_exchange_outside_the_master_is_never_sure(stocks: Stocks) -> None:
    pick = _picks(stocks("## 消費\n- **Prada (PRD.MI)** — 精品\n- **Nike (NKE)** — 鞋\n"))["Prada"]

    assert str(pick.symbol) == "PRD.MI"
    assert not pick.sure


def test_codes_as_terminals_print_them_name_the_exchange(stocks: Stocks) -> None:
    found = stocks(
        "Memory: SK Hynix (000660 KS), Micron (MU US); Boards: Ibiden (4062 JP), Unimicron (3037 TT); 证券：广发证券（000776 CH）、国泰海通。"
    )

    assert {name: str(pick.symbol) for name, pick in _picks(found).items()} == {
        "SK Hynix": "000660.KS", "Micron": "MU.US", "Ibiden": "4062.T", "Unimicron": "3037.TW", "广发证券": "000776.SZ",
        "国泰海通": "601211.SH",
    }  # fmt: skip


def test_codes_as_the_news_of_taiwan_prints_them_name_the_exchange(stocks: Stocks) -> None:
    found = stocks("散熱：欣興 (3037-TW)、美光 (MU-US)；面板：Ibiden (4062-JP)、騰訊 (00700-HK)。")

    assert {str(pick.symbol) for pick in _picks(found).values()} == {"3037.TW", "MU.US", "4062.T", "00700.HK"}


def test_an_acronym_of_another_market_is_not_sure(stocks: Stocks) -> None:
    found = stocks(
        "Investment Recommendations - Data centres: Runze Technology, Accelink, GDS, and Espressif [3]"
    )

    assert not _picks(found)["GDS"].sure
    assert _picks(found)["Accelink"].sure


def test_an_unnamed_company_is_never_resolved(stocks: Stocks) -> None:
    found = stocks("四、哪些公司受益？\n液冷：英維克、高瀾股份\n最受益之一XXXX：公司是領軍供應商。\n")

    assert "XXXX" not in _picks(found)
    assert "XXXX" not in _mentioned(found)


def test_an_unknown_name_in_a_list_is_kept_without_a_symbol(stocks: Stocks) -> None:
    pick = _picks(stocks("镁\n相关标的：宝武镁业、奥威乙丙丁、星源卓镁。"))["奥威乙丙丁"]

    assert pick.symbol is None
    assert not pick.sure


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("上海浦东世纪大道陆家嘴基金大厦里的会议，谈的是宁德时代。", "陆家嘴", "place"),
        ("海外市场看好未来十年的增长，宁德时代在列。", "好未来", "part_of_word"),
        ("Sohu芯片速度更快，Sohu专为变换器设计。", "Sohu", "product"),
        ("出货量同比增长。（36氪）小米发布业绩。", "36氪", "source"),
        ("## 储能\n- SFC：中信证券、华泰证券\n- 储能：阳光电源、固德威等\n", "华泰证券", "source"),
    ],
)
def test_what_is_no_company_there_is_kept_with_its_reason(
    text: str, name: str, reason: str, stocks: Stocks
) -> None:
    found = stocks(text)

    assert name not in _mentioned(found)
    assert _reasons(found)[name] == reason


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("机器人产业链需求旺盛，太阳能电池与农产品价格上涨。", {"机器人", "太阳能", "农产品"}),
        ("互联电网持续升级，日本田村占有份额，各国巨大投入。", {"联电", "本田", "国巨"}),
        ("中证指数与沪深300指数上涨，BAT加大投入。", {"沪深300", "BAT"}),
    ],
)
def test_words_that_are_also_names_are_not_mentions(text: str, absent: set[str], stocks: Stocks) -> None:
    assert not absent & _mentioned(stocks(text))


def test_the_house_of_a_licence_is_no_pick(stocks: Stocks) -> None:
    found = stocks("某某新能源行业点评\nSFC：中信证券、华泰证券\n推荐标的：宁德时代、亿纬锂能\n")

    assert set(_picks(found)) == {"宁德时代", "亿纬锂能"}
    assert "SFC" not in {theme.name for theme in found.themes}


def test_a_common_word_in_a_list_of_companies_is_the_company(stocks: Stocks) -> None:
    found = stocks("互金：关注东方财富、指南针、同花顺。")

    assert str(_picks(found)["指南针"].symbol) == "300803.SZ"


def test_companies_in_prose_are_mentions_with_all_their_places(stocks: Stocks) -> None:
    text = "英伟达恢复供货，中际旭创订单增长。随后英伟达上调指引。"

    mention = next(m for m in stocks(text).mentions if m.text == "英伟达")

    assert str(mention.symbol) == "NVDA.US"
    assert [span.start for span in mention.spans] == [0, text.rindex("英伟达")]


def test_news_of_prices_is_no_list(stocks: Stocks) -> None:
    found = stocks(
        "## 市场回顾\n\n- 涨幅前五：三利谱、洁美科技、风华高科。\n- 三一重工、柳工等企业业绩亮眼。\n"
    )

    assert not found.themes
    assert {"三利谱", "三一重工"} <= _mentioned(found)


def _spans(found: Found) -> list[tuple[Named, Span]]:
    named: list[Named] = [*found.mentions, *(pick for theme in found.themes for pick in theme.stocks)]
    return [(one, span) for one in named for span in one.spans]


PIECES = st.sampled_from(
    [*"、，。；：（）()【】:;,. \n*#-|等和及", "相关标的", "推荐", "受益标的：", "建议关注", "寒武纪", "英维克", "GDS", "Accelink", "液冷",
     "## ", "- ", "**", "688256.SH", "（002837）", "1）", "➢", "\ufffd", "\x00", "𠮷", "买入", "1.28", "\u202e", "<p>", "如", "公司"]
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=60).map("".join)))
def test_any_text_gives_valid_spans(text: str, lexicon: Lexicon) -> None:
    document = Document("any.txt", text, Format.TEXT, sha256(text.encode("utf-8", "replace")))

    draft = extract(document, lexicon)

    for named in (*draft.mentions, *draft.picks):
        assert named.spans
        assert all(0 <= span.start < span.end <= len(text) for span in named.spans)
        assert text[named.spans[0].start : named.spans[0].end] == named.text
        assert 0 <= named.confidence <= 1
    for theme in draft.themes:
        assert all(span.end <= len(text) for span in theme.spans)


def test_a_ratio_that_bears_a_companys_name_is_no_mention_of_it(stocks: Stocks) -> None:
    found = stocks("组合的夏普比率为1.2，夏普比高于基准。")
    assert not _mentioned(found)
    assert _reasons(found) == {"夏普": "index"}
    assert _mentioned(stocks("面板厂中夏普比京东方A更早减产。")) == {"夏普", "京东方A"}
