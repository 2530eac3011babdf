"""Word documents: paragraphs, tables and text boxes in order; archives that mean harm are refused unread."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest

from watchlist.domain.documents import Format
from watchlist.domain.errors import DamagedFile, TooLarge, WatchlistError
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers.registry import read_bytes

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def a_docx(fill: Callable[[docx.document.Document], object] = lambda _: None) -> bytes:
    document, buffer = docx.Document(), io.BytesIO()
    fill(document)
    document.save(buffer)
    return buffer.getvalue()


def with_part(name: str, content: bytes, *, whole: bytes | None = None) -> bytes:
    """A Word document in which one part is another."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(whole or a_docx())) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return buffer.getvalue()


def body(xml: str, doctype: str = "") -> bytes:
    document = f'<?xml version="1.0"?>{doctype}<w:document {WORD}><w:body>{xml}</w:body></w:document>'
    return with_part("word/document.xml", document.encode())


NOTES = f"""<?xml version="1.0"?><w:footnotes {WORD}>
<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>----</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:t>另见澜起科技。</w:t></w:r></w:p></w:footnote></w:footnotes>"""
RELATED = (
    '<Relationship Id="rId99" Target="footnotes.xml"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"/></Relationships>'
)


def with_notes(document: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        related = archive.read("word/_rels/document.xml.rels").decode()
    changed = related.replace("</Relationships>", RELATED).encode()
    noted = with_part("word/_rels/document.xml.rels", changed, whole=document)
    return with_part("word/footnotes.xml", NOTES.encode(), whole=noted)


def test_running_heads_stand_first_and_footnotes_last() -> None:
    def fill(document: docx.document.Document) -> None:
        document.sections[0].header.paragraphs[0].text = "华泰证券 2024年12月24日"
        document.sections[0].footer.paragraphs[0].text = "1 / 3"
        document.add_section().header.is_linked_to_previous = True
        document.add_paragraph("液冷受益标的：英维克")

    text = read_bytes("a.docx", with_notes(a_docx(fill))).text
    assert text == "华泰证券 2024年12月24日\n液冷受益标的：英维克\n另见澜起科技。"


def test_notes_that_mean_harm_are_read_no_further() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    bad = NOTES.replace('<?xml version="1.0"?>', bomb).replace("另见", "另见&b;")
    document = with_notes(a_docx(lambda document: document.add_paragraph("正文")))
    assert (
        read_bytes("a.docx", with_part("word/footnotes.xml", bad.encode(), whole=document)).text
        == "正文\n另见澜起科技。"
    )
    with pytest.raises(DamagedFile):
        read_bytes("a.docx", with_part("word/footnotes.xml", b"<w:footnotes", whole=document))


def test_paragraphs_and_tables_come_in_order() -> None:
    def fill(document: docx.document.Document) -> None:
        document.add_heading("液冷受益标的")
        table = document.add_table(2, 2)
        for cell, text in zip(
            (cell for row in table.rows for cell in row.cells),
            ("名称", "代码", "英维克\n股份", "002837"),
            strict=True,
        ):
            cell.text = text
        document.add_paragraph("风险提示")

    document = read_bytes("a.docx", a_docx(fill))
    assert document.format is Format.DOCX
    assert document.text == "液冷受益标的\n名称\t代码\n英维克 股份\t002837\n风险提示"


def test_runs_links_breaks_and_boxes_are_read_and_deletions_are_not() -> None:
    xml = (
        "<w:p><w:r><w:t>英维</w:t></w:r><w:hyperlink><w:r><w:t>克</w:t></w:r></w:hyperlink>"
        "<w:del><w:r><w:delText>寒武纪</w:delText><w:t>海光</w:t></w:r></w:del><w:r><w:tab/><w:t>买入</w:t><w:br/>"
        "<w:t>维持</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>东吴证券</w:t></w:r></w:p></w:txbxContent></w:pict>"
        "</w:r></w:p><w:sdt><w:sdtContent><w:p><w:r><w:t>目录</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert read_bytes("a.docx", body(xml)).text == "英维克\t买入\n维持\n东吴证券\n目录"


def test_what_a_page_does_not_show_is_not_read() -> None:
    data = body(
        "<w:p><w:moveFrom><w:r><w:t>景嘉微</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>龙芯中科</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>推荐</w:t></w:r>'
        "<w:r><w:ruby><w:rt><w:r><w:t>yīng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>英</w:t></w:r></w:rubyBase></w:ruby>"
        "<w:t>维克</w:t></w:r><w:moveTo><w:r><w:t>、高澜股份</w:t></w:r></w:moveTo></w:p>"
    )
    assert read_bytes("a.docx", data).text == "推荐英维克、高澜股份"


def test_a_table_in_a_cell_is_read_once() -> None:
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    xml = f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p>{inner}</w:tc></w:tr></w:tbl>"
    assert read_bytes("a.docx", body(xml)).text == "外 内"


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TooLarge) as caught:
        read_bytes("a.docx", with_part("word/media/a.bin", b" " * 201_000_000))
    assert caught.value.args[2] == 200_000_000
    with pytest.raises(DamagedFile) as bomb:
        read_bytes("a.docx", with_part("word/media/a.bin", b" " * 50_000_000))
    assert bomb.value.args == ("a.docx", Oddity.BOMB)


def test_too_many_entries_are_refused() -> None:
    buffer = io.BytesIO(a_docx())
    with zipfile.ZipFile(buffer, "a") as archive:
        for number in range(10_001):
            archive.writestr(f"word/{number}", b"")
    with pytest.raises(DamagedFile) as caught:
        read_bytes("a.docx", buffer.getvalue())
    assert caught.value.args == ("a.docx", Oddity.BOMB)


def test_entities_bring_nothing_in() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    paragraph = "<w:p><w:r><w:t>[{}]</w:t></w:r></w:p>"
    for doctype, entity in (
        (f'<!DOCTYPE l [<!ENTITY a0 "AAAAAAAAAA">{laughs}]>', "&a9;"),
        ('<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>', "&x;"),
    ):
        try:
            text = read_bytes("a.docx", body(paragraph.format(entity), doctype)).text
        except WatchlistError:
            continue
        assert text == "[]"


@pytest.mark.parametrize("cut", [30, 300, 3000])
def test_a_cut_or_foreign_archive_is_told(cut: int) -> None:
    with pytest.raises(DamagedFile) as caught:
        read_bytes("a.docx", a_docx()[:cut])
    assert caught.value.args[1] in {Oddity.ARCHIVE, Oddity.BROKEN}


def test_a_part_that_is_no_xml_is_told() -> None:
    with pytest.raises(DamagedFile) as caught:
        read_bytes("a.docx", with_part("word/document.xml", b"<w:document"))
    assert caught.value.args == ("a.docx", Oddity.BROKEN)
