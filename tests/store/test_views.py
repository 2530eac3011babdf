"""What other programs may read, with the examples of the documentation."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_library, a_report
from watchlist.domain.commands import DeleteReports
from watchlist.store.edits import apply

DOCUMENT = (Path(__file__).parents[2] / "docs" / "data.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```sql\n(.*?)```", DOCUMENT, re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", DOCUMENT, re.DOTALL)


@pytest.fixture
def outside(tmp_path: Path) -> sqlite3.Connection:
    """The library as another program sees it, while it is open for writing."""
    path = tmp_path / "watchlist.db"
    db = a_library(path)
    first = apply(
        db, a_report("First", {"液冷": ["英维克"]}, prose=["寒武纪"], industry_rating="看好"), now=NOW
    ).ids[0]
    apply(
        db, a_report("Second", {"芯片": ["寒武纪"]}, copy_of=first, stock_ratings={"寒武纪": "买入"}), now=NOW
    )
    gone = apply(db, a_report("Gone", {"消失": ["海光信息"]}, industry_rating="看淡"), now=NOW).ids[0]
    apply(db, DeleteReports((gone,)), now=NOW)
    return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)


def test_there_is_an_example_for_each_view() -> None:
    assert {name for example in EXAMPLES for name in re.findall(r"v_\w+", example)} == {
        "v_watchlist", "v_picks", "v_mentions", "v_reports", "v_ratings",
    }  # fmt: skip


@pytest.mark.parametrize("view", ["v_watchlist", "v_picks", "v_mentions", "v_reports", "v_ratings"])
def test_every_column_is_documented(outside: sqlite3.Connection, view: str) -> None:
    chapter = DOCUMENT.split(f"## {view}\n")[1].split("```sql")[0]
    columns = [column[0] for column in outside.execute(f"SELECT * FROM {view}").description]
    assert re.findall(r"`(\w+)`", chapter) == columns


def test_the_examples_answer(outside: sqlite3.Connection) -> None:
    watchlist, picks, months, written, ratings = (outside.execute(example).fetchall() for example in EXAMPLES)
    assert watchlist == [
        ("002837.SZ", "英维克", 1, 1, "beneficiary", "液冷"),
        ("688256.SH", "寒武纪", 1, 1, "beneficiary", "芯片"),
    ]
    assert picks == []
    assert months == [("2024-12", 1, 2)]
    assert {row[1:] for row in written} == {("002837.SZ", "英维克"), ("688256.SH", "寒武纪")}
    assert [row[1:4] for row in ratings] == [("stock", "688256.SH", "买入"), ("industry", "通信", "看好")]


@pytest.mark.parametrize("example", PYTHON, ids=["sqlite3", "pandas", "duckdb"])
def test_python_reads_while_the_window_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], example: str
) -> None:
    if "duckdb" in example:
        pytest.importorskip("duckdb")
    db = a_library(tmp_path / "watchlist.db")
    apply(db, a_report("First", {"液冷": ["英维克"]}), now=NOW)
    monkeypatch.chdir(tmp_path)
    with db.transaction():
        db.conn.execute("UPDATE securities SET comment = 'half written'")
        exec(compile(example, "docs/data.md", "exec"), {})
    shown = capsys.readouterr().out
    assert re.search(r"002837\.SZ 1|液冷    1|液冷 +│ +1 │", shown)
    db.close()


def test_nothing_can_be_written_from_outside(outside: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError):
        outside.execute("DELETE FROM reports")
