"""Mails and saved pages: what they say, what hangs on them, and that odd ones break nothing."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from watchlist.domain.documents import Format
from watchlist.domain.errors import WatchlistError
from watchlist.importing.readers.mail import is_mail, open_letter
from watchlist.importing.readers.registry import read_bytes

WORDS = "液冷受益标的：英维克、申菱环境。" * 3


def letter(plain: str = WORDS, page: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "研究所 <desk@example.com>"
    message["Subject"] = "液冷周报"
    message["Date"] = "Tue, 24 Dec 2024 08:00:00 +0800"
    message.set_content(plain)
    if page:
        message.add_alternative(page, subtype="html")
    return message


def test_a_letter_is_its_head_and_its_words() -> None:
    document = read_bytes("a.eml", letter().as_bytes())
    assert document.format is Format.MAIL
    assert document.text.startswith(
        "液冷周报\nFrom: 研究所 <desk@example.com>\nDate: Tue, 24 Dec 2024 08:00:00 +0800\n液冷受益"
    )


def test_a_letter_is_one_whatever_its_name_and_line_ends() -> None:
    assert read_bytes("a.txt", letter().as_bytes(policy=SMTP)).format is Format.MAIL


def test_of_a_stub_and_a_page_the_page_is_read() -> None:
    page = f"<html><body><p>{WORDS}</p><p>第二段</p></body></html>"
    assert "第二段" in read_bytes("a.eml", letter("See the page.", page).as_bytes()).text
    assert "第二段" not in read_bytes("a.eml", letter(WORDS, page).as_bytes()).text


def test_the_charset_that_is_declared_counts() -> None:
    head = b"From: a@example.com\r\nMIME-Version: 1.0\r\nSubject: =?gb2312?B?0rrA5A==?=\r\n"
    body = (
        b"Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + WORDS.encode("gbk")
    )
    text = read_bytes("a.eml", head + body).text
    assert text.startswith("液冷\n")
    assert WORDS in text


def test_a_saved_page_is_the_page() -> None:
    page = f"<html><head><title>t</title></head><body><p>{WORDS}</p></body></html>"
    data = (
        "From: <Saved by Blink>\nSubject: Page\nDate: Tue, 24 Dec 2024 08:00:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n'
        f"--b\nContent-Type: text/html; charset=utf-8\nContent-Location: https://example.com\n\n{page}\n"
        "--b\nContent-Type: text/css\nContent-Location: https://example.com/a.css\n\nbody { color: red }\n--b--\n"
    ).encode()
    document = read_bytes("a.mhtml", data)
    assert document.text == f"Page\n{WORDS}"
    assert document.warnings == ()


def test_what_hangs_on_a_letter() -> None:
    message = letter()
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="周报.pdf")
    message.add_attachment(b"GIF8", maintype="image", subtype="gif", filename="logo.gif")
    message.add_attachment(letter("inner"))
    found = open_letter("a.eml", message.as_bytes())
    assert [each.name for each in found.attachments] == ["周报.pdf", "attachment 2.eml"]
    assert found.attachments[0].data == b"%PDF-1.4"
    assert is_mail(found.attachments[1].data)
    assert (found.speaks, found.day) == (True, "2024-12-24")
    assert read_bytes("a.eml", message.as_bytes()).warnings == ("attachments_not_read:2",)


@pytest.mark.parametrize(
    "text",
    [
        "Subject: 液冷\nFrom: 研究所\n\n英维克",
        "From: a\nTo: b\n\nHello",
        "评级: 买入\n日期: 2024\n\n英维克",
        "MIME-Version: 1.0",
    ],
)
def test_a_note_that_begins_like_a_letter_is_a_note(text: str) -> None:
    assert not is_mail(text.encode())


heads = st.text(st.sampled_from('abM:=?-;/"\r\n\t ,<>@'), max_size=80)


@given(heads, st.binary(max_size=200))
@example("", b"MIME-Version: 1.0\nFrom: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n--b--")
@example("", b"MIME-Version: 1.0\nFrom: a\nContent-Type: text/plain; charset=\xff\n\nx")
@example("", b"MIME-Version: 1.0\nFrom: =?x?B?\nSubject: =?utf-8?Q?=ED=A0=80?=\n\nx")
def test_any_letter_is_read_or_told(head: str, body: bytes) -> None:
    data = b"MIME-Version: 1.0\r\nFrom: a@b\r\n" + head.encode() + b"\r\n\r\n" + body
    for letters in (data, body):
        try:
            read_bytes("a.eml", letters)
            open_letter("a.eml", letters)
        except WatchlistError:
            continue


def test_parts_within_parts_without_end_are_told() -> None:
    opening = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(2_000))
    with pytest.raises(WatchlistError):
        read_bytes("a.eml", b"MIME-Version: 1.0\nFrom: a@b\n" + opening.encode())
