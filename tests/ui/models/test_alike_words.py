from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from watchlist.domain.rows import StepRow
from watchlist.ui.models.alike_words import alike_words, figure_words
from watchlist.ui.models.step_words import step_words
from watchlist.ui.translating import Language, Translating

EVIDENCE = ("date 2024-12-26", "broker 东吴证券", "figures 0.03 16x 33x 4e12 6e10 85%", "lists 2/7/9")


@pytest.fixture
def speak(qtbot: QtBot) -> Iterator[Translating]:
    translating = Translating()
    yield translating
    translating.install(Language.ENGLISH)
    translating.remove()


def test_evidence_reads_as_words(speak: Translating) -> None:
    speak.install(Language.ENGLISH)
    assert alike_words(EVIDENCE) == (
        "same date (2024-12-26), same broker (东吴证券), "
        "the figures 4 trillion, 60 billion, 16×, 33× and 2 more, 18 stocks in the same order"
    )
    assert alike_words(("wording 0.92", "lists 1")) == "92% of the wording, 1 stock in the same order"
    speak.install(Language.CHINESE)
    assert alike_words(EVIDENCE) == (
        "同一日期（2024-12-26）、同一券商（东吴证券）、相同数字：4万亿、600亿、16 倍、33 倍等（另 2 个）、18 只股票顺序相同"
    )
    speak.install(Language.TRADITIONAL)
    assert alike_words(("figures 4e12", "lists 2/7/9")) == "相同數字：4兆、18 檔股票順序相同"


def test_no_kind_of_evidence_is_lost(speak: Translating) -> None:
    assert alike_words(("moon full", "sun")) == "moon full, sun"


@pytest.mark.parametrize(
    ("figure", "english", "chinese"),
    [
        ("4e12", "4 trillion", "4万亿"),
        ("1e11", "100 billion", "1000亿"),
        ("8.6721e10", "86.721 billion", "867.21亿"),
        ("6e06", "6 million", "600万"),
        ("74500", "74,500", "7.45万"),
        ("0.03", "0.03", "0.03"),
        ("85%", "85%", "85%"),
        ("33x", "33×", "33 倍"),
    ],
)
def test_figures_are_said_as_the_language_does(
    speak: Translating, figure: str, english: str, chinese: str
) -> None:
    speak.install(Language.ENGLISH)
    assert figure_words(figure) == english
    speak.install(Language.CHINESE)
    assert figure_words(figure) == chinese


def test_the_names_of_steps_count_in_english(speak: Translating) -> None:
    speak.install(Language.ENGLISH)
    assert (
        step_words(StepRow(1, "", "", False, "tag_stocks", ("12 stocks", "液冷")), str)
        == "Tag 12 stocks with 液冷"
    )
