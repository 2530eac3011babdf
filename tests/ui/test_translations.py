"""The catalogues are complete and compiled, and nothing in the sources hides from them."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from watchlist.ui.models.plurals import Plurals
from watchlist.ui.translating import Language, Translating, spoken

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "watchlist" / "ui").rglob("*.py"))
CHINESE = ROOT / "resources" / "i18n" / "watchlist_zh_CN.ts"
TRADITIONAL = ROOT / "resources" / "i18n" / "watchlist_zh_TW.ts"


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "scripts" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(catalogue: Path = CHINESE) -> list[tuple[str, str]]:
    found = ET.parse(catalogue).getroot().iter("message")
    return [
        (message.findtext("source", ""), form.text or "")
        for message in found
        for form in (list(message.iter("numerusform")) or [message.find("translation")])
        if form is not None
    ]


def calls(path: Path) -> list[ast.Call]:
    tree = ast.parse(path.read_text("utf-8"))
    named = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _name(node.func) in {"tr", "translate"}
    ]
    return [call for call in named if not (_name(call.func) == "translate" and len(call.args) < 2)]


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def test_every_string_is_translated_and_compiled(translations: ModuleType) -> None:
    assert translations.faults() == []


def test_a_catalogue_that_a_window_has_open_is_not_written_over(
    translations: ModuleType, tmp_path: Path
) -> None:
    folder = tmp_path / "i18n"
    shutil.copytree(CHINESE.parent, folder)
    catalogue = folder / CHINESE.with_suffix(".qm").name
    before = catalogue.read_bytes()
    with catalogue.open("rb") as held:
        shutil.copy(folder / "watchlist_en.ts", folder / CHINESE.name)
        translations.compile_all(folder)
        assert held.read() == before
    assert catalogue.read_bytes() != before
    assert {path.name for path in folder.iterdir()} == {path.name for path in CHINESE.parent.iterdir()}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_plain_strings_are_given_to_tr(path: Path) -> None:
    """Qt's lupdate takes an f-string without a word, and no translation ever matches it."""
    bad = [call.lineno for call in calls(path) for arg in call.args[:2] if isinstance(arg, ast.JoinedStr)]
    assert bad == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_tr_hides_inside_an_f_string(path: Path) -> None:
    """Qt's lupdate does not look into f-strings."""
    tree = ast.parse(path.read_text("utf-8"))
    inside = [
        call.lineno
        for joined in ast.walk(tree)
        if isinstance(joined, ast.JoinedStr)
        for call in ast.walk(joined)
        if isinstance(call, ast.Call) and _name(call.func) in {"tr", "translate"}
    ]
    assert inside == []


def test_a_translation_has_the_places_of_its_source() -> None:
    places = re.compile(r"\{\w*\}|%L?n")
    assert len(messages()) > 300
    for source, translation in messages() + messages(TRADITIONAL):
        assert sorted(places.findall(translation)) == sorted(places.findall(source)), source


def test_a_language_is_taken_and_given_back(qtbot: QtBot) -> None:
    translating = Translating()
    assert translating.install(Language.CHINESE) is Language.CHINESE
    try:
        assert QCoreApplication.translate("Sidebar", "Inbox") == "收件箱"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
        translating.install(Language.ENGLISH)
        assert QCoreApplication.translate("StatusLine", "%Ln report(s)", "", 1) == "1 report"
        assert QCoreApplication.translate("StatusLine", "%Ln report(s)", "", 2) == "2 reports"
    finally:
        translating.remove()
    assert QCoreApplication.translate("Sidebar", "Inbox") == "Inbox"


def test_traditional_words_are_complete_and_of_this_field(translations: ModuleType) -> None:
    simplified, traditional = messages(), messages(TRADITIONAL)
    assert [source for source, _ in traditional] == [source for source, _ in simplified]
    assert not set("这们对开关复档库设数据从图导") & set("".join(words for _, words in traditional))
    words = translations.traditional()
    assert words("复制代码") == "複製代號"
    assert words("%n 只股票") == "%n 檔股票"
    assert words("theme:芯片") == "theme:芯片", "an example has to find something"


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("空格显示或隐藏一列", "空格顯示或隱藏一欄"),
        ("%Ln 行需要看一眼", "%Ln 列需要看一眼"),
        ("超出表格上限的 {word} 列", "超出表格上限的 {word} 欄"),
        ("全部行业的排行，列出同列的股票", "全部行業的排行，列出同列的股票"),
        ("工具栏", "工具列"),
        ("第 {1} 行无法读取", "第 {1} 行無法讀取"),
    ],
)
def test_rows_and_columns_are_called_as_in_taiwan(
    translations: ModuleType, simplified: str, traditional: str
) -> None:
    assert translations.traditional()(simplified) == traditional


def test_traditional_is_spoken(qtbot: QtBot) -> None:
    translating = Translating()
    assert translating.install(Language.TRADITIONAL) is Language.TRADITIONAL
    try:
        assert QCoreApplication.translate("Sidebar", "Inbox") == "收件匣"
        assert QCoreApplication.translate("StatusLine", "%Ln report(s)", "", 2) == "2 份研報"
        assert QCoreApplication.translate("QPlatformTheme", "Discard") == "丟棄"
    finally:
        translating.install(Language.ENGLISH)
        translating.remove()


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        (["zh-Hant-HK", "zh-HK", "zh"], Language.TRADITIONAL),
        (["zh_TW"], Language.TRADITIONAL),
        (["zh-Hans-CN", "zh"], Language.CHINESE),
        (["zh"], Language.CHINESE),
        (["en-US", "zh-TW"], Language.TRADITIONAL),
        (["de-DE"], Language.ENGLISH),
    ],
)
def test_the_system_chooses_the_script(asked: list[str], language: Language) -> None:
    assert spoken(Language.SYSTEM, asked) is language
    assert spoken(Language.ENGLISH, asked) is Language.ENGLISH


def test_counted_words_group_their_numbers(qtbot: QtBot) -> None:
    assert not [source for source, _ in messages() if "%n" in source]
    translating = Translating()
    for language, words in ((Language.ENGLISH, "12,345 stocks"), (Language.CHINESE, "12,345 只股票")):
        translating.install(language)
        assert Plurals().stocks(12_345) == words
