"""The rows that reading stored reports again would change."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from watchlist.domain.revisions import Difference, RevisedRow
from watchlist.ui.models.rows_model import Column
from watchlist.ui.models.words import stance_word
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.theming import Colours

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ShownRevision:
    """A row that differs, its place among all of them, and the title of its report."""

    place: int
    title: str
    row: RevisedRow


def revision_columns(colours: Colours) -> tuple[Column[ShownRevision], ...]:
    """Report, what happens, theme, stock, and what was before and is now."""

    def colour(shown: ShownRevision) -> QColor | None:
        return {
            Difference.ADDED: colours.role("info_text"),
            Difference.REMOVED: colours.role("error_text"),
            Difference.CHANGED: colours.role("warning_text"),
        }[shown.row.difference]

    return (
        Column(
            "what", translate("Revisions", "What"), lambda shown: difference_words(shown.row.difference),
            lambda shown: list(Difference).index(shown.row.difference), width=90, colour=colour,
        ),
        Column(
            "report", translate("Revisions", "Report"), lambda shown: shown.title, lambda shown: shown.title.casefold(),
            width=240, tip=lambda shown: plain_tip(shown.title),
        ),
        Column(
            "theme", translate("Revisions", "Theme"), _where,
            lambda shown: shown.row.theme, width=160, tip=lambda shown: plain_tip(_where(shown)),
        ),
        Column("written", translate("Revisions", "Written"), _written, _written, width=110),
        Column("symbol", translate("Revisions", "Code"), lambda shown: str(shown.row.symbol or ""), lambda shown: str(shown.row.symbol or ""), width=100),
        Column("stance", translate("Revisions", "Before → now"), _stance, _stance, width=170, tip=lambda shown: plain_tip(_stance(shown))),
        Column(
            "places", translate("Revisions", "Places"), _places,
            lambda shown: shown.row.places, width=90,
        ),
    )  # fmt: skip


def difference_words(difference: Difference) -> str:
    """What happens to a row."""
    return {
        Difference.ADDED: translate("Revisions", "added"),
        Difference.REMOVED: translate("Revisions", "removed"),
        Difference.CHANGED: translate("Revisions", "changed"),
    }[difference]


def _where(shown: ShownRevision) -> str:
    """The theme, with the one before it where that was another; or where else the row stands."""
    return _before_and_now(shown.row.theme_before, shown.row.theme) or {
        "rating": translate("Revisions", "a rating"),
        "scale": translate("Revisions", "the rating scale"),
        "report": translate("Revisions", "the report itself"),
    }.get(shown.row.subject, translate("Revisions", "in the text"))


def _written(shown: ShownRevision) -> str:
    """The name as written; of the report itself which of its fields."""
    fields = {
        "title": translate("Revisions", "title"),
        "broker": translate("Revisions", "broker"),
        "analysts": translate("Revisions", "analysts"),
        "published": translate("Revisions", "date"),
        "industry": translate("Revisions", "industry"),
        "kind": translate("Revisions", "kind"),
    }
    text = shown.row.text
    return fields.get(text, text) if shown.row.subject == "report" else text


def _stance(shown: ShownRevision) -> str:
    if shown.row.subject != "stock":
        return _before_and_now(shown.row.before, shown.row.now)
    before, now = shown.row.stance_before, shown.row.stance
    return _before_and_now(stance_word(before) if before else "", stance_word(now) if now else "")


def _places(shown: ShownRevision) -> str:
    """How many before and now; and how many of them are new, where others went for them."""
    counted = _before_and_now(shown.row.places_before, shown.row.places)
    if shown.row.exchanged <= 0:
        return counted
    return translate("Revisions", "{places} ({count} new)").format(places=counted, count=shown.row.places_new)


def _before_and_now(before: object, now: object) -> str:
    said = [str(each) for each in dict.fromkeys((before, now)) if each]
    return " → ".join(said)
