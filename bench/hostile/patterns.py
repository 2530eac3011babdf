"""R38: all rules and all readers of lists over hostile families of text: ten times the text, at most twelve times the time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bench import growth
from bench.hostile.tally import Tally
from watchlist.securities.lexicon import load_lexicon

_NAIVE: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
"""How a page was once told from a text: blanks are matched in two ways at each place."""


def trials(*, naive: bool) -> Tally:
    """Each family through all rules, and each through everything that reads lists."""
    tally = Tally("R38", "rules and lists over families of text", naive)
    if naive:
        _judge(tally, "blanks", _NAIVE.match, " " * 1_000, " " * 10_000)
        return tally
    extracting = growth.extracting(load_lexicon())
    for name, unit in growth.RULES.items():
        _judge(tally, name, extracting, *growth.texts(unit))
    for name, unit in growth.LISTS.items():
        _judge(tally, name, growth.recognise, *growth.texts(unit))
    return tally


def _judge(tally: Tally, name: str, call: Callable[[str], object], short: str, long: str) -> None:
    ratio = growth.row(name, call, short, long).ratio
    if ratio > growth.GOAL:
        tally.fail(f"{name}: {ratio:.0f} times as long")
    else:
        tally.count("linear")
