"""Headlines that have run into the sentence under them, and what is no headline though it stands like one."""

from __future__ import annotations

from datetime import date

import pytest

from tests.importing.extraction.test_metadata import read
from watchlist.importing.extraction.headlines import guessed_end
from watchlist.securities.lexicon import Lexicon

HEAD = "证券研究报告 2025年3月7日分析师行业走势图"
BODY = (
    "本周板块先抑后扬。储能招标量环比增加，海外订单逐步落地。国内工厂的排产恢复，需求好于节前。"
    "海外市场的库存见底。风险提示：需求不及预期。"
)


@pytest.mark.parametrize(
    ("glued", "title"),
    [
        ("储能需求回暖，龙头份额有望提升国内工厂的排产在节后恢复，" + BODY, "储能需求回暖，龙头份额有望提升"),
        ("排产拐点已现，关注材料环节机会海外市场的库存连降三月，" + BODY, "排产拐点已现，关注材料环节机会"),
        ("招标持续放量：户储仍是主线2025年前两月国内招标增加，" + BODY, "招标持续放量：户储仍是主线"),
        (
            "工商业储能渐入佳境，静待电价落地我们认为节后的排产不弱，" + BODY,
            "工商业储能渐入佳境，静待电价落地",
        ),
    ],
)
def test_a_headline_ends_where_a_sentence_opens(glued: str, title: str, lexicon: Lexicon) -> None:
    found = read(HEAD + glued, lexicon)
    assert found.title.value == title
    assert found.title.confidence < 0.95


def test_a_guess_is_made_only_where_a_headline_may_stand(lexicon: Lexicon) -> None:
    prose = "证券研究报告。分析师。他说储能需求的恢复慢于预期且各地补贴退坡后装机意愿仍然不高，" + BODY
    assert read(prose, lexicon).title.value is None


def test_prose_without_a_seam_has_no_end() -> None:
    prose = "的恢复慢于此前设想且各地补贴退出之后装机的意愿仍然不算高而且没有什么办法"
    assert guessed_end(prose, 0, len(prose)) == 0


@pytest.mark.parametrize(
    "furniture",
    [
        "(注：等权重分配，按年初价格)风险提示",
        "最近一年行业相对大盘走势，指数与行业\n",
        "月度股票池甲公司增持乙公司增持丙公司增持\n",
        "医药生物医药生物行业\n",
        "特此鸣谢：张三、李四，行业数据\n",
    ],
)
def test_furniture_is_no_title(furniture: str, lexicon: Lexicon) -> None:
    text = f"证券研究报告 2025年3月7日\n{furniture}分析师：王五 执业证书编号：S0010523040002\n{BODY}"
    assert read(text, lexicon).title.value is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("# Holdings\n\nChips and memory first.\n\n- NVDA\n\n---\n\n*Last updated: 2026-01-06*\n", date(2026, 1, 6)),
        ("＃title＃创新药迎来收获期＃createTime1＃2021年01月05日请务必阅读正文之后的声明", date(2021, 1, 5)),
    ],
)  # fmt: skip
def test_days_behind_their_labels(text: str, day: date, lexicon: Lexicon) -> None:
    assert read(text, lexicon).published.value == day


def test_an_industry_with_its_branch_behind_a_dash(lexicon: Lexicon) -> None:
    text = '---\ntitle: "2025.7.28有色 - 能源金属行业周报"\n---\n镍价环比上涨。\n'
    assert read(text, lexicon).industry.value == "有色 - 能源金属"
