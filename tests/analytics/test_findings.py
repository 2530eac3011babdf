"""Affinity, attention, list moves, heat maps and networks: each against a recount, the slow and obvious way."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.random_facts import BROKERS, FIRST, STOCKS, THEMES, random_facts
from watchlist.analytics.affinity import affinity
from watchlist.analytics.attention import attention
from watchlist.analytics.heat import heat_map
from watchlist.analytics.lists import list_moves
from watchlist.analytics.network import network
from watchlist.domain.facts import Facts
from watchlist.domain.findings import ListMove, Move
from watchlist.domain.series import Period, Stack

some = settings(deadline=None, max_examples=60)


def listed(facts: Facts, **wanted: int) -> set[int]:
    """The distinct reports with a list in which a row has these values."""
    place = {"stock": 4, "theme": 5}
    return {
        row[1]
        for row in facts.appearances
        if row[5] and all(row[place[name]] == value for name, value in wanted.items())
    }


@some
@given(random_facts())
def test_affinity_is_a_ratio_of_two_shares(facts: Facts) -> None:
    rows = {(row.name, row.theme): row for row in affinity(facts)}
    for stock, (_, name) in STOCKS.items():
        for theme, theme_name in THEMES.items():
            both = listed(facts, stock=stock, theme=theme)
            assert ((name, theme_name) in rows) == bool(both)
            if both:
                row = rows[name, theme_name]
                of_theme, of_stock, of_all = (
                    len(listed(facts, theme=theme)), len(listed(facts, stock=stock)), len(listed(facts))
                )  # fmt: skip
                assert (row.both, row.of_theme, row.of_stock, row.of_all) == (
                    len(both),
                    of_theme,
                    of_stock,
                    of_all,
                )
                assert row.ratio == pytest.approx((len(both) / of_theme) / (of_stock / of_all))


def test_a_stock_with_all_its_picks_in_a_theme_stands_above_one_with_picks_elsewhere() -> None:
    rows = [
        (FIRST, 1, 1, 1, 1, 1, 4, 1), (FIRST, 1, 1, 1, 2, 1, 4, 1),
        (FIRST, 2, 2, 1, 2, 2, 4, 1), (FIRST, 3, 3, 1, 3, 2, 4, 1),
    ]  # fmt: skip
    found = affinity(Facts(rows, [], STOCKS, THEMES, BROKERS))
    of_theme = [row.symbol for row in found if row.theme == THEMES[1]]
    assert of_theme == [STOCKS[1][0], STOCKS[2][0]]


@some
@given(
    facts=random_facts(), by=st.sampled_from([Stack.THEME, Stack.STOCK]), last=st.integers(5, 80), days=st.integers(1, 40)
)  # fmt: skip
def test_attention_counts_sources_and_firsts(facts: Facts, by: Stack, last: int, days: int) -> None:
    end, start = FIRST + last, FIRST + last - days
    column = 4 if by is Stack.STOCK else 5
    rows = {row.name: row for row in attention(facts, by, last=date.fromordinal(end), days=days)}

    def source(row: tuple[int, ...]) -> int:
        return row[3] or -row[1]

    of_sources = {source(row) for row in facts.reports if start < row[0] <= end}
    names = {key: name for key, (_, name) in STOCKS.items()} if by is Stack.STOCK else THEMES
    for key, name in names.items():
        own = [row for row in facts.appearances if row[column] == key and 0 < row[0] <= end]
        recent = [row for row in own if row[0] > start]
        assert (name in rows) == bool(recent)
        if not recent:
            continue
        row = rows[name]
        assert row.first == date.fromordinal(min(row[0] for row in own)).isoformat()
        assert row.new == all(each[0] > start for each in own)
        assert (row.sources, row.of_sources) == (len({source(each) for each in recent}), len(of_sources))
        assert row.reports == len({each[1] for each in recent})
        newcomers = {
            BROKERS[broker]
            for broker in BROKERS
            if (days_of := [each[0] for each in own if each[3] == broker]) and min(days_of) > start
        }
        assert set(row.new_brokers) == newcomers
        assert 0 < row.crowding <= 1


def slow_moves(facts: Facts) -> Counter[tuple[object, ...]]:
    """Every two consecutive lists of a broker on a theme, stock by stock."""
    found: Counter[tuple[object, ...]] = Counter()
    rows = [row for row in facts.appearances if row[0] and row[3] and row[5]]
    for broker, theme in {(row[3], row[5]) for row in rows}:
        own = [row for row in rows if (row[3], row[5]) == (broker, theme)]
        lists = []
        for report in {row[1] for row in own}:
            of = [row for row in own if row[1] == report]
            stances: dict[int, int] = {}
            for row in of:
                stances[row[4]] = max(stances.get(row[4], 0), row[6])
            lists.append((min((row[0], row[2]) for row in of), stances))
        lists.sort(key=lambda one: one[0])
        for (_, old), ((day, file), new) in pairwise(lists):
            for stock in old.keys() | new.keys():
                was, now = old.get(stock), new.get(stock)
                if was != now:
                    found[BROKERS[broker], THEMES[theme], STOCKS[stock][0], day, file, was, now] += 1
    return found


@some
@given(random_facts())
def test_moves_are_those_between_consecutive_lists(facts: Facts) -> None:
    moves = list_moves(facts)
    days = [
        (
            m.broker,
            m.theme,
            m.symbol,
            date.fromisoformat(m.day).toordinal(),
            m.file,
            m.before_stance,
            m.stance,
        )
        for m in moves
    ]
    assert Counter(days) == slow_moves(facts)
    assert [move.day for move in moves] == sorted((move.day for move in moves), reverse=True)
    for move in moves:
        assert move.move is expected(move)


def expected(move: ListMove) -> Move:
    if move.before_stance is None:
        return Move.IN
    if move.stance is None:
        return Move.OUT
    return Move.UP if move.stance > move.before_stance else Move.DOWN


@some
@given(facts=random_facts(), most=st.integers(1, 6))
def test_a_cell_counts_the_distinct_reports_of_its_row_and_column(facts: Facts, most: int) -> None:
    chart = heat_map(facts, Stack.STOCK, Stack.THEME, most_rows=most, most_columns=3)
    for (symbol, _), line in zip(chart.rows, chart.counts, strict=True):
        for (theme, _), count in zip(chart.columns, line, strict=True):
            stock = next(key for key, value in STOCKS.items() if value[0] == symbol)
            number = next(key for key, value in THEMES.items() if value == theme)
            assert count == len(listed(facts, stock=stock, theme=number))
    assert len(chart.rows) <= most
    assert len(chart.columns) <= 3


@some
@given(facts=random_facts(days=400), period=st.sampled_from([Period.MONTH, Period.QUARTER]))
def test_months_stand_in_time_without_a_gap(facts: Facts, period: Period) -> None:
    chart = heat_map(facts, Stack.THEME, period, most_columns=1000)
    months: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for row in facts.appearances:
        if row[0] and row[5]:
            label = period.label(period.start_of(date.fromordinal(row[0])))
            months[THEMES[row[5]], label].add(row[1])
    labels = [label for label, _ in chart.columns]
    assert labels == sorted(labels)
    assert set(labels) >= {label for _, label in months}
    for (theme, _), line in zip(chart.rows, chart.counts, strict=True):
        assert list(line) == [len(months.get((theme, label), ())) for label in labels]


@some
@given(random_facts())
def test_a_broker_that_is_silent_on_a_theme_has_a_zero_there(facts: Facts) -> None:
    chart = heat_map(facts, Stack.BROKER, Stack.THEME)
    for (broker, _), line in zip(chart.rows, chart.counts, strict=True):
        for (theme, _), count in zip(chart.columns, line, strict=True):
            wanted = {
                row[1] for row in facts.appearances
                if row[3] and row[5] and BROKERS[row[3]] == broker and THEMES[row[5]] == theme
            }  # fmt: skip
            assert count == len(wanted)


@some
@given(facts=random_facts(), least=st.integers(1, 3))
def test_an_edge_counts_the_reports_whose_list_holds_both(facts: Facts, least: int) -> None:
    found: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    lists: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for row in facts.appearances:
        if row[5]:
            lists[row[1], row[5]].add(row[4])
    for (report, _), stocks in lists.items():
        for one, other in combinations(sorted(stocks), 2):
            found[STOCKS[one][0], STOCKS[other][0]].add(report)
    drawn = network(facts, least=least)
    edges = {(drawn.nodes[a].symbol, drawn.nodes[b].symbol): reports for a, b, reports in drawn.edges}
    assert edges == {pair: len(reports) for pair, reports in found.items() if len(reports) >= least}
    assert {node.symbol for node in drawn.nodes} == {symbol for pair in edges for symbol in pair}
    for node in drawn.nodes:
        assert 0 <= node.x <= 1
        assert 0 <= node.y <= 1
    assert drawn == network(facts, least=least)


def test_of_too_many_lines_the_strongest_are_kept() -> None:
    rows = [(FIRST, n, n, 1, stock, 1, 3, 1) for n in range(1, 6) for stock in range(1, n + 2)]
    names = {n: (f"{n:06}.SZ", "") for n in range(1, 9)}
    facts = Facts(rows, [], names, THEMES, BROKERS)
    whole = network(facts, least=1)
    cut = network(facts, least=1, most_edges=3)
    assert cut.weaker == len(whole.edges) - 3
    strong, all_strong = ([reports for _, _, reports in each.edges] for each in (cut, whole))
    assert sorted(all_strong, reverse=True)[:3] == sorted(strong, reverse=True)
    assert min(strong) >= 4


def test_two_thousand_stocks_are_placed() -> None:
    chain = [(FIRST, n, n, 1, stock, 1, 3, 1) for n in range(1, 2000) for stock in (n, n + 1)]
    names = {n: (f"{n:06}.SZ", "") for n in range(1, 2001)}
    facts = Facts(chain, [], names, THEMES, BROKERS)
    drawn = network(facts, least=1)
    assert (len(drawn.nodes), len(drawn.edges)) == (2000, 1999)
    assert len({(node.x, node.y) for node in drawn.nodes}) == 2000


def test_nothing_gives_nothing() -> None:
    nothing = Facts()
    assert affinity(nothing) == ()
    assert attention(nothing, Stack.STOCK, last=date(2024, 1, 1), days=30) == ()
    assert list_moves(nothing) == ()
    assert network(nothing).nodes == ()
    assert heat_map(nothing, Stack.STOCK, Stack.THEME).counts == ()
    assert heat_map(nothing, Stack.THEME, Period.MONTH).columns == ()
