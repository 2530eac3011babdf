"""Nothing is ever sent: the guard of the tests works, and no module of the program can reach a network at all."""

from __future__ import annotations

import ast
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "watchlist"
ABROAD = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl",
    "telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
AT_HOME = {"QLocalServer", "QLocalSocket"}
"""What may be had of QtNetwork: pipes between two windows on one computer."""


@pytest.mark.parametrize(
    "attempt",
    [
        lambda client: client.connect(("127.0.0.1", 9)),
        lambda client: client.connect_ex(("127.0.0.1", 9)),
        lambda client: client.sendto(b"x", ("127.0.0.1", 9)),
        lambda _: socket.create_connection(("localhost", 9)),
        lambda _: socket.getaddrinfo("localhost", 9),
    ],
)
def test_a_connection_fails_the_test(attempt: Callable[[socket.socket], object]) -> None:
    with socket.socket() as client, pytest.raises(pytest.fail.Exception, match="a test"):
        attempt(client)


def test_no_module_imports_what_could_reach_a_network() -> None:
    """Workers are processes of their own, which the guard of the tests doesn't reach: this holds for them too."""
    found = {
        f"{path.relative_to(PACKAGE)}: {name}"
        for path in PACKAGE.rglob("*.py")
        for name in imported(path.read_text(encoding="utf-8"))
        if name in ABROAD or name.split(".")[0] in ABROAD or is_abroad_in_qt(name)
    }
    assert found == set()


def imported(source: str) -> set[str]:
    """The modules that a file imports, with what it takes out of them."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def is_abroad_in_qt(name: str) -> bool:
    """Whether a name of Qt's network module can reach further than this computer."""
    _, found, taken = name.partition("PySide6.QtNetwork.")
    return bool(found) and taken not in AT_HOME
