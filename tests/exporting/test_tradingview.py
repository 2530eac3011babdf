"""Lists for TradingView: what is written comes back as it was, and what can't be written is named."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from watchlist.domain.notations import in_tradingview
from watchlist.domain.symbols import Symbol
from watchlist.exporting.tradingview import MOST, tradingview_files
from watchlist.importing.watchlists import tradingview

PATH = Path("自选.txt")
WRITABLE = (
    "688256.SH",
    "300308.SZ",
    "00020.HK",
    "00700.HK",
    "GDS.US",
    "BRK.B.US",
    "2330.TW",
    "6488.TWO",
    "7203.T",
)
some = st.lists(st.sampled_from(WRITABLE).map(Symbol.parse), min_size=1, max_size=5, unique=True)
names = st.text(min_size=1, max_size=30).filter(lambda name: bool(name.replace("#", "").strip()))


def text_of(*sections: tuple[str, list[str]]) -> str:
    made = tradingview_files(PATH, [(name, [*map(Symbol.parse, codes)]) for name, codes in sections])
    return made.files[PATH].decode()


def test_sections_are_entries_of_their_own_and_stocks_without_one_stand_first() -> None:
    text = text_of(
        ("AI 芯片", ["688256.SH", "688041.SH"]), ("", ["GDS.US"]), ("液冷, 二次", ["002837.SZ", "00020.HK"])
    )
    assert text == "GDS,###AI 芯片,SSE:688256,SSE:688041,###液冷， 二次,SZSE:002837,HKEX:20"


def test_what_tradingview_cannot_name_is_told_and_the_rest_is_written() -> None:
    beijing = Symbol.parse("920799.BJ")
    made = tradingview_files(PATH, [("A", [beijing, Symbol.parse("688256.SH")]), ("B", [beijing])])
    assert made.left_out == (beijing,)
    assert made.files == {PATH: b"###A,SSE:688256"}


def test_a_list_of_more_than_a_thousand_is_several_files_and_a_section_goes_on_under_its_name() -> None:
    many = [Symbol(f"{600000 + number}", "SH") for number in range(MOST + 1)]
    made = tradingview_files(PATH, [("A", many[:MOST]), ("B", many[MOST:])])
    assert [path.name for path in made.files] == ["自选.txt", "自选 2.txt"]
    assert made.files[Path("自选 2.txt")] == b"###B,SSE:601000"
    whole = tradingview_files(PATH, [("A", many)])
    assert whole.files[Path("自选 2.txt")] == b"###A,SSE:601000"
    assert whole.files[PATH].count(b"SSE:") == MOST


def test_an_empty_list_is_an_empty_file() -> None:
    assert tradingview_files(PATH, []).files == {PATH: b""}


@given(st.dictionaries(names, some, min_size=1, max_size=4))
def test_what_was_written_is_read_as_it_was(sections: dict[str, list[Symbol]]) -> None:
    (data,) = tradingview_files(PATH, sections.items()).files.values()
    found = tradingview.read("自选", data.decode())
    assert found is not None
    read = [(Symbol(entry.code, entry.exchange), bool(entry.themes)) for entry in found.entries]
    assert read == [(symbol, True) for symbols in sections.values() for symbol in symbols]
    assert all(in_tradingview(symbol) for symbol, _ in read)
