"""What was said in a review, beside the library until it is in it: a crash takes no more, however long the library's own writing waits."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from watchlist.domain.commands import SaveReview
from watchlist.domain.draft_codec import verdicts_from_json, verdicts_to_json
from watchlist.domain.errors import BadDraft, NoSuchThing
from watchlist.domain.review import Verdicts
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.database import Connection

_MARK: Final = "-review-"
_ENDING: Final = ".json"


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

    def drafts(self) -> tuple[int, ...]:
        """The drafts of which something is kept; none where the folder can't be looked through."""
        start, found = f"{self._library.name}{_MARK}", list[int]()
        with suppress(OSError), os.scandir(self._library.parent) as files:
            for file in files:
                number = file.name.removeprefix(start).removesuffix(_ENDING)
                if file.name == f"{start}{number}{_ENDING}" and number.isdecimal():
                    found.append(int(number))
        return tuple(sorted(found))

    def _place(self, draft_id: int) -> Path:
        return self._library.with_name(f"{self._library.name}{_MARK}{draft_id}{_ENDING}")


def take_over(workspace: Workspace) -> None:
    """Bring into the library what was said in reviews when the program ended without a word.

    A thread looks for it: the folder may hold many files, or lie on a disk that answers late. Until then, and where it can't be
    looked through, a review that is opened has its words from there.
    """
    beside = WordsBeside(workspace.path)
    workspace.read_later(partial(_left, beside), partial(_bring_in, workspace, beside))


def _left(beside: WordsBeside, connection: Connection) -> dict[int, str | None]:
    """The drafts of which something is kept, with the checksums of their texts; None for one that is gone."""
    from watchlist.store.queries import draft  # noqa: PLC0415 - after the first paint

    found: dict[int, str | None] = {}
    for draft_id in beside.drafts():
        found[draft_id] = None
        with suppress(NoSuchThing):
            found[draft_id] = draft(connection, draft_id)[0].document.sha256_text
    return found


def _bring_in(workspace: Workspace, beside: WordsBeside, left: Mapping[int, str | None]) -> None:
    """What is there now: meanwhile somebody may have said more."""
    for draft_id, text in left.items():
        verdicts = None if text is None else beside.kept(draft_id, text)
        if verdicts is None:
            beside.forget(draft_id)
        else:
            in_it = partial(beside.forget, draft_id, verdicts)
            workspace.write(SaveReview(draft_id, verdicts), committed=in_it)
