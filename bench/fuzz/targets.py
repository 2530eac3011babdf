"""Each thing that is fuzzed: where its inputs start from, and the call that must hold whatever it is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from bench.fuzz import seeds, wrapping
from bench.fuzz.holding import document_holds, draft_holds
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.errors import WatchlistError
from watchlist.domain.placed import with_places
from watchlist.importing.containers import members, open_member
from watchlist.importing.extraction.extract import extract
from watchlist.importing.pipeline import draft_of
from watchlist.importing.readers.cleaning import clean
from watchlist.importing.readers.registry import open_bytes
from watchlist.importing.sources import FromBytes
from watchlist.importing.watchlists.recognising import read_lists
from watchlist.importing.watchlists.resolving import resolve_lists
from watchlist.securities.lexicon import Lexicon, load_lexicon

_MOST_MEMBERS: Final = 20

Check = Callable[[bytes], None]


@dataclass(frozen=True, slots=True)
class Target:
    """What is done with an input; `grows` where ten times the bytes are ten times the document."""

    check: Check
    seeds: Callable[[], list[bytes]]
    share: float
    """Of all runs, how much this target is given."""

    grows: bool = True


def _refusing(check: Check) -> Check:
    """Only the readers' own errors are an answer."""

    def checked(data: bytes) -> None:
        try:
            check(data)
        except WatchlistError as error:
            if error.code == WatchlistError.code:
                raise  # it says nothing of what is wrong

    return checked


def _read(name: str, data: bytes) -> None:
    document_holds(open_bytes(name, data).document)


def _read_wrapped(name: str, wrap: Callable[[bytes], bytes], data: bytes) -> None:
    _read(name, wrap(data))


def _read_pdf(wrap: Callable[[bytes], bytes], data: bytes) -> None:
    """A PDF with everything found in it placed on its page."""
    placed = open_bytes("a.pdf", wrap(data))
    document_holds(placed.document)
    draft_holds(with_places(draft_of(placed.document, lexicon()), placed.place))


def _unpack(name: str, data: bytes) -> None:
    """An archive or a mail, and the first documents in it."""
    source = FromBytes(name, data)
    found = members(source, data)
    if found is None:
        _read(name, data)
    for member in (found or ())[:_MOST_MEMBERS]:
        _refusing(lambda _, member=member: document_holds(open_member(member).document))(b"")  # type: ignore[misc]


def _list(name: str, data: bytes) -> None:
    for found in resolve_lists(read_lists(name, data), lexicon(), name):
        assert found.name.strip()
        assert all(entry.entry.text.strip() or entry.entry.code for entry in found.entries)


def _report_list(data: bytes) -> None:
    document = open_bytes("a.csv", data).document
    document_holds(document)
    draft_holds(draft_of(document, lexicon()))


def _rules(data: bytes) -> None:
    text = clean(data.decode("utf-8", "replace"))[0]
    draft_holds(extract(Document("a.txt", text, Format.TEXT, sha256(data)), lexicon()))


@cache
def lexicon() -> Lexicon:
    """The real names, loaded once."""
    return load_lexicon()


def _same(data: bytes) -> bytes:
    return data


TARGETS: Final[Mapping[str, Target]] = {
    "text": Target(_refusing(partial(_read, "a.txt")), seeds.texts, 0.14),
    "markdown": Target(_refusing(partial(_read, "a.md")), seeds.plain, 0.05),
    "html": Target(_refusing(partial(_read, "a.html")), seeds.pages, 0.1),
    "docx": Target(_refusing(partial(_read_wrapped, "a.docx", wrapping.word)), seeds.bodies, 0.06),
    "xlsx": Target(_refusing(partial(_read_wrapped, "a.xlsx", wrapping.workbook)), seeds.sheets, 0.06),
    "pdf": Target(_refusing(partial(_read_pdf, _same)), seeds.pdfs, 0.06, grows=False),
    "pdf page": Target(_refusing(partial(_read_pdf, wrapping.page)), seeds.contents, 0.06, grows=False),
    "mail": Target(_refusing(partial(_unpack, "a.eml")), seeds.letters, 0.08),
    "zip": Target(_refusing(partial(_unpack, "a.zip")), seeds.archives, 0.07, grows=False),
    "outside list": Target(_refusing(partial(_list, "a.txt")), seeds.outside_lists, 0.1),
    "selection": Target(_refusing(partial(_list, "a.sel")), seeds.outside_lists, 0.03),
    "block index": Target(_refusing(partial(_list, "blocknew.cfg")), seeds.outside_lists, 0.03),
    "report list": Target(_refusing(_report_list), seeds.report_lists, 0.06),
    "rules": Target(_refusing(_rules), seeds.reports, 0.1),
}
