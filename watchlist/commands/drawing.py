"""Charts drawn without a window, by what draws them in it; Qt is loaded here and nowhere earlier."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from watchlist.domain.findings import HeatMap, Network
from watchlist.domain.series import MentionChart, Shape

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from watchlist.analytics.findings import Rated
    from watchlist.exporting.briefing import Briefing, Words
    from watchlist.ui.theming import Colours

SIZE = (1200, 640)
MOST_PIXELS = 16_000
"""The longest side of a picture: Qt draws none that is longer than some twice that."""


class Studio:
    """Draws in light or dark; the first one starts Qt without a display."""

    def __init__(self, *, dark: bool) -> None:
        # Before the first widget: without a display any other platform ends the process.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from PySide6.QtWidgets import QApplication

        from watchlist.ui.theming import Colours, ThemeName, apply

        self._application = QApplication.instance() or QApplication(["watchlist"])
        assert isinstance(self._application, QApplication)
        self.colours: Colours = Colours(ThemeName.DARK if dark else ThemeName.LIGHT)
        apply(self._application, self.colours)

    def mentions(self, chart: MentionChart, title: str, shape: Shape, file: Path) -> bytes:
        """A chart of mentions over time."""
        from watchlist.ui.widgets.charts.mention_plot import MentionPlot

        plot = MentionPlot(self.colours)
        plot.set_chart(chart, title, None, shape)
        return self._picture(plot, title, SIZE, file)

    def heat(self, heat: HeatMap, title: str, file: Path) -> bytes:
        """A heat map, as large as its cells need."""
        from watchlist.ui.widgets.charts.heat_plot import HeatPlot

        plot = HeatPlot(self.colours)
        plot.set_heat(heat, "No report with a theme list.")
        width, height = plot.full_size() if heat.counts else SIZE
        return self._framed(
            plot, title, "Distinct reports (copies and translations once)", (width, height), file
        )

    def network(self, network: Network, title: str, file: Path) -> bytes:
        """A network of stocks."""
        from watchlist.ui.widgets.charts.network_plot import NetworkPlot

        plot = NetworkPlot(self.colours)
        plot.set_network(network, "No two stocks stand together in so many lists.")
        return self._framed(plot, title, "Lines: distinct reports in which one list holds both", SIZE, file)

    def ratings(self, rated: Rated, title: str, file: Path) -> bytes:
        """Ratings in time, as high as their lanes need."""
        from watchlist.ui.widgets.charts.rating_plot import Named, RatingPlot

        plot = RatingPlot(self.colours)
        named = [Named(curve, rated.names.get(curve.subject, curve.subject)) for curve in rated.curves]
        plot.set_curves(named, date.today(), "No dated rating of a broker.")  # noqa: DTZ011 - the user's own day
        caption = "Each broker on its own scale; grey and dotted from the end of its own horizon"
        return self._framed(plot, title, caption, (SIZE[0], plot.full_height()), file)

    def briefing(self, briefing: Briefing, words: Words) -> bytes:
        """A briefing on paper, as a PDF file."""
        from watchlist.ui.briefing_paper import briefing_pdf

        return briefing_pdf(briefing, words)

    def _framed(self, plot: QWidget, title: str, caption: str, size: tuple[int, int], file: Path) -> bytes:
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QAbstractScrollArea

        from watchlist.ui.widgets.charts.chart_frame import MARGIN, ChartFrame

        if isinstance(plot, QAbstractScrollArea):
            plot.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            plot.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame = ChartFrame(self.colours, plot, title, caption)
        width = max(size[0] + 2 * MARGIN, SIZE[0] // 2)
        return self._picture(frame, title, (width, size[1] + frame.height_around(width)), file)

    def _picture(self, widget: QWidget, title: str, size: tuple[int, int], file: Path) -> bytes:
        from PySide6.QtCore import Qt

        from watchlist.ui.widgets.charts.plot_pictures import png_of, svg_of

        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        widget.resize(min(size[0], MOST_PIXELS), min(size[1], MOST_PIXELS))
        widget.show()
        # Twice: what the first round lays out gives the legend its height, and the plot the rest.
        for _ in range(2):
            self._application.sendPostedEvents()
        base = self.colours.role("base")
        if file.suffix.casefold() == ".svg":
            return svg_of(widget, base, title)
        return png_of(widget, base, 2.0 if max(size) * 2 <= MOST_PIXELS else 1.0)
