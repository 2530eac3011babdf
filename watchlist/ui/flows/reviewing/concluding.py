"""What stands before and behind the rows of a review: a language that is not read; what is still open, the date, a refusal."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from watchlist.domain.acceptance import lacks_date
from watchlist.domain.errors import AlreadyImported
from watchlist.domain.oddities import LANGUAGE_NOT_READ
from watchlist.domain.review import Verdicts
from watchlist.ui.dialogs.ask_date import AskDate
from watchlist.ui.dialogs.details import Details
from watchlist.ui.flows.reviewing.review_flow import ReviewFlow
from watchlist.ui.models.review_head import Said, file_day, said_of, title_of
from watchlist.ui.models.review_session import ReviewSession
from watchlist.ui.models.review_words import warning_words
from watchlist.ui.notices import Notices
from watchlist.ui.widgets.frame.offer_bar import Answer, OfferBar
from watchlist.ui.workspace import Workspace


class Concluding(QObject):
    """`changed`: something was said of the document; `row_asked`, `report_asked`: show that."""

    changed = Signal()
    row_asked = Signal(object)
    report_asked = Signal(int)

    def __init__(self, workspace: Workspace, flow: ReviewFlow, bar: OfferBar, desk: QWidget) -> None:
        super().__init__(desk)
        self._workspace = workspace
        self._flow = flow
        self._bar = bar
        self._desk = desk
        self._warned_of: Verdicts | None = None
        flow.refused.connect(self._on_refused)

    @property
    def session(self) -> ReviewSession | None:
        """The review on the desk."""
        return self._flow.current.session if self._flow.current else None

    def begin(self, session: ReviewSession) -> None:
        """Say why there is nothing to review where the text is in a language that is not read, and what one can do."""
        unread = next((each for each in session.draft.warnings if each.startswith(LANGUAGE_NOT_READ)), "")
        if unread:
            self._bar.offer(warning_words(unread), warning=True)
        else:
            self._bar.dismiss()

    def finish(self) -> None:
        """Store the report; asks first where rows are open or no date is known."""
        session = self.session
        if session is None or self._flow.storing:
            return
        left = session.tally.rows - session.tally.decided
        if left and self._warned_of != session.verdicts:
            self._warn(session, left)
        elif lacks_date(session.draft, session.verdicts):
            self._ask_date(session)
        else:
            self._bar.dismiss()
            self._flow.finish()

    def _warn(self, session: ReviewSession, left: int) -> None:
        """Say once what would be left out; Enter again means it."""
        self._warned_of = session.verdicts
        self._bar.offer(
            self.tr("%Ln row(s) are still open and would be left out.", "", left),
            [
                Answer(self.tr("Finish without them"), self.finish, Qt.Key.Key_Return),
                Answer(self.tr("Show the next"), lambda: self.row_asked.emit(session.next_open(None))),
            ],
            warning=True,
        )

    def _ask_date(self, session: ReviewSession) -> None:
        dialog = AskDate(title_of(session), file_day(session.draft.document), self._desk)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.dated.connect(self._on_dated)
        dialog.undated.connect(self._on_undated)
        dialog.open()

    def _on_dated(self, day: date) -> None:
        self._say(published=day)

    def _on_undated(self) -> None:
        self._say(undated=True)

    def _say(self, *, published: date | None = None, undated: bool | None = None) -> None:
        session = self.session
        if session is not None:
            session.describe(published=published, undated=undated)
            self.changed.emit()
            self._flow.finish()

    def ask_details(self) -> None:
        """Let the person say title, broker and date."""
        session = self.session
        if session is None:
            return
        lexicon = self._workspace.lexicon
        names = tuple(broker.name for broker in lexicon.brokers.all) if lexicon else ()
        dialog = Details(said_of(session), names, self._desk)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.said.connect(self._on_details)
        dialog.open()

    def _on_details(self, said: Said) -> None:
        session = self.session
        if session is None:
            return
        before = said_of(session)
        session.describe(
            title=said.title if said.title != before.title else None,
            broker=said.broker if said.broker != before.broker else None,
            published=said.published if said.published != before.published else None,
        )
        self.changed.emit()

    def _on_refused(self, error: Exception) -> None:
        answers = []
        if isinstance(error, AlreadyImported):
            report = int(error.args[0])
            answers = [
                Answer(self.tr("Open it"), lambda: self.report_asked.emit(report)),
                Answer(self.tr("Discard this draft"), self._flow.discard),
            ]
        self._bar.offer(Notices(self).sentence(error), answers, warning=True, passing=False)
