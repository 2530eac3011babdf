"""Tooltips that hold a report's text: Qt would take markup in them for its own."""

from __future__ import annotations


def plain_tip(text: str) -> str:
    """The text as a tooltip shows it literally: Qt guesses whether a tip is markup, so it is given markup that is safe."""
    from html import escape  # noqa: PLC0415 - with all names of characters: not before the first paint

    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>" if text else ""
