"""HTML to text: blocks become lines, table rows become lines of cells, nothing is fetched and nothing runs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from watchlist.importing.readers.html_grid import Grid

_SILENT: Final = frozenset(
    (
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "math",
        "iframe",
        "object",
        "canvas",
        "audio",
        "video",
        "select",
        "textarea",
        "button",
        "#comment",
        "-comment",
        "_comment",
    )
)
_BLOCKS: Final = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    )
)
_CELLS: Final = frozenset(("td", "th"))
_SHALLOW: Final = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p",
    "li", "dt", "dd", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "rp", "rt", "html", "head", "body",
))  # fmt: skip
"""Tags that hold nothing, or that the next of their kind closes: they make no page deep."""

_DEEPEST: Final = 500
"""How deep tags may be nested, about as browsers have it: a parser walks all that are open again and again."""

_TAG: Final = re.compile(r"<(/?)([A-Za-z][^\s/>]{0,40})[^>]*+>?")
_WIDE: Final = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_SOURCE_WRAP: Final = re.compile(rf"(?<={_WIDE})[ \t]*[\r\n]\s*(?={_WIDE})")
_BLANKS: Final = re.compile(r"[ \t\r\n\f\xa0]+")
_MARKS: Final = re.compile(r"[\x1e\x1f]")
_CELL: Final = re.compile(r"\x1e([^\x1e\x1f]{0,300})\x1f")
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_HIDDEN: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def declared_charset(data: bytes) -> str:
    """The encoding that a page's own head names, or an empty text."""
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii") if found else ""


def text_of(markup: str) -> str:
    """The text of a page as one would read it."""
    root = LexborHTMLParser(_shallow(_MARKS.sub("", markup))).root
    if root is None:
        return ""
    text = _CELL.sub(_flat_cell, "".join(_pieces(root)))
    lines = _MARKS.sub("\n", text).split("\n")
    kept = (line.strip(" ").rstrip("\t ") for line in lines)
    return "\n".join(line for line in kept if line.strip())


def _shallow(markup: str) -> str:
    """The page without the tags that are nested too deeply; what stands between them stays."""
    if markup.count("<") <= _DEEPEST:
        return markup
    opened: Counter[str] = Counter()
    kept, start, depth = [], 0, 0
    for tag in _TAG.finditer(markup):
        name = tag[2].lower()
        if name in _SHALLOW or (tag[1] and not opened[name]):
            continue
        if depth - bool(tag[1]) >= _DEEPEST:
            kept.append(markup[start : tag.start()])
            start = tag.end()
        step = -1 if tag[1] else 1
        opened[name] += step
        depth += step
    return "".join((*kept, markup[start:]))


def _flat_cell(cell: re.Match[str]) -> str:
    """A table cell on one line; a longer one lays out a page and keeps its lines."""
    return " ".join(cell[1].split()) + "\t"


def _pieces(root: LexborNode) -> Iterator[str]:
    """Texts and breaks in order; a walk without recursion, however deep the tags are nested."""
    node: LexborNode | None = root
    grid = Grid()
    while node is not None:
        yield from _opening(node, grid)
        child = None if _is_silent(node) else node.child
        if child is not None:
            node = child
            continue
        while node is not None:
            yield _closing(node, grid)
            if node.next is not None:
                node = node.next
                break
            node = node.parent


def _is_silent(node: LexborNode) -> bool:
    if node.tag in _SILENT:
        return True
    attributes = node.attributes if node.tag != "-text" else {}
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


def _opening(node: LexborNode, grid: Grid) -> Iterator[str]:
    if node.tag == "-text":
        yield _flowed(node)
    elif node.tag in _CELLS:
        yield "\x1e\x1f" * grid.open_cell(node.attributes.get("rowspan")) + "\x1e"
    elif node.tag == "br" or node.tag in _BLOCKS:
        yield "\n"
    if node.tag == "table":
        grid.open_table()
    elif node.tag == "tr":
        grid.open_row()


def _closing(node: LexborNode, grid: Grid) -> str:
    if node.tag == "table":
        grid.close_table()
    if node.tag in _CELLS:
        return "\x1f"
    return "\n" if node.tag in _BLOCKS else ""


def _flowed(node: LexborNode) -> str:
    """A text node with the blanks of its source folded, those of a preformatted block kept."""
    text = node.text_content or ""
    if node.parent is not None and node.parent.tag == "pre":
        return text
    return _BLANKS.sub(" ", _SOURCE_WRAP.sub("", text))
