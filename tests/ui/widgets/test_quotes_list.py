"""The list of quotes."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from watchlist.ui.models.quotes import Quote
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.quotes_list import QuotesList


def test_every_list_of_quotes_has_heights_of_its_own(colours: Colours, qtbot: QtBot) -> None:
    quotes = QuotesList(colours, "quotes")
    qtbot.addWidget(quotes)
    quotes.resize(300, 400)
    quotes.show()

    def height() -> int:
        return quotes.sizeHintForIndex(quotes.model().index(0, 0)).height()

    quotes.set_quotes([Quote(0, "2024-12-26 · 开源证券", "短")])
    short = height()
    quotes.set_quotes([Quote(0, "2024-12-26 · 开源证券", "液冷订单好转，" * 40)])
    at_first = height()
    assert at_first > short
    quotes.resize(2000, 400)
    assert short < height() < at_first
