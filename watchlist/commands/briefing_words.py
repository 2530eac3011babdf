"""The words of changes on the command line and in the briefings that it writes."""

from __future__ import annotations

from typing import Final

from watchlist.domain.findings import Change, ChangeKind

_HEADINGS: Final = {
    ChangeKind.NEW_THEME: "New themes",
    ChangeKind.NEW_STOCK: "New stocks",
    ChangeKind.RATING: "Ratings moved",
    ChangeKind.STANCE: "Stances moved",
    ChangeKind.HEAT: "Themes heating and cooling",
    ChangeKind.SILENCE: "Silent after coverage",
}


class EnglishWords:
    """Sentences in English; names, terms and quotes as the reports have them."""

    language = "en"

    def heading(self, kind: ChangeKind) -> str:
        """What the lines of a kind are about."""
        return _HEADINGS[kind]

    def line(self, change: Change) -> str:
        """A change in one line."""
        who = change.broker or "a report without a broker"
        what = f"{change.name} {change.symbol}".strip()
        by = f"named first by {who} on {change.day or self.undated()}, in {_reports(change.after)}"
        return {
            ChangeKind.NEW_THEME: f"{what}: {by}",
            ChangeKind.NEW_STOCK: f"{what}: {by}" + (f", under {change.theme}" if change.theme else ""),
            ChangeKind.RATING: f"{what}: {who} {change.before} → {change.after}",
            ChangeKind.STANCE: f"{what}: {who} {change.before} → {change.after}",
            ChangeKind.HEAT: f"{what}: {'up' if change.direction > 0 else 'down'} from {change.before} to {change.after} reports",
            ChangeKind.SILENCE: f"{what}: {_reports(change.before)} before, none since; the last on {change.day}",
        }[change.kind]

    def undated(self) -> str:
        """What stands for a date that nobody knows."""
        return "no date"


def _reports(count: str) -> str:
    return f"{count} report" if count == "1" else f"{count} reports"
