"""Reports that say the same as a new one: exact and near copies, digests and translations, each a proposal with evidence.

A house publishes many reports on one day, and many houses comment on one event: neither date nor house nor a few figures
prove anything alone. A copy shares its wording; a translation or a digest shares its figures or its lists, in order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from itertools import chain
from operator import eq

from watchlist.domain.copies import (
    EMPTY_BIN,
    FEW_FIGURES,
    FEW_STOCKS,
    LISTS_ALIKE,
    MANY_FIGURES,
    RETOLD_WITHIN,
    STRONG,
    CopyKind,
    Fingerprint,
    ProposedCopy,
)
from watchlist.importing.matching.fingerprints import resemblance
from watchlist.securities.brokers import house_keys
from watchlist.securities.folding import fold

COPY = 0.80
"""From this resemblance of the sketches on a report is a copy: at 90 % common shingles they estimate at least this."""
EXCERPT = 0.4
"""From this resemblance on a report of the same day that gives the same lists, or some of them, is an excerpt or another wording."""
_SAME_STOCKS = 0.9
_PROBE = 16
_PROPOSE = 0.6
_STRONG = 0.7


def propose(new: Fingerprint, known: Iterable[tuple[int, Fingerprint]]) -> tuple[ProposedCopy, ...]:
    """The known reports that a new one may be the same as, likeliest first; what repeats its words before what retells it."""
    probe = new.shingles[:_PROBE]
    figures = frozenset(new.figures)
    proposals = []
    for number, other in known:
        found = None
        if any(map(eq, probe, other.shingles)):
            found = _copy(number, new, other) or _excerpt(number, new, other)
        if found is None and _may_retell(new, other):
            found = _retelling(number, new, figures, other)
        if found:
            proposals.append(found)
    return tuple(sorted(proposals, key=lambda found: (found.kind is not CopyKind.COPY, -found.score)))


def _copy(number: int, new: Fingerprint, other: Fingerprint) -> ProposedCopy | None:
    """A proposal where the wording is the same."""
    share = resemblance(new.shingles, other.shingles)
    if share < COPY or all(value == EMPTY_BIN for value in new.shingles):
        return None
    return ProposedCopy(number, CopyKind.COPY, share, (f"wording {share:.2f}", *_stated(new, other)))


def _excerpt(number: int, new: Fingerprint, other: Fingerprint) -> ProposedCopy | None:
    """A proposal where a good part of the wording is the same, and all lists of the one are lists of the other.

    Only of one day: the next issue of a weekly repeats wording and lists as well.
    """
    share = resemblance(new.shingles, other.shingles)
    if (
        share < EXCERPT
        or not new.published
        or new.published != other.published
        or not _may_retell(new, other)
    ):
        return None
    short, long = sorted((new.lists, other.lists), key=len)
    stocks = sum(map(len, short))
    if stocks < FEW_STOCKS or not _among(short, long):
        return None
    score = STRONG if _one_house(new.broker, other.broker) else _STRONG
    lists = f"lists {len(short)} of {len(long)}"
    return ProposedCopy(number, CopyKind.COPY, score, (f"wording {share:.2f}", *_stated(new, other), lists))


def _among(short: tuple[tuple[str, ...], ...], long: tuple[tuple[str, ...], ...]) -> bool:
    """Whether each list of a report stands in another, in the same order, place for place but for a few names that one left open."""
    left = iter(long)
    return all(any(aligned_share((one,), (two,))[0] >= _SAME_STOCKS for two in left) for one in short)


def _may_retell(new: Fingerprint, other: Fingerprint) -> bool:
    """The cheap test: the same house and about the same day, where both are stated."""
    if (
        new.broker
        and other.broker
        and not _one_house(new.broker, other.broker)
        and _one_script(new.broker, other.broker)
    ):
        return False
    if new.published and other.published and new.published != other.published:
        return (
            abs((date.fromisoformat(new.published) - date.fromisoformat(other.published)).days)
            <= RETOLD_WITHIN
        )
    return True


def _one_house(one: str, two: str) -> bool:
    """Whether two names are those of one house: 东吴证券 is Soochow Securities."""
    return bool(one) and (one == two or fold(two) in house_keys(one))


def _one_script(one: str, two: str) -> bool:
    """Whether two names of houses that are not known can be compared."""
    return one.isascii() == two.isascii()


def _retelling(
    number: int, new: Fingerprint, figures: frozenset[str], other: Fingerprint
) -> ProposedCopy | None:
    """A proposal where another text gives the same figures and lists."""
    shared = figures.intersection(other.figures)
    least = min(len(figures), len(other.figures))
    figured = len(shared) / least if least >= FEW_FIGURES else 0.0
    listed, stocks = aligned_share(new.lists, other.lists)
    translated, same = (new.language == "en") != (other.language == "en"), _same(new, other)
    if same and translated and not stocks:
        listed, stocks = share_in_order(new.lists, other.lists)
    if not _convincing(figured, len(shared), listed, stocks, same=same, translated=translated):
        return None
    score = round(0.2 + 0.35 * figured + 0.45 * listed if stocks else 0.2 + 0.7 * figured, 3)
    if score < _PROPOSE:
        return None
    evidence = [*_stated(new, other)]
    if shared:
        evidence.append("figures " + " ".join(sorted(shared)))
    if listed:
        evidence.append("lists " + "/".join(str(len(stocks)) for stocks in new.lists))
    return ProposedCopy(number, CopyKind.TRANSLATION if translated else CopyKind.COPY, score, tuple(evidence))


def _same(new: Fingerprint, other: Fingerprint) -> bool:
    """Whether both state the same house and the same day."""
    signed = _one_house(new.broker, other.broker)
    return bool(signed and new.published and new.published == other.published)


def _convincing(
    figured: float, shared: int, listed: float, stocks: int, *, same: bool, translated: bool
) -> bool:
    """Whether figures and lists together are more than chance.

    Reports without a common house and day, and reports in one language, must agree in lists and figures both.
    """
    lists_agree = listed >= LISTS_ALIKE and stocks >= FEW_STOCKS
    figures_agree = figured >= _STRONG and shared >= MANY_FIGURES
    if same and translated:
        return (lists_agree and shared >= FEW_FIGURES) or figures_agree
    return lists_agree and figured >= _PROPOSE and shared >= FEW_FIGURES


def aligned_share(one: tuple[tuple[str, ...], ...], two: tuple[tuple[str, ...], ...]) -> tuple[float, int]:
    """The share of places at which two reports' lists name the same security, and the number of places compared.

    Lists are compared in order; what either leaves unresolved counts for half, and reports whose lists differ in length
    are not aligned at all.
    """
    if not one or [len(stocks) for stocks in one] != [len(stocks) for stocks in two]:
        return 0.0, 0
    pairs = [pair for first, second in zip(one, two, strict=True) for pair in zip(first, second, strict=True)]
    if not pairs:
        return 0.0, 0
    points = sum(1.0 if a == b and a else 0.5 if not a or not b else 0.0 for a, b in pairs)
    return points / len(pairs), len(pairs)


def share_in_order(one: tuple[tuple[str, ...], ...], two: tuple[tuple[str, ...], ...]) -> tuple[float, int]:
    """The share of the stocks of the longer of two reports that both name in the same order, and how many these are.

    However they stand in lists: a translation loses the names that nobody knows in its language.
    """
    first, second = (list(dict.fromkeys(filter(None, chain.from_iterable(lists)))) for lists in (one, two))
    places = {symbol: place for place, symbol in enumerate(second)}
    ends: list[int] = []
    for place in (places[symbol] for symbol in first if symbol in places):
        rank = bisect_left(ends, place)
        ends[rank : rank + 1] = [place]
    longer = max(len(first), len(second))
    return (len(ends) / longer, len(ends)) if longer else (0.0, 0)


def _stated(new: Fingerprint, other: Fingerprint) -> tuple[str, ...]:
    """What both state alike."""
    evidence = []
    if new.published and new.published == other.published:
        evidence.append(f"date {new.published}")
    if _one_house(new.broker, other.broker):
        evidence.append(f"broker {new.broker}")
    return tuple(evidence)
