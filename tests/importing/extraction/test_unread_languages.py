"""A text in a language that is not read says which it seems to be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.builders import a_draft
from watchlist.commands.import_ import State, _found
from watchlist.importing.extraction.extract import extract
from watchlist.importing.extraction.page.languages import Letters, letters_in
from watchlist.importing.extraction.page.unread_languages import unread_language
from watchlist.importing.readers.registry import read_bytes
from watchlist.securities.lexicon import Lexicon
from watchlist.ui.models.review_words import warning_words

JAPANESE = (
    "半導体業界の週報：サーバーの需要は引き続き強く、液冷システムの採用が広がっている。寒武紀に注目する。"
    "主要な顧客の設備投資は来年も増加すると見込まれ、投資判断は「買い」を維持する。"
)
GERMAN = (
    "Wochenbericht: Die Nachfrage nach Servern ist weiterhin stark, und die Kühlung mit Flüssigkeit wird immer häufiger. "
    "Wir empfehlen die Aktie zum Kauf und sehen für das nächste Jahr ein höheres Wachstum. Die Investitionen der großen "
    "Kunden werden auch im kommenden Jahr steigen, und der Bestand an Aufträgen ist auf einem hohen Stand."
)
TEXTS = {
    "ja": JAPANESE,
    "ko": "반도체 업종 주간 보고서: 서버 수요가 계속 강하며 액체 냉각 시스템의 채택이 늘어나고 있다. 투자의견 매수를 유지한다.",
    "vi": "Báo cáo tuần ngành bán dẫn: nhu cầu máy chủ vẫn mạnh và hệ thống làm mát bằng chất lỏng được sử dụng rộng rãi hơn. "
    "Chúng tôi khuyến nghị mua cổ phiếu FPT và duy trì quan điểm tích cực đối với ngành trong năm tới.",
    "de": GERMAN,
    "fr": "Rapport de la semaine : la demande de serveurs est toujours forte et le refroidissement se répand dans les centres. "
    "Nous recommandons les actions de ce groupe pour une année qui est plus favorable, avec des investissements en hausse "
    "sur les marchés que nous suivons pour les clients du groupe et dans une moindre mesure par la demande des particuliers.",
    "ru": "Недельный отчёт: спрос на серверы остаётся высоким, мы рекомендуем покупать акции компании.",
}


def test_letters_are_counted_by_their_kinds() -> None:
    assert letters_in("液冷氣 Ab é ỹ かキ дЁ กα 1。") == Letters(chinese=3, traditional=1, latin=4, other=6)


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_a_language_is_known_by_its_letters_or_its_common_words(code: str, text: str) -> None:
    assert unread_language(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "【液冷】受益标的：英维克、申菱环境。" * 20,
        "液冷の受益標的：英維克、申菱環境。" * 20,
        "Liquid cooling: the demand for servers is strong and we recommend the shares of Envicool for this year. "
        * 3,
        "寒武纪 https://www.example.com/a https://www.example.com/b " * 40,
        "The chairman of “Deutsche Bank für das ganze Jahr und die Welt” spoke to the press on the outlook in Asia. "
        * 5,
        "Siemens AG, Bayerische Motoren Werke, Münchener Rück, Crédit Agricole, Société Générale. " * 5,
        f"研报摘要：公司与日方签署协议，原文为“{JAPANESE[:30]}”。"
        + "公司表示后续将继续扩大液冷产能，看好英维克。" * 10,
    ],
)
def test_what_is_read_and_what_only_quotes_is_none_of_them(text: str) -> None:
    assert unread_language(text) == ""


def test_the_draft_the_window_and_the_command_line_tell_it(lexicon: Lexicon) -> None:
    draft = extract(read_bytes("a.txt", JAPANESE.encode()), lexicon)
    assert draft.warnings == ("language_not_read:ja",)
    words = warning_words("language_not_read:ja")
    assert "Japanese" in words
    assert "press T" in words
    assert "not read (ja)" in _found(replace(a_draft(), warnings=draft.warnings), State.INBOX, "").message
    assert extract(read_bytes("b.txt", "【液冷】受益标的：英维克。".encode()), lexicon).warnings == ()
