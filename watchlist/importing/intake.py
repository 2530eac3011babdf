"""What a source holds: a document, lists of another program, or files of their own. Runs in the reading process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final, TypeAlias

from watchlist.domain.commands import LearnAlias
from watchlist.domain.drafts import Draft
from watchlist.domain.errors import WatchlistError
from watchlist.domain.outside_lists import ResolvedList, with_names
from watchlist.importing.containers import member_bytes, members
from watchlist.importing.findings import Lists, Parts
from watchlist.importing.pipeline import read_and_extract, with_lexicon
from watchlist.importing.readers.files import load
from watchlist.importing.sources import FromBytes, FromFile, FromMember, Source
from watchlist.importing.tables.unnamed import UNKNOWN_COLUMNS, unnamed_table
from watchlist.importing.watchlists import tongdaxin
from watchlist.importing.watchlists.recognising import read_lists
from watchlist.importing.watchlists.resolving import resolve_lists
from watchlist.securities.lexicon import Lexicon

Taken: TypeAlias = Draft | Lists | Parts
_INDEX: Final = "blocknew.cfg"


def take_in(source: Source, lexicon: Lexicon, *, lists: bool = True) -> Taken:
    """What a source holds; with `lists` false a watchlist is read as a document, too. Raises the reader's WatchlistError."""
    if isinstance(source, FromFile | FromBytes):
        data = load(source.path).data if isinstance(source, FromFile) else source.data
        parts = members(source, data)
        if parts is not None:
            return Parts(parts)
        found = _lists(source.name, data, source, lexicon) if lists else None
        if found:
            return _named_beside(found, source)
    elif isinstance(source, FromMember) and lists:
        found = _lists(source.inner, member_bytes(source), source, lexicon)
        if found:
            return found
    return _warned(read_and_extract(source, lexicon), source)


def _warned(draft: Draft, source: Source) -> Draft:
    """The draft, with a warning where it is a table that nobody has named the columns of."""
    table = unnamed_table(draft.document, source.mappings)
    if table is None:
        return draft
    return replace(draft, warnings=(*draft.warnings, f"{UNKNOWN_COLUMNS}:{len(table.header)}"))


def _lists(
    name: str, data: bytes, source: FromFile | FromBytes | FromMember, lexicon: Lexicon
) -> Lists | None:
    found = resolve_lists(
        read_lists(name, data, source.mappings), lexicon, name.replace("\\", "/").rpartition("/")[2]
    )
    return Lists(found) if found else None


def _named_beside(found: Lists, source: FromFile | FromBytes) -> Lists:
    """The lists of a block by the name that the index of its own folder gives it."""
    if not isinstance(source, FromFile) or all(each.program != tongdaxin.PROGRAM for each in found.lists):
        return found
    try:
        data = load(source.path.with_name(_INDEX)).data
    except WatchlistError:
        return found
    index = tongdaxin.read_names(_INDEX, data)
    if index is None or source.path.name == _INDEX:
        return found
    return Lists(with_names([*found.lists, ResolvedList(_INDEX, tongdaxin.PROGRAM, names=index.names)]))


def prepare() -> Callable[[Source, tuple[LearnAlias, ...]], Taken]:
    """As `pipeline.prepare`, for an import: watchlists of other programs are taken as such."""
    return with_lexicon(take_in)


def prepare_documents() -> Callable[[Source, tuple[LearnAlias, ...]], Taken]:
    """As `prepare`, but every file is a document or holds some."""
    return with_lexicon(partial(take_in, lists=False))
