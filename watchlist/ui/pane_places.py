"""Which panes are shown, and where: by menu and key, by hand, and as they were at the last start."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings

from watchlist.ui import settings as kept
from watchlist.ui.actions import Actions
from watchlist.ui.flows.desk.chosen_stocks import ChosenStocks
from watchlist.ui.models.action_words import plain
from watchlist.ui.window_body import WITH_INSPECTOR, WindowBody

APART = {"sidebar": "sidebar_apart", "inspector": "inspector_apart"}
"""What lets a pane stand in a window of its own."""


class PanePlaces(QObject):
    """The actions say how the panes stand, and the panes what the actions say."""

    def __init__(self, body: WindowBody, actions: Actions, chosen: ChosenStocks, settings: QSettings) -> None:
        super().__init__(body)
        self._body, self._panes = body, body.panes
        self._actions, self._settings = actions, settings
        self._chosen = chosen
        chosen.changed.connect(self._follow)

    def start(self) -> None:
        """Show what is wanted, in the places that were restored; from now on hands and keys say."""
        self._body.want_inspector(wanted=kept.INSPECTOR.read(self._settings))
        self._panes.sidebar.setVisible(kept.SIDEBAR.read(self._settings))
        self._actions["inspector"].setChecked(kept.INSPECTOR.read(self._settings))
        self._actions["sidebar"].setChecked(kept.SIDEBAR.read(self._settings))
        self._tick()
        self._name_heads()
        self._actions["sidebar"].toggled.connect(self._show_sidebar)
        self._actions["inspector"].toggled.connect(self._show_inspector)
        self._actions["inspector_below"].triggered.connect(self._put_below)
        for name, apart in APART.items():
            self._actions[apart].triggered.connect(lambda on, name=name: self._set_apart(name, on=on))
        self._panes.moved.connect(self._on_moved)
        self._panes.closed.connect(lambda name: self._actions[name].setChecked(False))

    def reset(self) -> None:
        """As at the first start."""
        for name in APART:
            self._actions[name].setChecked(True)
        kept.INSPECTOR_BELOW.write(self._settings, False)
        self._panes.set_usual_places()
        self._body.want_below(below=False)
        self._tick()

    def _name_heads(self) -> None:
        for pane, others in ((self._panes.sidebar, ()), (self._panes.inspector, ("inspector_below",))):
            name = pane.objectName()
            pane.head.name(
                plain(self._actions[name].text()),
                *(self._actions[each] for each in (APART[name], *others, name)),
            )

    def _tick(self) -> None:
        self._actions["inspector_below"].setChecked(self._body.wants_below)
        for pane in self._panes.both:
            self._actions[APART[pane.objectName()]].setChecked(pane.isFloating())

    def _show_sidebar(self, shown: bool) -> None:  # noqa: FBT001 - as Qt's signal has it
        kept.SIDEBAR.write(self._settings, shown)
        self._panes.sidebar.setVisible(shown)

    def _show_inspector(self, shown: bool) -> None:  # noqa: FBT001 - as Qt's signal has it
        kept.INSPECTOR.write(self._settings, shown)
        self._body.want_inspector(wanted=shown)

    def _put_below(self, below: bool) -> None:  # noqa: FBT001 - as Qt's signal has it
        """Below the page, or at its right; it is shown for that."""
        self._panes.set_below(below=below)
        self._want_below(below=below)
        self._actions["inspector"].setChecked(True)

    def _want_below(self, *, below: bool) -> None:
        kept.INSPECTOR_BELOW.write(self._settings, below)
        self._body.want_below(below=below, always=True)
        self._tick()

    def _set_apart(self, name: str, *, on: bool) -> None:
        """In a window of its own, or back; it is shown for that."""
        self._actions[name].setChecked(True)
        next(pane for pane in self._panes.both if pane.objectName() == name).set_apart(apart=on)

    def _on_moved(self) -> None:
        """A pane was dragged, or taken out or back."""
        if self._panes.apart:
            self._body.want_inspector(wanted=self._actions["inspector"].isChecked())
            self._follow()
            self._tick()
        else:
            self._want_below(below=self._panes.below)

    def _follow(self) -> None:
        """In a window of its own the inspector tells of what is chosen on any page."""
        if self._panes.apart and self._body.pages.current_name not in WITH_INSPECTOR:
            symbols = self._chosen()
            if symbols:
                self._body.inspector.show_stock(symbols)
