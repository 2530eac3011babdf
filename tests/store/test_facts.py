"""Facts as columns against the same library as points, and what was known on a day."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.builders import NOW, a_library, a_report, symbol, with_scale
from tests.support.random_libraries import FIRST, Sketch, build, sketches
from watchlist.domain.stances import Stance
from watchlist.store import queries
from watchlist.store.edits import apply
from watchlist.store.queries.knowing import known_reports

slow = settings(deadline=None, max_examples=30)
STRENGTH = {stance.value: stance.strength for stance in Stance}


@slow
@given(sketches)
def test_facts_are_the_points_and_what_has_no_date(found: list[Sketch]) -> None:
    with closing(build(found)) as library:
        facts, points = queries.facts(library.conn), queries.points(library.conn)
        rows = queries.reports(library.conn)
    dated = sorted(row for row in facts.appearances if row[0])
    told = sorted(
        (date.fromordinal(day).isoformat(), report, file, facts.brokers.get(broker, ""), facts.stocks[stock][0],
         facts.themes.get(theme, ""), stance, spans)
        for day, report, file, broker, stock, theme, stance, spans in dated
    )  # fmt: skip
    wanted = sorted(
        (p.day, p.report, p.file, p.broker, p.symbol, p.theme, STRENGTH[p.stance], p.spans) for p in points
    )
    assert told == wanted
    assert sorted(row[2] for row in facts.reports) == sorted(row.id for row in rows)


@slow
@given(sketches, st.integers(0, 90))
def test_what_was_known_is_what_was_dated_and_imported(found: list[Sketch], after: int) -> None:
    day = date.fromordinal(FIRST.toordinal() + after).isoformat()
    with closing(build(found)) as library:
        known = known_reports(library.conn, day)
        facts = queries.facts(library.conn, as_of=day)
        rows = queries.reports(library.conn)
    assert known == {row.id for row in rows if row.published <= day and row.imported_at[:10] <= day}
    assert {row[2] for row in facts.reports} == known
    assert {row[2] for row in facts.appearances} <= known


@slow
@given(
    sketches,
    st.integers(0, 12),
    st.sampled_from([{}, {"theme": "液冷"}, {"symbol": "688256.SH"}, {"broker": "东吴证券"}]),
)
def test_the_first_places_are_the_first_of_all(
    found: list[Sketch], limit: int, about: dict[str, str]
) -> None:
    with closing(build(found)) as library:
        every = queries.mentions(library.conn, **about)  # type: ignore[arg-type]
        assert queries.mentions(library.conn, limit=limit, **about) == every[:limit]  # type: ignore[arg-type]


def test_reports_narrow_with_the_broker_that_is_asked_for() -> None:
    with closing(a_library()) as library:
        apply(library, a_report("一", broker="东吴证券"), now=NOW)
        apply(library, a_report("二", broker="开源证券"), now=NOW)
        facts = queries.facts(library.conn, broker="东吴证券", symbol=symbol("寒武纪"))
    assert [row[2] for row in facts.reports] == [1]
    assert [row[2] for row in facts.appearances] == [1]


def test_a_rating_tells_where_its_definition_stands_and_how_long_it_holds() -> None:
    report = a_report("点评", industry_rating="看好")
    with closing(a_library()) as library:
        apply(library, replace(report, scale=with_scale(report)), now=NOW)
        (row,) = queries.ratings(library.conn)
    assert (row.horizon, row.defined_in, row.defined_start, row.defined_end) == (6, 1, 0, 2)
    assert row.definition
