"""Reading runs ahead of storing by a few steps, and no further; it ends when nobody wants more."""

from __future__ import annotations

import threading
from collections.abc import Generator

import pytest

from watchlist.importing.reading_ahead import ahead


class Source:
    """A generator that tells how far it is, and in which thread it was closed."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.made = 0
        self.far = threading.Event()
        self.closed_in: threading.Thread | None = None

    def steps(self, far: int = 3) -> Generator[int, None, None]:
        try:
            while self.made < self.most:
                self.made += 1
                if self.made >= far:
                    self.far.set()
                yield self.made
        finally:
            self.closed_in = threading.current_thread()


def test_all_steps_come_in_their_order() -> None:
    assert list(ahead(Source(100).steps())) == list(range(1, 101))


def test_it_goes_on_while_the_first_step_is_worked_on() -> None:
    source = Source(100)
    steps = ahead(source.steps())
    assert next(steps) == 1
    assert source.far.wait(30)
    steps.close()


def test_it_runs_a_few_steps_ahead_and_waits_then() -> None:
    source = Source(1_000)
    steps = ahead(source.steps(far=9))
    assert next(steps) == 1
    assert source.far.wait(30)
    assert source.made <= 11
    assert list(steps) == list(range(2, 1_001))


def test_closing_it_closes_what_it_reads_in_the_thread_where_that_ran() -> None:
    source = Source(1_000)
    steps = ahead(source.steps())
    next(steps)
    steps.close()
    assert source.closed_in is not None
    assert source.closed_in is not threading.current_thread()
    assert not source.closed_in.is_alive()


def test_what_is_raised_there_is_raised_here_after_the_steps_before_it() -> None:
    def failing() -> Generator[int, None, None]:
        yield 1
        raise LookupError("two")

    seen = []
    with pytest.raises(LookupError, match="two"):
        seen.extend(ahead(failing()))
    steps = ahead(failing())
    assert next(steps) == 1
    with pytest.raises(LookupError):
        next(steps)
