"""Words that are being written to many stocks, as a text that outlives the program."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from watchlist.domain.errors import BadSymbol
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.bulk_rows import BulkKind


@dataclass(frozen=True, slots=True)
class BulkWords:
    """What is written, of which kind, to which stocks of a list (None: the main one); into which column of the user's own."""

    kind: BulkKind
    words: str
    symbols: tuple[Symbol, ...] = ()
    list_id: int | None = None
    field_id: int = 0

    def in_lines(self) -> str:
        """The kind, list, column and stocks in a line, and the words below it."""
        head = (self.kind, self.list_id or 0, self.field_id, *self.symbols)
        return f"{' '.join(map(str, head))}\n{self.words}"

    @classmethod
    def of_lines(cls, text: str) -> Self:
        """Such a text; what is none is a note for no stock, so that its words are not lost."""
        head, _, words = text.partition("\n")
        try:
            kind, list_id, field_id, *symbols = head.split()
            return cls(BulkKind(kind), words, tuple(_symbols(symbols)), int(list_id) or None, int(field_id))
        except ValueError:
            return cls(BulkKind.NOTE, text)


def _symbols(texts: Iterable[str]) -> Iterable[Symbol]:
    for text in texts:
        try:
            yield Symbol.parse(text)
        except BadSymbol:
            continue
