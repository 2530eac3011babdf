"""What the commands share: their common options, and the sentence for each error that is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar

import click

from watchlist.domain.errors import (
    BadQuery,
    DamagedDatabase,
    DiskFull,
    ReaderFailed,
    TooLarge,
    UnsupportedFile,
    WatchlistError,
)
from watchlist.domain.oddities import remedy_for

P = ParamSpec("P")
R = TypeVar("R")
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

db_option: Final[Decorator] = click.option(
    "--db",
    metavar="FILE",
    help="The library; else WATCHLIST_DB, else the one in the platform's data folder.",
)
"""`db: str | None`, as `store.database.library_path` takes it."""

ocr_option: Final[Decorator] = click.option(
    "--ocr",
    is_flag=True,
    help="Recognise the text of PDFs that are pictures only (needs the program `tesseract`).",
)
"""`ocr: bool`."""

keep_option: Final[Decorator] = click.option(
    "--keep-originals/--no-keep-originals",
    "keep",
    default=None,
    help="Keep an unchanged copy of every file beside the library; else as the window's settings say, or where copies lie already.",
)
"""`keep: bool | None`."""

json_option: Final[Decorator] = click.option("--json", "as_json", is_flag=True, help="Print rows as JSON.")
"""`as_json: bool`."""

_SENTENCES: Final = {
    "error": "{0}",
    "bad_symbol": "“{0}” is no symbol. Write it as 688256.SH, 00700.HK or GDS.US.",
    "bad_draft": "A stored draft can't be read ({0}: {1}). Import the document again.",
    "bad_master": "{0} can't be used as a list of securities: {2} (line {1}). Nothing was changed.",
    "unreadable": "{0} can't be opened: {1}. Check its permissions.",
    "unknown_link": "The report that {0} leads to is not in this library.",
    "bad_link": "{0} is no link to a report (watchlist://report/…#start-end).",
    "changed_file": "{0} is not the file any more that was imported.",
    "vanished": "{0} is gone. It was moved or deleted; import it from where it lies now.",
    "folder_gone": "{0} can't be watched: it is not there, or can't be entered. It is watched again once it is back.",
    "unsupported_save_as": "{0} is not a format that is read here ({1}). Open it with its own program, save it as PDF, DOCX, XLSX,"
    " HTML or text, and import that.",
    "unsupported_unpack": "{0} is {1}, which is not opened here. Unpack it and import what is in it.",
    "unsupported_unlock": "{0} is {1}. Save it without one and import that.",
    "unsupported_recognise": "{0} is {1}. Print it into a PDF and import that with --ocr.",
    "unsupported_as_mail": "{0} is {1}. Save it there as text or HTML, or as EML by another mail program, and import that.",
    "unsupported_follow": "{0} is {1}, not the page itself. Open it in a browser, save the page and import that.",
    "unsupported_export": "{0} is {1}, which only that program reads. Export its securities there as CSV and import that.",
    "unsupported_nothing": "{0} holds nothing that can be read here ({1}).",
    "damaged": "{0} is damaged: {1}. Fetch it again from where it came.",
    "empty": "{0} holds no text.",
    "needs_ocr": "{0} holds only pictures of its {1} pages, or text in fonts that don't say its characters. Read it with --ocr.",
    "too_large": "{0} is too large: {1}, and {2} is the most that is read. Split it.",
    "missing_extra": "{1} is not installed. Install the program with its extra: watchlist[{0}].",
    "missing_program": "Text in pictures is recognised by {0}, which is not installed here. Install it, or its languages"
    " (Debian: apt install {1}).",
    "cluster_unreachable": "The cluster at {0} can't be used: {1}. Nothing was read.",
    "cluster_lost": "{0} was not read: the cluster at {1} is gone. Import it again, what was read is kept.",
    "other_rules": "{0} would be read by other rules ({1}) than here ({2}). Bring program and securities there to the same version.",
    "newer_database": "{0} was written by a newer program (version {1}, ours reads up to {2}). Update this program.",
    "not_a_database": "{0} is no library of this program: {1}. Nothing in it was changed.",
    "damaged_database": "{0} is damaged ({1}) and was left as it is. The newest good backup: {2}. Take it with"
    " `watchlist restore`.",
    "missing_database": "{0} is gone, but there are backups of it. The newest good one: {2}. Take it with"
    " `watchlist restore FILE`; to begin anew, move the folder of the backups away.",
    "missing_alone": "{0} is gone. There are backups of it, but none holds together: take one from elsewhere with"
    " `watchlist restore FILE`, or move the folder of the backups away to begin anew.",
    "damaged_alone": "{0} is damaged ({1}) and was left as it is. No backup beside it holds together: take one from elsewhere with"
    " `watchlist restore FILE`, or name another library with --db.",
    "kept_library_gone": "This step put another library in place, and the backup of what was there before, {0}, is gone."
    " Nothing was changed.",
    "moved_database": "{0} is not the file any more that was opened ({1}). Nothing was written.",
    "read_only": "{0} can't be written. Check the permissions of the file and its folder, or name another with --db.",
    "busy": "{0} is in use by another program. Try again when that one has finished.",
    "disk_full": "There is no room left where {0} lies: {1} have to be free. Nothing was half stored; make room and try again.",
    "client_running": "{0} belongs to {1}, which is running and writes over it as it closes. Close it, or export elsewhere and import the file there.",
    "encrypted_list": "{0} is encrypted by 同花顺: nothing can be written into it. Export a .sel or an .EBK, and import that there.",
    "unwritable": "{0} can't be written: {1}. Choose another place, or check the permissions of the folder.",
    "already_imported": "Already in the library as report {0}.",
    "not_found": "There is no {0} “{1}”.",
    "ambiguous": "“{0}” stands for more than one security: {1}. Name one by its symbol.",
    "bad_query": "The search can't be understood at character {0}: expected {1}",
    "bad_span": "Report {0} has no text from {1} to {2}: nothing was stored. Import the document again.",
    "name_taken": "The {0} “{1}” is there already, as “{2}”. Choose another name.",
    "theme_cycle": "A theme can't be above itself: {0}.",
    "main_list": "“{0}” is the main list: it can neither be deleted nor follow a search. Make another list for that.",
    "follows_query": "“{0}” follows the search {1}: its stocks come and go with what that finds. Change the search, or let the"
    " list keep its stocks first (`watchlist lists follow NAME --stop`).",
    "nothing_to_undo": "There is nothing to undo.",
    "nothing_to_redo": "There is nothing to do again.",
}
"""Code of an error -> the sentence for it; the numbers stand for the error's data."""

_READER_FAILED: Final = {
    "memory": "Reading {0} took more memory than a document may. It was skipped; the file may be built to do harm.",
    "time": "Reading {0} took longer than a document may. It was skipped; try to save it anew as PDF or text.",
    "crash": "Reading {0} broke off. It was skipped; try to save it anew as PDF or text.",
    "start": "No process could be started that reads {0}; nothing more was read. Close other programs, or install this one anew.",
    "late": "The computer is so busy that no process which reads {0} was ready in five minutes; nothing more was read, what was"
    " read before is stored. Run the command again when there is less to do.",
}

_MEGABYTE: Final = 1_000_000
_SHOWN_WHOLE: Final = 200
"""A search of more characters is not repeated in its error."""


def explain(error: WatchlistError) -> str:
    """What happened and what to do about it, in one or two sentences."""
    if isinstance(error, BadQuery):
        return _pointed(*error.args[:3])
    data = [str(part) for part in error.args]
    sentence = _SENTENCES.get(error.code, _SENTENCES["error"])
    if isinstance(error, DamagedDatabase):
        kind = "missing" if error.is_missing else "damaged"
        sentence = _SENTENCES[f"{kind}_database" if error.args[2] else f"{kind}_alone"]
    if isinstance(error, ReaderFailed):
        sentence = _READER_FAILED.get(data[-1], _READER_FAILED["crash"])
    if isinstance(error, UnsupportedFile):
        sentence = _SENTENCES[f"{error.code}_{remedy_for(data[-1])}"]
    if isinstance(error, TooLarge | DiskFull):
        data[1:] = [f"{-(-int(size) // _MEGABYTE)} MB" for size in data[1:]]
    return sentence.format(*data, *[""] * 3)


def _pointed(query: str, position: int, expected: str) -> str:
    """What is wrong with a search, and an arrow under the character where it went wrong."""
    from watchlist.commands.tables import visible, width

    shown = visible(query)
    if len(shown) != len(query) or len(query) > _SHOWN_WHOLE:
        return _SENTENCES["bad_query"].format(position + 1, expected)
    arrow = " " * width(shown[:position]) + "^"
    return f"The search can't be understood: expected {expected}\n  {shown}\n  {arrow}"


def errors_told(command: Callable[P, R]) -> Callable[P, R]:
    """A command whose known errors end it with their sentence on stderr and exit status 1."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except WatchlistError as error:
            raise click.ClickException(explain(error)) from error

    return run
