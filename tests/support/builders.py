"""Reports and libraries for tests: texts are made of what they are to state, so that every span is real."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import count
from pathlib import Path

from watchlist.domain.commands import AddReport, NewMention, NewPick
from watchlist.domain.copies import CopyKind, ProposedCopy
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Draft, DraftPick, DraftRating, DraftTheme, Kind, Metadata, Stated
from watchlist.domain.ratings import Action, Band, RatingScale, Scope
from watchlist.domain.securities import Candidate, Security
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.store.database import Database, open_memory, open_writer

NOW = "2024-12-30T08:00:00+00:00"

STOCKS = {
    "寒武纪": "688256.SH",
    "海光信息": "688041.SH",
    "英维克": "002837.SZ",
    "申菱环境": "301018.SZ",
    "曙光数创": "872808.BJ",
    "中芯国际": "688981.SH",
    "GDS": "GDS.US",
    "腾讯控股": "00700.HK",
}
"""Written names that the builders know."""

_ENGLISH = {"寒武纪": "Cambricon", "英维克": "Envicool", "海光信息": "Hygon"}
_INITIALS = {"寒武纪": "hwj", "海光信息": "hgxx", "英维克": "ywk", "申菱环境": "slhj"}
_numbers = count(1)

Lists = Mapping[str, Sequence[str]]


def symbol(name: str) -> Symbol:
    """The symbol behind a written name, or the symbol itself."""
    return Symbol.parse(STOCKS.get(name, name))


def names(wanted: Symbol) -> Security | None:
    """A master of a handful of securities."""
    for name, code in STOCKS.items():
        if code == str(wanted):
            return Security(wanted, name, _ENGLISH.get(name, ""), initials=_INITIALS.get(name, ""))
    return None


def a_library(path: Path | None = None) -> Database:
    """An empty library, in memory or at a path, that knows a handful of securities."""
    return open_memory(names=names) if path is None else open_writer(path, names=names)


def a_report(
    title: str = "",
    lists: Lists | None = None,
    *,
    prose: Sequence[str] = (),
    broker: str | None = "开源证券",
    published: str | None = "2024-12-26",
    stance: Stance = Stance.BENEFICIARY,
    industry_rating: str = "",
    stock_ratings: Mapping[str, str] | None = None,
    copy_of: int | None = None,
    score: float = 0.95,
    draft_id: int | None = None,
) -> AddReport:
    """The command that stores a report with these lists (theme -> written names) and these names in its prose."""
    title = title or f"周报{next(_numbers)}"
    text = _Text(title)
    picks = _picks(text, {"芯片": ["寒武纪"]} if lists is None else lists, stance)
    mentions = tuple(_mention(text, name) for name in prose)
    ratings = _ratings(text, industry_rating, stock_ratings or {})
    proposal = ProposedCopy(copy_of or 0, CopyKind.TRANSLATION, score, ("figures 12", "lists 3"))
    return AddReport(
        document=Document(f"{title}.txt", text.whole, Format.TEXT, sha256(text.whole.encode())),
        metadata=_metadata(title, broker, published),
        picks=picks,
        mentions=mentions,
        ratings=ratings,
        copies=() if copy_of is None else (proposal,),
        draft_id=draft_id,
        rules_version="1",
    )


def with_scale(report: AddReport, broker: str | None = None) -> RatingScale:
    """A scale whose one band stands in the first characters of the report."""
    span = Span(0, 2)
    band = Band(Scope.INDUSTRY, "看好", 1, 5.0, None, report.document.text[:2], span, "Overweight")
    return RatingScale(broker, (band,), (6, 6), (("A", "沪深300"),), span)


def a_draft(title: str = "", lists: Lists | None = None, *, published: str | None = "2024-12-26") -> Draft:
    """A draft of such a report, every row sure."""
    report = a_report(title, lists, published=published)
    rows: dict[str, list[DraftPick]] = {}
    for pick in report.picks:
        candidates = (Candidate(pick.symbol, pick.text, 1.0, "name"),)
        row = DraftPick(pick.text, pick.symbol, candidates, pick.spans, "list", 1.0, pick.stance)
        rows.setdefault(pick.theme, []).append(row)
    themes = tuple(
        DraftTheme(theme, tuple(stocks), stocks[0].spans, "list", 1.0) for theme, stocks in rows.items()
    )
    return Draft(report.document, report.metadata, themes, rules_version="1")


class _Text:
    """A text that grows line by line and tells where each part lies."""

    def __init__(self, title: str) -> None:
        self.whole = f"{title}\n"

    def add(self, before: str, part: str, after: str) -> Span:
        """Write a part between two others."""
        start = len(self.whole) + len(before)
        self.whole += before + part + after
        return Span(start, start + len(part))


def _picks(text: _Text, lists: Lists, stance: Stance) -> tuple[NewPick, ...]:
    picks = []
    for theme, stocks in lists.items():
        text.add(f"【{theme}】", "受益标的", "：")
        for name in stocks:
            span = text.add("", name, "、")
            picks.append(NewPick(theme, symbol(name), name, stance, (span,), "list", 1.0))
        text.add("", "等。", "\n")
    return tuple(picks)


def _mention(text: _Text, name: str) -> NewMention:
    span = text.add("此外，", name, "的订单在增加。\n")
    return NewMention(symbol(name), name, (span,), "name", 0.9)


def _ratings(text: _Text, industry: str, stocks: Mapping[str, str]) -> tuple[DraftRating, ...]:
    ratings = []
    if industry:
        span = text.add("行业评级：", industry, "\n")
        ratings.append(
            DraftRating(industry, Scope.INDUSTRY, Action.MAINTAIN, 1, step_assumed=True, span=span, rule="head", confidence=1.0)
        )  # fmt: skip
    for name, term in stocks.items():
        span = text.add(f"{name}：", term, "\n")
        ratings.append(
            DraftRating(term, Scope.STOCK, None, 2, step_assumed=False, span=span, rule="table", confidence=0.9, symbol=symbol(name))
        )  # fmt: skip
    return tuple(ratings)


def _metadata(title: str, broker: str | None, published: str | None) -> Metadata:
    return Metadata(
        title=Stated(title, Span(0, len(title)), "first_line"),
        broker=Stated(broker),
        published=Stated(date.fromisoformat(published) if published else None),
        industry=Stated("通信"),
        kind=Stated(Kind.INDUSTRY),
        language="zh-Hans",
    )
