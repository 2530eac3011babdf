"""A stored report as the reader shows it."""

from __future__ import annotations

from tests.support.builders import NOW, a_library, a_report
from watchlist.store import queries
from watchlist.store.edits import apply
from watchlist.ui.models.reader_rows import reader_groups


def test_two_themes_that_once_got_one_colour_look_different_in_a_report() -> None:
    db = a_library()
    (report_id,) = apply(db, a_report(lists={"芯片": ["寒武纪"], "光模块": ["英维克"]}), now=NOW).ids[:1]
    picks = queries.report_picks(db.conn, report_id)
    one = picks[0].theme.colour
    db.conn.execute("UPDATE themes SET colour = ?", (one,))
    groups = reader_groups(queries.report_picks(db.conn, report_id), ())
    assert [group.title for group in groups] == ["芯片", "光模块"]
    assert groups[0].colour == one != groups[1].colour
    db.close()
