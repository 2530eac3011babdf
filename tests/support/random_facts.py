"""Facts at random: files of originals and copies, with and without a broker and a date."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from watchlist.domain.facts import Facts

FIRST = date(2024, 1, 1).toordinal()
STOCKS = {n: (f"{n:06}.SZ", f"股票{n}") for n in range(1, 7)}
THEMES = {n: f"题材{n}" for n in range(1, 5)}
BROKERS = {n: f"券商{n}" for n in range(1, 4)}


@st.composite
def random_facts(draw: st.DrawFn, *, most_files: int = 14, days: int = 80) -> Facts:
    """Up to `most_files` files within `days` days; a file's report is an earlier file or itself."""
    reports, appearances = [], []
    originals: list[int] = []
    for file in range(1, draw(st.integers(0, most_files)) + 1):
        day = draw(st.one_of(st.just(0), st.integers(FIRST, FIRST + days), st.integers(FIRST, FIRST + days)))
        broker = draw(st.integers(0, 3))
        copied = draw(st.one_of(st.none(), st.none(), st.sampled_from(originals) if originals else st.none()))
        report = copied or file
        if copied is None:
            originals.append(file)
        reports.append((day, report, file, broker))
        places = draw(st.sets(st.tuples(st.integers(1, 6), st.integers(0, 4)), max_size=6).map(sorted))
        for stock, theme in places:
            stance = draw(st.integers(0, 4)) if theme else 1
            appearances.append((day, report, file, broker, stock, theme, stance, draw(st.integers(1, 3))))
    return Facts(appearances, reports, STOCKS, THEMES, BROKERS)
