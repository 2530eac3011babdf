"""What the lists of sentences show: each with its names marked, and one that names several once."""

from __future__ import annotations

from dataclasses import replace

from watchlist.domain.rows import MentionRow
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.quotes import Quote, of_mentions, of_sentences

SENTENCE = "  液冷：英维克、高澜股份，英维克为先。"
FIRST = MentionRow(
    7, Symbol.parse("002837.SZ"), "英维克", 105, 108, None, "液冷", Stance.RECOMMENDED, "华福证券", "点评", "2024-12-20",
    SENTENCE, 100, "listed", 0.9,
)  # fmt: skip
SECOND = replace(FIRST, symbol=Symbol.parse("300499.SZ"), text="高澜股份", start=109, end=113)


def as_named(theme: str) -> str:
    return theme


def marked(quote: Quote) -> list[str]:
    return [quote.text[start:end] for start, end in quote.marks]


def test_every_mention_is_listed_with_its_own_name_marked() -> None:
    listed = of_mentions([FIRST, SECOND], as_named)
    assert [marked(quote) for quote in listed] == [["英维克"], ["高澜股份"]]


def test_a_sentence_that_names_several_is_listed_once_with_all_of_them_marked() -> None:
    again = replace(FIRST, start=114, end=117)
    (quote,) = of_sentences([SECOND, FIRST, again], as_named)
    assert marked(quote) == ["英维克", "高澜股份", "英维克"]
    assert quote.place is not None
    assert quote.place.start == FIRST.start, "the first is what a click opens"
    assert quote.text == SENTENCE.strip()


def test_what_is_said_of_them_differently_stays_apart() -> None:
    others = [
        replace(SECOND, stance=Stance.BENEFICIARY),
        replace(SECOND, theme="温控"),
        replace(SECOND, report_id=8),
        replace(SECOND, start=209, end=213, quote_start=200),
    ]
    listed = of_sentences([FIRST, *others], as_named)
    assert len({quote.key for quote in listed}) == len(listed) == 5


def test_what_is_quoted_of_a_long_sentence_is_joined_where_it_overlaps() -> None:
    """Of a long one only what is near a name is quoted."""
    parts = [replace(FIRST, quote=SENTENCE[:11]), replace(SECOND, quote=SENTENCE[4:], quote_start=104)]
    (quote,) = of_sentences(reversed(parts), as_named)
    assert quote.text == SENTENCE.strip()
    assert marked(quote) == ["英维克", "高澜股份"]


def test_a_name_outside_of_what_is_quoted_is_not_marked() -> None:
    (quote,) = of_sentences([replace(FIRST, start=90, end=93)], as_named)
    assert quote.marks == ()
