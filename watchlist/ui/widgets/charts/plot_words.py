"""The words on a chart of mentions: what is counted, what is left out, what a bar or a key stands for."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject

from watchlist.domain.series import (
    ALL,
    NOBODY,
    OTHER,
    PROSE,
    CountRule,
    MentionChart,
    Period,
    Series,
    Shape,
    Stack,
)
from watchlist.domain.stances import Stance
from watchlist.ui.models.words import stance_word


class PlotWords(QObject):
    """Sentences about one chart; report text in them is to be shown as plain text."""

    def rule_name(self, rule: CountRule) -> str:
        """What the rule counts, in two words."""
        return {
            CountRule.REPORTS: self.tr("Distinct reports"),
            CountRule.FILES: self.tr("Files"),
            CountRule.BROKERS: self.tr("Brokers"),
            CountRule.SPANS: self.tr("Places in the texts"),
        }[rule]

    def rule_text(self, rule: CountRule) -> str:
        """What the rule counts, and how often."""
        return {
            CountRule.REPORTS: self.tr("Distinct reports (copies and translations once)"),
            CountRule.FILES: self.tr("Files (copies and translations each)"),
            CountRule.BROKERS: self.tr("Brokers (each once a period)"),
            CountRule.SPANS: self.tr("Places in the texts (of every file)"),
        }[rule]

    def per_period(self, period: Period) -> str:
        """How wide a bar is."""
        return {
            Period.DAY: self.tr("per day"),
            Period.WEEK: self.tr("per week"),
            Period.MONTH: self.tr("per month"),
            Period.QUARTER: self.tr("per quarter"),
        }[period]

    def key_label(self, key: str, stack: Stack) -> str:
        """What a series stands for."""
        if key == ALL:
            return self.tr("All")
        if key == OTHER:
            return {
                Stack.STOCK: self.tr("Other stocks"),
                Stack.BROKER: self.tr("Other brokers"),
            }.get(stack, self.tr("Other themes"))
        if key == NOBODY:
            return self.tr("No broker named")
        if key == PROSE:
            return self.tr("In the text, not in a list")
        return stance_word(Stance(key)) if stack is Stack.STANCE else key

    def gap_label(self) -> str:
        """What hatched columns are."""
        return self.tr("No report dated then")

    def partial_label(self) -> str:
        """What the veiled column is."""
        return self.tr("Not over yet")

    def short_rule(self, chart: MentionChart) -> str:
        """One short line: for the small chart."""
        return f"{self.rule_name(chart.rule)} · {self.per_period(chart.period)}"

    def caption(self, chart: MentionChart, shape: Shape = Shape.BARS) -> str:
        """What is counted, how the parts relate to the whole, and what is not on the chart."""
        parts = [self.rule_text(chart.rule), self.per_period(chart.period), *self._parts_note(chart)]
        if shape is Shape.SHARES:
            parts.append(self.tr("as a share of all that the library holds of the period"))
        elif shape is Shape.RUNNING:
            parts.append(self.tr("added up, each in its first period alone"))
        if chart.undated:
            parts.append(
                self.tr("without a date, not on the chart: {count}").format(count=f"{chart.undated:,}")
            )
        if chart.unnamed:
            parts.append(
                self.tr("reports without a broker, not counted: {count}").format(count=f"{chart.unnamed:,}")
            )
        if len(chart.starts) == 1 and any(chart.totals):
            only = chart.period.label(chart.starts[0])
            parts.append(self.tr("everything is dated in {period}").format(period=only))
        return " · ".join(parts)

    def nothing(self, chart: MentionChart) -> str:
        """What to say where there is no bar at all, "" where there is one."""
        if any(chart.totals):
            return ""
        if chart.undated:
            return self.tr(
                "None of these mentions has a date. Set the dates of their reports to see them here."
            )
        if chart.starts:
            return self.tr("No report of this time names it.")
        return self.tr("No report with a date yet. Import one to see a chart.")

    def bar(self, chart: MentionChart, place: int, key: str, shape: Shape = Shape.BARS) -> str:
        """The date, the count of a piece and of the whole bar."""
        start = chart.starts[place]
        lines = [self.days(chart.period, start)]
        if not chart.covered[place] and not chart.totals[place]:
            return "\n".join([*lines, self.tr("No report of the library is dated here.")])
        if key != ALL:
            lines += [
                f"{series.label or self.key_label(key, chart.stack)}: {self._value(chart, series, place, shape)}"
                for series in chart.series
                if series.key == key
            ]
        if place == chart.partial:
            lines.append(self.partial_label())
        return "\n".join([*lines, f"{self.rule_name(chart.rule)}: {chart.totals[place]:,}"])

    def _value(self, chart: MentionChart, series: Series, place: int, shape: Shape) -> str:
        count = series.counts[place]
        of = chart.library[place] if shape is Shape.SHARES else 0
        return f"{count / of:.0%} ({count:,}/{of:,})" if of else f"{count:,}"

    def days(self, period: Period, start: date) -> str:
        """A period's name with its first and last day."""
        if period is Period.DAY:
            return start.isoformat()
        last = period.next(start) - timedelta(days=1)
        return f"{period.label(start)} ({start.isoformat()} – {last.isoformat()})"

    def _parts_note(self, chart: MentionChart) -> list[str]:
        if chart.rule is CountRule.SPANS or chart.stack is Stack.NONE:
            return []
        if chart.stack is Stack.STANCE:
            return [self.tr("each under its strongest stance")]
        if chart.stack is Stack.STOCK:
            return [self.tr("one that names two stocks counts for both")]
        if chart.stack is Stack.BROKER:
            return []
        return [self.tr("one that names two themes counts in both")]
