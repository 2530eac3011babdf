"""Whether a window can be shown here: asked before Qt is, which ends the process by SIGABRT where it can't show one."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Final

import click

_UNSEEN: Final = frozenset({"offscreen", "minimal"})
"""Platforms of Qt that paint a window which nobody sees."""

_X11: Final = {"libxcb.so.1": "libxcb1", "libxcb-cursor.so.0": "libxcb-cursor0"}
"""Libraries that Qt loads for a window on X11 (since 6.5 the second too), and Debian's packages of them."""


class NoDisplay(click.ClickException):
    """No window can be shown, and why; ends the program with 1."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"No window can be shown: {why} The other commands work without one, see `watchlist --help`."
        )


def why_not() -> str:
    """Why nobody would see a window here, as a sentence; empty where one can be shown."""
    if os.environ.get("QT_QPA_PLATFORM") in _UNSEEN:
        return "Qt is told to paint where nobody sees it."
    if sys.platform in {"win32", "darwin"} or _wayland_answers():
        return ""
    if os.environ.get("DISPLAY"):
        return _x11_lacks()
    if name := os.environ.get("WAYLAND_DISPLAY"):
        return f"the display {name} does not answer."
    return "there is no display."


def ask_for_display() -> None:
    """Raises NoDisplay where Qt would end the process because it finds no display; nothing where it was told to do without."""
    if os.environ.get("QT_QPA_PLATFORM", "xcb").split(":")[0] not in {"xcb", "wayland"}:
        return
    if why := why_not():
        raise NoDisplay(why)


def _wayland_answers() -> bool:
    """Asked by the library that Qt asks with; it opens no connection but the one to the display's own socket."""
    if not os.environ.get("WAYLAND_DISPLAY"):
        return False
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    display = ctypes.c_void_p(wayland.wl_display_connect(None))
    if not display:
        return False
    wayland.wl_display_disconnect(display)
    return True


def _x11_lacks() -> str:
    for library, package in _X11.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            return f"the system's library {library} is missing (Debian: apt install {package})."
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return f"the display {os.environ['DISPLAY']} does not answer." if refused else ""
