"""What a person says of stored reports: a name that stands for another security, facts that no rule found."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from watchlist.domain.acceptance import HAND
from watchlist.domain.changes import Changes
from watchlist.domain.commands import LearnAlias, NewPick
from watchlist.domain.correction_commands import AddByHand, CorrectName, HandPick
from watchlist.domain.errors import NoSuchThing
from watchlist.store.edits import aliases, known, lists
from watchlist.store.edits.facts import Source, add_rating, add_rows, box_of
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit
from watchlist.store.picked import SAME
from watchlist.store.queries.corrections import OLDER_MENTIONS, OLDER_PICKS, older_scope

_FACTS: Final = Changes(reports=True, picks=True, themes=True, tags=True, lists=True)
_REPORT: Final = """
SELECT r.title, r.broker_id, t.text FROM reports r JOIN texts t ON t.id = r.id WHERE r.id = ? AND r.deleted_at IS NULL
"""
_PLACE: Final = "SELECT 1 FROM mentions WHERE pick_id = ? AND start = ?"


def correct_name(edit: Edit, command: CorrectName) -> Outcome:
    """Learn the name, and move the older rows of its scope to the security."""
    learned = aliases.learn_alias(edit, LearnAlias(command.text, command.symbol, command.broker))
    security_id = known.securities(edit, (command.symbol,))[command.symbol]
    condition, parameters = older_scope(edit.connection, command.text, str(command.symbol), command.broker)
    picks = edit.rows(f"{OLDER_PICKS} {condition} ORDER BY p.id", *parameters)
    mentions = edit.rows(f"{OLDER_MENTIONS} {condition} ORDER BY p.id", *parameters)
    gained: dict[int, list[int]] = defaultdict(list)
    for pick_id, report_id, before, theme_id in picks:
        _move_pick(edit, (pick_id, report_id, theme_id), security_id)
        _touch(edit, report_id, before, security_id)
        gained[report_id].append(before)
    for mention_id, report_id, before, _ in mentions:
        edit.update("mentions", mention_id, security_id=security_id)
        _touch(edit, report_id, before, security_id)
    for report_id, before in gained.items():
        title = edit.one("SELECT title FROM reports WHERE id = ?", report_id)
        lists.enlist(edit, report_id, title, (security_id,))
        still = {row[0] for row in edit.rows("SELECT security_id FROM picks WHERE report_id = ?", report_id)}
        lists.delist(edit, report_id, set(before) - still)
    changes = learned.changes | _FACTS if picks or mentions else learned.changes
    return Outcome(changes, learned.arguments, learned.ids)


def _move_pick(edit: Edit, pick: tuple[int, int, int], security_id: int) -> None:
    """Give a pick another security; where the theme has that one already the two become one."""
    pick_id, report_id, theme_id = pick
    same = edit.one(SAME, report_id, security_id, theme_id)
    for (mention_id,) in edit.rows("SELECT id FROM mentions WHERE pick_id = ? ORDER BY id", pick_id):
        edit.update("mentions", mention_id, security_id=security_id, pick_id=same or pick_id)
    if same is None:
        edit.update("picks", pick_id, security_id=security_id)
    else:
        edit.delete("picks", pick_id)
    edit.touched.themes.add(theme_id)


def _touch(edit: Edit, report_id: int, *security_ids: int) -> None:
    edit.touched.reports.add(report_id)
    edit.touched.securities.update(security_ids)


def add_by_hand(edit: Edit, command: AddByHand) -> Outcome:
    """Store picks and ratings of a person's own. Raises NoSuchThing, BadSpan."""
    rows = edit.rows(_REPORT, command.report_id)
    if not rows:
        raise NoSuchThing("report", command.report_id)
    title, broker_id, text = rows[0]
    source = Source(command.report_id, broker_id, text)
    for pick in command.picks:
        _add_pick(edit, source, pick, title)
    rated = known.securities(edit, [rating.symbol for rating in command.ratings if rating.symbol is not None])
    for rating in command.ratings:
        add_rating(edit, source, rating, rated)
    _touch(edit, command.report_id, *rated.values())
    return Outcome(_FACTS, (title,), (command.report_id,))


def _add_pick(edit: Edit, source: Source, pick: HandPick, title: str) -> None:
    """A new pick, or another place of one that is there."""
    written = source.written(pick.span)
    security_id = known.securities(edit, (pick.symbol,), {pick.symbol: written})[pick.symbol]
    theme_id = known.theme(edit, pick.theme)
    same = edit.one(SAME, source.report_id, security_id, theme_id)
    if same is None:
        new = NewPick(pick.theme, pick.symbol, written, pick.stance, (pick.span,), HAND, 1.0)
        add_rows(edit, source, (new,), ())
        lists.enlist(edit, source.report_id, title, (security_id,))
    elif edit.one(_PLACE, same, pick.span.start) is None:
        edit.insert(
            "mentions", report_id=source.report_id, security_id=security_id, pick_id=same, start=pick.span.start,
            stop=pick.span.end, page=pick.span.page, box=box_of(pick.span), text=written, in_list=1, rule=HAND, confidence=1.0,
        )  # fmt: skip
    _touch(edit, source.report_id, security_id)
    edit.touched.themes.add(theme_id)
