"""What of a reviewed draft is stored: the accepted rows, as they were corrected, each with all its places."""

from dataclasses import replace
from datetime import date

import pytest

from watchlist.domain.acceptance import HAND, Threshold, accept, all_verdicts, lacks_date, sure_verdicts
from watchlist.domain.commands import AddReport
from watchlist.domain.documents import RECOGNISED, Document, Format
from watchlist.domain.drafts import Draft, DraftMention, DraftPick, DraftTheme, Kind, Metadata, Stated
from watchlist.domain.errors import AmbiguousName, NoSuchThing
from watchlist.domain.review import AddedPick, RowVerdict, Verdict, Verdicts
from watchlist.domain.securities import Candidate
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol

TEXT = "液冷受益标的：英维克、申菱环境、英维克；推荐标的：英维克。GDS 也有布局，寒武纪是龙头，寒武纪。"
ENVICOOL, SHENLING, GDS, CAMBRICON, SINNET = map(
    Symbol.parse, ("002837.SZ", "301018.SZ", "GDS.US", "688256.SH", "300383.SZ")
)
ACCEPTED = RowVerdict(Verdict.ACCEPTED)


def places(text: str) -> tuple[Span, ...]:
    start, found = TEXT.find(text), []
    while start >= 0:
        found.append(Span(start, start + len(text)))
        start = TEXT.find(text, start + 1)
    return tuple(found)


def pick(
    text: str, symbol: Symbol, stance: Stance, spans: tuple[Span, ...], confidence: float = 0.95
) -> DraftPick:
    return DraftPick(text, symbol, (), spans, "listed", confidence, stance)


def draft(published: date | None = None) -> Draft:
    first, second, third = places("英维克")
    cooling = DraftTheme(
        "1、液冷",
        (
            pick("英维克", ENVICOOL, Stance.BENEFICIARY, (first, second)),
            pick("申菱环境", SHENLING, Stance.BENEFICIARY, places("申菱环境"), confidence=0.6),
        ),
        places("液冷"),
        "heading",
        0.9,
    )
    best = DraftTheme(
        "液 冷", (pick("英维克", ENVICOOL, Stance.RECOMMENDED, (third,)),), places("液冷"), "heading", 0.9
    )
    mentions = (
        DraftMention("寒武纪", CAMBRICON, (), places("寒武纪"), "name", 0.99),
        DraftMention("GDS", None, (Candidate(GDS, "万国数据", 0.5, "name"),), places("GDS"), "name", 0.4),
    )
    metadata = Metadata(
        Stated("标题"), Stated("东吴证券"), Stated(published), Stated(None), Stated(Kind.POST), "zh-Hans"
    )
    document = Document("a.txt", TEXT, Format.TEXT, "00")
    return Draft(document, metadata, (cooling, best), mentions, rules_version="7")


def stored(verdicts: Verdicts) -> AddReport:
    return accept(draft(), verdicts, imported_at="2026-11-22T00:00:00Z")


def test_only_what_is_accepted_is_stored() -> None:
    assert stored(Verdicts()).picks == ()
    assert stored(Verdicts(rows={(0, 0): RowVerdict(Verdict.REJECTED)})).mentions == ()
    assert [p.symbol for p in stored(Verdicts(rows={(0, 1): ACCEPTED})).picks] == [SHENLING]


def test_sure_rows_are_those_above_the_threshold() -> None:
    report = stored(sure_verdicts(draft()))
    assert {p.symbol for p in report.picks} == {ENVICOOL}
    assert {m.symbol for m in report.mentions} == {ENVICOOL, CAMBRICON}


def test_all_rows_are_those_with_a_symbol() -> None:
    report = stored(all_verdicts(draft()))
    assert {p.symbol for p in report.picks} == {ENVICOOL, SHENLING}
    assert GDS not in {m.symbol for m in report.mentions}


def test_picks_of_one_theme_and_stock_are_one_with_the_strongest_stance_and_every_place() -> None:
    (found,) = (p for p in stored(all_verdicts(draft())).picks if p.symbol == ENVICOOL)
    assert (found.theme, found.stance, found.spans) == ("1、液冷", Stance.RECOMMENDED, places("英维克"))


def test_every_place_in_a_list_is_a_mention_too_and_told_once() -> None:
    report = stored(all_verdicts(draft()))
    by_symbol = {m.symbol: m for m in report.mentions}
    assert by_symbol[ENVICOOL].in_list
    assert by_symbol[ENVICOOL].spans == places("英维克")
    assert (by_symbol[CAMBRICON].in_list, by_symbol[CAMBRICON].spans) == (False, places("寒武纪"))


def test_a_place_in_a_list_that_the_prose_names_too_is_one_mention() -> None:
    twice = DraftMention("英维克", ENVICOOL, (), places("英维克")[:1], "name", 0.99)
    both = accept(
        Draft(draft().document, draft().metadata, draft().themes, (twice,)),
        Verdicts(rows={(0, 0): ACCEPTED}, mentions={0: ACCEPTED}),
        imported_at="",
    )
    assert [(m.in_list, m.spans) for m in both.mentions] == [(True, places("英维克")[:2])]


def test_corrections_are_stored_as_the_persons_own() -> None:
    verdict = RowVerdict(Verdict.ACCEPTED, symbol=SINNET, theme="数据中心", stance=Stance.WATCH)
    report = stored(
        Verdicts(rows={(0, 1): verdict}, mentions={1: RowVerdict(Verdict.ACCEPTED, symbol=SINNET)})
    )
    (found,) = report.picks
    assert (found.theme, found.symbol, found.stance, found.rule) == ("数据中心", SINNET, Stance.WATCH, HAND)
    assert found.text == "申菱环境"
    assert {m.text for m in report.mentions} == {"申菱环境", "GDS"}


def test_an_added_pick_is_a_pick_and_a_mention_at_its_place() -> None:
    span = places("寒武纪")[0]
    report = stored(Verdicts(added=(AddedPick("芯片", CAMBRICON, Stance.MENTIONED, span),)))
    assert [(p.theme, p.text, p.spans, p.rule) for p in report.picks] == [("芯片", "寒武纪", (span,), HAND)]
    assert [(m.symbol, m.spans, m.in_list) for m in report.mentions] == [(CAMBRICON, (span,), True)]


def test_accepting_a_name_that_nobody_resolved_is_refused() -> None:
    with pytest.raises(AmbiguousName) as caught:
        stored(Verdicts(mentions={1: ACCEPTED}))
    assert caught.value.args == ("GDS", "GDS.US")
    nameless = DraftMention("XXXX", None, (), places("也有"), "name", 0.4)
    with pytest.raises(NoSuchThing, match="XXXX"):
        accept(
            Draft(draft().document, draft().metadata, (), (nameless,)),
            Verdicts(mentions={0: ACCEPTED}),
            imported_at="",
        )


def test_the_persons_date_broker_and_title_win() -> None:
    verdicts = Verdicts(published=date(2025, 2, 7), broker="", title="新标题")
    metadata = stored(verdicts).metadata
    assert (metadata.published.value, metadata.published.rule) == (date(2025, 2, 7), HAND)
    assert (metadata.broker.value, metadata.broker.reason) == (None, "removed")
    assert metadata.title.value == "新标题"


def test_a_date_is_lacking_until_somebody_says_one_or_says_that_there_is_none() -> None:
    assert lacks_date(draft(), Verdicts())
    assert not lacks_date(draft(), Verdicts(undated=True))
    assert not lacks_date(draft(), Verdicts(published=date(2025, 2, 7)))
    assert not lacks_date(draft(published=date(2024, 12, 24)), Verdicts())
    dated = accept(draft(published=date(2024, 12, 24)), Verdicts(undated=True), imported_at="")
    assert dated.metadata.published.value is None


SURE_ROWS = replace(draft(date(2024, 12, 26)), themes=(draft().themes[1],), mentions=draft().mentions[:1])
"""One recommended stock at .95, one name outside the lists at .99, and a date."""


@pytest.mark.parametrize(
    ("threshold", "through"),
    [
        (Threshold(), True),
        (Threshold(0.95), True),
        (Threshold(0.96), False),
        (Threshold(stances=frozenset({Stance.RECOMMENDED, Stance.MENTIONED})), True),
        (Threshold(stances=frozenset({Stance.RECOMMENDED})), False),
        (Threshold(stances=frozenset(Stance) - {Stance.RECOMMENDED}), False),
    ],
)
def test_a_threshold_asks_for_sureness_and_stance_of_every_row(threshold: Threshold, through: bool) -> None:
    assert threshold.lets_through(SURE_ROWS) is through


def test_no_threshold_lets_through_what_lacks_a_date_a_stock_or_an_answer_or_was_recognised() -> None:
    low = Threshold(0.0)
    undated = replace(SURE_ROWS, metadata=draft().metadata)
    recognised = replace(SURE_ROWS, document=replace(SURE_ROWS.document, warnings=(f"{RECOGNISED}:2",)))
    for each in (
        undated,
        replace(SURE_ROWS, themes=()),
        replace(SURE_ROWS, mentions=draft().mentions),
        recognised,
    ):
        assert not low.lets_through(each)
