"""Every action of the main window: its name, its icon, its key; menus and tool bar are made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from watchlist.ui.icons import Icons
from watchlist.ui.models.action_words import plain
from watchlist.ui.theming import Colours
from watchlist.ui.time_slices import A_TURN_MS

if TYPE_CHECKING:
    from watchlist.ui.workspace import Workspace


FLAGS = range(1, 8)
PAGES = ("watchlist", "inbox", "reports", "themes", "charts", "notes")
CHARTS = ("mentions", "changes", "ranking", "heat", "ratings", "network")
"""The views of the charts page."""
GROUPINGS = ("theme", "broker", "rating", "market", "list", "section", "own")
"""By what the watchlist can be grouped."""
AT_ONCE = ("import_files", "add_stock", "tag", "sidebar", "inspector", "search_help")
"""What the tool bar shows."""
ON_STOCKS = ("tag", *(f"flag_{flag}" for flag in (*FLAGS, 0)), "add_to_list", "chart_stock", "copy_codes")
"""What can be done with stocks wherever they are chosen; their keys hold on those pages."""
ON_WATCHLIST = ("stock_page", "add_note", "edit_comment", "remove", "section", "pin", "bulk_edit")
"""What can be done with stocks that are selected in the watchlist alone."""


WRITING = (
    "import_files", "import_folder", "paste_report", "try_samples", "remove_samples", "look_at_lists", "watch_folder",
    "stop_watching", "restore", "undo", "redo", "remove", "new_list", "smart_list", "add_to_list", "section", "pin", "save_view",
    "bulk_edit", "colour_rules", "own_columns", "add_stock", "tag", "add_note", "edit_comment", *(f"flag_{flag}" for flag in (*FLAGS, 0)),
    "accept_sure", "reread",
)  # fmt: skip
"""What is not offered where the library can only be read."""


@dataclass(frozen=True, slots=True)
class Spec:
    """An action as it is written down; `choice` names the group in which one is checked."""

    name: str
    text: str
    keys: str = ""
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    choice: str = ""


class Actions(QObject):
    """The actions by name; icons follow the theme."""

    def __init__(self, colours: Colours, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._colours = colours
        self._icons = icons
        self._groups: dict[str, QActionGroup] = {}
        self._made = {spec.name: self._make(spec) for spec in self._specs()}
        self._icon_names = {spec.name: spec.icon for spec in self._specs() if spec.icon}
        colours.changed.connect(self._on_colours)
        self.paint(AT_ONCE)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._made.values())

    def named(self, names: Sequence[str]) -> list[QAction | None]:
        """Several actions; None for a line between."""
        return [self._made[name] if name else None for name in names]

    def _make(self, spec: Spec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.name)
        action.setIconText(plain(spec.text))
        action.setShortcut(QKeySequence(spec.keys))
        action.setCheckable(spec.checkable or bool(spec.choice))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        tip = spec.tip or action.iconText()
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        if spec.choice:
            group = self._groups.setdefault(spec.choice, QActionGroup(self))
            group.addAction(action)
        return action

    def paint(self, names: Sequence[str] = ()) -> None:
        """Give actions their icons, all or those named: most are seen in menus only, after the first paint."""
        for name, icon in self._icon_names.items():
            if not names or name in names:
                self._made[name].setIcon(self._icons(icon))
        for flag in FLAGS if not names else ():
            self._made[f"flag_{flag}"].setIcon(self._icons.in_colour("flag", self._colours.flag(flag)))

    def paint_soon(self) -> None:
        """All icons, in a turn of their own: with other colours or another language the window has enough to do."""
        QTimer.singleShot(A_TURN_MS, self, self.paint)

    def _on_colours(self) -> None:
        """What the tool bar shows, at once; a menu's icons come before anybody has opened it."""
        self.paint(AT_ONCE)
        self.paint_soon()

    def offer_reading_only(self) -> None:
        """Take away what writes: neither menus nor keys have it any more."""
        for name in WRITING:
            self._made[name].setVisible(False)

    def name_steps(self, workspace: Workspace) -> None:
        """Say which step undo would take back and redo do again."""
        from watchlist.ui.models.step_words import step_words  # noqa: PLC0415 - not before the first paint
        from watchlist.ui.shown_themes import shown_themes  # noqa: PLC0415 - as above

        called = shown_themes(workspace)
        steps = (
            ("undo", self.tr("&Undo"), workspace.undo_step),
            ("redo", self.tr("&Redo"), workspace.redo_step),
        )
        for name, text, step in steps:
            words = step_words(step, called).replace("&", "&&") if step else ""
            self._made[name].setText(f"{text}: {words}" if words else text)

    def _specs(self) -> tuple[Spec, ...]:
        return (
            *self._file(),
            *self._edit(),
            *self._view(),
            *self._desk(),
            *self._groupings(),
            *self._choices(),
            *self._tags(),
            *self._rest(),
        )

    def _file(self) -> tuple[Spec, ...]:
        return (
            Spec(
                "import_files", self.tr("&Import…"), "Ctrl+O", "import", self.tr("Import reports from files")
            ),
            Spec("import_folder", self.tr("Import &folder…"), "Ctrl+Shift+O"),
            Spec("paste_report", self.tr("&Paste a report"), "Ctrl+V"),
            Spec("watch_folder", self.tr("&Watch a folder…")),
            Spec("stop_watching", self.tr("Stop watc&hing")),
            Spec("look_at_lists", self.tr("Take &lists in…")),
            Spec("try_samples", self.tr("Try the &samples")),
            Spec("remove_samples", self.tr("Remove the sa&mples")),
            Spec("back_up", self.tr("&Back up now")),
            Spec("restore", self.tr("&Restore a backup…")),
            Spec("save_copy", self.tr("Save a c&opy of the library…")),
            Spec("quit", self.tr("&Quit"), "Ctrl+Q"),
        )

    def _edit(self) -> tuple[Spec, ...]:
        return (
            Spec("undo", self.tr("&Undo"), "Ctrl+Z", "undo"),
            Spec("redo", self.tr("&Redo"), "Ctrl+Shift+Z", "redo"),
            Spec("copy_codes", self.tr("&Copy codes"), "Ctrl+C"),
            Spec("find", self.tr("&Search"), "Ctrl+F", "search"),
            Spec("find_in_texts", self.tr("Search in the te&xts…"), "Ctrl+Shift+F"),
            Spec("clear_search", self.tr("C&lear the search"), "", "clear"),
            Spec("remove", self.tr("Remove from the lis&t"), "Del", "trash"),
        )

    def _view(self) -> tuple[Spec, ...]:
        return (
            Spec("page_watchlist", self.tr("&Watchlist"), "Ctrl+1", "watchlist", choice="page"),
            Spec("page_inbox", self.tr("&Inbox"), "Ctrl+2", "inbox", choice="page"),
            Spec("page_reports", self.tr("&Reports"), "Ctrl+3", "reports", choice="page"),
            Spec("page_themes", self.tr("&Themes"), "Ctrl+4", "themes", choice="page"),
            Spec("page_charts", self.tr("&Charts"), "Ctrl+5", "charts", choice="page"),
            Spec("page_notes", self.tr("&Notes"), "Ctrl+6", "note", choice="page"),
            Spec("back", self.tr("&Back"), "Alt+Left"),
            Spec(
                "go_to",
                self.tr("&Go to…"),
                "Ctrl+J",
                tip=self.tr("A stock, theme, broker or report by a few letters"),
            ),
            Spec(
                "stock_page",
                self.tr("Page of the stoc&k"),
                "",
                "open",
                self.tr("Every sentence that names it, its ratings, themes and notes; Enter in the table"),
            ),
            Spec(
                "why",
                self.tr("Wh&y?"),
                "Ctrl+I",
                tip=self.tr("The rule and the sentence behind each value of what is chosen, or who set it"),
            ),
            Spec("sidebar", self.tr("Si&debar"), "F9", "sidebar", checkable=True),
            Spec("inspector", self.tr("Ins&pector"), "F10", "inspector", checkable=True),
            Spec("inspector_below", self.tr("Inspector bel&ow the page"), "Ctrl+F10", checkable=True),
            Spec(
                "sidebar_apart", self.tr("&Sidebar in a window of its own"), "Ctrl+Shift+F9", checkable=True
            ),
            Spec(
                "inspector_apart",
                self.tr("Inspector in &a window of its own"),
                "Ctrl+Shift+F10",
                checkable=True,
            ),
            Spec(
                "columns",
                self.tr("Columns and ord&er…"),
                "F8",
                tip=self.tr("Which columns the table shows, where they stand, and what it is sorted by"),
            ),
            Spec("reset_layout", self.tr("Reset the layo&ut")),
        )

    def _desk(self) -> tuple[Spec, ...]:
        return (
            Spec("new_list", self.tr("&New list…"), "Ctrl+Shift+N"),
            Spec(
                "smart_list",
                self.tr("New list from the &search…"),
                tip=self.tr("A list that has what the search finds, now and later"),
            ),
            Spec("add_to_list", self.tr("&Add to a list…"), "Ctrl+L"),
            Spec("section", self.tr("Put into a s&ection…"), "Ctrl+Shift+L"),
            Spec(
                "pin",
                self.tr("Keep at the &top"),
                "Ctrl+T",
                tip=self.tr("Keep the selected stocks above all others of the list, or no longer"),
            ),
            Spec("save_view", self.tr("Save this &view…"), "Ctrl+S"),
            Spec(
                "bulk_edit",
                self.tr("&Change many…"),
                "Ctrl+E",
                tip=self.tr("Change all selected stocks after a look at what would change"),
            ),
            Spec("colour_rules", self.tr("Colour &rules…")),
            Spec(
                "own_columns",
                self.tr("&Own columns…"),
                tip=self.tr("Columns of your own in the watchlist: make them, name them, take them away"),
            ),
            Spec(
                "save_stocks",
                self.tr("Save these stoc&ks…"),
                "Ctrl+Shift+E",
                tip=self.tr(
                    "A file of the stocks of the table: for TradingView with its headings, for a spreadsheet, as JSON"
                ),
            ),
        )

    def _groupings(self) -> tuple[Spec, ...]:
        return (
            Spec("group_none", self.tr("&No headings"), choice="grouping"),
            Spec("group_theme", self.tr("By &theme"), choice="grouping"),
            Spec("group_broker", self.tr("By &broker"), choice="grouping"),
            Spec("group_rating", self.tr("By &rating"), choice="grouping"),
            Spec("group_market", self.tr("By &market"), choice="grouping"),
            Spec("group_list", self.tr("By &list"), choice="grouping"),
            Spec("group_section", self.tr("By &section"), choice="grouping"),
            Spec("group_own", self.tr("By an &own column…"), choice="grouping"),
        )

    def _choices(self) -> tuple[Spec, ...]:
        return (
            Spec("theme_system", self.tr("As the &system"), choice="theme"),
            Spec("theme_light", self.tr("&Light"), choice="theme"),
            Spec("theme_dark", self.tr("&Dark"), choice="theme"),
            Spec("text_larger", self.tr("&Bigger text"), "Ctrl+Alt++"),
            Spec("text_smaller", self.tr("S&maller text"), "Ctrl+Alt+-"),
            Spec("text_usual", self.tr("&Text as the system has it"), "Ctrl+Alt+0"),
            # The names of languages are written in themselves, whatever the window speaks.
            Spec("language_system", self.tr("As the &system"), choice="language"),
            Spec("language_zh_CN", "简体中文", choice="language"),
            Spec("language_zh_TW", "繁體中文", choice="language"),
            Spec("language_en", "English", choice="language"),
        )

    def _tags(self) -> tuple[Spec, ...]:
        flags = (Spec(f"flag_{flag}", self._flag_text(flag), str(flag)) for flag in FLAGS)
        return (
            Spec(
                "add_stock",
                self.tr("&Add stock…"),
                "Ctrl+N",
                "add",
                self.tr("Add a stock by code, name or pinyin"),
            ),
            Spec("tag", self.tr("&Tag…"), "T", "tag", self.tr("Add or remove themes of the selected stocks")),
            Spec("add_note", self.tr("Write a &note"), "N", "note"),
            Spec("edit_comment", self.tr("&Comment"), "F2", "rename"),
            *flags,
            Spec("flag_0", self.tr("No &flag"), "0"),
        )

    def _flag_text(self, flag: int) -> str:
        return self.tr("Flag &{number}").format(number=flag)

    def _rest(self) -> tuple[Spec, ...]:
        return (
            Spec("chart_mentions", self.tr("&Mentions in time")),
            Spec("chart_changes", self.tr("&What changed")),
            Spec("chart_ranking", self.tr("&Rankings")),
            Spec("chart_heat", self.tr("&Heat map")),
            Spec("chart_ratings", self.tr("R&atings in time")),
            Spec("chart_network", self.tr("&Network of stocks")),
            Spec("chart_stock", self.tr("Chart of the selected &stock"), "Ctrl+Shift+C", "charts"),
            Spec(
                "accept_sure",
                self.tr("&Store sure documents without a review"),
                tip=self.tr("Documents with a date and without a doubtful row skip the inbox"),
                checkable=True,
            ),
            Spec("palette", self.tr("&All commands…"), "Ctrl+K"),
            Spec("settings", self.tr("Se&ttings…"), "Ctrl+,"),
            Spec("reread", self.tr("&Read stored reports again…")),
            Spec("check_library", self.tr("&Check the library")),
            Spec("search_help", self.tr("&How to search"), "", "help"),
            Spec("keys", self.tr("&Keys"), "F1"),
            Spec("about", self.tr("&About")),
        )
