<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>code, name, pinyin or theme</source>
        <translation>代码、名称、拼音或题材</translation>
    </message>
    <message>
        <source>pinyin initials</source>
        <translation>拼音首字母</translation>
    </message>
    <message>
        <source>one field: theme, broker, stance, market, rating, flag, tag</source>
        <translation>限定字段：theme 题材、broker 券商、stance 力度、market 市场、rating 评级、flag 旗标、tag 标签</translation>
    </message>
    <message>
        <source>the whole name</source>
        <translation>完整名称</translation>
    </message>
    <message>
        <source>both must hold</source>
        <translation>两项都要满足</translation>
    </message>
    <message>
        <source>one of them must hold</source>
        <translation>满足其中一项</translation>
    </message>
    <message>
        <source>must not hold</source>
        <translation>不能满足</translation>
    </message>
    <message>
        <source>seen within the last 30 days</source>
        <translation>最近 30 天内出现过</translation>
    </message>
    <message>
        <source>counted in a window of days</source>
        <translation>在一段日子内计数</translation>
    </message>
    <message>
        <source>a list, or what a saved view finds</source>
        <translation>列表，或视图所找到的</translation>
    </message>
    <message>
        <source>a column of your own, by its name</source>
        <translation>自定义列，写出列名</translation>
    </message>
    <message>
        <source>words in your notes, or in the texts of reports</source>
        <translation>笔记中的词，或研报正文中的词</translation>
    </message>
    <message>
        <source>parentheses</source>
        <translation>括号</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>搜索方法</translation>
    </message>
    <message>
        <source>Examples of what can be typed:</source>
        <translation>可以这样输入：</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keys of the main window:</source>
        <translation>主窗口的快捷键：</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>About Watchlist</source>
        <translation>关于 Watchlist</translation>
    </message>
    <message>
        <source>Stocks of research reports, each with its sentence.</source>
        <translation>研报里的股票，每一只都有原文为证。</translation>
    </message>
</context>
<context>
    <name>Accepting</name>
    <message numerus="yes">
        <source>Accept what is sure in %Ln document(s)</source>
        <translation>
            <numerusform>接受 %Ln 份文档中确定的内容</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Import reports from files</source>
        <translation>从文件导入研报</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Paste a report</source>
        <translation>粘贴研报(&amp;P)</translation>
    </message>
    <message>
        <source>Stop watc&amp;hing</source>
        <translation>停止监视(&amp;H)</translation>
    </message>
    <message>
        <source>Try the &amp;samples</source>
        <translation>试用示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>监视文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>Take &amp;lists in…</source>
        <translation>接收列表(&amp;L)…</translation>
    </message>
    <message>
        <source>Remove the sa&amp;mples</source>
        <translation>移除示例(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>Save a c&amp;opy of the library…</source>
        <translation>另存数据库副本(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Copy codes</source>
        <translation>复制代码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Search in the te&amp;xts…</source>
        <translation>搜索正文(&amp;X)…</translation>
    </message>
    <message>
        <source>C&amp;lear the search</source>
        <translation>清除搜索(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Watchlist</source>
        <translation>自选股(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Inbox</source>
        <translation>收件箱(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>研报(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Themes</source>
        <translation>题材(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>笔记(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>跳转到(&amp;G)…</translation>
    </message>
    <message>
        <source>A stock, theme, broker or report by a few letters</source>
        <translation>键入几个字母，跳到股票、题材、券商或研报</translation>
    </message>
    <message>
        <source>Wh&amp;y?</source>
        <translation>为什么(&amp;Y)？</translation>
    </message>
    <message>
        <source>The rule and the sentence behind each value of what is chosen, or who set it</source>
        <translation>所选内容每个值背后的规则和原句，或由谁设定</translation>
    </message>
    <message>
        <source>Columns and ord&amp;er…</source>
        <translation>列与排序(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;New list…</source>
        <translation>新建列表(&amp;N)…</translation>
    </message>
    <message>
        <source>New list from the &amp;search…</source>
        <translation>由搜索新建列表(&amp;S)…</translation>
    </message>
    <message>
        <source>A list that has what the search finds, now and later</source>
        <translation>列表内容随搜索结果自动更新</translation>
    </message>
    <message>
        <source>&amp;Add to a list…</source>
        <translation>加入列表(&amp;A)…</translation>
    </message>
    <message>
        <source>Put into a s&amp;ection…</source>
        <translation>放入分组(&amp;E)…</translation>
    </message>
    <message>
        <source>Keep at the &amp;top</source>
        <translation>置顶(&amp;T)</translation>
    </message>
    <message>
        <source>Keep the selected stocks above all others of the list, or no longer</source>
        <translation>让所选股票始终排在列表最前；再按一次取消</translation>
    </message>
    <message>
        <source>Save this &amp;view…</source>
        <translation>保存当前视图(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Change many…</source>
        <translation>批量修改(&amp;C)…</translation>
    </message>
    <message>
        <source>Change all selected stocks after a look at what would change</source>
        <translation>先预览变化，再修改所有选中的股票</translation>
    </message>
    <message>
        <source>Colour &amp;rules…</source>
        <translation>着色规则(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Own columns…</source>
        <translation>自定义列(&amp;O)…</translation>
    </message>
    <message>
        <source>Columns of your own in the watchlist: make them, name them, take them away</source>
        <translation>自选股表中的自定义列：新建、命名、删除</translation>
    </message>
    <message>
        <source>A file of the stocks of the table: for TradingView with its headings, for a spreadsheet, as JSON</source>
        <translation>把表中的股票存成文件：带分组标题的 TradingView 列表、电子表格或 JSON</translation>
    </message>
    <message>
        <source>Remove from the lis&amp;t</source>
        <translation>从列表移除(&amp;T)</translation>
    </message>
    <message>
        <source>Page of the stoc&amp;k</source>
        <translation>股票页面(&amp;K)</translation>
    </message>
    <message>
        <source>Every sentence that names it, its ratings, themes and notes; Enter in the table</source>
        <translation>提到它的每句话、评级、题材和笔记；在表格中按回车</translation>
    </message>
    <message>
        <source>Si&amp;debar</source>
        <translation>侧栏(&amp;D)</translation>
    </message>
    <message>
        <source>Ins&amp;pector</source>
        <translation>详情栏(&amp;P)</translation>
    </message>
    <message>
        <source>Inspector bel&amp;ow the page</source>
        <translation>详情栏放在页面下方(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Sidebar in a window of its own</source>
        <translation>侧栏使用独立窗口(&amp;S)</translation>
    </message>
    <message>
        <source>Inspector in &amp;a window of its own</source>
        <translation>详情栏使用独立窗口(&amp;A)</translation>
    </message>
    <message>
        <source>Which columns the table shows, where they stand, and what it is sorted by</source>
        <translation>表格显示哪些列、列的位置、按什么排序</translation>
    </message>
    <message>
        <source>Reset the layo&amp;ut</source>
        <translation>恢复默认布局(&amp;U)</translation>
    </message>
    <message>
        <source>Save these stoc&amp;ks…</source>
        <translation>保存这些股票(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;No headings</source>
        <translation>不分组(&amp;N)</translation>
    </message>
    <message>
        <source>By &amp;theme</source>
        <translation>按题材(&amp;T)</translation>
    </message>
    <message>
        <source>By &amp;broker</source>
        <translation>按券商(&amp;B)</translation>
    </message>
    <message>
        <source>By &amp;rating</source>
        <translation>按评级(&amp;R)</translation>
    </message>
    <message>
        <source>By &amp;market</source>
        <translation>按市场(&amp;M)</translation>
    </message>
    <message>
        <source>By &amp;list</source>
        <translation>按列表(&amp;L)</translation>
    </message>
    <message>
        <source>By &amp;section</source>
        <translation>按分组(&amp;S)</translation>
    </message>
    <message>
        <source>By an &amp;own column…</source>
        <translation>按自定义列(&amp;O)…</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Bigger text</source>
        <translation>放大文字(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Text as the system has it</source>
        <translation>文字大小随系统(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add stock…</source>
        <translation>添加股票(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a stock by code, name or pinyin</source>
        <translation>按代码、名称或拼音添加股票</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>打标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Add or remove themes of the selected stocks</source>
        <translation>为所选股票添加或去掉题材</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>写笔记(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>备注(&amp;C)</translation>
    </message>
    <message>
        <source>No &amp;flag</source>
        <translation>取消旗标(&amp;F)</translation>
    </message>
    <message>
        <source>Flag &amp;{number}</source>
        <translation>旗标 &amp;{number}</translation>
    </message>
    <message>
        <source>&amp;Mentions in time</source>
        <translation>提及走势(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>变化(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Rankings</source>
        <translation>排行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Heat map</source>
        <translation>热力图(&amp;H)</translation>
    </message>
    <message>
        <source>R&amp;atings in time</source>
        <translation>评级走势(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Network of stocks</source>
        <translation>股票网络(&amp;N)</translation>
    </message>
    <message>
        <source>Chart of the selected &amp;stock</source>
        <translation>所选股票的图表(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Store sure documents without a review</source>
        <translation>确定的文档免审入库(&amp;S)</translation>
    </message>
    <message>
        <source>Documents with a date and without a doubtful row skip the inbox</source>
        <translation>有日期且没有存疑条目的文档不经过收件箱</translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation>全部命令(&amp;A)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Read stored reports again…</source>
        <translation>重新读取已存研报(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Check the library</source>
        <translation>检查数据库(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation>搜索方法(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Aligned</name>
    <message>
        <source>the same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>a name to learn</source>
        <translation>可学的名称</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>neither is known</source>
        <translation>两边都未知</translation>
    </message>
    <message>
        <source>in the original alone</source>
        <translation>仅原文有</translation>
    </message>
    <message>
        <source>in the other alone</source>
        <translation>仅另一份有</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>另一份</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>指代</translation>
    </message>
    <message>
        <source>What that says</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{share} of the wording</source>
        <translation>{share} 的文字相同</translation>
    </message>
    <message>
        <source>same date ({date})</source>
        <translation>同一日期（{date}）</translation>
    </message>
    <message>
        <source>same broker ({broker})</source>
        <translation>同一券商（{broker}）</translation>
    </message>
    <message>
        <source>the figures {figures}</source>
        <translation>相同数字：{figures}</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation>等（另 {count} 个）</translation>
    </message>
    <message>
        <source>{number}×</source>
        <translation>{number} 倍</translation>
    </message>
    <message>
        <source>{number} trillion</source>
        <translation>{number}万亿</translation>
    </message>
    <message>
        <source>{number} hundred million</source>
        <translation>{number}亿</translation>
    </message>
    <message>
        <source>{number} ten thousand</source>
        <translation>{number}万</translation>
    </message>
    <message>
        <source>{number} billion</source>
        <translation>{number}十亿</translation>
    </message>
    <message>
        <source>{number} million</source>
        <translation>{number}百万</translation>
    </message>
</context>
<context>
    <name>AsOf</name>
    <message>
        <source>As known on</source>
        <translation>按当日所知</translation>
    </message>
    <message>
        <source>Use only reports that were dated and imported by the end of a day</source>
        <translation>只用截至当日已注明日期且已导入的研报</translation>
    </message>
    <message>
        <source>The day whose knowledge is used</source>
        <translation>以哪一天的所知为准</translation>
    </message>
    <message>
        <source>Changes of themes and corrections known from {since} on</source>
        <translation>主题与更正的变动自 {since} 起有记录</translation>
    </message>
</context>
<context>
    <name>AskDate</name>
    <message>
        <source>&amp;Use this date</source>
        <translation>使用此日期(&amp;U)</translation>
    </message>
    <message>
        <source>Finish &amp;without a date</source>
        <translation>不填日期，完成(&amp;W)</translation>
    </message>
    <message>
        <source>Which date?</source>
        <translation>日期是哪一天？</translation>
    </message>
    <message>
        <source>This document states no date:</source>
        <translation>这份文档没有写明日期：</translation>
    </message>
    <message>
        <source>Charts place a report by its date. Without one it is counted as undated.</source>
        <translation>图表按日期排列研报；没有日期的计为“无日期”。</translation>
    </message>
    <message>
        <source>&amp;Date of the report:</source>
        <translation>研报日期(&amp;D)：</translation>
    </message>
    <message>
        <source>Use the &amp;file&apos;s date: {date}</source>
        <translation>使用文件日期(&amp;F)：{date}</translation>
    </message>
</context>
<context>
    <name>AskingWhy</name>
    <message>
        <source>Choose a stock, a theme or a report first.</source>
        <translation>请先选择股票、题材或研报。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>研报</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>The backups are opened and counted …</source>
        <translation>正在打开并清点备份……</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>&amp;Restore this one</source>
        <translation>恢复此备份(&amp;R)</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>其他文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Another backup</source>
        <translation>其他备份</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>数据库 (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>This file is the library itself.</source>
        <translation>这个文件就是数据库本身。</translation>
    </message>
    <message>
        <source>The library now: damaged. What is damaged is kept when a backup takes its place.</source>
        <translation>当前数据库：已损坏。用备份替换时，损坏的内容会保留。</translation>
    </message>
    <message>
        <source>The library now: {reports}, {stocks}, {themes}, {notes}.</source>
        <translation>目前库中有：{reports}、{stocks}、{themes}、{notes}。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>What is there now is backed up before another takes its place, and can be had back.</source>
        <translation>替换之前会先备份现有内容，随时可以换回。</translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>delisted</source>
        <translation>已退市</translation>
    </message>
    <message>
        <source>STAR Market</source>
        <translation>科创板</translation>
    </message>
    <message>
        <source>ChiNext</source>
        <translation>创业板</translation>
    </message>
    <message>
        <source>Beijing</source>
        <translation>北交所</translation>
    </message>
    <message>
        <source>B shares</source>
        <translation>B 股</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>a note: {words}</source>
        <translation>笔记：{words}</translation>
    </message>
    <message>
        <source>{theme} (by hand)</source>
        <translation>{theme}（手工）</translation>
    </message>
</context>
<context>
    <name>BulkEditor</name>
    <message>
        <source>Change many stocks</source>
        <translation>批量修改股票</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将会改变的内容</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>添加题材</translation>
    </message>
    <message>
        <source>Take a theme off</source>
        <translation>去掉题材</translation>
    </message>
    <message>
        <source>Take off what reports tagged</source>
        <translation>去掉研报加的标签</translation>
    </message>
    <message>
        <source>Set a flag</source>
        <translation>设置旗标</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加笔记</translation>
    </message>
    <message>
        <source>Write into an own column</source>
        <translation>填写自定义列</translation>
    </message>
    <message>
        <source>Put on a list</source>
        <translation>加入列表</translation>
    </message>
    <message>
        <source>Take off a list</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗标</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>无旗标</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Every theme</source>
        <translation>全部题材</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 只股票</numerusform>
        </translation>
    </message>
    <message>
        <source>{changed} of {stocks} change</source>
        <translation>{stocks}中有 {changed} 只会改变</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>it is cut short</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>不是这种文件</translation>
    </message>
    <message>
        <source>it belongs to another program</source>
        <translation>属于另一个程序</translation>
    </message>
    <message>
        <source>its structure can&apos;t be read</source>
        <translation>结构无法读取</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁盘报告错误</translation>
    </message>
    <message>
        <source>what was written can&apos;t be read back</source>
        <translation>写入的内容无法读回</translation>
    </message>
    <message>
        <source>import the document again</source>
        <translation>请重新导入该文档</translation>
    </message>
    <message>
        <source>restore a backup</source>
        <translation>请恢复备份</translation>
    </message>
    <message>
        <source>a repair makes it again</source>
        <translation>修复会重新生成</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>The file can&apos;t be read through</source>
        <translation>文件无法完整读取</translation>
    </message>
    <message>
        <source>A table, index or view is missing or changed</source>
        <translation>有数据表、索引或视图缺失或被改动</translation>
    </message>
    <message>
        <source>a repair makes it again, unless it holds facts</source>
        <translation>不含事实的可通过修复重建</translation>
    </message>
    <message>
        <source>A row names another that is not there</source>
        <translation>某行引用了不存在的行</translation>
    </message>
    <message>
        <source>The text of a report is not what was read</source>
        <translation>研报文本与读入时不同</translation>
    </message>
    <message>
        <source>The characters of a fact are not in its report</source>
        <translation>事实对应的文字不在研报中</translation>
    </message>
    <message>
        <source>A report has no text</source>
        <translation>研报没有文本</translation>
    </message>
    <message>
        <source>A pick has no place in its report</source>
        <translation>入选股票在研报中没有出处</translation>
    </message>
    <message>
        <source>A place belongs to a pick of another report or stock</source>
        <translation>出处属于另一份研报或另一只股票</translation>
    </message>
    <message>
        <source>A report is the copy of one that is a copy itself</source>
        <translation>研报是另一份副本的副本</translation>
    </message>
    <message>
        <source>A draft was closed by a step that is not in the history</source>
        <translation>草稿由历史中不存在的步骤关闭</translation>
    </message>
    <message>
        <source>A row is not as it was written</source>
        <translation>某行与写入时不同</translation>
    </message>
    <message>
        <source>A checksum is damaged</source>
        <translation>校验和已损坏</translation>
    </message>
    <message>
        <source>The index of the texts differs from the texts</source>
        <translation>文本索引与文本不符</translation>
    </message>
    <message>
        <source>A count differs from the recount</source>
        <translation>计数与重新统计不符</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>before a large import</source>
        <translation>大批导入前</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>The library “{}” lies in a folder that another program copies while it is written. Keep it elsewhere, and backups there.</source>
        <translation>数据库“{}”位于写入时会被其他程序同步的文件夹。请把数据库放在别处，备份可以放在那里。</translation>
    </message>
    <message>
        <source>The library “{}” lies on another computer: if that is interrupted it may be damaged. Keep it on a disk of this one.</source>
        <translation>数据库“{}”位于另一台计算机：连接中断可能损坏它。请放在本机磁盘上。</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研报</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>can be repaired</source>
        <translation>可修复</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
</context>
<context>
    <name>Changed</name>
    <message>
        <source>New themes</source>
        <translation>新题材</translation>
    </message>
    <message>
        <source>New stocks</source>
        <translation>新股票</translation>
    </message>
    <message>
        <source>Ratings moved</source>
        <translation>评级变动</translation>
    </message>
    <message>
        <source>Stances moved</source>
        <translation>立场变动</translation>
    </message>
    <message>
        <source>Themes heating and cooling</source>
        <translation>题材升温与降温</translation>
    </message>
    <message>
        <source>Silent after coverage</source>
        <translation>覆盖后沉默</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>{broker}: {before} → {after}</source>
        <translation>{broker}：{before} → {after}</translation>
    </message>
    <message>
        <source>{before} → {after} of the distinct reports</source>
        <translation>占不同报告 {before} → {after}</translation>
    </message>
    <message>
        <source>a report without a broker</source>
        <translation>未注明券商的报告</translation>
    </message>
    <message>
        <source>first named by {broker}</source>
        <translation>由 {broker} 首次提及</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>没有变化</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln 处变化</numerusform>
        </translation>
    </message>
    <message>
        <source>From the end of {since} to the end of {until}. Copies and translations count once.</source>
        <translation>从 {since} 日终到 {until} 日终。副本与译文只计一次。</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>Show the days up to it</source>
        <translation>查看到那天为止的变化</translation>
    </message>
    <message>
        <source>No report in this time says anything new.</source>
        <translation>这段时间内没有研报带来新内容。</translation>
    </message>
    <message>
        <source>The newest report is of {day}.</source>
        <translation>最新的研报是 {day} 的。</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较什么</translation>
    </message>
    <message>
        <source>Since the last look</source>
        <translation>上次查看以来</translation>
    </message>
    <message>
        <source>Dates of the reports</source>
        <translation>按研报日期</translation>
    </message>
    <message>
        <source>When reports came in</source>
        <translation>按导入时间</translation>
    </message>
    <message>
        <source>Nothing was marked as seen yet: everything is new.</source>
        <translation>还没有标过“已看”：全部都是新的。</translation>
    </message>
    <message>
        <source>Since the last look ({look}). Copies and translations count once.</source>
        <translation>自上次查看（{look}）以来。副本与译文只计一次。</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>标为已看</translation>
    </message>
    <message>
        <source>The next look begins here</source>
        <translation>下次从这里看起</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Save briefing…</source>
        <translation>保存简报…</translation>
    </message>
</context>
<context>
    <name>ChangingThemes</name>
    <message>
        <source>Rename theme</source>
        <translation>重命名题材</translation>
    </message>
    <message>
        <source>New name (the old one stays as another name):</source>
        <translation>新名称（原名保留为别名）：</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Put under</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Name of the new theme for the chosen stocks:</source>
        <translation>所选股票的新题材名称：</translation>
    </message>
    <message>
        <source>Take in concepts</source>
        <translation>导入概念</translation>
    </message>
    <message>
        <source>Name of the set: its themes are called “name:theme”</source>
        <translation>概念集的名称：其题材将叫作“名称:题材”</translation>
    </message>
    <message>
        <source>Take in {count} themes of “{name}”</source>
        <translation>导入“{name}”的 {count} 个题材</translation>
    </message>
    <message>
        <source>Left out, no one security stands for them: {names}</source>
        <translation>未导入（没有唯一对应的证券）：{names}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename {theme} to {name}</source>
        <translation>把 {theme} 重命名为 {name}</translation>
    </message>
    <message>
        <source>Merge {themes} into {into}</source>
        <translation>把 {themes} 并入 {into}</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Put {theme} under {parent}</source>
        <translation>把 {theme} 归入 {parent}</translation>
    </message>
    <message>
        <source>Split {name} off {theme}</source>
        <translation>从 {theme} 拆出 {name}</translation>
    </message>
    <message>
        <source>Tag with {theme} by hand only</source>
        <translation>{theme} 只接受手工标签</translation>
    </message>
    <message>
        <source>Let reports tag with {theme}</source>
        <translation>允许研报为 {theme} 打标签</translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation>仅手工</translation>
    </message>
    <message>
        <source>By reports too</source>
        <translation>研报也可</translation>
    </message>
</context>
<context>
    <name>ChartChoices</name>
    <message>
        <source>as of {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>全部研报</translation>
    </message>
    <message>
        <source>changes of lists and tags known from {since} on</source>
        <translation>列表与标签的变动自 {since} 起有记录</translation>
    </message>
    <message>
        <source>changes of themes and corrections known from {since} on</source>
        <translation>主题与更正的变动自 {since} 起有记录</translation>
    </message>
    <message>
        <source>no theme was called “{theme}” then</source>
        <translation>当时没有名为“{theme}”的主题</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>All stocks</source>
        <translation>全部股票</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>全部题材</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>All brokers</source>
        <translation>全部券商</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>All industries</source>
        <translation>全部行业</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>全部列表</translation>
    </message>
    <message>
        <source>Stocks that a query finds</source>
        <translation>查询选出的股票</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>计数方式</translation>
    </message>
    <message>
        <source>Distinct reports</source>
        <translation>不重复研报</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Places in the texts</source>
        <translation>文中出现处</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>按题材</translation>
    </message>
    <message>
        <source>By stance</source>
        <translation>按力度</translation>
    </message>
    <message>
        <source>By stock</source>
        <translation>按股票</translation>
    </message>
    <message>
        <source>By broker</source>
        <translation>按券商</translation>
    </message>
    <message>
        <source>Undivided</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>柱状</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>占全部比例</translation>
    </message>
    <message>
        <source>Added up</source>
        <translation>累计</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Nothing of this was known on {day}: a report counts from the day on that it came in.</source>
        <translation>{day} 当日尚无这方面的内容：研报自导入之日起才算已知。</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Nothing to chart yet</source>
        <translation>还没有图表</translation>
    </message>
    <message>
        <source>Once a report is imported and reviewed, its stocks, themes and ratings are counted here over time.</source>
        <translation>导入并审阅研报之后，这里按时间统计它们的股票、题材和评级。</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Rankings</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>关系网</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <source>Faults of the library</source>
        <translation>数据库的问题</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>修复(&amp;R)</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>检查数据库</translation>
    </message>
    <message>
        <source>Every text, every place and every count is looked at …</source>
        <translation>正在检查每段文本、每处出处和每个计数……</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>数据库完好。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) found</source>
        <translation>
            <numerusform>发现 %Ln 处问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repaired</source>
        <translation>
            <numerusform>已修复 %Ln 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseTheme</name>
    <message>
        <source>Theme: name, alias or pinyin</source>
        <translation>题材：名称、别名或拼音</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 只股票</numerusform>
        </translation>
    </message>
    <message>
        <source>New theme “{name}”</source>
        <translation>新题材“{name}”</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>in this report</source>
        <translation>本研报中</translation>
    </message>
    <message>
        <source>new theme</source>
        <translation>新题材</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 只股票</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColourRules</name>
    <message>
        <source>Colour rules</source>
        <translation>着色规则</translation>
    </message>
    <message>
        <source>Rows that a search finds get a colour; where several fit, the first counts.</source>
        <translation>搜索命中的行会着色；多条规则同时命中时，以第一条为准。</translation>
    </message>
    <message>
        <source>&amp;Another rule</source>
        <translation>再加一条(&amp;A)</translation>
    </message>
    <message>
        <source>A search, such as brokers:&gt;=3</source>
        <translation>一个搜索，如 brokers:&gt;=3</translation>
    </message>
    <message>
        <source>Search of the rule</source>
        <translation>规则的搜索</translation>
    </message>
    <message>
        <source>Colour of the rule</source>
        <translation>规则的颜色</translation>
    </message>
    <message>
        <source>Bold letters</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Take this rule away</source>
        <translation>去掉这条规则</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>This search can&apos;t be understood.</source>
        <translation>无法理解这个搜索。</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>加入日期</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Change of rating</source>
        <translation>评级变动</translation>
    </message>
    <message>
        <source>Rating before</source>
        <translation>前次评级</translation>
    </message>
    <message>
        <source>Target price</source>
        <translation>目标价</translation>
    </message>
    <message>
        <source>Target before</source>
        <translation>前次目标价</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>分析师</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
</context>
<context>
    <name>Concluding</name>
    <message numerus="yes">
        <source>%Ln row(s) are still open and would be left out.</source>
        <translation>
            <numerusform>还有 %Ln 行未决定，完成后将不计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish without them</source>
        <translation>不计入它们，完成</translation>
    </message>
    <message>
        <source>Show the next</source>
        <translation>看下一行</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Discard this draft</source>
        <translation>丢弃此草稿</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>“{name}” stands for (code, name or pinyin):</source>
        <translation>“{name}”指的是（代码、名称或拼音）：</translation>
    </message>
    <message numerus="yes">
        <source>Theme for %Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行的题材</numerusform>
        </translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>{name} {symbol} is under “{theme}” now; T moves it.</source>
        <translation>{name} {symbol} 已归入“{theme}”；按 T 可移动。</translation>
    </message>
    <message>
        <source>Theme for {name} {symbol}</source>
        <translation>{name} {symbol} 的题材</translation>
    </message>
    <message>
        <source>“{text}” stands for {stock} from now on.</source>
        <translation>今后“{text}”就是 {stock}。</translation>
    </message>
    <message numerus="yes">
        <source>In this report (%Ln more)</source>
        <translation>
            <numerusform>本研报中（另 %Ln 处）</numerusform>
        </translation>
    </message>
    <message>
        <source>For {broker}</source>
        <translation>对 {broker}</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>“{text}” now stands for {name} {symbol}. Remember that?</source>
        <translation>“{text}”现指 {name} {symbol}。要记住吗？</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看这些条目</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older row(s) changed.</source>
        <translation>
            <numerusform>以前的 %Ln 行也已更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(changes %Ln older row(s))</source>
        <translation>
            <numerusform>（会改动 %Ln 条旧记录）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountingWord</name>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>研报日期</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>No section</source>
        <translation>未分组</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln stock(s) into {place}</source>
        <translation>
            <numerusform>将 %Ln 只股票放入“{place}”</numerusform>
        </translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Which section of the list? A new name makes a new one, none takes them out.</source>
        <translation>放入列表的哪个分组？输入新名称则新建，留空则移出分组。</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About this document</source>
        <translation>文档信息</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Broker:</source>
        <translation>券商(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>日期(&amp;D)：</translation>
    </message>
</context>
<context>
    <name>DragSearching</name>
    <message>
        <source>Drag it to the sidebar: a list that has what the search finds, now and later</source>
        <translation>拖到侧边栏：建一个始终包含搜索结果的列表</translation>
    </message>
    <message>
        <source>Save the search as a view</source>
        <translation>把搜索存为视图</translation>
    </message>
    <message>
        <source>Let “{name}” follow the search</source>
        <translation>让“{name}”跟随这个搜索</translation>
    </message>
    <message>
        <source>New list from the search</source>
        <translation>由搜索新建列表</translation>
    </message>
</context>
<context>
    <name>DragTagging</name>
    <message numerus="yes">
        <source>Tag %Ln stock(s) with {theme}</source>
        <translation>
            <numerusform>给 %Ln 只股票加上题材“{theme}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraggedWords</name>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 只股票</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawnWish</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>No report with a date was known on {day}: a report counts from the day on that it came in.</source>
        <translation>{day} 当日尚无带日期的研报：研报自导入之日起才算已知。</translation>
    </message>
    <message>
        <source>Sentences behind the bar</source>
        <translation>柱子背后的原文</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>原文</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {count} are listed</source>
        <translation>只列出前 {count} 处</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to import</source>
        <translation>松开即可导入</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Could be</source>
        <translation>可能是</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>no stock</source>
        <translation>非股票</translation>
    </message>
    <message>
        <source>several securities fit</source>
        <translation>有多只证券符合</translation>
    </message>
    <message>
        <source>no security has this code</source>
        <translation>没有这个代码的证券</translation>
    </message>
    <message>
        <source>no security has this name</source>
        <translation>没有这个名称的证券</translation>
    </message>
    <message>
        <source>code and name are of two companies</source>
        <translation>代码与名称属于两家公司</translation>
    </message>
    <message>
        <source>an exchange that is not known here</source>
        <translation>未知的交易所</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>已退市</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法识读</translation>
    </message>
    <message>
        <source>a fund</source>
        <translation>基金</translation>
    </message>
    <message>
        <source>an index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>a bond</source>
        <translation>债券</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>a currency, future or the like</source>
        <translation>外汇、期货等</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>由您选定</translation>
    </message>
    <message>
        <source>The section {word} is encrypted and was not read.</source>
        <translation>区段 {word} 已加密，未读取。</translation>
    </message>
    <message>
        <source>Only the codes of this file are read, not its days and prices.</source>
        <translation>此文件只读取代码，不读取日期和价格。</translation>
    </message>
    <message>
        <source>The section {word} holds no lists and was not read.</source>
        <translation>区段 {word} 不含列表，未读取。</translation>
    </message>
    <message>
        <source>Sheets beside it that list no stocks were not read: {word}. Save them as a workbook of their own.</source>
        <translation>旁边不是股票列表的工作表没有读取：{word} 个。请把它们另存为单独的工作簿。</translation>
    </message>
    <message>
        <source>{word} entries beyond the limit of a list were left out.</source>
        <translation>超出名单上限的 {word} 条未读取。</translation>
    </message>
    <message>
        <source>{word} rows beyond the limit of a table were left out.</source>
        <translation>超出表格上限的 {word} 行未读取。</translation>
    </message>
    <message>
        <source>{word} columns beyond the limit of a table were left out.</source>
        <translation>超出表格上限的 {word} 列未读取。</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>自选股</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Over the 90 days up to the newest report</source>
        <translation>统计最近一份研报之前的 90 天</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Share of the distinct reports against the 90 days before, in points; empty under five reports</source>
        <translation>在不重复研报中的占比与之前 90 天相比，单位为百分点；不足五份时为空</translation>
    </message>
    <message>
        <source>New brokers</source>
        <translation>新增券商</translation>
    </message>
    <message>
        <source>Brokers that named it for the first time</source>
        <translation>首次提到它的券商数</translation>
    </message>
    <message>
        <source>Crowding</source>
        <translation>拥挤度</translation>
    </message>
    <message>
        <source>Sources that name it, of all that wrote</source>
        <translation>提到它的来源占全部来源的比例</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>亲和度</translation>
    </message>
    <message>
        <source>How special its most special theme is to it: 1 is chance</source>
        <translation>与它最特别的题材的关联程度：1 表示偶然</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>共识</translation>
    </message>
    <message>
        <source>Mean rating step, corrected for each broker&apos;s habit</source>
        <translation>平均评级档位，已按各券商习惯校正</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Lists out of which it fell and did not return</source>
        <translation>将它移出且未再列入的名单数</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Each broker&apos;s newest rating is past its own horizon</source>
        <translation>每家券商的最新评级都已超出其有效期</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Find in this report</source>
        <translation>在本研报中查找</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>FindingColumns</name>
    <message>
        <source>too few</source>
        <translation>太少</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>升温</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>降温</translation>
    </message>
    <message>
        <source>within chance</source>
        <translation>在偶然范围内</translation>
    </message>
    <message>
        <source>in</source>
        <translation>新进</translation>
    </message>
    <message>
        <source>up</source>
        <translation>上调</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下调</translation>
    </message>
    <message>
        <source>out</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Change in points</source>
        <translation>变化（百分点）</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>First named</source>
        <translation>首次提及</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{all} 个中的 {some} 个</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>New to</source>
        <translation>新增机构</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>关联度</translation>
    </message>
    <message>
        <source>In the theme</source>
        <translation>题材内</translation>
    </message>
    <message>
        <source>In any list</source>
        <translation>全部名单</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>List before</source>
        <translation>上一份名单</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Mean step</source>
        <translation>平均档位</translation>
    </message>
    <message>
        <source>Without habit</source>
        <translation>扣除习惯</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Of its book</source>
        <translation>占该券商评级</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Tells (bits)</source>
        <translation>信息量（比特）</translation>
    </message>
</context>
<context>
    <name>HeatPlot</name>
    <message numerus="yes">
        <source>%Ln distinct report(s)</source>
        <translation>
            <numerusform>%Ln 份不同报告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatView</name>
    <message>
        <source>Which map</source>
        <translation>哪张图</translation>
    </message>
    <message>
        <source>Stocks × themes</source>
        <translation>股票 × 题材</translation>
    </message>
    <message>
        <source>Themes × months</source>
        <translation>题材 × 月份</translation>
    </message>
    <message>
        <source>Brokers × themes</source>
        <translation>券商 × 题材</translation>
    </message>
    <message>
        <source>Heat map of distinct reports</source>
        <translation>不同报告数的热力图</translation>
    </message>
    <message>
        <source>No report with a theme list yet. Import one to see a map.</source>
        <translation>还没有带题材名单的报告。导入一份即可看到热力图。</translation>
    </message>
    <message>
        <source>Distinct reports (copies and translations once) that list the stock under the theme.</source>
        <translation>在该题材下列出该股票的不重复研报数（副本与译文只计一次）。</translation>
    </message>
    <message>
        <source>Distinct reports (copies and translations once) of the month that list stocks under the theme.</source>
        <translation>当月在该题材下列出股票的不重复研报数（副本与译文只计一次）。</translation>
    </message>
    <message>
        <source>Distinct reports (copies and translations once) of the broker that list stocks under the theme.</source>
        <translation>该券商在该题材下列出股票的不重复研报数（副本与译文只计一次）。</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <source>Import %Ln document(s)</source>
        <translation>
            <numerusform>导入 %Ln 份文档</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>&amp;Review now</source>
        <translation>现在审阅(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Name columns…</source>
        <translation>指定各列(&amp;N)…</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Documents of the import</source>
        <translation>本次导入的文档</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was found, what to do</source>
        <translation>找到了什么，该做什么</translation>
    </message>
    <message>
        <source>in the inbox</source>
        <translation>已进收件箱</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已入库</translation>
    </message>
    <message>
        <source>a list to look at</source>
        <translation>待查看的列表</translation>
    </message>
    <message>
        <source>already imported</source>
        <translation>此前已导入</translation>
    </message>
    <message>
        <source>in the inbox already</source>
        <translation>已在收件箱</translation>
    </message>
    <message>
        <source>twice in this import</source>
        <translation>本次导入中重复</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未能读取</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>The library has it. Open it with a double click.</source>
        <translation>库中已有，双击打开。</translation>
    </message>
    <message>
        <source>Another file of this import has the same text.</source>
        <translation>本次导入的另一文件内容相同。</translation>
    </message>
    <message>
        <source>The import was cancelled. Import it again to read it.</source>
        <translation>导入已取消，需要时请重新导入。</translation>
    </message>
    <message>
        <source>nothing is taken in before you have looked at it</source>
        <translation>查看之前不会接收任何内容</translation>
    </message>
    <message>
        <source>no stock was found in a list</source>
        <translation>列表中没有找到股票</translation>
    </message>
    <message>
        <source>seems to be a translation of “{title}”</source>
        <translation>似乎是“{title}”的译文</translation>
    </message>
    <message>
        <source>seems to be a copy of “{title}”</source>
        <translation>似乎是“{title}”的副本</translation>
    </message>
    <message>
        <source>There was nothing to import.</source>
        <translation>没有可导入的内容。</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Stocks in the theme lists</source>
        <translation>题材列表中的股票</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Rows that may be accepted without a look</source>
        <translation>无须细看即可接受的行</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Rows that need a look</source>
        <translation>需要看一眼的行</translation>
    </message>
    <message>
        <source>name its columns</source>
        <translation>请命名各列</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有待审阅的内容</translation>
    </message>
    <message>
        <source>Import reports: what is found in them waits here until you have looked at it.</source>
        <translation>导入研报后，找到的内容在这里等您过目。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Accept all sure</source>
        <translation>接受全部确定项</translation>
    </message>
    <message>
        <source>Store the selected documents where nothing is doubtful; in the others accept what is sure</source>
        <translation>没有存疑的文档直接入库，其余的只接受确定项</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Take the selected documents out of the inbox; undo brings them back</source>
        <translation>把所选文档移出收件箱，可撤销</translation>
    </message>
    <message>
        <source>Name columns…</source>
        <translation>指定各列…</translation>
    </message>
    <message>
        <source>Say which column of a table says what; kept for every table with the same header</source>
        <translation>指定表格各列的含义；同样表头的表格以后都按此读取</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Documents in the inbox</source>
        <translation>收件箱中的文档</translation>
    </message>
    <message>
        <source>Parts of the inbox</source>
        <translation>收件箱的各部分</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) to review</source>
        <translation>
            <numerusform>%Ln 份文档待审阅</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) need a look</source>
        <translation>
            <numerusform>%Ln 行需要看一眼</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepting what is sure in %Ln document(s)…</source>
        <translation>
            <numerusform>正在接受 %Ln 份文档中确定的内容…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln document(s)</source>
        <translation>
            <numerusform>丢弃 %Ln 份文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Discarded: {what}. Undo brings it back.</source>
        <translation>已丢弃：{what}。可以撤销。</translation>
    </message>
    <message>
        <source>Unresolved entries ({count})</source>
        <translation>未识别的条目（{count}）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) stored.</source>
        <translation>
            <numerusform>%Ln 份研报已入库。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still need(s) a look or a date.</source>
        <translation>
            <numerusform>还有 %Ln 份需要过目或补日期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the watchlist</source>
        <translation>查看自选股</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Nothing selected</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Select a stock to see every sentence that names it.</source>
        <translation>选择一只股票，查看提到它的每一句原文。</translation>
    </message>
    <message>
        <source>Distinct reports per week, 26 weeks</source>
        <translation>每周不重复研报数，26 周</translation>
    </message>
    <message>
        <source>Chart of this stock</source>
        <translation>这只股票的图表</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Chart of this theme</source>
        <translation>此题材的图表</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>等另外 %Ln 只</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Import reports</source>
        <translation>导入研报</translation>
    </message>
    <message>
        <source>Reports (*.pdf *.docx *.html *.htm *.md *.txt *.eml *.mht *.zip)</source>
        <translation>研报 (*.pdf *.docx *.html *.htm *.md *.txt *.eml *.mht *.zip)</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.xlsx *.xls *.json *.blk *.ebk *.cfg *.ini *.sel)</source>
        <translation>列表 (*.txt *.csv *.xlsx *.xls *.json *.blk *.ebk *.cfg *.ini *.sel)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>There is no report on the clipboard.</source>
        <translation>剪贴板上没有研报。</translation>
    </message>
    <message>
        <source>No list waits to be taken in.</source>
        <translation>没有等待接收的列表。</translation>
    </message>
    <message>
        <source>Nothing in it can be imported: drop files, folders or the text of a report.</source>
        <translation>其中没有可导入的内容：请拖入文件、文件夹或报告正文。</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>New files of {folder} go to the inbox by themselves.</source>
        <translation>{folder} 中的新文件会自动进入收件箱。</translation>
    </message>
    <message>
        <source>{folder} is no longer watched.</source>
        <translation>不再监视 {folder}。</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>没有监视任何文件夹。</translation>
    </message>
    <message>
        <source>The computer is busy: reading starts once there is room for it.</source>
        <translation>电脑正忙：一有余力就开始读取。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s) wait to be taken in (File menu).</source>
        <translation>
            <numerusform>有 %Ln 个列表等待导入（“文件”菜单）。</numerusform>
        </translation>
    </message>
    <message>
        <source>From the watched folder: {what}</source>
        <translation>来自监视的文件夹：{what}</translation>
    </message>
</context>
<context>
    <name>Jumping</name>
    <message>
        <source>Go to</source>
        <translation>跳转</translation>
    </message>
    <message>
        <source>Go to: code, pinyin, stock, theme, broker or report</source>
        <translation>跳转到：代码、拼音、股票、题材、券商或研报</translation>
    </message>
    <message>
        <source>in this table</source>
        <translation>在本表中</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>已存视图</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Library</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>The copy is in the library&apos;s place</source>
        <translation>备份已经放回</translation>
    </message>
    <message>
        <source>What was there before is kept as “{}”.</source>
        <translation>原来的文件保留为“{}”。</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>打开数据库</translation>
    </message>
</context>
<context>
    <name>KeptEntries</name>
    <message>
        <source>Choose security…</source>
        <translation>选择证券…</translation>
    </message>
    <message>
        <source>Say which security the entry stands for: it goes on its list</source>
        <translation>指定条目代表哪只证券：它会加入所属列表</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep the selected entries no longer; undo brings them back</source>
        <translation>不再保留所选条目；撤销可恢复</translation>
    </message>
    <message>
        <source>Entries that stand for no security</source>
        <translation>不对应任何证券的条目</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) stand(s) for no security</source>
        <translation>
            <numerusform>%Ln 个条目不对应任何证券</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” stands for (code, name or pinyin):</source>
        <translation>“{name}”指的是（代码、名称或拼音）：</translation>
    </message>
</context>
<context>
    <name>LayingOut</name>
    <message>
        <source>There is no table on this page.</source>
        <translation>本页没有表格。</translation>
    </message>
</context>
<context>
    <name>LibraryCare</name>
    <message>
        <source>Save a copy of the library</source>
        <translation>另存数据库副本</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>数据库 (*.db)</translation>
    </message>
    <message>
        <source>Backed up as {file}.</source>
        <translation>已备份为 {file}。</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已另存为 {file}。</translation>
    </message>
    <message>
        <source>The backup is in the place of the library.</source>
        <translation>备份已换入数据库。</translation>
    </message>
    <message>
        <source>The backup of {date} is in the place of the library.</source>
        <translation>数据库已换成 {date} 的备份。</translation>
    </message>
    <message>
        <source>What was damaged is kept as “{}”.</source>
        <translation>损坏的内容保留为“{}”。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The library “{}” can only be read where it lies: nothing that would change it is offered.</source>
        <translation>数据库“{}”所在位置只能读取：会改动它的操作都不提供。</translation>
    </message>
    <message>
        <source>No backup could be made.</source>
        <translation>未能备份。</translation>
    </message>
    <message>
        <source>Among these rows of the library one is not as it was written: {places}. Older backups may still have it.</source>
        <translation>数据库的这些行中有一行与写入时不同：{places}。较早的备份里可能还有原来的内容。</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>检查数据库</translation>
    </message>
    <message>
        <source>Removed for good after 30 days in the trash: {titles}. Today&apos;s backup still has them.</source>
        <translation>在回收站满 30 天，已彻底删除：{titles}。今天的备份中仍有它们。</translation>
    </message>
    <message>
        <source>The library is damaged, and beside it there is no backup that is good.</source>
        <translation>数据库已损坏，旁边也没有完好的备份。</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>数据库已损坏。</translation>
    </message>
    <message numerus="yes">
        <source>There is a good backup of {date} with %Ln report(s).</source>
        <translation>
            <numerusform>有一份 {date} 的完好备份，含 %Ln 份报告。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is damaged is kept.</source>
        <translation>损坏的文件会保留下来。</translation>
    </message>
    <message>
        <source>Put the backup back</source>
        <translation>放回备份</translation>
    </message>
    <message>
        <source>Show the backups</source>
        <translation>显示备份</translation>
    </message>
    <message>
        <source>Another program has been reading the library for so long that {size} MB of what was written meanwhile wait beside the file. Nothing is lost; end that program, and they go into it.</source>
        <translation>另一个程序读取数据库的时间太长，其间写入的 {size} MB 还留在文件旁边的日志里。数据不会丢失；结束那个程序后会自动写入文件。</translation>
    </message>
    <message>
        <source>What you see is still in memory and can be kept in another file.</source>
        <translation>您看到的内容仍在内存中，可以保存到另一个文件。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
</context>
<context>
    <name>ListPreviewDialog</name>
    <message>
        <source>&amp;Take in</source>
        <translation>接收(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t take</source>
        <translation>不接收(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Choose security…</source>
        <translation>选择证券(&amp;C)…</translation>
    </message>
    <message>
        <source>Lists of other programs</source>
        <translation>其他程序的列表</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>&amp;Goes on the list</source>
        <translation>加入列表(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>全部（{count}）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s)</source>
        <translation>
            <numerusform>%Ln 个列表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>what stands for no stock is kept with its list</source>
        <translation>不对应股票的条目随列表保留</translation>
    </message>
    <message>
        <source>“{name}” stands for (code, name or pinyin):</source>
        <translation>“{name}”指的是（代码、名称或拼音）：</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Colours and te&amp;xt</source>
        <translation>颜色与文字(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation>列表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Headings</source>
        <translation>分组显示(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>旗标(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>工具(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>“{name}” stands for (code, name or pinyin):</source>
        <translation>“{name}”指的是（代码、名称或拼音）：</translation>
    </message>
    <message>
        <source>Theme for {name} {symbol}</source>
        <translation>{name} {symbol} 的题材</translation>
    </message>
    <message>
        <source>Theme “{theme}” for</source>
        <translation>题材“{theme}”用于</translation>
    </message>
    <message>
        <source>“{rating}” is the rating of</source>
        <translation>“{rating}”是对谁的评级</translation>
    </message>
    <message>
        <source>the industry</source>
        <translation>该行业</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>A note on</source>
        <translation>给哪只股票写笔记</translation>
    </message>
</context>
<context>
    <name>MemberColumns</name>
    <message>
        <source>By</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Purity</source>
        <translation>纯度</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研报</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>Purity = sum over the brokers of their strongest word: stance × recency.
Stance: 1 recommended, ¾ beneficiary, ½ watch, ¼ mentioned, 0 negative.
Recency: halves every {days} days before the newest report that lists the theme; ½ without a date.
A report that names no broker counts as one. By hand alone: none.</source>
        <translation>纯度 = 各券商最强一次表态之和：力度 × 时效。
力度：推荐 1，受益 ¾，关注 ½，提及 ¼，负面 0。
时效：距列出该题材的最新研报每 {days} 天减半；无日期按 ½。
未署券商的研报各算一家。仅手工添加的为零。</translation>
    </message>
    <message>
        <source>Put there by hand, no report lists it</source>
        <translation>手工加入，没有研报列出</translation>
    </message>
    <message>
        <source>no broker named</source>
        <translation>未署券商</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>from reports</source>
        <translation>来自研报</translation>
    </message>
    <message>
        <source>from a set of concepts from outside</source>
        <translation>来自外部概念</translation>
    </message>
    <message>
        <source>{hand} by hand, {machine} from reports, {outside} from a set from outside</source>
        <translation>{hand} 手工，{machine} 来自研报，{outside} 来自外部概念</translation>
    </message>
</context>
<context>
    <name>MentionsChart</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>NameColumns</name>
    <message>
        <source>Name the columns</source>
        <translation>指定各列</translation>
    </message>
    <message>
        <source>What do the columns of “{file}” say? The answer is kept for every table with the same header.</source>
        <translation>“{file}”的各列是什么？答案会保留给所有同样表头的表格。</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>表格的前几行</translation>
    </message>
    <message>
        <source>A list of reports: each row gives its stock and its rating.</source>
        <translation>研报列表：每行给出股票及其评级。</translation>
    </message>
    <message>
        <source>A list of stocks: you will see what its entries stand for.</source>
        <translation>股票列表：接下来可查看各条目代表什么。</translation>
    </message>
    <message>
        <source>Choose at least a title and a broker, date or rating; or a rating and a stock; or the code or name of a stock.</source>
        <translation>请至少选择标题加券商、日期或评级；或评级加股票；或股票的代码或名称。</translation>
    </message>
</context>
<context>
    <name>NamingColumns</name>
    <message>
        <source>This document is no table whose columns have to be named.</source>
        <translation>此文档不是需要指定各列的表格。</translation>
    </message>
    <message>
        <source>The names are being loaded. Try again in a moment.</source>
        <translation>名称正在加载，请稍后再试。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s) read with these columns</source>
        <translation>
            <numerusform>已按这些列读取 %Ln 个表格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkPlot</name>
    <message numerus="yes">
        <source>%Ln distinct report(s)</source>
        <translation>
            <numerusform>%Ln 份不同报告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>listed with %Ln other(s)</source>
        <translation>
            <numerusform>与另外 %Ln 只同列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>Listed together in at least</source>
        <translation>同列至少</translation>
    </message>
    <message>
        <source>distinct reports</source>
        <translation>份不同报告</translation>
    </message>
    <message>
        <source>A line joins two stocks that one list of a report holds both, the thicker the more distinct reports do so; a dot is the larger the more reports list its stock. A click charts the stock.</source>
        <translation>连线表示两只股票列在同一份名单里，不重复的研报越多线越粗；圆点越大，列出该股票的研报越多。点击查看该股票的图表。</translation>
    </message>
    <message>
        <source>Stocks that are listed together</source>
        <translation>同列的股票</translation>
    </message>
    <message numerus="yes">
        <source>%Ln weaker line(s) left out</source>
        <translation>
            <numerusform>略去 %Ln 条较弱的连线</numerusform>
        </translation>
    </message>
    <message>
        <source>No two stocks stand together in a list yet.</source>
        <translation>还没有两只股票同列于一份名单。</translation>
    </message>
    <message>
        <source>No two stocks stand together in so many lists. Choose a smaller number.</source>
        <translation>没有两只股票在这么多名单里同列。请选小一点的数。</translation>
    </message>
</context>
<context>
    <name>NoteColumns</name>
    <message>
        <source>Written</source>
        <translation>写于</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>研报</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>That is too long for a note. Close it and paste the text as a report.</source>
        <translation>这对笔记来说太长了。请关闭它，并把这段文字作为研报粘贴。</translation>
    </message>
    <message>
        <source>What you think of it; Ctrl+Enter keeps it</source>
        <translation>写下你的看法；Ctrl+Enter 保存</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Write a note and press Enter</source>
        <translation>写一条笔记，按 Enter 保存</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新笔记</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Search in notes, quotes and stocks</source>
        <translation>在笔记、引文和股票中搜索</translation>
    </message>
    <message>
        <source>Open the stock</source>
        <translation>打开股票</translation>
    </message>
    <message>
        <source>Open what it quotes</source>
        <translation>打开引文</translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation>修改笔记…</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>删除笔记</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>还没有笔记</translation>
    </message>
    <message>
        <source>Select a stock and press N to write one; in the reader a note can quote the words that are selected.</source>
        <translation>选中一只股票后按 N 即可写笔记；在阅读器中，笔记可以引用选中的文字。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all}中的 {shown} 条</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message numerus="yes">
        <source>(%Ln message(s))</source>
        <translation>
            <numerusform>（%Ln 条消息）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>There is not enough memory for this. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The system refused: {words} ({path})</source>
        <translation>系统拒绝：{words}（{path}）</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: {words}. Nothing that was stored is lost.</source>
        <translation>发生意外错误：{words}。已保存的内容没有丢失。</translation>
    </message>
    <message>
        <source>report</source>
        <translation>研报</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>security</source>
        <translation>证券</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>“{0}” can&apos;t be opened: {1}. Check its permissions and import it again.</source>
        <translation>无法打开“{0}”：{1}。请检查权限后重新导入。</translation>
    </message>
    <message>
        <source>“{0}” is no longer there. It was moved or deleted after it was dropped.</source>
        <translation>“{0}”已不在原处：拖入后被移动或删除。</translation>
    </message>
    <message>
        <source>The watched folder “{0}” is not there, or can&apos;t be entered. It is watched again once it is back.</source>
        <translation>监视的文件夹“{0}”不存在或无法进入。恢复后会继续监视。</translation>
    </message>
    <message>
        <source>“{0}” is not the file any more that was imported. Its text is kept here; its pages can&apos;t be shown.</source>
        <translation>“{0}”已不是当初导入的文件。文字仍保留在这里，但页面无法显示。</translation>
    </message>
    <message>
        <source>“{0}” is {1}, which only that program reads. Export its securities there as CSV, and import that.</source>
        <translation>“{0}”是{1}，只有该程序能读取。请在其中把证券导出为 CSV 再导入。</translation>
    </message>
    <message>
        <source>“{0}” is {1}, which is not opened here. Unpack it, and import what is in it.</source>
        <translation>“{0}”是{1}，无法在此打开。请先解压，再导入其中的文件。</translation>
    </message>
    <message>
        <source>“{0}” is protected by a password. Save it without one, and import that.</source>
        <translation>“{0}”受密码保护。请另存为不带密码的文件后再导入。</translation>
    </message>
    <message>
        <source>“{0}” is damaged or not what its name says ({1}). Get it again.</source>
        <translation>“{0}”已损坏或与扩展名不符（{1}）。请重新获取。</translation>
    </message>
    <message>
        <source>“{0}” has no text in it.</source>
        <translation>“{0}”没有文字。</translation>
    </message>
    <message>
        <source>“{0}” holds pictures, or text in fonts that don&apos;t say its characters (pages: {1}). Turn on text recognition (Settings ▸ General), and import it again.</source>
        <translation>“{0}”只有图片，或其字体没有说明是哪些字（页数：{1}）。请开启文字识别（设置 ▸ 常规），再重新导入。</translation>
    </message>
    <message>
        <source>“{0}” is too large ({1} bytes, at most {2}). Split it, or import a part.</source>
        <translation>“{0}”太大（{1} 字节，上限 {2}）。请拆分或只导入一部分。</translation>
    </message>
    <message>
        <source>Reading “{0}” was stopped: {1}. The other files are not affected.</source>
        <translation>读取“{0}”已中止：{1}。其他文件不受影响。</translation>
    </message>
    <message>
        <source>“{0}” was not read: the system lets no process start that reads. Close other programs and import it again.</source>
        <translation>未读取“{0}”：系统不允许启动读取进程。请关闭其他程序后重新导入。</translation>
    </message>
    <message>
        <source>“{0}” was not read: the computer is so busy that nothing was ready to read it in five minutes. Import it again when there is less to do.</source>
        <translation>未读取“{0}”：电脑太忙，五分钟内没有进程能开始读取。请等空闲些再重新导入。</translation>
    </message>
    <message>
        <source>A part of the program is not installed: {0} ({1}).</source>
        <translation>程序的可选部分未安装：{0}（{1}）。</translation>
    </message>
    <message>
        <source>The program {0} is not installed (packages: {1}).</source>
        <translation>未安装程序 {0}（软件包：{1}）。</translation>
    </message>
    <message>
        <source>The cluster at {0} can&apos;t be used: {1}</source>
        <translation>位于 {0} 的集群无法使用：{1}</translation>
    </message>
    <message>
        <source>“{0}” was not read: the cluster at {1} is gone. Import it again.</source>
        <translation>“{0}”未读取：位于 {1} 的集群已不可用。请重新导入。</translation>
    </message>
    <message>
        <source>{0} reads by other rules ({1}) than this program ({2}).</source>
        <translation>{0} 的规则版本（{1}）与本程序（{2}）不同。</translation>
    </message>
    <message>
        <source>The library “{0}” was written by a newer version of this program. Update the program, or choose another file.</source>
        <translation>数据库“{0}”由更新版本的程序写成。请升级程序，或选择另一个文件。</translation>
    </message>
    <message>
        <source>“{0}” is not a library of this program, or it is damaged ({1}). Choose another file or restore a backup.</source>
        <translation>“{0}”不是本程序的数据库，或已损坏（{1}）。请选择另一个文件或恢复备份。</translation>
    </message>
    <message>
        <source>“{0}” belongs to {1}, which is running and would write over it as it closes. Close it, or save elsewhere and import the file there.</source>
        <translation>“{0}”属于正在运行的{1}，它退出时会覆盖该文件。请先关闭它，或保存到别处再导入。</translation>
    </message>
    <message>
        <source>“{0}” is encrypted by 同花顺, so nothing can be written into it. Save an .EBK or a .sel, and import that there.</source>
        <translation>“{0}”已被同花顺加密，无法写入。请另存为 .EBK 或 .sel，再到同花顺导入。</translation>
    </message>
    <message>
        <source>The library “{0}” is damaged ({1}) and was left as it is. The newest good backup: {2}</source>
        <translation>数据库“{0}”已损坏（{1}），已原样保留。最近的完好备份：{2}</translation>
    </message>
    <message>
        <source>The library “{0}” is damaged ({1}) and was left as it is. No backup beside it holds together: put back one that lies elsewhere, or open another library.</source>
        <translation>数据库“{0}”已损坏（{1}），未作任何改动。旁边没有完好的备份：请选择别处的备份恢复，或打开另一个数据库。</translation>
    </message>
    <message>
        <source>The library “{0}” is gone, but there are backups of it; the newest good one: {2}. To begin anew, move the folder of the backups away.</source>
        <translation>数据库“{0}”不见了，但它有备份；最新的完好备份：{2}。若要重新开始，请先把备份文件夹移走。</translation>
    </message>
    <message>
        <source>The library “{0}” is gone. There are backups of it, but none holds together: put back one that lies elsewhere, or move the folder of the backups away to begin anew.</source>
        <translation>数据库“{0}”不见了。它有备份，但没有一份是完好的：请放回存放在别处的备份，或把备份文件夹移走后重新开始。</translation>
    </message>
    <message>
        <source>The library “{0}” was moved, deleted, replaced or cut short by another program. Nothing was written. Put the file back, or close the window and open it again.</source>
        <translation>数据库“{0}”被其他程序移动、删除、替换或截断。没有写入任何内容。请把文件放回原处，或关闭窗口后重新打开。</translation>
    </message>
    <message>
        <source>This step put another library in place, and the backup of what was there before, “{0}”, is gone. Nothing was changed.</source>
        <translation>这一步换上了另一个库，而之前那个库的备份“{0}”已不在。什么都没有更改。</translation>
    </message>
    <message>
        <source>The library “{0}” can&apos;t be written. Choose a folder where you may write, or change its permissions.</source>
        <translation>无法写入数据库“{0}”。请选择有写权限的文件夹，或修改权限。</translation>
    </message>
    <message>
        <source>“{0}” is not a kind of file that can be read ({1}). Open it with its own program, save it as PDF, DOCX, XLSX, HTML or text, and import that.</source>
        <translation>“{0}”不是能读取的文件种类（{1}）。请用它自己的程序打开，另存为 PDF、DOCX、XLSX、HTML 或文本后再导入。</translation>
    </message>
    <message>
        <source>“{0}” is {1}. Print it into a PDF, and import that with text recognition on (Settings ▸ General).</source>
        <translation>“{0}”是{1}。请把它打印成 PDF，并开启文字识别（设置 ▸ 常规）后再导入。</translation>
    </message>
    <message>
        <source>“{0}” is {1}. Save it there as text or HTML, or as EML by another mail program, and import that.</source>
        <translation>“{0}”是{1}。请在其中另存为文本或 HTML，或用其他邮件程序存为 EML，再导入。</translation>
    </message>
    <message>
        <source>“{0}” is {1}, not the page itself. Open it in a browser, save the page, and import that.</source>
        <translation>“{0}”是{1}，不是网页本身。请在浏览器中打开并保存该网页，再导入。</translation>
    </message>
    <message>
        <source>“{0}” holds nothing that can be read here ({1}).</source>
        <translation>“{0}”中没有这里能读取的内容（{1}）。</translation>
    </message>
    <message>
        <source>“{0}” is empty, there is not one byte in it. Get it again.</source>
        <translation>“{0}”是空文件，一个字节也没有，请重新获取。</translation>
    </message>
    <message>
        <source>Another program is using the library “{0}”. Close it and try again.</source>
        <translation>另一个程序正在使用数据库“{0}”。请关闭它后重试。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of “{0}”: {1} have to be free. Make room and try again.</source>
        <translation>“{0}”所在磁盘已满：需要有 {1} 可用空间。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>What is kept of a draft can&apos;t be read: {0}. Discard it and import the file again.</source>
        <translation>保存的草稿无法读取：{0}。请丢弃它并重新导入文件。</translation>
    </message>
    <message>
        <source>The list of securities “{0}” can&apos;t be read, line {1}: {2}. Get it again, or install the program again.</source>
        <translation>证券清单“{0}”第 {1} 行无法读取：{2}。请重新获取，或重新安装程序。</translation>
    </message>
    <message>
        <source>“{0}” can&apos;t be written there: {1}. Choose another place.</source>
        <translation>“{0}”无法写到那里：{1}。请另选位置。</translation>
    </message>
    <message>
        <source>This report is in the library already.</source>
        <translation>这份研报已在库中。</translation>
    </message>
    <message>
        <source>There is no such {0}: {1}</source>
        <translation>没有这个 {0}：{1}</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>“{0}” is no code of a security.</source>
        <translation>“{0}”不是证券代码。</translation>
    </message>
    <message>
        <source>“{0}” can stand for several securities: {1}</source>
        <translation>“{0}”可指多只证券：{1}</translation>
    </message>
    <message>
        <source>The search can&apos;t be understood. {0}</source>
        <translation>无法理解这个查询。{0}</translation>
    </message>
    <message>
        <source>“{0}” is no link to a report of this program.</source>
        <translation>“{0}”不是指向本程序研报的链接。</translation>
    </message>
    <message>
        <source>The report that {0} leads to is not in this library. Import it, then open the link again.</source>
        <translation>{0} 所指的研报不在此库中。请先导入它，再打开链接。</translation>
    </message>
    <message>
        <source>There is a {0} called “{1}” already. Choose another name.</source>
        <translation>已有名为“{1}”的{0}。请另取名称。</translation>
    </message>
    <message>
        <source>“{0}” is the main list: it can neither be deleted nor follow a search. Make another list for that.</source>
        <translation>“{0}”是主列表，不能删除，也不能跟随查询。请另建列表。</translation>
    </message>
    <message>
        <source>“{0}” follows the search {1}: its stocks come and go with what that finds. Change the search instead.</source>
        <translation>“{0}”跟随查询 {1}：其中的股票随查询结果增减。请改为修改查询。</translation>
    </message>
    <message>
        <source>A fact of report {0} has no characters at {1} to {2}; it was not stored.</source>
        <translation>研报 {0} 的一项内容在 {1} 至 {2} 处没有原文，未入库。</translation>
    </message>
    <message>
        <source>A theme can&apos;t be inside itself: {0}</source>
        <translation>题材不能包含自己：{0}</translation>
    </message>
</context>
<context>
    <name>Oddities</name>
    <message>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>an archive too deep inside others</source>
        <translation>嵌套过深的压缩包</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>an old Office file</source>
        <translation>旧版 Office 文件</translation>
    </message>
    <message>
        <source>rich text (RTF)</source>
        <translation>RTF 富文本</translation>
    </message>
    <message>
        <source>a file of LibreOffice</source>
        <translation>LibreOffice 文件</translation>
    </message>
    <message>
        <source>a binary workbook (XLSB)</source>
        <translation>二进制工作簿（XLSB）</translation>
    </message>
    <message>
        <source>a file of Pages, Numbers or Keynote</source>
        <translation>Pages、Numbers 或 Keynote 文件</translation>
    </message>
    <message>
        <source>an OFD document</source>
        <translation>OFD 文件</translation>
    </message>
    <message>
        <source>a CAJ document</source>
        <translation>CAJ 文件</translation>
    </message>
    <message>
        <source>an e-book</source>
        <translation>电子书</translation>
    </message>
    <message>
        <source>a message of Outlook</source>
        <translation>Outlook 邮件</translation>
    </message>
    <message>
        <source>a link to a page</source>
        <translation>网页链接</translation>
    </message>
    <message>
        <source>a file of Portfolio Performance</source>
        <translation>Portfolio Performance 文件</translation>
    </message>
    <message>
        <source>sound or film</source>
        <translation>音频或视频</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>没有文字</translation>
    </message>
    <message>
        <source>the colours of blocks, no list</source>
        <translation>板块颜色，不含列表</translation>
    </message>
    <message>
        <source>no PDF inside</source>
        <translation>其中没有 PDF</translation>
    </message>
    <message>
        <source>no Word document inside</source>
        <translation>其中没有 Word 文档</translation>
    </message>
    <message>
        <source>its structure can&apos;t be read</source>
        <translation>结构无法识读</translation>
    </message>
    <message>
        <source>unpacks to far more than it should</source>
        <translation>解压后远超应有大小</translation>
    </message>
    <message>
        <source>protected by a password</source>
        <translation>有密码保护</translation>
    </message>
    <message>
        <source>its name leads out of its archive</source>
        <translation>文件名指向压缩包之外</translation>
    </message>
    <message>
        <source>still being written</source>
        <translation>仍在写入</translation>
    </message>
    <message>
        <source>it took more memory than a document may</source>
        <translation>占用的内存超过单个文档的上限</translation>
    </message>
    <message>
        <source>it took longer than a document may</source>
        <translation>用时超过单个文档的上限</translation>
    </message>
    <message>
        <source>the reader broke off</source>
        <translation>读取程序中断</translation>
    </message>
    <message>
        <source>no process could be started for it</source>
        <translation>无法为它启动读取进程</translation>
    </message>
    <message>
        <source>the computer was too busy</source>
        <translation>电脑太忙</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OlderRowsShown</name>
    <message>
        <source>Older rows</source>
        <translation>较早的条目</translation>
    </message>
    <message>
        <source>For this row only</source>
        <translation>只改这一行</translation>
    </message>
</context>
<context>
    <name>OriginalFiles</name>
    <message>
        <source>This text was pasted: there is no file.</source>
        <translation>这段文字是粘贴的，没有文件。</translation>
    </message>
    <message>
        <source>No program here opens such files. The file: {path}</source>
        <translation>这台电脑上没有能打开这种文件的程序。文件：{path}</translation>
    </message>
    <message>
        <source>The file is no longer where it was, or another one took its place, and no copy of it was kept: {path}</source>
        <translation>文件已不在原处，或被别的文件替换，也没有保留副本：{path}</translation>
    </message>
</context>
<context>
    <name>OwnColumns</name>
    <message>
        <source>Own columns</source>
        <translation>自定义列</translation>
    </message>
    <message>
        <source>F2 or a double click on a cell writes into it. What stands in a column that is taken away goes with it; Ctrl+Z brings both back.</source>
        <translation>按 F2 或双击单元格即可填写。删去一列时，其中的内容一并删去；Ctrl+Z 可全部恢复。</translation>
    </message>
    <message>
        <source>&amp;Another column</source>
        <translation>再加一列(&amp;A)</translation>
    </message>
    <message>
        <source>Name of the column, such as target price</source>
        <translation>列名，如目标价</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Take this column away</source>
        <translation>删除这一列</translation>
    </message>
</context>
<context>
    <name>OwnEntries</name>
    <message>
        <source>Another name for “{name}”</source>
        <translation>“{name}”的新名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>OwnLists</name>
    <message>
        <source>A new list. The stocks that are selected go on it.</source>
        <translation>新建列表，选中的股票会加入其中。</translation>
    </message>
    <message>
        <source>A new list.</source>
        <translation>新建列表。</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>新建列表</translation>
    </message>
    <message>
        <source>A list that follows the search {query}: it has what that finds, after each import too.</source>
        <translation>随搜索 {query} 更新的列表：每次导入后也会自动更新。</translation>
    </message>
    <message>
        <source>New list from the search</source>
        <translation>由搜索新建列表</translation>
    </message>
    <message>
        <source>“{name}” has the stocks that this search finds:</source>
        <translation>“{name}”由以下搜索找到的股票组成：</translation>
    </message>
    <message>
        <source>Change the search</source>
        <translation>修改搜索</translation>
    </message>
    <message>
        <source>Which list? A new name makes a new one.</source>
        <translation>加入哪个列表？输入新名称则新建。</translation>
    </message>
    <message>
        <source>Add to a list</source>
        <translation>加入列表</translation>
    </message>
</context>
<context>
    <name>PageColumn</name>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Put under…</source>
        <translation>归入…</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>保持分开</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>PairCards</name>
    <message>
        <source>Themes that may be one</source>
        <translation>可能是同一题材</translation>
    </message>
    <message>
        <source>No two themes look alike. What you keep apart is not asked again.</source>
        <translation>没有相似的题材。保持分开的不会再问。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <source>Command: name in any language, or pinyin</source>
        <translation>命令：任一语言的名称，或拼音首字母</translation>
    </message>
    <message>
        <source>{name} (not now)</source>
        <translation>{name}（现在不可用）</translation>
    </message>
</context>
<context>
    <name>PaneHead</name>
    <message>
        <source>Drag to another side, or out of the window; a double click takes it out, too</source>
        <translation>拖到另一侧，或拖出窗口；双击也可移出</translation>
    </message>
    <message>
        <source>Back into the window</source>
        <translation>放回窗口</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>Looks like two in one</source>
        <translation>看来是两个题材合写</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Keep whole</source>
        <translation>不拆</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>PartTheme</name>
    <message>
        <source>Split a theme</source>
        <translation>拆分题材</translation>
    </message>
    <message>
        <source>Where do the stocks of {theme} go? Offered is what other reports say.</source>
        <translation>“{theme}”中的股票归到哪里？已按其他报告的说法预选。</translation>
    </message>
    <message>
        <source>What reports say moves with its sentence. A stock in both is tagged with {second} by hand.</source>
        <translation>报告中的条目连同原句一起移动；同属两者的股票会手动加上“{second}”标签。</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不动</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Pages of the report</source>
        <translation>研报页面</translation>
    </message>
</context>
<context>
    <name>PickBox</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>PlotBrush</name>
    <message>
        <source>The whole chart; drag the mark to see another part</source>
        <translation>整张图；拖动选区可看其他部分</translation>
    </message>
</context>
<context>
    <name>PlotWords</name>
    <message>
        <source>Distinct reports</source>
        <translation>不重复研报</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Places in the texts</source>
        <translation>文中出现处</translation>
    </message>
    <message>
        <source>Distinct reports (copies and translations once)</source>
        <translation>不重复研报（副本与译文只计一次）</translation>
    </message>
    <message>
        <source>Files (copies and translations each)</source>
        <translation>文件（副本与译文各计）</translation>
    </message>
    <message>
        <source>Brokers (each once a period)</source>
        <translation>券商（每周期各计一次）</translation>
    </message>
    <message>
        <source>Places in the texts (of every file)</source>
        <translation>文中出现处（所有文件）</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>per quarter</source>
        <translation>按季</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Other stocks</source>
        <translation>其他股票</translation>
    </message>
    <message>
        <source>Other brokers</source>
        <translation>其他券商</translation>
    </message>
    <message>
        <source>Other themes</source>
        <translation>其他题材</translation>
    </message>
    <message>
        <source>No broker named</source>
        <translation>未注明券商</translation>
    </message>
    <message>
        <source>In the text, not in a list</source>
        <translation>正文提及，不在列表中</translation>
    </message>
    <message>
        <source>No report dated then</source>
        <translation>该期没有研报</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>尚未结束</translation>
    </message>
    <message>
        <source>as a share of all that the library holds of the period</source>
        <translation>占库中该期全部的比例</translation>
    </message>
    <message>
        <source>added up, each in its first period alone</source>
        <translation>累计，每份只计入首次出现的一期</translation>
    </message>
    <message>
        <source>without a date, not on the chart: {count}</source>
        <translation>无日期、未上图：{count}</translation>
    </message>
    <message>
        <source>reports without a broker, not counted: {count}</source>
        <translation>无券商、未计入的研报：{count}</translation>
    </message>
    <message>
        <source>everything is dated in {period}</source>
        <translation>全部日期都在 {period}</translation>
    </message>
    <message>
        <source>None of these mentions has a date. Set the dates of their reports to see them here.</source>
        <translation>这些提及都没有日期。请补上研报日期后查看。</translation>
    </message>
    <message>
        <source>No report of this time names it.</source>
        <translation>这段时间没有研报提到它。</translation>
    </message>
    <message>
        <source>No report with a date yet. Import one to see a chart.</source>
        <translation>还没有带日期的研报。导入后即可看图。</translation>
    </message>
    <message>
        <source>No report of the library is dated here.</source>
        <translation>库中没有这一时间的研报。</translation>
    </message>
    <message>
        <source>each under its strongest stance</source>
        <translation>各按最强力度计</translation>
    </message>
    <message>
        <source>one that names two stocks counts for both</source>
        <translation>提到两只股票的两边都计</translation>
    </message>
    <message>
        <source>one that names two themes counts in both</source>
        <translation>涉及两个题材的在两处各计</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 只股票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln 处需要看一眼</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s) on the text</source>
        <translation>
            <numerusform>文字有 %Ln 处说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s) in the same order</source>
        <translation>
            <numerusform>%Ln 只股票顺序相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln 份研报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln listing(s) in reports</source>
        <translation>
            <numerusform>%Ln 条研报记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand tag(s)</source>
        <translation>
            <numerusform>%Ln 个手工标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broker(s)</source>
        <translation>
            <numerusform>%Ln 家券商</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) before, none since</source>
        <translation>
            <numerusform>此前 %Ln 份报告，之后没有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln theme(s)</source>
        <translation>
            <numerusform>%Ln 个题材</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln 条笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unresolved</source>
        <translation>
            <numerusform>%Ln 个未识别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>names of %Ln list(s)</source>
        <translation>
            <numerusform>%Ln 个列表的名称</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>What is recognised on pictures is never taken without a look.</source>
        <translation>从图片识别出的内容，未经查看绝不采用。</translation>
    </message>
    <message>
        <source>The program “tesseract” is not installed: until it is, pictures stay unread.</source>
        <translation>未安装程序“tesseract”：安装之前，图片不会被读取。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of {size} in {folder}</source>
        <translation>
            <numerusform>%Ln 个文件，共 {size}，位于 {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the language has it</source>
        <translation>按语言习惯</translation>
    </message>
    <message>
        <source>Red rises, green falls</source>
        <translation>红涨绿跌</translation>
    </message>
    <message>
        <source>Green rises, red falls</source>
        <translation>绿涨红跌</translation>
    </message>
    <message>
        <source>Blue rises, orange falls</source>
        <translation>蓝涨橙跌</translation>
    </message>
    <message>
        <source>Without colours, by arrows</source>
        <translation>不用颜色，只用箭头</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文字大小(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Rise and fall</source>
        <translation>涨跌颜色(&amp;R)</translation>
    </message>
    <message>
        <source>Read the &amp;pictures in PDFs by text recognition (OCR)</source>
        <translation>用文字识别（OCR）读取 PDF 中的图片(&amp;P)</translation>
    </message>
    <message>
        <source>Keep a copy of every &amp;file that is imported, unchanged</source>
        <translation>为导入的每个文件保留一份原样副本(&amp;F)</translation>
    </message>
    <message>
        <source>Search an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>新的快捷键</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>无快捷键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Own key</source>
        <translation>恢复默认(&amp;O)</translation>
    </message>
    <message>
        <source>Own keys of &amp;all</source>
        <translation>全部恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>{key} stands for “{action}” already. Give that another key first.</source>
        <translation>{key} 已用于“{action}”。请先为它换一个键。</translation>
    </message>
</context>
<context>
    <name>PuttingBack</name>
    <message>
        <source>The copy is checked and put in the library&apos;s place …</source>
        <translation>正在检查备份并放回原处……</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>Expected a field such as theme: here</source>
        <translation>这里应是字段，如 题材：</translation>
    </message>
    <message>
        <source>There is no such field. Perhaps {0}:</source>
        <translation>没有这个字段。是否指 {0}:</translation>
    </message>
    <message>
        <source>Expected a value here</source>
        <translation>这里应有一个值</translation>
    </message>
    <message>
        <source>Expected a text here; this field can&apos;t be compared</source>
        <translation>这里应是文字；此字段不能比较大小</translation>
    </message>
    <message>
        <source>Expected a number here, such as &gt;=2</source>
        <translation>这里应是数字，如 &gt;=2</translation>
    </message>
    <message>
        <source>Expected a number here, such as &gt;=1.5</source>
        <translation>这里应是数字，如 &gt;=1.5</translation>
    </message>
    <message>
        <source>Expected a date or an age here, such as &lt;30d or 2024-12</source>
        <translation>这里应是日期或天数，如 &lt;30d 或 2024-12</translation>
    </message>
    <message>
        <source>This range runs backwards. Perhaps {0}</source>
        <translation>这个时间范围首尾颠倒了。是否指 {0}</translation>
    </message>
    <message>
        <source>Expected days here, such as 90d or 2024-07..2024-12</source>
        <translation>这里应是时段，如 90d 或 2024-07..2024-12</translation>
    </message>
    <message>
        <source>Expected one of these here: {0}</source>
        <translation>这里应是其中之一：{0}</translation>
    </message>
    <message>
        <source>Expected one of these here: {0}. Perhaps {1}</source>
        <translation>这里应是其中之一：{0}。是否指 {1}</translation>
    </message>
    <message>
        <source>Expected a word or a field here</source>
        <translation>这里应是词或字段</translation>
    </message>
    <message>
        <source>There is no opening parenthesis to this one</source>
        <translation>这个括号没有对应的左括号</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing</source>
        <translation>缺少右括号</translation>
    </message>
    <message>
        <source>A closing quotation mark is missing</source>
        <translation>缺少右引号</translation>
    </message>
    <message>
        <source>Too many parentheses stand inside one another</source>
        <translation>括号嵌套过深</translation>
    </message>
    <message>
        <source>These are too many terms</source>
        <translation>条件太多</translation>
    </message>
    <message>
        <source>Expected a number or a date here, such as &gt;=30 or &lt;2025-06</source>
        <translation>此处应为数字或日期，例如 &gt;=30 或 &lt;2025-06</translation>
    </message>
    <message>
        <source>There is no column of your own of this name</source>
        <translation>没有叫这个名字的自定义列</translation>
    </message>
    <message>
        <source>There is no column of your own of this name. Perhaps {0}</source>
        <translation>没有叫这个名字的自定义列，是不是 {0}</translation>
    </message>
    <message>
        <source>There is no saved view of this name</source>
        <translation>没有这个名称的视图</translation>
    </message>
    <message>
        <source>There is no saved view of this name. Perhaps {0}</source>
        <translation>没有这个名称的视图。是否指 {0}</translation>
    </message>
    <message>
        <source>What {0}: was on that day is not known; it is kept since {1}</source>
        <translation>那一天的 {0}: 不得而知；自 {1} 起才有记录</translation>
    </message>
    <message>
        <source>This view or list leads back to itself</source>
        <translation>这个视图或列表绕回了自身</translation>
    </message>
    <message>
        <source>theme, with those below it</source>
        <translation>题材，含其下级</translation>
    </message>
    <message>
        <source>house that names it</source>
        <translation>提到它的券商</translation>
    </message>
    <message>
        <source>newest rating: step, term, stock or industry</source>
        <translation>最新评级：档位、用词、个股或行业</translation>
    </message>
    <message>
        <source>strongest stance of any report</source>
        <translation>各研报中最强的立场</translation>
    </message>
    <message>
        <source>market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>industry of a report that names it</source>
        <translation>提到它的研报所属行业</translation>
    </message>
    <message>
        <source>list that it is on</source>
        <translation>所在列表</translation>
    </message>
    <message>
        <source>what a saved view finds</source>
        <translation>视图所找到的</translation>
    </message>
    <message>
        <source>flag, by number or colour</source>
        <translation>旗标，按编号或颜色</translation>
    </message>
    <message>
        <source>who tagged it: hand or machine</source>
        <translation>标签来源：手工或机器</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>name in any script</source>
        <translation>名称，简繁英均可</translation>
    </message>
    <message>
        <source>pinyin initials</source>
        <translation>拼音首字母</translation>
    </message>
    <message>
        <source>words in your notes</source>
        <translation>笔记中的文字</translation>
    </message>
    <message>
        <source>words in your comment</source>
        <translation>备注中的文字</translation>
    </message>
    <message>
        <source>column of your own, also with &gt;=30 or :words behind its name</source>
        <translation>自定义列，列名后可写 &gt;=30 或 :文字</translation>
    </message>
    <message>
        <source>why it is on the list</source>
        <translation>加入列表的原因</translation>
    </message>
    <message>
        <source>title of a report that names it</source>
        <translation>提到它的研报标题</translation>
    </message>
    <message>
        <source>words in reports and notes</source>
        <translation>研报与笔记正文</translation>
    </message>
    <message>
        <source>first seen: &lt;14d, 2024-12</source>
        <translation>首次出现：&lt;14d、2024-12</translation>
    </message>
    <message>
        <source>last seen: &lt;30d</source>
        <translation>最近出现：&lt;30d</translation>
    </message>
    <message>
        <source>seen on any of these days</source>
        <translation>在这些日子出现过</translation>
    </message>
    <message>
        <source>added to the list</source>
        <translation>加入列表的日期</translation>
    </message>
    <message>
        <source>distinct reports, also in 90d</source>
        <translation>不同研报数，可加 in 90d</translation>
    </message>
    <message>
        <source>houses, also in 90d</source>
        <translation>券商数，可加 in 90d</translation>
    </message>
    <message>
        <source>files, also in 90d</source>
        <translation>文件数，可加 in 90d</translation>
    </message>
    <message>
        <source>places, also in 90d</source>
        <translation>提及处数，可加 in 90d</translation>
    </message>
    <message>
        <source>state: tagged, rated, flagged, noted …</source>
        <translation>状态：有标签、有评级、有标记、有笔记…</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>theme</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定义列</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>first</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>出现</translation>
    </message>
    <message>
        <source>added</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>报告数</translation>
    </message>
    <message>
        <source>brokers</source>
        <translation>券商数</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>提及数</translation>
    </message>
    <message>
        <source>is</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Add stock</source>
        <translation>添加股票</translation>
    </message>
    <message>
        <source>Code, name, pinyin or English name, or a pasted list</source>
        <translation>代码、名称、拼音、英文名，或粘贴一串</translation>
    </message>
    <message>
        <source>The names are being loaded …</source>
        <translation>正在载入名称……</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s) added</source>
        <translation>
            <numerusform>已加入 %Ln 只股票</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter adds · Esc closes</source>
        <translation>回车添加 · Esc 关闭</translation>
    </message>
    <message>
        <source>No security fits “{typed}”.</source>
        <translation>没有与“{typed}”相符的证券。</translation>
    </message>
    <message>
        <source>on the list · {code}</source>
        <translation>已在列表 · {code}</translation>
    </message>
    <message>
        <source>delisted · {code}</source>
        <translation>已退市 · {code}</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln stock(s)</source>
        <translation>
            <numerusform>添加 %Ln 只股票</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} on the list already</source>
        <translation>{count} 只已在列表中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not found or not clear: Enter on its line chooses</source>
        <translation>
            <numerusform>%Ln 项未找到或不明确：在该行按回车选择</numerusform>
        </translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>which: {names} …</source>
        <translation>是哪一只：{names} …</translation>
    </message>
    <message>
        <source>What does “{name}” stand for?</source>
        <translation>“{name}”指的是哪一只？</translation>
    </message>
    <message>
        <source>Enter adds all of them</source>
        <translation>回车全部添加</translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>now {symbol}</source>
        <translation>现为 {symbol}</translation>
    </message>
    <message>
        <source>note on {stock}</source>
        <translation>{stock} 的笔记</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>无日期</translation>
    </message>
</context>
<context>
    <name>RankingView</name>
    <message>
        <source>Nothing to rank yet</source>
        <translation>还没有可排名的内容</translation>
    </message>
    <message>
        <source>Import reports with theme lists or ratings; what stands out is listed here.</source>
        <translation>导入带题材名单或评级的报告后，突出的内容会列在这里。</translation>
    </message>
    <message>
        <source>What is ranked</source>
        <translation>排名内容</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>热度变化</translation>
    </message>
    <message>
        <source>New and crowded</source>
        <translation>新颖与拥挤</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>关联度</translation>
    </message>
    <message>
        <source>Dropped picks</source>
        <translation>名单变动</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>一致评级</translation>
    </message>
    <message>
        <source>What ratings tell</source>
        <translation>评级的含金量</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the distinct reports of the {days} days up to {last}, against the {days} days before. Under {few} reports nothing is compared.</source>
        <translation>截至 {last} 的 {days} 天内不同报告中的占比，与之前 {days} 天相比。少于 {few} 份报告不作比较。</translation>
    </message>
    <message>
        <source>The {days} days up to {last}. A source is a broker, or a report that names none; new is what the library never named before.</source>
        <translation>截至 {last} 的 {days} 天。来源是一家券商，或一份未注明券商的报告；库中此前从未提及的为“新”。</translation>
    </message>
    <message>
        <source>The stock&apos;s share in the theme&apos;s lists, divided by its share in all lists: 1 is chance.</source>
        <translation>该股在题材名单中的占比除以在全部名单中的占比：1 为偶然。</translation>
    </message>
    <message>
        <source>Two consecutive lists of one broker on one theme; Enter opens the newer one.</source>
        <translation>同一券商同一题材的前后两份名单；按回车打开较新的一份。</translation>
    </message>
    <message>
        <source>Steps from −2 to +2, the newest rating of each broker. Without habit: minus the mean of the broker&apos;s whole book.</source>
        <translation>档位从 −2 到 +2，取每家券商的最新评级。扣除习惯：减去该券商全部评级的平均。</translation>
    </message>
    <message>
        <source>The share of a broker&apos;s book that has the rating. What everything gets tells nothing: 0 bits.</source>
        <translation>该评级在券商全部评级中的占比。人人都有的评级不含信息：0 比特。</translation>
    </message>
</context>
<context>
    <name>RatingPlot</name>
    <message>
        <source>stale since {day}</source>
        <translation>自 {day} 起过期</translation>
    </message>
    <message>
        <source>holds until {day}</source>
        <translation>有效至 {day}</translation>
    </message>
    <message>
        <source>no horizon stated</source>
        <translation>未注明期限</translation>
    </message>
</context>
<context>
    <name>RatingsView</name>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>All ratings</source>
        <translation>全部评级</translation>
    </message>
    <message>
        <source>A line is full while the rating holds by the broker&apos;s own definition, dotted once it is stale; a triangle is a rise or a cut. A click shows the rating and its definition.</source>
        <translation>实线表示评级按券商自己的定义仍然有效，虚线表示已过期；三角表示上调或下调。点击可查看评级及其定义。</translation>
    </message>
    <message>
        <source>Ratings in time</source>
        <translation>评级走势</translation>
    </message>
    <message>
        <source>The rating and its definition</source>
        <translation>评级及其定义</translation>
    </message>
    <message>
        <source>No dated rating of a broker yet.</source>
        <translation>还没有注明日期的券商评级。</translation>
    </message>
    <message>
        <source>industry not stated</source>
        <translation>未注明行业</translation>
    </message>
    <message numerus="yes">
        <source>for %Ln month(s)</source>
        <translation>
            <numerusform>期限 %Ln 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>Defined by {broker}</source>
        <translation>{broker} 的定义</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>no broker</source>
        <translation>无券商</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Analysts</source>
        <translation>分析师</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Translation: {title}</source>
        <translation>译文：{title}</translation>
    </message>
    <message>
        <source>Copy: {title}</source>
        <translation>副本：{title}</translation>
    </message>
    <message>
        <source>The same report</source>
        <translation>同一研报</translation>
    </message>
</context>
<context>
    <name>ReaderActions</name>
    <message>
        <source>Next highlight</source>
        <translation>下一处标记</translation>
    </message>
    <message>
        <source>Previous highlight</source>
        <translation>上一处标记</translation>
    </message>
    <message>
        <source>Next place of this stock or theme</source>
        <translation>该股票或题材的下一处</translation>
    </message>
    <message>
        <source>Previous place of this stock or theme</source>
        <translation>该股票或题材的上一处</translation>
    </message>
    <message>
        <source>Find in this report</source>
        <translation>在本研报中查找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排对照</translation>
    </message>
    <message>
        <source>Open the original file</source>
        <translation>打开原始文件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Copy as citation</source>
        <translation>复制为引文</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Add a stock</source>
        <translation>添加股票</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>添加题材</translation>
    </message>
    <message>
        <source>Add a rating</source>
        <translation>添加评级</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加笔记</translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>Text of the report</source>
        <translation>研报正文</translation>
    </message>
    <message>
        <source>Stocks of the report</source>
        <translation>研报中的股票</translation>
    </message>
    <message>
        <source>No report is open</source>
        <translation>没有打开的研报</translation>
    </message>
    <message>
        <source>Open one from the reports, or from any sentence.</source>
        <translation>从研报页或任意一句原文打开。</translation>
    </message>
    <message>
        <source>This report has no pages to show: only a PDF whose file has a place of its own has.</source>
        <translation>这份研报没有可显示的页面：只有文件单独存放的 PDF 才有。</translation>
    </message>
    <message>
        <source>No copy or translation of this report is in the library.</source>
        <translation>数据库里没有这份研报的副本或译文。</translation>
    </message>
    <message>
        <source>Select words in the text first.</source>
        <translation>请先在文字中选中内容。</translation>
    </message>
</context>
<context>
    <name>ReaderTools</name>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln 处高亮</numerusform>
        </translation>
    </message>
    <message>
        <source>page {page} of {count}</source>
        <translation>第 {page}/{count} 页</translation>
    </message>
</context>
<context>
    <name>ReadingOnly</name>
    <message>
        <source>The library can only be read where it lies.</source>
        <translation>数据库所在位置只能读取。</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Nothing is known of it.</source>
        <translation>没有相关记录。</translation>
    </message>
</context>
<context>
    <name>ReportColumns</name>
    <message>
        <source>translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Picks</source>
        <translation>荐股</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Analysts</source>
        <translation>分析师</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>无日期</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>研报</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>还没有研报</translation>
    </message>
    <message>
        <source>Reports stand here once they are imported and reviewed.</source>
        <translation>导入并审阅后的研报列在这里。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Show the reports in the trash</source>
        <translation>显示回收站中的研报</translation>
    </message>
    <message>
        <source>Show or fold copies</source>
        <translation>展开或折叠副本</translation>
    </message>
    <message>
        <source>Open the original file</source>
        <translation>打开原始文件</translation>
    </message>
    <message>
        <source>Same report</source>
        <translation>同一研报</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不是</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln 份研报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reports}, %Ln of them copies or translations</source>
        <translation>
            <numerusform>{reports}，其中 %Ln 份是副本或译文</numerusform>
        </translation>
    </message>
    <message>
        <source>In the trash, each for 30 days: {reports}</source>
        <translation>回收站（每份保留 30 天）：{reports}</translation>
    </message>
    <message>
        <source>Reports that you delete wait here for 30 days.</source>
        <translation>删除的研报会在这里保留 30 天。</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Is “{title}” a translation of “{original}”? {score} alike: {evidence}</source>
        <translation>“{title}”是“{original}”的译文吗？相似度 {score}：{evidence}</translation>
    </message>
    <message>
        <source>Is “{title}” a copy of “{original}”? {score} alike: {evidence}</source>
        <translation>“{title}”是“{original}”的副本吗？相似度 {score}：{evidence}</translation>
    </message>
    <message numerus="yes">
        <source>(%Ln more)</source>
        <translation>
            <numerusform>（另有 %Ln 项）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reread</name>
    <message>
        <source>&amp;Make these changes</source>
        <translation>应用这些变动(&amp;M)</translation>
    </message>
    <message>
        <source>Read stored reports again</source>
        <translation>重新读取已存研报</translation>
    </message>
    <message>
        <source>Reports read</source>
        <translation>已读取的研报</translation>
    </message>
    <message>
        <source>Rows that would change</source>
        <translation>将会变动的行</translation>
    </message>
    <message>
        <source>{done} of {total} reports read …</source>
        <translation>已读取 {done}/{total} 篇研报…</translation>
    </message>
    <message>
        <source>Nothing would change: the rules of this version read your reports as they are stored.</source>
        <translation>不会有变动：本版本的规则读出的与已存的一致。</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln report(s)</source>
        <translation>
            <numerusform>涉及 %Ln 篇研报</numerusform>
        </translation>
    </message>
    <message>
        <source>What you made, corrected or rejected yourself stays as you left it. One undo takes it all back.</source>
        <translation>您自己添加、更正或拒绝的内容保持不变。一次撤销即可全部还原。</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>The names are being loaded. Try again in a moment.</source>
        <translation>名称正在加载，请稍后再试。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>已变动 %Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewActions</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Take the row as it stands and go on</source>
        <translation>接受此行并继续</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Leave the row out and go on</source>
        <translation>排除此行并继续</translation>
    </message>
    <message>
        <source>Accept all sure</source>
        <translation>接受全部确定项</translation>
    </message>
    <message>
        <source>Take every row that needs no look</source>
        <translation>接受所有无须细看的行</translation>
    </message>
    <message>
        <source>Accept down to here</source>
        <translation>接受至此行</translation>
    </message>
    <message>
        <source>Take every open row from the first to this one</source>
        <translation>接受从第一行到此行的所有未定行</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Take back every verdict of this review</source>
        <translation>撤销本次审阅的全部决定</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Store the report with what was accepted, then the next one</source>
        <translation>把接受的内容入库，然后看下一份</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>证券</translation>
    </message>
    <message>
        <source>Say which security the name stands for</source>
        <translation>指定名称对应的证券</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Change the theme; with text selected: add a row for it</source>
        <translation>更改题材；选中文字时为其添加一行</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>The next stance: recommended, beneficiary, watch, …</source>
        <translation>切换力度：推荐、受益、关注……</translation>
    </message>
    <message>
        <source>Take it after all</source>
        <translation>仍然采用</translation>
    </message>
    <message>
        <source>Make a row of something that was not taken</source>
        <translation>把未采用的内容加为一行</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the last thing said in this review</source>
        <translation>撤回本次审阅的上一步</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Say again what was taken back</source>
        <translation>恢复刚撤回的一步</translation>
    </message>
    <message>
        <source>Title, broker, date…</source>
        <translation>标题、券商、日期…</translation>
    </message>
    <message>
        <source>Say what the document doesn&apos;t say of itself</source>
        <translation>补充文档没有写明的信息</translation>
    </message>
    <message>
        <source>Next doubtful</source>
        <translation>下一个存疑</translation>
    </message>
    <message>
        <source>Go to the next row that needs a look</source>
        <translation>跳到下一个需要看的行</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Show the next place where the name stands</source>
        <translation>显示该名称的下一处</translation>
    </message>
    <message>
        <source>Pages or text</source>
        <translation>页面或文字</translation>
    </message>
    <message>
        <source>Show the document as its pages, or as its text</source>
        <translation>以页面或文字显示文档</translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation>返回收件箱</translation>
    </message>
    <message>
        <source>Keep the review as it is and go back</source>
        <translation>保留审阅进度并返回</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>Broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>no broker</source>
        <translation>无券商</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Analysts</source>
        <translation>分析师</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Rows of the review</source>
        <translation>审阅的各行</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Text of the report</source>
        <translation>研报正文</translation>
    </message>
    <message>
        <source>Nothing is being reviewed</source>
        <translation>没有正在审阅的内容</translation>
    </message>
    <message>
        <source>Open a document from the inbox to review it.</source>
        <translation>从收件箱打开一份文档来审阅。</translation>
    </message>
    <message>
        <source>{decided} of {rows} rows · document {place} of {waiting}</source>
        <translation>已定 {decided}/{rows} 行 · 第 {place}/{waiting} 份文档</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) accepted.</source>
        <translation>
            <numerusform>已接受 %Ln 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) need a look.</source>
        <translation>
            <numerusform>%Ln 行需要看一眼。</numerusform>
        </translation>
    </message>
    <message>
        <source>Next doubtful</source>
        <translation>下一个存疑</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>No row has a verdict any more; Ctrl+Z brings them back.</source>
        <translation>所有行都已恢复未定；按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Every row has a verdict.</source>
        <translation>每一行都已决定。</translation>
    </message>
    <message>
        <source>No row needs a look.</source>
        <translation>没有需要看的行。</translation>
    </message>
</context>
<context>
    <name>ReviewTree</name>
    <message>
        <source>Named outside the lists</source>
        <translation>列表之外提到的</translation>
    </message>
    <message>
        <source>Seen but not taken</source>
        <translation>看到但未采用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>证券</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>{title}: {done} of {all} decided</source>
        <translation>{title}：已决定 {done}/{all}</translation>
    </message>
    <message>
        <source>no such security known</source>
        <translation>未知证券</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>需要看一眼</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>by hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>已学习</translation>
    </message>
    <message>
        <source>a common word</source>
        <translation>常用词</translation>
    </message>
    <message>
        <source>part of a longer word</source>
        <translation>更长词语的一部分</translation>
    </message>
    <message>
        <source>the publisher itself</source>
        <translation>发布机构自身</translation>
    </message>
    <message>
        <source>a broker named as such</source>
        <translation>作为券商被提到</translation>
    </message>
    <message>
        <source>a product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>未上市</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>only in news</source>
        <translation>仅见于新闻</translation>
    </message>
    <message>
        <source>{what} control characters were taken out</source>
        <translation>已去掉 {what} 个控制字符</translation>
    </message>
    <message>
        <source>{what} marks that turn the direction of writing were taken out</source>
        <translation>已去掉 {what} 个改变书写方向的标记</translation>
    </message>
    <message>
        <source>{what} invisible characters were taken out</source>
        <translation>已去掉 {what} 个不可见字符</translation>
    </message>
    <message>
        <source>{what} broken characters were replaced</source>
        <translation>已替换 {what} 个损坏的字符</translation>
    </message>
    <message>
        <source>{what} characters were lost before this file was made</source>
        <translation>此文件生成之前已丢失 {what} 个字符</translation>
    </message>
    <message>
        <source>{what} bytes could not be decoded</source>
        <translation>{what} 个字节无法解码</translation>
    </message>
    <message>
        <source>the encoding was guessed: {what}</source>
        <translation>编码是推测的：{what}</translation>
    </message>
    <message>
        <source>a table whose {what} columns are not known: name them</source>
        <translation>表格的 {what} 列含义未知：请指定各列</translation>
    </message>
    <message>
        <source>{what} rows beyond the limit of a table were left out</source>
        <translation>超出表格上限的 {what} 行未读取</translation>
    </message>
    <message>
        <source>{what} columns beyond the limit of a table were left out</source>
        <translation>超出表格上限的 {what} 列未读取</translation>
    </message>
    <message>
        <source>{what} files in it were not read: save them out of it, and import them</source>
        <translation>其中 {what} 个文件没有读取：请另存出来再导入</translation>
    </message>
    <message>
        <source>{what} attachments beyond the limit of a mail were left out</source>
        <translation>超出邮件上限的 {what} 个附件未读取</translation>
    </message>
    <message>
        <source>text recognised on {what} pages (OCR): compare it with the page</source>
        <translation>{what} 页文字由图像识别（OCR）得来：请与原页核对</translation>
    </message>
    <message>
        <source>{what} pages are pictures, or text in fonts that don&apos;t say its characters, and need a text recognition (OCR)</source>
        <translation>{what} 页是图片，或其字体没有说明是哪些字，需要文字识别（OCR）</translation>
    </message>
    <message>
        <source>text recognised on the pages {what} (OCR): compare it with them</source>
        <translation>第 {what} 页的文字由 OCR 识别：请与原页核对</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰语</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>印尼语</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来语</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>波兰语</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其语</translation>
    </message>
    <message>
        <source>it seems to be in {language}; only 简体, 繁體 and English are read: in its review select a name and press T, or paste a translation</source>
        <translation>看来是{language}，而能读的只有简体、繁体和英文：可在审阅中选中名称按 T 手动添加，或粘贴译文</translation>
    </message>
    <message>
        <source>no such security known</source>
        <translation>未知证券</translation>
    </message>
    <message>
        <source>several securities</source>
        <translation>多只证券</translation>
    </message>
    <message>
        <source>in the disclaimer</source>
        <translation>在免责声明中</translation>
    </message>
    <message>
        <source>in the small print</source>
        <translation>在附注中</translation>
    </message>
    <message>
        <source>an index</source>
        <translation>指数</translation>
    </message>
</context>
<context>
    <name>Revisions</name>
    <message>
        <source>What</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>研报</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Before → now</source>
        <translation>之前 → 现在</translation>
    </message>
    <message>
        <source>a rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>the rating scale</source>
        <translation>评级标准</translation>
    </message>
    <message>
        <source>the report itself</source>
        <translation>研报本身</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>正文中</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>analysts</source>
        <translation>分析师</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>{places} ({count} new)</source>
        <translation>{places}（{count} 处为新）</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改变</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>None of the samples is in the library.</source>
        <translation>数据库中没有示例。</translation>
    </message>
    <message>
        <source>Remove the samples</source>
        <translation>移除示例</translation>
    </message>
    <message>
        <source>The samples are removed; undo brings them back.</source>
        <translation>示例已移除；撤销可恢复。</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>List, search, columns, widths, order and headings are kept under a name; a name that is there is replaced.</source>
        <translation>列表、搜索、列及列宽、排序和分组以一个名称保存；已有的名称会被替换。</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存当前视图</translation>
    </message>
</context>
<context>
    <name>SavingStocks</name>
    <message>
        <source>Save these stocks</source>
        <translation>保存这些股票</translation>
    </message>
    <message>
        <source>List for TradingView (*.txt)</source>
        <translation>TradingView 列表 (*.txt)</translation>
    </message>
    <message>
        <source>Block to import into 通达信 or 同花顺 (*.ebk)</source>
        <translation>通达信、同花顺可导入的板块 (*.ebk)</translation>
    </message>
    <message>
        <source>Block in the folder of 通达信 (*.blk)</source>
        <translation>通达信目录中的板块 (*.blk)</translation>
    </message>
    <message>
        <source>List to import into 同花顺 (*.sel)</source>
        <translation>同花顺可导入的列表 (*.sel)</translation>
    </message>
    <message>
        <source>Blocks of 同花顺 (stockblock.ini)</source>
        <translation>同花顺自定义板块 (stockblock.ini)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>电子表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>自选股</translation>
    </message>
    <message>
        <source>通达信 has no market for {codes}.</source>
        <translation>通达信没有 {codes} 所在的市场。</translation>
    </message>
    <message>
        <source>This form of 同花顺 has no place for {codes}.</source>
        <translation>同花顺的这种格式无法写入 {codes}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s) saved in {files}.</source>
        <translation>
            <numerusform>已将 %Ln 只股票存入 {files}。</numerusform>
        </translation>
    </message>
    <message>
        <source>TradingView has no exchange for {codes}.</source>
        <translation>TradingView 没有这些代码所属的交易所：{codes}。</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search stocks: words, code, pinyin, theme:液冷, brokers:&gt;=2, not flag:1 …</source>
        <translation>搜索股票：文字、代码、拼音、theme:液冷、brokers:&gt;=2、not flag:1 …</translation>
    </message>
    <message>
        <source>Search: 液冷, 002837, hwj, theme:芯片 brokers:&gt;=2</source>
        <translation>搜索：液冷、002837、hwj、theme:芯片 brokers:&gt;=2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>SettingUp</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Learn all names</source>
        <translation>学会全部名称</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The other report</source>
        <translation>另一份研报</translation>
    </message>
    <message>
        <source>The lists of both reports</source>
        <translation>两份研报的清单</translation>
    </message>
    <message>
        <source>Back to the reader</source>
        <translation>返回阅读</translation>
    </message>
    <message>
        <source>Comparing the lists…</source>
        <translation>正在对照清单…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in the lists of both</source>
        <translation>
            <numerusform>两边清单共 %Ln 处对应</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) to learn</source>
        <translation>
            <numerusform>可学 %Ln 个名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) where they differ</source>
        <translation>
            <numerusform>%Ln 处不一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in one of them alone</source>
        <translation>
            <numerusform>%Ln 处仅一方有</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” stands at the place of {name} {symbol}. Learn the name?</source>
        <translation>“{text}”对应 {name} {symbol}。记住这个名称吗？</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>For {broker}</source>
        <translation>仅限{broker}</translation>
    </message>
    <message>
        <source>“{first}” is {one}, but “{second}” is {two}. Which does the author mean?</source>
        <translation>“{first}”是 {one}，而“{second}”是 {two}。作者指的是哪一个？</translation>
    </message>
    <message>
        <source>{name}: “{text}” stands for it here</source>
        <translation>{name}：这里的“{text}”指它</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>自选股</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研报</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Click: only these · Ctrl: and · Shift: or · Alt: not</source>
        <translation>单击：只看它 · Ctrl：并且 · Shift：或者 · Alt：排除</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Follows the search {query}</source>
        <translation>随搜索 {query} 更新</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>{step} 档</translation>
    </message>
    <message>
        <source>Tagged by hand</source>
        <translation>手工标签</translation>
    </message>
    <message>
        <source>Tagged by reports</source>
        <translation>研报标签</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>旗标</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Pages, lists and filters</source>
        <translation>页面、列表与筛选</translation>
    </message>
    <message>
        <source>Change the &amp;search…</source>
        <translation>修改搜索(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Keep these stocks, follow no longer</source>
        <translation>保留现有股票，不再随搜索更新(&amp;K)</translation>
    </message>
    <message>
        <source>Re&amp;place by what is shown</source>
        <translation>以当前显示替换(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>删除(&amp;E)</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>正在显示</translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>The library can&apos;t be opened</source>
        <translation>无法打开数据库</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The damaged file stays beside it under another name.</source>
        <translation>损坏的文件会改名保留在旁边。</translation>
    </message>
    <message>
        <source>Open or make another library…</source>
        <translation>打开或新建另一个数据库…</translation>
    </message>
    <message numerus="yes">
        <source>There is a backup of {date} with %Ln report(s).</source>
        <translation>
            <numerusform>有 {date} 的备份，含 %Ln 份报告。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the backup back</source>
        <translation>放回此备份</translation>
    </message>
    <message>
        <source>Put back another backup…</source>
        <translation>恢复其他备份…</translation>
    </message>
    <message>
        <source>Another backup</source>
        <translation>其他备份</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>数据库 (*.db)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to review</source>
        <translation>
            <numerusform>%Ln 份待审阅</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing {done} of {total}</source>
        <translation>正在导入 {done}/{total}</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln stock(s)</source>
        <translation>
            <numerusform>{shown} / %Ln 只股票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 只股票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln 份研报</numerusform>
        </translation>
    </message>
    <message>
        <source>{reports} ({distinct} distinct)</source>
        <translation>{reports}（不重复 {distinct} 份）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln theme(s)</source>
        <translation>
            <numerusform>%Ln 个题材</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>Taken back: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Import “{0}”</source>
        <translation>导入“{0}”</translation>
    </message>
    <message>
        <source>Import {0}</source>
        <translation>导入{0}</translation>
    </message>
    <message>
        <source>Put {0} into the inbox</source>
        <translation>把{0}放进收件箱</translation>
    </message>
    <message>
        <source>Put “{0}” into the inbox</source>
        <translation>“{0}”进收件箱</translation>
    </message>
    <message>
        <source>Review “{0}”</source>
        <translation>审阅“{0}”</translation>
    </message>
    <message>
        <source>Discard “{0}”</source>
        <translation>丢弃“{0}”</translation>
    </message>
    <message>
        <source>Date “{0}” {1}</source>
        <translation>“{0}”的日期定为 {1}</translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation>删除 {0}</translation>
    </message>
    <message>
        <source>Restore {0}</source>
        <translation>恢复 {0}</translation>
    </message>
    <message>
        <source>Restore the backup “{0}”</source>
        <translation>恢复备份“{0}”</translation>
    </message>
    <message>
        <source>Mark what changed as seen</source>
        <translation>将变化标为已看</translation>
    </message>
    <message>
        <source>Answer whether “{0}” is a copy</source>
        <translation>回答“{0}”是否副本</translation>
    </message>
    <message>
        <source>Read “{0}” again</source>
        <translation>重新读取“{0}”</translation>
    </message>
    <message>
        <source>Read reports again with newer rules</source>
        <translation>用新规则重新读取研报</translation>
    </message>
    <message>
        <source>Import the list “{0}”</source>
        <translation>导入列表“{0}”</translation>
    </message>
    <message>
        <source>Import lists of other programs</source>
        <translation>导入其他程序的列表</translation>
    </message>
    <message>
        <source>Settle “{0}”</source>
        <translation>认定“{0}”</translation>
    </message>
    <message>
        <source>Let unresolved entries go</source>
        <translation>放弃未识别的条目</translation>
    </message>
    <message>
        <source>Note {0} of the watched folder</source>
        <translation>记下监视文件夹的 {0}</translation>
    </message>
    <message>
        <source>Remember the columns of a table</source>
        <translation>记住表格的各列</translation>
    </message>
    <message>
        <source>Merge {0} into {1}</source>
        <translation>把 {0} 并入 {1}</translation>
    </message>
    <message>
        <source>Split {1} off {0}</source>
        <translation>从 {0} 拆出 {1}</translation>
    </message>
    <message>
        <source>Split a theme in two</source>
        <translation>拆分题材</translation>
    </message>
    <message>
        <source>Put {0} under {1}</source>
        <translation>把 {0} 归入 {1}</translation>
    </message>
    <message>
        <source>Take {0} out of {1}</source>
        <translation>把 {0} 移出 {1}</translation>
    </message>
    <message>
        <source>Call {0} also {1}</source>
        <translation>{0} 又名 {1}</translation>
    </message>
    <message>
        <source>Call {0} no longer {1}</source>
        <translation>{0} 不再叫 {1}</translation>
    </message>
    <message>
        <source>Change who tags with {0}</source>
        <translation>更改 {0} 由谁打标签</translation>
    </message>
    <message>
        <source>Say what {0} is</source>
        <translation>设定 {0} 的类型</translation>
    </message>
    <message>
        <source>Order the chain below {0}</source>
        <translation>调整 {0} 下的产业链顺序</translation>
    </message>
    <message>
        <source>Keep {0} and {1} apart</source>
        <translation>{0} 与 {1} 保持分开</translation>
    </message>
    <message>
        <source>Take in the concepts “{0}”</source>
        <translation>导入概念“{0}”</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>添加 {0}</translation>
    </message>
    <message>
        <source>Change the note on {0}</source>
        <translation>修改 {0} 的笔记</translation>
    </message>
    <message>
        <source>Change many stocks</source>
        <translation>批量修改股票</translation>
    </message>
    <message>
        <source>Delete notes</source>
        <translation>删除笔记</translation>
    </message>
    <message>
        <source>Learn names from a translation</source>
        <translation>从译文学习名称</translation>
    </message>
    <message>
        <source>Make the list “{0}”</source>
        <translation>新建列表“{0}”</translation>
    </message>
    <message>
        <source>Rename the list “{0}” to “{1}”</source>
        <translation>将列表“{0}”改名为“{1}”</translation>
    </message>
    <message>
        <source>Delete the list “{0}”</source>
        <translation>删除列表“{0}”</translation>
    </message>
    <message>
        <source>Move the list “{0}”</source>
        <translation>移动列表“{0}”</translation>
    </message>
    <message>
        <source>Change what the list “{0}” follows</source>
        <translation>更改列表“{0}”所跟随的查询</translation>
    </message>
    <message>
        <source>Put {0} into the section “{1}”</source>
        <translation>将 {0} 归入分组“{1}”</translation>
    </message>
    <message>
        <source>Keep {0} at the top</source>
        <translation>置顶 {0}</translation>
    </message>
    <message>
        <source>Keep {0} at the top no longer</source>
        <translation>取消置顶 {0}</translation>
    </message>
    <message>
        <source>Save the view “{0}”</source>
        <translation>保存视图“{0}”</translation>
    </message>
    <message>
        <source>Rename the view “{0}” to “{1}”</source>
        <translation>将视图“{0}”改名为“{1}”</translation>
    </message>
    <message>
        <source>Delete the view “{0}”</source>
        <translation>删除视图“{0}”</translation>
    </message>
    <message>
        <source>Move the view “{0}”</source>
        <translation>移动视图“{0}”</translation>
    </message>
    <message>
        <source>Change the colour rules</source>
        <translation>更改颜色规则</translation>
    </message>
    <message>
        <source>Change the own columns</source>
        <translation>更改自定义列</translation>
    </message>
    <message>
        <source>Write into {0} beside {1}</source>
        <translation>在 {1} 的“{0}”列填写</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
    <message>
        <source>Tag {0} with {1}</source>
        <translation>给 {0} 加题材 {1}</translation>
    </message>
    <message>
        <source>Take {1} off {0}</source>
        <translation>去掉 {0} 的题材 {1}</translation>
    </message>
    <message>
        <source>Flag {0}</source>
        <translation>为 {0} 插旗</translation>
    </message>
    <message>
        <source>Comment on {0}</source>
        <translation>备注 {0}</translation>
    </message>
    <message>
        <source>Note on {0}</source>
        <translation>{0} 的笔记</translation>
    </message>
    <message>
        <source>Delete the note on {0}</source>
        <translation>删除 {0} 的笔记</translation>
    </message>
    <message>
        <source>Rename theme {0} to {1}</source>
        <translation>题材 {0} 改名为 {1}</translation>
    </message>
    <message>
        <source>Learn that “{0}” is {1}, in older reports too</source>
        <translation>记住“{0}”是 {1}，旧研报一并更改</translation>
    </message>
    <message>
        <source>Add to “{0}” by hand</source>
        <translation>手工补充“{0}”</translation>
    </message>
    <message>
        <source>Learn that “{0}” is {1}</source>
        <translation>记住“{0}”即 {1}</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>tagged by hand</source>
        <translation>手工标注</translation>
    </message>
    <message>
        <source>from reports</source>
        <translation>来自研报</translation>
    </message>
    <message>
        <source>last seen {day}</source>
        <translation>最近 {day}</translation>
    </message>
    <message>
        <source>Distinct reports per week, 26 weeks</source>
        <translation>每周不重复研报数，26 周</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Chart of this stock</source>
        <translation>该股票的图表</translation>
    </message>
    <message>
        <source>Put on the watchlist</source>
        <translation>加入自选</translation>
    </message>
    <message>
        <source>Not named yet</source>
        <translation>尚未提及</translation>
    </message>
    <message>
        <source>No report of the library names this stock.</source>
        <translation>库中没有研报提到这只股票。</translation>
    </message>
    <message>
        <source>on {lists}</source>
        <translation>列于 {lists}</translation>
    </message>
    <message>
        <source>Formerly {names}</source>
        <translation>曾用名：{names}</translation>
    </message>
    <message>
        <source>Another line of the same company</source>
        <translation>同一公司的另一上市代码</translation>
    </message>
    <message>
        <source>Every broker</source>
        <translation>全部券商</translation>
    </message>
    <message>
        <source>Every theme</source>
        <translation>全部题材</translation>
    </message>
    <message>
        <source>Every stance</source>
        <translation>全部力度</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln 处提及</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all}中的 {shown} 处</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Columns and order</source>
        <translation>列与排序</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Sort by it</source>
        <translation>按此排序(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Then by it</source>
        <translation>再按此排序(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Not by it</source>
        <translation>取消排序(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>加宽(&amp;W)</translation>
    </message>
    <message>
        <source>Na&amp;rrower</source>
        <translation>变窄(&amp;R)</translation>
    </message>
    <message>
        <source>As at &amp;first</source>
        <translation>恢复默认(&amp;F)</translation>
    </message>
    <message>
        <source>Space shows or hides a column; a second press of Sort turns the order round.</source>
        <translation>空格显示或隐藏一列；再按一次“按此排序”则反向。</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Tag</source>
        <translation>打标签</translation>
    </message>
    <message>
        <source>Theme: name, alias or pinyin</source>
        <translation>题材：名称、别名或拼音</translation>
    </message>
    <message>
        <source>Enter adds or removes · Esc closes</source>
        <translation>回车添加或去掉 · Esc 关闭</translation>
    </message>
    <message>
        <source>New theme “{name}”</source>
        <translation>新题材“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 只股票</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingLists</name>
    <message numerus="yes">
        <source>%Ln stock(s) taken in</source>
        <translation>
            <numerusform>已接收 %Ln 只股票</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextHitsPage</name>
    <message>
        <source>Words in reports and notes; “two words” in quotation marks stand together</source>
        <translation>研报与笔记中的词；引号内的词须连在一起</translation>
    </message>
    <message>
        <source>Words in reports and notes</source>
        <translation>研报与笔记中的词</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No report and no note has all of these words.</source>
        <translation>没有研报或笔记同时含有这些词。</translation>
    </message>
    <message>
        <source>Search the texts</source>
        <translation>搜索正文</translation>
    </message>
    <message>
        <source>Type words and press Enter. 简 and 繁, wide and narrow, upper and lower case are the same.</source>
        <translation>输入词语后按回车。简繁、全半角、大小写视为相同。</translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln result(s)</source>
        <translation>
            <numerusform>最新的 %Ln 条结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln 条结果</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeChains</name>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Up the stream</source>
        <translation>上移（上游）</translation>
    </message>
    <message>
        <source>Down the stream</source>
        <translation>下移（下游）</translation>
    </message>
    <message>
        <source>Copy as a Markdown tree</source>
        <translation>复制为 Markdown 树</translation>
    </message>
</context>
<context>
    <name>ThemeChange</name>
    <message>
        <source>Theme</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研报</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Merge the two…</source>
        <translation>合并两者…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ThemeColumns</name>
    <message>
        <source>Theme</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Tagged by hand only</source>
        <translation>仅手工打标签</translation>
    </message>
    <message>
        <source>From outside: {set}</source>
        <translation>外部概念：{set}</translation>
    </message>
    <message>
        <source>Its own: {stocks} stocks ({hand} by hand), {reports} reports</source>
        <translation>自身：{stocks} 只股票（手工 {hand}），{reports} 份研报</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Stocks of the theme and of those below it, each once</source>
        <translation>本题材及下级题材的股票，各计一次</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研报</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
</context>
<context>
    <name>ThemeNames</name>
    <message>
        <source>Names of a theme</source>
        <translation>题材的名称</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>显示语言</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>另一个名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>no language</source>
        <translation>不限语言</translation>
    </message>
    <message>
        <source>{shown} ({name})</source>
        <translation>{shown}（{name}）</translation>
    </message>
</context>
<context>
    <name>ThemePanel</name>
    <message>
        <source>Tag by hand only</source>
        <translation>仅手工打标签</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>How is purity counted?</source>
        <translation>纯度如何计算？</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Tagged by hand only: what reports say counts for purity alone.</source>
        <translation>仅手工打标签：研报所述只计入纯度。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 只股票</numerusform>
        </translation>
    </message>
    <message>
        <source>purity as of {day}</source>
        <translation>纯度截至 {day}</translation>
    </message>
</context>
<context>
    <name>ThemeTree</name>
    <message numerus="yes">
        <source>Tag %Ln stock(s) with {theme}</source>
        <translation>
            <numerusform>给 %Ln 只股票加上题材“{theme}”</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge {theme} into {other}</source>
        <translation>将“{theme}”合并到“{other}”</translation>
    </message>
    <message>
        <source>Move {theme} here</source>
        <translation>将“{theme}”移到这里</translation>
    </message>
    <message>
        <source>Put {theme} under {other} (Ctrl: merge)</source>
        <translation>将“{theme}”归入“{other}”（Ctrl：合并）</translation>
    </message>
</context>
<context>
    <name>ThemeWords</name>
    <message>
        <source>What moves: {what}</source>
        <translation>将移动：{what}</translation>
    </message>
    <message>
        <source>{count} stand in both themes of one report: the strongest stance and all places stay.</source>
        <translation>{count} 条在同一研报的两个题材中都有：保留最强力度和全部位置。</translation>
    </message>
    <message>
        <source>Kept as other names: {names}. Later reports that use them are found here.</source>
        <translation>保留为别名：{names}。以后用这些名称的研报都归到这里。</translation>
    </message>
    <message>
        <source>This can&apos;t be done: a theme would be above itself: {path}</source>
        <translation>无法执行：题材会成为自己的上级：{path}</translation>
    </message>
    <message>
        <source>“{theme}” has that name already. The two can be merged instead.</source>
        <translation>“{theme}”已有这个名称。可以改为合并两者。</translation>
    </message>
    <message>
        <source>in both: {names}</source>
        <translation>共有：{names}</translation>
    </message>
    <message>
        <source>names {share} alike</source>
        <translation>名称相似 {share}</translation>
    </message>
    <message>
        <source> (new)</source>
        <translation>（新）</translation>
    </message>
    <message>
        <source>One report is a translation of the other</source>
        <translation>两份研报互为译文</translation>
    </message>
    <message>
        <source>Looks like a part of it</source>
        <translation>像是其中一部分</translation>
    </message>
    <message>
        <source>Looks like the same</source>
        <translation>像是同一题材</translation>
    </message>
    <message>
        <source>Since {day}: {who}</source>
        <translation>始于 {day}：{who}</translation>
    </message>
    <message>
        <source>an undated report</source>
        <translation>无日期的研报</translation>
    </message>
    <message>
        <source>Brokers (reports): {names}</source>
        <translation>券商（研报数）：{names}</translation>
    </message>
    <message>
        <source>In the library: {name}</source>
        <translation>库中名称：{name}</translation>
    </message>
    <message>
        <source>Also called: {names}</source>
        <translation>又名：{names}</translation>
    </message>
    <message>
        <source>Under: {names}</source>
        <translation>上级：{names}</translation>
    </message>
    <message>
        <source>Holds: {names}</source>
        <translation>下级：{names}</translation>
    </message>
    <message>
        <source>Beside {theme}: {both} in both · only there {there} · only here {here}</source>
        <translation>对照 {theme}：共有 {both} · 仅对方 {there} · 仅本题材 {here}</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>segment of a chain</source>
        <translation>产业链环节</translation>
    </message>
    <message>
        <source>catalyst</source>
        <translation>催化</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>{place} of {many} in the chain {name}</source>
        <translation>{name}产业链 {place}/{many}</translation>
    </message>
</context>
<context>
    <name>ThemesPage</name>
    <message>
        <source>Themes</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Filter: name, alias or pinyin</source>
        <translation>筛选：名称、别名或拼音</translation>
    </message>
    <message>
        <source>Show in the watchlist</source>
        <translation>在自选股中显示</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Other names…</source>
        <translation>别名…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>并入…</translation>
    </message>
    <message>
        <source>Put under…</source>
        <translation>归入…</translation>
    </message>
    <message>
        <source>Take out from here</source>
        <translation>从这里移出</translation>
    </message>
    <message>
        <source>Split off the chosen stocks…</source>
        <translation>拆出所选股票…</translation>
    </message>
    <message>
        <source>Remove, if nothing needs it</source>
        <translation>若无用则移除</translation>
    </message>
    <message>
        <source>Take in concepts of another program…</source>
        <translation>导入其他程序的概念…</translation>
    </message>
    <message>
        <source>No themes yet</source>
        <translation>还没有题材</translation>
    </message>
    <message>
        <source>Themes come with the reports that you accept, or when you tag a stock with T.</source>
        <translation>接受研报后会有题材；也可以按 T 给股票打标签。</translation>
    </message>
    <message numerus="yes">
        <source>Alike: %Ln</source>
        <translation>
            <numerusform>相似：%Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThresholdBox</name>
    <message>
        <source>&amp;Store sure documents without a review</source>
        <translation>确定的文档免审入库(&amp;S)</translation>
    </message>
    <message>
        <source>They must state their date, and every row must pass. A name outside the lists counts as mentioned.</source>
        <translation>文档须写明日期，且每一行都要达到要求。名单之外出现的名字按“提及”计。</translation>
    </message>
    <message>
        <source>Every row is sure to at &amp;least</source>
        <translation>每一行的把握至少为(&amp;L)</translation>
    </message>
</context>
<context>
    <name>TickStrip</name>
    <message>
        <source>Where the highlights are</source>
        <translation>高亮的位置</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Flag the selected stocks (1–7)</source>
        <translation>为所选股票插旗（1–7）</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗标</translation>
    </message>
</context>
<context>
    <name>TypeAhead</name>
    <message>
        <source>What is offered</source>
        <translation>可选项</translation>
    </message>
</context>
<context>
    <name>UnfinishedWords</name>
    <message>
        <source>Drop it</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>A note on {stock} was not finished; what was written of it is kept: “{words}”</source>
        <translation>关于 {stock} 的笔记没有写完，已写的内容还在：“{words}”</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>A list of stocks was not added yet; it is kept: “{words}”</source>
        <translation>有一份股票清单还没有加入，内容还在：“{words}”</translation>
    </message>
    <message>
        <source>What was being written to many stocks is not with them yet; it is kept: “{words}”</source>
        <translation>正在写给多只股票的内容还没有写入，已保留：“{words}”</translation>
    </message>
    <message>
        <source>Colour rules were not taken over yet; they are kept: “{words}”</source>
        <translation>颜色规则还没有应用，内容还在：“{words}”</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>“{words}” was being typed into a cell of {stock}, and is not in it yet.</source>
        <translation>正往 {stock} 的一格里输入“{words}”，还没有存进去。</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>存进去</translation>
    </message>
</context>
<context>
    <name>Upgrading</name>
    <message>
        <source>The library is backed up and brought to the version of this program …</source>
        <translation>正在备份数据库，并升级到本程序的版本……</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Library</source>
        <translation>数据库</translation>
    </message>
</context>
<context>
    <name>WatchColumns</name>
    <message>
        <source>by hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>from reports</source>
        <translation>来自研报</translation>
    </message>
    <message>
        <source>{weeks} weeks to the newest report, {count} mention(s). {rule}</source>
        <translation>截至最新研报的 {weeks} 周，共 {count} 次。{rule}</translation>
    </message>
    <message>
        <source>{rating}, step {step} of −2 to +2 on the broker&apos;s scale</source>
        <translation>{rating}，按该券商标准为 {step} 档（−2 至 +2）</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗标</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>The strongest stance of any report: ●●●● recommended, ●●●○ beneficiary, ●●○○ watch, ●○○○ mentioned</source>
        <translation>所有研报中的最强力度：●●●● 推荐，●●●○ 受益，●●○○ 关注，●○○○ 提及</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研报</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>26 weeks</source>
        <translation>26 周</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入时间</translation>
    </message>
    <message>
        <source>Why added</source>
        <translation>加入原因</translation>
    </message>
</context>
<context>
    <name>WatchGroups</name>
    <message>
        <source>Nothing written</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Rating {step}</source>
        <translation>评级 {step}</translation>
    </message>
    <message>
        <source>No theme</source>
        <translation>无题材</translation>
    </message>
    <message>
        <source>No broker</source>
        <translation>无券商</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>无评级</translation>
    </message>
    <message>
        <source>On no list</source>
        <translation>不在任何列表</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>未分组</translation>
    </message>
</context>
<context>
    <name>WatchStates</name>
    <message>
        <source>No stocks yet</source>
        <translation>还没有股票</translation>
    </message>
    <message>
        <source>No stock fits</source>
        <translation>没有相符的股票</translation>
    </message>
    <message>
        <source>Change the search, or clear it to see all.</source>
        <translation>修改搜索条件，或清除后查看全部。</translation>
    </message>
    <message>
        <source>No stock on this list</source>
        <translation>这个列表里还没有股票</translation>
    </message>
    <message>
        <source>Drop reports anywhere in this window, paste one with Ctrl+V, or import files. Each stock that a report puts forward is proposed to you with the sentence that names it.</source>
        <translation>把研报拖到窗口任意位置，用 Ctrl+V 粘贴，或导入文件。研报推荐的每只股票都会连同原文一起列出，由您确认。</translation>
    </message>
    <message>
        <source>Add stocks by code, name or pinyin, or drag them onto the list at the left. A list that follows a search is filled again as soon as something fits.</source>
        <translation>可按代码、名称或拼音添加股票，或把股票拖到左侧的列表上。跟随搜索的列表一有相符的股票就会重新填上。</translation>
    </message>
</context>
<context>
    <name>WatchlistPage</name>
    <message>
        <source>Watchlist</source>
        <translation>自选股</translation>
    </message>
</context>
<context>
    <name>WeekBars</name>
    <message numerus="yes">
        <source>%Ln distinct report(s)</source>
        <translation>
            <numerusform>%Ln 份不同报告</numerusform>
        </translation>
    </message>
    <message>
        <source>none in these weeks</source>
        <translation>这几周没有</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>On the list {value}</source>
        <translation>在列表“{value}”</translation>
    </message>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>Comment: {value}</source>
        <translation>备注：{value}</translation>
    </message>
    <message>
        <source>Note: {value}</source>
        <translation>笔记：{value}</translation>
    </message>
    <message>
        <source>Tagged {value}</source>
        <translation>标签：{value}</translation>
    </message>
    <message>
        <source>{value} taken off</source>
        <translation>已取消标签：{value}</translation>
    </message>
    <message>
        <source>{about}: {value}</source>
        <translation>{about}：{value}</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>无旗标</translation>
    </message>
    <message>
        <source>Rating {value}</source>
        <translation>评级 {value}</translation>
    </message>
    <message>
        <source>Title: {value}</source>
        <translation>标题：{value}</translation>
    </message>
    <message>
        <source>Broker: {value}</source>
        <translation>券商：{value}</translation>
    </message>
    <message>
        <source>Date: {value}</source>
        <translation>日期：{value}</translation>
    </message>
    <message>
        <source>Industry: {value}</source>
        <translation>行业：{value}</translation>
    </message>
    <message>
        <source>Kind: {value}</source>
        <translation>类型：{value}</translation>
    </message>
    <message>
        <source>Theme {value}</source>
        <translation>题材 {value}</translation>
    </message>
    <message>
        <source>Also called {value}</source>
        <translation>又名 {value}</translation>
    </message>
    <message>
        <source>Stands under {value}</source>
        <translation>上级题材 {value}</translation>
    </message>
    <message>
        <source>until {day}: {value}</source>
        <translation>至 {day}：{value}</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>rule “{rule}”, rules {version}</source>
        <translation>规则“{rule}”，规则版本 {version}</translation>
    </message>
    <message>
        <source>before the history begins</source>
        <translation>早于历史记录</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>受益</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>看空</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>个股</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>initiated</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>maintained</source>
        <translation>维持</translation>
    </message>
    <message>
        <source>upgraded</source>
        <translation>上调</translation>
    </message>
    <message>
        <source>downgraded</source>
        <translation>下调</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘编</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>帖子</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>A-shares</source>
        <translation>A 股</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>港股</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美股</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台股</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日股</translation>
    </message>
    <message>
        <source>Korea</source>
        <translation>韩股</translation>
    </message>
    <message>
        <source>Flag {number}</source>
        <translation>旗标 {number}</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>target {price}</source>
        <translation>目标价 {price}</translation>
    </message>
    <message>
        <source>Distinct reports: an original and its copies and translations count once.</source>
        <translation>不重复研报：原文与其副本、译文只计一次。</translation>
    </message>
</context>
<context>
    <name>_AddingPages</name>
    <message>
        <source>Watchlist</source>
        <translation>自选股</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研报</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>题材</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>全文</translation>
    </message>
</context>
</TS>
