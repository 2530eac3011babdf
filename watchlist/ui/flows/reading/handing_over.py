"""One window for each library: a second start hands its link to the window that is open, and ends.

The door is a local socket that only the same user can reach; what comes in is one short line, and no more than a link.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal

MOST_BYTES = 4096
PATIENCE_MS = 2_000
ANSWER = b"ok\n"


def door_of(library: Path) -> str:
    """The name of a library's door: on POSIX a path in a folder that is the user's alone, on Windows a pipe's name."""
    named = hashlib.sha256(str(library.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    if os.name != "posix":
        return f"watchlist-{os.environ.get('USERNAME', '')}-{named}"
    return str(_own_folder() / f"watchlist-{named}")


def _own_folder() -> Path:
    """The folder for what lives as long as a session; where the system has none, one below that for temporary files."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if given and Path(given).is_dir():
        return Path(given)
    import tempfile  # noqa: PLC0415 - beside the first paint, and seldom needed

    folder = Path(tempfile.gettempdir(), f"watchlist-{os.getuid()}")
    folder.mkdir(mode=0o700, exist_ok=True)
    # Whoever was there first with that name may be somebody else, or a link to elsewhere.
    own = not folder.is_symlink() and folder.stat().st_uid == os.getuid()
    return folder if own else Path.home()


def hand_over(library: Path, line: str) -> bool:
    """Give a line ("": come to the front) to the window that is open over a library; False where none answers."""
    door = door_of(library)
    if os.name == "posix" and not _is_own(Path(door)):
        return False
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - only where somebody may be there

    socket = QLocalSocket()
    socket.connectToServer(door)
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.write(line.encode("utf-8")[: MOST_BYTES - 1].replace(b"\n", b" ") + b"\n")
    answered = socket.waitForReadyRead(PATIENCE_MS) and bytes(socket.readAll().data()) == ANSWER
    socket.disconnectFromServer()
    return answered


def _is_own(door: Path) -> bool:
    """Whether there is a door, and the user's own: nobody else hears what is opened."""
    try:
        return door.stat().st_uid == os.getuid()
    except OSError:
        return False


class Door(QObject):
    """Listens for other starts; `knocked` with what they brought."""

    knocked = Signal(str)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - not before the first paint

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        door = door_of(library)
        if not self._server.listen(door):
            # One that was killed leaves its door behind; nobody answered at it, or there would be no second window.
            QLocalServer.removeServer(door)
            self._server.listen(door)

    @property
    def is_open(self) -> bool:
        """Whether somebody can knock."""
        return self._server.isListening()

    def close(self) -> None:
        """Take the door away."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._on_line(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._on_line(socket)

    def _on_line(self, socket: QObject) -> None:
        if not socket.canReadLine():  # type: ignore[attr-defined] # a QLocalSocket, which is not imported up there
            if socket.bytesAvailable() >= MOST_BYTES:  # type: ignore[attr-defined] # as above
                socket.abort()  # type: ignore[attr-defined] # as above
            return
        line = bytes(socket.readLine(MOST_BYTES).data()).decode("utf-8", "replace").strip()  # type: ignore[attr-defined] # as above
        socket.write(ANSWER)  # type: ignore[attr-defined] # as above
        socket.flush()  # type: ignore[attr-defined] # as above
        self.knocked.emit(line)
