"""A wheel built from the project starts in an empty environment and finds its resources."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What a command prints; the environment is that of a machine that never saw the checkout."""
    keep = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT", "TEMP") if name in os.environ}
    home = {"HOME": str(cwd), "XDG_DATA_HOME": str(cwd / "data"), "XDG_CONFIG_HOME": str(cwd / "config")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=keep | home | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that holds the wheel, and the dependencies but no checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder / "dist", cwd=ROOT)
    (wheel,) = (folder / "dist").glob("*.whl")
    environment = folder / "environment"
    venv.create(environment, with_pip=False)
    commands = environment / ("Scripts" if os.name == "nt" else "bin")
    python = commands / ("python.exe" if os.name == "nt" else "python")
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        wheel,
        cwd=folder,
    )
    # A path in a .pth file brings the dependencies, not the .pth of the checkout that lies beside them.
    site = Path(sysconfig.get_path("purelib", vars={"base": str(environment), "platbase": str(environment)}))
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return commands


def test_the_wheel_is_what_runs_and_its_resources_are_there(installed: Path, tmp_path: Path) -> None:
    code = (
        "import json, watchlist; from watchlist import resources;"
        "print(json.dumps([watchlist.__file__, str(resources.root()),"
        "sorted(p.name for p in resources.root().iterdir())]))"
    )
    module, root, names = json.loads(run(installed / "python", "-c", code, cwd=tmp_path))
    assert str(installed.parent) in module
    assert str(installed.parent) in root
    assert {"securities", "samples", "icons", "themes", "i18n"} <= set(names)


def test_the_command_line_of_the_wheel_imports_and_lists(installed: Path, tmp_path: Path) -> None:
    sample = json.loads(
        run(
            installed / "python",
            "-c",
            "import json; from watchlist import resources; print(json.dumps(str(resources.path('samples'))))",
            cwd=tmp_path,
        )
    )
    library = tmp_path / "library.db"
    run(
        installed / "watchlist",
        "import",
        sample,
        "--accept",
        "confident",
        "--db",
        library,
        "--json",
        cwd=tmp_path,
    )
    rows = json.loads(run(installed / "watchlist", "list", "--db", library, "--json", cwd=tmp_path))
    assert "002837.SZ" in {row["symbol"] for row in rows}


def test_the_window_of_the_wheel_paints(installed: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication;"
        "application = QApplication(sys.argv); from watchlist.app import build_window;"
        "window = build_window(Path('window.db')); window.show(); picture = window.grab();"
        "print(picture.width() > 300 and not picture.isNull()); window.close()"
    )
    shown = run(installed / "python", "-c", code, cwd=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert shown.strip() == "True"
