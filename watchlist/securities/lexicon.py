"""All that is known about names, in one value that extraction asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from pathlib import Path
from typing import Any, TypeVar

from watchlist.domain.commands import LearnAlias
from watchlist.domain.securities import Candidate
from watchlist.securities.brokers import Brokers, load_brokers
from watchlist.securities.keys import name_key
from watchlist.securities.master import Master, load_master, master_folder
from watchlist.securities.matcher import Matcher

T = TypeVar("T")


@dataclass(frozen=True)
class Lexicon:
    """The master, the matcher over its names, the brokers, and what the user has taught (`aliases`).

    `answers` are those of questions that are asked again and again (see `remembered`).
    """

    master: Master
    matcher: Matcher
    brokers: Brokers
    aliases: tuple[LearnAlias, ...] = ()
    answers: dict[Any, dict[str, Any]] = field(init=False, repr=False, compare=False, default_factory=dict)

    @cached_property
    def _learned(self) -> dict[tuple[str, str | None], LearnAlias]:
        return {(name_key(alias.text), self._house(alias.broker)): alias for alias in self.aliases}

    def _house(self, broker: str | None) -> str | None:
        """The one name of a house that signs in several languages."""
        known = self.brokers.find(broker) if broker else None
        return known.name if known else broker

    def resolve(
        self, text: str, *, broker: str | None = None, market: str | None = None, sounds: bool = True
    ) -> tuple[Candidate, ...]:
        """As `Master.resolve`, but what the user has taught (for this broker, else for all) comes first."""
        key = name_key(text)
        taught = self._learned
        alias = taught and (taught.get((key, self._house(broker))) or taught.get((key, None)))
        if not alias:
            return self.master.resolve(text, market=market, sounds=sounds)
        return (_learned(self.master, alias),)

    def with_aliases(self, aliases: tuple[LearnAlias, ...]) -> Lexicon:
        """The same lexicon with the user's corrections; those for all brokers are found in free text too."""
        everywhere = {a.text: (_learned(self.master, a),) for a in aliases if a.broker is None}
        if aliases == self.aliases:
            return self
        return replace(self, aliases=aliases, matcher=Matcher(self.master, extra=everywhere))


def remembered(most: int) -> Callable[[Callable[[str, Lexicon], T]], Callable[[str, Lexicon], T]]:
    """As `functools.lru_cache` for what is asked of a lexicon, but the answers end with it.

    A cache of the module's own keeps every lexicon that was ever asked: fifty megabytes for each name that is learned.
    """

    def wrap(ask: Callable[[str, Lexicon], T]) -> Callable[[str, Lexicon], T]:
        @wraps(ask)
        def answer(text: str, lexicon: Lexicon) -> T:
            known: dict[str, T] = lexicon.answers.setdefault(ask, {})
            try:
                return known[text]
            except KeyError:
                if len(known) >= most:
                    known.clear()
                return known.setdefault(text, ask(text, lexicon))

        return answer

    return wrap


def _learned(master: Master, alias: LearnAlias) -> Candidate:
    security = master.get(alias.symbol)
    return Candidate(alias.symbol, security.name if security else alias.text, 1.0, "learned")


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The lexicon of a folder, else of the newest lists there are; takes a moment: not for the window's thread."""
    master = load_master(folder)
    return Lexicon(master, Matcher(master), load_brokers(folder or master_folder()))
