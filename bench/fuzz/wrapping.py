"""Valid files around hostile content: an archive's checksums would else keep most mutations from the readers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from typing import Final

import docx
import openpyxl

from tests.support.pdfs import CATALOGUE, ONE_PAGE, raw_pdf

DAY: Final = (2024, 12, 24, 0, 0, 0)
_W: Final = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FONT: Final = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """An archive of these files; the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, DAY), content, method)
    return out.getvalue()


def word(body: bytes) -> bytes:
    """A Word document with this XML as its body."""
    page = (
        b'<?xml version="1.0" encoding="UTF-8"?><w:document '
        + _W
        + b"><w:body>"
        + body
        + b"</w:body></w:document>"
    )
    return zipped({**_word_parts(), "word/document.xml": page})


def workbook(sheet: bytes) -> bytes:
    """A workbook with this XML as the rows of its only sheet."""
    page = (
        b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        + sheet
        + b"</sheetData></worksheet>"
    )
    return zipped({**_workbook_parts(), "xl/worksheets/sheet1.xml": page})


def page(content: bytes) -> bytes:
    """A PDF of one page with this content."""
    frame = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    stream = b"<</Length %d>>stream\n" % len(content) + content + b"\nendstream"
    return raw_pdf([CATALOGUE, ONE_PAGE, frame, stream, _FONT])


@cache
def _word_parts() -> dict[str, bytes]:
    """What python-docx needs to open a document; the styles and themes of its template are left out."""
    out = io.BytesIO()
    docx.Document().save(out)
    return _parts(out, leave_out="word/document.xml")


@cache
def _workbook_parts() -> dict[str, bytes]:
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    return _parts(out, leave_out="xl/worksheets/sheet1.xml")


def _parts(made: io.BytesIO, leave_out: str) -> dict[str, bytes]:
    with zipfile.ZipFile(made) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != leave_out}
