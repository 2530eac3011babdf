"""Target prices: the figure, the one before, the currency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_CURRENCY = r"hk\$|us\$|nt\$|a\$|rmb|cny|hkd|usd|twd|jpy|krw|eur|w(?=\d)|¥|\$|€|人民币|港币|港元|美元"
_FIGURE = r"(?P<{name}>\d{{1,6}}(?:,\d{{3}})*(?:\.\d{{1,2}})?)"
_UNIT = r"\s?(?P<{name}>港元|港币|美元|日元|韩元|新台币|欧元|人民币|元)?"
_LEAD = r"(?:为|至|到|是|:|：|维持|上调|下调|调高|调低|提高|提升|每股|合理|约|of|to|at|raised|lifted|increased|lowered|reduced|cut|\s|\(|\)|x){0,8}"
_MOVED = rf"(?:(?:由|从|自|from)(?:此前|原来|原|每股|的|\s){{0,4}}(?:{_CURRENCY})?\s?{_FIGURE.format(name='before')}\s?(?:港元|港币|美元|日元|韩元|新台币|欧元|人民币|元)?(?:上调|下调|调高|调低|提高|提升|调整|[上下]修|[升降]|,|\s){{0,3}}(?:至|到|为|to)\s?)?"
"""What a target price was, where it is told first: 目标价由280元上调至320元."""
_TARGET = re.compile(
    rf"(?:目标价(?:格|位)?|target price|price target|\btp\b)(?:\([^)]{{1,12}}\))?{_LEAD}{_MOVED}(?P<mark>{_CURRENCY})?\s?{_FIGURE.format(name='value')}{_UNIT.format(name='unit')}"
    rf"(?:[\s(（,，]{{0,4}}(?:previous(?:ly| tp)?|prior|from|原(?:目标价)?|前值|此前|前次|上次)(?:为|:|：|\s|hk|us|nt|\$|rmb)*{_FIGURE.format(name='previous')})?"
)
_PREVIOUS = re.compile(
    rf"(?:previous(?: tp| target(?: price)?)?|原目标价|前次目标价)(?:为|:|：|\s){{0,4}}(?:{_CURRENCY})?\s?{_FIGURE.format(name='previous')}"
)
_CODES = {
    "hk$": "HKD", "hkd": "HKD", "港元": "HKD", "港币": "HKD", "us$": "USD", "usd": "USD", "$": "USD", "美元": "USD", "nt$": "TWD",
    "twd": "TWD", "新台币": "TWD", "rmb": "CNY", "cny": "CNY", "¥": "CNY", "人民币": "CNY", "元": "CNY", "jpy": "JPY", "日元": "JPY",
    "krw": "KRW", "w": "KRW", "韩元": "KRW", "eur": "EUR", "€": "EUR", "欧元": "EUR", "a$": "AUD",
}  # fmt: skip
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Target:
    """A target price; `previous` is the one before, `currency` an ISO code or empty."""

    value: float
    previous: float | None
    currency: str
    start: int
    end: int


def target_in(folded: str, start: int = 0, end: int | None = None) -> Target | None:
    """The first target price between two offsets of a folded text; the first with a previous one is preferred."""
    return better(list(targets_in(folded, start, end)))


def targets_in(folded: str, start: int = 0, end: int | None = None) -> Iterator[Target]:
    """All target prices between two offsets of a folded text."""
    for found in _TARGET.finditer(folded, start, len(folded) if end is None else end):
        currency = _CODES.get(found["mark"] or "", "") or _CODES.get(found["unit"] or "", "")
        yield Target(_number(found["value"]), _previous(folded, found), currency, *found.span())


def better(targets: Sequence[Target]) -> Target | None:
    """The first of some targets with a previous one, else the first."""
    return next((target for target in targets if target.previous is not None), next(iter(targets), None))


@dataclass(frozen=True, slots=True)
class Price:
    """A figure with its currency, an ISO code or empty."""

    value: float
    currency: str


_PRICE = re.compile(
    rf"\s*(?P<mark>{_CURRENCY})?\s?{_FIGURE.format(name='value')}{_UNIT.format(name='unit')}\s*"
)


def price_of(folded: str) -> Price | None:
    """The price that a cell is, where it is nothing else."""
    found = _PRICE.fullmatch(folded.replace("*", ""))
    return (
        Price(_number(found["value"]), currency_of(found["mark"] or found["unit"] or "")) if found else None
    )


def currency_of(folded: str) -> str:
    """The ISO code of a currency as written; empty where it is none that is known."""
    return _CODES.get(folded, "")


def _previous(folded: str, match: re.Match[str]) -> float | None:
    written = match["before"] or match["previous"]
    if written is None:
        near = _PREVIOUS.search(folded, match.end(), match.end() + _NEAR)
        written = near["previous"] if near else None
    return None if written is None else _number(written)


def _number(written: str) -> float:
    return float(written.replace(",", ""))
