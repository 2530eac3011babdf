"""The columns of what analytics find: momentum, attention, affinity, list moves, consensus, terms."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from watchlist.domain.findings import Affinity, Attention, BaseRate, Consensus, ListMove, Momentum, Move
from watchlist.domain.stances import Stance
from watchlist.ui.models.rows_model import RIGHT, Column
from watchlist.ui.models.words import scope_word, stance_word
from watchlist.ui.theming import Colours

translate = QCoreApplication.translate
_BY_STRENGTH = {stance.strength: stance for stance in Stance}
_LEAST = float("-inf")
_SIGNS = {Move.IN: 1, Move.UP: 1, Move.DOWN: -1, Move.OUT: -1}


def finding_columns(what: str, colours: Colours) -> tuple[Column[Any], ...]:
    """The columns of a ranking."""
    makers: dict[str, Callable[[], tuple[Column[Any], ...]]] = {
        "momentum": lambda: momentum_columns(colours),
        "attention": attention_columns,
        "affinity": affinity_columns,
        "lists": lambda: list_columns(colours),
        "consensus": consensus_columns,
        "terms": term_columns,
    }
    return makers[what]()


def finding_identity(row: Any) -> Hashable:  # noqa: ANN401 - a row of any of the rankings
    """What stays the same of a row when it is read again."""
    names = ("key", "symbol", "theme", "broker", "scope", "term", "file", "before_file")
    return tuple(getattr(row, name, None) for name in names)


def percent(share: float | None) -> str:
    """A share in percent; a dash where there is none."""
    return "–" if share is None else f"{share:.0%}"


def points(change: float | None) -> str:
    """A difference of shares in points; “too few” where nothing is compared."""
    return translate("FindingColumns", "too few") if change is None else f"{100 * change:+.0f}"


def verdict(row: Momentum) -> str:
    """What may be said of a movement."""
    if row.few:
        return translate("FindingColumns", "too few")
    words = {
        1: translate("FindingColumns", "rising"),
        -1: translate("FindingColumns", "falling"),
        0: translate("FindingColumns", "within chance"),
    }[row.direction]
    return _with_arrow(row.direction, words)


def move_word(move: Move) -> str:
    """What became of a stock."""
    words = {
        Move.IN: translate("FindingColumns", "in"),
        Move.UP: translate("FindingColumns", "up"),
        Move.DOWN: translate("FindingColumns", "down"),
        Move.OUT: translate("FindingColumns", "out"),
    }[move]
    return _with_arrow(_SIGNS[move], words)


def _with_arrow(sign: int, words: str) -> str:
    """Colour is never all that tells a rise from a fall."""
    return f"{'▲' if sign > 0 else '▼'} {words}" if sign else words


def momentum_columns(colours: Colours) -> tuple[Column[Momentum], ...]:
    """Share now against share before; what may be said to move has the colour of its direction."""

    def colour(row: Momentum) -> QColor | None:
        return None if row.few else colours.move(row.direction)

    return (
        Column("name", translate("FindingColumns", "Name"), lambda row: row.name, key=lambda row: row.name.casefold(), width=190),
        Column("now", translate("FindingColumns", "Now"), lambda row: f"{row.now}/{row.now_of}", key=lambda row: row.now,
               width=80, align=RIGHT, strong_first=True),
        Column("before", translate("FindingColumns", "Before"), lambda row: f"{row.before}/{row.before_of}",
               key=lambda row: row.before, width=80, align=RIGHT, strong_first=True),
        Column("change", translate("FindingColumns", "Change in points"), lambda row: points(row.change),
               key=lambda row: _LEAST if row.change is None else row.change, width=120, align=RIGHT, strong_first=True, colour=colour),
        Column("interval", translate("FindingColumns", "95 % interval"), _interval,
               key=lambda row: _LEAST if row.low is None else row.low, width=120, align=RIGHT, strong_first=True),
        Column("verdict", translate("FindingColumns", "Verdict"), verdict, key=lambda row: (not row.few, row.direction),
               width=120, strong_first=True, colour=colour),
    )  # fmt: skip


def attention_columns() -> tuple[Column[Attention], ...]:
    """New and crowded."""
    return (
        Column("name", translate("FindingColumns", "Name"), lambda row: row.name, key=lambda row: row.name.casefold(), width=190),
        Column("first", translate("FindingColumns", "First named"), lambda row: row.first, key=lambda row: row.first, width=100,
               strong_first=True),
        Column("new", translate("FindingColumns", "New"), lambda row: translate("FindingColumns", "new") if row.new else "",
               key=lambda row: row.new, width=60, strong_first=True),
        Column("crowding", translate("FindingColumns", "Sources"),
               lambda row: translate("FindingColumns", "{some} of {all}").format(some=row.sources, all=row.of_sources),
               key=lambda row: row.crowding, width=90, align=RIGHT, strong_first=True),
        Column("reports", translate("FindingColumns", "Reports"), lambda row: f"{row.reports:,}", key=lambda row: row.reports,
               width=80, align=RIGHT, strong_first=True),
        Column("newcomers", translate("FindingColumns", "New to"), lambda row: " · ".join(row.new_brokers),
               key=lambda row: len(row.new_brokers), width=240, strong_first=True),
    )  # fmt: skip


def affinity_columns() -> tuple[Column[Affinity], ...]:
    """How special a theme is to a stock."""
    return (
        Column("name", translate("FindingColumns", "Stock"), lambda row: f"{row.name} {row.symbol}", key=lambda row: row.symbol, width=190),
        Column("theme", translate("FindingColumns", "Theme"), lambda row: row.theme, key=lambda row: row.theme.casefold(), width=180),
        Column("ratio", translate("FindingColumns", "Affinity"), lambda row: f"{row.ratio:.2f}", key=lambda row: row.ratio,
               width=80, align=RIGHT, strong_first=True),
        Column("both", translate("FindingColumns", "In the theme"), lambda row: f"{row.both}/{row.of_theme}",
               key=lambda row: row.both, width=100, align=RIGHT, strong_first=True),
        Column("all", translate("FindingColumns", "In any list"), lambda row: f"{row.of_stock}/{row.of_all}",
               key=lambda row: row.of_stock, width=100, align=RIGHT, strong_first=True),
    )  # fmt: skip


def list_columns(colours: Colours) -> tuple[Column[ListMove], ...]:
    """What came into and fell out of lists, in the colour of its direction."""

    def colour(row: ListMove) -> QColor | None:
        return colours.move(_SIGNS[row.move])

    return (
        Column("day", translate("FindingColumns", "Date"), lambda row: row.day, key=lambda row: row.day, width=96, strong_first=True),
        Column("broker", translate("FindingColumns", "Broker"), lambda row: row.broker, key=lambda row: row.broker, width=110),
        Column("theme", translate("FindingColumns", "Theme"), lambda row: row.theme, key=lambda row: row.theme.casefold(), width=150),
        Column("name", translate("FindingColumns", "Stock"), lambda row: f"{row.name} {row.symbol}", key=lambda row: row.symbol, width=170),
        Column("move", translate("FindingColumns", "Move"), lambda row: move_word(row.move), key=lambda row: row.move.value, width=70, colour=colour),
        Column("stances", translate("FindingColumns", "Stance"), _stances, key=_stances, width=190),
        Column("before", translate("FindingColumns", "List before"), lambda row: row.before_day, key=lambda row: row.before_day, width=100),
    )  # fmt: skip


def consensus_columns() -> tuple[Column[Consensus], ...]:
    """What brokers say of a stock, without their habit."""
    return (
        Column("symbol", translate("FindingColumns", "Stock"), lambda row: row.symbol, key=lambda row: row.symbol, width=120),
        Column("brokers", translate("FindingColumns", "Brokers"), lambda row: f"{row.brokers}", key=lambda row: row.brokers,
               width=80, align=RIGHT, strong_first=True),
        Column("mean", translate("FindingColumns", "Mean step"), lambda row: f"{row.mean:+.2f}", key=lambda row: row.mean,
               width=100, align=RIGHT, strong_first=True),
        Column("corrected", translate("FindingColumns", "Without habit"),
               lambda row: translate("FindingColumns", "too few") if row.corrected is None else f"{row.corrected:+.2f}",
               key=lambda row: _LEAST if row.corrected is None else row.corrected, width=120, align=RIGHT, strong_first=True),
    )  # fmt: skip


def term_columns() -> tuple[Column[BaseRate], ...]:
    """How often a broker gives each rating."""
    return (
        Column("broker", translate("FindingColumns", "Broker"), lambda row: row.broker, key=lambda row: row.broker, width=130),
        Column("scope", translate("FindingColumns", "Of"), lambda row: scope_word(row.scope), key=lambda row: row.scope, width=90),
        Column("term", translate("FindingColumns", "Rating"), lambda row: row.term, key=lambda row: row.term, width=110),
        Column("count", translate("FindingColumns", "Of its book"), lambda row: f"{row.count}/{row.of}", key=lambda row: row.count,
               width=100, align=RIGHT, strong_first=True),
        Column("share", translate("FindingColumns", "Share"), lambda row: percent(row.share), key=lambda row: row.share,
               width=80, align=RIGHT, strong_first=True),
        Column("bits", translate("FindingColumns", "Tells (bits)"),
               lambda row: translate("FindingColumns", "too few") if row.bits is None else f"{row.bits:.2f}",
               key=lambda row: _LEAST if row.bits is None else row.bits, width=110, align=RIGHT, strong_first=True),
    )  # fmt: skip


def _interval(row: Momentum) -> str:
    return "" if row.low is None or row.high is None else f"{100 * row.low:+.0f} … {100 * row.high:+.0f}"


def _stances(row: ListMove) -> str:
    ends = (row.before_stance, row.stance)
    return " → ".join("–" if strength is None else stance_word(_BY_STRENGTH[strength]) for strength in ends)
