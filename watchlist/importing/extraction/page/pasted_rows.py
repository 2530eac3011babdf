"""Rows of a table that were pasted with commas between their cells: theme,code,name."""

from __future__ import annotations

import re

from watchlist.importing.extraction.vocabulary.guards import guarded

_KIND = r"主[题題]|[题題]材|板[块塊]|概念|[产產]业链|族群|赛道|环节|theme|sector|basket|segment|category"
_WHICH = r"代[码碼號号]|名[称稱]|[简簡][称稱]|股票|公司|标的|code|ticker|symbol|company|stock|name"
_HEAD = guarded(
    rf"^(?=[^\n]{{0,80}}(?:{_KIND}))(?=[^\n]{{0,80}}(?:{_WHICH}))[ \t\"]*[^\s,，。:：;；][^,，。:：;；\n]{{0,20}}(?:[,，][^,，。:：;；\n]{{1,20}}){{1,8}}$",
    ",",
    "，",
    flags=re.MULTILINE | re.IGNORECASE,
)
"""The head of such a table: nothing but the names of columns, of which one is a theme's and one a stock's."""
_COMMA = re.compile("[,，]")
_LEAST = 2


def with_cells(body: str) -> str:
    """The text with tabs for the commas of such tables, so that offsets stay."""
    pieces: list[str] = []
    place = 0
    for head in _HEAD.finditer(body):
        end = _last(body, head) if head.start() >= place else place
        if end > place:
            pieces += (body[place : head.start()], _COMMA.sub("\t", body[head.start() : end]))
            place = end
    return "".join((*pieces, body[place:])) if pieces else body


def _last(body: str, head: re.Match[str]) -> int:
    """Where the last row under a head ends that has as many commas; 0 where there are too few rows."""
    cells, rows, end = len(_COMMA.findall(head[0])), 0, head.end()
    while end < len(body):
        stop = body.find("\n", end + 1)
        stop = stop if stop >= 0 else len(body)
        if len(_COMMA.findall(body, end + 1, stop)) != cells:
            break
        rows, end = rows + 1, stop
    return end if rows >= _LEAST else 0
