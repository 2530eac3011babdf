"""The highlights of a text under review: each theme in its colour, the rest quietly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QColor

from watchlist.domain.review import Verdict
from watchlist.ui.models.highlights import Highlight
from watchlist.ui.models.review_rows import Group, ReviewRow, Sort
from watchlist.ui.theming import Colours


def marks_of(groups: Sequence[Group], colours: Colours) -> tuple[Highlight, ...]:
    """One highlight for each place of each row; a click on it leads to the row."""
    return tuple(mark for group in groups for mark in _of_group(group, colours))


def _of_group(group: Group, colours: Colours) -> Iterator[Highlight]:
    for row in group.rows:
        fill, ink, tick = _colours(row, group, colours)
        for span in row.spans:
            yield Highlight(
                span.start, span.end, fill, row.key, ink, tick, _tip(row, group), span.page, span.box
            )


def _colours(row: ReviewRow, group: Group, colours: Colours) -> tuple[QColor, QColor | None, QColor]:
    if row.verdict is Verdict.REJECTED:
        return colours.role("alternate"), colours.role("muted"), colours.role("border")
    if group.sort is Sort.PICK:
        return colours.theme_fill(group.colour), colours.theme_text(group.colour), colours.theme(group.colour)
    return colours.role("hover"), None, colours.role("border")


def _tip(row: ReviewRow, group: Group) -> str:
    security = f"{row.name} {row.symbol}" if row.symbol else ""
    return "\n".join(part for part in (row.text, security, group.title) if part)
