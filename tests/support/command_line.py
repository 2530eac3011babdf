"""The command line as a test calls it, in this process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from watchlist.cli import group


def run(*arguments: str | Path, db: Path) -> Result:
    """What came of `watchlist ARGUMENTS --db DB`."""
    return CliRunner().invoke(group, [*map(str, arguments), "--db", str(db)])


def rows_of(*arguments: str | Path, db: Path) -> list[dict[str, Any]]:
    """The rows that it prints as JSON."""
    result = run(*arguments, "--json", db=db)
    assert result.exit_code == 0, result.output
    rows: list[dict[str, Any]] = json.loads(result.stdout)
    return rows
