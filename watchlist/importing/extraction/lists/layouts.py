"""The layouts of theme lists: each is a pattern over token letters before the names and one over those behind.

To add a layout, add a row with its sample and a test; nothing else changes. The rows are tried in order, the first that
fits wins. `before` is matched against the letters of the same sentence that stand before the names, `after` against
those behind them (see `tokens.py` for the letters).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Theme(StrEnum):
    """Where a list's theme is written."""

    LABEL = "label"
    SUBJECT = "subject"
    QUALIFIER = "qualifier"
    CONTEXT = "context"


class Source(StrEnum):
    """Where its stance is written: at the cue, further back in the same passage, or over the passage."""

    CUE = "cue"
    CARRIED = "carried"
    ABOVE = "above"
    BEHIND = "behind"


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout; `reach` limits the characters between cue and names."""

    name: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    theme: Theme
    stance: Source
    confidence: float
    sample: str
    reach: int = 24

    @property
    def bare_label(self) -> bool:
        """Whether nothing but a label says that the names behind it are a list."""
        return self.name in {"label_list", "bracket_list"}


_ANY = ""
CLOSED = re.compile(r"E?(?:[ph]?E?[.;)]|[ph]?$|,|[.;)]|E)")
"""Behind the names the clause ends, or goes on after a comma or 等."""


def _layout(  # noqa: PLR0913, PLR0917 - one row of a table
    name: str,
    before: str,
    after: str,
    theme: Theme,
    stance: Source,
    confidence: float,
    sample: str,
    reach: int = 24,
) -> Layout:
    behind = CLOSED if after == CLOSED.pattern else re.compile(after)
    return Layout(name, re.compile(f"{before}$"), behind, theme, stance, confidence, sample, reach)


LAYOUTS: tuple[Layout, ...] = (
    _layout("cue_label", r"(?:(?:^|[.;,O(])[ph])?[Cc]:?O?L:O?x?", _ANY, Theme.LABEL, Source.CUE, 0.95,
            "推荐标的：光模块：中际旭创、新易盛等", 60),
    _layout("noted_run", r"[Cc]:?O?L:[phdx,]{1,6}", r"", Theme.LABEL, Source.CUE, 0.9,
            "建议关注功率器件：景气上行斯达半导（龙头）士兰微（扩产）", 80),
    _layout("bracket_cue", r"B[Cc]:?x?", _ANY, Theme.LABEL, Source.CUE, 0.97,
            "【液冷】推荐标的：英维克；受益标的：高澜股份等"),
    _layout("label_cue", r"L:(?:[phdx,]{0,3},)?[Cc]:?x?", _ANY, Theme.LABEL, Source.CUE, 0.93,
            "互金平台：关注东方财富、指南针"),
    _layout("subject_group", r"(?:^|[.;,O:E)B])[ph][Cc](?:[ph])?\(x?", r"E?[ph]?\)", Theme.SUBJECT, Source.CUE, 0.86,
            "零部件优选（拓普集团、精锻科技等），整车优选港股（吉利汽车、小鹏汽车）。", 40),
    _layout("cue_in_group", r"(?:^|[.;,O:E)B])[ph]\([Cc]:?x?", r"E?[ph]?\)", Theme.SUBJECT, Source.CUE, 0.86,
            "- 高股息：国有大行（相关公司农业银行、邮储银行）及城商行（相关公司宁波银行）。", 40),
    _layout("cue_kind_group", r"[Cc]:?[^.;CcANu]{2,14}h\(x?", r"E?[ph]?\)", Theme.CONTEXT, Source.CUE, 0.8,
            "- 成长端：相关公司新能源金属（镍、钴）中具备一体化产能的龙头（华友钴业、格林美）；", 60),
    _layout("cue_group", r"[Cc]:?(?:L:)?O?[ph]\(x?", r"E?[ph]?\)", Theme.SUBJECT, Source.CUE, 0.9,
            "建议关注国产算力（寒武纪、海光信息），光模块（中际旭创）等方向", 40),
    _layout("group", r"[ph]\(x?", r"E?[ph]?\)", Theme.SUBJECT, Source.CARRIED, 0.9,
            "重点推荐：功率半导体（斯达半导、新洁能）、模拟芯片（圣邦股份）", 40),
    _layout("cued_subject", r"[Cc][ph]C:?x?", _ANY, Theme.SUBJECT, Source.CUE, 0.86,
            "建议关注光刻胶相关标的彤程新材、晶瑞电材。", 24),
    _layout("subject_cue", r"(?:^|[.;,O(:E)])[ph]C:?x?", _ANY, Theme.SUBJECT, Source.CUE, 0.9,
            "变压器相关公司：思源电气、金盘科技"),
    _layout("subject_weak_cue", r"(?:^|[.;,O(:E)])[ph]c:?x?", CLOSED.pattern, Theme.SUBJECT, Source.CUE, 0.86,
            "面板标的京东方A、TCL科技"),
    _layout("counted", r"(?:^|[.;,:])[ph],[Cc]:?x?", CLOSED.pattern, Theme.SUBJECT, Source.CUE, 0.84,
            "从两条主线布局：一是光刻胶，标的有彤程新材；二是湿化学品，标的有江化微。", 30),
    _layout("numbered_subject", r"^O?h,C:?x?", CLOSED.pattern, Theme.SUBJECT, Source.CUE, 0.84,
            "（换行）2、固态电池材料布局领先企业，相关公司厦钨新能、容百科技等。", 30),
    _layout("cue", r"C(?:\([phd,]{1,6}\))?(?:x?:|:?)O?x?", _ANY, Theme.CONTEXT, Source.CUE, 0.95,
            "相关标的：三一重工、柳工等"),
    _layout("cue_comma", r"C,", CLOSED.pattern, Theme.CONTEXT, Source.CUE, 0.84,
            "供需改善，重点推荐，木林森和三安光电。", 4),
    _layout("weak_cue", r"c:?O?x?", CLOSED.pattern, Theme.CONTEXT, Source.CUE, 0.88,
            "关注五矿资源、金诚信"),
    _layout("cue_qualifier", r"[Cc]:?O?x?[ph]x?", CLOSED.pattern, Theme.QUALIFIER, Source.CUE, 0.88,
            "建议关注血制品企业华兰生物、天坛生物等", 30),
    _layout("cue_lead", r"[Cc][^.;CcANu]{1,14}x", CLOSED.pattern, Theme.CONTEXT, Source.CUE, 0.88,
            "关注钻孔、曝光等核心环节设备企业，如大族数控、芯碁微装", 110),
    _layout("cue_example_kind", r"[Cc][^.;CcANu]{0,10},?xh", CLOSED.pattern, Theme.QUALIFIER, Source.CUE, 0.8,
            "可关注具有相对优势的龙头企业，包括煤化工龙头宝丰能源、农药板块的扬农化工、江山股份等。", 110),
    _layout("cue_then_trades", r"[Cc][^.;CcANu]{0,6},[ph]", CLOSED.pattern + r"|[ph,]{1,2}N", Theme.QUALIFIER, Source.CUE, 0.78,
            "建议关注估值回到低位的标的，光伏隆基绿能、锂电宁德时代和券商中信证券。", 40),
    _layout("cue_long_qualifier", r"[Cc][^.;CcAxNu]{1,10}h", CLOSED.pattern, Theme.CONTEXT, Source.CUE, 0.86,
            "建议关注具有规模、渠道优势的龙头中再资环以及启迪环境", 70),
    _layout("bracket_group", r"B\(x?", r"E?[ph]?\)|E?[.;]", Theme.LABEL, Source.ABOVE, 0.88,
            "布局各赛道龙头【医疗服务】（爱尔眼科、通策医疗等）、【药店】（益丰药房、大参林）。"),
    _layout("bracket_list", r"B", CLOSED.pattern, Theme.LABEL, Source.ABOVE, 0.9,
            "投资建议【光学】舜宇光学科技、欧菲光；【安防】海康威视、大华股份。"),
    _layout("kind_example", r"(?:^|[.;:,O])h,x", CLOSED.pattern, Theme.CONTEXT, Source.ABOVE, 0.78,
            "主线包括：1）受益于处方外流的零售板块，包括益丰药房等；2）需求刚性的医疗服务行业，如爱尔眼科。", 90),
    _layout("carried_label", r"(?:^|[.;,()ONEB])(?:L:){0,2}L:O?x?", _ANY, Theme.LABEL, Source.CARRIED, 0.94,
            "相关标的：端侧：乐鑫科技、恒玄科技等。算力：寒武纪等。", 60),
    _layout("carried_noted", r"(?:^|[.;,)ONE])L:[phdx,]{1,6}", r"", Theme.LABEL, Source.CARRIED, 0.88,
            "建议关注面板：拐点已至京东方A（龙头）电子元件：需求向好宏达电子（钽电容）", 80),
    _layout("counted_names", r"O[ph],x?", CLOSED.pattern, Theme.SUBJECT, Source.CARRIED, 0.8,
            "建议关注：1）双抗平台型公司，百利天恒、康方生物；2）小核酸领域，悦康药业等。", 30),
    _layout("next_kind", r"(?:E,?h,x?|N,h,x)", CLOSED.pattern, Theme.QUALIFIER, Source.CARRIED, 0.8,
            "建议关注线上问诊公司阿里健康等，以及技术服务提供商，思创医惠、卫宁健康等。", 30),
    _layout("continued", r"(?:[;,]O?|E)(?:[ph]{0,1}|[ph],[ph])x?", CLOSED.pattern + r"|d[,;.]", Theme.QUALIFIER, Source.CARRIED, 0.86,
            "建议关注：设计公司韦尔股份、圣邦股份，设备公司北方华创", 40),
    _layout("numbered_chain", r"[;.,]O", r":|" + CLOSED.pattern, Theme.QUALIFIER, Source.CARRIED, 0.86,
            "重点关注：1、寒武纪：国产芯片龙头；2、海光信息：生态完善；3、中科曙光。", 40),
    _layout("label_list", r"(?:^|[.;()OB])(?:L:){0,2}L:O?x?", CLOSED.pattern + r"|E?:[phN]", Theme.LABEL, Source.ABOVE, 0.88,
            "光伏设备：晶盛机电、捷佳伟创、奥特维等", 60),
    _layout("bare_list", r"^O?", r"E?[.;)]*$", Theme.CONTEXT, Source.ABOVE, 0.9,
            "相关标的：（换行）中际旭创、新易盛、天孚通信等。"),
    _layout("numbered_row", r"^O?", r"(?:E?[;.,]+ON)+E?[.;]*$", Theme.CONTEXT, Source.ABOVE, 0.84,
            "（标题：个股推荐）1）立讯精密（整机龙头）；2）歌尔股份；3）蓝思科技。"),
    _layout("numbered_next", r"N[;.,]+O", r"E?[;.]+ON|E?[.;]*$", Theme.QUALIFIER, Source.ABOVE, 0.84,
            "（标题：个股推荐）1）立讯精密（整机龙头）；2）歌尔股份；3）蓝思科技。", 10),
    _layout("spaced_label", r"^h", r"E?[.;)]*$", Theme.SUBJECT, Source.ABOVE, 0.84,
            "- 骨科医械龙头 大博医疗、凯利泰"),
    _layout("label_coded", r"(?:^|[.;)O])L:O?", _ANY, Theme.LABEL, Source.ABOVE, 0.86,
            "- 冷却液：巨化股份（600160）扩产国产氟化液", 40),
    _layout("coded_on", r"[;,)E][ph][,;]", CLOSED.pattern, Theme.QUALIFIER, Source.ABOVE, 0.84,
            "- 铜：紫金矿业（601899），产能居前，洛阳钼业（603993）、金诚信（603979）", 40),
    _layout("arrow_list", r"^O?:O?", CLOSED.pattern, Theme.CONTEXT, Source.ABOVE, 0.84,
            "【锂电材料】六氟磷酸锂报价突破整数关。→ 天赐材料、多氟多"),
    _layout("example", r"^O?L:.{0,14}h\(x", r"E?\)", Theme.LABEL, Source.ABOVE, 0.8,
            "海上风电：受益于海外需求的龙头厂商（如大金重工）。", 90),
    _layout("example_in_label", r"^O?L:.{0,14}\(x", r"E?\)", Theme.LABEL, Source.ABOVE, 0.8,
            "储能：欧洲需求复苏及长时储能（如阳光电源）。", 90),
    _layout("cued_trade", r"[Cc][ph],x?", _ANY, Theme.SUBJECT, Source.CUE, 0.8,
            "大众品首推零食量贩产业链，万辰集团、盐津铺子渠道红利仍在。", 30),
    _layout("part_of_chain", r"[Cc][ph],[ph]", CLOSED.pattern, Theme.QUALIFIER, Source.CUE, 0.8,
            "看好光刻产业链，设备端北方华创、中微公司，材料端安集科技。", 60),
    _layout("part_includes", r"(?:^|[.;,:)])[ph](?:\([phd]\))?x", CLOSED.pattern, Theme.SUBJECT, Source.ABOVE, 0.8,
            "上游材料包括雅克科技、安集科技，下游制造包括中芯国际。", 40),
    _layout("divided_list", r"NE?;p?", r"E?[.;]*$|[.;]", Theme.QUALIFIER, Source.ABOVE, 0.84,
            "运营：中信海直；祥源文旅；众信旅游。", 10),
    _layout("answer_list", r"^L:x?", CLOSED.pattern, Theme.CONTEXT, Source.ABOVE, 0.84,
            "问：树脂有哪些标的？（换行）答：东材科技、圣泉集团。", 20),
    _layout("advised_item", r"(?:^|;)O?", r"E?,", Theme.CONTEXT, Source.ABOVE, 0.78,
            "#### 乳制品行业投资建议（换行）- 伊利股份，业绩坚挺；安琪酵母，成本下降。", 4),
    _layout("advised_closing", r"(?:^O?|[;,])h", r"E?[.;]*$|[.;]", Theme.CONTEXT, Source.ABOVE, 0.78,
            "#### 乳制品行业投资建议（换行）- 估值处于低位的蒙牛乳业；奶价反转的优然牧业、现代牧业。", 40),
    _layout("told_then_cued", r"(?:^|[;:])", r"[phd,xu]{0,18}[phd],[Cc][.;]", Theme.CONTEXT, Source.BEHIND, 0.78,
            "投资建议：华熙生物是原料龙头，医美管线丰富，继续重点推荐！", 4),
    _layout("answered", r"", r"E?(?:[.;,]|$)|E?[ph]", Theme.CONTEXT, Source.ABOVE, 0.78,
            "问：HVDC哪些公司受益？（换行）答：最直接的是中恒电气和科华数据，其次是科士达、麦格米特。", 900),
    _layout("looked_at", r"(?:^|[.;,:)])[ph]x", CLOSED.pattern, Theme.SUBJECT, Source.ABOVE, 0.8,
            "整机代工看歌尔股份、立讯精密；芯片看恒玄科技。", 30),
    _layout("link_named", r"(?:^|[.;,:)])h", CLOSED.pattern, Theme.SUBJECT, Source.ABOVE, 0.8,
            "铰链环节的精研科技、东睦股份，UTG环节的凯盛科技、长信科技。", 30),
    _layout("ordered", r"(?:^|[.;,:])[ph],x?", CLOSED.pattern, Theme.SUBJECT, Source.ABOVE, 0.8,
            "首先是模组，江波龙、佰维存储；其次是设备，北方华创、拓荆科技。", 30),
    _layout("next_part", r"^[ph],[ph]x?", CLOSED.pattern, Theme.QUALIFIER, Source.CARRIED, 0.8,
            "建议关注光模块龙头中际旭创。其次，PCB方面沪电股份、胜宏科技弹性较大。", 40),
    _layout("also", r"^[ph],?x?", CLOSED.pattern, Theme.QUALIFIER, Source.CARRIED, 0.8,
            "建议关注中际旭创、新易盛。此外还有光迅科技、华工科技。", 20),
    _layout("one_by_one", r"^[dO]?", r":[phN]", Theme.QUALIFIER, Source.CARRIED, 0.8,
            "推荐标的迈瑞医疗：龙头地位稳固。长春高新：渠道下沉。天坛生物：采浆领先。"),
    _layout("second_choice", r"N[,;]?[ph]x?", _ANY, Theme.QUALIFIER, Source.CARRIED, 0.8,
            "投资建议首推宁德时代、阳光电源 其次为阿特斯、派能科技 关注鹏辉能源等", 10),
    _layout("interrupted", r"[;,)E][^.;:]{1,8}[,;]x?", CLOSED.pattern, Theme.QUALIFIER, Source.CARRIED, 0.82,
            "相关标的：北方华创、中微公司，其中中微公司拟收购一家清洗设备公司，拓荆科技、盛美上海。", 80),
    _layout("former_latter", r"(?:^|[.;,:])", r"E?[ph]", Theme.CONTEXT, Source.ABOVE, 0.8,
            "壁垒在多孔碳和硅烷气，元力股份、圣泉集团做前者，硅烷科技做后者。"),
    _layout("praised_example", r"(?:^|[.;:,)])[ph],x", CLOSED.pattern, Theme.SUBJECT, Source.ABOVE, 0.8,
            "炒股软件弹性大，如同花顺、指南针。", 30),
    _layout("glued_cue", r"C[ph]", r"E?[ph][Nu]", Theme.SUBJECT, Source.CUE, 0.78,
            "产业链公司上游材料雅克科技、安集科技中游设备北方华创、中微公司下游制造中芯国际", 20),
    _layout("glued_rows", r"[ph]", r"E?[ph][Nu]|E?[.;]?$", Theme.SUBJECT, Source.ABOVE, 0.76,
            "环节公司冷板英维克、高澜股份CDU申菱环境、同飞股份快接头中航光电、川环科技", 30),
    _layout("trade_chain", r"(?:^|[.;,:)EO])[ph],?", _ANY, Theme.SUBJECT, Source.ABOVE, 0.74,
            "海缆环节东方电缆、中天科技，管桩环节大金重工、海力风电。", 30),
    _layout("focused", r"(?:^|[.;,])", r"E[ph]|,p", Theme.CONTEXT, Source.ABOVE, 0.78,
            "## 光模块设备厂商布局（换行）- 罗博特科：耦合设备龙头。此外，博众精工、凯格精机等厂商聚焦贴片设备。", 4),
    _layout("many_such", r"(?:^|[.;:,])[ph],x", CLOSED.pattern, Theme.CONTEXT, Source.ABOVE, 0.78,
            "国内布局人形机器人丝杠的企业较多，如贝斯特、五洲新春等。", 30),
    _layout("group_behind", r"[ph]\(x?", r"E?[ph]?\)(?:[,;]?[ph]?\([Nu,xE]{1,12}\)){0,4}E?[ph]?A", Theme.SUBJECT, Source.BEHIND, 0.86,
            "光模块（中际旭创/新易盛）、服务器（浪潮信息）值得重点关注。", 40),
    _layout("praised_behind", r"(?:^|[.;,:])[ph]{0,1}x?", r"E?[^.;Cc]{0,4}A", Theme.CONTEXT, Source.BEHIND, 0.8,
            "饲料板块，龙头海大集团的海外拓展值得关注", 40),
    _layout("group_row", r"(?:^|[.;:,])x?[ph]\(x?", r"E?[ph]?\)", Theme.SUBJECT, Source.ABOVE, 0.8,
            "配置上，电力（长江电力、华能国际）+银行（招商银行、工商银行）。", 30),
    _layout("stocks_label", r"^L:x?", r"E?[.;)]*$", Theme.CONTEXT, Source.ABOVE, 0.84,
            "## Software（换行）**Tickers:** MSFT, ORCL", 20),
    _layout("label_praised", r"^O?L:", r"[ph][.;]", Theme.LABEL, Source.ABOVE, 0.8,
            "2. **稀土**：北方稀土（配额稀缺）受益于供给优化。", 20),
    _layout("named_behind", r"(?:^|[.;,:])x?", r"E(?:h|[ph][Cc])(?:[.;,)]|$)", Theme.CONTEXT, Source.ABOVE, 0.8,
            "股东回报有望强化，如南钢股份、华菱钢铁等优质板材标的。", 30),
    _layout("label_example", r"^O?(?:L:){1,2}[^.;]{1,20},h?x", r"E[.;)]|[.;)]*$", Theme.LABEL, Source.ABOVE, 0.8,
            "药店：业绩有望稳健增长、具备并购整合能力的龙头，如益丰药房、大参林等。", 90),
    _layout("told_examples", r"^x(?:NE?,[^.NC]{1,12};)*", r"E?,[pdh]", Theme.CONTEXT, Source.ABOVE, 0.78,
            "- **受益企业**：看好订单饱满的公司。如科达利，客户覆盖广；震裕科技，产能释放快。", 20),
    _layout("named_after", r"^O?", r"E?:[ph][.;]*$", Theme.CONTEXT, Source.ABOVE, 0.78,
            "东方电缆、中天科技、亨通光电——海缆三巨头", 10),
    _layout("led_by_field", r"(?:^|[.;,:])[ph],", r"E?[ph]", Theme.SUBJECT, Source.ABOVE, 0.74,
            "芯片设计企业中，寒武纪、海光信息已进入集采名单。", 30),
    _layout("reported", r"(?:^|[.;])[ph],", r"E?[ph]", Theme.CONTEXT, Source.ABOVE, 0.72,
            "固态电池中试线落地。A股公司中，先导智能已交付整线设备。", 20),
    _layout("reported_next", r"(?:^|[.;,])", r"E?[ph]", Theme.QUALIFIER, Source.ABOVE, 0.72,
            "公司方面，先导智能已交付整线设备，先惠技术布局干法电极。", 4),
    _layout("labelled_tickers", r"^O?L:[ph]?x?", r"E?[ph(]", Theme.LABEL, Source.ABOVE, 0.74,
            "- **Accumulate:** NVDA, AMAT on pullbacks", 30),
    _layout("heroes", r"(?:^|[.;,:)])(?:[ph]{0,1}x?)", r"E?[ph]", Theme.CONTEXT, Source.ABOVE, 0.78,
            "散热族群走强，奇鋐、双鸿、高力等三雄同步创高。", 30),
    _layout("praised_run", r"", r"E?[ph]", Theme.CONTEXT, Source.ABOVE, 0.76,
            "个股方面，平高电气、许继电气弹性更大，中国西电次之。", 900),
    _layout("company_clauses", r"(?:(?:^|[.;])O?L:|;)", r"E?[phd]", Theme.LABEL, Source.ABOVE, 0.76,
            "## 细分领域及相关公司（换行）- 主机厂：中航沈飞（总装）订单增长；中直股份（直升机）交付提速。", 40),
    _layout("label_clauses", r"(?:(?:^|[.;])O?L:|;)", r"E?[ph]", Theme.LABEL, Source.ABOVE, 0.74,
            "炼化：恒力石化、荣盛石化产业链优势强化；卫星化学盈利改善。 煤化工：宝丰能源产能扩张。", 40),
    _layout("told_on", r"(?:^|;)", r"E?[ph]", Theme.CONTEXT, Source.CARRIED, 0.74,
            "建议关注：漫步者在耳机设计上优势显著。立讯精密的业务全面；环旭电子深耕封装；", 10),
    _layout("benefits_told", r"(?:^|;)", r"E?[ph]", Theme.CONTEXT, Source.ABOVE, 0.74,
            "### 产业链：关键环节有望受益（换行）- **设备环节**：扩产提速。中微公司、北方华创等厂商技术领先。", 4),
    _layout("colon_run", r"[.;,)E][ph]:", r"E?(?:[.;,L]|$)|E?[ph]", Theme.SUBJECT, Source.ABOVE, 0.74,
            "机器人退潮，主要由低估的被动元件：国巨、华新科、立隆等做轮涨。", 60),
    _layout("run_in_brackets", r"(?:^|[.;,:)E])(?:[ph],)?[ph]\(x?", r"E?\)(?:[.;,E)]|$)", Theme.SUBJECT, Source.ABOVE, 0.76,
            "方向上看短剧（中文在线、掌阅科技等）、玩具（奥飞娱乐、汤姆猫）。", 60),
    _layout("opened_run", r"^O?[ph]", r"E?[.;]?$", Theme.SUBJECT, Source.ABOVE, 0.76,
            "- 碘造影剂 司太立、爱尔眼科", 24),
    _layout("labelled_run", r"L:O?[ph]?x?", r"E?(?:[.;L]|$)|E,", Theme.LABEL, Source.ABOVE, 0.76,
            "弹性方向：环保装备里的景津装备、中国天楹、节能国祯。", 60),
    _layout("kind_examples", r"(?:^|[.;:,O])h,?x", CLOSED.pattern, Theme.CONTEXT, Source.ABOVE, 0.76,
            "- 具备全球影响力的CXO龙头企业，包括药明康德、康龙化成等。", 60),
    _layout("ticker_run", r"", r"", Theme.CONTEXT, Source.ABOVE, 0.7,
            "Copper names lead, with FCX, SCCO, and TECK tied to grid demand.", 900),
    _layout("cued_run", r"[Cc][^.;CcANuE]{1,8}", CLOSED.pattern, Theme.CONTEXT, Source.CUE, 0.72,
            "面板产能向国内转移，建议关注：技术占优，成本更低，京东方A和TCL科技。", 40),
    _layout("stood_for", r"(?:L:|[ph],)?[ph]", r"[ph]", Theme.CONTEXT, Source.ABOVE, 0.76,
            "可选订单饱满的整机厂，以中航沈飞、中航西飞为代表。", 20),
    _layout("unlabelled_run", r"", r"E?(?:[.;L]|$)", Theme.CONTEXT, Source.ABOVE, 0.74,
            "国内做环保装备的：（换行）景津装备、中国天楹、节能国祯。", 900),
    _layout("advised_run", r"", r"E?,", Theme.CONTEXT, Source.ABOVE, 0.72,
            "投资建议：城商行里长期挑选宁波银行、江苏银行、南京银行，同时观察零售龙头。", 900),
)  # fmt: skip

_AFTERS = tuple(dict.fromkeys(layout.after for layout in LAYOUTS))
"""What may stand behind names; many layouts share one."""
_NUMBERED = [(layout, _AFTERS.index(layout.after)) for layout in LAYOUTS]
BEHIND = re.compile("".join(rf"(?:(?=(?:{after.pattern})())|)" for after in _AFTERS))
"""All that may stand behind names at one look: the group of each is empty where it stands there, else None."""


@lru_cache(maxsize=4_096)
def standing_before(left: str) -> tuple[tuple[Layout, int, int], ...]:
    """The layouts that fit the letters before names, in order, each with its group of `BEHIND` and the offset where it begins.

    The same few letters come again and again: two in three were met in another document.
    """
    found = ((layout, after, layout.before.search(left)) for layout, after in _NUMBERED)
    return tuple((layout, after, match.start()) for layout, after, match in found if match)
