"""The command line: `watchlist` opens the window, `watchlist COMMAND` works without one.

Each command is imported when it is called, and imports what it needs when it runs: `watchlist list` loads neither Qt nor
pandas.
"""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

from watchlist import __version__
from watchlist.commands.streams import speak_utf8

COMMANDS: Final = {
    "backup": "keeping:backup",
    "changes": "changes:changes",
    "chart": "chart:chart",
    "check": "keeping:check",
    "export": "export:export",
    "gui": "gui:gui",
    "import": "import_:import_",
    "kept": "kept:kept",
    "list": "stocks:list_",
    "lists": "desk_lists:lists",
    "mentions": "mentions:mentions",
    "open": "gui:open_",
    "parse": "parse:parse",
    "rank": "rank:rank",
    "redo": "steps:redo",
    "reextract": "reextract:reextract",
    "reports": "reports:reports",
    "restore": "keeping:restore",
    "search": "search:search",
    "securities": "securities:securities",
    "tag": "tagging:tag",
    "themes": "themes:themes",
    "undo": "steps:undo",
    "untag": "tagging:untag",
    "views": "desk_views:views",
    "watch": "watch:watch",
    "why": "why:why",
}
"""Name of a command -> module of `watchlist.commands`, and the command in it."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of all commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """The command of a name, imported now."""
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, _, attribute = place.partition(":")
        command: click.Command = getattr(import_module(f"watchlist.commands.{module}"), attribute)
        return command


@click.command(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 done, 1 something failed or was found wrong, 2 wrong usage. Each command has its own --help.",
)
@click.version_option(__version__, prog_name="watchlist")
@click.pass_context
def group(context: click.Context) -> None:
    """Keep a watchlist of the stocks that research reports put forward, tagged by theme. Without a command: the window."""
    if context.invoked_subcommand is None:
        from watchlist.commands.gui import gui  # noqa: PLC0415 - brings the window

        context.invoke(gui)


def main() -> None:
    """Run the command line."""
    speak_utf8()
    group(prog_name="watchlist")
