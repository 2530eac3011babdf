"""Which stocks are listed together, and where to draw them."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from watchlist.analytics.frames import appearances_of
from watchlist.domain.facts import Facts
from watchlist.domain.findings import Network, Node

_Places = npt.NDArray[np.float64]

_ROUNDS: Final = 60
_GRAVITY: Final = 0.6
_PAIRS: Final = 4_000_000
"""About how many pairs are counted at once."""

_MOST_MET: Final = 200
"""Against how many others, drawn anew each round, a stock is pushed away: all of them where there are no more."""


def network(facts: Facts, *, least: int = 2, most_nodes: int = 2_000, most_edges: int = 20_000) -> Network:
    """Stocks that at least `least` distinct reports list together under one theme; those in the most reports are kept.

    An edge counts distinct reports (its copies once) in which one list holds both; of more than `most_edges` the strongest are
    kept. Stocks without an edge are left out. The places are found by pulling along edges and pushing all apart (Fruchterman
    and Reingold, Software: Practice and Experience 21, 1991), from a fixed start, so that the same library gives the same
    picture.
    """
    lists = appearances_of(facts)
    lists = lists[lists["theme"] > 0].drop_duplicates(["report", "theme", "stock"])
    sizes = lists.drop_duplicates(["report", "stock"])["stock"].value_counts().sort_index()
    kept = sizes.sort_values(ascending=False, kind="stable").index[:most_nodes].sort_values()
    pairs = _pairs(lists[lists["stock"].isin(kept)], kept)
    found = np.argwhere(pairs >= least)
    order = np.argsort(-pairs[found[:, 0], found[:, 1]], kind="stable")[:most_edges]
    strongest = found[np.sort(order)]
    there = np.unique(strongest)
    ends = np.searchsorted(there, strongest)
    reports = pairs[strongest[:, 0], strongest[:, 1]]
    edges = tuple(zip(ends[:, 0].tolist(), ends[:, 1].tolist(), reports.tolist(), strict=True))
    stocks = kept[there].tolist()
    nodes = tuple(
        Node(*facts.stocks[stock], int(sizes[stock]), float(x), float(y))
        for stock, (x, y) in zip(stocks, _laid_out(len(stocks), ends), strict=True)
    )
    return Network(nodes, edges, len(found) - len(edges))


def _pairs(lists: pd.DataFrame, stocks: pd.Index[int]) -> npt.NDArray[np.int64]:
    """For each two stocks, by their places, the distinct reports in which one list holds both; above the diagonal alone."""
    many = len(stocks)
    rows = lists.sort_values(["report", "theme", "stock"])
    report = rows["report"].to_numpy()
    place = np.searchsorted(stocks.to_numpy(), rows["stock"].to_numpy())
    begins = np.flatnonzero(np.r_[True, (np.diff(report) != 0) | (np.diff(rows["theme"].to_numpy()) != 0)])
    sizes = np.diff(np.r_[begins, len(rows)])
    # A pair stands in two lists of a report only where both stocks do: those few are taken once by sorting.
    again = rows.duplicated(["report", "stock"], keep=False).to_numpy()
    counts = np.zeros(many * many, dtype=np.int64)
    doubtful = []
    for size in np.unique(sizes[sizes > 1]).tolist():
        one, other = np.triu_indices(size, 1)
        for chunk in np.array_split(
            begins[sizes == size], np.count_nonzero(sizes == size) * size * size // _PAIRS + 1
        ):
            first, second = (chunk[:, None] + one).ravel(), (chunk[:, None] + other).ravel()
            keys = place[first] * many + place[second]
            twice = again[first] & again[second]
            counts += np.bincount(keys[~twice], minlength=many * many)
            doubtful.append(np.column_stack([report[first[twice]], keys[twice]]))
    if doubtful:
        once = np.unique(np.concatenate(doubtful), axis=0)[:, 1]
        counts += np.bincount(once, minlength=many * many)
    return counts.reshape(many, many)


def _laid_out(nodes: int, ends: npt.NDArray[np.int64]) -> _Places:
    chance = np.random.default_rng(7)
    places = chance.random((nodes, 2))
    if nodes < 2:  # noqa: PLR2004 - one stock alone stands in the middle
        return np.full((nodes, 2), 0.5)
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
