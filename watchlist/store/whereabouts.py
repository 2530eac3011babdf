"""Places where a library is in danger: folders that a program synchronises while it is written, and other computers' disks."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Final

CLOUD: Final = "cloud"
NETWORK: Final = "network"

_CLOUDS: Final = re.compile(
    r"onedrive( ?- ?.+)?|(.+ )?dropbox( \(.+\))?|google ?drive( - .+)?|my drive|我的云端硬盘|我的雲端硬碟|icloud ?(drive|云盘|雲碟)"
    r"|mobile documents|com~apple~clouddocs|cloudstorage|nextcloud|owncloud|seafile|pcloud ?drive|mega(sync)?|syncthing|resilio sync"
    r"|box( sync)?|yandex\.disk|synology ?drive|creative cloud files"
    r"|nutstore( files)?|(我的)?坚果云|jianguoyun|baidu ?(netdisk ?(workspace)?|sync ?disk)|百度网盘(同步空间)?|百度云同步盘"
    r"|weiyun|微云|wps ?(云盘|cloud ?files|drive)|阿里云盘|天翼云盘"
)
_REMOTE: Final = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|afpfs|afs|9p|davfs|ncpfs|ceph|glusterfs|lustre|beegfs|gpfs|vboxsf|prl_fs|virtiofs"
    r"|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|s3fs|smbnetfs|curlftpfs|glusterfs|ceph|juicefs|onedriver|google-drive-ocamlfuse|vmhgfs-fuse)"
)
_MOUNTS: Final = Path("/proc/self/mounts")


def danger_of(path: Path) -> str:
    """What is wrong with the place of a library on this computer: CLOUD, NETWORK or "", also where links lead there."""
    mounts = mounted()
    return warning_of(path.absolute(), mounts) or warning_of(Path(os.path.realpath(path)), mounts)


def writable(path: Path) -> bool:
    """Whether a library can be written where it lies: the file, and its folder, where SQLite keeps the log."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def warning_of(path: PurePath, mounts: Mapping[str, str] | None = None) -> str:
    """What is wrong with a place: CLOUD, NETWORK or "" for nothing; `mounts` gives the kind of each mounted folder.

    >>> warning_of(PurePath("/home/me/Dropbox/watchlist.db"))
    'cloud'
    """
    if str(path).startswith(("\\\\", "//")):
        return NETWORK
    if any(_CLOUDS.fullmatch(part.casefold()) for part in path.parts[:-1]):
        return CLOUD
    holding = max((folder for folder in mounts or {} if path.is_relative_to(folder)), key=len, default=None)
    remote = holding is not None and _REMOTE.fullmatch((mounts or {})[holding])
    return NETWORK if remote else ""


def mounted() -> dict[str, str]:
    """The folders where disks are mounted, with the kind of each; nothing where the system doesn't say."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    return {_unescaped(fields[1]): fields[2] for line in lines if len(fields := line.split(" ")) > 2}  # noqa: PLR2004


def _unescaped(folder: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), folder)
