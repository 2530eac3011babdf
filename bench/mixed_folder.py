"""A folder of mixed documents for measuring: texts, pages, Word, PDF, mails, workbooks, archives, and some that are broken."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Final

import docx
import openpyxl

from bench.fuzz.seeds import LAYOUTS
from bench.fuzz.wrapping import zipped
from bench.reading import prose
from tests.support.pdfs import a_pdf, a_scan, wrapped
from watchlist.securities.master import load_master

_ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16")


class MixedFolder:
    """Writes documents, each with a text of its own; the same seed writes the same folder."""

    def __init__(self, seed: int = 1) -> None:
        listed = load_master().securities
        self._names = [each.name for each in listed if len(each.name) >= 3 and each.symbol.market == "A"]
        self._chance = random.Random(seed)
        self._number = 0

    def write(self, folder: Path, count: int) -> None:
        """So many documents below a folder, in folders of a hundred."""
        for number in range(count):
            kind = _KINDS[number % len(_KINDS)]
            place = folder / f"{number // 100:03}"
            place.mkdir(parents=True, exist_ok=True)
            self._number = number
            (place / f"{number:05}.{kind.partition(' ')[0]}").write_bytes(_WRITERS[kind](self))

    def text(self) -> str:
        """A report with a head of its own, one list in some layout and prose of half a thousand to four thousand characters."""
        day = f"2024年{self._chance.randint(1, 12)}月{self._chance.randint(1, 28)}日"
        body = prose(self._names, self._chance.randint(500, 4_000), self._chance.randrange(1 << 30))
        lines = "\n".join(body[at : at + 200] for at in range(0, len(body), 200))
        return f"行业点评第{self._number}号\n{day}\n{self._chance.choice(LAYOUTS)}\n{lines}\n"

    def plain(self) -> bytes:
        """As text in some encoding."""
        return self.text().encode(self._chance.choice(_ENCODINGS))

    def marked(self) -> bytes:
        """As Markdown."""
        return ("# 报告\n\n" + self.text().replace("\n", "\n\n")).encode()

    def page(self) -> bytes:
        """As a web page."""
        lines = "".join(f"<p>{line}</p>" for line in self.text().split("\n"))
        return f'<html><head><meta charset="utf-8"></head><body>{lines}</body></html>'.encode()

    def word(self) -> bytes:
        """As a Word document."""
        document = docx.Document()
        for line in self.text().split("\n"):
            document.add_paragraph(line)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    def pdf(self) -> bytes:
        """As a PDF of full pages."""
        lines = wrapped(self.text().replace("\n", ""))
        return a_pdf(
            [lines[at : at + 40] for at in range(0, len(lines), 40)], head="证券研究报告", foot="第#页"
        )

    def mail(self) -> bytes:
        """As a mail with a file in it."""
        message = EmailMessage()
        message["From"], message["Subject"] = "研究所 <desk@example.com>", f"晨会{self._number}"
        message["Date"], message["Message-ID"] = (
            "Tue, 24 Dec 2024 08:00:00 +0800",
            f"<{self._number}@example.com>",
        )
        message.set_content(self.text())
        message.add_attachment(self.plain(), maintype="application", subtype="octet-stream", filename="a.txt")
        return message.as_bytes()

    def workbook(self) -> bytes:
        """As a list of reports in a workbook."""
        book = openpyxl.Workbook()
        assert book.active is not None
        book.active.append(("研报名称", "机构", "评级", "日期", "名称"))
        for _ in range(self._chance.randint(5, 60)):
            name = self._chance.choice(self._names)
            book.active.append((f"{name}深度：景气上行", "东吴证券", "买入", "2024-12-24", name))
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    def archive(self) -> bytes:
        """Two documents in an archive."""
        return zipped({"a.txt": self.plain(), "b.html": self.page()}, 8)

    def cut(self) -> bytes:
        """A PDF of which only the beginning came."""
        whole = self.pdf()
        return whole[: len(whole) // 2]

    def scan(self) -> bytes:
        """A PDF of pictures."""
        return a_scan(1)

    def noise(self) -> bytes:
        """Bytes that mean nothing."""
        return self._chance.randbytes(4_000)


_WRITERS: Final[dict[str, Callable[[MixedFolder], bytes]]] = {
    "txt": MixedFolder.plain, "md": MixedFolder.marked, "html": MixedFolder.page, "docx": MixedFolder.word,
    "pdf": MixedFolder.pdf, "eml": MixedFolder.mail, "xlsx": MixedFolder.workbook, "zip": MixedFolder.archive,
    "pdf cut": MixedFolder.cut, "pdf scan": MixedFolder.scan, "docx noise": MixedFolder.noise,
}  # fmt: skip
_KINDS: Final = (
    *("txt",) * 8, *("md",) * 5, *("html",) * 6, *("docx",) * 5, *("pdf",) * 6, *("eml",) * 3, *("xlsx",) * 3, *("zip",) * 2,
    "pdf cut", "pdf scan", "docx noise",
)  # fmt: skip
"""One round of the mixture: 41 documents, three of them broken."""
