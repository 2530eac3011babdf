"""Drafts made by hand, for tests that need no extraction."""

from __future__ import annotations

from datetime import date

from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import (
    Draft,
    DraftMention,
    DraftPick,
    DraftTheme,
    Kind,
    Metadata,
    NotTaken,
    Stated,
)
from watchlist.domain.securities import Candidate
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol

TEXT = """算力周报
【芯片】受益标的：寒武纪、海光信息等；【液冷】推荐标的：英维克；受益标的：申菱环境、GDS。
英维克的订单在增加，万国数据也在招标。友好集团不在名单里。
"""


def a_draft(
    text: str = TEXT, *, published: date | None = date(2024, 12, 26), broker: str | None = "东吴证券"
) -> Draft:
    """Two lists of five stocks, one of them unclear; two mentions; one thing not taken."""
    chips = _theme(text, "芯片", [_pick(text, "寒武纪", "688256.SH"), _pick(text, "海光信息", "688041.SH")])
    unclear = _pick(text, "GDS", None, ("GDS.US", "09698.HK"), confidence=0.6)
    cooling = _theme(
        text,
        "液冷",
        [
            _pick(text, "英维克", "002837.SZ", stance=Stance.RECOMMENDED),
            _pick(text, "申菱环境", "301018.SZ"),
            unclear,
        ],
    )
    mention = DraftMention("万国数据", Symbol.parse("GDS.US"), (), (_span(text, "万国数据"),), "name", 0.9)
    seen = NotTaken("友好集团", "news", _span(text, "友好集团"))
    return Draft(
        _document(text), _metadata(published, broker), (chips, cooling), (mention,), (), None, (seen,)
    )


def _document(text: str) -> Document:
    return Document("算力周报.txt", text, Format.TEXT, sha256(text.encode()), file_date="2024-12-27")


def _metadata(published: date | None, broker: str | None) -> Metadata:
    return Metadata(
        title=Stated("算力周报", Span(0, 4)),
        broker=Stated(broker),
        published=Stated(published),
        industry=Stated("计算机"),
        kind=Stated(Kind.INDUSTRY),
        language="zh-Hans",
    )


def _theme(text: str, name: str, picks: list[DraftPick]) -> DraftTheme:
    return DraftTheme(name, tuple(picks), (_span(text, name),), "list", 0.95)


def _pick(
    text: str,
    name: str,
    symbol: str | None,
    candidates: tuple[str, ...] = (),
    *,
    stance: Stance = Stance.BENEFICIARY,
    confidence: float = 1.0,
) -> DraftPick:
    near = tuple(Candidate(Symbol.parse(code), name, 0.6, "name") for code in candidates)
    own = Symbol.parse(symbol) if symbol else None
    known = near or ((Candidate(own, name, 1.0, "name"),) if own else ())
    return DraftPick(name, own, known, (_span(text, name),), "list", confidence, stance)


def _span(text: str, name: str) -> Span:
    start = text.index(name)
    return Span(start, start + len(name))
