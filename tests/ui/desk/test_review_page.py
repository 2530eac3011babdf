"""The review, keyed as a person keys it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.builders import a_draft as a_short_draft
from tests.support.drafts import TEXT, a_draft
from tests.ui.desk.conftest import Write
from watchlist.domain.acceptance import accept
from watchlist.domain.commands import KeepDraft
from watchlist.domain.review import RowVerdict, Verdict, Verdicts
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.store import queries
from watchlist.ui.dialogs.ask_date import AskDate
from watchlist.ui.dialogs.older_rows import OlderRowsShown
from watchlist.ui.models.review_rows import RowKey, Sort
from watchlist.ui.pages.review import ReviewPage
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.search.pick_box import Choice
from watchlist.ui.workspace import Workspace

HAN = RowKey(Sort.PICK, 0, 0)
GDS = RowKey(Sort.PICK, 1, 2)
SEEN = RowKey(Sort.SEEN, 0, 0)
Keys = Callable[..., None]


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, colours: Colours, write: Write) -> ReviewPage:
    (draft_id,) = write(KeepDraft(a_draft()))
    page = ReviewPage(workspace, colours)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.open_draft(draft_id)
    return page


@pytest.fixture
def keys(qtbot: QtBot, page: ReviewPage) -> Keys:
    def press(*pressed: Qt.Key | str) -> None:
        for key in pressed:
            target = page.box.line if page.box.isVisible() else page.list
            if isinstance(key, str):
                page.box.line.insert(key)
            else:
                qtbot.keyClick(target, key)

    return press


def verdict(page: ReviewPage, key: RowKey) -> Verdict:
    return page.session.row(key).verdict


def test_the_first_row_that_waits_is_framed_in_the_text(page: ReviewPage) -> None:
    row = page.session.row(HAN)
    assert page.list.current_row() == row
    assert page.text.current == (row.spans[0].start, row.spans[0].end)


def test_space_and_x_give_verdicts_and_go_on(page: ReviewPage, keys: Keys) -> None:
    keys(Qt.Key.Key_Space, Qt.Key.Key_X)
    assert [verdict(page, RowKey(Sort.PICK, 0, place)) for place in (0, 1)] == [
        Verdict.ACCEPTED,
        Verdict.REJECTED,
    ]
    assert page.list.current_row().text == "英维克"


def test_all_sure_then_the_doubtful_one_then_its_candidate_by_number(page: ReviewPage, keys: Keys) -> None:
    keys(Qt.Key.Key_A)
    assert page.list.current_row().key == GDS
    keys(Qt.Key.Key_2)
    assert str(page.session.row(GDS).symbol) == "09698.HK"
    assert page.session.tally.decided == page.session.tally.rows


def test_a_highlight_that_is_clicked_selects_its_row(page: ReviewPage) -> None:
    page.text.highlight_clicked.emit(GDS)
    assert page.list.current_row().key == GDS


def test_space_on_an_unclear_row_asks_and_a_name_typed_in_pinyin_answers(
    page: ReviewPage, keys: Keys
) -> None:
    page.list.go(GDS)
    keys(Qt.Key.Key_Space)
    assert page.box.isVisible()
    assert [str(choice.value) for choice in page.box.choices[:2]] == ["GDS.US", "09698.HK"]
    keys("ghxw", Qt.Key.Key_Return)
    row = page.session.row(GDS)
    assert (str(row.symbol), row.name, row.verdict) == ("300383.SZ", "光环新网", Verdict.ACCEPTED)


def test_a_correction_offers_to_be_remembered_for_the_broker(
    page: ReviewPage, keys: Keys, qtbot: QtBot, workspace: Workspace
) -> None:
    page.list.go(GDS)
    keys(Qt.Key.Key_E, "ghxw", Qt.Key.Key_Return)
    assert "“GDS” now stands for 光环新网 300383.SZ" in page.bar.text
    with qtbot.waitSignal(workspace.changed, check_params_cb=lambda changes: changes.aliases):
        keys(Qt.Key.Key_B)
    (alias,) = workspace.read(queries.learned_aliases)
    assert (alias.text, str(alias.symbol), alias.broker) == ("GDS", "300383.SZ", "东吴证券")
    assert page.bar.text == "“GDS” stands for 光环新网 300383.SZ from now on."
    keys(Qt.Key.Key_Space)
    assert page.bar.text == ""


def test_a_correction_that_is_taken_back_asks_nothing_any_more(
    page: ReviewPage, keys: Keys, workspace: Workspace
) -> None:
    page.list.go(GDS)
    keys(Qt.Key.Key_E, "ghxw", Qt.Key.Key_Return)
    page.actions_["undo"].trigger()
    assert page.bar.text == ""
    keys(Qt.Key.Key_B)
    assert workspace.read(queries.learned_aliases) == ()


@pytest.fixture
def older(write: Write) -> None:
    """Two reports of two houses in which the same written name stood for another stock."""
    for broker in ("东吴证券", "开源证券"):
        draft = a_draft(f"{broker}的旧周报\n{TEXT}", broker=broker)
        gds = {(1, 2): RowVerdict(Verdict.ACCEPTED)}
        stock = replace(draft.themes[1].stocks[2], symbol=Symbol.parse("GDS.US"))
        cooling = replace(draft.themes[1], stocks=(*draft.themes[1].stocks[:2], stock))
        write(
            accept(
                replace(draft, themes=(draft.themes[0], cooling)),
                Verdicts(rows=gds),
                imported_at="2024-12-28T08:00:00",
            )
        )


@pytest.mark.usefixtures("older")
@pytest.mark.parametrize(("key", "changed"), [(Qt.Key.Key_B, 1), (Qt.Key.Key_L, 2)])
def test_a_correction_says_how_many_older_rows_it_changes_and_changes_those(
    page: ReviewPage, keys: Keys, qtbot: QtBot, workspace: Workspace, key: Qt.Key, changed: int
) -> None:
    page.list.go(GDS)
    keys(Qt.Key.Key_E, "ghxw", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "older" in " ".join(offered(page)))
    told = {words.split()[0]: words for words in offered(page)}
    assert "changes 1 older row(s))" in told["For"]
    assert "changes 2 older row(s))" in told["Always"]
    with qtbot.waitSignal(workspace.changed, check_params_cb=lambda changes: changes.picks):
        keys(key)
    moved = workspace.read(lambda conn: queries.mentions(conn, symbol="300383.SZ"))
    assert len(moved) == changed
    assert page.bar.text.endswith(f"from now on. {changed} older row(s) changed.")
    with qtbot.waitSignal(workspace.changed, check_params_cb=lambda changes: changes.picks):
        workspace.undo()
    assert workspace.read(lambda conn: queries.mentions(conn, symbol="300383.SZ")) == ()


@pytest.mark.usefixtures("older")
def test_the_older_rows_are_shown_before_they_are_changed(
    page: ReviewPage, keys: Keys, qtbot: QtBot, workspace: Workspace
) -> None:
    page.list.go(GDS)
    keys(Qt.Key.Key_E, "ghxw", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "older" in " ".join(offered(page)))
    keys(Qt.Key.Key_O)
    qtbot.waitUntil(lambda: page.findChild(OlderRowsShown) is not None)
    dialog = page.findChild(OlderRowsShown)
    assert dialog is not None
    quotes = dialog.quotes._model.rows
    assert len(quotes) == 2
    assert all("GDS" in quote.text and "now " in quote.head for quote in quotes)
    with qtbot.waitSignal(page.span_asked) as asked:
        dialog.quotes.opened.emit(quotes[0])
    assert asked.args == [quotes[0].place.report_id, quotes[0].place.start, quotes[0].place.end]
    always = next(button for button in dialog.findChildren(QPushButton) if button.text().startswith("Always"))
    with qtbot.waitSignal(workspace.changed, check_params_cb=lambda changes: changes.picks):
        always.click()
    assert len(workspace.read(lambda conn: queries.mentions(conn, symbol="300383.SZ"))) == 2


def offered(page: ReviewPage) -> list[str]:
    return [button.text() for button in page.bar.findChildren(QPushButton) if button.isVisible()]


def test_the_head_tells_rows_from_documents(page: ReviewPage, keys: Keys) -> None:
    keys(Qt.Key.Key_Space)
    heads = [label.text() for label in page.header.findChildren(QLabel)]
    assert "1 of 6 rows · document 1 of 1" in heads


@pytest.mark.parametrize("width", [760, 1100])
def test_names_are_whole_however_narrow_the_window(page: ReviewPage, width: int, qtbot: QtBot) -> None:
    page.resize(width, 480)
    qtbot.waitUntil(lambda: page.width() == width)
    room = page.list.columnWidth(0) - page.list.indentation() - 24
    assert room >= page.list.fontMetrics().horizontalAdvance("申菱环境")


def test_t_changes_the_theme_and_s_the_stance(page: ReviewPage, keys: Keys) -> None:
    keys(Qt.Key.Key_S, Qt.Key.Key_T, "国产CPU", Qt.Key.Key_Return)
    row = page.session.row(HAN)
    assert (row.stance, row.theme) == (Stance.WATCH, "国产CPU")
    assert page.list.current_row().key == HAN


def test_selected_text_and_t_add_a_row_with_that_span(page: ReviewPage, keys: Keys) -> None:
    start = page.text.source.index("万国数据")
    page.list.go(GDS)
    page.text.select(start, start + 4)
    keys(Qt.Key.Key_T)
    while page.box.isVisible():
        keys(Qt.Key.Key_Return)
    (added,) = page.session.verdicts.added
    assert (added.span.start, added.span.end, added.theme) == (start, start + 4, "液冷")
    assert page.list.current_row().key.sort is Sort.ADDED


def test_p_takes_what_was_not_taken_with_one_key_under_the_nearest_theme(
    page: ReviewPage, keys: Keys
) -> None:
    page.list.go(SEEN)
    keys(Qt.Key.Key_P)
    assert not page.box.isVisible()
    (added,) = page.session.verdicts.added
    assert added.span == page.session.draft.not_taken[0].span
    assert (str(added.symbol), added.theme) == ("600778.SH", "液冷")
    assert page.list.current_row().key.sort is Sort.ADDED
    assert "600778.SH is under “液冷” now" in page.bar.text


def test_ctrl_z_takes_back_the_last_word_of_this_review(page: ReviewPage, keys: Keys, qtbot: QtBot) -> None:
    keys(Qt.Key.Key_A)
    qtbot.keyClick(page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.session.verdicts == Verdicts()
    qtbot.keyClick(
        page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert verdict(page, HAN) is Verdict.ACCEPTED


def test_a_review_left_half_done_is_there_again(
    page: ReviewPage, keys: Keys, qtbot: QtBot, workspace: Workspace
) -> None:
    draft_id = page.flow.current.draft_id
    keys(Qt.Key.Key_Space)
    with qtbot.waitSignal(workspace.changed, timeout=2000):
        pass  # kept by itself within two seconds
    page.leave()
    assert page.session is None
    page.open_draft(draft_id)
    assert verdict(page, HAN) is Verdict.ACCEPTED


def test_finish_says_what_is_open_and_finishes_when_it_is_meant(
    page: ReviewPage, keys: Keys, qtbot: QtBot, workspace: Workspace
) -> None:
    keys(Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert "still open" in page.bar.text
    with qtbot.waitSignal(page.stored):
        keys(Qt.Key.Key_Return)
    assert [str(row.symbol) for row in workspace.read(queries.watchlist)] == ["688256.SH"]
    assert workspace.read(queries.drafts) == ()


def test_the_next_draft_opens_after_one_is_finished(
    page: ReviewPage, keys: Keys, qtbot: QtBot, write: Write
) -> None:
    write(
        KeepDraft(
            a_draft(
                "另一份\n【芯片】受益标的：寒武纪、海光信息；【液冷】英维克、申菱环境、GDS。万国数据，友好集团"
            )
        )
    )
    keys(Qt.Key.Key_A, Qt.Key.Key_X)
    with qtbot.waitSignal(page.stored):
        keys(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.session is not None and page.text.source.startswith("另一份"))


@pytest.fixture
def other(write: Write) -> int:
    """Another report that waits, with one list of one stock."""
    (draft_id,) = write(KeepDraft(a_short_draft("另一份", {"芯片": ["寒武纪"]})))
    return draft_id


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_E])
def test_an_answer_that_comes_when_another_report_lies_on_the_desk_changes_nothing_there(
    page: ReviewPage, keys: Keys, other: int, key: Qt.Key
) -> None:
    page.list.go(GDS)
    keys(key)
    assert page.box.isVisible()
    page.open_draft(other)
    before = page.session.verdicts
    page.box.picked.emit(Choice("新题材" if key == Qt.Key.Key_T else Symbol("300383", "SZ"), "…"))
    assert page.session.verdicts == before


def test_rows_of_a_name_are_changed_in_no_other_report_than_the_one_it_was_said_of(
    page: ReviewPage, other: int
) -> None:
    asked_in = page.session
    page.open_draft(other)
    before = page.session.verdicts
    page._correcting._apply(asked_in, (HAN,), Symbol("300383", "SZ"))
    assert page.session.verdicts == before
    page._correcting._apply(page.session, (HAN,), Symbol("300383", "SZ"))
    assert str(page.session.row(HAN).symbol) == "300383.SZ"


@pytest.fixture
def undated(page: ReviewPage, write: Write) -> ReviewPage:
    text = "没有日期\n【芯片】寒武纪、海光信息；【液冷】英维克、申菱环境、GDS。万国数据，友好集团"
    (draft_id,) = write(KeepDraft(a_draft(text, published=None)))
    page.open_draft(draft_id)
    return page


def ask(page: ReviewPage, keys: Keys, qtbot: QtBot) -> AskDate:
    keys(Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(AskDate) is not None)
    return page.findChild(AskDate)


def test_a_document_without_a_date_is_asked_for_one(
    undated: ReviewPage, keys: Keys, qtbot: QtBot, workspace: Workspace
) -> None:
    dialog = ask(undated, keys, qtbot)
    assert not dialog.use.isEnabled()
    qtbot.keyClicks(dialog.line, "20241220")
    with qtbot.waitSignal(undated.stored):
        dialog.use.click()
    assert [row.published for row in workspace.read(queries.reports)] == ["2024-12-20"]


def test_the_files_date_is_taken_only_when_it_is_chosen(
    undated: ReviewPage, keys: Keys, qtbot: QtBot, workspace: Workspace
) -> None:
    dialog = ask(undated, keys, qtbot)
    assert "2024-12-27" in dialog.use_file.text()
    with qtbot.waitSignal(undated.stored):
        dialog.use_file.click()
    assert [row.published for row in workspace.read(queries.reports)] == ["2024-12-27"]


def test_a_report_may_stay_without_a_date(
    undated: ReviewPage, keys: Keys, qtbot: QtBot, workspace: Workspace
) -> None:
    dialog = ask(undated, keys, qtbot)
    with qtbot.waitSignal(undated.stored):
        dialog.without.click()
    assert [row.published for row in workspace.read(queries.reports)] == [""]


def test_a_draft_that_is_taken_away_clears_the_desk(
    page: ReviewPage, qtbot: QtBot, workspace: Workspace
) -> None:
    workspace.changed.connect(page.refresh)
    with qtbot.waitSignal(page.left):
        workspace.undo()
    assert page.session is None


def test_a_title_with_markup_is_shown_as_it_is(page: ReviewPage) -> None:
    page.session.describe(
        title="<img src='file:///etc/passwd'>", broker="<b>x</b>", published=date(2024, 1, 1)
    )
    page.concluding.changed.emit()
    labels = [label for label in page.findChildren(QLabel) if "<img" in label.text()]
    assert labels
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel) if label.text()
    )


def test_a_review_says_at_once_that_a_language_is_not_read(
    page: ReviewPage, write: Write, qtbot: QtBot
) -> None:
    (japanese,) = write(KeepDraft(replace(a_short_draft("週報"), warnings=("language_not_read:ja",))))
    (read,) = write(KeepDraft(a_short_draft("周报")))
    page.open_draft(japanese)
    qtbot.waitUntil(page.bar.isVisible)
    assert "Japanese" in page.bar.text
    page.open_draft(read)
    qtbot.waitUntil(lambda: not page.bar.isVisible())
