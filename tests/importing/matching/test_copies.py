"""Copies and translations: proposed with evidence; reports of one house and day are not taken for one another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.importing.matching.test_fingerprints import a_text
from tests.support.corpus import CORPUS, needs_corpus
from watchlist.domain.copies import STRONG, CopyKind, Fingerprint
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Draft
from watchlist.importing.extraction.extract import extract
from watchlist.importing.matching.copies import aligned_share, propose, share_in_order
from watchlist.importing.matching.fingerprints import fingerprint, sketch
from watchlist.securities.lexicon import Lexicon, load_lexicon

LISTS = (("300442.SZ", "300870.SZ", "002281.SZ"), ("688256.SH", "688041.SH", "603019.SH", "000977.SZ"))
CHINESE = Fingerprint(
    "2024-12-24",
    "东吴证券",
    "zh-Hans",
    ("0.03", "1e11", "33x", "40%", "4e12", "85%", "8e10", "9x"),
    sketch(a_text(1)),
    LISTS,
)
ENGLISH = Fingerprint(
    "2024-12-24",
    "东吴证券",
    "en",
    ("0.03", "1e11", "33x", "4e12", "6e11", "85%"),
    sketch("another text entirely " * 40),
    LISTS,
)


def kinds(new: Fingerprint, *known: Fingerprint) -> list[tuple[int, CopyKind]]:
    return [(found.original_id, found.kind) for found in propose(new, enumerate(known, 1))]


def test_the_same_wording_is_a_copy_whatever_else_is_stated() -> None:
    near = a_text(1)[:3_850] + a_text(9, 150)
    other = replace(CHINESE, shingles=sketch(near), published="", broker="", figures=(), lists=())
    [found] = propose(other, [(7, CHINESE)])
    assert (found.original_id, found.kind) == (7, CopyKind.COPY)
    assert found.evidence[0].startswith("wording 0.")


def test_a_translation_shares_figures_and_lists() -> None:
    [found] = propose(ENGLISH, [(7, CHINESE)])
    assert found.kind is CopyKind.TRANSLATION
    assert "date 2024-12-24" in found.evidence
    assert "broker 东吴证券" in found.evidence
    assert "lists 3/4" in found.evidence
    assert any("33x" in line and "4e12" in line and "85%" in line for line in found.evidence)


def test_a_translation_may_name_the_house_in_english() -> None:
    assert kinds(replace(ENGLISH, broker="Soochow Securities"), CHINESE) == [(1, CopyKind.TRANSLATION)]


def test_a_translation_may_lose_a_name_or_tell_two_lists_in_one() -> None:
    short = replace(ENGLISH, lists=(LISTS[0][:2], LISTS[1]))
    assert kinds(short, CHINESE) == [(1, CopyKind.TRANSLATION)]
    assert kinds(replace(ENGLISH, lists=(LISTS[0] + LISTS[1],)), CHINESE) == [(1, CopyKind.TRANSLATION)]
    assert kinds(replace(short, published=""), CHINESE) == []
    assert kinds(replace(short, lists=(LISTS[1], LISTS[0][:2])), CHINESE) == []
    assert kinds(replace(short, figures=("33x", "85%")), CHINESE) == []
    assert kinds(replace(short, language="zh-Hant"), CHINESE) == []


def test_stocks_in_the_same_order_are_counted_once_each() -> None:
    assert share_in_order((("a", "b", "c"), ("d", "a")), (("a", "", "c", "d"),)) == (0.75, 3)
    assert share_in_order((("b", "a"),), (("a", "b"),)) == (0.5, 1)
    assert share_in_order((), ()) == (0.0, 0)


def test_a_translation_without_figures_or_lists_is_not_proposed() -> None:
    assert kinds(replace(ENGLISH, figures=()), CHINESE) == []
    assert kinds(replace(ENGLISH, lists=(("600519.SH",),)), CHINESE) == []


def test_a_digest_of_the_same_report_in_one_language() -> None:
    digest = replace(CHINESE, shingles=sketch(a_text(8)), figures=("33x", "4e12", "85%", "8e10"))
    assert kinds(digest, CHINESE) == [(1, CopyKind.COPY)]


MORE = (*LISTS, ("600519.SH", "000858.SZ"), ("300308.SZ", "300502.SZ"))
WHOLE = replace(CHINESE, lists=MORE, figures=())
HALF = replace(WHOLE, shingles=sketch(a_text(1)[:2_200]), lists=(LISTS[0], LISTS[1]))


def test_an_excerpt_with_some_of_the_lists_is_a_copy_whichever_comes_first() -> None:
    for new, known in ((HALF, WHOLE), (WHOLE, HALF)):
        [found] = propose(new, [(7, known)])
        assert (found.kind, found.score) == (CopyKind.COPY, STRONG)
        assert found.evidence[1:] == ("date 2024-12-24", "broker 东吴证券", "lists 2 of 4")


def test_an_excerpt_of_no_house_is_asked_about() -> None:
    [found] = propose(replace(HALF, broker=""), [(7, WHOLE)])
    assert found.score < STRONG


def test_other_words_for_the_same_lists_on_the_same_day_are_a_copy() -> None:
    retold = replace(WHOLE, shingles=sketch(a_text(1)[:2_600] + a_text(9, 900)))
    assert kinds(retold, WHOLE) == [(1, CopyKind.COPY)]


@pytest.mark.parametrize(
    "other",
    [
        replace(HALF, published="2024-12-25"),
        replace(HALF, published=""),
        replace(HALF, broker="开源证券"),
        replace(HALF, lists=(LISTS[1], LISTS[0])),
        replace(HALF, lists=(LISTS[0], ("600519.SH", "000858.SZ", "000568.SZ"))),
        replace(HALF, lists=(LISTS[0],)),
        replace(HALF, shingles=sketch(a_text(8))),
    ],
    ids=[
        "another day",
        "no day",
        "another house",
        "another order",
        "another list",
        "few stocks",
        "other words",
    ],
)
def test_what_is_no_excerpt(other: Fingerprint) -> None:
    assert kinds(other, WHOLE) == []


def test_a_house_is_the_same_by_each_of_its_names() -> None:
    unlisted = replace(ENGLISH, broker="Soochow Securities", lists=(), figures=CHINESE.figures)
    assert kinds(unlisted, replace(CHINESE, lists=())) == [(1, CopyKind.TRANSLATION)]
    assert kinds(replace(unlisted, broker="Kaiyuan Securities"), replace(CHINESE, lists=())) == []


@pytest.mark.parametrize(
    "other",
    [
        replace(
            CHINESE,
            shingles=sketch(a_text(8)),
            lists=(("600519.SH", "000858.SZ"),),
            figures=("12%", "3x", "5e08", "7%"),
        ),
        replace(CHINESE, shingles=sketch(a_text(8)), lists=(), figures=("33x", "4e12", "7%", "9%")),
        replace(CHINESE, shingles=sketch(a_text(8)), broker="开源证券"),
        replace(CHINESE, shingles=sketch(a_text(8)), published="2024-10-24"),
        replace(ENGLISH, broker="开源证券"),
    ],
    ids=["other lists", "a few figures", "another house", "another month", "another house's translation"],
)
def test_what_is_not_the_same_report(other: Fingerprint) -> None:
    assert kinds(other, CHINESE) == []


def test_an_empty_text_is_no_copy_of_another() -> None:
    empty = Fingerprint("", "", "zh-Hans", (), sketch(""), ())
    assert kinds(empty, empty, CHINESE) == []


def test_the_likeliest_comes_first() -> None:
    assert kinds(CHINESE, ENGLISH, CHINESE) == [(2, CopyKind.COPY), (1, CopyKind.TRANSLATION)]


def test_lists_are_compared_place_by_place() -> None:
    assert aligned_share((("a", "b"),), (("a", "b"),)) == (1.0, 2)
    assert aligned_share((("a", "b"),), (("b", "a"),)) == (0.0, 2)
    assert aligned_share((("a", ""),), (("a", "b"),)) == (0.75, 2)
    assert aligned_share((("a",),), (("a", "b"),)) == (0.0, 0)
    assert aligned_share((), ()) == (0.0, 0)


@pytest.fixture(scope="module")
def seeds() -> list[Draft]:
    lexicon: Lexicon = load_lexicon()
    paths = sorted((CORPUS / "seeds").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return [
        extract(Document(f"{n}.txt", text, Format.TEXT, sha256(text.encode())), lexicon)
        for n, text in enumerate(texts)
    ]


@needs_corpus
@pytest.mark.corpus
def test_of_the_samples_only_the_second_is_a_translation_of_the_first(seeds: list[Draft]) -> None:
    prints = [fingerprint(draft) for draft in seeds]
    found = {
        (new, proposal.original_id): proposal
        for new in range(5)
        for proposal in propose(prints[new], ((old, prints[old]) for old in range(5) if old != new))
    }
    assert set(found) == {(0, 1), (1, 0)}
    evidence = " ".join(found[1, 0].evidence)
    assert all(figure in evidence for figure in ("4e12", "85%", "33x", "lists 6/4/8"))
