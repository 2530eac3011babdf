"""Posts about the day's market: which stocks rose with a trade, and where the same words list nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

_POST = (
    "收评：两市放量反弹\n\n盘面上，固态电池板块爆发，先导智能、纳科诺尔涨停，当升科技涨超12%，容百科技、上海洗霸等纷纷大涨。"
    "消息面上，准固态车型下月交付。\n光刻胶概念股走强，容大感光20cm涨停，南大光电涨9.8%。白酒板块低迷，泸州老窖跌3.2%，山西汾酒跟跌。\n"
)


def test_what_rose_with_a_trade_is_a_list_that_is_not_sure(stocks: Stocks) -> None:
    found = stocks(_POST)

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == {
        "固态电池": ["先导智能", "纳科诺尔", "当升科技", "容百科技", "上海洗霸"],
        "光刻胶": ["容大感光", "南大光电"],
    }
    assert not any(pick.sure for theme in found.themes for pick in theme.stocks)


def test_a_report_that_tells_the_past_week_lists_nothing(stocks: Stocks) -> None:
    found = stocks(
        "投资要点\n\n本周医美板块大涨，奥园美谷、朗姿股份涨停，苏宁环球涨超8%，华东医药、爱美客涨5%。\n"
    )

    assert not found.themes


def test_a_ranking_and_what_fell_are_no_list(stocks: Stocks) -> None:
    found = stocks(
        "午评：三大指数集体收涨\n\n半导体板块活跃，涨幅居前的有中微公司、北方华创、拓荆科技、盛美上海、芯源微涨超5%。银行股回调，招商银行、宁波银行、南京银行跌超2%。\n"
    )

    assert not found.themes


def test_a_line_that_opens_with_a_clause_of_its_own_is_about_another_trade(stocks: Stocks) -> None:
    found = stocks(
        "收评：两市放量反弹\n行业板块方面，固态电池板块爆发，先导智能、纳科诺尔、当升科技涨停。\n半年报行情升温，甘肃能源（预增）三连板，容百科技涨停。\n"
        "次新股板块持续走强，天铁科技、皮阿诺涨停。\n医药制造行业崛起，特一药业、大理药业涨停。\n"
    )

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == {
        "固态电池": ["先导智能", "纳科诺尔", "当升科技"],
        "次新股": ["天铁科技", "皮阿诺"],
        "医药制造": ["特一药业", "大理药业"],
    }


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        (
            "收评：三大指数收跌\n水泥掀涨停潮：海螺水泥、华新水泥4连板，上峰水泥等超5股一字涨停。\n新疆振兴个股盘中异动，天山股份20%涨停，青松建化、西部建设等不同程度上涨。\n",
            {"水泥": ["海螺水泥", "华新水泥", "上峰水泥"], "新疆振兴": ["天山股份", "青松建化", "西部建设"]},
        ),
        (
            (
                "〈台股盤後〉權值股收斂漲幅\n\n帶動台股 AI 族群跟著走強。緯穎 (6669-TW) 強攻漲停鎖住 3000 元，英業達 (2356-TW) 漲逾 2%。資金轉向炒熱航運族群，長榮 (2603-TW)、萬海 (2615-TW) 漲幅都超過 1%，"
                "陽明 (2609-TW) 也拉出長紅棒。觀光族群今天走弱，晶華 (2707-TW)、王品 (2727-TW) 都走跌。\n"
            ),
            {"AI": ["緯穎", "英業達"], "航運": ["長榮", "萬海", "陽明"]},
        ),
        (
            (
                "恒生指數低開後倒升，中午收市報22500點，升386點。\n\n晶片股急升，中芯國際和華虹半導體升逾8%至近12%。\n\n內銀股受捧，建設銀行(00939.HK)升逾4%，工商銀行(01398.HK)亦升逾5%，中國銀行(03988.HK)升4%。"
                "另外，恒安國際(01044.HK)跌逾1%。\n"
            ),
            {"晶片": ["中芯國際", "華虹半導體"], "內銀": ["建設銀行", "工商銀行", "中國銀行"]},
        ),
    ],
    ids=["lines that open with a trade", "Taipei", "Hong Kong"],
)
def test_what_rose_is_told_in_the_words_of_each_market(
    text: str, listed: dict[str, list[str]], stocks: Stocks
) -> None:
    found = stocks(text)

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == listed


def test_a_line_with_a_clause_of_its_own_ends_what_rose_before_it(stocks: Stocks) -> None:
    found = stocks(
        "收评：两市缩量\n固态电池板块爆发，先导智能、纳科诺尔、当升科技涨停。\n某厂商发布首款折叠平板电脑，容百科技受益涨停，上海洗霸大涨。\n光刻胶概念股走强，容大感光、南大光电涨停。\n"
    )

    assert {theme.name: len(theme.stocks) for theme in found.themes} == {"固态电池": 3, "光刻胶": 2}


@pytest.mark.parametrize("rose", ["上涨，截至收盘，", "大幅走高，收盘时，", "大涨，到收盘"])
def test_a_first_sentence_that_tells_the_close_of_one_trade_is_of_the_day(rose: str, stocks: Stocks) -> None:
    found = stocks(
        f"8月首日，PCB板块{rose}鹏鼎控股、广信材料涨停，本川智能、胜宏科技涨超8%，沪电股份等纷纷跟涨。\n"
    )

    assert {theme.name: len(theme.stocks) for theme in found.themes} == {"PCB": 5}


def test_headings_that_count_the_hot_trades_part_what_is_told_under_them(stocks: Stocks) -> None:
    found = stocks(
        "机会日报\n\n市场热点一 低空经济\n多地发布规划。\n栏目周一提示了整机，万丰奥威于7月3日成功封住涨停。\n早间提到运营环节，中信海直日内最高涨幅达9.1%。\n\n"
        "市场热点二 算力\n云厂商上调资本开支，光模块板块走强。\n昨晚解读了招标，新易盛今日涨12.3%。\n浪潮信息开盘迅速拉升至涨停。\n\n市场热点三 创新药\n百济神州涨6.2%，恒瑞医药盘中涨超5%。\n"
    )

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == {
        "低空经济": ["万丰奥威", "中信海直"],
        "算力": ["新易盛", "浪潮信息"],
        "创新药": ["百济神州", "恒瑞医药"],
    }


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        (
            (
                "散熱族群強強滾，奇鋐、雙鴻早盤雙雙亮燈漲停。\n\n〔記者／台北報導〕伺服器大廠股價再上漲，激勵台股散熱族群今一片翻紅，奇鋐（3017）外資調高目標價，今股價拉漲停鎖住。\n\n"
                "雙鴻（3324）、健策（3653）也走強，成交量超過2萬張。模組廠力致（3483）也漲停，尼得科超眾（6230）、建準（2421）等股價也紛登高。\n"
            ),
            {"散熱": ["奇鋐", "雙鴻", "健策", "力致", "尼得科超眾", "建準"]},
        ),
        (
            (
                "醫藥板塊早盤全面翻紅，其中百濟神州（06160.HK）表現搶眼，尾盤上漲4%。\n據交易所數據顯示，醫藥股普遍走高。永泰生物-B（06978.HK）漲得最多，到9.5%。"
                "另外，信達生物（01801.HK）上漲5.3%。石藥集團（01093.HK）和藥明康德（603259.SH）等其他醫藥股也走強。政策若落地，康方生物（09926.HK）可期。\n"
            ),
            {"醫藥": ["百濟神州", "永泰生物", "信達生物", "石藥集團", "藥明康德"]},
        ),
    ],
    ids=["a dateline and the price of a share", "who says so and the mark of a share"],
)
def test_a_trade_told_of_once_more_goes_on(text: str, listed: dict[str, list[str]], stocks: Stocks) -> None:
    found = stocks(text)

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == listed


def test_trades_that_a_sentence_counts_are_told_of_in_those_behind_it(stocks: Stocks) -> None:
    found = stocks(
        "台股周三開高走高，買盤集中於記憶體、光通訊（CPO）及載板等三大強勢族群。\n\n"
        "記憶體報價續漲，大廠十銓奔漲停，威剛、華邦電也維持紅盤；CPO需求擴大，光聖、波若威同步亮燈漲停。\n\n載板止跌，景碩漲停，南電、欣興漲幅皆逾5％。\n"
    )

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == {
        "記憶體": ["十銓", "威剛", "華邦電"],
        "CPO": ["光聖", "波若威"],
        "載板": ["景碩", "南電", "欣興"],
    }


def test_a_trade_that_is_part_of_a_company_s_name_moves_nothing(stocks: Stocks) -> None:
    found = stocks(
        "收評：台股收漲\n記憶體族群爆發，十銓、威剛漲停。載板族群走強，景碩漲停，台光電股價創下歷史新高，欣興大漲。\n"
    )

    assert [theme.name for theme in found.themes] == ["記憶體", "載板"]


@pytest.mark.parametrize(
    "text", ["買盤大量湧入，大量漲停家數增加", "威剛說明會延期", "內需回溫，全國漲停家數增加"]
)
def test_two_characters_that_no_market_moves_are_no_company(text: str, stocks: Stocks) -> None:
    assert not stocks(f"台股開會記錄：{text}。\n").mentions


def test_numbered_lines_of_who_goes_over_the_day_open_with_its_trades(stocks: Stocks) -> None:
    found = stocks(
        "今日复盘：\n1、商业航天：航天动力3连板，西部材料、超捷股份涨停。\n2、可控核聚变：合锻智能、国光电气涨停。\n3、跌幅榜：白酒、地产。\n"
    )

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == {
        "商业航天": ["航天动力", "西部材料", "超捷股份"],
        "可控核聚变": ["合锻智能", "国光电气"],
    }


def test_what_is_looked_at_before_the_market_opens_is_told_by_trade(stocks: Stocks) -> None:
    found = stocks(
        "美股收高，盤前重點：\n一、記憶體：報價再漲，南亞科、華邦電可望跟漲。\n二、航運：紅海不穩，長榮、陽明、萬海有撐。\n"
    )

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == {
        "記憶體": ["南亞科", "華邦電"],
        "航運": ["長榮", "陽明", "萬海"],
    }
