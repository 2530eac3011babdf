"""Where in a report's text a fact stands."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of a report's text; for a PDF also page and box.

    `page` counts from 1; `box` is left, bottom, right, top in PDF points.
    """

    start: int
    end: int
    page: int | None = None
    box: Box | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            message = f"no characters between {self.start} and {self.end}"
            raise ValueError(message)

    def of(self, text: str) -> str:
        """The characters themselves, as written."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end
