"""Rows as JSON: one array of records, readable by a person, Chinese as it is."""

from __future__ import annotations

import json
from collections.abc import Iterable

from watchlist.exporting.records import Record


def rows_json(records: Iterable[Record]) -> bytes:
    """The records as the bytes of a JSON file, one to a line."""
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    return (f"[\n{lines}\n]\n" if lines else "[]\n").encode("utf-8")
