"""Any command at random, made of its fields' types and names: a new command is drawn as soon as it is in `Command`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any, Final, get_args, get_type_hints

from hypothesis import strategies as st

from tests.support.builders import NOW, STOCKS, a_draft, a_report, symbol, with_scale
from watchlist.domain import commands as c
from watchlist.domain.colour_rules import BOLD, ColourRule
from watchlist.domain.column_mapping import ColumnMapping, Role
from watchlist.domain.correction_commands import AddByHand, HandPick
from watchlist.domain.desk_commands import AddList, PinStocks, SaveView, SetOwnFields, SetOwnValue
from watchlist.domain.drafts import Analyst, Metadata, Stated
from watchlist.domain.own_fields import OwnField
from watchlist.domain.review import RowVerdict, Verdict, Verdicts
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_commands import ImportConcepts, NameTheme, NestTheme, OrderThemes
from watchlist.domain.themes import ThemeRole

ALL: Final[tuple[type, ...]] = get_args(c.Command)
"""Every command there is."""

THEMES: Final = ("芯片", "液冷", "液 冷", "液冷系統", "AI“端侧”", "光模块", "无人")
LISTS: Final = ("Watchlist", "自建", "自選", "聪明")

names = st.sampled_from(sorted(STOCKS))
symbols = names.map(symbol)
some = st.lists(symbols, min_size=1, max_size=3, unique=True).map(tuple)
themes = st.sampled_from(THEMES)
ids = st.integers(1, 6)
words = st.sampled_from(["", "a", "海光", "x" * 40, "\u202e1"])
days = st.dates(date(2024, 1, 1), date(2024, 12, 31))
_lists = st.dictionaries(themes, st.lists(names, min_size=1, max_size=3, unique=True), min_size=1, max_size=2)


def _better() -> Metadata:
    """What newer rules read of a report itself."""
    stated = a_draft("周报").metadata
    analysts = (Analyst("蒋颖", "", "analyst", Span(0, 2)), Analyst("雷星宇", "", "assistant"))
    return replace(stated, broker=Stated("东吴证券", Span(0, 2), "footer", 0.97), analysts=analysts)


_BY_FIELD: Final[Mapping[str, st.SearchStrategy[Any]]] = {
    **dict.fromkeys(("report_id", "draft_id", "link_id", "list_id", "note_id", "entry_id", "view_id"), ids),
    "report_ids": st.lists(ids, min_size=1, max_size=3).map(tuple),
    "symbol": symbols,
    "symbols": some,
    **dict.fromkeys(("theme", "parent", "into", "other"), themes),
    "role": st.sampled_from(ThemeRole),
    "themes": st.lists(themes, min_size=1, max_size=2).map(tuple),
    "aliases": st.just(()),
    **dict.fromkeys(("why", "comment", "section", "grouping", "language"), words),
    "text": st.sampled_from(["寒王", "海光", "寒武纪"]),
    "published": days,
    **dict.fromkeys(("accepted", "manual_only", "apart", "joins"), st.booleans()),
    "flag": st.integers(0, 7),
    "place": st.integers(0, 3),
    "query": st.sampled_from(["flag:1", "theme:芯片", "reports:>=1"]),
    **dict.fromkeys(("columns", "sorting"), st.just(("symbol",))),
    "widths": st.sampled_from([(), (90,)]),
    "fields": st.sampled_from([(), (OwnField(0, "目标价"),), (OwnField(1, "目标"), OwnField(0, "持仓"))]),
    "field_id": ids,
    "rules": st.sampled_from([(), (ColourRule("brokers:>=3", BOLD), ColourRule("flag:1", 2))]),
    "broker": st.sampled_from([None, "开源证券"]),
    **dict.fromkeys(("at", "made_at"), st.sampled_from([NOW, "2024-12-31T08:00:00+00:00"])),
    "files": st.lists(ids, min_size=1, max_size=2).map(
        lambda numbers: tuple(c.SeenFile(f"{number:064d}", f"{number}.pdf") for number in numbers)
    ),
    "mapping": st.builds(ColumnMapping, st.sampled_from(["a|b", "c|d"]), st.just(((next(iter(Role)), 0),))),
}
"""What a field of this name holds."""

_stocks = st.lists(
    symbols.map(lambda each: c.ListedStock(each, "", "2024-01-02", 1.5, "kept")), max_size=3
).map(tuple)
_entries = st.lists(
    st.sampled_from("xyz").map(lambda text: c.KeptEntry(text, reason="fund", themes=("芯片",))), max_size=2
).map(tuple)
_hand = st.builds(HandPick, themes, symbols, st.sampled_from(Stance), st.just(Span(0, 2)))

_BY_COMMAND: Final[Mapping[type, st.SearchStrategy[Any]]] = {
    c.AddReport: st.builds(
        a_report, lists=_lists, prose=st.lists(names, max_size=2), published=st.one_of(st.none(), days.map(str)),
        broker=st.sampled_from([None, "开源证券", "東吳證券", "东吴证券"]), stance=st.sampled_from(Stance),
        copy_of=st.one_of(st.none(), ids), score=st.sampled_from([0.5, 0.9]), draft_id=st.one_of(st.none(), ids),
        industry_rating=st.sampled_from(["", "看好"]),
    ),
    c.ReviseFacts: st.builds(
        c.ReviseFacts, ids, dropped_picks=st.lists(ids, max_size=2).map(tuple), rules_version=st.sampled_from("23"),
        metadata=st.sampled_from([None, _better()]), restated=st.sampled_from([(), ("broker", "analysts"), ("title",)]),
        scale=st.sampled_from([None, with_scale(a_report("周报"))]), dropped_scales=st.sampled_from([(), (), (1,), (2,)]),
    ),
    c.KeepDraft: st.builds(c.KeepDraft, ids.map(lambda number: a_draft(f"Draft {number}"))),
    c.SaveReview: st.builds(
        c.SaveReview, ids, st.sampled_from(Verdict).map(lambda said: Verdicts({(0, 0): RowVerdict(said)}))
    ),
    c.AddNote: st.builds(c.AddNote, symbols, words, st.just(NOW), ids, st.just(Span(0, 2))),
    c.ImportList: st.builds(c.ImportList, st.sampled_from(["", *LISTS]), st.just("a.txt"), _stocks, _entries),
    ImportConcepts: st.builds(
        ImportConcepts, st.sampled_from(["ths", "THS"]), st.lists(st.tuples(themes, some), max_size=3).map(tuple)
    ),
    OrderThemes: st.builds(OrderThemes, st.just("芯片"), st.just(("光模块",))),
    AddByHand: st.builds(AddByHand, ids, st.lists(_hand, min_size=1, max_size=2).map(tuple)),
}  # fmt: skip
"""Commands whose parts must fit one another."""


def strategy_of(command: type) -> st.SearchStrategy[Any]:
    """Commands of one type. Raises LookupError where a field's name is not known here: add what it holds above."""
    if command in _BY_COMMAND:
        return _BY_COMMAND[command]
    return st.builds(command, **{field.name: _of_field(command, field.name) for field in fields(command)})  # type: ignore[arg-type]


def _of_field(command: type, name: str) -> st.SearchStrategy[Any]:
    if name == "name":
        return themes if _speaks_of_themes(command) else st.sampled_from(LISTS)
    if name not in _BY_FIELD:
        message = f"no strategy for {command.__name__}.{name}: {get_type_hints(command)[name]}"
        raise LookupError(message)
    return _BY_FIELD[name]


def _speaks_of_themes(command: type) -> bool:
    return any(field.name in {"theme", "themes"} for field in fields(command))  # type: ignore[arg-type]


def any_command() -> st.SearchStrategy[Any]:
    """Any command of any type."""
    return st.one_of([strategy_of(command) for command in ALL])


def beginnings() -> tuple[Any, ...]:
    """Commands that leave something of every kind to work on."""
    bare: tuple[Symbol, ...] = (symbol("寒武纪"), symbol("英维克"))
    return (
        a_report(
            "一",
            {"芯片": ["寒武纪", "海光信息"], "液冷": ["英维克"]},
            prose=["腾讯控股"],
            industry_rating="看好",
        ),
        a_report("二", {"芯片": ["寒武纪"], "光模块": ["英维克"]}, copy_of=1, score=0.5),
        a_report("三", {"液冷": ["寒武纪"]}, copy_of=1, published=None),
        a_report("四", {"液冷": ["海光信息"]}),
        c.DeleteReports((4,)),
        c.AddStocks(bare, why="liked"),
        NestTheme("光模块", "芯片"),
        NameTheme("液冷", "液冷系統"),
        c.TagStocks(bare[:1], ("无人",)),
        c.UntagStocks(bare[:1], ("无人",)),
        c.TagStocks(bare, ("AI“端侧”",)),
        c.AddNote(bare[0], "Cheap", NOW, 1, Span(0, 2)),
        c.ImportList("自建", "a.txt", (), (c.KeptEntry("x", reason="fund"), c.KeptEntry("y", reason="fund"))),
        AddList("聪明", "flag:1"),
        PinStocks((symbol("寒武纪"), symbol("海光信息"))),
        SetOwnFields((OwnField(0, "目标价"), OwnField(0, "评语"))),
        SetOwnValue((symbol("寒武纪"),), 1, "600"),
        SaveView("Yours", "", ("symbol",), ("symbol",), ""),
        SaveView("Mine", "flag:1", ("symbol",), ("symbol",), "", (80,), 2),
        *(c.KeepDraft(a_draft(f"Draft {number}")) for number in (1, 2)),
    )
