from __future__ import annotations

from watchlist.domain.commands import LearnAlias
from watchlist.domain.symbols import Symbol
from watchlist.securities.lexicon import Lexicon, load_lexicon, remembered
from watchlist.securities.master import clearly_best

SINNET = Symbol("300383", "SZ")


def test_a_taught_name_comes_before_all_others(lexicon: Lexicon) -> None:
    taught = lexicon.with_aliases((LearnAlias("GDS", SINNET),))
    best = clearly_best(taught.resolve("GDS"))
    assert best is not None
    assert (best.symbol, best.name, best.reason) == (SINNET, "光环新网", "learned")
    assert clearly_best(lexicon.resolve("GDS")) != best


def test_what_was_taught_for_one_house_holds_for_it_alone(lexicon: Lexicon) -> None:
    taught = lexicon.with_aliases((LearnAlias("GDS", SINNET, "东吴证券"),))
    assert taught.resolve("GDS", broker="东吴证券")[0].symbol == SINNET
    assert taught.resolve("GDS", broker="Soochow Securities")[0].symbol == SINNET
    assert taught.resolve("GDS")[0].symbol != SINNET
    assert taught.resolve("GDS", broker="开源证券")[0].symbol != SINNET


def test_a_taught_name_is_found_in_text_in_any_script(lexicon: Lexicon) -> None:
    taught = lexicon.with_aliases((LearnAlias("光環老店", SINNET), LearnAlias("小店", SINNET, "东吴证券")))
    hits = taught.matcher.scan("看好光环老店与小店")
    assert [(hit.start, hit.end, hit.candidates[0].symbol) for hit in hits] == [(2, 6, SINNET)]


def test_nothing_taught_leaves_the_matcher_as_it_is(lexicon: Lexicon) -> None:
    assert lexicon.with_aliases(()).matcher is lexicon.matcher


def test_the_newest_lists_make_a_lexicon() -> None:
    lexicon = load_lexicon()
    assert lexicon.aliases == ()
    assert lexicon.brokers.find("开源证券") is not None


def test_what_is_asked_again_and_again_is_looked_up_once_for_each_lexicon(lexicon: Lexicon) -> None:
    asked: list[tuple[str, Lexicon]] = []

    @remembered(2)
    def best(text: str, of: Lexicon) -> Symbol:
        asked.append((text, of))
        return of.resolve(text)[0].symbol

    taught = lexicon.with_aliases((LearnAlias("GDS", SINNET),))
    for _ in range(2):
        assert (best("GDS", taught), best("GDS", lexicon)) == (SINNET, Symbol("09698", "HK"))
    assert asked == [("GDS", taught), ("GDS", lexicon)]
    for name in ("英维克", "寒武纪", "GDS"):  # more than two: what was known is forgotten
        best(name, lexicon)
    assert asked[-1] == ("GDS", lexicon)
    assert len(asked) == 5
