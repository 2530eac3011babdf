"""The classes of Qt, made in the window's thread before any other thread imports modules that use them.

The binding makes each class when its name is first asked for, and may let another thread in while it does. Where that one asks for
another class of the same module it changes the table that the first is going through, and the program ends: with two threads that ask
for all of them in four runs of six, and pyqtgraph does ask for all. A class that is there is only looked up.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from types import ModuleType

from PySide6 import QtCore, QtGui, QtSvg, QtWidgets

MODULES = (QtCore, QtGui, QtWidgets, QtSvg)
A_TURN_S = 0.004
"""All of them take 80 ms."""


def unmade(module: ModuleType) -> list[str]:
    """Names of what nobody has asked for yet."""
    return [name for name in dir(module) if name not in vars(module)]


def make_classes() -> Iterator[None]:
    """Have every class made; each turn ends with a yield."""
    begun = time.perf_counter()
    for module in MODULES:
        for name in unmade(module):
            getattr(module, name)
            if time.perf_counter() - begun > A_TURN_S:
                yield
                begun = time.perf_counter()
