"""Every step of the history has words in the window's language."""

from __future__ import annotations

import pytest

from watchlist.domain.rows import StepRow
from watchlist.store import naming
from watchlist.ui.models.step_words import step_words


@pytest.mark.parametrize("code", sorted(naming._SENTENCES))
def test_every_step_has_words(code: str) -> None:
    step = StepRow(1, "the name in English", "2024-12-26", undone=False, code=code, arguments=("甲", "乙"))
    words = step_words(step)
    assert words
    assert words != step.name


def test_files_are_counted_in_words() -> None:
    step = StepRow(1, "", "2024-12-26", undone=False, code="note_files", arguments=("12 files",))
    assert step_words(step) == "Note 12 file(s) of the watched folder"


def test_a_step_with_a_name_of_its_own_keeps_it() -> None:
    step = StepRow(1, "Import 3 documents", "2024-12-26", undone=False, code="Import 3 documents")
    assert step_words(step) == "Import 3 documents"
