"""Rows of trades, each with its names: in brackets, behind 如, clause for clause, or in a table that lost its lines."""

from __future__ import annotations

import re

from watchlist.importing.extraction.lists.bare_runs import advised, unrejected
from watchlist.importing.extraction.lists.bare_runs_rejected import REJECTED
from watchlist.importing.extraction.lists.passages import NameList
from watchlist.importing.extraction.lists.runs import Told
from watchlist.importing.extraction.lists.topics import LEAD
from watchlist.importing.extraction.page.units import UnitKind, headings_above
from watchlist.importing.extraction.vocabulary.cues import heading_stance
from watchlist.importing.extraction.vocabulary.headings import bare, names_theme, opens_news
from watchlist.importing.extraction.vocabulary.salient import opening_trade
from watchlist.importing.extraction.vocabulary.trades import Look, look
from watchlist.securities.codes import PRINTED_HONG_KONG, PRINTED_MAINLAND

COMMODITY = "[铜铝铅锌锡镍锂金银钨钼钴钛锑煤油钢猪鸡船]"
_GLUED_HEADER = re.compile(
    r"(?:环节|领域|方向|产业链|细分|分类|类别|板块)(?:相关|主要|代表|重点)?(?:公司|企业|标的|厂商|个股)"
)
_GLUED_CELL = re.compile(r"[\u4e00-\u9fffa-z0-9+/&-]{2,12}")
_GROUP_CELL = re.compile(
    rf"(?:[例比]?如)?(?:{COMMODITY}|[\u4e00-\u9fffa-z0-9+/&-]{{2,12}}|(?=.{{2,12}}\Z)(?!.*(?:观察|看|选))(?:[a-z0-9+/&-]+ [\u4e00-\u9fff]+|[\u4e00-\u9fff]+ [a-z0-9+/&-]+))"
)
"""A trade before its names in brackets: one word, or a Chinese and a Latin one with a blank between; or a commodity."""
_PLACE = re.compile(
    r"日本|韩国|美国|欧洲|德国|台湾|中国|大陆|国内|国外|海外|境外|内资|外资|全球|其他|以|主要"
)
VERB = re.compile(
    r"[的了是为在将已被把对从均也而并可能及和与等]|公告|发布|表示|宣布|收购|增长|下降|同比|实现|签署|合作|供货|获得|布局|影响|导致|造成|引发"
)
SUCH = {"如", "例如", "比如", "诸如", "包括"}
GROUPS = {"group_row", "group", "cue_group", "group_behind"}
_NEXT_GROUP = re.compile(r"E?[ph]?\)(?:E?[ph])?(?:[,;:]?[ph]){1,3}\([NuxE,]{1,14}\)|E?[ph]?\)E?h?[.;]?$")
_NEXT_EXAMPLES = re.compile(r"E?[;,][ph](?:\([phd]\))?x[Nu]")
_NEXT_CLAUSE = re.compile(r"E?[phdx,()]{1,8}(?:;|[.;]{1,2}O?L:)N(?:,N){0,4}E?[ph]")
_SAID = re.compile(r"(?:等)?[^\W\d_][^。;,、:()\n]{3,}[。;]")
_TOLD_OF = re.compile(
    r"(?!\s*[:,。;(])(?:等)?(?![^。;\n]{0,24}?(?:公告|发布|披露|表示|宣布|涨|跌|同比|环比|营收|净利|收入为|亿元|%|目标价|评级|签|中标|收购|减持|增持|解禁|股东|停牌))"
)
"""What is said of companies that is neither news nor a figure."""
PRAISED_BEHIND = re.compile(r"[*\s]*(?:有望|将|直接|充分|率先)?(?:受益|领先|龙头|布局领先|优势|卡位)")
_COUNTS_UP = re.compile(
    r"(?:涵盖|包括|包含|涉及|囊括|聚焦|看好|关注|观察|主要由|转由|改由|催生|带动|拉动|提振|[优高强好先弱低]于)[了着]?\s?"
)
_WIDE_CELL = re.compile(
    rf"{_GROUP_CELL.pattern}|(?=.{{4,20}}\Z)[\u4e00-\u9fffa-z0-9&-]+(?: [+/&-] [\u4e00-\u9fffa-z0-9&-]+){{1,2}}"
)
"""The same where a plus or a stroke joins words: 网约车 / 出租车转型."""


def group_cell(folded: str, start: int, end: int) -> tuple[int, int]:
    """Where the trade stands right before a bracket: behind the verb that counts trades up (…涵盖一体化模式（…）)."""
    verbs = [verb.end() for verb in _COUNTS_UP.finditer(folded, start, end) if end - verb.end() > 1]
    return (verbs[-1] if verbs else start), end


def last_trade(folded: str, named: tuple[int, int] | None) -> tuple[int, int] | None:
    """The trade in words before a bracket that are none as a whole: the last of several things, or what something is told of.

    辅材 in 组件盈利修复及辅材, 白电 in 白电格局稳固.
    """
    if named is None or look(folded[slice(*named)]) is Look.TRADE:
        return named
    joints = [joint.end() for joint in _JOINT.finditer(folded, *named)]
    last = (joints[-1], named[1]) if joints else named
    if look(folded[slice(*last)]) is Look.TRADE:
        return last
    return opening_trade(folded, *named) or named


_JOINT = re.compile(r"[及和与、]")


def grouped(told: Told) -> bool:
    """Whether trades with their names in brackets stand in a row: before the bracket no clause, and no country.

    In prose where nobody advises, one name behind a word that is no known trade makes the thing that it stands behind: 阿美替尼（翰森制药）.
    """
    last = told.passage.last
    begun = last is not None and last.rule in GROUPS and told.passage.sentence == told.passage.cue_sentence
    praised = (
        PRAISED_BEHIND.match(told.folded, told.behind[0].end)
        if told.behind and told.behind[0].letter == ")"
        else None
    )
    if not begun and not praised and not _NEXT_GROUP.match("".join(token.letter for token in told.behind)):
        return False
    if told.prose is None:
        return False
    words = told.folded[slice(*group_cell(told.folded, told.prose.start, told.prose.end))]
    cell = _WIDE_CELL if begun or not praised else _GROUP_CELL
    trade = cell.fullmatch(words) is not None and not VERB.search(words) and not _PLACE.search(words)
    told_of = told.passage.unit.kind is UnitKind.BULLET or advised(told)
    known = len(told.run) > 1 or look(words) is Look.TRADE or told_of
    return trade and known and names_theme(words) and not REJECTED.search(words)


def sibling_examples(told: Told) -> bool:
    """Whether clause for clause a trade has its examples: this one, and the one before or behind."""
    first = next((token for token in told.before if token.letter in "ph"), None)
    if first is None or told.words(told.before[-1]) not in SUCH or VERB.search(told.words(first)):
        return False
    words, passage = told.words(first), told.passage
    begun = passage.last is not None and passage.last.rule == "part_includes"
    near = begun and passage.sentence == passage.cue_sentence
    more = _NEXT_EXAMPLES.match("".join(token.letter for token in told.behind)) is not None
    trade = names_theme(words) and look(words) is not Look.CLAUSE and not _PLACE.search(words)
    return (near or more) and trade and not REJECTED.search(words)


_LINK = re.compile(
    rf"(?:{LEAD})?[\u4e00-\u9fffa-z0-9]{{1,8}}(?:(?:环节|领域|方向|[端侧]|方面)的|(?:股|板块)?[中里]的)"
)


def link_named(told: Told) -> bool:
    """Whether companies are told by the link of a chain that they are of; one alone where others of the sentence were."""
    last = told.passage.last
    begun = (
        last is not None and last.rule == "link_named" and told.passage.sentence == told.passage.cue_sentence
    )
    return (begun or len(told.run) > 1) and _LINK.fullmatch(told.words(told.before[-1])) is not None


def kind_examples(told: Told) -> bool:
    """Whether companies of a kind are told by examples (…龙头企业，包括A、B) and nothing says that they are anything but a list."""
    said = told.prose is None or _ANYONE.fullmatch(told.words(told.prose)) is None
    return said and len(told.run) > 1 and told.words(told.before[-1]) in SUCH and unrejected(told)


_ANYONE = re.compile(r"(?:国内|国外|海外|本土|国产|内资|外资|主要|头部|龙头)*(?:厂商|企业|公司|厂家|品牌)")
"""Companies of which nothing is told but where they are at home: 国内厂商如…."""


def many_such(told: Told) -> bool:
    """Whether the clause before the names says that there are companies that do a thing: 国内布局丝杠的企业较多，如A、B."""
    prose = told.prose
    return prose is not None and _MANY.search(told.words(prose)) is not None and unrejected(told)


_MANY = re.compile(
    r"(?:布局|从事|生产|涉足|切入|研发|掌握|具备|拥有|量产)[^,。;]{2,20}的(?:上市|国内|本土)?(?:企业|公司|厂商)(?:数量)?(?:较多|众多|很多|不少|有限|较少|不多|稀缺)$"
)


_CODED = re.compile(rf"[*\s]*\(\s*(?:{PRINTED_MAINLAND}|{PRINTED_HONG_KONG})")


def coded(told: Told) -> bool:
    """Whether the first of the names has its code behind it."""
    return _CODED.match(told.folded, told.run[0].end, told.run[0].past) is not None


def coded_on(told: Told) -> bool:
    """Whether an item goes on with its list behind what it says of one of its names, each with its code."""
    last, before = told.passage.last, told.before
    if last is None or last.rule not in _CODED_LISTS or told.passage.last_sentence != told.passage.sentence:
        return False
    named = last.items[-1]
    short = before[-1].start - before[0].end <= _REMARK
    return short and coded(told) and _CODED.match(told.folded, named.end, named.past) is not None


_CODED_LISTS = frozenset({"label_list", "label_coded", "coded_on"})
_REMARK = 40


def label_clauses(told: Told) -> bool:
    """Whether clause for clause companies open what is said of them under the label of a trade, no news and no figures."""
    last, label = told.passage.last, told.before[-1].letter == ":"
    begun = last is not None and (
        last.rule in {"label_clauses", "praised_run"} or _clause_follows(told.folded, last)
    )
    if not label and not (begun and told.passage.sentence == told.passage.cue_sentence):
        return False
    past, unit = told.run[-1].past, told.passage.unit
    if told.folded[told.run[0].past - 1] == ")" or not _TOLD_OF.match(told.folded, past, unit.end):
        return False
    if any(opens_news(told.folded[above.start : above.end]) for above in headings_above(unit)):
        return False
    if not label:
        return True
    words = told.words(told.before[-2])
    return look(words) is Look.TRADE and (begun or (len(told.run) > 1 and _more_clauses(told)))


def company_clauses(told: Told) -> bool:
    """Whether clause for clause one company with its note opens what is said of it, in a section about the companies that matter."""
    unit = told.passage.unit
    noted = len(told.run) == 1 and told.folded[told.run[0].past - 1] == ")"
    if (
        not noted
        or unit.kind is not UnitKind.BULLET
        or (told.before[-1].letter == ";" and not told.passage.last)
    ):
        return False
    return any(
        _OF_COMPANIES.search(bare(told.folded[above.start : above.end])) for above in headings_above(unit)
    )


def likewise(told: Told) -> bool:
    """Whether behind a semicolon one company with its code is told of as the one right behind the label was: 办公软件：A（688111），…；B（688095），…."""
    last = told.passage.last
    behind = bool(told.before) and told.before[-1].letter == ";"
    if not behind or last is None or len(told.run) != 1 or len(last.items) != 1:
        return False
    first, name = last.items[0], told.run[0]
    same = last.rule == "label_list" and told.passage.sentence == told.passage.cue_sentence
    return same and all(
        _WITH_CODE.fullmatch(told.folded, one.end, one.past) and told.folded[one.past : one.past + 1] == ","
        for one in (first, name)
    )


_WITH_CODE = re.compile(r"[*\s]*\((?:\d{6}|\d{4,5})(?:[. ][a-z]{2})?\)[*\s]*")
_OF_COMPANIES = re.compile(r"(?:相关|受益|核心|推荐)(?:公司|标的|个股|企业)(?:梳理)?$")


def told_on(told: Told) -> bool:
    """Whether behind a cue with a colon sentence for sentence opens with one company, of which it says what it is good at."""
    last, passage = told.passage.last, told.passage
    if last is None or passage.sentence > passage.cue_sentence + _NEAR or len(last.items) != 1:
        return False
    first = last.rule == "cue" and told.folded[last.items[0].start - 1] == ":"
    begun = first and _SAID_ON.match(told.folded, last.items[0].past) is not None
    past = told.run[-1].past
    return (begun or last.rule == "told_on") and (
        len(told.run) == 1 and _TOLD_OF.match(told.folded, past, passage.unit.end) is not None
    )


_NEAR = 2
_SAID_ON = re.compile(r"(?!等|以?及|[和与或])[^\W_]{2}")


def _clause_follows(folded: str, last: NameList) -> bool:
    """Whether something is said of the companies of the list before, which only looked like a mere list."""
    return last.rule == "label_list" and _SAID.match(folded, last.items[-1].past) is not None


def _more_clauses(told: Told) -> bool:
    """Whether a further clause, or a further label in the same passage, opens with companies that something is said of."""
    letters = "".join(token.letter for token in told.behind)
    return _NEXT_CLAUSE.match(letters) is not None


def tickers(told: Told, least: int = 3) -> bool:
    """Whether three or more bare tickers stand in a row, two behind a label: nobody tells rivals or customers so."""
    names = [token.hit for token in told.run if token.letter in "Nu"]
    bare = all(hit is not None and hit.kinds == {"ticker"} for hit in names)
    above = (told.folded[heading.start : heading.end] for heading in headings_above(told.passage.unit))
    return bare and len(names) >= least and not any(opens_news(words) for words in above)


def glued_cell(folded: str, start: int, end: int) -> tuple[int, int]:
    """Where the trade stands in the words before the names of a table that lost its lines: behind the table's head."""
    heads = [head.end() for head in _GLUED_HEADER.finditer(folded, start, end)]
    return (heads[-1] if heads else start), end


def glued(told: Told) -> bool:
    """Whether rows of trade and companies ran together: a head (环节公司) and short trades without a verb between the names."""
    prose = told.prose
    if prose is None:
        return False
    start, end = glued_cell(told.folded, prose.start, prose.end)
    last = told.passage.last
    begun = told.before[0].letter == "C" or (last is not None and last.rule.startswith("glued_"))
    cell = told.folded[start:end]
    named = _GLUED_CELL.fullmatch(cell) is not None and not VERB.search(cell) and names_theme(cell)
    return (start > prose.start or begun) and named


def counted_row(told: Told) -> bool:
    """Whether counted names stand right under a heading that puts stocks forward, or go on with such a row."""
    last, above = told.passage.last, told.passage.unit.parent
    if told.before and told.before[0].letter == "N":
        return last is not None and last.rule in _COUNTED_ROWS
    words = told.folded[above.start : above.end] if above else ""
    return bool(words) and not opens_news(words) and heading_stance(bare(words)) is not None


_COUNTED_ROWS = frozenset({"numbered_row", "numbered_next"})
