"""The industry that a report is about: as labelled, as its title names it, or as its masthead repeats it."""

from __future__ import annotations

import re
from collections import Counter

from watchlist.domain.drafts import Stated
from watchlist.domain.spans import Span

NAMES = (
    "农林牧渔", "基础化工", "石油石化", "煤炭", "有色金属", "有色", "钢铁", "电子", "元器件", "半导体", "计算机", "通信", "传媒",
    "互联网", "家用电器", "家电", "食品饮料", "纺织服装", "纺织服饰", "轻工制造", "医药生物", "生物医药", "医药", "医疗器械",
    "公用事业", "交通运输", "房地产", "商贸零售", "商业贸易", "社会服务", "休闲服务", "餐饮旅游", "银行", "非银金融", "证券",
    "保险", "综合", "建筑材料", "建材", "建筑装饰", "建筑", "电力设备", "电气设备", "电新", "新能源", "机械设备", "机械", "国防军工",
    "军工", "汽车", "汽车零部件", "环保", "美容护理", "石油化工", "化工", "电力", "电网", "农业", "军工电子", "消费电子", "面板",
    "光伏", "风电", "锂电", "储能", "白酒", "物业管理", "制药、生物科技与生命科学", "信息科技", "元件", "海外科技", "传播文化", "物流",
)  # fmt: skip
"""Industries as houses call them; a name that is none of these counts only where a label or the title says so."""

_BY_LENGTH = "|".join(sorted(NAMES, key=len, reverse=True))
_FIRST = "".join(sorted({name[0] for name in NAMES}))
_LABELLED = re.compile(
    rf"[#＃]industryid[#＃]\s?(?P<mark>[\u4e00-\u9fff]{{2,12}})"
    r"|(?:所属行业|行业分类|行业类别|所属板块|(?<![\u4e00-\u65e4\u65e6-\u9fff])行业)\s?[:。।：]\s?(?P<label>[\u4e00-\u9fff/、]{2,16}?)(?=行业|投资|分析师|报告|[\s。।;,\d]|$)"
    rf"|证券研究报告\s?[|·•/]\s?(?:[\u4e00-\u9fff]{{2,8}}\s?[|·•/]\s?)?(?P<head>{_BY_LENGTH})"
    rf"|证券研究报告[|·•]?[\u4e00-\u9fff]{{0,8}}?\s?(?P<after>{_BY_LENGTH})(?=行业)"
)
_IN_TITLE = re.compile(
    r"^(?:\d{2,4}[年.\-/]\d{1,2}(?:[月.\-/]\d{1,2}日?)?|\d{1,2}\.\d{1,2})?\s*(?P<name>[a-z\u4e00-\u9fff、]{2,8}?)(?=行业|板块)"
)
_NONE: Stated[str] = Stated(None, reason="not stated")
_KNOWN = re.compile(_BY_LENGTH)
_MASTHEAD = 3_000
_TWICE = 2
_WORDY = 4
"""Shorter names are common words."""


def read_industry(folded: str, text: str, masthead: str, title: Stated[str], *, digest: bool) -> Stated[str]:
    """The industry of a report; `masthead` is the folded start with boilerplate masked, same offsets."""
    if digest:
        found = _titled(folded, text, title) or _known(folded, text, title)
        front = folded[: folded.find("\n---", 4)]
        return found or (_counted(folded, text) if "行业" in front else None) or _NONE
    found = _labelled(folded, text) or _repeated(masthead, text)
    return found or _titled(folded, text, title) or _known(folded, text, title) or _NONE


def _labelled(folded: str, text: str) -> Stated[str] | None:
    for found in _LABELLED.finditer(folded, 0, _MASTHEAD):
        for name in ("mark", "label", "head", "after"):
            if found[name]:
                last = re.search(r"[^/、]+$", found[name])
                start = found.start(name) + (last.start() if last and name == "label" else 0)
                known = _KNOWN.match(folded, start, found.end(name))
                return _stated(
                    text, start, known.end() if known else found.end(name), f"industry_{name}", 0.95
                )
    return None


def _titled(folded: str, text: str, title: Stated[str]) -> Stated[str] | None:
    """The word before 行业 or 板块 at the start of the title."""
    span = title.span
    found = _IN_TITLE.search(folded[span.start : span.end]) if span else None
    if span is None or found is None:
        return None
    return _stated(
        text, span.start + found.start("name"), span.start + found.end("name"), "industry_in_title", 0.9
    )


def _known(folded: str, text: str, title: Stated[str]) -> Stated[str] | None:
    """A known name anywhere in the title."""
    found = _KNOWN.search(folded, title.span.start, title.span.end) if title.span else None
    return _stated(text, *found.span(), "industry_in_title", 0.8) if found else None


def _repeated(masthead: str, text: str) -> Stated[str] | None:
    """A known name that stands alone on a line, or before 行业 or 研究 again and again."""
    alone = re.compile(rf"^[ \t]*(?P<name>{_BY_LENGTH})(?:行业)?[ \t]*\r?$", re.MULTILINE).search(masthead)
    if alone:
        return _stated(text, alone.start("name"), alone.end("name"), "industry_line", 0.9)
    found = list(
        re.finditer(
            rf"(?=[{_FIRST}])(?:(?<!证券)(?!证券研究|证券行业周报)({_BY_LENGTH})(?=行业|研究|周报|\d{{4}}年|评级|证券研究报告)|(?<=日)({_BY_LENGTH})|(?<=研究报告)({_BY_LENGTH}))",
            masthead,
        )
    )
    named = [(match[match.lastindex or 0], match) for match in found]
    names = Counter(name for name, _ in named if name != "证券").most_common(1)
    if not names:
        return None
    first = next(match for name, match in named if name == names[0][0])
    confidence = 0.85 if names[0][1] >= _TWICE else 0.7
    return _stated(text, *first.span(first.lastindex or 0), "industry_masthead", confidence)


def _counted(folded: str, text: str) -> Stated[str] | None:
    """The industry that a digest names most often, where its title names none."""
    found = [
        match
        for match in _KNOWN.finditer(folded)
        if folded[match.end() : match.end() + 2] not in {"公司", "股份"}
    ]
    names = Counter(match[0] for match in found if len(match[0]) >= 4)  # noqa: PLR2004 - short names are words too
    if not names:
        return None
    first = next(match for match in found if match[0] == names.most_common(1)[0][0])
    return _stated(text, *first.span(), "industry_counted", 0.5)


def _stated(text: str, start: int, end: int, rule: str, confidence: float) -> Stated[str]:
    return Stated(text[start:end], Span(start, end), rule, confidence)
