"""How writers of brokers' dailies, posts and notes set down lists and names, on texts of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

LISTS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "a dash for a colon": (
        "A股受益标的：\n光模块——中际旭创、新易盛；\nPCB——沪电股份、深南电路；\n",
        {"光模块": ["中际旭创", "新易盛"], "PCB": ["沪电股份", "深南电路"]},
    ),
    "notice for attention": (
        "投资方向上，机房领域可留意润泽科技、光环新网等；运营商领域留意中国移动、中国电信。\n",
        {"机房领域": ["润泽科技", "光环新网"], "运营商领域": ["中国移动", "中国电信"]},
    ),
    "a gain by another word": (
        "光模块：需求景气，获益标的：中际旭创、新易盛等。\n### 涉及公司\n\n万华化学、云天化、兴发集团\n",
        {"光模块": ["中际旭创", "新易盛"], "涉及公司": ["万华化学", "云天化", "兴发集团"]},
    ),
    "arrows for a colon": (
        "磁体材料>>>西部超导、永鼎股份、精达股份\n真空室>>>合锻智能、国光电气\n",
        {"磁体材料": ["西部超导", "永鼎股份", "精达股份"], "真空室": ["合锻智能", "国光电气"]},
    ),
    "tiers of a post": (
        "**创新药（出海）**\n核心票：恒瑞医药、百济神州；弹性票：一品红、热景生物\n\n**PCB**\n高多层板紧缺。核心受益：沪电股份｜胜宏科技\n",
        {"创新药（出海）": ["恒瑞医药", "百济神州", "一品红", "热景生物"], "PCB": ["沪电股份", "胜宏科技"]},
    ),
    "the best of each link": (
        "风电：两海共振。整机环节优选金风科技、明阳智能，海缆环节优选东方电缆、中天科技。\n",
        {"整机环节": ["金风科技", "明阳智能"], "海缆环节": ["东方电缆", "中天科技"]},
    ),
    "praise behind the names": (
        "固态电池：设备先行，先导智能、利元亨、赢合科技均已拿到订单，建议重视。\n电网：核准提速，平高电气、许继电气等将直接受益。\n",
        {"固态电池": ["先导智能", "利元亨", "赢合科技"], "电网": ["平高电气", "许继电气"]},
    ),
    "sums of names": (
        "## 科技端\n- 国产算力 = 寒武纪 + 海光信息 + 中芯国际\n- 存储 = 兆易创新 + 北京君正\n",
        {"国产算力": ["寒武纪", "海光信息", "中芯国际"], "存储": ["兆易创新", "北京君正"]},
    ),
    "what one looks at": (
        "有色方面，铜看紫金矿业和洛阳钼业，铝看中国铝业、云铝股份，黄金看山东黄金、赤峰黄金。\n",
        {"铜": ["紫金矿业", "洛阳钼业"], "铝": ["中国铝业", "云铝股份"], "黄金": ["山东黄金", "赤峰黄金"]},
    ),
    "a label behind a label": (
        "投资建议：医疗器械：眼科耗材：昊海生科、爱博医疗；医疗设备：迈瑞医疗、理邦仪器。",
        {"眼科耗材": ["昊海生科", "爱博医疗"], "医疗设备": ["迈瑞医疗", "理邦仪器"]},
    ),
    "a label behind a bracket": (
        "投资建议【代工及配套】IDM：三安光电、士兰微；封测：长电科技、通富微电。",
        {"IDM": ["三安光电", "士兰微"], "封测": ["长电科技", "通富微电"]},
    ),
    "a company in the name of a theme": (
        "投资建议【苹果链龙头】立讯精密、歌尔股份；【英伟达产业链】工业富联、沪电股份。",
        {"苹果链龙头": ["立讯精密", "歌尔股份"], "英伟达产业链": ["工业富联", "沪电股份"]},
    ),
    "emojis for bullets": (
        "🚀 **卫星电源**\n👉 核心标的：乾照光电、上海港湾\n💡 逻辑：需求爆发\n\n☀️ **钙钛矿**\n👉 核心标的：捷佳伟创、京山轻机\n",
        {"卫星电源": ["乾照光电", "上海港湾"], "钙钛矿": ["捷佳伟创", "京山轻机"]},
    ),
    "points that are counted up": (
        "投资建议。主线一：创新药产业链，研发投入走高，重点推荐：恒瑞医药、凯莱英；主线二：特色原料药，格局在变，重点关注：司太立、华海药业。",
        {"创新药产业链": ["恒瑞医药", "凯莱英"], "特色原料药": ["司太立", "华海药业"]},
    ),
    "codes that stand for companies": (
        "光模块相关标的：LITE.US、NVDA.US、00700.HK、300308.SZ。\n\n| 環節 | 廠商 |\n|--|--|\n| 光引擎 | LITE.US |\n| 交換器平台 | AVGO.US |\n",
        {
            "光模块": ["LITE.US", "NVDA.US", "00700.HK", "300308.SZ"],
            "光引擎": ["LITE.US"],
            "交換器平台": ["AVGO.US"],
        },
    ),
    "codes alone in a row": (
        "液冷相关标的：002837、300499、301018。中际旭创（300308.SZ）的订单饱满，基金代码510300、000300。",
        {"液冷": ["002837", "300499", "301018"]},
    ),
    "customers of a chain": (
        "存储方面建议关注兆易创新、北京君正；手机端建议关注苹果、小米等产业链。",
        {"存储": ["兆易创新", "北京君正"]},
    ),
    "stocks that caught up": (
        "体外诊断相关标的：迈瑞医疗、安图生物，其中迈瑞医疗拟收购一家公司，基蛋生物、明德生物、东方生物呈现补涨行情。",
        {"体外诊断": ["迈瑞医疗", "安图生物"]},
    ),
    "a heading that ran into a label": (
        "估值溢价率为180.96%。投资建议创新药：看好率先布局的企业，如恒瑞医药、百济神州等。原料药：相关标的：司太立、华海药业等。",
        {"创新药": ["恒瑞医药", "百济神州"], "原料药": ["司太立", "华海药业"]},
    ),
    "waves of a rise": (
        "## 节奏\n- **第一波覆铜板**：生益科技、南亚新材\n- **第二波高阶PCB**：深南电路、沪电股份\n",
        {"覆铜板": ["生益科技", "南亚新材"], "高阶PCB": ["深南电路", "沪电股份"]},
    ),
    "English names alone in a line": (
        (
            "# Survey\n\n### 1. **China Tech Recovery** (Highest Conviction)\n- Tencent, Alibaba, Meituan\n- Valuations are low\n\n"
            "### 2. **State-Owned Enterprises**\n- PetroChina, CNOOC, China Mobile\n"
        ),
        {
            "China Tech Recovery": ["Tencent", "Alibaba", "Meituan"],
            "State-Owned Enterprises": ["PetroChina", "CNOOC", "China Mobile"],
        },
    ),
    "tiers of companies with short codes": (
        "# 研究\n\n#### 🎯 Tier 2：關鍵供應商\n\n**華星光（4979）- 🌟 推薦標的**\n- **產品：** 雷射\n\n**波若威（3163）**\n- **產品：** 連接器\n",
        {"關鍵供應商": ["華星光", "波若威"]},
    ),
    "a line for each label": (
        "**存储**：美光科技（MU）、西部数据（WDC）、闪迪（SNDK）\n**光器件**：Lumentum（LITE）、Coherent（COHR）\n",
        {"存储": ["美光科技", "西部数据", "闪迪"], "光器件": ["Lumentum", "Coherent"]},
    ),
    "the sections of a morning brief": (
        "【食品饮料】范某某：中报总结\n行业去库，韧性强。推荐贵州茅台、五粮液。\n【电子】王某某：发布会前瞻\n重点推荐：立讯精密、蓝思科技。\n",
        {"食品饮料": ["贵州茅台", "五粮液"], "电子": ["立讯精密", "蓝思科技"]},
    ),
    "a table with tabs": (
        "方向\t公司\n侵入式\t三博脑科、创新医疗\n非侵入式\t翔宇医疗、伟思医疗\n",
        {"侵入式": ["三博脑科", "创新医疗"], "非侵入式": ["翔宇医疗", "伟思医疗"]},
    ),
    "cells between bars": (
        "主题 | 龙头 | 补涨\n低空经济 | 万丰奥威、中信海直 | 宗申动力、莱斯信息\n深海科技 | 中国海防、海兰信 | 亚星锚链、神开股份\n",
        {
            "低空经济": ["万丰奥威", "中信海直", "宗申动力", "莱斯信息"],
            "深海科技": ["中国海防", "海兰信", "亚星锚链", "神开股份"],
        },
    ),
    "a table with names by their codes": (
        "| Component | Companies | Note |\n|---|---|---|\n| Roller screw | Beite Technology (603009.SH), Zhejiang Rongtai (603119.SH) | samples |\n",
        {"Roller screw": ["Beite Technology", "Zhejiang Rongtai"]},
    ),
    "a main line": (
        "投资建议：财富管理主线：招商银行、宁波银行；低估值主线：兴业银行、光大银行；风险提示：无。",
        {"财富管理主线": ["招商银行", "宁波银行"], "低估值主线": ["兴业银行", "光大银行"]},
    ),
    "square brackets, as translators write 【】": (
        (
            "Computer weekly\n\n[Liquid cooling] Recommended: Envicool; Beneficiaries: Shenling, Wangsu, etc. [Optical modules] Recommended: Zhongji Innolight, Eoptolink, etc.\n"
            "[变压器]受益标的：金盘科技等。"
        ),
        {
            "Liquid cooling": ["Envicool", "Shenling", "Wangsu"],
            "Optical modules": ["Zhongji Innolight", "Eoptolink"],
            "变压器": ["金盘科技"],
        },
    ),
    "machine English": (
        "## Investment advice\nLiquid cooling: it is recommended to pay attention to Envicool (002837.SZ), Shenling Environmental (301018.SZ), etc.\n",
        {"Liquid cooling": ["Envicool", "Shenling Environmental"]},
    ),
    "a cue that points to the list behind its colon": (
        "我们建议重点关注以下公司：（1）AI应用：金山办公、科大讯飞；（2）算力：寒武纪、海光信息。",
        {"AI应用": ["金山办公", "科大讯飞"], "算力": ["寒武纪", "海光信息"]},
    ),
    "one dash for a colon": (
        "国产替代：光刻胶—彤程新材、南大光电；电子特气—华特气体、金宏气体。",
        {"光刻胶": ["彤程新材", "南大光电"], "电子特气": ["华特气体", "金宏气体"]},
    ),
    "stocks of a trade": (
        "个股方面，我们认为煤炭股中的陕西煤业、中国神华，有色股中的紫金矿业、洛阳钼业值得配置。",
        {"煤炭": ["陕西煤业", "中国神华"], "有色": ["紫金矿业", "洛阳钼业"]},
    ),
    "a trade behind its praise": (
        "板块分化：（一）估值处于低位、弹性较大的次高端，如舍得酒业、酒鬼酒。",
        {"次高端": ["舍得酒业", "酒鬼酒"]},
    ),
    "numbered companies with what is said of them below": (
        "导语一句话说明背景。\n\n### 一、整机厂商\n\n1. **浪潮信息（000977）**\n\n    - 份额第一。\n2. **中兴通讯（000063）**\n\n    - 切入供应链。\n",
        {"整机厂商": ["浪潮信息", "中兴通讯"]},
    ),
    "two companies in the head of one item": (
        "## 核心零部件企业\n\n- **飞龙股份（002536.SZ）**：\n    电子水泵。\n- **中航光电、立讯精密**：\n    连接器。\n",
        {"核心零部件企业": ["飞龙股份", "中航光电", "立讯精密"]},
    ),
    "headings that are companies": (
        "## 二、光学公司切入光通信\n\n### 2.1 炬光科技：卡位上游\n\n送样。\n\n### 2.2 水晶光电：第三曲线\n\n研发。\n\n### 2.3 海泰新光：自研\n\n量产。\n",
        {"光学公司切入光通信": ["炬光科技", "水晶光电", "海泰新光"]},
    ),
    "a label that covers": (
        "## 三、重点公司及动态\n\n- **证券领域**：涉及国泰海通（601211 CH、2611 HK）、广发证券（000776 CH）等。\n- **保险领域**：涵盖中国平安、中国太保等优质龙头。\n",
        {"证券领域": ["国泰海通", "广发证券"], "保险领域": ["中国平安", "中国太保"]},
    ),
    "numbered points and their clauses": (
        "建议关注四个方向：1、医疗器械领域，尤其是检测相关；建议关注迈瑞医疗、安图生物。2、创新药产业链，海外转单明显。影响逐步消除。建议关注药明康德、凯莱英。",
        {"医疗器械领域": ["迈瑞医疗", "安图生物"], "创新药产业链": ["药明康德", "凯莱英"]},
    ),
    "portfolios by their names": (
        "2021年的组合推荐为：1）稳健组合：药明康德、迈瑞医疗。2）科创板组合：博瑞医药、南微医学。3）港股组合：中国生物制药（1177.HK）。",
        {
            "稳健组合": ["药明康德", "迈瑞医疗"],
            "科创板组合": ["博瑞医药", "南微医学"],
            "港股组合": ["中国生物制药"],
        },
    ),
    "a portfolio's table without lines": (
        "2月十大金股证券代码证券简称收盘价2019A2020E600529.SH山东药玻41.060.770.95600521.SH华海药业35.610.430.70600436.SH片仔癀306.892.282.77资料来源：某某",
        {"2月十大金股": ["山东药玻", "华海药业", "片仔癀"]},
    ),
    "Taipei's names with notes and joined by words": (
        "台灣受惠的公司？\n設計服務族群：世芯-KY（拿到專案）、創意（雲端案子），加上智原、晶心科。\n設備則看旺矽、均華與志聖。\n",
        {"設計服務族群": ["世芯-KY", "創意", "智原", "晶心科"], "設備": ["旺矽", "均華", "志聖"]},
    ),
    "English lists by segment and stance": (
        "AI chips: Recommended: Cambricon, Hygon; Beneficiaries: Loongson, etc.\nServers: Recommended: Inspur, Sugon; Beneficiary: Unisplendour.\n",
        {"AI chips": ["Cambricon", "Hygon", "Loongson"], "Servers": ["Inspur", "Sugon", "Unisplendour"]},
    ),
    "headings that say list or leaders": (
        "# 名单大全\n\n## 半导体材料企业\n\n- [阿石创](http://a.com/SZ300706.html)：靶材。\n- [江丰电子](http://a.com/SZ300666.html)：靶材。\n\n## 军工龙头股\n\n- [中航沈飞](http://a.com/SH600760.html)：整机。\n",
        {"半导体材料企业": ["阿石创", "江丰电子"], "军工龙头股": ["中航沈飞"]},
    ),
}


@pytest.mark.parametrize("way", LISTS)
def test_lists(way: str, stocks: Stocks) -> None:
    text, expected = LISTS[way]

    found = {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(text).themes}

    assert found == expected


def test_lists_of_taipei_with_names_of_two_characters(stocks: Stocks) -> None:
    found = stocks("散熱族群：奇鋐、雙鴻、健策；\n記憶體：南亞科、華邦電、群聯受惠漲價；\n")

    symbols = {str(pick.symbol) for theme in found.themes for pick in theme.stocks}
    assert symbols >= {"3017.TW", "3324.TWO", "3653.TW"}
    assert "8299.TWO" in symbols | {str(mention.symbol) for mention in found.mentions}


def test_two_characters_in_simplified_script_are_no_company_of_taipei(stocks: Stocks) -> None:
    found = stocks("公司坚持创意、健策、双鸿图的企业文化。")

    assert not found.themes
    assert not found.mentions


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("地产链异动，万 科Ａ拉升。", "000002.SZ"),
        ("今日ST华闻涨停。", "000793.SZ"),
        ("昨日*ST金科复牌。", "000656.SZ"),
        ("XD宁沪高今日除息。", "600377.SH"),
        ("晶圆代工龙头中芯国际-U扩产。", "688981.SH"),
        ("北交所的锦波生物（832982）公告。", "920982.BJ"),
        ("北交所的锦波生物（920982）公告。", "920982.BJ"),
    ],
)
def test_marks_and_changed_codes(text: str, symbol: str, stocks: Stocks) -> None:
    found = stocks(text)

    named = {str(pick.symbol) for theme in found.themes for pick in theme.stocks}
    assert symbol in named | {str(mention.symbol) for mention in found.mentions}


def test_a_romanised_name_gives_candidates_and_is_never_sure(stocks: Stocks) -> None:
    found = stocks("Related companies: Anbotech, Accelink (002281.SZ), Zhongji Innolight (300308.SZ).")

    pick = next(pick for theme in found.themes for pick in theme.stocks if pick.text == "Anbotech")
    assert "688168.SH" in {str(candidate.symbol) for candidate in pick.candidates}
    assert not pick.sure


def test_a_word_that_is_a_company_counts_behind_one_in_a_list(stocks: Stocks) -> None:
    found = stocks("格力博、好太太、老百姓、太阳纸业等公司披露回购进展。好太太都说好。")

    assert {mention.text for mention in found.mentions} == {"格力博", "好太太", "老百姓", "太阳纸业"}


@pytest.mark.parametrize("end", ["", "。", "等。", "\n下一段。"])
def test_a_word_that_is_a_company_counts_behind_a_cue_and_a_name_that_nobody_knows(
    end: str, stocks: Stocks
) -> None:
    [theme] = stocks(f"【算力租赁】受益标的：ABCX、数据港{end}").themes
    assert "数据港" in [pick.text for pick in theme.stocks]


def test_a_house_that_gives_its_view_is_no_stock(stocks: Stocks) -> None:
    found = stocks("国泰海通认为，行业进入量产元年。中信证券表示，公司将回购股份。")

    assert [mention.text for mention in found.mentions] == ["中信证券"]


def test_letters_in_brackets_behind_a_known_name_are_a_note(stocks: Stocks) -> None:
    found = stocks("前道设备：中微公司（刻蚀）、华海清科（CMP）、中科飞测（量测）。")

    assert [str(pick.symbol) for theme in found.themes for pick in theme.stocks] == [
        "688012.SH",
        "688120.SH",
        "688361.SH",
    ]


def test_what_suffers_is_in_no_list(stocks: Stocks) -> None:
    found = stocks(
        "建议配置自给率高的企业：紫金矿业、洛阳钼业；冶炼端受加工费拖累，云南铜业、江西铜业弹性相对较小。"
    )

    assert [[pick.text for pick in theme.stocks] for theme in found.themes] == [["紫金矿业", "洛阳钼业"]]


def test_lines_that_compare_results_are_no_list(stocks: Stocks) -> None:
    found = stocks(
        "## 资产负债率\n\n- 温氏股份：51.45%（同比下降）。\n- 牧原股份：59.20%。\n- 新希望：63.1%。\n"
    )

    assert not found.themes


def test_a_thing_of_one_company_is_watched_not_the_company(stocks: Stocks) -> None:
    found = stocks("【手机】本周公布业绩。重点关注舜宇光学科技（2382HK）主要产品增速指引。")

    assert not found.themes


def test_a_table_of_ratings_adds_no_theme_to_lists_that_have_a_name(stocks: Stocks) -> None:
    found = stocks(
        "加配弹性品种\n\n本周稳健组合：药明康德、迈瑞医疗。\n\n| 代码 | 公司 | 股价 | 评级 |\n| --- | --- | --- | --- |\n| 603259 | 药明康德 | 134.72 | 买入 |\n| 300760 | 迈瑞医疗 | 426.00 | 买入 |\n"
    )

    assert [[len(pick.spans) for pick in theme.stocks] for theme in found.themes] == [[2, 2]]


def test_a_list_that_only_the_document_names_is_not_sure(stocks: Stocks) -> None:
    found = stocks("# 每周要点\n\n建议关注：中际旭创、新易盛。\n\n## 液冷\n\n建议关注：英维克、高澜股份。\n")

    assert {theme.name: {pick.sure for pick in theme.stocks} for theme in found.themes} == {
        "每周要点": {False},
        "液冷": {True},
    }


def test_a_single_company_that_the_sentence_goes_on_about_is_no_list(stocks: Stocks) -> None:
    found = stocks("我们看好奥园健康在培育增值服务的策略。建议关注迈瑞医疗、新产业。")

    assert [[pick.text for pick in theme.stocks] for theme in found.themes] == [["迈瑞医疗", "新产业"]]


def test_lines_under_no_heading_are_not_sure_to_be_a_list(stocks: Stocks) -> None:
    found = stocks("• Lens Tech (300433.SZ) announced a project.\n• BOE (000725.SZ) plans a line.\n")

    assert {pick.sure for theme in found.themes for pick in theme.stocks} == {False}
