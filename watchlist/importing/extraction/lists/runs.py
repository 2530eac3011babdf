"""One run of names with all that a layout may look at around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from watchlist.importing.extraction.lists.passages import Passage
from watchlist.importing.extraction.lists.tokens import Token


class Told(NamedTuple):
    """One run of names with the tokens around it."""

    folded: str
    before: Sequence[Token]
    run: Sequence[Token]
    behind: Sequence[Token]
    passage: Passage

    def words(self, token: Token) -> str:
        """What a token holds."""
        return self.folded[token.start : token.end]

    @property
    def prose(self) -> Token | None:
        """The prose nearest before the names."""
        return next((token for token in reversed(self.before) if token.letter in "ph"), None)

    @property
    def follows_list(self) -> bool:
        """Whether a list stands in the same sentence, or ends the one before."""
        passage = self.passage
        return passage.last is not None and passage.sentence <= passage.cue_sentence + 1
