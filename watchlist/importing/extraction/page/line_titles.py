"""Lines that stand as titles of their own over others, though no mark says so: pages lose the marks of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from watchlist.importing.extraction.page.marked_lines import BOLD, PLAIN_NUMBER, SHORT_LABEL, Line, is_row
from watchlist.importing.extraction.vocabulary.trades import Look, look

_TITLE = re.compile(r"(?=[^\n]*[\u4e00-\u9fff]{2})[^,。;:、!?|()\d\n][^,。;:、!?|\n]{1,18}[^,。;:、!?|(\n]")
_NAME_LINE = re.compile(
    r"(?:\d{6}\s{1,2})?[\u4e00-\u9fff][\u4e00-\u9fffa-z-]{2,5}(?:\s?\([^()\n]{4,12}\))?(?:\s{1,2}\d{6}(?!\d))?"
)
"""A line of one name."""
_NAMES = re.compile(r"[^\s、/,。;:()]{2,8}(?:[、/, ][^\s、/,。;:()]{2,8}){2,}")
"""A line of several names."""
_ITEMS = frozenset({"-", "number"})
_GLYPH_TITLE = re.compile(r"[▍▎▌█◤]\s*[^。;!?\n]{2,24}$")
_BRANCH = re.compile(r"[^,。;:、!?|\n]{2,18}")
_EMOJI_TITLE = re.compile(r"(?=[^\n]*[\u4e00-\u9fff]{2})[^。;:、!?|\n]{4,40}")
_PLAIN_MARKS = frozenset("-–*•·●◦○➢⚫◆■◇❑❖►▶✓▪◼")
_STOPPED = re.compile(r"[。;!?:…)】|\"”]\W{0,4}$")
_STOP = re.compile(r"[。;!?]")
_LEAD, _LONG_LINE, _LONG_TITLE = 100, 25, 48


def with_titles(folded: str, lines: Sequence[Line | None]) -> Iterator[Line | None]:
    """The lines, with those marked that stand as titles of their own over a longer one: pages lose the marks of theirs."""
    own = _own_lines(folded, lines)
    for place, line in enumerate(lines):
        after = lines[place + 1] if place + 1 < len(lines) else None
        if after is None and place + 2 < len(lines):
            after = lines[place + 2]
        third = lines[place + 2] if place + 2 < len(lines) and after is not lines[place + 2] else None
        if (
            line
            and after
            and (
                line in own
                or _titles(folded, line, after, lines[place - 1] if place else None)
                or _branches(folded, line, after)
                or _glyph_titles(folded, line, after, third)
                or _over_coded(folded, line, after)
                or _captions(folded, line, after)
            )
        ):
            yield line._replace(alone=True)
        else:
            yield line


def _own_lines(folded: str, lines: Sequence[Line | None]) -> frozenset[Line]:
    """Lines behind a blank one that are nothing but a trade over what is set down under it, and those set down as such are.

    A trade that nobody has heard of is one where the like of it stand over the other lists.
    """
    alike: dict[tuple[str, str], list[Line]] = {}
    for before, line, after in zip([None, *lines], lines, lines[1:], strict=False):
        if before is None and line and after and _sets_out(folded, line, after):
            alike.setdefault((_sign(folded, line), after.marker), []).append(line)
    trades = {way: sum(_names_trade(line.words(folded)) for line in found) for way, found in alike.items()}
    return frozenset(
        line
        for way, found in alike.items()
        for line in found
        if _names_trade(line.words(folded))
        or (2 * trades[way] >= len(found) and _BRANCH.fullmatch(line.words(folded)))
    )


def _glyph_titles(folded: str, line: Line, after: Line, third: Line | None) -> bool:
    """Whether a few words behind one sign stand over items behind another: 🚀 商业航天 over 🔹 甲公司, ● 被動元件 over ・ 甲公司.

    Where the sign of the items does not come again (posts that put another sign before each line) the words must be a trade.
    """
    if line.marker != "-" or after.marker != "-" or not _BRANCH.fullmatch(line.words(folded)):
        return False
    own, other = _sign(folded, line), _sign(folded, after)
    again = third is not None and third.marker == "-" and _sign(folded, third) == other
    trade = own not in _PLAIN_MARKS and _names_trade(line.words(folded))
    return own != other and (again or trade)


def _over_coded(folded: str, line: Line, after: Line) -> bool:
    """Whether a few words without a mark stand over bullets that open with a company and its code: 硅料龙头 over - 某某(600438):…."""
    words = line.words(folded)
    return (
        not line.marker
        and after.marker == "-"
        and _TITLE.fullmatch(words) is not None
        and _CODED.match(folded, after.body, after.end) is not None
    )


_CODED = re.compile(
    r"[*_\[]{0,4}[^\s()\n,。:][^()\n,。:]{0,24}\((?:\d{4,6}(?:\.[a-z]{2})?|[a-z]{1,5})\)[*_\]]{0,4}\s?:"
)


def _sign(folded: str, line: Line) -> str:
    return folded[line.start : line.body].strip()


def _titles(folded: str, line: Line, after: Line, before: Line | None) -> bool:
    """Whether a short line without an end stands between a line that ended and a long one."""
    words = line.words(folded)
    if _GLYPH_TITLE.match(words):
        return True
    if line.end - line.body > _LONG_TITLE or after.end - after.body < _LONG_LINE:
        return False
    shape = (
        _EMOJI_TITLE
        if line.marker == "-" and folded[line.start : line.body].strip() not in _PLAIN_MARKS
        else _TITLE
    )
    if (line.marker and shape is _TITLE) or not shape.fullmatch(words):
        return False
    ended = before is None or bool(_STOPPED.search(folded, max(before.start, before.end - 8), before.end))
    return ended and not after.marker and not is_row(folded, after)


def _sets_out(folded: str, line: Line, after: Line) -> bool:
    """Whether a line of one name, a row of names, or an item set down in another way follows: what a trade's own line stands over."""
    words = after.words(folded)
    if after.marker in _ITEMS:
        return line.marker != after.marker or (
            line.marker == "-" and _sign(folded, line) != _sign(folded, after)
        )
    return not after.marker and (
        _NAME_LINE.fullmatch(words) is not None or _NAMES.fullmatch(words) is not None
    )


def _names_trade(words: str) -> bool:
    """Whether a line is nothing but the name of a trade."""
    return _BRANCH.fullmatch(words) is not None and look(words) is Look.TRADE


def _branches(folded: str, line: Line, after: Line) -> bool:
    """Whether a bullet of a few words opens bullets, or lines with labels, that are set in under it."""
    if line.marker != "-" or after.indent <= line.indent or not _BRANCH.fullmatch(line.words(folded)):
        return False
    if after.marker:
        return after.marker == "-"
    return SHORT_LABEL.match(folded, after.start, after.end) is not None


def _captions(folded: str, line: Line, after: Line) -> bool:
    """Whether a line is bold and stands over a table, or is numbered and stands over points with circled numbers."""
    words = line.words(folded)
    if _CHAINED.match(words if line.marker == "number" else words[words.find(".") + 1 :]):
        counted = line.marker == "number" or PLAIN_NUMBER.match(words) is not None
        return counted and after.marker == "-" and _FIELD.match(folded, after.body, after.end) is not None
    if line.marker == "number":
        points = _circled(folded, after) and not _circled(folded, line)
        return points and len(words) <= _LEAD and not _STOP.search(words)
    return not line.marker and BOLD.fullmatch(words) is not None and is_row(folded, after)


_CHAINED = re.compile(
    r"\s?(?:[上中下]游|[^,。;:、()\n]{2,8}[层端])[^,。;:、()\n]{0,4}(?::[^,。;:\n]{2,16})?$"
)
_FIELD = re.compile(r"[*_]{0,2}[\u4e00-\u9fff]{3,6}[*_]{0,2}:")
"""The numbered parts of a chain (1. 上游：…), and what is told of each by fields (关键企业：…)."""


def _circled(folded: str, line: Line) -> bool:
    """Whether a line opens with a circled number."""
    return "①" <= folded[line.start : line.body].strip()[:1] <= "⑳"
