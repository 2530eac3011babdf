"""Theme lists made up in many ways of setting them down: how much of what was put in is read, way by way.

Labelled documents show the ways that somebody happened to collect. Here trades and listed companies are drawn (with a fixed
seed) and written in each way that posts, notes and reports use, so that a way which nothing reads is seen. Prints recall and
precision of the stocks, and the recall of stocks under their own trade; nothing is timed, no corpus is needed.
`WATCHLIST_BENCH_TEXTS` sets how many texts each way gets.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.harness import Row
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.securities import Security
from watchlist.importing.extraction.extract import extract
from watchlist.securities.lexicon import Lexicon, load_lexicon

TEXTS = int(os.environ.get("WATCHLIST_BENCH_TEXTS", "20"))
TRADES = [
    "液冷",
    "光模块",
    "服务器电源",
    "国产算力芯片",
    "PCB",
    "铜缆连接器",
    "储能",
    "固态电池",
    "人形机器人",
    "低空经济",
    "AI应用",
    "存储芯片",
    "先进封装",
    "光刻机",
    "创新药",
    "CXO",
    "军工电子",
    "商业航天",
    "可控核聚变",
    "稀土永磁",
    "碳纤维",
    "工业母机",
    "智能驾驶",
    "跨境支付",
    "数据中心",
]
REASONS = (
    "散热需求提升，订单陆续落地",
    "国产替代空间大，份额提升",
    "下游扩产带动需求，景气度延续",
    "海外大客户的进展值得跟踪",
)
NOTES = ("份额第一", "新进供应链", "弹性大")
TOPS = ("算力产业链周报：景气延续", "本周复盘与下周展望", "各环节受益公司梳理")
_FIELD = re.compile(r"(?:板块|环节|方向|领域|赛道)$")
"""What a name may have behind it and mean the same."""


@dataclass(frozen=True, slots=True)
class Way:
    """How one trade is set down: a line over its companies, and each of them (`item`) in a row divided by `mark`, or on a line of its own.

    {trade}, {names} (all items), {name}, {code}, {exchange}, {number}, {reason}, {note} are filled in.
    """

    whole: str
    item: str = "{name}"
    mark: str = "、"
    over: str = ""
    joined: str = "\n"


WAYS: dict[str, Way] = {
    "label, names": Way("{trade}：{names}"),
    "label, names, 等": Way("{trade}：{names}等。"),
    "【trade】 with a cue": Way("【{trade}】相关标的：{names}等"),
    "【trade】, names without marks": Way("【{trade}】受益标的：{names}", mark=""),
    "heading, reason, companies": Way("## {trade}\n{reason}。\n相关公司：{names}等。\n"),
    "bold label, reason, cue": Way("**{trade}**：{reason}，建议关注{names}等。"),
    "heading, bullets": Way("### {trade}\n{names}\n", item="- {name}", mark="\n"),
    "heading, bold bullets with codes": Way("### {trade}\n{names}\n", item="- **{name}（{code}.{exchange}）**：{reason}", mark="\n"),
    "heading, bullets with reasons": Way("## {trade}\n{names}\n", item="- {name}：{reason}", mark="\n"),
    "square, numbered with reasons": Way("■ {trade}\n{names}\n", item="{number}. {name}：{reason}", mark="\n"),
    "sign, names with codes below": Way("🔥{trade}\n{names}\n", item="{name} {code}", mark="\n"),
    "number, then a row": Way("{number}、{trade}\n{names}等\n"),
    "a trade's line, then an arrow": Way("{trade}\n➤ {names}等\n"),
    "a trade's line, then a row": Way("{trade}\n{names}\n"),
    "slashes": Way("{trade}：{names}等", mark="/"),
    "full-width commas": Way("{trade}：{names}等", mark="，"),
    "blanks": Way("{trade}：{names}", mark=" "),
    "hashtag": Way("#{trade}# {names}"),
    "bar": Way("{trade} | {names}"),
    "dashes": Way("{trade}——{names}"),
    "brackets, names": Way("[{trade}] {names}"),
    "count in the heading": Way("一、{trade}（{count}家）\n{names}\n"),
    "codes in brackets": Way("{trade}：{names}等", item="{name}({code})"),
    "codes and notes": Way("{trade}：{names}等", item="{name}（{code}.{exchange}，{note}）"),
    "notes between semicolons": Way("**{trade}**\n\n{names}等\n", item="{name}（{note}）", mark="；"),
    "cashtags": Way("{trade}：{names}", item="${name}({exchange}{code})$", mark=" "),
    "a table of trades": Way("| {trade} | {names} | {reason} |", over="| 方向 | 相关公司 | 逻辑 |\n|---|---|---|"),
    "a table of companies": Way("{names}", item="| {name} | {code} | {trade} | {reason} |", mark="\n", over="| 公司 | 代码 | 主题 | 逻辑 |\n|---|---|---|---|"),
    "paragraphs of HTML": Way("<p><strong>{trade}</strong>：{names}等</p>"),
    "lists of HTML": Way("<h3>{trade}</h3>\n<ul>\n{names}\n</ul>", item="<li>{name}（{code}）：{reason}</li>", mark="\n"),
    "tabs": Way("{trade}\t{names}", mark="\t"),
    "clause of a trade, then 看好": Way("{trade}方向，{reason}，看好{names}"),
    "first clause, then 推荐": Way("投资建议：{trade}，{reason}，推荐{names}等公司。"),
    "reason, then the trade's stocks": Way("{reason}。{trade}板块建议重点关注：{names}等"),
    "numbered in one paragraph": Way("{number}）{trade}：推荐{names}", joined="；"),
    "trades with brackets in one sentence": Way("{trade}（{names}）", joined="、", over="看好以下方向："),
    "labels behind blanks": Way("{trade}：{names}", joined=" ", over="相关标的："),
    "fields in one sentence": Way("{trade}领域的{names}", joined="；", over="建议重点关注："),
    "names, then the trade in brackets": Way("{names}（{trade}）", joined="；", over="受益标的："),
    "parts of a chain": Way("## {trade}\n- 上游：{names}\n", item="{name}({note})"),
}  # fmt: skip


def run() -> list[Row]:
    """One line of figures for each way."""
    lexicon = load_lexicon()
    companies = [one for one in lexicon.master.securities if one.symbol.market == "A" and one.name.isalpha()]
    print(f"\n{TEXTS} texts each: stocks R, P; under their trade R")
    for name, way in WAYS.items():
        print(
            f"  {name:<36}" + "  ".join(f"{value:.3f}" for value in _figures(name, way, companies, lexicon))
        )
    return []


def _figures(
    name: str, way: Way, companies: Sequence[Security], lexicon: Lexicon
) -> tuple[float, float, float]:
    put, found, right, under = 0, 0, 0, 0.0
    for place in range(TEXTS):
        chance = random.Random(f"{name} {place}")
        told = {
            trade: chance.sample(companies, chance.randint(3, 7))
            for trade in chance.sample(TRADES, chance.randint(3, 7))
        }
        text = f"{chance.choice(TOPS)}\n2025-03-10\n\n" + _written(way, told, chance)
        read = set(_read(text, lexicon))
        meant = {(trade, str(one.symbol)) for trade, ones in told.items() for one in ones}
        put += len({symbol for _, symbol in meant})
        found += len({symbol for _, symbol in read})
        right += len({symbol for _, symbol in read} & {symbol for _, symbol in meant})
        under += len(read & meant) / len(meant) * len({symbol for _, symbol in meant})
    return right / put, right / max(1, found), under / put


def _written(way: Way, told: dict[str, list[Security]], chance: random.Random) -> str:
    parts = [
        way.whole.format(
            trade=trade,
            names=way.mark.join(_items(way, trade, ones, chance)),
            number=place,
            count=len(ones),
            reason=chance.choice(REASONS),
        )
        for place, (trade, ones) in enumerate(told.items(), 1)
    ]
    over = way.over + ("\n" if way.over.startswith("|") else "")
    return over + way.joined.join(parts)


def _items(way: Way, trade: str, ones: Sequence[Security], chance: random.Random) -> Iterator[str]:
    for number, one in enumerate(ones, 1):
        yield way.item.format(
            name=one.name, code=one.symbol.code, exchange=one.symbol.exchange, trade=trade, number=number,
            reason=chance.choice(REASONS), note=chance.choice(NOTES),
        )  # fmt: skip


def _read(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    draft = extract(Document("made-up.md", text, Format.MARKDOWN, sha256(text.encode())), lexicon)
    for theme in draft.themes:
        for stock in theme.stocks:
            if stock.symbol:
                yield _FIELD.sub("", theme.name), str(stock.symbol)
