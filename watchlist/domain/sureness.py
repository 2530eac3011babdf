"""How sure is sure enough; by itself, since the window's settings need the number before anything of a draft is loaded."""

from __future__ import annotations

from typing import Final

SURE: Final = 0.85
"""From this confidence on an item may be accepted without a look."""
