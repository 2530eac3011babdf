"""What a library is put through: a fixed sequence of steps, and the state that each of them leaves.

A run that was broken off after step k must leave exactly the state after k or, where k + 1 was under way, after k + 1.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

from watchlist.domain.commands import (
    AddNote,
    AddReport,
    Command,
    DeleteReports,
    KeepDraft,
    NewMention,
    NewPick,
    RenameTheme,
    RestoreReports,
    SetComment,
    SetFlag,
    TagStocks,
)
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Draft, Kind, Metadata, Stated
from watchlist.domain.securities import Security
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_commands import MergeThemes
from watchlist.store import schema
from watchlist.store.check import check
from watchlist.store.database import Connection, Database, open_reader, open_writer
from watchlist.store.edits import apply, apply_many
from watchlist.store.history import redo, undo
from watchlist.store.long_steps import LongStep
from watchlist.store.step_rows import LIBRARY, RESTORE

NOW = "2026-11-22T00:00:00+00:00"
_ROWS = {table: f"SELECT * FROM {table}" for table in (*schema.JOURNALLED, *schema.DERIVED)} | {
    "steps": f"SELECT id, code, arguments, iif(code = '{RESTORE}', '', made_at), undone, changes, touched FROM steps",
    "step_changes": "SELECT step_id, place, table_name, kind, first_id, last_id,"
    f" iif(table_name = '{LIBRARY}', '', image) FROM step_changes",
}
"""The moment of a restore, and the name of the backup that takes it back, differ from run to run."""
Step = Callable[[Database], object]


@dataclass(frozen=True, slots=True)
class Course:
    """The steps, and the digest of the library before the first and after each."""

    steps: tuple[Step, ...]
    states: tuple[str, ...]

    def beginning(self, steps: int) -> Course:
        """The same course, ended after so many steps."""
        return Course(self.steps[:steps], self.states[: steps + 1])

    def agrees(self, state: str, done: int) -> bool:
        """Whether a library in which so many steps were acknowledged is in a state that it may be in."""
        return state in self.states[done : done + 2]

    def lost(self, state: str, done: int) -> bool:
        """Whether a step that was acknowledged is gone, but the library is one that there was."""
        return state in self.states[:done] and not self.agrees(state, done)


def names(symbol: Symbol) -> Security:
    """A master that knows every code."""
    return Security(symbol, f"公司{symbol.code}", initials="gs")


def new_library(path: Path) -> None:
    """A library with one report, in one file."""
    with closing(open_writer(path, names=names)) as library:
        apply(library, a_report(random.Random(0), 0), now=NOW)


def course(folder: Path, seed: int, length: int = 60) -> tuple[Path, Course]:
    """A fresh library, and a course through it that was gone through once without any fault."""
    base, trial = folder / "base.db", folder / "trial.db"
    new_library(base)
    steps = _steps(seed, length)
    trial.write_bytes(base.read_bytes())
    with closing(quiet_writer(trial)) as library:
        states = [digest(library.conn)]
        for step in steps:
            step(library)
            states.append(digest(library.conn))
        assert check(library.conn) == ()
    for file in folder.glob("trial.db*"):
        file.unlink()
    return base, Course(steps, tuple(states))


def quiet_writer(path: Path) -> Database:
    """A library for writing that makes no backup of the day: the steps alone are looked at."""
    library = open_writer(path, names=names)
    quieten(library)
    return library


def quieten(library: Database) -> None:
    """Let a library take the backup of the day for made."""
    library._day = datetime.now().astimezone().date()  # noqa: SLF001 - no other way past the day's backup


def digest(connection: Connection) -> str:
    """One value for all that a library holds, its history included."""
    whole = hashlib.sha256()
    for rows in _ROWS.values():
        for row in sorted(map(repr, connection.execute(rows))):
            whole.update(row.encode("utf-8", "surrogatepass"))
    return whole.hexdigest()


def state_of(path: Path) -> str:
    """The digest of a library as the next start finds it; "" where it doesn't open or isn't sound: counts and index too."""
    try:
        with closing(open_reader(path)) as reader:
            return "" if check(reader) else digest(reader)
    except Exception:  # noqa: BLE001 - whatever it is, it doesn't open
        return ""


def a_report(chance: random.Random, number: int) -> AddReport:
    """A small report whose facts are all there."""
    text = f"报告{number}"
    picks, mentions = [], []
    for item in range(chance.randint(3, 40)):
        symbol = Symbol(f"{600_000 + chance.randrange(300):06d}", "SH")
        name = f"公司{symbol.code}"
        span = Span(len(text) + 1, len(text) + 1 + len(name))
        text += f"、{name}"
        if item % 3:
            picks.append(NewPick(f"题材{item % 4}", symbol, name, Stance.BENEFICIARY, (span,), "bench", 1.0))
        else:
            mentions.append(NewMention(symbol, name, (span,), "bench", 1.0))
    text += "文" * chance.randrange(4_000)
    document = Document(f"{number}.txt", text, Format.TEXT, sha256(text.encode()))
    stated = Metadata(
        Stated(f"报告{number}"), Stated(f"券商{number % 5}"), Stated(date(2026, 1, 1 + number % 28)), Stated(""),
        Stated(Kind.INDUSTRY), "zh-Hans",
    )  # fmt: skip
    return AddReport(document, stated, tuple(picks), tuple(mentions))


def _steps(seed: int, length: int) -> tuple[Step, ...]:
    """Imports with edits, undo and redo between them, the same ones for the same seed."""
    chance = random.Random(f"course {seed}")
    steps: list[Step] = []
    number = 1
    while len(steps) < length:
        reports = [a_report(chance, number + place) for place in range(3)]
        number += 3
        stock = reports[0].picks[0].symbol
        steps += [
            _one(reports[0]),
            _one(TagStocks((stock,), (f"手工{number}",))),
            partial(_many, reports[1:]),
            undo,
            redo,
            _one(AddNote(stock, "便宜", NOW, 1, Span(0, 2))),
            _one(DeleteReports((1,))) if number % 2 else _one(SetComment(stock, str(number))),
            _one(RestoreReports((1,))) if number % 2 else undo,
            _one(RenameTheme(f"手工{number}", f"改名{number}")),
            undo,
            *_others(reports, number),
        ]
    return tuple(steps[:length])


def _others(reports: list[AddReport], number: int) -> list[Step]:
    """What touches many rows at once: tags and a flag on all stocks of a report, a merge of themes, a review that is stored.

    And what becomes one step though it is committed in parts, taken back and done again.
    """
    stocks = tuple(dict.fromkeys(pick.symbol for pick in reports[1].picks))
    reviewed = a_report(random.Random(number), number + 1_000_000)
    draft = Draft(reviewed.document, reviewed.metadata)
    return [
        _one(TagStocks(stocks, (f"批量{number}", "题材0"))),
        _one(SetFlag(stocks, 1 + number % 7)),
        _one(MergeThemes((f"批量{number}",), "题材1")),
        undo,
        _one(KeepDraft(draft)),
        partial(_store_newest, reviewed),
        *_parts(number),
        undo,
        redo,
    ]


def _parts(number: int) -> list[Step]:
    """Documents of one run: each is there for good as soon as it is stored."""
    run = LongStep("import_documents", "files")
    documents = [a_report(random.Random(number + part), number + 2_000_000 + part) for part in range(3)]
    return [partial(_part, run, document) for document in documents]


def _part(run: LongStep, report: AddReport, library: Database) -> object:
    return apply(library, report, now=NOW, step=run)


def _store_newest(report: AddReport, library: Database) -> object:
    """Store a reviewed report in the place of the draft that came last."""
    draft_id = library.conn.execute("SELECT max(id) FROM drafts WHERE closed_by IS NULL").fetchone()[0]
    return apply(library, replace(report, draft_id=draft_id), now=NOW)


def _one(command: Command) -> Step:
    return lambda library: apply(library, command, now=NOW)


def _many(commands: list[AddReport], library: Database) -> object:
    return apply_many(library, commands, "Import", now=NOW)
