"""How a click on a facet joins the query: light, since the sidebar needs it before anything is searched."""

from __future__ import annotations

from enum import StrEnum


class Joining(StrEnum):
    """What a click does: alone it replaces, with Ctrl adds *and*, with Shift *or*, with Alt *not*."""

    REPLACE = "replace"
    AND = "and"
    OR = "or"
    NOT = "not"
