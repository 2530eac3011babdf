"""What is offered where a person says which security or which theme is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject

from watchlist.domain.securities import Candidate
from watchlist.domain.themes import clean_theme_name, theme_key
from watchlist.ui.flows.desk.security_search import candidate_choice, typed_choices
from watchlist.ui.widgets.search.pick_box import Choice, Search
from watchlist.ui.workspace import Workspace


class Choosing(QObject):
    """Searches for a PickBox: over the security master, and over the themes of the library."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace

    # Which security

    def securities(
        self, text: str, candidates: Iterable[Candidate] = (), broker: str | None = None
    ) -> Search:
        """At first what the text may stand for, then whatever is typed: a code, a name, pinyin, English."""
        first = [candidate_choice(candidate) for candidate in candidates]

        def search(typed: str) -> list[Choice]:
            if typed:
                return [*typed_choices(self._workspace.lexicon, typed)]
            known = {choice.value for choice in first}
            resolved = map(candidate_choice, self.resolved(text, broker))
            return [*first, *(choice for choice in resolved if choice.value not in known)]

        return search

    def resolved(self, text: str, broker: str | None) -> tuple[Candidate, ...]:
        """What a written name may stand for, the likeliest first."""
        lexicon = self._workspace.lexicon
        return lexicon.resolve(text, broker=broker) if lexicon else ()

    def best(self, text: str, broker: str | None) -> Candidate | None:
        """What a written name stands for, where one is clearly best."""
        from watchlist.securities.master import clearly_best  # noqa: PLC0415 - with the lexicon, after the first paint

        return clearly_best(self.resolved(text, broker))

    # Which theme

    def themes(self, here: Sequence[str], now: str) -> Search:
        """The theme of now first, then those of this report, those of the library, and what is typed as a new one."""
        from watchlist.store.queries import themes  # noqa: PLC0415 - the store is read when asked

        library = {row.name: row.stocks for row in self._workspace.read(themes)}
        names = [*([now] if now else []), *(name for name in here if name != now)]
        names += [name for name in library if name not in names]

        def search(typed: str) -> list[Choice]:
            key = theme_key(typed)
            offered = [
                Choice(
                    name, name, self.tr("in this report") if name in here else self._stocks(library.get(name))
                )
                for name in names
                if key in theme_key(name)
            ]
            fresh = clean_theme_name(typed)
            if fresh and all(theme_key(name) != key for name in names):
                offered.append(Choice(fresh, fresh, self.tr("new theme")))
            return offered

        return search

    def _stocks(self, count: int | None) -> str:
        return self.tr("%Ln stock(s)", "", count or 0)
