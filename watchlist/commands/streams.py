"""The standard streams speak UTF-8, whatever the console was set to."""

from __future__ import annotations

import sys


def speak_utf8() -> None:
    """Write Chinese wherever the output goes; a console of another encoding would raise in the middle of a table."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
