"""What may be written in a search: the names of fields and values in English, 简体 and 繁體."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Final

from watchlist.domain.ratings import Action
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import MARKETS as EXCHANGES


def _spelt(words: Mapping[str, str]) -> dict[str, str]:
    return {spelling: name for name, others in words.items() for spelling in (name, *others.split())}


FIELD_WORDS: Final = {
    "symbol": "code ticker 代码 代碼 代號",
    "name": "名称 名稱 名字",
    "pinyin": "initials 拼音",
    "theme": "themes 题材 題材 主题 主題 概念 题材概念",
    "broker": "house 券商 机构 機構 研究机构",
    "rating": "评级 評級",
    "stance": "立场 立場 态度 態度 推荐 推薦",
    "market": "exchange 市场 市場",
    "industry": "行业 行業",
    "list": "列表 清单 清單 自选 自選",
    "view": "saved 视图 視圖 检视 檢視",
    "flag": "标记 標記 旗标 旗標 旗",
    "tag": "tags 标签 標籤",
    "comment": "备注 備註 评论 評論",
    "why": "原因 来由 來由",
    "note": "notes 笔记 筆記",
    "own": "column 自定义 自定義 自定义列 自訂 自訂欄",
    "title": "标题 標題 研报标题",
    "text": "body 全文 正文",
    "first": "first_seen 首次 首见 首見",
    "last": "last_seen 最近 末次",
    "seen": "出现 出現",
    "added": "加入 添加",
    "reports": "report 报告 報告 报告数 報告數 研报 研報 研报数",
    "brokers": "houses 券商数 券商數 机构数 機構數",
    "files": "file 文件 文件数 檔案 檔案數",
    "mentions": "mention 提及 提及数 提及數",
    "is": "state 状态 狀態 是",
}
"""Each field with its other names."""

FIELDS: Final = _spelt(FIELD_WORDS)

_STANCES: Final = _spelt({
    Stance.RECOMMENDED.value: "推荐 推薦 推荐标的 首选 首選", Stance.BENEFICIARY.value: "受益 受益标的",
    Stance.WATCH.value: "关注 關注 建议关注", Stance.MENTIONED.value: "提及", Stance.NEGATIVE.value: "负面 負面",
})  # fmt: skip
STANCES: Final = {word: Stance(value) for word, value in _STANCES.items()}

MARKETS: Final = {
    **{market.casefold(): market for market in EXCHANGES.values()},
    "a股": "A", "沪深": "A", "滬深": "A", "港股": "HK", "美股": "US", "台股": "TW", "臺股": "TW", "日股": "JP",
       "韩股": "KR", "韓股": "KR", "欧股": "EU", "歐股": "EU", "英股": "UK", "澳股": "AU", "加股": "CA",
}  # fmt: skip

FLAGS: Final = {
    word: number
    for number, words in enumerate((
        "none 无 無", "red 红 紅 红色 紅色", "orange 橙 橙色", "yellow 黄 黃 黄色 黃色", "green 绿 綠 绿色 綠色",
        "blue 蓝 藍 蓝色 藍色", "purple 紫 紫色", "grey gray 灰 灰色",
    ))
    for word in words.split()
}  # fmt: skip
ANY: Final = frozenset({"any", "任意"})

TAG_SOURCES: Final = _spelt(
    {"hand": "手工 手动 手動 自己", "machine": "机器 機器 研报 研報", "hidden": "隐藏 隱藏"}
)

SCOPES: Final = _spelt({"stock": "个股 個股 公司", "industry": "行业 行業"})

ACTIONS: Final = _spelt({
    Action.INITIATE.value: "initiated 首次 首次覆盖", Action.MAINTAIN.value: "maintained 维持 維持",
    Action.UPGRADE.value: "upgraded 上调 上調", Action.DOWNGRADE.value: "downgraded 下调 下調",
    Action.RESUME.value: "resumed 恢复 恢復", Action.DROP.value: "dropped 终止 終止",
})  # fmt: skip

STATES: Final = _spelt({
    "tagged": "有标签 有標籤", "untagged": "无标签 無標籤", "rated": "有评级 有評級", "flagged": "有标记 有標記",
    "noted": "有笔记 有筆記", "commented": "有备注 有備註", "covered": "有研报 有研報", "undated": "无日期 無日期",
    "listed": "在列表 在清單", "pinned": "置顶 置頂",
})  # fmt: skip
"""What `is:` asks for; rankings add to it (`query_fields.learn`)."""


_MOST: Final = 0.6
_HALF: Final = 0.5
"""So much of a word has to stand there."""


def nearest(written: str, words: Iterable[str]) -> str:
    """The word that was perhaps meant, of equal ones the first, "" where none is near; of two Chinese characters one may be wrong."""
    wanted = written.casefold()[:20]
    likeness = {word: SequenceMatcher(None, word, wanted).ratio() for word in words}
    best = max(likeness, key=likeness.__getitem__, default="")
    least = _MOST if wanted.isascii() else _HALF
    return best if likeness.get(best, 0.0) >= least else ""
