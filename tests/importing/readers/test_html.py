"""HTML as one would read it: lines, rows of cells, nothing that is hidden, nothing that is fetched."""

from __future__ import annotations

import pytest

from watchlist.domain.documents import Format
from watchlist.domain.errors import EmptyDocument
from watchlist.importing.readers.html import text_of
from watchlist.importing.readers.registry import read_bytes


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>甲</p><p>乙<br>丙</p>", "甲\n乙\n丙"),
        ("液冷：<b>英维</b>克、<a href='x'>申菱</a>环境", "液冷：英维克、申菱环境"),
        ("<p>英\n   维克 and\n  Hygon</p>", "英维克 and Hygon"),
        ("<ul><li>英维克<li>申菱环境</ul>", "英维克\n申菱环境"),
        ("<table><tr><th>名称<th>代码<tr><td><p>英维克</p><td>002837</table>", "名称\t代码\n英维克\t002837"),
        ("<pre>a  b\nc</pre>", "a  b\nc"),
        ("<title>t</title><style>p{}</style><script>'英维克'</script><!-- 寒武纪 -->甲", "甲"),
        ("<p hidden>寒武纪</p><p style='display: none'>海光</p><template>x</template>甲", "甲"),
        ("AT&amp;T &lt;b&gt; &#33521;", "AT&T <b> 英"),
        ("</p></td>王道?。?/strong> 甲<b", "王道?。?/strong> 甲"),
    ],
)
def test_shape(markup: str, text: str) -> None:
    assert text_of(markup).strip() == text


def test_a_table_that_lays_out_a_page_keeps_its_lines() -> None:
    long = "算力" * 100
    assert text_of(f"<table><tr><td><p>{long}</p><p>{long}</p></table>") == f"{long}\n{long}"


def test_ten_thousand_nested_tags_are_only_text() -> None:
    assert text_of("<div>" * 10_000 + "英维克" + "</div>" * 10_000) == "英维克"
    assert text_of("<b>" * 10_000 + "英维克") == "英维克"


def test_tags_nested_too_deeply_are_left_out_and_those_beside_them_stay() -> None:
    deep = "<e>" * 3_000 + "英<f>维</f>克" + "</e>" * 3_000
    assert text_of(f"<p>甲</p>{deep}<p>乙</p><table><tr><td>丙<td>丁</table>") == "甲\n英维克\n乙\n丙\t丁"
    assert text_of("<e><p>甲</p>" * 3_000).count("甲") == 3_000


def test_blanks_and_notes_before_a_page_leave_it_one() -> None:
    before = " \n<?xml version='1.0'?> \n<!-- a --> <!-- b -->" + " \n" * 20_000
    document = read_bytes("page.txt", f"{before}<html><body><p>甲</p></body></html>".encode())
    assert (document.format, document.text) == (Format.HTML, "甲")
    with pytest.raises(EmptyDocument):
        read_bytes("a.txt", b" \n" * 500_000)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_page_is_known_by_its_content(encoding: str) -> None:
    page = "<!-- x --><!DOCTYPE html><html><head><title>t</title></head><body><p>液冷受益标的：英维克</p></body></html>"
    document = read_bytes("page.txt", page.encode(encoding))
    assert (document.format, document.text) == (Format.HTML, "液冷受益标的：英维克")


def test_the_charset_of_the_head_is_used() -> None:
    page = '<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>简</p>'
    assert read_bytes("page.html", page.encode("gb18030")).text == "简"


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='file:///etc/hostname'>",
        "<link rel=stylesheet href='//host/a.css'>",
        "<iframe src='http://host/'></iframe>",
        "<base href='file:///'><style>@import 'a.css'</style>",
        "<object data='data:text/html,x'></object>",
    ],
)
def test_nothing_is_opened(markup: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("socket.socket", refuse)
    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr("os.open", refuse)
    assert text_of(f"{markup}<p>甲") == "甲"


def test_a_cell_that_goes_through_several_rows_leaves_its_place_in_them() -> None:
    page = (
        "<table><tr><th>题材</th><th>名称</th><th>评级</th></tr>"
        "<tr><td rowspan=2>液冷</td><td>英维克</td><td rowspan='2'>买入</td></tr><tr><td>高澜股份</td></tr>"
        "<tr><td><table><tr><td rowspan=9>内</td></tr></table></td></tr><tr><td>光模块</td><td>中际旭创</td><td>增持</td></tr></table>"
    )
    assert text_of(page).split("\n") == [
        "题材\t名称\t评级",
        "液冷\t英维克\t买入",
        "\t高澜股份",
        "内",
        "光模块\t中际旭创\t增持",
    ]


def test_rows_that_a_few_bytes_claim_cost_little() -> None:
    wide = "<table><tr>" + "<td rowspan=1000>a" * 300 + "</tr>" + "<tr><td>b" * 3_000 + "</table>"
    assert len(text_of(wide)) < 300_000
    assert text_of("<td rowspan=99999999999999999999>a</td><table><tr><td rowspan=x>b</table>").split() == [
        "a",
        "b",
    ]
