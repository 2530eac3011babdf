"""The settings: language, colours, what rises in which colour, and the key of every action."""

from __future__ import annotations

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, QLocale, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QPalette
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.window.conftest import Opener, settle
from watchlist.domain.acceptance import Threshold
from watchlist.domain.findings import ListMove, Move
from watchlist.domain.stances import Stance
from watchlist.importing.readers import tesseract
from watchlist.store.originals import folder_of, keeps_copies
from watchlist.ui import settings as kept
from watchlist.ui import theming
from watchlist.ui.dialogs.preferences import Preferences
from watchlist.ui.flows.window.setting_up import actions_of
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.finding_columns import finding_columns, move_word
from watchlist.ui.theming import Colours, Direction, ThemeName
from watchlist.ui.translating import Language


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> Preferences:
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = shown(window)
    qtbot.waitUntil(lambda: all(window.body.pages.made(name) for name in window.body.pages.names))
    settle(window, qtbot)
    return dialog


def shown(window: MainWindow) -> Preferences:
    return next(each for each in window.findChildren(Preferences) if each.isVisible())


def pick(dialog: Preferences, name: str) -> None:
    """Select the action of that name."""
    for place in range(dialog.list.topLevelItemCount()):
        item = dialog.list.topLevelItem(place)
        assert item is not None
        action = dialog._action(item)
        if action is not None and action.objectName() == name:
            dialog.list.setCurrentItem(item)
            return
    pytest.fail(f"no {name} in the list")


def choose_key(dialog: Preferences, name: str, keys: str) -> None:
    pick(dialog, name)
    dialog.edit.setKeySequence(QKeySequence(keys))
    dialog.set_key.click()


def test_every_action_of_the_window_and_its_pages_is_listed(window: MainWindow, dialog: Preferences) -> None:
    pages = [
        action.objectName()
        for name in window.body.pages.names
        for action in actions_of(window.body.pages.page(name))
    ]
    expected = [action.objectName() for action in window.actions_] + pages
    items = [dialog.list.topLevelItem(place) for place in range(dialog.list.topLevelItemCount())]
    listed = [item.data(0, Qt.ItemDataRole.UserRole)[1] for item in items if item is not None]
    assert listed == expected
    assert len(listed) > 100


def test_a_chosen_key_works_is_shown_everywhere_and_stays(
    open_window: Opener, window: MainWindow, dialog: Preferences, settings: QSettings, qtbot: QtBot
) -> None:
    choose_key(dialog, "page_themes", "Ctrl+B")
    dialog.close()
    window.activateWindow()
    window.body.watchlist.table.setFocus()
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.body.watchlist.table.hasFocus())
    QTest.keyClick(window.body.watchlist.table, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.body.pages.current_name == "themes"
    assert ("Ctrl+B", "Themes") in window.about.keys().pairs
    window.actions_["palette"].trigger()
    window.palette_.box.line.setText("Themes")
    assert any("Ctrl+B" in choice.detail for choice in window.palette_.box.choices)
    assert window.actions_["page_themes"].toolTip() == "Themes (Ctrl+B)"
    settle(window, qtbot)
    window.close()
    again = open_window()
    assert again.actions_["page_themes"].shortcut() == QKeySequence("Ctrl+B")


def test_the_key_of_a_page_is_chosen_and_its_legend_follows(window: MainWindow, dialog: Preferences) -> None:
    choose_key(dialog, "review_accept", "Y")
    action = next(
        each for each in actions_of(window.body.pages.page("review")) if each.objectName() == "review_accept"
    )
    assert action.shortcuts() == [QKeySequence("Y")]
    pick(dialog, "review_accept")
    dialog.reset.click()
    assert action.shortcuts() == [QKeySequence("Space")]


def test_a_key_that_is_taken_is_told_and_not_given(window: MainWindow, dialog: Preferences) -> None:
    pick(dialog, "page_themes")
    dialog.edit.setKeySequence(QKeySequence("Ctrl+O"))
    assert not dialog.set_key.isEnabled()
    assert "“Import”" in dialog.told.text()
    assert window.actions_["page_themes"].shortcut() == QKeySequence("Ctrl+4")
    pick(dialog, "import_files")
    dialog.no_key.click()
    choose_key(dialog, "page_themes", "Ctrl+O")
    assert window.actions_["page_themes"].shortcut() == QKeySequence("Ctrl+O")


def test_all_keys_can_be_had_back(window: MainWindow, dialog: Preferences, settings: QSettings) -> None:
    before = {action.objectName(): action.shortcuts() for action in window.actions_}
    choose_key(dialog, "page_themes", "Ctrl+B")
    pick(dialog, "undo")
    dialog.no_key.click()
    assert window.actions_["undo"].shortcuts() == []
    dialog.reset_all.click()
    assert {action.objectName(): action.shortcuts() for action in window.actions_} == before
    assert kept.KEYS.read(settings) == ""


def test_a_damaged_setting_leaves_the_keys_as_they_are(open_window: Opener, settings: QSettings) -> None:
    kept.KEYS.write(settings, "undo\nno tab here\nunknown\tCtrl+Y\npage_inbox\tnonsense+++")
    window = open_window()
    assert window.actions_["undo"].shortcut() == QKeySequence("Ctrl+Z")


def test_a_search_leaves_what_fits(dialog: Preferences) -> None:
    dialog.search.setText("ctrl+o")
    items = [dialog.list.topLevelItem(place) for place in range(dialog.list.topLevelItemCount())]
    assert [item.text(0) for item in items if item is not None and not item.isHidden()] == ["Import"]


def test_colours_and_language_hold_at_once(window: MainWindow, dialog: Preferences, qtbot: QtBot) -> None:
    dialog.theme_asked.emit(ThemeName.DARK)
    assert window.colours.dark
    assert window.actions_["theme_dark"].isChecked()
    dialog.language_asked.emit(Language.CHINESE)
    try:
        settle(window, qtbot)
        assert shown(window).windowTitle() == "设置"
        assert shown(window).language.currentText() == "简体中文"
        window.choose_theme(ThemeName.LIGHT)  # what was made before must not be asked any more
    finally:
        window.choose_language(Language.ENGLISH)
        settle(window, qtbot)


def test_red_or_green_stands_for_what_rises(
    window: MainWindow, dialog: Preferences, settings: QSettings
) -> None:
    place = dialog.direction.findData(Direction.RED_UP.value)
    dialog.direction.setCurrentIndex(place)
    dialog.direction.activated.emit(place)
    assert window.colours.rising is Direction.RED_UP
    assert kept.DIRECTION.read(settings) == "red"


def test_moves_have_the_colour_of_their_direction(colours: Colours, qtbot: QtBot) -> None:
    moves = next(column for column in finding_columns("lists", colours) if column.name == "move")
    assert moves.colour is not None
    seen = {}
    for direction in (Direction.RED_UP, Direction.GREEN_UP):
        colours.choose_direction(direction)
        seen[direction] = [
            moves.colour(ListMove("b", "t", "688256.SH", "n", move, "", 1, "", 2, 1, 2))
            for move in (Move.IN, Move.OUT)
        ]
    assert seen[Direction.RED_UP] == seen[Direction.GREEN_UP][::-1]
    assert seen[Direction.RED_UP][0] != seen[Direction.RED_UP][1]


def test_by_itself_the_language_decides(colours: Colours, qtbot: QtBot) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.Chinese))
        assert colours.rising is Direction.RED_UP
        QLocale.setDefault(QLocale(QLocale.Language.English))
        assert colours.rising is Direction.GREEN_UP
        assert colours.move(0) is None
    finally:
        QLocale.setDefault(before)


def test_an_arrow_says_which_way_it_went_whatever_the_colours() -> None:
    words = [move_word(move) for move in Move]
    assert [word[0] for word in words] == ["▲", "▲", "▼", "▼"]


@pytest.mark.parametrize("direction", [Direction.BLUE_UP, Direction.PLAIN])
def test_other_colours_hold_at_once_and_are_kept(
    window: MainWindow, dialog: Preferences, settings: QSettings, direction: Direction
) -> None:
    before = window.colours.stance(Stance.RECOMMENDED)
    place = dialog.direction.findData(direction.value)
    dialog.direction.setCurrentIndex(place)
    dialog.direction.activated.emit(place)
    assert window.colours.rising is direction
    assert window.colours.stance(Stance.RECOMMENDED) != before
    assert kept.DIRECTION.read(settings) == direction.value


@pytest.mark.parametrize("installed", [True, False])
def test_pictures_are_recognised_where_that_is_wished(
    window: MainWindow, settings: QSettings, monkeypatch: pytest.MonkeyPatch, installed: bool
) -> None:
    monkeypatch.setattr(tesseract, "is_installed", lambda: installed)
    assert not window.intake.flow._recognises()
    dialog = window.setting_up.ask()
    assert not dialog.recognition.isChecked()
    assert ("not installed" in dialog.recognition_told.text()) is not installed
    dialog.recognition.click()
    assert kept.RECOGNISE.read(settings)
    assert window.intake.flow._recognises()
    dialog.close()


def test_what_skips_the_review_is_chosen_by_sureness_and_stance(
    window: MainWindow, dialog: Preferences, settings: QSettings
) -> None:
    assert kept.accepting(settings) is None
    box = dialog.threshold
    assert not box.least.isEnabled()
    box.wish.click()
    assert window.actions_["accept_sure"].isChecked()
    assert kept.accepting(settings) == Threshold()
    box.least.setValue(97)
    box.stances[Stance.MENTIONED].click()
    expected = Threshold(0.97, frozenset(Stance) - {Stance.MENTIONED})
    assert kept.accepting(settings) == expected
    dialog.close()
    window.actions_["settings"].trigger()
    again = shown(window).threshold
    assert (again.wish.isChecked(), again.least.value()) == (True, 97)
    assert [stance for stance, each in again.stances.items() if not each.isChecked()] == [Stance.MENTIONED]
    window.actions_["accept_sure"].trigger()
    assert kept.accepting(settings) is None


def test_whether_files_are_copied_is_said_to_the_library(window: MainWindow, dialog: Preferences) -> None:
    library = window.workspace.path
    assert not dialog.originals.isChecked()
    dialog.originals.click()
    assert keeps_copies(library)
    dialog.originals.click()
    assert not keeps_copies(library)


def test_where_that_can_not_be_said_the_box_shows_what_holds(window: MainWindow, dialog: Preferences) -> None:
    folder_of(window.workspace.path).write_text("in the way")
    told: list[object] = []
    window.workspace.failed.disconnect()
    window.workspace.failed.connect(told.append)
    dialog.originals.click()
    assert not dialog.originals.isChecked()
    assert len(told) == 1


def test_the_colours_follow_the_system_while_that_is_chosen(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_system = [ThemeName.LIGHT.value]
    shown_by_system = theming._shown
    monkeypatch.setattr(
        theming,
        "_shown",
        lambda name: of_system[0] if name is ThemeName.SYSTEM else shown_by_system(name),
    )
    window.choose_theme(ThemeName.SYSTEM)
    assert not window.colours.dark
    of_system[0] = ThemeName.DARK.value
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.colours.dark
    assert QGuiApplication.palette().color(QPalette.ColorRole.Window) == window.colours.role("window")
    window.choose_theme(ThemeName.LIGHT)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not window.colours.dark


def test_a_window_that_is_gone_follows_the_system_no_longer(open_window: Opener, qtbot: QtBot) -> None:
    """The application's own object outlives every window: what it still called then would end the program."""
    hints, changed = QGuiApplication.styleHints(), SIGNAL("colorSchemeChanged(Qt::ColorScheme)")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    before = hints.receivers(changed)
    window = open_window()
    window.choose_theme(ThemeName.SYSTEM)
    assert hints.receivers(changed) == before + 1
    settle(window, qtbot)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    assert hints.receivers(changed) == before
    with qtbot.captureExceptions() as raised:
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert raised == []
