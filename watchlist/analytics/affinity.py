"""Affinity: is a theme special to a stock, or is the stock in every list?"""

from __future__ import annotations

from watchlist.analytics.frames import appearances_of
from watchlist.domain.facts import Facts
from watchlist.domain.findings import Affinity


def affinity(facts: Facts, *, least: int = 1) -> tuple[Affinity, ...]:
    """For each stock and theme that `least` distinct reports list together; the most special first.

    ratio = (reports that list the stock under the theme / reports with a list on the theme)
          ÷ (reports that list the stock anywhere / reports with any list),
    which is what is called lift (Brin, Motwani, Ullman and Tsur, SIGMOD 1997): 1 where the stock is as frequent under the
    theme as anywhere. All reports are distinct ones; prose does not count.
    """
    lists = appearances_of(facts)
    lists = lists[lists["theme"] > 0]
    of_all = int(lists["report"].nunique())
    both = lists.groupby(["stock", "theme"])["report"].nunique()
    of_stock = lists.groupby("stock")["report"].nunique().to_dict()
    of_theme = lists.groupby("theme")["report"].nunique().to_dict()
    rows = []
    for (stock, theme), count in zip(both.index.tolist(), both.tolist(), strict=True):
        ratio = (count / of_theme[theme]) / (of_stock[stock] / of_all)
        if count >= least:
            rows.append(
                Affinity(
                    *facts.stocks[stock],
                    facts.themes[theme],
                    count,
                    of_theme[theme],
                    of_stock[stock],
                    of_all,
                    ratio,
                )
            )
    return tuple(sorted(rows, key=lambda row: (-row.ratio, -row.both, row.symbol, row.theme)))
