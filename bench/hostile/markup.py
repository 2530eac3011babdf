"""R29 and R31: pages that call for files and servers, links of every scheme: text comes out, nothing is opened."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from bench.hostile.tally import Tally
from bench.hostile.watching import watched
from watchlist.domain.errors import WatchlistError
from watchlist.importing.readers.registry import read_bytes, read_paste

_WAYS: Final = (
    '<img src="{0}">', '<link rel="stylesheet" href="{0}">', '<iframe src="{0}"></iframe>', '<base href="{0}"><img src="a.png">',
    "<style>@import url('{0}');</style>", '<p style="background:url({0})">a</p>', '<object data="{0}"></object>', '<video poster="{0}"></video>',
)  # fmt: skip
SCHEMES: Final = (
    "file:{0}", "javascript:alert(1)", "smb://host/a", "file://host/a.desktop", "//host/a", "\\\\host\\a", "watchlist://open?x",
    "vbscript:a", "data:text/html,<script>1</script>", "ms-msdt:/id", "ftp://host/a", "jar:file:{0}!/a",
)  # fmt: skip


def pages(*, naive: bool) -> Tally:
    """Forty pages, as files and from the clipboard."""
    tally = Tally("R29", "pages that call for outside files", naive)
    with tempfile.TemporaryDirectory() as folder:
        secret = Path(folder) / "secret.png"
        secret.write_text("a picture")
        for address in (
            f"file://{secret}",
            str(secret),
            "http://127.0.0.1:9/a",
            "//127.0.0.1/a",
            "data:image/png;base64,AAAA",
        ):
            for way in _WAYS:
                _judge(tally, f"<html><body><p>液冷</p>{way.format(address)}</body></html>", naive=naive)
    return tally


def _judge(tally: Tally, page: str, *, naive: bool) -> None:
    called: list[str] = []
    with watched() as opened:
        if naive:
            called = _shown_by_qt(page)
        else:
            assert "液冷" in read_bytes("a.html", page.encode()).text
            assert "液冷" in read_paste("", page).text
    called += [each for each in opened if "connect" in each or "secret" in each]
    if called:
        tally.fail(f"{page[38:90]} called for {called[0]}")
    else:
        tally.count("nothing opened")


def _shown_by_qt(page: str) -> list[str]:
    """As a plain window shows it: what a text of Qt's asks for."""
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QApplication

    called: list[str] = []

    class Asking(QTextDocument):
        def loadResource(self, kind: int, name: object) -> object:  # noqa: N802 - Qt's name
            called.append(str(name))
            return super().loadResource(kind, name)  # type: ignore[arg-type, call-overload]

    application = QApplication.instance() or QApplication([])
    document = Asking()
    document.setHtml(page)
    document.size()
    application.processEvents()
    return called


def links(*, naive: bool) -> Tally:
    """Twelve links: their words stay, their targets are gone, so that nothing is left to open."""
    tally = Tally("R31", "links of every scheme", naive)
    for scheme in SCHEMES:
        target = scheme.format("/etc/passwd")
        page = f'<html><body><p>液冷<a href="{target}">英维克</a></p></body></html>'
        text = page if naive else _text(page)
        if "英维克" in text and target not in text:
            tally.count("words only")
        else:
            tally.fail(target)
    return tally


def _text(page: str) -> str:
    try:
        return read_bytes("a.html", page.encode()).text
    except WatchlistError:
        return ""
