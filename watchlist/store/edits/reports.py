"""Reports: stored with all their facts, dated, put into the trash and taken out of it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from watchlist.domain.acceptance import HAND
from watchlist.domain.changes import Changes
from watchlist.domain.commands import AddReport, DateReport, DeleteReports, RestoreReports
from watchlist.domain.documents import Document
from watchlist.domain.drafts import Metadata
from watchlist.domain.errors import NoSuchThing
from watchlist.store import indexing
from watchlist.store.edits import completing, copies, drafts, duplicates, known, lists
from watchlist.store.edits.facts import Source, add_analysts, add_facts, why_of
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit
from watchlist.store.naming import enumerated

_FACTS = Changes(reports=True, picks=True, themes=True, tags=True, lists=True)


def add_report(edit: Edit, command: AddReport) -> Outcome:
    """Store a report, its facts, its likeness to others; its picked stocks go on the main list."""
    document, stated = command.document, command.metadata
    rest_of = drafts.report_of(edit, command.draft_id)
    if rest_of is not None:
        return _complete(edit, rest_of, command)
    duplicates.refuse_known(edit, document.sha256_file, document.sha256_text)
    broker_id = known.broker(edit, stated.broker.value)
    title = stated.title.value or document.name
    report_id = _insert(edit, command, title, broker_id)
    edit.fresh.add(report_id)
    edit.since = min(edit.since, command.imported_at or edit.now)
    _insert_text(edit, report_id, document)
    source = Source(report_id, broker_id, document.text)
    add_analysts(edit, source, stated.analysts)
    picked = add_facts(edit, command, source)
    copies.propose(edit, report_id, command)
    lists.enlist(edit, report_id, title, picked)
    if command.draft_id is not None:
        drafts.close(edit, command.draft_id)
    if command.rest is not None:
        drafts.keep_rest(edit, report_id, *command.rest)
    changes = _FACTS | Changes(drafts=command.draft_id is not None or command.rest is not None)
    return Outcome(changes, (title,), (report_id,))


def _complete(edit: Edit, report_id: int, command: AddReport) -> Outcome:
    """Give a report that was stored in part what the finished review says; facts by hand stay."""
    assert command.draft_id is not None
    _overrule(edit, report_id, command)
    outcome = completing.complete(edit, report_id, command)
    drafts.close(edit, command.draft_id)
    return Outcome(outcome.changes | Changes(drafts=True), outcome.arguments, (report_id,))


def _overrule(edit: Edit, report_id: int, command: AddReport) -> None:
    """Take over what a person said of the document in its review."""
    stated = command.metadata
    said: dict[str, Any] = {}
    if stated.title.rule == HAND:
        said["title"] = stated.title.value or command.document.name
    if stated.broker.rule == HAND:
        said["broker_id"] = known.broker(edit, stated.broker.value)
    if stated.published.rule == HAND and stated.published.value is not None:
        said["published"] = stated.published.value.isoformat()
    if said:
        edit.update("reports", report_id, **said, stated=_why(stated, command.document.text))


def date_report(edit: Edit, command: DateReport) -> Outcome:
    """Set the date of a report, by hand."""
    title, stated = _live(edit, command.report_id)
    by_hand = json.loads(stated) | {"published": {"rule": "hand", "confidence": 1.0}}
    day = command.published.isoformat()
    if edit.update("reports", command.report_id, published=day):
        edit.update("reports", command.report_id, stated=json.dumps(by_hand, ensure_ascii=False))
    edit.touched.reports.add(command.report_id)
    return Outcome(Changes(reports=True, picks=True), (title, day))


def delete_reports(edit: Edit, command: DeleteReports) -> Outcome:
    """Put reports into the trash; stocks that only they put on a list leave it."""
    titles = []
    for report_id in dict.fromkeys(command.report_ids):
        titles.append(_live(edit, report_id)[0])
        edit.update("reports", report_id, deleted_at=edit.now)
        lists.delist(edit, report_id)
    edit.touched.reports.update(command.report_ids)
    return Outcome(_FACTS, (_quoted(titles),))


def restore_reports(edit: Edit, command: RestoreReports) -> Outcome:
    """Take reports out of the trash. Raises AlreadyImported where one was imported again meanwhile."""
    titles = []
    for report_id in dict.fromkeys(command.report_ids):
        row = edit.rows(
            "SELECT title, sha256_file, sha256_text FROM reports WHERE id = ? AND deleted_at IS NOT NULL",
            report_id,
        )
        if not row:
            raise NoSuchThing("report", report_id)
        title, *shas = row[0]
        duplicates.refuse_known(edit, *shas)
        edit.update("reports", report_id, deleted_at=None)
        edit.touched.reports.add(report_id)
        picked = edit.rows(
            "SELECT DISTINCT security_id FROM picks WHERE report_id = ? ORDER BY id", report_id
        )
        lists.enlist(edit, report_id, title, tuple(row[0] for row in picked))
        titles.append(title)
    return Outcome(_FACTS, (_quoted(titles),))


def _insert(edit: Edit, command: AddReport, title: str, broker_id: int | None) -> int:
    document, stated = command.document, command.metadata
    return edit.insert(
        "reports",
        title=title,
        broker_id=broker_id,
        published=None if stated.published.value is None else stated.published.value.isoformat(),
        kind=(stated.kind.value or "unknown"),
        industry=stated.industry.value or "",
        language=stated.language,
        source=document.name,
        path=document.path,
        format=document.format.value,
        encoding=document.encoding,
        file_date=document.file_date,
        sha256_file=document.sha256_file,
        sha256_text=document.sha256_text,
        stated=_why(stated, document.text),
        rules_version=command.rules_version,
        imported_at=command.imported_at or edit.now,
    )


def _insert_text(edit: Edit, report_id: int, document: Document) -> None:
    indexing.learn(edit.connection, [(report_id, document.text)])
    edit.insert_as(
        "texts",
        report_id,
        text=document.text,
        pages=json.dumps([asdict(page) for page in document.pages]),
        warnings=json.dumps(document.warnings, ensure_ascii=False),
    )


def _why(stated: Metadata, text: str) -> str:
    """Which rule and which characters gave each field of the report."""
    fields: dict[str, dict[str, Any]] = {}
    for name in ("title", "broker", "published", "industry", "kind"):
        fields[name] = why_of(getattr(stated, name), text)
    return json.dumps(fields, ensure_ascii=False)


def _live(edit: Edit, report_id: int) -> tuple[str, str]:
    """Title and stated reasons of a report outside the trash. Raises NoSuchThing."""
    row = edit.rows("SELECT title, stated FROM reports WHERE id = ? AND deleted_at IS NULL", report_id)
    if not row:
        raise NoSuchThing("report", report_id)
    title, stated = row[0]
    return title, stated


def _quoted(titles: list[str]) -> str:
    return enumerated(tuple(f"“{title}”" for title in titles), "reports")
