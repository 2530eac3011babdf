"""The main window: menus, tool bar, status line, and the keys; what they do lies in the flows and the pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenuBar

from watchlist.domain.changes import Changes
from watchlist.ui import settings as kept
from watchlist.ui import theming, window_state
from watchlist.ui.actions import CHARTS, FLAGS, PAGES, Actions
from watchlist.ui.after_paint import after_paint, after_rebuild
from watchlist.ui.disposal import let_go
from watchlist.ui.flows.desk.chosen_stocks import ChosenStocks
from watchlist.ui.flows.desk.desk import Desk
from watchlist.ui.flows.desk.tagging import Tagging
from watchlist.ui.flows.importing.intake import Intake
from watchlist.ui.flows.window.about import About
from watchlist.ui.flows.window.asking_why import AskingWhy
from watchlist.ui.flows.window.first_steps import FirstSteps
from watchlist.ui.flows.window.laying_out import LayingOut
from watchlist.ui.flows.window.library_care import LibraryCare
from watchlist.ui.flows.window.searching import Searching
from watchlist.ui.flows.window.setting_up import SettingUp
from watchlist.ui.flows.window.stepping import Stepping
from watchlist.ui.icons import Icons
from watchlist.ui.jobs import CLOSING_MS
from watchlist.ui.last_place import LATER
from watchlist.ui.menus import MENU_OF_ROW, ON_TABLE, fill_menus
from watchlist.ui.notices import Notices
from watchlist.ui.page_layouts import PageLayouts
from watchlist.ui.pane_places import PanePlaces
from watchlist.ui.theming import Colours, ThemeName
from watchlist.ui.time_slices import Turns, paint_later
from watchlist.ui.tool_bar import ToolBar
from watchlist.ui.translating import Language, Translating
from watchlist.ui.widgets.frame.status_line import StatusLine
from watchlist.ui.widgets.search.search_box import SearchBox
from watchlist.ui.window_body import WindowBody
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.flows.window.palette import Palette
    from watchlist.ui.models.import_rows import ImportRow
    from watchlist.ui.widgets.frame.drop_overlay import DropOverlay


class MainWindow(QMainWindow):
    """The window over one library. `show()` it, then `turns` read what the first paint did not need."""

    def __init__(
        self,
        workspace: Workspace,
        settings: QSettings,
        colours: Colours,
        translating: Translating,
        notices: Notices,
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.settings = settings
        self.colours = colours
        self.notices = notices
        self._translating = translating
        self._painted = False
        self._icons = Icons(colours)
        self.intake = Intake(workspace, colours, settings, self)
        # A window that is closed meanwhile has nothing to read any more.
        self.turns = Turns(lambda: not workspace.closed, self)
        self._overlay: DropOverlay | None = None
        self.setAcceptDrops(True)
        self.setUnifiedTitleAndToolBarOnMac(True)
        self._build()
        window_state.fill(self.body, settings)
        self._connect()
        if not window_state.restore_frame(self, settings):
            self.resize(*window_state.SIZE)

    def _build(self) -> None:
        """Make everything that has words in it; again when the language changed."""
        self.actions_ = Actions(self.colours, self._icons, self)
        self.body = WindowBody(self.workspace, self.colours, self._icons, self.turns)
        self.setCentralWidget(self.body)
        self.menus = fill_menus(self.menuBar(), self.actions_, self._menu_titles())
        self.search = SearchBox(self.colours, self._icons, self.actions_["search_help"])
        self._toolbar = ToolBar(self.actions_, self.search, self.menus["flags"], self.colours, self._icons)
        self.addToolBar(self._toolbar)
        self.status = StatusLine()
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)
        page, chosen = self.body.watchlist, ChosenStocks(self.body.pages, self.actions_, self.body)
        self.chosen = chosen
        self.tagging = Tagging(self.workspace, self.colours, self.settings, page, chosen, self)
        self.desk = Desk(self.workspace, page, chosen, self.body.sidebar, self.actions_, self.settings)
        self.stepping = Stepping(self.workspace, page)
        self.about = About(self.workspace, self.actions_, self)
        self.why = AskingWhy(
            self.workspace, self.colours, self.body.pages, chosen, self.actions_["why"], self
        )
        self.care = LibraryCare(
            self.workspace, self.colours, self.body.offer_bar, self.actions_, self.notices.sentence, self
        )
        self.setting_up = SettingUp(
            self.workspace, self.settings, self.colours, self.actions_, self.body.pages, self
        )
        self._pane_places = PanePlaces(self.body, self.actions_, chosen, self.settings)
        self._layouts = PageLayouts(self.body.pages, self.settings)
        self.laying_out = LayingOut(self.body.pages, self.actions_["columns"], self)
        self._palette: Palette | None = None
        self._connect_actions()
        self._connect_body()
        self._dress_watchlist()
        window_state.restore_body(self.body, self.settings)
        self._start_body()

    def _start_body(self) -> None:
        self.search.start_with(self.body.watchlist.query)
        self._pane_places.start()
        self.actions_["accept_sure"].setChecked(kept.ACCEPT_SURE.read(self.settings))
        self.actions_[f"theme_{ThemeName(kept.THEME.read(self.settings)).value}"].setChecked(True)
        self.actions_[f"language_{Language(kept.LANGUAGE.read(self.settings)).value}"].setChecked(True)
        name = kept.PAGE.read(self.settings)
        self.body.show_page(name if name in PAGES and name not in LATER else "watchlist")

    def _menu_titles(self) -> dict[str, str]:
        return {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "theme": self.tr("Colours and te&xt"),
            "language": self.tr("&Language"),
            "lists": self.tr("&Lists"),
            "grouping": self.tr("&Headings"),
            "tags": self.tr("&Tags"),
            "flags": self.tr("&Flag"),
            "charts": self.tr("&Charts"),
            "tools": self.tr("T&ools"),
            "help": self.tr("&Help"),
        }

    def _dress_watchlist(self) -> None:
        page = self.body.watchlist
        for name in ON_TABLE:
            action = self.actions_[name]
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            page.addAction(action)
        page.add_menu_actions(self.actions_.named(MENU_OF_ROW))
        first = [self.actions_["import_files"], self.actions_["try_samples"]]
        page.states.add_actions(first, [self.actions_["clear_search"]], [self.actions_["add_stock"]])
        FirstSteps(self.body.pages, first)

    # Connections

    def _connect(self) -> None:
        self.workspace.changed.connect(self._on_changed)
        self.workspace.failed.connect(self.show_error)
        self.notices.raised.connect(self.show_error)
        self.intake.progressed.connect(self._on_progress)
        self.intake.imported.connect(self._on_imported)
        self.intake.draft_asked.connect(self._on_draft_asked)
        self.intake.report_asked.connect(self._on_report_asked)
        self.intake.told.connect(self._on_told)
        self.colours.changed.connect(self._on_colours)

    def _connect_actions(self) -> None:
        body, page = self.body, self.body.watchlist
        slots: dict[str, Callable[[], object]] = {
            **self.intake.slots, "quit": self.close,
            "undo": self.stepping.undo, "redo": self.stepping.redo, "copy_codes": self.tagging.copy_codes,
            "find": self._find, "find_in_texts": self._find_in_texts, "clear_search": lambda: self.search.set_query(""), "remove": page.remove_selected,
            "reset_layout": self._reset_layout, "back": body.pages.back, "palette": lambda: self.palette_.ask(), "go_to": lambda: body.jump_from(None, ""),  # noqa: PLW0108 - made when first asked for
            "add_stock": self.tagging.add_stock, "tag": self.tagging.tag, "add_note": self._write_note, "edit_comment": page.edit_comment,
            "chart_stock": lambda: body.chart(next(iter(self.chosen()), None)), "stock_page": lambda: body.open_stock(self.chosen()[0]),
            **self.care.slots, "why": self.why.ask, **self.setting_up.slots, "search_help": self.about.search_help, "keys": self.about.keys, "about": self.about.about,
        }  # fmt: skip
        for flag in (0, *FLAGS):
            slots[f"flag_{flag}"] = lambda flag=flag: self.tagging.set_flag(flag)  # type: ignore[misc]
        for name in PAGES:
            slots[f"page_{name}"] = lambda name=name: body.show_page(name)  # type: ignore[misc]
        for name in CHARTS:
            slots[f"chart_{name}"] = lambda name=name: body.show_chart(name)  # type: ignore[misc]
        for theme in ThemeName:
            slots[f"theme_{theme}"] = lambda theme=theme: self.choose_theme(theme)  # type: ignore[misc]
        for language in Language:
            slots[f"language_{language}"] = lambda language=language: self.choose_language(language)  # type: ignore[misc]
        for name, slot in slots.items():
            self.actions_[name].triggered.connect(lambda _=False, slot=slot: slot())
        self.actions_["accept_sure"].toggled.connect(lambda on: kept.ACCEPT_SURE.write(self.settings, on))
        self.menus["edit"].aboutToShow.connect(self._name_steps)

    def _connect_body(self) -> None:
        self.searching = Searching(self.search, self.body.pages, self.settings)
        self.body.vocabulary_read.connect(self.searching.learn)
        self.search.asked.connect(self.body.set_query)
        self.search.left.connect(self.body.watchlist.table.setFocus)
        self.body.query_changed.connect(self.search.set_query)
        self.body.query_refused.connect(self._on_query)
        self.body.counted.connect(self.status.show_counts)
        self.body.stocks_counted.connect(self.status.show_stocks)
        self.body.page_shown.connect(self._on_page)
        self.body.import_asked.connect(self.intake.ask_files)
        self.body.columns_asked.connect(self.intake.name_columns)
        self.desk.query_asked.connect(self.body.ask_query)
        self.desk.list_asked.connect(self.body.show_list)
        self.desk.saving.told.connect(self._on_told)
        self.tagging.added.connect(self.body.show_symbols)
        self.status.cancel_asked.connect(self.intake.cancel)
        self.care.told.connect(self._on_told)
        self.why.told.connect(self._on_told)
        self.stepping.told.connect(self._on_told)
        self.laying_out.told.connect(self._on_told)
        self.why.span_asked.connect(self.body.open_span)
        self.setting_up.language_asked.connect(self._on_language)
        self.status.inbox_asked.connect(lambda: self.body.show_page("inbox"))

    # What others ask

    @property
    def palette_(self) -> Palette:
        """All commands, made when first asked for; it goes with the inside that it lies over."""
        if self._palette is None:
            from watchlist.ui.flows.window.palette import Palette  # noqa: PLC0415 - when first asked for

            body = self.body
            self._palette = Palette(self.menuBar(), body.pages, body.jumping, self.colours, self.settings)
        return self._palette

    def show_error(self, error: object) -> None:
        """Say in the window what went wrong."""
        self.notices.tell(error, self.body.notice_bar)
        self.care.offer_way_out(error)

    def choose_theme(self, name: ThemeName) -> None:
        """Take other colours, now."""
        kept.THEME.write(self.settings, name.value)
        paint_later(self.body.pages)
        self.colours.choose(name)

    def choose_language(self, language: Language) -> None:
        """Speak another language, now: everything with words in it is made again."""
        kept.LANGUAGE.write(self.settings, language.value)
        self._keep_layout()
        before = self._translating.language
        if self._translating.install(language) is not before:
            self._on_colours()  # the fonts of the other script
            self._rebuild()

    def _rebuild(self) -> None:
        body, old = (
            self.body,
            (self.actions_, self._toolbar, self.status, self.tagging, self.desk, self.about),
        )
        self.removeToolBar(self._toolbar)
        # To Qt it is a child of the window yet: whoever looks for children until it is deleted would have the binding keep it for good.
        self._toolbar.setParent(None)
        self.statusBar().removeWidget(self.status)
        self.setMenuBar(QMenuBar())  # one that is cleared keeps its menus: they are its children still
        self.takeCentralWidget()
        let_go(body, old)
        self._build()
        self.body.setUpdatesEnabled(False)
        self.turns.take(after_rebuild(self))

    def _keep_layout(self) -> None:
        self._layouts.keep()
        window_state.save(self, self.body, self.settings)

    def _reset_layout(self) -> None:
        window_state.reset(self, self.body)
        self._pane_places.reset()
        self._layouts.reset()

    # What happens

    def _on_changed(self, changes: Changes) -> None:
        self.body.refresh(changes)
        self._name_steps()

    def _on_imported(self, rows: Sequence[ImportRow]) -> None:
        if self.body.pages.current_name == "watchlist" and not self.body.watchlist.model.rows:
            from watchlist.ui.pages.inbox import InboxPage  # noqa: PLC0415 - when first shown

            self.body.show_page("inbox")
            if isinstance(page := self.body.pages.made("inbox"), InboxPage):
                # What came in is chosen: the next press accepts all that is sure in it.
                page.select_drafts([row.draft_id for row in rows if row.draft_id is not None])

    # The inside may have been made again since these were connected: it is looked up each time.

    def _on_progress(self, done: int, total: int) -> None:
        self.status.show_progress(done, total)

    def _on_draft_asked(self, draft_id: int) -> None:
        self.body.review(draft_id)

    def _on_report_asked(self, report_id: int) -> None:
        self.body.open_span(report_id, 0, 0)

    def _on_told(self, words: str) -> None:
        self.statusBar().showMessage(words, 8000)

    def _on_language(self, language: Language) -> None:
        """Another language from the settings: they are shown again in it."""
        self.choose_language(language)
        self.setting_up.ask()

    def _on_query(self, error: object) -> None:
        self.search.show_fault(self.notices.sentence(error) if error is not None else "", error)

    def _on_page(self, name: str) -> None:
        action = self.actions_[f"page_{name}"] if name in PAGES else None
        if action is not None:
            action.setChecked(True)

    def _on_colours(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theming.apply(app, self.colours)

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _find_in_texts(self) -> None:
        self.searching.search_texts()

    def _write_note(self) -> None:
        self.actions_["inspector"].setChecked(True)
        self.body.inspector.write_note()

    def _name_steps(self) -> None:
        """The menu names the step that undo would take back."""
        self.actions_.name_steps(self.workspace)

    def _uncover(self) -> None:
        if self._overlay is not None:
            self._overlay.hide()

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt tells: painted; after the first time the rest is read."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.turns.take(after_paint(self))

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: the window came to the front; another program may have written meanwhile."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self._painted:
            self.workspace.look_again()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt tells: something is dragged over the window."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            from watchlist.ui.widgets.frame.drop_overlay import DropOverlay  # noqa: PLC0415 - when first needed

            self._overlay = self._overlay or DropOverlay(self.colours, self)
            self._overlay.cover(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Qt tells: it is dragged away."""
        super().dragLeaveEvent(event)
        self._uncover()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt tells: it was dropped."""
        self._uncover()
        if self.intake.take(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt tells: the window closes; everything is kept and every thread ends. Boxes go with it: they have nothing to read any more."""
        self._keep_layout()
        for shown in (*self.findChildren(QDialog), self):
            shown.hide()
        self.intake.shut_down()
        self.workspace.shut_down(CLOSING_MS)
        super().closeEvent(event)
