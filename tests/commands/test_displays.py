"""A window is asked for only where one can be shown; elsewhere a sentence says why not, and nothing is dumped."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from watchlist.commands import displays

linux = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="a window can always be shown here")


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def put(**names: str) -> None:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"):
            monkeypatch.delenv(name, raising=False)
        for name, value in names.items():
            monkeypatch.setenv(name, value)

    return put


def test_where_the_window_is_painted_for_nobody_it_can_be_opened_but_is_not_seen(
    environment: Callable[..., None],
) -> None:
    environment(QT_QPA_PLATFORM="offscreen", DISPLAY=":0")
    assert displays.why_not() == "Qt is told to paint where nobody sees it."
    displays.ask_for_display()


@linux
def test_without_a_display_it_is_said(environment: Callable[..., None]) -> None:
    environment()
    with pytest.raises(displays.NoDisplay, match="there is no display"):
        displays.ask_for_display()


@linux
def test_a_display_of_wayland_counts_where_somebody_listens(
    environment: Callable[..., None], tmp_path: Path
) -> None:
    try:
        ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        pytest.skip("the library of Wayland is not here, so Qt shows no window on it either")
    environment(WAYLAND_DISPLAY="wayland-7", XDG_RUNTIME_DIR=str(tmp_path))
    assert displays.why_not() == "the display wayland-7 does not answer."
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        assert displays.why_not() == ""


@linux
def test_a_missing_library_of_x11_is_named_with_its_package(
    environment: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacking(library: str) -> None:
        if "cursor" in library:
            raise OSError(library)

    environment(DISPLAY=":0")
    monkeypatch.setattr(ctypes, "CDLL", lacking)
    assert displays.why_not().endswith("(Debian: apt install libxcb-cursor0).")


@linux
def test_a_display_that_nobody_serves_ends_in_a_sentence() -> None:
    """The program as a user starts it: with Qt left to find out, it ends by a signal."""
    hidden = {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-m", "watchlist"],
        env={name: value for name, value in os.environ.items() if name not in hidden} | {"DISPLAY": ":9999"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "No window can be shown: the display :9999 does not answer." in done.stderr
