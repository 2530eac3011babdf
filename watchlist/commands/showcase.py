"""What the program does, shown on the samples that come with it: `make run`.

It keeps a library of its own, never the user's. Where there is a display it opens the window on it; where there is none it
prints the watchlist and writes pictures of the window and of the chart.
"""

from __future__ import annotations

from pathlib import Path

import click

from watchlist import resources
from watchlist.commands.displays import why_not
from watchlist.commands.import_ import import_
from watchlist.commands.options import errors_told
from watchlist.commands.stocks import list_


@click.command("showcase")
@click.option(
    "--folder", type=click.Path(path_type=Path, file_okay=False), help="Where its library and pictures go."
)
@errors_told
def showcase(folder: Path | None) -> None:
    """Import the samples, then open the window, or print the watchlist and write pictures where there is no display."""
    folder = folder or own_folder()
    folder.mkdir(parents=True, exist_ok=True)
    library = folder / "showcase.db"
    why = why_not()
    if why:
        click.echo(
            f"{why[:1].upper()}{why[1:-1]}: the watchlist is printed, the window and its chart are written as pictures."
        )
    samples = str(resources.path("samples"))
    # Two of the samples state no date; they count, and stand beside the chart instead of in it.
    import_.main([samples, "--accept", "confident", "--undated", "--db", str(library)], standalone_mode=False)
    if why:
        _print_and_picture(library, folder)
    else:
        from watchlist.app import main

        raise SystemExit(main(["--db", str(library)]))


def own_folder() -> Path:
    """`out` in a checkout, else the user's cache folder."""
    checkout = Path(__file__).parents[2]
    if (checkout / "pyproject.toml").is_file():
        return checkout / "out" / "showcase"
    import platformdirs

    return platformdirs.user_cache_path("watchlist", appauthor=False) / "showcase"


def _print_and_picture(library: Path, folder: Path) -> None:
    from watchlist.commands.pictures import take_pictures

    click.echo()
    list_.main(["--db", str(library)], standalone_mode=False)
    click.echo()
    for picture in take_pictures(library, folder):
        click.echo(picture)


if __name__ == "__main__":
    from watchlist.commands.streams import speak_utf8

    speak_utf8()
    showcase(prog_name="showcase")
