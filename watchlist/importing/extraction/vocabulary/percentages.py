"""Percentages in words: `介于5%与15%之间`, `弱于基准5%以上`, `±10%`, `over 15%` as a lower and an upper bound."""

from __future__ import annotations

import re

_NUMBER = r"([+-]?\d{1,3}(?:\.\d+)?)"
_PLUS_MINUS = re.compile(r"±\s?(\d{1,3}(?:\.\d+)?)\s?%")
_RANGE = re.compile(rf"{_NUMBER}\s?%?\s?(?:~|-|至|与|到|和|—|\u2013|to|or)\s?{_NUMBER}\s?%")
_ONE = re.compile(rf"{_NUMBER}\s?%")
_DOWN = re.compile(r"弱于|低于|跌幅|落后|下跌|跑输|loss|下降|underperform")
_UP = re.compile(r"强于|高于|涨幅|领先|超越|跑赢|上涨|涨跌幅|outperform")
_BELOW = re.compile(r"以下|小于|低于\s?-|less|below")


def percent_range(words: str) -> tuple[float | None, float | None]:
    """The bounds that a definition states, lower first; None for a side that is open, both None without figures."""
    words = words.replace("minus ", "-").replace("plus ", "+")
    around = _PLUS_MINUS.search(words)
    if around:
        return -float(around[1]), float(around[1])
    between = _RANGE.search(words)
    if between:
        low, high = sorted((float(between[1]), float(between[2])))
        return (-high, -low) if _falling(words) and low >= 0 else (low, high)
    single = _ONE.search(words)
    if single is None:
        return None, None
    value = float(single[1])
    if value < 0 or _falling(words):
        return None, -abs(value)
    return (None, value) if _BELOW.search(words) else (value, None)


def _falling(words: str) -> bool:
    """Whether figures without a sign are losses."""
    return bool(_DOWN.search(words)) and not _UP.search(words)
