"""A line that takes a day as people write it."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

_DAY = re.compile(r"(\d{4})\s*[-./年]?\s*(\d{1,2})\s*[-./月]?\s*(\d{1,2})\s*日?", re.ASCII)
_DIGITS = re.compile(r"\d{8}", re.ASCII)


def read_day(typed: str) -> date | None:
    """The day in 2024-12-26, 2024/12/26, 2024.12.26, 20241226 or 2024年12月26日; None where it is none."""
    typed = typed.strip()
    found = (
        re.fullmatch(r"(\d{4})(\d{2})(\d{2})", typed) if _DIGITS.fullmatch(typed) else _DAY.fullmatch(typed)
    )
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


class DayLine(QLineEdit):
    """Empty until the user types: a day that stood there before would be taken without a look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self.setAccessibleName(self.tr("Date of the report"))

    @property
    def day(self) -> date | None:
        """The day that is written, None where it is none."""
        return read_day(self.text())
