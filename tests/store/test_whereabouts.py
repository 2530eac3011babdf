"""Folders that a cloud synchronises and disks of other computers are told, also where a link leads there."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from watchlist.store.whereabouts import danger_of, mounted, warning_of


@pytest.mark.parametrize(
    "path",
    [
        PureWindowsPath(r"C:\Users\me\OneDrive - Fund\watchlist.db"),
        PureWindowsPath(r"C:\Users\me\OneDrive\文档\watchlist.db"),
        PureWindowsPath(r"D:\坚果云\watchlist.db"),
        PurePosixPath("/home/me/Dropbox/watchlist.db"),
        PurePosixPath("/Users/me/Library/Mobile Documents/com~apple~CloudDocs/watchlist.db"),
        PurePosixPath("/Users/me/Library/CloudStorage/GoogleDrive-me/watchlist.db"),
        PurePosixPath("/home/me/BaiduNetdisk/a/watchlist.db"),
        PureWindowsPath(r"D:\BaiduNetdiskWorkspace\watchlist.db"),
        PureWindowsPath(r"C:\Users\me\Fund Dropbox\Me\watchlist.db"),
        PurePosixPath("/Users/me/OneDrive-Personal/watchlist.db"),
        PurePosixPath("/home/me/SynologyDrive/watchlist.db"),
    ],
)
def test_a_folder_of_a_cloud_is_warned_about(path: PureWindowsPath | PurePosixPath) -> None:
    assert warning_of(path) == "cloud"


def test_a_link_into_a_folder_of_a_cloud_is_warned_about(tmp_path: Path) -> None:
    cloud, elsewhere = tmp_path / "Nutstore Files", tmp_path / "papers"
    for folder in (cloud, elsewhere):
        folder.mkdir()
    (elsewhere / "by-file.db").symlink_to(cloud / "a.db")
    (elsewhere / "by-folder").symlink_to(cloud)
    places = ("by-file.db", "by-folder/a.db", "a.db")
    assert [danger_of(elsewhere / place) for place in places] == ["cloud", "cloud", ""]


def test_a_disk_of_another_computer_is_warned_about() -> None:
    mounts = {
        "/": "ext4",
        "/media/sf_host": "vboxsf",
        "/home/me/cloud": "fuse.onedriver",
        "/mnt/nas": "cifs",
        "/mnt/nas/local": "ext4",
        "/srv": "nfs4",
        "/home/me/far": "fuse.sshfs",
    }
    places = (
        "/mnt/nas/a.db",
        "/mnt/nas/local/a.db",
        "/srv/x/a.db",
        "/home/me/far/a.db",
        "/home/me/a.db",
        "/mnt/nastier/a.db",
        "/media/sf_host/a.db",
        "/home/me/cloud/a.db",
    )
    found = [warning_of(PurePosixPath(place), mounts) for place in places]
    assert found == ["network", "", "network", "network", "", "", "network", "network"]
    assert warning_of(PureWindowsPath(r"\\server\share\watchlist.db")) == "network"


@pytest.mark.parametrize(
    "path",
    ["/home/me/dropbox.db", "/home/me/my-onedrive-notes/a.db", "/home/boxer/a.db", "/home/me/dropboxes/a.db"],
)
def test_a_name_that_only_sounds_like_a_cloud_is_not(path: str) -> None:
    assert warning_of(PurePosixPath(path)) == ""


def test_the_mounts_of_this_system_can_be_read() -> None:
    assert all(folder.startswith("/") for folder in mounted())
