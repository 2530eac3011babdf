"""A copy of the file that a document was read from, kept beside the library: for the window and the command line alike."""

from __future__ import annotations

from pathlib import Path

from watchlist.domain.documents import Document
from watchlist.store.originals import keep_copy


def keep_original(library: Path, document: Document) -> None:
    """Keep a copy of the file of a document; of a pasted text there is none. Raises what keeps it from being read or written."""
    from watchlist.importing.originals import original  # noqa: PLC0415 - in the thread that imports

    if document.path is not None:
        data = original(Path(document.path), document.sha256_file)
        keep_copy(library, document.sha256_file, document.format, data)
