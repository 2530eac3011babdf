"""The right text out of every encoding in which reports come, and what could not be decoded is counted."""

from __future__ import annotations

import random

import pytest

from tests.support.corpus import CORPUS, needs_corpus
from watchlist.importing.readers.encodings import decode

SIMPLIFIED = (
    "算力需求持续增长，带动液冷、光模块及服务器电源景气度上行。我们预计2025年行业资本开支仍将保持较快增速，"
    "受益标的：英维克、申菱环境、高澜股份等。风险提示：需求不及预期，竞争加剧，政策变化。"
)
TRADITIONAL = (
    "算力需求持續增長，帶動液冷、光模塊及伺服器電源景氣度上行。我們預計2025年行業資本開支仍將保持較快增速，"
    "受益標的：英維克、申菱環境、高瀾股份等。風險提示：需求不及預期，競爭加劇，政策變化。"
)
ENGLISH = "Cambricon’s order book – the company’s best yet – points to growth of 30% “or more” in 2025."
CASES = [
    *((encoding, SIMPLIFIED) for encoding in ("utf-8", "utf-8-sig", "gb2312", "gbk", "gb18030")),
    *((encoding, TRADITIONAL) for encoding in ("utf-8", "big5", "big5hkscs", "gb18030")),
    *(
        (encoding, text)
        for encoding in ("utf-16", "utf-16-le", "utf-16-be")
        for text in (SIMPLIFIED, TRADITIONAL)
    ),
    *((encoding, ENGLISH) for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252")),
]


@pytest.mark.parametrize(("encoding", "text"), CASES)
def test_a_text_is_read_whatever_its_encoding(encoding: str, text: str) -> None:
    found = decode(text.encode(encoding))
    assert (found.text, found.undecodable) == (text, 0)


@pytest.mark.parametrize(("encoding", "text"), CASES)
def test_one_wrong_byte_costs_little_and_is_counted(encoding: str, text: str) -> None:
    data = bytearray((text * 4).encode(encoding))
    wrong = {"utf-16": b"\x00\xdc", "utf-16-le": b"\x00\xdc", "utf-16-be": b"\xdc\x00"}
    data[40:40] = wrong.get(encoding, b"\xff\xff")
    found = decode(bytes(data))
    assert found.text.count(text) >= 3
    assert encoding == "cp1252" or found.undecodable >= 1


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_character_that_the_end_cuts_off_is_all_that_is_lost(encoding: str) -> None:
    found = decode(SIMPLIFIED.encode(encoding)[:-1])
    assert found.text.startswith(SIMPLIFIED[:-1])


def test_replacement_characters_of_the_source_are_not_counted_as_undecodable() -> None:
    assert decode("王�敬，刘�".encode()).undecodable == 0


def test_what_a_page_declares_is_believed_where_it_fits() -> None:
    assert decode("简".encode("gb18030"), declared="gb2312").text == "简"
    assert decode(SIMPLIFIED.encode("gb18030"), declared="utf-8").text == SIMPLIFIED
    assert decode(SIMPLIFIED.encode("gb18030"), declared="no-such-thing").text == SIMPLIFIED


@pytest.mark.parametrize(
    "name",
    ["uu", "zlib", "base64", "rot13", "idna", "punycode", "undefined", "unicode_escape", "utf-7", "a\0b"],
)
def test_a_page_can_ask_for_no_codec_that_is_no_encoding_of_texts(name: str) -> None:
    assert decode(SIMPLIFIED.encode("gb18030"), declared=name).text == SIMPLIFIED


def test_a_guess_between_equals_is_marked() -> None:
    assert not decode(b"\x81\x40\xa5\xe9\x93").sure


@needs_corpus
@pytest.mark.parametrize(("length", "share"), [(60, 0.98), (300, 0.993), (3000, 1.0)])
def test_rates_over_real_reports(length: int, share: float) -> None:
    paths = sorted((CORPUS / "corpus").glob("qz_*.txt")) + sorted((CORPUS / "seeds").glob("*.txt"))
    texts = [text for path in paths if len(text := path.read_text("utf-8")) > 3000]
    chosen, right = random.Random(7), 0
    encodings = ("utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "gb18030")
    for number in range(304):
        encoding, text = encodings[number % len(encodings)], chosen.choice(texts)
        start = chosen.randrange(len(text) - length + 1)
        piece = text[start : start + length].encode(encoding, errors="ignore").decode(encoding)
        right += decode(piece.encode(encoding)).text == piece
    assert right / 304 >= share


def test_figures_with_a_few_wrong_bytes_stay_figures() -> None:
    text = "SH600519,SZ300308,HK00700\n" * 20
    harmed = bytearray(text.encode())
    for place in range(5, len(harmed), 90):
        harmed[place] = 0x81
    found = decode(bytes(harmed))
    assert found.text.count("HK00700") >= 15
    assert not found.noise


@pytest.mark.parametrize(("encoding", "text"), CASES)
def test_a_text_is_no_noise_even_where_every_hundredth_byte_is_wrong(encoding: str, text: str) -> None:
    harmed = bytearray((text * 5).encode(encoding))
    chance = random.Random(encoding + text)
    for place in range(50, len(harmed), 100):
        harmed[place] = chance.randrange(256)
    assert not decode(bytes(harmed)).noise


def test_packed_bytes_are_noise() -> None:
    assert all(decode(random.Random(seed).randbytes(2_000)).noise for seed in range(30))
