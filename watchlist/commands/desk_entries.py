"""What can be done alike with lists and with saved views: another name, another place, or away with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from watchlist.commands.library import carry_out
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.steps import tell_step

if TYPE_CHECKING:
    from watchlist.domain.commands import Command

IdOf = Callable[[str | None, str], int]
"""The id of an entry by the library's path and its name. Raises NoSuchThing."""


def add_rename(group: click.Group, noun: str, id_of: IdOf, command: Callable[[int, str], Command]) -> None:
    """`rename NAME NEW_NAME` for a group of commands."""

    @group.command("rename", help=f"Give the {noun} NAME the name NEW_NAME.")
    @click.argument("name")
    @click.argument("new_name")
    @db_option
    @json_option
    @errors_told
    def rename(name: str, new_name: str, db: str | None, as_json: bool) -> None:
        tell_step(carry_out(db, command(id_of(db, name), new_name)), as_json=as_json)


def add_delete(
    group: click.Group, noun: str, id_of: IdOf, command: Callable[[int], Command], stays: str = ""
) -> None:
    """`delete NAME` for a group of commands; `stays` says what is left."""

    @group.command("delete", help=f"Take the {noun} NAME away{stays}.")
    @click.argument("name")
    @db_option
    @json_option
    @errors_told
    def delete(name: str, db: str | None, as_json: bool) -> None:
        tell_step(carry_out(db, command(id_of(db, name))), as_json=as_json)


def add_move(group: click.Group, noun: str, id_of: IdOf, command: Callable[[int, int], Command]) -> None:
    """`move NAME PLACE` for a group of commands."""

    @group.command("move", help=f"Put the {noun} NAME at PLACE among the others, the first being 1.")
    @click.argument("name")
    @click.argument("place", type=click.IntRange(1))
    @db_option
    @json_option
    @errors_told
    def move(name: str, place: int, db: str | None, as_json: bool) -> None:
        tell_step(carry_out(db, command(id_of(db, name), place - 1)), as_json=as_json)
