"""Selected lines as first and last of each run: Qt's own way asks the model for the flags of every cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange

from watchlist.ui.models.rows_model import RowsModel


def selected_runs(selection: QItemSelectionModel) -> list[tuple[int, int]]:
    """What is selected. `selectedRows()` would take seconds for ten thousand lines."""
    return sorted((each.top(), each.bottom()) for each in selection.selection().toList())


def selection_of(model: RowsModel[Any], runs: Iterable[tuple[int, int]]) -> QItemSelection:
    """Whole lines, to be selected."""
    selection, last_column = QItemSelection(), len(model.columns) - 1
    for first, last in runs:
        selection.append(QItemSelectionRange(model.index(first, 0), model.index(last, last_column)))
    return selection
