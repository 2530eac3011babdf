"""`watchlist import`: what enters the library, what waits in the inbox, what is refused."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.support.builders import NOW, a_draft
from tests.support.fake_tesseract import install, table
from tests.support.pdfs import a_scan
from watchlist.commands.import_ import _found, import_
from watchlist.commands.import_rows import State
from watchlist.domain.acceptance import accept, sure_verdicts
from watchlist.domain.commands import LearnAlias, SaveReview
from watchlist.domain.review import RowVerdict, Verdict
from watchlist.domain.symbols import Symbol
from watchlist.store.check import check
from watchlist.store.database import Database, open_writer
from watchlist.store.edits import apply
from watchlist.store.history import undo
from watchlist.store.originals import folder_of, kept_size, wish_copies
from watchlist.store.queries import draft, drafts, report_picks, reports, watchlist

pytestmark = pytest.mark.usefixtures("small_rules")
DATED = "周报 2024-12-24\n液冷：英维克、申菱环境\n芯片：寒武纪、GDS。"
SCANNED = ("日报 2025-11-03", "温控：英维克、高澜股份")
UNDATED = "笔记\n液冷：英维克"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "reports"
    place.mkdir()
    (place / "dated.txt").write_text(DATED, "utf-8")
    return place


@pytest.fixture
def database(library: Path) -> Iterator[Database]:
    opened = open_writer(library)
    yield opened
    opened.close()


def run(library: Path, *arguments: object) -> Result:
    return CliRunner().invoke(import_, ["--db", str(library), "--json", *map(str, arguments)])


def rows(result: Result) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def states(result: Result) -> dict[str, str]:
    return {row["file"]: row["state"] for row in rows(result)}


def test_nothing_enters_the_library_unless_it_is_asked_for(
    library: Path, folder: Path, database: Database
) -> None:
    result = run(library, folder)
    assert (result.exit_code, states(result)) == (0, {"dated.txt": "inbox"})
    assert reports(database.conn) == ()
    assert [row.name for row in drafts(database.conn)] == ["dated.txt"]


def test_what_is_sure_enters_and_the_doubtful_is_counted(
    library: Path, folder: Path, database: Database
) -> None:
    (row,) = rows(run(library, folder, "--accept", "confident"))
    assert (row["state"], row["picks"], row["doubtful"], row["date"]) == ("imported", 3, 1, "2024-12-24")
    assert {str(stock.symbol) for stock in watchlist(database.conn)} == {
        "002837.SZ",
        "301018.SZ",
        "688256.SH",
    }


def test_what_is_doubtful_waits_in_the_inbox_with_what_is_decided(
    library: Path, folder: Path, database: Database
) -> None:
    (row,) = rows(run(library, folder, "--accept", "confident"))
    assert row["message"] == "what is doubtful waits in the inbox"
    (waiting,) = drafts(database.conn)
    assert (waiting.started, waiting.doubtful) == (True, 1)
    rest, verdicts = draft(database.conn, waiting.id)
    assert len(verdicts.rows) == 3
    again = run(library, folder, "--accept", "confident")
    assert states(again) == {"dated.txt": "duplicate"}
    (doubtful,) = [
        (place, number)
        for place, theme in enumerate(rest.themes)
        for number, stock in enumerate(theme.stocks)
        if not stock.sure
    ]
    said = RowVerdict(Verdict.ACCEPTED, symbol=Symbol.parse("GDS.US"))
    finished = replace(verdicts, rows={**verdicts.rows, doubtful: said})
    command = accept(rest, finished, imported_at="2024-12-30", draft_id=waiting.id)
    assert apply(database, command, now=NOW).ids == (1,)
    assert drafts(database.conn) == ()
    assert len(reports(database.conn)) == 1
    assert "GDS.US" in {str(stock.symbol) for stock in watchlist(database.conn)}
    assert len(report_picks(database.conn, 1)) == 4
    assert check(database) == ()
    undo(database)
    assert [row.id for row in drafts(database.conn)] == [waiting.id]
    assert len(report_picks(database.conn, 1)) == 3


def test_a_document_in_which_nothing_is_sure_waits_for_a_person(
    library: Path, folder: Path, database: Database
) -> None:
    (folder / "dated.txt").write_text("周报 2024-12-24\n芯片：GDS。", "utf-8")
    for wish in ("confident", "all"):
        (row,) = rows(run(library, folder, "--accept", wish))
        assert (row["state"], row["doubtful"], row["message"]) == (
            "inbox",
            1,
            "nothing in it is sure: review it",
        )
    assert reports(database.conn) == ()


def test_the_same_file_or_text_again_adds_nothing(library: Path, folder: Path, database: Database) -> None:
    run(library, folder, "--accept", "all")
    (folder / "other name.txt").write_bytes(DATED.replace("\n", "\r\n").encode("gb18030"))
    again = run(library, folder, "--accept", "all")
    assert (again.exit_code, set(states(again).values())) == (0, {"duplicate"})
    assert {row["report"] for row in rows(again)} == {1}
    assert len(reports(database.conn)) == 1


def test_the_same_text_twice_in_one_import_is_one_report(
    library: Path, folder: Path, database: Database
) -> None:
    (folder / "zz.txt").write_text(DATED, "utf-8")
    assert states(run(library, folder, "--accept", "all")) == {"dated.txt": "imported", "zz.txt": "duplicate"}
    assert len(reports(database.conn)) == 1


def test_a_document_without_a_date_waits_for_one(library: Path, folder: Path, database: Database) -> None:
    (folder / "undated.txt").write_text(UNDATED, "utf-8")
    result = run(library, folder, "--accept", "all")
    assert states(result) == {"dated.txt": "imported", "undated.txt": "inbox"}
    assert "states no date (the file is of 20" in rows(result)[1]["message"]
    assert [row.published for row in reports(database.conn)] == ["2024-12-24"]


@pytest.mark.parametrize(
    ("option", "published"), [(("--date", "2025-02-07"), "2025-02-07"), (("--undated",), "")]
)
def test_the_user_may_say_the_date_or_that_there_is_none(
    option: tuple[str, ...], published: str, library: Path, folder: Path, database: Database
) -> None:
    (folder / "undated.txt").write_text(UNDATED, "utf-8")
    run(library, folder, "--accept", "all", *option)
    found = {row.title: row.published for row in reports(database.conn)}
    assert found == {"周报 2024-12-24": "2024-12-24", "笔记": published}


def test_accepting_later_takes_the_draft_out_of_the_inbox(
    library: Path, folder: Path, database: Database
) -> None:
    run(library, folder)
    assert states(run(library, folder, "--accept", "all")) == {"dated.txt": "imported"}
    assert drafts(database.conn) == ()


def test_a_review_that_has_begun_is_left_to_its_person(
    library: Path, folder: Path, database: Database
) -> None:
    run(library, folder)
    (waiting,) = drafts(database.conn)
    proposed, _ = draft(database.conn, waiting.id)
    apply(database, SaveReview(waiting.id, sure_verdicts(proposed)), now="2026-01-01T00:00:00+00:00")
    result = run(library, folder, "--accept", "all")
    assert states(result) == {"dated.txt": "inbox"}
    assert reports(database.conn) == ()


def test_names_that_were_taught_are_known(library: Path, folder: Path, database: Database) -> None:
    apply(database, LearnAlias("GDS", Symbol.parse("300383.SZ")), now="2026-01-01T00:00:00+00:00")
    (row,) = rows(run(library, folder, "--accept", "confident"))
    assert (row["picks"], row["doubtful"]) == (4, 0)


def test_a_bad_input_is_a_row_and_the_others_go_on(library: Path, folder: Path, database: Database) -> None:
    (folder / "bad.pdf").write_bytes(b"System.Byte[]")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "no stock.txt").write_text("2024-12-24 天气很好", "utf-8")
    result = run(library, folder, folder / "gone.txt", "--accept", "all")
    assert result.exit_code == 1
    assert states(result) == {
        "bad.pdf": "failed",
        "empty.txt": "failed",
        "gone.txt": "failed",
        "dated.txt": "imported",
        "no stock.txt": "imported",
    }
    assert {row["error"] for row in rows(result)} == {"damaged", "empty", "vanished", ""}
    assert "no stock found in it" in {row["message"] for row in rows(result)}
    assert len(reports(database.conn)) == 2


def test_a_report_that_says_the_same_is_proposed_as_a_copy(library: Path, folder: Path) -> None:
    body = "".join(
        f"第{number}周算力需求增长{number * 7}%，液冷渗透率达到{number * 3}%，订单{number}亿元。\n"
        for number in range(60)
    )
    (folder / "dated.txt").write_text(f"{DATED}\n{body}", "utf-8")
    (folder / "footer.txt").write_text(f"{DATED}\n{body}\n请务必阅读正文之后的免责声明", "utf-8")
    first, second = rows(run(library, folder, "--accept", "all"))
    assert (first["copy_of"], second["copy_of"]) == (None, first["report"])


@pytest.mark.parametrize(
    "arguments", [(), ("--date", "2024-02-30", "x"), ("--date", "2024-02-03", "--undated", "x")]
)
def test_wrong_usage(arguments: tuple[str, ...], library: Path) -> None:
    assert run(library, *arguments).exit_code == 2


def test_without_json_a_table_and_a_sum(library: Path, folder: Path) -> None:
    result = CliRunner().invoke(import_, ["--db", str(library), str(folder)])
    assert result.stdout.splitlines()[1].split()[:2] == ["dated.txt", "inbox"]
    assert result.stderr.strip() == "1 inbox"


@pytest.mark.skipif(sys.platform == "win32", reason="the fake program is a script of a shell")
def test_recognised_text_waits_for_a_look(
    library: Path, folder: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = folder.parent / "bin"
    lines = [[(line, 300, 1500 + 80 * n, 40 * len(line), 40)] for n, line in enumerate(SCANNED, 1)]
    install(place, monkeypatch, {"chi_sim": table(lines)})
    (folder / "scan.pdf").write_bytes(a_scan(1))
    assert states(run(library, folder / "scan.pdf")) == {"scan.pdf": "failed"}
    result = run(library, folder, "--ocr", "--accept", "confident")
    assert states(result) == {"dated.txt": "imported", "scan.pdf": "inbox"}
    (row,) = [row for row in rows(result) if row["file"] == "scan.pdf"]
    assert row["message"] == "its text was recognised on pictures: review it"
    (waiting,) = [row for row in drafts(database.conn) if row.name == "scan.pdf"]
    kept, _ = draft(database.conn, waiting.id)
    assert kept.document.is_recognised
    assert "002837.SZ" in {str(stock.symbol) for stock in kept.picks}
    assert not any(stock.sure for stock in kept.picks)


def test_without_the_program_nothing_is_read(
    library: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(folder))
    result = run(library, folder, "--ocr")
    assert result.exit_code == 1
    assert "apt install tesseract-ocr tesseract-ocr-chi-sim" in result.output


def test_pages_of_pictures_that_nobody_read_are_told() -> None:
    unread = a_draft("周报")
    unread = replace(unread, document=replace(unread.document, warnings=("pages_without_text:2",)))
    assert _found(unread, State.INBOX, "").message == (
        "2 pages of pictures, or of fonts that don't say their characters, need OCR: --ocr reads them"
    )
    assert _found(a_draft("周报"), State.INBOX, "").message == ""


def test_files_are_kept_where_that_is_asked_for_and_from_then_on(library: Path, folder: Path) -> None:
    run(library, folder)
    assert kept_size(library) == (0, 0)
    (folder / "next.txt").write_text(f"{DATED}\n第二篇", "utf-8")
    run(library, folder, "--keep-originals")
    assert kept_size(library)[0] == 2
    (folder / "third.txt").write_text(f"{DATED}\n第三篇", "utf-8")
    run(library, folder)
    assert kept_size(library)[0] == 3
    (folder / "fourth.txt").write_text(f"{DATED}\n第四篇", "utf-8")
    run(library, folder, "--no-keep-originals")
    assert kept_size(library)[0] == 3


@pytest.mark.parametrize("wished", [True, False])
def test_what_the_settings_of_the_window_say_holds_here_too(
    library: Path, folder: Path, *, wished: bool
) -> None:
    run(library, folder, "--keep-originals")
    wish_copies(library, wished=wished)
    (folder / "next.txt").write_text(f"{DATED}\n第二篇", "utf-8")
    run(library, folder)
    assert kept_size(library)[0] == 1 + wished


def test_where_no_copy_can_be_kept_the_document_is_imported_and_that_is_said(
    library: Path, folder: Path
) -> None:
    folder_of(library).write_text("a file in its place", "utf-8")
    (row,) = rows(run(library, folder, "--keep-originals"))
    assert row["state"] == "inbox"
    assert "no copy of the file was kept" in row["message"]
