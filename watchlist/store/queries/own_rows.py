"""What the user made: the lists, and the notes."""

from __future__ import annotations

from watchlist.domain.rows import ListRow, NoteRow
from watchlist.domain.symbols import Symbol
from watchlist.store.engine import Connection


def lists(connection: Connection) -> tuple[ListRow, ...]:
    """The user's lists in their order; how many stocks a smart list has is for `list_count` to say, when it is asked."""
    rows = connection.execute(
        "SELECT l.id, l.name, count(i.id), l.query FROM lists l LEFT JOIN list_items i ON i.list_id = l.id"
        " GROUP BY l.id ORDER BY l.position, l.id"
    )
    return tuple(ListRow(*row) for row in rows)


def notes(connection: Connection, *, symbol: Symbol | None = None) -> tuple[NoteRow, ...]:
    """Notes, of one stock or of all, the newest first."""
    rows = connection.execute(
        "SELECT n.id, s.symbol, n.text, n.made_at, n.report_id, n.start, n.stop FROM notes n"
        " JOIN securities s ON s.id = n.security_id WHERE ?1 IS NULL OR s.symbol = ?1 ORDER BY n.made_at DESC, n.id DESC",
        (None if symbol is None else str(symbol),),
    )
    return tuple(NoteRow(note_id, Symbol.parse(code), *rest) for note_id, code, *rest in rows)
