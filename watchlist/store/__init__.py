"""The library: one SQLite file, its schema, edits, queries, undo, backup and check."""
