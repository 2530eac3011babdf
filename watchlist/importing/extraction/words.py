"""Words about names: which short ones may be trusted in prose, which names are ordinary words, what stands around no name.

All are written folded. A name that is an ordinary word counts only where a list or a code shows that the company is meant.
"""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SHORT_NAMES = _set(
    """
    小米 腾讯 苹果 高通 博通 村田 联电 瑞昱 联咏 微软 谷歌 百度 京东 美团 网易 索尼 佳能 尼康 瑞萨 蔚来 小鹏 理想 中兴 阿里 茅台
    格力 美的 海尔 顺丰 福耀 柳工 徐工 丰田 本田 波音 辉瑞 默克 强生 礼来 罗氏 诺华 拜耳 高盛 松下 京瓷 罗姆 鸿海 纬创 国巨
    美光 希捷 戴尔 惠普 思科 奈飞 优步 快手 携程 万科 零跑 商汤 云从 吉利 奇瑞 长城 上汽 广汽 中芯 隆基 恒瑞 迈瑞 乐鑫 中百
    宝洁 耐克 泛林 科磊 伊顿 圆通 申通 韵达 中通 立讯 歌尔 闪迪 禾赛 极氪 滴滴 杜邦 中金 脸书 旺宏 友达 群创 夏普 宝马 仁宝 纬颖 稳懋 欣兴 臻鼎 景硕 雀巢 空客 威世 华硕 宏碁
    """
)
"""Names of two letters that mean the company wherever they stand."""

SHORT_LATIN = _set("TDK AGC AMD IBM LGD KLA NIO TSM UMC ASM SAP CSL 3M BHP GSK NXP BYD ABB GEV TCL")
"""The like in Latin letters, as written: a ticker is not enough, the letters must be the company's own name."""

COMMON_WORDS = _set(
    """
    机器人 太阳能 农产品 陆家嘴 新产业 老百姓 太平洋 大西洋 新华网 人民网 无人机 葛洲坝 大酒店 长白山 星期六 向日葵 张家界 祁连山
    王府井 指南针 峨眉山 中关村 新世界 连云港 一品红 傅里叶 新文化 拉普拉斯 纳斯达克 嘉年华 自由港 红太阳 徐家汇 驱动力 新大陆
    百合花 新天地 小天鹅 黑芝麻 大连港 天津港 外高桥 珍宝岛 东方明珠 新动力 动力源 青岛港 前程无忧 万年青 金融街 秦皇岛港 广州港
    商业城 地心引力 煤气化 电子城 金太阳 贸易通 轻纺城 火星人 孩子王 南极光 流金岁月 创业家 创世纪 电视广播 生物谷 阳光城 天目湖
    好未来 好想你 步步高 数据港 海洋王 中国稀土 中国软件 中国卫星 中国电影 中国天然气 绿色动力 宁波港 盐田港 日照港 锦州港 营口港
    南京港 白云山 大东方 国际医学 城市传媒 新能源 新材料 新经济 大湾区 数字认证 中国资本 中国地产 全通 万得
    match news leading here link post alpha east hans dave block screen dialog target gap box open first focus
    """
)
"""Names that are ordinary words, or places."""

AFTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "place",
        re.compile(
            r"环路|大厦|广场|金控广场|金融城|基金大厦|大道|[中东西南北]路|路\d|街道|街\d|社区|商圈|论坛|财经早餐|金融中心|国际中心|置地|产业园"
            r"|金融大厦"
        ),
    ),
    ("index", re.compile(r"指数|etf|综指|成指|板指|lof")),
    ("source", re.compile(r"获悉|讯[,:]|报道|网讯|财经讯")),
)
"""What behind a name makes it something else, with the reason."""

HOUSE_AFTER = re.compile(
    r"研究所|研究院|研报|发[布表](?:了)?(?:[^,。]{0,6})?(?:研报|研究报告)|:?(?:上调|下调|重申|首予)[^,。;]{0,12}(?:目标价|评[级等])|认为|指出|分析师|首席|研究中心|经济与金融研究院|研究部|证券研究"
)
"""What behind a name makes it the house that wrote."""

ALONE_BEFORE = re.compile(r"[。;!?][”\"]?\($")
"""A bracket that follows a sentence: the source of that news."""

SOURCE_BEFORE = re.compile(r"(?:来源|source)\s*:[^。\n]{0,24}$")
"""What before a name makes it a source of figures."""

PRODUCT_AFTER = re.compile(r"(?:芯片|asic|模型|平台|系列|app|大模型)(?![\u4e00-\u9fff]{0,2}(?:公司|企业))")
"""What behind a name in Latin letters makes it a product."""

OWNED_BEFORE = re.compile(r"(?:旗下|(?:控股|全资|参股)?子公司|孙公司)(?:的|[\"“])?$")
"""What before a short name makes it a company that belongs to the one just named."""

INSIDE_LONGER = {
    "新产业": (re.compile(r"[创革高战性]$"), None),
    "好未来": (re.compile(r"看$"), None),
    "联电": (re.compile(r"[互物关]$"), re.compile(r"[网力子动商]")),
    "本田": (re.compile(r"日$"), re.compile(r"村")),
    "美的": (re.compile(r"[优完精最唯壮甜中欧北南]$"), re.compile(r"[^、,。;()集空冰洗]")),
    "理想": (re.compile(r"[不最]$"), re.compile(r"[^、,。;()汽l/\s为等]")),
    "长城": (re.compile(r"[国万]$"), re.compile(r"[^、,。;()汽/\s\-–]")),
    "国巨": (re.compile(r"[中全我]$"), re.compile(r"[大头石额变化幕]")),
    "高通": (re.compile(r"[提升最]$"), re.compile(r"[胀量过缩]")),
    "中通": (re.compile(r"[其当途空]$"), re.compile(r"[过道信常知用]")),
    "中兴": (re.compile(r"[其复]$"), re.compile(r"[奋起业]")),
    "强生": (re.compile(r"[增加]$"), re.compile(r"[产物命成态活猪]")),
    "美光": (re.compile(r"[优唯]$"), re.compile(r"[纤伏学]")),
    "杜邦": (None, re.compile(r"分析|拆解|模型")),
    "百度": (re.compile(r"[数几]$"), re.compile(r"[以指]")),
    "村田": (re.compile(r"农$"), re.compile(r"[地园间]")),
    "中金": (re.compile(r"[其现]$"), re.compile(r"[融属额]")),
    "中芯": (None, re.compile(r"片")),
    "海尔": (re.compile(r"上$"), None),
    "苹果": (None, re.compile(r"酸|汁|园|期货|价格")),
    "小鹏": (re.compile(r"王$"), None),
    "京东": (None, re.compile(r"[方北南]")),
    "张江高科": (None, re.compile(r"技")),
    "东方财富": (None, re.compile(r"网|choice|股吧")),
}
"""What before a name or behind it makes its letters a part of other words."""
