"""The words of ratings: which are known, and the step that is assumed for each where no scale of the broker's own is.

The table is `resources/scales/terms.toml`. Terms are compared folded (simplified, half width, lower case).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from watchlist import resources
from watchlist.domain.ratings import Action, Scope
from watchlist.importing.extraction.vocabulary.anchors import PAGES


@cache
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(resources.path("scales", "terms.toml").read_text(encoding="utf-8"))


@cache
def assumed_steps(scope: Scope) -> Mapping[str, int | None]:
    """Folded term -> assumed step of a scope; None for the terms that say that there is no rating."""
    steps: dict[str, int | None] = {}
    for step, terms in _table()[str(scope)].items():
        steps.update(dict.fromkeys(terms, None if step == "none" else int(step)))
    return MappingProxyType(steps)


@cache
def actions() -> Mapping[str, Action]:
    """Folded word -> what the broker did."""
    return MappingProxyType(
        {word: Action(name) for name, words in _table()["action"].items() for word in words}
    )


def alternatives(words: tuple[str, ...], between: str = "") -> str:
    """A pattern of any of the words, longest first, whole words where they are Latin.

    `between` may stand between the characters of a Chinese word. The pattern starts with a look at the first characters, which spares the matcher all alternatives almost everywhere.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    chinese = "|".join(between.join(map(re.escape, word)) for word in ordered if not word.isascii())
    latin = "|".join(re.escape(word) for word in ordered if word.isascii())
    seconds = "" if between else f"[{openers(tuple(word[1:] for word in words))}]"
    return rf"(?=[{openers(words)}]{seconds})(?:{chinese}|(?<![a-z])(?:{latin})(?![a-z]))"


def openers(words: tuple[str, ...]) -> str:
    """The first characters of words, for a set of a pattern."""
    return "".join(sorted({re.escape(word[0]) for word in words}))


def leading(words: tuple[str, ...]) -> str:
    """The same for where a pattern begins: sorted by first characters, which a search skips to without a look at all others."""
    begun: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        begun.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(
        rf"{first}(?<![a-z]{first})(?:{'|'.join(rests)})(?![a-z])"
        if first.isascii()
        else f"{first}(?:{'|'.join(rests)})"
        for first, rests in begun.items()
    )


TERMS = (*assumed_steps(Scope.STOCK), *assumed_steps(Scope.INDUSTRY))
TERM = alternatives(TERMS)
"""A pattern of every known term."""
TERM_OPENERS = openers(TERMS)
FIRST_TERM = f"(?:{leading(TERMS)})"
"""The same at the start of a pattern."""
ACTION = alternatives(tuple(actions()))
"""A pattern of every known action."""
FIRST_ACTION = f"(?:{leading(tuple(actions()))})"

BAND = re.compile(
    rf"(?P<term>{alternatives(TERMS, ' ?')})(?:评级)?(?:\s*\((?P<english>[a-z \-/]{{1,24}})\))?(?:\s*[\"”’'])?(?:\s*[:(—\-\u2013.]{{1,2}})?\s*"
    r"(?=指|预[期计]|未来|相对(?!论)|股价|个股|行业(?:基本面|指数|股票|整体|增长)|我们预计|投资收益|公司股价|因无法|由于我们"
    r"|(?<=[:( ])(?:(?:相对|区间)?[涨跌]幅|[优弱强劣高低]于|跑[赢输]|落后|领先|超过|介于|与[^。;,:\n]{0,14}(?:持平|相当|一致|同步))"
    r"|stock with|stock (?:is )?expected|industry expected|the stock|the analyst|expected|describes securities)"
    rf"|(?P<figures>[+\-]?\d{{1,3}}%?\s?[-~至]?\s?[+\-]?\d{{0,3}}%?(?:以上|以下)?)为(?P<after>{TERM})评级"
)
"""A line of a legend: a term with the words that start its definition, or figures with the term they define.

Set type may space a term out (买 入).
"""
_BAND_STARTS = PAGES.words(
    *{
        start
        for word in TERMS
        for start in ((word,) if word.isascii() else (word[:2], f"{word[0]} {word[1]}"))
    }
)
_FIGURES_BEFORE = re.compile(rf"为{TERM}评级")
_FIGURES_WIDTH = 16


def bands_in(folded: str) -> Iterator[re.Match[str]]:
    """All lines of legends, in order: the pattern is tried where a term begins, and before figures that define one."""
    starts = set(_BAND_STARTS.places(folded))
    for defined in _FIGURES_BEFORE.finditer(folded):
        starts.update(range(max(0, defined.start() - _FIGURES_WIDTH), defined.start()))
    past = 0
    for start in sorted(starts):
        if start >= past and (match := BAND.match(folded, start)):
            past = match.end()
            yield match


def plain_term(written: str) -> str:
    """A term without the blanks of spaced type; Latin terms keep theirs."""
    return written if written.isascii() else written.replace(" ", "")
