"""All rules over a report: against a segmenter, from 1 KB to 10 MB, and how right what they find is."""

from __future__ import annotations

import importlib.util
import json
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from bench.harness import Row, interleave
from bench.harness import timed as timed_by
from tests.support.corpus import CORPUS
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.sureness import SURE
from watchlist.importing.extraction.extract import extract
from watchlist.importing.labels import as_labels
from watchlist.importing.pipeline import read_and_extract
from watchlist.importing.sources import FromFile
from watchlist.securities.folding import fold
from watchlist.securities.keys import is_chinese
from watchlist.securities.lexicon import Lexicon, load_lexicon
from watchlist.securities.matcher import Matcher

Labels = dict[str, Any]
_GROUPS = {
    "qz": "reports without spaces (qz_)",
    "gator": "digests of sectors (gator_)",
    "llm": "answers, notes, news",
    "digest": "answers, notes, news",
    "news": "answers, notes, news",
    "note": "answers, notes, news",
    "blog": "posts and tables",
    "list": "posts and tables",
    "pdf": "PDFs (pdf_)",
}
_OWN = Path(__file__).parent / "labelled"
"""Documents in our own words, as brokers' dailies, posts and notes are written, with labels made before they were read."""
_OWN_GROUP = "own words (bench/labelled)"
HOMES = (
    (CORPUS / "corpus/gold/seeds", CORPUS / "seeds"),
    (CORPUS / "corpus/gold/dev", CORPUS / "corpus"),
    (_OWN / "gold", _OWN / "documents"),
)
"""Where labels lie, and the documents that they are of."""
_TITLES = {"gold/seeds": "samples (seeds)", "labelled/gold": _OWN_GROUP}
_SIZES = {"1 KB": 1_000, "10 KB": 10_000, "100 KB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
_MADE = (
    "# 算力行业周报\n\n## 一、{0}\n\n行业景气度持续上行，{1}产能释放节奏符合预期，下游资本开支加速，订单能见度延伸至明年下半年。\n"
    "相关标的：光模块：{2}、{3}、{4}等；服务器：{0}、{5}。\n\n## 二、投资建议\n\n- 建议关注液冷龙头{6}、{7}等。\n- 【变压器】推荐标的：{8}；受益标的：{9}等。\n\n"
    "图1：收入情况 资料来源：公司公告。\n"
)
_BINS = (0.0, 0.5, 0.75, SURE, 0.9, 0.95, 1.01)


class Labelled(NamedTuple):
    """One labelled document: what is right, what is found, its text."""

    name: str
    group: str
    gold: Labels
    found: Labels
    text: str


def timed(call: Callable[[], object]) -> Callable[[], float]:
    """By processor time: all of this only computes, in one thread."""
    return timed_by(call, time.process_time)


def document(text: str) -> Document:
    """A text as the readers give it."""
    return Document("bench.txt", text, Format.TEXT, sha256(text.encode()))


def made_up(lexicon: Lexicon, characters: int) -> str:
    """A report in our own words with about as many names as real ones have."""
    tables = lexicon.master.tables
    names = [key for key in tables.keys[: tables.safe] if is_chinese(key)]
    chance, parts, length = random.Random(3), [], 0
    while length < characters:
        parts.append(_MADE.format(*chance.choices(names, k=10)))
        length += len(parts[-1])
    return "".join(parts)[:characters]


def speed(lexicon: Lexicon, texts: list[str]) -> list[Row]:
    """Everything that is made of a text, against the segmentation of the same texts."""
    import jieba

    jieba.setLogLevel(60)
    jieba.initialize()
    documents = [document(text) for text in texts]
    candidates = {
        "jieba.cut": timed(lambda: [list(jieba.cut(text)) for text in texts]),
        "extract": timed(lambda: [extract(one, lexicon) for one in documents]),
    }
    title = f"all rules over {len(texts)} documents of {sum(map(len, texts)):,} characters"
    return interleave(title, candidates, floor="jieba.cut", goals={"extract": 1.0})


def growth(lexicon: Lexicon) -> list[Row]:
    """Time a character, from a note to a book; a constant cost shows at 1 KB."""
    documents = {name: document(made_up(lexicon, size)) for name, size in _SIZES.items()}

    def reading(name: str) -> Callable[[], float]:
        times = max(1, 100_000 // _SIZES[name])
        return timed(lambda: [extract(documents[name], lexicon) for _ in range(times)])

    return interleave(
        "time a character of a document",
        {name: reading(name) for name in _SIZES},
        floor="100 KB",
        rounds=2,
        goals={"1 MB": 1.2, "10 MB": 1.2},
        work={name: float(max(size, 100_000)) for name, size in _SIZES.items()},
    )


def labelled(lexicon: Lexicon) -> Iterator[Labelled]:
    """The labelled documents with what is found in them: the corpus, then those of our own words."""
    for labels, home in HOMES:
        for path in sorted(labels.glob("*.json")):
            draft = read_and_extract(FromFile(home / path.stem), lexicon)
            group = (
                _TITLES.get(labels.parent.name + "/" + labels.name) or _GROUPS[path.name.partition("_")[0]]
            )
            gold = json.loads(path.read_text(encoding="utf-8"))
            yield Labelled(path.name, group, gold, as_labels(draft), draft.document.text)


@cache
def _score() -> ModuleType:
    """The script that the figures are taken with."""
    spec = importlib.util.spec_from_file_location("score", CORPUS / "corpus/score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def figures(documents: Iterable[tuple[Labels, Labels]]) -> dict[str, float]:
    """The figures of some documents, as score.py takes them."""
    score = _score()
    total, issuers = score.Score(), score.Issuers()
    for gold, found in documents:
        score.score_document(gold, found, total, issuers)
    return {
        "tickers P": total.tickers.row()["precision"],
        "tickers R": total.tickers.row()["recall"],
        "pairs F1": total.pairs.row()["f1"],
        "grouping F1": total.grouping.row()["f1"],
        "stance": _share(total.stance),
        "mentions": _share(total.mentions),
        "traps": _share(total.traps),
    }


def _share(counter: Any) -> float:
    return counter["right"] / max(1, counter.total())


def show_groups(documents: list[Labelled]) -> None:
    """One line of figures for each layout group."""
    groups: dict[str, list[Labelled]] = defaultdict(list)
    for one in documents:
        groups[one.group].append(one)
    corpus = [one for one in documents if one.group != _OWN_GROUP]
    for group, members in {**groups, "all of the corpus": corpus}.items():
        _line(f"{group} ({len(members)})", figures((one.gold, one.found) for one in members))


def _line(title: str, row: dict[str, float]) -> None:
    print(f"  {title:<34}" + "  ".join(f"{name} {value:.3f}" for name, value in row.items()))


def show_baselines(documents: list[Labelled], lexicon: Lexicon) -> None:
    """What people would otherwise do: all names of a dictionary, or the words of a segmenter that knows them."""
    shown = ("tickers P", "tickers R", "mentions", "traps")
    whole = Matcher(lexicon.master, weak=True)
    cut = _segmenter(lexicon)
    for title, names in (
        ("dictionary scan", lambda text: [text[hit.start : hit.end] for hit in whole.scan(text)]),
        ("jieba with a user dictionary", cut),
    ):
        found = figures((one.gold, _as_list(names(one.text), lexicon)) for one in documents)
        _line(title, {name: found[name] for name in shown})


def _segmenter(lexicon: Lexicon) -> Callable[[str], list[str]]:
    import jieba

    jieba.setLogLevel(60)
    segmenter = jieba.Tokenizer()
    names = {key for key in lexicon.master.tables.keys if is_chinese(key)}
    for name in names:
        segmenter.add_word(name)
    return lambda text: [word for word in segmenter.cut(fold(text)) if word in names]


def _as_list(names: Iterable[str], lexicon: Lexicon) -> Labels:
    """Everything found as one list without a theme: neither baseline knows lists."""
    found = {name: candidates[0] for name in names if (candidates := lexicon.master.resolve(name))}
    stocks = [{"text": name, "symbol": str(best.symbol)} for name, best in found.items()]
    return {"themes": [{"name": "", "stocks": stocks}]}


def show_reliability(documents: list[Labelled]) -> None:
    """The share of right picks for each stretch of confidence, and where the wrong ones lie."""
    judged = [item for one in documents for item in _judged(one)]
    for low, high in pairwise(_BINS):
        inside = [right for confidence, right in judged if low <= confidence < high]
        if inside:
            share = sum(inside) / len(inside)
            print(f"  confidence {low:.2f} to {min(high, 1):.2f}: {len(inside):>4} picks, {share:.3f} right")
    wrong = [confidence for confidence, right in judged if not right]
    unsure = sum(confidence < SURE for confidence in wrong)
    print(f"  wrong picks below the sure threshold ({SURE}): {unsure} of {len(wrong)}")


def _judged(one: Labelled) -> Iterator[tuple[float, bool]]:
    """Each pick's confidence, and whether its theme and its security are labelled."""
    score = _score()
    issuers = score.Issuers()
    entries = score._entries(one.gold, issuers)  # noqa: SLF001 - judged as the script judges
    for theme in one.found["themes"]:
        for stock in theme["stocks"]:
            security, text = issuers.key(stock["symbol"] or ""), score.normalise(stock["text"])
            right = any(entry.fits(score.normalise(theme["name"]), security, text) for entry in entries)
            yield stock["confidence"], bool(stock["symbol"]) and right


def run() -> list[Row]:
    """Speed and growth; where the corpus lies beside the project also how well it is read."""
    lexicon = load_lexicon()
    present = (CORPUS / "corpus/gold").is_dir()
    documents = list(labelled(lexicon)) if present else []
    if documents:
        print("\nRight by layout group")
        show_groups(documents)
        print("\nWhat people would otherwise do, on the same documents")
        show_baselines([one for one in documents if one.group != _OWN_GROUP], lexicon)
        print("\nReliability")
        show_reliability(documents)
    texts = [one.text for one in documents if one.group != _OWN_GROUP] or [
        made_up(lexicon, 6_000) for _ in range(40)
    ]
    return [*speed(lexicon, texts), *growth(lexicon)]
