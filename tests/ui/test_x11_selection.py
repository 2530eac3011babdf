"""The clipboard of an X server: whole, in pieces, too much, nothing; and what becomes of it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from bench.hostile import foreign_paste
from watchlist.ui import x11_selection
from watchlist.ui.flows.importing import clipboard
from watchlist.ui.flows.importing.clipboard import Held
from watchlist.ui.x11_selection import FILES, PAGE, TEXT, Answer, Kind, TooMuch, fetch

WORDS = ("液冷推荐标的：英维克、申菱环境。" * 4).encode()


@dataclass
class Owner:
    """A wire whose other end holds what a test says; a `step` is how much of it comes at a time (0: all)."""

    holds: Mapping[str, bytes]
    step: int = 0
    announced: int | None = None
    pieces: list[bytes] = field(default_factory=list)
    handed_over: int = 0

    def ask(self, target: str) -> bool:
        """Whether there is any of it."""
        if target == "TARGETS":
            self.pieces = ["\n".join(self.holds).encode()] if self.holds else []
            return bool(self.holds)
        data = self.holds.get(target)
        if data is None:
            return False
        if self.step:
            parts = [data[start : start + self.step] for start in range(0, len(data), self.step)]
            self.pieces = [b"", *parts, b""]
        else:
            self.pieces = [data]
        return True

    def answer(self, most: int) -> Answer:
        """The next piece; before the first of several, how much there is."""
        data = self.pieces.pop(0)
        if self.step and self.handed_over == 0 and not data:
            total = self.announced if self.announced is not None else sum(map(len, self.pieces))
            return Answer(Kind.PIECES, size=total)
        self.handed_over += len(data)
        return Answer(Kind.WHOLE, data[:most], len(data))

    def await_piece(self) -> None:
        """Another piece, or an owner that went away."""
        if not self.pieces:
            raise TimeoutError

    def names(self, data: bytes) -> tuple[str, ...]:
        """As `ask` has put them down."""
        return tuple(data.decode().split("\n"))


@pytest.mark.parametrize("step", [0, 1, 7, 1_000])
def test_a_text_comes_whole_and_in_pieces(step: int) -> None:
    assert fetch(Owner({TEXT: WORDS}, step), TEXT, 1_000) == WORDS


def test_what_is_announced_as_too_much_is_not_transferred() -> None:
    owner = Owner({TEXT: WORDS}, step=8)
    with pytest.raises(TooMuch) as told:
        fetch(owner, TEXT, len(WORDS) - 1)
    assert (told.value.size, owner.handed_over) == (len(WORDS), 0)


def test_what_turns_out_to_be_too_much_is_given_up() -> None:
    owner = Owner({TEXT: WORDS}, step=8, announced=1)
    with pytest.raises(TooMuch):
        fetch(owner, TEXT, 20)
    assert owner.handed_over == 24


def test_a_whole_that_is_too_much_is_refused() -> None:
    with pytest.raises(TooMuch):
        fetch(Owner({TEXT: WORDS}), TEXT, len(WORDS) - 1)


def test_an_owner_that_goes_away_half_way_is_not_waited_for() -> None:
    owner = Owner({TEXT: WORDS}, step=8)
    assert owner.ask(TEXT)
    owner.pieces = owner.pieces[:3]
    owner.ask = lambda _: True  # type: ignore[method-assign]
    with pytest.raises(TimeoutError):
        fetch(owner, TEXT, 1_000)


def test_nothing_is_held_where_nobody_owns_it() -> None:
    assert clipboard.held_on(Owner({})) == Held()


def test_text_goes_before_the_page_and_the_page_before_nothing() -> None:
    assert clipboard.held_on(Owner({TEXT: WORDS, PAGE: b"<p>other"})) == Held(WORDS)
    assert clipboard.held_on(Owner({TEXT: b" \n", PAGE: b"<p>page"})) == Held(page=b"<p>page")


def test_an_old_program_gives_latin_letters() -> None:
    assert clipboard.held_on(Owner({"STRING": "Café".encode("latin-1")})) == Held("Café".encode())


def test_files_are_left_to_qt() -> None:
    assert clipboard.held_on(Owner({TEXT: WORDS, FILES: b"file:///a"})) is None


def test_without_a_server_qt_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":none")
    assert clipboard.held_by_another() is None


@pytest.mark.skipif(shutil.which("Xvfb") is None or sys.platform != "linux", reason="needs Xvfb")
@pytest.mark.parametrize("size", [600, 3_000_000])
def test_a_text_of_another_program_comes_over_the_wire(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    with foreign_paste.display() as name, foreign_paste.copied(name, size):
        monkeypatch.setenv("DISPLAY", name)
        held = clipboard.held_by_another()
        monkeypatch.setattr(clipboard, "MOST_TEXT_BYTES", 100)
        refused = clipboard.held_by_another()
    assert held == Held((foreign_paste.SENTENCE * (size // len(foreign_paste.SENTENCE.encode()))).encode())
    assert refused is not None
    assert refused.size > 100
    assert not refused.text


def test_the_size_of_what_is_refused_goes_on() -> None:
    assert Held(size=50_000_000).is_report
    assert Held(size=50_000_000).source().size == 50_000_000


@pytest.mark.parametrize("mark", ["utf-8", "utf-16"])
def test_a_page_is_read_in_the_encoding_of_its_program(mark: str) -> None:
    page = "<p>液冷推荐标的：英维克</p>"
    assert Held(page=page.encode(mark)).source().html == page


def test_lone_halves_of_characters_and_zero_bytes_do_no_harm() -> None:
    assert Held(b"\xff\xfeabc\xd8").source().text
    assert x11_selection.text(Owner({TEXT: b"abc\0"}), (TEXT,), 10) == b"abc\0"
