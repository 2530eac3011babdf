"""Moments as the library keeps them."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """This moment: ISO, UTC, whole seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")
