"""Ratings as printed, with what the broker says they mean; house and day are the rating's own where a list names them."""

from __future__ import annotations

from typing import Any

from watchlist.domain.rows import RatingRow
from watchlist.domain.symbols import Symbol
from watchlist.store.engine import Connection
from watchlist.store.queries.looking_back import tables_of

_RATINGS = """
SELECT g.report_id, s.symbol, r.industry, g.scope, g.term, coalesce(g.action, ''), g.step, g.step_assumed, g.target, g.currency,
  coalesce(b.name, ''), coalesce(g.published, r.published, ''), r.title, g.start, g.stop,
  coalesce(d.words, ''), c.horizon_high, iif(d.id IS NULL, NULL, c.report_id), d.start, d.stop
FROM ratings g JOIN reports r ON r.id = g.report_id LEFT JOIN brokers b ON b.id = coalesce(g.broker_id, r.broker_id)
LEFT JOIN securities s ON s.id = g.security_id
LEFT JOIN scale_bands d ON d.id = (
    SELECT e.id FROM rating_scales c JOIN scale_bands e ON e.scale_id = c.id JOIN reports q ON q.id = c.report_id
    WHERE (c.report_id = g.report_id OR c.broker_id = b.id) AND q.deleted_at IS NULL AND e.scope = g.scope
      AND (e.term = g.term OR e.term_en = g.term COLLATE NOCASE)
    ORDER BY c.report_id = g.report_id DESC, coalesce(c.version_date, q.published, '') DESC LIMIT 1)
LEFT JOIN rating_scales c ON c.id = coalesce(d.scale_id, (
    SELECT o.id FROM rating_scales o JOIN reports q ON q.id = o.report_id
    WHERE (o.report_id = g.report_id OR o.broker_id = r.broker_id) AND q.deleted_at IS NULL AND o.horizon_high IS NOT NULL
    ORDER BY o.report_id = g.report_id DESC, coalesce(o.version_date, q.published, '') DESC LIMIT 1))
WHERE r.deleted_at IS NULL AND (?1 IS NULL OR b.name = ?1) AND (?2 IS NULL OR s.symbol = ?2 OR (g.scope = 'industry'
  AND EXISTS (SELECT 1 FROM picks p WHERE p.report_id = g.report_id
    AND p.security_id = (SELECT x.id FROM securities x WHERE x.symbol = ?2))))
ORDER BY coalesce(g.published, r.published) IS NULL, coalesce(g.published, r.published) DESC, g.scope = 'stock' DESC, g.id DESC
"""


def ratings(
    connection: Connection,
    *,
    symbol: Symbol | None = None,
    broker: str | None = None,
    as_of: str | None = None,
) -> tuple[RatingRow, ...]:
    """Ratings, the newest first; for a stock also those of the industries in whose reports it is picked.

    With `as_of` those known at the end of a day (ISO, UTC), explained by the scales known by then.
    """
    before = "" if as_of is None else tables_of(connection, as_of)
    rows = connection.execute(f"{before}{_RATINGS}", (broker, None if symbol is None else str(symbol)))
    return tuple(RatingRow(*_cells(*row)) for row in rows)


def _cells(*row: Any) -> tuple[Any, ...]:  # noqa: ANN401 - the cells of a row
    report_id, symbol, industry, scope, term, action, step, assumed, *rest = row
    rated = None if symbol is None else Symbol.parse(symbol)
    return report_id, rated, industry, scope, term, action, step, bool(assumed), *rest
