"""Industries as research houses call them."""

from __future__ import annotations

NAMES = (
    "农林牧渔", "基础化工", "石油石化", "煤炭", "有色金属", "有色", "钢铁", "电子", "元器件", "半导体", "计算机", "通信", "传媒",
    "互联网", "家用电器", "家电", "食品饮料", "纺织服装", "纺织服饰", "轻工制造", "医药生物", "生物医药", "医药", "医疗器械",
    "公用事业", "交通运输", "房地产", "商贸零售", "商业贸易", "社会服务", "休闲服务", "餐饮旅游", "银行", "非银金融", "证券",
    "保险", "综合", "建筑材料", "建材", "建筑装饰", "建筑", "电力设备", "电气设备", "电新", "新能源", "机械设备", "机械", "国防军工",
    "军工", "汽车", "汽车零部件", "环保", "美容护理", "石油化工", "化工", "电力", "电网", "农业", "军工电子", "消费电子", "面板",
    "光伏", "风电", "锂电", "储能", "白酒", "物业管理", "制药、生物科技与生命科学", "信息科技", "元件", "海外科技", "传播文化", "物流",
    "食品、饮料与烟草", "耐用消费品与服装", "技术硬件与设备", "半导体与半导体生产设备", "医疗保健设备与服务", "汽车与汽车零部件",
    "家庭与个人用品", "医疗保健", "医药与健康护理", "医药健康", "医疗健康", "批发和零售贸易", "批发零售", "电力及公用事业", "非银行金融",
    "交运", "纺服", "食饮", "轻工", "石化", "可选消费", "必选消费", "主要消费", "电力公用", "国防与航空航天", "医药保健", "tmt", "电力设备及新能源", "电力设备与新能源", "电力设备新能源", "消费者服务", "煤炭开采",
)  # fmt: skip
"""A name that is none of these counts only where a label or the title says so."""

FIRST, SECOND = ("".join(sorted({name[place] for name in NAMES})) for place in (0, 1))
"""The characters that they begin with, and those that are their second."""
NAMED = rf"(?=[{FIRST}][{SECOND}])(?:{'|'.join(sorted(NAMES, key=len, reverse=True))})"
"""Any of them, for a pattern: the longest first; a look at two characters spares all of them almost everywhere."""
CLASSES = ("ⅱ", "ⅲ")
"""The level of a classification behind the name of a trade in it."""
CLASSED = rf"[\u4e00-\u9fff]{{2,6}}[{''.join(CLASSES)}]"
"""A trade as a classification names it on a lower level, whatever it is: 动物保健Ⅱ."""
