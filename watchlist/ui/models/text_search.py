"""Search inside one text, whatever its script and width."""

from __future__ import annotations

from watchlist.securities.folding import fold

MOST_FOUND = 5_000


class TextSearch:
    """Folds a text when it is first searched: character by character, so that places stay those of the text."""

    def __init__(self) -> None:
        self._text = ""
        self._folded: str | None = None

    def set_text(self, text: str) -> None:
        """Search another text from now on."""
        self._text, self._folded = text, None

    def find(self, typed: str) -> list[tuple[int, int]]:
        """Every place of what is typed, overlapping ones too."""
        if self._folded is None:
            self._folded = fold(self._text)
        found: list[tuple[int, int]] = []
        wanted, at = fold(typed.strip()), -1
        while wanted and len(found) < MOST_FOUND and (at := self._folded.find(wanted, at + 1)) >= 0:
            found.append((at, at + len(wanted)))
        return found
