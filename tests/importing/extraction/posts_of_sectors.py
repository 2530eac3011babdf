"""Notes of the day, answers of machines and pages of notes in words of our own: what they list, by theme."""

from __future__ import annotations

SECTOR_POSTS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "links to companies beside their products": (
        (
            "# Optical stack\n\n## Who makes what\n\n### Switch silicon\n\n| Player | Product | Position |\n|---|---|---|\n"
            "| [[Broadcom]] | Tomahawk | Leader |\n| [[Marvell]] (ex Innovium) | Teralynx | Challenger |\n| [[Cisco]] | Silicon One | Captive |\n\n"
            "### Reactors\n\n| Player | Angle |\n|---|---|\n| [[Constellation Energy]] | Fleet |\n| [[Vistra]] | Fleet |\n| [[Oklo]], [[NuScale]] | Small ones |\n"
        ),
        {
            "Switch silicon": ["Broadcom", "Marvell", "Cisco"],
            "Reactors": ["Constellation Energy", "Vistra", "Oklo", "NuScale"],
        },
    ),
    "bold lines over tables": (
        (
            "## Chain\n\n### Listed names\n\n**LAYER 1: Foundry & Tools**\n\n| Company | Ticker | Thesis |\n|---|---|---|\n"
            "| **ASML** | ASML | Sole maker of the tools |\n| **Lam Research** | LRCX | Etching tools for memory |\n\n"
            "**LAYER 2: Power**\n\n| Company | Ticker | Thesis |\n|---|---|---|\n"
            "| **Eaton** | ETN | Switchgear for data centers |\n| **Vertiv** | VRT | Cooling and power racks |\n"
        ),
        {"Foundry & Tools": ["ASML", "Lam Research"], "Power": ["Eaton", "Vertiv"]},
    ),
    "headings that say companies before their colon": (
        (
            "## Power\n\n### Public Companies: Grid Equipment\n\n| Company | Ticker | Thesis |\n|---|---|---|\n"
            "| Eaton | ETN | Switchgear for data centers |\n| Vertiv | VRT | Cooling and power racks |\n"
        ),
        {"Grid Equipment": ["Eaton", "Vertiv"]},
    ),
    "bullets over lines with labels": (
        "🔒 紧缺环节（交期拉长）\n• 高速铜缆\n  标的: 沃尔核材, 金信诺\n  交期: 20周\n• 存储芯片\n  标的: 兆易创新, 佰维存储\n  交期: 26周\n",
        {"高速铜缆": ["沃尔核材", "金信诺"], "存储芯片": ["兆易创新", "佰维存储"]},
    ),
    "brackets that say when": (
        "【短期】存储涨价\n  合约价逐月上行\n  关注: 兆易创新, 佰维存储\n\n【中期】国产设备\n  验证加快\n  关注: 北方华创, 拓荆科技\n",
        {"存储涨价": ["兆易创新", "佰维存储"], "国产设备": ["北方华创", "拓荆科技"]},
    ),
    "numbered branches over circled points": (
        (
            "(一) 人形机器人\n1. 新分支1:灵巧手(末端执行,价值量上修)\n①逻辑:腱绳方案占比上行\n②核心标的:兆威机电(微型驱动)、鸣志电器\n"
            "2. 新分支2:丝杠(传动)\n①逻辑:扩产集中\n②核心标的:恒立液压、五洲新春(磨床到货)\n"
        ),
        {"灵巧手(末端执行,价值量上修)": ["兆威机电", "鸣志电器"], "丝杠(传动)": ["恒立液压", "五洲新春"]},
    ),
    "words in brackets behind a cue": (
        "(一) 人形机器人\n1. 基础核心标的(已有订单,趋势在前):三花智控、拓普集团、绿的谐波\n",
        {"人形机器人": ["三花智控", "拓普集团", "绿的谐波"]},
    ),
    "a figure of speech before the trade": (
        "## 二、承载骨架：PCB（份额近四成）\n\n- **主要获益者**：沪电股份、胜宏科技、生益科技等企业。\n",
        {"PCB（份额近四成）": ["沪电股份", "胜宏科技", "生益科技"]},
    ),
}
