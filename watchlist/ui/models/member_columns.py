"""The columns of a theme's members, and how their purity is told."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from watchlist.domain.theme_rows import HALF_LIFE, Member
from watchlist.ui.models.rows_model import RIGHT, Column
from watchlist.ui.models.words import stance_word

translate = QCoreApplication.translate
HAND, MACHINE, OUTSIDE = "◉", "▤", "◇"
"""Who put a stock into a theme: a dot for a hand, lines for reports, a square on its point for a set from outside."""

LEAST = 0.01
"""The least purity that is shown as it is."""


def member_columns() -> tuple[Column[Member], ...]:
    """All columns in their first order."""
    return (
        Column("by", translate("MemberColumns", "By"), by_mark, key=lambda row: (not row.stock.hand, row.stock.machine),
               width=32, tip=by_words, title_tip=by_legend()),
        Column("code", translate("MemberColumns", "Code"), lambda row: str(row.stock.symbol),
               key=lambda row: (row.stock.symbol.code, row.stock.symbol.exchange), width=86),
        Column("name", translate("MemberColumns", "Name"), lambda row: row.stock.name,
               key=lambda row: row.stock.initials or row.stock.name.casefold(), width=72),
        Column("purity", translate("MemberColumns", "Purity"), lambda row: _figure(row.purity),
               key=lambda row: row.purity, width=54, align=RIGHT, tip=purity_parts, strong_first=True,
               title_tip=purity_formula()),
        Column("stance", translate("MemberColumns", "Stance"), lambda row: stance_word(row.stance),
               key=lambda row: -1 if row.stance is None else row.stance.strength, width=58, strong_first=True),
        Column("brokers", translate("MemberColumns", "Brokers"), lambda row: f"{row.brokers:,}" if row.brokers else "–",
               key=lambda row: row.brokers, width=54, align=RIGHT, strong_first=True),
        Column("reports", translate("MemberColumns", "Reports"), lambda row: f"{row.reports:,}" if row.reports else "–",
               key=lambda row: row.reports, width=54, align=RIGHT, strong_first=True, hidden=True),
        Column("last", translate("MemberColumns", "Last seen"), _last, key=lambda row: row.last_day, width=86,
               strong_first=True, hidden=True),
    )  # fmt: skip


def purity_formula() -> str:
    """How purity is counted, in words."""
    words = translate(
        "MemberColumns",
        "Purity = sum over the brokers of their strongest word: stance × recency.\n"
        "Stance: 1 recommended, ¾ beneficiary, ½ watch, ¼ mentioned, 0 negative.\n"
        "Recency: halves every {days} days before the newest report that lists the theme; ½ without a date.\n"
        "A report that names no broker counts as one. By hand alone: none.",
    )
    return words.format(days=HALF_LIFE)


def purity_parts(row: Member) -> str:
    """The parts of which a purity is the sum."""
    if not row.parts:
        return translate("MemberColumns", "Put there by hand, no report lists it")
    nobody = translate("MemberColumns", "no broker named")
    lines = [
        f"{broker or nobody}: {stance:g} × {recency:.2g} = {stance * recency:.2g}"
        for broker, stance, recency in row.parts
    ]
    return "\n".join([*lines, f"= {row.purity:.3g}"])


def by_mark(row: Member) -> str:
    """Who put the stock there, as marks that differ in shape."""
    return (HAND if row.stock.hand else "") + (MACHINE if row.stock.machine else "") or OUTSIDE


def by_words(row: Member) -> str:
    """Who put the stock there, in words."""
    hand, machine = translate("MemberColumns", "by hand"), translate("MemberColumns", "from reports")
    outside = translate("MemberColumns", "from a set of concepts from outside")
    return (
        " · ".join(word for word, on in ((hand, row.stock.hand), (machine, row.stock.machine)) if on)
        or outside
    )


def by_legend() -> str:
    """What the marks mean."""
    words = translate(
        "MemberColumns", "{hand} by hand, {machine} from reports, {outside} from a set from outside"
    )
    return words.format(hand=HAND, machine=MACHINE, outside=OUTSIDE)


def _figure(purity: float) -> str:
    """Two places; what is less than they can show is no nothing."""
    if not purity:
        return "–"
    return f"{purity:.2f}" if purity >= LEAST else f"<{LEAST}"


def _last(row: Member) -> str:
    return date.fromordinal(row.last_day).isoformat() if row.last_day else ""
