"""Why two reports may be the same, in words: the evidence of a proposal is data until a person is asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from watchlist.ui.models.plurals import Plurals

translate = QCoreApplication.translate
MOST_FIGURES = 4
LARGE = 1e4
"""From here on a figure is said with a word for its size: 4 trillion, 4万亿."""


def alike_words(evidence: Sequence[str]) -> str:
    """All that speaks for it: same house and day, share of the wording, figures, lists."""
    between = translate("Alike", ", ")
    return between.join(_piece(*piece.partition(" ")[::2], between=between) for piece in evidence)


def _piece(kind: str, value: str, *, between: str) -> str:
    if kind == "wording":
        return translate("Alike", "{share} of the wording").format(share=f"{float(value):.0%}")
    if kind == "date":
        return translate("Alike", "same date ({date})").format(date=value)
    if kind == "broker":
        return translate("Alike", "same broker ({broker})").format(broker=value)
    if kind == "lists":
        stocks = sum(int(length) for length in value.split("/"))
        return Plurals().in_one_order(stocks)
    return _figures(value.split(), between) if kind == "figures" else f"{kind} {value}".strip()


def _figures(figures: Sequence[str], between: str) -> str:
    """The same figures, those that say most first: a trillion, then a percentage, rather than 0.3."""
    telling = sorted(figures, key=lambda figure: (-_size(figure), figure[-1] not in "%x"))
    shown = between.join(figure_words(figure) for figure in telling[:MOST_FIGURES])
    words = translate("Alike", "the figures {figures}").format(figures=shown)
    more = len(figures) - MOST_FIGURES
    return words + translate("Alike", " and {count} more").format(count=f"{more:,}") if more > 0 else words


def _size(figure: str) -> float:
    """How large a figure that is said with a word for its size is; 0 for all others."""
    try:
        number = float(figure)
    except ValueError:
        return 0
    return number if number >= LARGE else 0


def figure_words(figure: str) -> str:
    """A figure as the window's language says it: `4e12` is 4 trillion or 4万亿, `33x` is 33×."""
    if figure.endswith("x"):
        return translate("Alike", "{number}×").format(number=figure[:-1])
    try:
        number = float(figure)
    except ValueError:
        return figure
    for size, words in _sizes():
        if number >= max(size, LARGE):
            return words.format(number=f"{number / size:.6g}")
    return f"{number:,.6g}"


def _sizes() -> tuple[tuple[float, str], ...]:
    """The words for large numbers: English counts in thousands of thousands, Chinese in ten thousands."""
    trillion = (1e12, translate("Alike", "{number} trillion"))
    if QLocale().language() is QLocale.Language.Chinese:
        return (
            trillion,
            (1e8, translate("Alike", "{number} hundred million")),
            (1e4, translate("Alike", "{number} ten thousand")),
        )
    return (
        trillion,
        (1e9, translate("Alike", "{number} billion")),
        (1e6, translate("Alike", "{number} million")),
    )
