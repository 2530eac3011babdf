"""Where a file goes and in which form: folder and form of the last time are offered, the name's ending follows the form."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from watchlist.ui import settings as kept
from watchlist.ui.usual_folder import usual_folder


@runtime_checkable
class KeepsSettings(Protocol):
    """The window that a dialog belongs to: it has the settings in which choices are kept."""

    settings: QSettings


class SaveDialog(QFileDialog):
    """`chosen` carries the path. `forms` are endings by what they are called, `form` says where the last one is kept."""

    chosen = Signal(object)

    def __init__(
        self, title: str, stem: str, forms: Mapping[str, str], form: kept.Setting[str] | None, parent: QWidget
    ) -> None:
        super().__init__(parent, title)
        self._stem, self._forms, self._form = stem, dict(forms), form
        window = parent.window()
        self._settings = window.settings if isinstance(window, KeepsSettings) else None
        self._into: dict[str, str] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(forms))
        self._start()
        self.filterSelected.connect(self._on_form)
        self.fileSelected.connect(lambda name: self._on_file(Path(name)))

    def write_into(self, ending: str, stem: str) -> None:
        """A form that is written into a file of another program, which has a name of its own and keeps what else it holds."""
        self._into[ending] = stem
        self._on_form(self.selectedNameFilter())

    def _start(self) -> None:
        wanted = ""
        if self._settings is not None:
            self.setDirectory(usual_folder(kept.EXPORT_FOLDER.read(self._settings)))
            wanted = self._form.read(self._settings) if self._form is not None else ""
        words = {ending: label for label, ending in self._forms.items()}
        ending = wanted if wanted in words else next(iter(words))
        self.selectNameFilter(words[ending])
        self.setDefaultSuffix(ending)
        self.selectFile(f"{self._stem}{ending}")

    def _on_form(self, label: str) -> None:
        """The ending of what is typed so far goes with the form, where it is that of one."""
        ending = self._forms[label]
        self.setDefaultSuffix(ending)
        self.setOption(QFileDialog.Option.DontConfirmOverwrite, ending in self._into)
        name = Path(next(iter(self.selectedFiles()), self._stem)).name
        known = next((each for each in self._forms.values() if name.casefold().endswith(each)), "")
        if known:
            stem = name[: -len(known)]
            stem = self._stem if stem in self._into.values() else stem
            self.selectFile(f"{self._into.get(ending, stem)}{ending}")

    def accept(self) -> None:
        """Qt asks: Save was pressed; a name with an ending of no form gets that of the form, or it would tell of another."""
        name = Path(next(iter(self.selectedFiles()), self._stem))
        if name.suffix.casefold() not in self._forms.values():
            self.selectFile(f"{name}{self._forms[self.selectedNameFilter()]}")
        super().accept()

    def _on_file(self, path: Path) -> None:
        if self._settings is not None:
            kept.EXPORT_FOLDER.write(self._settings, str(path.parent))
            if self._form is not None and path.suffix.casefold() in self._forms.values():
                self._form.write(self._settings, path.suffix.casefold())
        self.chosen.emit(path)
