"""Titles of pages, posts and mails: the headline among what a site, a paper or a program prints over its words."""

from __future__ import annotations

import pytest

from tests.importing.extraction.test_bylines import read
from tests.importing.extraction.test_ratings import read as read_ratings
from watchlist.domain.ratings import Action
from watchlist.importing.extraction.masthead.page_tops import below_letterhead, printed_twice
from watchlist.securities.folding import fold
from watchlist.securities.lexicon import Lexicon

PROSE = (
    "今年以来排产逐季走高，海外客户的订单排到明年下半年，成本回落使毛利率有望修复，板块里英维克和高澜股份的弹性较大。"
    * 2
)
TAIPEI = (
    "今年以來拉貨動能逐季走高，法人估下半年仍有成長空間，其中台積電（2330）與廣達（2382）訂單能見度最高。" * 2
)
ENGLISH = "Orders for cooling gear keep rising as operators build ever larger halls. We see most upside for Vertiv (VRT) and Eaton (ETN) over the next year."
POINTS = "\n\n- Vertiv (VRT)\n- Eaton (ETN)\n\nOrders keep rising as operators build larger halls, and margins should follow through next year.\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("液冷排产逐季走高 份额向龙头集中\n\n2026-03-04 8:15:00 股票 某某站\n\n" + PROSE, "液冷排产逐季走高 份额向龙头集中"),
        ("首页 行情 研报 数据\n登录 注册\n液冷排产逐季走高，份额向龙头集中\n上海证券报 2026-03-04 08:15\n" + PROSE, "液冷排产逐季走高，份额向龙头集中"),
        ("研究报告 | 电力设备\n\n液冷排产走高，份额向龙头集中\n\n某某团队 2026年3月4日\n\n" + PROSE, "液冷排产走高，份额向龙头集中"),
        ("液冷排产逐季走高，\n份额向龙头集中\n\n2026年3月4日\n\n" + PROSE, "液冷排产逐季走高，份额向龙头集中"),
        ("news 2026/3/4 8:15:00\n\n【液冷环节今年怎么看】\n\n作者头像\n\n封面图\n【液冷环节今年怎么看】\n\n" + PROSE, "液冷环节今年怎么看"),
        ("2026-03-04 收盘复盘\n\n" + PROSE, "2026-03-04 收盘复盘"),
        ("[液冷周度跟踪](https://a.example/b)\n\n某某站 2026-03-04\n\n" + PROSE, "液冷周度跟踪"),
        ("液冷周度跟踪\n=====\n\n" + PROSE, "液冷周度跟踪"),
        ('"""\nCooling watchlist for spring\n============================\n\n按环节分。\n"""\n\n# 名单\nROWS = ["英维克"]\n', "Cooling watchlist for spring"),
        ("**液冷跟踪：排产走高**\n\n" + PROSE, "液冷跟踪：排产走高"),
        (" date 2026-03-04 快訊\n\n春節連假天氣轉濕冷 周末才回溫\n\n5檔散熱股訂單滿載 廣達、鴻海也受惠\n\n某某日報／ 記者王小明／台北報導\n" + TAIPEI, "5檔散熱股訂單滿載 廣達、鴻海也受惠"),
        (" date 2026-03-04 盤後解讀／散熱股的下一步！誰的訂單排最滿\n財經中心／王小明報導\n" + TAIPEI, "盤後解讀／散熱股的下一步！誰的訂單排最滿"),
        ("散熱族群強攻 廣達、鴻海同步走高\n某某時報 王小明\n2026.03.04\n" + TAIPEI, "散熱族群強攻 廣達、鴻海同步走高"),
        ("某某資訊\n2026年3月4日\n散熱族群強攻 廣達、鴻海同步走高\n【某報記者王小明台北報導】" + TAIPEI, "散熱族群強攻 廣達、鴻海同步走高"),
        ("Home / Markets / Ideas /\nWho cools the biggest halls in the country\n\nWho cools the biggest halls in the country\n\nPublished:\n2026-03-04 08:15:00\n\n" + ENGLISH, "Who cools the biggest halls in the country"),
        ("MARKETS\n\nThree cooling names with room to run\n\nBy Jane Doe\nPublished Wed, Mar 4 2026 8:15 AM EST\n\n" + ENGLISH, "Three cooling names with room to run"),
        ("r/stocks\nPosted by u/someone 3 days ago\n\nMy list of cooling names for spring\n\n" + ENGLISH, "My list of cooling names for spring"),
        ("Sitename\n\nThree cooling names with room to run\n\n\nStock photo\n\n" + ENGLISH, "Three cooling names with room to run"),
        ("Skip to main content\n\nThree cooling names with room to run\n\nMar. 4, 2026 8:15 AM ET\n\n" + ENGLISH, "Three cooling names with room to run"),
        ("Cooling Demand Is Rising Faster Than Anyone Had Planned: Four Names With Room to Run\nKey Takeaways\n- " + ENGLISH, "Cooling Demand Is Rising Faster Than Anyone Had Planned: Four Names With Room to Run"),
        ("UBS: Prefers makers of cold plates over makers of racks for the coming year.\nUBS issued a research report that sees the margins of cold plates recover. " + ENGLISH, "UBS: Prefers makers of cold plates over makers of racks for the coming year."),
        ("From: a desk\nSubject: Fwd: Ideas for the week\nDate: 2026-03-04\n\n" + ENGLISH, "Ideas for the week"),
        ("---\ntitle: >-\n  Who cools the biggest halls\ndate: 2026-03-04\n---\n\n" + ENGLISH, "Who cools the biggest halls"),
    ],
    ids=["day and section", "menus", "a kicker", "two lines", "told again under a picture", "a diary", "a link", "underlined", "in a program's quotes", "bold", "another page's headline", "a day before it", "paper and person", "paper over its day", "a place on a site", "a section and a person", "a board", "a picture's owner", "a day in short", "capitals", "a headline that ends as a sentence", "a mail", "front matter in a block"],
)  # fmt: skip
def test_the_headline_of_a_page(text: str, title: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).title.value == title


@pytest.mark.parametrize(
    "text",
    [
        "导语：液冷的空间与节奏\n\n" + PROSE,
        "▲某公司董事長王小明。（圖／記者李大同攝）\n\n記者李大同／台北報導\n\n" + TAIPEI,
        "◎王小明CSIA\n\n" + TAIPEI,
        "# 环节和名单\nROWS = {\n    '液冷': ['英维克', '高澜股份'],\n}\n",
        "**液冷**\n\n英维克、高澜股份\n\n**光模块**\n\n中际旭创、新易盛\n",
        "UBS likes makers of cold plates. It sees margins recover.\n" + ENGLISH,
    ],
    ids=["a heading of its first part", "under a picture", "who writes", "a comment over a table", "one of several bold lines", "prose"],
)  # fmt: skip
def test_what_is_no_title(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).title.value is None


def test_the_lines_of_persons_that_come_again_are_no_title(lexicon: Lexicon) -> None:
    head = "China Cooling Equipment\nOrders keep coming in from abroad\nJane Doe\nSome House (Asia) L.L.C.\nJohn Roe\nSome House (Asia) L.L.C.\n"
    assert (read(head + POINTS, lexicon).title.value or "").startswith("Orders keep coming in")


def test_a_flash_takes_the_line_below_it_along() -> None:
    lines = below_letterhead(fold("快訊\n別的新聞\n本文標題\n"), 100)
    assert [line[0] for line in lines] == [fold("本文標題")]


def test_rows_of_a_table_that_come_again_are_no_headline() -> None:
    assert printed_twice("英维克\t002837\tABCDEFGH\n" * 3) is None
    assert printed_twice("甲公司的公告内容\n乙\n甲公司的公告内容\n") == (0, 8)


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("Outperform (maintained)", Action.MAINTAIN),
        ("Maintained: Outperform", Action.MAINTAIN),
        ("Sector view: Positive, maintained", Action.MAINTAIN),
        ("Sector Rating: Overweight (initiated)", Action.INITIATE),
    ],
)
def test_what_is_covered_says_what_a_rating_is_of(line: str, action: Action, lexicon: Lexicon) -> None:
    ratings = read_ratings(f"China Cooling Equipment\nOrders keep coming in\n{line}\n{POINTS}", lexicon)
    assert [rating.action for rating in ratings] == [action]


@pytest.mark.parametrize(
    "above",
    ["Friday, March 6th, 2026\n\n", "By Ann Example\n\n5 min read\n\n", ""],
    ids=["day", "who writes", "none"],
)
def test_a_long_english_headline_under_furniture_is_the_title_without_its_sign(
    above: str, lexicon: Lexicon
) -> None:
    title = "Cold Plates, Pumps & Racks: What Makers of Cooling for Servers Told Their Investors This Week"
    assert read(f"{above}📢 {title}\n\n{ENGLISH}", lexicon).title.value == title


def test_a_long_line_under_words_of_its_text_is_no_headline(lexicon: Lexicon) -> None:
    line = "Cold Plates, Pumps & Racks: What Makers of Cooling for Servers Told Their Investors This Week"
    assert read(f"Racks and pumps are in demand.\n\n{line}\n\n{ENGLISH}", lexicon).title.value != line
