"""The words of the domain in the window's language; data (names, themes, terms as printed) is never translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from watchlist.domain.stances import Stance

if TYPE_CHECKING:
    from watchlist.domain.rows import RatingRow


translate = QCoreApplication.translate
PASTED = "clipboard"
"""What a text that was pasted is called in the library."""
FIRST_LIST = "Watchlist"
"""What the list that is there from the start is called in the library."""


def stance_word(stance: Stance | None) -> str:
    """`Recommended` … `Negative`, "" for none."""
    if stance is None:
        return ""
    return {
        Stance.RECOMMENDED: translate("Words", "Recommended"),
        Stance.BENEFICIARY: translate("Words", "Beneficiary"),
        Stance.WATCH: translate("Words", "Watch"),
        Stance.MENTIONED: translate("Words", "Mentioned"),
        Stance.NEGATIVE: translate("Words", "Negative"),
    }[stance]


def scope_word(scope: str) -> str:
    """What a rating is about."""
    return {
        "stock": translate("Words", "stock"),
        "industry": translate("Words", "industry"),
    }.get(scope, "")


def action_word(action: str) -> str:
    """What the broker did to its rating."""
    return {
        "initiate": translate("Words", "initiated"),
        "maintain": translate("Words", "maintained"),
        "upgrade": translate("Words", "upgraded"),
        "downgrade": translate("Words", "downgraded"),
        "resume": translate("Words", "resumed"),
        "drop": translate("Words", "dropped"),
    }.get(action, "")


def kind_word(kind: str) -> str:
    """What sort of document it is."""
    return {
        "company": translate("Words", "Company"),
        "industry": translate("Words", "Industry"),
        "strategy": translate("Words", "Strategy"),
        "digest": translate("Words", "Digest"),
        "post": translate("Words", "Post"),
        "list": translate("Words", "List"),
    }.get(kind, "")


def language_word(language: str) -> str:
    """The language of a report."""
    return {
        "zh-Hans": translate("Words", "Simplified Chinese"),
        "zh-Hant": translate("Words", "Traditional Chinese"),
        "zh": translate("Words", "Chinese"),
        "en": translate("Words", "English"),
    }.get(language, language)


def market_word(market: str) -> str:
    """A market by name."""
    return {
        "A": translate("Words", "A-shares"),
        "HK": translate("Words", "Hong Kong"),
        "US": translate("Words", "United States"),
        "TW": translate("Words", "Taiwan"),
        "JP": translate("Words", "Japan"),
        "KR": translate("Words", "Korea"),
    }.get(market, market)


def flag_word(flag: int) -> str:
    """A flag by name, "" for none."""
    return translate("Words", "Flag {number}").format(number=flag) if flag else ""


def source_label(source: str) -> str:
    """What a report without a title is called: its file, or where else its text came from."""
    return translate("Words", "Pasted text") if source == PASTED else source


def list_label(name: str) -> str:
    """What the window calls a list; the one that is there from the start has a name in each language."""
    return translate("Sidebar", "Watchlist") if name == FIRST_LIST else name


def rating_words(term: str, scope: str) -> str:
    """A rating as printed with its scope: `看好 · industry`."""
    about = scope_word(scope)
    return f"{term} · {about}" if term and about else term


def rating_line(row: RatingRow) -> str:
    """A rating with what the broker did to it and, where given, the target."""
    parts = [rating_words(row.term, row.scope), action_word(row.action)]
    if row.target is not None:
        target = f"{row.target:g} {row.currency}".strip()
        parts.append(translate("Words", "target {price}").format(price=target))
    return " · ".join(part for part in parts if part)


def counting_rule() -> str:
    """By what rule the evidence columns count."""
    return translate("Words", "Distinct reports: an original and its copies and translations count once.")
