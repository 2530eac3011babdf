"""What a write changed: one value goes to every page, each decides for itself."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Changes:
    """Which kinds of thing a write touched; emitted once, after the commit."""

    reports: bool = False
    picks: bool = False
    themes: bool = False
    tags: bool = False
    lists: bool = False
    notes: bool = False
    drafts: bool = False
    aliases: bool = False
    views: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(**{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(Changes)})

    def __bool__(self) -> bool:
        return any(getattr(self, f.name) for f in fields(Changes))

    @classmethod
    def everything(cls) -> Changes:
        """All of it: the file was replaced, or written by another program."""
        return cls(**{f.name: True for f in fields(cls)})
