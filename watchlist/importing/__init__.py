"""Document to draft, pure functions; no Qt, no SQL."""
