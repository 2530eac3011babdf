"""The columns of the watchlist."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from watchlist.domain.watch_rows import WatchRow
from watchlist.ui.models.badge_words import badges_text
from watchlist.ui.models.figure_columns import FigureCells, figure_columns
from watchlist.ui.models.rows_model import CENTRE, RIGHT, Column
from watchlist.ui.models.theme_names import chip_name, naming
from watchlist.ui.models.words import counting_rule, flag_word, rating_words, stance_word
from watchlist.ui.theming import Colours

translate = QCoreApplication.translate
Edit = Callable[[WatchRow, str], None]


def watch_columns(
    colours: Colours, comment: Edit, figures: FigureCells | None = None
) -> tuple[Column[WatchRow], ...]:
    """All columns in their first order; a function, since titles are translated when it is called."""
    return (
        *_what(),
        *_evidence(colours),
        *_counts(),
        *_own(comment),
        *figure_columns(figures or FigureCells()),
    )


def themes_text(row: WatchRow) -> str:
    """The names of the themes in one line."""
    return ", ".join(map(naming(), row.themes))


def themes_tip(row: WatchRow) -> str:
    """Every theme with who tagged it."""
    hand, machine = translate("WatchColumns", "by hand"), translate("WatchColumns", "from reports")
    return "\n".join(f"{chip_name(chip)} — {hand if chip.hand else machine}" for chip in row.themes)


def spark_tip(row: WatchRow) -> str:
    """What the small bars count."""
    words = translate("WatchColumns", "{weeks} weeks to the newest report, {count} mention(s). {rule}")
    return words.format(weeks=len(row.spark), count=f"{sum(row.spark):,}", rule=counting_rule())


def rating_tip(row: WatchRow) -> str:
    """The rating as printed and its step."""
    if row.rating_step is None:
        return rating_words(row.rating, row.rating_scope)
    words = translate("WatchColumns", "{rating}, step {step} of −2 to +2 on the broker's scale")
    return words.format(rating=rating_words(row.rating, row.rating_scope), step=f"{row.rating_step:+d}")


def _board(row: WatchRow) -> str:
    return badges_text(row.symbol, row.name)


def _strength(row: WatchRow) -> int:
    return -1 if row.stance is None else row.stance.strength


def _what() -> tuple[Column[WatchRow], ...]:
    return (
        Column("flag", translate("WatchColumns", "Flag"), lambda row: flag_word(row.flag),
               key=lambda row: row.flag or 8, width=40, align=CENTRE),
        Column("code", translate("WatchColumns", "Code"), lambda row: str(row.symbol),
               key=lambda row: (row.symbol.code, row.symbol.exchange), width=88),
        Column("name", translate("WatchColumns", "Name"), lambda row: row.name,
               key=lambda row: row.initials or row.name.casefold(), width=76, tip=lambda row: row.name_en),
        Column("name_en", translate("WatchColumns", "English name"), lambda row: row.name_en,
               key=lambda row: row.name_en.casefold(), width=150, hidden=True),
        Column("board", translate("WatchColumns", "Board"), _board, key=_board, width=90, hidden=True),
        Column("themes", translate("WatchColumns", "Themes"), themes_text, key=themes_text, width=176, tip=themes_tip),
    )  # fmt: skip


def _evidence(colours: Colours) -> tuple[Column[WatchRow], ...]:
    def rating_colour(row: WatchRow) -> QColor | None:
        return None if row.rating_step is None else colours.rating(row.rating_step)

    return (
        Column("stance", translate("WatchColumns", "Stance"), lambda row: stance_word(row.stance), key=_strength,
               width=62, tip=lambda row: stance_word(row.stance), strong_first=True,
               title_tip=translate("WatchColumns", "The strongest stance of any report: ●●●● recommended, ●●●○ beneficiary, ●●○○ watch, ●○○○ mentioned")),
        Column("rating", translate("WatchColumns", "Rating"), lambda row: rating_words(row.rating, row.rating_scope),
               key=lambda row: -9 if row.rating_step is None else row.rating_step, width=96, tip=rating_tip,
               colour=rating_colour, strong_first=True),
    )  # fmt: skip


def _counts() -> tuple[Column[WatchRow], ...]:
    rule = counting_rule()
    return (
        Column("reports", translate("WatchColumns", "Reports"), lambda row: _count(row.reports),
               key=lambda row: row.reports, width=58, align=RIGHT, title_tip=rule, strong_first=True),
        Column("brokers", translate("WatchColumns", "Brokers"), lambda row: _count(row.brokers),
               key=lambda row: row.brokers, width=58, align=RIGHT, strong_first=True),
        Column("files", translate("WatchColumns", "Files"), lambda row: _count(row.files),
               key=lambda row: row.files, width=60, align=RIGHT, strong_first=True, hidden=True),
        Column("mentions", translate("WatchColumns", "Mentions"), lambda row: _count(row.mentions),
               key=lambda row: row.mentions, width=76, align=RIGHT, strong_first=True, hidden=True),
        Column("spark", translate("WatchColumns", "26 weeks"), lambda row: str(sum(row.spark)) if row.spark else "",
               key=lambda row: row.spark[::-1], width=84, tip=spark_tip, title_tip=rule, strong_first=True),
        Column("first", translate("WatchColumns", "First seen"), lambda row: row.first_seen,
               key=lambda row: row.first_seen, width=88),
        Column("last", translate("WatchColumns", "Last seen"), lambda row: row.last_seen,
               key=lambda row: row.last_seen, width=88, strong_first=True),
    )  # fmt: skip


def _own(comment: Edit) -> tuple[Column[WatchRow], ...]:
    return (
        Column("comment", translate("WatchColumns", "Comment"), lambda row: row.comment,
               key=lambda row: (not row.comment, row.comment.casefold()), width=160, edit=comment,
               tip=lambda row: row.comment),
        Column("added", translate("WatchColumns", "Added"), lambda row: row.added_at[:10],
               key=lambda row: row.added_at, width=92, hidden=True),
        Column("why", translate("WatchColumns", "Why added"), lambda row: row.why,
               key=lambda row: row.why.casefold(), width=160, hidden=True, tip=lambda row: row.why),
    )  # fmt: skip


def _count(number: int) -> str:
    return f"{number:,}" if number else "–"
