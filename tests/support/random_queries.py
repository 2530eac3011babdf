"""Searches at random: trees over fields and values that random libraries have, and texts meant to break the reading."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.support.random_libraries import BROKERS, NAMES, THEMES

HOSTILE = (
    *'()":\\<>=!.&|%_*+- \n“）\0\u202e\ud800\udfff', "and ", "or ", "not ", "in ", "theme:", "first:", "reports:", "flag:", "last:<",
    "2024", "-12", "30d", "..", "题材：", "液冷", "9" * 12, "NEAR(", "text:", "*", "'; --", 'text:"', "name:=", "≥", "≠", "list:",
    "view:", "is:", "own:", "own:目标价", "own:a>=", "note:", "title:", "seen:", "in 9d", "mentions:>1 in ",
)  # fmt: skip
hostile = st.lists(st.sampled_from(HOSTILE), max_size=30).map("".join)

_texts = st.sampled_from(
    (
        *NAMES,
        *THEMES,
        *BROKERS,
        "英維克",
        "ywk",
        "GDS",
        "gds",
        "688",
        "第",
        "1号",
        "通信",
        "机器",
        "冷",
        "買",
        "a b",
        "%",
        "_",
        "A",
        "",
    )
)
_relation = st.sampled_from(("", "=", "!=", "<", "<=", ">", ">="))
_equal = st.sampled_from(("", "=", "!="))
_days = st.sampled_from(
    (
        "2023-12",
        "2024",
        "2024-01",
        "2024-01-15",
        "30d",
        "8w",
        "1y",
        "today",
        "昨天",
        "2023-12-25..2024-01",
        "..2024-01-09",
        "2024-02..",
    )
)
_window = st.sampled_from(
    ("", "", " in 30d", " in <5w", " in 2024-01", " in 2023-12..2024-01-15", " 近 60天")
)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _term(
    name: str, relation: st.SearchStrategy[str], value: st.SearchStrategy[str]
) -> st.SearchStrategy[str]:
    return st.builds(lambda how, what: f"{name}:{how}{what}", relation, value)


_named = _texts.filter(bool).map(_quoted)
_number = st.integers(-1, 6).map(str)
_count = st.builds(
    lambda name, how, wanted, within: f"{name}:{how}{wanted}{within}",
    st.sampled_from(("reports", "brokers", "files", "mentions", "研报数")), _relation, _number, _window,
)  # fmt: skip
_field = st.one_of(
    *(
        _term(name, _equal, _named)
        for name in ("theme", "broker", "name", "symbol", "pinyin", "industry", "comment", "why", "note", "title", "rating")
    ),
    *(_term(name, _relation.filter(lambda how: how != ""), _days.filter(lambda day: ".." not in day)) for name in ("first", "seen")),
    *(_term(name, _equal.filter(lambda how: how != "!="), _days) for name in ("last", "seen", "added", "首次")),
    _count,
    _term("rating", _relation, st.integers(-2, 2).map(lambda step: f"{step:+d}")),
    _term("rating", st.just(""), st.sampled_from(("stock", "industry", "maintain", "上调"))),
    _term("stance", _relation, st.sampled_from(("recommended", "watch", "受益", "negative"))),
    _term("flag", _relation, st.sampled_from(("1", "red", "橙", "0"))),
    _term("market", _equal, st.sampled_from(("A", "us", "港股"))),
    _term("tag", st.just(""), st.sampled_from(("hand", "machine", "hidden"))),
    _term("text", st.just(""), _named),
    _term("is", st.just(""), st.sampled_from(
        ("tagged", "untagged", "rated", "flagged", "noted", "commented", "covered", "undated", "listed", "pinned"))),
    st.builds(
        lambda field, name, asked: f"{field}:{name}{asked}",
        st.sampled_from(("own", "自定义", "OWN")),
        st.sampled_from(("目标价", "目標價", '"Due day"', '"due DAY"')),
        st.sampled_from(
            ("", ":1", ":买", ':"a b"', "=15", ":=買", "!=600", '!="a b"', ">=15", "<1,200", ":>2.5", "<=2025-06-30", ":>2024-12-31")
        ),
    ),
)  # fmt: skip

_leaf = st.one_of(_named, _field)
queries = st.recursive(
    _leaf,
    lambda inner: st.one_of(
        inner.map(lambda part: f"not ({part})"),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: " ".join(f"({part})" for part in parts)),
        st.lists(inner, min_size=2, max_size=3).map(" or ".join),
    ),
    max_leaves=6,
)
