"""Bounds hold in the process that sets them, and a system that refuses one is left to go on."""

from __future__ import annotations

import subprocess
import sys

import pytest

resource = pytest.importorskip("resource")

from watchlist.importing.bounds import Bound, bound  # noqa: E402

HUNGRY = """
from watchlist.importing.bounds import Bound, bound
bound(Bound.ADDRESSES, 1 << 30)
try:
    bytearray(2 << 30)
except MemoryError:
    print("no more")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="macOS takes no bound of addresses")
def test_a_process_gets_no_more_than_its_bound() -> None:
    done = subprocess.run([sys.executable, "-c", HUNGRY], capture_output=True, text=True, check=True)
    assert done.stdout == "no more\n"


@pytest.mark.parametrize("refusal", [ValueError("current limit exceeds maximum limit"), OSError("not here")])
def test_a_system_that_refuses_a_bound_goes_on_without(
    monkeypatch: pytest.MonkeyPatch, refusal: Exception
) -> None:
    asked: list[tuple[int, tuple[int, int]]] = []

    def refuse(kind: int, bounds: tuple[int, int]) -> None:
        asked.append((kind, bounds))
        raise refusal

    monkeypatch.setattr(resource, "setrlimit", refuse)
    bound(Bound.CORE, 0)
    assert asked == [(resource.RLIMIT_CORE, (0, 0))]


def test_an_earlier_bound_is_never_widened(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda _: (5, 7))
    monkeypatch.setattr(resource, "setrlimit", lambda _, bounds: set_to.append(bounds))
    bound(Bound.WORK, 100)
    assert set_to == [(7, 7)]
