from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from watchlist import resources
from watchlist.domain.securities import Candidate
from watchlist.domain.symbols import Symbol
from watchlist.securities.master import Master, clearly_best, load_master, master_folder, user_folder
from watchlist.securities.tables import FILE

EXACT = {
    "寒武纪": "688256.SH", "寒武紀": "688256.SH", "寒武纪-U": "688256.SH", "Cambricon": "688256.SH", "CAMBRICON": "688256.SH",
    "英維克": "002837.SZ", "歐陸通": "300870.SZ", "万 科Ａ": "000002.SZ", "*ST 万科": "000002.SZ", "中芯国际-U": "688981.SH",
    "普丽盛": "300442.SZ", "润泽智算科技集团股份有限公司": "300442.SZ", "乐鑫信息科技（上海）股份有限公司": "688018.SH",
    "Runze Technology": "300442.SZ", "Accelink": "002281.SZ", "Accelink Technologies Co., Ltd.": "002281.SZ", "Hygon": "688041.SH",
    "Intellifusion": "688343.SH", "Espressif": "688018.SH", "BES": "688608.SH", "Jingjia Micro": "300474.SZ", "Sugon": "603019.SH",
    "Inspur": "000977.SZ", "Digital China": "000034.SZ", "Digital China Holdings": "00861.HK", "NVIDIA": "NVDA.US",
    "Broadcom": "AVGO.US", "Baidu": "09888.HK", "Alibaba": "09988.HK", "Tencent": "00700.HK", "騰訊": "00700.HK", "輝達": "NVDA.US",
    "鴻海": "2317.TW", "N摩尔": "688795.SH", "博创科技": "300548.SZ", "万国数据": "09698.HK", "GDS": "09698.HK", "世纪互联": "VNET.US",
    "商湯": "00020.HK", "BABA": "BABA.US", "寒武纪（688256）": "688256.SH", "688256 寒武纪": "688256.SH", "腾讯控股 0700.HK": "00700.HK",
    "【中际旭创】": "300308.SZ", " ·中际旭创、": "300308.SZ", "三星电子": "005930.KS",
}  # fmt: skip


@pytest.mark.parametrize(("text", "symbol"), EXACT.items())
def test_a_field_leads_to_its_security(master: Master, text: str, symbol: str) -> None:
    best = clearly_best(master.resolve(text))
    assert best is not None, master.resolve(text)
    assert str(best.symbol) == symbol
    assert best.score >= 0.85


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("Oulutong", "300870.SZ"),
        ("Yakang", "301085.SZ"),
        ("DAR Electronics", "300976.SZ"),
        ("Anbotech", "688168.SH"),
        ("Aibru", "301259.SZ"),
    ],
)
def test_a_romanised_name_is_proposed_and_not_sure(master: Master, text: str, symbol: str) -> None:
    found = master.resolve(text)
    assert str(found[0].symbol) == symbol
    assert found[0].score < 0.8


@pytest.mark.parametrize(
    "text",
    [
        "ByteDance",
        "Flashcore Technology",
        "FoloToy",
        "ToyCity",
        "Soulmate Technology",
        "XXXX",
        "火山引擎",
        "",
        "  ",
        "、",
        "()",
    ],
)
def test_what_is_no_security_gives_none_that_stands_clear(master: Master, text: str) -> None:
    assert clearly_best(master.resolve(text)) is None


def test_two_companies_of_one_name_are_ambiguous(master: Master) -> None:
    found = master.resolve("中国稀土")
    assert {str(c.symbol) for c in found} == {"000831.SZ", "00769.HK"}
    assert clearly_best(found) is None


def test_a_nickname_of_shanghai_is_not_taken_for_taipei(master: Master) -> None:
    found = master.resolve("中石化")
    assert str(found[0].symbol) == "600028.SH"
    assert clearly_best(found) is None


@pytest.mark.parametrize(("market", "symbol"), [(None, "688981.SH"), ("A", "688981.SH"), ("HK", "00981.HK")])
def test_one_company_is_one_answer_in_the_market_asked_for(
    master: Master, market: str | None, symbol: str
) -> None:
    best = clearly_best(master.resolve("中芯国际", market=market))
    assert best is not None
    assert str(best.symbol) == symbol


def test_a_word_about_the_market_in_brackets_is_a_hint(master: Master) -> None:
    best = clearly_best(master.resolve("中芯国际（港股）"))
    assert best is not None
    assert str(best.symbol) == "00981.HK"


def test_a_code_beside_another_companys_name_is_asked(master: Master) -> None:
    found = master.resolve("寒武纪（300308）")
    assert {str(c.symbol) for c in found} == {"688256.SH", "300308.SZ"}
    assert clearly_best(found) is None


def test_lines_of_one_company_know_each_other(master: Master) -> None:
    hong_kong, new_york = Symbol("09698", "HK"), Symbol("GDS", "US")
    assert master.issuer(new_york) == master.issuer(hong_kong)
    assert master.siblings(new_york) == (hong_kong,)
    assert master.siblings(Symbol("300442", "SZ")) == ()


@pytest.mark.parametrize(
    ("name", "home", "line"),
    [
        ("海通证券", "600837.SH", "06837.HK"),
        ("拉夏贝尔", "603157.SH", "06116.HK"),
        ("庄园牧场", "002910.SZ", "01533.HK"),
        ("SK Telecom", "017670.KS", "SKM.US"),
    ],
)
def test_lines_of_one_company_that_left_an_exchange_are_no_rivals(
    master: Master, name: str, home: str, line: str
) -> None:
    best = clearly_best(master.resolve(name))
    assert best is not None
    assert {str(best.symbol), *map(str, master.siblings(best.symbol))} == {home, line}
    assert master.issuer(Symbol("999999", "SH")) == Symbol("999999", "SH")


def test_related_companies_are_not_one(master: Master) -> None:
    assert master.issuer(Symbol("600050", "SH")) != master.issuer(Symbol("00762", "HK"))


def test_a_security_carries_its_names(master: Master) -> None:
    security = master.get(Symbol("300442", "SZ"))
    assert security is not None
    assert (security.name, security.full_name) == ("润泽科技", "润泽智算科技集团股份有限公司")
    assert "rzkj" in security.initials
    assert master.get("300442.SZ") is security
    assert master.get("300442.SH") is None


def test_every_current_name_leads_to_a_line_of_its_company(master: Master) -> None:
    for security in master.securities[:9000:7]:
        found = master.resolve(security.name)
        assert security.symbol in {c.symbol for c in found}, security


def test_nothing_stands_clear_of_a_rival_as_near() -> None:
    one, other = (Candidate(Symbol(f"60000{n}", "SH"), "x", 0.9, "name") for n in (1, 2))
    assert clearly_best([one, other]) is None
    assert clearly_best([one]) == one
    assert clearly_best([]) is None


def test_the_users_own_list_wins_unless_it_is_older(master: Master) -> None:
    assert master_folder() == resources.path("securities")
    own = user_folder()
    own.mkdir(parents=True)
    text = (resources.path("securities") / FILE).read_text("utf-8")
    (own / FILE).write_text(text.replace("寒武纪", "寒武新纪"), "utf-8")
    assert master_folder() == own
    assert clearly_best(load_master().resolve("寒武新纪")) is not None
    (own / FILE).write_text(text.replace('"as_of": "20', '"as_of": "19', 1), "utf-8")
    assert master_folder() == resources.path("securities")


@pytest.mark.parametrize(
    "damage",
    ["", "{}", "[]", "not json", '{"format": 1, "as_of": "2999"}', '{"format": 99, "as_of": "2999"}'],
)
def test_a_damaged_list_of_the_users_is_passed_over(damage: str) -> None:
    own = user_folder()
    own.mkdir(parents=True)
    (own / FILE).write_text(damage, "utf-8")
    assert len(load_master().securities) > 14_000


def test_all_who_ask_while_it_is_in_use_get_the_same_and_another_once_it_was_replaced(tmp_path: Path) -> None:
    shutil.copy(resources.path("securities") / FILE, tmp_path)
    first = load_master(tmp_path)
    assert load_master(tmp_path) is first
    changed = (tmp_path / FILE).read_text("utf-8").replace("寒武纪", "寒五纪")
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).write_text(changed, "utf-8", newline="\n")
    second = load_master(tmp_path)
    security = second.get("688256.SH")
    assert security is not None
    assert security.name.startswith("寒五纪")
    assert load_master(tmp_path) is second


def test_a_named_folder_without_a_list_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="master"):
        load_master(tmp_path)


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("乐鑫", "688018.SH"),
        ("云从", "688327.SH"),
        ("中百", "000759.SZ"),
        ("XD贵州茅", "600519.SH"),
        ("LamResearch", "LRCX.US"),
        ("Taiwan Semiconductor", "TSM.US"),
    ],
)
def test_a_name_that_is_not_written_whole(master: Master, text: str, symbol: str) -> None:
    best = clearly_best(master.resolve(text))
    assert best is not None
    assert str(best.symbol) == symbol


def test_the_start_of_many_names_is_a_choice(master: Master) -> None:
    found = master.resolve("中国")
    assert len(found) > 1
    assert clearly_best(found) is None


def test_a_market_decides_between_companies_and_is_no_bar_to_others(master: Master) -> None:
    home = clearly_best(master.resolve("中国稀土", market="A"))
    away = clearly_best(master.resolve("腾讯控股", market="A"))
    assert home is not None
    assert away is not None
    assert (str(home.symbol), str(away.symbol)) == ("000831.SZ", "00700.HK")
    assert away.score == master.resolve("腾讯控股")[0].score


def test_a_short_name_of_taipei_is_unsure_in_simplified_script(master: Master) -> None:
    assert master.resolve("旺宏")[0].score < 0.8
    assert master.resolve("旺宏", market="TW")[0].score > 0.9


def test_a_name_of_tokyo_comes_before_one_of_taipei(master: Master) -> None:
    best = clearly_best(master.resolve("佳能"))
    assert best is not None
    assert str(best.symbol) == "7751.T"


@pytest.mark.parametrize(
    ("written", "symbol"),
    [
        ("瑞萨", "6723.T"),
        ("太阳诱电", "6976.T"),
        ("西门子能源", "ENR.DE"),
        ("烟台万华", "600309.SH"),
        ("LGD", "LPL.US"),
    ],
)
def test_large_suppliers_abroad_and_names_of_old(master: Master, written: str, symbol: str) -> None:
    best = clearly_best(master.resolve(written))
    assert best is not None
    assert str(best.symbol) == symbol


def test_classes_of_shares_are_one_company(master: Master) -> None:
    best = clearly_best(master.resolve("Alphabet"))
    assert best is not None
    assert str(best.symbol) == "GOOGL.US"


@pytest.mark.parametrize(
    "text", ["1" * 100_000, "-u" * 50_000, "寒(" * 50_000, " " * 100_000 + "x", "寒武纪 " * 20_000]
)
def test_a_pasted_page_is_no_field(master: Master, text: str) -> None:
    assert master.resolve(text) == ()
    assert master.by_code(text) == ()
    assert master.search(text) == ()


def test_loading_brings_nothing_heavy() -> None:
    code = (
        "import sys; from watchlist.securities.lexicon import load_lexicon; lexicon = load_lexicon();"
        "lexicon.resolve('寒武纪'); lexicon.master.search('hwj'); print(sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(ast.literal_eval(done.stdout))
    assert not loaded & {"numpy", "pandas", "pypinyin", "opencc", "rapidfuzz", "sqlite_utils", "PySide6"}
