"""Writing: each command is carried out as one step that can be undone."""

from watchlist.store.edits.dispatch import apply, apply_many

__all__ = ["apply", "apply_many"]
