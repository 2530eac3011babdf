"""Companies by two characters of their names, by tickers, and words that only look like companies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.domain.securities import Candidate
from watchlist.importing.extraction.names.resolving import Resolver
from watchlist.importing.extraction.stocks import Found
from watchlist.securities.lexicon import Lexicon

Stocks = Callable[[str], Found]


def _symbols(found: Found) -> dict[str, str]:
    named = [*(pick for theme in found.themes for pick in theme.stocks), *found.mentions]
    return {one.text: str(one.symbol) if one.symbol else "" for one in named}


def test_short_names_in_a_chain_of_companies_are_proposed(stocks: Stocks) -> None:
    found = stocks("碳酸锂价格上行，建议关注天齐、赣锋、盛新、雅化集团。")

    assert _symbols(found) == {
        "天齐": "002466.SZ", "赣锋": "002460.SZ", "盛新": "002240.SZ", "雅化集团": "002497.SZ",
    }  # fmt: skip
    assert {pick.text for theme in found.themes for pick in theme.stocks if not pick.sure} == {"赣锋", "盛新"}


def test_a_place_in_a_chain_of_banks_stands_for_its_bank_and_is_never_sure(stocks: Stocks) -> None:
    found = stocks("银行板块建议关注招商银行、宁波、南京、成都等。")

    assert _symbols(found) == {
        "招商银行": "600036.SH", "宁波": "002142.SZ", "南京": "601009.SH", "成都": "601838.SH",
    }  # fmt: skip
    assert {pick.text for theme in found.themes for pick in theme.stocks if pick.sure} == {"招商银行"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "银行板块建议关注兴业、南京、杭州、成都等。",
            {"兴业": "601166.SH", "南京": "601009.SH", "杭州": "600926.SH", "成都": "601838.SH"},
        ),
        (
            "非银方面，优质券商包括银河、广发、中信、东方等。",
            {"银河": "601881.SH", "广发": "000776.SZ", "中信": "600030.SH", "东方": "600958.SH"},
        ),
        ("银行网点覆盖北京、上海、南京、杭州、成都。", {}),
    ],
)
def test_a_chain_said_to_be_of_banks_or_brokers(text: str, expected: dict[str, str], stocks: Stocks) -> None:
    assert _symbols(stocks(text)) == expected


def test_places_without_a_bank_among_them_are_places(stocks: Stocks) -> None:
    assert not _symbols(stocks("门店增加：建议关注北京、上海、南京、杭州四地。宁波银行提供授信。")).keys() - {
        "宁波银行"
    }


def test_a_short_name_of_two_companies_is_left_to_a_person(stocks: Stocks) -> None:
    found = stocks("PCB板块建议关注生益、沪电、胜宏、景旺电子。")

    pick = next(pick for theme in found.themes for pick in theme.stocks if pick.text == "生益")
    assert pick.symbol is None
    assert {str(one.symbol) for one in pick.candidates} >= {"600183.SH", "688183.SH"}


def test_the_company_that_the_document_names_in_full_decides(stocks: Stocks) -> None:
    found = stocks("生益科技发布涨价函。建议关注建滔积层板、生益、南亚新材。")

    assert _symbols(found)["生益"] == "600183.SH"


@pytest.mark.parametrize(
    "text",
    [
        "业务覆盖北京、上海、广州、深圳四地，电子、通信、计算机、传媒领涨。",
        "存储、算力、液冷、电源方向活跃，东方、西部、南方均有布局。",
        "客户包括国际、国内、东方、海外、欧洲等。",
    ],
)
def test_places_and_trades_are_no_short_names(text: str, stocks: Stocks) -> None:
    assert not _symbols(stocks(text))


def test_tickers_behind_a_label_or_a_sign(stocks: Stocks) -> None:
    found = stocks("Memory: $MU, $SNDK\n\n**Ticker:** AMZN, WMT\n\nCEO says AI and IT go on.\n")

    assert _symbols(found) == {"MU": "MU.US", "SNDK": "SNDK.US", "AMZN": "AMZN.US", "WMT": "WMT.US"}


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("先进光刻机需求旺盛，全国电力装机增长，新零售业态兴起。", {"先进光", "全国电", "新零售"}),
        ("美国银行业存款回流，中国银行业协会发文。", {"美国银行", "中国银行"}),
        ("中国移动医疗市场扩容，中国建筑行业回暖，微创医疗美容增长。", {"中国移动", "中国建筑", "微创医疗"}),
        ("空间激光中光学组件占比高，企业拥有海量数据。", {"中光学", "海量数据"}),
        ("他先后就职于大成基金、中信建投证券，毕业于北京大学。", {"中信建投证券"}),
        ("美联储主席杰罗姆出席，模块适配高通道数场景，华星光电扩产。", {"罗姆", "高通", "华星光"}),
        ("据中国化学工业协会数据，中国化学品出口增长。", {"中国化学"}),
    ],
)
def test_words_that_hold_a_company_s_name(text: str, absent: set[str], stocks: Stocks) -> None:
    assert not absent & set(_symbols(stocks(text)))


@pytest.mark.parametrize(
    ("text", "name", "symbol"),
    [
        ("中国化学发布三季报。", "中国化学", "601117.SH"),
        ("中国银行业绩稳健。", "中国银行", "601988.SH"),
        ("申通单票收入回升。", "申通", "002468.SZ"),
    ],
)
def test_the_same_letters_as_a_company(text: str, name: str, symbol: str, stocks: Stocks) -> None:
    assert _symbols(stocks(text))[name] == symbol


def test_two_characters_of_taipei_mean_nothing_in_a_list_of_the_mainland(stocks: Stocks) -> None:
    found = stocks("推荐天士力、双鹭药业、常山药业、华东、昆药集团。")

    assert _symbols(found).get("华东", "") == ""


def test_a_name_that_is_repeated_is_looked_up_once(lexicon: Lexicon) -> None:
    calls: list[str] = []

    class Counting(Lexicon):
        def resolve(
            self, text: str, *, broker: str | None = None, market: str | None = None, sounds: bool = True
        ) -> tuple[Candidate, ...]:
            calls.append(text)
            return super().resolve(text, broker=broker, market=market, sounds=sounds)

    resolver = Resolver(Counting(lexicon.master, lexicon.matcher, lexicon.brokers), None, None)

    assert resolver.resolve("Anbotech") == resolver.resolve("Anbotech")
    assert calls == ["Anbotech"]


def test_names_before_codes_of_hong_kong_in_rows_that_ran_together(stocks: Stocks) -> None:
    rows = "8%云计算腾讯控股700HK550.5062,4121.3%金山软件3888HK52.307184.6%中国有赞8083HK2.9350626.8%同程艺龙780HK15.303352.0%平均3.2%"

    assert {"中国有赞": "08083.HK", "同程艺龙": "00780.HK"}.items() <= _symbols(stocks(rows)).items()
    assert "同程艺龙" not in _symbols(stocks("同程艺龙780HK15.30，腾讯控股550.50"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("海外龙头TI在上季度恢复增长，ADI紧随其后。", {"TI": "TXN.US", "ADI": "ADI.US"}),
        ("伊利与蒙牛推出新品。", {"伊利": "600887.SH", "蒙牛": "02319.HK"}),
        ("伊利诺伊州的花旗参种植户，获得TI奖。", {}),
    ],
)
def test_short_names_that_mean_the_company_in_prose(text: str, named: dict[str, str], stocks: Stocks) -> None:
    assert _symbols(stocks(text)) == named


def test_a_code_of_new_york_as_one_service_writes_it(stocks: Stocks) -> None:
    assert _symbols(stocks("维谛（VRT.N）、纳微半导体（NVTS.O）参与开发。")) == {
        "维谛": "VRT.US",
        "纳微半导体": "NVTS.US",
    }
