"""Plain text, Markdown and HTML: bytes of some encoding to text."""

from __future__ import annotations

from watchlist.domain.documents import Format
from watchlist.domain.errors import TooLarge, UnsupportedFile
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers import html
from watchlist.importing.readers.cleaning import as_warnings, clean
from watchlist.importing.readers.encodings import Decoded, decode
from watchlist.importing.readers.reading import MOST_TEXT_BYTES, Reading
from watchlist.importing.readers.sniffing import kind_of_text


def read(origin: str, data: bytes) -> tuple[Format, Reading]:
    """The text of some bytes and whether it was plain, Markdown or HTML. Raises TooLarge, UnsupportedFile."""
    if len(data) > MOST_TEXT_BYTES:
        raise TooLarge(origin, len(data), MOST_TEXT_BYTES)
    decoded = decode(data, declared=html.declared_charset(data))
    if decoded.noise:
        raise UnsupportedFile(origin, Oddity.BINARY)
    kind = kind_of_text(origin, decoded.text)
    text, warnings = clean(html.text_of(decoded.text) if kind is Format.HTML else decoded.text)
    return kind, Reading(text, decoded.encoding, warnings=(*_doubts(decoded), *warnings))


def _doubts(decoded: Decoded) -> tuple[str, ...]:
    guessed = () if decoded.sure else (f"encoding_guessed:{decoded.encoding}",)
    return (*as_warnings({"undecodable_bytes": decoded.undecodable}), *guessed)
