"""Where a document comes from; what goes to a reading process instead of the document itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from watchlist.domain.column_mapping import ColumnMapping
from watchlist.domain.errors import WatchlistError


@dataclass(frozen=True, slots=True)
class FromFile:
    """A file, opened in the reading process; `mappings` are the columns of tables that the user has named."""

    path: Path
    mappings: tuple[ColumnMapping, ...] = ()

    @property
    def name(self) -> str:
        """What messages call it."""
        return str(self.path)

    @property
    def size(self) -> int:
        """Bytes, 0 where it can't be asked."""
        try:
            return self.path.stat().st_size
        except (OSError, ValueError):
            return 0


@dataclass(frozen=True, slots=True)
class FromBytes:
    """The content of a file: of one without a path (a sample, an attachment), or of one whose path is of another machine."""

    name: str
    data: bytes
    mappings: tuple[ColumnMapping, ...] = ()
    path: Path | None = None
    day: str | None = None

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.data)


@dataclass(frozen=True, slots=True)
class FromMember:
    """A file in a file: `place` and `inner` say which, `size` its bytes, `day` its date (ISO) where one is known.

    `refused` is why it is not opened: an archive in an archive whose sizes were summed up before.
    """

    outer: FromFile | FromBytes | FromMember
    place: int
    inner: str
    size: int
    day: str | None = None
    mappings: tuple[ColumnMapping, ...] = ()
    refused: WatchlistError | None = None

    @property
    def name(self) -> str:
        """What messages call it."""
        return f"{self.outer.name}/{self.inner}"

    @property
    def outermost(self) -> FromFile | FromBytes:
        """What holds it that is itself in nothing."""
        return self.outer.outermost if isinstance(self.outer, FromMember) else self.outer

    def carried_in(self, outermost: FromFile | FromBytes) -> FromMember:
        """The same in another form of the outermost: in its bytes, or in the file that they came from."""
        outer = self.outer.carried_in(outermost) if isinstance(self.outer, FromMember) else outermost
        return replace(self, outer=outer)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was on the clipboard; of what is too large to be taken from there only how many bytes it `held`."""

    text: str
    html: str | None = None
    name: str = "clipboard"
    mappings: tuple[ColumnMapping, ...] = ()
    held: int = 0

    @property
    def size(self) -> int:
        """About the bytes."""
        return self.held or len(self.text) + len(self.html or "")


Source: TypeAlias = FromFile | FromBytes | FromMember | Pasted
