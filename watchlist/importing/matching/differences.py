"""What newer rules would change in a stored report; pure, nothing is stored here.

A row that a person made, corrected, accepted though it was unsure, or rejected stays as the person left it. Of what the new
rules find only what is sure is added; what they still see, sure or not, is not taken away.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from watchlist.domain.acceptance import HAND, accept, all_verdicts, sure_verdicts
from watchlist.domain.commands import NewMention, NewPick, ReviseFacts
from watchlist.domain.drafts import Draft
from watchlist.domain.revisions import Difference, RevisedRow, Revision, StoredFacts, StoredMention
from watchlist.domain.rows import PickRow
from watchlist.domain.spans import Span
from watchlist.domain.sureness import SURE
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import theme_key
from watchlist.importing.matching.rescaling import compare_scales
from watchlist.importing.matching.restating import compare_ratings, restated
from watchlist.securities.folding import fold

_Place = tuple[int, int]
_Named = tuple[Symbol, int, int]
_Key = tuple[str, Symbol]


@dataclass(slots=True)
class _Picks:
    """What becomes of the rows of the lists."""

    rows: list[RevisedRow] = field(default_factory=list)
    new: list[NewPick] = field(default_factory=list)
    dropped: list[int] = field(default_factory=list)


def compare(old: StoredFacts, draft: Draft) -> Revision:
    """The rows that differ between a stored report and a new draft of the same text."""
    seen = accept(draft, all_verdicts(draft), imported_at="")
    sure = accept(draft, sure_verdicts(draft), imported_at="")
    picks = _compare_picks(old, draft, seen.picks, sure.picks)
    kept = [row for row in old.picks if row.id not in picks.dropped]
    in_lists = {
        *_named((row.symbol, row.spans) for row in kept),
        *_named((pick.symbol, pick.spans) for pick in picks.new),
    }
    named = {*_named((m.symbol, m.spans) for m in (*seen.mentions, *sure.mentions))}
    gone = [one for one in old.mentions if _goes(one, named, in_lists)]
    stays = {_place(one) for one in old.mentions} - {_place(one) for one in gone}
    new = tuple(_new_mentions(sure.mentions, in_lists | stays, _held(old), draft))
    said = restated(old, draft)
    rated = compare_ratings(old, draft)
    house = next((row.now for row in said if row.text == "broker"), old.stated.get("broker", ("", ""))[0])
    scaled = compare_scales(old, draft, house)
    rows = (*picks.rows, *_mention_rows(old, gone, new), *rated.rows, *scaled.rows, *said)
    if not rows:
        return Revision((), None)
    command = ReviseFacts(
        old.report_id,
        tuple(picks.new),
        new,
        tuple(picks.dropped),
        tuple(one.id for one in gone),
        draft.rules_version,
        rated.new,
        rated.dropped,
        draft.metadata,
        tuple(row.text for row in said),
        scaled.new,
        scaled.dropped,
    )
    return Revision(rows, command)


def _compare_picks(
    old: StoredFacts, draft: Draft, seen: Iterable[NewPick], sure: Iterable[NewPick]
) -> _Picks:
    found, gone = _Picks(), list[PickRow]()
    stored: dict[_Key, PickRow] = {(_key(old, row.theme.name), row.symbol): row for row in old.picks}
    still = {(_key(old, pick.theme), pick.symbol) for pick in seen}
    held = _held(old)
    better = {(_key(old, pick.theme), pick.symbol): pick for pick in sure}
    for key, row in stored.items():
        if row.rule == HAND:
            continue
        sure_one = better.get(key)
        pick = sure_one and _free(sure_one, held - _places(row.spans), draft)
        if pick is not None and _differs(row, pick):
            _exchange(found, row, replace(pick, theme=row.theme.name))
        elif key not in still and row.confidence >= SURE:
            gone.append(row)
    came = [free for key, pick in better.items() if key not in stored and (free := _free(pick, held, draft))]
    found.dropped += [row.id for row in gone]
    found.new += came
    found.rows += _gone_or_come(old.report_id, gone, came)
    return found


def _gone_or_come(report_id: int, gone: Iterable[PickRow], came: Iterable[NewPick]) -> Iterator[RevisedRow]:
    """A row each; one for both where a stock stands at the same place under another theme."""
    unpaired: dict[Symbol, list[NewPick]] = defaultdict(list)
    for pick in came:
        unpaired[pick.symbol].append(pick)
    for row in gone:
        same = unpaired[row.symbol]
        moved = next((each for each in same if _places(each.spans) & _places(row.spans)), None)
        if moved is not None:
            same.remove(moved)
        yield _row(report_id, Difference.CHANGED if moved else Difference.REMOVED, row, moved)
    for picks in unpaired.values():
        yield from (_row(report_id, Difference.ADDED, None, pick) for pick in picks)


def _key(old: StoredFacts, theme: str) -> str:
    """What a theme is compared by, in either script, also where it was given another name since."""
    key = fold(theme_key(theme) or theme)
    return old.themes.get(key, key)


def _held(old: StoredFacts) -> frozenset[_Place]:
    """The places that a person has decided about."""
    picked = (span for row in old.picks if row.rule == HAND for span in row.spans)
    named = (one.span for one in old.mentions if one.rule == HAND)
    return old.refused | _places((*picked, *named))


def _differs(row: PickRow, pick: NewPick) -> bool:
    return row.stance is not pick.stance or _places(row.spans) != _places(pick.spans)


def _places(spans: Iterable[Span]) -> set[_Place]:
    return {(span.start, span.end) for span in spans}


def _exchange(found: _Picks, row: PickRow, pick: NewPick) -> None:
    found.dropped.append(row.id)
    found.new.append(pick)
    found.rows.append(_row(row.report_id, Difference.CHANGED, row, pick))


def _free(pick: NewPick, held: frozenset[_Place], draft: Draft) -> NewPick | None:
    """A pick at the places that no person has decided about, None where there is none."""
    spans = tuple(span for span in pick.spans if (span.start, span.end) not in held)
    if not spans or spans == pick.spans:
        return pick if spans else None
    return replace(pick, spans=spans, text=spans[0].of(draft.document.text))


def _row(report_id: int, difference: Difference, row: PickRow | None, pick: NewPick | None) -> RevisedRow:
    shown = pick or row
    assert shown is not None
    before, now = row.theme.name if row else "", pick.theme if pick else ""
    return RevisedRow(
        report_id,
        difference,
        now or before,
        shown.symbol,
        shown.text,
        row.stance if row else None,
        pick.stance if pick else None,
        len(row.spans) if row else 0,
        len(pick.spans) if pick else 0,
        theme_before=before if now not in {"", before} else "",
        places_new=len(_places(pick.spans if pick else ()) - _places(row.spans if row else ())),
    )


def _named(rows: Iterable[tuple[Symbol, tuple[Span, ...]]]) -> Iterator[_Named]:
    return ((symbol, span.start, span.end) for symbol, spans in rows for span in spans)


def _place(one: StoredMention) -> _Named:
    return one.symbol, one.span.start, one.span.end


def _goes(one: StoredMention, named: set[_Named], in_lists: set[_Named]) -> bool:
    """Whether a stored place in prose stands in a list now, or is named no more."""
    unnamed = one.confidence >= SURE and _place(one) not in named
    return one.rule != HAND and (unnamed or _place(one) in in_lists)


def _new_mentions(
    mentions: Iterable[NewMention], known: set[_Named], held: frozenset[_Place], draft: Draft
) -> Iterator[NewMention]:
    for mention in mentions:
        spans = tuple(
            span
            for span in mention.spans
            if (mention.symbol, span.start, span.end) not in known and (span.start, span.end) not in held
        )
        if spans and not mention.in_list:
            yield replace(mention, spans=spans, text=spans[0].of(draft.document.text))


def _mention_rows(
    old: StoredFacts, gone: Iterable[StoredMention], new: Iterable[NewMention]
) -> Iterator[RevisedRow]:
    """One row for each stock whose places in prose differ."""
    before: dict[Symbol, list[str]] = defaultdict(list)
    for one in old.mentions:
        before[one.symbol].append(one.text)
    texts: dict[Symbol, str] = {}
    left, came = Counter[Symbol](), Counter[Symbol]()
    for one in gone:
        texts[one.symbol] = one.text
        left[one.symbol] += 1
    for mention in new:
        texts[mention.symbol] = mention.text
        came[mention.symbol] += len(mention.spans)
    for symbol, text in texts.items():
        had, has = len(before[symbol]), len(before[symbol]) - left[symbol] + came[symbol]
        kind = Difference.ADDED if not had else Difference.CHANGED if has else Difference.REMOVED
        yield RevisedRow(old.report_id, kind, "", symbol, text, None, None, had, has, places_new=came[symbol])
