"""Builds the master's tables from CSV files; with pypinyin, which the program does not load when it runs.

What costs time is done here once: pinyin, the keys of every name, which names are safe to look for in free text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from watchlist.securities.grouping import issuers
from watchlist.securities.keys import core_key, is_chinese, name_key
from watchlist.securities.pinyin import core_pinyin_of, initials_of, pinyin_of
from watchlist.securities.sources import Row, Sources, write_sources
from watchlist.securities.tables import Tables
from watchlist.securities.weak import is_weak, load_words

_ORDER = {
    "SH": 0, "SZ": 0, "BJ": 1, "HK": 2, "US": 3, "TW": 4, "TWO": 4, "T": 5, "KS": 5, "KQ": 5,
    **dict.fromkeys(("PA", "DE", "MI", "AS", "ST", "SW", "L", "AX", "TO"), 6),
}  # fmt: skip
_KINDS = {
    "short": "s", "english": "e", "brand": "b", "transliteration": "t", "full": "f", "former_name": "o", "share_class": "c",
}  # fmt: skip
_COLUMNS = (
    ("name_zh", "n"),
    ("name_raw", "r"),
    ("name_zh_hant", "h"),
    ("name_zh_full", "f"),
    ("name_en", "e"),
)
_CORES = {"e": "E", "f": "F"}
_SPACED = 3
_MOST_TYPED_NAME = 8

_Names = dict[str, dict[int, str]]


def build(sources: Sources) -> Tables:
    """The tables of a master from its sources."""
    rows = sorted(sources["securities.csv"], key=_rank)
    places = {row["symbol"]: place for place, row in enumerate(rows)}
    aliases = [row for row in sources["aliases.csv"] if row["symbol"] in places]
    lines = issuers(sources["dual_listings.csv"], rows, places)
    names = _names(rows, aliases, places)
    weak = _weak(names)
    keys = sorted(names, key=lambda key: (key in weak, key))
    typed = sorted(_typed(rows, names, aliases, places).items())
    return Tables(
        about={"securities": len(rows), "names": len(names), "as_of": max(row["as_of"] for row in rows)},
        safe=len(names) - len(weak),
        symbols=[row["symbol"] for row in rows],
        rows=[_line(row, lines) for row in rows],
        keys=keys,
        places=[" ".join(f"{place}{kind}" for place, kind in sorted(names[key].items())) for key in keys],
        typed=[key for key, _ in typed],
        typed_rows=[" ".join(map(str, sorted(found))) for _, found in typed],
        codes=[f"{row['alias']}\t{row['symbol']}" for row in aliases if _is_code(row)],
        found="\n".join("\t".join(parts) for parts in _found(len(rows), typed)),
    )


def _rank(row: Row) -> tuple[bool, int, str]:
    return row["status"] != "listed", _ORDER[row["symbol"].rpartition(".")[2]], row["symbol"]


def _is_code(row: Row) -> bool:
    return row["kind"] == "former_code" or (row["kind"] == "share_class" and row["alias"][:1].isdigit())


def _line(row: Row, lines: Mapping[str, str]) -> str:
    name = row["name_zh"] or row["name_en"]
    spoken = is_chinese(name)
    sounds = dict.fromkeys((pinyin_of(name), core_pinyin_of(name))) if spoken else ()
    return "\t".join((
        row["symbol"], name, row["name_en"], row["name_zh_hant"], row["name_zh_full"], row["industry"],
        " ".join(initials_of(name)) if spoken else "", lines.get(row["symbol"], row["symbol"]),
        "1" if row["status"] == "listed" else "", row["board"], " ".join(sounds),
    ))  # fmt: skip


def _names(rows: list[Row], aliases: list[Row], places: Mapping[str, int]) -> _Names:
    """Every name's key with its rows and, for each, the strongest kind."""
    written = [
        (name_key(row[column]), place, kind) for column, kind in _COLUMNS for place, row in enumerate(rows)
    ]
    written += [
        (name_key(row["alias"]), places[row["symbol"]], _KINDS[row["kind"]])
        for row in sorted(aliases, key=lambda row: row["kind"] == "former_name")
        if row["kind"] in _KINDS and not _is_code(row)
    ]
    written = [
        (key, place, "e" if kind == "r" and not is_chinese(key) else kind) for key, place, kind in written
    ]
    names: _Names = {}
    for key, place, kind in written:
        _put(names, key, place, kind)
    for key, place, kind in written:
        _put(names, core_key(key), place, _CORES.get(kind, kind))
        _put(names, _spaced(key), place, kind)
    return names


def _put(names: _Names, key: str, place: int, kind: str) -> None:
    if key:
        names.setdefault(key, {}).setdefault(place, kind)


def _spaced(key: str) -> str:
    """How the exchanges' files write a name of three characters: `万 科a`, `五 粮 液`."""
    if len(key) != _SPACED or not is_chinese(key):
        return ""
    return f"{key[0]} {key[1:]}" if key[-1].isascii() else " ".join(key)


def _weak(names: _Names) -> frozenset[str]:
    words = load_words()
    return frozenset(key for key, found in names.items() if is_weak(key, set(found.values()), words))


def _typed(
    rows: list[Row], names: _Names, aliases: list[Row], places: Mapping[str, int]
) -> dict[str, set[int]]:
    typed: dict[str, set[int]] = {}
    for place, row in enumerate(rows):
        code = row["symbol"].rpartition(".")[0].lower()
        for key in (code, row["symbol"].lower(), code.lstrip("0")):
            typed.setdefault(key, set()).add(place)
    for name, place in _spoken(rows, aliases, places):
        for key in (*initials_of(name), pinyin_of(name)):
            typed.setdefault(key, set()).add(place)
    for key, found in names.items():
        if " " not in key or not is_chinese(key):
            typed.setdefault(key, set()).update(found)
    typed.pop("", None)
    return typed


def _spoken(rows: list[Row], aliases: list[Row], places: Mapping[str, int]) -> Iterable[tuple[str, int]]:
    """Chinese names that people type by their pinyin: the current ones, former ones and short forms."""
    named = [(row["name_zh"], place) for place, row in enumerate(rows)]
    named += [
        (row["alias"], places[row["symbol"]]) for row in aliases if row["kind"] in {"former_name", "short"}
    ]
    for name, place in named:
        key = name_key(name)
        if is_chinese(key) and len(key) <= _MOST_TYPED_NAME:
            yield key, place


def _found(count: int, typed: list[tuple[str, set[int]]]) -> list[list[str]]:
    """For each security the keys to look into; one that begins another (`intel`, `intel corp`) finds nothing more."""
    parts: list[list[str]] = [[] for _ in range(count)]
    for key, found in typed:
        for place in found:
            if parts[place] and key.startswith(parts[place][-1]):
                parts[place][-1] = key
            else:
                parts[place].append(key)
    return parts


def build_folder(sources: Sources, target: Path) -> Tables:
    """Build into `target`; the CSV files go with the tables, so that they can be built again."""
    tables = build(sources)
    target.mkdir(parents=True, exist_ok=True)
    write_sources(sources, target)
    tables.write(target)
    return tables
