"""The menus of the main window: which actions stand where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QMenuBar

from watchlist.ui.actions import CHARTS, FLAGS, GROUPINGS, PAGES, Actions

LINE = ""
"""A line between two groups of a menu."""
OF_FILE = (
    "import_files",
    "import_folder",
    "paste_report",
    "try_samples",
    "remove_samples",
    LINE,
    "look_at_lists",
    "watch_folder",
    "stop_watching",
    LINE,
    "back_up",
    "restore",
    "save_copy",
    LINE,
    "quit",
)


OF_EDIT = ("undo", "redo", LINE, "copy_codes", "find", "find_in_texts", "clear_search", LINE, "remove")
OF_VIEW = (
    *(f"page_{page}" for page in PAGES), LINE,
    "back", "go_to", "stock_page", "why", LINE,
    "sidebar", "inspector", "inspector_below", "sidebar_apart", "inspector_apart", "columns", "reset_layout", LINE,
)  # fmt: skip
OF_THEME = ("theme_system", "theme_light", "theme_dark", LINE, "text_larger", "text_smaller", "text_usual")
OF_LANGUAGE = ("language_system", LINE, "language_zh_CN", "language_zh_TW", "language_en")
OF_LISTS = (
    "new_list", "smart_list", "add_to_list", "section", "pin", LINE,
    "save_view", "save_stocks", LINE,
    "bulk_edit", "colour_rules", "own_columns",
)  # fmt: skip
OF_GROUPING = ("group_none", LINE, *(f"group_{name}" for name in GROUPINGS))
OF_TAGS = ("add_stock", "tag", "add_note", "edit_comment", LINE)
OF_CHARTS = (*(f"chart_{name}" for name in CHARTS), LINE, "chart_stock")
OF_TOOLS = ("palette", LINE, "accept_sure", LINE, "reread", "check_library", LINE, "settings")
OF_HELP = ("search_help", "keys", LINE, "about")


def fill_menus(bar: QMenuBar, actions: Actions, titles: dict[str, str]) -> dict[str, QMenu]:
    """The menus of the window; `titles` are translated by the window itself."""
    menus = {
        name: bar.addMenu(title)
        for name, title in titles.items()
        if name not in {"theme", "language", "flags", "grouping"}
    }
    fill(menus["file"], actions, OF_FILE)
    fill(menus["edit"], actions, OF_EDIT)
    fill(menus["view"], actions, OF_VIEW)
    fill(menus["view"].addMenu(titles["theme"]), actions, OF_THEME)
    fill(menus["view"].addMenu(titles["language"]), actions, OF_LANGUAGE)
    menus["grouping"] = menus["lists"].addMenu(titles["grouping"])
    fill(menus["lists"], actions, OF_LISTS)
    fill(menus["grouping"], actions, OF_GROUPING)
    fill(menus["tags"], actions, OF_TAGS)
    menus["flags"] = menus["tags"].addMenu(titles["flags"])
    fill(menus["flags"], actions, flag_names())
    fill(menus["charts"], actions, OF_CHARTS)
    fill(menus["tools"], actions, OF_TOOLS)
    fill(menus["help"], actions, OF_HELP)
    return menus


def flag_names() -> tuple[str, ...]:
    """The actions of the flags in their order."""
    return (*(f"flag_{flag}" for flag in FLAGS), LINE, "flag_0")


def fill(menu: QMenu, actions: Actions, names: Sequence[str]) -> None:
    """Put actions into a menu."""
    for action in actions.named(names):
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)


def hide_empty(menu: QMenu | QMenuBar) -> bool:
    """Take away the menus in which nothing is left to choose; whether that is so of this one."""
    entries = [action for action in menu.actions() if not action.isSeparator()]
    for action in entries:
        inner = action.menu()
        if isinstance(inner, QMenu):
            action.setVisible(not hide_empty(inner))
    return not any(action.isVisible() for action in entries)


ON_TABLE = ("add_note", "edit_comment", "remove")
"""Whose keys hold in the table of stocks alone."""
MENU_OF_ROW = (
    "stock_page", LINE,
    "tag", "add_note", "edit_comment", "chart_stock", "why", LINE, "add_to_list", "section", "pin", "bulk_edit",
    LINE,
    *flag_names(), LINE, "copy_codes", "remove",
)  # fmt: skip
"""The menu of a row in the table of stocks."""
