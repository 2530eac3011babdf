"""The file that a document was read from, found again: on the disk, in an archive, in a mail; never another one."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.support.pdfs import a_pdf
from watchlist.domain.documents import Document, sha256
from watchlist.domain.errors import ChangedFile, DamagedFile, TooLarge, UnreadableFile, VanishedFile
from watchlist.domain.spans import Span
from watchlist.importing.containers import members, open_member
from watchlist.importing.originals import original
from watchlist.importing.page_images import prepare
from watchlist.importing.page_questions import Drawn, DrawPage
from watchlist.importing.placing import Placing
from watchlist.importing.readers import archives
from watchlist.importing.sources import FromBytes, FromFile

PDF = a_pdf([["受益标的：英维克、申菱环境。"], ["第二页的寒武纪"]])
OTHER = a_pdf([["另一份报告"]])


def zipped(*files: tuple[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in files:
            archive.writestr(name, content)
    return data.getvalue()


def mailed() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = (
        "a@example.com",
        "晨会",
        "Tue, 24 Dec 2024 08:00:00 +0800",
    )
    message.set_content("附件是今天的报告。")
    for content in (OTHER, PDF):
        message.add_attachment(content, maintype="application", subtype="pdf", filename="报告.pdf")
    return message.as_bytes()


def documents(path: Path) -> list[Document]:
    found = members(FromFile(path), path.read_bytes())
    assert found is not None
    return [open_member(part).document for part in found]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "reports.zip"
    path.write_bytes(zipped(("2024/a.pdf", OTHER), ("2024/b.pdf", PDF)))
    return path


def the_one(path: Path) -> Document:
    (document,) = (each for each in documents(path) if each.sha256_file == sha256(PDF))
    return document


def test_a_file_in_an_archive_knows_the_way_to_itself(archive: Path) -> None:
    document = the_one(archive)
    assert document.path == str(archive / "2024/b.pdf")
    assert document.name == "b.pdf"
    assert original(Path(document.path), document.sha256_file) == PDF


def test_of_two_attachments_with_one_name_it_is_the_one_that_was_read(tmp_path: Path) -> None:
    path = tmp_path / "晨会.eml"
    path.write_bytes(mailed())
    document = the_one(path)
    assert document.path == str(path / "报告.pdf")
    assert original(Path(document.path), document.sha256_file) == PDF


def test_a_file_in_an_archive_on_a_mail_in_an_archive_is_found_again(tmp_path: Path) -> None:
    letter = EmailMessage()
    letter["From"], letter["Date"] = "a@example.com", "Tue, 24 Dec 2024 08:00:00 +0800"
    letter["Message-ID"] = "<1@example.com>"
    letter.set_content("附件是今天的报告。")
    letter.add_attachment(
        zipped(("a.pdf", OTHER), ("b.pdf", PDF)), maintype="application", subtype="zip", filename="c.zip"
    )
    path = tmp_path / "mails.zip"
    path.write_bytes(zipped(("12/晨会.eml", letter.as_bytes())))
    words, _, document = documents(path)
    assert document.path == str(path / "12/晨会.eml/c.zip/b.pdf")
    assert original(Path(document.path), document.sha256_file) == PDF
    assert words.path == str(path / "12/晨会.eml")
    assert original(Path(words.path), words.sha256_file) == letter.as_bytes()


def test_on_the_way_to_a_file_nothing_else_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    inner = zipped(("a.pdf", OTHER), ("b.pdf", PDF))
    path.write_bytes(zipped(("x.zip", inner), ("y.zip", inner), ("z.pdf", PDF)))
    found = members(FromFile(path), path.read_bytes(), towards=path / "y.zip/b.pdf")
    assert found is not None
    assert [part.name.removeprefix(str(path)) for part in found] == [
        "/x.zip", "/y.zip/a.pdf", "/y.zip/b.pdf", "/z.pdf",
    ]  # fmt: skip
    assert original(path / "y.zip/b.pdf", sha256(PDF)) == PDF


def test_the_text_of_a_mail_lies_where_the_mail_does(tmp_path: Path) -> None:
    path = tmp_path / "晨会.eml"
    path.write_bytes(mailed())
    body = documents(path)[0]
    assert (body.path, original(path, body.sha256_file)) == (str(path), path.read_bytes())


def test_bytes_that_lie_nowhere_have_no_path() -> None:
    data = zipped(("a.pdf", PDF))
    (part,) = members(FromBytes("a.zip", data), data) or ()
    assert open_member(part).document.path is None


def test_its_pages_are_drawn_and_its_words_found_on_them(archive: Path) -> None:
    document = the_one(archive)
    assert document.path is not None
    drawn = prepare()(DrawPage(Path(document.path), document.sha256_file, 2, 1.0), ())
    assert isinstance(drawn, Drawn)
    assert drawn.page == 2
    start = document.text.index("寒武纪")
    with Placing() as placing:
        (span,) = placing.placed((Span(start, start + 3),), document, ())
    assert span.page == 2
    assert span.box is not None


def test_another_file_under_its_name_is_told_also_after_a_page_was_drawn(archive: Path) -> None:
    document, answer = the_one(archive), prepare()
    assert document.path is not None
    asked = DrawPage(Path(document.path), document.sha256_file, 1, 1.0)
    answer(asked, ())
    archive.write_bytes(zipped(("2024/b.pdf", OTHER)))
    with pytest.raises(ChangedFile):
        answer(asked, ())
    archive.write_bytes(zipped(("2024/c.pdf", PDF)))
    with pytest.raises(ChangedFile):
        answer(asked, ())
    archive.unlink()
    with pytest.raises(VanishedFile):
        answer(asked, ())


def test_an_archive_that_became_a_bomb_or_damaged_is_not_unpacked(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = the_one(archive)
    assert document.path is not None
    monkeypatch.setattr(archives, "_MOST_UNPACKED", 100)
    with pytest.raises(TooLarge):
        original(Path(document.path), document.sha256_file)
    archive.write_bytes(archive.read_bytes()[:200])
    with pytest.raises(DamagedFile):
        original(Path(document.path), document.sha256_file)


def test_a_path_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    with pytest.raises((UnreadableFile, VanishedFile)):
        original(tmp_path / "a\0.zip" / "b.pdf", sha256(PDF))
