"""Files are the old one or the whole new one."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from watchlist.domain.errors import DiskFull, UnwritableFile
from watchlist.exporting.files import write_atomically


def test_a_new_file_and_a_replaced_one(tmp_path: Path) -> None:
    target = tmp_path / "自选股 #1.csv"
    write_atomically(target, b"one")
    write_atomically(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "list.csv"
    target.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull) as caught:
        write_atomically(target, b"new")
    assert caught.value.args == (str(target), 3)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_place_that_is_not_there_is_named(tmp_path: Path) -> None:
    target = tmp_path / "no folder" / "list.csv"
    with pytest.raises(UnwritableFile) as raised:
        write_atomically(target, b"x")
    assert raised.value.args[0] == str(target)


def test_a_folder_in_the_way_is_told_and_left(tmp_path: Path) -> None:
    (tmp_path / "list.csv" / "inside").mkdir(parents=True)
    with pytest.raises(UnwritableFile):
        write_atomically(tmp_path / "list.csv", b"x")
    assert list(tmp_path.iterdir()) == [tmp_path / "list.csv"]


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_the_rights_of_a_replaced_file_stay_and_a_new_one_gets_the_usual(tmp_path: Path) -> None:
    old, new, usual = tmp_path / "old.csv", tmp_path / "new.csv", tmp_path / "usual"
    old.write_bytes(b"")
    old.chmod(0o640)
    usual.touch()
    write_atomically(old, b"x")
    write_atomically(new, b"x")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert new.stat().st_mode == usual.stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link_and_what_it_points_to_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
