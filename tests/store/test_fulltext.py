"""Full text: what is found, that nothing hostile breaks it, that the index follows every step and can be made again."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.builders import NOW, a_library, a_report, symbol
from tests.support.content import content, recounted
from tests.support.earlier import EARLIER, unpacked
from watchlist.domain.commands import AddNote, AddReport, DeleteReports
from watchlist.domain.documents import Document, sha256
from watchlist.domain.errors import BadQuery
from watchlist.securities.folding import fold
from watchlist.store import indexing, queries, schema
from watchlist.store.backup import made
from watchlist.store.check import check
from watchlist.store.database import Database, open_memory, open_writer
from watchlist.store.edits import apply
from watchlist.store.history import redo, undo
from watchlist.store.queries import fulltext, text_stocks
from watchlist.store.queries.fulltext import candidates, search, terms_of
from watchlist.store.queries.text_stocks import stocks_with
from watchlist.store.trash import purge

HOSTILE = st.text(
    st.sampled_from("算力液冷寒武紀ａＢNvidia25\"'*()^:+-%_\\ \0\n，。ANDORNEAR🚀é"), max_size=6
)


def saying(words: str, **what: object) -> AddReport:
    """A report whose text goes on with these words."""
    report = a_report(**what)  # type: ignore[arg-type]
    text = report.document.text + words
    return replace(report, document=retold(report.document, text))


def retold(document: Document, text: str) -> Document:
    return replace(document, text=text, sha256_file=sha256(text.encode()))


def found(db: Database, text: str) -> list[int | None]:
    return [hit.report_id for hit in search(db.conn, text)]


@pytest.fixture
def db() -> Database:
    library = a_library()
    apply(library, saying("算力需求大增，寒武纪受益。", published="2024-12-01"), now=NOW)
    apply(library, saying("寒武紀與ＮＶＩＤＩＡ的算、力。", published="2024-12-03"), now=NOW)
    apply(library, saying("Nvidia H20；冷。", published=None, lists={"液冷": ["英维克"]}), now=NOW)
    return library


def test_words_of_two_characters_and_more_are_found_newest_first(db: Database) -> None:
    assert found(db, "算力") == [1]
    assert found(db, "寒武纪") == [2, 1]
    assert found(db, "受益标的") == [2, 1, 3]
    assert found(db, "没有这样") == []


@pytest.mark.parametrize("passed", [0, 2, 99], ids=["put in order", "some passed by", "passed by"])
@pytest.mark.parametrize("in_a_look", [10**9, 1e-9], ids=["as the index says", "from the newest on"])
def test_the_first_hits_are_the_first_of_all_however_often_a_word_stands(
    db: Database, monkeypatch: pytest.MonkeyPatch, in_a_look: float, passed: int
) -> None:
    for day in range(4, 20):
        words = "散热。" if day % 3 else "光互联。"
        apply(db, saying(words, published=f"2024-12-{day:02}"), now=NOW)
    monkeypatch.setattr(fulltext, "_LOOKED_AT", 2)
    monkeypatch.setattr(fulltext, "_MORE", 1)
    monkeypatch.setattr(fulltext, "_PASSED", passed)
    monkeypatch.setattr(fulltext, "_A_PAGE", 4)
    monkeypatch.setattr(fulltext, "_IN_A_LOOK", in_a_look)
    for word, count in (("散热", 11), ("光互联", 5), ("受益标的", 19), ("没有这样", 0)):
        every = search(db.conn, word, None)
        assert len(every) == count
        assert [search(db.conn, word, limit) for limit in range(1, 20)] == [every[:n] for n in range(1, 20)]


def test_the_index_is_asked_for_a_rare_word_and_not_for_a_frequent_one(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(1, 25):
        words = "散热，光互联。" if day % 12 else "散热，封装。"
        apply(db, saying(words, published=f"2025-01-{day:02}"), now=NOW)
    asked = []
    index = fulltext.candidates
    monkeypatch.setattr(fulltext, "candidates", lambda *those: asked.append(those) or index(*those))
    assert len(search(db.conn, "散热", 20)) == 20
    assert not asked
    assert len(search(db.conn, "封装", 20)) == 2
    assert len(asked) == 1


def test_a_place_far_into_a_text_of_all_widths_is_counted_in_characters(db: Database) -> None:
    apply(db, saying("é🚀冷a" * 300 + "。" + "🚀" * 150 + "光互联" + "é冷" * 90), now=NOW)
    (hit,) = search(db.conn, "光互联")
    text = queries.report_document(db.conn, 4).text
    assert (hit.start, hit.stop) == (text.index("光互联"), text.index("光互联") + 3)
    assert hit.quote.startswith("🚀" * 150 + "光互联é冷")
    assert text[hit.quote_start :].startswith(hit.quote)


def test_scripts_widths_and_cases_are_the_same(db: Database) -> None:
    assert found(db, "寒武紀") == found(db, "寒武纪") == [2, 1]
    assert found(db, "nvidia") == found(db, "ＮｖＩＤＩＡ") == [2, 3]


def test_long_words_of_many_spellings_are_found_in_each(db: Database) -> None:
    words = "Nvidia H20的算力需求大增，寒武紀與英偉達受益"
    apply(db, saying(f"…{words.upper()}。"), now=NOW)
    for typed in (words, fold(words), words.replace("紀", "纪"), words.replace("H20", "Ｈ２０")):
        assert found(db, f'"{typed}"') == [4]
    assert found(db, f'"{words}者"') == []
    assert found(db, f'"{words.replace("需求", "需")}"') == []


def test_a_single_character_is_found_wherever_it_stands(db: Database) -> None:
    assert found(db, "冷") == [3]
    assert found(db, "算") == [2, 1]
    assert found(db, "h") == [3]  # no figure: titles are numbered


def test_all_terms_must_stand_and_quotation_marks_keep_blanks(db: Database) -> None:
    assert found(db, "寒武纪 受益。") == [1]
    assert found(db, '"Nvidia H20"') == [3]
    assert found(db, '"H20 Nvidia"') == []
    assert found(db, "H20 Nvidia") == [3]
    assert found(db, "") == found(db, '""') == []


def test_a_hit_has_the_place_and_the_sentence(db: Database) -> None:
    (hit,) = search(db.conn, "需求")
    text = queries.report_document(db.conn, 1).text
    assert text[hit.start : hit.stop] == "需求"
    assert hit.quote == "算力需求大增，寒武纪受益。"
    assert text[hit.quote_start :].startswith(hit.quote)
    assert (hit.broker, hit.published, hit.note_id) == ("开源证券", "2024-12-01", None)


def test_signs_are_found_too(db: Database) -> None:
    assert found(db, "；") == [3]
    assert found(db, "算、力") == [2]


def test_notes_are_found_before_reports(db: Database) -> None:
    apply(db, AddNote(symbol("英维克"), "订单與算力", NOW), now=NOW)
    note, report = search(db.conn, "算力")
    assert (note.note_id, note.report_id, note.symbol, note.quote) == (
        1,
        None,
        symbol("英维克"),
        "订单與算力",
    )
    assert report.report_id == 1
    assert search(db.conn, "算力", limit=1) == (note,)


def test_reports_in_the_trash_are_not_found(db: Database) -> None:
    apply(db, DeleteReports((1,)), now=NOW)
    assert found(db, "算力") == []
    undo(db)
    assert found(db, "算力") == [1]


def test_the_field_text_finds_the_stocks_behind_a_text(db: Database) -> None:
    assert [str(row.symbol) for row in queries.watchlist(db.conn, query="text:算力")] == ["688256.SH"]
    assert [str(row.symbol) for row in queries.watchlist(db.conn, query="全文:H20")] == ["002837.SZ"]
    assert queries.watchlist(db.conn, query="not text:受益标的") == ()
    apply(db, AddNote(symbol("英维克"), "算力", NOW), now=NOW)
    assert len(queries.watchlist(db.conn, query="text:算力")) == 2
    with pytest.raises(BadQuery):
        queries.watchlist(db.conn, query="text:>3")


def test_stocks_of_many_reports_are_those_of_few(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ("算力", "H20", "，", "nowhere", "寒武纪", "受益标的", "力需求大增", "需求大减")
    few = [stocks_with(db.conn, text) for text in texts]
    monkeypatch.setattr(text_stocks, "_MANY", 0)
    monkeypatch.setattr(text_stocks, "_SAMPLE", 1)
    assert [stocks_with(db.conn, text) for text in texts] == few
    assert any(few)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    reports=st.lists(
        st.tuples(
            st.sets(st.sampled_from(["英维克", "寒武纪", "申菱环境", "海光信息"]), min_size=1), HOSTILE
        ),
        min_size=1,
        max_size=7,
    ),
    wanted=st.text("算力液冷", min_size=2, max_size=4),
    ways=st.fixed_dictionaries(
        {
            "_SAMPLE": st.integers(1, 3),
            "_ENOUGH": st.sampled_from([0, 2]),
            "_ROUNDS": st.integers(0, 2),
            "_FEW_REPORTS": st.sampled_from([0, 500]),
            "_OF_A_REPORT": st.sampled_from([0, 1_000]),
        }
    ),
)
def test_stocks_are_found_however_few_texts_are_looked_at(
    reports: list[tuple[set[str], str]], wanted: str, ways: dict[str, int]
) -> None:
    db = a_library()
    expected = set()
    with pytest.MonkeyPatch.context() as patched:
        for name, value in {"_MANY": 0, **ways}.items():
            patched.setattr(text_stocks, name, value)
        for number, (names, words) in enumerate(reports):
            report = saying(f"{words}。第{number}", lists={"芯片": sorted(names)})
            apply(db, report, now=NOW)
            if fold(wanted) in fold(report.document.text):
                expected |= {str(symbol(name)) for name in names}
        assert stocks_with(db.conn, wanted) == expected


def test_a_report_that_takes_the_place_of_an_undone_one_is_found_by_its_own_words(db: Database) -> None:
    apply(db, saying("先进封装"), now=NOW)
    undo(db)
    assert found(db, "先进封装") == []
    redo(db)
    assert found(db, "先进封装") == [4]
    undo(db)
    apply(db, saying("端侧模型"), now=NOW)
    assert (found(db, "先进封装"), found(db, "端侧模型")) == ([], [4])
    assert indexed(db) == indexed(db, anew=True)


def test_what_is_gone_for_good_leaves_the_index(db: Database) -> None:
    apply(db, DeleteReports((1,)), now=(datetime.now(UTC) - timedelta(days=40)).isoformat())
    purge(db.conn, datetime.now(UTC))
    assert indexed(db) == indexed(db, anew=True)


def test_few_texts_are_looked_at_for_words_on_both_sides_of_a_sign() -> None:
    db = a_library()
    for words in ("算力，液冷。", "算力需求，与液冷有关。", "液冷、算力，需求。电池、液冷"):
        apply(db, saying(words), now=NOW)
    assert candidates(db.conn, ("算力，液冷",)) == {1}
    assert candidates(db.conn, ("算力",)) == {1, 2, 3}
    assert found(db, "算力，液冷") == [1]


def test_reports_of_before_joins_were_indexed_are_found_all_the_same(tmp_path: Path) -> None:
    with closing(a_library(tmp_path / "watchlist.db")) as library:
        for words in ("算力，液冷。", "算力，需求与液冷。", "液冷，算力。", "算力，液冷；"):
            apply(library, saying(words), now=NOW)
        as_before(library, {1, 2, 3})
        assert candidates(library.conn, ("算力，液冷",)) == {1, 2, 3, 4}
        assert sorted(found(library, "算力，液冷")) == [1, 4]
        assert check(library) == ()
        apply(library, DeleteReports((2,)), now=(datetime.now(UTC) - timedelta(days=40)).isoformat())
        purge(library.conn, datetime.now(UTC))
        assert check(library) == ()


def test_a_repair_indexes_again_what_earlier_versions_indexed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watchlist.store.check._AT_ONCE", 2)
    with closing(a_library(tmp_path / "watchlist.db")) as library:
        for words in ("算力，液冷。", "算力，需求与液冷。", "液冷，算力。", "算力，液冷；"):
            apply(library, saying(words), now=NOW)
        as_before(library, {1, 2, 3})
        assert check(library, repair=True) == ()
        assert candidates(library.conn, ("算力，液冷",)) == {1, 4}
        assert indexed(library) == indexed(library, anew=True)
        assert check(library, repair=True) == check(library) == ()


def as_before(db: Database, reports: set[int]) -> None:
    """Index these reports as earlier versions of the program did, without what stands around a sign."""
    for report in sorted(reports):
        texts = indexing.texts_between(db.conn, report, report)
        indexing.forget(db.conn, texts)
        indexing.learn(db.conn, texts, joined=False)


def test_the_index_can_be_dropped_and_made_again(db: Database) -> None:
    before = indexed(db)
    assert before
    assert indexed(db, anew=True) == before


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM text_index_data WHERE id > 10",
        "INSERT INTO text_index (rowid, pairs) VALUES (9, 'xx')",
        "UPDATE text_index_config SET v = 99",
        "DELETE FROM text_index_config",
        "DROP TABLE text_index_config",
        "DROP TABLE text_index_data",
        "UPDATE text_index_data SET block = x'ffff'",
    ],
)
def test_a_harmed_index_is_found_and_repaired(tmp_path: Path, harm: str) -> None:
    with closing(a_library(tmp_path / "watchlist.db")) as library:
        apply(library, saying("算力"), now=NOW)
        assert check(library) == ()
        library.conn.execute(harm)
        assert "search_index" in {finding.code for finding in check(library)}
        assert all(
            finding.repaired for finding in check(library, repair=True) if finding.code == "search_index"
        )
        assert check(library) == ()
        assert found(library, "算力") == [1]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    texts=st.lists(HOSTILE, min_size=1, max_size=4),
    wanted=HOSTILE,
    earlier=st.sets(st.integers(1, 4), max_size=2),
)
def test_whatever_is_typed_finds_what_a_plain_search_finds(
    texts: list[str], wanted: str, earlier: set[int]
) -> None:
    db = open_memory(names=lambda _: None)
    for number, text in enumerate(texts):
        whole = f"周{number}\n{text}"
        apply(db, plain(whole), now=NOW)
    as_before(db, earlier)
    terms = terms_of(wanted)
    expected = [
        number for number, text in enumerate(texts, 1)
        if terms and all(fold(term) in fold(f"周{number - 1}\n{text}") for term in terms)
    ]  # fmt: skip
    assert sorted(found(db, wanted)) == expected


@pytest.mark.parametrize(
    "text",
    ["算" * 10_000, "算力 " * 3_000, '"' * 99, "NEAR(a b)", "a AND", "*", "col:x", "算*", "\0", "%", "'; --"],
)
def test_nothing_that_is_typed_breaks_the_search(db: Database, text: str) -> None:
    search(db.conn, text)
    stocks_with(db.conn, text)


@pytest.mark.parametrize("file", EARLIER, ids=lambda file: file.name)
def test_a_library_of_any_version_is_brought_up_to_date_and_indexed(tmp_path: Path, file: Path) -> None:
    path = unpacked(file, tmp_path / "watchlist.db")
    with closing(open_writer(path)) as library:
        assert library.conn.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
        assert check(library) == ()
        assert found(library, "英维克") == [1]
        assert content(library.conn) == recounted(library.conn)
        redo(library)
        for _ in queries.steps(library.conn):
            undo(library)
        assert found(library, "英维克") == []
    reasons = [each.reason for each in made(path)]
    assert reasons.count("upgrade") == int(file.name != f"v{schema.VERSION}.db.gz")


def plain(text: str) -> AddReport:
    """A report of this text alone."""
    report = a_report(lists={})
    return replace(report, document=retold(report.document, text), picks=(), mentions=())


def indexed(db: Database, *, anew: bool = False) -> list[tuple[str, int]]:
    """The entries of the index; `anew` makes it again first."""
    if anew:
        indexing.rebuild(db.conn)
    db.conn.execute("CREATE VIRTUAL TABLE temp.entries USING fts5vocab('main', 'text_index', 'instance')")
    rows = db.conn.execute("SELECT term, doc FROM temp.entries").fetchall()
    db.conn.execute("DROP TABLE temp.entries")
    return rows
