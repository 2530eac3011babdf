"""What is shown where the library can't be opened: why, and the way out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton


class StartProblem(QMessageBox):
    """Says why, and asks for another file."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("The library can't be opened"))
        self.setText(self.tr("The library can't be opened"))
        self.setInformativeText(sentence)
        self.other: QPushButton = self.addButton(
            self.tr("Choose or make another…"), QMessageBox.ButtonRole.AcceptRole
        )
        self.addButton(self.tr("Quit"), QMessageBox.ButtonRole.RejectRole)

    def ask_file(self) -> Path | None:
        """Another library, which is made where the file is new."""
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Library"),
            "",
            self.tr("Libraries (*.db)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(name) if name else None


def ask_other_library(sentence: str) -> Path | None:
    """Tell the user and wait for the answer; None where the program shall end."""
    problem = StartProblem(sentence)
    problem.exec()
    return problem.ask_file() if problem.clickedButton() is problem.other else None
