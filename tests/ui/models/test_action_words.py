from __future__ import annotations

import pytest

from watchlist import resources
from watchlist.ui.models.action_words import ActionWords, Entry, Names, fitting, plain

LINES = (
    "Import\t导入\t匯入\tdr hr",
    "Flag {number}\t旗标 {number}\t旗標 {number}\tqb",
    "Dark\t深色\t深色\tss",
    "Colours\t颜色\t顏色\tys",
)


@pytest.fixture
def words() -> ActionWords:
    return ActionWords(LINES)


@pytest.mark.parametrize("spoken", ["Import", "导入", "匯入"])
def test_any_name_leads_to_all_names(words: ActionWords, spoken: str) -> None:
    names = words.names(spoken)
    assert [names.grade(typed) for typed in ("imp", "导", "匯入", "dr", "hr", "port", "zz")] == [
        0, 0, 0, 3, 3, 2, None,
    ]  # fmt: skip


def test_numbers_stay_with_their_names(words: ActionWords) -> None:
    three = words.names("旗标 3")
    assert three.grade("flag 3") == 0
    assert three.grade("qb3") == 3
    assert three.grade("flag 4") is None
    assert words.names("Nothing like it").grade("nothing") == 0


def test_what_can_be_done_comes_first_then_names_then_the_recent(words: ActionWords) -> None:
    entries = [
        Entry("off", words.names("Import"), (), usable=False),
        Entry("dark", words.names("深色"), (words.names("颜色"),)),
        Entry("drain", Names(("drain",)), ()),
        Entry("drum", Names(("drum",)), ()),
    ]
    assert [entry.key for entry in fitting(entries, "dr", ())] == ["drain", "drum", "off"]
    assert [entry.key for entry in fitting(entries, "dr", ("drum",))] == ["drum", "drain", "off"]
    assert [entry.key for entry in fitting(entries, "colours d", ())] == ["dark"]
    assert [entry.key for entry in fitting(entries, "", ("drum",))] == ["drum", "dark", "drain", "off"]


def test_mnemonics_are_no_part_of_a_name() -> None:
    assert [plain(text) for text in ("&Import…", "导入(&I)…", "C&lear the search")] == [
        "Import",
        "导入",
        "Clear the search",
    ]


def test_the_table_has_all_languages_and_their_pinyin() -> None:
    words = ActionWords(resources.path("i18n", "actions.tsv").read_text("utf-8").splitlines())
    for typed in ("undo", "撤销", "復原", "cx", "fy", "chexiao", "fuyu"):
        assert words.names("Undo").grade(typed) is not None, typed
