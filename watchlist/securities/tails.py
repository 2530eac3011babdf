"""The words of a trade that end company names, in Chinese and English: 科技, Technology."""

from __future__ import annotations

_ENGLISH = {
    "technology": "科技 技术", "technologies": "科技 技术", "tech": "科技 技术", "electronics": "电子", "electronic": "电子",
    "information": "信息", "intelligent": "智能", "intelligence": "智能", "smart": "智能", "micro": "微 微电子",
    "microelectronics": "微 微电子", "software": "软件", "data": "数据", "network": "网络", "networks": "网络 网科",
    "communication": "通信 通讯", "communications": "通信 通讯", "telecom": "通信 电信", "power": "电力 电源 能源", "energy": "能源 新能源 新能",
    "bio": "生物", "biotech": "生物", "biological": "生物", "pharma": "医药 药业 制药", "pharmaceutical": "医药 药业 制药",
    "pharmaceuticals": "医药 药业 制药", "medical": "医疗", "medicine": "医药", "material": "材料 新材", "materials": "材料 新材",
    "environmental": "环保 环境", "environment": "环保 环境", "group": "集团", "holdings": "控股", "holding": "控股",
    "semiconductor": "半导体 半导", "semiconductors": "半导体 半导", "optoelectronics": "光电", "optoelectronic": "光电", "photonics": "光电 光子",
    "electric": "电气 电器 电", "electrical": "电气 电器", "precision": "精密", "auto": "汽车", "automobile": "汽车", "automotive": "汽车",
    "chemical": "化工 化学", "chemicals": "化工 化学", "culture": "文化", "media": "传媒", "robot": "机器人", "robotics": "机器人",
    "automation": "自动化", "equipment": "装备 设备", "machinery": "机械 机电", "securities": "证券", "bank": "银行", "insurance": "保险",
    "shares": "股份", "industrial": "实业 工业", "industry": "实业 工业", "industries": "实业 工业", "international": "国际",
    "development": "发展", "food": "食品", "foods": "食品", "logistics": "物流", "aviation": "航空", "construction": "建设 建筑",
    "engineering": "工程", "education": "教育", "health": "健康", "instruments": "仪器", "instrument": "仪器", "digital": "数码 数字",
    "laser": "激光", "storage": "存储", "chip": "芯", "cloud": "云",
}  # fmt: skip

TAILS = {word: tuple(tails.split(" ")) for word, tails in _ENGLISH.items()}
"""English word of a trade -> the Chinese ones that it stands for."""

_ALL = sorted({tail for tails in TAILS.values() for tail in tails if len(tail) > 1}, key=len, reverse=True)


def strip_tail(name: str) -> str:
    """A Chinese name without the word of its trade, where two characters stay.

    >>> strip_tail("润泽科技"), strip_tail("欧陆通")
    ('润泽', '欧陆通')
    """
    tail = next((tail for tail in _ALL if name.endswith(tail) and len(name) >= len(tail) + 2), "")
    return name[: -len(tail)] if tail else name


def split_brand(words: list[str]) -> tuple[str, tuple[str, ...]]:
    """The letters of an English name before the words of its trade, and what those words are in Chinese.

    >>> split_brand(["dar", "electronics"])
    ('dar', ('电子',))
    """
    kept = len(words)
    while kept > 1 and words[kept - 1] in TAILS:
        kept -= 1
    tails = tuple(tail for word in words[kept:] for tail in TAILS[word])
    return "".join(words[:kept]), tails
