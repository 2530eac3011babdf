"""Posts, notes and answers that group their stocks in ways of their own, in words of our own: what they list, by theme."""

from __future__ import annotations

POSTS_OF_GROUPS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "roles under a heading in brackets": (
        "【液冷】\n龙头：英维克；弹性：申菱环境；低位：高澜股份\n【铜连接】\n龙头：沃尔核材；弹性：神宇股份、鼎通科技；低位：金信诺\n",
        {
            "液冷": ["英维克", "申菱环境", "高澜股份"],
            "铜连接": ["沃尔核材", "神宇股份", "鼎通科技", "金信诺"],
        },
    ),
    "roles a line under a numbered heading": (
        "# 题材梳理\n\n## 1、AI眼镜\n龙头：歌尔股份\n中军：水晶光电、蓝思科技\n\n## 2、可控核聚变\n- 龙头：合锻智能\n- 弹性：国光电气、永鼎股份\n",
        {"AI眼镜": ["歌尔股份", "水晶光电", "蓝思科技"], "可控核聚变": ["合锻智能", "国光电气", "永鼎股份"]},
    ),
    "themes behind a key": (
        "主题：商业航天\n核心标的：中国卫星、航天电子、铖昌科技\n催化：火箭发射\n\n主题：AI眼镜\n核心标的：歌尔股份、水晶光电、恒玄科技\n催化：新品\n",
        {"商业航天": ["中国卫星", "航天电子", "铖昌科技"], "AI眼镜": ["歌尔股份", "水晶光电", "恒玄科技"]},
    ),
    "chances of tomorrow with a reason a line": (
        "明日机会：深海科技\n消息：发布行动方案\n核心标的：\n中国海防：水声装备\n亚星锚链：系泊链\n海兰信：海底数据中心\n\n明日机会：创新药\n核心标的：恒瑞医药、百济神州\n",
        {"深海科技": ["中国海防", "亚星锚链", "海兰信"], "创新药": ["恒瑞医药", "百济神州"]},
    ),
    "groups of a file of settings": (
        "# 自选分组\n\n```\n[光模块]\n300308 中际旭创\n300502 新易盛\n300394 天孚通信\n\n[存储]\n603986 兆易创新\n688525 佰维存储\n301308 江波龙\n```\n",
        {"光模块": ["中际旭创", "新易盛", "天孚通信"], "存储": ["兆易创新", "佰维存储", "江波龙"]},
    ),
    "an answer that says first what it lists": (
        "根据您的问题，以下是人形机器人产业链中值得关注的公司：\n\n1. **绿的谐波（688017）**\n   谐波减速器。\n\n2. **三花智控（002050）**\n   执行器。\n\n3. **鸣志电器（603728）**\n   空心杯电机。\n",
        {"人形机器人": ["绿的谐波", "三花智控", "鸣志电器"]},
    ),
    "tickers with a reason a line": (
        "My AI watchlist for Q1\n\nNVDA: still the king of training\nAVGO: custom silicon\nMRVL: optics\nCRDO: cables everywhere\n",
        {"My AI watchlist for Q1": ["NVDA", "AVGO", "MRVL", "CRDO"]},
    ),
    "first words of names with their tickers": (
        "| Layer | Companies |\n|---|---|\n| Fuel cells | Bloom Energy (BE), Plug Power (PLUG) |\n| Nuclear | Constellation (CEG), Vistra (VST), Talen (TLN) |\n",
        {"Fuel cells": ["Bloom Energy", "Plug Power"], "Nuclear": ["Constellation", "Vistra", "Talen"]},
    ),
    "names of Taipei beside their English ones": (
        "# 散熱筆記\n\n受惠零件廠：\n\n- **奇鋐 / AVC**：水冷板\n- **雙鴻 / Auras**：分歧管\n- **建準 / Sunon**：風扇\n",
        {"受惠零件廠": ["奇鋐", "雙鴻", "建準"]},
    ),
    "sectors of an English sentence": (
        "Our top picks in semiconductors are NVIDIA, Broadcom and AMD. In software we prefer Microsoft, ServiceNow and Datadog. Within industrials, we like Eaton and GE Vernova.\n",
        {
            "semiconductors": ["NVIDIA", "Broadcom", "AMD"],
            "software": ["Microsoft", "ServiceNow", "Datadog"],
            "industrials": ["Eaton", "GE Vernova"],
        },
    ),
    "a word among names beside strokes and on lines": (
        "稀土→北方稀土/中国稀土/盛和资源\n\n## 卫星\n- 航天电子\n- 中国卫星\n- 铖昌科技\n",
        {"稀土": ["北方稀土", "中国稀土", "盛和资源"], "卫星": ["航天电子", "中国卫星", "铖昌科技"]},
    ),
    "names between dollar signs under a tag": (
        "#CPO# 核心就这几家：$中际旭创(SZ300308)$ $新易盛(SZ300502)$ $天孚通信(SZ300394)$ \n另外光芯片看 $源杰科技(SH688498)$ $仕佳光子(SH688313)$\n",
        {"CPO": ["中际旭创", "新易盛", "天孚通信"], "光芯片": ["源杰科技", "仕佳光子"]},
    ),
    "key figures of a trade by code and name": (
        "# 配置\n\n**电池板块核心数据：**\n\n| 代码 | 证券简称 | 近一年涨幅 | 总市值 |\n|---|---|---|---|\n| 300750.SZ | 宁德时代 | 189.73 | 17351 |\n| 688116.SH | 天奈科技 | 138.93 | 198 |\n",
        {"电池板块": ["宁德时代", "天奈科技"]},
    ),
    "links that only a program can follow": (
        "## 其他机会\n\n以下板块也有机会：\n\n1. **[通信设备](terminal://open?!Param\\(7602%2Cid%3D1\\)%27)**：[中际旭创](terminal://open?!Param\\(1400\\)%27)([300308.SZ](terminal://open?!Param\\(1400\\)%27))持股比例上升\n2. **[半导体材料](terminal://open?!Param\\(2\\))**：[雅克科技](terminal://open?!Param\\(3\\))([002409.SZ](terminal://open?!Param\\(4\\)))获增持\n",
        {"通信设备": ["中际旭创"], "半导体材料": ["雅克科技"]},
    ),
    "names in columns with a trade under each": (
        "# 涨停梯队\n\n### 3板\n```\n  [一字]雷科防务    [X]航天电子\n    商业航天        商业航天\n\n```\n### 首板\n```\n    蓝色光标      天赐材料     粤 传 媒\n    AI应用        锂电        文化传媒\n    多氟多\n    锂电\n```\n",
        {
            "商业航天": ["雷科防务", "航天电子"],
            "AI应用": ["蓝色光标"],
            "锂电": ["天赐材料", "多氟多"],
            "文化传媒": ["粤 传 媒"],
        },
    ),
    "links of a chain with fields under each": (
        "產業鏈分為三層：\n\n1. 上游：矽智財與設備\n\n  • 關鍵企業：台積電（2330.TW）、日月光投控（3711.TW）\n  • 技術節點：先進製程\n  • 2. 下游：邊緣裝置\n\n  • 潛力股：研華（2395.TW）、樺漢（6414.TW）\n  • 應用場景：工廠\n",
        {"矽智財與設備": ["台積電", "日月光投控"], "邊緣裝置": ["研華", "樺漢"]},
    ),
    "short blocks in the way of a longer one": (
        "脑机接口概念股：\n\n**侵入式：**\n* 三博脑科：神经专科\n* 爱朋医疗：电极\n\n**非侵入式：**\n* 汉威科技：柔性电极\n* 诚益通：康复设备\n* 翔宇医疗：康复\n\n**芯片及器件：**\n* 岩山科技：脑电\n* 盈趣科技：代工\n",
        {
            "侵入式": ["三博脑科", "爱朋医疗"],
            "非侵入式": ["汉威科技", "诚益通", "翔宇医疗"],
            "芯片及器件": ["岩山科技", "盈趣科技"],
        },
    ),
    "an English headline and how far each rose": (
        "Uranium stocks extend rally after new orders 4h28 May 2025 06:24\nStrong gainers included Oklo (OKLO) +10. 2%, Lightbridge (LTBR) +7.5%, Cameco (CCJ) +3%. NuScale Power (NYSE:SMR) closed +17.4%.\n",
        {"Uranium": ["Oklo", "Lightbridge", "Cameco", "NuScale Power"]},
    ),
}
