"""Builds the master's tables from CSV files; the only module that needs pypinyin and OpenCC, never at run time.

What costs time is done here once: pinyin, keys of every name, which names are safe to look for in free text.
"""

from __future__ import annotations

import shutil
from itertools import product
from pathlib import Path

from pypinyin import lazy_pinyin

from watchlist.securities.grouping import issuers
from watchlist.securities.keys import english_key, is_chinese, name_key
from watchlist.securities.sources import COLUMNS, Row, Sources, read_sources
from watchlist.securities.tables import Tables
from watchlist.securities.weak import is_weak

_ORDER = {"SH": 0, "SZ": 0, "BJ": 1, "HK": 2, "US": 3, "TW": 4, "TWO": 4, "T": 5, "KS": 5, "KQ": 5}
_KINDS = {
    "short": "s", "english": "e", "brand": "b", "transliteration": "t", "full": "f", "former_name": "o", "share_class": "c",
}  # fmt: skip
_CODES = frozenset({"former_code"})
_POLYPHONES = {
    "重": "cz", "长": "cz", "行": "xh", "厦": "xs", "乐": "ly", "朝": "cz", "藏": "cz", "曾": "cz", "单": "ds",
    "传": "cz", "调": "dt", "石": "sd", "盛": "sc", "会": "hk", "车": "cj", "角": "jl", "叶": "yx", "广": "ga",
    "谷": "gy", "贾": "jg", "适": "sk", "都": "d", "大": "dt", "育": "y", "率": "ls", "参": "cs", "尉": "wy",
}  # fmt: skip
_MOST_READINGS = 4


def pinyin_of(name: str) -> str:
    """The full pinyin of a Chinese name, letters and digits only."""
    return "".join(c for c in "".join(lazy_pinyin(name)).lower() if c.isascii() and c.isalnum())


def initials_of(name: str) -> tuple[str, ...]:
    """The pinyin initials of a name, the likely reading first, then those of common polyphones."""
    choices = []
    for char, syllable in zip(name, lazy_pinyin(name, errors=lambda text: list(text)), strict=False):
        first = syllable[:1].lower()
        if first.isascii() and first.isalnum():
            others = [c for c in _POLYPHONES.get(char, "") if c != first]
            choices.append([first, *others])
    readings = ("".join(choice) for choice in product(*choices))
    return tuple(reading for reading, _ in zip(readings, range(_MOST_READINGS), strict=False) if reading)


def _sorted(rows: list[Row]) -> list[Row]:
    return sorted(
        rows,
        key=lambda row: (row["status"] != "listed", _ORDER[row["symbol"].rpartition(".")[2]], row["symbol"]),
    )


def build(sources: Sources) -> Tables:
    """The tables of a master from its sources."""
    rows = _sorted(sources["securities.csv"])
    places = {row["symbol"]: place for place, row in enumerate(rows)}
    aliases = [row for row in sources["aliases.csv"] if row["symbol"] in places]
    issuer = issuers(sources["dual_listings.csv"], places)
    names = _names(rows, aliases, places)
    keys = sorted(names, key=lambda key: (is_weak(key, {kind for _, kind in names[key]}), key))
    typed = _typed(rows, names)
    about: dict[str, str | int] = {
        "securities": len(rows),
        "names": len(names),
        "as_of": max(row["as_of"] for row in rows),
    }
    return Tables(
        about=about,
        symbols=[row["symbol"] for row in rows],
        rows=[_line(row, issuer) for row in rows],
        keys=keys,
        places=[" ".join(f"{place}{kind}" for place, kind in sorted(names[key])) for key in keys],
        safe=sum(not is_weak(key, {kind for _, kind in names[key]}) for key in keys),
        typed=[key for key, _ in typed],
        typed_rows=[place for _, place in typed],
        found="\n".join(_found(rows, names)),
        codes=[f"{row['alias']}\t{row['symbol']}" for row in aliases if _is_code(row)],
    )


def _is_code(row: Row) -> bool:
    return row["kind"] in _CODES or (row["kind"] == "share_class" and row["alias"][:1].isdigit())


def _line(row: Row, issuer: dict[str, str]) -> str:
    name = row["name_zh"] or row["name_en"]
    chinese = is_chinese(name)
    return "\t".join((
        row["symbol"], name, row["name_en"], row["name_zh_hant"], row["name_zh_full"], row["industry"],
        " ".join(initials_of(name)) if chinese else "", issuer.get(row["symbol"], row["symbol"]),
        "1" if row["status"] == "listed" else "", row["board"], pinyin_of(name) if chinese else "",
    ))  # fmt: skip


def _names(rows: list[Row], aliases: list[Row], places: dict[str, int]) -> dict[str, set[tuple[int, str]]]:
    names: dict[str, set[tuple[int, str]]] = {}
    columns = (
        ("name_zh", "n"),
        ("name_raw", "r"),
        ("name_zh_hant", "h"),
        ("name_zh_full", "f"),
        ("name_en", "e"),
    )
    for place, row in enumerate(rows):
        for column, kind in columns:
            _put(names, row[column], place, kind)
    for row in aliases:
        if not _is_code(row) and row["kind"] in _KINDS:
            _put(names, row["alias"], places[row["symbol"]], _KINDS[row["kind"]])
    return names


def _put(names: dict[str, set[tuple[int, str]]], name: str, place: int, kind: str) -> None:
    key = name_key(name)
    if key and not any(other == place for other, _ in names.get(key, ())):
        names.setdefault(key, set()).add((place, kind))


def _typed(rows: list[Row], names: dict[str, set[tuple[int, str]]]) -> list[tuple[str, str]]:
    typed: dict[str, set[int]] = {}
    for place, row in enumerate(rows):
        code = row["symbol"].rpartition(".")[0].lower()
        name = row["name_zh"]
        readings = initials_of(name) if is_chinese(name) else ()
        for key in (
            code,
            row["symbol"].lower(),
            code.lstrip("0"),
            *readings,
            pinyin_of(name) if readings else "",
        ):
            if key:
                typed.setdefault(key, set()).add(place)
    for key, found in names.items():
        typed.setdefault(key, set()).update(place for place, _ in found)
    return [(key, " ".join(map(str, sorted(found)))) for key, found in sorted(typed.items())]


def _found(rows: list[Row], names: dict[str, set[tuple[int, str]]]) -> list[str]:
    parts: list[list[str]] = [[row["symbol"].lower()] for row in rows]
    for key, found in names.items():
        for place, _ in found:
            parts[place].append(key)
    for place, row in enumerate(rows):
        if is_chinese(row["name_zh"]):
            parts[place].extend(initials_of(row["name_zh"]))
    return ["\t".join(part) for part in parts]


def folding_pairs() -> list[str]:
    """The folding table as lines of two characters: OpenCC's single characters, widths, case, accents."""
    import unicodedata  # noqa: PLC0415

    import opencc  # noqa: PLC0415

    simplify = opencc.OpenCC("t2s").convert
    pairs = []
    for point in (*range(0x20, 0xD800), *range(0xF900, 0x10000), *range(0x20000, 0x2FA20)):
        char = chr(point)
        whole = unicodedata.normalize("NFKC", char)
        folded = whole if len(whole) == 1 else char
        folded = simplify(folded) if len(simplify(folded)) == 1 else folded
        base = unicodedata.normalize("NFD", folded)[0]
        folded = base if base.isascii() and base.isalpha() else folded
        folded = folded.lower() if len(folded.lower()) == 1 else folded
        if folded != char and unicodedata.category(char) != "Cn":
            pairs.append(char + folded)
    return pairs


def build_folder(source: Path, target: Path) -> Tables:
    """Build `target` from the CSV files in `source`; the CSV files go with it, so that it can be built again."""
    sources = read_sources(source)
    target.mkdir(parents=True, exist_ok=True)
    for name in COLUMNS:
        if source.resolve() != target.resolve():
            shutil.copyfile(source / name, target / name)
    tables = build(sources)
    tables.write(target)
    return tables
