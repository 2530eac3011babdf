from __future__ import annotations

import pytest

from watchlist import resources
from watchlist.securities.brokers import Brokers, load_brokers
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.master import Master, load_master
from watchlist.securities.matcher import Matcher


@pytest.fixture(scope="session")
def master() -> Master:
    return load_master(resources.path("securities"))


@pytest.fixture(scope="session")
def matcher(master: Master) -> Matcher:
    return Matcher(master)


@pytest.fixture(scope="session")
def brokers() -> Brokers:
    return load_brokers()


@pytest.fixture(scope="session")
def lexicon(master: Master, matcher: Matcher, brokers: Brokers) -> Lexicon:
    return Lexicon(master, matcher, brokers)
