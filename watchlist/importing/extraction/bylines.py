"""The line under a title that some sites print: house, people, day and industry, divided by blanks."""

from __future__ import annotations

import re

_BYLINE = re.compile(
    r"^(?P<title>[^\n]{6,90})\n[ \t]*(?P<house>[\u4e00-\u9fffa-z]{2,12}) (?P<people>[\u4e00-\u9fff]{2,4}(?:[,、/][\u4e00-\u9fff]{2,4}){0,7}) "
    r"(?P<day>20\d\d[-./]\d{1,2}[-./]\d{1,2})(?: (?P<industry>[\u4e00-\u9fff]{2,10}))?[ \t]*$",
    re.MULTILINE,
)
_TOP = 400


def byline_of(folded: str) -> re.Match[str] | None:
    """The title with the byline below it at the head of a text: 某证券 张三,李四 2024-03-26 计算机设备."""
    return _BYLINE.search(folded, 0, _TOP)
