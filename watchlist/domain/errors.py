"""Errors that are told to the user: they carry data, the window and the command line make the sentences."""

from __future__ import annotations

from typing import ClassVar


class BrokenOff(Exception):
    """Somebody cancelled what was under way, and nothing of it stays: no fault, and nothing that has to be told."""


class WatchlistError(Exception):
    """The base of everything that is the input's or the machine's fault, not a bug.

    `code` names the kind for scripts and translations; the arguments are data (a path, a version, a text).
    """

    code: ClassVar[str] = "error"

    @property
    def details(self) -> str:
        """The data of the error in one line."""
        return " ".join(str(part) for part in self.args)


class BadSymbol(WatchlistError):
    """A text that is no symbol; args: the text."""

    code = "bad_symbol"


class BadDraft(WatchlistError):
    """A stored draft or review that can't be read back; args: the type that was expected, what stood there."""

    code = "bad_draft"


class BadMaster(WatchlistError):
    """A list of securities that can't be used; args: the path, the line (0: the whole file), what is wrong."""

    code = "bad_master"


class UnreadableFile(WatchlistError):
    """A file that can't be opened; args: the path, the system's words."""

    code = "unreadable"


class VanishedFile(UnreadableFile):
    """A file that was there when it was dropped and is gone now; args: the path."""

    code = "vanished"


class FolderGone(WatchlistError):
    """The folder that is watched is not there, or can't be entered; args: the path."""

    code = "folder_gone"


class ChangedFile(WatchlistError):
    """A file that is not what it was when it was imported; args: the path."""

    code = "changed_file"


class UnsupportedFile(WatchlistError):
    """A format that no reader knows; args: the path, what the content looks like."""

    code = "unsupported"


class DamagedFile(WatchlistError):
    """A file that is not what its name says; args: the path, what is wrong."""

    code = "damaged"


class EmptyDocument(WatchlistError):
    """A document without any text; args: the path, and `no_bytes` where there is nothing at all in the file."""

    code = "empty"


class NeedsOcr(WatchlistError):
    """A PDF of images only; args: the path, the number of pages."""

    code = "needs_ocr"


class TooLarge(WatchlistError):
    """A document over the size that is read; args: the path, its size, the limit (bytes)."""

    code = "too_large"


class ReaderFailed(WatchlistError):
    """The reading process died, ran out of memory or of time; args: the path, which of them."""

    code = "reader_failed"


class MissingExtra(WatchlistError):
    """Something that an optional part of the program does, which is not installed; args: the extra, what is missing."""

    code = "missing_extra"


class MissingProgram(WatchlistError):
    """A program that is no part of this one is needed and not there; args: the program, its packages (Debian)."""

    code = "missing_program"


class ClusterUnreachable(WatchlistError):
    """A cluster that does not answer or has nobody to read; args: its address, what it said."""

    code = "cluster_unreachable"


class ClusterLost(WatchlistError):
    """A document that a cluster had not read when it went away; args: the path, the address."""

    code = "cluster_lost"


class OtherRules(WatchlistError):
    """A cluster that would read otherwise than this program; args: the address or path, its rules, ours."""

    code = "other_rules"


class NewerDatabase(WatchlistError):
    """A database that a newer program wrote; args: the path, its version, ours."""

    code = "newer_database"


class NotADatabase(WatchlistError):
    """A file that is no library of this program; args: the path, what is wrong."""

    code = "not_a_database"


class DamagedDatabase(NotADatabase):
    """A library that is damaged, and left as it is; args: the path, what is wrong, the newest good backup ("" for none).

    What is wrong may be that it is `missing`, though there are backups of it.
    """

    code = "damaged_database"

    @property
    def is_missing(self) -> bool:
        """Whether there is no file at all."""
        return bool(self.args[1] == "missing")


class MovedDatabase(WatchlistError):
    """A library whose file changed under it while it was open; args: the path, `missing`, `replaced` or `truncated`."""

    code = "moved_database"


class KeptLibraryGone(WatchlistError):
    """A restore that can't be taken back or done again: the backup that this needs is gone; args: its path."""

    code = "kept_library_gone"


class ReadOnlyDatabase(WatchlistError):
    """A library that can't be written; args: the path."""

    code = "read_only"


class DatabaseBusy(WatchlistError):
    """Another program held the library for longer than we wait; args: the path."""

    code = "busy"


class DiskFull(WatchlistError):
    """No room left on a disk; args: the path, how many bytes have to be free there."""

    code = "disk_full"


class UnwritableFile(WatchlistError):
    """A file that can't be written where the user wants it; args: the path, the system's words."""

    code = "unwritable"


class ClientRunning(WatchlistError):
    """A file of another program that runs, and would write over it as it closes; args: the path, what the program is called."""

    code = "client_running"


class EncryptedList(WatchlistError):
    """A file that another program has encrypted, so that nothing can be written into it; args: the path."""

    code = "encrypted_list"


class AlreadyImported(WatchlistError):
    """The same file or text is in the library already; args: the report's id."""

    code = "already_imported"


class NoSuchThing(WatchlistError):
    """A security, theme, report or list that isn't there; args: the kind, the text or id asked for."""

    code = "not_found"


class UnknownLink(WatchlistError):
    """A link to a report that the library does not have; args: the link."""

    code = "unknown_link"


class AmbiguousName(WatchlistError):
    """A name that stands for several securities; args: the name, the symbols in one line."""

    code = "ambiguous"


class BadQuery(WatchlistError):
    """A search that can't be understood; args: the query, the position of the fault, what was expected, a code and its data."""

    code = "bad_query"


class BadLink(WatchlistError):
    """A text that is no link to a report; args: the text."""

    code = "bad_link"


class ThemeCycle(WatchlistError):
    """A parent that would make a theme its own ancestor; args: the path of names."""

    code = "theme_cycle"


class MainListStays(WatchlistError):
    """The main list can neither be deleted nor follow a query; args: its name."""

    code = "main_list"


class FollowsQuery(WatchlistError):
    """A list that follows a query: no stock is put on it or taken off it by hand; args: its name, its query."""

    code = "follows_query"


class NothingToUndo(WatchlistError):
    """The history has no step left in that direction."""

    code = "nothing_to_undo"


class NothingToRedo(NothingToUndo):
    """No step was taken back, or another was done since."""

    code = "nothing_to_redo"


class BadSpan(WatchlistError):
    """A fact whose characters aren't in the text; args: the report's id, start, end."""

    code = "bad_span"


class NameTaken(WatchlistError):
    """A name that something else bears already; args: the kind, the name, the name of what bears it."""

    code = "name_taken"
