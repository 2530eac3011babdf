"""Links to places of reports."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchlist.domain.errors import BadLink
from watchlist.domain.links import ReportLink, is_link, parse_link

HASH = "0123456789abcdef" * 4


@given(st.text("0123456789abcdef", min_size=64, max_size=64), st.integers(0, 10**8), st.integers(1, 1000))
def test_a_link_reads_back_as_what_it_was_made_of(sha256: str, start: int, length: int) -> None:
    link = ReportLink(sha256, start, start + length)
    assert parse_link(f" {link}\n") == ReportLink(sha256[:16], start, start + length)


def test_a_link_to_a_whole_report_names_no_place() -> None:
    assert str(ReportLink(HASH)) == "watchlist://report/0123456789abcdef"
    assert parse_link(str(ReportLink(HASH))) == ReportLink(HASH[:16])
    assert parse_link(f"WATCHLIST://REPORT/{HASH.upper()}/") == ReportLink(HASH), (
        "browsers change case and add a slash"
    )


@pytest.mark.parametrize(
    "text",
    [
        "watchlist://report/5#1-2", "watchlist://report/", "watchlist:", "watchlist://theme/0123456789abcdef",
        "watchlist://report/0123456789abcdef#1", f"watchlist://report/{HASH}0", "watchlist://report/../etc/passwd#0-1",
        "watchlist://report/0123456789abcdef#1-2;rm", "http://report/0123456789abcdef#1-2", "",
    ],
)  # fmt: skip
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(BadLink):
        parse_link(text)


def test_what_means_to_be_a_link_is_told_from_a_search() -> None:
    assert is_link(" Watchlist://report/5")
    assert not is_link("watchlist")
    assert not is_link("theme:液冷")
