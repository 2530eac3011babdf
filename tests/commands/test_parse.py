"""`watchlist parse`: labels for every document that can be read, an error for each that can't."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.support.fake_tesseract import install, table
from tests.support.pdfs import a_scan
from watchlist import resources
from watchlist.commands.parse import parse
from watchlist.domain.documents import sha256

pytestmark = pytest.mark.usefixtures("small_rules")
TEXT = "周报 2024-12-24\n液冷：英维克、申菱环境\n芯片：寒武纪、GDS。"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(parse, [str(argument) for argument in arguments])


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "报告.txt"
    path.write_text(TEXT, "utf-8")
    return path


def the_label(result: Result) -> Any:
    (label,) = json.loads(result.stdout)
    return label


def test_labels_name_every_stock_with_its_characters(report: Path) -> None:
    label = the_label(run(report, "--json"))
    assert (label["file"], label["title"], label["date"]) == ("报告.txt", "周报 2024-12-24", "2024-12-24")
    assert label["sha256"] == sha256(TEXT.encode())
    stocks = [stock for theme in label["themes"] for stock in theme["stocks"]]
    assert [TEXT[stock["start"] : stock["end"]] for stock in stocks] == [
        "英维克",
        "申菱环境",
        "寒武纪",
        "GDS",
    ]
    assert [stock["sure"] for stock in stocks] == [True, True, True, False]
    assert stocks[3]["symbol"] is None
    assert [each["symbol"] for each in stocks[3]["candidates"]] == ["GDS.US", "09698.HK"]


def test_each_input_becomes_a_file(report: Path, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.md").write_text("液冷：英维克", "utf-8")
    out = tmp_path.parent / f"{tmp_path.name}-out"
    result = run(tmp_path, "--out", out)
    assert result.exit_code == 0
    assert sorted(str(path.relative_to(out)) for path in out.rglob("*.json")) == [
        "sub/b.md.json",
        "报告.txt.json",
    ]
    assert json.loads((out / "报告.txt.json").read_text("utf-8"))["themes"][0]["name"] == "液冷"


def test_the_same_name_twice_is_written_twice(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(f"{folder}：英维克", "utf-8")
    run(tmp_path / "a" / "x.txt", tmp_path / "b" / "x.txt", "--out", tmp_path / "out")
    themes = {
        path.name: json.loads(path.read_text("utf-8"))["themes"][0]["name"]
        for path in (tmp_path / "out").iterdir()
    }
    assert themes == {"x.txt.json": "a", "x.txt (2).json": "b"}


def test_what_cannot_be_read_is_an_error_and_the_others_go_on(report: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "bad.pdf").write_bytes(b"System.Byte[]")
    result = run(
        tmp_path / "bad.pdf",
        tmp_path / "empty.txt",
        report,
        tmp_path / "gone.txt",
        "--out",
        tmp_path / "out",
        "--json",
    )
    assert result.exit_code == 1
    labels = {label["file"]: label for label in json.loads(result.stdout)}
    codes = {file: label["error"]["code"] for file, label in labels.items() if "error" in label}
    assert codes == {"bad.pdf": "damaged", "empty.txt": "empty", "gone.txt": "vanished"}
    assert json.loads((tmp_path / "out" / "bad.pdf.json").read_text("utf-8")) == labels["bad.pdf"]
    assert "bad.pdf is damaged" in result.stderr
    assert labels["报告.txt"]["themes"]


def test_the_text_that_the_spans_index_is_printed_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("周报\r\n液\x00冷：英维克".encode("gb18030"))
    result = run("--text", path)
    assert (result.exit_code, result.stdout) == (0, "周报\n液冷：英维克")


def test_a_text_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    result = run("--text", tmp_path / "gone.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "is gone" in result.stderr


def test_without_json_one_row_for_each_document(report: Path) -> None:
    result = run(report)
    assert result.stdout.splitlines()[1].split() == [
        "报告.txt",
        "周报",
        "2024-12-24",
        "2024-12-24",
        "2",
        "4",
        "3",
        "0",
    ]


@pytest.mark.parametrize("arguments", [(), ("--strange",), ("--out",)])
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_place_that_cannot_be_written_is_told(report: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    result = run(report, "--out", tmp_path / "file" / "below")
    assert result.exit_code == 1
    assert "Could not open file" in result.stderr


WITHOUT_QT = """
import sys
from watchlist.cli import main
sys.argv[1:] = ["parse", *sys.argv[1:], "--json"]
try:
    main()
except SystemExit as ended:
    heavy = {"PySide6", "pandas", "numpy", "sqlite3", "pypdfium2", "docx", "daachorse"} & sys.modules.keys()
    sys.exit(ended.code if not heavy else f"loaded {heavy}")
"""


def test_the_samples_are_read_by_the_real_rules_and_nothing_heavy_is_loaded_here() -> None:
    samples = sorted(path for path in resources.path("samples").iterdir() if path.suffix in {".txt", ".md"})
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *map(str, samples)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    labels = json.loads(done.stdout)
    assert [label["file"] for label in labels] == [path.name for path in samples]
    for label, path in zip(labels, samples, strict=True):
        text = path.read_text("utf-8")
        stocks = [stock for theme in label["themes"] for stock in theme["stocks"]]
        assert stocks
        assert all(text[stock["start"] : stock["end"]] == stock["text"] for stock in stocks)


@pytest.mark.skipif(sys.platform == "win32", reason="the fake program is a script of a shell")
def test_pictures_are_read_where_that_is_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path / "bin", monkeypatch, {"chi_sim": table([[("液冷：英维克", 300, 1700, 240, 40)]])})
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(a_scan(1))
    assert "--ocr" in run("--text", scan).output
    assert run("--text", scan, "--ocr").output == "液冷：英维克"
    label = the_label(run(scan, "--ocr", "--json"))
    assert label["warnings"] == ["recognised:1"]
