"""Where the files that come with the program lie: the one place that knows."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def root() -> Path:
    """The folder of resources: inside the installed package, or beside it in a checkout."""
    packaged = Path(str(files("watchlist"))) / "_resources"
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "resources"


def path(*parts: str) -> Path:
    """The path of one resource, such as `path("icons", "import.svg")`."""
    return root().joinpath(*parts)
