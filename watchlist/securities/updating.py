"""Takes a newer list of securities into the user's own folder, without losing what the older one knew."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from watchlist import resources
from watchlist.domain.errors import BadMaster, UnwritableFile
from watchlist.securities.build import build_folder
from watchlist.securities.keys import name_key
from watchlist.securities.master import master_folder, user_folder
from watchlist.securities.sources import COLUMNS, Row, Sources, form_of, read_sources, read_table
from watchlist.securities.tables import FILE

_WHOLE = 0.8
"""A list with fewer than this share of an exchange's securities adds to it; it says nothing of those it leaves out."""

_IDENTITY = {
    "aliases.csv": ("symbol", "alias"),
    "dual_listings.csv": ("a_symbol", "h_symbol", "us_symbol", "other_symbol"),
    "brokers.csv": ("short_name_zh",),
}


@dataclass(frozen=True, slots=True)
class Updated:
    """What an update changed, and where the list lies now."""

    folder: Path
    securities: int
    names: int
    as_of: str
    added: tuple[str, ...]
    renamed: tuple[str, ...]
    delisted: tuple[str, ...]


def update(paths: Sequence[Path], target: Path | None = None) -> Updated:
    """Merge newer CSV files, or folders of them, into the list in use and build it anew. Raises BadMaster, UnwritableFile.

    A name that changed stays as a former name; what a whole list of an exchange no longer holds counts as delisted.
    """
    newer = [(read_table(path, name), name, path) for path, name in _files(paths)]
    current = _current()
    before = {row["symbol"]: row for row in current["securities.csv"]}
    tables = dict(current.tables)
    for rows, name, path in newer:
        if name == "securities.csv":
            _not_older(rows, before, path)
            tables["aliases.csv"] = _with_former_names(tables["aliases.csv"], rows, before)
            tables[name] = _with_delisted(rows, before)
        else:
            tables[name] = _joined(tables[name], rows, _IDENTITY[name])
    _all_known(tables, newer)
    return _built(Sources(tables), before, target or user_folder())


def _files(paths: Sequence[Path]) -> Iterable[tuple[Path, str]]:
    for path in paths:
        if path.is_dir():
            inside = [(path / name, name) for name in COLUMNS if (path / name).is_file()]
            if not inside:
                raise BadMaster(str(path), 0, "none of " + ", ".join(COLUMNS))
            yield from inside
        else:
            yield path, form_of(path)


def _current() -> Sources:
    """The sources of the list in use; where the user's own are damaged, those of the program."""
    try:
        return read_sources(master_folder())
    except BadMaster:
        return read_sources(resources.path("securities"))


def _exchange(row: Row) -> str:
    return row["symbol"].rpartition(".")[2]


def _not_older(rows: list[Row], before: dict[str, Row], path: Path) -> None:
    newest = max(row["as_of"] for row in rows)
    exchanges = set(map(_exchange, rows))
    known = max((row["as_of"] for row in before.values() if _exchange(row) in exchanges), default="")
    if newest < known:
        raise BadMaster(str(path), 0, f"of {newest or 'no date'}, older than the list in use, of {known}")


def _with_delisted(rows: list[Row], before: dict[str, Row]) -> list[Row]:
    """The new rows, and those of before that are not among them: delisted where the new list is a whole one."""
    now = {row["symbol"] for row in rows}
    whole = {exchange for exchange in set(map(_exchange, rows)) if _is_whole(exchange, rows, before)}
    gone = (row for symbol, row in before.items() if symbol not in now)
    return [*rows, *({**row, "status": "delisted"} if _exchange(row) in whole else row for row in gone)]


def _is_whole(exchange: str, rows: list[Row], before: dict[str, Row]) -> bool:
    new, old = (
        sum(_exchange(row) == exchange and row["status"] == "listed" for row in some)
        for some in (rows, before.values())
    )
    return new >= old * _WHOLE


def _with_former_names(aliases: list[Row], rows: list[Row], before: dict[str, Row]) -> list[Row]:
    former = [
        {"symbol": row["symbol"], "alias": old["name_zh"], "lang": "zh-Hans", "kind": "former_name"}
        for row in rows
        if (old := before.get(row["symbol"])) and old["name_zh"] and _renamed(row, old)
    ]
    return _joined(former, aliases, _IDENTITY["aliases.csv"])


def _renamed(row: Row, old: Row) -> bool:
    return name_key(row["name_zh"]) != name_key(old["name_zh"])


def _joined(older: list[Row], newer: list[Row], identity: tuple[str, ...]) -> list[Row]:
    rows = {tuple(row[column] for column in identity): row for row in (*older, *newer)}
    return [rows[key] for key in sorted(rows)]


def _all_known(tables: dict[str, list[Row]], newer: list[tuple[list[Row], str, Path]]) -> None:
    known = {row["symbol"] for row in tables["securities.csv"]}
    for rows, name, path in newer:
        for place, row in enumerate(rows if name == "aliases.csv" else ()):
            if row["symbol"] not in known:
                raise BadMaster(
                    str(path), place + 2, f"a symbol that no list of securities holds: {row['symbol']}"
                )


def _built(sources: Sources, before: dict[str, Row], target: Path) -> Updated:
    now = {row["symbol"]: row for row in sources["securities.csv"]}
    try:
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".securities-") as folder:
            tables = build_folder(sources, Path(folder))
            for name in (*COLUMNS, FILE):
                os.replace(Path(folder) / name, target / name)  # noqa: PTH105 - in one step, unlike a copy
    except OSError as fault:
        raise UnwritableFile(str(target), fault.strerror or str(fault)) from fault
    return Updated(
        folder=target,
        securities=len(tables.symbols),
        names=len(tables.keys),
        as_of=str(tables.about["as_of"]),
        added=tuple(sorted(now.keys() - before.keys())),
        renamed=tuple(s for s in sorted(now) if s in before and _renamed(now[s], before[s])),
        delisted=tuple(s for s in sorted(now) if s in before and _left(now[s], before[s])),
    )


def _left(row: Row, old: Row) -> bool:
    return row["status"] == "delisted" and old["status"] == "listed"
