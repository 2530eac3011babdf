"""Purity: how many brokers put a stock under a theme, how strongly, and how lately."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from watchlist.domain.stances import Stance
from watchlist.domain.theme_rows import HALF_LIFE, Member, Said, ThemePage

UNDATED: Final = 0.5
"""What a report without a date tells: as much as one that is one half-life old."""

_STRONGEST: Final = max(stance.strength for stance in Stance)
_BY_STRENGTH: Final = {stance.strength: stance for stance in Stance}


def members(page: ThemePage) -> tuple[Member, ...]:
    """The stocks of a theme by purity, the purest first.

    purity(stock) = Σ over sources of max over the source's reports of stance × recency, which is
    distinct sources × their mean stance × recency; a source is a broker, or a report that names none.
    stance = 1 recommended, ¾ beneficiary, ½ watch, ¼ mentioned, 0 negative;
    recency = ½ ^ (days before the newest report that lists the theme ÷ 180), ½ without a date: an old theme has pure members too.
    Reports are distinct ones. A stock that was put there by hand alone has 0.
    """
    said: dict[int, list[Said]] = defaultdict(list)
    for each in page.said:
        said[each.security_id].append(each)
    found = [_member(page, stock.security_id, place, said) for place, stock in enumerate(page.stocks)]
    return tuple(sorted(found, key=lambda row: (-row.purity, -row.reports, str(row.stock.symbol))))


def weight(said: Said, newest_day: int) -> tuple[float, float]:
    """Stance and recency of one report, each from 0 to 1."""
    recency = 0.5 ** (max(0, newest_day - said.day) / HALF_LIFE) if said.day else UNDATED
    return said.strength / _STRONGEST, recency


def _member(page: ThemePage, security_id: int, place: int, said: dict[int, list[Said]]) -> Member:
    own = said.get(security_id, [])
    parts = _parts(own, page.newest_day)
    strength = max((each.strength for each in own), default=None)
    return Member(
        stock=page.stocks[place],
        purity=sum(stance * recency for _, stance, recency in parts),
        stance=None if strength is None else _BY_STRENGTH[strength],
        brokers=len({each.broker for each in own if each.broker}),
        reports=len({each.report for each in own}),
        last_day=max((each.day for each in own), default=0),
        parts=parts,
    )


def _parts(own: Iterable[Said], newest_day: int) -> tuple[tuple[str, float, float], ...]:
    """The best word of each source."""
    best: dict[object, tuple[str, float, float]] = {}
    for each in own:
        source = each.broker or each.report
        part = (each.broker, *weight(each, newest_day))
        if source not in best or part[1] * part[2] > best[source][1] * best[source][2]:
            best[source] = part
    return tuple(sorted(best.values(), key=lambda part: (-part[1] * part[2], part[0])))
