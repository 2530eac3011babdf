"""Nothing that reads a text keeps the lexicon that it asked: a window makes another one for each name that is learned."""

from __future__ import annotations

import weakref
from dataclasses import replace

from tests.importing.extraction.posts import POSTS
from watchlist.domain.documents import Document, Format, sha256
from watchlist.importing.extraction.extract import extract
from watchlist.securities.lexicon import Lexicon

CHAINS = (
    "碳酸锂建议关注天齐、赣锋、盛新、雅化集团。*ST金科与XD宁沪高反弹。银行板块建议关注招商银行、宁波、南京、成都等。",
    "建议关注台积电（2330）、联发科、日月光、世芯、创意。家居推荐：顾家家居、好太太、欧派家居。受益标的：华工科技（000988）。",
)


def test_a_lexicon_ends_with_the_last_who_has_it_whatever_was_asked_of_it(lexicon: Lexicon) -> None:
    own = replace(lexicon)
    assert own.answers is not lexicon.answers
    for text in (*CHAINS, *(text for text, _ in POSTS.values())):
        extract(Document("text.txt", text, Format.TEXT, sha256(text.encode())), own)
    asked = {ask.__qualname__ for ask, answers in own.answers.items() if answers}
    assert {"_short_hit", "_candidates", "_as_written", "by_code"} <= asked
    seen = weakref.ref(own)
    del own
    assert seen() is None
