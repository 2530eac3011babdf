"""What around names in a row makes them anything but a list: a ranking, holders, rivals, customers, results, the day's market."""

from __future__ import annotations

import re
from collections.abc import Sequence

from watchlist.importing.extraction.lists.tokens import Token

BROKEN_OFF = re.compile(r"[\w)]、[\s*\[]*$")
"""A chain whose first links are no known names."""
FIGURED = re.compile(
    r"\([^()]*?(?:(?<=\()[+-]\d|[+-]?\d+(?:\.\d+)?\s?(?:%|pct|亿|万|元|倍|x\b)|\d{1,4}\.\d{1,3}\s?\)|同比|环比)"
)
ONLY_FIGURES = re.compile(r"\(\s?[+-]?\s?\d[\d.,]*\s?(?:%|pct|亿|万|元|倍|x|个点)*\s?\)")
"""Nothing but a figure in brackets: even in a section of advice that is a ranking, and no note."""
REJECTED = re.compile(
    r"涨幅(?!超预期)|跌幅|涨跌|领涨|领跌|居前|靠前|前[一二三四五六七八九十\d]+|排名|排行|依次|位列|榜|第[一二三四五六七八九十\d]+[名位大]|其次[为是]|市占|份额|占比|合计|持仓|持股|市值"
    r"|重仓|[加减]仓|增持|减持|净买|净卖|买超|卖超|融资|成交|资金|客户(?!资源|粘性|结构)|股东|竞争(?!力|优势|格局|壁垒)|对手|日本|韩国|美国|欧美|海外(?!产能|布局|渠道|工厂|基地|订单|需求)|外资|国际(?!化|竞争力|领先|影响力)|cr\d|垄断|全球(?!影响力|竞争力|领先|化|龙头|布局|视野)|世界(?!级|一流|领先)|可比|选取|选择|同期|同业|样本|收购|并购|参股|子公司|旗下|中标|供货|解禁"
    r"|公告|发布|公布|披露|预告|营收|净利|收入|同比|环比|资本开支|capex|capital expenditure|销量|产量|调研|指数|成分|权重|来源|卖出|调出|剔除|回避|风险(?!缓释|出清|化解|释放)|不足|短缺|缺货|停产|(?<!行业)减产|亏损|下滑|来自|成员|联合体|customers?\b|client|competit|rivals?\b|peers?\b|versus|shareholder|risks?\b|demand from|orders from|acquir|理由|是否|能否|看$|还(?:包括|有)$|产品(?:主要)?(?:包括|包含|涵盖|有|为|如)|[向对给跟由被让替]$"
    r"|代表性?(?:厂商|企业|公司)(?:主要)?(?:有|为|是|包括)|(?:厂商|企业|公司)主要(?:有|为|是)"
)
"""What before names makes them a ranking, holders, rivals, customers or news."""
PRESSED = re.compile(
    r"承压|面临压力|受损|受冲击|受拖累|利空|负面|输家|\b(?:incremental )?negative\b|\blosers?\b"
)
"""What a heading says over companies that something is bad for: nobody puts those forward, and nobody warns of them."""
MARKET_LABEL = re.compile(
    r"财报|推动者|采用者|法说会?$|股东会|表现最[好佳差]|涨得|跌得|[涨跌]停|[涨跌]幅|领[涨跌]|收[红跌涨绿]|连板|龙虎榜|新股|打新|解禁|预[增减亏盈喜]|扭亏|停牌|复牌|[增减]持|回购|中标|调研|除[权息]|异动|热门股|(?:厂商|企业|公司)主要[有为是]$|净流[入出]|净[买卖]|成交额|换手|市值|融资|溢价率|股息率$|市[盈净]率|[毛净]利率|增速$|渗透率$"
)
"""A label that tells what happened on the market: its stocks are put forward by nobody."""
ROSE = re.compile(r"[^。;,\n]{0,8}(?:上涨|大涨|下跌|走强|走弱|涨停|跌停)")
"""What the market did with names is no word for them."""
REJECTED_BEHIND = re.compile(r"\W{0,3}(?:\(|市占|占|合计|为主|企业为主|之外|以外)")


def mostly_figures(folded: str, run: Sequence[Token], figured: re.Pattern[str] = FIGURED) -> bool:
    """Whether the brackets behind most names hold figures, as those of a ranking or of results do."""
    names = [token for token in run if token.letter == "N"]
    return 2 * sum(figured.search(folded, name.end, name.past) is not None for name in names) > len(names)
