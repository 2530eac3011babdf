"""The charts page over a real library: what it draws, and the sentences behind its bars."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, a_library, a_report, symbol
from tests.support.csv_files import read_csv
from tests.support.now_jobs import NowJobs
from watchlist.analytics.charting import ChartWish, behind, draw
from watchlist.domain.changes import Changes
from watchlist.domain.commands import AddStocks
from watchlist.domain.desk_commands import AddList
from watchlist.domain.errors import UnwritableFile
from watchlist.domain.series import ALL, CountRule, Period, Stack
from watchlist.store.database import open_reader
from watchlist.store.edits import apply
from watchlist.store.engine import connect
from watchlist.store.queries import list_id_of
from watchlist.store.schema import MAIN_LIST
from watchlist.store.schema_past import FACTS_KEPT_SINCE_KEY, KEPT_SINCE_KEY
from watchlist.ui.pages.mentions_chart import MentionsChart
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Four reports of three weeks: one a translation of another, one of a post without a broker, and one undated."""
    path = tmp_path / "library.db"
    database = a_library(path)
    lists = {"芯片": ["寒武纪", "海光信息"], "液冷": ["英维克", "寒武纪"]}
    reports = [
        a_report("周报", lists, prose=["英维克"], published="2024-12-02"),
        a_report("Weekly", lists, broker="开源证券", published="2024-12-02", copy_of=1, score=1.0),
        a_report("点评", {"芯片": ["寒武纪"]}, broker="华福证券", published="2024-12-20"),
        a_report("帖子", {"液冷": ["英维克"]}, prose=["寒武纪"], broker=None, published="2024-12-20"),
        a_report("无日期", {"芯片": ["寒武纪", "英维克"]}, published=None),
    ]
    for report in reports:
        apply(database, report, now=NOW)
    database.close()
    return path


@pytest.fixture
def page(library: Path, qtbot: QtBot, colours: Colours) -> Iterator[MentionsChart]:
    workspace = Workspace(library, NowJobs())
    page = MentionsChart(workspace, colours)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    yield page
    workspace.shut_down()


WISHES = [
    replace(subject, period=period, rule=rule, stack=stack)
    for subject in [
        ChartWish(),
        ChartWish(("688256.SH",)),
        ChartWish(("688256.SH", "002837.SZ")),
        ChartWish(themes=("液冷",)),
        ChartWish(themes=("液冷", "芯片")),
        ChartWish(brokers=("开源证券",)),
        ChartWish(list_id=MAIN_LIST),
        ChartWish(query="theme:芯片"),
        ChartWish(as_of="2024-12-31"),
    ]
    for period, rule, stack in [
        (Period.WEEK, CountRule.REPORTS, Stack.THEME),
        (Period.DAY, CountRule.FILES, Stack.STANCE),
        (Period.MONTH, CountRule.BROKERS, Stack.THEME),
        (Period.QUARTER, CountRule.SPANS, Stack.STANCE),
        (Period.WEEK, CountRule.SPANS, Stack.NONE),
    ]
]


@pytest.mark.parametrize("wish", WISHES, ids=str)
def test_the_sentences_behind_every_bar_count_to_the_bar(library: Path, wish: ChartWish) -> None:
    connection = open_reader(library)
    drawn = draw(connection, wish)
    chart = drawn.chart
    assert sum(chart.totals) > 0
    for place, start in enumerate(chart.starts):
        last = chart.period.next(start) - timedelta(days=1)
        assert behind(connection, drawn, start, last, ALL).count == chart.totals[place]
        for series in chart.series:
            found = behind(connection, drawn, start, last, series.key)
            assert found.count == series.counts[place]
            assert bool(found.rows) == bool(series.counts[place])
    connection.close()


def test_a_list_holds_what_was_on_it_on_the_day_that_is_looked_back_to(tmp_path: Path) -> None:
    with closing(a_library(tmp_path / "library.db")) as library:
        apply(
            library,
            a_report("周报", {"芯片": ["寒武纪", "英维克"]}, published="2024-12-02"),
            now="2024-12-03T08:00:00+00:00",
        )
        apply(
            library,
            a_report("月报", {"芯片": ["海光信息"]}, published="2024-12-20"),
            now="2024-12-20T08:00:00+00:00",
        )
        apply(library, AddList("重点"), now=NOW)
        chosen = list_id_of(library.conn, "重点")
        assert chosen is not None
        for name, day in (("寒武纪", "2024-12-04"), ("英维克", "2024-12-24"), ("海光信息", "2024-12-24")):
            apply(library, AddStocks((symbol(name),), list_id=chosen), now=f"{day}T23:59:59+00:00")
        stocks = {
            day: {
                series.key
                for series in draw(
                    library.conn, ChartWish(list_id=chosen, stack=Stack.STOCK, as_of=day)
                ).chart.series
            }
            for day in ("2024-12-03", "2024-12-04", "2024-12-23", "2024-12-24")
        }
    assert stocks["2024-12-03"] == set()
    assert stocks["2024-12-04"] == stocks["2024-12-23"] == {"688256.SH"}
    assert stocks["2024-12-24"] == {"688256.SH", "002837.SZ", "688041.SH"}


def test_reports_without_a_date_are_counted_once_over_several_stocks(library: Path) -> None:
    connection = open_reader(library)
    for symbols in ((), ("688256.SH",), ("688256.SH", "002837.SZ")):
        assert draw(connection, ChartWish(symbols)).chart.undated == 1
    assert draw(connection, ChartWish(("688041.SH", "301018.SZ"))).chart.undated == 0
    connection.close()


def test_a_translation_counts_once_as_report_and_by_itself_as_file(page: MentionsChart) -> None:
    page.show_wish(ChartWish(("688041.SH",), stack=Stack.NONE))
    assert page.plot is not None
    assert sum(page.plot.chart.totals) == 1
    page.show_wish(ChartWish(("688041.SH",), rule=CountRule.FILES, stack=Stack.NONE))
    assert sum(page.plot.chart.totals) == 2


def test_the_plot_is_made_when_the_page_is_first_shown(library: Path, qtbot: QtBot, colours: Colours) -> None:
    workspace = Workspace(library, NowJobs())
    page = MentionsChart(workspace, colours)
    qtbot.addWidget(page)
    page.refresh(Changes.everything())
    page.show_symbol(symbol("英维克"))
    assert page.plot is None
    page.show()
    assert page.plot is not None
    assert page.plot.title.text() == "英维克 002837.SZ"
    workspace.shut_down()


def test_choosing_draws_at_once(page: MentionsChart) -> None:
    page.choices.stocks.type_ahead.line.setText("hwj")
    (line, *_) = page.choices.stocks.type_ahead.lines
    assert line.key == "688256.SH"
    page.choices.stocks.type_ahead.taken.emit(line)
    assert page.wish.symbols == ("688256.SH",)
    assert page.plot is not None
    assert page.plot.title.text() == "寒武纪 688256.SH"
    page.choices.period.setCurrentIndex(page.choices.period.findData(Period.MONTH))
    page.choices.period.activated.emit(page.choices.period.currentIndex())
    assert page.plot.chart.period is Period.MONTH
    assert page.plot.chart.totals == (3,)


def test_a_click_on_a_bar_lists_its_sentences_and_each_opens_the_reader(
    page: MentionsChart, qtbot: QtBot
) -> None:
    page.show_wish(ChartWish(("688256.SH",), stack=Stack.THEME))
    assert page.plot is not None
    chart = page.plot.chart
    start = chart.starts[-1]
    with qtbot.waitSignal(page.opened):
        page.plot.bar_clicked.emit(start, chart.period.next(start) - timedelta(days=1), "芯片")
    (quote,) = page.sentences.quotes
    assert "寒武纪" in quote.text
    assert quote.place is not None
    with qtbot.waitSignal(page.span_asked) as asked:
        page.sentences.opened.emit(quote)
    assert asked.args == [quote.place.report_id, quote.place.start, quote.place.end]


def test_a_hidden_page_draws_when_it_is_shown_again(page: MentionsChart) -> None:
    assert page.plot is not None
    before = page.plot.chart
    page.hide()
    page.show_wish(replace(page.wish, period=Period.DAY))
    assert page.plot.chart is before
    page.show()
    assert page.plot.chart.period is Period.DAY


def test_only_what_is_counted_makes_it_draw_again(page: MentionsChart, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.drawn):
        page.refresh(Changes(notes=True, drafts=True))
    with qtbot.waitSignal(page.drawn):
        page.refresh(Changes(picks=True))


def test_an_answer_that_came_too_late_is_not_drawn(page: MentionsChart) -> None:
    connection = open_reader(page._workspace.path)
    late = draw(connection, ChartWish(period=Period.QUARTER), page._asked - 1)
    connection.close()
    assert page.plot is not None
    before = page.plot.chart
    page._on_drawn(late)
    assert page.plot.chart is before


def test_the_chart_is_saved_as_picture_and_as_table(page: MentionsChart, tmp_path: Path) -> None:
    page.show_wish(ChartWish(("688256.SH",)))
    page.save_png(tmp_path / "图.png")
    page.save_csv(tmp_path / "图.csv")
    assert (tmp_path / "图.png").read_bytes().startswith(b"\x89PNG")
    rows = list(read_csv((tmp_path / "图.csv").read_bytes()))
    assert page.plot is not None
    assert [row["all (reports)"] for row in rows] == [str(total) for total in page.plot.chart.totals]


def test_a_place_that_cannot_be_written_is_told(page: MentionsChart, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page._workspace.failed) as failed:
        page.save_csv(tmp_path / "no folder" / "图.csv")
    assert isinstance(failed.args[0], UnwritableFile)


def test_several_stocks_can_be_ticked_and_all_taken_off(page: MentionsChart) -> None:
    page.choices.stocks.open()
    for key in ("688256.SH", "002837.SZ"):
        line = next(line for line in page.choices.stocks.type_ahead.lines if line.key == key)
        assert line.ticked is Qt.CheckState.Unchecked
        page.choices.stocks.type_ahead.taken.emit(line)
    assert page.wish.symbols == ("688256.SH", "002837.SZ")
    everything = page.choices.stocks.type_ahead.lines[0]
    page.choices.stocks.type_ahead.taken.emit(everything)
    assert page.wish.symbols == ()


def test_real_threads_bring_the_chart_to_the_window(library: Path, qtbot: QtBot, colours: Colours) -> None:
    workspace = Workspace(library)
    page = MentionsChart(workspace, colours)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.drawn):
        page.show()
    assert workspace.shut_down()


def test_the_bars_fit_the_library_until_somebody_chooses(page: MentionsChart, tmp_path: Path) -> None:
    assert page.plot is not None
    assert page.plot.chart.period is Period.DAY
    assert page.choices.period.currentData() is None
    database = a_library(tmp_path / "long.db")
    for day, period in (
        ("2024-12-20", Period.DAY),
        ("2023-12-20", Period.WEEK),
        ("2014-12-20", Period.MONTH),
    ):
        apply(database, a_report(day, {"芯片": ["寒武纪"]}, published=day), now=NOW)
        assert draw(database.conn, ChartWish()).chart.period is period
    database.close()


def test_themes_are_compared_each_with_all_below_it(library: Path) -> None:
    connection = open_reader(library)
    both = draw(connection, ChartWish(themes=("液冷", "芯片"), period=Period.MONTH)).chart
    assert [series.key for series in both.series] == ["液冷", "芯片"]
    for series in both.series:
        alone = draw(connection, ChartWish(themes=(series.key,), period=Period.MONTH)).chart
        assert series.counts == alone.totals
    assert all(
        total <= sum(parts)
        for total, *parts in zip(both.totals, *(s.counts for s in both.series), strict=True)
    )
    absent = draw(connection, ChartWish(themes=("液冷", "机器人"), period=Period.MONTH)).chart
    assert [(series.key, sum(series.counts) > 0) for series in absent.series] == [
        ("液冷", True),
        ("机器人", False),
    ]
    connection.close()


def test_a_list_and_a_query_stand_for_their_stocks(library: Path) -> None:
    connection = open_reader(library)
    whole = draw(connection, ChartWish(stack=Stack.STOCK, period=Period.MONTH)).chart
    asked = draw(connection, ChartWish(query="symbol:002837", stack=Stack.STOCK, period=Period.MONTH)).chart
    assert [series.key for series in asked.series] == ["002837.SZ"]
    listed = draw(connection, ChartWish(list_id=MAIN_LIST, stack=Stack.STOCK, period=Period.MONTH)).chart
    assert {series.key for series in listed.series} <= {series.key for series in whole.series}
    nothing = draw(connection, ChartWish(query="symbol:000001", period=Period.MONTH)).chart
    assert sum(nothing.totals) == 0
    connection.close()


def test_a_query_is_asked_when_it_is_finished(page: MentionsChart) -> None:
    page.choices.query.setText("symbol:002837")
    page.choices.query.editingFinished.emit()
    assert page.wish.query == "symbol:002837"
    assert page.plot is not None
    assert page.plot.title.text() == "symbol:002837"
    page.choices.query.clear()
    assert page.wish.query == ""
    assert page.plot.title.text() == "All reports"


def test_a_query_that_cannot_be_read_is_told_under_it_and_nothing_is_drawn(page: MentionsChart) -> None:
    page.choices.query.setText("theme:(")
    page.choices.query.editingFinished.emit()
    assert page.plot is not None
    assert page.choices.fault == "Expected a value here"
    assert page.plot.chart.series == ()
    page.choices.query.setText("theme:芯片")
    page.choices.query.editingFinished.emit()
    assert page.choices.fault == ""
    assert page.plot.chart.series


def test_a_past_that_was_not_kept_is_told_and_never_guessed(library: Path, page: MentionsChart) -> None:
    with closing(connect(library)) as connection:
        connection.execute(
            "INSERT INTO settings (key, value) VALUES (?, '2024-12-25T08:00:00+00:00')", (KEPT_SINCE_KEY,)
        )
    page.show_wish(ChartWish(query="flag:none", as_of="2024-12-24"))
    assert page.plot is not None
    assert page.choices.fault == "What flag: was on that day is not known; it is kept since 2024-12-25"
    assert page.plot.chart.series == ()
    page.show_wish(ChartWish(query="flag:none", as_of="2024-12-31"))
    assert page.choices.fault == ""
    assert page.plot.title.text() == "flag:none · as of 2024-12-31"
    page.show_wish(ChartWish(list_id=MAIN_LIST, as_of="2024-12-24"))
    assert page.plot.title.text().endswith(
        "as of 2024-12-24, changes of lists and tags known from 2024-12-25 on"
    )


def test_themes_and_corrections_that_were_not_kept_are_told(library: Path, page: MentionsChart) -> None:
    with closing(connect(library)) as connection:
        sql = "INSERT INTO settings (key, value) VALUES (?, '2025-01-11T08:00:00+00:00')"
        connection.execute(sql, (FACTS_KEPT_SINCE_KEY,))
    page.show_wish(ChartWish(themes=("液冷", "元宇宙"), as_of="2025-01-10"))
    assert page.plot is not None
    assert page.plot.title.text().endswith(
        "as of 2025-01-10, changes of themes and corrections known from 2025-01-11 on, no theme was called “元宇宙” then"
    )
    page.show_wish(ChartWish(themes=("液冷",), as_of="2025-01-11"))
    assert page.plot.title.text().endswith("as of 2025-01-11")


def test_the_search_of_a_day_counts_only_the_brokers_of_that_day(tmp_path: Path) -> None:
    with closing(a_library(tmp_path / "library.db")) as library:
        for number, broker in enumerate(("东吴证券", "开源证券", "华福证券"), 1):
            day = f"2024-12-0{number}"
            report = a_report(f"{number}", {"芯片": ["寒武纪"]}, published=day, broker=broker)
            now = f"{day}T08:00:00+00:00"
            apply(library, replace(report, imported_at=now), now=now)
        totals = {
            day: sum(draw(library.conn, ChartWish(query="brokers:>=3", as_of=day)).chart.totals)
            for day in ("2024-12-02", "2024-12-03")
        }
    assert totals == {"2024-12-02": 0, "2024-12-03": 3}


def test_a_newer_wish_breaks_the_older_one_off(library: Path, qtbot: QtBot, colours: Colours) -> None:
    workspace = Workspace(library)
    page = MentionsChart(workspace, colours)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.plot is not None and bool(page.plot.chart.series))
    forever = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    job = workspace.read_later(lambda connection: connection.execute(forever).fetchone(), lambda _found: None)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    page.show_wish(ChartWish(query="theme:芯片"))
    assert page.job is not None
    before = page.job()
    page.show_wish(ChartWish(query="theme:液冷"))
    assert before is not None
    assert before.stopping
    qtbot.waitUntil(lambda: page.plot is not None and "液冷" in page.plot.title.text())
    workspace.shut_down()


def test_a_page_that_drew_ends_with_its_widgets(library: Path, qtbot: QtBot, colours: Colours) -> None:
    """Another language makes another page; the one before, with its plot and menus, must not stay."""
    workspace = Workspace(library)
    page = _drawn_and_closed(workspace, qtbot, colours)

    def ended() -> bool:
        gc.collect()
        return page() is None

    qtbot.waitUntil(ended)
    workspace.shut_down()


def _drawn_and_closed(workspace: Workspace, qtbot: QtBot, colours: Colours) -> weakref.ref[MentionsChart]:
    page = MentionsChart(workspace, colours)
    page.show()
    qtbot.waitUntil(lambda: page.plot is not None and bool(page.plot.chart.series))
    qtbot.waitUntil(lambda: workspace.jobs.count == 0)
    page.deleteLater()
    return weakref.ref(page)
