"""A stand-in for the program `tesseract`: says what a test wants it to have recognised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def table(lines: Sequence[Sequence[tuple[str, int, int, int, int]]], confidence: float = 90.0) -> str:
    """What the program prints for lines of words, each with left, top, width and height in pixels."""
    rows = [HEADER, "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t"]
    for number, line in enumerate(lines, 1):
        for place, (text, *box) in enumerate(line, 1):
            rows.append("\t".join(map(str, (5, 1, 1, 1, number, place, *box, confidence, text))))
    return "\n".join(rows) + "\n"


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, tables: Mapping[str, str], deed: str = "") -> Path:
    """Put it first on the path, with these languages and their tables; `deed` is done before. Where it notes its calls."""
    folder.mkdir(exist_ok=True)
    for language, printed in tables.items():
        (folder / f"{language}.tsv").write_text(printed, "utf-8")
    program = folder / "tesseract"
    program.write_text(
        f"""#!/bin/sh
if [ "$1" = --list-langs ]; then
    echo 'List of available languages:'; for each in {" ".join(tables)}; do echo "$each"; done; exit 0
fi
echo "$4" >> '{folder}/asked'
{deed}
cat > '{folder}/picture'
cat '{folder}'/"$4".tsv
""",
        "utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder / "asked"
