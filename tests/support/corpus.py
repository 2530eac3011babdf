"""Where the verbatim corpus lies; what needs it is skipped by name where it is absent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CORPUS = Path(os.environ.get("WATCHLIST_CORPUS", Path(__file__).parents[3] / "shared"))
"""The folder that holds `corpus/` and `seeds/`."""

needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the verbatim corpus is not beside the project")
