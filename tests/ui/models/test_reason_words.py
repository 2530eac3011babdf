"""Reasons speak the window's language, names of lists included."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from watchlist.domain.reasons import Reason
from watchlist.ui.models.reason_words import of_reasons
from watchlist.ui.translating import Language, Translating


def test_the_list_that_is_there_from_the_start_is_told_by_its_name_of_now(qtbot: QtBot) -> None:
    reasons = (Reason("listed", "Watchlist"), Reason("listed", "核心观察"))
    translating = Translating()
    translating.install(Language.CHINESE)
    try:
        heads = [quote.head for quote in of_reasons(reasons, str)]
    finally:
        translating.install(Language.ENGLISH)
        translating.remove()
    assert "自选股" in heads[0]
    assert "Watchlist" not in heads[0]
    assert "核心观察" in heads[1]
