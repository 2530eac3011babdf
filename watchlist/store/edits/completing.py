"""A report that was stored in part, completed: its machine-made facts exchanged for those of the finished review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from watchlist.domain.acceptance import HAND
from watchlist.domain.commands import AddReport, NewMention, NewPick, ReviseFacts
from watchlist.domain.themes import theme_key
from watchlist.store.edits import revisions
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit

_PICKS: Final = """
SELECT p.id, p.rule, t.key, s.symbol FROM picks p JOIN themes t ON t.id = p.theme_id JOIN securities s ON s.id = p.security_id
WHERE p.report_id = ?
"""
_PROSE: Final = """
SELECT m.id, m.rule, s.symbol, m.start FROM mentions m JOIN securities s ON s.id = m.security_id
WHERE m.report_id = ? AND m.pick_id IS NULL
"""


def complete(edit: Edit, report_id: int, command: AddReport) -> Outcome:
    """Facts that a person made since the report was stored stay, and what the review says of the same is not told twice."""
    picks, prose = edit.rows(_PICKS, report_id), edit.rows(_PROSE, report_id)
    by_hand = {(key, symbol) for _, rule, key, symbol in picks if rule == HAND}
    places = {(symbol, start) for _, rule, symbol, start in prose if rule == HAND}
    revised = ReviseFacts(
        report_id,
        tuple(_new_picks(command.picks, by_hand)),
        tuple(_new_mentions(command.mentions, places)),
        tuple(row_id for row_id, rule, _, _ in picks if rule != HAND),
        tuple(row_id for row_id, rule, _, _ in prose if rule != HAND),
        command.rules_version,
    )
    return revisions.revise_facts(edit, revised)


def _new_picks(picks: Iterable[NewPick], by_hand: set[tuple[str, str]]) -> Iterator[NewPick]:
    return (pick for pick in picks if (theme_key(pick.theme), str(pick.symbol)) not in by_hand)


def _new_mentions(mentions: Iterable[NewMention], places: set[tuple[str, int]]) -> Iterator[NewMention]:
    """The places in prose; those in lists come with their picks."""
    for mention in mentions:
        spans = tuple(span for span in mention.spans if (str(mention.symbol), span.start) not in places)
        if spans and not mention.in_list:
            yield replace(mention, spans=spans)
