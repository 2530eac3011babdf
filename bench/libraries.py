"""Libraries to measure on: made-up reports over real securities, with every span true."""

from __future__ import annotations

import random
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
from watchlist.store import derived
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


MENTIONS_A_REPORT = 40
MANY_THEMES, MANY_BROKERS, MANY_STOCKS, MANY_DAYS = 200, 40, 5_000, 3_650


def library_of_mentions(path: Path, mentions: int, days: int = MANY_DAYS) -> None:
    """A library with that many counted mentions over ten years (or `days`), written straight into its tables, without texts.

    Few stocks and themes have most of them, as in life; one report in fifty is a copy with a later date.
    """
    rng = random.Random(mentions)
    reports = mentions // MENTIONS_A_REPORT
    with closing(open_writer(path)) as library:
        write = library.conn.executemany
        library.conn.execute("BEGIN")
        write(
            "INSERT INTO securities (id, symbol, market, name) VALUES (?, ?, 'A', ?)",
            ((n, f"{n:06}.SZ", f"股票{n}") for n in range(1, MANY_STOCKS + 1)),
        )
        write(
            "INSERT INTO themes (id, name, key, colour) VALUES (?, ?, ?, 0)",
            ((n + 1, f"题材{n}", f"题材{n}") for n in range(MANY_THEMES)),
        )
        write(
            "INSERT INTO brokers (id, name, key) VALUES (?, ?, ?)",
            ((n, f"券商{n}", f"券商{n}") for n in range(1, MANY_BROKERS + 1)),
        )
        dated = sorted(rng.randrange(days) for _ in range(reports))
        write(_REPORT, (_report_row(number, day) for number, day in enumerate(dated, 1)))
        write(
            "INSERT INTO appearances VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (row for number, day in enumerate(dated, 1) for row in _appearances(rng, number, day)),
        )
        derived.recount_all_days(library.conn)
        derived.recount_themes(library.conn, range(1, MANY_THEMES + 1))
        library.conn.execute("COMMIT")
        library.conn.execute("ANALYZE")


_REPORT = (
    "INSERT INTO reports (id, title, broker_id, published, kind, source, format, encoding, sha256_file, sha256_text,"
    " imported_at, copy_of, copy_kind) VALUES (?, ?, ?, ?, 'industry', 'made', 'text', 'utf-8', ?, ?, ?, ?, ?)"
)


def _original(number: int) -> int | None:
    return number - 1 if number % 50 == 0 else None


def _report_row(number: int, day: int) -> tuple[object, ...]:
    original = _original(number)
    published = (FIRST_DAY + timedelta(days=day)).isoformat()
    kind = "copy" if original else ""
    return (number, f"报告{number}", number % MANY_BROKERS + 1, published, f"{number}", f"{number:064}", NOW, original, kind)  # fmt: skip


def _appearances(rng: random.Random, number: int, day: int) -> set[tuple[int, ...]]:
    counted = (FIRST_DAY + timedelta(days=day)).toordinal()
    themes = [int(MANY_THEMES * rng.random() ** 3) + 1 for _ in range(3)]
    stocks = {int(MANY_STOCKS * rng.random() ** 3) + 1 for _ in range(MENTIONS_A_REPORT)}
    origin, broker = _original(number) or number, number % MANY_BROKERS + 1
    return {
        (stock, counted, number, themes[stock % 3] if stock % 7 else 0, stock % 4 + 1, origin, broker, 1)
        for stock in stocks
    }
