"""Undo and redo of everything, against random histories."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.support.builders import NOW, STOCKS, a_draft, a_library, a_report, symbol
from tests.support.content import content, recounted
from watchlist.domain import commands as c
from watchlist.domain import correction_commands as k
from watchlist.domain import desk_commands as d
from watchlist.domain import theme_commands as t
from watchlist.domain.acceptance import accept, all_verdicts
from watchlist.domain.copies import CopyKind, ProposedCopy
from watchlist.domain.drafts import DraftRating
from watchlist.domain.errors import NothingToUndo, WatchlistError
from watchlist.domain.ratings import Scope
from watchlist.domain.review import RowVerdict, Verdict, Verdicts
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.store import queries, seals
from watchlist.store.edits import apply, apply_many
from watchlist.store.history import redo, undo
from watchlist.store.long_steps import LongStep

THEMES = ("芯片", "液冷", "液 冷", "液冷系統", "AI“端侧”")
BETWEEN_THEMES = (t.NestTheme, t.UnnestTheme, t.NameTheme, t.DropName, t.KeepApart)
names = st.sampled_from(sorted(STOCKS))
some_names = st.lists(names, min_size=1, max_size=4, unique=True)
theme = st.sampled_from(THEMES)
ids = st.integers(1, 6)
days = st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(date.isoformat))


class AnyHistory(RuleBasedStateMachine):
    """Any commands in any order, each undone and done again at any time."""

    ignored: ClassVar = (WatchlistError,)

    def __init__(self) -> None:
        super().__init__()
        self.db = a_library()
        self.states = [content(self.db.conn)]
        self.place = 0
        self.run = LongStep("import_documents", "files")

    def carry_out(self, command: c.Command) -> None:
        try:
            applied = apply(self.db, command, now=NOW)
        except self.ignored:
            assert content(self.db.conn) == self.states[self.place]
            return
        self.note(applied)

    def note(self, applied: c.Applied) -> None:
        after = content(self.db.conn)
        if applied.step_id is None:
            assert after == self.states[self.place]
            return
        self.states[self.place + 1 :] = [after]
        self.place += 1

    @rule(
        lists=st.dictionaries(theme, some_names, min_size=1, max_size=3),
        prose=st.lists(names, max_size=2),
        published=days,
        broker=st.sampled_from([None, "开源证券", "東吳證券", "东吴证券"]),
        stance=st.sampled_from(Stance),
        original=st.one_of(st.none(), ids),
        score=st.sampled_from([0.5, 0.9]),
        rated=st.booleans(),
    )
    def add_report(self, original: int | None, *, rated: bool, **what: Any) -> None:
        ratings = {"industry_rating": "看好", "stock_ratings": {"寒武纪": "买入"}} if rated else {}
        self.carry_out(a_report(copy_of=original, **what, **ratings))

    @rule(lists=st.lists(st.dictionaries(theme, some_names, min_size=1, max_size=2), min_size=2, max_size=4))
    def add_many(self, lists: list[dict[str, list[str]]]) -> None:
        commands = [a_report(lists=each) for each in lists]
        self.note(apply_many(self.db, commands, "import_files", now=NOW))

    @rule(lists=st.dictionaries(theme, some_names, min_size=1, max_size=2), kept=st.booleans())
    def go_on(self, lists: dict[str, list[str]], *, kept: bool) -> None:
        """One more document of a run: a part of its step, which stands behind what came in between, unless it can't."""
        before = self.done_steps()
        command = c.KeepDraft(a_draft("Draft")) if kept else a_report(lists=lists)
        applied = apply(self.db, command, now=NOW, step=self.run)
        moved = [step for step in before if step not in self.done_steps()]
        if applied.step_id in before:
            self.place -= 1
        elif moved:
            self.walk_through(before.index(moved[0]))
            return
        self.note(applied)

    @rule(lists=st.lists(st.dictionaries(theme, some_names, min_size=1, max_size=2), min_size=2, max_size=4))
    def accept_together(self, lists: list[dict[str, list[str]]]) -> None:
        """Drafts that are stored at once, each a copy of the one before."""
        commands, before = list[c.Command](), ()
        for draft in (a_draft(lists=each) for each in lists):
            kept = apply(self.db, c.KeepDraft(draft), now=NOW)
            self.note(kept)
            (draft_id,) = kept.ids
            commands.append(
                accept(draft, all_verdicts(draft), imported_at=NOW, copies=before, draft_id=draft_id)
            )
            before = (ProposedCopy(draft_id, CopyKind.COPY, 0.9, (), in_draft=True),)
        applied = apply_many(self.db, commands, "Accept", now=NOW)
        self.note(applied)
        original, *copies = applied.ids
        counted = self.db.conn.execute("SELECT copy_of FROM reports WHERE id >= ?", (original,)).fetchall()
        assert counted == [(None,), *((original,) for _ in copies)]

    def done_steps(self) -> list[int]:
        rows = self.db.conn.execute("SELECT id FROM steps WHERE undone = 0 ORDER BY id")
        return [row[0] for row in rows]

    def walk_through(self, place: int) -> None:
        """Steps changed their order from a place on: back to the state before them, and forth again."""
        after = [content(self.db.conn)]
        while self.place > place:
            undo(self.db)
            self.place -= 1
            after.append(content(self.db.conn))
            assert after[-1] == recounted(self.db.conn)
            self.foreign_keys_hold()
            self.every_row_is_as_it_was_sealed()
        assert after[-1] == self.states[place]
        self.states[place:] = reversed(after)
        for state in self.states[place + 1 :]:
            redo(self.db)
            self.place += 1
            assert content(self.db.conn) == state

    @rule(report=ids, published=st.dates(date(2024, 1, 1), date(2024, 12, 31)))
    def date_report(self, report: int, published: date) -> None:
        self.carry_out(c.DateReport(report, published))

    @rule(reports=st.lists(ids, min_size=1, max_size=3))
    def delete(self, reports: list[int]) -> None:
        self.carry_out(c.DeleteReports(tuple(reports)))

    @rule(reports=st.lists(ids, min_size=1, max_size=2))
    def restore(self, reports: list[int]) -> None:
        self.carry_out(c.RestoreReports(tuple(reports)))

    @rule(link=ids, accepted=st.booleans())
    def answer(self, link: int, *, accepted: bool) -> None:
        self.carry_out(c.AnswerCopy(link, accepted))

    @rule(stocks=some_names, why=st.text(max_size=5))
    def add_stocks(self, stocks: list[str], why: str) -> None:
        self.carry_out(c.AddStocks(tuple(map(symbol, stocks)), why=why))

    @rule(stocks=some_names, name=st.sampled_from(["", "自建", "自選"]), kept=st.sampled_from(["x", "y"]))
    def import_list(self, stocks: list[str], name: str, kept: str) -> None:
        listed = tuple(c.ListedStock(symbol(stock), stock, "2024-01-02", 1.5, kept) for stock in stocks)
        self.carry_out(
            c.ImportList(name, "a.txt", listed, (c.KeptEntry(kept, reason="fund", themes=("芯片",)),))
        )

    @rule(entry=ids, stock=st.one_of(st.none(), names))
    def settle_entry(self, entry: int, stock: str | None) -> None:
        self.carry_out(c.SettleEntry(entry, None if stock is None else symbol(stock)))

    @rule(stocks=some_names)
    def remove_stocks(self, stocks: list[str]) -> None:
        self.carry_out(c.RemoveStocks(tuple(map(symbol, stocks))))

    @rule(
        stocks=some_names,
        themes=st.lists(theme, min_size=1, max_size=2),
        kind=st.sampled_from([c.TagStocks, c.UntagStocks]),
    )
    def tag(self, stocks: list[str], themes: list[str], kind: Callable[..., c.Command]) -> None:
        self.carry_out(kind(tuple(map(symbol, stocks)), tuple(themes)))

    @rule(stocks=some_names, flag=st.integers(0, 7))
    def flag(self, stocks: list[str], flag: int) -> None:
        self.carry_out(c.SetFlag(tuple(map(symbol, stocks)), flag))

    @rule(stock=names, comment=st.text(st.characters(codec="utf-8"), max_size=5))
    def comment(self, stock: str, comment: str) -> None:
        self.carry_out(c.SetComment(symbol(stock), comment))

    @rule(stock=names, report=st.one_of(st.none(), ids))
    def note_down(self, stock: str, report: int | None) -> None:
        span = None if report is None else Span(0, 2)
        self.carry_out(c.AddNote(symbol(stock), "Looks cheap", NOW, report, span))

    @rule(
        name=st.sampled_from(["自建", "自選", "冷"]),
        query=st.sampled_from([None, "theme:液冷", "list:自建 or flag:1"]),
    )
    def add_list(self, name: str, query: str | None) -> None:
        self.carry_out(d.AddList(name, query))

    @rule(which=ids, name=st.sampled_from(["自建", "改名"]), place=st.integers(0, 3))
    def change_list(self, which: int, name: str, place: int) -> None:
        self.carry_out(d.RenameList(which, name))
        self.carry_out(d.MoveList(which, place))

    @rule(which=ids)
    def delete_list(self, which: int) -> None:
        self.carry_out(d.DeleteList(which))

    @rule(which=ids, query=st.sampled_from([None, "theme:芯片", "list:冷"]))
    def follow(self, which: int, query: str | None) -> None:
        self.carry_out(d.FollowQuery(which, query))

    @rule(stocks=some_names, which=ids, section=st.sampled_from(["", "核心"]), put=st.booleans())
    def put_on_list(self, stocks: list[str], which: int, section: str, *, put: bool) -> None:
        symbols = tuple(map(symbol, stocks))
        self.carry_out(c.AddStocks(symbols, which) if put else c.RemoveStocks(symbols, which))
        self.carry_out(d.SetSection(symbols, section, which))

    @rule(
        name=st.sampled_from(["热", "冷"]),
        query=st.sampled_from(["", "theme:液冷", "view:热"]),
        order=st.sampled_from([(), ("-reports",)]),
    )
    def save_view(self, name: str, query: str, order: tuple[str, ...]) -> None:
        self.carry_out(d.SaveView(name, query, sorting=order))

    @rule(which=ids, place=st.integers(0, 2))
    def change_view(self, which: int, place: int) -> None:
        self.carry_out(d.RenameView(which, f"改{which}"))
        self.carry_out(d.MoveView(which, place))

    @rule(which=ids)
    def delete_view(self, which: int) -> None:
        self.carry_out(d.DeleteView(which))

    @rule(note=ids, text=st.sampled_from(["贵", "便宜"]))
    def change_note(self, note: int, text: str) -> None:
        self.carry_out(c.ChangeNote(note, text))

    @rule(note=ids)
    def delete_note(self, note: int) -> None:
        self.carry_out(c.DeleteNote(note))

    @rule(old=theme, new=theme)
    def rename(self, old: str, new: str) -> None:
        self.carry_out(c.RenameTheme(old, new))

    @rule(old=st.lists(theme, min_size=1, max_size=2), new=theme, language=st.sampled_from(["", "en"]))
    def merge(self, old: list[str], new: str, language: str) -> None:
        self.carry_out(t.MergeThemes(tuple(old), new, language))

    @rule(
        old=theme,
        new=st.sampled_from([*THEMES, "新题材"]),
        stocks=some_names,
        aliases=st.lists(theme, max_size=1),
        joins=st.booleans(),
    )
    def split(self, old: str, new: str, stocks: list[str], aliases: list[str], *, joins: bool) -> None:
        self.carry_out(t.SplitTheme(old, new, tuple(map(symbol, stocks)), tuple(aliases), joins))

    @rule(one=theme, other=st.sampled_from([*THEMES, "新题材"]), kind=st.sampled_from(BETWEEN_THEMES))
    def decide(self, one: str, other: str, kind: Callable[..., c.Command]) -> None:
        self.carry_out(kind(one, other))

    @rule(name=st.sampled_from(["ths", "芯片"]), themes=st.dictionaries(theme, some_names, max_size=2))
    def import_concepts(self, name: str, themes: dict[str, list[str]]) -> None:
        found = tuple((each, tuple(map(symbol, some))) for each, some in themes.items())
        self.carry_out(t.ImportConcepts(name, found))

    @rule(one=theme, on=st.booleans())
    def tag_by_hand_only(self, one: str, *, on: bool) -> None:
        self.carry_out(t.SetManualOnly(one, on))

    @rule(some=st.lists(st.sampled_from([*THEMES, "新题材"]), min_size=1, max_size=2))
    def prune(self, some: list[str]) -> None:
        self.carry_out(t.PruneThemes(tuple(some)))

    @rule(text=st.sampled_from(["寒王", "海光"]), stock=names, broker=st.sampled_from([None, "开源证券"]))
    def learn(self, text: str, stock: str, broker: str | None) -> None:
        self.carry_out(c.LearnAlias(text, symbol(stock), broker))

    @rule(text=names, stock=names, broker=st.sampled_from([None, "开源证券"]))
    def correct_name(self, text: str, stock: str, broker: str | None) -> None:
        self.carry_out(k.CorrectName(text, symbol(stock), broker))

    @rule(report=ids, stock=names, theme=theme, start=st.integers(0, 40), rated=st.booleans())
    def add_by_hand(self, report: int, stock: str, theme: str, start: int, *, rated: bool) -> None:
        span = Span(start, start + 2)
        rating = DraftRating(
            "买入", Scope.STOCK, None, 2, step_assumed=True, span=span, rule="hand", confidence=1.0, symbol=symbol(stock)
        )  # fmt: skip
        pick = k.HandPick(theme, symbol(stock), Stance.WATCH, span)
        self.carry_out(k.AddByHand(report, (pick,), (rating,) if rated else ()))

    @rule(minute=st.integers(10, 59))
    def look(self, minute: int) -> None:
        self.carry_out(c.NoteLook(f"2024-12-31T00:{minute}:00+00:00"))

    @rule(number=ids, sure=st.booleans())
    def store_in_part(self, number: int, *, sure: bool) -> None:
        draft = a_draft(f"Rest {number}", {"芯片": ["寒武纪", "海光信息"]})
        said = Verdicts({(0, 0): RowVerdict(Verdict.ACCEPTED)} if sure else {})
        self.carry_out(replace(accept(draft, said, imported_at=NOW), rest=(draft, said)))

    @rule(number=ids, draft_id=st.integers(1, 12), stock=names)
    def complete(self, number: int, draft_id: int, stock: str) -> None:
        draft = a_draft(f"Rest {number}", {"芯片": ["寒武纪", "海光信息"]})
        corrected = RowVerdict(Verdict.ACCEPTED, symbol=symbol(stock), theme="液冷")
        said = replace(Verdicts({(0, 1): corrected}), published=date(2024, 3, 1), broker="东吴证券")
        self.carry_out(accept(draft, said, imported_at=NOW, draft_id=draft_id))

    @rule(numbers=st.lists(ids, min_size=1, max_size=3))
    def note_files(self, numbers: list[int]) -> None:
        self.carry_out(
            c.NoteFiles(tuple(c.SeenFile(f"{number:064d}", f"{number}.pdf") for number in numbers))
        )

    @rule(number=ids)
    def keep_draft(self, number: int) -> None:
        self.carry_out(c.KeepDraft(a_draft(f"Draft {number}")))

    @rule(draft=ids)
    def review(self, draft: int) -> None:
        self.carry_out(c.SaveReview(draft, Verdicts({(0, 0): RowVerdict(Verdict.ACCEPTED)})))

    @rule(draft=ids, accepted=st.booleans())
    def close_draft(self, draft: int, *, accepted: bool) -> None:
        self.carry_out(a_report(draft_id=draft) if accepted else c.DiscardDraft(draft))

    @precondition(lambda self: self.place > 0)
    @rule(times=st.integers(1, 5))
    def undo_some(self, times: int) -> None:
        for _ in range(min(times, self.place)):
            undo(self.db)
            self.place -= 1
            assert content(self.db.conn) == self.states[self.place]

    @precondition(lambda self: self.place < len(self.states) - 1)
    @rule(times=st.integers(1, 5))
    def redo_some(self, times: int) -> None:
        for _ in range(min(times, len(self.states) - 1 - self.place)):
            redo(self.db)
            self.place += 1
            assert content(self.db.conn) == self.states[self.place]

    @invariant()
    def the_counts_are_those_of_a_recount(self) -> None:
        assert content(self.db.conn) == recounted(self.db.conn)

    @invariant()
    def foreign_keys_hold(self) -> None:
        assert self.db.conn.execute("PRAGMA foreign_key_check").fetchall() == []

    @invariant()
    def every_row_is_as_it_was_sealed(self) -> None:
        assert list(seals.broken(self.db.conn)) == []

    @invariant()
    def a_chart_and_the_places_behind_it_have_the_same_sum(self) -> None:
        dated = [place for place in queries.mentions(self.db.conn) if place.published]
        assert sum(point.spans for point in queries.points(self.db.conn)) == len(dated)

    def teardown(self) -> None:
        for place in range(self.place - 1, -1, -1):
            undo(self.db)
            assert content(self.db.conn) == self.states[place]
        with pytest.raises(NothingToUndo):
            undo(self.db)
        self.db.close()


TestAnyHistory = AnyHistory.TestCase
TestAnyHistory.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
