"""A short part of `bench.fuzz` with a fixed seed: every target by structure, and each input that once failed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, seed, settings

from bench.fuzz.holding import document_holds, draft_holds
from bench.fuzz.shapes import inputs, trying
from bench.fuzz.targets import TARGETS, lexicon
from watchlist.domain.documents import Document, Format
from watchlist.importing.extraction.extract import extract
from watchlist.importing.extraction.lists.layouts import LAYOUTS
from watchlist.importing.readers import docx, plain
from watchlist.importing.readers.cleaning import clean

FOUND = sorted((Path(__file__).parents[2] / "bench" / "fuzz" / "found").glob("*"))


@pytest.mark.parametrize("name", TARGETS)
def test_only_the_readers_own_errors_and_true_spans(name: str) -> None:
    trying(TARGETS[name], 40, 20261122)()


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_once_failed_holds(path: Path) -> None:
    TARGETS[path.name.partition("-")[0].replace("_", " ")].check(path.read_bytes())


@settings(max_examples=30, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@seed(20261122)
@given(inputs(TARGETS["rules"]), inputs(TARGETS["rules"]))
def test_what_is_read_depends_on_the_text_alone(one: bytes, other: bytes) -> None:
    texts = [clean(data.decode("utf-8", "replace"))[0] for data in (one, other, one)]
    first, _, again = [extract(Document("a.txt", text, Format.TEXT, "0"), lexicon()) for text in texts]
    assert first == again


def test_every_layout_is_among_the_starts_of_the_rules() -> None:
    starts = b"\n".join(TARGETS["rules"].seeds()).decode()
    assert all(layout.sample.replace("（换行）", "\n") in starts for layout in LAYOUTS)
    assert "## " in starts
    assert "|---" in starts


def test_the_shares_are_all_runs() -> None:
    assert sum(target.share for target in TARGETS.values()) == pytest.approx(1.0)


def test_a_reader_that_keeps_every_character_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "clean", lambda text: (text, ()))
    with pytest.raises(AssertionError, match="to be dropped"):
        trying(TARGETS["text"], 300, 1)()


def test_a_reader_that_lets_foreign_errors_through_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx, "clean", lambda text: {}[text])
    with pytest.raises(KeyError):
        trying(TARGETS["docx"], 100, 1)()


def test_rules_whose_offsets_are_those_of_another_text_are_found() -> None:
    text = "㈱液冷…受益标的：英维克、申菱环境。"
    widened = text.replace("㈱", "(株)").replace("…", "...")
    draft = extract(Document("a.txt", widened, Format.TEXT, "0"), lexicon())
    draft_holds(draft)
    moved = type(draft)(
        **{name: getattr(draft, name) for name in draft.__slots__}
        | {"document": Document("a.txt", text, Format.TEXT, "0")}
    )
    with pytest.raises(AssertionError):
        draft_holds(moved)


def test_a_document_without_text_does_not_hold() -> None:
    with pytest.raises(AssertionError, match="no text"):
        document_holds(Document("a.txt", " \n", Format.TEXT, "0"))
