"""Where a dialog for files begins: the folder of the last time, else where the user's documents are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def usual_folder(last: str = "") -> str:
    """The folder `last` where it is still there, else that of the documents, else the home folder.

    An empty folder would have Qt begin at the root of all disks, or wherever the program was started.
    """
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    there = (folder for folder in (last, documents) if folder and Path(folder).is_dir())
    return next(there, str(Path.home()))
