"""The content decides which reader is taken; each bad input has its own clear error."""

from __future__ import annotations

import io
import os
import random
import socket
import sys
import zipfile
import zlib
from pathlib import Path

import pytest

from tests.support.pdfs import a_pdf
from watchlist.domain.documents import Format, sha256
from watchlist.domain.errors import (
    DamagedFile,
    EmptyDocument,
    TooLarge,
    UnreadableFile,
    UnsupportedFile,
    VanishedFile,
    WatchlistError,
)
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers.registry import read_bytes, read_file, read_paste

TEXT = "液冷受益标的：英维克、申菱环境。"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 64
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 64
WEBLOC = b'<?xml version="1.0"?>\n<!DOCTYPE plist><plist><dict><key>URL</key><string>https://a.b</string></dict></plist>'
WORKBOOK_OF_2003 = b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="pipes, sockets and permissions of POSIX")


def packed(*names: str) -> bytes:
    """A zip archive of empty files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(name, b"")
    return data.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_the_same_text_is_the_same_document_in_every_encoding(encoding: str) -> None:
    text = f"{TEXT}\n" * 5
    document = read_bytes("a.txt", text.encode(encoding))
    assert (document.text, document.sha256_text, document.format) == (
        text,
        sha256(text.encode()),
        Format.TEXT,
    )


def test_line_ends_do_not_make_another_text() -> None:
    assert read_bytes("a.txt", b"a\r\nb").sha256_text == read_bytes("b.txt", b"a\nb").sha256_text


def test_a_file_keeps_its_name_path_date_and_hash(tmp_path: Path) -> None:
    path = tmp_path / "报告 #1%?.md"
    path.write_text(TEXT, "utf-8")
    os.utime(path, (1735000000, 1735000000))
    document = read_file(path)
    assert (document.name, document.path, document.file_date) == (path.name, str(path), "2024-12-24")
    assert (document.format, document.sha256_file) == (Format.MARKDOWN, sha256(TEXT.encode()))


def test_a_pdf_is_a_pdf_whatever_its_name_says() -> None:
    assert read_bytes("a.txt", a_pdf([["英维克"]])).format is Format.PDF
    assert read_bytes("a", b"\xef\xbb\xbf\n" + a_pdf([["英维克"]])).format is Format.PDF


_PIECE = (
    "<h1>算力 &amp; 液冷</h1>\n\n<p>建议关注：</p>\n<ul>\n  <li>英维克</li>\n  <li>高澜股份</li>\n</ul>\n"
)


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_the_inside_of_a_page_is_read_as_a_page(name: str) -> None:
    read = read_bytes(name, _PIECE.encode())
    assert read.format is Format.HTML
    assert "<" not in read.text
    assert read.text.startswith("算力 & 液冷")


@pytest.mark.parametrize(
    "text",
    [
        '<p align="center">\n<img src="a.png">\n</p>\n\n# 算力\n\n建议关注英维克。\n\n- 高澜股份\n- 申菱环境\n- 同飞股份\n',
        "<table> 一词怎么写\n建议关注英维克。\n关注高澜股份。\n完。\n",
        "<h1>算力</h1>\n建议关注英维克。",
    ],
)
def test_markdown_that_opens_with_a_tag_stays_markdown(text: str) -> None:
    assert read_bytes("a.md", text.encode()).format is Format.MARKDOWN


def test_a_paste_reads_as_the_file_would() -> None:
    pasted, opened = read_paste(TEXT, f"<p>{TEXT}</p>"), read_bytes("a.txt", TEXT.encode())
    assert (pasted.text, pasted.sha256_file) == (opened.text, opened.sha256_file)
    assert (pasted.format, pasted.path, pasted.name) == (Format.PASTE, None, "clipboard")


def test_a_paste_without_plain_text_is_taken_from_its_html() -> None:
    assert read_paste(" ", "<p>英维克</p><p>申菱环境</p>").text == "英维克\n申菱环境"
    with pytest.raises(EmptyDocument):
        read_paste("", None)


@pytest.mark.parametrize(
    ("name", "data", "kind", "oddity"),
    [
        ("a.pdf", b"System.Byte[]", DamagedFile, Oddity.NO_PDF),
        ("a.pdf", TEXT.encode(), DamagedFile, Oddity.NO_PDF),
        ("a.pdf", PNG, DamagedFile, Oddity.PICTURE),
        ("a.docx", TEXT.encode(), DamagedFile, Oddity.NO_DOCX),
        ("a.docx", PNG, DamagedFile, Oddity.PICTURE),
        ("a.png", PNG, UnsupportedFile, Oddity.PICTURE),
        ("a.txt", b"\xff\xd8\xff\xe0" + b"\x00" * 64, UnsupportedFile, Oddity.PICTURE),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 64, UnsupportedFile, Oddity.OLD_OFFICE),
        ("a.rtf", rb"{\rtf1 a}", UnsupportedFile, Oddity.RICH_TEXT),
        ("a.zip", b"PK\x03\x04" + b"\x00" * 64, UnsupportedFile, Oddity.ARCHIVE),
        ("a.gz", b"\x1f\x8b\x08" + b"\x00" * 64, UnsupportedFile, Oddity.ARCHIVE),
        ("a.bin", bytes(range(32)) * 64, UnsupportedFile, Oddity.BINARY),
        ("a.db", b"SQLite format 3\x00" + b"\x01" * 64, UnsupportedFile, Oddity.BINARY),
        ("a.docx", COMPOUND + "EncryptedPackage".encode("utf-16-le"), UnsupportedFile, Oddity.PASSWORD),
        ("a.msg", COMPOUND + "__nameid_version1.0".encode("utf-16-le"), UnsupportedFile, Oddity.OUTLOOK),
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", UnsupportedFile, Oddity.PICTURE),
        ("a.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0isom", UnsupportedFile, Oddity.SOUND),
        ("a.mp3", b"ID3\x03" + b"\0" * 64, UnsupportedFile, Oddity.SOUND),
        ("a.tar", b"a.txt".ljust(257, b"\0") + b"ustar\x0000", UnsupportedFile, Oddity.ARCHIVE),
        ("a.xml", b"<client>\n  <version>63</version>", UnsupportedFile, Oddity.PORTFOLIO),
        ("a.portfolio", b"PPPBV1\x08\x01", UnsupportedFile, Oddity.PORTFOLIO),
        ("a.mobi", b"report".ljust(60, b"\0") + b"BOOKMOBI", UnsupportedFile, Oddity.EBOOK),
        ("a.caj", b"CAJ\0" + b"\x01" * 64, UnsupportedFile, Oddity.CAJ),
        ("a.url", b"[InternetShortcut]\r\nURL=https://example.org/", UnsupportedFile, Oddity.SHORTCUT),
        ("a.webloc", WEBLOC, UnsupportedFile, Oddity.SHORTCUT),
        ("a.xls", WORKBOOK_OF_2003, UnsupportedFile, Oddity.OLD_OFFICE),
        (
            "a.odt",
            packed("mimetype", "META-INF/manifest.xml", "content.xml"),
            UnsupportedFile,
            Oddity.OPEN_DOCUMENT,
        ),
        ("a.epub", packed("mimetype", "META-INF/container.xml", "a.xhtml"), UnsupportedFile, Oddity.EBOOK),
        ("a.jar", packed("META-INF/manifest.xml", "a.class"), UnsupportedFile, Oddity.ARCHIVE),
        ("a.pptx", packed("ppt/presentation.xml"), UnsupportedFile, Oddity.SLIDES),
        ("a.xlsb", packed("xl/workbook.bin"), UnsupportedFile, Oddity.BINARY_WORKBOOK),
        ("a.pages", packed("Index/Document.iwa", "preview.jpg"), UnsupportedFile, Oddity.APPLE),
        ("a.ofd", packed("OFD.xml", "Doc_0/Document.xml"), UnsupportedFile, Oddity.OFD),
    ],
)
def test_what_is_no_document_says_what_it_is(
    name: str, data: bytes, kind: type[WatchlistError], oddity: Oddity
) -> None:
    with pytest.raises(kind) as caught:
        read_bytes(name, data)
    assert caught.value.args == (name, oddity)


@pytest.mark.parametrize("seed", range(20))
def test_packed_bytes_of_no_known_format_are_no_text(seed: int) -> None:
    chance = random.Random(seed)
    for data in (b"\x01" + chance.randbytes(3_000), zlib.compress(chance.randbytes(3_000))):
        with pytest.raises(UnsupportedFile) as caught:
            read_bytes("a.bin", data)
        assert caught.value.args == ("a.bin", Oddity.BINARY)


@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.docx", "a.html"])
@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", b"\x00"])
def test_nothing_in_it_is_told(name: str, data: bytes) -> None:
    with pytest.raises((EmptyDocument, DamagedFile, UnsupportedFile)) as caught:
        read_bytes(name, data)
    assert caught.value.args[0] == name
    if not data:
        assert type(caught.value) is EmptyDocument


def test_nuls_and_bidi_marks_are_taken_out_and_told() -> None:
    document = read_bytes("a.txt", "液\x00冷受益标的：\u202e英\u200b维克、申菱环境。".encode())
    assert document.text == TEXT
    assert document.warnings == ("control_characters:1", "direction_marks:1", "invisible_characters:1")


def test_fifty_megabytes_of_text_are_refused_with_the_limit() -> None:
    with pytest.raises(TooLarge) as caught:
        read_bytes("a.txt", b"a" * 50_000_000)
    assert caught.value.args == ("a.txt", 50_000_000, 16_000_000)


def test_the_largest_text_is_read_in_time_that_grows_with_it() -> None:
    line = f"{TEXT * 20}\n".encode()
    document = read_bytes("a.txt", line * (7_900_000 // (len(TEXT) * 20 + 1) // 2))
    assert document.text.count("英维克") == document.text.count("申菱环境")


def test_a_folder_and_a_vanished_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFile) as folder:
        read_file(tmp_path)
    assert folder.value.args == (str(tmp_path), Oddity.FOLDER)
    with pytest.raises(VanishedFile):
        read_file(tmp_path / "gone.txt")
    with pytest.raises(UnreadableFile):
        read_file(tmp_path / "a\x00b")


@POSIX
def test_pipes_sockets_and_devices_never_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        for path, oddity in (
            (tmp_path / "pipe.txt", Oddity.PIPE),
            (Path("socket.txt"), Oddity.SOCKET),
            (Path("/dev/zero"), Oddity.DEVICE),
        ):
            with pytest.raises(UnsupportedFile) as caught:
                read_file(path)
            assert caught.value.args == (str(path), oddity)


@POSIX
def test_links_are_followed_to_files_and_lead_nowhere_without_harm(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert read_file(tmp_path / "link.txt").text == TEXT
    with pytest.raises(UnreadableFile):
        read_file(tmp_path / "loop.txt")


@POSIX
def test_a_sparse_terabyte_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(TooLarge) as caught:
        read_file(path)
    assert caught.value.args[1] == 1 << 40


@POSIX
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(UnreadableFile) as caught:
        read_file(path)
    assert caught.value.args[0] == str(path)


def test_a_refused_open_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(UnreadableFile) as caught:
        read_file(path)
    assert caught.value.args == (str(path), "Permission denied")
