"""The corrections that hold from now on."""

from __future__ import annotations

from watchlist.domain.commands import LearnAlias
from watchlist.domain.symbols import Symbol
from watchlist.store.engine import Connection


def learned_aliases(connection: Connection) -> tuple[LearnAlias, ...]:
    """Every learned alias, in the order in which they were learned."""
    rows = connection.execute(
        "SELECT a.text, s.symbol, a.broker FROM learned_aliases a JOIN securities s ON s.id = a.security_id ORDER BY a.id"
    )
    return tuple(LearnAlias(text, Symbol.parse(symbol), broker or None) for text, symbol, broker in rows)
