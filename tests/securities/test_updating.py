from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from watchlist import resources
from watchlist.domain.errors import BadMaster, UnwritableFile
from watchlist.domain.symbols import Symbol
from watchlist.securities.build import build_folder
from watchlist.securities.lexicon import load_lexicon
from watchlist.securities.master import clearly_best, load_master, user_folder
from watchlist.securities.sources import COLUMNS, Row, Sources, read_table
from watchlist.securities.tables import FILE
from watchlist.securities.updating import update

SHIPPED = resources.path("securities")
PLACES = ("688256.SH", "600519.SH", "00700.HK")


@cache
def small(name: str) -> list[Row]:
    """The shipped table cut down to one exchange and a few securities more, as if of a later day."""
    rows = read_table(SHIPPED / name, name)
    if "symbol" not in rows[0]:
        return rows[:40] if name == "dual_listings.csv" else rows
    kept = [row for row in rows if row["symbol"] in PLACES or row["symbol"].endswith(".BJ")]
    return [row | {"as_of": "2999-01-01"} for row in kept] if name == "securities.csv" else kept


@pytest.fixture
def own() -> int:
    """A small list of the user's own, so that an update takes a moment; gives the number of its securities."""
    rows = {name: small(name) for name in COLUMNS}
    build_folder(Sources(rows), user_folder())
    return len(rows["securities.csv"])


@pytest.fixture
def beijing(own: int) -> list[Row]:
    """A whole list of a small exchange, newer than the one in use."""
    rows = [
        row for row in small("securities.csv") if row["symbol"].endswith(".BJ") and row["status"] == "listed"
    ]
    return [row | {"as_of": "2999-02-01"} for row in rows]


def written(folder: Path, rows: list[Row], name: str = "securities.csv") -> Path:
    path = folder / f"new-{name}"
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS[name])
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_renamed_left_and_new_ones_are_told_and_kept(tmp_path: Path, beijing: list[Row]) -> None:
    renamed, left, *others = beijing
    new = renamed | {"symbol": "920999.BJ", "name_zh": "全新公司", "name_raw": "全新公司"}
    rows = [renamed | {"name_zh": "改名公司", "name_raw": "改名公司"}, *others, new]
    updated = update([written(tmp_path, rows)])
    assert updated.folder == user_folder()
    assert (updated.renamed, updated.delisted, updated.added) == (
        (renamed["symbol"],),
        (left["symbol"],),
        ("920999.BJ",),
    )
    master = load_master()
    assert str(clearly_best(master.resolve("改名公司")).symbol) == renamed["symbol"]  # type: ignore[union-attr]
    assert {c.reason for c in master.resolve(renamed["name_zh"]) if str(c.symbol) == renamed["symbol"]} == {
        "former_name"
    }
    gone = master.get(left["symbol"])
    assert gone is not None
    assert not gone.listed
    assert master.get(Symbol("920999", "BJ")) is not None
    assert master.get(Symbol("600519", "SH")) is not None


def test_a_part_of_a_list_only_adds(tmp_path: Path, own: int, beijing: list[Row]) -> None:
    updated = update([written(tmp_path, beijing[:3])])
    assert updated.delisted == ()
    assert updated.securities == own


def test_a_second_update_stands_on_the_first(tmp_path: Path, beijing: list[Row]) -> None:
    update([written(tmp_path, [beijing[0] | {"name_zh": "第一次改名", "name_raw": ""}])])
    update([written(tmp_path, [beijing[0] | {"name_zh": "第二次改名", "name_raw": ""}])])
    master = load_master()
    for name in (beijing[0]["name_zh"], "第一次改名", "第二次改名"):
        assert beijing[0]["symbol"] in {str(c.symbol) for c in master.resolve(name)}


def test_aliases_and_houses_are_joined_to_those_known(tmp_path: Path, own: int) -> None:
    alias = {"symbol": "688256.SH", "alias": "大寒武", "lang": "zh-Hans", "kind": "short"}
    house = dict.fromkeys(COLUMNS["brokers.csv"], "") | {"short_name_zh": "新开证券", "aliases": "新开;XKZQ"}
    update([written(tmp_path, [alias], "aliases.csv"), written(tmp_path, [house], "brokers.csv")])
    lexicon = load_lexicon()
    assert str(clearly_best(lexicon.resolve("大寒武")).symbol) == "688256.SH"  # type: ignore[union-attr]
    assert lexicon.brokers.find("XKZQ") is not None
    assert lexicon.brokers.find("开源证券") is not None


def test_a_folder_is_taken_whole(tmp_path: Path) -> None:
    assert update([SHIPPED], tmp_path / "own").securities == 14_831
    assert sorted(path.name for path in (tmp_path / "own").iterdir()) == sorted([*COLUMNS, FILE])
    assert not list(tmp_path.glob(".securities-*"))


@pytest.mark.parametrize("damage", ["older", "unknown symbol", "empty folder", "missing", "not a list"])
def test_what_can_not_be_used_changes_nothing(tmp_path: Path, beijing: list[Row], damage: str) -> None:
    alias = {"symbol": "999999.SH", "alias": "无", "lang": "zh-Hans", "kind": "short"}
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.csv").write_text("买入：寒武纪", "utf-8")
    paths = {
        "older": lambda: written(tmp_path, [beijing[0] | {"as_of": "2020-01-01"}]),
        "unknown symbol": lambda: written(tmp_path, [alias], "aliases.csv"),
        "empty folder": lambda: tmp_path / "empty",
        "missing": lambda: tmp_path / "gone.csv",
        "not a list": lambda: tmp_path / "text.csv",
    }
    before = (user_folder() / FILE).read_bytes()
    with pytest.raises(BadMaster):
        update([paths[damage]()])
    assert (user_folder() / FILE).read_bytes() == before


def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path, beijing: list[Row]) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(UnwritableFile):
        update([written(tmp_path, beijing)], tmp_path / "file" / "securities")


def test_damaged_files_of_the_users_do_not_stop_an_update(tmp_path: Path, beijing: list[Row]) -> None:
    (user_folder() / "aliases.csv").write_text("gone", "utf-8")
    assert update([written(tmp_path, beijing)]).securities == len(
        read_table(SHIPPED / "securities.csv", "securities.csv")
    )
