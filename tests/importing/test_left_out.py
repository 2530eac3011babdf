"""What lies beyond the limits of a table, a list or a mail is counted, and told in every place that tells of an import."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from email.message import EmailMessage

import openpyxl
import pytest

from tests.support.builders import a_draft
from watchlist.commands import import_lists
from watchlist.commands.import_ import _found
from watchlist.commands.import_rows import State
from watchlist.domain.drafts import Draft
from watchlist.importing.containers import open_member
from watchlist.importing.findings import Parts
from watchlist.importing.intake import take_in
from watchlist.importing.readers import mail, workbook
from watchlist.importing.readers.registry import read_bytes
from watchlist.importing.reportlists.drafting import tabulated
from watchlist.importing.sources import FromBytes, FromMember
from watchlist.importing.tables import delimited
from watchlist.importing.watchlists import in_json
from watchlist.importing.watchlists.recognising import read_lists
from watchlist.securities.lexicon import load_lexicon
from watchlist.ui.models.entry_words import oddity_words
from watchlist.ui.models.review_words import warning_words

STOCKS = (
    ("代码", "名称"),
    ("002837", "英维克"),
    ("301018", "申菱环境"),
    ("688256", "寒武纪"),
    ("300308", "中际旭创"),
)


def book(rows: tuple[tuple[str | None, ...], ...]) -> bytes:
    made, written = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        made.active.append(row)
    made.save(written)
    return written.getvalue()


def with_files(words: str, *, files: int) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "研究所 <desk@example.com>", "液冷周报"
    message["Date"] = "Tue, 24 Dec 2024 08:00:00 +0800"
    message.set_content(words)
    for number in range(files):
        message.add_attachment(
            f"英维克{number}".encode(), maintype="text", subtype="plain", filename=f"{number}.txt"
        )
    return message.as_bytes()


def test_rows_and_columns_of_a_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 3)
    monkeypatch.setattr(workbook, "_MOST_COLUMNS", 2)
    wide = (
        *STOCKS[:2],
        ("301018", "申菱环境", "液冷", None, "备注"),
        *STOCKS[3:],
        (None, None),
        ("688041", "海光信息"),
    )
    document = read_bytes("a.xlsx", book(wide))
    assert document.text == "代码\t名称\n002837\t英维克\n301018\t申菱环境"
    assert document.warnings == ("rows_left_out:2", "columns_left_out:3")
    assert read_bytes("a.xlsx", book(STOCKS[:3])).warnings == ()


def test_no_more_rows_are_counted_than_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 2)
    assert read_bytes("a.xlsx", book(STOCKS)).warnings == ("rows_left_out:2+",)


def test_rows_of_a_list_in_a_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 4)
    (found,) = read_lists("a.xlsx", book(STOCKS))
    assert [entry.name for entry in found.entries] == ["英维克", "申菱环境", "寒武纪"]
    assert found.oddities == ("rows_left_out:1",)


def test_rows_of_tables_in_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "_MOST_CELLS", 5)
    (found,) = read_lists("a.csv", "\n".join(map(",".join, STOCKS)).encode())
    assert len(found.entries) == 2
    assert found.oddities == ("rows_left_out:2",)
    reports = "标题,机构,评级\n英维克点评,东吴证券,买入\n\n申菱环境点评,东吴证券,增持\n"
    table = tabulated(read_bytes("b.csv", reports.encode()))
    assert table.text.count("\n") == 1
    assert table.warnings == ("rows_left_out:1",)


def test_entries_of_a_list_in_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_json, "_MOST", 2)
    listed = json.dumps({"液冷": ["英维克", "申菱环境", "高澜股份"], "芯片": ["寒武纪"]}, ensure_ascii=False)
    (found,) = read_lists("a.json", listed.encode())
    assert [entry.name for entry in found.entries] == ["英维克", "申菱环境"]
    assert found.oddities == ("entries_left_out:2",)


@pytest.mark.parametrize("words", ["液冷受益标的：英维克、申菱环境。", ""])
def test_files_of_a_mail_are_told_by_its_own_text(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr(mail, "_MOST_PARTS", 2)
    data = with_files(words, files=5)
    assert read_bytes("a.eml", data).warnings == ("attachments_not_read:2", "attachments_left_out:3")
    taken = take_in(FromBytes("a.eml", data), load_lexicon())
    assert isinstance(taken, Parts)
    own, *files = [open_member(part).document for part in taken.sources if isinstance(part, FromMember)]
    assert own.warnings == ("attachments_left_out:3",)
    assert [each.text for each in files] == ["英维克0", "英维克1"]


@pytest.mark.parametrize(
    "code", ["rows_left_out", "columns_left_out", "attachments_left_out", "attachments_not_read"]
)
def test_the_window_and_the_command_line_tell_of_a_document(code: str) -> None:
    def told(draft: Draft) -> str:
        return _found(draft, State.INBOX, "").message

    draft = a_draft()
    warned = replace(draft, document=replace(draft.document, warnings=(f"{code}:12+",)))
    assert "12+" in warning_words(f"{code}:12+")
    assert warning_words(f"{code}:12+") != f"{code}:12+".replace("_", " ")
    assert "12+" in told(warned)
    assert "12" not in told(draft)


@pytest.mark.parametrize("code", ["rows_left_out", "columns_left_out", "entries_left_out"])
def test_the_window_and_the_command_line_tell_of_a_list(code: str) -> None:
    for words in (oddity_words(f"{code}:12"), import_lists._oddity(f"{code}:12")):
        assert words.startswith("12 ")
        assert "left out" in words
