"""Each program's files, made here byte for byte, and what they list."""

from __future__ import annotations

import io
import json
import struct
from collections.abc import Callable

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from watchlist.domain.errors import UnsupportedFile, WatchlistError
from watchlist.domain.outside_lists import OutsideEntry, OutsideList, Sort
from watchlist.importing.watchlists.recognising import read_lists


def one(name: str, data: str | bytes) -> OutsideList:
    """The only list of a file."""
    (found,) = read_lists(name, data.encode() if isinstance(data, str) else data)
    return found


def coded(found: OutsideList) -> list[tuple[str, str]]:
    return [(entry.code, entry.exchange) for entry in found.entries]


def themed(found: OutsideList) -> dict[str, tuple[str, ...]]:
    return {entry.text: entry.themes for entry in found.entries}


@pytest.mark.parametrize("between", [",", "\n", "\r\n", ", "])
def test_tradingview_sections_and_exchanges(between: str) -> None:
    tokens = ["###AI chips", "SSE:688256", "NASDAQ:GDS", "###Liquid cooling", "SZSE:002837", "HKEX:20"]
    found = one("My list.txt", between.join(tokens))
    assert (found.name, found.program) == ("My list", "tradingview")
    assert coded(found) == [("688256", "SH"), ("GDS", "US"), ("002837", "SZ"), ("00020", "HK")]
    assert themed(found)["NASDAQ:GDS"] == ("AI chips",)
    assert themed(found)["HKEX:20"] == ("Liquid cooling",)


def test_tradingview_says_what_is_no_share_and_which_exchange_is_not_known() -> None:
    found = one("a.txt", "BME:ROVI,TVC:GOLD,BINANCE:BTCUSDT,AAPL")
    assert [(entry.exchange, entry.sort) for entry in found.entries] == [
        ("BME", None), ("TVC", Sort.INDEX), ("BINANCE", Sort.OTHER), ("US", None),
    ]  # fmt: skip


def test_tradingview_writes_the_dash_of_a_class_of_shares_as_an_underline() -> None:
    found = one("a.txt", "NYSE:BRK_B,NASDAQ:GDS")
    assert coded(found) == [("BRK-B", "US"), ("GDS", "US")]


def test_a_tongdaxin_block_with_every_market() -> None:
    lines = [
        "",
        "1600519",
        "0000001",
        "2830067",
        "31#00700",
        "74#AAPL",
        "27#HZ5489",
        "12#A_NBI",
        "1#600036",
        "0|000002",
    ]
    found = one("zxg.blk", "\r\n".join(lines))
    assert found.program == "tongdaxin"
    assert coded(found) == [
        ("600519", "SH"), ("000001", "SZ"), ("830067", "BJ"), ("00700", "HK"), ("AAPL", "US"), ("HZ5489", "27"),
        ("A_NBI", "12"), ("600036", "SH"), ("000002", "SZ"),
    ]  # fmt: skip
    assert [entry.sort for entry in found.entries if entry.sort] == [Sort.INDEX, Sort.INDEX]


def test_lines_that_are_no_codes_are_kept_as_text() -> None:
    found = one("a.EBK", "1600519\n0000001\n2830067\n600000\n12345678\n")
    assert [entry.text for entry in found.entries if not entry.code] == ["600000", "12345678"]


@pytest.mark.parametrize(("length", "named"), [(120, 50), (40, 20)])
def test_an_index_of_blocks_with_records_of_either_length(length: int, named: int) -> None:
    records = [("液冷", "YL"), ("芯片 设计", "XPSJ")]
    data = b"".join(
        title.encode("gbk").ljust(named, b"\0") + file_id.encode().ljust(length - named, b"\0")
        for title, file_id in records
    )
    found = one("blocknew.cfg", data)
    assert (found.names, found.entries) == ((("YL", "液冷"), ("XPSJ", "芯片 设计")), ())


def test_bytes_of_the_length_of_an_index_are_not_one_for_that() -> None:
    assert read_lists("blocknew.cfg", bytes(range(120))) == ()


def test_tonghuashun_blocks_one_list_each_and_what_is_encrypted_is_said() -> None:
    text = (
        "[BLOCK_NAME_MAP_TABLE]\r\n1A=液冷\r\n2B=芯片\r\n[BLOCK_STOCK_CONTEXT]\r\n1A=33:002837,33:301018,\r\n"
        "2B=17:688256,177:HK0700,120:830799,999:600519,\r\n[OTHER]\r\nx=1\r\n[encrypt_section]\r\na=b\r\n"
    )
    cooling, chips, rest = read_lists("stockblock.ini", text.encode("gbk"))
    assert (cooling.name, coded(cooling)) == ("液冷", [("002837", "SZ"), ("301018", "SZ")])
    assert (chips.name, coded(chips)) == (
        "芯片",
        [("688256", "SH"), ("00700", "HK"), ("830799", "BJ"), ("600519", "")],
    )
    assert rest.oddities == ("section_not_read:OTHER", "encrypted_section:encrypt_section")


def test_tonghuashun_self_stocks_keep_price_and_day() -> None:
    data = [
        {"C": "600172", "M": "17", "P": "41.68", "T": "20260526"},
        {"C": "159915", "M": "36", "P": "", "T": "0"},
    ]
    stock, fund = one("SelfStockInfo.json", json.dumps(data)).entries
    assert (stock.code, stock.exchange, stock.price, stock.added_on) == ("600172", "SH", 41.68, "2026-05-26")
    assert (fund.sort, fund.price, fund.added_on) == (Sort.FUND, None, "")


def test_a_tonghuashun_custom_block() -> None:
    found = one("17", json.dumps({"context": "688256|HK0700|,17|177|", "ln": "芯片", "xn": ""}))
    assert (found.name, coded(found)) == ("芯片", [("688256", "SH"), ("00700", "HK")])


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("0rrA5A==", "液冷"),
        ("0L7GrCAx", "芯片 1"),
        ("QUk=", "AI"),
        ("test", "test"),
        ("AIDC", "AIDC"),
        ("", "17"),
    ],
)
def test_a_tonghuashun_custom_block_may_have_its_name_in_base64(written: str, name: str) -> None:
    assert one("17", json.dumps({"context": "688256|,17|", "ln": written, "xn": ""})).name == name


def test_a_tonghuashun_selection() -> None:
    items = [(0x21, b"000001"), (0x11, b"600519"), (0x16, b"688256")]
    data = struct.pack("<H", len(items)) + b"".join(struct.pack("<BB6s", 7, *item) for item in items)
    assert coded(one("a.sel", data)) == [("000001", "SZ"), ("600519", "SH"), ("688256", "")]


def test_a_tonghuashun_table_whose_cells_are_padded_with_tabs() -> None:
    rows = [
        ".\t\t代码\t\t    名称\t\t.\t\t涨速\t\t备注\t\t自选时间\t\t自选价格\t\t自选收益\t\t",
        "4\t\tSZ002837\t英维克\t--\t\t+0.1%\t\t--\t\t20240102\t\t33.10\t\t+5%\t\t",
        "\t\tSH688256\t寒武纪-U\t--\t\t+0.2%\t\t--\t\t--\t\t--\t\t--\t\t\t",
    ]
    found = one("Table.txt", "\r\n".join(rows).encode("gbk"))
    first, second = found.entries
    assert found.program == "tonghuashun"
    assert (first.code, first.name, first.added_on, first.price) == ("SZ002837", "英维克", "2024-01-02", 33.1)
    assert (second.code, second.name, second.added_on, second.price) == ("SH688256", "寒武纪-U", "", None)


def test_an_eastmoney_table_named_xls() -> None:
    text = '代码\t名称\t最新\t涨幅%\n="600519"\t贵州茅台\t1500\t1.2\n="000001"\t平安银行\t11\t0.3\n'
    found = one("自选股.xls", text.encode("gbk"))
    assert found.program == "eastmoney"
    assert [(entry.code, entry.name) for entry in found.entries] == [
        ("600519", "贵州茅台"),
        ("000001", "平安银行"),
    ]


def test_a_web_page_named_xls() -> None:
    rows = "".join(
        f"<tr><td>{code}</td><td>{name}</td></tr>"
        for code, name in [("代码", "名称"), ("600519", "贵州茅台")]
    )
    found = one("a.xls", f"<html><body><table>{rows}</table></body></html>")
    assert [(entry.code, entry.name) for entry in found.entries] == [("600519", "贵州茅台")]


def test_yahoo_with_price_day_comment_cash_and_index() -> None:
    header = (
        "Symbol,Current Price,Date,Time,Change,Open,High,Low,Volume,Trade Date,Purchase Price,Quantity,Commission,"
        "High Limit,Low Limit,Comment"
    )
    rows = [
        "600519.SS,1500,2018/04/26,16:00 EDT,1,1,1,1,1,20180427,1480.5,10,5,,,long",
        "BRK-B,300,2018/04/26,16:00 EDT,1,1,1,1,1,,,,,,,",
        "^GSPC,4000,2018/04/26,16:00 EDT,1,1,1,1,1,,,,,,,",
        "$$CASH_TX,,,,,,,,,20180427,,100,,,,",
    ]
    stock, share, index, cash = one("quotes.csv", "\n".join([header, *rows])).entries
    assert (stock.added_on, stock.price, stock.comment) == ("2018-04-27", 1480.5, "long")
    assert (share.code, share.exchange) == ("BRK-B", "US")
    assert (index.sort, cash.sort) == (Sort.INDEX, Sort.CASH)


def test_portfolio_performance_in_two_languages() -> None:
    english = "Ticker Symbol;ISIN;WKN;Security Name;Currency;Note;Date of Quote;Quote\nAAPL;US0378331005;;Apple;USD;core;;\n"
    german = "Ticker-Symbol;ISIN;WKN;Wertpapiername;Währung;Notiz\nAAPL;US0378331005;;Apple;USD;core\n"
    for text in (english, german):
        found = one("Securities.csv", text.encode("cp1252"))
        (entry,) = found.entries
        assert found.program == "portfolio_performance"
        assert (entry.code, entry.exchange, entry.name, entry.comment) == ("AAPL", "US", "Apple", "core")


def test_an_interactive_brokers_page_with_sections_exchanges_and_contracts() -> None:
    lines = [
        "COLUMN,0", "HED,AI chips", "DES,NVDA,STK,SMART/NASDAQ,,,,,", "DES,BRK B,STK,SMART/NYSE,,,,,", "DES,700,STK,SEHK,,,,,",
        "HED,A shares", "DES,600519,STK,SEHKNTL,,,,,", "DES,300308,STK,SEHKSZSE", "DES,SPX,IND,CBOE", "DES,ES,FUT,CME,202612,,,,",
        "COLUMN,1", "SYM,AAPL,SMART", "CON,265598,SMART", "DES,D05,STK,SGX",
    ]  # fmt: skip
    found = one("tech.csv", "\r\n".join(lines))
    assert (found.name, found.program) == ("tech", "interactive_brokers")
    assert coded(found) == [
        ("NVDA", "US"), ("BRK-B", "US"), ("00700", "HK"), ("600519", "SH"), ("300308", "SZ"), ("SPX", "US"), ("ES", "CME"),
        ("AAPL", "US"), ("", ""), ("D05", "SGX"),
    ]  # fmt: skip
    assert [entry.sort for entry in found.entries if entry.sort] == [Sort.INDEX, Sort.OTHER]
    assert [entry.themes for entry in found.entries[1:4]] == [("AI chips",), ("AI chips",), ("A shares",)]
    assert found.entries[-1].themes == ()


def test_a_report_that_names_a_line_of_interactive_brokers_is_no_page_of_it() -> None:
    assert read_lists("a.txt", "这样导出：\nDES,NVDA,STK,SMART\n然后导入。\n".encode()) == ()


@pytest.mark.parametrize(
    ("head", "record", "day"),
    [
        (
            b"\xa6\0\x51\xff\x01",
            lambda code: code + bytes(4) + struct.pack("<I", 1_495_608_022),
            "2017-05-24",
        ),
        (b"\xfc\x33\xc6\x44", lambda code: code.ljust(12, b"\0"), ""),
        (
            bytes(16) + "贵州茅台".encode("gbk").ljust(12, b"\0"),
            lambda code: code + "中际旭创".encode("gbk").ljust(12, b"\0"),
            "",
        ),
    ],
)
def test_a_list_of_dazhihui(head: bytes, record: Callable[[bytes], bytes], day: str) -> None:
    found = one(
        "自选股.blk", head + b"".join(record(code) for code in (b"SH600519", b"SZ300308", b"HK00700\0"))
    )
    assert (found.name, found.program) == ("自选股", "dazhihui")
    assert coded(found) == [("600519", "SH"), ("300308", "SZ"), ("00700", "HK")]
    assert {entry.added_on for entry in found.entries} == {day}


def test_codes_at_uneven_steps_are_no_list_of_dazhihui() -> None:
    assert read_lists("a.blk", b"\0\0SH600519\0\0\0SZ300308\0SH688256\0\0\0\0") == ()
    assert read_lists("a.blk", bytes(40) + b"SH600519\0\0SZ300308\0\0") == ()


def test_prefixes_of_google_finance_and_the_foot_and_titles_of_tongdaxin() -> None:
    found = one(
        "a.csv",
        "Symbol,Company Name,Price\nSHA:600519,Kweichow Moutai,1450\nHKG:0700,Tencent,612\nSSE:688256,,1\n",
    )
    assert coded(found) == [("600519", "SH"), ("00700", "HK"), ("688256", "SH")]
    saved = '代码\t名称(2)\t现价\n="600519"\t贵州茅台\t1450\n="300308"\t中际旭创\t188\n#数据来源:通达信\n'
    assert [(each.code, each.name) for each in one("a.xls", saved.encode("gbk")).entries] == [
        ("600519", "贵州茅台"),
        ("300308", "中际旭创"),
    ]


def test_the_answer_of_a_site_with_its_stocks_has_no_theme() -> None:
    stocks = [
        {"symbol": "SH600519", "name": "贵州茅台", "category": 1},
        {"symbol": "00700", "name": "腾讯控股", "category": 1},
    ]
    found = one("a.json", json.dumps({"data": {"category": 1, "stocks": stocks}, "error_code": 0}))
    assert [(entry.code, entry.themes) for entry in found.entries] == [("SH600519", ()), ("00700", ())]


def test_plain_codes_in_several_notations() -> None:
    found = one("a.txt", "sh600519\n000001.SZ\nHK.00700\nAAPL\n600036 000002,300750\n")
    assert [entry.text for entry in found.entries] == [
        "sh600519", "000001.SZ", "HK.00700", "AAPL", "600036", "000002", "300750",
    ]  # fmt: skip
    assert found.tentative


def test_plain_names_and_pairs_under_themes() -> None:
    found = one("a.txt", "#液冷\n英维克\n002837\t英维克\n申菱环境,301018\n\n【芯片】\n寒武纪\n万 科Ａ\n")
    assert [(entry.code, entry.name, entry.themes) for entry in found.entries] == [
        ("", "英维克", ("液冷",)), ("002837", "英维克", ("液冷",)), ("301018", "申菱环境", ("液冷",)), ("", "寒武纪", ("芯片",)),
        ("", "万 科Ａ", ("芯片",)),
    ]  # fmt: skip


def test_prose_and_reports_are_no_lists() -> None:
    for text in (
        "液冷受益标的：英维克、申菱环境。\n建议关注：寒武纪。",
        "# 概念\n\n## 液冷\n\n- [英维克](http://example.com/002837/)\n",
        "研报名称,机构名称,发布时间\n液冷周报,东吴证券,2024-12-24\n",
        "英维克",
        "",
    ):
        assert read_lists("a.txt", text.encode()) == ()
    assert read_lists("a.md", "英维克\n寒武纪\n申菱环境".encode()) == ()


def test_theme_tables_in_csv_and_json() -> None:
    table = one("t.csv", "\ufefftw_theme,stock_code,stock_name\nIC設計,2454,聯發科\n光電,2409,友達\n")
    assert themed(table) == {"2454 聯發科": ("IC設計",), "2409 友達": ("光電",)}
    objects = one(
        "t.json",
        json.dumps({"IC設計": [{"stock_code": "2454", "stock_name": "聯發科"}], "光電": ["友達", "2409"]}),
    )
    assert themed(objects) == {"2454 聯發科": ("IC設計",), "友達": ("光電",), "2409": ("光電",)}
    nested = one("t.json", json.dumps({"themes": [{"name": "液冷", "stocks": ["英维克", "申菱环境"]}]}))
    assert themed(nested) == {"英维克": ("液冷",), "申菱环境": ("液冷",)}


def test_a_workbook_with_a_title_above_its_header() -> None:
    book = openpyxl.Workbook()
    for row in (["自选股导出"], ["股票代码", "股票名称", "所属行业"], ["002837", "英维克", "通用设备"]):
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    found = one("导出.xlsx", written.getvalue())
    assert [(entry.code, entry.name) for entry in found.entries] == [("002837", "英维克")]


def test_a_workbook_says_how_many_of_its_sheets_list_no_stocks() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["代码", "名称"])
    book.worksheets[0].append(["300442", "润泽科技"])
    book.create_sheet("说明").append(["数据截至11月"])
    book.create_sheet("空")
    buffer = io.BytesIO()
    book.save(buffer)
    (found,) = read_lists("a.xlsx", buffer.getvalue())
    assert found.oddities == ("sheets_not_read:1",)


def test_a_table_in_utf_16_without_a_mark_and_codes_kept_as_texts() -> None:
    found = one(
        "a.txt",
        "代码\t名称\t加入日期\n'000001\t平安银行\t46342\n300308\t中际旭创\t2026-11-17\n".encode("utf-16-le"),
    )
    assert [(entry.code, entry.added_on) for entry in found.entries] == [
        ("000001", "2026-11-16"),
        ("300308", "2026-11-17"),
    ]


def test_deep_json_and_a_workbook_that_is_none_are_no_lists() -> None:
    assert read_lists("a.json", b"[" * 100_000) == ()
    assert read_lists("a.xlsx", b"PK\x03\x04" + bytes(100)) == ()


texts = st.text(
    st.sampled_from('#[]【】,，;\t\n:=|"{}0123456789ABZsz.HK英维克代码名称题材研报'), max_size=200
)


@given(st.one_of(st.binary(max_size=300), texts.map(str.encode)))
@example(b'code,name\n"')
@example(b"[BLOCK_STOCK_CONTEXT]\n=\n")
@example(b'{"context": ","}')
def test_any_bytes_are_a_list_or_none(data: bytes) -> None:
    try:
        lists = read_lists("a.txt", data)
    except WatchlistError:
        return
    for found in lists:
        assert found.name
        assert all(isinstance(entry, OutsideEntry) for entry in found.entries)


def test_the_codes_beside_a_tongdaxin_block_are_read_and_what_is_not_is_said() -> None:
    records = b"".join(
        struct.pack("<h6s", market, code.encode()).ljust(80, b"\x01")
        for market, code in ((1, "600519"), (0, "002837"), (2, "920808"))
    )
    found = one("zxgmore.dat", records)
    assert (found.name, found.program) == ("zxg", "tongdaxin")
    assert coded(found) == [("600519", "SH"), ("002837", "SZ"), ("920808", "BJ")]
    assert found.oddities == ("dates_and_prices_not_read",)
    other = struct.pack("<h6s", 7, b"abcdef").ljust(80, b"\x01")
    assert read_lists("x.dat", other) == ()


def test_the_colours_of_blocks_are_refused_by_a_clear_word() -> None:
    record = b"\xff\x00\x00\x00YL".ljust(100, b"\0")
    with pytest.raises(UnsupportedFile, match="colours of blocks"):
        read_lists("blocknew.clr", record * 3)
