"""Quick-add: a stock by code, name, pinyin or English name, or a pasted list of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from watchlist.domain.commands import AddStocks, Applied
from watchlist.domain.securities import Security
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.suggestions import Suggestion
from watchlist.ui.theming import Colours
from watchlist.ui.typed_words import STOCKS, About, TypedWords
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.search.type_ahead import TypeAhead
from watchlist.ui.workspace import Workspace

SIZE = (440, 420)
MOST = 30
MOST_NAMES = 3
_APART = re.compile(r"[,，;；、\t\n]+")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A part of a pasted list that stands for none or for several."""

    part: str
    found: tuple[Security, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """One of those, chosen."""

    part: str
    line: Suggestion


class QuickAdd(QDialog):
    """`added` carries the symbols that were put on the list (or were there and are to be shown)."""

    added = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        colours: Colours,
        listed: Callable[[], Collection[Symbol]],
        list_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._read_listed = listed
        self._known_listed: Collection[Symbol] | None = None
        self._list_id = list_id
        self._parts: dict[str, tuple[Security, ...]] = {}
        self._added = 0
        self._typed = TypedWords(workspace.path, self)
        self.rejected.connect(lambda: self._typed.drop())  # noqa: PLW0108 - it may be another by then
        self.setWindowTitle(self.tr("Add stock"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(self, *SIZE)
        self.type_ahead = TypeAhead(colours, self.tr("Code, name, pinyin or English name, or a pasted list"))
        self._hint = plain_label()
        self._hint.setWordWrap(True)
        self._hint.setForegroundRole(self._hint.foregroundRole().PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.type_ahead, 1)
        column.addWidget(self._hint)
        self.type_ahead.typed.connect(self._offer)
        self.type_ahead.taken.connect(self._on_taken)
        workspace.lexicon_ready.connect(self._on_names)
        workspace.changed.connect(self._on_changed)
        self._offer("")

    def go_on(self, text: str, file: Path) -> None:
        """Show a list that was not taken when the program ended; the file keeps it."""
        self._typed = TypedWords(self._workspace.path, self, file)
        self.type_ahead.line.setText(text)

    def _listed(self) -> Collection[Symbol]:
        """What is on the list, read once: to read thousands at each key would be felt."""
        if self._known_listed is None:
            self._known_listed = self._read_listed()
        return self._known_listed

    def _on_changed(self, _changes: object) -> None:
        self._known_listed = None

    def _offer(self, typed: str) -> None:
        parts = _parts_of(typed)
        is_list = bool(parts and _APART.search(typed))
        if is_list:
            self._typed.keep(About(box=STOCKS), typed)
        else:
            self._typed.drop()
        if self._workspace.lexicon is None:
            self._hint.setText(self.tr("The names are being loaded …"))
            return
        if is_list:
            self._offer_many(parts)
        else:
            self._offer_one(typed.strip())
        if self._added:
            done = self.tr("%Ln stock(s) added", "", self._added)
            self._hint.setText(f"{done}  ·  {self._hint.text()}")

    def _offer_one(self, typed: str) -> None:
        lexicon = self._workspace.lexicon
        found = lexicon.master.search(typed, MOST) if lexicon and typed else ()
        listed = self._listed()
        self.type_ahead.offer([self._line(security, listed) for security in found])
        self._hint.setText(self.tr("Enter adds · Esc closes"))
        if typed and not found:
            self._hint.setText(self.tr("No security fits “{typed}”.").format(typed=typed))

    def _line(self, security: Security, listed: Collection[Symbol]) -> Suggestion:
        detail = str(security.symbol)
        if security.symbol in listed:
            detail = self.tr("on the list · {code}").format(code=detail)
        elif not security.listed:
            detail = self.tr("delisted · {code}").format(code=detail)
        name = f"{security.name}  {security.name_en}" if security.name_en else security.name
        return Suggestion((security.symbol,), name, detail)

    def _offer_many(self, parts: list[str]) -> None:
        """A pasted list: what each part stands for, and in one line all that is clear."""
        listed = self._listed()
        # A list is read part by part once, however often its line changes.
        self._parts = {part: self._parts.get(part) or self._read(part) for part in dict.fromkeys(parts)}
        read = self._parts
        clear = tuple(dict.fromkeys(found[0] for found in read.values() if len(found) == 1))
        new = sum(security.symbol not in listed for security in clear)
        lines = [self._part_line(part, found, listed) for part, found in read.items()]
        doubtful = sum(len(found) != 1 for found in read.values())
        if clear:
            symbols = tuple(security.symbol for security in clear)
            words = self.tr("Add %Ln stock(s)", "", new)
            known = self.tr("{count} on the list already").format(count=f"{len(clear) - new:,}")
            lines.insert(0, Suggestion(symbols, words, known if new < len(clear) else ""))
        self.type_ahead.offer(lines)
        hint = self.tr("%Ln not found or not clear: Enter on its line chooses", "", doubtful)
        self._hint.setText(hint if doubtful else self.tr("Enter adds all of them"))

    def _read(self, part: str) -> tuple[Security, ...]:
        """What a part stands for: one security where it is clear, those it may be, or none."""
        from watchlist.securities.master import clearly_best  # noqa: PLC0415 - loaded with the lexicon

        assert self._workspace.lexicon is not None
        master = self._workspace.lexicon.master
        candidates = master.resolve(part)
        best = clearly_best(candidates)
        symbols = [best.symbol] if best else [candidate.symbol for candidate in candidates[:MOST]]
        known = [security for security in map(master.get, symbols) if security is not None]
        return tuple(known) or master.search(part, MOST)[:MOST]

    def _part_line(self, part: str, found: tuple[Security, ...], listed: Collection[Symbol]) -> Suggestion:
        if len(found) == 1:
            line = self._line(found[0], listed)
            return Suggestion(line.key, f"{part}  →  {line.label}", line.detail)
        if not found:
            return Suggestion(Doubt(part), part, self.tr("not found"))
        names = ", ".join(security.name for security in found[:MOST_NAMES])
        return Suggestion(Doubt(part, found), f"{part}  ?", self.tr("which: {names} …").format(names=names))

    def _choose(self, doubt: Doubt) -> None:
        """Offer what a part of the list may stand for; the answer takes its place in the list."""
        listed = self._listed()
        lines = [self._line(security, listed) for security in doubt.found]
        self.type_ahead.offer(
            [Suggestion(Settled(doubt.part, line), line.label, line.detail) for line in lines]
        )
        self._hint.setText(self.tr("What does “{name}” stand for?").format(name=doubt.part))

    def _settle(self, settled: Settled) -> None:
        symbols = settled.line.key
        assert isinstance(symbols, tuple)
        parts = _parts_of(self.type_ahead.line.text())
        self.type_ahead.line.setText(
            ", ".join(str(symbols[0]) if part == settled.part else part for part in parts)
        )

    def _on_taken(self, line: Suggestion) -> None:
        symbols = line.key
        if isinstance(symbols, Doubt):
            self._choose(symbols)
            return
        if isinstance(symbols, Settled):
            self._settle(symbols)
            return
        assert isinstance(symbols, tuple)
        new = tuple(symbol for symbol in symbols if symbol not in self._listed())
        if new:
            done = partial(self._on_added, symbols)
            self._workspace.write(AddStocks(new, self._list_id), done=done, committed=self._typed.hand_over())
        else:
            self.added.emit(symbols)
        self._go_on(symbols, len(new))

    def _go_on(self, symbols: tuple[Symbol, ...], new: int) -> None:
        """Say how many were added; of a list what was not taken stays in the line, or it would be lost unseen."""
        parts = _parts_of(self.type_ahead.line.text())
        left = [part for part in parts if not self._is_one_of(part, symbols)] if len(parts) > 1 else []
        self._added = new
        # The comma keeps the last one a list: its Enter asks which it is, and adds nothing by itself.
        self.type_ahead.line.setText(", ".join(left) + ("," if len(left) == 1 else ""))
        self._added = 0

    def _is_one_of(self, part: str, symbols: tuple[Symbol, ...]) -> bool:
        found = self._parts.get(part, ())
        return len(found) == 1 and found[0].symbol in symbols

    def _on_added(self, symbols: tuple[Symbol, ...], _applied: Applied) -> None:
        self.added.emit(symbols)

    def _on_names(self) -> None:
        self._offer(self.type_ahead.line.text())


def _parts_of(typed: str) -> list[str]:
    return [part.strip() for part in _APART.split(typed) if part.strip()]
