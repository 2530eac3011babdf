"""Reading: pure functions over a connection, each answering with rows of the domain.

What the window's first paint needs is light and comes at once; the rest, which knows drafts, commands and series, is
loaded when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from watchlist.store.queries.stocks import list_id_of, rows_of, watchlist

if TYPE_CHECKING:
    from watchlist.store.queries.aliases import learned_aliases
    from watchlist.store.queries.appearances import facts
    from watchlist.store.queries.charting import covered_days, first_and_last_day, points, undated
    from watchlist.store.queries.corrections import older_places, older_rows
    from watchlist.store.queries.desk import (
        colour_rules,
        list_count,
        pins,
        query_count,
        view_named,
        views,
    )
    from watchlist.store.queries.facets import facets
    from watchlist.store.queries.fulltext import search
    from watchlist.store.queries.grouping import (
        brokers_of_stocks,
        lists_of_stocks,
        sections_of,
        symbols_found,
    )
    from watchlist.store.queries.history import steps
    from watchlist.store.queries.inbox import draft, draft_of_text, drafts, how_many_drafts, newest_draft
    from watchlist.store.queries.jumping import jump_names, titled_reports
    from watchlist.store.queries.library import (
        counts,
        find_report,
        fingerprints,
        has_reports,
        houses_and_industries,
        packed_reports,
        report_document,
        report_family,
        reports,
        title_of,
    )
    from watchlist.store.queries.likeness import copies, likely_kin
    from watchlist.store.queries.linking import linked_report
    from watchlist.store.queries.looks import last_look
    from watchlist.store.queries.opinions import ratings
    from watchlist.store.queries.outside import (
        kept_entries,
        list_previews,
        mappings,
        seen_files,
        symbols_on,
    )
    from watchlist.store.queries.own_cells import own_fields, own_values
    from watchlist.store.queries.own_rows import lists, notes
    from watchlist.store.queries.places import mentions, report_picks
    from watchlist.store.queries.reasons import why, why_report, why_theme
    from watchlist.store.queries.revising import prose_mentions, stored_facts
    from watchlist.store.queries.stock_pages import marked, noted, stock_page
    from watchlist.store.queries.tagging import themes
    from watchlist.store.queries.text_stocks import stocks_with
    from watchlist.store.queries.theme_pages import (
        own_stocks,
        stock_names,
        theme_colours,
        theme_page,
        theme_sets,
        themes_beside,
    )
    from watchlist.store.queries.theme_previews import theme_preview

__all__ = [
    "brokers_of_stocks",
    "colour_rules",
    "copies",
    "counts",
    "covered_days",
    "draft",
    "draft_of_text",
    "drafts",
    "facets",
    "facts",
    "find_report",
    "fingerprints",
    "first_and_last_day",
    "has_reports",
    "houses_and_industries",
    "how_many_drafts",
    "jump_names",
    "kept_entries",
    "last_look",
    "learned_aliases",
    "likely_kin",
    "linked_report",
    "list_count",
    "list_id_of",
    "list_previews",
    "lists",
    "lists_of_stocks",
    "mappings",
    "marked",
    "mentions",
    "newest_draft",
    "noted",
    "notes",
    "older_places",
    "older_rows",
    "own_fields",
    "own_stocks",
    "own_values",
    "packed_reports",
    "pins",
    "points",
    "prose_mentions",
    "query_count",
    "ratings",
    "report_document",
    "report_family",
    "report_picks",
    "reports",
    "rows_of",
    "search",
    "sections_of",
    "seen_files",
    "steps",
    "stock_names",
    "stock_page",
    "stocks_with",
    "stored_facts",
    "symbols_found",
    "symbols_on",
    "theme_colours",
    "theme_page",
    "theme_preview",
    "theme_sets",
    "themes",
    "themes_beside",
    "title_of",
    "titled_reports",
    "undated",
    "view_named",
    "views",
    "watchlist",
    "why",
    "why_report",
    "why_theme",
]

_HOMES: Final = {
    "aliases": ("learned_aliases",),
    "appearances": ("facts",),
    "corrections": ("older_places", "older_rows"),
    "charting": ("covered_days", "first_and_last_day", "points", "undated"),
    "own_cells": ("own_fields", "own_values"),
    "desk": (
        "colour_rules",
        "list_count",
        "pins",
        "query_count",
        "view_named",
        "views",
    ),
    "facets": ("facets",),
    "fulltext": ("search",),
    "grouping": ("brokers_of_stocks", "lists_of_stocks", "sections_of", "symbols_found"),
    "history": ("steps",),
    "inbox": ("draft", "draft_of_text", "drafts", "how_many_drafts", "newest_draft"),
    "library": (
        "counts",
        "find_report",
        "fingerprints",
        "has_reports",
        "houses_and_industries",
        "packed_reports",
        "report_document",
        "report_family",
        "reports",
        "title_of",
    ),
    "jumping": ("jump_names", "titled_reports"),
    "likeness": ("copies", "likely_kin"),
    "linking": ("linked_report",),
    "looks": ("last_look",),
    "opinions": ("ratings",),
    "outside": ("kept_entries", "list_previews", "mappings", "seen_files", "symbols_on"),
    "own_rows": ("lists", "notes"),
    "places": ("mentions", "report_picks"),
    "reasons": ("why", "why_report", "why_theme"),
    "revising": ("prose_mentions", "stored_facts"),
    "stock_pages": ("marked", "noted", "stock_page"),
    "tagging": ("themes",),
    "text_stocks": ("stocks_with",),
    "theme_pages": (
        "own_stocks",
        "spoken_names",
        "stock_names",
        "theme_colours",
        "theme_page",
        "theme_sets",
        "themes_beside",
    ),
    "theme_previews": ("theme_preview",),
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any of the functions above
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(name)
    function = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = function
    return function
