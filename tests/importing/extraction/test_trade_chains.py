"""Trades told one after another with their companies, and the words that name each of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.domain.sureness import SURE
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

LISTS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "clause for clause a part of a chain with what is said of its companies": (
        "从产业链看，主机厂中航沈飞、中航西飞交付恢复；发动机方面，航发动力、航发控制排产饱满。",
        {"主机厂": ["中航沈飞", "中航西飞"], "发动机": ["航发动力", "航发控制"]},
    ),
    "short trades right before their names without a cue": (
        "AI 应用落地，办公金山办公、福昕软件，ERP 用友网络、鼎捷数智，多模态万兴科技、美图公司。",
        {
            "办公": ["金山办公", "福昕软件"],
            "ERP": ["用友网络", "鼎捷数智"],
            "多模态": ["万兴科技", "美图公司"],
        },
    ),
    "a chain of a customer that is a numbered part itself ends with the next": (
        "建议关注：1、快充：安克创新、奥海科技；2、苹果链：领益智造、蓝思科技；3、无源器件：顺络电子、法拉电子。",
        {
            "快充": ["安克创新", "奥海科技"],
            "苹果链": ["领益智造", "蓝思科技"],
            "无源器件": ["顺络电子", "法拉电子"],
        },
    ),
    "rows of a table that lost its lines": (
        "建议关注：电源芯片圣邦股份、韦尔股份等Norflash兆易创新、普冉股份等电池亿纬锂能、鹏辉能源等。",
        {
            "电源芯片": ["圣邦股份", "韦尔股份"],
            "Norflash": ["兆易创新", "普冉股份"],
            "电池": ["亿纬锂能", "鹏辉能源"],
        },
    ),
    "makers named by letters, and a part that ends with what it does": (
        "建议关注结构件厂商长盈精密，ODM厂商华勤技术；服务器整机代工标的工业富联、中科曙光。",
        {"结构件": ["长盈精密"], "ODM": ["华勤技术"], "服务器整机代工": ["工业富联", "中科曙光"]},
    ),
    "the field that one is to look at, said in the clause before": (
        "建议投资者关注业绩确定性较强的存储、面板产业链；建议重点关注具备优势、有望深度受益的标的，重点推荐澜起科技、京东方A。",
        {"存储、面板产业链": ["澜起科技", "京东方A"]},
    ),
    "how companies stand names no trade of a chain": (
        "（三）快递：单价回升，行业龙头中通快递、圆通速递，弹性申通快递、韵达股份，国际化极兔速递。",
        {"快递": ["中通快递", "圆通速递", "申通快递", "韵达股份", "极兔速递"]},
    ),
    "counted parts under a number of lines": (
        "光伏：价格企稳。建议关注三条主线：一是供给出清受益的硅料龙头通威股份、大全能源；二是新技术领先的爱旭股份、隆基绿能；三是辅材环节格局稳定的福斯特。",
        {"硅料": ["通威股份", "大全能源"], "新技术领先": ["爱旭股份", "隆基绿能"], "辅材环节": ["福斯特"]},
    ),
    "the next clause of a list opens with its own trade": (
        "生猪首推牧原股份；后周期中，饲料海大集团、动保瑞普生物、普莱柯；种业格局优化，隆平高科、登海种业具备优势；宠物食品国产替代加速，乖宝宠物、中宠股份。",
        {
            "生猪": ["牧原股份"],
            "饲料": ["海大集团"],
            "动保": ["瑞普生物", "普莱柯"],
            "种业": ["隆平高科", "登海种业"],
            "宠物食品": ["乖宝宠物", "中宠股份"],
        },
    ),
    "a sentence that turns to another trade ends the section": (
        "创新药：关注恒瑞医药、百济神州。CXO板块订单拐点明确，药明康德、康龙化成弹性最大；弹性品种可关注昭衍新药。",
        {"创新药": ["恒瑞医药", "百济神州"], "CXO": ["药明康德", "康龙化成", "昭衍新药"]},
    ),
    "praise for what companies have": (
        (
            "磷化工：需求拉动，云天化、川恒股份资源储量丰富。\n有机硅：行业减产挺价，合盛硅业、新安股份弹性居前。\n银行：地产风险缓释，招商银行、平安银行估值有望修复。\n"
            "零部件：海外产能领先的敏实集团、爱柯迪受益欧洲建厂。\n啤酒：青岛啤酒、华润啤酒估值处于低位。\n"
        ),
        {
            "磷化工": ["云天化", "川恒股份"],
            "有机硅": ["合盛硅业", "新安股份"],
            "银行": ["招商银行", "平安银行"],
            "零部件": ["敏实集团", "爱柯迪"],
            "啤酒": ["青岛啤酒", "华润啤酒"],
        },
    ),
    "several companies and behind what is said of them a cue": (
        "制冷剂：配额落地。巨化股份、三美股份为配额头部企业，建议积极关注。",
        {"制冷剂": ["巨化股份", "三美股份"]},
    ),
    "a trade whose cycle turns names the list without the turn": (
        "2. 模拟芯片周期见底。工业需求恢复，涨价函落地。标的：圣邦股份、思瑞浦。",
        {"模拟芯片": ["圣邦股份", "思瑞浦"]},
    ),
    "a counted line says its name behind the colon": (
        "### 投资主线\n\n主线 1：红利资产，大行股息率可观。重点关注：工商银行、建设银行。\n\n主线 2：科技金融：恒生电子、顶点软件。\n",
        {"红利资产": ["工商银行", "建设银行"], "科技金融": ["恒生电子", "顶点软件"]},
    ),
    "a side that a label looks at is no part of its name": (
        "器械方面，招投标回暖，推荐联影医疗、迈瑞医疗。中药方面，建议布局佐力药业、方盛制药。",
        {"器械": ["联影医疗", "迈瑞医疗"], "中药": ["佐力药业", "方盛制药"]},
    ),
    "the trade that a sentence of advice opens with, not a style or one of the sentence before": (
        "焦煤价格持平。投资建议：动力煤长协占比高、分红稳定的公司具备配置价值，重点推荐中国神华、陕西煤业。",
        {"动力煤": ["中国神华", "陕西煤业"]},
    ),
    "what describes one company of a list names no list of its own": (
        "化妆品行业景气。推荐品牌矩阵成型的珀莱雅、抗敏护理龙头贝泰妮，建议关注完成渠道调整的上海家化。",
        {"化妆品": ["珀莱雅", "贝泰妮", "上海家化"]},
    ),
    "what becomes of a trade is no label of its own inside a point": (
        "小家电：清洁电器高增，推荐石头科技、科沃斯，关注小熊电器；黑电：价格高位，关注海信视像。",
        {"小家电": ["石头科技", "科沃斯", "小熊电器"], "黑电": ["海信视像"]},
    ),
    "the kind of report before the first label": (
        "家电行业周报白电：排产回升，重点推荐美的集团、格力电器。",
        {"白电": ["美的集团", "格力电器"]},
    ),
    "clauses counted inside a sentence": (
        "我们建议从三个维度布局：一、水利，相关标的粤水电、安徽建工；二、洁净室与厂务，亚翔集成、圣晖集成；三、高股息央国企，中国建筑、四川路桥。",
        {
            "水利": ["粤水电", "安徽建工"],
            "洁净室与厂务": ["亚翔集成", "圣晖集成"],
            "高股息央国企": ["中国建筑", "四川路桥"],
        },
    ),
    "the kinds of companies under a label that holds for them all": (
        "半导体材料：推荐平台布局完善的安集科技；关注细分龙头，如靶材龙头江丰电子；硅片龙头沪硅产业、立昂微等；电子特气龙头华特气体。",
        {"半导体材料": ["安集科技", "江丰电子", "沪硅产业", "立昂微", "华特气体"]},
    ),
    "the kinds of companies where no label is in force": (
        "生猪首推牧原股份；后周期中，饲料龙头海大集团、新希望；动保龙头瑞普生物、普莱柯。",
        {"生猪": ["牧原股份"], "饲料": ["海大集团", "新希望"], "动保": ["瑞普生物", "普莱柯"]},
    ),
    "who puts stocks forward besides is no theme": (
        "散熱：需求增加。本土法人也看好奇鋐、雙鴻。",
        {"散熱": ["奇鋐", "雙鴻"]},
    ),
    "the order of a recommendation is no theme": (
        "## 港股互联网\n\n我们维持推荐顺序：腾讯控股、阿里巴巴、快手。\n",
        {"港股互联网": ["腾讯控股", "阿里巴巴", "快手"]},
    ),
    "a cycle of new products is no theme": (
        "游戏版号常态化，新品周期开启。重点标的包括：世纪华通、巨人网络。",
        {"游戏": ["世纪华通", "巨人网络"]},
    ),
}


@pytest.mark.parametrize("case", LISTS.values(), ids=LISTS)
def test_trades_told_one_after_another(stocks: Stocks, case: tuple[str, dict[str, list[str]]]) -> None:
    text, expected = case
    found = stocks(text)
    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == expected


def test_chains_without_a_cue_want_a_look(stocks: Stocks) -> None:
    found = stocks("海缆环节东方电缆、中天科技，管桩环节大金重工、海力风电。")
    assert found.themes
    assert all(pick.confidence < SURE for theme in found.themes for pick in theme.stocks)


@pytest.mark.parametrize(
    "text",
    [
        "- **航空公司**：南方航空、中国东航等航司的客座率在 11 月多呈同比增长。\n- **机场公司**：深圳机场、白云机场等机场的吞吐量同比波动。\n",
        "阀环节格局集中，国电南瑞、许继电气合计份额超过八成；GIS环节平高电气、思源电气市占率居前。",
        "借助阿斯利康、辉瑞的渠道，联合罗氏、诺华开发。",
    ],
)
def test_what_measures_companies_lists_none(stocks: Stocks, text: str) -> None:
    assert stocks(text).themes == ()
