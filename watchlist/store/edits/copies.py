"""Copies and translations: proposed at import, answered by a person; which report counts with which follows from both."""

from __future__ import annotations

import json

from watchlist.domain.changes import Changes
from watchlist.domain.commands import AddReport, AnswerCopy
from watchlist.domain.copies import STRONG, ProposedCopy
from watchlist.domain.errors import NoSuchThing
from watchlist.store.edits.outcome import Outcome
from watchlist.store.engine import as_array
from watchlist.store.journal import Edit

_BEST = """
SELECT report_id, original_id, kind FROM copies
WHERE report_id IN (SELECT value FROM json_each(?1)) AND (state = 'accepted' OR (state = 'proposed' AND score >= ?2))
ORDER BY state = 'accepted', kind = 'copy', score, original_id DESC
"""
"""The last row of each report is its best: what repeats its words before what retells it in another language."""

_REPORT_OF_DRAFT = """
SELECT r.id FROM drafts d JOIN reports r ON r.sha256_text = d.sha256_text AND r.deleted_at IS NULL WHERE d.id = ?
"""

_NEIGHBOURS = "SELECT original_id FROM copies WHERE report_id = ?1 UNION SELECT report_id FROM copies WHERE original_id = ?1"


def propose(edit: Edit, report_id: int, command: AddReport) -> None:
    """Keep what a new report is compared by, and the proposals that it is the same as another."""
    if command.fingerprint is not None:
        print_ = command.fingerprint
        payload = json.dumps({name: getattr(print_, name) for name in print_.__slots__}, ensure_ascii=False)
        edit.insert_as("fingerprints", report_id, payload=payload)
    strongest = {_report(edit, copy): copy for copy in sorted(command.copies, key=lambda copy: copy.score)}
    rows = [
        (report_id, original_id, copy.kind.value, copy.score, json.dumps(copy.evidence, ensure_ascii=False))
        for original_id, copy in strongest.items()
        if original_id != report_id and _is_live(edit, original_id)
    ]
    edit.insert_rows("copies", ("report_id", "original_id", "kind", "score", "evidence"), rows)
    _settle(edit, report_id)


def answer_copy(edit: Edit, command: AnswerCopy) -> Outcome:
    """Accept a proposal, or reject it and count the two apart."""
    row = edit.rows(
        "SELECT report_id, original_id, title FROM copies JOIN reports r ON r.id = report_id WHERE copies.id = ?",
        command.link_id,
    )
    if not row:
        raise NoSuchThing("copy", command.link_id)
    report_id, original_id, title = row[0]
    state = "accepted" if command.accepted else "rejected"
    if edit.update("copies", command.link_id, state=state):
        edit.touched.reports.update({report_id, original_id})
        _settle(edit, report_id)
    return Outcome(Changes(reports=True, picks=True), (title,))


def _report(edit: Edit, copy: ProposedCopy) -> int:
    """The report of which something seems to be a copy; 0 where a draft was not stored."""
    return edit.one(_REPORT_OF_DRAFT, copy.original_id) or 0 if copy.in_draft else copy.original_id


def _is_live(edit: Edit, report_id: int) -> bool:
    return edit.one("SELECT 1 FROM reports WHERE id = ? AND deleted_at IS NULL", report_id) is not None


def _settle(edit: Edit, report_id: int) -> None:
    """Let each report that is linked with this one, directly or not, count with the original that the answers leave."""
    linked = _linked(edit, report_id)
    best = {row[0]: row[1:] for row in edit.rows(_BEST, as_array(linked), STRONG)}
    for member in sorted(linked):
        root = _root(member, {report: original for report, (original, _) in best.items()})
        values = (None, "") if root == member else (root, best[member][1])
        if edit.update("reports", member, copy_of=values[0], copy_kind=values[1]):
            edit.touched.reports.add(member)


def _linked(edit: Edit, report_id: int) -> set[int]:
    """The report and all that proposals join with it."""
    linked, fresh = {report_id}, [report_id]
    while fresh:
        rows = edit.rows(_NEIGHBOURS, fresh.pop())
        new = {row[0] for row in rows} - linked
        linked |= new
        fresh += new
    return linked


def _root(report_id: int, originals: dict[int, int]) -> int:
    """Where following the originals ends; in a ring, its oldest report."""
    path = [report_id]
    while path[-1] in originals:
        following = originals[path[-1]]
        if following in path:
            return min(path[path.index(following) :])
        path.append(following)
    return path[-1]
