"""Hostile HTML and Markdown, read and shown: text alone, nothing loaded, nothing run, nothing opened."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from watchlist.importing.readers.registry import read_bytes, read_paste
from watchlist.ui.widgets.documents.quiet_document import QuietDocument
from watchlist.ui.widgets.documents.text_view import TextView

SECRET = "nobody-may-read-this"
HOSTILE = {
    "picture": "<img src='{url}'>", "picture set": "<img srcset='{url} 2x'>", "style sheet": "<link rel=stylesheet href='{url}'>",
    "import": "<style>@import url('{url}');</style>", "background": "<p style=\"background:url('{url}')\">x</p>",
    "frame": "<iframe src='{url}'></iframe>", "object": "<object data='{url}'></object>", "embed": "<embed src='{url}'>",
    "base": "<base href='{url}'><img src='x.png'>", "script": "<script src='{url}'></script>",
    "inline script": "<script>fetch('{url}')</script>", "handler": "<body onload=\"location='{url}'\">x",
    "refresh": '<meta http-equiv=refresh content="0;url={url}">', "svg": "<svg><image href='{url}'/><script>x()</script></svg>",
    "link": "<a href='{url}'>weiter</a>", "video": "<video src='{url}' autoplay></video>", "deep": "<div>" * 3000 + "<img src='{url}'>",
    "markdown": "![Bild]({url}) [weiter]({url})",
}  # fmt: skip
"""What a document may try; `{url}` is where it leads."""


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.png"
    path.write_text(SECRET)
    return path


_opened: list[str] = []
_watching = [False]


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if _watching[0] and event in {"open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen"}:
        _opened.append(f"{event} {arguments[:2]}")


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """What Python opens meanwhile; the hook stays for good, but is deaf outside of these tests."""
    if not hasattr(sys, "_watchlist_hook"):
        sys.addaudithook(_watch)
        sys._watchlist_hook = True  # type: ignore[attr-defined] # a hook can't be taken off again
    _opened.clear()
    _watching[0] = True
    yield _opened
    _watching[0] = False


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize(
    "where", ["file", "//server/share/x.png", "http://127.0.0.1:9/x.png", "data:text/html,<b>x</b>"]
)
def test_reading_opens_nothing_and_keeps_only_text(
    kind: str, where: str, secret: Path, opened: list[str]
) -> None:
    url = secret.as_uri() if where == "file" else where
    markup = f"<html><head><title>周报</title></head><body>{HOSTILE[kind].format(url=url)}<p>英维克的订单在增加，值得继续关注。</p></body></html>"
    read_paste("", markup)
    opened.clear()  # what the readers themselves load once
    document = read_paste("", markup)
    name = "周报.md" if kind == "markdown" else "周报.html"
    data = HOSTILE[kind].format(url=url) + "\n\n英维克的订单在增加。" if kind == "markdown" else markup
    filed = read_bytes(name, data.encode())
    assert opened == []
    assert SECRET not in document.text + filed.text
    assert "英维克的订单在增加" in document.text
    assert "英维克的订单在增加" in filed.text
    assert "fetch(" not in document.text
    assert "<script" not in filed.text


class Telling(QuietDocument):
    """As the one of the reader; tells what it was asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked: list[str] = []

    def loadResource(self, kind: int, name: QUrl | str) -> None:  # noqa: N802 - Qt's name
        """Qt asks: what a picture holds."""
        self.asked.append(QUrl(name).toString())
        return super().loadResource(kind, name)


def test_the_reader_shows_markup_and_asks_for_nothing(qtbot: QtBot, secret: Path) -> None:
    text = "\n".join(markup.format(url=secret.as_uri()) for markup in HOSTILE.values())
    view = TextView()
    qtbot.addWidget(view)
    assert isinstance(view.document(), QuietDocument)
    document = Telling(view)
    view.setDocument(document)
    view.show()
    view.show_text(text)
    view.grab()
    assert view.document() is document
    assert document.asked == []
    assert "<img src=" in view.toPlainText()


def test_even_markup_that_got_in_loads_no_file(qtbot: QtBot, secret: Path) -> None:
    markup = f"<img src='{secret.as_uri()}'><link rel=stylesheet href='{secret.as_uri()}'>"
    document = Telling()
    document.setHtml(markup)
    assert document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(secret.as_uri())) is None
    assert document.asked, "it was asked, and gave nothing"
    naive = QTextDocument()
    naive.setHtml(markup)
    loaded = naive.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(secret.as_uri()))
    assert bytes(loaded) == SECRET.encode(), "Qt's own document reads the file: this is what is kept out"
