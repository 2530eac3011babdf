"""From a command to a step: one transaction, the counts brought up to date, the step noted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, Final

from watchlist.domain import commands as c
from watchlist.domain import correction_commands as k
from watchlist.domain import desk_commands as d
from watchlist.domain import theme_commands as t
from watchlist.domain.changes import Changes
from watchlist.store import growing, history, name_keys
from watchlist.store.database import Database
from watchlist.store.edits import (
    aliases,
    concepts,
    copies,
    corrections,
    desk,
    drafts,
    lists,
    looks,
    notes,
    outside,
    own_fields,
    pins,
    reports,
    revisions,
    tags,
    theme_merging,
    themes,
)
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit, Names
from watchlist.store.keeping import LARGE_IMPORT
from watchlist.store.long_steps import LongStep
from watchlist.store.naming import code_of

_HANDLERS: Final[dict[type, Callable[[Edit, Any], Outcome]]] = {
    c.AddReport: reports.add_report,
    c.ReviseFacts: revisions.revise_facts,
    c.DateReport: reports.date_report,
    c.DeleteReports: reports.delete_reports,
    c.RestoreReports: reports.restore_reports,
    c.AnswerCopy: copies.answer_copy,
    c.KeepDraft: drafts.keep_draft,
    c.SaveReview: drafts.save_review,
    c.DiscardDraft: drafts.discard_draft,
    c.AddStocks: lists.add_stocks,
    c.RemoveStocks: lists.remove_stocks,
    d.AddList: desk.add_list,
    d.RenameList: desk.rename_list,
    d.DeleteList: desk.delete_list,
    d.MoveList: desk.move_list,
    d.FollowQuery: desk.follow_query,
    d.SetSection: desk.set_section,
    d.PinStocks: pins.pin_stocks,
    d.UnpinStocks: pins.unpin_stocks,
    d.SaveView: desk.save_view,
    d.RenameView: desk.rename_view,
    d.DeleteView: desk.delete_view,
    d.MoveView: desk.move_view,
    d.SetColourRules: desk.set_colour_rules,
    d.SetOwnFields: own_fields.set_own_fields,
    d.SetOwnValue: own_fields.set_own_value,
    c.SetFlag: lists.set_flag,
    c.SetComment: lists.set_comment,
    c.TagStocks: tags.tag_stocks,
    c.UntagStocks: tags.untag_stocks,
    c.RenameTheme: themes.rename_theme,
    t.MergeThemes: theme_merging.merge_themes,
    t.SplitTheme: theme_merging.split_theme,
    t.NestTheme: themes.nest_theme,
    t.UnnestTheme: themes.unnest_theme,
    t.NameTheme: themes.name_theme,
    t.DropName: themes.drop_name,
    t.SetManualOnly: themes.set_manual_only,
    t.SetThemeRole: themes.set_theme_role,
    t.OrderThemes: themes.order_themes,
    t.KeepApart: themes.keep_apart,
    t.PruneThemes: themes.prune_themes,
    t.ImportConcepts: concepts.import_concepts,
    c.AddNote: notes.add_note,
    c.ChangeNote: notes.change_note,
    c.DeleteNote: notes.delete_note,
    c.LearnAlias: aliases.learn_alias,
    k.CorrectName: corrections.correct_name,
    k.AddByHand: corrections.add_by_hand,
    c.ImportList: outside.import_list,
    c.SettleEntry: outside.settle_entry,
    c.RememberMapping: outside.remember_mapping,
    c.NoteFiles: outside.note_files,
    c.NoteLook: looks.note_look,
}


_DOCUMENTS: Final = (c.AddReport, c.KeepDraft)


def apply(
    db: Database, command: c.Command, *, now: str, names: Names | None = None, step: LongStep | None = None
) -> c.Applied:
    """Carry out one command as one step, or as a part of a longer `step`; `step_id` is None where nothing changed.

    `now` is the moment in ISO; `names` looks a new security up (else the security master does).
    """
    with _editing(db, now, names, step) as edit:
        outcome = _HANDLERS[type(command)](edit, command)
        applied = _recorded(edit, code_of(command), outcome, step)
    return _committed(applied, step)


def apply_many(
    db: Database,
    commands: Sequence[c.Command],
    name: str,
    *,
    now: str,
    names: Names | None = None,
    step: LongStep | None = None,
) -> c.Applied:
    """Carry out several commands as one step called `name` (or a part of one): all of them or, where one fails, none."""
    db.before_import(_documents(commands))
    with _editing(db, now, names, step) as edit:
        changes, ids = Changes(), tuple[int, ...]()
        for command in commands:
            outcome = _HANDLERS[type(command)](edit, command)
            changes, ids = changes | outcome.changes, ids + outcome.ids
        applied = _recorded(edit, name, Outcome(changes, ids=ids), step)
    return _committed(applied, step)


def _documents(commands: Sequence[c.Command]) -> int:
    """How many there are, counted no further than a large import begins: each may have to be made to be looked at."""
    return sum(1 for _ in islice((each for each in commands if isinstance(each, _DOCUMENTS)), LARGE_IMPORT))


@contextmanager
def _editing(db: Database, now: str, names: Names | None, step: LongStep | None) -> Iterator[Edit]:
    with db.transaction() as connection:
        going_on = step.going_on(connection) if step else None
        yield Edit(connection, now=now, names=names or db.names, step_id=going_on)


def _recorded(edit: Edit, code: str, outcome: Outcome, step: LongStep | None) -> c.Applied:
    edit.keep_past()
    growing.count_in(edit.connection, edit.touched, edit.fresh)
    name_keys.follow(edit.connection, edit.changes)
    record = step.record if step else history.record
    applied = record(edit, code, outcome.arguments, outcome.changes)
    return c.Applied(applied.changes, applied.step_id, applied.name, outcome.ids)


def _committed(applied: c.Applied, step: LongStep | None) -> c.Applied:
    if step:
        step.is_committed()
    return applied
