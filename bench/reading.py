"""PDF text in a reading process, against pypdfium2 in this one."""

from __future__ import annotations

import multiprocessing
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2

from bench.harness import Row, interleave, timed
from tests.support.pdfs import a_pdf, wrapped
from watchlist.domain.commands import LearnAlias
from watchlist.importing.readers.registry import open_file
from watchlist.importing.sources import FromFile, Source
from watchlist.importing.worker import Outcome, Workers
from watchlist.securities.master import load_master

_LINES = 40
_SENTENCES = (
    "行业景气度持续上行，产能释放节奏符合预期，维持此前判断",
    "下游客户资本开支加速，订单能见度延伸至明年下半年",
    "技术进展不及预期，宏观经济波动，竞争格局恶化",
    "板块估值处于历史中枢附近，建议关注结构性机会",
    "上游材料价格企稳，毛利率环比改善约两个百分点",
)
_BARE = """
import resource, sys, pypdfium2
for name in sys.argv[1:]:
    file = pypdfium2.PdfDocument(name)
    for page in file:
        page.get_textpage().get_text_range()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def room() -> Callable[[Source, tuple[LearnAlias, ...]], Any]:
    """A reading room that reads and extracts nothing."""
    return lambda source, _: len(open_file(source.path).document.text) if isinstance(source, FromFile) else 0


def prose(names: list[str], characters: int, seed: int) -> str:
    """A made-up report that names a company about every 30 characters."""
    chance = random.Random(seed)
    parts: list[str] = []
    length = 0
    while length < characters:
        parts += [chance.choice(names), "，", chance.choice(_SENTENCES), "。"]
        length += sum(map(len, parts[-4:]))
    return "".join(parts)


def made_pdf(folder: Path, text: str) -> Path:
    """The text as a PDF of full pages with running heads."""
    lines = wrapped(text)
    pages = [lines[start : start + _LINES] for start in range(0, len(lines), _LINES)]
    path = folder / f"{len(pages)}-pages.pdf"
    path.write_bytes(a_pdf(pages, head="证券研究报告 行业点评", foot="第#页 请务必阅读正文之后的免责声明"))
    return path


def bare(path: Path) -> None:
    """What the floor does: the text of every page."""
    file = pypdfium2.PdfDocument(path)
    for page in file:
        page.get_textpage().get_text_range()


def through(workers: Workers, path: Path) -> None:
    """The same through a reading process."""
    (outcome,) = (step for step in workers.read([FromFile(path)]) if isinstance(step, Outcome))
    assert outcome.error is None, repr(outcome.error)


def speed(paths: list[Path]) -> list[Row]:
    """Text of a PDF in a process that is there already, at most 1.3× pypdfium2 here."""
    rows: list[Row] = []
    with Workers(1, room="bench.reading:room") as workers:
        for path in paths:
            candidates = {
                "pypdfium2 in process": timed(lambda path=path: bare(path)),  # type: ignore[misc]
                "readers in process": timed(lambda path=path: open_file(path)),  # type: ignore[misc]
                "worker": timed(lambda path=path: through(workers, path)),  # type: ignore[misc]
            }
            rows += interleave(
                f"text of {path.name}", candidates, floor="pypdfium2 in process", goals={"worker": 1.3}
            )
    return rows


def names_found(path: Path, text: str, names: list[str]) -> Row:
    """Of the names that line ends and page ends break, the share that is whole again: at least 99.5 %."""
    read = open_file(path).document.text
    lines = wrapped(text)
    pages = ["\n".join(lines[start : start + _LINES]) for start in range(0, len(lines), _LINES)]
    raw = "\n".join(pages)
    broken = {name: text.count(name) - raw.count(name) for name in names if name in text}
    lost = sum(max(0, text.count(name) - read.count(name)) for name in broken)
    share = 1 - lost / sum(broken.values())
    title = f"names broken by line ends that are found, {sum(broken.values())} of them"
    return Row(title, f"found {share:.4%}", "all", 0.0, 1 / share, 1 / share, 1 / share, 1 / 0.995)


def memory(paths: list[Path]) -> Row:
    """The most memory that a reading process with all it needs holds, at most 3× pypdfium2's."""
    alone = subprocess.run(
        [sys.executable, "-c", _BARE, *map(str, paths)], capture_output=True, text=True, check=True
    )
    with Workers(1) as workers:
        for path in paths:
            through(workers, path)
        (process,) = multiprocessing.active_children()
        status = Path(f"/proc/{process.pid}/status").read_text("ascii")
    peak = int(status.split("VmHWM:")[1].split()[0])
    ratio = peak / int(alone.stdout)
    title = f"peak memory, {int(alone.stdout) // 1024} MiB alone"
    return Row(title, f"worker, {peak // 1024} MiB", "pypdfium2", 0.0, ratio, ratio, ratio, 3.0)


def run() -> list[Row]:
    """All comparisons, on PDFs made here."""
    names = [
        security.name
        for security in load_master().securities
        if len(security.name) >= 3 and security.symbol.market == "A"
    ]
    with tempfile.TemporaryDirectory() as folder:
        texts = [prose(names, pages * 44 * _LINES - 44, seed=pages) for pages in (7, 50)]
        paths = [made_pdf(Path(folder), text) for text in texts]
        return [*speed(paths), names_found(paths[1], texts[1], names), memory(paths)]
