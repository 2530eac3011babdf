"""The labelled documents set down in other ways: other marks, other breaks, other words; how much of each is still read.

A rule that knows a layout only by one mark loses here what it finds in the document as it was written. Labels don't change with
the marks, so the figures of both can be compared.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from bench.extraction import HOMES, Labels, figures
from bench.harness import Row
from watchlist.domain.documents import Document, Format, sha256
from watchlist.importing.extraction.extract import extract
from watchlist.importing.labels import as_labels
from watchlist.importing.readers.registry import open_file
from watchlist.securities.lexicon import Lexicon, load_lexicon

Way = Callable[[str], str]
_SAME_WORDS = {
    "推荐标的": "首选标的", "受益标的": "获益标的", "相关标的": "相关个股", "相关公司": "涉及公司", "建议关注": "可重点关注",
    "重点关注": "重点留意", "关注": "留意",
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z0-9.%+/_-]+|\s+|.")
_NO_FIRST = "，。、；：！？）】」》,.;:!?)"


def _replaced(pattern: str, by: str) -> Way:
    return partial(re.compile(pattern, re.MULTILINE).sub, by)


def _other_words(text: str) -> str:
    return re.sub("|".join(_SAME_WORDS), lambda found: _SAME_WORDS[found[0]], text)


def _wrapped(text: str, width: int, indent: str = "") -> str:
    return "\n".join(part for line in text.split("\n") for part in _broken(line, width, indent))


def _broken(line: str, width: int, indent: str) -> Iterator[str]:
    """A line at so many half-width characters: between Chinese characters and words, never before a mark that closes."""
    if line.startswith(("|", "#")):
        yield line
        return
    part, length = "", 0
    for word in _WORD.findall(line):
        wide = sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in word)
        if length + wide > width and part.strip() and word not in _NO_FIRST:
            yield part.rstrip()
            part, length = indent, 0
        if part.strip() or not word.isspace():
            part, length = part + word, length + wide
    yield part


WAYS: dict[str, Way] = {
    "as written": str,
    "commas between names": _replaced("、", "，"),
    "blanks between names": _replaced("、", " "),
    "slashes between names": _replaced("、", "/"),
    "semicolons between names": _replaced("、", "；"),
    "half-width colons": _replaced("：", ": "),
    "no 等, no full stop at line ends": _replaced("等?。$", ""),
    "square brackets for 【】": lambda text: text.replace("【", "[").replace("】", "]"),
    "colons for 【】": _replaced(r"【([^】\n]*)】：?", r"\1："),
    "squares for bullets": _replaced(r"^(\s*)[-*•●] ", r"\1■ "),
    "bold lines for headings": _replaced(r"^#+ (.*)$", r"**\1**"),
    "no bold": _replaced(r"\*\*", ""),
    "blank lines between all lines": _replaced(r"\n+(?!\|)", "\n\n"),
    "no blank lines": _replaced(r"\n\n+", "\n"),
    "blanks between scripts": _replaced(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u4e00-\u9fff])", " "),
    "paragraphs set in": _replaced(r"^(?=[^\s|#-])", "\u3000\u3000"),
    "lines broken at 76": partial(_wrapped, width=76),
    "lines broken at 60, set in": partial(_wrapped, width=60, indent="  "),
    "other words for advice": _other_words,
}  # fmt: skip


def _texts() -> Iterator[tuple[Labels, Document]]:
    """The labelled texts and pages of markdown, as read; PDFs and the like have no other way to be written."""
    for labels, home in HOMES:
        for path in sorted(labels.glob("*.json")):
            if Path(path.stem).suffix in {".txt", ".md"}:
                yield json.loads(path.read_text(encoding="utf-8")), open_file(home / path.stem).document


def _figures(way: Way, texts: list[tuple[Labels, Document]], lexicon: Lexicon) -> dict[str, float]:
    def found(document: Document) -> Labels:
        text = way(document.text)
        other = Document(document.name, text, Format.TEXT, sha256(text.encode()))
        return as_labels(extract(other, lexicon))

    return figures((gold, found(document)) for gold, document in texts)


def run() -> list[Row]:
    """One line of figures for each way; nothing is timed. Needs the corpus beside the project, which holds the score."""
    texts, lexicon = [one for one in _texts() if one[0]], load_lexicon()
    if not HOMES[0][0].is_dir():
        print("  the corpus is not beside the project: nothing to score with")
        return []
    print(f"\n{len(texts)} labelled texts")
    for name, way in WAYS.items():
        row = _figures(way, texts, lexicon)
        print(f"  {name:<34}" + "  ".join(f"{figure} {value:.3f}" for figure, value in row.items()))
    return []
