"""The figures of a text in one notation for every language: `4万亿` and `4 trillion` are both `4e12`.

Only figures that carry a unit or a decimal point are kept: they survive a translation and are rare enough to tell one
report from another; years, page numbers and counts are neither.
"""

from __future__ import annotations

import re

from watchlist.securities.folding import fold

_NUMBER = r"(\d{1,4}(?:,\d{3}){1,4}(?:\.\d+)?|\d{1,12}(?:\.\d{1,6})?)"
_FIGURE = re.compile(
    rf"(?<![\d.]){_NUMBER}\s?(?:"
    r"(?P<percent>%|percent|个百分点)|(?P<times>倍|x(?![a-z])|×|-?fold|times)"
    r"|(?P<scale>万亿|千亿|百亿|亿|千万|百万|万(?!科)|trillion|billion|million|bn(?![a-z])|mn(?![a-z]))"
    r")"
)
_DECIMAL = re.compile(r"(?<![\d.])(\d{1,6}\.\d{1,4})(?![\d.%倍万亿]|\s?(?:bn|mn|billion|million|trillion))")
_SCALES = {
    "万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "亿": 1e8, "千万": 1e7, "百万": 1e6, "万": 1e4, "trillion": 1e12, "billion": 1e9,
    "million": 1e6, "bn": 1e9, "mn": 1e6,
}  # fmt: skip
_RANGE = re.compile(
    rf"(?<![\d.]){_NUMBER}\s?(?:亿|万)?(?:美元)?\s?(?:至|到|-|~|—|to)\s?(?={_NUMBER}\s?(?P<scale>万亿|亿|万|trillion|billion|million))"
)
_MOST = 500


def figures_in(text: str) -> tuple[str, ...]:
    """The distinct figures of a text, sorted; at most the first 500."""
    folded = fold(text)
    found: dict[str, None] = {}
    for match in _FIGURE.finditer(folded):
        found.setdefault(_written(match), None)
    for match in _RANGE.finditer(folded):
        found.setdefault(_plain(_value(match[1]) * _SCALES[match["scale"]]), None)
    for match in _DECIMAL.finditer(folded):
        found.setdefault(_plain(float(match[1])), None)
    return tuple(sorted(list(found)[:_MOST]))


def _written(match: re.Match[str]) -> str:
    value = _value(match[1])
    if match["percent"]:
        return f"{value:g}%"
    if match["times"]:
        return f"{value:g}x"
    return _plain(value * _SCALES[match["scale"]])


def _value(written: str) -> float:
    return float(written.replace(",", ""))


def _plain(value: float) -> str:
    """Large round numbers as 4e12, others as they are."""
    return f"{value:.6g}".replace("e+", "e")
