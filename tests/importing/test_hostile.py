"""Files that mean harm, through the real readers in real processes: each costs itself, the window's process nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support import pdfs
from tests.support.fake_rules import ROOM
from watchlist.domain.errors import ReaderFailed, WatchlistError
from watchlist.domain.oddities import Limit
from watchlist.importing.reading_process import Limits
from watchlist.importing.sources import FromBytes, FromFile, Source
from watchlist.importing.worker import Outcome, Workers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there the clock alone ends them")
GOOD = FromBytes("good.txt", "液冷受益标的：英维克。".encode())
BOMBS = [
    pdfs.a_form_that_draws_itself,
    pdfs.millions_of_characters,
    pdfs.packed_twice,
    pdfs.a_page_tree_that_loops,
]


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    limits = Limits(memory=1 << 28, seconds=3.0)
    with Workers(1, room=ROOM, limits=limits) as pool:
        yield pool


def outcomes(workers: Workers, *sources: Source) -> list[Outcome]:
    return [step for step in workers.read(sources) if isinstance(step, Outcome)]


@pytest.mark.parametrize("make", BOMBS, ids=lambda make: make.__name__)
def test_a_pdf_that_means_harm_ends_within_its_limits(make: Callable[[], bytes], workers: Workers) -> None:
    bomb, good = outcomes(workers, FromBytes("bomb.pdf", make()), GOOD)
    assert isinstance(bomb.error, WatchlistError)
    assert good.draft is not None


def test_the_limits_are_what_stops_the_worst_two(workers: Workers) -> None:
    endless, huge = outcomes(
        workers,
        FromBytes("endless.pdf", pdfs.a_form_that_draws_itself()),
        FromBytes("huge.pdf", pdfs.millions_of_characters()),
    )
    assert isinstance(endless.error, ReaderFailed)
    assert isinstance(huge.error, ReaderFailed)
    assert {endless.error.args[1], huge.error.args[1]} <= {Limit.MEMORY, Limit.TIME}


def test_a_file_that_vanishes_after_it_was_dropped_is_a_row(workers: Workers, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(GOOD.data)
    steps = workers.read([FromFile(path), GOOD])
    next(steps)
    path.unlink()
    gone, good = (step for step in steps if isinstance(step, Outcome))
    assert gone.error is None or gone.error.code == "vanished"
    assert good.draft is not None


def test_fifty_megabytes_are_refused_quickly(workers: Workers, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 50_000_000)
    (large,) = outcomes(workers, FromFile(path))
    assert large.error is not None
    assert (large.error.code, large.error.args[1]) == ("too_large", 50_000_000)
