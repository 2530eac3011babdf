"""The reports of the library and how many there are of everything."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from watchlist.domain.copies import Fingerprint
from watchlist.domain.documents import Document, Format, Page
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.packed_rows import PackedRows
from watchlist.domain.rows import LibraryCounts, ReportRow
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.picked import IN_TRASH
from watchlist.store.schema import MAIN_LIST

_REPORTS = """
SELECT r.id, r.title, coalesce(b.name, ''), coalesce(r.published, ''), r.kind, r.industry,
  coalesce(g.term, ''), coalesce(g.action, ''), coalesce(g.scope, ''), r.language,
  (SELECT count(*) FROM picks p WHERE p.report_id = r.id), (SELECT count(*) FROM mentions m WHERE m.report_id = r.id),
  r.source, r.imported_at, r.copy_of, r.copy_kind, coalesce(r.deleted_at, '')
FROM reports r LEFT JOIN brokers b ON b.id = r.broker_id
LEFT JOIN ratings g ON g.id = (SELECT x.id FROM ratings x WHERE x.report_id = r.id AND x.broker_id IS NULL
  AND x.published IS NULL ORDER BY x.confidence DESC, x.id LIMIT 1)
"""
_OWN = ("id", "title", "source")
"""The fields of a report that are different in each; the others say the same in many: houses, days, kinds, when they came in."""

_OF_TRASH = "WHERE (r.deleted_at IS NOT NULL) = ? ORDER BY r.published IS NULL, r.published DESC, r.id DESC"
_OF_FAMILY = """
WHERE r.id IN (SELECT x.id FROM reports x, reports y WHERE y.id = ?1 AND (x.id = coalesce(y.copy_of, y.id)
  OR x.copy_of = coalesce(y.copy_of, y.id)))
ORDER BY r.id <> ?1, r.deleted_at IS NOT NULL, r.published IS NULL, r.published DESC, r.id DESC
"""

_HOUSES = """
SELECT b.name FROM brokers b WHERE b.name <> '' AND EXISTS (
  SELECT 1 FROM reports r WHERE r.broker_id = b.id AND r.deleted_at IS NULL)
"""
_INDUSTRIES = """
SELECT i.industry FROM (SELECT DISTINCT industry FROM reports WHERE industry <> '') i WHERE EXISTS (
  SELECT 1 FROM reports r WHERE r.industry = i.industry AND r.deleted_at IS NULL)
"""

_LEFT = "NOT EXISTS (SELECT 1 FROM {0} x WHERE x.{1} = h.id)"
ONLY_IN_TRASH = " AND ".join((
    _LEFT.format("theme_evidence", "theme_id"),
    _LEFT.format("stock_tags", "theme_id"),
    _LEFT.format("theme_parents", "parent_id"),
    f"+h.id IN (SELECT theme_id FROM ({IN_TRASH}))",  # noqa: S608 - a constant of ours
))  # fmt: skip
"""Of a theme `h`: only reports in the trash name it, and nothing stands below it. It comes back with them."""
_COUNTS = f"""
SELECT (SELECT count(*) FROM list_items WHERE list_id = ?), files, files
    - (SELECT count(*) FROM reports WHERE copy_of IS NOT NULL AND deleted_at IS NULL)
    + (SELECT count(DISTINCT c.copy_of) FROM reports c JOIN reports o ON o.id = c.copy_of
      WHERE c.copy_of IS NOT NULL AND c.deleted_at IS NULL AND o.deleted_at IS NOT NULL),
  (SELECT count(*) FROM themes) - (SELECT count(*) FROM themes h WHERE {ONLY_IN_TRASH}), (SELECT count(*) FROM drafts WHERE closed_by IS NULL),
  (SELECT count(*) FROM reports WHERE deleted_at IS NULL AND published IS NULL)
FROM (SELECT (SELECT count(*) FROM reports) - (SELECT count(*) FROM reports WHERE deleted_at IS NOT NULL) AS files)
"""  # noqa: S608 - constants of ours
"""Each count out of an index alone: a report's row is long. Of all rows SQLite counts pages, of a condition each row."""


def reports(connection: Connection, *, deleted: bool = False) -> tuple[ReportRow, ...]:
    """The reports of the library, or those in the trash; the newest first, those without a date last."""
    return tuple(packed_reports(connection, deleted=deleted))


def packed_reports(connection: Connection, *, deleted: bool = False) -> PackedRows[ReportRow]:
    """The same for who keeps all of them: a hundred thousand reports as objects are 50 MiB."""
    with snapshot(connection):
        analysts: dict[int, list[str]] = defaultdict(list)
        for report_id, name in connection.execute("SELECT report_id, name FROM analysts ORDER BY id"):
            analysts[report_id].append(name)
        rows = connection.execute(_REPORTS + _OF_TRASH, (int(deleted),))
        return PackedRows(ReportRow, (_with_analysts(row, analysts) for row in rows), _OWN)


def houses_and_industries(connection: Connection) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The houses and the industries that a report outside the trash has, by name: without reading the reports."""
    with snapshot(connection):
        found = (sorted(name for (name,) in connection.execute(sql)) for sql in (_HOUSES, _INDUSTRIES))
        houses, industries = map(tuple, found)
    return houses, industries


def title_of(connection: Connection, report_id: int) -> str:
    """The title of a report, "" where there is none of that number."""
    return next(
        (title for (title,) in connection.execute("SELECT title FROM reports WHERE id = ?", (report_id,))), ""
    )


def report_family(connection: Connection, report_id: int) -> tuple[ReportRow, ...]:
    """A report, in the trash too, and behind it all that say the same: its original, copies and translations. Raises NoSuchThing."""
    names = "SELECT name FROM analysts WHERE report_id = ? ORDER BY id"
    with snapshot(connection):
        rows = connection.execute(_REPORTS + _OF_FAMILY, (report_id,)).fetchall()
        analysts = {row[0]: [name for (name,) in connection.execute(names, (row[0],))] for row in rows}
    if not rows:
        raise NoSuchThing("report", report_id)
    return tuple(ReportRow(*_with_analysts(row, analysts)) for row in rows)


def report_document(connection: Connection, report_id: int) -> Document:
    """A report as it was read, in the trash too. Raises NoSuchThing."""
    row = connection.execute(
        "SELECT r.source, t.text, r.format, r.sha256_file, r.encoding, t.pages, t.warnings, r.file_date, r.path"
        " FROM reports r JOIN texts t ON t.id = r.id WHERE r.id = ?",
        (report_id,),
    ).fetchone()
    if row is None:
        raise NoSuchThing("report", report_id)
    name, text, kind, sha256, encoding, pages, warnings, file_date, path = row
    return Document(
        name=name,
        text=text,
        format=Format(kind),
        sha256_file=sha256,
        encoding=encoding,
        pages=tuple(Page(**page) for page in json.loads(pages)),
        warnings=tuple(json.loads(warnings)),
        file_date=file_date,
        path=path,
    )


def find_report(connection: Connection, sha256_file: str, sha256_text: str) -> int | None:
    """The report outside the trash that has the same file or the same text."""
    found: int | None = one(
        connection,
        "SELECT id FROM reports WHERE deleted_at IS NULL AND sha256_text = ? UNION ALL"
        " SELECT id FROM reports WHERE deleted_at IS NULL AND sha256_file = ? AND sha256_file <> '' LIMIT 1",
        (sha256_text, sha256_file),
    )
    return found


def fingerprints(connection: Connection) -> tuple[tuple[int, Fingerprint], ...]:
    """What each report outside the trash is compared by."""
    rows = connection.execute(
        "SELECT f.id, f.payload FROM fingerprints f JOIN reports r ON r.id = f.id WHERE r.deleted_at IS NULL ORDER BY f.id"
    )
    return tuple((report_id, fingerprint_of(payload)) for report_id, payload in rows)


def counts(connection: Connection) -> LibraryCounts:
    """How many there are of everything; stocks are those of the main list."""
    return LibraryCounts(*connection.execute(_COUNTS, (MAIN_LIST,)).fetchone())


def has_reports(connection: Connection) -> bool:
    """Whether there is a report outside the trash."""
    return bool(one(connection, "SELECT EXISTS (SELECT 1 FROM reports WHERE deleted_at IS NULL)"))


def _with_analysts(row: Sequence[Any], analysts: Mapping[int, list[str]]) -> tuple[Any, ...]:
    """The cells of a report with its analysts put in before its counts."""
    return (*row[:10], tuple(analysts.get(row[0], ())), *row[10:])


@lru_cache(maxsize=1_000)
def fingerprint_of(stored: str) -> Fingerprint:
    """What a report is compared by, out of its JSON; in an import the same few are asked for again and again."""
    payload = json.loads(stored)
    lists = payload["lists"]
    assert isinstance(lists, list)
    rest = {key: tuple(value) if isinstance(value, list) else value for key, value in payload.items()}
    return Fingerprint(**{**rest, "lists": tuple(tuple(symbols) for symbols in lists)})  # type: ignore[arg-type]
