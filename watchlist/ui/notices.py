"""From errors to sentences, and the one place where surprises end up."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QLocale, QObject, Signal

from watchlist.domain import errors
from watchlist.domain.oddities import Limit, remedy_for
from watchlist.ui.models.oddity_words import oddity_words

if TYPE_CHECKING:
    from watchlist.ui.widgets.frame.notice_bar import NoticeBar

REFUSALS: Final = (
    errors.AlreadyImported, errors.AmbiguousName, errors.BadLink, errors.BadSymbol, errors.ChangedFile, errors.FollowsQuery,
    errors.MainListStays, errors.NameTaken, errors.NoSuchThing, errors.NothingToUndo, errors.ThemeCycle, errors.UnknownLink,
)  # fmt: skip
"""What says that something asked for can't be done: nothing went wrong, and nothing has to be looked after."""
PASSING: Final = (*REFUSALS, errors.DatabaseBusy, errors.DiskFull)
"""What is over as soon as another step works."""


class Notices(QObject):
    """Collects what nobody caught, from any thread, and says it in words.

    `raised` carries the error; it is emitted in the thread where it happened, so connect slots of objects that live in
    the window's thread.
    """

    raised = Signal(object)

    def install(self) -> None:
        """Take over the hooks for uncaught exceptions."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_thread

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def tell(self, error: object, bar: NoticeBar) -> None:
        """Say it above the page."""
        grave, passing = not isinstance(error, REFUSALS), isinstance(error, PASSING)
        bar.show_sentence(self.sentence(error), grave=grave, passing=passing)

    def sentence(self, error: object) -> str:
        """What happened, to what, and what to do, in the language of the window."""
        if isinstance(error, errors.WatchlistError):
            return self._known(error)
        if isinstance(error, MemoryError):
            return self.tr("There is not enough memory for this. Close other programs and try again.")
        if isinstance(error, OSError):
            words = error.strerror or str(error)
            return self.tr("The system refused: {words} ({path})").format(
                words=words, path=error.filename or ""
            )
        return self.tr("Something unexpected went wrong: {words}. Nothing that was stored is lost.").format(
            words=f"{type(error).__name__}: {error}"
        )

    def _known(self, error: errors.WatchlistError) -> str:
        template = self._templates().get(_kind_of(error))
        if template is None:
            return f"{error.code}: {error.details}"
        if isinstance(error, errors.BadQuery):
            from watchlist.ui.models.query_words import fault_words  # noqa: PLC0415 - only where one is told

            return template().format(fault_words(error))
        kinds = self._kinds() if error.code in {"not_found", "name_taken"} else {}
        kinds |= oddity_words()
        if error.code in {"not_a_database", "damaged_database", "unwritable"}:
            from watchlist.ui.models.care_rows import file_words  # noqa: PLC0415 - only where one is told

            kinds |= file_words()
        if isinstance(error, errors.DiskFull) and isinstance(error.args[1], int):
            kinds[str(error.args[1])] = QLocale().formattedDataSize(error.args[1], 0)
        args = [*(kinds.get(str(part), _shown(part)) for part in error.args), "", "", ""]
        return template().format(*args)

    def _kinds(self) -> dict[str, str]:
        return {
            "report": self.tr("report"),
            "draft": self.tr("draft"),
            "theme": self.tr("theme"),
            "list": self.tr("list"),
            "view": self.tr("view"),
            "security": self.tr("security"),
            "note": self.tr("note"),
        }

    def _templates(self) -> dict[str, Callable[[], str]]:
        return {
            **self._file_templates(),
            **self._reading_templates(),
            **self._library_templates(),
            **self._lost_templates(),
            **self._input_templates(),
        }

    def _file_templates(self) -> dict[str, Callable[[], str]]:
        return {
            "unreadable": lambda: self.tr(
                "“{0}” can't be opened: {1}. Check its permissions and import it again."
            ),
            "vanished": lambda: self.tr(
                "“{0}” is no longer there. It was moved or deleted after it was dropped."
            ),
            "folder_gone": lambda: self.tr(
                "The watched folder “{0}” is not there, or can't be entered. It is watched again once it is back."
            ),
            "changed_file": lambda: self.tr(
                "“{0}” is not the file any more that was imported. Its text is kept here; its pages can't be shown."
            ),
            "unsupported_save_as": lambda: self.tr(
                "“{0}” is not a kind of file that can be read ({1}). Open it with its own program, save it as PDF, DOCX, XLSX,"
                " HTML or text, and import that."
            ),
            "unsupported_recognise": lambda: self.tr(
                "“{0}” is {1}. Print it into a PDF, and import that with text recognition on (Settings ▸ General)."
            ),
            "unsupported_as_mail": lambda: self.tr(
                "“{0}” is {1}. Save it there as text or HTML, or as EML by another mail program, and import that."
            ),
            "unsupported_follow": lambda: self.tr(
                "“{0}” is {1}, not the page itself. Open it in a browser, save the page, and import that."
            ),
            "unsupported_export": lambda: self.tr(
                "“{0}” is {1}, which only that program reads. Export its securities there as CSV, and import that."
            ),
            "unsupported_nothing": lambda: self.tr("“{0}” holds nothing that can be read here ({1})."),
            "unsupported_unpack": lambda: self.tr(
                "“{0}” is {1}, which is not opened here. Unpack it, and import what is in it."
            ),
            "unsupported_unlock": lambda: self.tr(
                "“{0}” is protected by a password. Save it without one, and import that."
            ),
            "damaged": lambda: self.tr("“{0}” is damaged or not what its name says ({1}). Get it again."),
            "empty": lambda: self.tr("“{0}” has no text in it."),
            "empty_file": lambda: self.tr("“{0}” is empty, there is not one byte in it. Get it again."),
            "needs_ocr": lambda: self.tr(
                "“{0}” holds pictures, or text in fonts that don't say its characters (pages: {1}). Turn on text recognition"
                " (Settings ▸ General), and import it again."
            ),
            "too_large": lambda: self.tr(
                "“{0}” is too large ({1} bytes, at most {2}). Split it, or import a part."
            ),
        }

    def _reading_templates(self) -> dict[str, Callable[[], str]]:
        return {
            "reader_failed": lambda: self.tr(
                "Reading “{0}” was stopped: {1}. The other files are not affected."
            ),
            "reader_start": lambda: self.tr(
                "“{0}” was not read: the system lets no process start that reads. Close other programs and import it again."
            ),
            "reader_late": lambda: self.tr(
                "“{0}” was not read: the computer is so busy that nothing was ready to read it in five minutes. Import it"
                " again when there is less to do."
            ),
            "missing_extra": lambda: self.tr("A part of the program is not installed: {0} ({1})."),
            "missing_program": lambda: self.tr("The program {0} is not installed (packages: {1})."),
            "cluster_unreachable": lambda: self.tr("The cluster at {0} can't be used: {1}"),
            "cluster_lost": lambda: self.tr(
                "“{0}” was not read: the cluster at {1} is gone. Import it again."
            ),
            "other_rules": lambda: self.tr("{0} reads by other rules ({1}) than this program ({2})."),
        }

    def _library_templates(self) -> dict[str, Callable[[], str]]:
        return {
            "newer_database": lambda: self.tr(
                "The library “{0}” was written by a newer version of this program. Update the program, or choose another file."
            ),
            "not_a_database": lambda: self.tr(
                "“{0}” is not a library of this program, or it is damaged ({1}). Choose another file or restore a backup."
            ),
            "read_only": lambda: self.tr(
                "The library “{0}” can't be written. Choose a folder where you may write, or change its permissions."
            ),
            "busy": lambda: self.tr("Another program is using the library “{0}”. Close it and try again."),
            "disk_full": lambda: self.tr(
                "There is no room left on the disk of “{0}”: {1} have to be free. Make room and try again."
            ),
            "bad_draft": lambda: self.tr(
                "What is kept of a draft can't be read: {0}. Discard it and import the file again."
            ),
            "bad_master": lambda: self.tr(
                "The list of securities “{0}” can't be read, line {1}: {2}. Get it again, or install the program again."
            ),
            "client_running": lambda: self.tr(
                "“{0}” belongs to {1}, which is running and would write over it as it closes. Close it, or save elsewhere and import the file there."
            ),
            "encrypted_list": lambda: self.tr(
                "“{0}” is encrypted by 同花顺, so nothing can be written into it. Save an .EBK or a .sel, and import that there."
            ),
            "unwritable": lambda: self.tr("“{0}” can't be written there: {1}. Choose another place."),
            "already_imported": lambda: self.tr("This report is in the library already."),
            "not_found": lambda: self.tr("There is no such {0}: {1}"),
            "nothing_to_undo": lambda: self.tr("There is nothing to undo."),
            "nothing_to_redo": lambda: self.tr("There is nothing to do again."),
        }

    def _lost_templates(self) -> dict[str, Callable[[], str]]:
        """Of a library that is damaged or no longer where it was."""
        return {
            "damaged_database": lambda: self.tr(
                "The library “{0}” is damaged ({1}) and was left as it is. The newest good backup: {2}"
            ),
            "damaged_alone": lambda: self.tr(
                "The library “{0}” is damaged ({1}) and was left as it is. No backup beside it holds together: put back one that"
                " lies elsewhere, or open another library."
            ),
            "missing_database": lambda: self.tr(
                "The library “{0}” is gone, but there are backups of it; the newest good one: {2}. To begin anew, move the folder"
                " of the backups away."
            ),
            "missing_alone": lambda: self.tr(
                "The library “{0}” is gone. There are backups of it, but none holds together: put back one that lies"
                " elsewhere, or move the folder of the backups away to begin anew."
            ),
            "moved_database": lambda: self.tr(
                "The library “{0}” was moved, deleted, replaced or cut short by another program. Nothing was written. Put the"
                " file back, or close the window and open it again."
            ),
            "kept_library_gone": lambda: self.tr(
                "This step put another library in place, and the backup of what was there before, “{0}”, is gone. Nothing was changed."
            ),
        }

    def _input_templates(self) -> dict[str, Callable[[], str]]:
        return {
            "bad_symbol": lambda: self.tr("“{0}” is no code of a security."),
            "ambiguous": lambda: self.tr("“{0}” can stand for several securities: {1}"),
            "bad_query": lambda: self.tr("The search can't be understood. {0}"),
            "bad_link": lambda: self.tr("“{0}” is no link to a report of this program."),
            "unknown_link": lambda: self.tr(
                "The report that {0} leads to is not in this library. Import it, then open the link again."
            ),
            "name_taken": lambda: self.tr("There is a {0} called “{1}” already. Choose another name."),
            "main_list": lambda: self.tr(
                "“{0}” is the main list: it can neither be deleted nor follow a search. Make another list for that."
            ),
            "follows_query": lambda: self.tr(
                "“{0}” follows the search {1}: its stocks come and go with what that finds. Change the search instead."
            ),
            "bad_span": lambda: self.tr(
                "A fact of report {0} has no characters at {1} to {2}; it was not stored."
            ),
            "theme_cycle": lambda: self.tr("A theme can't be inside itself: {0}"),
        }

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> Any:  # noqa: ANN401 - as sys.excepthook is typed
        if issubclass(kind, KeyboardInterrupt):
            return sys.__excepthook__(kind, error, trace)
        self._report(error)
        return None

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._report(args.exc_value)

    def _report(self, error: BaseException) -> None:
        import logging  # noqa: PLC0415 - only where something goes wrong

        logging.getLogger("watchlist").error("unexpected error", exc_info=error)
        self.raised.emit(error)


def _kind_of(error: errors.WatchlistError) -> str:
    """Which template is its: some errors say different things by their data."""
    if isinstance(error, errors.DamagedDatabase):
        kind = "missing" if error.is_missing else "damaged"
        return f"{kind}_database" if error.args[2] else f"{kind}_alone"
    if isinstance(error, errors.ReaderFailed) and error.args[-1] in {Limit.START, Limit.LATE}:
        return f"reader_{error.args[-1]}"
    if isinstance(error, errors.EmptyDocument) and error.args[1:]:
        return "empty_file"
    if isinstance(error, errors.UnsupportedFile):
        return f"{error.code}_{remedy_for(str(error.args[-1]))}"
    return error.code


def _shown(part: object) -> str:
    """A path by its name: whole paths make sentences unreadable, and the import report has them."""
    return part.name if isinstance(part, Path) else str(part)
