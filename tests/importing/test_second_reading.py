"""With text recognition: pictures are read after all others, nothing in them is sure, and nothing runs on after a cancel."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.fake_reading import a_draft
from tests.support.fake_tesseract import install, table
from tests.support.pdfs import a_scan
from watchlist.domain.commands import LearnAlias
from watchlist.domain.documents import Document, Format, Page
from watchlist.domain.drafts import Draft
from watchlist.domain.errors import EmptyDocument, NeedsOcr, ReaderFailed, WatchlistError
from watchlist.domain.symbols import Symbol
from watchlist.importing.extraction.extract import extract
from watchlist.importing.recognition import unsure
from watchlist.importing.second_reading import LIMITS, ROOM, WithRecognition
from watchlist.importing.sources import FromBytes, Source
from watchlist.importing.worker import Outcome, Progress, Workers
from watchlist.securities.lexicon import load_lexicon

REPORT = (
    "周报 2024-12-24\n液冷：英维克、申菱环境\n芯片：寒武纪、GDS。\n\n"
    "我们走访了海光信息。维持英维克“买入”评级。"
)


class Told:
    """Reads nothing: each source becomes what was said of its name."""

    def __init__(self, **fates: Draft | WatchlistError) -> None:
        self.fates = fates
        self.asked: list[str] = []

    def read(
        self, sources: Iterable[Source], aliases: tuple[LearnAlias, ...] = ()
    ) -> Iterator[Progress | Outcome]:
        given = list(sources)
        for done, source in enumerate(given):
            yield Progress(done, len(given), (source.name,))
            self.asked.append(source.name)
            fate = self.fates.get(source.name)
            if isinstance(fate, WatchlistError):
                yield Outcome(source, error=fate)
            else:
                yield Outcome(source, draft=fate or a_draft(aliases[0].text if aliases else ""))
        yield Progress(len(given), len(given))


def sources(*names: str) -> list[Source]:
    return [FromBytes(name, b"x") for name in names]


def test_only_pictures_are_read_again_and_after_all_others() -> None:
    first = Told(b=NeedsOcr("b", 2), c=EmptyDocument("c"), d=NeedsOcr("d", 1))
    second = Told(d=EmptyDocument("d"))
    taught = (LearnAlias("GDS", Symbol.parse("300383.SZ")),)
    steps = list(WithRecognition(first, second).read(sources("a", "b", "c", "d"), taught))
    found = [(step.source.name, type(step.error)) for step in steps if isinstance(step, Outcome)]
    assert found == [("a", type(None)), ("c", EmptyDocument), ("b", type(None)), ("d", EmptyDocument)]
    assert second.asked == ["b", "d"]
    counts = [(step.done, step.total) for step in steps if isinstance(step, Progress)]
    assert counts == [(0, 4), (1, 4), (1, 4), (2, 4), (2, 4), (2, 4), (3, 4), (4, 4)]


def test_pages_of_pictures_are_read_too_and_what_was_read_first_is_kept_where_that_fails() -> None:
    unread = replace(
        a_draft("first"), document=replace(a_draft("first").document, warnings=("pages_without_text:2",))
    )
    first = Told(b=unread, c=unread)
    second = Told(b=a_draft("with its pictures"), c=ReaderFailed("c", "time"))
    same = sources("b")[0]
    steps = [
        step
        for step in WithRecognition(first, second).read([*sources("a"), same, same, *sources("c")])
        if isinstance(step, Outcome)
    ]
    texts = [step.draft.document.text if step.draft else None for step in steps]
    assert texts == ["", "with its pictures", "with its pictures", "first"]
    assert second.asked == ["b", "b", "c"]


def test_only_what_stands_on_a_recognised_page_is_unsure() -> None:
    text = "周报 2024-12-24\n【液冷】受益标的：英维克、申菱环境等。\n【芯片】受益标的：寒武纪、海光信息等。"
    draft = extract(Document("a.pdf", text, Format.PDF, "00"), load_lexicon())
    end = text.index("【芯片")
    pages = (Page(1, 0, end, 1, 1), Page(2, end, len(text), 1, 1))
    mixed = replace(draft, document=replace(draft.document, pages=pages, warnings=("recognised_pages:2",)))
    assert unsure(draft) == draft
    assert [stock.sure for stock in mixed.picks] == [True] * 4
    assert [stock.sure for stock in unsure(mixed).picks] == [True, True, False, False]
    assert unsure(mixed).metadata.published == mixed.metadata.published


def test_nothing_recognised_is_sure() -> None:
    document = Document("a.pdf", REPORT, Format.PDF, "00", warnings=("recognised:1",))
    draft = extract(document, load_lexicon())
    assert any(named.sure for named in (*draft.picks, *draft.mentions))
    doubted = unsure(draft)
    assert [stock.symbol for stock in doubted.picks] == [stock.symbol for stock in draft.picks]
    assert [mention.spans for mention in doubted.mentions] == [mention.spans for mention in draft.mentions]
    assert not any(each.sure for each in (*doubted.picks, *doubted.mentions))
    levels = [each.confidence for each in (*doubted.themes, *doubted.ratings, doubted.metadata.published)]
    assert len(levels) > 2
    assert max(levels) < 0.85


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere its own limit alone ends the program")
def test_no_program_runs_on_after_its_reader_was_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = tmp_path / "number"
    lines = table([[("寒武纪", 300, 1700, 90, 40)]])
    install(tmp_path / "bin", monkeypatch, {"chi_sim": lines}, f"echo $$ > '{number}'; exec sleep 300")
    with Workers(1, room=ROOM, limits=LIMITS) as workers:
        for _ in workers.read([FromBytes("a.pdf", a_scan(1))]):
            if number.exists() and number.read_text("ascii").strip():
                break
        program = Path("/proc", number.read_text("ascii").strip())
        assert program.exists()
    until = time.monotonic() + 30
    while program.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not program.exists()
