"""The dialog that asks where a file goes: its choices are those of the last time, the ending follows the form."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from watchlist.ui import settings as kept
from watchlist.ui.widgets.frame.save_dialog import SaveDialog

FORMS = {"Page (*.html)": ".html", "Markdown (*.md)": ".md", "PDF (*.pdf)": ".pdf"}


class Window(QWidget):
    """One with settings."""

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self.settings = settings


@pytest.fixture
def window(settings: QSettings, qtbot: QtBot) -> Window:
    window = Window(settings)
    qtbot.addWidget(window)
    return window


def name_in(dialog: SaveDialog) -> str:
    (path,) = dialog.selectedFiles()
    return Path(path).name


def test_the_ending_follows_the_form_that_is_chosen(window: Window) -> None:
    dialog = SaveDialog("Save", "week 51.2", FORMS, kept.BRIEFING_FORM, window)
    assert name_in(dialog) == "week 51.2.html"
    dialog.selectNameFilter("Markdown (*.md)")
    dialog.filterSelected.emit("Markdown (*.md)")
    assert name_in(dialog) == "week 51.2.md"
    assert dialog.defaultSuffix() == "md"
    dialog.selectFile("own.name")
    dialog.filterSelected.emit("PDF (*.pdf)")
    assert name_in(dialog).startswith("own.name")


def test_folder_and_form_of_the_last_time_are_offered(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    first = SaveDialog("Save", "a", FORMS, kept.BRIEFING_FORM, window)
    with qtbot.waitSignal(first.chosen) as chosen:
        first.fileSelected.emit(str(tmp_path / "a.PDF"))
    assert chosen.args == [tmp_path / "a.PDF"]
    second = SaveDialog("Save", "b", FORMS, kept.BRIEFING_FORM, window)
    assert (second.selectedNameFilter(), name_in(second)) == ("PDF (*.pdf)", "b.pdf")
    assert Path(second.directory().path()) == tmp_path
    pictures = SaveDialog("Save", "c", {"Picture (*.png)": ".png"}, kept.PICTURE_FORM, window)
    assert name_in(pictures) == "c.png"
    second.fileSelected.emit(str(tmp_path / "of my own.xyz"))
    assert kept.BRIEFING_FORM.read(window.settings) == ".pdf"


def test_a_form_that_is_no_longer_there_is_not_offered(window: Window) -> None:
    kept.BRIEFING_FORM.write(window.settings, ".doc")
    assert name_in(SaveDialog("Save", "a", FORMS, kept.BRIEFING_FORM, window)) == "a.html"


def test_a_form_that_goes_into_a_file_of_another_program_has_its_name(window: Window) -> None:
    forms = {"List (*.txt)": ".txt", "Blocks (stockblock.ini)": ".ini"}
    dialog = SaveDialog("Save", "自选", forms, None, window)
    dialog.write_into(".ini", "stockblock")
    assert name_in(dialog) == "自选.txt"
    assert not dialog.testOption(SaveDialog.Option.DontConfirmOverwrite)
    dialog.filterSelected.emit("Blocks (stockblock.ini)")
    assert name_in(dialog) == "stockblock.ini"
    assert dialog.testOption(SaveDialog.Option.DontConfirmOverwrite)
    dialog.filterSelected.emit("List (*.txt)")
    assert name_in(dialog) == "自选.txt"


def test_without_settings_nothing_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    bare = QWidget()
    qtbot.addWidget(bare)
    dialog = SaveDialog("Save", "a", FORMS, kept.BRIEFING_FORM, bare)
    with qtbot.waitSignal(dialog.chosen):
        dialog.fileSelected.emit(str(tmp_path / "a.pdf"))


def test_the_first_time_it_begins_where_documents_are(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "Documents"))
    assert SaveDialog("Save", "week", FORMS, None, window).directory().path() == str(tmp_path)
    (tmp_path / "Documents").mkdir()
    assert SaveDialog("Save", "week", FORMS, None, window).directory().path() == str(tmp_path / "Documents")
    kept.EXPORT_FOLDER.write(window.settings, str(tmp_path / "a stick that was pulled out"))
    assert SaveDialog("Save", "week", FORMS, None, window).directory().path() == str(tmp_path / "Documents")


def test_an_ending_of_no_form_is_not_taken_for_one(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = SaveDialog("Save", "week", FORMS, kept.BRIEFING_FORM, window)
    dialog.setDirectory(str(tmp_path))
    dialog.open()
    dialog.selectFile("week.xlsx")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [tmp_path / "week.xlsx.html"]
