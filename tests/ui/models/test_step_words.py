"""Every step of the history has words in the window's language."""

from __future__ import annotations

import pytest

from watchlist.domain.rows import StepRow
from watchlist.store import naming
from watchlist.ui.models.step_words import step_words


@pytest.mark.parametrize("code", sorted(naming._SENTENCES))
def test_every_step_has_words(code: str) -> None:
    step = StepRow(1, "the name in English", "2024-12-26", undone=False, code=code, arguments=("甲", "乙"))
    words = step_words(step, str)
    assert words
    assert words != step.name


def test_themes_are_called_by_the_words_of_the_window() -> None:
    spoken = {"液冷": "Liquid cooling", "芯片": "Chips", "晶片": "Chips"}

    def words(code: str, *arguments: str) -> str:
        step = StepRow(1, "", "2024-12-26", undone=False, code=code, arguments=arguments)
        return step_words(step, lambda name: spoken.get(name, name))

    assert words("tag_stocks", "寒武纪", "液冷, 芯片") == "Tag 寒武纪 with Liquid cooling, Chips"
    assert words("merge_themes", "晶片", "液冷") == "Merge Chips into Liquid cooling"
    assert words("merge_themes", "晶片", "芯片") == "Merge 晶片 into 芯片"
    assert words("rename_theme", "芯片", "晶片") == "Rename theme 芯片 to 晶片"
    assert words("set_comment", "液冷") == "Comment on 液冷"


def test_files_are_counted_in_words() -> None:
    step = StepRow(1, "", "2024-12-26", undone=False, code="note_files", arguments=("12 files",))
    assert step_words(step, str) == "Note 12 file(s) of the watched folder"


def test_a_step_with_a_name_of_its_own_keeps_it() -> None:
    step = StepRow(1, "Import 3 documents", "2024-12-26", undone=False, code="Import 3 documents")
    assert step_words(step, str) == "Import 3 documents"


def test_what_was_pasted_is_called_so_where_it_has_no_title() -> None:
    for code, words in (("add_report", "Import “Pasted text”"), ("discard_draft", "Discard “Pasted text”")):
        step = StepRow(1, "", "2024-12-26", undone=False, code=code, arguments=("clipboard",))
        assert step_words(step, str) == words
