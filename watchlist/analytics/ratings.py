"""Ratings in time and against habit: each broker on its own scale, and how much its words tell."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from statistics import fmean

from watchlist.domain.findings import TOO_FEW, BaseRate, Consensus, RatingCurve, RatingStep
from watchlist.domain.ratings import Scope
from watchlist.domain.rows import RatingRow

_Subject = tuple[str, str, str]
"""Broker, scope, and the symbol or the industry."""


def rating_curves(ratings: Sequence[RatingRow]) -> tuple[RatingCurve, ...]:
    """The dated ratings of each broker for each subject in time; those of stocks and of industries are never mixed.

    A rating holds until the broker's own horizon is over: `until` = its day + the most months that the scale states which
    defines it. Of several ratings of one day (a report and its copy) the first printed one counts. Ratings without a broker
    or a date have no curve.
    """
    found: dict[_Subject, dict[str, RatingStep]] = defaultdict(dict)
    for row in sorted(ratings, key=lambda row: (row.published, row.report_id, row.start)):
        if row.broker and row.published:
            found[_subject(row)].setdefault(row.published, _step(row))
    return tuple(
        RatingCurve(broker, scope, subject, tuple(steps.values()))
        for (broker, scope, subject), steps in sorted(found.items())
    )


def base_rates(ratings: Sequence[RatingRow]) -> tuple[BaseRate, ...]:
    """How often each broker gives each term: the newest rating of each subject is its book; the commonest term first.

    share = subjects whose newest rating has the term / subjects the broker rates, for stocks and industries apart;
    bits = −log2(share), what the term tells: a term that everything gets tells nothing.
    """
    book = _newest(ratings)
    counts = Counter((row.broker, row.scope, row.term) for row in book)
    sizes = Counter((row.broker, row.scope) for row in book)
    steps = {(row.broker, row.scope, row.term): row.step for row in book}
    rates = [
        BaseRate(broker, scope, term, steps[broker, scope, term], count, sizes[broker, scope])
        for (broker, scope, term), count in counts.items()
    ]
    return tuple(sorted(rates, key=lambda rate: (rate.broker, rate.scope, -rate.count, rate.term)))


def consensus(ratings: Sequence[RatingRow]) -> tuple[Consensus, ...]:
    """What brokers say of each stock, corrected for what they say of everything; the greatest corrected mean first.

    mean = mean step (−2…+2) over the brokers' newest ratings of the stock; corrected = mean over these brokers of
    (step − mean step of the broker's whole book of stocks), with the books of TOO_FEW ratings and more alone. Industry
    ratings are not ratings of stocks and do not count; ratings whose step nobody knows neither.
    """
    book = [row for row in _newest(ratings) if row.scope == Scope.STOCK and row.step is not None]
    steps: dict[str, list[int]] = defaultdict(list)
    of_stock: dict[str, list[RatingRow]] = defaultdict(list)
    for row in book:
        steps[row.broker].append(row.step or 0)
        of_stock[str(row.symbol)].append(row)
    habits = {broker: fmean(given) for broker, given in steps.items() if len(given) >= TOO_FEW}
    found = [_consensus(symbol, rows, habits) for symbol, rows in of_stock.items()]
    return tuple(sorted(found, key=_rank))


def months_after(day: str, months: int) -> str:
    """The ISO day so many months later, the last of the month where that has no such day."""
    start = date.fromisoformat(day)
    count = start.year * 12 + start.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1])).isoformat()


def newest(ratings: Iterable[RatingRow]) -> dict[_Subject, RatingRow]:
    """The newest dated rating of each broker for each subject."""
    found: dict[_Subject, RatingRow] = {}
    for row in sorted(ratings, key=lambda row: (row.published, row.report_id, -row.start)):
        if row.broker and row.published:
            found[_subject(row)] = row
    return found


def _newest(ratings: Sequence[RatingRow]) -> list[RatingRow]:
    return list(newest(ratings).values())


def _subject(row: RatingRow) -> _Subject:
    return row.broker, row.scope, row.industry if row.symbol is None else str(row.symbol)


def _step(row: RatingRow) -> RatingStep:
    until = "" if row.horizon is None else months_after(row.published, row.horizon)
    return RatingStep(
        row.published, row.step, row.term, row.action, until, row.report_id, row.start, row.end, row.definition, row.title
    )  # fmt: skip


def _consensus(symbol: str, rows: Sequence[RatingRow], habits: dict[str, float]) -> Consensus:
    over = [(row.step or 0) - habits[row.broker] for row in rows if row.broker in habits]
    mean = fmean(row.step or 0 for row in rows)
    return Consensus(symbol, len(rows), mean, fmean(over) if over else None, len(over))


def _rank(row: Consensus) -> tuple[bool, float, float, str]:
    return row.corrected is None, -(row.corrected or 0.0), -row.mean, row.symbol
