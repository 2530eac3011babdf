"""Charts, maps, networks and rankings of a list or a query, looked back at: what each showed on its day, whatever came later."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.builders import a_library
from tests.support.random_histories import lived, lives
from watchlist.analytics.charting import ChartWish
from watchlist.analytics.heat import heat_map
from watchlist.analytics.library_chart import Asked, library_chart
from watchlist.analytics.stock_figures import figures_of, offer
from watchlist.domain.series import CountRule, Period, Stack
from watchlist.store.database import Connection
from watchlist.store.queries import facts, mentions, points, ratings

slow = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))

WISHES = (
    ChartWish(),
    ChartWish(themes=("液冷",)),
    ChartWish(themes=("液冷", "散热")),
    ChartWish(themes=("机器人",), brokers=("东吴证券",)),
    ChartWish(brokers=("开源证券", "华福证券"), industry="通信"),
    ChartWish(query="brokers:>=2"),
    ChartWish(query="theme:液冷 not flag:1"),
    ChartWish(list_id=1),
    ChartWish(list_id=2, query="reports:>=1"),
    ChartWish(list_id=3, themes=("液冷",)),
)


def shown(
    connection: Connection, today: date, as_of: str | None, how: Asked, wishes: list[ChartWish]
) -> list[Any]:
    """All that is drawn of each wish: what was there on the day, or by looking back to it."""
    answers: list[Any] = [figures_of(connection, today, as_of), ratings(connection, as_of=as_of)]
    for wish in wishes:
        about = replace(wish, as_of=as_of).about(connection)
        chart = library_chart(connection, replace(how, today=today), **about)
        drawn = [
            (start, series.key, count)
            for series in chart.series
            for start, count in zip(chart.starts, series.counts, strict=True)
            if count
        ]
        map_ = heat_map(facts(connection, **about), Stack.STOCK, Stack.THEME)
        answers.append((drawn, chart.totals, chart.library, chart.undated, chart.unnamed))
        answers.append((sorted(points(connection, **about), key=repr), map_.rows, map_.counts))
        answers.append(mentions(connection, **about))
    return answers


@slow
@given(
    life=lives,
    wishes=st.lists(st.sampled_from(WISHES), min_size=3, max_size=3, unique=True),
    rule=st.sampled_from(CountRule),
    stack=st.sampled_from(Stack),
)
def test_what_is_drawn_of_a_day_is_what_was_drawn_on_it(
    life: list[tuple[int, Any]], wishes: list[ChartWish], rule: CountRule, stack: Stack
) -> None:
    offer()
    how = Asked(Period.WEEK, rule, stack, shares=True)
    with closing(a_library()) as library:
        remembered = {day: shown(library.conn, day, None, how, wishes) for day in lived(library, life)}
        for day, answers in remembered.items():
            assert shown(library.conn, day, day.isoformat(), how, wishes) == answers
