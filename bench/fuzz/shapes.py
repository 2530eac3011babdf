"""Inputs by structure (hypothesis): a start of the target's own, edited, cut, joined with another, filled with marks."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from bench.fuzz.targets import Target

_MARKS = (
    "【", "】", "：", "、", "，", "。", "（", "）", "等", "|", "\t", "\n", "**", "##", "- ", "推荐标的", "受益", "买入", "600519", "GDS",
    "英维克", "寒武纪-U", "<td>", "<!--", "&#0;", "&amp;", "\x00", "\u202e", "\u200b", "\ufeff", "\u2028", "\U00020000", "①", "Ａ", "½",
    "%PDF-", "PK\x03\x04", "=?gb2312?B?0rrA5A==?=", "\r\n\r\n", '"', "=", ",", "1e999", "-", "2024-02-30", "0/0/0", "∞", "%s",
    "其次，", "此外还有", "如", "以及", "端", "看", "环节公司", "上游：", "Q：", "问：", "有哪些标的？", "答：", "->", "→", "金股", "| ", "|---|", "  ", "~", "值得关注",
    "目标价由100元上调至120元", "首次覆盖", "投资评级说明", "证券研究部", "2025年3月14日", "二〇二五年三月", "SFC", "S1234567890123", "《", "》", "😀", "$TSLA", "2330 ",
)  # fmt: skip
_INSERTED = st.one_of(
    st.sampled_from([mark.encode() for mark in _MARKS]), st.binary(max_size=8), st.text(max_size=6).map(lambda text: text.encode("utf-8", "replace"))
)  # fmt: skip
_PLACE = st.floats(0, 1)
_EDITS = st.lists(st.tuples(_PLACE, st.sampled_from((0, 0, 0, 1, 3, 30)), _INSERTED), max_size=6)


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    """Inputs of a target: edited starts, two of them joined, and bytes of nowhere."""
    starts = st.sampled_from(target.seeds())
    edited = st.builds(lambda data, edits: reduce(_edited, edits, data), starts, _EDITS)
    joined = st.builds(
        lambda one, other, at, on: one[: int(at * len(one))] + other[int(on * len(other)) :],
        starts,
        starts,
        _PLACE,
        _PLACE,
    )
    return st.one_of(edited, edited, joined, st.binary(max_size=200))


def _edited(data: bytes, edit: tuple[float, int, bytes]) -> bytes:
    """Some bytes taken out at a place, others put in."""
    place, length, inserted = edit
    at = int(place * len(data))
    return data[:at] + inserted + data[at + length :]


def trying(target: Target, number: int, start: int) -> Callable[[], None]:
    """So many inputs of a target from a seed; what fails is made as short as can be and raised."""

    @seed(start)
    @settings(
        max_examples=number,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    @given(inputs(target))
    def tried(data: bytes) -> None:
        target.check(data)

    return tried
