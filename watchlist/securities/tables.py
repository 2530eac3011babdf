"""The built form of the security master: few large texts that are split, not parsed, so that loading is quick."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

FORMAT = 1
FILE = "master.txt"
_SECTION = "\n\f\n"


@dataclass(frozen=True, slots=True)
class Tables:
    """All that a Master is made of.

    `rows` holds one line for a security (tab-separated, best market first); `keys` the names' keys, those that are safe
    to look for in free text first (`safe` of them), `places` for each key its rows and kinds as `12n 340b`; `typed` the
    sorted keys of type-ahead and `typed_rows` their rows; `found` one line for a security: what type-ahead looks through.
    """

    about: dict[str, str | int]
    symbols: list[str]
    rows: list[str]
    keys: list[str]
    places: list[str]
    safe: int
    typed: list[str]
    typed_rows: list[str]
    found: str
    codes: list[str]

    def write(self, folder: Path) -> None:
        """Write the one file of the built master into `folder`."""
        about = json.dumps(
            {**self.about, "format": FORMAT, "safe": self.safe}, ensure_ascii=False, sort_keys=True
        )
        lists = (self.symbols, self.rows, self.keys, self.places, self.typed, self.typed_rows, self.codes)
        sections = (about, *("\n".join(lines) for lines in lists), self.found)
        (folder / FILE).write_text(_SECTION.join(sections), encoding="utf-8", newline="\n")


def read_about(folder: Path) -> dict[str, str | int] | None:
    """What a built master says of itself, without reading it; None where there is none, or one of another format."""
    try:
        with (folder / FILE).open(encoding="utf-8") as lines:
            about = json.loads(lines.readline())
    except (OSError, ValueError):
        return None
    return about if isinstance(about, dict) and about.get("format") == FORMAT else None


def read_tables(folder: Path) -> Tables:
    """Read what `Tables.write` wrote. Raises OSError or ValueError where the file is missing or of another format."""
    about, symbols, rows, keys, places, typed, typed_rows, codes, found = (
        (folder / FILE).read_bytes().decode("utf-8").split(_SECTION)
    )
    facts = json.loads(about)
    if facts["format"] != FORMAT:
        raise ValueError(facts["format"])
    return Tables(
        about=facts, symbols=symbols.split("\n"), rows=rows.split("\n"), keys=keys.split("\n"), places=places.split("\n"),
        safe=facts["safe"], typed=typed.split("\n"), typed_rows=typed_rows.split("\n"), found=found, codes=codes.split("\n"),
    )  # fmt: skip
