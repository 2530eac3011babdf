"""The facts of the sample documents, and how well the labelled ones are read; skipped where the corpus is absent."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.corpus import CORPUS, needs_corpus
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Draft, DraftPick, Named
from watchlist.importing.extraction.extract import extract
from watchlist.securities.lexicon import Lexicon

pytestmark = [needs_corpus, pytest.mark.corpus]


def _read(path: Path, lexicon: Lexicon) -> Draft:
    data = path.read_bytes()
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    return extract(Document(path.name, text, Format.TEXT, sha256(data)), lexicon)


@pytest.fixture(scope="module")
def samples(lexicon: Lexicon) -> dict[str, Draft]:
    return {path.name[:3]: _read(path, lexicon) for path in sorted((CORPUS / "seeds").glob("*.txt"))}


def _sizes(draft: Draft) -> list[int]:
    return [len(theme.stocks) for theme in draft.themes]


def _symbols(draft: Draft) -> list[str]:
    return [str(pick.symbol) for pick in draft.picks]


def test_000_has_three_lists_printed_twice_and_counted_once(samples: dict[str, Draft]) -> None:
    assert _sizes(samples["000"]) == [6, 4, 8]
    assert {len(pick.spans) for pick in samples["000"].picks} == {2}


def test_001_has_the_same_stocks_by_english_names_and_leaves_gds_to_a_person(
    samples: dict[str, Draft],
) -> None:
    picks = samples["001"].picks

    assert _sizes(samples["001"]) == [6, 4, 8]
    gds = next(pick for pick in picks if pick.text == "GDS")
    assert not gds.sure
    assert gds.candidates
    sure = {pick.symbol for pick in picks if pick.sure}
    assert sure <= {pick.symbol for pick in samples["000"].picks}


def test_002_has_eleven_themes_and_two_stances(samples: dict[str, Draft]) -> None:
    draft = samples["002"]
    strongest: dict[str, str] = {}
    for pick in draft.picks:
        if strongest.get(str(pick.symbol)) != "recommended":
            strongest[str(pick.symbol)] = str(pick.stance)

    assert len(draft.themes) == 11
    assert len(draft.picks) == 49
    assert sum(len(pick.spans) for pick in draft.picks) == 50
    assert Counter(strongest.values()) == {"recommended": 11, "beneficiary": 35}
    assert all(pick.sure for pick in draft.picks)


def test_003_has_five_lists_in_traditional_chinese_and_an_unnamed_company(samples: dict[str, Draft]) -> None:
    draft = samples["003"]

    assert _sizes(draft) == [3, 4, 4, 3, 2]
    assert "688256.SH" in _symbols(draft)
    assert not [one for one in (*draft.picks, *draft.mentions) if "X" in one.text]


def test_004_has_three_lists(samples: dict[str, Draft]) -> None:
    assert _sizes(samples["004"]) == [2, 5, 6]


def test_no_sample_has_a_name_that_is_a_number(samples: dict[str, Draft]) -> None:
    assert not [
        one for draft in samples.values() for one in (*draft.picks, *draft.mentions) if one.text.isdigit()
    ]


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", CORPUS / "corpus" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    import sys  # noqa: PLC0415 - dataclasses look their module up there

    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def _labels(draft: Draft) -> dict[str, object]:
    def plain(one: Named) -> dict[str, str | None]:
        stance = {"stance": str(one.stance)} if isinstance(one, DraftPick) else {}
        return {"text": one.text, "symbol": str(one.symbol) if one.symbol else None, **stance}

    themes = [
        {"name": theme.name, "stocks": [plain(pick) for pick in theme.stocks]} for theme in draft.themes
    ]
    return {"themes": themes, "other_mentions": [plain(mention) for mention in draft.mentions]}


FLOORS = {
    "seeds": {
        "tickers": 0.98,
        "pairs": 0.98,
        "grouping": 0.98,
        "stance": 0.98,
        "mentions": 0.96,
        "traps": 1.0,
    },
    "dev": {
        "tickers": 0.97,
        "pairs": 0.93,
        "grouping": 0.95,
        "stance": 0.96,
        "mentions": 0.95,
        "traps": 0.99,
    },
}


@pytest.mark.parametrize("group", FLOORS)
def test_labelled_documents_are_read_well_enough(group: str, lexicon: Lexicon) -> None:
    scorer = _scorer()
    score, issuers = scorer.Score(), scorer.Issuers()
    folder = CORPUS / ("seeds" if group == "seeds" else "corpus")
    for labels in sorted((CORPUS / "corpus" / "gold" / group).glob("*.json")):
        draft = _read(folder / labels.stem, lexicon)
        scorer.score_document(json.loads(labels.read_text(encoding="utf-8")), _labels(draft), score, issuers)

    share = {
        name: counter["right"] / counter.total()
        for name, counter in vars(score).items()
        if isinstance(counter, Counter)
    }
    figures = {name: getattr(score, name).row()["f1"] for name in ("tickers", "pairs", "grouping")} | share

    assert {
        name: (figures[name], floor) for name, floor in FLOORS[group].items() if figures[name] < floor
    } == {}
    assert score.tickers.row()["precision"] >= 0.985


@pytest.mark.parametrize("group", FLOORS)
def test_what_is_sure_is_right(group: str, lexicon: Lexicon) -> None:
    """Of the picks that may be accepted without a look, hardly any names another security than the label."""
    wrong, sure = [], 0
    scorer = _scorer()
    issuers = scorer.Issuers()
    folder = CORPUS / ("seeds" if group == "seeds" else "corpus")
    for labels in sorted((CORPUS / "corpus" / "gold" / group).glob("*.json")):
        gold = json.loads(labels.read_text(encoding="utf-8"))
        right = {
            issuers.key(symbol)
            for stock in (s for theme in gold["themes"] for s in theme["stocks"])
            for symbol in scorer._either(stock.get("symbol"), stock.get("symbol_also"))
        }
        for pick in _read(folder / labels.stem, lexicon).picks:
            sure += pick.sure
            if pick.sure and issuers.key(str(pick.symbol)) not in right:
                wrong.append((labels.stem, pick.text))

    assert sure > 90
    assert len(wrong) <= 0.01 * sure, wrong
