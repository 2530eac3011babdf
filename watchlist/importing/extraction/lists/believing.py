"""How far a list is to be believed: by what its name looks like, how the name was found, and how near it stands.

The shares behind these rules, taken from documents that were read before anybody had mended by them, stand in docs/accuracy.md.
"""

from __future__ import annotations

import re

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.passages import NameList
from watchlist.importing.extraction.vocabulary.trades import PORTFOLIO, Look, look
from watchlist.securities.folding import fold

TABLE = "rating_table"
CELLS = "theme_table"
"""The first cell of a row may be a product's name as well as a trade."""

_IMPLIED, _NEAR = 0.97, 25
"""A name that nothing states is believed where it is a trade that stands near the list."""
_RIGHT_BEFORE = 10
"""So near a trade is as good as stated."""
_BESIDE = 5
"""Any other words only right beside it."""
_FAR = 30
"""A name that says no known trade is believed only where it stands so near its list, even as a heading."""
_SAME_PAGE = 120
"""A portfolio names the list that follows it, not one pages on."""
_DOUBTED = 0.87
"""A sentence, a clause, a guess from afar or the document's title for a name: a person should see it."""
_UNDER_TRADE = 0.87
"""Several companies that are put forward right behind the name of a known trade are a list, whatever says so."""
_NEVER_SURE = frozenset({"set_down", "continued", "part_includes", "colon_run"})
"""But not what only goes on from another list, or was found by its lines."""
_SINGLE = frozenset({"group", "continued"})
"""Where one company stands behind words that are no known trade, they may be a product of it: 连花清咳片（…）."""
_REST = re.compile(r"^其[他它余]|[并及和与或为]$")
"""What only says that something is left, or breaks off."""
_PLACE = re.compile(r"(?:中国|美国|日本|韩国|欧洲|外资|内资|国内|海外|国外|大陆|台湾|全球)")
"""What a name that only says where companies are at home begins with: 外资巨头."""
_LONG_NAME = 26
_UNITS = re.compile(r"[A-Za-z0-9&+./'-]+|[^\sA-Za-z0-9]")
"""What the length of a name is counted in: Chinese characters, and words of other scripts."""
_SENTENCE = re.compile(r"[\u4e00-\u9fff\W][,，]|[。！!？?]")
"""A heading that is a sentence, or runs on, is seldom the name that a person would give."""


def naming(found: NameList, *, titled: bool) -> float:
    """How far the theme's name is to be believed; `titled` where the document's title stands in for a name."""
    long = len(_UNITS.findall(found.theme)) > _LONG_NAME
    if (not found.theme and titled) or long or _SENTENCE.search(found.theme):
        return _DOUBTED
    away = found.items[0].start - found.theme_end
    if portfolio := PORTFOLIO.search(found.theme):
        bare = found.implied and portfolio[0] == found.theme
        return 1 if away <= _SAME_PAGE and not bare else _DOUBTED
    seen = look(fold(found.theme))
    if _strange(found, seen, away):
        return _DOUBTED
    if not found.implied or (seen is Look.TRADE and away <= _RIGHT_BEFORE):
        return 1
    return _IMPLIED if away <= (_NEAR if seen is Look.TRADE else _BESIDE) else _DOUBTED


def listing(found: NameList) -> float:
    """How far a run of names is a list: what its layout says, more where several are put forward right behind a trade."""
    away = found.items[0].start - found.theme_end
    beside = not found.implied and away <= _FAR and len(found.items) > 1
    if (
        beside
        and found.rule not in _NEVER_SURE
        and found.stance is not Stance.MENTIONED
        and look(fold(found.theme)) is Look.TRADE
    ):
        return max(found.confidence, _UNDER_TRADE)
    return found.confidence


def _strange(found: NameList, seen: Look, away: int) -> bool:
    """Whether words that are no known trade, or several in one, may not be what a person would call the list."""
    if _REST.search(found.theme) or (found.implied and "、" in found.theme):
        return True
    if seen is Look.TRADE:
        return False
    if _PLACE.match(fold(found.theme)):
        return True
    return not _states(found, away) if seen is Look.CLAUSE else _unknown(found, away)


def _states(found: NameList, away: int) -> bool:
    """Whether a clause names a list all the same: the caption of its table, or the label of several companies."""
    return not found.implied and (found.rule == TABLE or (away <= _BESIDE and len(found.items) > 1))


def _unknown(found: NameList, away: int) -> bool:
    """Whether words that nobody knows stand far off, are a cell in Latin, or may be the product of the one company behind them."""
    return (
        away > _FAR
        or (found.rule == CELLS and found.theme.isascii())
        or (len(found.items) == 1 and found.rule in _SINGLE)
    )
