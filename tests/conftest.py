"""Every test runs without the user's home, settings, library or screen, and without a network."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.support.patience import PatientBot
from watchlist.ui.translating import Language, Translating

# How long an example takes on a machine with full cores says nothing of it.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

MUCH_GARBAGE = 20_000
"""New objects after which a test is cleaned up behind: a whole collection takes longer than most tests."""

HOME_VARIABLES = (
    "HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """In place of that of pytest-qt, for all tests."""
    return PatientBot(request)


def pytest_configure() -> None:
    """What a test of the window leaves is not collected in a thread of a later test, of whatever room, or Qt dies."""
    gc.disable()


@pytest.fixture(autouse=True)
def _collect_here() -> Iterator[None]:
    """Garbage is collected between tests, by the thread that runs them: Qt objects end in the thread that made them."""
    yield
    gc.disable()
    if gc.get_count()[0] > MUCH_GARBAGE:
        gc.collect()


@pytest.fixture(autouse=True)
def _speak_as_written(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A window that another test left to the collector goes on speaking its language: it ends with the test."""
    spoken: list[Translating] = []
    install = Translating.install

    def noted(translating: Translating, choice: Language) -> Language:
        spoken.append(translating)
        return install(translating, choice)

    monkeypatch.setattr(Translating, "install", noted)
    yield
    for translating in spoken:
        if isValid(translating):
            translating.remove()


@pytest.fixture(autouse=True)
def _no_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for each test: nothing is read from the user's, nothing is left there."""
    home = tmp_path_factory.mktemp("home")
    for variable in HOME_VARIABLES:
        monkeypatch.setenv(variable, str(home))
    monkeypatch.delenv("WATCHLIST_DB", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return home


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is ever sent: a connection to anywhere but this machine's own pipes fails the test."""

    def guarded(name: str) -> None:
        plain = getattr(socket.socket, name)

        def refuse(self: socket.socket, *arguments: object) -> object:
            if self.family in {socket.AF_INET, socket.AF_INET6}:
                pytest.fail(f"a test wants the network: {arguments[-1]}")
            return plain(self, *arguments)

        monkeypatch.setattr(socket.socket, name, refuse)

    def unknown(host: object, *_: object, **__: object) -> None:
        pytest.fail(f"a test asks for the address of {host}")

    for name in ("connect", "connect_ex", "sendto"):
        guarded(name)
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
