"""What the window remembers of its pages: the columns of their tables, what these are sorted by, and how their panes share the room."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any, cast

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

from watchlist.ui import settings as kept
from watchlist.ui.models.table_layout import LaidOut, TableLayout
from watchlist.ui.page_stack import PageStack

PAGES = ("inbox", "reports", "themes", "notes", "stock", "reader", "review")
"""Those that are made whole; what the watchlist remembers goes with its list and its query."""

Layout = dict[str, Any]
"""`tables` as they keep themselves, `panes` with the sizes of each; all in the order in which the page made them."""


class PageLayouts(QObject):
    """Brings a page back as it was when it is made; call `keep` before the pages go."""

    def __init__(self, pages: PageStack, settings: QSettings) -> None:
        super().__init__(pages)
        self._pages = pages
        self._settings = settings
        self._usual: dict[str, Layout] = {}
        self._kept = _read(kept.PAGE_LAYOUTS.read(settings))
        pages.made_page.connect(self._on_made)

    def _on_made(self, page: QWidget) -> None:
        name = next((each for each in PAGES if self._pages.made(each) is page), None)
        if name is not None:
            self._usual[name] = _layout(page)
            _lay_out(page, self._kept.get(name, {}))

    def keep(self) -> None:
        """Remember the pages that were made as they are."""
        for name in self._usual:
            page = self._pages.made(name)
            if page is not None:
                self._kept[name] = _over(self._kept.get(name, {}), _layout(page))
        kept.PAGE_LAYOUTS.write(self._settings, json.dumps(self._kept))

    def reset(self) -> None:
        """All pages as at the first start."""
        self._kept.clear()
        kept.PAGE_LAYOUTS.write(self._settings, "")
        for name, usual in self._usual.items():
            page = self._pages.made(name)
            if page is not None:
                _lay_out(page, usual)


def _read(text: str) -> dict[str, Layout]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return (
        {name: each for name, each in found.items() if isinstance(each, dict)}
        if isinstance(found, dict)
        else {}
    )


def _tables(page: QWidget) -> Sequence[LaidOut]:
    return [each for each in page.findChildren(QWidget) if isinstance(each, LaidOut)]


def _splitters(page: QWidget) -> Sequence[QSplitter]:
    return page.findChildren(QSplitter)


def _layout(page: QWidget) -> Layout:
    """Panes that nobody has seen yet, or of which one is closed, say nothing."""
    panes = [splitter.sizes() for splitter in _splitters(page)]
    return {
        "tables": [table.table_layout().to_json() for table in _tables(page)],
        "panes": [sizes if all(sizes) else None for sizes in panes],
    }


def _listed(layout: Layout, name: str) -> list[Any]:
    found = layout.get(name)
    return found if isinstance(found, list) else []


def _over(before: Layout, now: Layout) -> Layout:
    """A layout; where it says nothing, what was kept before."""
    panes = zip_longest(now["panes"], _listed(before, "panes"))
    return {"tables": now["tables"], "panes": [new or old for new, old in panes]}


def _lay_out(page: QWidget, layout: Layout) -> None:
    for table, text in zip(_tables(page), _listed(layout, "tables"), strict=False):
        found = TableLayout.from_json(str(text))
        if found is not None:
            table.lay_out(found)
    for splitter, sizes in zip(_splitters(page), _listed(layout, "panes"), strict=False):
        if isinstance(sizes, list) and all(isinstance(size, int) for size in sizes):
            splitter.setSizes(cast("list[int]", sizes))
