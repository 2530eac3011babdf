"""Collects the strings of the window into resources/i18n/*.ts and compiles them to .qm.

`make translations` does both and lists what is left to translate; `--check` changes nothing and fails where a string is
missing, unfinished, or not compiled. English has a catalogue too, for its plurals alone. 繁體 is never written by hand: it
is made from 简体 by OpenCC and the terms of resources/i18n/zh_TW.toml.
"""

from __future__ import annotations

import filecmp
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

from watchlist.ui.models.action_words import PLACE, plain

ROOT = Path(__file__).parents[1]
I18N = ROOT / "resources" / "i18n"
CHINESE, TRADITIONAL, ENGLISH = "watchlist_zh_CN", "watchlist_zh_TW", "watchlist_en"
NAMING = {"Actions", "MainWindow", "ReaderActions", "ReviewActions"}
"""Where actions and menus get their names, beside every page."""
LONGEST_NAME = 40
SOURCES = ("watchlist/ui", "watchlist/app.py")


def main(arguments: Sequence[str]) -> int:
    """Update, or check."""
    if "--check" in arguments:
        return report(faults())
    collect(I18N)
    make_traditional(I18N)
    name_actions(I18N)
    compile_all(I18N)
    return report(unfinished(I18N))


def collect(folder: Path) -> None:
    """Read the sources; texts that are gone go, translations that are there stay."""
    files = [str(path) for source in SOURCES for path in python_files(ROOT / source)]
    common = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    run("lupdate", *common, *files, "-target-language", "zh_CN", "-ts", str(folder / f"{CHINESE}.ts"))
    run(
        "lupdate",
        *common,
        "-pluralonly",
        *files,
        "-target-language",
        "en",
        "-ts",
        str(folder / f"{ENGLISH}.ts"),
    )


LANGUAGES = {
    "简体中文": ("简体中文", "簡體中文"),
    "繁體中文": ("繁体中文", "繁體中文"),
    "English": ("英语", "英語"),
}
"""Languages are called by their own names, which no catalogue has."""


def python_files(source: Path) -> list[Path]:
    """A file, or all files of a folder, in a fixed order."""
    return [source] if source.is_file() else sorted(source.rglob("*.py"))


def make_traditional(folder: Path) -> None:
    """Write the 繁體 catalogue beside the 简体 one."""
    catalogue = (folder / f"{CHINESE}.ts").read_text("utf-8").replace('language="zh_CN"', 'language="zh_TW"')
    pieces = re.split(r"(<translation.*?</translation>)", catalogue, flags=re.DOTALL)
    words = traditional()
    pieces[1::2] = [words(piece) for piece in pieces[1::2]]
    (folder / f"{TRADITIONAL}.ts").write_text("".join(pieces), "utf-8")


def traditional() -> Callable[[str], str]:
    """Turns 简体 words into 繁體 words as they are said in 台灣, with the terms of this field."""
    terms: dict[str, str] = tomllib.loads((I18N / "zh_TW.toml").read_text("utf-8"))["terms"]
    known = re.compile("|".join(map(re.escape, sorted(terms, key=len, reverse=True))))
    converter = OpenCC("s2twp")
    return lambda text: known.sub(lambda match: terms[match[0]], converter.convert(text))


def name_actions(folder: Path) -> None:
    """Write what actions are called in every language, with their pinyin, for the palette."""
    catalogues = [catalogue_of(folder / f"{name}.ts") for name in (CHINESE, TRADITIONAL)]
    lines = {
        "\t".join((plain(source), *words, spelt(words)))
        for context, source in catalogues[0]
        if (context in NAMING or context.endswith(("Page", "View"))) and len(source) <= LONGEST_NAME
        for words in [[plain(catalogue[context, source]) for catalogue in catalogues]]
    }
    lines |= {"\t".join((name, *words, spelt(words))) for name, words in LANGUAGES.items()}
    (folder / "actions.tsv").write_text("".join(f"{line}\n" for line in sorted(lines)), "utf-8")


def catalogue_of(path: Path) -> dict[tuple[str, str], str]:
    """The translations of a catalogue by context and source; plurals are no names."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
        if message.get("numerus") is None
    }


def spelt(names: Iterable[str]) -> str:
    """How names are typed, between blanks: by the first letters of their pinyin, and by all of it."""
    styles = (Style.FIRST_LETTER, Style.NORMAL)
    return " ".join(dict.fromkeys(pinyin(name, style) for style in styles for name in names))


def pinyin(words: str, style: Style) -> str:
    """The pinyin without blanks, other letters and digits as they are."""
    pieces = lazy_pinyin(words.replace(" ", ""), style=style)
    return "".join(re.sub(r"[^\w{}]", "", piece) for piece in pieces).casefold().replace(PLACE, "")


def compile_all(folder: Path) -> None:
    """Make the .qm files that the program loads.

    Each is put in the place of the one before when it is whole: a window that runs has that one mapped into its memory, and
    would end with a bus error at its next word if it were written over.
    """
    for name in (CHINESE, TRADITIONAL, ENGLISH):
        made = folder / f"{name}.qm.new"
        run("lrelease", "-silent", str(folder / f"{name}.ts"), "-qm", str(made))
        made.replace(folder / f"{name}.qm")


def faults() -> list[str]:
    """What `make translations` would change or leave undone."""
    with tempfile.TemporaryDirectory() as where:
        folder = Path(where)
        for name in (CHINESE, ENGLISH):
            shutil.copy(I18N / f"{name}.ts", folder)
        collect(folder)
        make_traditional(folder)
        name_actions(folder)
        compile_all(folder)
        stale = [
            f"{file.name} is out of date: run `make translations`"
            for file in sorted(folder.iterdir())
            if not (I18N / file.name).is_file() or not filecmp.cmp(file, I18N / file.name, shallow=False)
        ]
        return [*stale, *unfinished(folder)]


def unfinished(folder: Path) -> list[str]:
    """Strings without a translation."""
    return [
        f"{name}: {context.findtext('name')}: {message.findtext('source')}"
        for name in (CHINESE, ENGLISH)
        for context in ET.parse(folder / f"{name}.ts").getroot().iter("context")
        for message in context.iter("message")
        if not translated(message)
    ]


def translated(message: ET.Element) -> bool:
    """Whether a message has all its forms."""
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return False
    forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
    return all(forms)


def run(tool: str, *arguments: str) -> None:
    """One of Qt's own tools, from the same environment as Python."""
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)


def report(lines: Sequence[str]) -> int:
    """Print what is wrong; the exit status."""
    for line in lines:
        print(line, file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
