"""Characters that must not reach the matchers, the database or the window's text layout.

Dropped, each kind counted: controls (NUL ends texts in SQLite), marks that turn the direction of writing round, and
characters without width that break names apart. Lone surrogates become U+FFFD. What is left is shown as it stands and
obeys nobody; line ends are one LF each, so that offsets and the text's fingerprint don't depend on the system.
"""

from __future__ import annotations

import re
from typing import Final

_DROPPED: Final = {
    "control_characters": r"\x00-\x08\x0e-\x1f\x7f-\x9f",
    "direction_marks": r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "invisible_characters": r"\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"
    r"\ufffe\uffff\U000e0000-\U000e007f",
}
"""Kind -> the characters that are taken out, as a class of a regular expression."""

REPLACED: Final = "\ufffd"
UNWANTED: Final = re.compile(f"[{''.join(_DROPPED.values())}]")
_KINDS: Final = {kind: re.compile(f"[{characters}]") for kind, characters in _DROPPED.items()}
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_LINE_END: Final = re.compile(r"\r\n?|\x0b|\x85")


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as it is kept, and a warning for each kind of character that was taken out or is lost."""
    text = _LINE_END.sub("\n", text)
    text, surrogates = _SURROGATE.subn(REPLACED, text)
    counts = dropped_in(text) | {"lone_surrogates": surrogates}
    kept = UNWANTED.sub("", text)
    counts["replacement_characters"] = kept.count(REPLACED) - surrogates
    return kept, as_warnings(counts)


def dropped_in(text: str) -> dict[str, int]:
    """How many characters of each unwanted kind stand in a text; empty where there are none."""
    if not UNWANTED.search(text):
        return {}
    return {kind: len(pattern.findall(text)) for kind, pattern in _KINDS.items()}


def as_warnings(counts: dict[str, int]) -> tuple[str, ...]:
    """`kind:number` for each kind that was met."""
    return tuple(f"{kind}:{number}" for kind, number in counts.items() if number)
