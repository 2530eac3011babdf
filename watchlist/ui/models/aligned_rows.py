"""The lists of two reports that say the same, place by place: what each calls a stock, and what that teaches."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from watchlist.domain.review import Verdict
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import told_apart
from watchlist.ui.models.review_rows import Group, ReviewRow, RowKey, Sort
from watchlist.ui.models.rows_model import Column
from watchlist.ui.theming import Colours

translate = QCoreApplication.translate
ALONE = ("first_only", "second_only")
"""The states of places that one of the reports does not have."""


@dataclass(frozen=True, slots=True)
class AlignedName:
    """What one report writes at a place of its list, and what that stands for, as far as it is known.

    Without a span it writes nothing there: the place is in the other report alone.
    """

    text: str = ""
    symbol: Symbol | None = None
    name: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """One place of two lists; `state` is `confirmed`, `proposed`, `conflict`, `open`, `first_only` or `second_only`.

    `teaches` is what a proposal teaches: the name that is not known yet, with the security of the other.
    """

    place: tuple[int, int]
    theme: str
    first: AlignedName
    second: AlignedName
    state: str

    @property
    def teaches(self) -> tuple[str, Symbol] | None:
        """The name to learn and what it stands for; None where nothing is proposed."""
        if self.state != "proposed":
            return None
        if self.first.symbol is not None:
            return self.second.text, self.first.symbol
        return (self.first.text, self.second.symbol) if self.second.symbol is not None else None


def state_words(state: str) -> str:
    """What two names at one place say of one another."""
    return {
        "confirmed": translate("Aligned", "the same"),
        "proposed": translate("Aligned", "a name to learn"),
        "conflict": translate("Aligned", "they differ"),
        "open": translate("Aligned", "neither is known"),
        "first_only": translate("Aligned", "in the original alone"),
        "second_only": translate("Aligned", "in the other alone"),
    }[state]


def aligned_columns(colours: Colours) -> tuple[Column[AlignedRow], ...]:
    """List, the two names, what each stands for, and what that says."""
    roles = (
        {"proposed": "link", "conflict": "warning_text"} | dict.fromkeys(ALONE, "muted") | {"open": "muted"}
    )
    return (
        Column("theme", translate("Aligned", "List"), lambda row: row.theme, key=lambda row: row.place, width=150),
        Column("first", translate("Aligned", "Original"), lambda row: row.first.text,
               key=lambda row: row.first.text, width=96),
        Column("second", translate("Aligned", "The other"), lambda row: row.second.text,
               key=lambda row: row.second.text.casefold(), width=130),
        Column("security", translate("Aligned", "Stands for"), _securities,
               key=_securities, width=230),
        Column("state", translate("Aligned", "What that says"), lambda row: state_words(row.state),
               key=lambda row: row.state, width=110,
               colour=lambda row: colours.role(roles[row.state]) if row.state in roles else None),
    )  # fmt: skip


def _securities(row: AlignedRow) -> str:
    said = dict.fromkeys(
        f"{one.name} {one.symbol}" for one in (row.first, row.second) if one.symbol is not None
    )
    return " ≠ ".join(said)


def aligned_groups(rows: tuple[AlignedRow, ...], *, second: bool) -> tuple[Group, ...]:
    """The rows of one of the two reports, for its highlights: the lists have the same colours in both."""
    lists: dict[int, list[ReviewRow]] = {}
    titles: dict[int, str] = {}
    for row in rows:
        number, place = row.place
        one = row.second if second else row.first
        titles[number] = row.theme
        if one.span is not None:
            lists.setdefault(number, []).append(_marked(one, one.span, row, number, place))
    colours = told_apart(tuple(dict.fromkeys(titles.values())), {})
    return tuple(
        Group(
            Sort.PICK,
            titles[number],
            colours[titles[number]],
            tuple(marked),
        )
        for number, marked in lists.items()
    )


def _marked(one: AlignedName, span: Span, row: AlignedRow, number: int, place: int) -> ReviewRow:
    key = RowKey(Sort.STORED, number, place)
    return ReviewRow(
        key,
        one.text,
        one.symbol,
        one.name,
        (),
        row.theme,
        None,
        (span,),
        "",
        1.0,
        Verdict.ACCEPTED,
        sure=True,
    )
