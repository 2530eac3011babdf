"""Rows of a table that were pasted with commas between their cells: theme,code,name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from watchlist.importing.extraction.vocabulary.ranges import Range

_KIND = r"主[题題]|[题題]材|板[块塊]|概念|[产產]业链|族群|赛道|环节|theme|sector|basket|segment|category"
_WHICH = r"代[码碼號号]|名[称稱]|[简簡][称稱]|股票|公司|标的|[个個]股|[龙龍]头|成分股?|code|ticker|symbol|company|stock|name|constituent"
_CELLS = r"(?P<head>[ \t\"]*[^\s,，。:：;；][^,，。:：;；\n]{0,20}+(?:[,，][^,，。:：;；\n]{1,20}+){1,8})\r?$"
_FIRST_LINE, _LINE = re.compile(_CELLS, re.MULTILINE), re.compile("\n" + _CELLS, re.MULTILINE)
"""A line of short cells; the second begins with a fixed character, to which a search skips."""
_COLUMNS = tuple(re.compile(words, re.IGNORECASE) for words in (_KIND, _WHICH))
"""The head of such a table names the column of a theme and that of a stock."""
_COMMA = re.compile("[,，]")
_QUOTED = re.compile(r"\"[^\"\n]*\"")
"""A cell in quotes may hold commas of its own."""
_LEAST = 2


def with_cells(body: str) -> str:
    """The text with tabs for the commas of such tables, so that offsets stay."""
    pieces: list[str] = []
    place = 0
    for start, end in _heads(body):
        past = _last(body, start, end) if start >= place else 0
        if past:
            pieces += (body[place:start], _divided(body[start:past]))
            place = past
    return "".join((*pieces, body[place:])) if pieces else body


def _heads(body: str) -> Iterator[Range]:
    """Where lines begin and end that may be the head of such a table."""
    first = _FIRST_LINE.match(body)
    for line in (*([first] if first else ()), *_LINE.finditer(body)):
        if all(column.search(line["head"]) for column in _COLUMNS):
            yield line.start("head"), line.end()


def _last(body: str, start: int, end: int) -> int:
    """Where the last row under a head ends that has as many commas; 0 where there are too few rows."""
    cells, rows = _edges(body[start:end]), 0
    while end < len(body):
        stop = body.find("\n", end + 1)
        stop = stop if stop >= 0 else len(body)
        if _edges(body[end + 1 : stop]) != cells:
            break
        rows, end = rows + 1, stop
    return end if rows >= _LEAST else 0


def _edges(line: str) -> int:
    """How many commas divide the cells of a line."""
    return len(_COMMA.findall(_QUOTED.sub("", line) if '"' in line else line))


def _divided(rows: str) -> str:
    """Rows with tabs for the commas that divide cells."""
    pieces: list[str] = []
    place = 0
    for quoted in _QUOTED.finditer(rows):
        pieces += (_COMMA.sub("\t", rows[place : quoted.start()]), quoted[0])
        place = quoted.end()
    return "".join((*pieces, _COMMA.sub("\t", rows[place:])))
