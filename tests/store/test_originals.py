"""Copies of imported files: whole, under their own bytes' name, put aside when nothing needs them, removed late."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_draft, a_library
from watchlist.domain.commands import KeepDraft
from watchlist.domain.documents import Format, sha256
from watchlist.domain.errors import ChangedFile, UnwritableFile
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.originals import (
    DAYS,
    folder_of,
    keep_copy,
    keeps_copies,
    kept_copy,
    kept_size,
    put_aside,
    wish_copies,
)

TODAY = datetime(2026, 11, 20, 8, tzinfo=UTC)
PAGE = b"%PDF-1.7 page"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def kept(library: Path, data: bytes = PAGE, kind: Format = Format.PDF) -> Path:
    return keep_copy(library, sha256(data), kind, data)


def waiting(library: Path, data: bytes = PAGE) -> Database:
    """A library with a draft that came from these bytes."""
    db = a_library(library)
    apply(db, KeepDraft(a_draft("周报", {"芯片": ["寒武纪"]})), now=NOW)
    db.conn.execute("UPDATE drafts SET sha256_file = ?", (sha256(data),))
    return db


def test_a_copy_is_the_file_and_can_only_be_read(library: Path) -> None:
    path = kept(library)
    assert path.read_bytes() == PAGE
    assert path.name == f"{sha256(PAGE)}.pdf"
    assert path.is_relative_to(folder_of(library))
    assert path.stat().st_mode & 0o222 == 0
    assert kept_copy(library, sha256(PAGE)) == path == kept(library)
    assert kept_size(library) == (1, len(PAGE))


@pytest.mark.parametrize(
    ("kind", "data", "suffix"),
    [
        (Format.HTML, b"<html>", ".html"), (Format.TABLE, b"PK\x03\x04", ".xlsx"), (Format.TABLE, b"a,b", ".csv"),
        (Format.MAIL, b"From: x", ".eml"), (Format.PASTE, b"?", ".bin"),
    ],
)  # fmt: skip
def test_the_kind_alone_says_how_it_is_called(library: Path, kind: Format, data: bytes, suffix: str) -> None:
    assert kept(library, data, kind).suffix == suffix


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "a" * 63, "A" * 64, "*" * 64, "/" * 64])
def test_what_is_no_fingerprint_finds_nothing(library: Path, name: str) -> None:
    kept(library)
    assert kept_copy(library, name) is None


def test_other_bytes_than_the_fingerprint_are_refused(library: Path) -> None:
    with pytest.raises(ChangedFile):
        keep_copy(library, sha256(PAGE), Format.PDF, b"other")
    assert kept_size(library) == (0, 0)


def test_a_folder_that_takes_nothing_is_told_and_nothing_is_half_there(library: Path) -> None:
    folder_of(library).write_text("in the way")
    with pytest.raises(UnwritableFile):
        kept(library)


def test_what_was_said_counts_before_what_lies_there(library: Path) -> None:
    assert not keeps_copies(library)
    wish_copies(library, wished=False)
    assert not folder_of(library).exists()
    kept(library)
    assert keeps_copies(library)
    wish_copies(library, wished=False)
    assert not keeps_copies(library)
    wish_copies(library, wished=True)
    assert keeps_copies(library)
    assert kept_size(library)[0] == 1


def test_where_nothing_can_be_written_that_is_said(library: Path) -> None:
    folder_of(library).write_text("in the way")
    assert not keeps_copies(library)
    for wished in (False, True):
        with pytest.raises(UnwritableFile):
            wish_copies(library, wished=wished)


def test_what_a_draft_needs_stays(library: Path) -> None:
    path = kept(library)
    db = waiting(library)
    assert put_aside(db.conn, library, TODAY + timedelta(days=400)) == 0
    assert kept_copy(library, sha256(PAGE)) == path
    db.close()


def test_what_nothing_needs_is_put_aside_and_goes_after_its_days(library: Path) -> None:
    kept(library)
    db = a_library(library)
    assert put_aside(db.conn, library, TODAY) == 0
    aside = kept_copy(library, sha256(PAGE))
    assert aside is not None
    assert aside.suffix == ".unused"
    assert put_aside(db.conn, library, TODAY + timedelta(days=DAYS - 1)) == 0
    assert put_aside(db.conn, library, TODAY + timedelta(days=DAYS + 1)) == 1
    assert kept_copy(library, sha256(PAGE)) is None
    db.close()


def test_what_is_needed_again_comes_back(library: Path) -> None:
    path = kept(library)
    db = a_library(library)
    put_aside(db.conn, library, TODAY)
    db.close()
    library.unlink()
    db = waiting(library)
    put_aside(db.conn, library, TODAY + timedelta(days=400))
    assert kept_copy(library, sha256(PAGE)) == path
    assert path.read_bytes() == PAGE
    db.close()
