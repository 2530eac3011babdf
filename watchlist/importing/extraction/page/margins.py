"""What stands around the body: running heads, contents, captions, references to older reports, contacts, front matter.

All functions take folded text (one character for one) and yield start and end of each stretch.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from watchlist.importing.extraction.vocabulary.anchors import PAGES
from watchlist.importing.extraction.vocabulary.guards import led, led_by
from watchlist.importing.extraction.vocabulary.ranges import Range, merged

# --- front matter ---------------------------------------------------------------------------------------------------

_FRONT_MATTER = re.compile(r"\A[\ufeff\s]*---[ \t]*\r?\n")
_FENCE = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
_FRONT_MATTER_LIMIT = 40_000


def front_matter_spans(folded: str) -> Iterator[Range]:
    """The block between `---` lines at the start of markdown."""
    opening = _FRONT_MATTER.match(folded)
    closing = opening and _FENCE.search(folded, opening.end(), _FRONT_MATTER_LIMIT)
    if closing:
        yield 0, closing.end()


# --- running heads --------------------------------------------------------------------------------------------------

_TO_DISCLAIMER = (
    r"[^。,,;\n]{0,40}?"
    r"(?:风险提示|评级标准|免责(?:声明|条款|申明)(?:部分)?|(?:重要|特别|各项)?(?:声明|申明)(?:部分)?|说明和免责条款)"
)
_ANCHOR = PAGES.led(
    rf"请(?:务必(?:仔细)?阅读|仔细阅读|阅读|务必参阅){_TO_DISCLAIMER}|敬请(?:参阅|阅读){_TO_DISCLAIMER}|谨请参阅{_TO_DISCLAIMER}"
    r"|各项声明请参见报告尾页|please (?:read|see)[^.\n]{0,80}disclosures?[^.\n]{0,60}",
    "请务必",
    "请仔细阅读",
    "请阅读",
    "敬请",
    "谨请参阅",
    "各项声明请",
    "please read",
    "please see",
)
_PLAIN_PAGE = r"第\s?\d{1,3}\s?页\s?共\s?\d{1,3}\s?页|p(?<![a-z]p)\.?\d{1,3}(?!\d)"
_PAGE = led(*_PLAIN_PAGE.split("|"))
_PAGE_OF = re.compile(_PLAIN_PAGE + r"|\d{1,2}of\d{1,2}")
_OF = re.compile(r"of(?<=\dof)\d")
"""Where the text has none every figure would begin the longer one in vain."""
_TOTAL = re.compile(r"/(\d{1,3})(?![\d/.%])")
_NUMBER = re.compile(r"(?:^|[^\d/.])(\d{1,3})$")
_NUMBER_WIDTH = 4
_REACH = 60
_TEMPLATE = PAGES.led(
    r"\[table_[a-z0-9]+\]|table_(?<![a-z]table_)[a-z]+|#[a-z]{4,24}\d?#", "[table_", "table_", "#"
)
_LINE = re.compile(r"[^\n]{2,80}")
_PAGES = 3
_REPEATS = 4


def running_head_spans(folded: str) -> list[Range]:
    """Phrases that stand on every page, with what stands beside them each time; page numbers; repeated lines."""
    found = list(_widened(folded, [match.span() for match in _ANCHOR.finditer(folded)]))
    found.extend(_widened(folded, _pages(folded)))
    found.extend(_repeated_lines(folded))
    found.extend(mark.span() for mark in _TEMPLATE.finditer(folded))
    return merged(found)


def _widened(folded: str, anchors: list[Range]) -> Iterator[Range]:
    """Each anchor, widened by the words that most of its kind have on both sides (digits count as alike)."""
    if len(anchors) < _PAGES:
        yield from anchors
        return
    before = [_shape(folded[max(0, start - _REACH) : start])[::-1] for start, _ in anchors]
    after = [_shape(folded[end : end + _REACH]) for _, end in anchors]
    left, right = _common(before), _common(after)
    for (start, end), ahead, behind in zip(anchors, before, after, strict=True):
        lead = folded[start - _shared(ahead, left) : start].rpartition("。")[2].lstrip(_LOOSE_EDGE)
        tail = folded[end : end + _shared(behind, right)].partition("。")[0].rstrip(_LOOSE_EDGE)
        lead = "" if lead.isspace() and _OPENS_POST.match(folded, end) else lead
        yield start - len(lead), end + len(tail)


_OPENS_POST = re.compile(r" (?=[^\s\d])[^\n]{0,24}:")
"""What stands behind the number of a post of a thread (2/3 液冷：…) goes on with nothing before it."""
_LOOSE_EDGE = "0123456789 ."
"""What a widened head may share with its neighbours by chance."""


def _shape(text: str) -> str:
    """The text with all digits alike; nine passes of the interpreter's own are quicker than one by a table."""
    for digit in "123456789":
        text = text.replace(digit, "0")
    return text


def _common(sides: list[str]) -> str:
    """The longest start that at least half of the sides share."""
    common, kept = "", sides
    for place in range(_REACH):
        letters = Counter(side[place] for side in kept if len(side) > place)
        letter, count = letters.most_common(1)[0] if letters else ("", 0)
        if count * 2 < len(sides) or count < _PAGES - 1:
            break
        common += letter
        kept = [side for side in kept if len(side) > place and side[place] == letter]
    return common


def _shared(side: str, common: str) -> int:
    return next(
        (place for place, (one, two) in enumerate(zip(side, common, strict=False)) if one != two),
        min(len(side), len(common)),
    )


def _pages(folded: str) -> list[Range]:
    """Page numbers: `第2页共5页`, `P.20`, and `2/7` where the same total comes with rising numbers."""
    plain = [page.span() for page in (_PAGE_OF if _OF.search(folded) else _PAGE).finditer(folded)]
    kept = plain if len(plain) >= _PAGES else []
    numbered: dict[str, list[tuple[int, Range]]] = {}
    for mark in _TOTAL.finditer(folded):
        number = _NUMBER.search(folded[max(0, mark.start() - _NUMBER_WIDTH) : mark.start()])
        if number:
            place = (mark.start() - len(number[1]), mark.end())
            numbered.setdefault(mark[1], []).append((int(number[1]), place))
    for total, pages in numbered.items():
        rising = all(one < two for (one, _), (two, _) in pairwise(pages))
        if len(pages) >= _PAGES and rising and pages[-1][0] <= int(total):
            kept.extend(place for _, place in pages)
    return sorted(kept)


def _repeated_lines(folded: str) -> Iterator[Range]:
    """Short lines that come again and again, page numbers aside; and lines of template marks."""
    shaped = _shape(folded)
    lines = [(match.span(), match[0].strip()) for match in _LINE.finditer(shaped)]
    counts = Counter(shape for _, shape in lines if len(shape) >= _REPEATS)
    for span, shape in lines:
        if counts[shape] >= _REPEATS and not shape.startswith(("#", "-", "|", "*", "<")) and _is_head(shape):
            yield span


_HEAD_WORDS = re.compile(r"研究|证券|报告|行业|页|0{1,3}$|^0{1,3}|research|equity|page|www\.|http")


def _is_head(shape: str) -> bool:
    return bool(_HEAD_WORDS.search(shape)) and not re.search(r"[。;；]", shape)


# --- contents -------------------------------------------------------------------------------------------------------

_CONTENTS = PAGES.led(
    r"内容目\s{0,2}录|正文目\s{0,2}录|图(?:表)?目\s{0,2}录|表(?:格)?目\s{0,2}录|插图目\s{0,2}录|目\s{0,2}录|table of contents",
    "内容目",
    "正文目",
    "图目",
    "图表目",
    "表目",
    "表格目",
    "插图目",
    "目",
    "table of contents",
)
_DOTS = led_by(".·…⋯", r"\s?[.·…⋯]\s?[.·…⋯]")
"""What no leader is without, found far sooner."""
_LEADER = re.compile(r"[.·…⋯]\s?(?:[.·…⋯]\s?){3,199}[ -]{0,3}\d{0,3}-?")
_GAP = 130
_BLIND = 2_500


def contents_spans(folded: str, heads: Sequence[Range]) -> Iterator[Range]:
    """Tables of contents: entries with leaders, or what stands between the heading and the end of its page."""
    leaders = [match.span() for match in _LEADER.finditer(folded)] if _DOTS.stands_in(folded) else []
    yield from _leader_runs(leaders)
    starts = [start for start, _ in leaders]
    pages = [start for start, _ in heads]
    for heading in _CONTENTS.finditer(folded):
        place = bisect_left(starts, heading.end())
        if place < len(starts) and starts[place] - heading.end() < _GAP:
            yield heading.start(), starts[place]
        else:
            yield from _plain_contents(folded, heading, pages)


def _leader_runs(leaders: list[Range]) -> Iterator[Range]:
    """Entries that follow one another closely, from the first leader to the last."""
    run: Range | None = None
    for start, end in leaders:
        if run and start - run[1] < _GAP:
            run = (run[0], end)
            continue
        if run:
            yield run
        run = (start, end)
    if run:
        yield run


def _plain_contents(folded: str, heading: re.Match[str], pages: list[int]) -> Iterator[Range]:
    """Entries without leaders: up to the next page, as long as no sentence ends before it."""
    place = bisect_left(pages, heading.end())
    stop = pages[place] if place < len(pages) else heading.end()
    if (
        stop - heading.end() < _BLIND
        and "。" not in folded[heading.end() : stop]
        and re.search(r"\d", folded[heading.end() : stop])
    ):
        yield heading.start(), stop


# --- captions -------------------------------------------------------------------------------------------------------

_NUMBERED = r"\s?\d{1,3}(?:[-.]\d{1,2})?\s?[::.、](?!\d)\s?"
_NUMBERED_LATIN = r"\s\d{1,3}[::.]\s?"
_CAPTION = PAGES.led(
    rf"图表?{_NUMBERED}|表格?{_NUMBERED}|(?:figure|exhibit|table|chart){_NUMBERED_LATIN}",
    "图",
    "表",
    "figure",
    "exhibit",
    "table",
    "chart",
)
_SOURCE = PAGES.led(
    r"(?:资料|数据)来源\s?[::]\s?|source(?<![a-z]source)\s?:\s?", "资料来源", "数据来源", "source"
)
_SOURCE_END = re.compile(r"研究(?:所|院|部|中心)(?:整理|预测|测算)?|整理|[。\n]|预测")
_BRACKET_END = re.compile(r"(?=[)\n])")
_SOURCE_NAME = re.compile(r"(?:[^\s。,;:、]{1,16}、){0,12}(?:[a-z][a-z &./,]{1,30}|[^\s。,;、]{1,8})")
_CAPTION_END = re.compile(r"(?=(?:资料|数据)来源|[。\n;])")
_CAPTION_LIMIT = 70
_SOURCE_LIMIT = 60


def caption_spans(folded: str, heads: Sequence[Range]) -> Iterator[Range]:
    """Captions of figures and tables, and the lines that name their source; none runs over a page's end."""
    pages = [start for start, _ in heads]
    for caption in _CAPTION.finditer(folded):
        place = bisect_left(pages, caption.end())
        limit = caption.end() + _CAPTION_LIMIT
        if place < len(pages) and pages[place] <= limit:
            yield caption.start(), pages[place]
            continue
        stop = _CAPTION_END.search(folded, caption.end(), limit)
        yield caption.start(), stop.start() if stop else caption.end()
    for source in _SOURCE.finditer(folded):
        stop = _SOURCE_END.search(folded, source.end(), source.end() + _SOURCE_LIMIT)
        stop = stop or _SOURCE_NAME.match(folded, source.end())
        if folded[source.start() - 1 : source.start()] == "(":
            stop = _BRACKET_END.search(folded, source.end(), source.end() + _SOURCE_LIMIT) or stop
        yield source.start(), stop.end() if stop else source.end()


# --- references to older reports ------------------------------------------------------------------------------------

_REFERENCES = PAGES.led(
    r"相关(?:研究)?报告|相关研(?:究|报)|[近往]期报告|re(?<=\nre)(?:lated|cent) (?:reports|research)",
    "相关报告",
    "相关研",
    "近期报告",
    "往期报告",
    "related re",
    "recent re",
)
_ITEM = re.compile(
    r"》(?:[\s,——\-]{0,4}\d{4}[-./]\d{1,2}[-./](?:\d{2}|\d))?|\d{4}[-./]\d{2}[-./]\d{2}|(?<=研究所)20\d{6}_"
)
_STOP = re.compile(
    r"\[table_|分析师|投资要点|请务必|资料来源|数据来源|[#＃][a-z]{4,}|执业|证书编号|\d{4}年\d{1,2}月\d{1,2}日|[●■◆]\s|报告摘要|联系人|研究助理|(?:发布|报告)(?:时间|日期)|(?:报告|研究|周报|点评)\s?[/|]\s?20\d{2}"
)
_ITEM_GAP = 130


def reference_spans(folded: str) -> Iterator[Range]:
    """Lists of older reports under their heading: titles in 《》 or with their dates."""
    for heading in _REFERENCES.finditer(folded):
        end = _items_end(folded, heading.end())
        if end > heading.end():
            yield heading.start(), end


def _items_end(folded: str, end: int) -> int:
    """The end of the last item of a list that starts at `end`."""
    for _ in range(60):
        item = _ITEM.search(folded, end, end + _ITEM_GAP)
        stop = _STOP.search(folded, end, end + _ITEM_GAP)
        if item is None or (stop and stop.start() < item.start() and "《" not in folded[end : stop.start()]):
            return end
        end = item.end()
    return end


# --- contacts -------------------------------------------------------------------------------------------------------

_MAIL_HOST = PAGES.led(
    r"[@＠][a-z0-9\-]{1,40}(?:\.[a-z0-9\-]{1,20}){0,2}?"
    r"(?:\.com(?:\.(?:cn|hk|tw|sg))?|\.cn|\.net|\.org|\.hk|\.[a-z]{2,4}(?![a-z]))",
    "@",
    "＠",
)
_MAIL_NAME = re.compile(r"[a-z0-9_.\-]{1,40}$")
_MAIL_WIDTH = 40
_WEB = r"[a-z0-9\-._/?=&%#~:]{3,200}"
_CALL = r"\s?[::]?\s?[+()\d][\d()\-\u2013 +/－]{4,24}"
_WHERE = r"\s?[::][^。\n]{2,80}?(?=邮编|电话|传真|邮箱|公司网址|地址|\n|。|$|中[^。\n]{1,8}公司)"
_REACHED = ("电话", "传真", "手机", "邮编", "邮政编码")
_CONTACT = PAGES.led(
    rf"http(?<![(<\[/]http)s?://{_WEB}|www\.(?<![(<\[/]www\.){_WEB}|(?:联系)?(?:{'|'.join(_REACHED)}){_CALL}"
    rf"|联系地址{_WHERE}|地址(?<!电邮地址)(?<!邮箱地址)(?<!邮件地址){_WHERE}",
    "http",
    "www.",
    "联系",
    *_REACHED,
    "地址",
)
_STREET = PAGES.led(
    r"(?:路|街|大道|胡同|道)\d{1,5}号(?:院)?(?:[^。,;\n]{0,24}?(?:\d{1,3}(?:层|楼)|\d{1,4}室|[a-z]座|大厦|广场)(?:[a-z]?\d{0,3}(?:层|楼|室|座))?)?",
    "路",
    "街",
    "大道",
    "胡同",
    "道",
)
_PLACE_LIMIT = 14
_PLACE_END = re.compile(r"[\s。,;:、()0-9]")
_AFTER_STREET = re.compile(r",?\s?\d{6}(?!\d)")


def contact_spans(folded: str) -> Iterator[Range]:
    """Addresses, telephone numbers, e-mail and web addresses."""
    for host in _MAIL_HOST.finditer(folded):
        name = _MAIL_NAME.search(folded, max(0, host.start() - _MAIL_WIDTH), host.start())
        if name:
            yield name.start(), host.end()
    for contact in _CONTACT.finditer(folded):
        yield contact.span()
    for street in _STREET.finditer(folded):
        lead = folded[max(0, street.start() - _PLACE_LIMIT) : street.start()]
        breaks = [mark.end() for mark in _PLACE_END.finditer(lead)]
        code = _AFTER_STREET.match(folded, street.end())
        yield street.start() - len(lead) + (breaks[-1] if breaks else 0), code.end() if code else street.end()
