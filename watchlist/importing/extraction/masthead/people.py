"""The people who sign a report: analysts, contacts and assistants, each with the licence that stands beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from watchlist.domain.drafts import Analyst
from watchlist.domain.spans import Span
from watchlist.importing.extraction.vocabulary.guards import guarded, led_by
from watchlist.importing.extraction.vocabulary.industry_names import NAMED

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏"
    "付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申耿关兰焦俞"
    "左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄"
    "窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝桓匡冀谈郁佴鄢惠傅诸濮"
    "戎殷蒯闻楼晁郗邸冼谌湛祖逄亓訾糜隽矫幸扶奚宿居步都暴虎阚原印权束云洪储欧阳竺水郜强经乐蔺屠来竹平伏樓候花"
)  # fmt: skip
_DOUBLE = (
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "司徒",
    "夏侯",
    "端木",
)
_PINYIN = {
    "wang": "王", "li": "李", "zhang": "张", "liu": "刘", "chen": "陈", "yang": "杨", "huang": "黄", "zhao": "赵", "wu": "吴",
    "zhou": "周", "xu": "徐", "sun": "孙", "ma": "马", "zhu": "朱", "hu": "胡", "guo": "郭", "he": "何", "lin": "林", "gao": "高",
    "luo": "罗", "zheng": "郑", "liang": "梁", "xie": "谢", "song": "宋", "tang": "唐", "han": "韩", "deng": "邓", "feng": "冯",
    "cao": "曹", "peng": "彭", "zeng": "曾", "xiao": "肖", "tian": "田", "dong": "董", "pan": "潘", "yuan": "袁", "cai": "蔡",
    "jiang": "蒋", "yu": "余", "du": "杜", "ye": "叶", "cheng": "程", "wei": "魏", "su": "苏", "lv": "吕", "ding": "丁", "ren": "任",
    "lu": "陆", "yao": "姚", "shen": "沈", "zhong": "钟", "cui": "崔", "tan": "谭", "fan": "范", "liao": "廖", "shi": "石", "jin": "金",
}  # fmt: skip
"""The surname that a syllable most often is: only used where the text's own character is damaged."""

_LICENCE = led_by("SA", r"(?<![A-Z0-9].)\s?\d{13}")
_ROLED = re.compile(
    r"(?P<name>[\u4e00-\u9fff\ufffd]{2,4})\s?\((?P<role>首席分析师|证券分析师|分析师|联系人|研究助理)\)"
)
_ROLE = re.compile(r"\((?:首席分析师|证券分析师|分析师|联系人|研究助理)\)")
_LABEL = re.compile(
    rf"(?:能源|{NAMED})(?:行业)?(?=(?:首席|资深|高级|联席)?(?:分析师|研究员))|(?:证券|首席|资深|高级)?分析师(?:登记编码|登记编号)?|联系人|研究助理|联系信息|作者|(?:sac)?(?:证券)?(?:投资咨询)?(?:执业)?(?:资格)?(?:证书)?(?:编号|编码|证书号|证号)|sac|执业证书"
    r"|登记(?:编码|编号)|执证(?:编号|号)|资格编号|证书(?:编号)?|研究支持|证券执业证书号|简介|电话|邮箱|e-mail|联系邮箱|手机|研究所|研究院|研究部"
)
_LABELLED = guarded(
    r"(?:证券|首席)?分析师\s?[:：]\s?(?P<name>[\u4e00-\u9fff]{2,4})(?=[\s,，/、()]|$|邮箱|电话|e-?mail)",
    "分析师",
)
_NAME = re.compile(r"[\u4e00-\u9fff\ufffd]{2,40}")
_MAIL = re.compile(r"([a-z][a-z_.-]{2,30})\d{0,5}[@＠]")
_BACK = 90
_AHEAD = 70
_HEAD = 6_000
_CONTACT_KIND = "1"
_RUN_INTO = 4
"""So many characters are a name with a word before it, unless the surname has two."""


def read_people(folded: str, text: str) -> tuple[Analyst, ...]:
    """Everyone who signs, in the order of the masthead."""
    licences = list(_LICENCE.finditer(text, 0, _HEAD))
    roled = list(_ROLED.finditer(folded, 0, _HEAD)) if _ROLE.search(folded, 0, _HEAD) else []
    if roled and len(roled) >= len(licences):
        return tuple(_paired(roled, licences))
    if not licences:
        return tuple(_unlicensed(folded)) or tuple(_in_latin(text))
    found: dict[str, Analyst] = {}
    ends = [0, *(licence.end() for licence in licences)]
    for place, licence in enumerate(licences):
        person = _before(folded, text, max(ends[place], licence.start() - _BACK), licence)
        if person:
            found.setdefault(person.licence, person)
    return tuple(found.values())


def _unlicensed(folded: str) -> Iterator[Analyst]:
    """Names behind a label, where the text prints no licence at all."""
    for match in _LABELLED.finditer(folded, 0, _HEAD):
        if _is_name(match["name"]):
            yield Analyst(match["name"], "", "analyst", Span(match.start("name"), match.end("name")))


_SIGNED = guarded(
    r"^(?P<name>[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z.'-]*){1,3})(?:, ?(?:Ph\.? ?D\.?|CFA|CPA|FRM))*[ *^]*(?:\|[^\n@]{0,40})?\r?\n(?:[^\n@]{0,40}\n){0,2}[^\n]{0,60}@",
    "@",
    flags=re.MULTILINE,
)
"""A line that is a Latin name, with an address on one of the next lines."""
_NO_PERSON = re.compile(
    r"(?i)\b(?:limited|ltd|research|securities|equity|asia|global|bank|group|analysts?|update|china|company)\b"
)


def _in_latin(text: str) -> Iterator[Analyst]:
    """Names in Latin letters over their addresses, where the text prints no licence at all."""
    for match in _SIGNED.finditer(text, 0, _HEAD):
        if not _NO_PERSON.search(match["name"]):
            yield Analyst(match["name"], "", "analyst", Span(*match.span("name")))


def _paired(roled: list[re.Match[str]], licences: list[re.Match[str]]) -> Iterator[Analyst]:
    """Names with their roles in brackets; licences follow in the same order."""
    for place, match in enumerate(roled):
        licence = licences[place][0].replace(" ", "") if place < len(licences) else ""
        role = "contact" if match["role"] in {"联系人", "研究助理"} else "analyst"
        begin, end = _trimmed(match["name"], match.start("name")) or match.span("name")
        yield Analyst(match["name"][begin - match.end("name") :], licence, role, Span(begin, end))


def _before(folded: str, text: str, start: int, licence: re.Match[str]) -> Analyst | None:
    """The person whose name stands before a licence, labels, numbers and addresses between them aside."""
    lead = folded[start : licence.start()]
    blank = _LABEL.sub(lambda label: "\x00" * len(label[0]), lead)
    names = [found for match in _NAME.finditer(blank) if (found := _named_in(match))]
    if not names:
        return None
    begin, end = names[-1]
    number = licence[0].replace(" ", "")
    contact = "联系人" in lead or "助理" in lead or number[5] == _CONTACT_KIND
    written = text[start + begin : start + end]
    person = Analyst(written, number, "contact" if contact else "analyst", Span(start + begin, start + end))
    return _mended(folded, person, licence.end()) if "\ufffd" in written else person


def _named_in(run: re.Match[str]) -> tuple[int, int] | None:
    """The name that a run of characters is; one that text runs into ends with the name (行业周报左某某)."""
    word, (start, end) = run[0], run.span()
    if len(word) > _RUN_INTO or (word[0] == "日" and len(word) == _RUN_INTO):
        return _trimmed(word, start)
    return (start, end) if _is_name(word) else None


def _trimmed(word: str, start: int) -> tuple[int, int] | None:
    """Where the name in a run of characters stands: at its end, where a word runs into it (报告王五)."""
    end = start + len(word)
    if word.startswith((*_DOUBLE, "\ufffd")):
        return start, end
    longest = next((size for size in (3, 2) if len(word) >= size and word[-size] in SURNAMES), 0)
    if len(word) < _RUN_INTO and word[0] in SURNAMES:
        return start, end
    return (end - longest, end) if longest else None


def _is_name(word: str) -> bool:
    return word[0] in SURNAMES or word[0] == "\ufffd" or word.startswith(_DOUBLE)


def _mended(folded: str, person: Analyst, after: int) -> Analyst:
    """A name whose surname is damaged, mended from the e-mail address beside it.

    The address must start with a syllable that is a surname; the character is the most common one of that sound.
    """
    mail = _MAIL.search(folded, after, after + _AHEAD)
    if mail is None or not person.name.startswith("\ufffd"):
        return person
    syllable = max((sound for sound in _PINYIN if mail[1].startswith(sound)), key=len, default="")
    return replace(person, name=_PINYIN[syllable] + person.name[1:]) if syllable else person
