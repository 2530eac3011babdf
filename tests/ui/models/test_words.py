"""What things are called where they have no name of their own."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from watchlist.ui.key_names import key_name
from watchlist.ui.models.words import list_label, source_label


def test_a_pasted_text_is_called_so_and_a_file_by_its_name() -> None:
    assert source_label("clipboard") == "Pasted text"
    assert source_label("周报.pdf") == "周报.pdf"


def test_lists_keep_their_names() -> None:
    assert list_label("自建") == "自建"
    assert list_label("Watchlist") == "Watchlist"


def test_the_large_key_is_called_as_it_is_labelled() -> None:
    assert key_name(QKeySequence("Return")) == "Enter"
    assert key_name(QKeySequence("Ctrl+Return")) == "Ctrl+Enter"
    assert key_name(QKeySequence()) == ""
