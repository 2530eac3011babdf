"""How news tell the companies of a trade: those who lead it counted up (A、B双雄), or what each has to do with it (A股公司中，A…)."""

from __future__ import annotations

import re

from watchlist.importing.extraction.lists.bare_runs_rejected import REJECTED, ROSE
from watchlist.importing.extraction.lists.runs import Told

_HEROES = re.compile(
    r"[*\s]*等?[\u4e00-\u9fffa-z0-9]{0,6}?(?P<count>[双两二三四五六七八])(?:大?(?:雄|虎|杰|强|王|巨头|天王|金刚|剑客|小龙|指标股|龙头(?:股|厂)?|权值股|概念股)|大厂)"
)
_COUNT = {"双": 2, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
_AMONG = re.compile(
    r"(?:[\u4e00-\u9fffa-z0-9]{0,12}?(?:上市|a股|相关|产业链|概念股?))?(?:公司|上市公司|个股|概念股|标的)(?:方面|之?中|里|层面)"
)
"""What opens the sentences of news that tell which companies have to do with a thing."""
_DOES = re.compile(
    r"[*\s]*(?:已经?|正|拟|将|也|亦|则|目前|主要|主营|专注|在|为|是|通过|拥有|具有|具备|布局|供应|生产|研发|从事|参与|提供|推出|覆盖|涉及|旗下|可|能|自主|成功|率先|积极|深耕|聚焦|持有|控股|参股|产品|业务|与|凭借|致力)"
)
_FIGURES = re.compile(r"[^,。;\n]{0,24}?(?:营收|净利|同比|环比|股价|市值|涨幅|跌幅|收盘|成交)")
_NEAR = 2
"""How many sentences further on such companies may still be told."""


def heroes(told: Told) -> bool:
    """Whether the words behind the names count them up as those who lead their trade: A、B双雄, A、B、C等三雄."""
    counted = _HEROES.match(told.folded, told.run[-1].past)
    names = sum(token.letter in "Nu" for token in told.run)
    return counted is not None and 1 < names <= _COUNT[counted["count"]]


def reported(told: Told) -> bool:
    """Whether the clause before the names says that companies are told of, and what stands behind them what they do."""
    prose = told.prose
    among = prose is not None and _AMONG.fullmatch(told.words(prose)) is not None
    return among and _does(told)


def reported_next(told: Told) -> bool:
    """Whether clause for clause the next company of such a row opens what it does."""
    last, passage = told.passage.last, told.passage
    begun = last is not None and last.rule in {"reported", "reported_next"}
    return begun and passage.sentence <= passage.last_sentence + _NEAR and _does(told)


def _does(told: Told) -> bool:
    """Whether what stands behind names says what they do or have, and neither results nor what the market did."""
    past = told.run[-1].past
    return (
        _DOES.match(told.folded, past) is not None
        and not _FIGURES.match(told.folded, past)
        and not ROSE.match(told.folded, past)
        and not REJECTED.search(told.folded, past, past + 6)
    )
