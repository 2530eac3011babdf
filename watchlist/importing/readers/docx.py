"""Word documents: paragraphs and tables in the order of the body, after the archive was found to be of sane size."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, Final

from watchlist.domain.errors import DamagedFile
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers.archives import check_archive
from watchlist.importing.readers.cleaning import clean
from watchlist.importing.readers.reading import Reading

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _ROW, _CELL = f"{_WORD}p", f"{_WORD}tr", f"{_WORD}tc"
_BOX: Final = f"{_WORD}txbxContent"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SILENT: Final = frozenset((_FALLBACK, f"{_WORD}del", f"{_WORD}moveFrom", f"{_WORD}instrText", f"{_WORD}rt"))
"""What a page does not show where it stands: what was deleted or moved, how a field is made, how a character is pronounced."""
_VANISHED: Final = f"{_WORD}rPr/{_WORD}vanish"
_OFF: Final = frozenset(("0", "false", "off"))
_PIECES: Final = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
_TEXT: Final = f"{_WORD}t"
_NOTES: Final = frozenset(("footnotes", "endnotes"))
_RULES: Final = frozenset(("separator", "continuationSeparator", "continuationNotice"))
"""Notes that are lines between text and notes."""


def read(origin: str, data: bytes) -> Reading:
    """The text of a Word document. Raises DamagedFile, TooLarge, UnsupportedFile."""
    check_archive(origin, data)
    from docx import Document  # noqa: PLC0415 - processes are ready sooner, and most documents are not of Word

    try:
        document = Document(io.BytesIO(data))
        blocks = (*_heads(document), document.element.body, *_notes(document))
    except MemoryError:
        raise
    except Exception as error:
        # The libraries below raise whatever met them: KeyError, ValueError, XMLSyntaxError, BadZipFile …
        raise DamagedFile(origin, Oddity.BROKEN) from error
    lines = (line for block in blocks for line in _lines(block))
    text, warnings = clean("\n".join(line for line in lines if line.strip()))
    return Reading(text, warnings=warnings)


def _heads(document: Any) -> Iterator[Any]:  # noqa: ANN401 - python-docx has no types
    """The running heads, each once: house and day often stand nowhere else. Feet are numbers and disclaimers."""
    seen: set[str] = set()
    for section in document.sections:
        for head in (section.first_page_header, section.header):
            words = "" if head.is_linked_to_previous else "".join(head._element.itertext())  # noqa: SLF001 - its only way
            if words.strip() and words not in seen:
                seen.add(words)
                yield head._element  # noqa: SLF001 - as above


def _notes(document: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    """Footnotes and endnotes, behind the text as a Word document without pages has them."""
    from docx.oxml import parse_xml  # noqa: PLC0415 - as where the document is opened

    for related in document.part.rels.values():
        if related.reltype.rpartition("/")[2] in _NOTES and not related.is_external:
            notes = parse_xml(related.target_part.blob)  # as the library parses the rest: no entities
            yield from (note for note in notes if note.get(f"{_WORD}type") not in _RULES)


def _lines(block: Any) -> Iterator[str]:  # noqa: ANN401 - an lxml element
    """One line for each paragraph and each table row below a block; text boxes follow their paragraph."""
    for child in block:
        if child.tag == _PARAGRAPH:
            yield "".join(_runs(child))
            yield from _boxes(child)
        elif child.tag == _ROW:
            yield "\t".join(
                " ".join(" ".join(_lines(cell)).split()) for cell in child.iter(_CELL) if _owns(child, cell)
            )
        elif child.tag not in _SILENT:
            yield from _lines(child)


def _owns(row: Any, cell: Any) -> bool:  # noqa: ANN401 - lxml elements
    """Whether a cell is the row's own, not one of a table inside."""
    return next(cell.iterancestors(_ROW)) is row


def _runs(element: Any) -> Iterator[str]:  # noqa: ANN401 - an lxml element
    """The text of a paragraph without that of the text boxes that hang on it."""
    for child in element:
        if child.tag == _TEXT:
            yield "".join((child.text or "", *(odd.tail or "" for odd in child)))
        elif child.tag in _PIECES:
            yield _PIECES[child.tag]
        elif child.tag not in _SILENT and child.tag != _PARAGRAPH and not _is_hidden(child):
            yield from _runs(child)


def _is_hidden(run: Any) -> bool:  # noqa: ANN401 - an lxml element
    """Whether the words of a run are marked as hidden."""
    mark = run.find(_VANISHED)
    return mark is not None and mark.get(f"{_WORD}val") not in _OFF


def _boxes(paragraph: Any) -> Iterator[str]:  # noqa: ANN401 - an lxml element
    for box in paragraph.iter(_BOX):
        if next(box.iterancestors(_FALLBACK), None) is None:
            yield from _lines(box)
