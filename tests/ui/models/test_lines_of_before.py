"""Qt asks a model for lines that were there a moment ago; an error in the answer would end the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from tests.support.drafts import a_draft
from tests.support.watch_rows import a_theme_row, many_rows
from watchlist.ui.icons import Icons
from watchlist.ui.models.own_columns import ChangingColumns
from watchlist.ui.models.quotes import Quote, quotes_model
from watchlist.ui.models.review_rows import Sort
from watchlist.ui.models.review_session import ReviewSession
from watchlist.ui.models.review_tree import ReviewTree
from watchlist.ui.models.row_groups import Group, Grouping
from watchlist.ui.models.rows_model import RowsModel
from watchlist.ui.models.sidebar_model import Entry, Section, SidebarModel
from watchlist.ui.models.suggestions import Suggestion, SuggestionsModel
from watchlist.ui.models.theme_columns import theme_columns
from watchlist.ui.models.theme_tree import ThemeTreeModel
from watchlist.ui.models.watch_columns import watch_columns
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.quotes_list import QuoteCell
from watchlist.ui.widgets.frame.sidebar import Sidebar, SidebarLine
from watchlist.ui.widgets.review.review_delegate import ReviewDelegate
from watchlist.ui.widgets.search.pick_box import Choice, ChoiceDelegate, ChoiceList
from watchlist.ui.widgets.search.type_ahead import SuggestionLine
from watchlist.ui.widgets.themes.theme_tree import ThemeBranch, ThemeFigure

Emptied = tuple[QAbstractItemModel, Callable[[], object]]
ROLES = (*Qt.ItemDataRole, *range(int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 4))


def rows_of_stocks(colours: Colours, grouping: Grouping[object] | None) -> Emptied:
    columns = watch_columns(colours, lambda _row, _text: None)
    model: RowsModel[object] = RowsModel(columns, identity=lambda row: row)
    model.set_rows(many_rows(5), grouping)
    return model, lambda: model.set_rows((), grouping)


def no_columns(colours: Colours) -> Emptied:
    columns = watch_columns(colours, lambda _row, _text: None)
    model: ChangingColumns[object] = ChangingColumns(columns, identity=lambda row: row)
    model.set_rows(many_rows(5))
    return model, lambda: model.set_columns(())


def sidebar(_colours: Colours) -> Emptied:
    model = SidebarModel()
    heading, lines = Entry("section", "themes", "Themes"), tuple(Entry("facet", n, n) for n in "abc")
    model.set_entries((Entry("page", "inbox", "Inbox"),), (Section(heading, lines), Section(heading, lines)))
    return model, lambda: model.set_entries((), ())


def themes(_colours: Colours) -> Emptied:
    model = ThemeTreeModel(theme_columns())
    model.set_themes((a_theme_row(id=1, name="算力"), a_theme_row(id=2, name="芯片", parents=(1,))))
    return model, lambda: model.set_themes(())


def review(colours: Colours) -> Emptied:
    model = ReviewTree(colours)
    model.set_groups(ReviewSession(a_draft()).groups)
    assert any(group.sort is not Sort.SEEN for group in model.groups)
    return model, lambda: model.set_groups(())


def suggestions(_colours: Colours) -> Emptied:
    model = SuggestionsModel()
    model.set_lines([Suggestion("theme", "液冷"), Suggestion("theme", "芯片")])
    return model, lambda: model.set_lines(())


def choices(_colours: Colours) -> Emptied:
    model = ChoiceList()
    model.set_choices([Choice(1, "one", "1"), Choice(2, "two", "2")])
    return model, lambda: model.set_choices(())


def quotes(_colours: Colours) -> Emptied:
    model = quotes_model()
    model.set_rows([Quote(1, "2024-12-26 · 开源证券", "【液冷】推荐：英维克。")])
    return model, lambda: model.set_rows(())


HEADED: Grouping[object] = Grouping("all", lambda _row: (Group("all", "All"),), Group("", "none"))
MODELS: dict[str, Callable[[Colours], Emptied]] = {
    "rows": lambda colours: rows_of_stocks(colours, None),
    "rows under headings": lambda colours: rows_of_stocks(colours, HEADED),
    "columns": no_columns,
    "sidebar": sidebar,
    "themes": themes,
    "review": review,
    "suggestions": suggestions,
    "choices": choices,
    "quotes": quotes,
}


def all_indexes(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(model.rowCount(parent)):
        first = model.index(row, 0, parent)
        yield from (first, first.siblingAtColumn(1))
        yield from all_indexes(model, model.index(row, 0, parent))


@pytest.mark.parametrize("name", MODELS)
def test_of_a_line_that_is_gone_a_model_knows_nothing(name: str, colours: Colours, qtbot: QtBot) -> None:
    model, empty = MODELS[name](colours)
    before = [QModelIndex(), *all_indexes(model, QModelIndex())]
    assert len(before) > 1
    assert any(model.data(index, int(Qt.ItemDataRole.DisplayRole)) for index in before)
    empty()
    for index in before:
        assert not any(
            model.data(index, int(role)) for role in ROLES if role != Qt.ItemDataRole.TextAlignmentRole
        )
        model.flags(index)
        index.parent()
        assert model.rowCount(index) == (model.rowCount(QModelIndex()) if not index.isValid() else 0)
        assert not model.setData(index, "text", int(Qt.ItemDataRole.EditRole))
        assert not model.index(0, 0, index).isValid() or model.rowCount(index)
    for section in (-1, 0, 99):
        model.headerData(section, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.DisplayRole))


def delegates(colours: Colours, view: QWidget) -> dict[str, QStyledItemDelegate]:
    icons = Icons(colours)
    return {
        "sidebar": SidebarLine(colours, icons, Sidebar(colours, icons)),
        "themes": ThemeBranch(colours, view),
        "themes' figures": ThemeFigure(view),
        "review": ReviewDelegate(colours, view),
        "suggestions": SuggestionLine(colours, view),
        "choices": ChoiceDelegate(lambda: colours.role("muted"), view),
        "quotes": QuoteCell(colours, view),
    }


@pytest.mark.parametrize("name", ["sidebar", "themes", "review", "suggestions", "choices", "quotes"])
def test_of_a_line_that_is_gone_nothing_is_drawn(name: str, colours: Colours, qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    model, empty = MODELS[name](colours)
    before = [*all_indexes(model, QModelIndex())]
    empty()
    option, image = QStyleOptionViewItem(), QImage(200, 40, QImage.Format.Format_ARGB32)
    option.initFrom(view)
    option.widget = view
    painter = QPainter(image)
    drawn = [each for key, each in delegates(colours, view).items() if key.startswith(name)]
    for delegate in drawn:
        for index in (QModelIndex(), *before):
            delegate.paint(painter, option, index)
            delegate.sizeHint(option, index)
    painter.end()
    assert drawn
