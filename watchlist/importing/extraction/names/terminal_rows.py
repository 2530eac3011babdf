"""Names in the rows of an English table with the code behind or before them as terminals write it: SYE 688183 CH 103 200.

Such tables are the key to a report's own short names: what they call SYE is SYE in its sentences too, whatever else is called so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from watchlist.domain.securities import Candidate
from watchlist.importing.extraction.names.printed_codes import by_code
from watchlist.importing.extraction.vocabulary.anchors import WRITTEN
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.matcher import Hit

_CODE = (
    r"(?:\d{6} (?:CH|C1|C2|KS|KQ)|\d{1,5} HK|\d{4} (?:TT|JP|JT)|[A-Z]{1,5} (?:US|UN|UW|UQ))(?![A-Za-z0-9])"
)
_NAME = r"[A-Z][A-Za-z0-9&.'’-]{0,18}(?: [A-Z&][A-Za-z0-9&.'’-]{0,18}){0,3}"
_EXCHANGES = (" CH", " C1", " C2", " KS", " KQ", " HK", " TT", " JP", " JT", " US", " UN", " UW", " UQ")
_LISTED = WRITTEN.led(r" (?:CH|C1|C2|KS|KQ|HK|TT|JP|JT|US|UN|UW|UQ)", *_EXCHANGES)
_NAME_FIRST = re.compile(rf"^[ \t]*(?P<name>{_NAME})\*?[ \t]+(?P<code>{_CODE})", re.MULTILINE)
_CODE_FIRST = re.compile(
    rf"^[ \t]*(?P<code>{_CODE})[ \t]+(?P<name>{_NAME})\*?(?=[ \t]+[\d(–-]|[ \t]{{2}}|\t|$)", re.MULTILINE
)
_LEAST_ROWS = 3
_MOST_ROWS = 120
"""Each name is looked for in the whole text."""
_IN_TALK = re.compile(r" [a-z]")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:•]\s{1,2}|\n\s{0,2})$")


def terminal_rows(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """The names of such tables wherever the text writes them; none where fewer than three rows have a listed code."""
    if next(_LISTED.finditer(text), None) is None:
        return
    named: dict[str, tuple[Candidate, ...]] = {}
    for shape in (_NAME_FIRST, _CODE_FIRST):
        for row in shape.finditer(text):
            if len(named) < _MOST_ROWS and (found := by_code(row["code"], lexicon)):
                named.setdefault(row["name"], found)
    if len(named) < _LEAST_ROWS:
        return
    either = "|".join(map(re.escape, sorted(named, key=len, reverse=True)))
    for place in re.finditer(rf"(?<![A-Za-z0-9])(?:{either})(?![A-Za-z0-9])", text):
        if not _opens_talk(text, *place.span()):
            yield Hit(*place.span(), named[place[0]], frozenset({"code"}))


def _opens_talk(text: str, start: int, end: int) -> bool:
    """Whether a name is but the first word of a sentence, as its capital letter may be: Dynamic growth of ….

    Two capitals are no ordinary word.
    """
    word = text[start:end]
    if word[1:] != word[1:].lower() or not _IN_TALK.match(text, end):
        return False
    return _OPENS_SENTENCE.search(text, max(0, start - 4), start) is not None
