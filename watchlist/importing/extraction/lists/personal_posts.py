"""Companies that somebody tells of in the first person, paragraph by paragraph (先说电网。甲公司、乙公司中标最多，丙公司更稳。).

So do answers to who asked for companies. Who writes “I” and says how companies do means them as picks, though no word makes a list of them. Names that open a clause, or
stand behind what the writer does with them (我拿着, I own), are proposed, never sure; what is said against one leaves it out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.heading_names import (
    Named,
    heading_name,
    heading_span,
    naming_headings,
)
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.names.name_notes import past_notes
from watchlist.importing.extraction.page.units import Unit, UnitKind
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.importing.extraction.vocabulary.salient import opening_trade
from watchlist.importing.extraction.vocabulary.trades import Look, look, trade_at
from watchlist.securities.matcher import Hit

RULE = "personal"
_CONFIDENCE = 0.6
_FIRST_PERSON = re.compile(
    r"我(?![国们司院校方省市军党])|个人(?:看法|观点|认为|觉得|持仓)|不荐股|i(?<![a-z0-9.]i)(?:'m| am| own| hold| like| bought| added| think)\b|my (?<![a-z0-9]my )(?:favou?rite|portfolio|watchlist|picks|holdings)\b"
)
_ASKED = re.compile(
    r"(?:哪些|哪几[家只个]|什么)[^。;?\n]{0,14}(?:公司|企业|标的|概念股|个股|股票|龙头股?)|(?:公司|企业|标的|概念股|个股|股票|龙头股?)(?:都)?(?:有哪些|有谁|盘点|梳理|一览)|这[几些两三四五六七八九十\d]{1,2}[家只](?:公司|企业|标的|概念股|个股|股票|龙头)"
)
"""What asks which companies are meant, or says that they follow: 有哪些值得关注的公司?"""
_TOLD_BY_OTHERS = guarded(r"纪要|专家|(?<!\*)问[::]|\bq\d?[::]", "纪要", "专家", "问", "q")
"""Minutes and interviews, in which somebody else says “I”."""
_QUOTED = re.compile(r"[“「『\"][^”」』\"\n]{0,80}$")
_OTHERS = re.compile(r"客户|对手|供货|供应给|收购|合作|同期|[向给对被跟比让由]$")
_AND_OTHERS = re.compile(r"\s?(?:之外|以外|合计|除外)")
_SAYS = re.compile(r"\s?等?(?:均|都|也|已|则)?(?:说|表示|宣布|称|预计|官宣|公告|指引)")
_MINE = re.compile(
    r"(?:我(?:自己|还|也|就|只|一直|都|主要|重仓|继续){0,3}(?:拿着?|持有|买了?|看好|看|加了?|加仓|关注|盯着?|留着?|配置了?)|\bi (?:still |also |just |now )?(?:own|hold|like|bought|added|keep|am long|prefer))\s?$"
)
_OF_LINK = re.compile(r"(?:环节|领域|方面|端|板块|赛道)的?\s?$")
"""What before a company says which part of a trade it is of: 整机环节的某某."""
_TURN = re.compile(
    r"[\s*#>]{0,6}(?:(?:首先|其次|先|再|接着|然后|最后|另外|还有)(?:来)?(?:说说?|讲讲?|看看?|聊聊?|谈谈?|是|就是)|[一二三四五六]是)(?P<name>[^,。;:!?\n]{1,10})(?=[,。:])"
)
_ABOUT = re.compile(r"[\s*#>]{0,6}(?P<name>[^,。;:!?\n]{2,10}?)(?:这块|这一块|方面|板块|这条线|里)?(?:,|我)")
_AGAINST = re.compile(
    r"回避|不碰|别碰|不看好|清[仓了]|卖[出了]|割肉|亏[了损]|[大暴]?跌|踩雷|暴雷|谨慎|被套|avoid|sold|trimmed|too expensive|not (?:buying|touching)"
)
_CLAUSE, _STOP = re.compile(r"[,。;!?\n:]|\.(?=\s)"), re.compile(r"[。;!?\n]|\.(?=\s|\Z)")
_JOINT = re.compile(r"\s?(?:[、/]|和|与|及|以及|and|, (?:and )?)\s?")
_WORD = re.compile(r"\w")
_LEAST, _ROOM, _HEAD = 2, 40, 600


def find_personal(
    text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit], listed: Collection[str]
) -> Iterator[NameList]:
    """One list for each paragraph; none where nobody says “I”, or fewer than two companies are told of so. `listed` are written names."""
    if not _means_them(folded):
        return
    starts = [hit.start for hit in hits]
    told = [
        (unit, items)
        for unit in units
        if unit.kind in {UnitKind.PARAGRAPH, UnitKind.BULLET}
        and (
            items := [
                item
                for item in _items(
                    folded, unit, hits[bisect_left(starts, unit.start) : bisect_left(starts, unit.end)]
                )
                if folded[item.start : item.end] not in listed
            ]
        )
    ]
    if len({folded[item.start : item.end] for _, items in told for item in items}) < _LEAST:
        return
    for unit, items in told:
        named = _topic(folded, unit, items[0].start)
        start, end = named or (items[0].start, items[0].start)
        yield NameList(
            text[start:end],
            start,
            end,
            named is None,
            Stance.MENTIONED,
            tuple(items),
            False,
            RULE,
            _CONFIDENCE,
        )


def _means_them(folded: str) -> bool:
    """Whether the writer says “I”, and not somebody who is quoted or interviewed, or answers who asks for companies."""
    if _TOLD_BY_OTHERS.search(folded, 0, _HEAD):
        return False
    said = (found.start() for found in _FIRST_PERSON.finditer(folded))
    own = any(_QUOTED.search(folded, max(0, place - _ROOM), place) is None for place in said)
    return own or _ASKED.search(folded, 0, _HEAD) is not None


def _items(folded: str, unit: Unit, hits: Sequence[Hit]) -> Iterator[Item]:
    """The names of a paragraph that open a clause or stand in a row that does, against which nothing is said."""
    row: list[Item] = []
    for number, hit in enumerate(hits):
        item = Item(hit.start, hit.end, past_notes(folded, hit.end, unit.end), hit)
        if row and _JOINT.fullmatch(folded, row[-1].past, item.start):
            row.append(item)
        else:
            row = [item] if _opens(folded, unit, item) else []
        following = hits[number + 1].start if number + 1 < len(hits) else None
        if following is not None and _JOINT.fullmatch(folded, item.past, following):
            continue
        if row and _meant(folded, unit, item.past):
            yield from row
        row = []


def _opens(folded: str, unit: Unit, item: Item) -> bool:
    """Whether a name opens a clause, or is what the writer holds, and nothing before it in its sentence makes it another's."""
    first = max(unit.body, item.start - _ROOM)
    clause, sentence = first, first
    for mark in _CLAUSE.finditer(folded, first, item.start):
        clause = mark.end()
        sentence = mark.end() if _STOP.match(mark[0]) else sentence
    mine = any(way.search(folded, clause, item.start) for way in (_MINE, _OF_LINK))
    opens = _WORD.search(folded, clause, item.start) is None
    return (mine or opens) and _OTHERS.search(folded, sentence, item.start) is None


def _meant(folded: str, unit: Unit, past: int) -> bool:
    """Whether what stands behind names says nothing against them."""
    stop = _STOP.search(folded, past, unit.end)
    end = min(stop.start() if stop else unit.end, past + _ROOM)
    return not (
        _AGAINST.search(folded, past, end)
        or _SAYS.match(folded, past, unit.end)
        or _AND_OTHERS.match(folded, past, unit.end)
    )


def _topic(folded: str, unit: Unit, names: int) -> Named | None:
    """What a paragraph says that it is about before its first name: 电网 in “先说电网。”, 存储 in “存储涨价，…”; else the trade over it."""
    for way in (_TURN, _ABOUT):
        turned = way.match(folded, unit.body, names)
        if turned and names_theme(turned["name"]) and (way is _TURN or look(turned["name"]) is Look.TRADE):
            return turned.span("name")
    for above in naming_headings(folded, unit):
        if look(heading_name(folded[above.body : above.end])) is Look.TRADE:
            return heading_span(folded, above)
    stop = trade_at(folded, unit.body, names)
    if stop is not None:
        return unit.body, stop
    first = _STOP.search(folded, unit.body, names)
    return opening_trade(folded, unit.body, first.start() if first else names)
