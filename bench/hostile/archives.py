"""R28: Word files, workbooks and archives that unpack to gigabytes, call for outside files, or lead out of their folder."""

from __future__ import annotations

import io
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache, partial
from pathlib import Path
from typing import Final

from bench.fuzz.wrapping import DAY, word, workbook, zipped
from bench.hostile.tally import Tally
from bench.hostile.watching import watched
from watchlist.domain.errors import WatchlistError
from watchlist.importing.containers import members, open_member
from watchlist.importing.readers import archives
from watchlist.importing.readers.registry import open_bytes
from watchlist.importing.sources import FromBytes

SECRET: Final = "what no report may read"
_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MOST_SECONDS: Final = 5.0


def trials(*, naive: bool) -> Tally:
    """Each file once; what it must not do is watched."""
    tally = Tally("R28", "hostile archives", naive)
    with tempfile.TemporaryDirectory() as folder, _unguarded(naive=naive):
        secret = Path(folder) / "secret.txt"
        secret.write_text(SECRET)
        for name, made in _files(secret).items():
            data = made()
            began = time.perf_counter()
            with watched() as opened:
                said = _read(name, data)
            seconds = time.perf_counter() - began
            if (
                SECRET in said
                or seconds > _MOST_SECONDS
                or any("connect" in each or "secret" in each for each in opened)
            ):
                tally.fail(f"{name}: {seconds:.1f} s, {len(said)} characters, {opened[-3:]}", seconds)
            else:
                tally.count("refused" if said.startswith("!") else "read without harm", seconds)
    return tally


def _read(name: str, data: bytes) -> str:
    """All that comes out of a file, or its error with a mark before it."""
    source = FromBytes(name, data)
    try:
        found = members(source, data)
        if found is None:
            return open_bytes(name, data).document.text
        parts = []
        for member in found[:20]:
            with suppress(WatchlistError):
                parts.append(open_member(member).document.text)
        return "".join(parts) or "!nothing of it could be opened"
    except WatchlistError as error:
        return f"!{error.code}"
    except MemoryError:
        return "!" * 10 + SECRET  # it took what there was


def _files(secret: Path) -> Mapping[str, Callable[[], bytes]]:
    outside = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file://{secret}">]>'
    laughs = "<!DOCTYPE l [<!ENTITY a0 'AAAAAAAAAA'>" + "".join(
        f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
    )
    return {
        "two gigabytes.docx": partial(_huge, "word/document.xml", word(b"")),
        "two gigabytes.xlsx": partial(_huge, "xl/worksheets/sheet1.xml", workbook(b"")),
        "two gigabytes.zip": partial(_huge, "a.txt", zipped({})),
        "laughs.docx": partial(_with, word(b""), "word/document.xml", f"{laughs}]>{_body('&a9;')}"),
        "laughs.xlsx": partial(
            _with, workbook(b""), "xl/sharedStrings.xml", f"{laughs}]><sst><si><t>&a9;</t></si></sst>"
        ),
        "entity.docx": partial(_with, word(b""), "word/document.xml", f"{outside}{_body('[&x;]')}"),
        "template.docx": partial(
            _with,
            word(b"<w:p><w:r><w:t>a</w:t></w:r></w:p>"),
            "word/_rels/settings.xml.rels",
            _template(secret),
        ),
        "outward.zip": lambda: zipped({"../../secret.txt": b"a", "/etc/hostname": b"b", "C:\\x.txt": b"c"}),
        "link.zip": partial(_link, secret),
        "nested.zip": lambda: zipped({"a.zip": zipped({"b.zip": zipped({"c.txt": b"x" * 1_000})})}),
        "many in one.zip": partial(_many_in_one, 100_000_000),
        "many.zip": lambda: zipped({f"{n}.txt": b"x" for n in range(10_001)}),
        "lying.zip": partial(_lying, 100_000_000),
    }


def _body(text: str) -> str:
    return f"<w:document {_W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"


def _template(secret: Path) -> str:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    target = f'<Relationship Id="r1" Type="{kind}" Target="file://{secret}" TargetMode="External"/>'
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{target}</Relationships>'


def _bare(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _with(made: bytes, name: str, content: str) -> bytes:
    return zipped({**_bare(made), name: f'<?xml version="1.0"?>{content}'.encode()}, zipfile.ZIP_DEFLATED)


@cache
def _huge(name: str, around: bytes) -> bytes:
    """Two gigabytes of one letter in ten megabytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for each, content in _bare(around).items():
            if each != name:
                archive.writestr(zipfile.ZipInfo(each, DAY), content)
        with archive.open(name, "w", force_zip64=True) as file:
            file.write(b"<a>")
            for _ in range(2_048):
                file.write(b"A" * (1 << 20))
    return out.getvalue()


def _link(target: Path) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo("link.txt", DAY)
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, str(target))
    return out.getvalue()


def _lying(size: int) -> bytes:
    """A file that says it is small and is not."""
    data = bytearray(zipped({"a.txt": b"x" * size}, zipfile.ZIP_DEFLATED))
    return bytes(data.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little")))


def _many_in_one(size: int) -> bytes:
    """Forty archives in one: each of them alone would be unpacked, all of them hold forty times as much."""
    inner = zipped({"a.txt": b"x" * size}, zipfile.ZIP_DEFLATED)
    return zipped({f"{n}.zip": inner for n in range(40)})


@contextmanager
def _unguarded(*, naive: bool) -> Iterator[None]:
    """Without the sum of an archive's sizes."""
    guard = archives.Allowance.take
    if naive:
        archives.Allowance.take = lambda *_: None  # type: ignore[method-assign]
    try:
        yield
    finally:
        archives.Allowance.take = guard  # type: ignore[method-assign]
