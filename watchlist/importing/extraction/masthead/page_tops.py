"""The top of a page, a post or a mail: its lines less what a site prints over them, and a headline that it prints twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from watchlist.importing.extraction.vocabulary.industry_names import NAMED

Place = tuple[int, int]

CRUMBS = (
    r"(?:(?:您的|当前|所在)?位置\s?[:：][^\n]{0,60}|[^\n>»]{1,12}(?:\s?[>»]\s?[^\n>»]{0,12}){1,5}"
    r"|[a-z][\w&' ]{1,23}(?: / [a-z][\w&' ]{1,23}){1,5} ?/?)"
)
"""Where on its site a page stands: 首页 > 新闻 > …, Home / News / …."""
_MENU = r"(?=[^\n]{0,40}(?:首页|登录|注册|下载|搜索|关于我们))[\u4e00-\u9fffa-z]{2,6}(?:[\s|·]+[\u4e00-\u9fffa-z]{2,6}){1,11}"
PAPER = r"[\u4e00-\u9fff]{2,6}(?:日报|时报|晚报|证券报|商报|资讯|新闻网?|财经网?|通讯社|电视台)"
"""A paper or an agency by its name."""
AUTHOR = r"[◎○]\s?[\u4e00-\u9fff]{2,4}(?:\s?[a-z]{2,5})?"
"""Who writes, behind a sign, with the letters of a degree."""
REPORTER = (
    r"(?:[\u4e00-\u9fff]{2,6}\s?/\s?)?(?:[\u4e00-\u9fff]{0,6}记者\s?)?[\u4e00-\u9fff]{2,4}"
    r"(?:\s?/\s?[\u4e00-\u9fff]{2,6})?(?:综合|台北|香港|上海|北京)?报[导道]"
)
"""Who reports, as papers of Taiwan print it over their words: 財經中心／某某報導."""
CAPTION = r"[^\n]{0,90}\((?:图|照片)[^\n()]{1,30}\)"
"""What stands under a picture, with who took it."""
SCRAPED = r"[ \t]*(?:date|时间|日期)[: ]\s?20\d\d-\d\d-\d\d[ \t]+"
"""The day that a program wrote before the first words of a page."""
LETTERHEAD = re.compile(
    rf"{CRUMBS}|{_MENU}|{PAPER}|{CAPTION}|{AUTHOR}|[(〔【]?{REPORTER}[)〕】]?|证券研究报告[^\n。,，:]{{0,24}}|"
    rf"(?:行业|公司|市场|策略|宏观|每日|每周)(?:更新|研究|报告|点评|评论|动态|快讯|焦点|周报|日报)|(?:证券|行业|公司|策略|宏观)?(?:研究)?(?:报告|点评)\s?[|·]\s?[^\n|。,]{{2,12}}"
    rf"|(?:{NAMED})(?:行业|板块)|20\d{{2}}[年/.-]\d{{1,2}}[月/.-]\d{{1,2}}日?|"
    r"[^\s,。:;]{2,12}(?:平台|官网|社区|论坛)|图(?:为|片?来源|片?[:/])[^\n]{2,40}|[^\n]{2,30}(?:资料照|摄影?|图片来源)|"
    r"[^\n|,。]{2,12}\s*\|\s*[^\n|]{0,6}(?:\d{4}|[一二][零〇○一二三四五六七八九]{3})年[^\n]{2,14}|[^\s,。:]{2,10}研究(?:所|院|部)?"
    r"|[^\s,。:;|]{2,12}\s{0,3}[^\s,。:;|]{0,6}研究(?:所|院|部|中心)\s{0,3}20\d{2}[年/.-]\d{1,2}[月/.-]\d{1,2}日?"
)
"""A line over a title that is furniture: a place on a site, a menu, a series with its date behind a bar, a house's department."""
_FLASH = re.compile(
    rf"(?:{SCRAPED})?(?:即时|最新|突发)?(?:快讯|即时新闻|最新消息|延伸阅读|相关(?:新闻|阅读|推荐)|热门(?:新闻|文章)):?"
)
"""What stands over the headline of another page."""
_LETTERHEAD_LINES = 6
_TOP, _TOP_LINES, _OPENERS = 1_500, 14, 5
_HEADLINE = range(8, 131)
_NO_HEADLINE = re.compile(r"[\t:。;]$|\t|^[|>\d\W]{3}")
_BRACKETS = "【】[]()《》<> "


def without_flashes(lines: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Lines without the headlines of other pages and what stands over these."""
    skipped = False
    for line in lines:
        flash = _FLASH.fullmatch(line[0].strip()) is not None
        if not flash and not skipped:
            yield line
        skipped = flash


def below_letterhead(folded: str, end: int) -> list[re.Match[str]]:
    """The lines up to an offset that hold anything, without what a site or a house prints over its words."""
    lines = list(without_flashes([line for line in re.finditer(r"[^\n]+", folded[:end]) if line[0].strip()]))
    over = 0
    while over < min(_LETTERHEAD_LINES, len(lines)) and LETTERHEAD.fullmatch(lines[over][0].strip()):
        over += 1
    return lines[over:]


def printed_twice(folded: str) -> Place | None:
    """One of the first lines of a page that its top prints once more, as its headline over a picture or under a list of places."""
    seen: dict[str, Place] = {}
    lines = [line for line in re.finditer(r"[^\n]+", folded[:_TOP]) if line[0].strip()]
    for number, line in enumerate(lines[:_TOP_LINES]):
        words = line[0].strip().strip(_BRACKETS)
        if words in seen:
            return seen[words]
        if number < _OPENERS and len(words) in _HEADLINE and not _NO_HEADLINE.search(words):
            start = line.start() + line[0].index(words)
            seen[words] = (start, start + len(words))
    return None
