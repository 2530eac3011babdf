"""`watchlist open` and `watchlist gui` refuse what is no link before anything is opened."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("command", ["open", "gui"])
def test_what_is_no_link_is_refused_without_a_window(command: str) -> None:
    program = f"import sys; sys.modules['PySide6'] = None; sys.argv = ['watchlist', '{command}', 'file:///etc/passwd']; from watchlist.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "file:///etc/passwd is no link to a report" in done.stderr
