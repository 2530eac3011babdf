"""Entries of other programs' lists in words: how they stand, and why one stands for no security."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from watchlist.domain.outside_lists import ListPreview, Standing

translate = QCoreApplication.translate


def standing_words(standing: Standing) -> str:
    """How an entry stands to the library."""
    return {
        Standing.NEW: translate("Entries", "new"),
        Standing.KNOWN: translate("Entries", "known"),
        Standing.UNRESOLVED: translate("Entries", "unresolved"),
        Standing.UNSUPPORTED: translate("Entries", "no stock"),
    }[standing]


def why_words(code: str) -> str:
    """Why an entry stands for no security, or the rule that found it; nothing where its code or name is clear."""
    words = {
        "ambiguous": translate("Entries", "several securities fit"),
        "no_such_code": translate("Entries", "no security has this code"),
        "no_such_name": translate("Entries", "no security has this name"),
        "code_and_name_differ": translate("Entries", "code and name are of two companies"),
        "unknown_exchange": translate("Entries", "an exchange that is not known here"),
        "delisted": translate("Entries", "no longer listed"),
        "unreadable": translate("Entries", "cannot be read"),
        "fund": translate("Entries", "a fund"),
        "index": translate("Entries", "an index"),
        "bond": translate("Entries", "a bond"),
        "cash": translate("Entries", "cash"),
        "other": translate("Entries", "a currency, future or the like"),
        "chosen": translate("Entries", "chosen by you"),
    }
    return words.get(code, "")


def oddity_words(oddity: str) -> str:
    """A part of a file that was not read: `code` or `code:word`."""
    code, _, word = oddity.partition(":")
    words = {
        "encrypted_section": translate("Entries", "The section {word} is encrypted and was not read."),
        "dates_and_prices_not_read": translate(
            "Entries", "Only the codes of this file are read, not its days and prices."
        ),
        "section_not_read": translate("Entries", "The section {word} holds no lists and was not read."),
        "sheets_not_read": translate(
            "Entries",
            "Sheets beside it that list no stocks were not read: {word}. Save them as a workbook of their own.",
        ),
        "entries_left_out": translate("Entries", "{word} entries beyond the limit of a list were left out."),
        "rows_left_out": translate("Entries", "{word} rows beyond the limit of a table were left out."),
        "columns_left_out": translate("Entries", "{word} columns beyond the limit of a table were left out."),
    }
    return words.get(code, oddity).format(word=word)


def counts_words(shown: ListPreview) -> str:
    """`12 new · 3 known · 2 unresolved`."""
    counted = ((standing, shown.count(standing)) for standing in Standing)
    return " · ".join(f"{count} {standing_words(standing)}" for standing, count in counted if count)


def list_name(target: str) -> str:
    """What the list is called on which entries go; the main one has no name of its own."""
    return target or translate("Entries", "Watchlist")
