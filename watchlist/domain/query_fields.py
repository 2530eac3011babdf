"""The fields of the search grammar: their names in two languages, and what each asks of a row."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Final, TypeAlias

from watchlist.domain.rows import ThemeChip, WatchRow
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol

Test: TypeAlias = Callable[[WatchRow], bool]

_ALIASES: Final = {
    "theme": "themes 题材 题材概念 主题 概念",
    "broker": "house 券商 机构 研究机构",
    "stance": "立场 态度 推荐",
    "market": "市场",
    "rating": "评级",
    "flag": "标记 旗标 旗",
    "tag": "标签",
    "symbol": "code 代码",
    "name": "名称 名字",
    "comment": "备注 评论",
    "why": "原因 来由",
    "text": "全文 正文",
    "reports": "report 报告 报告数 研报 研报数",
    "brokers": "houses 券商数 机构数",
    "files": "file 文件 文件数",
    "mentions": "mention 提及 提及数",
    "first": "first_seen 首次 首见",
    "last": "last_seen 最近 末次",
    "added": "加入 添加",
}
_FIELDS: Final = {alias: name for name, aliases in _ALIASES.items() for alias in (name, *aliases.split())}

_STANCES: Final = {
    "推荐": Stance.RECOMMENDED, "受益": Stance.BENEFICIARY, "关注": Stance.WATCH, "提及": Stance.MENTIONED,
    "负面": Stance.NEGATIVE, **{stance.value: stance for stance in Stance},
}  # fmt: skip
_MARKETS: Final = {"a股": "a", "港股": "hk", "美股": "us", "台股": "tw", "日股": "jp", "韩股": "kr"}
_FLAGS: Final = {"red": 1, "orange": 2, "yellow": 3, "green": 4, "blue": 5, "purple": 6, "grey": 7, "none": 0}
_TAG_KINDS: Final = {"hand": True, "手工": True, "machine": False, "机器": False}
_RELATIONS: Final[dict[str, Callable[[int, int], bool]]] = {
    "": operator.eq, "=": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip
_AGES: Final = {"d": 1, "w": 7, "m": 30, "y": 365, "天": 1, "日": 1, "周": 7, "月": 30, "年": 365}

_NUMBER: Final = re.compile(r"[+-]?\d{1,9}", re.ASCII)
_AGE: Final = re.compile(r"(\d{1,5})([dwmy天日周月年])", re.ASCII)
_DAY: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)

_LAST_MONTH: Final = date(9999, 12, 1)

A_NUMBER: Final = "a number such as >=2"
A_DATE: Final = "a date or an age such as <30d or 2024-12"


def _themselves(chip: ThemeChip) -> Sequence[str]:
    return (chip.name,)


def _nobody(_symbol: Symbol) -> Sequence[str]:
    return ()


def _nowhere(_text: str) -> frozenset[Symbol]:
    return frozenset()


@dataclass(frozen=True, slots=True)
class Lookups:
    """What a query asks beside the row: today, how texts are compared, a theme's other names and those above it, brokers.

    `with_text` gives the stocks that are named in a report, or have a note, in which a text stands.
    """

    today: date = field(default_factory=date.today)
    fold: Callable[[str], str] = str.casefold
    theme_names: Callable[[ThemeChip], Sequence[str]] = _themselves
    brokers: Callable[[Symbol], Sequence[str]] = _nobody
    with_text: Callable[[str], frozenset[Symbol]] = _nowhere


def known_field(written: str) -> str | None:
    """The English name of a field in either language."""
    return _FIELDS.get(written.casefold())


def suggested_field(written: str) -> str | None:
    """The field that was perhaps meant."""
    return next(iter(get_close_matches(written.casefold()[:20], _FIELDS, 1)), None)


def bare_word(word: str, lookups: Lookups) -> Test:
    """A word in code, names, pinyin initials or themes."""
    wanted = lookups.fold(word)

    def holds(row: WatchRow) -> bool:
        parts = [str(row.symbol), row.name, row.name_en, row.initials]
        parts += (name for chip in row.themes for name in lookups.theme_names(chip))
        return wanted in lookups.fold("\n".join(parts))

    return holds


def field_test(name: str, relation: str, value: str, lookups: Lookups | None = None) -> Test:
    """What one field asks of a row. Raises ValueError with what was expected instead of the value."""
    asked = lookups or Lookups()
    if name in _COUNTS:
        return _number_test(_COUNTS[name], relation, value)
    if name in _DATES:
        return _date_test(_DATES[name], relation, value, asked.today)
    if name in _TEXTS:
        return _text_test(_TEXTS[name], relation, value, asked)
    return _SPECIAL[name](relation, value, asked)


def _number(value: str) -> int:
    if not _NUMBER.fullmatch(value):
        raise ValueError(A_NUMBER)
    return int(value)


def _number_test(read: Callable[[WatchRow], int | None], relation: str, value: str) -> Test:
    compare, wanted = _RELATIONS[relation], _number(value)

    def holds(row: WatchRow) -> bool:
        found = read(row)
        return found is not None and compare(found, wanted)

    return holds


def _text_test(
    read: Callable[[WatchRow, Lookups], Sequence[str]], relation: str, value: str, asked: Lookups
) -> Test:
    if relation not in {"", "=", "!="} or not value.strip():
        raise ValueError("a text" if value.strip() else "a value")
    wanted = asked.fold(value.strip())

    def holds(row: WatchRow) -> bool:
        found = [asked.fold(text) for text in read(row, asked)]
        if relation:
            return (wanted in found) == (relation == "=")
        return any(wanted in text for text in found)

    return holds


def _date_test(read: Callable[[WatchRow], str], relation: str, value: str, today: date) -> Test:
    days = _age_range(relation, value, today) if _AGE.fullmatch(value) else _day_range(relation, value)
    first, last = (day.isoformat() for day in days)

    def holds(row: WatchRow) -> bool:
        day = read(row)[:10]
        return bool(day) and (first <= day <= last) == (relation != "!=")

    return holds


def _age_range(relation: str, value: str, today: date) -> tuple[date, date]:
    """`<30d` is younger than thirty days, `>30d` older; a bare age is as `<=`."""
    days = int(value[:-1]) * _AGES[value[-1]]
    if relation in {">", ">="}:
        return date.min, _moved(today, -days - (relation == ">"))
    return _moved(today, -days + (relation == "<")), date.max


def _day_range(relation: str, value: str) -> tuple[date, date]:
    """The days that a date, a month, a year, or a range of them covers, as the relation wants them."""
    since, dots, until = value.partition("..")
    if dots and (relation or not (since or until)):
        raise ValueError(A_DATE)
    first, last = _edges(since) if since or not dots else (date.min, date.max)
    if dots:
        last = _edges(until)[1] if until else date.max
    ranges = {
        "<": (date.min, _moved(first, -1)),
        "<=": (date.min, last),
        ">": (_moved(last, 1), date.max),
        ">=": (first, date.max),
    }
    return ranges.get(relation, (first, last))


def _edges(value: str) -> tuple[date, date]:
    """The first and the last day of what is written as `2024`, `2024-12` or `2024-12-26`."""
    match = _DAY.fullmatch(value)
    if match is None:
        raise ValueError(A_DATE)
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise ValueError(A_DATE) from error
    if day:
        return first, first
    last_month = first.replace(month=month or 12, day=28)
    return first, _moved(_moved(last_month, 4).replace(day=1), -1) if last_month < _LAST_MONTH else date.max


def _moved(day: date, days: int) -> date:
    """So many days later, as far as dates go."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _stance_test(relation: str, value: str, _asked: Lookups) -> Test:
    stance = _STANCES.get(value.casefold())
    if stance is None:
        raise ValueError("one of " + ", ".join(Stance))
    compare, wanted = _RELATIONS[relation], stance.strength
    return lambda row: row.stance is not None and compare(row.stance.strength, wanted)


def _rating_test(relation: str, value: str, asked: Lookups) -> Test:
    """A step such as `>=1`, a scope, or a term as printed."""
    if _NUMBER.fullmatch(value):
        return _number_test(lambda row: row.rating_step, relation, value)
    if value in {"stock", "industry"} and relation in {"", "="}:
        return lambda row: row.rating_scope == value
    return _text_test(lambda row, _: (row.rating,), relation, value, asked)


def _body_test(relation: str, value: str, asked: Lookups) -> Test:
    """The full text of the reports and notes behind a stock."""
    if relation or not value.strip():
        raise ValueError("a value" if not value.strip() else "a text")
    found = asked.with_text(value.strip())
    return lambda row: row.symbol in found


def _tag_test(relation: str, value: str, _asked: Lookups) -> Test:
    kind = _TAG_KINDS.get(value.casefold())
    if kind is None or relation not in {"", "="}:
        raise ValueError("hand or machine")
    return lambda row: any(chip.hand is kind for chip in row.themes)


def _flag_test(relation: str, value: str, _asked: Lookups) -> Test:
    """A flag by number or colour; `any` for all of them."""
    if value.casefold() == "any" and relation in {"", "="}:
        return lambda row: row.flag > 0
    return _number_test(lambda row: row.flag, relation, str(_FLAGS.get(value.casefold(), value)))


def _market_test(relation: str, value: str, asked: Lookups) -> Test:
    wanted = _MARKETS.get(value.casefold(), value)
    return _text_test(lambda row, _: (row.symbol.market,), relation or "=", wanted, asked)


_COUNTS: Final[dict[str, Callable[[WatchRow], int]]] = {
    "reports": lambda row: row.reports,
    "brokers": lambda row: row.brokers,
    "files": lambda row: row.files,
    "mentions": lambda row: row.mentions,
}
_DATES: Final[dict[str, Callable[[WatchRow], str]]] = {
    "first": lambda row: row.first_seen,
    "last": lambda row: row.last_seen,
    "added": lambda row: row.added_at,
}
_TEXTS: Final[dict[str, Callable[[WatchRow, Lookups], Sequence[str]]]] = {
    "theme": lambda row, asked: [name for chip in row.themes for name in asked.theme_names(chip)],
    "broker": lambda row, asked: asked.brokers(row.symbol),
    "symbol": lambda row, _: (str(row.symbol),),
    "name": lambda row, _: (row.name, row.name_en, *row.initials.split()),
    "comment": lambda row, _: (row.comment,),
    "why": lambda row, _: (row.why,),
}
_SPECIAL: Final[dict[str, Callable[[str, str, Lookups], Test]]] = {
    "stance": _stance_test,
    "rating": _rating_test,
    "tag": _tag_test,
    "flag": _flag_test,
    "market": _market_test,
    "text": _body_test,
}
