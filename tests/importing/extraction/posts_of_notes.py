"""Notes, tables of codes, blocks of programs and pages of news, with the themes that their readers would see."""

from __future__ import annotations

NOTES: dict[str, tuple[str, dict[str, list[str]]]] = {
    "a pool is of the trade over it, wherever its companies are listed": (
        "### 第一层：电子特气\n\n候选关注池：\n- 华特气体。\n- 金宏气体。\n- 海外：Linde、Merck 等。\n\n### 第二层：钨\n\n候选关注池：\n- 厦门钨业。\n- 洛阳钼业等有钨矿的公司。\n",
        {"电子特气": ["华特气体", "金宏气体", "Linde", "Merck"], "钨": ["厦门钨业", "洛阳钼业"]},
    ),
    "a few words without a mark over bullets that open with codes": (
        "光伏公司怎么分\n硅料双雄\n- 通威股份(600438):成本低。\n- 大全能源(688303):现金多。\n逆变器\n- 阳光电源(300274):储能强。\n- 固德威(688390):户用多。\n",
        {"硅料双雄": ["通威股份", "大全能源"], "逆变器": ["阳光电源", "固德威"]},
    ),
    "English names with a word for the kind of company": (
        "### **Consumer Recovery**\n- Tencent, Li Ning, ANTA Sports\n- Travel is back\n",
        {"Consumer Recovery": ["Tencent", "Li Ning", "ANTA"]},
    ),
    "cells that go on over several rows of a page": (
        (
            '<table>\n\t<tr >\n\t  <th>题材</th>\n\t  <th>名称</th>\n\t  <th>心里价</th>\n\t</tr >\n\t<tr>\n\t  <td rowspan="2">白酒</td>\n\t  <td>酒鬼酒</td>\n\t  <td>60</td>\n\t</tr>\n'
            "\t<tr >\n\t  <td>贵州茅台</td>\n\t  <td>没买</td>\n\t</tr>\n\t<tr>\n\t  <td>服务器</td>\n\t  <td>浪潮信息</td>\n\t  <td>30</td>\n\t</tr>\n</table>\n"
        ),
        {"白酒": ["酒鬼酒", "贵州茅台"], "服务器": ["浪潮信息"]},
    ),
    "holdings with their codes in small print": (
        "### 持仓明细\n| 股票名称 | 成本 | 占比 |\n| :--- | :--- | :--- |\n| 先导智能 <small>300450</small> | 50.3 | 60% |\n| 新 和 成 <small>002001</small> | 24.8 | 40% |\n",
        {"持仓明细": ["先导智能", "新 和 成"]},
    ),
    "what a list of a house takes in": (
        "某行在H股首選買入名單中，新增恒瑞醫藥（1276）和舜宇光學科技（2382）。\n",
        {"H股首選買入名單": ["恒瑞醫藥", "舜宇光學科技"]},
    ),
    "focus stocks with prices between them": (
        "某行出具短評,列出今季焦點股,評級一律為「優於大市」:股份│目標價騰訊(00700.HK) +3.100 (+0.511%) 沽空 $9.41億; 比率 18.220% │610元小米-W(01810.HK) -0.800 (-1.502%) 沽空 $7.36億; 比率 21.350% │60元招行(03968.HK) +0.110 (+0.214%) │51元\n",
        {"某行出具短評": ["騰訊", "小米", "招行"]},
    ),
    "an advice whose sentence keeps another rating": (
        "該行維持對汽車業「中性」看法，首選吉利（00175），目標價36元。\n",
        {"汽車": ["吉利"]},
    ),
    "a table whose cells only blanks divide": (
        "整理成一張表\n\n層級 功能 代表公司 看法\n散熱 水冷板 奇鋐、雙鴻 訂單滿\n封測 先進封裝 日月光投控(3711) 擴產\n雲端 租算力 沒有上市 觀望\n\n伺服器 台股 廣達 也不錯\n",
        {"散熱": ["奇鋐", "雙鴻"], "封測": ["日月光投控"]},
    ),
    "lines of a trade, a figure and nothing but companies": (
        "国产化率\n清洗 >50% 盛美上海 至纯科技\n刻蚀 25% 中微公司 北方华创\n光刻 <1% 没有上市\n薄膜 15% 拓荆科技 微导纳米\n\n量测 精测电子\n",
        {},
    ),
    "three such lines": (
        "国产化率\n清洗 >50% 盛美上海 至纯科技\n刻蚀 25% 中微公司 北方华创\n薄膜 15% 拓荆科技 微导纳米\n光刻 <1% 没有上市\n",
        {
            "清洗": ["盛美上海", "至纯科技"],
            "刻蚀": ["中微公司", "北方华创"],
            "薄膜": ["拓荆科技", "微导纳米"],
        },
    ),
    "what a page of notes stands beside": (
        "## Related\n\n- [[Ford]] — talks\n- [[Tesla]] — competition\n- [[CATL]] — batteries\n",
        {},
    ),
    "a saying in quotes under the heading of a section": (
        '## SECTOR 5: AI INFRASTRUCTURE\n### "Cooling is the new oil"\n\n| Ticker | Company | Why it is good |\n|---|---|---|\n| **VRT** | Vertiv | cooling leader everywhere |\n| **ETN** | Eaton | switchgear sold out |\n',
        {"AI INFRASTRUCTURE": ["VRT", "ETN"]},
    ),
    "tickers behind boxes and branches": (
        "## DRONES\n```\n□ RCAT    - small drones\n□ KTOS    - jets\n□ AVAV    - loitering\n```\n\n## URANIUM\n```\n├── UEC   ($7)  - mines\n├── DNN   ($2)  - leverage\n└── CCJ   ($50) - large\n```\n",
        {"DRONES": ["RCAT", "KTOS", "AVAV"], "URANIUM": ["UEC", "DNN", "CCJ"]},
    ),
    "objects of a program whose keys have no quotes": (
        'const THEMES = [\n  {\n    theme_id: "nuclear",\n    display_name: "Nuclear Power",\n    keywords: ["reactor", "fuel"],\n    seed_tickers: ["CCJ", "UEC", "UUUU"],\n  },\n]\n',
        {"Nuclear Power": ["CCJ", "UEC", "UUUU"]},
    ),
    "layers that are counted": (
        "第一層：液冷，代表業者包括奇鋐、雙鴻。\n",
        {"液冷": ["奇鋐", "雙鴻"]},
    ),
    "who gains most, in the words of Taipei": (
        "法人看盤，PCB則以台光電（2383）、金像電（2368）最受惠，後市樂觀。\n",
        {"PCB": ["台光電", "金像電"]},
    ),
    "a pool that nothing stands over names itself": (
        "关注池：\n- [[Micron]]\n- [[SK hynix]]\n- [[TSMC]]\n",
        {"关注池": ["Micron", "SK hynix", "TSMC"]},
    ),
    "a question about customers": (
        "### 特气\n\n关注点：\n- 能否进入台积电、中芯国际、长江存储的客户名单。\n- 占比多高。\n",
        {},
    ),
    "blocks of a program with single quotes, keys that are companies, names that nobody knows": (
        "SECTORS = {\n    \"代工\": ['歌尔股份', '新某某', '闻泰科技'],\n    '英伟达链': ['麦格米特', '胜宏科技'],\n}\n",
        {"代工": ["歌尔股份", "闻泰科技"], "英伟达链": ["麦格米特", "胜宏科技"]},
    ),
    "codes under a header that says stocks, names that go on": (
        "## 概念股\n\n### 測試廠\n\n| 股票 | 公司 | 角色 |\n|---|---|---|\n| 2449 | 京元電子 | 測試 |\n| 3680 | 家登精密 | 載具 |\n",
        {"測試廠": ["京元電子", "家登"]},
    ),
    "a table of those that compare themselves": (
        "## 競爭技術比較\n\n### 主要封裝技術\n\n| 技術 | 開發商 | 類型 | 優勢 |\n|---|---|---|---|\n| A | 台積電 | 2.5D | 良率高成熟 |\n| B | Intel | 2.5D | 成本低彈性 |\n",
        {},
    ),
    "what does not benefit": ("## 影響\n\n- 利基記憶體（如華邦電、力積電產品）不直接受惠\n", {}),
    "quotes of an English page between the names": (
        "A house chose three stocks as key recommendations for the half, including CHINA TELECOM (00728.HK) +0.080 (+1.643%) Short selling $25.65M; Ratio 11.801% , PETROCHINA (00857.HK) -0.060 (-0.743%) Short selling $201.99M; Ratio 26.095% and SINOPHARM (01099.HK) +0.060 (+0.303%) .",
        {"key recommendations": ["CHINA TELECOM", "PETROCHINA", "SINOPHARM"]},
    ),
    "names with codes between commas, one of them known to nobody": (
        "記者王某某／台北報導\n\n分析師看好太空，點名昇達科（3491），華通（2313），某某（6980），昇貿（3305）等4低軌衛星概念股。\n",
        {"低軌衛星": ["昇達科", "華通", "某某", "昇貿"]},
    ),
    "numbers with a variation sign before their trades": (
        "1⃣️ 液冷：英维克 高澜股份\n2⃣️ 光模块：新易盛 中际旭创\n",
        {"液冷": ["英维克", "高澜股份"], "光模块": ["新易盛", "中际旭创"]},
    ),
    "arrays of bare codes": (
        '{"concepts": {"商业航天": ["600118", "000547", "002025"]}}\n',
        {"商业航天": ["600118", "000547", "002025"]},
    ),
    "an English sentence that says which stocks are meant": (
        "Three stocks that should be liked next year are Nvidia (NASDAQ: NVDA), Taiwan Semiconductor (NYSE: TSM), and Alphabet (NASDAQ: GOOG).",
        {"Three stocks that should": ["Nvidia", "Taiwan Semiconductor", "Alphabet"]},
    ),
    "numbered lines of which one says more": (
        "# Forget the seven\n\n## The five\n\n  1. Nvidia\n  2. Taiwan Semiconductor Manufacturing (TSM 0.14%)\n  3. Advanced Micro Devices\n  4. Broadcom\n",
        {"The five": ["Nvidia", "Advanced Micro Devices", "Broadcom"]},
    ),
    "a list that lost its lines, between quotes of the day": (
        "该行列出港股推介名单，全部均予「买入」评级：股份腾讯(00700.HK) +4.500 (+0.711%) 沽空 $15.52亿; 比率 20.289% 建行(00939.HK) +0.010 (+0.127%) 沽空 $3.18亿; 比率 18.698% 拼多多(PDD.US) 农行(01288.HK) +0.070 (+1.174%)。",
        {"推介名单": ["腾讯", "建行", "拼多多", "农行"]},
    ),
    "companies in two languages, divisions and strangers under a header": (
        "## 先进封装层\n\n### 典型公司\n| 公司 | 位置 | 说明 |\n|---|---|---|\n| TSMC | 封装 | 封装关键供应商 |\n| ASE 日月光 | 封测 | 封测龙头之一 |\n| Nobody | 基板 | 封装基板供应商 |\n| Samsung Foundry | 代工 | 先进制程竞争者 |\n| Someone | 基板 | 高端基板供应商 |\n",
        {"先进封装层": ["TSMC", "日月光", "Samsung"]},
    ),
    "titles of objects that name a company": (
        '{"s_level": [{"title": "医药活跃：津药药业走强", "stocks": ["津药药业", "国药股份"]}]}\n',
        {"医药活跃：津药药业走强": ["津药药业", "国药股份"]},
    ),
    "who pushes a trade ahead": ("- 主要推動者：**Meta、Microsoft、Google、NVIDIA**\n", {}),
    "what is to be watched": (
        "## LPO 關注指標\n\n1. **資本支出**：先行\n2. **中際旭創（300308.SZ）營收成長**：領先\n",
        {},
    ),
}
"""Under each name the text, and by theme the companies as they are written."""
