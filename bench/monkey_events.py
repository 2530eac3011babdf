"""What the monkey of `bench/monkey.py` does: keys, clicks, wheels, drags, menus, pastes and drops, in whatever window it finds."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from bench.resting import resident, rest
from watchlist.ui.main_window import MainWindow

SETTLE_EVERY = 25
SETTLE_S = 0.1
AT_THE_FOCUS = 0.7
PATIENCE_MS = 40
FILES = 0.5
LOOKS = 10
HOSTILE = (
    "", " ", "\0", "液冷：英维克、申菱环境", "<img src=x onerror=alert(1)><b>", "'; DROP TABLE reports;--", "%s%n{0}{x}", "((((((",
    'theme:"', "\u202eabc", "\U0001f469\u200d\U0001f467", "𠮷" * 40, "a" * 5_000, "\n".join(["002837"] * 300), "=1+1", "watchlist://report/1#0-9",
    "watchlist://report/999999999999999999999#5-1", "mentions:>99999999999999999999 in 9d", "\ud800x", "\t\r\n\f\v",
)  # fmt: skip
KEYS = (
    *(Qt.Key(code) for code in range(Qt.Key.Key_A.value, Qt.Key.Key_Z.value + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_0.value, Qt.Key.Key_9.value + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_F1.value, Qt.Key.Key_F12.value + 1)),
    *[Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Delete] * 3,
    *[Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End] * 3,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Backspace, Qt.Key.Key_Menu, Qt.Key.Key_Plus, Qt.Key.Key_Minus,
)  # fmt: skip
_No, _Ctrl, _Shift, _Alt = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
MODIFIERS = (_No, _No, _No, _No, _Ctrl, _Ctrl, _Shift, _Ctrl | _Shift, _Alt)


class Monkey:
    """Does what comes into its head, in whatever window of the program it finds."""

    def __init__(
        self, window: MainWindow, seed: int, told: Callable[[str], None], files: Sequence[Path] = ()
    ) -> None:
        self._window = window
        self._random = random.Random(seed)
        self._told = told
        self._files = files
        self.number = -1
        self._until = 0.0
        self._inside: list[QWidget] = []
        self.met: Counter[str] = Counter()
        self.memory: list[int] = []
        self._doings: tuple[tuple[int, Callable[[QWidget], None]], ...] = (
            (30, self._press), (8, self._type), (25, self._click), (5, self._double_click), (6, self._drag), (8, self._turn),
            (2, self._resize), (4, self._paste), (4, self._ask_menu), (8, self._act), (2, self._go), (3, self._compose), (1, self._drop),
            (5, self._leave),
        )  # fmt: skip

    def play(self, events: int) -> None:
        """So many random events; the window rests a few times on the way, and what it holds then is looked at."""
        part = max(1, events // LOOKS)
        for first in range(0, events, part):
            self._play(range(first, min(events, first + part)))
            rest(self._window)
            self.memory.append(resident())

    def _play(self, events: range) -> None:
        """From within Qt's loop, as a person's come: what is to be deleted goes before the next."""
        loop, next_one = QEventLoop(), QTimer()
        numbers = iter(events)

        def step() -> None:
            if self.number >= 0 or not self._is_settled():
                return
            number = next(numbers, -1)
            if number < 0:
                loop.quit()
            else:
                self._do(number)

        next_one.timeout.connect(step)
        next_one.start(0)
        loop.exec()
        next_one.stop()

    def _do(self, number: int) -> None:
        self._leave_alone()
        ((_, doing),) = self._random.choices(self._doings, [weight for weight, _ in self._doings])
        target = self._target()
        self._told(f"event {number}, {doing.__name__[1:]} on {type(target).__name__}")
        self.number = number
        try:
            doing(target)
        finally:
            self.number = -1
        if number % SETTLE_EVERY == 0:
            self._until = time.monotonic() + SETTLE_S

    def _target(self) -> QWidget:
        """Some widget that can be seen: of the popup or the dialog where one is open, else of any window."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if top is None:
            # A menu that ends at this moment is still among them, though there is nothing left to ask.
            shown = [each for each in QApplication.topLevelWidgets() if isValid(each) and each.isVisible()]
            top = self._random.choice([self._window, self._window, *shown])
        self.met[self._window.body.pages.current_name if top is self._window else type(top).__name__] += 1
        # Kept: what Python knows of Qt's own parts, such as a calendar, is over with what it knows of their parents.
        self._inside = [top, *(each for each in top.findChildren(QWidget) if each.isVisible())]
        return self._random.choice(self._inside)

    def _place(self, target: QWidget) -> QPoint:
        return QPoint(
            self._random.randrange(max(1, target.width())), self._random.randrange(max(1, target.height()))
        )

    def _press(self, target: QWidget) -> None:
        focus = QApplication.focusWidget() if self._random.random() < AT_THE_FOCUS else None
        QTest.keyClick(focus or target, self._random.choice(KEYS), self._random.choice(MODIFIERS))

    def _type(self, target: QWidget) -> None:
        focus = QApplication.focusWidget() or target
        for letter in self._random.choice(("hwj", "002837", "theme:", "yeleng", "a b", "?!", "(x")):
            if isValid(focus):
                QTest.keyClick(focus, letter)  # type: ignore[call-overload] # a letter will do, as Qt documents

    def _click(self, target: QWidget) -> None:
        QTest.mouseClick(
            target, Qt.MouseButton.LeftButton, self._random.choice(MODIFIERS), self._place(target)
        )

    def _double_click(self, target: QWidget) -> None:
        QTest.mouseDClick(target, Qt.MouseButton.LeftButton, _No, self._place(target))

    def _drag(self, target: QWidget) -> None:
        QTest.mousePress(target, Qt.MouseButton.LeftButton, _No, self._place(target))
        for _ in range(4):
            if isValid(target):
                QTest.mouseMove(target, self._place(target))
        if isValid(target):
            QTest.mouseRelease(target, Qt.MouseButton.LeftButton, _No, self._place(target))

    def _turn(self, target: QWidget) -> None:
        place = QPointF(self._place(target))
        turn = QPoint(0, self._random.choice((-1200, -120, 120, 1200)))
        event = QWheelEvent(
            place, target.mapToGlobal(place), QPoint(), turn, Qt.MouseButton.NoButton,
            self._random.choice((_No, _No, _Ctrl, _Shift)), Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(target, event)

    def _resize(self, _target: QWidget) -> None:
        self._window.resize(self._random.randrange(200, 2600), self._random.randrange(150, 1600))

    def _paste(self, target: QWidget) -> None:
        QGuiApplication.clipboard().setText(self._random.choice(HOSTILE).replace("\ud800", "�"))
        QTest.keyClick(QApplication.focusWidget() or target, Qt.Key.Key_V, _Ctrl)

    def _ask_menu(self, target: QWidget) -> None:
        place = self._place(target)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, target.mapToGlobal(place))
        QApplication.sendEvent(target, event)

    def _act(self, _target: QWidget) -> None:
        self._random.choice(list(self._window.actions_)).trigger()

    def _go(self, _target: QWidget) -> None:
        self._window.body.show_page(self._random.choice(self._window.body.pages.names))

    def _compose(self, target: QWidget) -> None:
        """As an input method writes: a few letters that are not there yet, then the characters."""
        focus = QApplication.focusWidget() or target
        QApplication.sendEvent(focus, QInputMethodEvent("yewei", []))
        done = QInputMethodEvent()
        done.setCommitString(self._random.choice(("英维克", "液冷", "，", "𠮷", "")))
        if isValid(focus):
            QApplication.sendEvent(focus, done)

    def _drop(self, _target: QWidget) -> None:
        """Files or a text of another program, carried over the window and mostly let go."""
        data = QMimeData()
        if self._random.random() < FILES:
            some = self._random.sample(self._files, min(3, len(self._files)))
            data.setUrls([QUrl.fromLocalFile(str(path)) for path in some])
        else:
            data.setText(self._random.choice(HOSTILE).replace("\ud800", "�"))
        place = self._place(self._window)
        given = (data, Qt.MouseButton.LeftButton, _No)
        QApplication.sendEvent(self._window, QDragEnterEvent(place, Qt.DropAction.CopyAction, *given))
        QApplication.sendEvent(self._window, QDropEvent(QPointF(place), Qt.DropAction.CopyAction, *given))

    def _leave(self, _target: QWidget) -> None:
        """What lies over the window is closed."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if top is not None:
            top.close()

    def _leave_alone(self) -> None:
        """What would leave the program: the end of it, and files of this computer."""
        self._window.actions_["quit"].setEnabled(False)
        self._window.show()
        for top in QApplication.topLevelWidgets():
            if isinstance(top, QFileDialog):
                top.reject()

    def _is_settled(self) -> bool:
        """Now and then what was begun may come to an end; else it goes on meanwhile, as it does for a person."""
        return not self._window.workspace.jobs.count or time.monotonic() > self._until


@contextmanager
def tamed(monkey: Monkey) -> Iterator[None]:
    """What waits for a person in a loop of its own, a drag or an open menu, is ended with Escape when its time is over."""
    seen = [-1]

    def look() -> None:
        if monkey.number == seen[0] >= 0:
            _escape()
        seen[0] = monkey.number

    ending = QTimer()
    ending.timeout.connect(look)
    ending.start(PATIENCE_MS)
    try:
        yield
    finally:
        ending.stop()


def _escape() -> None:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    for window in QGuiApplication.topLevelWindows():
        if window.isVisible():
            key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, _No)
            QApplication.sendEvent(window, key)
            break
