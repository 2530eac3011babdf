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
    宝洁 耐克 泛林 科磊 伊顿 圆通 申通 韵达 中通 立讯 歌尔 闪迪 禾赛 极氪 滴滴 杜邦 中金 脸书 旺宏 友达 群创 夏普 宝马 仁宝 纬颖 稳懋 欣兴 臻鼎 景硕 申通 苏宁 众安保险 有赞 中国化学 新氧 辉达 广达 和硕 联茂 雀巢 空客 威世 华硕 宏碁
    伊利 蒙牛 安踏 李宁 瑞幸 花旗 汇丰 渣打 壳牌 黑石 汇川 海康 舜宇 韦尔 兆易 古茗 雅培 武田 奔驰 赛轮 亿纬 国轩 晶澳 龙湖 固特异
    华虹 洛钼 福特 维谛 梯瓦 安靠 邮储 锅圈 闪送 联想
    """
)
"""Names of two letters that mean the company wherever they stand."""

SHORT_FOR = {
    "申通": "002468.SZ", "苏宁": "002024.SZ", "众安保险": "06060.HK", "伊利": "600887.SH", "蒙牛": "02319.HK", "安踏": "02020.HK",
    "渣打": "02888.HK", "赛轮": "601058.SH", "亿纬": "300014.SZ", "国轩": "002074.SZ", "晶澳": "002459.SZ", "龙湖": "00960.HK",
    "固特异": "GT.US", "ti": "TXN.US", "sk hynix": "000660.KS", "三星 sdi": "006400.KS", "万华": "600309.SH",
    "爱旭": "600732.SH", "晶科": "688223.SH", "通威": "600438.SH", "传音": "688036.SH", "欧派": "603833.SH", "华勤": "603296.SH",
    "玖龙": "02689.HK", "极兔": "01519.HK", "汾酒": "600809.SH", "牧原": "002714.SZ", "温氏": "300498.SZ", "天齐": "002466.SZ",
    "容百": "688005.SH", "恩捷": "002812.SZ", "锦浪": "300763.SZ", "捷佳": "300724.SZ", "旗滨": "601636.SH", "坚朗": "002791.SZ",
    "极米": "688696.SH", "创维": "00751.HK", "三安": "600703.SH", "洲明": "300232.SZ", "鹏鼎": "002938.SZ", "沪电": "002463.SZ",
    "景旺": "603228.SH", "胜宏": "300476.SZ", "蓝思": "300433.SZ", "顺络": "002138.SZ", "圣邦": "300661.SZ", "汇顶": "603160.SH",
    "沪硅": "688126.SH", "扬杰": "300373.SZ", "晶方": "603005.SH", "联影": "688271.SH", "昭衍": "603127.SH", "万孚": "300482.SZ",
    "基蛋": "603387.SH", "热景": "688068.SH", "新松": "300024.SZ", "潍柴": "000338.SZ", "上柴": "600841.SH", "太保": "601601.SH",
    "南航": "600029.SH", "国航": "601111.SH", "东航": "600115.SH", "海航": "600221.SH", "孩之宝": "HAS.US", "美泰": "MAT.US",
    "石四药": "02005.HK", "金斯瑞": "01548.HK", "东方海外": "00316.HK", "天立国际": "01773.HK", "联康生物": "00690.HK",
    "中生北控": "08247.HK", "九方智投": "09636.HK", "嘉和生物": "06998.HK", "矽力杰": "6415.TW", "玉柴国际": "CYD.US",
    "康宁杰瑞": "09966.HK", "心通医疗": "02160.HK", "微创医疗机器人": "02252.HK", "哈德贝": "HBM.US", "库力索法": "KLIC.US",
    "零跑": "09863.HK", "吉利": "00175.HK", "奇瑞": "09973.HK", "乐鑫": "688018.SH", "圆通": "600233.SH", "徐工": "000425.SZ",
    "福耀": "600660.SH", "臻鼎": "4958.TW", "韵达": "002120.SZ", "康师傅": "00322.HK", "洽洽": "002557.SZ", "陶氏": "DOW.US",
    "南通江海": "002484.SZ", "和记黄埔医药": "00013.HK", "新东方在线": "01797.HK",
}  # fmt: skip
"""Names that many use and no register holds."""

SHORT_LATIN = _set(
    "TDK AIA AGC AMD IBM LGD KLA NIO TSM UMC ASM SAP CSL 3M BHP GSK NXP BYD ABB GEV TCL ADI TI"
)
"""The like in Latin letters, as written: a ticker is not enough, the letters must be the company's own name."""

COMMON_WORDS = _set(
    """
    机器人 太阳能 农产品 陆家嘴 新产业 老百姓 太平洋 大西洋 新华网 人民网 无人机 葛洲坝 大酒店 长白山 星期六 向日葵 张家界 祁连山
    王府井 指南针 峨眉山 中关村 新世界 连云港 一品红 傅里叶 新文化 拉普拉斯 纳斯达克 嘉年华 自由港 红太阳 徐家汇 驱动力 新大陆
    百合花 新天地 小天鹅 黑芝麻 大连港 天津港 外高桥 珍宝岛 东方明珠 新动力 动力源 青岛港 前程无忧 万年青 金融街 秦皇岛港 广州港
    商业城 地心引力 煤气化 电子城 金太阳 贸易通 轻纺城 火星人 孩子王 南极光 流金岁月 创业家 创世纪 电视广播 生物谷 阳光城 天目湖
    好未来 好想你 步步高 数据港 海洋王 中国稀土 中国软件 中国卫星 中国电影 中国天然气 绿色动力 宁波港 盐田港 日照港 锦州港 营口港
    南京港 白云山 大东方 国际医学 城市传媒 新能源 新材料 新经济 大湾区 数字认证 中国资本 中国地产 全通 万得
    线上线下 match news leading here link post alpha east hans dave block screen dialog target gap box open first focus
    healthcare quantum bullish city compass frontier lion southern
    """
)
"""Names that are ordinary words, or places."""

SIMPLIFIED_WORDS = _set(
    """
    先进光 全国电 台湾大 大国钢 大学光 第一保 第一店 第一铜 系统电 统一实 统一证 中华化 中华食 中华电 中兴电 远东新 四维航 世纪钢 华南金
    国泰金 中信金 启发电 樱花建 得利影 富华新 万国通 新零售 汽车街 吉祥全 联邦银 大众控 强盛新 万年清 葡萄王 博士旺 老爷知 美好证 旅天下 庆丰富
    皇家美食 鄂尔多斯 大国证 大展证 官田钢 远东银 金山电 威力旸
    """
)
"""Names of Taipei that in Simplified script are the beginnings of other words: 先进光 in 先进光刻, 全国电 in 全国电力."""

AFTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "place",
        re.compile(
            r"环路|大厦|广场|金控广场|金融城|基金大厦|大道|[中东西南北]路|路\d|街道|街\d|社区|商圈|论坛|财经早餐|金融中心|国际中心|置地|产业园"
            r"|金融大厦"
        ),
    ),
    ("part_of_word", re.compile(r"\.(?:ns|bo|kl|si|bk|jk)(?![a-z0-9])")),
    ("index", re.compile(r"指数|etf|综指|成指|板指|lof|比率|比(?=[高低]于|为|[,。;)])")),
    ("source", re.compile(r"获悉|讯[,:]|报道|网讯|财经讯")),
)
"""What behind a name makes it something else, with the reason."""

PRODUCTS = frozenset({"temu", "aws", "淘宝", "天猫", "wps"})
"""What the register knows as other names of companies, and texts mean as a shop, a service, a program of theirs."""

HOUSE_AFTER = re.compile(
    r"研究所|研究院|研报|(?:则|已|也|亦|更|又|早已|率先|日前|今日|昨日|近日|最新){0,3}发[布表](?:了|出)?(?:[^,。;]{0,14}?)?(?:研报|研究报告|策略报告|报告指)|:?(?:上调|下调|重申|首予)[^,。;]{0,12}(?:目标价|评[级等])|认为|指出|预计其|称,|(?:也|亦|则|在研报中)?(?:表示(?!,?(?:公司|将|其|正|已|拟))|测算)|(?:今日|昨日|近期|近日|则|也|亦|在){1,4}发[布表]|分析师|首席|研究中心|经济与金融研究院|研究部|证券研究"
    r"|等?(?:多?[家位])?(?:券商|机构|分析师)?的?观点|等?(?:多?[家位])?(?:券商|机构)?(?:(?:也|均|都|分别|同时)*(?:给[予出]|评[为级])|等(?:多?家)?(?:券商|机构)?(?:指出|认为|预计))|的评级|对[^,。;]{2,10}(?:的)?(?:目标价|评级|给[予出])"
)
"""What behind a name makes it the house that wrote."""

HOUSE_TELLS = re.compile(
    r"\s(?:(?:has|have|also|just|today|recently|analysts?|strategists?|economists?) )*(?:upgrade[sd]|downgrade[sd]|raise[sd]|cuts?|lower(?:s|ed)|trim(?:s|med)|lift(?:s|ed)|hike[sd]|slashe[sd]|rate[sd]|reiterate[sd]|maintain(?:s|ed)|initiate[sd]|highlight(?:s|ed)|include[sd]|name[sd]|said|says|expect(?:s|ed)?|estimate[sd]?|forecasts?|sees|saw|believes?|note[sd]|argue[sd]|reported (?!net|record|q\d|first|second|third|fourth|earnings|revenue|profit|strong|better|its|solid|a )|released|issued|published|recommend(?:s|ed)|keeps?|kept|sets?|reaffirm(?:s|ed)|remains? (?:bullish|overweight|positive|neutral|bearish|underweight))\b"
)
"""What behind the name of a house makes it the one that rates or tells, in English."""

HOUSE_BEFORE = re.compile(
    r"(?:引[用述自]?|根?据|according to|《大行》|\b(?:buy|sell|hold|neutral|(?:over|under)weight|(?:out|under)perform|accumulate|reduce) (?:at|by|from))\s?$"
)
"""What before the name of a house makes it the one that somebody cites."""

ALONE_BEFORE = re.compile(r"[。;!?][”\"]?\($")
"""A bracket that follows a sentence: the source of that news."""

SOURCE_BEFORE = re.compile(
    r"(?:来源|source)\s*:[^。\n]{0,24}$|(?:发送给|提供给|仅供)$|(?<![a-z])sfc\s?:\s?(?:[^\s,。:;、]{2,12}、){0,2}$"
)
"""What before a name makes it a source of figures, or the house that employs a licensed analyst."""
SOURCE_ENDS = frozenset("给供")
"""On one of these it ends, unless it holds a colon: nearly every name is spared the search."""

PRODUCT_AFTER = re.compile(r"(?:芯片|asic|模型|平台|系列|app|大模型)(?![\u4e00-\u9fff]{0,2}(?:公司|企业))")
"""What behind a name in Latin letters makes it a product."""

EMPLOYED_BEFORE = re.compile(r"(?:就职|任职|供职|工作|服务|加入|入职|履职)(?:于)?[^。;\n:]{0,40}$")
EMPLOYED_NEAR = re.compile(r"分析师|研究员|首席|硕士|博士|毕业|大学|曾|历任|先后|金牛奖|新财富|水晶球")
"""What before a house makes it a place where an analyst worked, where the words around it are of a person."""

OWNED_BEFORE = re.compile(r"(?:旗下|(?:控股|全资|参股)?子公司|孙公司)(?:的|[\"“])?$")
"""What before a short name makes it a company that belongs to the one just named."""

_TRADE_TALK = re.compile(
    r"(?:工业)?(?:行业|产业(?!链公司)|市场(?!份额|占有|部|表现)|协会|学会|需求|消费|储备|产量|出口|进口|供给|供应|企业(?:家|联合)|用电|体制|规划院|科学|装饰|材(?!料)|电池|医疗|支付|互联|游戏|应用|终端|电商|办公)"
)
"""What behind a country and a trade makes both mere words: 中国建筑行业."""

WHOLE_TRADE = re.compile(r"业(?![绩务内主态者])")
"""What behind a company's name that ends with a trade makes it the trade: 美国银行业."""
TRADE_END = re.compile(
    r"(?:银行|证券|保险|信托|电影|软件|航空|汽车|电力|石油|煤炭|钢铁|食品|农|林|渔|工|矿|建筑|医药|化工|家居)$"
)

_TRADES = _set(
    "建筑 玻璃 动力 黄金 船舶 电力 电器 中药 稀土 软件 卫星 电影 天然气 铝业 食品 汽车 石油 石化 海油 移动 电信 联通"
)

_TOLD = r"\s?(?:的)?(?:数据|预[测计]|统计|显示|报告|指出|认为|测算|调[查研]|[：:]|research|data|estimates|forecasts|expects|says|said)"
_TOLD_BY = r"(?:据|来自|\bby|according to)\s?$"
ROLES = {
    "港交所": (
        re.compile(r"(?:[向在]|登陆|获|通过|赴)$"),
        re.compile(
            r"(?:正式|成功)?(?:主板|上市|递[表交]|提交|披露|聆讯|挂牌|官网|文件|规则|创业板|[、和及]科创板)"
        ),
    ),
    **{name: (re.compile(_TOLD_BY), re.compile(_TOLD)) for name in ("gartner", "穆迪", "晨星")},
    "msci": (
        re.compile(_TOLD_BY),
        re.compile(
            rf"{_TOLD}|\s?(?:全球|中国|亚[洲太]|新兴市场|发达市场|世界|a股|在岸|可投资|标准){{1,3}}(?:指数|成分)"
        ),
    ),
}
"""Listed names that stand for a market or a teller of figures by the words before or behind them."""

INSIDE_LONGER = {
    "新产业": (re.compile(r"[创革高战性]$"), None),
    "好未来": (re.compile(r"看$"), None),
    "联电": (re.compile(r"[互物关]$"), re.compile(r"[网力子动商]")),
    "本田": (re.compile(r"日$"), re.compile(r"村")),
    "美的": (re.compile(r"[优完精最唯壮甜中欧北南]$"), re.compile(r"[^、,。;()集空冰洗]")),
    "理想": (re.compile(r"[不最]$"), re.compile(r"[^、,。;()汽l/\s为等]")),
    "长城": (re.compile(r"[国万]$"), re.compile(r"[^、,。;()汽/\s\-–]")),
    "国巨": (re.compile(r"[中全我]$"), re.compile(r"[大头石额变化幕]")),
    "高通": (re.compile(r"[提升最]$"), re.compile(r"[胀量过缩]|道(?!技)")),
    "中通": (re.compile(r"[其当途空]$"), re.compile(r"[过道信常知用]")),
    "中兴": (re.compile(r"[其复]$"), re.compile(r"[奋起业]")),
    "强生": (re.compile(r"[增加]$"), re.compile(r"[产物命成态活猪]")),
    "美光": (re.compile(r"[优唯]$"), re.compile(r"[纤伏学]")),
    "杜邦": (None, re.compile(r"分析|拆解|模型")),
    "西门子": (None, re.compile(r"法(?!国)|工艺")),
    "百度": (re.compile(r"[数几]$"), re.compile(r"[以指]")),
    "村田": (re.compile(r"农$"), re.compile(r"[地园间]")),
    "中金": (re.compile(r"[其现]$"), re.compile(r"[融属额]")),
    **{f"中国{trade}": (None, _TRADE_TALK) for trade in _TRADES},
    "罗姆": (re.compile(r"[杰巴古克]$"), None),
    "华星光": (None, re.compile(r"电")),
    "华电新能": (None, re.compile(r"源")),
    "微创医疗": (None, re.compile(r"[美整手介]")),
    "伊利": (None, re.compile(r"[诺沙萨]")),
    "李宁": (None, re.compile(r"[波夏]")),
    "花旗": (None, re.compile(r"[参松木]")),
    "黑石": (None, re.compile(r"[头墨英材板山]")),
    "韦尔": (re.compile(r"[麦克]$"), re.compile(r"[奇斯京伯登比]")),
    "汇川": (None, re.compile(r"[区县]")),
    "ti": (None, re.compile(r"\s?[奖值级合金]")),
    "有赞": (re.compile(r"[只都没所]$"), re.compile(r"[叹同美扬成]")),
    "中光学": (re.compile(r"[\u4e00-\u9fff](?<![和与及荐注好看股司的括如有])$"), None),
    "海量数据": (re.compile(r"[有的了对用将从以过及和与供成储理]$"), None),
    "信息发展": (None, re.compile(r"[的趋规战水迅变历]")),
    "创新医疗": (None, re.compile(r"[器技产服设]")),
    "上海电影": (None, re.compile(r"节|院|制片|市场|译制")),
    "上海环境": (None, re.compile(r"监测|保护|治理|质量")),
    "航天发展": (None, re.compile(r"[迅快战规趋史大]")),
    "今天国际": (None, re.compile(r"[金油原市形局股]")),
    "建设工业": (None, re.compile(r"[强化园互]")),
    "高新兴": (None, re.compile(r"[产技]")),
    "财富趋势": (None, re.compile(r"[向报]")),
    "茅台": (re.compile(r"[的中界]$"), re.compile(r"镇")),
    "新氧": (re.compile(r"[最全创更重]$"), re.compile(r"[化气]")),
    "中国化学": (None, re.compile(r"[工品家会纤药试制与和原物界史研肥教]|学[会科报]|行业|产业|领域")),
    "中芯": (None, re.compile(r"片")),
    "海尔": (re.compile(r"上$"), None),
    "苹果": (None, re.compile(r"酸|汁|园|期货|价格")),
    "小鹏": (re.compile(r"王$"), None),
    "京东": (None, re.compile(r"[方北南]")),
    "张江高科": (None, re.compile(r"技")),
    "nasdaq": (None, re.compile(r"\s?:|-?\s?(?:listed|composite|golden|\d|index|etf|futures)")),
    "东方财富": (None, re.compile(r"网|choice|股吧")),
    "万华": (None, re.compile(r"[区媒]")),
    "福特": (re.compile(r"[阿拉斯克]$"), re.compile(r"[汉斯劳]")),
    "联想": (re.compile(r"[人易的可被产生能会发让引]$"), re.compile(r"[到起力词性丰是]")),
    "南航": (re.compile(r"[中西东河湖济云海越]$"), re.compile(r"[空天线运道班展]")),
    "国航": (re.compile(r"[中我美英德法韩泰全跨]$"), re.compile(r"[空天线运道班展发母]")),
    "东航": (re.compile(r"[中广山远]$"), re.compile(r"[空天线运道班展]")),
    "海航": (re.compile(r"[上珠出近远沿跨环]$"), re.compile(r"[空天线运道班展母行]")),
    "沪电": (None, re.compile(r"[力网话商影]")),
    "美泰": (re.compile(r"[完中精甜欧东]$"), re.compile(r"[国两贸语关]")),
    "天齐": (re.compile(r"[每今明昨]$"), None),
    "联影": (re.compile(r"[关互网]$"), re.compile(r"[响像]")),
    "新松": (re.compile(r"[更创]$"), re.compile(r"[绑动散]")),
    "太保": (re.compile(r"[过不]$"), re.compile(r"[守险证护温密持留]")),
    "极米": (re.compile(r"[太积南北]$"), None),
    "扬杰": (re.compile(r"[飞]$"), re.compile(r"[出作]")),
    "传音": (None, re.compile(r"[乐频响量]")),
    "三安": (None, re.compile(r"[全装排]")),
    "圣邦": (None, re.compile(r"[尼德]")),
    "晶科": (re.compile(r"[东水结液]$"), re.compile(r"[学研技普]")),
    "晶方": (re.compile(r"[水结液]$"), re.compile(r"[案法向面式]")),
}
"""What before a name or behind it makes its letters a part of other words."""
