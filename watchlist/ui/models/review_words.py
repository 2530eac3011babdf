"""Why a row stands in a review, in the window's language: the codes of rules, reasons and warnings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from watchlist.domain.oddities import LANGUAGE_NOT_READ

translate = QCoreApplication.translate


def rule_words(code: str) -> str:
    """What kind of rule made a row; its exact name is the row's tip."""
    exact = {
        "": "",
        "hand": translate("ReviewWords", "by hand"),
        "prose": translate("ReviewWords", "text"),
        "name": translate("ReviewWords", "text"),
        "learned": translate("ReviewWords", "learned"),
    }
    if code in exact:
        return exact[code]
    return translate("ReviewWords", "table") if "table" in code else translate("ReviewWords", "list")


def reason_words(code: str) -> str:
    """Why something was seen and not taken; a reason without words of its own is shown by its code."""
    words = {
        "common_word": translate("ReviewWords", "a common word"),
        "part_of_word": translate("ReviewWords", "part of a longer word"),
        "issuer": translate("ReviewWords", "the publisher itself"),
        "house": translate("ReviewWords", "a broker named as such"),
        "product": translate("ReviewWords", "a product"),
        "unlisted": translate("ReviewWords", "not listed"),
        "unnamed": translate("ReviewWords", "not named"),
        "unknown": translate("ReviewWords", "no such security known"),
        "news": translate("ReviewWords", "only in news"),
        "ambiguous": translate("ReviewWords", "several securities"),
        "disclaimer": translate("ReviewWords", "in the disclaimer"),
        "boilerplate": translate("ReviewWords", "in the small print"),
        "index": translate("ReviewWords", "an index"),
    }
    return words.get(code, code.replace("_", " "))


def warning_words(code: str) -> str:
    """What was odd about a text: `kind:number` or `kind:word`."""
    kind, _, what = code.partition(":")
    if kind == LANGUAGE_NOT_READ:
        return _not_read(what)
    words = {
        "control_characters": translate("ReviewWords", "{what} control characters were taken out"),
        "direction_marks": translate(
            "ReviewWords", "{what} marks that turn the direction of writing were taken out"
        ),
        "invisible_characters": translate("ReviewWords", "{what} invisible characters were taken out"),
        "lone_surrogates": translate("ReviewWords", "{what} broken characters were replaced"),
        "replacement_characters": translate(
            "ReviewWords", "{what} characters were lost before this file was made"
        ),
        "undecodable_bytes": translate("ReviewWords", "{what} bytes could not be decoded"),
        "encoding_guessed": translate("ReviewWords", "the encoding was guessed: {what}"),
        "columns_unknown": translate("ReviewWords", "a table whose {what} columns are not known: name them"),
        "rows_left_out": translate("ReviewWords", "{what} rows beyond the limit of a table were left out"),
        "columns_left_out": translate(
            "ReviewWords", "{what} columns beyond the limit of a table were left out"
        ),
        "attachments_not_read": translate(
            "ReviewWords", "{what} files in it were not read: save them out of it, and import them"
        ),
        "attachments_left_out": translate(
            "ReviewWords", "{what} attachments beyond the limit of a mail were left out"
        ),
        "recognised": translate(
            "ReviewWords", "text recognised on {what} pages (OCR): compare it with the page"
        ),
        "pages_without_text": translate(
            "ReviewWords",
            "{what} pages are pictures, or text in fonts that don't say its characters, and need a text recognition (OCR)",
        ),
        "recognised_pages": translate(
            "ReviewWords", "text recognised on the pages {what} (OCR): compare it with them"
        ),
    }
    return words[kind].format(what=what) if kind in words else code.replace("_", " ")


def _not_read(language: str) -> str:
    """That a text's language is none which is read, and what one can do."""
    names = {
        "ja": translate("ReviewWords", "Japanese"),
        "ko": translate("ReviewWords", "Korean"),
        "vi": translate("ReviewWords", "Vietnamese"),
        "th": translate("ReviewWords", "Thai"),
        "id": translate("ReviewWords", "Indonesian"),
        "hi": translate("ReviewWords", "Hindi"),
        "ru": translate("ReviewWords", "Russian"),
        "ar": translate("ReviewWords", "Arabic"),
        "he": translate("ReviewWords", "Hebrew"),
        "el": translate("ReviewWords", "Greek"),
        "de": translate("ReviewWords", "German"),
        "fr": translate("ReviewWords", "French"),
        "es": translate("ReviewWords", "Spanish"),
        "it": translate("ReviewWords", "Italian"),
        "pt": translate("ReviewWords", "Portuguese"),
        "nl": translate("ReviewWords", "Dutch"),
        "pl": translate("ReviewWords", "Polish"),
        "tr": translate("ReviewWords", "Turkish"),
    }
    return translate(
        "ReviewWords",
        "it seems to be in {language}; only 简体, 繁體 and English are read: in its review select a name and press T, "
        "or paste a translation",
    ).format(language=names.get(language, language))
