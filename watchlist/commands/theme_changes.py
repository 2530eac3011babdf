"""`watchlist themes merge`, `split`, `nest` and the others: themes changed, each counted beforehand with `--dry-run`."""

from __future__ import annotations

from typing import Final, cast

import click

from watchlist.commands.library import carry_out, reading, symbols_of
from watchlist.commands.options import Decorator, db_option, errors_told, json_option
from watchlist.commands.steps import tell_step
from watchlist.commands.tables import Column, amount, show, visible
from watchlist.domain import theme_commands as t
from watchlist.domain.commands import RenameTheme
from watchlist.domain.theme_rows import Member, ThemePair, ThemePreview, ThemeSize
from watchlist.domain.themes import ThemeRole

dry_option: Final[Decorator] = click.option(
    "--dry-run", is_flag=True, help="Count what would change, and change nothing."
)
"""`dry_run: bool`."""

LANGUAGES: Final = ("zh_CN", "zh_TW", "en")

_SIZES: Final[tuple[Column[ThemeSize], ...]] = (
    Column("Theme", lambda row: row.name),
    Column("Stocks", lambda row: row.stocks, right=True),
    Column("Reports", lambda row: row.reports, right=True),
)
_PAIRS: Final[tuple[Column[ThemePair], ...]] = (
    Column("Theme", lambda row: row.one.name),
    Column("Stocks", lambda row: len(row.one.members), right=True),
    Column("Like", lambda row: row.other.name),
    Column("Stocks", lambda row: len(row.other.members), right=True),
    Column("Shared", lambda row: ", ".join(row.shared)),
    Column("Names", lambda row: f"{row.likeness:.0%}", right=True),
    Column("Looks", lambda row: "translated" if row.translated else "a part" if row.nest else "the same"),
)
_MEMBERS: Final[tuple[Column[Member], ...]] = (
    Column("Symbol", lambda row: row.stock.symbol),
    Column("Name", lambda row: row.stock.name),
    Column("Purity", lambda row: f"{row.purity:.2f}", right=True),
    Column("Stance", lambda row: row.stance or ""),
    Column("Brokers", lambda row: row.brokers, right=True),
    Column("Reports", lambda row: row.reports, right=True),
    Column("By", lambda row: "hand" if row.stock.hand else "reports" if row.stock.machine else "outside"),
)


@click.command("rename")
@click.argument("theme")
@click.argument("name")
@dry_option
@db_option
@json_option
@errors_told
def rename(theme: str, name: str, db: str | None, *, dry_run: bool, as_json: bool) -> None:
    """Give THEME another NAME; the old one stays as an alias."""
    _do(RenameTheme(theme, name), db, dry_run=dry_run, as_json=as_json)


@click.command("merge")
@click.argument("themes", nargs=-1, required=True)
@click.option("--into", required=True, metavar="THEME", help="The theme that stays.")
@click.option(
    "--language", type=click.Choice(LANGUAGES), default=None, help="What language the merged names are in."
)
@dry_option
@db_option
@json_option
@errors_told
def merge(
    themes: tuple[str, ...], into: str, language: str | None, db: str | None, *, dry_run: bool, as_json: bool
) -> None:
    """Put THEMES into another: facts, tags, other names and places in the tree move, later imports follow."""
    _do(t.MergeThemes(themes, into, language or ""), db, dry_run=dry_run, as_json=as_json)


@click.command("split")
@click.argument("theme")
@click.argument("name")
@click.argument("stocks", nargs=-1)
@click.option(
    "--alias",
    "aliases",
    multiple=True,
    metavar="NAME",
    help="An alias of THEME that moves too (may be repeated).",
)
@dry_option
@db_option
@json_option
@errors_told
def split(  # noqa: PLR0913 - as many as the command has
    theme: str,
    name: str,
    stocks: tuple[str, ...],
    aliases: tuple[str, ...],
    db: str | None,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Move STOCKS of THEME to a new theme NAME with the same parents."""
    _do(t.SplitTheme(theme, name, symbols_of(stocks), aliases), db, dry_run=dry_run, as_json=as_json)


@click.command("nest")
@click.argument("theme")
@click.argument("parent")
@dry_option
@db_option
@json_option
@errors_told
def nest(theme: str, parent: str, db: str | None, *, dry_run: bool, as_json: bool) -> None:
    """Put THEME under PARENT, beside the parents it has; a new PARENT is made, a circle refused."""
    _do(t.NestTheme(theme, parent), db, dry_run=dry_run, as_json=as_json)


@click.command("unnest")
@click.argument("theme")
@click.argument("parent")
@db_option
@json_option
@errors_told
def unnest(theme: str, parent: str, db: str | None, *, as_json: bool) -> None:
    """Take THEME out from under PARENT."""
    tell_step(carry_out(db, t.UnnestTheme(theme, parent)), as_json=as_json)


@click.command("alias")
@click.argument("theme")
@click.argument("name")
@click.option(
    "--language", type=click.Choice(LANGUAGES), default=None, help="Show it in the window of that language."
)
@click.option("--drop", is_flag=True, help="Take the name off the theme.")
@db_option
@json_option
@errors_told
def alias(theme: str, name: str, language: str | None, db: str | None, *, drop: bool, as_json: bool) -> None:
    """Call THEME also NAME: reports that use it mean THEME."""
    command = t.DropName(theme, name) if drop else t.NameTheme(theme, name, language or "")
    tell_step(carry_out(db, command), as_json=as_json)


@click.command("manual")
@click.argument("theme")
@click.option("--off", is_flag=True, help="Let reports tag with it again.")
@dry_option
@db_option
@json_option
@errors_told
def manual(theme: str, db: str | None, *, off: bool, dry_run: bool, as_json: bool) -> None:
    """Keep THEME by hand only: reports no longer put stocks into it, what they say stays stored."""
    _do(t.SetManualOnly(theme, not off), db, dry_run=dry_run, as_json=as_json)


@click.command("kind")
@click.argument("theme")
@click.argument("role", type=click.Choice([role.value for role in ThemeRole]))
@db_option
@json_option
@errors_told
def kind(theme: str, role: str, db: str | None, *, as_json: bool) -> None:
    """Say what THEME is: a concept, a segment of a chain, a catalyst, or a customer whose suppliers it holds."""
    tell_step(carry_out(db, t.SetThemeRole(theme, ThemeRole(role))), as_json=as_json)


@click.command("chain")
@click.argument("parent")
@click.argument("themes", nargs=-1)
@db_option
@json_option
@errors_told
def chain(parent: str, themes: tuple[str, ...], db: str | None, *, as_json: bool) -> None:
    """Put the THEMES below PARENT into the order of a chain, from up the stream down; without any there is no chain."""
    tell_step(carry_out(db, t.OrderThemes(parent, themes)), as_json=as_json)


@click.command("apart")
@click.argument("theme")
@click.argument("other")
@click.option("--forget", is_flag=True, help="Let a merge of the two be proposed again.")
@db_option
@json_option
@errors_told
def apart(theme: str, other: str, db: str | None, *, forget: bool, as_json: bool) -> None:
    """Keep THEME and OTHER apart: no merge of them is proposed again."""
    tell_step(carry_out(db, t.KeepApart(theme, other, apart=not forget)), as_json=as_json)


@click.command("prune")
@click.argument("themes", nargs=-1, required=True)
@db_option
@json_option
@errors_told
def prune(themes: tuple[str, ...], db: str | None, *, as_json: bool) -> None:
    """Remove THEMES that no fact, no tag and no other theme needs; the others stay."""
    tell_step(carry_out(db, t.PruneThemes(themes)), as_json=as_json)


@click.command("members")
@click.argument("theme")
@db_option
@json_option
@errors_told
def members(theme: str, db: str | None, *, as_json: bool) -> None:
    """List the stocks of THEME and of the themes below it by purity: who puts them there, how strongly, how lately."""
    from watchlist.analytics.theme_members import members as members_of
    from watchlist.domain.errors import NoSuchThing
    from watchlist.store import queries
    from watchlist.store.queries.narrowing import themes_below

    with reading(db) as connection:
        page = next(
            (queries.theme_page(connection, each) for each in themes_below(connection, theme)[:1]), None
        )
    if page is None:
        raise NoSuchThing("theme", theme)
    rows = members_of(page)
    show(rows, _MEMBERS, as_json=as_json)
    click.echo(amount(len(rows), "stock"), err=True)


@click.command("alike")
@db_option
@json_option
@errors_told
def alike(db: str | None, *, as_json: bool) -> None:
    """List pairs of themes that may be one, with the evidence; pairs kept apart are left out."""
    from watchlist.analytics.theme_likeness import like_themes
    from watchlist.store import queries

    with reading(db) as connection:
        pairs = like_themes(*queries.theme_sets(connection))
    show(pairs, _PAIRS, as_json=as_json)
    click.echo(amount(len(pairs), "pair"), err=True)


COMMANDS: Final = (
    rename,
    merge,
    split,
    nest,
    unnest,
    alias,
    manual,
    kind,
    chain,
    apart,
    prune,
    members,
    alike,
)
"""What `watchlist themes` does beside listing them."""


def _do(command: t.ThemeCommand | RenameTheme, db: str | None, *, dry_run: bool, as_json: bool) -> None:
    if not dry_run:
        tell_step(carry_out(db, command), as_json=as_json)
        return
    from watchlist.store import queries
    from watchlist.store.queries.theme_previews import Previewed

    with reading(db) as connection:
        told = queries.theme_preview(connection, cast("Previewed", command))
    _tell_preview(told, as_json=as_json)


def _tell_preview(told: ThemePreview, *, as_json: bool) -> None:
    if as_json:
        show((told,), (), as_json=True)
        return
    click.echo("Now")
    show(told.before, _SIZES, as_json=False)
    click.echo("Then")
    show(told.after, _SIZES, as_json=False)
    for line in _sentences(told):
        click.echo(visible(line), err=True)


def _sentences(told: ThemePreview) -> list[str]:
    lines = [f"Other names: {', '.join(told.names)}"] if told.names else []
    if told.facts or told.tags:
        folded = f", of which {told.folded} join one that is there" if told.folded else ""
        lines.append(f"{amount(told.facts, 'listing')} and {amount(told.tags, 'hand tag')} move{folded}.")
    if told.cycle:
        lines.append(f"Refused: a theme can't be above itself: {told.cycle}.")
    if told.taken:
        lines.append(f"Refused: “{told.taken}” has that name. Merge the two instead.")
    return [*lines, "Nothing was changed."]
