"""Ratings: term, scope, action, target and step in the layouts of mastheads, sentences and tables; none out of a legend."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.corpus import CORPUS, needs_corpus
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import DraftRating
from watchlist.domain.ratings import Action, Scope
from watchlist.importing.extraction.masthead.metadata import kind_of
from watchlist.importing.extraction.page.zones import zones_of
from watchlist.importing.extraction.ratings.prices import target_in
from watchlist.importing.extraction.ratings.ratings import read_ratings
from watchlist.importing.extraction.ratings.scales import read_scale
from watchlist.securities.lexicon import Lexicon

HEAD = "证券研究报告 行业周报 电子行业 "


def read(text: str, lexicon: Lexicon) -> tuple[DraftRating, ...]:
    document = Document("a.txt", text, Format.TEXT, sha256(text.encode("utf-8", "replace")))
    zones = zones_of(text)
    kind = kind_of(document, zones.folded, digest=False).value
    return read_ratings(document, zones, kind, read_scale(document, zones, None), lexicon)


@pytest.mark.parametrize(
    ("written", "term", "action"),
    [
        ("增持(维持)", "增持", Action.MAINTAIN),
        ("投资评级：看好（维持）", "看好", Action.MAINTAIN),
        ("推荐维持评级", "推荐", Action.MAINTAIN),
        ("增持——维持", "增持", Action.MAINTAIN),
        ("看好/维持", "看好", Action.MAINTAIN),
        ("买入（首次评级）", "买入", Action.INITIATE),
        ("推荐(＃investSuggestionChange＃维持）", "推荐", Action.MAINTAIN),
        ("评级：领先大市 评级变动：上调", "领先大市", Action.UPGRADE),
        ("行业评级中性相关", "中性", None),
        ("行业评级：看好（维持）", "看好", Action.MAINTAIN),
        ("評等：優於大盤（維持）", "優於大盤", Action.MAINTAIN),
        ("维持电子行业“增持”评级", "增持", Action.MAINTAIN),
        ("投资评级看好评级变动维持", "看好", Action.MAINTAIN),
        ("投资评级看好上次评级看好", "看好", Action.MAINTAIN),
        ("[Table_IndInvest]行业评级医疗器械中性[Table_StkSuggest]", "中性", None),
    ],
)
def test_an_industry_rating_in_each_layout(
    written: str, term: str, action: Action | None, lexicon: Lexicon
) -> None:
    text = HEAD + "2024年12月24日 " + written + " 投资要点 需求回升。"
    [rating] = read(text, lexicon)
    assert (rating.term, rating.scope, rating.action, rating.symbol) == (term, Scope.INDUSTRY, action, None)
    assert term in rating.span.of(text)


def test_an_english_rating(lexicon: Lexicon) -> None:
    text = "Industry Investment Rating - Overweight (Maintained) Core Views - demand keeps rising in the year ahead"
    [rating] = read(text, lexicon)
    assert (rating.term, rating.scope, rating.action, rating.span.start) == (
        "Overweight",
        Scope.INDUSTRY,
        Action.MAINTAIN,
        29,
    )


def test_an_industry_that_a_house_recommends(lexicon: Lexicon) -> None:
    [rating] = read(
        "Grid capex keeps rising\nIndustry rating: Recommended\nWe recommended cables before.\n", lexicon
    )
    assert (rating.term, rating.scope) == ("Recommended", Scope.INDUSTRY)


@pytest.mark.parametrize(
    ("text", "term", "symbol", "target", "previous"),
    [
        (
            "BYD Company (1211.HK)\nOverseas volume drives beat\nBuy (Maintained)\nPrice Target: HK$142.00 (from HK$128.00)\n",
            "Buy", "01211.HK", 142.0, 128.0,
        ),
        (
            "海尔智家（600690）2025年三季报点评\n利润超预期\n评级：买入（上调） 目标价：33.5元（前次：30.0元）\n",
            "买入", "600690.SH", 33.5, 30.0,
        ),
    ],
)  # fmt: skip
def test_a_masthead_that_opens_with_its_company(
    text: str, term: str, symbol: str, target: float, previous: float, lexicon: Lexicon
) -> None:
    [rating] = read(text, lexicon)
    assert (rating.term, rating.scope, str(rating.symbol)) == (term, Scope.STOCK, symbol)
    assert (rating.target, rating.previous_target) == (target, previous)


def test_the_entries_of_a_daily_in_english(lexicon: Lexicon) -> None:
    text = (
        "Keyence – First quarter beats on demand for robots – Buy. Profit rose again. 12m TP of ¥110,000. Jane Doe "
        "Airtac – Guidance revised upward on a longer cycle – Neutral. We raise our 12m TP to NT$1,925 from NT$1,725 today. John Roe\n"
        "Hindustan Paints – Growth improves with steady margins – Buy. We lower our 12m TP to Rs2,450.\n"
    )
    found = {
        str(rating.symbol): (rating.term, rating.target, rating.previous_target, rating.currency)
        for rating in read(text, lexicon)
    }
    assert found == {
        "6861.T": ("Buy", 110_000.0, None, "JPY"),
        "1590.TW": ("Neutral", 1_925.0, 1_725.0, "TWD"),
    }


def test_a_name_in_latin_letters_right_behind_its_exchange(lexicon: Lexicon) -> None:
    found = read(
        "重点公司 评级 000100.SZTCL科技9.460.190.3148.8930.52买入000725.SZ京东方A6.340.060.14105.6745.29买入",
        lexicon,
    )
    assert {str(rating.symbol) for rating in found} == {"000100.SZ", "000725.SZ"}


def test_a_previous_rating(lexicon: Lexicon) -> None:
    [rating] = read(HEAD + "投资评级 强于大市(维持评级)上次评级强于大市 作者", lexicon)
    assert (rating.term, rating.previous_term) == ("强于大市", "强于大市")


def test_a_move_from_one_rating_to_another(lexicon: Lexicon) -> None:
    [rating] = read("公司点评 浪潮信息（000977.SZ）业绩超预期，上调评级由“增持”至“买入”。", lexicon)
    assert (rating.term, rating.previous_term, rating.action) == ("买入", "增持", Action.UPGRADE)
    assert str(rating.symbol) == "000977.SZ"


def test_the_sentence_before_does_not_say_what_a_rating_is_of(lexicon: Lexicon) -> None:
    [rating] = read("行业点评 机械行业存在壁垒。我们首次覆盖浪潮信息并给予买入评级。", lexicon)
    assert (rating.term, rating.scope, str(rating.symbol)) == ("买入", Scope.STOCK, "000977.SZ")


def test_a_company_report_with_its_targets(lexicon: Lexicon) -> None:
    text = (
        "CMB International | Equity Research | Company Update\nTencent (700 HK) - Inline results\nWe fine-tune our target price to "
        "HK$750.0 (previous: HK$760.0). Maintain BUY.\n"
    )
    [rating] = read(text, lexicon)
    assert (rating.term, rating.scope, str(rating.symbol)) == ("BUY", Scope.STOCK, "00700.HK")
    assert (rating.target, rating.previous_target, rating.currency) == (750.0, 760.0, "HKD")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("目标价维持每股11.5港元", (11.5, None, "HKD")),
        ("目标价格：11.50元", (11.5, None, "CNY")),
        ("target price of us$36 (from us$38)", (36.0, 38.0, "USD")),
        ("目标价1,234.5元", (1234.5, None, "CNY")),
        ("目标价由280元上调至320元", (320.0, 280.0, "CNY")),
        ("目标价从25.5港元下调至20港元", (20.0, 25.5, "HKD")),
        ("target price raised to hk$360 (previously hk$300)", (360.0, 300.0, "HKD")),
    ],
)
def test_target_prices(words: str, expected: tuple[float, float | None, str]) -> None:
    target = target_in(words)
    assert target is not None
    assert (target.value, target.previous, target.currency) == expected


def test_no_target_without_a_figure() -> None:
    assert target_in("我们认为目标价仍有空间") is None


def test_an_industry_view_is_not_passed_on_to_the_stocks(lexicon: Lexicon) -> None:
    ratings = read(HEAD + "投资评级：看好（维持） 投资要点 推荐标的：英维克、寒武纪。", lexicon)
    assert [rating.scope for rating in ratings] == [Scope.INDUSTRY]


def test_a_table_that_an_extraction_ran_together(lexicon: Lexicon) -> None:
    text = (
        HEAD
        + "代码名称股价EPSPE评级000636.SZ风华高科30.520.380.751.0680.3240.6928.79买入002371.SZ北方华创165.10.621.081.5266.2152.87增持"
    )
    found = {(str(rating.symbol), rating.term) for rating in read(text, lexicon)}
    assert found == {("000636.SZ", "买入"), ("002371.SZ", "增持")}


def test_a_markdown_table(lexicon: Lexicon) -> None:
    text = "| 代码 | 名称 | 现价 | 评级 |\n| --- | --- | --- | --- |\n| 300750 | 宁德时代 | 250.1 | 买入（维持） |\n| 002837 | 英维克 | 30.2 | 增持 |\n"
    found = {(str(rating.symbol), rating.term, rating.action) for rating in read(text, lexicon)}
    assert found == {("300750.SZ", "买入", Action.MAINTAIN), ("002837.SZ", "增持", None)}
    assert all(rating.span.of(text) == rating.term for rating in read(text, lexicon))


def test_the_step_is_the_scales_own_or_marked_as_assumed(lexicon: Lexicon) -> None:
    legend = "投资评级说明 行业评级 推荐：行业指数超越基准20%以上；谨慎推荐：行业指数超越基准；中性：行业指数与基准相当；回避：行业指数低于基准10%以上。"
    [own] = read(HEAD + "推荐(维持) 投资要点 需求回升。" + legend, lexicon)
    [assumed] = read(HEAD + "推荐(维持) 投资要点 需求回升。", lexicon)
    assert (own.step, own.step_assumed) == (2, False)
    assert (assumed.step, assumed.step_assumed) == (1, True)


def test_nothing_out_of_legends_and_disclaimers(lexicon: Lexicon) -> None:
    legend = "投资评级说明 买入：预期股价涨幅20%以上；增持：预期股价涨幅5%以上；中性：预期股价持平。"
    text = "需求回升。" + legend + "免责声明 本报告仅供客户使用，不构成投资建议，维持行业“增持”评级仅为举例。"
    assert read(text, lexicon) == ()


def test_a_post_without_a_rating_has_none(lexicon: Lexicon) -> None:
    assert read("哪些公司受益？\n芯片：寒武纪、海光信息\n大家记得买入前想清楚。\n", lexicon) == ()


@given(
    st.text(
        alphabet=st.sampled_from("增持买入(维持)评级：行业“”目标价1.5元|\n000636.SZ风华高科上调至"),
        max_size=160,
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_is_read(lexicon: Lexicon, text: str) -> None:
    for rating in read(text, lexicon):
        assert rating.term in rating.span.of(text)
        assert (rating.symbol is None) == (rating.scope is Scope.INDUSTRY)


@needs_corpus
@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "term", "start", "assumed"),
    [
        ("000_8db38ad3f493d381.txt", "增持", 58, False),
        ("001_48587dbbb1d3fa97.txt", "Overweight", 29, True),
        ("002_b244dcf35e1dbaac.txt", "看好", 53, False),
    ],
)
def test_the_sample_documents(name: str, term: str, start: int, assumed: bool, lexicon: Lexicon) -> None:
    [rating] = read((CORPUS / "seeds" / name).read_text(encoding="utf-8"), lexicon)
    assert (rating.term, rating.scope, rating.action) == (term, Scope.INDUSTRY, Action.MAINTAIN)
    assert (rating.span.start, rating.step, rating.step_assumed) == (start, 1, assumed)


@needs_corpus
@pytest.mark.corpus
@pytest.mark.parametrize("name", ["003_4089d94d3189c5a0.txt", "004_7549e411d49f2d01.txt"])
def test_samples_without_a_rating(name: str, lexicon: Lexicon) -> None:
    assert read((CORPUS / "seeds" / name).read_text(encoding="utf-8"), lexicon) == ()


def test_a_label_and_a_sentence_about_one_rating_complete_each_other(lexicon: Lexicon) -> None:
    text = "奥园健康（3662.HK）公司动态 证券研究报告 投资评级：买入 目标价格：11.50元。我们维持“买入”评级，目标价维持每股11.5港元。"
    [rating] = read(text, lexicon)
    assert (rating.term, rating.action, str(rating.symbol), rating.target) == (
        "买入",
        Action.MAINTAIN,
        "03662.HK",
        11.5,
    )


@pytest.mark.parametrize(
    ("text", "term", "action", "previous", "symbol"),
    [
        ("我们将立讯精密评级由增持上调至买入。", "买入", Action.UPGRADE, "增持", "002475.SZ"),
        ("行业评级由看好下调至中性。", "中性", Action.DOWNGRADE, "看好", None),
        ("Downgrade Intel to Sell (from Hold).", "Sell", Action.DOWNGRADE, "hold", "INTC.US"),
        ("BYD (1211.HK): upgrade to Buy from Hold.", "Buy", Action.UPGRADE, "hold", "01211.HK"),
    ],
)
def test_moves_that_name_the_rating_before_first(
    text: str, term: str, action: Action, previous: str, symbol: str | None, lexicon: Lexicon
) -> None:
    [rating] = read(text, lexicon)
    assert (rating.term, rating.action, rating.previous_term) == (term, action, previous)
    assert (str(rating.symbol) if rating.symbol else None) == symbol


def test_a_machine_that_is_upgraded_is_no_rating(lexicon: Lexicon) -> None:
    assert read("The plant will be upgraded to 5nm. We add to holdings of Intel.", lexicon) == ()


def test_each_stock_has_the_target_price_of_its_own_sentence(lexicon: Lexicon) -> None:
    found = read(
        "立讯精密：维持“买入”评级，目标价50元。\n歌尔股份：维持“增持”评级。目标价22元（原20元）。\n蓝思科技：维持“买入”评级。\n"
        "三安光电目标价18元，维持“买入”评级；士兰微目标价30元，维持“增持”评级。",
        lexicon,
    )
    assert {str(rating.symbol): (rating.target, rating.previous_target) for rating in found} == {
        "002475.SZ": (50.0, None),
        "002241.SZ": (22.0, 20.0),
        "300433.SZ": (None, None),
        "600703.SH": (18.0, None),
        "600460.SH": (30.0, None),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "台积电（TSM.US）：摩根大通维持“增持”评级，目标价从240美元上调至275美元。",
            ("TSM.US", "增持", Action.MAINTAIN, 275.0, 240.0, "USD"),
        ),
        (
            "小鹏汽车（09868.HK）：大和将评级由“买入”下调至“持有”，目标价由95港元降至80港元。",
            ("09868.HK", "持有", Action.DOWNGRADE, 80.0, 95.0, "HKD"),
        ),
        (
            "公司研究\n台達電（2308.TW）\n評等：買進（維持）\n目標價：NT$480（原NT$420）\n電源需求強勁。",
            ("2308.TW", "買進", Action.MAINTAIN, 480.0, 420.0, "TWD"),
        ),
    ],
    ids=["not of the house that gives it", "a price that fell", "as Taipei writes"],
)
def test_ratings_that_others_tell(
    text: str, expected: tuple[str, str, Action, float, float, str], lexicon: Lexicon
) -> None:
    [rating] = read(text, lexicon)
    said = (rating.term, rating.action, rating.target, rating.previous_target, rating.currency)
    assert (str(rating.symbol), *said) == expected


def test_a_house_that_is_rated_itself_keeps_its_rating(lexicon: Lexicon) -> None:
    [rating] = read("维持中信证券“买入”评级，目标价35元。", lexicon)
    assert (str(rating.symbol), rating.target) == ("600030.SH", 35.0)


def test_a_house_alone_before_the_rating_that_it_gives_is_no_subject(lexicon: Lexicon) -> None:
    assert read("摩根大通维持“增持”评级，理由是需求回升。", lexicon) == ()
