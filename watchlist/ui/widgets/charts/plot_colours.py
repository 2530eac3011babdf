"""The colours of a chart's series, all from the one table of the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count

from PySide6.QtGui import QColor

from watchlist.domain.series import ALL, NOBODY, OTHER, PROSE, Stack
from watchlist.domain.stances import Stance
from watchlist.ui.theming import Colours

# How much of the stance's colour is left over the base: one ramp from strong to weak.
_STANCE_STRENGTH = {
    Stance.RECOMMENDED: 1.0,
    Stance.BENEFICIARY: 0.68,
    Stance.WATCH: 0.42,
    Stance.MENTIONED: 0.22,
    Stance.NEGATIVE: 1.0,
}

# Without colours the warm one is a shade of its own too.
_PLAIN_STRENGTH = {
    Stance.RECOMMENDED: 1.0,
    Stance.BENEFICIARY: 0.58,
    Stance.WATCH: 0.38,
    Stance.MENTIONED: 0.2,
    Stance.NEGATIVE: 0.78,
}


PALER = 0.55
"""How much of a colour is left where it stands for one more series than there are colours."""

PALE_STEPS = 3
"""After so many paler ones it begins again: no series fades into the ground."""


def series_colour(colours: Colours, stack: Stack, key: str, places: Mapping[str, int]) -> QColor:
    """The colour of a series; `places` are those of its themes in the table of theme colours."""
    base, muted = colours.role("base"), colours.role("muted")
    if key == ALL:
        return colours.role("accent")
    if key in {OTHER, PROSE, NOBODY}:
        return over(base, muted, 0.28 if key == PROSE else 0.55 if key == OTHER else 0.4)
    if stack is Stack.STANCE:
        stance = Stance(key)
        if colours.plain:
            return over(base, colours.role("text"), _PLAIN_STRENGTH[stance])
        strong = stance if stance is Stance.NEGATIVE else Stance.RECOMMENDED
        return over(base, colours.stance(strong), _STANCE_STRENGTH[stance])
    return colours.theme(places[key])


def gap_colour(colours: Colours) -> QColor:
    """The colour of the hatching where no report is dated."""
    return over(colours.role("base"), colours.role("muted"), 0.38)


def over(base: QColor, colour: QColor, strength: float) -> QColor:
    """A colour laid over the base, opaque, so that the grid does not show through a bar."""
    pairs = ((base.red(), colour.red()), (base.green(), colour.green()), (base.blue(), colour.blue()))
    return QColor(*(round(below + (above - below) * strength) for below, above in pairs))


def again_apart(found: Sequence[QColor], colours: Colours) -> list[QColor]:
    """The colours of series in their order; one that comes again is one of the colours kept for that, then a paler one."""
    base, taken, chosen = colours.role("base"), set[str](), []
    repeated = count()
    for colour in found:
        if colour.name() in taken:
            number = next(repeated)
            again = colours.series_again(number)
            chosen.append(
                again or over(base, colour, PALER ** ((number - colours.most_again) % PALE_STEPS + 1))
            )
        else:
            chosen.append(colour)
        taken.add(colour.name())
    return chosen
