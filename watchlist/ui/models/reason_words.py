"""The answers to “why?” as the inspector lists them: what it is, who or what says so, and the sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QCoreApplication

from watchlist.domain.reasons import Before, Reason
from watchlist.domain.stances import Stance
from watchlist.ui.models.quotes import Place, Quote
from watchlist.ui.models.step_words import step_words
from watchlist.ui.models.words import flag_word, kind_word, list_label, stance_word

translate = QCoreApplication.translate

MOST_BEFORE = 10
_THEMES = frozenset({"tag", "hidden_tag", "parent"})
"""Subjects whose value is a theme; the name of a theme and its other names are told as they are kept."""


def of_reasons(reasons: Iterable[Reason], called: Callable[[str], str]) -> list[Quote]:
    """Each value with its reason; the sentence where a report states it. `called` says what the window calls a theme."""
    return [_quote(key, reason, called) for key, reason in enumerate(reasons)]


def _quote(key: int, reason: Reason, called: Callable[[str], str]) -> Quote:
    quoted = reason.quoted
    head = " · ".join(part for part in (_subject(reason, called), reason.made_at[:10] or _long_ago()) if part)
    said = f"“{quoted.quote.strip()}”" if quoted else ""
    place = Place(quoted.report_id, quoted.start, quoted.end) if quoted else None
    lines = (_because(reason, called), said, *_before(reason.subject, reason.before))
    return Quote(key, head, "\n".join(filter(None, lines)), place=place)


def _subject(reason: Reason, called: Callable[[str], str]) -> str:
    """`Pick under 液冷: Beneficiary`."""
    templates = {
        "listed": translate("Why", "On the list {value}"),
        "flag": translate("Why", "{value}") if reason.value else translate("Why", "No flag"),
        "comment": translate("Why", "Comment: {value}"),
        "own": translate("Why", "{about}: {value}"),
        "note": translate("Why", "Note: {value}"),
        "tag": translate("Why", "Tagged {value}"),
        "hidden_tag": translate("Why", "{value} taken off"),
        "pick": translate("Why", "{about}: {value}"),
        "rating": translate("Why", "Rating {value}"),
        "title": translate("Why", "Title: {value}"),
        "broker": translate("Why", "Broker: {value}"),
        "published": translate("Why", "Date: {value}"),
        "industry": translate("Why", "Industry: {value}"),
        "kind": translate("Why", "Kind: {value}"),
        "name": translate("Why", "Theme {value}"),
        "alias": translate("Why", "Also called {value}"),
        "parent": translate("Why", "Stands under {value}"),
    }
    return templates.get(reason.subject, "{value}").format(
        value=_value(reason, called) or "–",
        about=called(reason.about) if reason.subject == "pick" else reason.about,
    )


def _value(reason: Reason, called: Callable[[str], str]) -> str:
    if reason.subject in _THEMES:
        return called(reason.value)
    if reason.subject == "pick":
        return stance_word(Stance(reason.value))
    if reason.subject == "kind":
        return kind_word(reason.value) or reason.value
    if reason.subject == "listed":
        return list_label(reason.value)
    return _as_set(reason.subject, reason.value)


def _as_set(subject: str, value: str) -> str:
    """What a person set, as the window tells it."""
    return flag_word(int(value)) if subject == "flag" and value else value


def _before(subject: str, before: Iterable[Before]) -> Iterator[str]:
    """What stood there, a line for each: the newest first, as many as are read at a glance."""
    told = (each for each in before if each.value)
    for each in islice(told, MOST_BEFORE):
        yield translate("Why", "until {day}: {value}").format(
            day=each.until[:10], value=_as_set(subject, each.value)
        )


def _because(reason: Reason, called: Callable[[str], str]) -> str:
    step = step_words(reason.step, called) if reason.step else ""
    if reason.by_hand:
        return " · ".join(part for part in (translate("Why", "by hand"), step, reason.other) if part)
    rule = translate("Why", "rule “{rule}”, rules {version}").format(
        rule=reason.rule, version=reason.rules_version or "–"
    )
    return " · ".join(
        part for part in (rule if reason.rule else "", step, "" if reason.rule else reason.other) if part
    )


def _long_ago() -> str:
    return translate("Why", "before the history begins")
