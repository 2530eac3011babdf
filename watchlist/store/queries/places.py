"""Places where securities are named: the sentences behind every number."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Unpack

from watchlist.domain.rows import MentionRow, PickRow
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import ThemeChip
from watchlist.store.engine import Connection, as_array, one, snapshot
from watchlist.store.queries.looking_back import then
from watchlist.store.queries.narrowing import About, Narrowing, narrowing
from watchlist.store.quotes import sentence_around

_PICKS = """
SELECT p.id, p.report_id, h.id, h.name, h.colour, coalesce(t.state = 'hand', 0), s.symbol, s.name, p.text, p.stance,
  p.rule, p.confidence, p.open_list
FROM picks p JOIN themes h ON h.id = p.theme_id JOIN securities s ON s.id = p.security_id
LEFT JOIN tags t ON t.security_id = p.security_id AND t.theme_id = p.theme_id
WHERE p.report_id = ? ORDER BY p.id
"""

_PLACE = """
SELECT m.report_id, s.symbol, m.text, m.start, m.stop, m.page, coalesce(h.name, ''), p.stance, coalesce(b.name, ''),
  r.title, coalesce(r.published, ''), m.rule, m.confidence, m.box
"""
_BESIDE = """
LEFT JOIN picks p ON p.id = m.pick_id LEFT JOIN themes h ON h.id = p.theme_id
JOIN reports r ON r.id = m.report_id JOIN securities s ON s.id = m.security_id
LEFT JOIN brokers b ON b.id = r.broker_id
"""
_PLACES = f"""
{_PLACE} FROM appearances a CROSS JOIN mentions m ON m.report_id = a.report_id AND m.security_id = a.security_id
{_BESIDE}
"""


def mentions(
    connection: Connection, *, limit: int | None = None, **about: Unpack[About]
) -> tuple[MentionRow, ...]:
    """Every place of what is asked for, the newest report first and in it the order of the text.

    The same filters as `charting.points`, so that a bar and the places behind it have the same sum.
    """
    with snapshot(connection):
        # What themes were called then is told even where nothing that counts was corrected.
        asked = replace(narrowing(connection, about), before=then(connection, about.get("as_of")).before)
        rows = _places(connection, asked, limit)
        texts = _texts(connection, {row[0] for row in rows})
    return tuple(_mention(row, texts[row[0]]) for row in rows)


def places_where(connection: Connection, rest: str, parameters: Sequence[Any]) -> tuple[MentionRow, ...]:
    """Places by the rest of a query of ours, from its condition on."""
    rows = connection.execute(f"{_PLACE} FROM mentions m {_BESIDE} WHERE {rest}", parameters).fetchall()
    texts = _texts(connection, {row[0] for row in rows})
    return tuple(_mention(row, texts[row[0]]) for row in rows)


def report_picks(connection: Connection, report_id: int) -> tuple[PickRow, ...]:
    """The picks of a report, in the order of its lists, each with all its places."""
    with snapshot(connection):
        spans: dict[int, list[Span]] = defaultdict(list)
        places = "SELECT pick_id, start, stop, page, box FROM mentions WHERE report_id = ? AND pick_id IS NOT NULL ORDER BY start"
        for pick_id, start, stop, page, box in connection.execute(places, (report_id,)):
            spans[pick_id].append(Span(start, stop, page, None if box is None else tuple(json.loads(box))))
        rows = connection.execute(_PICKS, (report_id,)).fetchall()
    return tuple(_pick(row, spans[row[0]]) for row in rows)


def _places(connection: Connection, asked: Narrowing, limit: int | None) -> list[tuple[Any, ...]]:
    condition, parameters = asked.condition, asked.parameters
    if limit is not None:
        # Every appearance has a place: those of the days of the newest so many hold the first so many places.
        newest = f"SELECT a.day FROM appearances a WHERE {condition} ORDER BY a.day DESC LIMIT 1 OFFSET ?"  # noqa: S608 - ours
        last = one(connection, f"{asked.before}{newest}", (*parameters, max(0, limit - 1)))
        condition, parameters = f"{condition} AND a.day >= ?", (*parameters, last or 0)
    sql = (
        f"{asked.before}{_PLACES} WHERE {condition} AND coalesce(p.theme_id, 0) = a.theme_id"
        " ORDER BY a.day DESC, m.report_id DESC, m.start, m.id LIMIT ?"
    )
    return connection.execute(sql, (*parameters, -1 if limit is None else limit)).fetchall()


def _texts(connection: Connection, report_ids: Iterable[int]) -> dict[int, str]:
    ids = as_array(report_ids)
    sql = "SELECT id, text FROM texts WHERE id IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(sql, (ids,)))


def _mention(row: tuple[Any, ...], text: str) -> MentionRow:
    (
        report_id,
        symbol,
        written,
        start,
        stop,
        page,
        theme,
        stance,
        broker,
        title,
        published,
        rule,
        confidence,
        box,
    ) = row
    first, last = sentence_around(text, start, stop)
    return MentionRow(
        report_id, Symbol.parse(symbol), written, start, stop, page, theme, stance and Stance(stance), broker, title,
        published, text[first:last], first, rule, confidence, box and tuple(json.loads(box)),
    )  # fmt: skip


def _pick(row: tuple[Any, ...], spans: list[Span]) -> PickRow:
    (
        pick_id,
        report_id,
        theme_id,
        theme,
        colour,
        hand,
        symbol,
        name,
        text,
        stance,
        rule,
        confidence,
        open_list,
    ) = row
    chip = ThemeChip(theme_id, theme, colour, bool(hand))
    return PickRow(
        pick_id, report_id, chip, Symbol.parse(symbol), name, text, Stance(stance), tuple(spans), rule, confidence,
        bool(open_list),
    )  # fmt: skip
