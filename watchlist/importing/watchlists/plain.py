"""Plain lists: codes, names or both, one or several a line, with `#theme` lines between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from watchlist.domain.outside_lists import OutsideEntry, OutsideList
from watchlist.securities.codes import readings

PROGRAM: Final = "plain"
_THEME: Final = re.compile(
    r"#+\s*(?P<name>[^#\s].{0,60}?)\s*#*|【(?P<bracket>[^【】]{1,40})】|\[(?P<square>[^\[\]]{1,40})\]"
)
_PROSE: Final = re.compile(r"[。；;：！？!?“”\"<>|{}]|https?:|^[-*+>]\s|^\d{1,2}[.、)]\s")
_PAIR: Final = re.compile(r"(?P<first>[^\t,，]+?)(?:\s*[\t,，]\s*|\s+)(?P<second>\S[^\t,，]*)")
_BETWEEN: Final = re.compile(r"[\s,，、]+")
_TICKER: Final = re.compile(r"[A-Z]{1,5}(?:[.-][A-Z])?", re.ASCII)
_LONGEST_LINE: Final = 200
_LONGEST_NAME: Final = 40
_LEAST: Final = 2
_ENOUGH: Final = 0.9


def read(name: str, text: str) -> OutsideList | None:
    """The list of a text; None where its lines are prose. Tentative: only the securities can tell a list of names."""
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    odd = sum(len(line) > _LONGEST_LINE or _PROSE.search(line) is not None for _, line in lines)
    if odd > (1 - _ENOUGH) * len(lines):
        return None
    entries = tuple(_entries(lines))
    return OutsideList(name, PROGRAM, entries, tentative=True) if len(entries) >= _LEAST else None


def _entries(lines: list[tuple[int, str]]) -> Iterator[OutsideEntry]:
    themes: tuple[str, ...] = ()
    for number, line in lines:
        if len(line) > _LONGEST_LINE:
            yield OutsideEntry(line[:_LONGEST_LINE], themes=themes, line=number)
        elif theme := _THEME.fullmatch(line):
            themes = (next(filter(None, theme.groups())).strip(),)
        else:
            yield from _of_line(line, themes, number)


def _of_line(line: str, themes: tuple[str, ...], number: int) -> Iterator[OutsideEntry]:
    """The entries of a line: several codes, a code with its name on either side, else one code or name."""
    parts = [part for part in _BETWEEN.split(line) if part]
    if all(map(is_code, parts)):
        for part in parts:
            yield OutsideEntry(part, part, "", _exchange(part), themes=themes, line=number)
        return
    pair = _PAIR.fullmatch(line)
    if pair and is_code(pair["first"]) != is_code(pair["second"]):
        first, second = pair["first"].strip(), pair["second"].strip()
        code, name = (first, second) if is_code(first) else (second, first)
        yield OutsideEntry(line, code, name, _exchange(code), themes=themes, line=number)
    elif pair and ("," in line or "，" in line) and not is_code(line):
        for part in filter(None, map(str.strip, re.split("[,，]", line))):
            yield OutsideEntry(part, "", part[:_LONGEST_NAME], themes=themes, line=number)
    else:
        yield OutsideEntry(line, "", line[:_LONGEST_NAME], themes=themes, line=number)


def is_code(text: str) -> bool:
    """Whether a field is a code in any notation."""
    return bool(readings(text)) or (text.isdigit() and len(text) == 6)  # noqa: PLR2004 - codes of funds, too


def _exchange(code: str) -> str:
    """A bare ticker that is a whole field is one of New York."""
    return "US" if _TICKER.fullmatch(code) else ""
