"""A briefing on what changed: one HTML file that needs nothing else, or Markdown; each line with its quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Protocol

from watchlist.domain.findings import Change, ChangeKind, QuotedChange
from watchlist.exporting.markdown import one_line, plain

STYLE = """
:root { color-scheme: light dark; --text: #1b1f27; --muted: #5b6472; --base: #fff; --line: #d9dde4; --quote: #f5f6f8; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e9ef; --muted: #a0a9b8; --base: #22262d; --line: #3a404b; --quote: #292e36; }
}
body { font: 15px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: var(--text);
  background: var(--base); max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin-bottom: 0; } h2 { font-size: 1.1rem; border-bottom: 1px solid var(--line); margin-top: 2rem; }
p.about, footer, cite { color: var(--muted); } ul { padding-left: 0; list-style: none; } li { margin: 0 0 1rem; }
blockquote { margin: .3rem 0 0; padding: .4rem .8rem; background: var(--quote); border-left: 3px solid var(--line); }
cite { display: block; font-style: normal; font-size: .85rem; }
@media print { body { margin: 0; max-width: none; } li { break-inside: avoid; } }
"""


class Words(Protocol):
    """The sentences of a briefing in the reader's language."""

    @property
    def language(self) -> str:
        """The language of the words, as HTML names it."""

    def heading(self, kind: ChangeKind) -> str:
        """What the lines of a kind are about."""

    def line(self, change: Change) -> str:
        """A change in one line."""

    def undated(self) -> str:
        """What stands for a date that nobody knows."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """What is written: a title, a line on what was compared, the changes, a line for when there are none."""

    title: str
    about: str
    changes: Sequence[QuotedChange]
    nothing: str


def briefing_html(briefing: Briefing, words: Words) -> bytes:
    """The briefing as one HTML file: no script, no address, nothing loaded; every text of a report is escaped."""
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(words.language)}"><head><meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(briefing.title)}</title><style>{STYLE}</style></head><body>",
        f'<h1>{escape(briefing.title)}</h1><p class="about">{escape(briefing.about)}</p>',
    ]
    for kind, lines in _sections(briefing):
        parts.append(f"<h2>{escape(words.heading(kind))} ({len(lines)})</h2><ul>")
        parts += [_item(line, words) for line in lines]
        parts.append("</ul>")
    if not briefing.changes:
        parts.append(f"<p>{escape(briefing.nothing)}</p>")
    return "\n".join([*parts, "</body></html>", ""]).encode("utf-8")


def briefing_markdown(briefing: Briefing, words: Words) -> bytes:
    """The briefing as Markdown in which no text of a report is taken for markup."""
    parts = [f"# {plain(briefing.title)}", plain(briefing.about)]
    for kind, lines in _sections(briefing):
        parts.append(f"## {plain(words.heading(kind))} ({len(lines)})")
        parts += [
            f"- {plain(words.line(line.change))}\n  > {plain(line.quote)}\n  >\n  > — {plain(_source(line, words))}"
            for line in lines
        ]
    if not briefing.changes:
        parts.append(plain(briefing.nothing))
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _sections(briefing: Briefing) -> list[tuple[ChangeKind, list[QuotedChange]]]:
    return [(kind, list(lines)) for kind, lines in groupby(briefing.changes, lambda line: line.change.kind)]


def _item(line: QuotedChange, words: Words) -> str:
    quote, source = escape(one_line(line.quote)), escape(_source(line, words))
    return f"<li>{escape(one_line(words.line(line.change)))}<blockquote>{quote}<cite>{source}</cite></blockquote></li>"


def _source(line: QuotedChange, words: Words) -> str:
    parts = (line.broker, line.title, line.published or words.undated())
    return " · ".join(part for part in parts if part)
