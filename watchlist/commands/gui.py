"""`watchlist gui`: the window."""

from __future__ import annotations

import click

from watchlist.commands.options import db_option


@click.command("gui")
@db_option
def gui(db: str | None) -> None:
    """Open the window; `watchlist` without a command does the same."""
    from watchlist.app import main

    raise SystemExit(main([] if db is None else ["--db", db]))
