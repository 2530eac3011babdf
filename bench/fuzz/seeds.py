"""What mutation starts from: small inputs of every kind, made from the project's own samples and by its own hand."""

from __future__ import annotations

import json
import struct
from email.message import EmailMessage
from functools import cache
from pathlib import Path

from bench.fuzz.wrapping import page, zipped
from tests.support.pdfs import a_pdf, a_scan, a_two_column_pdf, wrapped
from watchlist import resources
from watchlist.importing.extraction.lists import layouts

_PIECE = 600
_LABELLED = Path(__file__).parents[1] / "labelled" / "documents"
_ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "big5hkscs", "utf-16", "utf-16-le", "utf-16-be")
LAYOUTS = (
    "【液冷】推荐标的：英维克、申菱环境；受益标的：高澜股份等。",
    "液冷：英维克、申菱环境等。光模块：中际旭创、新易盛等。",
    "## 相关标的\n- 液冷：英维克(002837.SZ)\n- 芯片：寒武纪-U（688256.SH）、海光信息\n",
    "**国产算力**：景气度上行。相关公司：浪潮信息、中科曙光等。",
    "推荐英维克（温控龙头），关注申菱环境。上游：江海股份(电容)；中游：麦格米特。",
    "| 代码 | 名称 | 评级 | 目标价 |\n|---|---|---|---|\n| 600519 | 贵州茅台 | 买入 | 2000元 |\n",
    "AI servers: Inspur, Sugon, and GDS. We initiate at Buy with a target price of HK$45.\n",
    "投资评级说明\n买入：相对沪深300涨幅15%以上\n增持：5%至15%\n中性：-5%至5%\n减持：-5%以下\n报告发布日后的6个月内\n",
    "某某证券研究所\n2024年12月24日\n证券研究报告 行业点评\n分析师：张三 执业证书编号：S1234567890123\n",
    "免责声明：本报告仅供客户使用。请务必阅读正文之后的免责条款 12/30\n",
)
_LISTS = {
    "interactive_brokers": b"COLUMN,0\nHED,AI\nDES,NVDA,STK,SMART/NASDAQ,,,,,\nDES,BRK B,STK,SMART\nSYM,700,SEHK\nCON,265598,SMART\n",
    "dazhihui": b"\xa6\0\x51\xff\x01"
    + b"".join(code + b"\0\0\0\0\xd6\x2e\x25\x59" for code in (b"SH600519", b"SZ300308")),
    "tradingview": b"###AI,SSE:688256,NASDAQ:GDS,###Cooling,SZSE:002837,HKEX:20,TVC:GOLD",
    "tongdaxin": b"\r\n1600519\r\n0000001\r\n2830067\r\n31#00700\r\n74#AAPL\r\n1#600036\r\n0|000002\r\n",
    "tonghuashun": "[BLOCK_NAME_MAP_TABLE]\r\n1A=液冷\r\n2B=芯片\r\n[BLOCK_STOCK_CONTEXT]\r\n1A=33:002837,33:301018,\r\n"
    "2B=17:688256,177:HK0700,\r\n[encrypt_section]\r\na=b\r\n".encode("gbk"),
    "eastmoney": '代码\t名称\t最新\t涨幅%\n="600519"\t贵州茅台\t1500\t1.2\n="000001"\t平安银行\t11\t0.3\n'.encode(
        "gbk"
    ),
    "yahoo": b"Symbol,Current Price,Date,Time,Change,Open,High,Low,Volume,Trade Date,Purchase Price,Quantity,Commission,"
    b"High Limit,Low Limit,Comment\n600519.SS,1500,2018/04/26,16:00 EDT,1,1,1,1,1,20180427,1480.5,10,5,,,long\n"
    b"$$CASH_TX,,,,,,,,,20180427,,100,,,,\n",
    "portfolio performance": b"Ticker Symbol;ISIN;WKN;Security Name;Currency;Note\nAAPL;US0378331005;;Apple;USD;core\n",
    "plain": "#液冷\n英维克\n002837\t英维克\n申菱环境,301018\n\n【芯片】\n寒武纪\nsh600519\nHK.00700\n".encode(),
    "theme table": "题材,股票,代码\n液冷,英维克,002837\n芯片,寒武纪,688256\n".encode(),
    "json": json.dumps(
        {"液冷": ["英维克", "002837"], "芯片": [{"code": "688256", "name": "寒武纪"}]}
    ).encode(),
    "self stocks": b'[{"C":"600172","M":"17","P":"41.68","T":"20260526"},{"C":"159915","M":"36","P":"","T":"0"}]',
    "custom block": b'{"context":"688256|HK0700,|17|177|","ln":"AI","xn":""}',
    "selection": struct.pack("<H", 2) + b"\x07\x21000001" + b"\x07\x11600519",
    "block index": "液冷".encode("gbk").ljust(50, b"\0") + b"YL".ljust(70, b"\0"),
}
_RUN = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
_TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>600519</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
_ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c><c r="B1"><v>45000.5</v></c><c r="C1" t="b"><v>1</v></c></row>'


@cache
def pieces() -> tuple[str, ...]:
    """Parts of the samples, and one of each layout."""
    samples = [path.read_text("utf-8") for path in sorted(resources.path("samples").glob("*.txt"))]
    cut = [text[at : at + _PIECE] for text in samples for at in range(0, len(text), 3 * _PIECE)]
    return (*cut, *LAYOUTS)


def texts() -> list[bytes]:
    """The pieces, each in an encoding of its own."""
    return [piece.encode(_ENCODINGS[n % len(_ENCODINGS)], "ignore") for n, piece in enumerate(pieces())]


def plain() -> list[bytes]:
    """The pieces as UTF-8."""
    return [piece.encode() for piece in pieces()]


def reports() -> list[bytes]:
    """The pieces, the sample of every layout that there is, and parts of the documents that were labelled by hand."""
    samples = [layout.sample.replace("（换行）", "\n") for layout in layouts.LAYOUTS]
    labelled = [
        path.read_text("utf-8") for path in sorted(_LABELLED.iterdir()) if path.suffix in {".txt", ".md"}
    ]
    cut = [text[at : at + _PIECE] for text in labelled for at in range(0, len(text), 2 * _PIECE)]
    return [piece.encode() for piece in (*pieces(), *samples, *cut)]


def pages() -> list[bytes]:
    """Web pages around the pieces."""
    head = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>t</title><style>p{{display:none}}</style></head>'
    body = "<body><p>{}</p><table><tr><td>600519</td><td>买入</td></tr></table><pre> a\n b</pre><!-- c --></body></html>"
    return [(head + body).format(piece).encode() for piece in pieces()]


def bodies() -> list[bytes]:
    """The XML of bodies of Word documents."""
    return [
        (_RUN.format(piece) + _TABLE).encode() for piece in pieces() if "<" not in piece and "&" not in piece
    ]


def sheets() -> list[bytes]:
    """The XML of rows of workbooks."""
    return [_ROW.format(piece).encode() for piece in pieces() if "<" not in piece and "&" not in piece]


def pdfs() -> list[bytes]:
    """Whole PDFs: with and without text, in one column and two."""
    lines = wrapped(pieces()[0])
    content = b"BT /F 10 Tf 60 780 Td (GDS and Inspur) Tj 0 -14 Td (AI servers: Sugon) Tj ET"
    return [
        page(content),
        a_pdf([lines], head="head", foot="#"),
        a_two_column_pdf(lines[:4], lines[4:8]),
        a_scan(1),
    ]


def contents() -> list[bytes]:
    """What draws the page of a PDF."""
    drawn = [
        b"BT /F 10 Tf 60 780 Td (GDS and Inspur) Tj 0 -14 Td (AI servers: Sugon) Tj T* [(a) -200 (b)] TJ ET",
        b"q 1 0 0 1 60 700 cm BT /F 9 Tf 1 0 0 1 0 0 Tm (600519\\t\\n) ' 3 Tr (x) Tj ET Q",
        b"BT /F 12 Tf 90 Tz 2 Tw 1 Tc 0 1 -1 0 300 300 Tm (upright) Tj ET 0 0 m 10 10 l S",
    ]
    return [
        *drawn,
        b"".join(b"BT /F 10 Tf 60 %d Td (line %d of many) Tj ET\n" % (780 - 14 * n, n) for n in range(30)),
    ]


def letters() -> list[bytes]:
    """Mails with pages and files in them, and a saved page."""
    made = []
    for piece in pieces():
        message = EmailMessage()
        message["From"], message["Subject"] = "研究所 <desk@example.com>", "液冷周报"
        message["Date"], message["Message-ID"] = "Tue, 24 Dec 2024 08:00:00 +0800", "<1@example.com>"
        message.set_content(piece)
        message.add_alternative(f"<html><body><p>{piece}</p></body></html>", subtype="html")
        message.add_attachment(
            piece.encode("gb18030"), maintype="application", subtype="octet-stream", filename="报告.txt"
        )
        made.append(message.as_bytes())
    saved = (
        b"From: <Saved>\nSubject: page\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
    )
    boxed = EmailMessage()
    boxed["From"], boxed["Message-ID"] = "desk@example.com", "<2@example.com>"
    boxed.set_content("附件")
    boxed.add_attachment(zipped({"a.txt": plain()[0]}), "application", "zip", filename="a.zip")
    return [
        *made[:12],
        boxed.as_bytes(),
        saved + b"--x\nContent-Type: text/html; charset=gbk\n\n<p>" + "液冷".encode("gbk") + b"</p>\n--x--\n",
    ]


def archives() -> list[bytes]:
    """Archives of small documents, one in another, one with a name that leads out."""
    inner = {"一.txt": plain()[0], "b.html": pages()[0], "c/d.md": plain()[-1]}
    return [
        zipped(inner),
        zipped(inner, 8),
        zipped({"a.zip": zipped(inner)}),
        zipped({"a.zip": zipped({"b.zip": zipped({"c.zip": zipped(inner)}), "d.eml": letters()[12]})}),
        zipped({"../x.txt": b"x", "mail.eml": letters()[0]}),
    ]


def outside_lists() -> list[bytes]:
    """One list of each program."""
    return list(_LISTS.values())


def report_lists() -> list[bytes]:
    """Tables of reports as CSV, tabs and Markdown."""
    rows = [("研报名称", "机构", "评级", "日期", "代码", "名称", "目标价"), ("液冷周报：英维克领先", "东吴证券", "买入", "2024-12-24", "002837", "英维克", "45.5元"),
            ("芯片点评", "开源证券", "增持", "2024/12/23", "688256", "寒武纪", "-"), ("行业周报", "某某研究", "看好", "20241222", "", "", "")]  # fmt: skip
    marked = "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], ("---",) * len(rows[0]), *rows[1:]))
    return [sign.join(f"{sign_between.join(row)}\n" for row in rows).encode()
            for sign, sign_between in (("", ","), ("", "\t"), ("", ";"))] + [marked.encode()]  # fmt: skip
