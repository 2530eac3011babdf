"""Quotes and brackets of names: what opens inside a name closes inside it."""

from __future__ import annotations

_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "【": "】", "(": ")", "[": "]"}
_OPENS = {closing: opening for opening, closing in _PAIRS.items()}
_SAME = '"'


def balanced(folded: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of a name, with the mark right beside it that its own quotes or brackets lack.

    A mark at its edge that nothing answers is left out.

    >>> balanced("端侧“+ai”:", 0, 6), balanced('"ai"眼镜', 1, 6), balanced("芯片(", 0, 3)
    ((0, 7), (0, 6), (0, 2))
    """
    opened, closed = _loose(folded[start:end])
    if opened and folded[end : end + 1] == _PAIRS.get(opened, _SAME):
        return start, end + 1
    if closed and folded[max(start - 1, 0) : start] == _OPENS.get(closed, _SAME):
        return start - 1, end
    if opened and folded[end - 1] == opened:
        return start, end - 1
    if closed and folded[start] == closed:
        return start + 1, end
    return start, end


def _loose(name: str) -> tuple[str, str]:
    """The last mark that opens and isn't closed, and the first that closes what was not opened; empty for none."""
    open_marks: list[str] = []
    closed = ""
    for mark in name:
        if mark in _PAIRS:
            open_marks.append(mark)
        elif mark in _OPENS:
            if open_marks and open_marks[-1] == _OPENS[mark]:
                open_marks.pop()
            else:
                closed = closed or mark
    if name.count(_SAME) % 2:
        open_marks.append(_SAME)
        closed = closed or _SAME
    return (open_marks[-1] if open_marks else ""), closed
