"""Which stocks are listed together, and where to draw them."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from watchlist.analytics.frames import appearances_of
from watchlist.domain.facts import Facts
from watchlist.domain.findings import Edge, Network, Node

_Places = npt.NDArray[np.float64]

_ROUNDS: Final = 60
_GRAVITY: Final = 0.6
_MOST_MET: Final = 200
"""Against how many others, drawn anew each round, a stock is pushed away: all of them where there are no more."""


def network(facts: Facts, *, least: int = 2, most_nodes: int = 2_000) -> Network:
    """Stocks that at least `least` distinct reports list together under one theme; those in the most reports are kept.

    An edge counts distinct reports (its copies once) in which one list holds both. Stocks without an edge are left out. The
    places are found by pulling along edges and pushing all apart (Fruchterman and Reingold, Software: Practice and
    Experience 21, 1991), from a fixed start, so that the same library gives the same picture.
    """
    lists = appearances_of(facts)
    lists = lists[lists["theme"] > 0].drop_duplicates(["report", "theme", "stock"])
    sizes = lists.groupby("stock")["report"].nunique()
    kept = sizes.sort_values(ascending=False, kind="stable").index[:most_nodes]
    pairs = _pairs(lists[lists["stock"].isin(kept)])
    pairs = pairs[pairs["reports"] >= least]
    stocks = sorted(set(pairs["one"].tolist()) | set(pairs["other"].tolist()))
    place = {stock: number for number, stock in enumerate(stocks)}
    edges = tuple(
        Edge(place[one], place[other], reports)
        for one, other, reports in pairs.sort_values(["one", "other"]).itertuples(index=False)
    )
    where = _laid_out(len(stocks), edges)
    nodes = tuple(
        Node(*facts.stocks[stock], int(sizes[stock]), float(x), float(y))
        for stock, (x, y) in zip(stocks, where, strict=True)
    )
    return Network(nodes, edges)


def _pairs(lists: pd.DataFrame) -> pd.DataFrame:
    """Each two stocks of one list, the smaller id first, with the number of distinct reports."""
    rows = lists.sort_values(["report", "theme", "stock"])[["report", "theme", "stock"]].to_numpy()
    ends = np.flatnonzero((np.diff(rows[:, :2], axis=0) != 0).any(axis=1)) + 1
    met = []
    for group in np.split(rows, ends):
        one, other = np.triu_indices(len(group), 1)
        met.append(np.column_stack([group[one, 0], group[one, 2], group[other, 2]]))
    together = pd.DataFrame(np.concatenate(met), columns=["report", "one", "other"]).drop_duplicates()
    return together.groupby(["one", "other"]).size().rename("reports").reset_index()


def _laid_out(nodes: int, edges: tuple[Edge, ...]) -> _Places:
    chance = np.random.default_rng(7)
    places = chance.random((nodes, 2))
    if nodes < 2:  # noqa: PLR2004 - one stock alone stands in the middle
        return np.full((nodes, 2), 0.5)
    ends = np.array([(edge.one, edge.other) for edge in edges])
    apart = 1 / np.sqrt(nodes)
    for step in range(_ROUNDS):
        met = chance.permutation(nodes)[:_MOST_MET]
        moved = _pushed(places, met, apart) * (nodes / len(met)) + _pulled(places, ends, apart)
        # Parts without an edge between them would drift apart for ever.
        moved += (0.5 - places) * _GRAVITY
        length = np.linalg.norm(moved, axis=1, keepdims=True)
        heat = 0.1 * (1 - step / _ROUNDS)
        places = places + moved / np.maximum(length, 1e-9) * np.minimum(length, heat)
    low, high = places.min(axis=0), places.max(axis=0)
    spread: _Places = (places - low) / np.maximum(high - low, 1e-9)
    return spread


def _pushed(places: _Places, met: npt.NDArray[np.int64], apart: float) -> _Places:
    # Σ (p − q) w = p Σ w − Σ q w: two products of matrices instead of a cube of differences.
    others = places[met]
    squared = (places**2).sum(axis=1)[:, None] + (others**2).sum(axis=1)[None, :] - 2 * places @ others.T
    weights = apart * apart / np.maximum(squared, 1e-6)
    pushed: _Places = places * weights.sum(axis=1, keepdims=True) - weights @ others
    return pushed


def _pulled(places: _Places, ends: npt.NDArray[np.int64], apart: float) -> _Places:
    between = places[ends[:, 1]] - places[ends[:, 0]]
    force = between * np.sqrt((between**2).sum(axis=1, keepdims=True)) / apart
    nodes = len(places)
    pulled: _Places = np.column_stack(
        [
            np.bincount(ends[:, 0], force[:, axis], nodes) - np.bincount(ends[:, 1], force[:, axis], nodes)
            for axis in (0, 1)
        ]
    )
    return pulled
