"""Reasons speak the window's language, names of lists included."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from watchlist.domain.reasons import Before, Reason
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


def test_what_stood_there_before_is_a_line_each() -> None:
    before = (Before("500", "2025-02-01T08:00"), Before("", "2025-01-01T08:00"))
    flags = (Before("2", "2025-02-01T08:00"),)
    own, flag = of_reasons(
        (
            Reason("own", "600", "target", by_hand=True, made_at="2025-02-01T08:00", before=before),
            Reason("flag", "", by_hand=True, made_at="2025-02-01T08:00", before=flags),
        ),
        str,
    )
    assert (own.head, own.text) == ("target: 600 · 2025-02-01", "by hand\nuntil 2025-02-01: 500")
    assert (flag.head, flag.text) == ("No flag · 2025-02-01", "by hand\nuntil 2025-02-01: Flag 2")
