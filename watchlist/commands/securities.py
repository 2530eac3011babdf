"""`watchlist securities`: look a security up, see how old the list is, take a newer one, teach a name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from watchlist.commands.options import errors_told, json_option
from watchlist.commands.tables import Column, show
from watchlist.commands.teaching import taught, teach

if TYPE_CHECKING:
    from watchlist.domain.securities import Candidate
    from watchlist.securities.master import Master
    from watchlist.securities.updating import Updated

MOST_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A security that a text can stand for; `best` where it is clearly the one that is meant."""

    symbol: str
    name: str
    name_en: str
    score: float
    reason: str
    best: bool
    other_lines: str
    listed: bool


@dataclass(frozen=True, slots=True)
class InfoRow:
    """The list in use."""

    folder: str
    securities: int
    names: int
    as_of: str
    own: bool


COLUMNS: Final[tuple[Column[FoundRow], ...]] = (
    Column("Symbol", lambda row: row.symbol),
    Column("Name", lambda row: row.name if row.listed else f"{row.name} (delisted)"),
    Column("English", lambda row: row.name_en),
    Column("Score", lambda row: f"{row.score:.2f}" if row.score else "", right=True),
    Column("By", lambda row: row.reason),
    Column("", lambda row: "best" if row.best else ""),
    Column("Other lines", lambda row: row.other_lines),
)


@click.group("securities")
def securities() -> None:
    """Look securities up in the offline list; take a newer list; teach names."""


securities.add_command(teach)
securities.add_command(taught)


@securities.command("find")
@click.argument("text")
@click.option("--market", type=click.Choice(["A", "HK", "US", "TW", "JP", "KR"]), help="Prefer this market.")
@json_option
@errors_told
def find(text: str, market: str | None, as_json: bool) -> None:
    """Show what TEXT can stand for: a code in any notation, a name in any language, pinyin initials."""
    from watchlist.domain.errors import NoSuchThing
    from watchlist.securities.master import load_master

    rows = found_rows(load_master(), text, market)
    if not rows:
        raise NoSuchThing("security", text)
    show(rows, COLUMNS, as_json=as_json)


def found_rows(master: Master, text: str, market: str | None) -> list[FoundRow]:
    """What a whole field stands for; where it stands for nothing, what begins or goes on like it."""
    from watchlist.domain.securities import Candidate
    from watchlist.securities.master import clearly_best

    candidates = master.resolve(text, market=market)
    best = clearly_best(candidates)
    typed = [Candidate(s.symbol, s.name, 0.0, "typed") for s in master.search(text)] if not candidates else []
    return [_row(master, candidate, best) for candidate in (*candidates, *typed)]


def _row(master: Master, candidate: Candidate, best: Candidate | None) -> FoundRow:
    security = master.get(candidate.symbol)
    lines = " ".join(map(str, master.siblings(candidate.symbol)))
    name_en, listed = (security.name_en, security.listed) if security else ("", True)
    is_best = candidate == best
    return FoundRow(
        str(candidate.symbol),
        candidate.name,
        name_en,
        candidate.score,
        candidate.reason,
        is_best,
        lines,
        listed,
    )


@securities.command("info")
@json_option
@errors_told
def info(as_json: bool) -> None:
    """Tell which list is in use, how large it is and of when."""
    from watchlist.securities.master import load_master, master_folder, user_folder

    folder = master_folder()
    about = load_master().tables.about
    row = InfoRow(
        str(folder),
        int(about["securities"]),
        int(about["names"]),
        str(about["as_of"]),
        folder == user_folder(),
    )
    if as_json:
        show([row], (), as_json=True)
    else:
        whose = "your own list" if row.own else "the list that comes with the program"
        click.echo(
            f"{row.securities:,} securities, {row.names:,} names, of {row.as_of}: {whose}, in {row.folder}"
        )


@securities.command("update")
@click.argument("paths", metavar="FILE|FOLDER…", nargs=-1, required=True, type=click.Path(path_type=Path))
@errors_told
def update(paths: tuple[Path, ...]) -> None:
    """Take a newer list: securities.csv, aliases.csv, dual_listings.csv or brokers.csv, or a folder of them."""
    from watchlist.securities.updating import update as take

    click.echo(summary(take(paths)))


def summary(updated: Updated) -> str:
    """What an update changed, in a few lines."""
    lines = [
        f"{updated.securities:,} securities, {updated.names:,} names, of {updated.as_of}, in {updated.folder}"
    ]
    for word, symbols in (
        ("added", updated.added),
        ("renamed", updated.renamed),
        ("delisted", updated.delisted),
    ):
        if symbols:
            more = f" and {len(symbols) - MOST_SHOWN:,} more" if len(symbols) > MOST_SHOWN else ""
            lines.append(f"{len(symbols):,} {word}: {', '.join(symbols[:MOST_SHOWN])}{more}")
    return "\n".join(lines)
