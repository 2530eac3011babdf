"""Where the files that come with the program lie: the one place that knows."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The folder of resources: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent
    packaged = package / "_resources"
    return packaged if packaged.is_dir() else package.parent / "resources"


def path(*parts: str) -> Path:
    """The path of one resource, such as `path("icons", "import.svg")`."""
    return root().joinpath(*parts)
