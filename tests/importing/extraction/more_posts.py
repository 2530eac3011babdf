"""More posts, tables and answers in words of our own: what they list, by theme."""

from __future__ import annotations

MORE_POSTS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "codes right before names": (
        "核心池：600519贵州茅台、000858五粮液、600809山西汾酒\n",
        {"核心池": ["贵州茅台", "五粮液", "山西汾酒"]},
    ),
    "codes and names a line": (
        "AI应用：\n300418 昆仑万维\n688111 金山办公\n002230 科大讯飞\n",
        {"AI应用": ["昆仑万维", "金山办公", "科大讯飞"]},
    ),
    "a model portfolio in English": (
        "## Model Portfolio (as of June)\n\n| Ticker | Company | Weight | Thesis |\n|---|---|---|---|\n| 0700.HK | Tencent | 8% | Ads + AI |\n| 9988.HK | Alibaba | 7% | Cloud acceleration |\n| 1810.HK | Xiaomi | 5% | EV ramp |\n",
        {"Model Portfolio (as of June)": ["Tencent", "Alibaba", "Xiaomi"]},
    ),
    "holdings of Taipei with what each is about": (
        "### 目前持股\n\n| 代號 | 名稱 | 比重 | 題材 |\n|---|---|---|---|\n| 2330 | 台積電 | 30% | AI 晶圓代工 |\n| 2454 | 聯發科 | 15% | ASIC |\n| 3017 | 奇鋐 | 12% | 水冷散熱 |\n",
        {"AI 晶圓代工": ["台積電"], "ASIC": ["聯發科"], "水冷散熱": ["奇鋐"]},
    ),
    "picks of a month by house": (
        "## 券商9月金股\n\n| 券商 | 金股 |\n|---|---|\n| 中信建投 | 立讯精密、赤峰黄金、恒立液压 |\n| 国泰海通 | 东方财富、腾讯控股、中国神华 |\n| 申万宏源 | 宁德时代、海尔智家 |\n",
        {
            "券商9月金股": [
                "立讯精密",
                "赤峰黄金",
                "恒立液压",
                "东方财富",
                "腾讯控股",
                "中国神华",
                "宁德时代",
                "海尔智家",
            ]
        },
    ),
    "links and names between semicolons": (
        "建议关注：光刻：茂莱光学；福晶科技；刻蚀：中微公司；北方华创；量检测：中科飞测；精测电子\n",
        {
            "光刻": ["茂莱光学", "福晶科技"],
            "刻蚀": ["中微公司", "北方华创"],
            "量检测": ["中科飞测", "精测电子"],
        },
    ),
    "a label, a clause, and who gains": (
        "算力租赁：价格拐点已现，机柜上架率持续提升，龙头订单饱满，润泽科技、奥飞数据、光环新网充分受益。\n",
        {"算力租赁": ["润泽科技", "奥飞数据", "光环新网"]},
    ),
    "two columns of links": (
        "| 环节 | 细分 | 公司 |\n|---|---|---|\n| 上游 | 稀土永磁 | 金力永磁、正海磁材 |\n|  | 轴承 | 五洲新春、长盛轴承 |\n| 中游 | 关节模组 | 三花智控、拓普集团 |\n",
        {
            "稀土永磁": ["金力永磁", "正海磁材"],
            "轴承": ["五洲新春", "长盛轴承"],
            "关节模组": ["三花智控", "拓普集团"],
        },
    ),
    "names a line inside a cell": (
        "| 主题 | 个股 |\n|---|---|\n| 可控核聚变 | 合锻智能<br>国光电气<br>永鼎股份 |\n| 商业航天 | 铂力特<br>超捷股份 |\n",
        {"可控核聚变": ["合锻智能", "国光电气", "永鼎股份"], "商业航天": ["铂力特", "超捷股份"]},
    ),
    "a table in HTML": (
        "<table><tr><th>方向</th><th>关注标的</th></tr><tr><td>HBM材料</td><td>雅克科技、联瑞新材、华海诚科</td></tr><tr><td>封测</td><td>通富微电、长电科技</td></tr></table>\n",
        {"HBM材料": ["雅克科技", "联瑞新材", "华海诚科"], "封测": ["通富微电", "长电科技"]},
    ),
    "where one looks, then names with a verb": (
        "国产算力芯片迎来放量元年。芯片设计企业中，寒武纪、海光信息已进入大厂集采名单；服务器企业中，浪潮信息、中科曙光订单饱满。\n",
        {"芯片设计": ["寒武纪", "海光信息"], "服务器": ["浪潮信息", "中科曙光"]},
    ),
    "who has what it takes": (
        "具备HBM封装能力的厂商有通富微电、长电科技、太极实业。\n布局玻璃基板的上市公司包括沃格光电、帝尔激光、三超新材。\n",
        {
            "HBM封装能力": ["通富微电", "长电科技", "太极实业"],
            "玻璃基板": ["沃格光电", "帝尔激光", "三超新材"],
        },
    ),
    "a heading with a bar and Japanese dots": (
        "▍PCB族群\n・金像電(2368)：AI伺服器板龍頭\n・台光電(2383)：CCL市占第一\n・欣興(3037)：ABF復甦\n",
        {"PCB族群": ["金像電", "台光電", "欣興"]},
    ),
    "beneficiaries by link in English": (
        "**Key beneficiaries**\n- Optical modules: Innolight (300308.SZ), Eoptolink (300502.SZ), TFC (300394.SZ)\n- PCB: Victory Giant (300476.SZ), WUS (002463.SZ)\n",
        {"Optical modules": ["Innolight", "Eoptolink", "TFC"], "PCB": ["Victory Giant", "WUS"]},
    ),
    "English sentences that praise": (
        "We believe A-share copper foil makers such as Defu Technology (301511 CH) and Nuode (600110 CH) are well placed. For substrate, Shennan Circuits (002916 CH) and Fastprint (002436 CH) are our preferred names.\n",
        {"copper": ["Defu Technology", "Nuode"], "substrate": ["Shennan Circuits", "Fastprint"]},
    ),
    "lines of names under a trade, no mark at all": (
        "六氟磷酸锂\n多氟多\n天际股份\n天赐材料\n\nVC添加剂\n华盛锂电\n孚日股份\n海科新源\n",
        {"六氟磷酸锂": ["多氟多", "天际股份", "天赐材料"], "VC添加剂": ["华盛锂电", "孚日股份", "海科新源"]},
    ),
    "what they are behind a dash": (
        "东方电缆、中天科技、亨通光电——海缆三巨头\n大金重工、天顺风能、海力风电——塔筒桩基\n",
        {"海缆": ["东方电缆", "中天科技", "亨通光电"], "塔筒桩基": ["大金重工", "天顺风能", "海力风电"]},
    ),
    "an answer with grades in brackets": (
        "**核心受益环节与标的**：\n1. **HVDC/电源**（确定性最高）：麦格米特、中恒电气、欧陆通——英伟达供应链认证进展领先。\n2. **固态变压器**（弹性最大）：四方股份、金盘科技、新特电气——技术路线早期，波动较大。\n3. **功率器件**：英诺赛科、斯达半导、新洁能。\n",
        {
            "HVDC/电源": ["麦格米特", "中恒电气", "欧陆通"],
            "固态变压器": ["四方股份", "金盘科技", "新特电气"],
            "功率器件": ["英诺赛科", "斯达半导", "新洁能"],
        },
    ),
    "two columns of companies": (
        "| 细分赛道 | A股核心标的 | 港股/美股标的 | 逻辑 |\n|---|---|---|---|\n| 创新药 | 百济神州、恒瑞医药 | 信达生物、康方生物 | 出海 |\n| CXO | 药明康德、凯莱英 | 药明生物 | 复苏 |\n",
        {
            "创新药": ["百济神州", "恒瑞医药", "信达生物", "康方生物"],
            "CXO": ["药明康德", "凯莱英", "药明生物"],
        },
    ),
    "rankings and holdings": (
        "本周医药板块涨幅前五：热景生物、舒泰神、常山药业、广生堂、一品红；跌幅前五：九安医疗、英科医疗、东方生物。\n前十大重仓股分别为贵州茅台、五粮液、宁德时代。\n",
        {},
    ),
    "customers and rivals": (
        "公司主要客户包括华为、小米、比亚迪、宁德时代。公司竞争对手有韦尔股份、思特威、格科微。\n",
        {},
    ),
    "holders and results": (
        "前三大股东为中国平安、招商银行、工商银行。格力电器、美的集团发布中报，营收同比增长5%。\n",
        {},
    ),
    "directions run together": (
        "投资建议当前医药板块估值处于历史低位，建议关注以下方向创新药产业链恒瑞医药、百济神州、信达生物，消费医疗爱尔眼科、通策医疗、美年健康，中药片仔癀、同仁堂、云南白药。风险提示政策风险\n",
        {
            "创新药": ["恒瑞医药", "百济神州", "信达生物"],
            "消费医疗": ["爱尔眼科", "通策医疗", "美年健康"],
            "中药": ["片仔癀", "同仁堂", "云南白药"],
        },
    ),
    "circled points run together": (
        "行业观点我们重点看好：①半导体材料，国产化率低，看好安集科技、鼎龙股份；②面板，价格企稳，看好京东方A、TCL科技；③被动元件，库存见底，看好三环集团、风华高科。\n",
        {
            "半导体材料": ["安集科技", "鼎龙股份"],
            "面板": ["京东方A", "TCL科技"],
            "被动元件": ["三环集团", "风华高科"],
        },
    ),
    "a chain of Taipei in a sentence": (
        "法人指出，CoWoS產能吃緊，設備廠弘塑、辛耘、萬潤訂單能見度直達明年，材料端則看好長興、華立。\n",
        {"設備廠": ["弘塑", "辛耘", "萬潤"], "材料端": ["長興", "華立"]},
    ),
    "trades in brackets before names in brackets": (
        "2021年医药机会较大。“服务与消费”：布局各赛道龙头企业【医疗服务】（爱尔眼科、通策医疗等）、【药店】（益丰药房、大参林、一心堂等）；系统性优势的【大药企】（恒瑞医药、翰森制药等）。\n",
        {
            "医疗服务": ["爱尔眼科", "通策医疗"],
            "药店": ["益丰药房", "大参林", "一心堂"],
            "大药企": ["恒瑞医药", "翰森制药"],
        },
    ),
    "bold lines under a title that is a report": (
        "# 中国人形机器人产业链研究报告\n\n## 2. 视觉系统\n\n### 主要厂商\n**摄像头模组**\n- **舜宇光学**：光学器件制造商\n- **欧菲光**：模组与器件\n- **韦尔股份**：图像传感器设计\n\n**激光雷达**\n- **速腾聚创**：固态激光雷达\n- **禾赛科技**：机械式激光雷达\n- **大疆**：Livox系列\n",
        {"摄像头模组": ["舜宇光学", "欧菲光", "韦尔股份"], "激光雷达": ["速腾聚创", "禾赛科技"]},
    ),
    "which stocks an event moves": (
        "<h3>📌 事件三：电池大会 — 固态与钠电之争</h3>\n<p><strong>影响标的：</strong>固态电池方向——<strong>上海洗霸</strong>（603200，氧化物）、<strong>金龙羽</strong>（002882，硫化物）；钠电方向——<strong>传艺科技</strong>（002866）、<strong>元力股份</strong>（300174，硬碳）。</p>\n<h3>💡 其他重点事件点评</h3>\n<p><strong>谷歌Pixel 11发布会：</strong>对A股影响有限，重点关注<strong>立讯精密</strong>（代工龙头）、<strong>蓝思科技</strong>（盖板）。</p>\n",
        {
            "固态电池方向": ["上海洗霸", "金龙羽"],
            "钠电方向": ["传艺科技", "元力股份"],
            "谷歌Pixel 11发布会": ["立讯精密", "蓝思科技"],
        },
    ),
    "companies of a part of a chain": (
        "# 固态电池观察\n\n## 相关公司\n\n### 电池企业\n1. **宁德时代**：硫化物路线领先，已交样。\n2. **比亚迪**：2027年小批量装车。\n\n### 设备企业\n1. **纳科诺尔**：干法电极设备供货头部厂商。\n2. **先导智能**：整线能力突出。\n",
        {"电池企业": ["宁德时代", "比亚迪"], "设备企业": ["纳科诺尔", "先导智能"]},
    ),
    "tickers between backticks": (
        "| Layer | Listed companies |\n|---|---|\n| Lithium | Albemarle (`ALB`); SQM (`SQM`); Ganfeng Lithium (`1772.HK`, `002460.SZ`) |\n| Rare earth | MP Materials (`MP`); China Northern Rare Earth (`600111.SS`) |\n",
        {
            "Lithium": ["Albemarle", "SQM", "Ganfeng Lithium"],
            "Rare earth": ["MP Materials", "China Northern Rare Earth"],
        },
    ),
}
