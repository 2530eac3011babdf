"""Blocks of YAML in a text: what JSON says with braces is said by how far lines are set in.

- theme: 液冷
  stocks:
    - name: 英维克
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from watchlist.importing.extraction.lists.passages import NameList
from watchlist.importing.extraction.tables.keyed_blocks import Node, closed, take
from watchlist.securities.matcher import Hit

_FIELDS = r"theme|sector|concept|basket|group|category|segment|topic|name|title|stocks|tickers|symbols|companies|members|holdings|主题|题材|板块|概念|行业|赛道|环节|方向|股票|标的|名称"
_OBJECT = re.compile(rf"-\s{{1,3}}(?<![^\s-]-.)\"?(?:{_FIELDS})\"?:(?:\s|$)")
"""What every such block has: an item of a list that opens with a field."""
_LINE = re.compile(
    r"(?P<indent>[ ]{0,24})(?P<item>-\s{1,3})?(?:\"?(?P<key>[^\s\"':\[\]{}#-][^\"':\[\]{}\n]{0,40})\"?:(?=\s|$))?(?P<value>[^\n]{0,400})"
)
_QUOTED = re.compile(r"(?P<words>[^\s\"',\[\]](?:[^\"',\[\]\n]*[^\s\"',\[\]])?)")


def find_indented_blocks(text: str, folded: str, hits: Sequence[Hit]) -> Iterator[NameList]:
    """One list for each theme of the blocks."""
    first = _OBJECT.search(folded)
    if first is None:
        return
    starts = [hit.start for hit in hits]
    nodes: list[tuple[int, Node]] = []
    place = folded.rfind("\n", 0, first.start()) + 1
    while place < len(folded):
        line = _LINE.match(folded, place)
        stop = folded.find("\n", place)
        stop = stop if stop >= 0 else len(folded)
        plain = line is None or not (line["key"] or line["item"])
        if plain and folded[place:stop].strip():
            yield from _closing(text, folded, nodes, 0)
        elif line is not None and not plain:
            inner = hits[bisect_left(starts, place) : bisect_left(starts, stop)]
            yield from _line(text, folded, nodes, line, inner)
        place = stop + 1
    yield from _closing(text, folded, nodes, 0)


def _line(
    text: str, folded: str, nodes: list[tuple[int, Node]], line: re.Match[str], hits: Sequence[Hit]
) -> Iterator[NameList]:
    """Take in one line: what is set in less deep ends, an item with a field opens an object, a field without a value what follows."""
    item, key = line["item"] is not None, line.span("key") if line["key"] else None
    deep = len(line["indent"]) + (len(line["item"]) if item else 0)
    opens = item and key is not None
    yield from _closing(text, folded, nodes, deep if opens or not item else deep - 1, same=opens)
    if opens or not nodes:
        nodes.append((deep, Node(nodes[-1][1].key if nodes else None)))
    values = [value.span("words") for value in _QUOTED.finditer(folded, *line.span("value"))]
    if not values and key is not None:
        nodes.append((deep + 1, Node(key)))
    for value in values:
        inside = [hit for hit in hits if value[0] <= hit.start < value[1]]
        take(folded, nodes[-1][1], key, value, inside)


def _closing(
    text: str, folded: str, nodes: list[tuple[int, Node]], deep: int, *, same: bool = False
) -> Iterator[NameList]:
    """End what is set in deeper than a line, or as deep where that opens an object of its own."""
    while nodes and (nodes[-1][0] > deep or (same and nodes[-1][0] == deep)):
        open_nodes = [node for _, node in nodes]
        yield from closed(text, folded, open_nodes)
        nodes.pop()
