"""Blocks of JSON in a text: a key, or the field of an object that says so, names the theme of the stocks under it.

{"液冷": ["英维克", "高澜股份"]}
{"themes": [{"theme": "液冷", "stocks": [{"name": "英维克", "code": "002837"}]}]}
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.vocabulary.cues import heading_stance
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.importing.extraction.vocabulary.ranges import Range
from watchlist.securities.matcher import Hit

RULE = "keyed_block"
_KEYED = guarded(r"\{\s{0,40}(?:\"[^\"\n]{1,60}\"|'[^'\n]{1,60}'|[a-z_]\w{1,30})\s?:\s?[\[{\"']", "{")
"""What every such block has at its start."""
_TOKEN = re.compile(
    r"\"(?P<words>[^\"\n]{0,400})\"(?P<key>\s?:)?|'(?P<quoted>[^'\n]{0,80})'(?P<keyed>\s?:)?(?=\s?(?:$|[\w,\]}\[{'\"]))|\b(?P<bare>[a-z_]\w{1,30})\s?:(?=\s?[\[{\"'])|[{}\[\]]",
    re.MULTILINE,
)
"""What JSON is made of; programs write single quotes as well, and keys without any."""
_NAMING = re.compile(
    r"theme|sector|concept|basket|group|category|segment|topic|主题|题材|板块|概念|行业|赛道|环节|方向|分组|组名|族群"
)
"""The field of an object that names its theme."""
_NUMBER_OF = ("_id", "编号")
"""What ends the field that numbers a theme, which another names."""
_NAME = re.compile(r"name|title|label|名称|标题")
"""The same where no company is its value."""
_PLAIN = re.compile(
    r"(?:(?:all|my|related|core|key|the|top)[_ -]?)?(?:stocks?|names?|codes?|tickers?|symbols?|themes?|sectors?|lists?|items?|members|data|results?|companies|company|holdings|constituents|watch[_ -]?lists?|portfolio|groups?|baskets?|picks)"
    r"|(?:相关|核心|重点|成分)?(?:股票|标的|个股|公司|成分股?|名称|代码|名单|列表|主题|数据|板块|概念股?)(?:列表|名单|代码|名称)?"
)
"""Keys that say what kind of thing stands under them, and name no theme."""
_REST = re.compile(r"[\s()]{0,3}(?:[a-z]{0,2}\d{4,6}(?:\.[a-z]{2})?|[a-z]{1,5}(?:\.us)?)?[\s)]{0,2}$")
_MOST = 12
"""A block that is nested deeper is no list of stocks."""
_MORE = 4
"""A title that names a company says so much more than its name."""
_CONFIDENCE = 0.86


@dataclass(slots=True)
class Node:
    """One object or array: the key it hangs under, the field that names its theme, the stocks inside."""

    key: Range | None = None
    naming: Range | None = None
    name: Range | None = None
    items: list[Item] = field(default_factory=list)


def find_keyed_blocks(text: str, folded: str, hits: Sequence[Hit]) -> Iterator[NameList]:
    """One list for each theme of the blocks."""
    if _KEYED.search(folded) is None:
        return
    starts = [hit.start for hit in hits]
    open_nodes: list[Node] = []
    key: Range | None = None
    for token in _TOKEN.finditer(folded):
        span = token.span(
            next(name for name in ("words", "quoted", "bare") if token[name] is not None or name == "bare")
        )
        if token["key"] or token["keyed"] or token["bare"]:
            key = span
        elif token[0] in "{[":
            open_nodes.append(Node(key))
            key = None
        elif token[0] in "}]":
            yield from closed(text, folded, open_nodes)
        elif open_nodes:
            take(
                folded,
                open_nodes[-1],
                key,
                span,
                hits[bisect_left(starts, span[0]) : bisect_left(starts, span[1])],
            )
            key = None
        if len(open_nodes) > _MOST:
            open_nodes.clear()


def take(folded: str, node: Node, key: Range | None, span: Range, hits: Sequence[Hit]) -> None:
    """Take in a value: a name, with its code at the most, or the name of the theme."""
    field_name = folded[slice(*key)] if key else ""
    if hits and not folded[span[0] : hits[0].start].strip() and _REST.match(folded, hits[0].end, span[1]):
        node.items.append(Item(hits[0].start, hits[0].end, hits[0].end, hits[0]))
    elif _NAMING.search(field_name) and not field_name.endswith(_NUMBER_OF):
        node.naming = span
    elif _NAME.search(field_name) and (not hits or span[1] - span[0] > hits[0].end - hits[0].start + _MORE):
        node.name = span


def closed(text: str, folded: str, open_nodes: list[Node]) -> Iterator[NameList]:
    """End the innermost object or array: its stocks are a list where it has a theme, else those of what it stands in."""
    if not open_nodes:
        return
    node = open_nodes.pop()
    theme = node.naming or node.name or _own(folded, node.key)
    if not node.items:
        return
    if theme is None or not names_theme(folded[slice(*theme)]):
        if open_nodes:
            open_nodes[-1].items += node.items
        return
    stance = heading_stance(folded[slice(*node.key)]) if node.key else None
    yield NameList(
        text[slice(*theme)],
        *theme,
        False,
        stance or Stance.MENTIONED,
        tuple(node.items),
        False,
        RULE,
        _CONFIDENCE,
    )


def _own(folded: str, key: Range | None) -> Range | None:
    """A key that is the name of a theme."""
    return None if key is None or _PLAIN.fullmatch(folded, *key) else key
