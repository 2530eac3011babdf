"""Lists whose items are lines: “- 名称（代码）：…” under a heading, or one name a line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.heading_names import heading_name, heading_span, naming_headings
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.lists.players import players_trade
from watchlist.importing.extraction.lists.told_lines import SEE_ALSO, analysed, tells_how, tells_results
from watchlist.importing.extraction.names.name_notes import past_notes
from watchlist.importing.extraction.page.units import Unit, UnitKind, headings_above
from watchlist.importing.extraction.vocabulary.cues import gives_reasons, heading_stance
from watchlist.importing.extraction.vocabulary.headings import (
    NUMBERING,
    affected,
    bare,
    names_theme,
    opens_news,
    says_nothing,
)
from watchlist.importing.extraction.vocabulary.trades import Look, look
from watchlist.securities.codes import PRINTED_HONG_KONG, PRINTED_NUMBER, PRINTED_TERMINAL
from watchlist.securities.matcher import Hit

_Entry = tuple[Item, bool]
_CODE_BEFORE = re.compile(rf"(?P<code>{PRINTED_NUMBER})\s{{1,2}}")
_JOINT = re.compile(r"[*_]{0,3}\s?[、和与及/]\s?[*_]{0,3}")
_TICKER = frozenset({"ticker"})
_LEAD = re.compile(r"(?:[\s$\[【\"“_\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]|\*(?!st))*")
_CODED = re.compile(
    rf"[\s*\]】”\"]*[(\[]\s*(?:\d{{6}}(?:\.[a-z]{{2,4}})?|{PRINTED_HONG_KONG}|{PRINTED_TERMINAL}|[a-z]{{1,6}}(?:\.[a-z]{{1,2}})?)\s*[)\]]"
    r"|[*\]]*\(https?:[^()\s]*?\d{5,6}[^()\s]{0,12}\)"
)
_SHORT_CODE = re.compile(r"[\s*\]】”\"]*[(\[]\s*(?P<code>\d{4})\s*[)\]]")
"""As Taiwan and Japan write it: a code where the company has it, a year or a number elsewhere."""
_TICKER_BEHIND = re.compile(r"[*_\s]{0,3}(?:--?|[–—])\s?\$?(?P<code>[a-z]{1,5})(?![a-z])")
"""A name and behind a dash its ticker: Eaton — ETN."""
_UNKNOWN = re.compile(r"(?:\*(?=st))?[^\s()\[\]:*、,。;|][^()\[\]:*、,。;|\n]{1,30}?(?<!\s)(?=\]?\s?\()")
_NOTE_ONLY = re.compile(r"\s?\([a-z]{1,6}\)")
"""Letters behind a thing that a company makes are no ticker: 特宝生物生长激素(GH)."""
_BARE = re.compile(r"https?:.*|\.[a-z]{2,4}(?![a-z])|\s?\.(?:hk|sh|sz|bj|us)")
_ENDS = re.compile(
    r"[\s*\]】”\"]*(?:$|\||等\s*(?:$|\n)|:|[-–—]{1,2}\s|[-–—]{2}|/\s?[a-z][a-z0-9 .&-]{1,24}[*_]{0,3}\s?(?::|$))"
)
"""What ends the names of a line; one name may be told in English too: 奇鋐 / AVC：."""
_OTHERS = re.compile(
    r"(?:其他|其它|其余|更多|部分)?(?:相关|受益|重点|核心)(?:公司|企业|标的|个股)(?:梳理|介绍|点评)?"
)
_SAID_LEAST = {True: 1, False: 2}
_CODED_LEAST, _LINE_LEAST = 2, 3
_BOLD_OPENS = re.compile(r"\s*\*\*[^*:\n]{2,16}(?:\*\*\s?:|:\*\*)")
_WORD = re.compile(r"[^\W_]")
_SAYS_WHICH = 8
"""A heading over stocks that is shorter (观察名单) says no more than that they are some."""
_LIKE = 2
"""So many lists of one way make the way that of the document: then one name under a heading is a list as well."""
_WHOLE = 2
"""A block of so many lines that all open with names counts as one of that way, though it is too short to be a list by itself."""
_MOSTLY = 0.7
_REASONS_ROOM = 80
_UNHEADED = 0.8
"""Lines of companies that no heading names and of which nobody says that they are put forward may be an enumeration."""


class BulletFinder:
    """Finds the lists of one text whose items are lines."""

    def __init__(
        self, text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit], *, advised: bool = False
    ) -> None:
        """`advised`: whether other lists of the text say that they put stocks forward; then lines of which nobody says so tell of companies."""
        self._text, self._folded, self._units = text, folded, units
        self._advised = advised
        self._hits = {hit.start: hit for hit in hits}
        self._hit_starts = [hit.start for hit in hits]

    def find(self) -> Iterator[NameList]:
        """All lists, in order."""
        blocks: dict[int, list[Unit]] = {}
        for unit in self._units:
            blocks.setdefault(id(unit.parent), []).append(unit)
        found: list[NameList] = []
        like: Counter[tuple[UnitKind, bool]] = Counter()
        short: list[tuple[Sequence[Unit], Sequence[tuple[Unit, list[_Entry]]]]] = []
        for units in blocks.values():
            opened = [(unit, items) for unit in units if (items := self._items(unit))] or self._told(units)
            if not opened:
                continue
            outer = self._outer(units, opened)
            listed = list(self._list(*outer))
            found.extend(listed)
            if listed:
                like[_way(units[0])] += 1
            else:
                short.append(outer)
        for block, lines in short:
            like[_way(block[0])] += len(lines) == len(block) and (
                len(block) >= _WHOLE or self._inner(*lines[0])
            )
        for block, lines in short:
            if like[_way(block[0])] >= _LIKE and len(lines) >= _MOSTLY * len(block):
                found.extend(self._list(block, lines, least=1))
        yield from found

    def _inner(self, unit: Unit, entries: Sequence[_Entry]) -> bool:
        """Whether a bullet holds nothing but a name, set in under one that is nothing but a trade."""
        above = unit.parent
        if (
            unit.kind is not UnitKind.BULLET
            or above is None
            or _WORD.search(self._folded, entries[-1][0].past, unit.end)
        ):
            return False
        words = self._folded[above.body : above.end].strip(" :")
        return self._indent(above) < self._indent(unit) and look(words) is Look.TRADE

    def _told(self, units: Sequence[Unit]) -> list[tuple[Unit, list[_Entry]]]:
        """Paragraphs under a heading that says that companies follow, each of which opens with one."""
        above = units[0].parent
        if above is None or not _OTHERS.fullmatch(bare(self._folded[above.start : above.end])):
            return []
        opened = [(unit, entry) for unit in units if (entry := self._entry(unit.body, unit))]
        return [(unit, [entry]) for unit, entry in opened] if len(opened) == len(units) else []

    def _outer(
        self, units: Sequence[Unit], opened: Sequence[tuple[Unit, list[_Entry]]]
    ) -> tuple[Sequence[Unit], Sequence[tuple[Unit, list[_Entry]]]]:
        """Without the bullets set in under others that hold no name alone: they are remarks on the names above them."""
        if any(unit.kind is not UnitKind.BULLET for unit in units):
            return units, opened
        least = min(map(self._indent, units))
        if not any(self._indent(unit) == least for unit, _ in opened):
            return units, opened
        kept = [
            (unit, items)
            for unit, items in opened
            if self._indent(unit) == least or not _WORD.search(self._folded, items[-1][0].past, unit.end)
        ]
        inner = [unit for unit, _ in kept]
        return [unit for unit in units if self._indent(unit) == least or unit in inner], kept

    def _indent(self, unit: Unit) -> int:
        """How far a bullet is set in."""
        marked = self._folded[unit.start : unit.body]
        return len(marked) - len(marked.lstrip(" "))

    def _items(self, unit: Unit) -> list[_Entry]:
        """The names that a line opens with, and whether a code stands with each."""
        if unit.kind is UnitKind.ROW:
            return []
        number = NUMBERING.match(self._folded, unit.body, unit.end)
        place = number.end() if number else unit.body
        found: list[_Entry] = []
        while (entry := self._entry(place, unit)) is not None:
            found.append(entry)
            past = entry[0].past
            joint = _JOINT.match(self._folded, past, unit.end)
            if joint is None or joint.end() not in self._hits:
                break
            place = joint.end()
        ended = bool(found) and (
            _ENDS.match(self._folded, found[-1][0].past, unit.end) is not None
            or self._bold(found[0][0], found[-1][0])
        )
        if found and (ended or (len(found) == 1 and found[0][1])):
            return found
        return []

    def _bold(self, first: Item, last: Item) -> bool:
        """Whether bold print holds the names and nothing else, whatever goes on behind them."""
        opened = self._folded[first.start - 2 : first.start] == "**"
        return opened and self._folded.startswith("**", last.past)

    def _entry(self, place: int, unit: Unit) -> _Entry | None:
        """The name at one place of a line."""
        lead = _LEAD.match(self._folded, place, unit.end)
        start = lead.end() if lead else place
        before = _CODE_BEFORE.match(self._folded, start, unit.end)
        if before and (named := self._hits.get(before.end())) and _has_code(named, before["code"]):
            return Item(named.start, named.end, past_notes(self._folded, named.end, unit.end), named), True
        hit, unknown = self._hits.get(start), self._unknown(start, unit)
        if hit and unknown and hit.end < unknown and hit.end - start > 1 and not self._text[start].isascii():
            unknown = None if _NOTE_ONLY.match(self._folded, unknown) else unknown
        if hit and unknown and unknown > hit.end:
            hit = None
        end = hit.end if hit else unknown
        if end is None:
            return None
        past = past_notes(self._folded, end, unit.end)
        code = _CODED.match(self._folded, end, past)
        coded = code is not None and not any(map(str.islower, _BARE.sub("", self._text[end : code.end()])))
        coded = coded or (hit is not None and self._folded[start - 1 : start] == "$" and hit.kinds == _TICKER)
        short = _SHORT_CODE.match(self._folded, end, past)
        coded = coded or (hit is not None and short is not None and _has_code(hit, short["code"]))
        behind = _TICKER_BEHIND.match(self._folded, past, unit.end)
        coded = coded or (hit is not None and behind is not None and _has_code(hit, behind["code"].upper()))
        return (Item(start, end, past, hit), coded) if hit or coded else None

    def _unknown(self, start: int, unit: Unit) -> int | None:
        match = _UNKNOWN.match(self._folded, start, unit.end)
        code = _CODED.match(self._folded, match.end(), unit.end) if match else None
        if match is None or code is None:
            return None
        abbreviated = not match[0].isascii() and not any(map(str.isdigit, code[0]))
        return None if abbreviated or says_nothing(match[0]) else match.end()

    def _list(
        self, units: Sequence[Unit], opened: Sequence[tuple[Unit, list[_Entry]]], least: int | None = None
    ) -> Iterator[NameList]:
        """The list that the lines under one heading are; none where too little says that they are one.

        `least` is how many names are enough where the document tells its other lists in the same way.
        """
        stance, said = self._stance(units[0])
        if stance is None:
            return
        entries = [entry for _, found in opened for entry in found]
        coded = [item for item, with_code in entries if with_code]
        players = players_trade(self._folded, units[0])
        theme = (
            self._theme(units[0]) or self._over_headings(opened[0][0]) or players or self._forward(units[0])
        )
        results = tells_results(self._folded, [item.past for item, _ in entries])
        told = results or (players is None and (self._advised or tells_how(self._folded, units[0])))
        if told and ((results and analysed(self._folded, opened[0][0])) or (not said and not coded)):
            return
        kept, enough = self._kept(units, opened, coded, said=said, themed=theme is not None)
        if least is not None and theme is not None:
            kept, enough = [item for item, _ in entries], least
        if len(kept) < enough or not any(item.hit or item in coded for item in kept):
            return
        start, end = theme or (kept[0].start, kept[0].start)
        confidence = 0.93 if len(coded) == len(kept) else 0.86
        if least is not None:
            confidence = _UNHEADED
        if not said and (theme is None or len(kept) == 1 or len(coded) < _MOSTLY * len(kept)):
            confidence = _UNHEADED
        named = self._text[start:end]
        yield NameList(named, start, end, theme is None, stance, tuple(kept), False, "name_lines", confidence)

    def _kept(
        self,
        units: Sequence[Unit],
        opened: Sequence[tuple[Unit, list[_Entry]]],
        coded: list[Item],
        *,
        said: bool,
        themed: bool,
    ) -> tuple[list[Item], int]:
        """Which names count, and how many there must be: fewer where the heading or their codes say that it is a list."""
        items = [item for _, found in opened for item, _ in found]
        kind = opened[0][0].kind
        mostly = len(coded) > _CODED_LEAST and len(coded) >= _MOSTLY * len(items)
        lines = themed and kind is not UnitKind.PARAGRAPH and len(opened) >= _MOSTLY * len(units)
        if said:
            return items, _SAID_LEAST[len(items) == len(coded)]
        if lines and len(coded) == len(items):
            return items, 1 if kind is UnitKind.BULLET else _CODED_LEAST
        bullets = themed and kind is UnitKind.BULLET
        few = mostly or (lines and (len(opened) < len(items) or bool(coded)))
        if few or (bullets and self._of_one_kind(units, opened)):
            return items, _CODED_LEAST
        if kind is UnitKind.PARAGRAPH or lines:
            return items, _LINE_LEAST
        return coded, 1 if bullets else _CODED_LEAST

    def _of_one_kind(self, units: Sequence[Unit], opened: Sequence[tuple[Unit, list[_Entry]]]) -> bool:
        """Whether every line opens with bold words and a colon, known to us or not, or holds its names and no other word."""
        if 2 * len(opened) >= len(units) and all(
            _BOLD_OPENS.match(self._folded, unit.body, unit.end) for unit in units
        ):
            return True
        more = any(_WORD.search(self._folded, found[-1][0].past, unit.end) for unit, found in opened)
        return len(opened) == len(units) and not more

    def _stance(self, unit: Unit) -> tuple[Stance | None, bool]:
        for heading in headings_above(unit):
            words = self._folded[heading.start : heading.end]
            if opens_news(words) or SEE_ALSO.fullmatch(words):
                return None, False
            stance = heading_stance(bare(words))
            if stance is not None:
                return stance, True
        if gives_reasons(self._folded[unit.start : min(unit.end, unit.start + _REASONS_ROOM)]):
            return Stance.RECOMMENDED, True
        return Stance.MENTIONED, False

    def _theme(self, unit: Unit) -> tuple[int, int] | None:
        above = unit.parent
        if (
            above is not None
            and above.parent is not None
            and (trade := affected(self._folded, above.parent.end, above.start))
        ):
            return trade
        for heading in naming_headings(self._folded, unit):
            if names_theme(heading_name(self._folded[heading.body : heading.end])) and not self._named(
                heading
            ):
                return heading_span(self._folded, heading)
        return None

    def _over_headings(self, unit: Unit) -> tuple[int, int] | None:
        """The heading over headings that are companies: it names them, even where it is furniture elsewhere."""
        parent = (
            unit.parent
            if unit.kind is UnitKind.HEADING and self._folded[unit.start : unit.start + 1] == "#"
            else None
        )
        return heading_span(self._folded, parent) if parent is not None and not parent.title else None

    def _forward(self, unit: Unit) -> tuple[int, int] | None:
        """The heading right above that says which stocks are put forward: it names them where none says of which trade they are."""
        above = unit.parent
        words = bare(self._folded[above.start : above.end]) if above is not None and not above.title else ""
        if above is None or len(words) < _SAYS_WHICH or heading_stance(words) is None:
            return None
        return heading_span(self._folded, above)

    def _named(self, heading: Unit) -> bool:
        """Whether a heading is itself a company."""
        place = bisect_left(self._hit_starts, heading.body)
        return (
            place < len(self._hit_starts)
            and self._hit_starts[place] <= heading.body + 4
            and self._hit_starts[place] < heading.end
        )


def _way(unit: Unit) -> tuple[UnitKind, bool]:
    """How a document sets its lists down: of what kind of line, and whether under headings."""
    return unit.kind, unit.parent is not None


def _has_code(hit: Hit, code: str) -> bool:
    """Whether a code is that of the company: 6533 晶心科, not 2025 and a name."""
    return any(candidate.symbol.code == code for candidate in hit.candidates)
