"""The tree of themes as Markdown: chains in their order, what each theme is, and the stocks that are its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from watchlist.domain.rows import ThemeRow
from watchlist.domain.theme_chains import children_of, place_under
from watchlist.domain.themes import ThemeRole
from watchlist.exporting.markdown import plain

Children = Mapping[int, Sequence[ThemeRow]]


def theme_tree(rows: Sequence[ThemeRow], stocks: Mapping[int, Sequence[str]], top: int | None = None) -> str:
    """Themes below one another as a nested list, from `top` down or all; `stocks` are what each theme's own are called."""
    children = children_of(rows)
    first = [row for row in rows if row.id == top] if top is not None else children.get(0, ())
    return "".join(f"{line}\n" for row in first for line in _lines(row, children, stocks, (), 0))


def _lines(
    row: ThemeRow, children: Children, stocks: Mapping[int, Sequence[str]], above: tuple[int, ...], place: int
) -> Iterator[str]:
    """A theme under several others stands at each of those places; one that stands below itself is left out."""
    mark = f"{place}." if place else "-"
    role = "" if row.role is ThemeRole.CONCEPT else f" ({row.role.value})"
    own = ", ".join(map(plain, stocks.get(row.id, ())))
    yield f"{'   ' * len(above)}{mark} {plain(row.name)}{role}{f': {own}' if own else ''}"
    for child in children.get(row.id, ()):
        if child.id not in (*above, row.id):
            yield from _lines(child, children, stocks, (*above, row.id), place_under(child, row.id))
