"""The file behind a report: kept where that is wished, drawn from its copy, opened unless it could run something."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from tests.support.pdfs import a_pdf
from tests.support.reading import HereWorkers
from tests.ui.desk.conftest import Write
from watchlist.domain.acceptance import accept, all_verdicts
from watchlist.domain.documents import sha256
from watchlist.filing.keeping_files import keep_original
from watchlist.importing.pipeline import read_and_extract
from watchlist.importing.sources import FromFile, Pasted
from watchlist.securities.lexicon import Lexicon
from watchlist.store import originals, queries
from watchlist.ui.flows.importing.import_flow import ImportFlow
from watchlist.ui.flows.importing.original_files import OriginalFiles
from watchlist.ui.pages.reader import ReaderPage
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

LINES = ["算力周报", "2024年12月26日", "开源证券", "【液冷】推荐标的：英维克；受益标的：申菱环境等。"]
Store = Callable[[Path], int]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What another program was asked to open."""
    asked: list[str] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return asked


@pytest.fixture
def store(write: Write, lexicon: Lexicon) -> Store:
    def do(path: Path) -> int:
        draft = read_and_extract(FromFile(path), lexicon)
        (report_id,) = write(accept(draft, all_verdicts(draft), imported_at="2024-12-28T08:00:00"))
        return report_id

    return do


def a_file(tmp_path: Path, name: str = "周报.pdf") -> Path:
    path = tmp_path / name
    path.write_bytes(a_pdf([LINES]) if name.endswith("pdf") else "\n".join(LINES).encode())
    return path


def test_an_import_keeps_the_very_bytes_where_that_is_wished(
    qtbot: QtBot, workspace: Workspace, lexicon: Lexicon, tmp_path: Path
) -> None:
    wishes = [False, True]
    flow = ImportFlow(workspace, workers=lambda: HereWorkers(lexicon), keeps=lambda: wishes.pop(0))
    first, second = a_file(tmp_path), tmp_path / "archive.zip"
    with ZipFile(second, "w") as archive:
        archive.writestr("$(reboot); .. COM1 .txt", "\n".join([*LINES, "另一篇"]))
    for path, kept in ((first, 0), (second, 1)):
        with qtbot.waitSignal(flow.finished):
            flow.import_paths([path])
        assert originals.kept_size(workspace.path)[0] == kept
    flow.shut_down()
    (copy,) = originals.folder_of(workspace.path).glob("*/*")
    assert copy.name == f"{sha256(copy.read_bytes())}.txt"


def test_a_copy_that_can_not_be_kept_is_told_once_and_the_documents_come_in(
    qtbot: QtBot, workspace: Workspace, lexicon: Lexicon, tmp_path: Path
) -> None:
    originals.folder_of(workspace.path).write_text("in the way")
    flow = ImportFlow(workspace, workers=lambda: HereWorkers(lexicon), keeps=lambda: True)
    told: list[Exception] = []
    workspace.failed.disconnect()
    workspace.failed.connect(told.append)
    files = [a_file(tmp_path), tmp_path / "zweite.txt"]
    files[1].write_text("\n".join([*LINES, "另一篇"]), "utf-8")
    with qtbot.waitSignal(flow.finished):
        flow.import_paths(files)
    flow.shut_down()
    assert len(told) == 1
    assert len(workspace.read(queries.drafts)) == 2


def test_a_pasted_text_has_no_file(lexicon: Lexicon, tmp_path: Path) -> None:
    draft = read_and_extract(Pasted("\n".join(LINES)), lexicon)
    keep_original(tmp_path / "library.db", draft.document)
    assert originals.kept_size(tmp_path / "library.db") == (0, 0)


def test_the_copy_is_opened_and_drawn_when_the_file_is_gone(
    qtbot: QtBot, workspace: Workspace, colours: Colours, store: Store, tmp_path: Path, opened: list[str]
) -> None:
    path = a_file(tmp_path)
    report_id = store(path)
    document = workspace.read(lambda connection: queries.report_document(connection, report_id))
    keep_original(workspace.path, document)
    path.unlink()
    page = ReaderPage(workspace, colours)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.show_span(report_id, 0, 0)
    page.actions_["pages"].trigger()
    view = page.pane.pages
    assert view is not None
    with qtbot.waitSignal(page.pane._images.drawn):  # type: ignore[union-attr] # made with the pages
        pass
    page.actions_["original"].trigger()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [str(originals.kept_copy(workspace.path, document.sha256_file))]


@pytest.mark.parametrize("name", ["周报.pdf", "周报.html", "周报.desktop"])
def test_what_could_run_is_shown_in_its_folder(
    qtbot: QtBot, workspace: Workspace, store: Store, tmp_path: Path, opened: list[str], name: str
) -> None:
    path = a_file(tmp_path, name)
    files = OriginalFiles(workspace, workspace)
    files.open_report(store(path))
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [str(path if path.suffix == ".pdf" else tmp_path)]


def test_another_file_in_its_place_is_told_and_not_opened(
    qtbot: QtBot, workspace: Workspace, store: Store, tmp_path: Path, opened: list[str]
) -> None:
    path = a_file(tmp_path)
    report_id = store(path)
    path.write_bytes(a_pdf([["another"]]))
    parent = QObject()
    files = OriginalFiles(workspace, parent)
    with qtbot.waitSignal(files.told) as told:
        files.open_report(report_id)
    assert str(path) in told.args[0]
    assert opened == []
