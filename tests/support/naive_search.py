"""Searches evaluated the obvious way: every stock looked at, every term asked, in Python alone."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date

from watchlist.domain import query_words as words
from watchlist.domain.queries import And, Field, Node, Not, Word, parse
from watchlist.domain.query_fields import COUNTS, DATES, known_state
from watchlist.domain.query_values import RELATIONS, Unreadable, days, number, window
from watchlist.domain.stances import Stance
from watchlist.domain.themes import theme_key
from watchlist.securities.folding import fold
from watchlist.store.engine import Connection

DAY_ZERO = date(1, 1, 1)


@dataclass
class Stock:
    """All that searches ask about one stock on one list."""

    symbol: str
    market: str
    names: list[str]
    initials: str
    flag: int
    comment: str
    why: str
    added: str
    places: list[tuple[date | None, int, int, str, str, str, int]] = field(default_factory=list)
    """Day, origin, report, broker, title, industry and spans of each appearance."""
    texts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)
    """The keys of its themes and of all above them."""
    tags: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    stance: Stance | None = None
    rating: tuple[str, str, str | None, int | None] | None = None
    own: dict[str, str] = field(default_factory=dict)
    """What is written in each column of the user's own, by its folded name."""
    pinned: bool = False


class NaiveSearch:
    """A library in lists, and the trees evaluated over them."""

    def __init__(self, connection: Connection, today: date) -> None:
        self.connection, self.today = connection, today
        self.stocks = [self._stock(*row) for row in connection.execute(
            "SELECT s.id, s.symbol, s.market, s.name, s.name_hant, s.name_en, s.full_name, s.initials, s.flag, s.comment,"
            " i.why, i.added_at FROM list_items i JOIN securities s ON s.id = i.security_id WHERE i.list_id = 1"
        ).fetchall()]  # fmt: skip

    def found(self, query: str) -> set[str]:
        """The symbols that a query finds on the main list."""
        tree = parse(query)
        return {stock.symbol for stock in self.stocks if tree is None or self.holds(tree, stock)}

    def holds(self, node: Node, stock: Stock) -> bool:
        """Whether a stock is found by a tree."""
        if isinstance(node, Word):
            return self._word(node.text, stock)
        if isinstance(node, Field):
            return self._field(node, stock)
        if isinstance(node, Not):
            return not self.holds(node.part, stock)
        parts = [self.holds(part, stock) for part in node.parts]
        return all(parts) if isinstance(node, And) else any(parts)

    def _rows(self, sql: str, *values: object) -> list[tuple]:  # type: ignore[type-arg]
        return self.connection.execute(sql, values).fetchall()

    def _stock(self, row_id: int, symbol: str, market: str, *rest: str | int) -> Stock:
        *names, initials, flag, comment, why, added = rest
        stock = Stock(symbol, market, [*map(str, names), *str(initials).split()], str(initials), int(flag), str(comment),
                      str(why), str(added)[:10])  # fmt: skip
        for day, origin, report, broker, title, industry, spans, text in self._rows(
            "SELECT a.day, a.origin, a.report_id, coalesce(b.name, ''), r.title, r.industry, a.spans, t.text"
            " FROM appearances a JOIN reports r ON r.id = a.report_id JOIN texts t ON t.id = r.id"
            " LEFT JOIN brokers b ON b.id = a.broker_id WHERE a.security_id = ?", row_id
        ):  # fmt: skip
            stock.places.append(
                (date.fromordinal(day) if day else None, origin, report, broker, title, industry, spans)
            )
            stock.texts.append(text)
        stock.notes = [row[0] for row in self._rows("SELECT text FROM notes WHERE security_id = ?", row_id)]
        stock.lists = [
            row[0]
            for row in self._rows(
                "SELECT l.name FROM lists l JOIN list_items i ON i.list_id = l.id WHERE i.security_id = ?",
                row_id,
            )
        ]
        for theme, hand in self._rows("SELECT theme_id, hand FROM stock_tags WHERE security_id = ?", row_id):
            stock.tags.append("hand" if hand else "machine")
            stock.themes += self._names_above(theme)
        stock.tags += [
            "hidden"
            for _ in self._rows("SELECT 1 FROM tags WHERE state = 'hidden' AND security_id = ?", row_id)
        ]
        for strength, term, scope, action, step in self._rows(
            "SELECT e.stance, g.term, g.scope, g.action, g.step FROM evidence e LEFT JOIN ratings g ON g.id = e.rating_id"
            " WHERE e.security_id = ?", row_id
        ):  # fmt: skip
            stock.stance = next((each for each in Stance if each.strength == strength), None)
            stock.rating = (term, scope, action, step) if term is not None else None
        self._desk(stock, row_id)
        return stock

    def _desk(self, stock: Stock, row_id: int) -> None:
        kept = {
            key: json.loads(value)
            for key, value in self._rows("SELECT key, value FROM settings")
            if value[:1] in "[{"
        }
        names = {str(number): name for number, name in kept.get("own_fields", {"fields": []})["fields"]}
        stock.own = {fold(names[number]): text for number, text in kept.get(f"own:{row_id}", {}).items()}
        stock.pinned = row_id in kept.get("pins:1", [])

    def _names_above(self, theme: int) -> list[str]:
        waiting, seen = [theme], set[int]()
        while waiting:
            each = waiting.pop()
            if each not in seen:
                seen.add(each)
                waiting += [
                    row[0]
                    for row in self._rows("SELECT parent_id FROM theme_parents WHERE theme_id = ?", each)
                ]
        names = []
        for each in seen:
            names += [row[0] for row in self._rows("SELECT name FROM themes WHERE id = ?", each)]
            names += [row[0] for row in self._rows("SELECT name FROM theme_aliases WHERE theme_id = ?", each)]
        return [_theme(name) for name in names]

    def _word(self, text: str, stock: Stock) -> bool:
        wanted, theme = fold(text), _theme(text)
        return (
            any(wanted in fold(name) for name in (stock.symbol, *stock.names))
            or (bool(theme) and any(theme in key for key in stock.themes))
        )  # fmt: skip

    def _field(self, term: Field, stock: Stock) -> bool:
        if term.name in COUNTS:
            return self._count(term, stock)
        if term.name in DATES:
            return self._date(term, stock)
        texts = {
            "symbol": [stock.symbol], "name": stock.names, "broker": [place[3] for place in stock.places if place[3]],
            "pinyin": stock.initials.split() if term.relation else [stock.initials], "comment": [stock.comment],
            "why": [stock.why], "note": stock.notes, "title": [place[4] for place in stock.places],
            "industry": [place[5] for place in stock.places], "list": stock.lists,
        }  # fmt: skip
        if term.name in texts:
            wanted = fold(term.value.strip())
            folded = [fold(text) for text in texts[term.name] if text]
            return _matches(term.relation, wanted, folded)
        if term.name == "theme":
            return _matches(term.relation, _theme(term.value.strip()), stock.themes)
        return bool(getattr(self, f"_{term.name}")(term, stock))

    def _count(self, term: Field, stock: Stock) -> bool:
        places = stock.places
        if term.window:
            first, last = window(term.window, self.today)
            places = [place for place in places if place[0] is not None and first <= place[0] <= last]
        counts = {
            "reports": len({place[1] for place in places}), "files": len({place[2] for place in places}),
            "brokers": len({place[3] for place in places if place[3]}), "mentions": sum(place[6] for place in places),
        }  # fmt: skip
        return RELATIONS[term.relation](counts[term.name], number(term.value))

    def _date(self, term: Field, stock: Stock) -> bool:
        first, last = days(term.relation, term.value, self.today)
        dated = [place[0] for place in stock.places if place[0] is not None]
        candidates = {
            "first": [min(dated, default=None)], "last": [max(dated, default=None)], "seen": dated,
            "added": [date.fromisoformat(stock.added)],
        }[term.name]  # fmt: skip
        return any(
            day is not None and (first <= day <= last) == (term.relation != "!=") for day in candidates
        )

    def _stance(self, term: Field, stock: Stock) -> bool:
        wanted = words.STANCES[term.value.casefold()].strength
        return stock.stance is not None and RELATIONS[term.relation](stock.stance.strength, wanted)

    def _rating(self, term: Field, stock: Stock) -> bool:
        named, scope, action, step = stock.rating or ("", "", "", None)
        try:
            wanted = number(term.value)
        except Unreadable:
            pass
        else:
            return step is not None and RELATIONS[term.relation](step, wanted)
        word = term.value.casefold()
        if term.relation != "!=" and word in words.SCOPES:
            return scope == words.SCOPES[word]
        if term.relation != "!=" and word in words.ACTIONS:
            return action == words.ACTIONS[word]
        return _matches(term.relation, fold(term.value.strip()), [fold(named)] if named else [])

    def _flag(self, term: Field, stock: Stock) -> bool:
        word = term.value.casefold()
        if word in words.ANY:
            return stock.flag > 0
        wanted = words.FLAGS[word] if word in words.FLAGS else number(word)
        return RELATIONS[term.relation](stock.flag, wanted)

    def _market(self, term: Field, stock: Stock) -> bool:
        return (stock.market == words.MARKETS[term.value.casefold()]) == (term.relation != "!=")

    def _tag(self, term: Field, stock: Stock) -> bool:
        return words.TAG_SOURCES[term.value.casefold()] in stock.tags

    def _text(self, term: Field, stock: Stock) -> bool:
        wanted = fold(term.value.strip())
        return any(wanted in fold(text) for text in (*stock.texts, *stock.notes))

    def _own(self, term: Field, stock: Stock) -> bool:
        text, wanted = stock.own.get(fold(term.column), ""), term.value
        if not wanted:
            return bool(text)
        if term.relation == "":
            return fold(wanted) in fold(text)
        if term.relation in {"=", "!="}:
            same = bool(text) and (fold(text) == fold(wanted) or _value(text) == _value(wanted) is not None)
            return same == (term.relation == "=")
        left, right = _value(text), _value(wanted)
        return type(left) is type(right) and left is not None and RELATIONS[term.relation](left, right)

    def _is(self, term: Field, stock: Stock) -> bool:
        own = any(tag != "hidden" for tag in stock.tags)
        return {
            "tagged": own, "untagged": not own, "rated": stock.rating is not None, "flagged": stock.flag > 0,
            "noted": bool(stock.notes), "commented": bool(stock.comment), "covered": bool(stock.places),
            "undated": bool(stock.places) and all(place[0] is None for place in stock.places), "listed": True,
            "pinned": stock.pinned,
        }[known_state(term.value) or ""]  # fmt: skip


def _matches(relation: str, wanted: str, found: list[str]) -> bool:
    if relation:
        return (wanted in found) == (relation == "=")
    return any(wanted in each for each in found)


def _value(text: str) -> float | date | None:
    """The number or the day that a text is; hundreds have commas."""
    for read in (lambda: float(text.replace(",", "").removesuffix("%")), lambda: date.fromisoformat(text)):
        try:
            return read()
        except ValueError:
            continue
    return None


def _theme(name: str) -> str:
    return fold(theme_key(name) or name.casefold())
