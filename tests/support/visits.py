"""Every page and every dialog of the window, over a library with something for each: a walk for tests and pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QDialog

from tests.support.builders import NOW, a_draft, a_library, a_report, symbol
from watchlist.domain.commands import (
    AddNote,
    ImportList,
    KeepDraft,
    KeptEntry,
    SetComment,
    SetFlag,
    TagStocks,
)
from watchlist.domain.copies import CopyKind
from watchlist.domain.desk_commands import AddList, SaveView, SetOwnFields, SetOwnValue
from watchlist.domain.errors import DamagedFile
from watchlist.domain.outside_lists import OutsideEntry, ResolvedEntry, ResolvedList, Sort
from watchlist.domain.own_fields import OwnField
from watchlist.domain.securities import Candidate
from watchlist.domain.theme_commands import NestTheme
from watchlist.domain.theme_rows import CompoundTheme, MemberStock, ThemePart, ThemeSet
from watchlist.store import queries
from watchlist.store.edits import apply
from watchlist.ui.actions import CHARTS
from watchlist.ui.dialogs.ask_date import AskDate
from watchlist.ui.dialogs.details import Details
from watchlist.ui.dialogs.import_report import ImportReport
from watchlist.ui.dialogs.name_columns import NameColumns
from watchlist.ui.dialogs.older_rows import OlderRowsShown
from watchlist.ui.dialogs.part_theme import PartTheme
from watchlist.ui.dialogs.start_problem import Copy, Kept, PuttingBack, StartProblem
from watchlist.ui.dialogs.waiting import Upgrading
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.import_rows import Alike, Fate, ImportRow
from watchlist.ui.models.review_head import Said
from watchlist.ui.widgets.frame.offer_bar import Answer

if TYPE_CHECKING:
    from watchlist.domain.rows import ThemeRow
    from watchlist.ui.flows.themes.changing_themes import ChangingThemes

Visits = dict[str, Callable[[], object]]
LONG = "关于人工智能算力产业链上游核心零部件国产替代进程及液冷温控环节投资机会的深度跟踪研究报告"
STOCK = symbol("寒武纪")


def fill(path: Path) -> None:
    """A library with something on every page, long names among it."""
    db = a_library(path)
    weekly = {
        "液冷": ["英维克", "申菱环境"],
        "芯片": ["寒武纪", "海光信息"],
        "国产算力芯片": ["寒武纪", "海光信息"],
    }
    commands: tuple[Any, ...] = (
        a_report("算力周报", weekly, industry_rating="看好", stock_ratings={"寒武纪": "买入"}, prose=["腾讯控股"]),
        a_report("芯片点评", {"芯片": ["寒武纪"]}, broker="华福证券", published="2024-12-20"),
        a_report("AI compute weekly", {"chips": ["GDS", "寒武纪"]}, broker="东吴证券", copy_of=1),
        a_report(LONG, {"算力": ["寒武纪"]}, broker=None, published=None),
        KeepDraft(a_draft("待审周报", {"HBM": ["腾讯控股", "寒武纪"]})),
        TagStocks((STOCK,), ("重点跟踪", "订单超预期的国产算力芯片与服务器整机龙头")),
        SetFlag((STOCK,), 1),
        SetComment(STOCK, "四份报告提到，订单在增加，等三季报确认之后再看一次"),
        AddNote(STOCK, "订单好转\n等三季报", NOW),
        NestTheme("芯片", "算力"),
        AddList("核心观察"),
        SetOwnFields((OwnField(0, "目标价"),)),
        SetOwnValue((STOCK,), 1, "600"),
        SaveView("最近三十天", "last:<30d"),
        ImportList("自选股", "tongdaxin", (), (KeptEntry("605999", code="605999", reason="no_such_code"),)),
    )  # fmt: skip
    for command in commands:
        apply(db, command, now=NOW)
    db.close()


def pages(window: MainWindow) -> Visits:
    """How each page is shown, each view of the charts, and what a page holds besides."""
    body = window.body
    found: Visits = {
        "watchlist": lambda: body.show_symbols((STOCK,)),
        "inbox": lambda: body.show_page("inbox"),
        "review": lambda: body.review(1),
        "reports": lambda: body.show_page("reports"),
        "reader": lambda: body.open_span(1, 0, 2),
        "beside": lambda: _beside(window),
        "themes": lambda: body.show_page("themes"),
        "notes": lambda: body.show_page("notes"),
        "stock": lambda: body.open_stock(STOCK),
        "texts": lambda: _texts(window, "受益标的"),
        "nothing found": lambda: _texts(window, "这里没有的词"),
    }
    for name in CHARTS:
        found[f"charts, {name}"] = lambda name=name: body.show_chart(name)  # type: ignore[misc]
    return found


def _texts(window: MainWindow, words: str) -> None:
    window.body.show_page("texts")
    cast("Any", window.body.pages.page("texts")).search(words)


def _beside(window: MainWindow) -> None:
    window.body.open_span(1, 0, 0)
    cast("Any", window.body.pages.page("reader")).show_beside()


def dialogs(window: MainWindow) -> Visits:
    """How each dialog is opened; those that ask about stocks, over the stock that is selected then."""
    return {**_asked_by_actions(window), **_of_themes(window), **_of_imports(window), **_of_pages(window)}


def _asked_by_actions(window: MainWindow) -> Visits:
    def act(name: str) -> Callable[[], object]:
        def visit() -> None:
            window.body.show_symbols((STOCK,))
            window.actions_[name].trigger()

        return visit

    names = (
        "keys", "about", "search_help", "settings", "restore", "check_library", "colour_rules", "own_columns", "new_list",
        "add_to_list", "section", "save_view", "bulk_edit", "tag", "add_stock", "reread", "why", "columns",
    )  # fmt: skip
    return {name: act(name) for name in names}


def _of_themes(window: MainWindow) -> Visits:
    def change(ask: Callable[[ChangingThemes, ThemeRow], object]) -> Callable[[], object]:
        def visit() -> None:
            window.body.show_page("themes")
            page = cast("Any", window.body.pages.page("themes"))
            ask(page.changes, window.workspace.read(queries.themes)[0])

        return visit

    return {
        "rename a theme": change(lambda changes, theme: changes.ask_name(theme)),
        "merge a theme": change(lambda changes, theme: changes.ask_merge(theme)),
        "what a merge does": change(lambda changes, _theme: changes.merge(("液冷",), "芯片")),
        "names of a theme": change(lambda changes, theme: changes.ask_names(theme.id)),
        "a theme that is two": lambda: _a_compound(window),
    }


def _a_compound(window: MainWindow) -> None:
    whole = ThemeSet(1, "芯片和液冷", ("芯片和液冷",), "concept", frozenset())
    stocks = tuple(
        MemberStock(place, symbol(name), name, "", hand=False, machine=True)
        for place, name in enumerate(("寒武纪", "英维克"))
    )
    compound = CompoundTheme(whole, (ThemePart("芯片", 2), ThemePart("液冷", None)))
    PartTheme(compound, stocks, {stock.symbol: 0 for stock in stocks}, str, window).open()


def _of_imports(window: MainWindow) -> Visits:
    columns = (
        ("什么", "哪家", "公司", "看法"),
        (("温控点评", "开源证券", "英维克", "买入"), ("算力点评", "东吴证券", "寒武纪", "增持")),
    )
    rows = (
        ImportRow("周报.txt", "/in/周报.txt", Fate.INBOX, draft_id=1, title=LONG, stocks=12, doubtful=3),
        ImportRow("坏.pdf", "/in/坏.pdf", Fate.FAILED, DamagedFile(Path("坏.pdf"), "pdf")),
        ImportRow("译.txt", "/in/译.txt", Fate.INBOX, draft_id=1, title="Weekly", alike=Alike(1, "算力周报", CopyKind.TRANSLATION)),
        ImportRow("自选.blk", "/in/自选.blk", Fate.LIST, stocks=4, doubtful=1, names=1),
        ImportRow("表.csv", "/in/表.csv", Fate.INBOX, draft_id=1, warnings=("columns_unknown:4",)),
    )  # fmt: skip

    def report() -> None:
        box = ImportReport(window.colours, window)
        box.show_rows(rows)
        box.show()

    return {
        "import report": report,
        "lists of others": lambda: window.intake.lists.add((_an_outside_list(),)),
        "name columns": lambda: NameColumns("表.csv", *columns, window).open(),
    }


def _an_outside_list() -> ResolvedList:
    known = ResolvedEntry(
        OutsideEntry("0002837", "002837", line=1), Sort.STOCK, symbol("英维克"), "英维克", reason="code"
    )
    doubtful = ResolvedEntry(
        OutsideEntry("平安", name="平安", line=2),
        Sort.STOCK,
        candidates=(Candidate(symbol("寒武纪"), "平安", 0.6, "name"), Candidate(symbol("英维克"), "平安", 0.4, "name")),
        reason="ambiguous",
    )  # fmt: skip
    return ResolvedList("自选股", "tongdaxin", "zxg.blk", (known, doubtful))


def _of_pages(window: MainWindow) -> Visits:
    said = Said(LONG, "开源证券", date(2024, 12, 26))
    copy = Copy(Path("library.2026-11-20.db"), datetime(2026, 11, 20, tzinfo=UTC), 1_234)

    def note() -> None:
        window.body.show_page("notes")
        page = cast("Any", window.body.pages.page("notes"))
        page.noting.change(window.workspace.read(queries.noted)[0])

    def older() -> None:
        rows = window.workspace.read(queries.mentions)
        answers = (Answer("Always", lambda: None),)
        OlderRowsShown(window.colours, LONG, rows, answers, window).open()

    return {
        "older rows": older,
        "a note": note,
        "date of a report": lambda: AskDate(LONG, date(2024, 12, 26), window).open(),
        "about a document": lambda: Details(said, ("开源证券", "东吴证券"), window).open(),
        "a library that can't be opened": lambda: _over(
            window, StartProblem("The library is damaged.", copy)
        ),
        "a copy is put back": lambda: _over(window, PuttingBack(Path("library.db"), copy.path)),
        "a library is brought up to date": lambda: _over(window, Upgrading(Path("library.db"))),
        "the damaged file": lambda: _over(window, Kept(Path("library.damaged.db"))),
    }


def _over(window: MainWindow, dialog: QDialog) -> None:
    """One that stands alone at the start is given a parent, so that it goes with the window."""
    dialog.setParent(window, dialog.windowFlags())
    dialog.open()


def opened(window: MainWindow) -> list[QDialog]:
    """The dialogs that can be seen."""
    return [each for each in window.findChildren(QDialog) if each.isVisible()]
