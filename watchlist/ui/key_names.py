"""What a key is called on the screen: as the system calls it, and the large key at the right Enter, as it is labelled."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def key_name(keys: QKeySequence) -> str:
    """The key in words, "" for none."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")
