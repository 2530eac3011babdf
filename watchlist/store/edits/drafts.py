"""The inbox: drafts that wait for a person, and reviews left half done."""

from __future__ import annotations

from watchlist.domain.changes import Changes
from watchlist.domain.commands import DiscardDraft, KeepDraft, SaveReview
from watchlist.domain.draft_codec import draft_to_json, verdicts_to_json
from watchlist.domain.drafts import Draft
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.review import Verdicts
from watchlist.store.edits import duplicates
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit

_INBOX = Changes(drafts=True)


def keep_draft(edit: Edit, command: KeepDraft) -> Outcome:
    """Put a draft into the inbox; one with the same text that waits there already stays as it is."""
    draft = command.draft
    document = draft.document
    duplicates.refuse_known(edit, document.sha256_file, document.sha256_text)
    waiting = edit.one(
        "SELECT id FROM drafts WHERE sha256_text = ? AND closed_by IS NULL", document.sha256_text
    )
    if waiting is not None:
        return Outcome(Changes(), ids=(waiting,))
    return Outcome(_INBOX, (draft.metadata.title.value or document.name,), (_insert(edit, draft),))


def keep_rest(edit: Edit, report_id: int, draft: Draft, verdicts: Verdicts) -> None:
    """Keep what is still to be looked at of a report that was just stored."""
    row_id = _insert(edit, draft)
    edit.update("drafts", row_id, verdicts=verdicts_to_json(verdicts), rest_of=report_id)


def report_of(edit: Edit, draft_id: int | None) -> int | None:
    """The report outside the trash of which a draft is the rest; the text tells it from another that got its number."""
    report_id: int | None = edit.one(_REST, draft_id)
    return report_id


_REST = """
SELECT r.id FROM drafts d JOIN reports r ON r.id = d.rest_of AND r.sha256_text = d.sha256_text
WHERE d.id = ? AND d.closed_by IS NULL AND r.deleted_at IS NULL
"""

_NAME = "SELECT iif(title = '', name, title) FROM drafts WHERE id = ? AND closed_by IS NULL"

_LAST_STEP = """
SELECT s.undone, s.code, c.first_id FROM steps s LEFT JOIN step_changes c ON c.step_id = s.id
WHERE s.id = (SELECT max(id) FROM steps)
"""


def save_review(edit: Edit, command: SaveReview) -> Outcome:
    """Keep the verdicts of a draft. A review is kept every second while it goes on: all of that is one step."""
    name = _waiting(edit, command.draft_id)
    verdicts = verdicts_to_json(command.verdicts)
    if edit.rows(_LAST_STEP) == [(0, "save_review", command.draft_id)]:
        # What takes the step back is noted already: the verdicts before its first word.
        edit.amend("drafts", command.draft_id, verdicts=verdicts)
    else:
        edit.update("drafts", command.draft_id, verdicts=verdicts)
    return Outcome(_INBOX, (name,), (command.draft_id,))


def discard_draft(edit: Edit, command: DiscardDraft) -> Outcome:
    """Take a draft out of the inbox without storing it."""
    return Outcome(_INBOX, (close(edit, command.draft_id),))


def close(edit: Edit, draft_id: int) -> str:
    """Take a draft out of the inbox; it is kept as long as the step can be undone. Its name."""
    name = _waiting(edit, draft_id)
    edit.update("drafts", draft_id, closed_by=edit.step_id)
    return name


def _insert(edit: Edit, draft: Draft) -> int:
    document, stated = draft.document, draft.metadata
    rows = (*draft.picks, *draft.mentions)
    sure = sum(row.sure for row in rows)
    return edit.insert(
        "drafts",
        name=document.name,
        sha256_file=document.sha256_file,
        sha256_text=document.sha256_text,
        payload=draft_to_json(draft),
        title=stated.title.value or "",
        broker=stated.broker.value or "",
        published=stated.published.value.isoformat() if stated.published.value else "",
        stocks=len({row.symbol or row.text for row in draft.picks}),
        sure=sure,
        doubtful=len(rows) - sure,
        added_at=edit.now,
    )


def _waiting(edit: Edit, draft_id: int) -> str:
    """What the inbox calls a draft that waits: its title, else the name of its file."""
    name: str | None = edit.one(_NAME, draft_id)
    if name is None:
        raise NoSuchThing("draft", draft_id)
    return name
