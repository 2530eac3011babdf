"""What was said in a review, beside the library until it is in it: a crash takes no more, however long the library's own writing waits."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Final

from watchlist.domain.commands import SaveReview
from watchlist.domain.draft_codec import verdicts_from_json, verdicts_to_json
from watchlist.domain.errors import BadDraft, NoSuchThing
from watchlist.domain.review import Verdicts
from watchlist.ui.workspace import Workspace

_MARK: Final = "-review-"


class WordsBeside:
    """A file for each draft whose verdicts are on their way into a library.

    What is written before a write (the backup of a day), or waits for its turn before it (a large import), may take many seconds.
    The file is replaced as a whole and not synchronised: it is for a program that ends, the library itself for the power.
    """

    def __init__(self, library: Path) -> None:
        self._library = library
        self._lock = Lock()

    def keep(self, draft_id: int, sha256_text: str, verdicts: Verdicts) -> None:
        """Put what was said of a draft beside the library; where that can't be written, nothing is kept."""
        words = json.dumps({"text": sha256_text, "verdicts": verdicts_to_json(verdicts)})
        place = self._place(draft_id)
        begun = place.with_suffix(".new")
        with self._lock, suppress(OSError):
            begun.write_text(words, encoding="utf-8")
            begun.replace(place)

    def kept(self, draft_id: int, sha256_text: str) -> Verdicts | None:
        """What is kept of a draft with this text; another may have got its number."""
        try:
            found = json.loads(self._place(draft_id).read_bytes())
            return verdicts_from_json(found["verdicts"]) if found["text"] == sha256_text else None
        except (OSError, ValueError, TypeError, KeyError, BadDraft):
            return None

    def forget(self, draft_id: int, verdicts: Verdicts | None = None) -> None:
        """These verdicts (None: whatever is kept) are in the library, or their draft is gone; newer ones stay."""
        place = self._place(draft_id)
        with self._lock, suppress(OSError, ValueError, TypeError, KeyError):
            if verdicts is None or json.loads(place.read_bytes())["verdicts"] == verdicts_to_json(verdicts):
                place.unlink(missing_ok=True)

    def drafts(self) -> Iterator[int]:
        """The drafts of which something is kept."""
        start = f"{self._library.name}{_MARK}"
        for file in self._library.parent.iterdir():
            number = file.stem.removeprefix(start)
            if file.suffix == ".json" and file.name.startswith(start) and number.isdecimal():
                yield int(number)

    def _place(self, draft_id: int) -> Path:
        return self._library.with_name(f"{self._library.name}{_MARK}{draft_id}.json")


def take_over(workspace: Workspace) -> None:
    """Bring into the library what was said in reviews when the program ended without a word."""
    from watchlist.store.queries import draft  # noqa: PLC0415 - after the first paint

    beside = WordsBeside(workspace.path)
    for draft_id in tuple(beside.drafts()):
        verdicts = None
        with suppress(NoSuchThing):
            found, _ = workspace.read(partial(draft, draft_id=draft_id))
            verdicts = beside.kept(draft_id, found.document.sha256_text)
        if verdicts is None:
            beside.forget(draft_id)
        else:
            in_it = partial(beside.forget, draft_id, verdicts)
            workspace.write(SaveReview(draft_id, verdicts), committed=in_it)
