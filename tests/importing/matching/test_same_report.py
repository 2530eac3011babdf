"""One report in several forms, from text to proposal: with another foot, in 繁體, cut to half, in English; and the next week's issue."""

from __future__ import annotations

import pytest

from watchlist.domain.copies import STRONG, CopyKind
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Draft
from watchlist.importing.extraction.extract import extract
from watchlist.importing.matching.alignment import Agreement, align
from watchlist.importing.matching.copies import propose
from watchlist.importing.matching.fingerprints import fingerprint
from watchlist.securities.lexicon import Lexicon, load_lexicon

HEAD = "东吴证券研究所\n2026年11月16日\n证券研究报告 计算机行业周报\n液冷与光互联进入放量期\n行业评级：增持（维持）\n分析师：王小明\n\n"
COOLING = (
    "数据中心的单机柜功率继续上行，风冷的余地见底，冷板式方案从试点转为标配。我们测算明年国内液冷市场规模可达300亿元。\n"
    "【液冷】推荐标的：英维克、高澜股份；受益标的：申菱环境、同飞股份、曙光数创等。\n"
)
OPTICS = (
    "海外云厂商上修资本开支，1.6T光模块的交付节奏快于预期，上游光芯片偏紧，扩产周期仍需四个季度。\n"
    "【光模块】推荐标的：中际旭创、新易盛；受益标的：天孚通信、太辰光、源杰科技等。\n"
)
CHIPS = (
    "国产算力卡的适配名单扩大，运营商集采落地，整机厂商的订单能见度延伸到明年三季度。\n"
    "【国产算力】推荐标的：寒武纪、海光信息；受益标的：浪潮信息、中科曙光、光环新网等。\n"
)
TAIL = "本周计算机指数上涨2.3%，成交额环比放大12%，域控制器出货环比增长23%。\n"
WHOLE = HEAD + COOLING + OPTICS + CHIPS + TAIL
OTHER_FOOT = WHOLE + "由某站整理，仅供内部学习参考，请勿外传。\n"
HALF = "晨会要点 2026-11-16\n来源：东吴证券\n" + HEAD + COOLING + OPTICS
TRADITIONAL = (
    "東吳證券研究所\n2026年11月16日\n證券研究報告 計算機行業週報\n液冷與光互聯進入放量期\n行業評級：增持（維持）\n分析師：王小明\n\n"
    "數據中心的單機櫃功率繼續上行，風冷的餘地見底，冷板式方案從試點轉為標配。我們測算明年國內液冷市場規模可達300億元。\n"
    "【液冷】推薦標的：英維克、高瀾股份；受益標的：申菱環境、同飛股份、曙光數創等。\n"
    "海外雲廠商上修資本開支，1.6T光模塊的交付節奏快於預期，上游光芯片偏緊，擴產週期仍需四個季度。\n"
    "【光模塊】推薦標的：中際旭創、新易盛；受益標的：天孚通信、太辰光、源杰科技等。\n"
    "國產算力卡的適配名單擴大，運營商集採落地，整機廠商的訂單能見度延伸到明年三季度。\n"
    "【國產算力】推薦標的：寒武紀、海光信息；受益標的：浪潮信息、中科曙光、光環新網等。\n"
    "本週計算機指數上漲2.3%，成交額環比放大12%，域控制器出貨環比增長23%。\n"
)
ENGLISH = """Soochow Securities Research Institute
November 16, 2026
Computer Industry Weekly
Liquid cooling and optical links enter a period of volume growth
Industry rating: Overweight (maintained)

The power of a single rack keeps rising, and cold plates turn from pilots into the standard. The domestic market may reach 30 billion yuan next year.
[Liquid cooling] Recommended: Envicool, Goaland; Beneficiaries: Shenling Environment, Tongfei, Sugon DataEnergy, etc.
Overseas cloud companies raise spending; 1.6T modules are delivered faster than expected.
[Optical modules] Recommended: Zhongji Innolight, Eoptolink; Beneficiaries: TFC Communication, T&S Communications, Yuanjie Technology, etc.
The list of supported domestic accelerators grows; operators place central orders.
[Domestic computing power] Recommended: Cambricon, Hygon; Beneficiaries: Inspur, Sugon, GDS, etc.
The computer index rose 2.3% this week, turnover grew 12%, and shipments of domain controllers grew 23%.
"""
NEXT_WEEK = (
    HEAD.replace("11月16日", "11月23日")
    + "两家云厂商公布了新的机柜招标，冷板方案占比首次过半，交付期缩短到八周，全年规模上修到320亿元。\n"
    + COOLING.splitlines()[1].replace("、高澜股份", "")
    + "\n光博会上三家公司展示了新一代样品，硅光占比提高，薄膜铌酸锂开始送样，明年招标的份额将重新分配。\n"
    + OPTICS.splitlines()[1]
    + "\n"
    + TAIL.replace("2.3%", "0.8%").replace("12%", "7%")
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def draft(text: str, lexicon: Lexicon) -> Draft:
    return extract(Document("a.txt", text, Format.TEXT, sha256(text.encode())), lexicon)


@pytest.mark.parametrize(
    ("text", "kind"),
    [(OTHER_FOOT, CopyKind.COPY), (TRADITIONAL, CopyKind.COPY), (HALF, CopyKind.COPY), (ENGLISH, CopyKind.TRANSLATION)],
    ids=["another foot", "繁體", "half of it", "in English"],
)  # fmt: skip
def test_the_same_report_in_another_form_counts_once(text: str, kind: CopyKind, lexicon: Lexicon) -> None:
    known = fingerprint(draft(WHOLE, lexicon))
    [found] = propose(fingerprint(draft(text, lexicon)), [(7, known)])
    assert (found.original_id, found.kind) == (7, kind)
    assert found.score >= STRONG, "counted as one until somebody says otherwise"


def test_the_issue_of_the_next_week_is_another_report(lexicon: Lexicon) -> None:
    known = fingerprint(draft(WHOLE, lexicon))
    assert propose(fingerprint(draft(NEXT_WEEK, lexicon)), [(7, known)]) == ()


def test_a_translation_shows_where_it_names_another_company(lexicon: Lexicon) -> None:
    pairs = align(draft(WHOLE, lexicon).themes, draft(ENGLISH, lexicon).themes)
    told = {
        (pair.first.text, pair.second.text): pair.agreement for pair in pairs if pair.first and pair.second
    }
    assert told["英维克", "Envicool"] is Agreement.CONFIRMED
    assert told["光环新网", "GDS"] is Agreement.CONFLICT
