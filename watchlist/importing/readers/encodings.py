"""From bytes to text: byte order mark, then strict UTF-8, then what the file declares, then what reads best."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from watchlist.importing.readers.cleaning import REPLACED

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LADDER: Final = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-8", "cp1252")
_CHARSETS: Final = re.compile(
    r"(?:utf-(?:8|16|32)|gb|big5|cp\d|iso(?:8859|2022)|euc|shift|koi8|mac|hz|ascii|johab|tis)"
)
"""How the names of codecs begin that are encodings of texts; there are others, which unpack or take forever."""

_SAMPLE: Final = 32_768
_DOUBTFUL: Final = 0.2
_NOISE: Final = -0.3
"""Below this mean weight, plain ASCII counted as nothing, bytes are no text: packed, drawn or spoken ones read at -0.34 to -1.5."""

_LEAST: Final = 64
"""So many bytes tell noise from a word of rare characters."""

_FREQUENT: Final = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后"
    "多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去性好应开它合"
    "股份市场公司行业投资建议增长技术科研报告证券分析关注推荐受益标预计同比亿元板块产能需求"
    "這為個國時來們會產動對發過說種後學經進著電裡現實兩體機當點從業應開關於資議場報證長術"
)
_TYPOGRAPHIC: Final = "‘’“”–—…•·×°±®©™€£¥§éèêàáâäöüóôíñçßÉÖÜ、。，；：？！（）《》【】「」％～　"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, how many places could not be decoded; `sure` where nothing else reads as well.

    `noise` where it reads like no text in any encoding.
    """

    text: str
    encoding: str
    undecodable: int = 0
    sure: bool = True
    noise: bool = False


def decode(data: bytes, *, declared: str = "") -> Decoded:
    """The text of some bytes; what can't be decoded becomes U+FFFD and is counted."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    if encoding := _wide(data):
        return _decoded(data, encoding)
    for encoding in ("utf-8", _known(declared)):
        if encoding and _fits(data, encoding):
            return _decoded(data, encoding)
    return _best(data)


def _decoded(data: bytes, encoding: str, *, sure: bool = True) -> Decoded:
    text = data.decode(encoding, errors="replace")
    written = REPLACED.encode(encoding, errors="ignore")
    already = data.count(written) if written else 0
    return Decoded(text, encoding, max(0, text.count(REPLACED) - already), sure)


def _fits(data: bytes, encoding: str) -> bool:
    """Whether the bytes decode, a character that the end cuts off apart."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start >= len(data) - 3 and error.start > 0
    return True


def _known(declared: str) -> str:
    """The codec for a declared name; the Chinese ones in their widest form."""
    try:
        name = codecs.lookup(declared).name if declared else ""
    except (LookupError, ValueError):
        return ""
    if not _CHARSETS.match(name):
        return ""
    return {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso8859-1": "cp1252"}.get(name, name)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark where Latin text gives it away: every second byte is often zero."""
    sample = data[:_SAMPLE]
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if max(first, second) * 8 < len(sample):
        return ""
    if second > 8 * first:
        return "utf-16-le"
    return "utf-16-be" if first > 8 * second else ""


def _best(data: bytes) -> Decoded:
    """The rung of the ladder on which the text reads best; one on which it is noise only where it is on all."""
    sample = data[:_SAMPLE]
    rungs = [(_Score.of(sample.decode(rung, errors="replace")), rung) for rung in _LADDER]
    rungs.sort(key=lambda each: (each[0].is_noise, -each[0].odd))
    (best, encoding), (second, _) = rungs[:2]
    if encoding == "big5hkscs" and _fits(data, "big5"):
        encoding = "big5"
    if best.is_noise and len(sample) >= _LEAST:
        return replace(_decoded(data, encoding, sure=False), noise=True)
    sure = best.odd > 0 and (second.is_noise or best.odd - second.odd > _DOUBTFUL)
    return _decoded(data, encoding, sure=sure)


@dataclass(frozen=True, slots=True)
class _Score:
    """How much like Chinese or Western prose a text reads: the mean weight of its characters outside ASCII, and of all."""

    odd: float
    whole: float

    @classmethod
    def of(cls, text: str) -> _Score:
        """That of a text."""
        weights = _weights()
        odd = [
            weights.get(character, -1.0)
            for character in text
            if not (" " <= character <= "~" or character in "\t\n\r\f")
        ]
        total = sum(odd)
        return cls(total / len(odd) if odd else 0.0, total / len(text) if text else 0.0)

    @property
    def is_noise(self) -> bool:
        """Whether it reads like no text."""
        return self.whole < _NOISE


@cache
def _weights() -> dict[str, float]:
    """Character -> weight; the two standards' first planes hold the common characters."""
    first_planes = _pairs(range(0xB0, 0xD8), "gb2312") + _pairs(range(0xA4, 0xC7), "big5")
    weights = dict.fromkeys(first_planes, 0.7)
    weights |= dict.fromkeys(_pairs(range(0xA1, 0xA4), "gb2312"), 0.5)
    weights |= dict.fromkeys(_TYPOGRAPHIC, 1.0)
    weights |= dict.fromkeys(_FREQUENT, 2.0)
    weights |= dict.fromkeys(map(chr, (*range(0x20), *range(0x7F, 0xA0))), -3.0)
    weights |= dict.fromkeys(map(chr, range(0xE000, 0xF900)), -1.5)
    return weights | {REPLACED: -4.0}


def _pairs(leads: range, encoding: str) -> str:
    """All characters of a double-byte standard whose first byte is one of these."""
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    return b"".join(bytes((lead, trail)) for lead in leads for trail in trails).decode(
        encoding, errors="ignore"
    )
