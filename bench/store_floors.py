"""What a commit and the charts can't be faster than: bare rows, counts and an index beside the library, as large as it."""

from __future__ import annotations

from pathlib import Path

from watchlist.domain.commands import AddReport
from watchlist.store import indexing
from watchlist.store.database import Database
from watchlist.store.engine import attach, connect

_TABLES = """
CREATE TABLE report (id INTEGER PRIMARY KEY, sha TEXT UNIQUE, title TEXT, day INT, body TEXT);
CREATE TABLE mention (id INTEGER PRIMARY KEY, report_id INT, security_id INT, theme_id INT, day INT, start INT, stop INT);
CREATE TABLE stock (id INTEGER PRIMARY KEY, mentions INT, last_day INT);
CREATE TABLE theme_week (theme_id INT, week INT, reports INT, PRIMARY KEY (theme_id, week)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(pairs, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
INSERT INTO report SELECT r.id, r.sha256_text, r.title, 0, t.text FROM library.reports r JOIN library.texts t ON t.id = r.id;
INSERT INTO mention SELECT m.id, m.report_id, m.security_id, coalesce(p.theme_id, 0), a.day, m.start, m.stop
  FROM library.mentions m LEFT JOIN library.picks p ON p.id = m.pick_id
  JOIN (SELECT report_id, min(day) AS day FROM library.appearances GROUP BY 1) a ON a.report_id = m.report_id;
CREATE INDEX m1 ON mention (theme_id, day); CREATE INDEX m2 ON mention (security_id, day); CREATE INDEX m3 ON mention (report_id);
INSERT INTO stock SELECT security_id, count(*), max(day) FROM mention GROUP BY 1;
INSERT INTO theme_week SELECT theme_id, (day - 1) / 7, count(DISTINCT report_id) FROM mention WHERE theme_id > 0 GROUP BY 1, 2;
"""


class Floor:
    """A file with the same facts and nothing else: no journal, no checksums, no lists, no spans that are proved."""

    def __init__(self, path: Path, library: Database) -> None:
        self.connection = connect(path)
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute("PRAGMA synchronous = OFF")
        attach(self.connection, library.path, "library")
        for statement in _TABLES.split(";"):
            self.connection.execute(statement)
        self.connection.execute("DETACH library")
        self.connection.execute("PRAGMA synchronous = FULL")
        self.ids = dict(library.connection.execute("SELECT symbol, id FROM securities"))
        self.themes = dict(library.connection.execute("SELECT name, id FROM themes"))

    def close(self) -> None:
        """Give the file back."""
        self.connection.close()

    def store(self, report: AddReport, *, index: bool) -> None:
        """The rows that can't be done without, their counts and (`index`) the pairs of the text, in one commit."""
        day = report.metadata.published.value
        assert day is not None
        write = self.connection.execute
        write("BEGIN IMMEDIATE")
        text = report.document.text
        row = (report.document.sha256_text, report.document.name, day.toordinal(), text)
        report_id = write("INSERT INTO report (sha, title, day, body) VALUES (?, ?, ?, ?)", row).lastrowid
        rows = self._mentions(report, int(report_id or 0), day.toordinal())
        self.connection.executemany(
            "INSERT INTO mention (report_id, security_id, theme_id, day, start, stop) VALUES (?, ?, ?, ?, ?, ?)",
            rows,
        )
        self._count(rows, day.toordinal())
        if index:
            write("INSERT INTO words (rowid, pairs) VALUES (?, ?)", (report_id, indexing.pairs(text)))
        write("COMMIT")

    def _mentions(self, report: AddReport, report_id: int, day: int) -> list[tuple[int, ...]]:
        facts = [(pick, self.themes.get(pick.theme, 0)) for pick in report.picks]
        facts += [(mention, 0) for mention in report.mentions]  # type: ignore[misc]
        return [
            (report_id, self.ids.get(str(fact.symbol), 0), theme, day, span.start, span.end)
            for fact, theme in facts
            for span in fact.spans
        ]

    def _count(self, rows: list[tuple[int, ...]], day: int) -> None:
        """What a list of stocks and a chart of themes need."""
        self.connection.executemany(
            "INSERT INTO stock VALUES (?, 1, ?) ON CONFLICT (id) DO UPDATE"
            " SET mentions = mentions + 1, last_day = max(last_day, excluded.last_day)",
            [(row[1], day) for row in rows],
        )
        self.connection.executemany(
            "INSERT INTO theme_week VALUES (?, ?, 1) ON CONFLICT (theme_id, week) DO UPDATE SET reports = reports + 1",
            {(row[2], (day - 1) // 7) for row in rows if row[2]},
        )
