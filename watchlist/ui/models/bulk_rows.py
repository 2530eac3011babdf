"""A change of many stocks before it is made: what each has now and would have then, and the commands that make it so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from watchlist.domain.commands import (
    AddNote,
    AddStocks,
    Command,
    RemoveStocks,
    SetComment,
    SetFlag,
    TagStocks,
    UntagStocks,
)
from watchlist.domain.desk_commands import SetOwnValue
from watchlist.domain.moments import now
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import theme_key
from watchlist.domain.watch_rows import ThemeChip, WatchRow
from watchlist.ui.models.rows_model import Column
from watchlist.ui.models.theme_names import naming
from watchlist.ui.models.words import flag_word

translate = QCoreApplication.translate


class BulkKind(StrEnum):
    """What is done to all of them."""

    TAG = "tag"
    UNTAG = "untag"
    UNTAG_MACHINE = "untag_machine"
    FLAG = "flag"
    COMMENT = "comment"
    NOTE = "note"
    OWN = "own"
    LIST = "list"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class BulkEdit:
    """A change of many stocks; `value` is a theme, a flag's number or words, `list_id` the list that it is about.

    `shown` is what the window calls the theme, `field_id` the column of the user's own that is written into.

    Without a theme all that reports tagged is meant where their tags are taken off.
    """

    kind: BulkKind
    value: str = ""
    list_id: int | None = None
    list_name: str = ""
    shown: str = ""
    field_id: int = 0


@dataclass(frozen=True)
class BulkRow:
    """A stock that would change: what it has before and after is written when it is looked at, of thousands few are.

    `listed` where it is on the list of the change, `own` is what stands in the column of the change; `machine` are the tags of reports that it would lose.
    """

    row: WatchRow
    edit: BulkEdit
    listed: bool = False
    own: str = ""

    @property
    def symbol(self) -> Symbol:
        """The stock."""
        return self.row.symbol

    @property
    def name(self) -> str:
        """What the stock is called."""
        return self.row.name

    @property
    def before(self) -> str:
        """What it has now."""
        return self._states[0]

    @property
    def after(self) -> str:
        """What it would have then."""
        return self._states[1]

    @property
    def machine(self) -> tuple[str, ...]:
        """The tags of reports that it would lose."""
        return _by_machine(self.row, self.edit)

    @cached_property
    def _states(self) -> tuple[str, str]:
        return _states(self.row, self.edit, self.own, listed=self.listed)


def preview(
    rows: Sequence[WatchRow],
    edit: BulkEdit,
    listed: frozenset[Symbol] = frozenset(),
    own: Mapping[Symbol, str] = MappingProxyType({}),
) -> list[BulkRow]:
    """The stocks that would change; `listed` are on the list of the change, `own` is what stands in its column."""
    changes = _changes(edit, listed, own)
    return [BulkRow(row, edit, row.symbol in listed, own.get(row.symbol, "")) for row in rows if changes(row)]


def _changes(
    edit: BulkEdit, listed: frozenset[Symbol], own: Mapping[Symbol, str]
) -> Callable[[WatchRow], bool]:
    """Whether a stock would be another afterwards, told without a word of what it has."""
    meant, named = _meant(edit.value), bool(theme_key(edit.value))
    tests: dict[BulkKind, Callable[[WatchRow], bool]] = {
        BulkKind.TAG: lambda row: named and not any(chip.hand and meant(chip.name) for chip in row.themes),
        BulkKind.UNTAG: lambda row: any(meant(chip.name) for chip in row.themes),
        BulkKind.UNTAG_MACHINE: lambda row: any(
            not chip.hand and (not named or meant(chip.name)) for chip in row.themes
        ),
        BulkKind.FLAG: lambda row: row.flag != int(edit.value or 0),
        BulkKind.COMMENT: lambda row: row.comment != edit.value,
        BulkKind.NOTE: lambda _row: bool(edit.value),
        BulkKind.OWN: lambda row: own.get(row.symbol, "") != edit.value,
        BulkKind.LIST: lambda row: row.symbol not in listed,
        BulkKind.REMOVE: lambda row: row.symbol in listed,
    }
    return tests[edit.kind]


def _meant(theme: str) -> Callable[[str], bool]:
    """Says of the name of a theme whether it is the one that was asked for; each name is looked at once."""
    key = theme_key(theme)
    return lru_cache(maxsize=None)(lambda name: bool(key) and theme_key(name) == key)


def commands(rows: Sequence[BulkRow], edit: BulkEdit) -> list[Command]:
    """What makes the change, for the stocks that it changes."""
    symbols = tuple(row.symbol for row in rows)
    if not symbols:
        return []
    if edit.kind is BulkKind.COMMENT:
        return [SetComment(symbol, edit.value) for symbol in symbols]
    if edit.kind is BulkKind.NOTE:
        made_at = now()
        return [AddNote(symbol, edit.value, made_at) for symbol in symbols]
    if edit.kind is BulkKind.UNTAG_MACHINE:
        held: dict[str, list[Symbol]] = {}
        for row in rows:
            for theme in row.machine:
                held.setdefault(theme, []).append(row.symbol)
        return [UntagStocks(tuple(stocks), (theme,)) for theme, stocks in held.items()]
    made: dict[BulkKind, Callable[[], Command]] = {
        BulkKind.TAG: lambda: TagStocks(symbols, (edit.value,)),
        BulkKind.UNTAG: lambda: UntagStocks(symbols, (edit.value,)),
        BulkKind.FLAG: lambda: SetFlag(symbols, int(edit.value or 0)),
        BulkKind.OWN: lambda: SetOwnValue(symbols, edit.field_id, edit.value),
        BulkKind.LIST: lambda: AddStocks(symbols, edit.list_id),
        BulkKind.REMOVE: lambda: RemoveStocks(symbols, edit.list_id),
    }
    return [made[edit.kind]()]


def bulk_columns() -> tuple[Column[BulkRow], ...]:
    """Code, name, before, after."""
    return (
        Column("code", translate("BulkEdit", "Code"), lambda row: str(row.symbol), key=lambda row: str(row.symbol), width=90),
        Column("name", translate("BulkEdit", "Name"), lambda row: row.name, key=lambda row: row.name, width=90),
        Column("before", translate("BulkEdit", "Now"), lambda row: row.before or "–", key=lambda row: row.before, width=170,
               tip=lambda row: row.before),
        Column("after", translate("BulkEdit", "Then"), lambda row: row.after or "–", key=lambda row: row.after, width=170,
               tip=lambda row: row.after),
    )  # fmt: skip


def _states(row: WatchRow, edit: BulkEdit, own: str, *, listed: bool) -> tuple[str, str]:
    if edit.kind in {BulkKind.TAG, BulkKind.UNTAG}:
        return _themes(row, edit)
    if edit.kind is BulkKind.UNTAG_MACHINE:
        going = _by_machine(row, edit)
        stays = (chip for chip in row.themes if chip.name not in going)
        return _called(row.themes), _called(stays)
    if edit.kind is BulkKind.FLAG:
        return flag_word(row.flag), flag_word(int(edit.value or 0))
    if edit.kind is BulkKind.NOTE:
        return "", translate("BulkEdit", "a note: {words}").format(words=edit.value)
    if edit.kind in {BulkKind.COMMENT, BulkKind.OWN}:
        return (own if edit.kind is BulkKind.OWN else row.comment), edit.value
    on = edit.list_name
    return (on if listed else ""), (on if edit.kind is BulkKind.LIST else "")


def _themes(row: WatchRow, edit: BulkEdit) -> tuple[str, str]:
    """Tagging makes a machine tag the user's own too: that is a change that the chip shows."""
    key = theme_key(edit.value)
    has = [chip for chip in row.themes if theme_key(chip.name) == key]
    before, others = _called(row.themes), [chip for chip in row.themes if chip not in has]
    if not key:
        return before, before
    if edit.kind is BulkKind.UNTAG:
        return before, _called(others)
    if any(chip.hand for chip in has):
        return before, before
    own = translate("BulkEdit", "{theme} (by hand)").format(theme=edit.shown or edit.value)
    return before, ", ".join(filter(None, (own, _called(others))))


def _called(chips: Iterable[ThemeChip]) -> str:
    """The themes by what the window calls them."""
    return ", ".join(map(naming(), chips))


def _by_machine(row: WatchRow, edit: BulkEdit) -> tuple[str, ...]:
    """The themes that reports alone put a stock under, as far as they are meant."""
    if edit.kind is not BulkKind.UNTAG_MACHINE:
        return ()
    key = theme_key(edit.value)
    return tuple(
        chip.name for chip in row.themes if not chip.hand and (not key or theme_key(chip.name) == key)
    )
