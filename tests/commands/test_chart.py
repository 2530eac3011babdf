"""`watchlist chart`: pictures, drawings and tables without a display."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, a_library, a_report
from tests.support.csv_files import read_csv
from watchlist.cli import group
from watchlist.commands.chart import KINDS
from watchlist.domain.theme_commands import MergeThemes
from watchlist.store.database import open_writer
from watchlist.store.edits import apply
from watchlist.store.engine import connect
from watchlist.store.schema_past import FACTS_KEPT_SINCE_KEY


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    database = a_library(path)
    lists = {"芯片": ["寒武纪", "海光信息"], "液冷": ["英维克", "寒武纪"]}
    for report in (
        a_report("周报", lists, published="2024-12-02", industry_rating="看好"),
        a_report("点评", {"芯片": ["寒武纪"]}, broker="华福证券", published="2025-01-20", stock_ratings={"寒武纪": "买入"}),
        a_report("无日期", {"芯片": ["寒武纪"]}, broker=None, published=None),
    ):  # fmt: skip
        apply(database, report, now=NOW)
    database.close()
    return path


def draw(library: Path, file: Path, *arguments: str) -> Result:
    done = CliRunner().invoke(group, ["chart", *arguments, "--output", str(file), "--db", str(library)])
    assert done.exit_code == 0, done.output
    return done


def table(library: Path, file: Path, *arguments: str) -> list[dict[str, str]]:
    draw(library, file, *arguments)
    return list(read_csv(file.read_bytes()))


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_drawn_by_day_and_by_night(
    library: Path, tmp_path: Path, qtbot: QtBot, kind: str, dark: bool
) -> None:
    file = tmp_path / "图.png"
    draw(library, file, kind, *(["--dark"] if dark else []))
    image = QImage(str(file))
    assert image.width() >= 500
    corner = image.pixelColor(2, 2).lightness()
    assert corner < 60 if dark else corner > 240
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 4


@pytest.mark.parametrize("kind", KINDS)
def test_a_drawing_keeps_its_texts(library: Path, tmp_path: Path, qtbot: QtBot, kind: str) -> None:
    file = tmp_path / "图.svg"
    draw(library, file, kind)
    tree = ET.parse(file)
    words = " ".join("".join(text.itertext()) for text in tree.iter("{http://www.w3.org/2000/svg}text"))
    wanted = {"ratings": "买入", "theme-month": "2024-12", "network": "寒武纪"}.get(kind, "芯片")
    assert wanted in words


def test_the_table_of_mentions_sums_to_the_reports(library: Path, tmp_path: Path) -> None:
    rows = table(library, tmp_path / "图.csv", "mentions", "--by", "month")
    assert [row["all (reports)"] for row in rows] == ["1", "1"]
    rows = table(library, tmp_path / "图.csv", "mentions", "--by", "month", "--as-of", "2024-12-31")
    assert [row["period"] for row in rows] == ["2024-12"]


def test_stocks_are_compared_and_named(library: Path, tmp_path: Path) -> None:
    arguments = [
        "mentions",
        "--by",
        "month",
        "--stack",
        "stock",
        "--symbol",
        "寒武纪",
        "--symbol",
        "海光信息",
    ]
    december, january = table(library, tmp_path / "图.csv", *arguments)
    assert (december["寒武纪 688256.SH"], december["海光信息 688041.SH"]) == ("1", "1")
    assert (january["寒武纪 688256.SH"], january["海光信息 688041.SH"]) == ("1", "0")
    added = table(library, tmp_path / "图.csv", *arguments, "--shape", "running")
    assert [row["寒武纪 688256.SH"] for row in added] == ["1", "2"]


def test_a_query_an_industry_and_a_broker_narrow(library: Path, tmp_path: Path) -> None:
    found = table(library, tmp_path / "图.csv", "stock-theme", "--query", "theme:液冷")
    assert [row[""] for row in found] == ["寒武纪", "英维克"]
    assert table(library, tmp_path / "图.csv", "stock-theme", "--query", "没有") == []
    assert table(library, tmp_path / "图.csv", "stock-theme", "--industry", "没有") == []
    assert len(table(library, tmp_path / "图.csv", "stock-theme", "--industry", "通信")) == 3
    (row,) = table(library, tmp_path / "图.csv", "broker-theme", "--broker", "华福证券")
    assert row == {"": "华福证券", "芯片": "1"}


def test_the_network_as_a_table_holds_its_lines(library: Path, tmp_path: Path) -> None:
    rows = table(library, tmp_path / "图.csv", "network")
    assert {frozenset((row["name"], row["other_name"])) for row in rows} == {
        frozenset(("寒武纪", "海光信息")), frozenset(("寒武纪", "英维克")),
    }  # fmt: skip
    assert table(library, tmp_path / "图.csv", "network", "--least", "2") == []


def test_a_theme_and_a_past_that_were_not_there_are_told(library: Path, tmp_path: Path) -> None:
    with closing(open_writer(library)) as database:
        apply(database, MergeThemes(("液冷",), "芯片"), now="2025-02-01T08:00:00+00:00")
    file = tmp_path / "a.csv"
    day = ("--as-of", "2025-01-25")
    assert "No theme" not in draw(library, file, "mentions", "--theme", "液冷", *day).output
    assert [row["液冷"] for row in read_csv(file.read_bytes()) if row["液冷"] != "0"] == ["1"]
    said = draw(library, file, "mentions", "--theme", "元宇宙", *day).output
    assert "No theme was called “元宇宙” on 2025-01-25." in said
    with closing(connect(library)) as connection:
        sql = "INSERT INTO settings (key, value) VALUES (?, '2025-01-30T08:00:00+00:00')"
        connection.execute(sql, (FACTS_KEPT_SINCE_KEY,))
    ranked = CliRunner().invoke(group, ["rank", "momentum", *day, "--db", str(library)])
    assert "Changes of themes and corrections are known from 2025-01-30 on." in ranked.output


def test_ratings_as_a_table(library: Path, tmp_path: Path) -> None:
    rows = table(library, tmp_path / "图.csv", "ratings")
    assert {(row["broker"], row["scope"], row["term"]) for row in rows} == {
        ("开源证券", "industry", "看好"), ("华福证券", "stock", "买入"),
    }  # fmt: skip
    assert len(table(library, tmp_path / "图.csv", "ratings", "--symbol", "寒武纪")) == 1
    assert table(library, tmp_path / "图.csv", "ratings", "--as-of", "2024-12-01") == []


def test_wrong_usage_is_told(library: Path, tmp_path: Path) -> None:
    for arguments in (
        ["chart", "mentions", "--output", str(tmp_path / "x.pdf")],
        ["chart", "mentions"],
        ["chart", "mentions", "--output", str(tmp_path / "x.csv"), *["--symbol", "寒武纪"] * 21],
    ):
        assert CliRunner().invoke(group, [*arguments, "--db", str(library)]).exit_code == 2
