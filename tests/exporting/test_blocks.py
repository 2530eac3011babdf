"""Lists for 通达信 and 同花顺: their bytes, and that our own readers find in them what was written."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchlist.domain.block_index import BlockIndex, read_index
from watchlist.domain.errors import ClientRunning, EncryptedList, UnwritableFile
from watchlist.domain.notations import in_tongdaxin, in_tonghuashun
from watchlist.domain.outside_lists import OutsideList
from watchlist.domain.symbols import Symbol
from watchlist.exporting.outside_files import OutsideFiles
from watchlist.exporting.outside_lists import ENDINGS, list_files
from watchlist.importing.watchlists.recognising import read_lists

ALL = ("600519.SH", "000001.SZ", "920799.BJ", "00700.HK", "08083.HK", "AAPL.US", "7203.T")
Parts = list[tuple[str, list[str]]]


def made(path: Path, parts: Parts, name: str = "自选") -> OutsideFiles:
    return list_files(path, name, [(section, [*map(Symbol.parse, codes)]) for section, codes in parts])


def put(path: Path, parts: Parts, name: str = "自选") -> OutsideFiles:
    """Write it, as the window and the command line do."""
    found = made(path, parts, name)
    for file, data in found.files.items():
        file.write_bytes(data)
    return found


def symbols(found: OutsideList) -> list[str]:
    return [f"{entry.code}.{entry.exchange}" for entry in found.entries]


def test_a_block_has_the_market_and_the_code_of_one_stock_a_line(tmp_path: Path) -> None:
    found = made(tmp_path / "YL.blk", [("", list(ALL))])
    assert found.files == {
        tmp_path / "YL.blk": b"1600519\r\n0000001\r\n2920799\r\n31#00700\r\n48#08083\r\n74#AAPL\r\n"
    }
    assert (list(map(str, found.left_out)), found.program) == (["7203.T"], "tongdaxin")


def test_an_ebk_is_one_block_however_many_sections_there_are(tmp_path: Path) -> None:
    found = made(tmp_path / "a.EBK", [("芯片", ["688256.SH"]), ("液冷", ["002837.SZ", "688256.SH"])])
    assert found.files == {tmp_path / "a.EBK": b"1688256\r\n0002837\r\n"}


def test_the_blocks_of_sections_get_their_names_in_the_index_beside_them(tmp_path: Path) -> None:
    folder = tmp_path / "blocknew"
    folder.mkdir()
    before = BlockIndex().with_block("ZL", "主力").with_block("YL2", "别的").data
    (folder / "blocknew.cfg").write_bytes(before)
    (folder / "YL3.blk").write_bytes(b"")
    parts: Parts = [("", ["600519.SH"]), ("液冷", ["002837.SZ"]), ("芯片", ["688256.SH"])]
    put(folder / "YL.blk", parts, "算力")
    index = read_index((folder / "blocknew.cfg").read_bytes())
    assert index is not None
    assert index.blocks == (
        ("ZL", "主力"), ("YL2", "别的"), ("YL", "算力"), ("YL4", "液冷"), ("YL5", "芯片"),
    )  # fmt: skip
    assert (folder / "blocknew.cfg.bak").read_bytes() == before
    put(folder / "YL.blk", parts, "算力")  # once more: the same files under the same names
    assert read_index((folder / "blocknew.cfg").read_bytes()) == index
    assert (folder / "YL4.blk").read_bytes() == b"0002837\r\n"


@pytest.mark.parametrize("layout", [(120, 50), (40, 20)])
def test_an_index_keeps_its_layout_and_cuts_a_name_that_is_too_long(layout: tuple[int, int]) -> None:
    index = BlockIndex((("ZL", "主力"),), layout).with_block("zl", "龙" * 40)
    assert len(index.data) == layout[0]
    (block,) = read_index(index.data).blocks  # type: ignore[union-attr] # it was just written
    assert block == ("ZL", "龙" * ((layout[1] - 1) // 2))


def test_a_block_alone_gets_no_index_and_the_own_block_stands_in_none(tmp_path: Path) -> None:
    assert set(made(tmp_path / "YL.blk", [("", ["600519.SH"])]).files) == {tmp_path / "YL.blk"}
    own = tmp_path / "blocknew" / "zxg.blk"
    assert set(made(own, [("", ["600519.SH"])]).files) == {own}
    other = tmp_path / "blocknew" / "YL.blk"
    assert set(made(other, [("", ["600519.SH"])]).files) == {other, other.with_name("blocknew.cfg")}


def test_what_is_no_index_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "blocknew.cfg").write_bytes(b"something else")
    assert set(made(tmp_path / "YL.blk", [("", ["600519.SH"])]).files) == {tmp_path / "YL.blk"}


def test_a_selection_has_a_mark_a_market_and_six_digits(tmp_path: Path) -> None:
    found = made(tmp_path / "a.sel", [("", list(ALL))])
    assert found.files[tmp_path / "a.sel"] == b"\x02\x00\x07\x11600519\x07\x21000001"
    assert [str(symbol) for symbol in found.left_out] == list(ALL[2:])


def test_the_file_of_blocks_is_made_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "stockblock.ini"
    found = put(path, [("", list(ALL)), ("液冷", ["002837.SZ"])])
    assert path.read_bytes().decode("gbk") == (
        "[BLOCK_NAME_MAP_TABLE]\r\n21=自选\r\n22=液冷\r\n"
        "[BLOCK_STOCK_CONTEXT]\r\n21=17:600519,33:000001,177:HK0700,177:HK8083,185:AAPL,\r\n22=33:002837,\r\n"
    )
    assert [str(symbol) for symbol in found.left_out] == ["920799.BJ", "7203.T"]


def test_all_else_in_the_file_of_blocks_stays_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "stockblock.ini"
    before = (
        b"[BLOCK_STOCK_CONTEXT]\r\n2A=17:600519,\r\nAF=33:000001,\r\n\r\n[OTHER]\r\nkey=\xff\xfe\r\n"
        + "[BLOCK_NAME_MAP_TABLE]\r\n2A=白酒\r\nAF=银行\r\n".encode("gbk")
    )
    path.write_bytes(before)
    put(path, [("", ["002837.SZ"])], "白酒")
    put(path, [("", ["688256.SH"])], "芯片")
    assert path.read_bytes() == before.replace(b"17:600519", b"33:002837").replace(
        b"000001,\r\n", b"000001,\r\nB0=17:688256,\r\n"
    ) + "B0=芯片\r\n".encode("gbk")
    assert b"33:002837" in (tmp_path / "stockblock.ini.bak").read_bytes()


def test_an_encrypted_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "stockblock.ini"
    path.write_bytes(b"[encrypt_section]\r\nx=1\r\n")
    with pytest.raises(EncryptedList):
        made(path, [("", ["600519.SH"])])


def test_what_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "stockblock.ini").mkdir()
    with pytest.raises(UnwritableFile):
        made(tmp_path / "stockblock.ini", [("", ["600519.SH"])])


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Path]:
    """A program that is called as the client is, and runs."""
    program = tmp_path / "client" / "tdxw.exe"
    program.parent.mkdir()
    shutil.copy("/bin/sleep", program)
    process = subprocess.Popen([program, "60"])
    yield program.parent
    process.kill()
    process.wait()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what runs is asked of /proc")
def test_the_folder_of_a_client_that_runs_is_not_written_into(running: Path, tmp_path: Path) -> None:
    folder = running / "T0002" / "blocknew"
    folder.mkdir(parents=True)
    with pytest.raises(ClientRunning) as told:
        made(folder / "YL.blk", [("", ["600519.SH"])])
    assert told.value.args == (str(folder / "YL.blk"), "通达信")
    assert made(tmp_path / "YL.blk", [("", ["600519.SH"])]).files  # elsewhere it is nobody's
    assert made(folder / "stockblock.ini", [("", ["600519.SH"])]).files  # and that of another program


codes = st.lists(st.sampled_from(ALL), min_size=1, unique=True)


@given(codes, st.sampled_from(sorted(set(ENDINGS) - {".txt"})))
def test_our_own_readers_find_what_was_written(tmp_path_factory: pytest.TempPathFactory, wanted: list[str], ending: str) -> None:  # fmt: skip
    path = tmp_path_factory.getbasetemp() / f"list{ending}"
    found = made(path, [("", wanted)])
    written = [code for code in wanted if Symbol.parse(code) not in found.left_out]
    lists = read_lists(path.name, found.files[path])
    assert [symbols(each) for each in lists if each.entries] == ([written] if written else [])


@pytest.mark.parametrize("code", ALL)
def test_every_notation_is_that_of_one_stock(code: str) -> None:
    others = [Symbol.parse(other) for other in ALL if other != code]
    for notation in (in_tongdaxin, in_tonghuashun):
        assert notation(Symbol.parse(code)) is None or notation(Symbol.parse(code)) not in map(
            notation, others
        )
