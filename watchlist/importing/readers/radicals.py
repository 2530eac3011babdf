"""Characters for which a font gives the sign of a radical: ⾼ for 高, ⻰ for 龙.

In many fonts both have one picture, and the PDF that is made with such a font names the picture by the sign. So no reader of
the page sees a difference, and every search does. The signs of Kangxi's radicals know their character (Unicode's
compatibility mapping); of the supplement those are told here that stand for a whole character
(EquivalentUnifiedIdeograph.txt of Unicode).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

_SUPPLEMENT: Final = (
    "⺁厂⺎兀⺒巳⺓幺⺛旡⺟母⺠民⺩王⺫目⺬示⺶羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻒镸⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食"
    "⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
_SIGN: Final = re.compile(r"[\u2e80-\u2fd5]")


def without_radicals(text: str) -> str:
    """The text with whole characters for signs of radicals; as long as it was.

    >>> without_radicals("⾼澜股份与⻰芯")
    '高澜股份与龙芯'
    """
    return text.translate(_table()) if _SIGN.search(text) else text


@cache
def _table() -> dict[int, str]:
    kangxi = {point: unicodedata.normalize("NFKC", chr(point)) for point in range(0x2F00, 0x2FD6)}
    return kangxi | {
        ord(sign): whole for sign, whole in zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True)
    }
