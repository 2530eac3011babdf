"""What the sidebar lists of a library: its pages with counts, its lists, its facets in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from watchlist.domain.stances import Stance
from watchlist.store.schema import MAIN_LIST
from watchlist.ui.models.sidebar_model import Entry, Section
from watchlist.ui.models.theme_names import shown_name, spoken_now
from watchlist.ui.models.words import flag_word, market_word, stance_word

if TYPE_CHECKING:
    from watchlist.domain.rows import FacetRow, LibraryCounts, ListRow, ThemeRow, ViewRow


translate = QCoreApplication.translate


def page_entries(counts: LibraryCounts | None = None) -> tuple[Entry, ...]:
    """The pages; without counts before the library was counted."""
    return (
        Entry("page", "inbox", translate("Sidebar", "Inbox"), counts.drafts if counts else None, "inbox"),
        Entry(
            "page",
            "watchlist",
            translate("Sidebar", "Watchlist"),
            counts.stocks if counts else None,
            "watchlist",
        ),
        Entry(
            "page", "reports", translate("Sidebar", "Reports"), counts.reports if counts else None, "reports"
        ),
        Entry("page", "themes", translate("Sidebar", "Themes"), counts.themes if counts else None, "themes"),
        Entry("page", "charts", translate("Sidebar", "Charts"), None, "charts"),
        Entry("page", "notes", translate("Sidebar", "Notes"), None, "note"),
    )


def sections(
    facets: Sequence[FacetRow],
    lists: Sequence[ListRow],
    themes: Sequence[ThemeRow],
    views: Sequence[tuple[ViewRow, int | None]] = (),
) -> tuple[Section, ...]:
    """Lists where there are several, saved views with their counts, and the facets in the order of the design."""
    found = _facet_entries(facets, themes)
    listed = tuple(_list_entry(row, main=row.id == MAIN_LIST) for row in lists)
    kept = tuple(_view_entry(view, count) for view, count in views)
    return (
        Section(Entry("section", "lists", translate("Sidebar", "Lists")), listed if len(listed) > 1 else ()),
        Section(Entry("section", "views", translate("Sidebar", "Saved views")), kept),
        *(
            Section(Entry("section", facet, title), tuple(found.get(facet, ())))
            for facet, title in _titles().items()
        ),
    )


def _facet_entries(facets: Sequence[FacetRow], themes: Sequence[ThemeRow]) -> dict[str, list[Entry]]:
    colours = {theme.name: theme.colour for theme in themes}
    language = spoken_now()
    shown = {theme.name: shown_name(theme, language) for theme in themes}
    tip = translate("Sidebar", "Click: only these · Ctrl: and · Shift: or · Alt: not")
    found: dict[str, list[Entry]] = {}
    for row in facets:
        colour = colours.get(row.value, 0) if row.facet == "theme" else -1
        words = f"{row.label}\n{tip}"
        entry = Entry(
            "facet", row.query, _label(row, shown), row.count, colour=colour, tip=words, value=row.value
        )
        found.setdefault(row.facet, []).append(entry)
    return found


def _view_entry(view: ViewRow, count: int | None) -> Entry:
    tip = f"{view.name}\n{view.query}".strip()
    return Entry("view", str(view.id), view.name, count, "search", tip=tip, own=True)


def _list_entry(row: ListRow, *, main: bool) -> Entry:
    """A list; a smart one says what it follows."""
    if row.query is None:
        label = translate("Sidebar", "Watchlist") if main else row.name
        return Entry("list", str(row.id), label, row.stocks, "list", own=not main)
    tip = translate("Sidebar", "Follows the search {query}").format(query=row.query)
    return Entry("list", str(row.id), row.name, row.stocks, "smart_list", tip=f"{row.name}\n{tip}", own=True)


def _label(row: FacetRow, shown: Mapping[str, str]) -> str:
    """A theme by its name in the language of the window, where it has one."""
    return shown.get(row.value, row.label) if row.facet == "theme" else facet_word(row)


def facet_word(row: FacetRow) -> str:
    """The value of a facet in words; names are data and stay."""
    if row.facet == "stance":
        return stance_word(Stance(row.value))
    if row.facet == "market":
        return market_word(row.value)
    if row.facet == "flag":
        return flag_word(int(row.value))
    if row.facet == "rating":
        return translate("Sidebar", "Step {step}").format(step=row.value)
    if row.facet == "tag":
        return {
            "hand": translate("Sidebar", "Tagged by hand"),
            "machine": translate("Sidebar", "Tagged by reports"),
        }.get(row.value, row.label)
    return row.label


def _titles() -> dict[str, str]:
    return {
        "theme": translate("Sidebar", "Themes"),
        "broker": translate("Sidebar", "Brokers"),
        "stance": translate("Sidebar", "Stance"),
        "rating": translate("Sidebar", "Rating"),
        "market": translate("Sidebar", "Market"),
        "flag": translate("Sidebar", "Flags"),
        "tag": translate("Sidebar", "Tags"),
    }
