"""The headings of a report whose contents are printed: where each entry of the table of contents stands in the text.

Reports that lost their line ends run heading and text together (“2.2.重点关注疫苗:放量整体看,…”); the contents say where a
heading ends. All work is on folded text, whose offsets are those of the text as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from watchlist.domain.spans import Span
from watchlist.importing.extraction.vocabulary.ranges import Range, holds, merged

_LEADER = re.compile(r"[.·…⋯]\s?(?:[.·…⋯]\s?){3,199}")
_COUNT = (
    r"(?:第?[一二三四五六七八九十]{1,3}[章节、]、?|\([一二三四五六七八九十]{1,3}\)、?"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}(?![\d年])[.、]?|\d{1,2}[.、])"
)
_COUNTED = re.compile(_COUNT)
_NUMBERED = re.compile(
    rf"(?:^|录|contents)[\s\d-]*?(?P<count>{_COUNT})\s*(?P<title>(?!图|表|figure|exhibit|table)\S[^\n]{{1,69}})$"
)
"""What stands between two leaders: the page of the entry before, the number of this one, its title."""
_LONGEST_ENTRY = 90
_MOST_ENTRIES = 300
"""No report has more headings."""
_SPELT = (re.compile(r"第?[一二三四五六七八九十]"), re.compile(r"\([一二三四五六七八九十]"))
_FIGURES = re.compile(r"\d+")


class Outlined(NamedTuple):
    """A heading in the text: its number begins at `start`, its words at `body`; `depth` counts from 0."""

    start: int
    body: int
    end: int
    depth: int


def outlined(folded: str, contents: Iterable[Span]) -> tuple[Outlined, ...]:
    """Where the numbered entries of the contents stand as headings, in the order of the text; none where none is printed.

    An entry whose number is missing in the text, or whose words stand there only in passing, is no heading.
    """
    printed = merged((span.start, span.end) for span in contents)
    found: list[Outlined] = []
    place = 0
    for entry in islice(_entries(folded, printed), _MOST_ENTRIES):
        heading = _heading(folded, entry, place, printed)
        if heading is not None:
            found.append(heading)
            place = heading.end
    return tuple(found)


class _Entry(NamedTuple):
    """A line of the contents: its number as printed, and its title."""

    number: str
    title: str


def _entries(folded: str, printed: Sequence[Range]) -> Iterator[_Entry]:
    """The numbered entries in order; before a number there may be the page of the entry before."""
    for start, end in printed:
        begun = start
        for leader in _LEADER.finditer(folded, start, end):
            entry = _NUMBERED.search(
                folded[max(begun, leader.start() - _LONGEST_ENTRY) : leader.start()].strip()
            )
            if entry is not None:
                yield _Entry(entry["count"], entry["title"].strip())
            begun = leader.end()


def _heading(folded: str, entry: _Entry, place: int, printed: Sequence[Range]) -> Outlined | None:
    """The first place behind the heading before where number and title stand together, outside the contents.

    What was taken for the number may begin with the page of the entry before: its end is tried too.
    """
    tails = (entry.number[first:] for first in range(len(entry.number)))
    for count, gap in product(filter(_COUNTED.fullmatch, tails), ("", " ")):
        at = folded.find(count + gap + entry.title, place)
        while at >= 0 and holds(printed, at):
            at = folded.find(count + gap + entry.title, at + 1)
        if at >= 0:
            body = at + len(count + gap)
            return Outlined(at, body, body + len(entry.title), _depth(count))
    return None


def _depth(count: str) -> int:
    """How deep a number stands: chapters over parts over figures, each point of these one deeper."""
    spelt = next((place for place, shape in enumerate(_SPELT) if shape.match(count)), None)
    return len(_SPELT) - 1 + len(_FIGURES.findall(count)) if spelt is None else spelt
