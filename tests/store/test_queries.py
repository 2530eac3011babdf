"""Reading: filters, sums, facets and sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOW, a_library, a_report, symbol, with_scale
from watchlist.domain.commands import AddReport, AddStocks, DeleteReports, TagStocks
from watchlist.domain.copies import Fingerprint
from watchlist.domain.desk_commands import AddList
from watchlist.domain.documents import Format, Page
from watchlist.domain.errors import BadQuery
from watchlist.domain.rows import LibraryCounts
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.theme_commands import NestTheme
from watchlist.store import queries, quotes
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.history import undo
from watchlist.store.quotes import sentence_around


@pytest.fixture
def db() -> Database:
    library = a_library()
    for report in (
        a_report(
            "A",
            {"芯片": ["寒武纪", "海光信息"]},
            published="2024-12-02",
            broker="东吴证券",
            industry_rating="看好",
        ),
        a_report(
            "B", {"液冷": ["英维克"], "芯片": ["寒武纪"]}, published="2024-12-09", stance=Stance.RECOMMENDED
        ),
        a_report("C", {"液冷": ["英维克", "GDS"]}, published=None, broker=None, prose=["寒武纪"]),
    ):
        apply(library, report, now=NOW)
    apply(library, TagStocks((symbol("GDS"),), ("IDC",)), now=NOW)
    return library


ABOUTS = [
    {}, {"symbol": symbol("寒武纪")}, {"symbol": "688256.SH"}, {"theme": "液 冷"}, {"theme": "nowhere"}, {"broker": "東吳證券"},
    {"broker": "nobody"}, {"stance": Stance.MENTIONED}, {"stance": Stance.RECOMMENDED}, {"report_id": 2},
    {"symbol": symbol("寒武纪"), "theme": "芯片", "stance": Stance.BENEFICIARY}, {"symbol": symbol("600000.SH")},
    {"since": "2024-12-03"}, {"until": "2024-12-02"}, {"since": "2024-12-02", "until": "2024-12-09"},
]  # fmt: skip


@pytest.mark.parametrize("about", ABOUTS)
def test_a_bar_and_the_places_behind_it_have_the_same_sum(db: Database, about: dict[str, object]) -> None:
    points = queries.points(db.conn, **about)
    places = [place for place in queries.mentions(db.conn, **about) if place.published]
    assert sum(point.spans for point in points) == len(places)
    assert {(p.symbol, p.file, p.theme) for p in points} == {
        (str(p.symbol), p.report_id, p.theme) for p in places
    }


def test_what_is_asked_for_is_what_is_found(db: Database) -> None:
    found = [len(queries.mentions(db.conn, **about)) for about in ABOUTS]
    assert found == [7, 3, 3, 3, 0, 2, 0, 1, 2, 2, 1, 0, 2, 2, 4]


def test_points_carry_what_charts_count(db: Database) -> None:
    apply(
        db,
        a_report("D", {"芯片": ["寒武纪"]}, published="2024-12-03", broker=None, copy_of=1, prose=["寒武纪"]),
        now=NOW,
    )
    points = [point for point in queries.points(db.conn, symbol=symbol("寒武纪")) if point.file == 4]
    assert [(p.day, p.report, p.broker, p.theme, p.stance, p.spans) for p in points] == [
        ("2024-12-03", 1, "", "", "mentioned", 1),
        ("2024-12-03", 1, "", "芯片", "beneficiary", 1),
    ]


def test_what_has_no_date_is_counted_apart(db: Database) -> None:
    assert [queries.undated(db.conn, **about) for about in ABOUTS[:6]] == [1, 1, 1, 1, 0, 0]
    assert queries.covered_days(db.conn) == ("2024-12-02", "2024-12-09")


def test_a_theme_finds_those_below_it(db: Database) -> None:
    ids = {theme.name: theme.id for theme in queries.themes(db.conn)}
    apply(db, TagStocks((symbol("GDS"),), ("算力",)), now=NOW)
    above = next(theme.id for theme in queries.themes(db.conn) if theme.name == "算力")
    for below in (ids["芯片"], ids["液冷"]):
        db.conn.execute("INSERT INTO theme_parents (theme_id, parent_id) VALUES (?, ?)", (below, above))
    assert len(queries.points(db.conn, theme="算力")) == 4
    assert {str(row.symbol) for row in queries.watchlist(db.conn, query="theme:算力")} == {
        "688256.SH", "688041.SH", "002837.SZ", "GDS.US",
    }  # fmt: skip
    assert [theme.parents for theme in queries.themes(db.conn) if theme.id == ids["芯片"]] == [(above,)]


def test_places_come_with_their_sentence_newest_first(db: Database) -> None:
    places = queries.mentions(db.conn, symbol=symbol("寒武纪"))
    assert [place.published for place in places] == ["2024-12-09", "2024-12-02", ""]
    prose = places[-1]
    assert (prose.quote, prose.theme, prose.stance) == ("此外，寒武纪的订单在增加。", "", None)
    assert prose.quote[prose.start - prose.quote_start :].startswith("寒武纪")
    assert len(queries.mentions(db.conn, limit=2)) == 2


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("First. X rises 3.5 % now. Last", "X rises 3.5 % now."),
        ("　X　\n", "X"),
        ("a；X", "X"),
        ("a" * 300 + "X" + "b" * 300, "a" * 160 + "X" + "b" * 160),
        ("X", "X"),
        ('<p>Z</p><P class="a"><span leaf="">aX；b</span></p>', "aX；"),
        ("<li>Z</li><li><b>aX、b</b></li><li>c</li>", "aX、b"),
        ("Z<br/>1 < 2 和 X > 3<br>c", "1 < 2 和 X > 3"),
    ],
)
def test_a_sentence_is_what_stands_between_full_stops(text: str, quote: str) -> None:
    start = text.index("X")
    first, last = sentence_around(text, start, start + 1)
    assert text[first:last] == quote


def test_the_picks_of_a_report_come_in_the_order_of_its_lists(db: Database) -> None:
    picks = queries.report_picks(db.conn, 2)
    assert [(pick.theme.name, pick.name, pick.stance) for pick in picks] == [
        ("液冷", "英维克", Stance.RECOMMENDED),
        ("芯片", "寒武纪", Stance.RECOMMENDED),
    ]
    assert all(pick.spans[0].of(queries.report_document(db.conn, 2).text) == pick.text for pick in picks)


@pytest.mark.parametrize(
    ("query", "symbols"),
    [
        ("", {"688256.SH", "688041.SH", "002837.SZ", "GDS.US"}),
        ("英維克", {"002837.SZ"}),
        ("ywk", {"002837.SZ"}),
        ("ＧＤＳ", {"GDS.US"}),
        ("theme:液冷 not market:US", {"002837.SZ"}),
        ("broker:東吳", {"688256.SH", "688041.SH"}),
        ("theme:cooling", {"002837.SZ", "GDS.US"}),
        ('theme:="Liquid Cooling" market:A', {"002837.SZ"}),
        ("theme:液体冷却 market:US", {"GDS.US"}),
        ("theme:iquid", set()),
        ("brokers:>=2 or tag:hand", {"688256.SH", "GDS.US"}),
    ],
)
def test_a_query_finds_stocks(db: Database, query: str, symbols: set[str]) -> None:
    assert {str(row.symbol) for row in queries.watchlist(db.conn, query=query)} == symbols


def test_a_query_that_cannot_be_understood_is_told(db: Database) -> None:
    with pytest.raises(BadQuery):
        queries.watchlist(db.conn, query="(")


def test_the_first_rows_are_those_with_the_most_evidence(db: Database) -> None:
    whole = queries.watchlist(db.conn)
    assert queries.watchlist(db.conn, limit=2) == whole[:2]
    assert [row.reports for row in whole] == [3, 2, 1, 1]
    assert queries.watchlist(db.conn, query="theme:芯片", limit=1) == whole[:1]


def test_each_facet_finds_as_many_stocks_as_it_says(db: Database) -> None:
    apply(
        db,
        TagStocks((symbol("英维克"),), ('an "odd" name (x)', "端侧“+AI”", "AI", "端侧AI", "back\\slash")),
        now=NOW,
    )
    apply(db, NestTheme("芯片", "AI"), now=NOW)
    apply(db, NestTheme("液冷", "芯片"), now=NOW)
    facets = queries.facets(db.conn)
    assert {facet.facet for facet in facets} == {"theme", "broker", "stance", "rating", "market", "tag"}
    for facet in facets:
        assert len(queries.watchlist(db.conn, query=facet.query)) == facet.count, facet


@pytest.mark.parametrize(
    "query", ["theme:液冷", "broker:开源证券 or reports:>1", "not stance:watch", "reports:>99"]
)
def test_facets_of_a_search_count_what_both_find(db: Database, query: str) -> None:
    within = queries.facets(db.conn, query=query)
    for facet in within:
        assert len(queries.watchlist(db.conn, query=f"({query}) and {facet.query}")) == facet.count > 0
    counted = {facet.query for facet in within}
    for facet in queries.facets(db.conn):
        both = queries.watchlist(db.conn, query=f"({query}) and {facet.query}")
        assert bool(both) == (facet.query in counted)


def test_facets_of_a_list_count_its_own_stocks(db: Database) -> None:
    apply(db, AddList("Own"), now=NOW)
    apply(db, AddList("Smart", query="theme:液冷"), now=NOW)
    own, smart = (queries.list_id_of(db.conn, name) for name in ("Own", "Smart"))
    apply(db, AddStocks((symbol("英维克"),), list_id=own), now=NOW)
    for list_id in (own, smart):
        for facet in queries.facets(db.conn, list_id=list_id):
            rows = queries.watchlist(db.conn, query=facet.query, list_id=list_id)
            assert len(rows) == facet.count, facet
    assert {facet.count for facet in queries.facets(db.conn, list_id=own)} == {1}


def test_reports_tell_what_they_say(db: Database) -> None:
    newest, older, undated = queries.reports(db.conn)
    assert [report.title for report in (newest, older, undated)] == ["B", "A", "C"]
    assert (older.broker, older.rating, older.rating_scope, older.rating_action, older.picks, older.mentions) == (
        "东吴证券", "看好", "industry", "maintain", 2, 2,
    )  # fmt: skip
    assert (undated.published, undated.broker, undated.mentions) == ("", "", 3)


def test_how_many_there_are_of_everything(db: Database) -> None:
    assert queries.counts(db.conn) == LibraryCounts(
        stocks=4, reports=3, distinct=3, themes=3, drafts=0, undated=1
    )
    apply(db, DeleteReports((3,)), now=NOW)
    assert queries.counts(db.conn) == LibraryCounts(
        stocks=3, reports=2, distinct=2, themes=3, drafts=0, undated=0
    )


def test_themes_tell_their_stocks_and_evidence(db: Database) -> None:
    themes = {theme.name: theme for theme in queries.themes(db.conn)}
    cooling = themes["液冷"]
    assert (cooling.stocks, cooling.machine, cooling.hand, cooling.reports, cooling.brokers) == (
        2,
        2,
        0,
        2,
        1,
    )
    assert (cooling.first_seen, cooling.last_seen) == ("2024-12-09", "2024-12-09")
    assert (themes["IDC"].hand, themes["IDC"].reports, themes["IDC"].first_seen) == (1, 0, "")


def test_a_rating_comes_with_the_broker_s_own_definition(db: Database) -> None:
    report = a_report("Scaled", {"芯片": ["寒武纪"]}, broker="东吴证券", published="2023-01-02")
    scaled = replace(report, scale=with_scale(report))
    assert [rating.definition for rating in queries.ratings(db.conn)] == [""]
    apply(db, scaled, now=NOW)
    (rating,) = queries.ratings(db.conn, symbol=symbol("寒武纪"))
    assert (rating.term, rating.symbol, rating.definition, rating.broker) == ("看好", None, "Sc", "东吴证券")
    assert queries.ratings(db.conn, broker="东吴证券") == (rating,)
    assert queries.ratings(db.conn, symbol=symbol("GDS")) == ()


def test_a_document_comes_back_as_it_was_read(db: Database) -> None:
    report = a_report("PDF")
    pages = (Page(1, 0, len(report.document.text), 595.0, 842.0),)
    document = replace(
        report.document,
        format=Format.PDF,
        pages=pages,
        warnings=("odd",),
        path="/a/b.pdf",
        file_date="2024-12-30",
    )
    pick = replace(
        report.picks[0], spans=(replace(report.picks[0].spans[0], page=1, box=(1.0, 2.0, 3.0, 4.0)),)
    )
    report_id = apply(db, replace(report, document=document, picks=(pick,)), now=NOW).ids[0]
    assert queries.report_document(db.conn, report_id) == document
    (place,) = queries.mentions(db.conn, report_id=report_id)
    assert place.page == 1
    assert queries.report_picks(db.conn, report_id)[0].spans == pick.spans


def test_what_reports_are_compared_by_comes_back(db: Database) -> None:
    own = Fingerprint("2024-12-26", "开源证券", "zh-Hans", ("85%", "33x"), (1, 2**63), (("688256.SH",), ()))
    report_id = apply(db, replace(a_report(), fingerprint=own), now=NOW).ids[0]
    assert queries.fingerprints(db.conn) == ((report_id, own),)
    apply(db, DeleteReports((report_id,)), now=NOW)
    assert queries.fingerprints(db.conn) == ()


def test_a_stock_without_any_report_has_empty_evidence(db: Database) -> None:
    apply(db, AddStocks((symbol("腾讯控股"),), why="heard of"), now=NOW)
    row = queries.watchlist(db.conn, query="腾讯")[0]
    assert (row.reports, row.stance, row.rating, row.first_seen, row.spark) == (0, None, "", "", (0,) * 26)


def test_texts_that_look_like_sql_are_texts(db: Database) -> None:
    report: AddReport = a_report("'; DROP TABLE reports; --", {"');--": ["寒武纪"]}, broker='O\'Neil "&" Co')
    apply(db, report, now=NOW)
    assert len(queries.points(db.conn, theme="');--", broker='O\'Neil "&" Co')) == 1
    assert queries.mentions(db.conn, symbol="' OR 1=1 --") == ()


def test_spans_are_characters_beyond_the_basic_plane_too() -> None:
    db = a_library()
    report = a_report("📈𠮷 title", {"芯片": ["寒武纪"]})
    apply(db, report, now=NOW)
    assert queries.mentions(db.conn)[0].text == "寒武纪"
    assert Span(0, 2).of(queries.report_document(db.conn, 1).text) == "📈𠮷"


def test_houses_and_industries_are_those_of_reports_outside_the_trash(db: Database) -> None:
    said = queries.houses_and_industries(db.conn)
    rows = queries.reports(db.conn)
    assert said == (
        tuple(sorted({row.broker for row in rows if row.broker})),
        tuple(sorted({row.industry for row in rows if row.industry})),
    )
    assert "东吴证券" in said[0]
    (of_it,) = (row.id for row in rows if row.broker == "东吴证券")
    apply(db, DeleteReports((of_it,)), now=NOW)
    assert "东吴证券" not in queries.houses_and_industries(db.conn)[0]


def test_themes_that_only_the_trash_names_wait_there_with_their_reports(db: Database) -> None:
    apply(db, a_report("D", {"光模块": ["英维克"], "铜缆": ["GDS"], "网络": ["英维克"]}), now=NOW)
    apply(db, TagStocks((symbol("GDS"),), ("铜缆",)), now=NOW)
    apply(db, NestTheme("IDC", "网络"), now=NOW)
    before = queries.themes(db.conn)
    assert queries.counts(db.conn).themes == len(before)
    (report,) = (row.id for row in queries.reports(db.conn) if row.title == "D")
    apply(db, DeleteReports((report,)), now=NOW)
    after = {row.name for row in queries.themes(db.conn)}
    assert {row.name for row in before} - after == {"光模块"}
    assert queries.counts(db.conn).themes == len(after)
    undo(db)
    assert queries.themes(db.conn) == before


def test_reports_share_the_words_that_they_have_in_common(db: Database) -> None:
    first, *others = queries.reports(db.conn)
    for name in ("kind", "language", "imported_at"):
        assert all(getattr(row, name) is getattr(first, name) for row in others)


@given(st.text(st.sampled_from("ab。 .\n；x汉　\t\u2028;!?\x1c\x85"), max_size=400), st.data())
def test_a_sentence_without_tags_is_what_it_would_be_among_them(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    nearby = max(0, start - quotes.LONGEST), min(len(text), stop + quotes.LONGEST)
    assert sentence_around(text, start, stop) == quotes._among_tags(text, start, stop, *nearby)
