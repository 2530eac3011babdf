from __future__ import annotations

from pathlib import Path

import pytest

from watchlist import resources
from watchlist.domain.errors import BadMaster
from watchlist.securities.build import build, build_folder
from watchlist.securities.master import Master, clearly_best
from watchlist.securities.pinyin import core_pinyin_of, initials_of, pinyin_of, syllable_lines
from watchlist.securities.sources import COLUMNS, Sources, form_of, read_sources, read_table
from watchlist.securities.tables import FILE, read_tables
from watchlist.securities.weak import is_weak, load_words

SHIPPED = resources.path("securities")


def row(symbol: str, name: str, **more: str) -> dict[str, str]:
    given = {"symbol": symbol, "name_zh": name, "name_raw": name, "status": "listed", "as_of": "2026-01-01"}
    return dict.fromkeys(COLUMNS["securities.csv"], "") | given | more


def sources(*rows: dict[str, str], aliases: list[dict[str, str]] | None = None) -> Sources:
    return Sources(
        {
            "securities.csv": list(rows),
            "aliases.csv": aliases or [],
            "dual_listings.csv": [],
            "brokers.csv": [],
        }
    )


def test_what_is_shipped_is_what_its_csv_files_give(tmp_path: Path) -> None:
    build_folder(read_sources(SHIPPED), tmp_path)
    for name in (*COLUMNS, FILE):
        assert (tmp_path / name).read_bytes() == (SHIPPED / name).read_bytes(), name


def test_the_syllables_that_are_shipped_are_those_of_the_dictionary() -> None:
    lines = (SHIPPED / "pinyin.txt").read_text("utf-8").splitlines()
    assert lines == syllable_lines()
    assert len({character for line in lines for character in line.split(" ")[1]}) == 6763


def test_tables_come_back_as_they_were_written(tmp_path: Path) -> None:
    tables = build(sources(row("600000.SH", "浦发银行"), row("000001.SZ", "平安银行", status="delisted")))
    tables.write(tmp_path)
    assert read_tables(tmp_path).rows == tables.rows
    assert read_tables(tmp_path).keys == tables.keys
    assert read_tables(tmp_path).found == tables.found


def test_listed_ones_come_first_and_their_names_win() -> None:
    master = Master(
        build(sources(row("000001.SZ", "某某股份", status="delisted"), row("600000.SH", "某某股份")))
    )
    best = clearly_best(master.resolve("某某股份"))
    assert best is not None
    assert str(best.symbol) == "600000.SH"


def test_a_current_name_beats_anothers_former_name() -> None:
    alias = {"symbol": "600001.SH", "alias": "华阳股份", "lang": "zh-Hans", "kind": "former_name"}
    master = Master(
        build(sources(row("600000.SH", "华阳股份"), row("600001.SH", "怀集发展"), aliases=[alias]))
    )
    best = clearly_best(master.resolve("华阳股份"))
    assert best is not None
    assert str(best.symbol) == "600000.SH"
    assert [c.reason for c in master.resolve("华阳股份")] == ["name", "former_name"]


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("重庆百货", ("cqbh", "zqbh")),
        ("寒武纪", ("hwj",)),
        ("TCL科技", ("tclkj",)),
        ("长江电力", ("cjdl", "zjdl")),
        ("某·某", ("mm",)),
        ("36氪", ("36k",)),
    ],
)
def test_initials_with_common_polyphones(name: str, initials: tuple[str, ...]) -> None:
    assert initials_of(name) == initials


def test_at_most_four_readings() -> None:
    assert len(initials_of("重长行厦乐")) == 4


def test_pinyin_whole_and_without_the_trade() -> None:
    assert (pinyin_of("亚康股份"), core_pinyin_of("亚康股份"), core_pinyin_of("欧陆通")) == (
        "yakanggufen",
        "yakang",
        "oulutong",
    )


@pytest.mark.parametrize(
    ("key", "kinds", "weak"),
    [
        ("平安", {"s"}, True), ("平安银行", {"n"}, False), ("bes", {"b"}, True), ("cambricon", {"b"}, False), ("机器人", {"n"}, True),
        ("ch inv fin gp", {"s"}, True), ("ch inv fin gp", {"s", "e"}, False), ("1234", {"s"}, True),
    ],
)  # fmt: skip
def test_which_names_are_weak(key: str, kinds: set[str], weak: bool) -> None:
    assert is_weak(key, kinds, load_words()) is weak


def test_every_word_kept_out_of_text_is_a_name(master: Master) -> None:
    assert load_words() <= set(master.tables.keys)


HEADER = ",".join(COLUMNS["securities.csv"])
GOOD = "600000.SH,浦发银行,,,,listed,浦发银行,,Main,2026-01-01"


@pytest.mark.parametrize(
    ("text", "line", "wrong"),
    [
        ("", 1, "columns missing"),
        ("symbol,name\n600000.SH,x\n", 1, "columns missing"),
        (f"{HEADER}\n", 1, "no rows"),
        (f"{HEADER}\n{GOOD}\nnonsense,{GOOD.partition(',')[2]}\n", 3, "no symbol"),
        (f"{HEADER}\n{GOOD},more\n", 2, "another number of fields"),
        (f"{HEADER}\n600000.SH\n", 2, "another number of fields"),
        (f"{HEADER}\n{GOOD}\n{GOOD}\n", 3, "twice"),
        (f"{HEADER}\n{GOOD.replace('listed', 'sold')}\n", 2, "status"),
        (f"{HEADER}\n{GOOD.replace('Main', chr(34) + 'a' + chr(9) + 'b' + chr(34))}\n", 2, "a tab"),
        (f"{HEADER}\n{GOOD.replace('Main', chr(34) + 'Main')}\n", 0, "unexpected end of data"),
    ],
)
def test_a_bad_list_is_refused_with_its_line(tmp_path: Path, text: str, line: int, wrong: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(BadMaster) as caught:
        read_table(path, "securities.csv")
    assert caught.value.args[:2] == (str(path), line)
    assert wrong in caught.value.args[2]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00bad", b"\x00" * 50, "名称\n".encode("gb18030")])
def test_what_is_no_csv_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(BadMaster):
        form_of(path)


@pytest.mark.parametrize("name", COLUMNS)
def test_the_form_of_a_file_is_told_by_its_header(name: str) -> None:
    assert form_of(SHIPPED / name) == name


def test_a_byte_order_mark_and_short_codes_of_hong_kong_are_read(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"\ufeff{HEADER}\n{GOOD.replace('600000.SH', '20.HK')}\n", "utf-8")
    assert read_table(path, "securities.csv")[0]["symbol"] == "00020.HK"
