"""A damaged library is recognised when it is opened, left as it is, and told with the newest backup that is good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from watchlist.domain.errors import DamagedDatabase, NotADatabase, UnreadableFile
from watchlist.store import schema
from watchlist.store.engine import Connection, errors_of
from watchlist.store.first_bytes import first_bytes
from watchlist.store.identity import cut_short
from watchlist.store.thinning import FOLDER

MISSING: Final = "missing"
"""What is wrong where there is no file, but backups of one: begun anew, a library of years would look empty."""

MAGIC: Final = b"SQLite format 3\0"


@contextmanager
def recognised(path: Path) -> Iterator[None]:
    """Tell a library that is damaged from a file that never was one: it says whose it is, or has backups beside it."""
    try:
        refuse_stump(path)
        yield
    except DamagedDatabase:
        raise
    except NotADatabase as error:
        if str(error.args[0]) == str(path) and (_is_ours(path) or _has_backups(path)):
            raise damaged(path, str(error.args[1])) from error
        raise


@contextmanager
def damage_told(path: Path) -> Iterator[None]:
    """Tell damage that is met while an open library is read, or copied, as that: it opened, so it is a library."""
    try:
        with errors_of(path):
            yield
    except NotADatabase as error:
        if isinstance(error, DamagedDatabase) or str(error.args[0]) != str(path):
            raise
        raise damaged(path, str(error.args[1])) from error


def damaged(path: Path, words: str) -> DamagedDatabase:
    """The error that names the newest good backup."""
    from watchlist.store.backup import newest_good  # noqa: PLC0415 - only where something is wrong

    good = newest_good(path)
    return DamagedDatabase(str(path), words, "" if good is None else str(good))


def back_up_sound(
    connection: Connection, path: Path, reason: str, stopping: Callable[[], bool] | None = None
) -> Path:
    """A backup of a library, which is broken off once it is `stopping`.

    Raises DamagedDatabase where the library does not hold together, though it opened.
    """
    from watchlist.store.backup import back_up, never  # noqa: PLC0415 - not at every start

    try:
        return back_up(connection, path, reason=reason, stopping=stopping or never)
    except NotADatabase as error:
        raise damaged(path, str(error.args[1])) from error


def refuse_stump(path: Path) -> None:
    """Refuse a library that was cut short, which SQLite notices at the first missing page only. Raises NotADatabase.

    An empty file, or none, is a library only now begun, unless there are backups of it. Raises UnreadableFile where nobody can tell, as
    on a disk of another computer that does not answer any more.
    """
    try:
        is_there = path.exists()
    except OSError as error:
        raise UnreadableFile(str(path), error.strerror) from error
    if not is_there:
        if _has_backups(path):
            raise NotADatabase(str(path), MISSING)
        return
    if not path.is_file() or has_log(path):
        return
    size = path.stat().st_size
    if size == 0:
        if _has_backups(path):
            raise NotADatabase(str(path), "empty")
    elif _is_ours(path) and cut_short(path, size):
        raise NotADatabase(str(path), "cut short")


def _is_ours(path: Path) -> bool:
    try:
        head = first_bytes(path)
    except OSError:
        return False
    return head.startswith(MAGIC) and int.from_bytes(head[68:72]) == schema.APPLICATION_ID


def _has_backups(path: Path) -> bool:
    if not (path.parent / FOLDER).is_dir():
        return False
    from watchlist.store.backup import backups  # noqa: PLC0415 - only where something is wrong

    return bool(backups(path))


def has_log(path: Path) -> bool:
    """Whether what is newest may still lie in the log; then the file itself may lag behind."""
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > 0
