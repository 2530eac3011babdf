"""The proof that a library is sound: the file, the texts, the characters behind every fact, the counts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from watchlist.store import derived, forgotten_reviews, indexing, schema, seals, structure
from watchlist.store.database import Database
from watchlist.store.engine import Connection, attach, connect_memory, file_of, one, sqlite3


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: `code` names its kind, `details` the place; `repaired` where the check put it right."""

    code: str
    details: str
    repaired: bool = False


_REPAIRS: Final[dict[str, Callable[[Connection], None]]] = {
    "count": derived.rebuild,
    "search_index": indexing.rebuild,
    "seal": seals.mend,
}
"""What is made again out of the facts."""

_AT_ONCE: Final = 500
"""So many texts are indexed again in one transaction."""

Check = Callable[[Connection], Iterator[Finding]]

_STATED_ROWS: Final = {
    "mentions": "SELECT id, start, stop, text FROM mentions WHERE report_id = ?",
    "picks": "SELECT id, start, stop, NULL FROM picks WHERE report_id = ?",
    "ratings": "SELECT id, start, stop, text FROM ratings WHERE report_id = ?",
    "rating_scales": "SELECT id, start, stop, NULL FROM rating_scales WHERE report_id = ?",
    "scale_bands": "SELECT b.id, b.start, b.stop, NULL FROM scale_bands b JOIN rating_scales s ON s.id = b.scale_id WHERE report_id = ?",
    "analysts": "SELECT id, start, stop, NULL FROM analysts WHERE report_id = ? AND start IS NOT NULL",
    "notes": "SELECT id, start, stop, NULL FROM notes WHERE report_id = ? AND start IS NOT NULL",
}

_UNREADABLE: Final = (sqlite3.DatabaseError, ValueError, TypeError, AttributeError, LookupError)
"""What damage raises: SQLite's own complaint, or a cell that is no longer of its column's kind (a name that is a number)."""

_ORPHANS: Final = {
    "report_without_text": "SELECT r.id FROM reports r LEFT JOIN texts t ON t.id = r.id WHERE t.id IS NULL",
    "pick_without_place": "SELECT p.id FROM picks p LEFT JOIN mentions m ON m.pick_id = p.id WHERE m.id IS NULL",
    "place_of_another_pick": (
        "SELECT m.id FROM mentions m JOIN picks p ON p.id = m.pick_id"
        " WHERE p.report_id <> m.report_id OR p.security_id <> m.security_id"
    ),
    "copy_of_a_copy": (
        "SELECT r.id FROM reports r JOIN reports o ON o.id = r.copy_of WHERE o.copy_of IS NOT NULL"
    ),
    "draft_without_step": (
        "SELECT d.id FROM drafts d LEFT JOIN steps s ON s.id = d.closed_by"  # noqa: S608 - a constant of ours
        f" WHERE d.closed_by <> {forgotten_reviews.KEPT} AND s.id IS NULL"
    ),
}

_OF_NOTHING: Final = "SELECT n.id FROM {} n LEFT JOIN {} o ON o.id = n.{} WHERE o.id IS NULL ORDER BY n.id"


def check(library: Connection | Database, *, repair: bool = False) -> tuple[Finding, ...]:
    """Everything that is wrong with a library in a file, worst first; with `repair` what can be made again is put right.

    Facts are never repaired: they come back from a backup, or by importing the document again.
    """
    connection = library.connection if isinstance(library, Database) else library
    if not repair or not isinstance(library, Database):
        return _all_of(connection, (_structure, *_CHECKS))
    # First of all: the others look into what it makes again.
    parts = _remade(library)
    return tuple(dict.fromkeys(parts + _repaired(library, _all_of(connection, _CHECKS))))


def _remade(library: Database) -> tuple[Finding, ...]:
    """What was found of the structure, and whether it is as it should be now."""
    findings = _all_of(library.connection, (_structure,))
    if findings:
        _put_right(library, structure.mend)
    left = _all_of(library.connection, (_structure,))
    return tuple(Finding(f.code, f.details, repaired=f not in left) for f in findings)


def _all_of(connection: Connection, checks: tuple[Check, ...]) -> tuple[Finding, ...]:
    """What they find; what can't be read is met by each in the same words: once is enough."""
    return tuple(dict.fromkeys(found for one_check in checks for found in _guarded(connection, one_check)))


def _repaired(library: Database, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The same, with what can be made again made again."""
    codes = sorted(_REPAIRS.keys() & {finding.code for finding in findings})
    done = {code for code in codes if _put_right(library, _REPAIRS[code])}
    if all(finding.code in done for finding in findings):
        _bring_up_to_date(library)
    return tuple(Finding(f.code, f.details, repaired=f.code in done) for f in findings)


def _put_right(library: Database, repair: Callable[[Connection], None]) -> bool:
    """Whether a repair went through; what it needs may be damaged itself, and then nothing changes."""
    try:
        with library.transaction() as connection:
            repair(connection)
    except sqlite3.DatabaseError:
        return False
    return True


def _bring_up_to_date(library: Database) -> None:
    """Index the texts again that an earlier version indexed, some at a time: nothing is wrong with them, words in them are found slower."""
    waiting = indexing.without_joins(library.connection)
    for first in range(0, len(waiting), _AT_ONCE):
        with library.transaction() as connection:
            indexing.index_again(connection, waiting[first : first + _AT_ONCE])


def _guarded(connection: Connection, one_check: Check) -> list[Finding]:
    """A file so damaged that a check can't read it is a finding, not the end of the check."""
    found: list[Finding] = []
    try:
        found.extend(one_check(connection))
    except _UNREADABLE as error:
        of_the_index = indexing.INDEX in str(error)
        found.append(Finding("search_index" if of_the_index else "unreadable", str(error)))
    return found


def _structure(connection: Connection) -> Iterator[Finding]:
    for part in structure.broken(connection):
        yield Finding("structure", str(part))


def _integrity(connection: Connection) -> Iterator[Finding]:
    for (verdict,) in connection.execute("PRAGMA integrity_check(100)"):
        if verdict != "ok":
            yield Finding("search_index" if "text_index" in verdict else "integrity", verdict)


def _foreign_keys(connection: Connection) -> Iterator[Finding]:
    for table, row_id, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding("foreign_key", f"{table} {row_id} -> {parent}")
    for table, columns in schema.UNDECLARED.items():
        for column, parent in columns.items():
            for (row_id,) in connection.execute(_OF_NOTHING.format(table, parent, column)):
                yield Finding("foreign_key", f"{table} {row_id} -> {parent}")


def _texts(connection: Connection) -> Iterator[Finding]:
    """Each text against the fingerprint that was taken when it was read, then each span against its text."""
    reports = "SELECT r.id, r.sha256_text, t.text FROM reports r JOIN texts t ON t.id = r.id ORDER BY r.id"
    for report_id, sha256, text in connection.execute(reports):
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != sha256:
            yield Finding("text", f"report {report_id}")
        yield from _spans(connection, report_id, text)


def _spans(connection: Connection, report_id: int, text: str) -> Iterator[Finding]:
    for table, sql in _STATED_ROWS.items():
        for row_id, start, stop, written in connection.execute(sql, (report_id,)):
            found = text[start:stop]
            if stop > len(text) or not found.strip() or written not in {None, found}:
                yield Finding("span", f"{table} {row_id}: report {report_id}, {start}-{stop}")


def _orphans(connection: Connection) -> Iterator[Finding]:
    for code, sql in _ORPHANS.items():
        for (row_id,) in connection.execute(sql):
            yield Finding(code, str(row_id))


def _seals(connection: Connection) -> Iterator[Finding]:
    """Every row, and every step of the history, against the checksum that was taken when it was written."""
    for code, place in seals.broken(connection):
        yield Finding(code, place)


def _counts(connection: Connection) -> Iterator[Finding]:
    """The derived tables against a count of everything, made in memory beside the file."""
    path = file_of(connection)
    if path is None:
        return
    recount = connect_memory()
    try:
        _count_beside(recount, path)
        lost = {part.name for part in structure.broken(connection)}
        for table in (each for each in schema.DERIVED if each not in lost):
            differing = _differing(recount, table)
            if differing:
                yield Finding("count", f"{table}: {differing}")
        yield from _index(recount)
    finally:
        recount.close()


def _index(recount: Connection) -> Iterator[Finding]:
    """The index of the texts against one made anew."""
    try:
        differing = indexing.differing(recount)
    except sqlite3.DatabaseError as error:
        yield Finding("search_index", str(error))
        return
    if differing:
        yield Finding("search_index", f"{differing} entries")


def _count_beside(recount: Connection, path: Path) -> None:
    """Count into tables of the same names in memory; the facts are found in the file, under the name `library`."""
    attach(recount, path, "library")
    for part in structure.wanted():
        if part.kind == "table" and part.name in schema.DERIVED:
            recount.execute(part.sql)
    derived.rebuild(recount)


def _differing(recount: Connection, table: str) -> int:
    both = f"(SELECT * FROM main.{table} EXCEPT SELECT * FROM library.{table})"  # noqa: S608 - our own names
    other = f"(SELECT * FROM library.{table} EXCEPT SELECT * FROM main.{table})"  # noqa: S608 - as above
    sql = f"SELECT max((SELECT count(*) FROM {both}), (SELECT count(*) FROM {other}))"  # noqa: S608 - as above
    return int(one(recount, sql))


_CHECKS: Final[tuple[Check, ...]] = (_integrity, _foreign_keys, _texts, _seals, _orphans, _counts)
