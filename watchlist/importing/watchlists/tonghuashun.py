"""同花顺: `stockblock.ini`, `SelfStockInfo.json`, the files of `custom_block`, and `.sel` exports."""

from __future__ import annotations

import base64
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final

from watchlist.domain.outside_lists import OutsideEntry, OutsideList
from watchlist.domain.tonghuashun import MEMBERS, NAMES, SELECTED, SELECTED_COUNT, SELECTED_MARK
from watchlist.importing.watchlists.fields import number_in, one_date
from watchlist.importing.watchlists.markets import TONGHUASHUN, TONGHUASHUN_OTHERS

PROGRAM: Final = "tonghuashun"
ENCRYPTED: Final = "encrypted_section"
FOREIGN: Final = "section_not_read"
_SECTION: Final = re.compile(r"\[([^\[\]\n]{1,80})\]")
_MEMBER: Final = re.compile(r"(?:(\d{1,3}):)?([A-Za-z0-9.]{1,12})", re.ASCII)
_HONG_KONG: Final = re.compile(r"HK(\d{1,5})", re.ASCII)


def entry_of(text: str, code: str, market: str, **more: Any) -> OutsideEntry:  # noqa: ANN401 - fields of an entry
    """An entry with a market number; where the number is not known the shape of the code says what it is."""
    exchange, sort = TONGHUASHUN.get(market, ""), TONGHUASHUN_OTHERS.get(market)
    hong_kong = _HONG_KONG.fullmatch(code)
    if hong_kong:
        code, exchange = hong_kong[1].zfill(5), exchange or "HK"
    return OutsideEntry(text, code, "", exchange, sort, **more)


def read_blocks(name: str, text: str) -> tuple[OutsideList, ...]:
    """The lists of `stockblock.ini`, one for each block; () where it is no such file."""
    sections = _sections(text)
    oddities = tuple(_oddities(sections))
    if MEMBERS not in sections and not any(oddity.startswith(ENCRYPTED) for oddity in oddities):
        return ()
    names = {key: value for _, key, value in sections.get(NAMES, ())}
    blocks = [
        OutsideList(names.get(key, key) or key or name, PROGRAM, tuple(_members(value, line)))
        for line, key, value in sections.get(MEMBERS, ())
    ]
    if oddities or not blocks:
        blocks.append(OutsideList(name, PROGRAM, oddities=oddities))
    return tuple(blocks)


def _sections(text: str) -> dict[str, list[tuple[int, str, str]]]:
    """Section -> its lines as line number, key and value."""
    sections: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    section = ""
    for number, line in enumerate(text.split("\n"), 1):
        if opened := _SECTION.fullmatch(line.strip()):
            section = opened[1]
            sections[section] = sections[section]
        elif "=" in line:
            key, _, value = line.partition("=")
            sections[section].append((number, key.strip(), value.strip()))
    return sections


def _oddities(sections: dict[str, list[tuple[int, str, str]]]) -> Iterator[str]:
    for section, lines in sections.items():
        if "encrypt" in section.lower():
            yield f"{ENCRYPTED}:{section}"
        elif section not in {NAMES, MEMBERS, ""} and lines:
            yield f"{FOREIGN}:{section}"


def _members(value: str, line: int) -> Iterator[OutsideEntry]:
    for token in filter(None, map(str.strip, value.split(","))):
        match = _MEMBER.fullmatch(token)
        yield (
            entry_of(token, match[2], match[1] or "", line=line) if match else OutsideEntry(token, line=line)
        )


def read_self_stocks(name: str, data: Any) -> OutsideList | None:  # noqa: ANN401 - any JSON
    """The list of `SelfStockInfo.json`: code, market, and price and day when added."""
    if (
        not isinstance(data, list)
        or not data
        or not all(isinstance(item, dict) and "C" in item for item in data)
    ):
        return None
    entries = tuple(_self_stock(item) for item in data if str(item["C"] or "").strip())
    return OutsideList(name, PROGRAM, entries) if entries else None


def _self_stock(item: dict[str, Any]) -> OutsideEntry:
    code, market = str(item["C"]).strip(), str(item.get("M", ""))
    text = f"{market}:{code}" if market else code
    return entry_of(
        text, code, market, added_on=one_date(str(item.get("T", ""))), price=number_in(str(item.get("P", "")))
    )


def read_custom_block(name: str, data: Any) -> OutsideList | None:  # noqa: ANN401 - any JSON
    """The list of a file of `custom_block`: codes, then their markets, each divided by bars; its name is often in base64."""
    context = data.get("context") if isinstance(data, dict) else None
    if not isinstance(context, str) or "," not in context:
        return None
    codes, markets = ([part.strip() for part in half.split("|")] for half in context.split(",", 1))
    pairs = zip(codes, [*markets, *[""] * len(codes)], strict=False)
    entries = tuple(
        entry_of(f"{market}:{code}" if market else code, code, market) for code, market in pairs if code
    )
    return OutsideList(_plain_name(str(data.get("ln") or "")) or name, PROGRAM, entries)


def _plain_name(written: str) -> str:
    """A name that may stand there as its bytes of GBK in base64; one that is none of that stays."""
    try:
        name = base64.b64decode(written, validate=True).decode("gbk")
    except ValueError:
        return written
    return name if name.replace(" ", "").isalnum() else written


def read_selection(name: str, data: bytes) -> OutsideList | None:
    """The list of a `.sel` export: a count, then for each entry a mark, the market and six digits."""
    body = data[SELECTED_COUNT.size :]
    if (
        not body
        or len(body) % SELECTED.size
        or int.from_bytes(data[: SELECTED_COUNT.size], "little") != len(body) // SELECTED.size
    ):
        return None
    items = list(SELECTED.iter_unpack(body))
    if any(mark != SELECTED_MARK or not code.isalnum() or not code.isascii() for mark, _, code in items):
        return None
    entries = tuple(
        entry_of(f"{market}:{code.decode()}", code.decode(), str(market)) for _, market, code in items
    )
    return OutsideList(name, PROGRAM, entries)
