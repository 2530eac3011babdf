"""Scales: bands, benchmarks and horizons from legends of different houses; contradictions are reported."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.corpus import CORPUS, needs_corpus
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.ratings import Band, RatingScale, Scope
from watchlist.importing.extraction.extract import extract
from watchlist.importing.extraction.page.zones import zones_of
from watchlist.importing.extraction.ratings.scales import read_scale
from watchlist.importing.extraction.vocabulary.percentages import percent_range
from watchlist.securities.lexicon import Lexicon


def read(text: str) -> RatingScale | None:
    return read_scale(
        Document("a.txt", text, Format.TEXT, sha256(text.encode("utf-8", "replace"))),
        zones_of(text),
        "某证券",
    )


def scale(text: str) -> RatingScale:
    found = read(text)
    assert found is not None
    return found


def bands(found: RatingScale, scope: Scope) -> list[tuple[str, int, float | None, float | None]]:
    return [(band.term, band.step, band.low, band.high) for band in found.bands if band.scope is scope]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("相对基准涨幅在15%以上", (15, None)),
        ("相对基准介于5%与15%之间", (5, 15)),
        ("相对基准介于-5%与5%之间", (-5, 5)),
        ("相对基准介于-15%与-5%之间", (-15, -5)),
        ("相对基准在-15%以下", (None, -15)),
        ("相对弱于基准5%以上", (None, -5)),
        ("相对弱于市场表现 5%以下", (None, -5)),
        ("落后市场基准指数5%至15%", (-15, -5)),
        ("介于基准指数±10%之间", (-10, 10)),
        ("涨幅10%至-10%之间", (-10, 10)),
        ("涨幅小于-5%", (None, -5)),
        ("potential return of over 15%", (15, None)),
        ("potential loss of over 10%", (None, -10)),
        ("total return of plus 15% or minus 10%", (-10, 15)),
        ("表现优于基准", (None, None)),
    ],
)
def test_percentages_in_words(words: str, expected: tuple[float | None, float | None]) -> None:
    assert percent_range(words) == expected


FIVE = (
    "正文。某证券投资评级标准 投资评级基于报告发布日后6至12个月内的表现(A股市场基准为沪深300指数,香港市场基准为恒生指数),"
    "具体如下:公司投资评级: 买入:预期未来6个月个股涨幅在15%以上; 增持:预期未来6个月个股涨幅介于5%与15%之间;"
    "中性:预期未来6个月个股涨幅介于-5%与5%之间;减持:预期未来6个月个股涨幅介于-15%与-5%之间;"
    "卖出:预期未来6个月个股涨幅在-15%以下。行业投资评级:增持:预期未来6个月内,行业指数强于基准5%以上;"
    "中性:预期未来6个月内,行业指数相对基准-5%与5%;减持:预期未来6个月内,行业指数弱于基准5%以上。"
)


def test_bands_of_both_scopes() -> None:
    found = scale(FIVE)
    assert bands(found, Scope.STOCK) == [
        ("买入", 2, 15, None),
        ("增持", 1, 5, 15),
        ("中性", 0, -5, 5),
        ("减持", -1, -15, -5),
        ("卖出", -2, None, -15),
    ]
    assert bands(found, Scope.INDUSTRY) == [("增持", 1, 5, None), ("中性", 0, -5, 5), ("减持", -1, None, -5)]


def test_bands_and_heading_that_contradict_each_other_are_reported() -> None:
    found = scale(FIVE)
    assert found.horizon_months == (6, 6)
    assert found.conflicts == ("horizon: bands 6, heading 6-12",)


def test_one_word_has_two_meanings_in_two_scopes() -> None:
    found = scale(FIVE.replace("行业指数强于基准5%以上", "行业指数强于基准8%以上"))
    assert {band.low for band in found.bands if band.term == "增持"} == {5, 8}


def test_benchmarks_per_market() -> None:
    assert scale(FIVE).benchmarks == (("A", "沪深300指数"), ("HK", "恒生指数"))


def test_a_table_with_english_terms_and_words_without_figures() -> None:
    found = scale(
        "正文。\n\n股票投资评级说明\n\n\t评级\t说明\n证券评级\t买入（Buy）\t预计相对强于市场表现 20%以上；\n\t中性（Neutral）\t预计相对市场表现在"
        "-5%~+5%之间波动；\n\t减持（underperform）\t预计相对弱于市场表现 5%以下。\n行业评级\t看好（overweight）\t预计行业超越整体市场表现；\n"
        "\t中性（Neutral）\t预计行业与整体市场表现基本持平；\n\t看淡（underperform）\t预计行业弱于整体市场表现。\n\n备注：评级标准为以报告日后的 6~12 个月内。\n"
    )
    assert found.step_of("Underperform", Scope.STOCK) == -1
    assert found.step_of("overweight", Scope.INDUSTRY) == 1
    assert found.horizon_months == (6, 12)
    assert found.conflicts == ("gap: stock 中性 5, 买入 20",)


def test_figures_before_their_term() -> None:
    found = scale(
        "正文。证券投资评级：以6个月内的绝对收益为标准。30%以上为买入评级；15%-30%为增持评级；-15%-15%为中性评级；-15%以下为减持评级。"
    )
    assert bands(found, Scope.STOCK) == [
        ("买入", 2, 30, None),
        ("增持", 1, 15, 30),
        ("中性", 0, -15, 15),
        ("减持", -1, None, -15),
    ]


def test_terms_run_together_and_spaced_type() -> None:
    glued = scale(
        "投资评级声明股票投资评级自报告日后的6个月内买入预期股价相对收益20%以上增持预期股价相对收益10%-20%持有预期股价相对收益-10%-10%卖出预期股价相对收益-10%以下。"
    )
    spaced = scale(
        "投资评级说明\n1.买 入 ：相对于沪深 300 指数表现＋20％以上；\n2.中 性 ：相对于沪深 300 指数表现－10％～＋20％；\n3.减 持 ：相对于沪深 300 指数表现－10％以下。\n"
    )
    assert [step for _, step, _, _ in bands(glued, Scope.STOCK)] == [2, 1, 0, -2]
    assert bands(spaced, Scope.STOCK) == [
        ("买入", 2, 20, None),
        ("中性", 0, -10, 20),
        ("减持", -1, None, -10),
    ]


def test_overlapping_bands_are_reported() -> None:
    found = scale(
        "评级说明：增持：股价表现强于基准20%以上；谨慎增持：股价表现强于基准10%以上；中性：股价表现介于基准±10%之间；减持：股价表现弱于基准10%以上。"
    )
    assert found.conflicts == ("overlap: stock 谨慎增持, 增持",)


def test_horizons_that_stand_above_the_bands_of_each_scope() -> None:
    found = scale(
        "评级说明：股票投资评级：以报告日起6个月内公司股价的表现为准。增持：股价表现强于基准指数20%以上；中性：股价表现介于基准指数±20%之间；减持：股价表现弱于基准指数20%以上。"
        "行业投资评级：以报告日起12个月内行业指数的表现为准。增持：行业指数强于基准指数5%；中性：行业指数介于基准指数±5%；减持：行业指数弱于基准指数5%。"
    )
    assert found.horizon_months == (6, 6)
    assert found.conflicts == ("horizon: stock 6, industry 12",)


def test_a_benchmark_without_a_market_is_that_of_its_own_exchange() -> None:
    found = scale(
        "Ratings definitions\nBUY : Stock with potential return of over 15% over next 12 months\nHOLD : Stock with potential return of +15% to -10% "
        "over next 12 months\nSELL : Stock with potential loss of over 10% over next 12 months\nThe benchmark is the S&P 500.\n"
    )
    assert found.benchmarks == (("US", "S&P 500"),)


def test_definitions_that_open_with_the_move_itself() -> None:
    found = scale(
        "投资评级说明\n行业评级：报告发布日后6个月内行业指数相对沪深300\n推荐：优于沪深300指数10%以上；中性：与沪深300指数持平（±10%）；回避：弱于沪深300指数10%以上。\n"
        "公司评级：报告发布日后6个月内股价相对沪深300指数\n买入：涨幅20%以上；增持：涨幅10%至20%；中性：涨幅-5%至5%；减持：跌幅5%以上。\n"
    )
    assert bands(found, Scope.INDUSTRY) == [
        ("推荐", 1, 10, None),
        ("中性", 0, -10, 10),
        ("回避", -1, None, -10),
    ]
    assert [term for term, *_ in bands(found, Scope.STOCK)] == ["买入", "增持", "中性", "减持"]
    assert found.benchmarks == (("A", "沪深300指数"),)
    assert found.conflicts == ("gap: stock 中性 5, 增持 10",)


def test_english_legend() -> None:
    found = scale(
        "Ratings definitions\nBUY : Stock with potential return of over 15% over next 12 months\n"
        "HOLD : Stock with potential return of +15% to -10% over next 12 months\nSELL : Stock with potential loss of over 10% over next 12 months\n"
    )
    assert bands(found, Scope.STOCK) == [("BUY", 2, 15, None), ("HOLD", 0, -10, 15), ("SELL", -2, None, -10)]
    assert found.horizon_months == (12, 12)


def test_no_legend_no_scale() -> None:
    assert read("我们维持增持评级，预计未来6个月行业指数上行。") is None


@given(
    st.text(alphabet=st.sampled_from("买入增持：预期未来6个月5%与-以上；评级说明行业(Buy)\n"), max_size=160)
)
def test_any_legend_is_parsed(words: str) -> None:
    text = "投资评级说明 买入：预期涨幅5%以上；增持：预期涨幅2%以上；" + words
    found = read(text)
    assert found is not None
    assert all(_defined(band, text) for band in found.bands)


def _defined(band: Band, text: str) -> bool:
    return band.term[0] in band.span.of(text) and -2 <= band.step <= 2


@needs_corpus
@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "stock", "industry", "months", "indices", "markets"),
    [
        ("000_8db38ad3f493d381.txt", 5, 3, (6, 6), 6, 5),
        ("002_b244dcf35e1dbaac.txt", 4, 3, (6, 12), 6, 4),
    ],
)
def test_the_sample_documents(
    name: str, stock: int, industry: int, months: tuple[int, int], indices: int, markets: int
) -> None:
    found = scale((CORPUS / "seeds" / name).read_text(encoding="utf-8"))
    assert len(bands(found, Scope.STOCK)) == stock
    assert len(bands(found, Scope.INDUSTRY)) == industry
    assert found.horizon_months == months
    assert len(found.benchmarks) == indices
    assert len({market for market, _ in found.benchmarks}) == markets


def test_a_scale_carries_the_day_of_its_report(lexicon: Lexicon) -> None:
    text = (
        "2031年03月05日\n某证券研究所\n行业点评。\n\n投资评级说明\n"
        "买入：相对基准涨幅在15%以上\n增持：相对基准介于5%与15%之间\n中性：相对基准介于-5%与5%之间\n减持：相对基准在-5%以下\n"
    )

    found = extract(Document("a.txt", text, Format.TEXT, sha256(text.encode())), lexicon)

    assert found.scale is not None
    assert found.scale.version_date == found.metadata.published.value == date(2031, 3, 5)
