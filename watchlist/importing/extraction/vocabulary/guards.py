"""Patterns that are dear to look for: behind parts that no match of them is without, or from line end to line end."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Guarded(NamedTuple):
    """A pattern, and the parts of which each of its matches holds one."""

    pattern: re.Pattern[str]
    parts: tuple[str, ...]

    def stands_in(self, text: str, end: int = sys.maxsize) -> bool:
        """Whether the text up to `end` holds a part at all."""
        return any(text.find(part, 0, end) >= 0 for part in self.parts)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match between two offsets."""
        return self.pattern.search(text, start, end) if self.stands_in(text, end) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All matches between two offsets."""
        return self.pattern.finditer(text, start, end) if self.stands_in(text, end) else iter(())

    def sub(self, made: Callable[[re.Match[str]], str], text: str) -> str:
        """The text with something else made of each match."""
        return self.pattern.sub(made, text) if self.stands_in(text) else text


class OfLines(NamedTuple):
    """A pattern of what opens a line: a search that goes by line ends is five times as fast as one with `^`."""

    first: re.Pattern[str]
    later: re.Pattern[str]

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All matches between two offsets, of which the first begins a line; a match holds the line end before it."""
        if found := self.first.match(text, start, end):
            yield found
        yield from self.later.finditer(text, start, end)


def of_lines(pattern: str) -> OfLines:
    """Compile a pattern of what opens a line; `$` in it is the end of a line."""
    return OfLines(re.compile(pattern, re.MULTILINE), re.compile(rf"\n(?:{pattern})", re.MULTILINE))


def guarded(pattern: str, *parts: str, flags: int = 0) -> Guarded:
    """Compile a pattern with its parts."""
    return Guarded(re.compile(pattern, flags), parts)
