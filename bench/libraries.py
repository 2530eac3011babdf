"""Libraries to measure on: made-up reports over real securities, with every span true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from watchlist.domain.commands import AddReport, NewMention, NewPick
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Kind, Metadata, Stated
from watchlist.domain.securities import Security
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.securities.master import load_master
from watchlist.store.database import open_writer
from watchlist.store.edits import apply_many

STOCKS_A_REPORT = 50
REPORTS_A_STEP = 20
THEMES = ("液冷", "光模块", "服务器", "交换机", "先进封装", "端侧AI", "铜连接", "变压器")
BROKERS = ("开源证券", "东吴证券", "华福证券", "天风证券")
STANCES = (Stance.RECOMMENDED, Stance.BENEFICIARY, Stance.WATCH)
FIRST_DAY = date(2024, 1, 1)
NOW = "2026-11-22T00:00:00+00:00"


def library_of_stocks(path: Path, stocks: int) -> None:
    """A library whose main list holds that many stocks, each picked by one report of fifty."""
    listed = [security for security in load_master().securities if security.listed][:stocks]
    with closing(open_writer(path)) as library:
        for reports in _groups(_reports(listed), REPORTS_A_STEP):
            apply_many(library, reports, "Import", now=NOW)


def _groups(reports: Iterator[AddReport], size: int) -> Iterator[tuple[AddReport, ...]]:
    while group := tuple(islice(reports, size)):
        yield group


def _reports(securities: Sequence[Security]) -> Iterator[AddReport]:
    for number, start in enumerate(range(0, len(securities), STOCKS_A_REPORT)):
        yield _report(number, securities[start : start + STOCKS_A_REPORT])


def _report(number: int, securities: Sequence[Security]) -> AddReport:
    theme, stance = THEMES[number % len(THEMES)], STANCES[number % len(STANCES)]
    heading = f"第{number}号报告：【{theme}】相关标的："
    text = heading + "、".join(security.name for security in securities)
    picks, mentions, place = [], [], len(heading)
    for security in securities:
        span = Span(place, place + len(security.name))
        place = span.end + 1
        picks.append(NewPick(theme, security.symbol, security.name, stance, (span,), "bench", 1.0))
        mentions.append(NewMention(security.symbol, security.name, (span,), "bench", 1.0, in_list=True))
    return AddReport(
        _document(number, text), _metadata(number), tuple(picks), tuple(mentions), imported_at=NOW
    )


def _document(number: int, text: str) -> Document:
    return Document(f"{number}.txt", text, Format.TEXT, sha256(text.encode()))


def _metadata(number: int) -> Metadata:
    return Metadata(
        title=Stated(f"第{number}号报告"),
        broker=Stated(BROKERS[number % len(BROKERS)]),
        published=Stated(FIRST_DAY + timedelta(days=number)),
        industry=Stated("通信"),
        kind=Stated(Kind.INDUSTRY),
        language="zh-Hans",
    )
