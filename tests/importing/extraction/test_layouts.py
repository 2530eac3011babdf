"""Each layout of theme lists, on a text of our own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.importing.extraction.further_layouts import FURTHER
from watchlist.importing.extraction.lists.layouts import LAYOUTS
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]
Lists = list[tuple[str, list[tuple[str, str]]]]

R, B, W, M, N = "recommended", "beneficiary", "watch", "mentioned", "negative"

CASES: dict[str, tuple[str, Lists]] = {
    "bracket_cue": (
        "算力链受益。【液冷】推荐标的：英维克；受益标的：高澜股份、申菱环境等；【变压器】受益标的：金盘科技等。",
        [("液冷", [("英维克", R), ("高澜股份", B), ("申菱环境", B)]), ("变压器", [("金盘科技", B)])],
    ),
    "cue_label": (
        "相关标的：光模块：中际旭创、新易盛等。服务器：浪潮信息、中科曙光。风险提示：需求不足。",
        [("光模块", [("中际旭创", W), ("新易盛", W)]), ("服务器", [("浪潮信息", W), ("中科曙光", W)])],
    ),
    "bracket_list": (
        "四、投资建议【光学】舜宇光学科技、欧菲光；【安防】海康威视、大华股份。五、风险提示：无。",
        [("光学", [("舜宇光学科技", W), ("欧菲光", W)]), ("安防", [("海康威视", W), ("大华股份", W)])],
    ),
    "label_coded": (
        "## 相关公司\n\n- **冷却液**：巨化股份（600160）扩产国产氟化液，成本下降。\n- **测试**：强瑞技术（301128）提供测试设备。\n",
        [("冷却液", [("巨化股份", W)]), ("测试", [("强瑞技术", W)])],
    ),
    "noted_run": (
        "➢建议关注功率器件：景气上行，订单饱满斯达半导（龙头企业）士兰微（产能扩张）➢其他：无",
        [("功率器件", [("斯达半导", W), ("士兰微", W)])],
    ),
    "carried_noted": (
        "➢建议关注面板：价格上涨，拐点已至京东方A（规模第一）TCL科技（供需回暖）电子元件：需求向好宏达电子（钽电容）鸿远电子（陶瓷电容）➢完",
        [("面板", [("京东方A", W), ("TCL科技", W)]), ("电子元件", [("宏达电子", W), ("鸿远电子", W)])],
    ),
    "label_cue": (
        "- 互金平台：关注东方财富（流量领先）、指南针；\n- 券商并购：重点关注信达证券、首创证券等；",
        [("互金平台", [("东方财富", W), ("指南针", W)]), ("券商并购", [("信达证券", W), ("首创证券", W)])],
    ),
    "cue_group": (
        "建议关注国产算力（寒武纪、海光信息），光模块（中际旭创），服务器（浪潮信息）等方向。",
        [
            ("国产算力", [("寒武纪", W), ("海光信息", W)]),
            ("光模块", [("中际旭创", W)]),
            ("服务器", [("浪潮信息", W)]),
        ],
    ),
    "spaced_label": (
        "## 医械细分龙头\n\n- 骨科医械龙头 大博医疗、凯利泰\n- 消毒龙头 新华医疗\n",
        [("骨科医械龙头", [("大博医疗", M), ("凯利泰", M)]), ("消毒龙头", [("新华医疗", M)])],
    ),
    "arrow_list": (
        "每日速递\n1、【锂电材料】六氟磷酸锂报价突破整数关。→ 天赐材料、多氟多、天际股份\n2、【光伏】收储平台落地。→ 通威股份、大全能源\n",
        [
            ("锂电材料", [("天赐材料", M), ("多氟多", M), ("天际股份", M)]),
            ("光伏", [("通威股份", M), ("大全能源", M)]),
        ],
    ),
    "bare_list": (
        "## 光通信\n\n相关标的：\n中际旭创、新易盛、\n天孚通信等。\n",
        [("光通信", [("中际旭创", W), ("新易盛", W), ("天孚通信", W)])],
    ),
    "group": (
        "重点推荐：功率半导体（斯达半导、新洁能）、模拟芯片（圣邦股份、思瑞浦）。",
        [("功率半导体", [("斯达半导", R), ("新洁能", R)]), ("模拟芯片", [("圣邦股份", R), ("思瑞浦", R)])],
    ),
    "subject_cue": (
        "需求旺盛。变压器相关公司：思源电气、金盘科技；特高压相关公司：平高电气、许继电气；",
        [("变压器", [("思源电气", W), ("金盘科技", W)]), ("特高压", [("平高电气", W), ("许继电气", W)])],
    ),
    "subject_weak_cue": (
        "建议关注：面板标的京东方A、TCL科技。",
        [("面板", [("京东方A", W), ("TCL科技", W)])],
    ),
    "cue": (
        "## 工程机械\n\n- 出口增长。\n- 相关标的包括三一重工、柳工、恒立液压等。",
        [("工程机械", [("三一重工", W), ("柳工", W), ("恒立液压", W)])],
    ),
    "weak_cue": (
        "### （一）工业金属\n\n- 库存下降，铜价偏强；关注五矿资源、金诚信。",
        [("工业金属", [("五矿资源", W), ("金诚信", W)])],
    ),
    "cue_qualifier": (
        "行业景气回升，建议关注血制品龙头企业华兰生物、天坛生物等。",
        [("血制品", [("华兰生物", W), ("天坛生物", W)])],
    ),
    "cue_lead": (
        "#### 【PCB设备】\n\n- 关注钻孔、曝光、电镀等核心环节设备企业，如大族数控、芯碁微装等。",
        [("PCB设备", [("大族数控", W), ("芯碁微装", W)])],
    ),
    "cue_long_qualifier": (
        "## 废电拆解\n\n集中度提升，建议关注具有股东、规模、渠道优势的龙头中再资环以及启迪环境。",
        [("废电拆解", [("中再资环", W), ("启迪环境", W)])],
    ),
    "carried_label": (
        "受益标的：端侧：乐鑫科技、恒玄科技等。算力：寒武纪、海光信息等。\n以上供参考。",
        [("端侧", [("乐鑫科技", B), ("恒玄科技", B)]), ("算力", [("寒武纪", B), ("海光信息", B)])],
    ),
    "continued": (
        "建议关注：半导体设计公司韦尔股份、圣邦股份，封装公司长电科技、通富微电。",
        [("半导体", [("韦尔股份", W), ("圣邦股份", W)]), ("封装", [("长电科技", W), ("通富微电", W)])],
    ),
    "label_list": (
        "四、哪些公司受益？\n芯片：寒武紀、海光信息\n液冷：英維克、高瀾股份\n",
        [("芯片", [("寒武紀", B), ("海光信息", B)]), ("液冷", [("英維克", B), ("高瀾股份", B)])],
    ),
    "example": (
        "可观察以下方向：\n\n1. 海上风电：受益于海外需求的龙头厂商（如大金重工）。",
        [("海上风电", [("大金重工", W)])],
    ),
    "example_in_label": (
        "可观察以下方向：\n\n1. 储能：欧洲需求复苏及长时储能（如阳光电源）。",
        [("储能", [("阳光电源", W)])],
    ),
    "part_of_chain": (
        "景气提升，看好光刻产业链，设备端北方华创、中微公司，材料端安集科技。",
        [("设备端", [("北方华创", R), ("中微公司", R)]), ("材料端", [("安集科技", R)])],
    ),
    "part_includes": (
        "产业链上，上游材料包括雅克科技、安集科技，下游制造包括中芯国际。",
        [("上游材料", [("雅克科技", M), ("安集科技", M)]), ("下游制造", [("中芯国际", M)])],
    ),
    "divided_list": (
        "整机：万丰奥威；宗申动力。\n运营：中信海直；祥源文旅\n储能：阳光电源；宁德时代发布新品。\n",
        [
            ("整机", [("万丰奥威", M), ("宗申动力", M)]),
            ("运营", [("中信海直", M), ("祥源文旅", M)]),
            ("储能", [("阳光电源", M)]),
        ],
    ),
    "counted": (
        "电子化学品：建议从两条主线布局：一是光刻胶，标的有彤程新材、南大光电；二是湿化学品，标的有江化微、格林达。\n",
        [("光刻胶", [("彤程新材", W), ("南大光电", W)]), ("湿化学品", [("江化微", W), ("格林达", W)])],
    ),
    "answer_list": (
        "问：覆铜板怎么看？\n答：生益科技、南亚新材去年提过一轮。\n\n问：树脂有哪些标的可以看？\n答：东材科技、圣泉集团、同宇新材。东材科技的量最大。\n",
        [("树脂", [("东材科技", M), ("圣泉集团", M), ("同宇新材", M)])],
    ),
    "looked_at": (
        "答：整机代工看歌尔股份、立讯精密；芯片看恒玄科技。",
        [("整机代工", [("歌尔股份", M), ("立讯精密", M)]), ("芯片", [("恒玄科技", M)])],
    ),
    "link_named": (
        "答：主要是铰链环节的精研科技、东睦股份，UTG环节的凯盛科技、长信科技。",
        [
            ("铰链环节", [("精研科技", M), ("东睦股份", M)]),
            ("UTG环节", [("凯盛科技", M), ("长信科技", M)]),
        ],
    ),
    "group_behind": (
        "光模块（中际旭创/新易盛）、服务器（浪潮信息）值得重点关注。",
        [("光模块", [("中际旭创", W), ("新易盛", W)]), ("服务器", [("浪潮信息", W)])],
    ),
    "numbered_chain": (
        "## 算力\n\n重点关注：1、寒武纪：国产芯片龙头；2、海光信息：生态完善；3、中科曙光。",
        [("算力", [("寒武纪", W), ("海光信息", W), ("中科曙光", W)])],
    ),
    "praised_behind": (
        "## 饲料\n\n龙头海大集团的市占率提升值得关注。",
        [("饲料", [("海大集团", W)])],
    ),
}

OTHERS: dict[str, tuple[str, Lists]] = {
    "a qualifier behind 包括": (
        "受益标的包括光模块龙头中际旭创、新易盛，PCB龙头沪电股份，以及液冷龙头英维克。",
        [
            ("光模块", [("中际旭创", B), ("新易盛", B)]),
            ("PCB", [("沪电股份", B)]),
            ("液冷", [("英维克", B)]),
        ],
    ),
    "who will benefit stands behind the names": (
        "储能方面，阳光电源、固德威、锦浪科技等企业有望受益于需求回升。",
        [("储能", [("阳光电源", B), ("固德威", B), ("锦浪科技", B)])],
    ),
    "one company that will benefit is prose": ("储能方面，阳光电源有望受益于需求回升。", []),
    "no part of a chain": ("看好行业景气，今年以来北方华创、中微公司，股价新高。", []),
    "bold label before prose": (
        "**宠物食品**：国产品牌份额提升，利润分化。相关公司：**乖宝宠物、 中宠股份、佩蒂股份**等。",
        [("宠物食品", [("乖宝宠物", W), ("中宠股份", W), ("佩蒂股份", W)])],
    ),
    "bullets under a heading with stance": (
        "## 相关标的\n\n- CXO：药明康德、凯莱英\n- 原料药：华海药业、普洛药业等\n",
        [("CXO", [("药明康德", W), ("凯莱英", W)]), ("原料药", [("华海药业", W), ("普洛药业", W)])],
    ),
    "lead line": (
        "- 相关公司：\n\n- 铜：江西铜业、紫金矿业；\n\n- 铝：中国铝业、云铝股份。",
        [("铜", [("江西铜业", W), ("紫金矿业", W)]), ("铝", [("中国铝业", W), ("云铝股份", W)])],
    ),
    "name lines with codes": (
        "## 半導體\n- **NVIDIA (NVDA)** — GPU\n- **Intel (INTC)** — CPU\n",
        [("半導體", [("NVIDIA", M), ("Intel", M)])],
    ),
    "name lines with links": (
        "## 3D打印\n\n- [大族激光](http://example.com/002008/)\n- [华工科技](http://example.com/000988/)\n",
        [("3D打印", [("大族激光", M), ("华工科技", M)])],
    ),
    "names in brackets": (
        "## 相关标的\n\n【圣泉集团】树脂通过认证，产能扩张。【东材科技】产品进入下游。",
        [("", [("圣泉集团", W), ("东材科技", W)])],
    ),
    "English lists": (
        "Investment Recommendations - Liquid cooling: Envicool, Accelink, and Espressif [3] - Chips: Cambricon, Hygon [4]",
        [
            ("Liquid cooling", [("Envicool", W), ("Accelink", W), ("Espressif", W)]),
            ("Chips", [("Cambricon", W), ("Hygon", W)]),
        ],
    ),
    "theme table in markdown": (
        "## 产业链梳理\n\n| 环节 | 相关公司 |\n| --- | --- |\n| 液冷 | 英维克、高澜股份 |\n| 光模块 | 中际旭创 |\n",
        [("液冷", [("英维克", W), ("高澜股份", W)]), ("光模块", [("中际旭创", W)])],
    ),
    "circled numbers": (
        "核心标的：①算力：寒武纪、海光信息；②存储：兆易创新、江波龙。",
        [("算力", [("寒武纪", W), ("海光信息", W)]), ("存储", [("兆易创新", W), ("江波龙", W)])],
    ),
    "codes without brackets": (
        "产业链一览\n\n动力：卧龙电驱 600580、宗申动力 001696、应流股份 603308\n材料：光威复材、中复神鹰\n",
        [
            ("动力", [("卧龙电驱", M), ("宗申动力", M), ("应流股份", M)]),
            ("材料", [("光威复材", M), ("中复神鹰", M)]),
        ],
    ),
    "machine English": (
        "1. Optical chips: recommend Yuanjie Technology (688498.SH), and pay attention to Shijia Photonics (688313.SH) and Everbright Photonics (688048.SH).\n2. IDC: beneficiary targets: Runze Technology (300442.SZ), Sinnet (300383.SZ).\n3. Optical modules: it is recommended to focus on Eoptolink (300502.SZ), TFC Optical (300394.SZ), etc.\n",
        [
            (
                "Optical chips",
                [("Yuanjie Technology", R), ("Shijia Photonics", W), ("Everbright Photonics", W)],
            ),
            ("IDC", [("Runze Technology", B), ("Sinnet", B)]),
            ("Optical modules", [("Eoptolink", W), ("TFC Optical", W)]),
        ],
    ),
    "parts told in a sentence": (
        "矽光子進入量產前夕。封測端由日月光投控、訊芯-KY領軍；磊晶與雷射有全新、聯亞、穩懋；設備則看旺矽、均華。",
        [
            ("封測端", [("日月光投控", M), ("訊芯-KY", M)]),
            ("磊晶與雷射", [("全新", M), ("聯亞", M), ("穩懋", M)]),
            ("設備", [("旺矽", M), ("均華", M)]),
        ],
    ),
    "a word before the colon that names nothing": (
        "**CXO**：订单拐点已现，【小核酸】相关：凯莱英、九洲药业；三是固态电解质：上海洗霸、有研新材。",
        [("小核酸", [("凯莱英", W), ("九洲药业", W)]), ("固态电解质", [("上海洗霸", W), ("有研新材", W)])],
    ),
    "a portfolio's table of aligned columns": (
        "四月金股\n\n二、金股组合\n行业    公司        代码         推荐理由\n电子    立讯精密    002475.SZ   新品周期\n通信    亨通光电    600487.SH   订单饱满\n有色    华友钴业    603799.SH   钴价上行\n\n三、上月回顾\n调出北方稀土。\n",
        [("金股组合", [("立讯精密", R), ("亨通光电", R), ("华友钴业", R)])],
    ),
    "a table of comparable companies": (
        "可比公司估值\n代码    名称    收盘价    PE\n603288.SH  海天味业    38.2     30.1\n600872.SH  中炬高新    19.0     21.5\n",
        [],
    ),
    "rating table without lines": (
        "市场回暖。重点公司EPS评级20E21E领益智造1.281.76增持汇顶科技3.174.11买入北方华创0.811.19减持。完",
        [("重点公司", [("领益智造", R), ("汇顶科技", R), ("北方华创", N)])],
    ),
    "rating table in markdown": (
        "## 重点公司盈利预测\n\n| 代码 | 公司 | 评级 |\n| --- | --- | --- |\n| 600026.SH | 中远海能 | 1.0 | 买入 |\n| 601919.SH | 中远海控 | 1.4 | 中性 |\n",
        [("重点公司盈利预测", [("中远海能", R), ("中远海控", M)])],
    ),
}


def _lists(found: Found) -> Lists:
    return [(theme.name, [(pick.text, str(pick.stance)) for pick in theme.stocks]) for theme in found.themes]


CASES |= FURTHER


@pytest.mark.parametrize("name", CASES)
def test_layout(name: str, stocks: Stocks) -> None:
    text, expected = CASES[name]

    found = stocks(text)

    assert _lists(found) == expected
    assert name in {pick.rule for theme in found.themes for pick in theme.stocks}


@pytest.mark.parametrize("name", OTHERS)
def test_structure(name: str, stocks: Stocks) -> None:
    text, expected = OTHERS[name]

    named = [(theme or None, picks) for theme, picks in expected]
    got = [
        (theme if want else None, picks)
        for (theme, picks), (want, _) in zip(_lists(stocks(text)), named, strict=True)
    ]

    assert got == named


def test_every_layout_has_a_case() -> None:
    assert {layout.name for layout in LAYOUTS} == set(CASES)
