"""A stored report against a new draft: what differs is told, what a person decided stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.support.builders import NOW, a_draft, a_library, symbol
from tests.support.content import content, recounted
from watchlist.domain.acceptance import accept, all_verdicts, sure_verdicts
from watchlist.domain.commands import DateReport, RenameTheme
from watchlist.domain.drafts import Analyst, Draft, DraftMention, DraftRating, DraftTheme, Stated
from watchlist.domain.ratings import Band, RatingScale, Scope
from watchlist.domain.review import RowVerdict, Verdict, Verdicts
from watchlist.domain.revisions import Difference, Revision, StoredFacts
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.importing.matching.differences import compare
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.history import undo
from watchlist.store.queries import reports, stored_facts

LISTS = {"芯片": ["寒武纪", "海光信息"], "液冷": ["英维克"]}


def _stored(draft: Draft, verdicts: Verdicts | None = None) -> tuple[Database, StoredFacts]:
    db = a_library()
    command = accept(draft, verdicts or sure_verdicts(draft), imported_at=NOW)
    (report_id,) = apply(db, command, now=NOW).ids
    return db, stored_facts(db.conn, report_id)


def _rows(revision: Revision) -> list[tuple[str, str, str]]:
    return [(str(row.difference), row.theme, row.text) for row in revision.rows]


def _with_theme(draft: Draft, theme: DraftTheme) -> Draft:
    themes = tuple(theme if one.name == theme.name else one for one in draft.themes)
    return replace(draft, themes=themes, rules_version="9")


def _theme(draft: Draft, name: str) -> DraftTheme:
    return next(theme for theme in draft.themes if theme.name == name)


def test_the_same_rules_change_nothing() -> None:
    draft = a_draft("周报", LISTS)

    revision = compare(_stored(draft)[1], draft)

    assert revision == Revision((), None)


def test_a_theme_that_the_library_writes_in_the_other_script_is_the_same() -> None:
    _, stored = _stored(a_draft("周报", {"服务器电源": ["英维克"]}))
    draft = a_draft("周报", {"服务器电源": ["英维克"]})
    read = replace(draft, themes=(replace(draft.themes[0], name="服務器電源"),))

    assert compare(stored, read).rows == ()


def test_what_is_new_gone_and_different_is_told() -> None:
    draft = a_draft("周报", LISTS)
    _, stored = _stored(draft)
    chips, cooling = _theme(draft, "芯片"), _theme(draft, "液冷")
    recommended = replace(chips.stocks[0], stance=Stance.RECOMMENDED)
    better = _with_theme(draft, replace(chips, stocks=(recommended,)))
    better = replace(better, themes=(better.themes[0], replace(cooling, name="热管理")))

    revision = compare(stored, better)

    assert _rows(revision) == [
        ("changed", "芯片", "寒武纪"),
        ("removed", "芯片", "海光信息"),
        ("changed", "热管理", "英维克"),
    ]
    assert [row.theme_before for row in revision.rows] == ["", "", "液冷"]
    assert revision.rows[0].stance_before is Stance.BENEFICIARY
    assert revision.rows[0].stance is Stance.RECOMMENDED
    assert revision.command is not None
    assert revision.command.rules_version == "9"


def test_a_stock_at_another_place_is_another_row() -> None:
    draft = a_draft("周报", {"芯片": ["英维克"], "液冷": ["英维克"]})
    chips, cooling = _theme(draft, "芯片"), _theme(draft, "液冷")
    _, stored = _stored(replace(draft, themes=(chips,)))

    elsewhere = compare(stored, replace(draft, themes=(cooling,)))

    assert _rows(elsewhere) == [("removed", "芯片", "英维克"), ("added", "液冷", "英维克")]
    both = compare(stored, replace(draft, themes=(replace(chips, name="算力"), cooling)))
    assert _rows(both) == [("changed", "算力", "英维克"), ("added", "液冷", "英维克")]


def test_what_a_person_corrected_stays() -> None:
    draft = a_draft("周报", LISTS)
    corrected = {**all_verdicts(draft).rows, (0, 1): RowVerdict(Verdict.ACCEPTED, theme="服务器")}
    _, stored = _stored(draft, Verdicts(rows=corrected))

    assert compare(stored, draft).rows == ()
    assert compare(stored, replace(draft, themes=draft.themes[1:])).rows[0].text == "寒武纪"
    assert len(compare(stored, replace(draft, themes=draft.themes[1:])).rows) == 1


def test_an_unsure_row_that_a_person_accepted_stays() -> None:
    draft = a_draft("周报", LISTS)
    chips = _theme(draft, "芯片")
    doubtful = replace(chips, stocks=(chips.stocks[0], replace(chips.stocks[1], confidence=0.5)))
    unsure = replace(draft, themes=(doubtful, *draft.themes[1:]))
    _, stored = _stored(unsure, all_verdicts(unsure))

    assert compare(stored, _with_theme(unsure, replace(doubtful, stocks=doubtful.stocks[:1]))).rows == ()


def test_an_unsure_row_is_not_added_and_one_that_became_unsure_is_not_removed() -> None:
    draft = a_draft("周报", LISTS)
    chips = _theme(draft, "芯片")
    doubtful = replace(chips, stocks=(chips.stocks[0], replace(chips.stocks[1], confidence=0.5)))
    unsure = replace(draft, themes=(doubtful, *draft.themes[1:]))

    assert compare(_stored(unsure)[1], unsure).rows == ()
    assert compare(_stored(draft)[1], unsure).rows == ()


def test_a_row_that_was_rejected_in_the_review_does_not_come_back() -> None:
    draft = a_draft("周报", LISTS)
    _, stored = _stored(draft, Verdicts(rows={(0, 0): RowVerdict(Verdict.ACCEPTED)}))
    span = _theme(draft, "液冷").stocks[0].spans[0]

    refused = replace(stored, refused=frozenset({(span.start, span.end)}))

    assert ("added", "液冷", "英维克") in _rows(compare(stored, draft))
    assert ("added", "液冷", "英维克") not in _rows(compare(refused, draft))


def test_a_place_that_a_person_corrected_in_the_text_is_not_taken_again_as_it_was_read() -> None:
    draft = a_draft("寒武纪的周报", {"液冷": ["英维克"]})
    named = DraftMention("寒武纪", symbol("寒武纪"), (), (Span(0, 3),), "prose", 0.92)
    read = replace(draft, mentions=(named,))
    corrected = {0: RowVerdict(Verdict.ACCEPTED, symbol=symbol("海光信息"))}
    _, stored = _stored(read, Verdicts(rows=all_verdicts(read).rows, mentions=corrected))

    assert compare(stored, read) == Revision((), None)


def test_a_place_that_was_rejected_joins_no_row_of_its_stock() -> None:
    draft = a_draft("周报", {"芯片": ["寒武纪"]})
    chips = draft.themes[0]
    once = chips.stocks[0]
    twice = replace(once, spans=(*once.spans, Span(0, 2)))
    _, stored = _stored(draft)
    better = replace(draft, themes=(replace(chips, stocks=(twice,)),))

    assert _rows(compare(stored, better)) == [("changed", "芯片", "寒武纪")]
    assert compare(replace(stored, refused=frozenset({(0, 2)})), better).rows == ()


def test_a_theme_with_another_name_since_is_the_same() -> None:
    draft = a_draft("周报", LISTS)
    db, stored = _stored(draft)
    apply(db, RenameTheme("芯片", "半导体"), now=NOW)

    assert compare(stored_facts(db.conn, stored.report_id), draft).rows == ()


def test_places_that_went_for_others_are_told_beside_the_same_count() -> None:
    draft = a_draft("寒武纪、寒武纪的周报", {"液冷": ["英维克"]})
    first, second = (
        DraftMention("寒武纪", symbol("寒武纪"), (), (Span(start, start + 3),), "prose", 0.92)
        for start in (0, 4)
    )
    _, stored = _stored(replace(draft, mentions=(first,)))

    (moved,) = compare(stored, replace(draft, mentions=(second,))).rows
    (more,) = compare(stored, replace(draft, mentions=(first, second))).rows

    assert (moved.places_before, moved.places, moved.places_new, moved.exchanged) == (1, 1, 1, 1)
    assert (more.places_before, more.places, more.places_new, more.exchanged) == (1, 2, 1, 0)


def test_places_in_prose_are_compared_one_by_one() -> None:
    draft = a_draft("寒武纪的周报", {"芯片": ["寒武纪"], "液冷": ["英维克"]})
    text = draft.document.text
    place = Span(0, 3)
    named = DraftMention("寒武纪", symbol("寒武纪"), (), (place,), "prose", 0.92)
    _, without = _stored(draft)
    _, with_it = _stored(replace(draft, mentions=(named,)))

    added = compare(without, replace(draft, mentions=(named,)))
    removed = compare(with_it, draft)

    assert [(str(row.difference), row.theme, row.places_before, row.places) for row in added.rows] == [
        ("added", "", 0, 1)
    ]
    assert added.command is not None
    assert added.command.mentions[0].spans == (place,)
    assert place.of(text) == "寒武纪"
    assert [(str(row.difference), row.places_before, row.places) for row in removed.rows] == [
        ("removed", 1, 0)
    ]


def _rating(draft: Draft, term: str, step: int, *, rule: str = "rating") -> DraftRating:
    start = draft.document.text.index("寒武纪")
    return DraftRating(
        term, Scope.STOCK, None, step, step_assumed=False, span=Span(start, start + 3), rule=rule, confidence=0.9,
        symbol=symbol("寒武纪"),
    )  # fmt: skip


def test_ratings_are_exchanged_and_what_the_report_says_of_itself_too() -> None:
    draft = a_draft("周报", LISTS)
    rated = replace(draft, ratings=(_rating(draft, "增持", 1),))
    db, stored = _stored(rated)
    title = Stated("更好的标题", Span(0, 2), "title", 0.95)
    better = replace(
        draft,
        ratings=(_rating(draft, "买入", 2),),
        metadata=replace(draft.metadata, title=title, published=Stated(None)),
        rules_version="9",
    )

    revision = compare(stored, better)

    assert [(row.subject, row.difference, row.before, row.now) for row in revision.rows] == [
        ("rating", Difference.CHANGED, "增持 +1", "买入 +2"),
        ("report", Difference.CHANGED, "周报", "更好的标题"),
    ]
    assert revision.command is not None
    before = content(db.conn)
    apply(db, revision.command, now=NOW)
    (report,) = reports(db.conn)
    assert (report.title, report.published, report.rating) == ("更好的标题", "2024-12-26", "买入")
    assert compare(stored_facts(db.conn, 1), better) == Revision((), None)
    assert recounted(db.conn) == content(db.conn)
    undo(db)
    assert content(db.conn) == before


def test_house_people_and_scale_are_exchanged_and_come_back_with_undo() -> None:
    draft = a_draft("周报", LISTS)
    band = Band(Scope.STOCK, "买入", 2, 20.0, None, "周报", Span(0, 2), "Buy")
    scale = RatingScale("开源证券", (band,), (6, 6), (("A", "沪深300"),), Span(0, 2))
    old = replace(
        draft,
        scale=scale,
        metadata=replace(draft.metadata, analysts=(Analyst("蒋颖", "", "analyst", Span(0, 2)),)),
    )
    db, stored = _stored(old)
    better = replace(
        draft,
        scale=replace(scale, broker=None, bands=(replace(band, low=15.0),), horizon_months=(6, 12)),
        metadata=replace(
            draft.metadata,
            broker=Stated("东吴证券", Span(0, 2), "footer", 0.97),
            analysts=(
                Analyst("蒋颖", "S0790523120003", "analyst", Span(0, 2)),
                Analyst("雷星宇", "", "assistant"),
            ),
        ),
        rules_version="9",
    )

    revision = compare(stored, better)

    assert [(row.subject, row.text, row.before, row.now) for row in revision.rows] == [
        ("scale", "开源证券", "买入 >20 | 6 | A 沪深300", "买入 >15 | 6–12 | A 沪深300"),
        ("report", "broker", "开源证券", "东吴证券"),
        ("report", "analysts", "蒋颖", "蒋颖 S0790523120003, 雷星宇 assistant"),
    ]
    assert revision.command is not None
    before = content(db.conn)
    apply(db, revision.command, now=NOW)
    facts = stored_facts(db.conn, 1)
    assert facts.stated["broker"] == ("东吴证券", "footer")
    assert facts.analysts == better.metadata.analysts
    assert [(one.scale.broker, one.scale.bands[0].low) for one in facts.scales] == [("东吴证券", 15.0)]
    assert [row.broker for row in reports(db.conn)] == ["东吴证券"]
    assert compare(facts, better) == Revision((), None)
    assert recounted(db.conn) == content(db.conn)
    undo(db)
    assert content(db.conn) == before


def test_a_house_that_a_person_set_and_one_in_other_characters_stay() -> None:
    draft = a_draft("周报", LISTS)
    by_hand = replace(draft, metadata=replace(draft.metadata, broker=Stated("开源证券", None, "hand", 1.0)))
    other = replace(
        draft, metadata=replace(draft.metadata, broker=Stated("东吴证券", Span(0, 2), "footer", 0.97))
    )
    traditional = replace(
        draft, metadata=replace(draft.metadata, broker=Stated("開源證券", Span(0, 2), "footer", 0.97))
    )
    english = replace(
        draft,
        metadata=replace(draft.metadata, broker=Stated("Kaiyuan Securities", Span(0, 2), "footer", 0.97)),
    )
    doubtful = replace(
        draft, metadata=replace(draft.metadata, broker=Stated("东吴证券", Span(0, 2), "footer", 0.5))
    )

    assert compare(_stored(by_hand)[1], other) == Revision((), None)
    assert compare(_stored(draft)[1], traditional) == Revision((), None)
    assert compare(_stored(draft)[1], english) == Revision((), None)
    assert compare(_stored(draft)[1], doubtful) == Revision((), None)


def test_a_scale_comes_and_goes_only_where_it_is_sure() -> None:
    draft = a_draft("周报", LISTS)
    scale = RatingScale(
        None, (Band(Scope.STOCK, "买入", 2, 20.0, None, "周报", Span(0, 2)),), None, (), Span(0, 2)
    )
    with_it = replace(draft, scale=scale)
    unsure = replace(draft, scale=replace(scale, confidence=0.7))

    assert [row.difference for row in compare(_stored(draft)[1], with_it).rows] == [Difference.ADDED]
    assert [row.difference for row in compare(_stored(with_it)[1], draft).rows] == [Difference.REMOVED]
    assert compare(_stored(draft)[1], unsure) == Revision((), None)
    assert compare(_stored(with_it)[1], unsure) == Revision((), None)
    assert compare(_stored(unsure)[1], draft) == Revision((), None)


def test_nobody_takes_the_place_of_those_who_sign() -> None:
    draft = a_draft("周报", LISTS)
    signed = replace(draft, metadata=replace(draft.metadata, analysts=(Analyst("蒋颖"),)))

    assert compare(_stored(signed)[1], draft) == Revision((), None)
    assert [row.difference for row in compare(_stored(draft)[1], signed).rows] == [Difference.ADDED]


def test_a_rating_and_a_date_of_a_person_stay() -> None:
    draft = a_draft("周报", LISTS, published=None)
    rated = replace(draft, ratings=(_rating(draft, "增持", 1, rule="hand"),))
    db, _ = _stored(rated)
    apply(db, DateReport(1, date(2024, 1, 2)), now=NOW)
    better = replace(
        draft,
        ratings=(_rating(draft, "买入", 2),),
        metadata=replace(draft.metadata, published=Stated(date(2024, 3, 4), Span(0, 2), "date", 0.99)),
    )

    assert compare(stored_facts(db.conn, 1), better) == Revision((), None)
