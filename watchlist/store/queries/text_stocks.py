"""The stocks behind a text: those named in a report, or noted by the user, in which it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Final, TypeAlias

from watchlist.store.engine import Connection, as_array, one, snapshot
from watchlist.store.indexing import is_exact
from watchlist.store.queries.fulltext import candidates, holding, noted
from watchlist.store.queries.knowing import known_reports
from watchlist.store.queries.looking_back import then

_NAMED: Final = """
SELECT s.id, s.symbol FROM (
  SELECT DISTINCT a.security_id FROM json_each(?) f CROSS JOIN appearances a ON a.report_id = f.value
) n CROSS JOIN securities s ON s.id = n.security_id
"""
_NAMED_IN_MANY: Final = """
SELECT s.id, s.symbol FROM {stocks} CROSS JOIN securities s ON s.id = {stock} WHERE EXISTS (
  SELECT 1 FROM appearances a WHERE a.security_id = {stock} AND +a.report_id IN (SELECT value FROM json_each(?1)))
"""
"""The unary + keeps SQLite from looking each report of the list up for each stock."""
_EVERY_STOCK_IN_MANY: Final = _NAMED_IN_MANY.format(stocks="evidence e", stock="e.security_id")
_SOME_STOCKS_IN_MANY: Final = _NAMED_IN_MANY.format(stocks="json_each(?2) e", stock="e.value")
_THEN_NAMED: Final = """
SELECT k.id, s.id, s.symbol FROM restated_reports k LEFT JOIN restated a ON a.report_id = k.id LEFT JOIN securities s ON s.id = a.security_id
"""
_EVERY_STOCK: Final = "SELECT security_id FROM evidence"
_ONE_EACH: Final = """
SELECT s.value, (
  SELECT a.report_id FROM appearances a
  WHERE a.security_id = s.value AND +a.report_id IN (SELECT value FROM json_each(?1)) LIMIT 1) AS one
FROM json_each(?2) s WHERE one IS NOT NULL
"""
_THEIR_REPORTS: Final = """
SELECT DISTINCT a.report_id FROM json_each(?) s CROSS JOIN appearances a ON a.security_id = s.value
"""
_OF_EACH_STOCK: Final = "SELECT (SELECT count(*) FROM evidence) + (SELECT max(id) FROM reports) / 4"
"""How long it takes to ask each stock whether one of some reports names it: the more reports there are, the more of a stock's are passed by."""

_MANY: Final = 10_000
"""Of so many reports not all are looked at for whether they hold a text: to choose among fewer takes longer than to look."""

_FEW_REPORTS: Final = 500
_OF_A_REPORT: Final = 9
"""A report with its stocks is looked up in the time of nine stocks: of more reports than a few it is asked which is less."""

_SAMPLE: Final = 500
"""So many of many reports are looked at first: they name most stocks already."""

_ENOUGH: Final = 6
"""Where not even one in so many of these holds the text, all reports are looked at: most of that would come anyway."""

_ROUNDS: Final = 2
"""So often one more report is looked at for each stock that is left; then all that name one."""

Stocks: TypeAlias = dict[int, str]
"""The symbols of stocks by their ids."""


def stocks_with(connection: Connection, text: str, *, as_of: str | None = None) -> set[str]:
    """The symbols of the stocks that are named in a report, or have a note, in which this text stands (or stood at the end of a day)."""
    if not text.strip():
        return set()
    with snapshot(connection):
        from_notes = {str(hit.symbol) for hit in noted(connection, (text,), as_of=as_of) if hit.symbol}
        among = None if as_of is None else known_reports(connection, as_of)
        restated = _restated(connection, as_of)
        named = _named_with(connection, text, None if among is None else among - restated.keys())
        corrected = holding(connection, text, set(among or ()) & restated.keys())
        return from_notes.union(named.values(), *(restated[report].values() for report in corrected))


def _restated(connection: Connection, as_of: str | None) -> dict[int, Stocks]:
    """The stocks that each report named then of which something was corrected since."""
    before = then(connection, as_of).of_counts
    found: dict[int, Stocks] = defaultdict(dict)
    if before:
        for report, security, symbol in connection.execute(f"{before}{_THEN_NAMED}"):
            found[report] |= {} if security is None else {security: symbol}
    return found


def _named_with(connection: Connection, text: str, among: frozenset[int] | None) -> Stocks:
    """The stocks of the reports (None: of all, else of these) in which a text stands."""
    reports = candidates(connection, (text,))
    if among is not None:
        reports = set(among if reports is None else among & reports)
        if not is_exact(text):
            return _named(connection, holding(connection, text, reports))
    if reports is not None and (len(reports) < _MANY or is_exact(text)):
        sure = reports if is_exact(text) else holding(connection, text, reports)
        return _named(connection, sure)
    if reports is None:
        return _named(connection, holding(connection, text, None))
    return _named_for_sure(connection, text, reports)


def _named_for_sure(connection: Connection, text: str, reports: set[int]) -> Stocks:
    """The stocks of those of many reports in which a text stands; most texts need not be looked at for that.

    A stock counts from the first report on that holds the text: its others are not looked at, unless for a stock that is
    still open.
    """
    sample = set(sorted(reports)[:: len(reports) // _SAMPLE + 1])
    holders, unknown = holding(connection, text, sample), reports - sample
    if len(holders) * _ENOUGH < len(sample):
        return _named(connection, holders | holding(connection, text, unknown))
    found = _named(connection, holders)
    wanted = _every_stock(connection) - found.keys()
    for _ in range(_ROUNDS):
        one_each = dict(connection.execute(_ONE_EACH, (as_array(unknown), as_array(wanted))))
        chosen = set(one_each.values())
        more = _named_of(connection, holding(connection, text, chosen), one_each.keys())
        found, wanted, unknown = found | more, one_each.keys() - more.keys(), unknown - chosen
    rest = {report for (report,) in connection.execute(_THEIR_REPORTS, (as_array(wanted),))} & unknown
    return found | _named_of(connection, holding(connection, text, rest), wanted)


def _named(connection: Connection, reports: Collection[int]) -> Stocks:
    """The stocks of some reports: of many each stock is looked for, of few the stocks of each are looked up."""
    one_by_one = len(reports) < _FEW_REPORTS or len(reports) * _OF_A_REPORT < one(connection, _OF_EACH_STOCK)
    return dict(connection.execute(_NAMED if one_by_one else _EVERY_STOCK_IN_MANY, (as_array(reports),)))


def _named_of(connection: Connection, reports: Collection[int], securities: Collection[int]) -> Stocks:
    """Those of some stocks that are named in one of the reports."""
    return dict(connection.execute(_SOME_STOCKS_IN_MANY, (as_array(reports), as_array(securities))))


def _every_stock(connection: Connection) -> set[int]:
    return {security for (security,) in connection.execute(_EVERY_STOCK)}
