"""Lists of reports: every row's stock, rating, house and day, with spans that hold the characters of its cells."""

from __future__ import annotations

import io
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.corpus import CORPUS, needs_corpus
from watchlist.domain.column_mapping import ColumnMapping, Role, header_key
from watchlist.domain.documents import Document, Format
from watchlist.domain.draft_codec import draft_from_json, draft_to_json
from watchlist.domain.drafts import Draft, Kind
from watchlist.domain.errors import WatchlistError
from watchlist.domain.ratings import Action, Scope
from watchlist.importing.pipeline import draft_of, read_and_extract
from watchlist.importing.reportlists.drafting import draft_list, tabulated
from watchlist.importing.sources import FromBytes, FromFile
from watchlist.securities.lexicon import Lexicon

CSV = (
    "股票代码,股票名称,研报标题,机构名称,评级,评级变动,目标价,日期\n"
    "002837,英维克,温控龙头,东吴证券,买入,首次,33.5元,2024-12-24\n"
    "688256,寒武纪-U,芯片龙头,开源证券股份有限公司,增持（维持）,,700,2024/12/26\n"
    ",,通信行业周报：英伟达新品,开源证券,看好,,,2024-12-20\n"
)


def drafted(lexicon: Lexicon, text: str | bytes, name: str = "a.csv", *mappings: ColumnMapping) -> Draft:
    """The draft of a file, its spans proved."""
    data = text.encode() if isinstance(text, str) else text
    draft = read_and_extract(FromBytes(name, data, mappings), lexicon)
    for rating in draft.ratings:
        assert rating.span.of(draft.document.text) == rating.term
    for mention in draft.mentions:
        assert mention.text in {span.of(draft.document.text) for span in mention.spans}
    return draft


def test_each_row_gives_its_rating_with_house_day_and_target(lexicon: Lexicon) -> None:
    draft = drafted(lexicon, CSV)
    assert (draft.document.format, draft.metadata.kind.value) == (Format.TABLE, Kind.LIST)
    assert [
        (str(r.symbol), r.term, r.scope, r.action, r.target, r.currency, r.broker, str(r.published)) for r in draft.ratings
    ] == [
        ("002837.SZ", "买入", Scope.STOCK, Action.INITIATE, 33.5, "CNY", "东吴证券", "2024-12-24"),
        ("688256.SH", "增持", Scope.STOCK, Action.MAINTAIN, 700.0, "", "开源证券", "2024-12-26"),
        ("None", "看好", Scope.INDUSTRY, None, None, "", "开源证券", "2024-12-20"),
    ]  # fmt: skip
    assert all(rating.step_assumed for rating in draft.ratings)


def test_the_text_is_the_table_and_the_date_is_the_newest_rows(lexicon: Lexicon) -> None:
    draft = drafted(lexicon, CSV)
    assert (
        draft.document.text.split("\n")[1]
        == "002837\t英维克\t温控龙头\t东吴证券\t买入\t首次\t33.5元\t2024-12-24"
    )
    published = draft.metadata.published
    assert published.value == date(2024, 12, 26)
    assert published.span
    assert published.span.of(draft.document.text) == "2024/12/26"
    assert (draft.metadata.broker.value, draft.metadata.broker.reason) == (None, "rows of several houses")


def test_stocks_of_columns_and_of_titles_are_mentioned(lexicon: Lexicon) -> None:
    mentions = {str(mention.symbol): mention for mention in drafted(lexicon, CSV).mentions}
    assert {"002837.SZ", "688256.SH", "NVDA.US"} <= mentions.keys()
    assert all(mention.sure for mention in mentions.values())


def test_a_title_that_joins_house_stock_code_and_day(lexicon: Lexicon) -> None:
    text = (
        "研报标题,评级,分享时间\n天风证券-寒武纪-U-688256-芯片龙头-251006,买入-A（首次）,\n"
        "民生证券-计算机行业周报：Sora 2-251007,推荐,\n某某研究院-2025年年报-250930,,\n"
    )
    draft = drafted(lexicon, text)
    stock, industry = draft.ratings
    assert (str(stock.symbol), stock.term, stock.action) == ("688256.SH", "买入", Action.INITIATE)
    assert (stock.broker, stock.published) == ("天风证券", date(2025, 10, 6))
    assert (industry.scope, industry.broker, industry.published) == (
        Scope.INDUSTRY,
        "民生证券",
        date(2025, 10, 7),
    )


def test_a_row_whose_stock_is_not_known_rates_nothing_and_is_told(lexicon: Lexicon) -> None:
    draft = drafted(lexicon, "标题,公司,机构,评级\n点评,晨宸科技,东吴证券,买入\n点评,英维克,东吴证券,买入\n")
    assert [str(rating.symbol) for rating in draft.ratings] == ["002837.SZ"]
    assert [(one.text, one.reason) for one in draft.not_taken] == [("晨宸科技", "no_such_name")]
    assert draft.metadata.broker.value == "东吴证券"


def test_a_term_that_no_table_knows_is_kept_without_a_step(lexicon: Lexicon) -> None:
    (rating,) = drafted(lexicon, "标题,公司,评级\n点评,英维克,看高一线（上调）\n").ratings
    assert (rating.term, rating.step, rating.action) == ("看高一线", None, Action.UPGRADE)
    assert rating.confidence < 0.85


def test_a_markdown_table_with_links(lexicon: Lexicon) -> None:
    text = (
        "| 研报名称 | 行业 | 机构名称 |\n|---|:--:|---|\n"
        "| [液冷点评：英维克(002837)订单](https://example.com/a_(1).pdf) | 通信 | 东吴证券|\n"
    )
    draft = drafted(lexicon, text, "week.md")
    assert draft.document.text.split("\n")[1] == "液冷点评：英维克(002837)订单\t通信\t东吴证券"
    assert [str(mention.symbol) for mention in draft.mentions] == ["002837.SZ"]


def test_a_workbook_with_a_sheet_that_is_no_list(lexicon: Lexicon) -> None:
    book = openpyxl.Workbook()
    for row in (
        ("Date of Release", "Name of Broker", "Name of Stock", "Investment Grade", "Target Price (Adj)", "Date of Target Hit"),
        (datetime(2026, 4, 10), "中金公司 (CICC)", "騰訊控股 (00700.HK)", "跑贏行業 (Outperform)", 700, "2026年底"),
    ):  # fmt: skip
        book.active.append(row)
    book.create_sheet("summary").append(("指標", "數值"))
    written = io.BytesIO()
    book.save(written)
    draft = drafted(lexicon, written.getvalue(), "a.xlsx")
    (rating,) = draft.ratings
    assert (str(rating.symbol), rating.term, rating.step) == ("00700.HK", "跑贏行業", 1)
    assert (rating.target, rating.broker, rating.published) == (700.0, "中金公司", date(2026, 4, 10))


def test_columns_that_the_user_named(lexicon: Lexicon) -> None:
    header = ("x", "y", "z")
    text = "x,y,z\n英维克,买入,东吴证券\n"
    assert drafted(lexicon, text).document.format is Format.TEXT
    mapping = ColumnMapping(header_key(header), ((Role.NAME, 0), (Role.RATING, 1), (Role.BROKER, 2)))
    (rating,) = drafted(lexicon, text, "a.csv", mapping).ratings
    assert (str(rating.symbol), rating.term, rating.broker) == ("002837.SZ", "买入", "东吴证券")


def test_a_report_that_holds_a_table_stays_a_report(lexicon: Lexicon) -> None:
    text = "液冷周报\n\n需求在增长，我们看好。\n订单充足。\n毛利率上升。\n\n| 代码 | 名称 | 评级 |\n|---|---|---|\n| 002837 | 英维克 | 买入 |\n"
    assert drafted(lexicon, text, "a.md").document.format is Format.MARKDOWN


def test_a_draft_of_a_list_survives_the_inbox(lexicon: Lexicon) -> None:
    draft = drafted(lexicon, CSV)
    assert draft_from_json(draft_to_json(draft)) == draft


cells = st.text(st.sampled_from("英维克寒武纪买入增持（）()-688256.SH\"' 0123456789"), max_size=12)
rows = st.lists(st.tuples(*[cells] * 5), max_size=5)


@given(rows)
def test_spans_are_true_in_any_table(lexicon: Lexicon, rows: list[tuple[str, ...]]) -> None:
    table = [("标题", "公司", "机构", "评级", "日期"), *rows]
    text = "\n".join("\t".join(row) for row in table)
    document = tabulated(Document("a.csv", text, Format.TEXT, "0" * 64))
    try:
        draft = draft_list(document, lexicon)
    except WatchlistError:
        return
    if draft is not None:
        assert all(rating.span.of(document.text) == rating.term for rating in draft.ratings)
        places = [span for mention in draft.mentions for span in mention.spans]
        assert all(span.of(document.text).strip() for span in places)


@needs_corpus
@pytest.mark.corpus
@pytest.mark.parametrize(
    ("file", "ratings", "mentions"),
    [
        ("list_eastmoney_battery.csv", 0, 5),
        ("list_eastmoney_week.md", 0, 10),
        ("list_hibor_reports_latest.csv", 240, 120),
        ("list_tencent_broker_ratings.xlsx", 7, 1),
    ],
)
def test_the_report_lists_of_the_corpus(lexicon: Lexicon, file: str, ratings: int, mentions: int) -> None:
    draft = read_and_extract(FromFile(CORPUS / "corpus" / file), lexicon)
    assert draft.document.format is Format.TABLE
    assert (len(draft.ratings) >= ratings, len(draft.mentions) >= mentions) == (True, True)
    assert all(rating.broker for rating in draft.ratings)
    assert all(rating.published for rating in draft.ratings)


def test_a_stored_list_reads_again_as_it_did(lexicon: Lexicon) -> None:
    draft = drafted(lexicon, CSV)
    assert draft_of(draft.document, lexicon) == draft
