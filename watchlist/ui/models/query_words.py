"""The words of the search grammar in the window's language: what fields ask, and what is wrong with a query."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from watchlist.domain.errors import BadQuery
from watchlist.domain.queries import parse
from watchlist.domain.stances import Stance
from watchlist.ui.models.words import market_word, stance_word

translate = QCoreApplication.translate

_PLAIN = 3
"""The parts of an error that say where and, in English, what; a code and its data follow."""


def fault_words(error: BadQuery) -> str:
    """What was expected where the query went wrong, in one sentence."""
    if len(error.args) <= _PLAIN:
        return str(error.args[-1])
    code, *data = error.args[_PLAIN:]
    return _faults()[code].format(*data, "")


def query_fault(query: str) -> str:
    """What can't be understood of a search, in words; "" where all can."""
    try:
        parse(query)
    except BadQuery as error:
        return fault_words(error)
    return ""


def field_words(name: str) -> str:
    """What a field asks, in a few words; "" for a field that a ranking added."""
    return _fields().get(name, "")


def field_written(name: str) -> str:
    """The field as somebody of the window's language writes it; every spelling is understood in every language."""
    return _written().get(name, name)


def _faults() -> dict[str, str]:
    return {
        "field": translate("Query", "Expected a field such as theme: here"),
        "near_field": translate("Query", "There is no such field. Perhaps {0}:"),
        "value": translate("Query", "Expected a value here"),
        "text": translate("Query", "Expected a text here; this field can't be compared"),
        "number": translate("Query", "Expected a number here, such as >=2"),
        "decimal": translate("Query", "Expected a number here, such as >=1.5"),
        "date": translate("Query", "Expected a date or an age here, such as <30d or 2024-12"),
        "near_date": translate("Query", "This range runs backwards. Perhaps {0}"),
        "window": translate("Query", "Expected days here, such as 90d or 2024-07..2024-12"),
        "one_of": translate("Query", "Expected one of these here: {0}"),
        "near_one_of": translate("Query", "Expected one of these here: {0}. Perhaps {1}"),
        "term": translate("Query", "Expected a word or a field here"),
        "open": translate("Query", "There is no opening parenthesis to this one"),
        "close": translate("Query", "A closing parenthesis is missing"),
        "quote": translate("Query", "A closing quotation mark is missing"),
        "shallow": translate("Query", "Too many parentheses stand inside one another"),
        "short": translate("Query", "These are too many terms"),
        "ordered": translate("Query", "Expected a number or a date here, such as >=30 or <2025-06"),
        "column": translate("Query", "There is no column of your own of this name"),
        "near_column": translate("Query", "There is no column of your own of this name. Perhaps {0}"),
        "view": translate("Query", "There is no saved view of this name"),
        "near_view": translate("Query", "There is no saved view of this name. Perhaps {0}"),
        "then": translate("Query", "What {0}: was on that day is not known; it is kept since {1}"),
        "circle": translate("Query", "This view or list leads back to itself"),
    }


def _fields() -> dict[str, str]:
    return {
        "theme": translate("Query", "theme, with those below it"),
        "broker": translate("Query", "house that names it"),
        "rating": translate("Query", "newest rating: step, term, stock or industry"),
        "stance": translate("Query", "strongest stance of any report"),
        "market": translate("Query", "market"),
        "industry": translate("Query", "industry of a report that names it"),
        "list": translate("Query", "list that it is on"),
        "view": translate("Query", "what a saved view finds"),
        "flag": translate("Query", "flag, by number or colour"),
        "tag": translate("Query", "who tagged it: hand or machine"),
        "symbol": translate("Query", "code"),
        "name": translate("Query", "name in any script"),
        "pinyin": translate("Query", "pinyin initials"),
        "note": translate("Query", "words in your notes"),
        "comment": translate("Query", "words in your comment"),
        "own": translate("Query", "column of your own, also with >=30 or :words behind its name"),
        "why": translate("Query", "why it is on the list"),
        "title": translate("Query", "title of a report that names it"),
        "text": translate("Query", "words in reports and notes"),
        "first": translate("Query", "first seen: <14d, 2024-12"),
        "last": translate("Query", "last seen: <30d"),
        "seen": translate("Query", "seen on any of these days"),
        "added": translate("Query", "added to the list"),
        "reports": translate("Query", "distinct reports, also in 90d"),
        "brokers": translate("Query", "houses, also in 90d"),
        "files": translate("Query", "files, also in 90d"),
        "mentions": translate("Query", "places, also in 90d"),
        "is": translate("Query", "state: tagged, rated, flagged, noted …"),
    }


def _written() -> dict[str, str]:
    return {
        "theme": translate("QueryField", "theme"),
        "broker": translate("QueryField", "broker"),
        "rating": translate("QueryField", "rating"),
        "stance": translate("QueryField", "stance"),
        "market": translate("QueryField", "market"),
        "industry": translate("QueryField", "industry"),
        "list": translate("QueryField", "list"),
        "view": translate("QueryField", "view"),
        "flag": translate("QueryField", "flag"),
        "tag": translate("QueryField", "tag"),
        "symbol": translate("QueryField", "symbol"),
        "name": translate("QueryField", "name"),
        "pinyin": translate("QueryField", "pinyin"),
        "note": translate("QueryField", "note"),
        "comment": translate("QueryField", "comment"),
        "own": translate("QueryField", "own"),
        "why": translate("QueryField", "why"),
        "title": translate("QueryField", "title"),
        "text": translate("QueryField", "text"),
        "first": translate("QueryField", "first"),
        "last": translate("QueryField", "last"),
        "seen": translate("QueryField", "seen"),
        "added": translate("QueryField", "added"),
        "reports": translate("QueryField", "reports"),
        "brokers": translate("QueryField", "brokers"),
        "files": translate("QueryField", "files"),
        "mentions": translate("QueryField", "mentions"),
        "is": translate("QueryField", "is"),
    }


def value_words(field: str, value: str) -> str:
    """A value of a field in words, "" where it says itself what it is."""
    if field == "stance":
        return stance_word(Stance(value))
    return market_word(value) if field == "market" else ""
