"""R33: characters that end, turn, hide or imitate: through import, store, search, export and import again, text and spans hold."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from click.testing import CliRunner

from bench.fuzz.holding import document_holds
from bench.hostile.tally import Tally
from watchlist.cli import group
from watchlist.importing.readers import plain
from watchlist.importing.readers.registry import read_bytes

ODD: Final = (
    "\x00", "\x01", "\x1b", "\x7f", "\x85", "\x0b", "\x0c", "\ufeff", "\u202e", "\u202d", "\u2066", "\u2067", "\u2068", "\u2069",
    "\u200e", "\u200f", "\u061c", "\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\u034f", "\u180e", "\ufff9", "\ufffe",
    "\U000e0041", "\u0301", "\u0323", "\u20dd", "\ue000", "\uf8ff", "\U000f0000", "㈱", "½", "…", "ﬁ", "①", "Ａ", "ｱ", "⁈",
    "А", "Е", "о", "ο", "і", "\u2028", "\u2029", "\u3000", "\xa0", "\u2009", "𠮷", "👩\u200d🔬", "🇨🇳", "\ufdfa", "\u1f82", "\u0958",
    "e\u0301", "가", "\u1100\u1161",
)  # fmt: skip
"""Sixty of them, each put inside and beside names."""

_REPORT: Final = "第{n}号{odd}报告\n2024年12月24日\n液冷{odd}受益标的：英维克、申菱环境{odd}、高澜{odd}股份。\n{odd}推荐寒武纪。\n"


def trials(*, naive: bool) -> Tally:
    """One report for each; a naive build keeps the characters as they come."""
    tally = Tally("R33", "odd characters", naive)
    if naive:
        for odd in ODD:
            _judge_unclean(tally, odd)
        return tally
    with tempfile.TemporaryDirectory() as name:
        for number, why in _through(Path(name)):
            if why:
                tally.fail(f"{ODD[number]!a}: {why}")
            else:
                tally.count("whole")
    return tally


def _through(folder: Path) -> Iterator[tuple[int, str]]:
    """What went wrong with each, or nothing."""
    files = folder / "in"
    files.mkdir()
    for number, odd in enumerate(ODD):
        (files / f"{number:02}.txt").write_text(_REPORT.format(n=number, odd=odd), "utf-8", newline="")
    rows = _said(folder, "import", str(files), "--accept", "all")
    again = _said(folder, "import", str(files), "--accept", "all")
    proved = CliRunner().invoke(group, ["check", "--db", str(folder / "a.db")])
    found = {hit["report_id"] for hit in _said(folder, "search", "申菱环境", "--limit", "1000")}
    for number, (row, second) in enumerate(zip(rows, again, strict=True)):
        wrong = [
            "" if row["state"] == "imported" else f"became {row['state']}",
            "" if second["state"] == "duplicate" else f"a second time {second['state']}",
            "" if row["report"] in found else "is not found",
            "" if proved.exit_code == 0 else "the library is not proved",
        ]
        yield number, next(filter(None, wrong), "")


def _said(folder: Path, *arguments: str) -> list[dict[str, object]]:
    done = CliRunner().invoke(group, [*arguments, "--json", "--db", str(folder / "a.db")])
    assert done.stdout, done.stderr or done.exception
    rows: list[dict[str, object]] = json.loads(done.stdout)
    return rows


def _judge_unclean(tally: Tally, odd: str) -> None:
    """The same text as a plain build keeps it."""
    guard = plain.clean
    plain.clean = lambda text: (text, ())
    try:
        document_holds(read_bytes("a.txt", _REPORT.format(n=1, odd=odd).encode()))
        tally.count("whole")
    except AssertionError as error:
        tally.fail(f"{odd!a}: {error}")
    finally:
        plain.clean = guard
