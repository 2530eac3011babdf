"""Folders become files, each once; links to folders lead nowhere."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from watchlist.domain.errors import DamagedFile, UnreadableFile
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers.files import fingerprint_of, gather, load


def test_folders_are_walked_in_order_and_each_file_comes_once(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.md", "a/1.md", ".hidden/x.txt", "a/.DS_Store"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    gone = tmp_path / "gone.txt"
    found = gather([tmp_path / "b.txt", tmp_path, tmp_path / "a", gone])
    assert list(found) == [tmp_path / name for name in ("b.txt", "a/1.md", "a/2.md")] + [gone]


@pytest.mark.parametrize("folder", ["周报_files", "周报.files", "周报-Dateien"])
def test_what_a_browser_put_beside_a_saved_page_is_left_out(tmp_path: Path, folder: str) -> None:
    for name in ("周报.html", f"{folder}/style.css", f"{folder}/ad.html", "月报_files/a.html", "files/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    left = {path.relative_to(tmp_path).as_posix() for path in gather([tmp_path])}
    assert left == {"周报.html", "月报_files/a.html", "files/b.txt"}
    assert list(gather([tmp_path / folder / "ad.html"])) == [tmp_path / folder / "ad.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("x", "utf-8")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert list(gather([tmp_path])) == [tmp_path / "a" / "x.txt"]


def test_a_folder_that_cannot_be_entered_is_given_so_that_its_fate_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "open.txt").write_text("x", "utf-8")
    (tmp_path / "shut").mkdir()
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr("os.scandir", scandir)
    assert list(gather([tmp_path])) == [tmp_path / "open.txt", tmp_path / "shut"]
    with pytest.raises(UnreadableFile, match="Permission denied"):
        load(tmp_path / "shut")


def test_the_fingerprint_is_that_of_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert (
        fingerprint_of(tmp_path / "a") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )


def test_a_file_that_is_still_being_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    real = os.read

    def read(handle: int, most: int) -> bytes:
        part = real(handle, most)
        if not part:
            with path.open("ab") as file:
                file.write(b"more")
        return part

    monkeypatch.setattr("os.read", read)
    with pytest.raises(DamagedFile) as caught:
        load(path)
    assert caught.value.args == (str(path), Oddity.CHANGING)
