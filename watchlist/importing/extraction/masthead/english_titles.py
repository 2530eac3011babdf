"""The title of an English report, page or post: the first block of a few short lines that are neither furniture nor running prose."""

from __future__ import annotations

import re

from watchlist.importing.extraction.masthead.dates import MONTHS
from watchlist.importing.extraction.masthead.industries import is_coverage
from watchlist.importing.extraction.masthead.page_tops import CRUMBS, Place, printed_twice
from watchlist.importing.extraction.vocabulary.rating_terms import ACTION, TERM

_FURNITURE = re.compile(
    r"@|\||^(?:(?:lead|senior|chief|research) )*analysts?\s?:|\bs\d{13}\b|^\+?[\d\s()-]{8,}$|equity (?:research|analyst)|research associate|^\W*$|limited\+?$|l\.l\.c\.|^(?:asia pacific|technology)$"
    rf"|^[\w .,&'-]{{2,48}}\s?\(\s?[\da-z]{{1,6}}[ .]?(?:hk|ch|us|tw|tt|jp|sh|sz|kq|ks)\s?\)$|^(?:price target|target price|closing price|current price|upside)|^(?:{TERM})\s?\((?:{ACTION})\)$|^(?:{ACTION})[: ] ?(?:at )?(?:{TERM})$"
    r"|\d{1,2} [a-z]{3,9} 20\d\d|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?, 20\d\d|^(?:sign (?:in|up)|log in|subscribe|skip to|advertisement|cookies?|share this)\b|disclosures?|http|^\W*\d+\W*$|(?:industry|sector) view|rating"
    rf"|^{CRUMBS}$|^by [a-z][a-z .,'&-]{{2,48}}$|^(?:posted|published|updated|edited|reported|written)\b|^r/\w+$|\bmin(?:ute)?s? read\b|^in this article|^(?:from|to|date|sent|cc)\s?:"
    r"|\b(?:stock |file )?photos?$|\b(?:getty images|shutterstock)\b|^\[[a-z_ ]{2,20}\]$"
)
_KEY = re.compile(r"^(?:key (?:takeaways?|points?|facts)|executive summary|summary|highlights|tl;?dr)\W*$")
"""What stands over the points of a text, under its title."""
_STAMPED = re.compile(
    rf"\s{{0,9}}(?P<title>[a-z\"'][^\n|]{{19,130}}?)\s?(?:\d{{1,2}}[hmd]\s?)?\d{{1,2}} (?:{MONTHS})[a-z]{{0,6}} 20\d\d \d{{1,2}}:\d{{2}}[ \t]*\n"
)
"""A headline with the time of its news behind it, in one line: … resonate 4h28 May 2025 06:24."""
_TOLD = re.compile(
    r"\s{0,9}(?P<title>(?P<house>[a-z][\w&.' ]{1,24}?)(?:: | )[^\n:]{20,150})\n+(?=(?P<below>[^\n]{40}))"
)
"""A first line that may be the headline of news, with the line under it."""
_SAYS = re.compile(
    r"(?:(?:issued|released|published) an? (?:research )?(?:report|note)|said in an? (?:research |recent |latest )?(?:report|note))"
)
_OPENS = "\"'“‘([$<*_`"
"""What a title may open with besides letters and figures: no sign of a headline (📢) and no mark of a heading."""
_WORDS = 4
_TOP = 3_000
_SENTENCE_LINE, _WIDE_LINE, _HEADLINE = 72, 60, 130
_TITLE_CASE = 0.75
"""So many of the longer words of a headline begin with a capital."""
_TWICE_NAMED = re.compile(r"([\w .,&'-]{2,48}\s?\([\w. ]{2,12}\))\s+(?=\1)")
"""A company that is printed twice before a headline."""


def english_title(text: str, visible: str) -> tuple[str, Place | None]:
    """The rule that finds the title, and where it stands; `visible` is the folded text with boilerplate and bylines masked by NULs."""
    if headline := _STAMPED.match(visible, 0, _TOP):
        return "title_stamped", headline.span("title")
    if twice := _twice(visible):
        return "title_twice", twice
    if told := _told(visible):
        return "title_told", told
    return "title_block", _block(text, visible)


def _twice(visible: str) -> Place | None:
    place = printed_twice(visible)
    words = visible[slice(*place)] if place else ""
    return place if len(words.split()) >= _WORDS and not _divides(words) else None


def _told(visible: str) -> Place | None:
    """A first line that ends as a sentence does and is a headline all the same: what its house says is told once more below."""
    found = _TOLD.match(visible, 0, _TOP)
    if found is None or not found["title"].endswith(".") or ". " in found["title"][:-1]:
        return None
    again = visible.startswith(found["house"].split()[0], found.start("below"))
    says = _SAYS.search(visible, found.start("below"), found.end() + _TOP // 10)
    return found.span("title") if says and (again or ": " in found["title"]) else None


def _block(text: str, visible: str) -> Place | None:
    block: list[Place] = []
    said = False
    for line in re.finditer(r"[^\n]+", visible[:_TOP]):
        words = line[0].strip().lstrip("# ")
        full = _enough(visible, block)
        if _divides(words) or (block and _apart(visible, block[-1][1], line.start(), full=full)):
            if full:
                break
            block = []
        if _divides(words):
            continue
        if (full and words[0].islower() and len(words) <= _SENTENCE_LINE and not words.endswith(".")) or (
            not (block or said) and _is_headline(text, visible, line)
        ):
            block.append(line.span())
            break
        if len(words) > (_WIDE_LINE if full else _SENTENCE_LINE) or words.endswith("."):
            break
        said = True
        if len(words) > 2:  # noqa: PLR2004 - a stray letter of a logo
            block.append(line.span())
    return _without_repeats(text, visible, block) if _enough(visible, block) else None


def _without_repeats(text: str, visible: str, block: list[Place]) -> Place:
    block = _said_once(visible, block)
    start, end = block[0][0], block[-1][1]
    while start < end and not (text[start].isalnum() or text[start] in _OPENS):
        start += 1
    if twice := _TWICE_NAMED.match(visible, start, end):
        start = twice.end()
    return start, end


def _divides(words: str) -> bool:
    """Whether a line is boilerplate or furniture."""
    return "\x00" in words or bool(_FURNITURE.search(words)) or bool(_KEY.match(words)) or is_coverage(words)


def _apart(visible: str, end: int, start: int, *, full: bool) -> bool:
    """Whether a blank line stands between two lines of which the first opens the text.

    Then the second is no part of a title, and a single word over it is the name of a site or of its section.
    """
    blank = "\n\n" in visible[end:start].replace("\r", "")
    above = visible[:end].strip("\n\r ")
    single = len(above.split()) == 1
    return blank and "\n" not in above and (full or single)


def _is_headline(text: str, visible: str, line: re.Match[str]) -> bool:
    """Whether the first line that is no furniture is a long headline: it ends no sentence, and a blank line follows or its words have capitals."""
    words: str = line[0].strip()
    below = visible[line.end() : line.end() + 3].replace("\r", "")
    long = _SENTENCE_LINE < len(words) <= _HEADLINE and words[-1] not in ".;,"
    return long and (below[:2] == "\n\n" or _in_title_case(text[line.start() : line.end()]))


def _in_title_case(words: str) -> bool:
    long: list[str] = [word for word in re.findall(r"[A-Za-z]+", words) if len(word) >= _WORDS]
    return sum(word[0].isupper() for word in long) >= _TITLE_CASE * len(long)


def _said_once(visible: str, block: list[Place]) -> list[Place]:
    """A block without what its later lines say again."""
    for place in range(1, len(block)):
        start, end = block[place]
        before = " ".join(visible[block[0][0] : start].split())
        if " ".join(visible[start:end].split()[:_WORDS]) in before and _enough(visible, block[place:]):
            return block[place:]
    return block


def _enough(visible: str, block: list[Place]) -> bool:
    return sum(len(visible[start:end].split()) for start, end in block) >= _WORDS
