"""The answers to “why?”: for each value of a stock, a theme or a report, the rule and the sentence, or the step and its day."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from watchlist.domain.acceptance import HAND
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.reasons import Before, Quoted, Reason
from watchlist.domain.rows import StepRow
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import theme_key
from watchlist.securities.folding import fold
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.queries.former_values import set_before, written
from watchlist.store.queries.origins import Origins
from watchlist.store.quotes import sentence_around

_STOCK: Final = "SELECT id, flag, comment FROM securities WHERE symbol = ?"
_LISTED: Final = """
SELECT i.id, l.name, i.why, i.added_at, i.report_id FROM list_items i JOIN lists l ON l.id = i.list_id
WHERE i.security_id = ? ORDER BY l.position, l.id
"""
_TAGS: Final = """
SELECT t.id, h.name, t.state, t.made_at FROM tags t JOIN themes h ON h.id = t.theme_id
WHERE t.security_id = ?1 AND (?2 IS NULL OR t.theme_id = ?2) ORDER BY t.id
"""
_PICKS: Final = """
SELECT p.id, h.name, p.stance, p.rule, p.confidence, r.rules_version, r.imported_at, r.id, p.start, p.stop
FROM appearances a CROSS JOIN picks p ON (p.report_id, p.security_id, p.theme_id) = (a.report_id, a.security_id, a.theme_id)
JOIN themes h ON h.id = p.theme_id JOIN reports r ON r.id = p.report_id
WHERE a.security_id = ?1 AND a.theme_id > 0 AND (?2 IS NULL OR a.theme_id = ?2)
ORDER BY r.published DESC, r.id DESC, p.id LIMIT ?3
"""
_RATINGS: Final = """
SELECT g.id, g.scope, g.term, g.rule, g.confidence, r.rules_version, r.imported_at, r.id, g.start, g.stop
FROM ratings g JOIN reports r ON r.id = g.report_id
WHERE r.deleted_at IS NULL AND (g.security_id = ?1 OR g.id = (SELECT e.rating_id FROM evidence e WHERE e.security_id = ?1))
ORDER BY coalesce(g.published, r.published) DESC, g.id DESC LIMIT ?2
"""
_NOTES: Final = (
    "SELECT id, text, made_at, report_id, start, stop FROM notes WHERE security_id = ? ORDER BY made_at DESC"
)
_REPORT: Final = """
SELECT r.title, coalesce(b.name, ''), coalesce(r.published, ''), r.industry, r.kind, r.stated, r.rules_version, r.imported_at
FROM reports r LEFT JOIN brokers b ON b.id = r.broker_id WHERE r.id = ?
"""
_COLUMN_OF: Final = {
    "title": "title",
    "broker": "broker_id",
    "published": "published",
    "industry": "industry",
    "kind": "kind",
}
_TEXT: Final = """
SELECT t.text, r.title, coalesce(r.published, ''), coalesce(b.name, '') FROM reports r JOIN texts t ON t.id = r.id
LEFT JOIN brokers b ON b.id = r.broker_id WHERE r.id = ?
"""
_THEME: Final = (
    "SELECT id FROM themes WHERE key = ?1 UNION ALL SELECT theme_id FROM theme_aliases WHERE key = ?1"
)

_NAMING: Final = frozenset({"rename_theme", "tag_stocks", "split_theme", "nest_theme", "add_by_hand"})
"""Steps in which a person gives a theme its name; in all others a report does."""

MOST: Final = 200
"""So many picks and ratings are told of a stock, the newest."""


def why(connection: Connection, symbol: Symbol, theme: str | None = None) -> tuple[Reason, ...]:
    """Why a stock is listed, flagged, tagged, picked and rated as it is; of one theme alone where that is asked.

    Raises NoSuchThing for a stock or theme that the library doesn't know.
    """
    with snapshot(connection):
        row = connection.execute(_STOCK, (str(symbol),)).fetchone()
        if row is None:
            raise NoSuchThing("security", str(symbol))
        theme_id = None if theme is None else _theme_id(connection, theme)
        asked = _Asked(
            connection, Origins(connection, "securities", "list_items", "tags", "picks", "ratings", "notes")
        )
        own = asked.of_stock(*row) if theme_id is None else ()
        return (*own, *asked.tags(row[0], theme_id), *asked.picks(row[0], theme_id),
                *(asked.opinions(row[0]) if theme_id is None else ()))  # fmt: skip


def why_report(connection: Connection, report_id: int) -> tuple[Reason, ...]:
    """Why a report has its title, broker, date, industry and kind. Raises NoSuchThing."""
    with snapshot(connection):
        row = connection.execute(_REPORT, (report_id,)).fetchone()
        if row is None:
            raise NoSuchThing("report", report_id)
        return tuple(_Asked(connection, Origins(connection, "reports")).metadata(report_id, row))


def why_theme(connection: Connection, name: str) -> tuple[Reason, ...]:
    """Where a theme, its other names and what it stands under come from. Raises NoSuchThing."""
    with snapshot(connection):
        theme_id = _theme_id(connection, name)
        origins = Origins(connection, "themes", "theme_aliases", "theme_parents")
        return tuple(_Asked(connection, origins).theme(theme_id))


@dataclass(frozen=True, slots=True)
class _Asked:
    connection: Connection
    origins: Origins

    def of_stock(self, security_id: int, flag: int, comment: str) -> Iterator[Reason]:
        """The lists that a stock is on, and what the user set on it."""
        for item, name, reason, added_at, report_id in self.connection.execute(
            _LISTED, (security_id,)
        ).fetchall():
            step = self.origins.of("list_items", item)
            quoted = None if report_id is None else self._first_place(report_id, security_id)
            yield Reason(
                "listed",
                name,
                by_hand=report_id is None,
                made_at=added_at,
                step=step,
                quoted=quoted,
                other=reason,
            )
        for subject, value in (("flag", str(flag or "")), ("comment", comment)):
            before = set_before(self.connection, security_id, subject, value)
            if value or before:
                made = self._by_hand(subject, value, self.origins.of("securities", security_id, subject))
                yield _with_past(made, before)
        for column, value, before in written(self.connection, security_id):
            yield _with_past(self._by_hand("own", value, None, about=column), before)

    def tags(self, security_id: int, theme_id: int | None) -> Iterator[Reason]:
        """What the user tagged, and what was taken off for good."""
        for tag, theme, state, made_at in self.connection.execute(_TAGS, (security_id, theme_id)).fetchall():
            subject = "tag" if state == "hand" else "hidden_tag"
            yield self._by_hand(subject, theme, self.origins.of("tags", tag), made_at, about=theme)

    def picks(self, security_id: int, theme_id: int | None) -> Iterator[Reason]:
        """The theme lists in which reports put it, each with its sentence."""
        for row_id, theme, stance, *found in self.connection.execute(
            _PICKS, (security_id, theme_id, MOST)
        ).fetchall():
            yield self._found("pick", stance, theme, self.origins.of("picks", row_id), found)

    def opinions(self, security_id: int) -> Iterator[Reason]:
        """Its ratings and notes."""
        for row_id, scope, term, *found in self.connection.execute(_RATINGS, (security_id, MOST)).fetchall():
            yield self._found("rating", term, scope, self.origins.of("ratings", row_id), found)
        for note, text, made_at, report_id, start, stop in self.connection.execute(
            _NOTES, (security_id,)
        ).fetchall():
            quoted = None if start is None else self._quoted(report_id, start, stop)
            yield Reason(
                "note",
                text,
                by_hand=True,
                made_at=made_at,
                step=self.origins.of("notes", note),
                quoted=quoted,
            )

    def metadata(self, report_id: int, row: tuple[Any, ...]) -> Iterator[Reason]:
        """The fields of a report, each by its rule or by hand."""
        *values, stated, version, imported_at = row
        reasons = json.loads(stated)
        for (name, column), value in zip(_COLUMN_OF.items(), values, strict=True):
            reason = reasons.get(name, {})
            step = self.origins.of("reports", report_id, column)
            by_hand = reason.get("rule") == HAND
            quoted = (
                self._quoted(report_id, reason["start"], reason["stop"])
                if "start" in reason and not by_hand
                else None
            )
            yield Reason(
                name, value, by_hand=by_hand, rule="" if by_hand else reason.get("rule", ""), rules_version=version,
                confidence=reason.get("confidence"), made_at=step.made_at if step else imported_at, step=step,
                quoted=quoted, other=reason.get("reason", ""),
            )  # fmt: skip

    def theme(self, theme_id: int) -> Iterator[Reason]:
        """A theme's name, its other names, and the themes above it."""
        name = one(self.connection, "SELECT name FROM themes WHERE id = ?", (theme_id,))
        named = self._by_hand("name", name, self.origins.of("themes", theme_id, "name"))
        yield replace(named, by_hand=named.step is not None and named.step.code in _NAMING)
        for row_id, alias in self.connection.execute(
            "SELECT id, name FROM theme_aliases WHERE theme_id = ? ORDER BY id", (theme_id,)
        ).fetchall():
            yield self._by_hand("alias", alias, self.origins.of("theme_aliases", row_id))
        for row_id, parent in self.connection.execute(
            "SELECT p.id, h.name FROM theme_parents p JOIN themes h ON h.id = p.parent_id WHERE p.theme_id = ? ORDER BY p.id",
            (theme_id,),
        ).fetchall():
            yield self._by_hand("parent", parent, self.origins.of("theme_parents", row_id))

    def _by_hand(
        self, subject: str, value: str, step: StepRow | None, made_at: str = "", about: str = ""
    ) -> Reason:
        when = made_at or (step.made_at if step else "")
        return Reason(subject, value, about, by_hand=True, made_at=when, step=step)

    def _found(self, subject: str, value: str, about: str, step: StepRow | None, found: list[Any]) -> Reason:
        rule, confidence, version, imported_at, report_id, start, stop = found
        by_hand = rule == HAND
        return Reason(
            subject, value, about, by_hand=by_hand, rule="" if by_hand else rule, rules_version=version, confidence=confidence,
            made_at=step.made_at if step else imported_at, step=step, quoted=self._quoted(report_id, start, stop),
        )  # fmt: skip

    def _first_place(self, report_id: int, security_id: int) -> Quoted | None:
        row = self.connection.execute(
            "SELECT start, stop FROM mentions WHERE report_id = ? AND security_id = ? ORDER BY start LIMIT 1",
            (report_id, security_id),
        ).fetchone()
        return None if row is None else self._quoted(report_id, *row)

    def _quoted(self, report_id: int, start: int, stop: int) -> Quoted:
        text, title, published, broker = self.connection.execute(_TEXT, (report_id,)).fetchone()
        first, last = sentence_around(text, start, stop)
        return Quoted(report_id, start, stop, text[first:last], first, title, published, broker)


def _with_past(reason: Reason, before: tuple[Before, ...]) -> Reason:
    """The reason of a value with what stood in its place; its own day is that on which the newest of those went."""
    return replace(reason, before=before, made_at=before[0].until if before else reason.made_at)


def _theme_id(connection: Connection, name: str) -> int:
    found: int | None = one(connection, _THEME, (fold(theme_key(name) or name.casefold()),))
    if found is None:
        raise NoSuchThing("theme", name)
    return found
