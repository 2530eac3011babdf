"""The guard of the tests themselves: a connection fails, here and in whatever a test calls."""

from __future__ import annotations

import socket

import pytest


def test_a_connection_fails_the_test() -> None:
    with socket.socket() as client, pytest.raises(pytest.fail.Exception, match="wants the network"):
        client.connect(("127.0.0.1", 9))
