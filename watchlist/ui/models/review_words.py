"""Why a row stands in a review, in the window's language: the codes of rules, reasons and warnings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def rule_words(code: str) -> str:
    """The rule that made a row; a rule that has no words of its own is shown by its code."""
    words = {
        "hand": translate("ReviewWords", "by hand"),
        "list": translate("ReviewWords", "list"),
        "theme_list": translate("ReviewWords", "list"),
        "sentence": translate("ReviewWords", "sentence"),
        "table": translate("ReviewWords", "table"),
        "name": translate("ReviewWords", "name"),
        "code": translate("ReviewWords", "code"),
        "prose": translate("ReviewWords", "text"),
        "learned": translate("ReviewWords", "learned"),
    }
    return words.get(code, code.replace("_", " "))


def reason_words(code: str) -> str:
    """Why something was seen and not taken."""
    words = {
        "common_word": translate("ReviewWords", "a common word"),
        "issuer": translate("ReviewWords", "the publisher itself"),
        "unlisted": translate("ReviewWords", "not listed"),
        "unnamed": translate("ReviewWords", "not named"),
        "news": translate("ReviewWords", "only in news"),
        "no_such_security": translate("ReviewWords", "no such security known"),
        "ambiguous": translate("ReviewWords", "several securities"),
        "disclaimer": translate("ReviewWords", "in the disclaimer"),
        "small_print": translate("ReviewWords", "in the small print"),
        "index": translate("ReviewWords", "an index"),
        "phone": translate("ReviewWords", "a phone number"),
        "licence": translate("ReviewWords", "a licence number"),
    }
    return words.get(code, code.replace("_", " "))
