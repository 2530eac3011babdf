"""Small libraries that each released version of the program wrote."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Final

EARLIER: Final = sorted((Path(__file__).parents[1] / "data" / "databases").glob("*.db.gz"))
"""One packed file for each version, the oldest first."""


def unpacked(file: Path, path: Path) -> Path:
    """That library, as a file of its own."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(gzip.decompress(file.read_bytes()))
    return path
