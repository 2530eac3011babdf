"""What a security was called before."""

from __future__ import annotations

from watchlist.domain.symbols import Symbol
from watchlist.securities.former import former_names
from watchlist.securities.lexicon import load_lexicon


def test_a_name_that_was_filled_up_with_blanks_stands_once() -> None:
    master = load_lexicon().master
    assert former_names(master, Symbol.parse("300442.SZ")) == ("普丽盛",)
    for security in list(master.securities)[::50]:
        names = [name for name in former_names(master, security.symbol) if not name.isascii()]
        assert len({name.replace(" ", "") for name in names}) == len(names)
