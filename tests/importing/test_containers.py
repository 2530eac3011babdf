"""Archives and mails: each file in them is a document, and none of them can do harm."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from bench.fuzz.wrapping import word
from watchlist.domain.documents import sha256
from watchlist.domain.drafts import Draft
from watchlist.domain.errors import DamagedFile, EmptyDocument, TooLarge, UnsupportedFile, WatchlistError
from watchlist.domain.oddities import Oddity
from watchlist.importing.containers import members, open_member
from watchlist.importing.findings import Lists, Parts
from watchlist.importing.intake import take_in
from watchlist.importing.readers import mail
from watchlist.importing.sources import FromBytes, FromFile, FromMember, Source
from watchlist.importing.worker import DOCUMENTS, INTAKE, Outcome, Workers
from watchlist.securities.lexicon import Lexicon, load_lexicon

TEXT = "2024年12月24日\n液冷受益标的：英维克、申菱环境。"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def zipped(files: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 12, 25, 0, 0, 0)), content, method)
    return data.getvalue()


def parts(data: bytes) -> tuple[FromMember, ...]:
    found = members(FromBytes("a.zip", data), data)
    assert found is not None
    return found


def test_what_a_browser_put_beside_a_saved_page_stays_in_its_archive() -> None:
    names = ("a/周报.html", "a/周报_files/style.css", "a/周报_files/ads/ad.html", "月报_files/b.html")
    assert [part.inner for part in parts(zipped(dict.fromkeys(names, b"x")))] == [names[0], names[3]]


def test_every_file_of_an_archive_is_a_document_of_its_own() -> None:
    data = zipped(
        {
            "reports/一.txt": TEXT.encode(),
            "b.txt": b"b",
            "__MACOSX/._b.txt": b"x",
            ".DS_Store": b"x",
            "d/": b"",
        }
    )
    first, second = parts(data)
    document = open_member(first).document
    assert (first.inner, second.inner) == ("reports/一.txt", "b.txt")
    assert (document.name, document.text, document.file_date) == ("一.txt", TEXT, "2024-12-25")
    assert document.sha256_file == sha256(TEXT.encode())


def test_names_in_the_encoding_of_older_programs() -> None:
    data = zipped({"xxxx.txt": b"x"}).replace(b"xxxx.txt", "周报.txt".encode("gbk"))
    assert [part.inner for part in parts(data)] == ["周报.txt"]


@pytest.mark.parametrize(
    "name", ["../a.txt", "/etc/a.txt", "b/../../a.txt", "C:\\a.txt", "..\\a.txt", "\\\\host\\a.txt"]
)
def test_a_name_that_leads_out_is_refused_alone(name: str) -> None:
    bad, good = parts(zipped({name: b"x", "b.txt": b"b"}))
    with pytest.raises(DamagedFile) as caught:
        open_member(bad)
    assert caught.value.args[1] is Oddity.OUTSIDE
    assert open_member(good).document.text == "b"


def nested(deep: int) -> bytes:
    """A text in so many archives, the outermost one left out."""
    data = zipped({"c.txt": TEXT.encode()})
    for _ in range(deep):
        data = zipped({"b.zip": data})
    return data


@pytest.mark.parametrize("deep", [1, 2])
def test_an_archive_in_an_archive_is_opened(deep: int) -> None:
    (part,) = parts(nested(deep))
    assert part.name == f"a.zip{'/b.zip' * deep}/c.txt"
    assert open_member(part).document.text == TEXT


def test_an_archive_too_deep_inside_others_is_refused_alone() -> None:
    deep, good = parts(zipped({"b.zip": nested(2), "b.txt": b"b"}))
    assert refusal(deep).args == ("a.zip/b.zip/b.zip/b.zip", Oddity.NESTED)
    assert open_member(good).document.text == "b"


def refusal(part: FromMember) -> WatchlistError:
    with pytest.raises(WatchlistError) as caught:
        open_member(part)
    return caught.value


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda: zipped({"c.txt": bytes(50_000_000)}), DamagedFile),
        (lambda: b"PK\x03\x04" + bytes(60), DamagedFile),
        (lambda: with_password(zipped({"c.txt": b"x"})), UnsupportedFile),
        (lambda: zipped({"c/": b""}), EmptyDocument),
    ],
    ids=["ratio", "broken", "password", "empty"],
)
def test_an_archive_in_an_archive_that_is_not_to_be_unpacked_costs_itself(
    make: Callable[[], bytes], error: type[WatchlistError]
) -> None:
    bad, good = parts(zipped({"b.zip": make(), "b.txt": b"b"}))
    assert isinstance(refusal(bad), error)
    assert open_member(good).document.text == "b"


def test_what_all_levels_hold_is_summed_up_before_anything_of_it_is_read() -> None:
    inner = zipped({"c.txt": bytes(60_000_000)})
    stored = zipped({f"{n}.zip": inner for n in range(4)}, method=zipfile.ZIP_STORED)
    data = zipped({"padding": bytes(1_000_000), "b.zip": stored}, method=zipfile.ZIP_STORED)
    _, *found = parts(data)
    assert [part.inner for part in found] == ["c.txt", "c.txt", "c.txt", "3.zip"]
    assert isinstance(refusal(found[-1]), TooLarge)


def test_entries_are_counted_over_all_levels() -> None:
    inner = zipped({f"{n}": b"" for n in range(5_000)}, method=zipfile.ZIP_STORED)
    *_, last = parts(zipped({"a.zip": inner, "b.zip": inner}))
    assert (last.inner, refusal(last).args[1]) == ("b.zip", Oddity.BOMB)


def a_mail(**files: bytes) -> bytes:
    letter = EmailMessage()
    letter["From"], letter["Message-ID"] = "desk@example.com", "<1@example.com>"
    letter["Subject"] = "晨会"
    letter.set_content("今天的几份")
    for name, content in files.items():
        letter.add_attachment(content, "application", "octet-stream", filename=name.replace("_", "."))
    return letter.as_bytes()


def test_an_archive_on_a_mail_and_a_mail_in_an_archive_are_opened() -> None:
    letter = a_mail(b_zip=zipped({"c.txt": TEXT.encode()}), d_txt=b"d")
    for data, before in ((letter, "a.zip"), (zipped({"m.eml": letter}), "a.zip/m.eml")):
        words, text, other = parts(data)
        assert "今天的几份" in open_member(words).document.text
        assert (text.name, open_member(text).document.text) == (f"{before}/b.zip/c.txt", TEXT)
        assert open_member(other).document.text == "d"


def test_of_a_mail_too_deep_inside_others_the_words_are_read() -> None:
    data = zipped({"m.eml": a_mail(d_txt=b"d")})
    for _ in range(2):
        data = zipped({"b.zip": data})
    (words,) = parts(data)
    document = open_member(words).document
    assert "今天的几份" in document.text
    assert document.warnings == ("attachments_not_read:1",)


def test_a_word_document_in_an_archive_is_no_archive() -> None:
    (part,) = parts(zipped({"b.zip": zipped({"b.docx": word(b"<w:p><w:r><w:t>abc</w:t></w:r></w:p>")})}))
    assert (part.inner, open_member(part).document.text) == ("b.docx", "abc")


def test_an_entry_without_a_name_is_left_out() -> None:
    data = zipped({"xx": b"x", "b.txt": b"b"}).replace(b"xx", b"\0\0")
    assert [part.inner for part in parts(data)] == ["b.txt"]


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda: zipped({"a.txt": bytes(50_000_000)}), DamagedFile),
        (lambda: zipped({f"{n}.txt": bytes(60_000_000) for n in range(4)}), TooLarge),
        (lambda: zipped({f"{n}": b"" for n in range(10_001)}, method=zipfile.ZIP_STORED), DamagedFile),
        (lambda: zipped({"a/": b""}), EmptyDocument),
        (lambda: b"PK\x03\x04" + bytes(60), DamagedFile),
        (lambda: with_password(zipped({"a.txt": b"x"})), UnsupportedFile),
    ],
    ids=["ratio", "sum", "entries", "empty", "broken", "password"],
)
def test_what_is_not_to_be_unpacked(make: Callable[[], bytes], error: type[WatchlistError]) -> None:
    data = make()
    with pytest.raises(error):
        members(FromBytes("a.zip", data), data)


def with_password(archive: bytes) -> bytes:
    """The archive with the mark of one that is protected."""
    data = bytearray(archive)
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def test_an_entry_that_lies_about_its_size_or_is_broken_costs_itself() -> None:
    data = bytearray(zipped({"a.txt": TEXT.encode() * 100}))
    place = data.index(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 100)
    (lying,) = parts(bytes(data))
    with pytest.raises(DamagedFile):
        open_member(lying)


def test_an_archive_that_was_exchanged_meanwhile_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"a.txt": b"a", "b.txt": b"b"}))
    found = members(FromFile(path), path.read_bytes())
    assert found is not None
    assert open_member(found[0]).document.text == "a"
    path.write_bytes(zipped({"c.txt": b"longer"}))
    with pytest.raises(WatchlistError):
        open_member(found[1])


def test_a_mail_with_files_is_its_words_and_each_of_them(lexicon: Lexicon) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.com", "周报"
    message["Date"] = "Tue, 24 Dec 2024 08:00:00 +0800"
    message.set_content(TEXT)
    message.add_attachment("受益标的：寒武纪。".encode(), maintype="text", subtype="plain", filename="b.txt")
    taken = take_in(FromBytes("a.eml", message.as_bytes()), lexicon)
    assert isinstance(taken, Parts)
    words, file = (open_member(part).document for part in taken.sources if isinstance(part, FromMember))
    assert (words.name, file.name, file.file_date) == ("a.eml", "b.txt", "2024-12-24")
    assert words.warnings == ()
    assert TEXT in words.text
    assert file.text == "受益标的：寒武纪。"


@pytest.mark.parametrize("on_disk", [False, True])
def test_a_mail_is_taken_apart_once_for_all_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, on_disk: bool
) -> None:
    letter = EmailMessage()
    letter["From"], letter["Message-ID"] = "desk@example.com", "<1@example.com>"
    letter.set_content("今天的三份")
    for number in range(5):
        letter.add_attachment(f"{TEXT}{number}".encode(), "text", "plain", filename=f"{number}.txt")
    data = letter.as_bytes()
    path = tmp_path / "a.eml"
    path.write_bytes(data)
    source = FromFile(path) if on_disk else FromBytes("a.eml", data)
    found = members(source, data)
    assert found is not None
    taken: list[str] = []
    open_letter = mail.open_letter
    monkeypatch.setattr(
        mail, "open_letter", lambda name, data: (taken.append(name), open_letter(name, data))[1]
    )
    texts = [open_member(member).document.text for member in found]
    assert [text[-1] for text in texts[1:]] == list("01234")
    assert len(taken) == 1
    assert taken == [source.name]


def test_what_is_taken_in(lexicon: Lexicon) -> None:
    blocks = FromBytes("a.blk", b"1688256\r\n0002837\r\n")
    lists = take_in(blocks, lexicon)
    assert isinstance(lists, Lists)
    assert [str(entry.symbol) for entry in lists.lists[0].entries] == ["688256.SH", "002837.SZ"]
    assert isinstance(take_in(blocks, lexicon, lists=False), Draft)
    assert isinstance(take_in(FromBytes("a.txt", TEXT.encode()), lexicon), Draft)
    in_archive = take_in(FromBytes("a.zip", zipped({"x/a.blk": blocks.data})), lexicon)
    assert isinstance(in_archive, Parts)
    listed = take_in(in_archive.sources[0], lexicon)
    assert isinstance(listed, Lists)
    assert (listed.lists[0].name, listed.lists[0].file) == ("a", "a.blk")


def test_a_block_has_the_name_that_the_index_beside_it_gives(lexicon: Lexicon, tmp_path: Path) -> None:
    path = tmp_path / "YL.blk"
    path.write_bytes(b"1688256\r\n")
    for index, name in (
        (None, "YL"),
        (b"x", "YL"),
        ("液冷".encode("gbk").ljust(50, b"\0") + b"YL".ljust(70, b"\0"), "液冷"),
    ):
        if index is not None:
            (tmp_path / "blocknew.cfg").write_bytes(index)
        taken = take_in(FromFile(path), lexicon)
        assert isinstance(taken, Lists)
        assert [each.name for each in taken.lists] == [name]


def outcomes(workers: Workers, *sources: Source) -> list[Outcome]:
    return [step for step in workers.read(sources) if isinstance(step, Outcome)]


def test_reading_processes_find_lists_and_files(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"a.blk": b"1688256\n", "b.txt": TEXT.encode()}))
    with Workers(1, room=INTAKE) as workers:
        (outer,) = outcomes(workers, FromFile(path))
        block, document = outcomes(workers, *outer.parts)
    assert block.lists[0].program == "tongdaxin"
    assert document.draft is not None
    assert [str(pick.symbol) for pick in document.draft.picks] == ["002837.SZ", "301018.SZ"]
    with Workers(1, room=DOCUMENTS) as workers:
        (listed,) = outcomes(workers, FromBytes("a.blk", b"1688256\n"))
    assert listed.draft is not None
