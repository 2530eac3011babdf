"""A connection to an X server by libxcb, which Qt needs there anyway."""

from __future__ import annotations

import ctypes
import select
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from typing import Final

from watchlist.ui.x11_selection import Answer, Kind

_PATIENCE_S: Final = 3.0
"""An owner that answers nothing for so long has died or hangs."""

_STEP: Final = 1 << 20
_SELECTION_NOTIFY: Final = 31
_PROPERTY_NOTIFY: Final = 28
_EVENT_MASK: Final = 1 << 11
_PROPERTY_CHANGES: Final = 1 << 22
_INPUT_ONLY: Final = 2
_ANY_TYPE: Final = 0
_REPLY: Final = struct.Struct("=BBHIIII")
"""Of a property: always 1, bits of an item, number, words, type, bytes that are left, items."""
_NEVER: Final = 10.0
"""An owner that goes on for so many seconds, a byte at a time, is not waited for."""


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(ctypes.Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


_SIGNATURES: Final = {
    "xcb_connect": (c_void_p, (c_char_p, c_void_p)),
    "xcb_connection_has_error": (c_int, (c_void_p,)),
    "xcb_disconnect": (None, (c_void_p,)),
    "xcb_get_file_descriptor": (c_int, (c_void_p,)),
    "xcb_flush": (c_int, (c_void_p,)),
    "xcb_get_setup": (c_void_p, (c_void_p,)),
    "xcb_setup_roots_iterator": (_Screens, (c_void_p,)),
    "xcb_generate_id": (c_uint32, (c_void_p,)),
    "xcb_create_window": (
        _Cookie,
        (c_void_p, c_uint8, c_uint32, c_uint32, *[c_uint16] * 5, c_uint16, c_uint32, c_uint32, c_void_p),
    ),
    "xcb_intern_atom": (_Cookie, (c_void_p, c_uint8, c_uint16, c_char_p)),
    "xcb_intern_atom_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
    "xcb_get_atom_name": (_Cookie, (c_void_p, c_uint32)),
    "xcb_get_atom_name_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
    "xcb_convert_selection": (_Cookie, (c_void_p, *[c_uint32] * 5)),
    "xcb_poll_for_event": (c_void_p, (c_void_p,)),
    "xcb_get_property": (_Cookie, (c_void_p, c_uint8, *[c_uint32] * 5)),
    "xcb_get_property_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
    "xcb_delete_property": (_Cookie, (c_void_p, c_uint32, c_uint32)),
}


@contextmanager
def connected() -> Iterator[Wire]:
    """A wire to the display that the environment names. Raises OSError where there is none, or no libxcb."""
    wire = Wire()
    try:
        yield wire
    finally:
        wire.close()


class Wire:
    """One connection with a window that nobody sees, whose property takes what is asked for."""

    def __init__(self) -> None:
        self._xcb, self._free = _library()
        self._connection = self._xcb.xcb_connect(None, None)
        if self._xcb.xcb_connection_has_error(self._connection):
            self._xcb.xcb_disconnect(self._connection)
            raise OSError("no X server answers")
        self._until = time.monotonic() + _NEVER
        self._window = self._make_window()
        self._clipboard, self._place, self._in_pieces = map(self._atom, ("CLIPBOARD", "WATCHLIST", "INCR"))

    def close(self) -> None:
        """End the connection; the server takes the window with it."""
        self._xcb.xcb_disconnect(self._connection)

    def ask(self, target: str) -> bool:
        """Have the owner convert the clipboard; False where it can't be had as that. Raises TimeoutError."""
        now = 0
        self._xcb.xcb_convert_selection(
            self._connection, self._window, self._clipboard, self._atom(target), self._place, now
        )
        event = self._event(_SELECTION_NOTIFY)
        (place,) = struct.unpack_from("=I", event, 20)
        return bool(place)

    def answer(self, most: int) -> Answer:
        """What the owner has put down; it is taken away, so that the owner may go on. Raises TimeoutError."""
        kind, size, data = self._part(0)
        if kind == self._in_pieces:
            self._take_away()
            return Answer(Kind.PIECES, size=struct.unpack("=I", data[:4])[0] if data else 0)
        parts = [data]
        while size <= most and sum(map(len, parts)) < size:
            parts.append(self._part(sum(map(len, parts)))[2])
        self._take_away()
        return Answer(Kind.WHOLE, b"".join(parts), size)

    def await_piece(self) -> None:
        """Until the owner has put down another piece. Raises TimeoutError."""
        while self._event(_PROPERTY_NOTIFY)[16]:
            pass  # 1: it was taken away, which is our own doing

    def names(self, data: bytes) -> tuple[str, ...]:
        """The names of the atoms in a list of them."""
        return tuple(self._name(atom) for (atom,) in struct.iter_unpack("=I", data[: len(data) // 4 * 4]))

    def _make_window(self) -> int:
        setup = self._xcb.xcb_get_setup(self._connection)
        root = self._xcb.xcb_setup_roots_iterator(setup).data[0]
        window = self._xcb.xcb_generate_id(self._connection)
        values = (c_uint32 * 1)(_PROPERTY_CHANGES)
        self._xcb.xcb_create_window(
            self._connection, 0, window, root, 0, 0, 1, 1, 0, _INPUT_ONLY, 0, _EVENT_MASK, values
        )
        return int(window)

    def _atom(self, name: str) -> int:
        raw = name.encode("latin-1")
        cookie = self._xcb.xcb_intern_atom(self._connection, 0, len(raw), raw)
        reply = self._reply(self._xcb.xcb_intern_atom_reply, cookie, 12)
        return int(struct.unpack_from("=I", reply, 8)[0])

    def _name(self, atom: int) -> str:
        cookie = self._xcb.xcb_get_atom_name(self._connection, atom)
        pointer = self._xcb.xcb_get_atom_name_reply(self._connection, cookie, None)
        if not pointer:
            return ""
        (length,) = struct.unpack_from("=H", ctypes.string_at(pointer, 32), 8)
        name = ctypes.string_at(pointer + 32, length)
        self._free(pointer)
        return name.decode("latin-1")

    def _part(self, start: int) -> tuple[int, int, bytes]:
        """The type of what lies there, its bytes in all, and a part of them from a place on."""
        cookie = self._xcb.xcb_get_property(
            self._connection, 0, self._window, self._place, _ANY_TYPE, start // 4, _STEP // 4
        )
        pointer = self._xcb.xcb_get_property_reply(self._connection, cookie, None)
        if not pointer:
            raise OSError("the X server is gone")
        _, bits, _, _, kind, left, items = _REPLY.unpack_from(ctypes.string_at(pointer, 32))
        length = items * bits // 8
        data = ctypes.string_at(pointer + 32, length)
        self._free(pointer)
        return kind, start + length + left, data

    def _take_away(self) -> None:
        self._xcb.xcb_delete_property(self._connection, self._window, self._place)
        self._xcb.xcb_flush(self._connection)

    def _reply(self, ask: ctypes._NamedFuncPointer, cookie: _Cookie, length: int) -> bytes:
        pointer = ask(self._connection, cookie, None)
        if not pointer:
            raise OSError("the X server is gone")
        data = ctypes.string_at(pointer, length)
        self._free(pointer)
        return data

    def _event(self, kind: int) -> bytes:
        """The next event of a kind; others are of no interest."""
        self._xcb.xcb_flush(self._connection)
        deadline = min(time.monotonic() + _PATIENCE_S, self._until)
        while True:
            pointer = self._xcb.xcb_poll_for_event(self._connection)
            if pointer:
                event = ctypes.string_at(pointer, 32)
                self._free(pointer)
                if event[0] & 0x7F == kind:
                    return event
            elif self._xcb.xcb_connection_has_error(self._connection):
                raise OSError("the X server is gone")
            else:
                self._wait(deadline - time.monotonic())

    def _wait(self, seconds: float) -> None:
        number = self._xcb.xcb_get_file_descriptor(self._connection)
        if seconds <= 0 or not select.select([number], [], [], seconds)[0]:
            raise TimeoutError


def _library() -> tuple[ctypes.CDLL, ctypes._NamedFuncPointer]:
    xcb, free = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL(None).free
    free.restype, free.argtypes = None, (c_void_p,)
    for name, (result, arguments) in _SIGNATURES.items():
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb, free
