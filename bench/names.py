"""Names in texts and in the type-ahead, against the libraries that they stand on."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import numpy as np
from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from bench.harness import Row, interleave
from bench.harness import timed as timed_by
from watchlist.securities.folding import fold, folding_table
from watchlist.securities.keys import is_chinese
from watchlist.securities.master import Master, load_master, master_folder
from watchlist.securities.matcher import Matcher
from watchlist.securities.tables import read_tables

_FILLER = (
    "我们认为行业景气度持续上行，公司产能释放节奏符合预期，维持此前判断。",
    "从需求端看，下游客户资本开支加速，订单能见度延伸至明年下半年；",
    "风险提示：技术进展不及预期，宏观经济波动，竞争格局恶化。",
    "受此影响，板块估值处于历史中枢附近，建议关注结构性机会，包括",
    "产业链调研显示，上游材料价格企稳，毛利率环比改善约两个百分点，",
)
_DENSITY = 80
_TRADITIONAL = (
    "我們認為行業景氣度持續上行，公司產能釋放節奏符合預期，維持此前判斷；從需求端看，下游客戶資本開支加速。"
)
_TYPED = ("hwj", "zjxc", "cqbh", "6882", "寒武", "寒武紀", "cambr", "微电", "zg", "vanke", "xqzzz")


def timed(call: Callable[[], object]) -> Callable[[], float]:
    """By processor time: all of this only computes, in one thread."""
    return timed_by(call, time.process_time)


def report(names: list[str], characters: int, seed: int = 1) -> str:
    """A made-up report with a name about every 80 characters."""
    chance = random.Random(seed)
    parts: list[str] = []
    length = named = 0
    while length < characters:
        due = length // _DENSITY > named
        named += due
        parts.append(chance.choice(names) + "、" if due else chance.choice(_FILLER))
        length += len(parts[-1])
    return "".join(parts)


def scanning(master: Master) -> list[Row]:
    """Names with resolution to symbols, and folding, at most 2× the bare automaton on the same folded text.

    A report is scanned when it is read, once. Python keeps the UTF-8 form of a text that daachorse has seen, so the floor gets
    its texts anew each time, as the matcher does; what it takes on texts that it has seen stands beside it.
    """
    patterns = master.tables.keys[: master.tables.safe]
    names = [key for key in patterns if is_chinese(key)]
    docs = [report(names, 6_000, seed) for seed in range(60)]
    folded = [fold(doc) for doc in docs]
    bare = CharwiseDoubleArrayAhoCorasick(patterns, MATCH_KIND_LEFTMOST_LONGEST)
    matcher = Matcher(master)

    def anew() -> float:
        texts = [(doc + " ")[:-1] for doc in folded]
        return timed(lambda: [bare.find(text) for text in texts])()

    candidates = {
        "daachorse.find": anew,
        "daachorse.find, texts seen before": timed(lambda: [bare.find(doc) for doc in folded]),
        "Matcher.scan": timed(lambda: [matcher.scan(doc) for doc in docs]),
        "Matcher.scan_all": timed(lambda: [matcher.scan_all(doc) for doc in docs]),
    }
    return interleave(
        "names in 60 reports of 6,000 characters",
        candidates,
        floor="daachorse.find",
        rounds=21,
        goals={"Matcher.scan": 2.0},
    )


def growth(master: Master) -> list[Row]:
    """More names, more text, and the time until the automaton is ready."""
    tables = master.tables
    names = [key for key in tables.keys[: tables.safe] if is_chinese(key)]
    chance = random.Random(7)
    characters = sorted({char for name in names for char in name})
    made = {"".join(chance.choices(characters, k=chance.randint(4, 6))) for _ in range(76_000)}
    few, many = (
        CharwiseDoubleArrayAhoCorasick(words)
        for words in (names[:25_000], list({*names[:25_000], *made})[:100_000])
    )
    text = fold(report(names[:25_000], 400_000))
    matcher = Matcher(master)
    once, ten = report(names, 60_000), report(names, 600_000)
    patterns = tables.keys[: tables.safe]
    return [
        *interleave(
            "25,000 -> 100,000 names, the same text",
            {"25,000": timed(lambda: few.find(text)), "100,000": timed(lambda: many.find(text))},
            floor="25,000",
            goals={"100,000": 1.2},
        ),
        *interleave(
            "text of 60,000 -> 600,000 characters",
            {"60,000": timed(lambda: matcher.scan(once)), "600,000": timed(lambda: matcher.scan(ten))},
            floor="60,000",
            goals={"600,000": 11.0},
        ),
        *interleave(
            "automaton ready",
            {
                "bare build": timed(lambda: CharwiseDoubleArrayAhoCorasick(patterns)),
                "Matcher(master)": timed(lambda: Matcher(master)),
                "load_master": timed(lambda: Master(read_tables(master_folder()))),
            },
            floor="bare build",
            goals={"Matcher(master)": 1.5},
        ),
    ]


def folding() -> list[Row]:
    """Folding of a long text at most 2× a bare numpy table."""
    text = _TRADITIONAL * (1_000_000 // len(_TRADITIONAL))
    table = np.arange(0x110000, dtype=np.uint32)
    for point, other in folding_table().items():
        table[point] = other

    def bare() -> str:
        return table[np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)].tobytes().decode("utf-32-le")

    assert bare() == fold(text)
    candidates = {"numpy table": timed(bare), "fold": timed(lambda: fold(text))}
    return interleave(
        "folding of a million Traditional characters", candidates, floor="numpy table", goals={"fold": 2.0}
    )


def typing(master: Master) -> list[Row]:
    """A search at most 2× one str.find over the joined keys (of something that is not there: a whole pass)."""
    joined = master.tables.found
    candidates: dict[str, Callable[[], float]] = {
        "str.find": timed(lambda: [joined.find("\x00" + typed) for typed in _TYPED]),
        "Master.search": timed(lambda: [master.search(typed) for typed in _TYPED]),
    }
    title = f"type-ahead, {len(_TYPED)} queries"
    return interleave(title, candidates, floor="str.find", rounds=15, goals={"Master.search": 2.0})


def run() -> list[Row]:
    """All of them on the real master."""
    master = load_master()
    return [*scanning(master), *growth(master), *folding(), *typing(master)]
