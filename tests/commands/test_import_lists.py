"""`watchlist import` of other programs' lists, tables, archives and mails, read by the real rules in real processes."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from contextlib import closing, nullcontext
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.support.corpus import CORPUS, needs_corpus
from watchlist.commands import batch
from watchlist.commands.import_ import import_
from watchlist.commands.parse import parse
from watchlist.commands.stocks import list_
from watchlist.importing.worker import DOCUMENTS, INTAKE, Workers
from watchlist.store.database import open_writer
from watchlist.store.history import undo
from watchlist.store.queries import counts, drafts, kept_entries, lists, mappings, themes, watchlist

BLOCK = "1688256\r\n0002837\r\n1510050\r\n1605999\r\n"
THEMES = "#液冷\n英维克\n申菱环境\n#芯片\n寒武纪\n晨宸科技\n"
REPORT = "2024年12月24日\n液冷受益标的：英维克、申菱环境。"


@pytest.fixture(scope="module")
def rooms() -> Iterator[dict[str, Workers]]:
    """One process for what is imported and one for what is parsed: each start costs more than what all tests here have read."""
    with Workers(1, room=INTAKE) as imported, Workers(1, room=DOCUMENTS) as parsed:
        yield {INTAKE: imported, "": parsed}


@pytest.fixture(autouse=True)
def _read_there(rooms: dict[str, Workers], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_workers", lambda room: nullcontext(rooms[room]))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    return place


def run(library: Path, *arguments: object) -> Result:
    return CliRunner().invoke(import_, ["--db", str(library), "--json", *map(str, arguments)])


def rows(result: Result) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def stocks(library: Path, name: str = "") -> list[str]:
    result = CliRunner().invoke(list_, ["--db", str(library), "--json", *(["--list", name] if name else [])])
    return sorted(row["symbol"] for row in rows(result))


def test_a_list_goes_on_a_list_of_its_name_and_nothing_is_dropped(library: Path, folder: Path) -> None:
    (folder / "YL.blk").write_text(BLOCK)
    (folder / "blocknew.cfg").write_bytes("液冷自选".encode("gbk").ljust(50, b"\0") + b"YL".ljust(70, b"\0"))
    result = run(library, folder)
    block, index = rows(result)
    assert (block["state"], block["title"]) == ("listed", "液冷自选")
    assert (block["new"], block["known"], block["unresolved"], block["unsupported"]) == (2, 0, 1, 1)
    assert index["message"] == "names of lists: YL is “液冷自选”"
    assert stocks(library, "液冷自选") == ["002837.SZ", "688256.SH"]
    assert stocks(library) == []
    with_database = open_writer(library)
    assert [(row.text, row.reason) for row in kept_entries(with_database.conn)] == [
        ("1510050", "fund"),
        ("1605999", "no_such_code"),
    ]
    with_database.close()


def test_lists_and_documents_of_one_call_are_one_step(library: Path, folder: Path) -> None:
    (folder / "自选股.txt").write_text(THEMES, "utf-8")
    for day in (24, 25):
        (folder / f"{day}.txt").write_text(f"周报 2024-12-{day}\n液冷：英维克、申菱环境", "utf-8")
    run(library, folder, "--accept", "all")
    with closing(open_writer(library)) as database:
        assert counts(database.conn).reports == 2
        assert undo(database).name == "Import 3 files"
        assert (counts(database.conn).reports, counts(database.conn).stocks) == (0, 0)


def test_sections_become_themes_and_all_of_it_is_one_step(library: Path, folder: Path) -> None:
    (folder / "自选股.txt").write_text(THEMES, "utf-8")
    (folder / "tv.txt").write_text("###AI,SSE:688256,BME:ROVI")
    run(library, folder)
    database = open_writer(library)
    assert {row.name for row in themes(database.conn)} == {"液冷", "芯片", "AI"}
    assert [str(row.symbol) for row in watchlist(database.conn, query="theme:液冷")] == [
        "002837.SZ",
        "301018.SZ",
    ]
    undo(database)
    assert (counts(database.conn).stocks, len(themes(database.conn)), kept_entries(database.conn)) == (
        0,
        0,
        (),
    )
    assert [row.name for row in lists(database.conn)] == ["Watchlist"]
    database.close()


def test_a_preview_stores_nothing(library: Path, folder: Path) -> None:
    (folder / "zxg.blk").write_text(BLOCK)
    (folder / "report.txt").write_text(REPORT, "utf-8")
    result = run(library, "--preview", folder)
    shown = rows(result)
    assert [(row["text"], row["standing"], row["symbol"], row["reason"]) for row in shown] == [
        ("1688256", "new", "688256.SH", "code"),
        ("0002837", "new", "002837.SZ", "code"),
        ("1510050", "unsupported", "", "fund"),
        ("1605999", "unresolved", "", "no_such_code"),
        (shown[-1]["text"], "document", "", ""),
    ]
    database = open_writer(library)
    assert (counts(database.conn).stocks, drafts(database.conn)) == (0, ())
    database.close()


def test_what_is_on_the_list_is_known_and_another_list_can_be_named(library: Path, folder: Path) -> None:
    (folder / "zxg.blk").write_text(BLOCK)
    run(library, folder)
    assert stocks(library) == ["002837.SZ", "688256.SH"]
    (known,) = rows(run(library, folder))
    assert (known["new"], known["known"]) == (0, 2)
    run(library, "--list", "Mine", folder)
    assert stocks(library, "mine") == ["002837.SZ", "688256.SH"]


def test_columns_that_are_named_are_remembered(library: Path, folder: Path) -> None:
    table = folder / "t.csv"
    table.write_text("x,y,z\n点评,英维克,买入\n", "utf-8")
    (first,) = rows(run(library, table, "--columns", "title=x,name=y,rating=z"))
    assert (first["state"], first["mentions"]) == ("inbox", 1)
    database = open_writer(library)
    assert len(mappings(database.conn)) == 1
    database.close()
    table.write_text("X,Y,Z\n点评,寒武纪,买入\n点评,申菱环境,买入\n", "utf-8")
    (second,) = rows(run(library, table))
    assert (second["state"], second["mentions"]) == ("inbox", 2)


def test_a_role_that_is_none_is_wrong_usage(library: Path, folder: Path) -> None:
    assert run(library, folder, "--columns", "colour=x").exit_code == 2


def test_each_file_of_an_archive_and_of_a_mail_is_imported(library: Path, folder: Path) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.com", "周报"
    message.set_content(REPORT)
    message.add_attachment(
        "芯片受益标的：寒武纪。".encode(), maintype="text", subtype="plain", filename="b.txt"
    )
    (folder / "a.eml").write_bytes(message.as_bytes())
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.writestr("zxg.blk", BLOCK)
        archive.writestr("../evil.txt", "x")
        archive.writestr("r.txt", "另一份" + REPORT)
    result = run(library, folder)
    states = {row["file"]: row["state"] for row in rows(result)}
    assert states == {
        "a.eml": "inbox", "b.txt": "inbox", "r.txt": "inbox", "evil.txt": "failed", "zxg.blk": "listed",
    }  # fmt: skip
    assert result.exit_code == 1
    assert stocks(library) == ["002837.SZ", "688256.SH"]


def test_labels_of_files_in_files_stay_below_the_folder(folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.writestr("x/r.txt", REPORT)
        archive.writestr("../../evil.txt", "x")
    out = tmp_path / "out" / "labels"
    CliRunner().invoke(parse, [str(folder), "--out", str(out)])
    written = sorted(str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.json"))
    assert written == ["labels/a.zip/evil.txt.json", "labels/a.zip/x/r.txt.json"]


@needs_corpus
@pytest.mark.corpus
def test_every_list_of_the_corpus_is_imported(library: Path) -> None:
    files = sorted(
        path for path in (CORPUS / "corpus").iterdir() if path.name.startswith(("watch_", "list_"))
    )
    result = run(library, *files)
    assert result.exit_code == 0
    states = {row["file"]: row["state"] for row in rows(result)}
    assert states.keys() == {path.name for path in files}
    assert {name for name, state in states.items() if state == "listed"} == {
        path.name for path in files if path.name.startswith("watch_")
    }
    database = open_writer(library)
    placed = sum(row.stocks for row in lists(database.conn))
    database.close()
    assert placed > 1_500
