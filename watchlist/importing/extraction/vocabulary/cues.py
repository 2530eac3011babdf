"""The words that put stocks forward, each with its stance: the table to extend when a broker says it in another way.

All phrases are written folded (Simplified, half width, lower case), so one row serves 简, 繁 and full width. A *strong*
cue names the stocks themselves (“相关标的”): whatever stands behind it is a list. A *weak* cue is a verb (“关注”) that is
said of many things besides stocks: the names must follow it closely.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from watchlist.domain.stances import Stance

_RECOMMENDED, _BENEFICIARY, _WATCH, _NEGATIVE = (
    Stance.RECOMMENDED,
    Stance.BENEFICIARY,
    Stance.WATCH,
    Stance.NEGATIVE,
)

STRONG: dict[Stance, tuple[str, ...]] = {
    _RECOMMENDED: (
        "推荐标的", "推介名单", "重点推荐标的", "推荐组合", "重点推荐组合", "核心推荐组合", "推荐公司", "推荐个股", "推荐股票", "推荐名单", "首选标的", "首选股",
        "首推标的", "核心推荐", "重点推荐公司", "金股", "金股组合", "金股推荐", "强烈推荐", "重点推荐", "首推", "首选", "买入组合",
        "we recommend", "top picks", "top pick", "buy-rated", "our picks", "key picks", "recommended stocks", "recommended targets",
        "recommended names", "conviction buy", "buy ratings for", "buy ratings on", "buy rating for", "buy rating on", "recommended:", "preferred stock", "preferred stocks",
        "「确信买入」名单", "「买入」评级", "「增持」评级", "「跑赢大市」评级", "「优于大市」评级", "「首选」名单", "焦点股", "焦点股份", "名单中,新增", "名单中新增", "名单新增", "名单加入", "名单纳入", "top recommendations", "key recommendations", "top recommendations including", "recommendations including", "preferred names", "preferred picks", "preferred plays", "favourite picks", "favorite picks", "stock picks", "key buys", "our buys", "稳健组合", "进攻组合", "弹性组合",
        "投资组合:", "首选公司", "首选个股", "首推个股", "次选", "优选标的", "优选个股", "核心配置标的", "推荐配置", "强推标的", "强烈推荐标的", "核心推荐标的", "top ideas", "best ideas", "highest conviction", "preferred exposure",
    ),
    _BENEFICIARY: (
        "受益标的", "受益公司", "受益厂商", "受惠厂商", "受益个股", "获益标的", "获益个股", "获益公司", "受益股", "受益企业", "受惠股", "受惠标的", "受惠公司", "受惠个股",
        "受益:", "受惠:", "beneficiary:", "also benefiting:", "主要受益标的", "核心受益标的", "有望受益标的", "相关受益标的", "有望受益的标的", "beneficiaries", "key beneficiaries",
        "核心受益:", "直接受益:", "main beneficiaries", "beneficiary stocks", "likely beneficiaries", "beneficiary targets", "benefiting targets", "beneficiary companies",
        "受益者", "受益方", "受益对象", "核心受益", "受益的是", "利好的是", "受益上市公司", "利好标的", "利好个股", "利好公司", "利好股", "利好:", "受益者是", "受益者为", "受益者包括",
    ),
    _WATCH: (
        "点名", "更点名", "建议关注标的", "相关标的", "影响标的", "影响个股", "影响公司", "映射标的", "映射个股", "涉及个股", "关联标的", "关联个股", "关联公司", "相关公司", "相关企业", "相关个股", "相关股票", "相关上市公司", "相关a股上市公司", "相关a股公司", "a股相关公司", "a股上市公司有", "a股上市公司包括", "上市公司有", "上市公司包括", "涉及的公司有", "涉及的上市公司", "涉及公司", "涉及标的", "相关a股标的", "a股相关标的", "港股相关标的", "相关概念股", "相关股:", "相关族群:", "关注标的",
        "关注组合", "建议关注组合", "重点关注标的", "核心标的", "弹性标的", "重点标的", "潜在标的", "可关注标的", "相关组合",
        "产业链标的", "产业链公司", "重点覆盖组合", "重点覆盖公司", "重点覆盖标的", "重点覆盖个股", "核心组合", "重点跟踪公司", "重点跟踪标的", "重点配置标的", "产业链相关公司", "建议关注公司", "值得关注的公司", "值得关注的标的", "重点公司",
        "核心公司", "核心票:", "弹性票:", "补涨票:", "标的包括", "标的有", "标的如下", "上市标的", "a股标的", "港股标的", "对应标的", "推荐关注标的",
        "建议关注", "建议重点关注", "建议积极关注", "建议持续关注", "建议投资者关注", "重点关注", "建议优先关注",
        "自选股", "自选列表", "自选池", "观察池", "股票池", "related companies", "related stocks", "focus stocks", "stocks to watch", "names to watch", "companies to watch", "watch list",
        "relevant companies", "related targets", "relevant targets", "recommended to focus on", "it is recommended to focus on", "suggest focusing on", "recommend focusing on", "recommended to watch", "it is recommended to watch", "suggested to pay attention to", "相关:", "pay attention to", "paying attention to", "recommended to pay attention to", "it is recommended to pay attention to", "recommend paying attention to", "suggest paying attention to", "investment recommendations", "investment recommendation",
        "建议跟踪", "重点跟踪", "建议留意", "重点留意", "可重点关注", "左侧布局", "可左侧布局", "可逢低布局", "逢低布局", "可积极布局", "可重点跟踪", "可重点留意", "逢低吸纳", "建议逢低吸纳", "可选标的", "备选标的", "代表标的", "代表个股", "龙头标的", "纯正标的", "稀缺标的", "正宗标的", "正宗", "跟踪标的", "观察标的", "唯一标的",
        "we suggest investors look at", "suggest investors look at", "suggest looking at", "attention can be given to", "attention can be paid to", "investors can look at", "investors may look at", "investors could look at", "investors can consider", "investors may consider", "names to own", "stocks to own", "companies worth watching", "stocks worth watching", "names worth watching",
    ),
    _NEGATIVE: (
        "回避标的", "规避标的", "建议回避", "建议规避", "建议减持", "不推荐", "建议卖出", "看空标的", "规避风险",
        "stocks to avoid", "names to avoid",
    ),
}  # fmt: skip

_PUT_FORWARD = {
    _RECOMMENDED: ("推荐", "首选", "优选"),
    _BENEFICIARY: ("受益", "受惠", "受益的", "有望受益的", "直接受益的"),
    _WATCH: (
        "相关", "相关的", "涉及", "涉及的", "涉及到的", "对应", "对应的", "潜在", "重点", "优质", "产业链相关", "产业链涉及",
        "值得关注的", "具备优势的",
    ),
}  # fmt: skip
"""What says of companies that they are put forward; “主要”, “领先” and the like describe a market."""
_OF_ANY_KIND = ("", "主要", "主要的", "代表", "代表性", "核心", "龙头", "典型", "产业链", "布局", "可选")
_COMPANIES = ("公司", "企业", "厂商", "龙头", "供应商", "品种")
_SHARES = ("标的", "个股", "股票", "上市公司", "上市企业", "概念股")
_ARE = ("有", "包括", "包含", "涵盖", "主要有", "主要包括", "例如", "譬如", "比如")


def _become() -> dict[str, Stance]:
    """“有望成为最受益企业”: what names become that stand before it."""
    return {
        f"{lead}{degree}{who}": _BENEFICIARY
        for lead in ("有望成为", "将成为", "或成为", "或将成为", "有望是", "将是", "成为")
        for degree in ("", "最", "最大", "最大的", "主要", "核心", "直接", "最直接")
        for who in ("受益企业", "受益公司", "受益标的", "受益者", "受益方", "受益股")
    }


def _called() -> dict[str, Stance]:
    """“with A as its top Hong Kong pick”: what a house calls the one that stands before it."""
    return {
        f"as {whose} top {where}{pick}": _RECOMMENDED
        for whose in ("its", "our", "the", "their")
        for where in ("", "a-share ", "h-share ", "hong kong ", "china ", "us ", "taiwan ", "sector ")
        for pick in ("pick", "picks", "buy")
    }


def _opened() -> dict[str, Stance]:
    """“涉及企业包括”: what puts forward, whom, and a word that opens a list; shares alone need nothing before them."""
    found = {
        f"{kind}{who}{are}": stance
        for stance, kinds in _PUT_FORWARD.items()
        for kind in kinds
        for who in (*_COMPANIES, *_SHARES)
        for are in _ARE
    }
    # “个股有” alone is said of those that rose.
    plain = ("标的", "上市公司", "上市企业", "概念股")
    return {f"{kind}{who}{are}": _WATCH for kind in _OF_ANY_KIND for who in plain for are in _ARE} | found


WEAK: dict[Stance, tuple[str, ...]] = {
    _RECOMMENDED: (
        "推荐", "继续推荐", "持续推荐", "看好", "继续看好", "坚定看好", "长期看好", "重点看好", "强烈看好", "继续重点推荐",
        "力推", "优选", "recommend", "continue to recommend", "we like", "we also like", "we still like", "we particularly like", "we also prefer", "we also highlight", "we prefer", "we favour", "we favor", "偏好", "首先看好", "更看好", "最看好", "尤其看好", "highlight", "we would buy", "we would own", "picked", "also picked", "overweight on", "bullish on", "positive on",
    ),
    _BENEFICIARY: ("有望受益的公司", "受益的有", "受益公司有", "利好", "直接利好", "有利于"),
    _WATCH: (
        "关注", "可关注", "留意", "可留意", "持续留意", "逢低关注", "积极关注", "持续关注", "优先关注", "推荐关注", "可观察", "布局标的", "标的", "我们关注", "建议配置", "建议重点配置", "重点配置", "建议布局", "建议逢低布局",
        "we suggest watching", "keep an eye on", "focus on", "watch",
    ),
    _NEGATIVE: ("回避", "规避", "剔除", "avoid"),
}  # fmt: skip

AFTER: dict[Stance, tuple[str, ...]] = {
    _WATCH: ("值得关注", "值得重点关注", "值得积极关注", "值得持续关注", "值得期待", "建议重视", "值得重视", "值得留意", "为核心标的", "为重点标的", "均为相关标的", "为相关标的", "值得跟踪", "值得布局", "值得配置"),
    _BENEFICIARY: ("有望受益", "同步受惠", "同步受益", "可望受惠", "可望受益", "有望受惠", "直接受惠", "优先受惠", "率先受惠", "有望充分受益", "有望率先受益", "有望深度受益", "有望持续受益", "有望显著受益", "将充分受益", "将显著受益", "将直接受益", "有望直接受益", "直接受益", "充分受益", "深度受益", "率先受益", "显著受益",
        "stand to benefit", "stands to benefit", "should benefit", "are well positioned", "are best positioned", "are key beneficiaries", "are the key beneficiaries", "are the main beneficiaries", "will benefit", "are likely to benefit",
        "are well placed", "is well placed", "stand out", "are set to benefit", "are poised to benefit", "were identified as beneficiaries", "are identified as beneficiaries", "were named as beneficiaries", "are seen as beneficiaries"),
    _RECOMMENDED: ("are our preferred names", "are our preferred picks", "are our top picks", "is our top pick", "are our top buys", "are our favourites", "are our favorites", "remain our top picks", "are our key picks", "remaining the top pick", "remains the top pick", "remains our top pick", "remains its top pick", "is its top pick", "are its top picks"),
}  # fmt: skip
"""Cues that stand behind the names: “龙头海大集团值得关注”."""

NOT_CUES = (
    "推荐评级", "推荐”评级", "推荐“评级", "评级推荐", "谨慎推荐", "审慎推荐", "推荐意见", "推荐或观点", "推荐用于",
    "推荐指引", "推荐(维持", "推荐(首次", "受到关注", "备受关注", "市场关注", "关注度", "关注点", "标的证券", "投资标的",
    "标的物", "已覆盖标的", "覆盖标的", "重仓标的", "标的池", "标的资产", "相关公司的", "看好评级", "看好(维持", "看好/维持", "受关注", "须关注", "重点公司跟踪", "利好因素", "首选项",
    "上市推荐", "观察期", "benefited", "benefits", "watched", "watches", "相关研究", "非标的", "靶标的", "指标的", "目标的", "重点公司业绩", "重点公司公告", "重点公司动态", "重点公司盈利", "重点公司估值", "重点公司财务", "重点公司新闻", "重点公司点评", "相关公司公告", "相关公司动态",
    "优选股票", "优选混合", "优选基金", "优选指数", "优选层", "推荐使用", "加自选股", "添加自选股", "加入自选股", "自选股功能", "自选股管理", "同步自选股", "纳入股票池", "公司股票池", "风险偏好", "消费者偏好", "基金偏好", "资金偏好", "机构偏好", "公募偏好", "市场偏好", "投资偏好", "偏好度", "用户偏好", "偏好类", "政策利好", "利好政策", "利好消息", "利好程度", "利好行业", "利好板块", "形成利好", "重大利好", "利好兑现", "构成利好", "正宗性", "受益者付费", "受益者权益", "its preferred stocks", "their preferred stocks", "its preferred", "their preferred", "highlights", "highlighted", "should benefit:", "will benefit:", "stand to benefit:",
)  # fmt: skip
"""Longer words in which a cue is no cue."""

HEADINGS: dict[Stance, tuple[str, ...]] = {
    _RECOMMENDED: ("推荐", "首选", "金股", "建议保留", "top picks", "top buys", "recommend", "conviction", "best ideas", "top ideas", "our picks", "stock picks", "buy list"),
    _BENEFICIARY: ("公司受益", "企业受益", "谁受益", "谁会受益", "标的受益", "受益", "受惠", "benefi"),
    _WATCH: (
        "相关标的", "影响标的", "影响个股", "影响公司", "映射标的", "映射个股", "涉及个股", "涉及公司", "涉及标的", "涉及企业", "关联标的", "关联个股", "关联公司", "相关公司", "相关企业", "相关个股", "相关组合", "建议关注", "重点关注", "关注标的", "重点公司", "核心标的",
        "弹性标的", "标的梳理", "公司梳理", "投资标的", "标的", "个股", "关注", "investment recommendation", "related compan",
        "观察清单", "观察名单", "关注清单", "关注名单", "to watch", "watchlist", "watch list", "可观察", "观察以下", "investment advice", "投资建议", "观察建议", "配置建议", "布局建议", "投资策略", "投资分析", "配置方向", "观察方向", "投资方向", "投资主线", "投资机会", "板块配置",
    ),
    _NEGATIVE: ("建议排除", "建议回避", "规避", "回避", "剔除", "看空", "减仓", "to avoid"),
}  # fmt: skip
"""What a heading says of the lists under it; the first that fits in this order, the negative ones before all."""
_HEADED = tuple(stance for stance, phrases in HEADINGS.items() for _ in phrases)
_HEADING_WORDS = CharwiseDoubleArrayAhoCorasick(
    [phrase for phrases in HEADINGS.values() for phrase in phrases]
)


ADVICE = ("投资建议", "配置思路", "配置建议", "投资策略", "投资分析", "投资方向", "相关组合")
"""Words that open the advice of a text that has no headings."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue as found: `strong`, and `after` where the names stand before it."""

    start: int
    end: int
    stance: Stance
    strong: bool
    after: bool = False


def _rows() -> dict[str, tuple[Stance, bool, bool]]:
    rows = {phrase: (stance, True, False) for phrase, stance in _opened().items()}
    for table, strong, after in ((WEAK, False, False), (STRONG, True, False), (AFTER, False, True)):
        for stance, phrases in table.items():
            rows.update((phrase, (stance, strong, after)) for phrase in phrases)
    behind = _become() | _called()
    return rows | {phrase: (stance, False, True) for phrase, stance in behind.items()}


_ROWS = _rows()


_PHRASES = tuple(sorted({*_ROWS, *NOT_CUES}))
_AUTOMATON = CharwiseDoubleArrayAhoCorasick(list(_PHRASES), MATCH_KIND_LEFTMOST_LONGEST)


def find_cues(folded: str) -> tuple[Cue, ...]:
    """All cues of a folded text, leftmost and longest, in order."""
    found = []
    for start, end, place in _AUTOMATON.find(folded):
        phrase = _PHRASES[place]
        row = _ROWS.get(phrase)
        if row is None or (phrase.isascii() and _inside_word(folded, start, end)):
            continue
        if row[0] is _BENEFICIARY and folded[max(0, start - 1) : start] in _DENIED:
            continue
        if phrase[-1] == "有" and folded[end : end + 1] in _NOT_HAVING:
            continue
        whole, towards = _OBJECT.match(folded, end), _TOWARDS.match(folded, end)
        past = towards.end() if towards else end
        found.append(Cue(start, whole.end(), row[0], strong=True) if whole else Cue(start, past, *row))
    return tuple(found)


_TOWARDS = re.compile(
    r"(?:以下|如下|下列)(?:[几\d一二两三四五六]{1,2}[个类条大])?(?:方向|主线|板块|领域)(?![的之、])"
)
"""The same where the page lost the colon."""
_DENIED = frozenset("不未非难")
"""What right before a word of benefit denies it: 不直接受惠."""
_NOT_HAVING = frozenset("望色限机助利")
"""What makes 有 the start of another word: 相关公司有望受益."""
_OBJECT = re.compile(
    r"(?:以下|如下|下列|下述|上述|这)(?:[几\d一二两三四五六七八九十]{1,2}[家只个类条])?(?:相关|重点|优质|细分|上市)?(?:公司|标的|个股|股票|企业|品种|方向|主线|龙头)?(?=:)"
    r"|[ ](?:on |in |at )?the following(?: (?:companies|stocks|names|targets))?(?=:)"
)
"""What points from a verb to the list behind its colon is part of the cue: 重点关注以下公司：."""


def _inside_word(folded: str, start: int, end: int) -> bool:
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return (before.isascii() and before.isalnum()) or (after.isascii() and after.isalnum())


def gives_reasons(folded: str) -> bool:
    """Whether words are the head of reasons for which stocks were picked: 推荐理由, 入选逻辑."""
    return _REASONS.search(folded) is not None


_REASONS = re.compile(r"(?:推荐|入选|选股|买入|选择|上榜)(?:理由|逻辑|原因)")


_ADVICE_HEADING = re.compile(r"investment recommendations?|^\W*recommendations?\W*$")
"""A section of advice by its usual name: that alone recommends no stock."""

_SELECTED = re.compile(
    r"(?:精选|优选|严选|甄选)(?!层|指数|基金|混合)[\u4e00-\u9fff]{0,6}(?:个股|股票|牛股|标的)"
)
"""A selection is recommended: 十大精选个股."""


def heading_stance(folded: str) -> Stance | None:
    """What a heading says of the stocks under it, None where it says nothing of stocks."""
    if _ADVICE_HEADING.search(folded):
        return Stance.WATCH
    if _SELECTED.search(folded):
        return Stance.RECOMMENDED
    found = {_HEADED[place] for _, _, place in _HEADING_WORDS.find_overlapping(folded)}
    return next(
        (stance for stance in (_NEGATIVE, _BENEFICIARY, _RECOMMENDED, _WATCH) if stance in found), None
    )


def last_stance(folded: str) -> Stance | None:
    """What a long lead line says of the lists under it: its last cue."""
    cues = find_cues(folded)
    return cues[-1].stance if cues else None
