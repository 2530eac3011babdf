"""The facts of one report as they are stored, to be compared with what newer rules find."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from watchlist.domain.draft_codec import draft_from_json, verdicts_from_json
from watchlist.domain.drafts import Analyst, Draft, DraftRating
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.ratings import Action, Band, RatingScale, Scope
from watchlist.domain.review import Verdict, Verdicts
from watchlist.domain.revisions import StoredFacts, StoredMention, StoredRating, StoredScale
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.store.engine import Connection
from watchlist.store.queries.places import report_picks

_PROSE = """
SELECT m.id, s.symbol, m.text, m.start, m.stop, m.page, m.box, m.rule, m.confidence
FROM mentions m JOIN securities s ON s.id = m.security_id WHERE m.report_id = ? AND m.pick_id IS NULL ORDER BY m.start, m.id
"""
_NAMES = "SELECT a.key, t.key FROM theme_aliases a JOIN themes t ON t.id = a.theme_id"
_RATINGS = """
SELECT g.id, g.scope, s.symbol, g.term, g.action, g.step, g.step_assumed, g.start, g.stop, g.rule, g.confidence, g.action_term,
  g.previous_term, g.target, g.previous_target, g.currency, g.published
FROM ratings g LEFT JOIN securities s ON s.id = g.security_id WHERE g.report_id = ? ORDER BY g.id
"""
_STATED = """
SELECT r.title, coalesce(b.name, ''), coalesce(r.published, ''), r.industry, r.kind, r.stated
FROM reports r LEFT JOIN brokers b ON b.id = r.broker_id WHERE r.id = ?
"""
_SCALES = """
SELECT c.id, b.name, c.horizon_low, c.horizon_high, c.version_date, c.conflicts, c.start, c.stop, c.rule, c.confidence
FROM rating_scales c LEFT JOIN brokers b ON b.id = c.broker_id WHERE c.report_id = ? ORDER BY c.id
"""
_BANDS = """
SELECT scope, term, term_en, step, low, high, words, start, stop FROM scale_bands WHERE scale_id = ? ORDER BY id
"""
_BENCHMARKS = "SELECT market, name FROM scale_benchmarks WHERE scale_id = ? ORDER BY id"
_REVIEW = """
SELECT d.payload, d.verdicts FROM drafts d JOIN reports r ON r.sha256_text = d.sha256_text
WHERE r.id = ? AND d.closed_by IS NOT NULL AND d.verdicts IS NOT NULL ORDER BY d.id
"""


def stored_facts(connection: Connection, report_id: int) -> StoredFacts:
    """The picks and the places in prose of a report outside the trash. Raises NoSuchThing."""
    there = connection.execute("SELECT 1 FROM reports WHERE id = ? AND deleted_at IS NULL", (report_id,))
    if there.fetchone() is None:
        raise NoSuchThing("report", report_id)
    return StoredFacts(
        report_id,
        report_picks(connection, report_id),
        prose_mentions(connection, report_id),
        dict(connection.execute(_NAMES).fetchall()),
        frozenset(_refused(connection, report_id)),
        tuple(_ratings(connection, report_id)),
        _stated(connection, report_id),
        tuple(_analysts(connection, report_id)),
        tuple(_scales(connection, report_id)),
    )


def _analysts(connection: Connection, report_id: int) -> Iterator[Analyst]:
    sql = "SELECT name, licence, role, start, stop FROM analysts WHERE report_id = ? ORDER BY id"
    for name, licence, role, start, stop in connection.execute(sql, (report_id,)):
        yield Analyst(name, licence, role, None if start is None else Span(start, stop))


def _scales(connection: Connection, report_id: int) -> Iterator[StoredScale]:
    """The scales that the report prints, each by the house that it is stored for."""
    for row in connection.execute(_SCALES, (report_id,)).fetchall():
        scale_id, broker, low, high, version, conflicts, start, stop, rule, confidence = row
        yield StoredScale(
            scale_id,
            RatingScale(
                broker=broker,
                bands=tuple(_bands(connection, scale_id)),
                horizon_months=None if low is None else (low, high),
                benchmarks=tuple(connection.execute(_BENCHMARKS, (scale_id,)).fetchall()),
                span=Span(start, stop),
                version_date=date.fromisoformat(version) if version else None,
                conflicts=tuple(json.loads(conflicts)),
                rule=rule,
                confidence=confidence,
            ),
        )


def _bands(connection: Connection, scale_id: int) -> Iterator[Band]:
    for scope, term, term_en, step, low, high, words, start, stop in connection.execute(_BANDS, (scale_id,)):
        yield Band(Scope(scope), term, step, low, high, words, Span(start, stop), term_en)


def _ratings(connection: Connection, report_id: int) -> Iterator[StoredRating]:
    for row in connection.execute(_RATINGS, (report_id,)):
        rating_id, scope, symbol, term, action, step, assumed, start, stop, rule, confidence, *rest = row
        action_term, previous_term, target, previous_target, currency, published = rest
        yield StoredRating(
            rating_id,
            DraftRating(
                term=term,
                scope=Scope(scope),
                action=Action(action) if action else None,
                step=step,
                step_assumed=bool(assumed),
                span=Span(start, stop),
                rule=rule,
                confidence=confidence,
                symbol=Symbol.parse(symbol) if symbol else None,
                action_term=action_term,
                previous_term=previous_term,
                target=target,
                previous_target=previous_target,
                currency=currency,
                published=date.fromisoformat(published) if published else None,
            ),
        )


def _stated(connection: Connection, report_id: int) -> dict[str, tuple[str, str]]:
    """What the report says of itself, each with its rule."""
    *values, stated = connection.execute(_STATED, (report_id,)).fetchone()
    rules = json.loads(stated)
    names = ("title", "broker", "published", "industry", "kind")
    return {
        name: (value, rules.get(name, {}).get("rule", "")) for name, value in zip(names, values, strict=True)
    }


def prose_mentions(connection: Connection, report_id: int) -> tuple[StoredMention, ...]:
    """The places outside the lists of a report where securities are named, in the order of its text."""
    symbols: dict[str, Symbol] = {}
    return tuple(
        StoredMention(
            mention,
            symbols.get(code) or symbols.setdefault(code, Symbol.parse(code)),
            text,
            Span(start, stop, page, None if box is None else tuple(json.loads(box))),
            rule,
            confidence,
        )
        for mention, code, text, start, stop, page, box, rule, confidence in connection.execute(
            _PROSE, (report_id,)
        )
    )


def _refused(connection: Connection, report_id: int) -> Iterator[tuple[int, int]]:
    """The places of the rows that were rejected in the report's review."""
    for payload, verdicts in connection.execute(_REVIEW, (report_id,)):
        yield from _rejected(draft_from_json(payload), verdicts_from_json(verdicts))


def _rejected(draft: Draft, verdicts: Verdicts) -> Iterator[tuple[int, int]]:
    picks = (
        draft.themes[theme].stocks[row]
        for (theme, row), verdict in verdicts.rows.items()
        if verdict.verdict is Verdict.REJECTED
    )
    mentions = (
        draft.mentions[place]
        for place, verdict in verdicts.mentions.items()
        if verdict.verdict is Verdict.REJECTED
    )
    for row in (*picks, *mentions):
        yield from ((span.start, span.end) for span in row.spans)
