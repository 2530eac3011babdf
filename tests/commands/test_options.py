"""Every known error has its sentence, with its data in it."""

import click
import pytest
from click.testing import CliRunner

from watchlist.commands.options import errors_told, explain
from watchlist.domain import errors
from watchlist.domain.errors import DiskFull, ReaderFailed, TooLarge, UnsupportedFile, WatchlistError
from watchlist.domain.oddities import Oddity, Remedy, remedy_for

KINDS = [
    kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, WatchlistError)
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_of_its_own(kind: type[WatchlistError]) -> None:
    data = ("报告.pdf", 123_000_000, 50_000_000)
    sentence = explain(kind(*data))
    assert sentence
    if kind is not WatchlistError:
        assert sentence != explain(WatchlistError(*data))


@pytest.mark.parametrize("which", ["memory", "time", "crash"])
def test_a_failed_reader_says_which_limit_it_met(which: str) -> None:
    assert "报告.pdf" in explain(ReaderFailed("报告.pdf", which))
    sentences = {explain(ReaderFailed("报告.pdf", each)) for each in ("memory", "time", "crash")}
    assert len(sentences) == 3


@pytest.mark.parametrize("oddity", Oddity)
def test_a_file_that_no_reader_takes_says_what_it_is_and_what_to_do(oddity: Oddity) -> None:
    sentence = explain(UnsupportedFile("报告", oddity))
    assert oddity in sentence
    assert remedy_for(oddity) is Remedy.NOTHING or "import" in sentence


def test_sizes_are_told_in_megabytes() -> None:
    assert "123 MB, and 50 MB" in explain(TooLarge("a.txt", 123_000_000, 50_000_000))
    assert "where a.db lies: 42 MB have to be free" in explain(DiskFull("a.db", 41_900_000))


def test_braces_in_a_name_are_only_text() -> None:
    assert "{0}{x}" in explain(errors.EmptyDocument("{0}{x}"))


def test_a_command_ends_with_the_sentence_and_status_1() -> None:
    @click.command()
    @errors_told
    def fail() -> None:
        raise errors.NothingToUndo

    result = CliRunner().invoke(fail)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nothing to undo" in result.stderr
