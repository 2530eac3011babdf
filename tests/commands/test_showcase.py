"""`make run` without a display, as a person on a server sees it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtGui import QImage

from watchlist import resources
from watchlist.cli import group
from watchlist.commands import showcase

ROOT = Path(__file__).parents[2]


def run(folder: Path) -> tuple[str, str]:
    """What it prints on stdout and stderr."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "watchlist.commands.showcase", "--folder", str(folder)],
        env=environment | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr


def colours_in(path: Path) -> int:
    picture = QImage(str(path))
    assert picture.width() >= 1000
    return len(
        {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
    )


@pytest.mark.slow
def test_it_imports_the_samples_prints_the_watchlist_and_paints_the_window_and_the_chart(
    tmp_path: Path,
) -> None:
    first, errors = run(tmp_path)
    assert first.splitlines()[0].startswith(
        "Qt is told to paint where nobody sees it: the watchlist is printed"
    )
    assert "寒武纪" in first
    assert first.count(" imported ") == 5
    pictures = [Path(line) for line in first.splitlines()[-2:]]
    assert pictures == [tmp_path / "window.png", tmp_path / "chart.png"]
    assert all(colours_in(picture) > 20 for picture in pictures)
    assert "Traceback" not in errors
    assert "plugin does not support" not in errors

    second, _ = run(tmp_path)
    assert second.count(" duplicate ") == 5


def test_its_library_is_never_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert showcase.own_folder() == ROOT / "out" / "showcase"
    monkeypatch.setattr(showcase, "__file__", str(tmp_path / "a" / "b" / "c.py"))
    assert showcase.own_folder().parts[-2:] == ("watchlist", "showcase")


@pytest.mark.slow
def test_the_samples_give_the_four_counts_of_one_stock(tmp_path: Path) -> None:
    """寒武纪 in 5 files that are 4 distinct reports of 3 brokers and a post, at 7 places."""
    samples, library = str(resources.path("samples")), str(tmp_path / "library.db")
    imported = CliRunner().invoke(
        group, ["import", samples, "--accept", "confident", "--date", "2024-12-20", "--db", library]
    )
    assert imported.exit_code == 0, imported.output
    counts, beside = {}, ""
    for rule in ("files", "reports", "brokers", "spans"):
        asked = [
            "mentions",
            "--by",
            "quarter",
            "--symbol",
            "寒武纪",
            "--count",
            rule,
            "--json",
            "--db",
            library,
        ]
        result = CliRunner().invoke(group, asked)
        (row,) = json.loads(result.stdout)
        counts[rule] = row["count"]
        beside += result.stderr
    assert counts == {"files": 5, "reports": 4, "brokers": 3, "spans": 7}
    assert "Without a broker, not counted: 1 report." in beside
