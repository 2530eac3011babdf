"""Minutes of a call: the theme of an answer that is nothing but names stands in the question before it."""

from __future__ import annotations

import re

_OPENS_ANSWER = re.compile(r"\s*[*_]{0,2}(?:a\d{0,2}|答\d{0,2}|专家|嘉宾|回答|分析师)[*_]{0,2}\s*:")
_QUESTION = re.compile(
    r"[*_]{0,2}(?:q\d{0,2}|问\d{0,2}|提问|主持人?|投资者)[*_]{0,2}\s*:[*_\s]*(?P<theme>[\u4e00-\u9fffa-z0-9 /+-]{2,16}?)"
    r"(?:这块|方面|环节|领域|方向|产业链)?上?,?(?:有|是|还有)?(?:哪些|什么|哪几[家个]|谁)[^\n?,。]{0,8}(?:标的|公司|个股|企业|厂商|股票|票|受益)[^\n?。]{0,12}\?[*_\s]*"
)
_ROOM = 90
"""A question that asks for names is no longer."""


def asked_theme(folded: str, answer: int) -> tuple[int, int] | None:
    r"""Where the question right before an answer names what it asks stocks of; None where neither is one.

    >>> text = "q3:树脂有哪些标的可以看?\na:"
    >>> start, end = asked_theme(text, text.index("a:"))
    >>> text[start:end]
    '树脂'
    """
    if not _OPENS_ANSWER.match(folded, answer):
        return None
    before = folded[max(0, answer - _ROOM) : answer].rstrip()
    line = max(0, answer - _ROOM) + before.rfind("\n") + 1
    question = _QUESTION.fullmatch(folded, line, answer)
    return question.span("theme") if question else None
