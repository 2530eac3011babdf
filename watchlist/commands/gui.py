"""`watchlist gui` and `watchlist open`: the window."""

from __future__ import annotations

import click

from watchlist.commands.displays import ask_for_display
from watchlist.commands.options import db_option, errors_told


@click.command("gui")
@click.argument("link", default="")
@db_option
@errors_told
def gui(link: str, db: str | None) -> None:
    """Open the window, at a LINK where one is given; `watchlist` without a command does the same.

    Where a window over the same library is open already, that one comes to the front and opens the link.
    """
    _show(link, db)


@click.command("open")
@click.argument("link")
@db_option
@errors_told
def open_(link: str, db: str | None) -> None:
    """Open a LINK (watchlist://report/…#start-end) in the window, in the one that is open or in a new one."""
    _show(link, db)


def _show(link: str, db: str | None) -> None:
    if link:
        from watchlist.domain.links import parse_link

        parse_link(link)
    ask_for_display()
    from watchlist.app import main

    raise SystemExit(main([*([] if db is None else ["--db", db]), *([link] if link else [])]))
