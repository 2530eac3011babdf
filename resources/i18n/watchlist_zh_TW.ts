<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>code, name, pinyin or theme</source>
        <translation>代號、名稱、拼音或題材</translation>
    </message>
    <message>
        <source>pinyin initials</source>
        <translation>拼音首字母</translation>
    </message>
    <message>
        <source>one field: theme, broker, stance, market, rating, flag, tag</source>
        <translation>限定欄位：theme 題材、broker 券商、stance 力度、market 市場、rating 評級、flag 旗標、tag 標籤</translation>
    </message>
    <message>
        <source>the whole name</source>
        <translation>完整名稱</translation>
    </message>
    <message>
        <source>both must hold</source>
        <translation>兩項都要滿足</translation>
    </message>
    <message>
        <source>one of them must hold</source>
        <translation>滿足其中一項</translation>
    </message>
    <message>
        <source>must not hold</source>
        <translation>不能滿足</translation>
    </message>
    <message>
        <source>seen within the last 30 days</source>
        <translation>最近 30 天內出現過</translation>
    </message>
    <message>
        <source>counted in a window of days</source>
        <translation>在一段日子內計數</translation>
    </message>
    <message>
        <source>a list, or what a saved view finds</source>
        <translation>清單，或檢視所找到的</translation>
    </message>
    <message>
        <source>a column of your own, by its name</source>
        <translation>自訂欄，寫出欄名</translation>
    </message>
    <message>
        <source>words in your notes, or in the texts of reports</source>
        <translation>筆記中的詞，或研報正文中的詞</translation>
    </message>
    <message>
        <source>parentheses</source>
        <translation>括號</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>搜尋方法</translation>
    </message>
    <message>
        <source>Examples of what can be typed:</source>
        <translation>可以這樣輸入：</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Keys of the main window:</source>
        <translation>主視窗的快速鍵：</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>About Watchlist</source>
        <translation>關於 Watchlist</translation>
    </message>
    <message>
        <source>Stocks of research reports, each with its sentence.</source>
        <translation>研報裡的股票，每一檔都有原文為證。</translation>
    </message>
</context>
<context>
    <name>Accepting</name>
    <message numerus="yes">
        <source>Accept what is sure in %Ln document(s)</source>
        <translation>
            <numerusform>接受 %Ln 份文件中確定的內容</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>Import reports from files</source>
        <translation>從檔案匯入研報</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>匯入資料夾(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Paste a report</source>
        <translation>貼上研報(&amp;P)</translation>
    </message>
    <message>
        <source>Stop watc&amp;hing</source>
        <translation>停止監視(&amp;H)</translation>
    </message>
    <message>
        <source>Try the &amp;samples</source>
        <translation>試用範例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>監視資料夾(&amp;W)…</translation>
    </message>
    <message>
        <source>Take &amp;lists in…</source>
        <translation>接收清單(&amp;L)…</translation>
    </message>
    <message>
        <source>Remove the sa&amp;mples</source>
        <translation>移除範例(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即備份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>還原備份(&amp;R)…</translation>
    </message>
    <message>
        <source>Save a c&amp;opy of the library…</source>
        <translation>另存資料庫副本(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Copy codes</source>
        <translation>複製代號(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜尋(&amp;S)</translation>
    </message>
    <message>
        <source>Search in the te&amp;xts…</source>
        <translation>搜尋正文(&amp;X)…</translation>
    </message>
    <message>
        <source>C&amp;lear the search</source>
        <translation>清除搜尋(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Watchlist</source>
        <translation>自選股(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Inbox</source>
        <translation>收件匣(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>研報(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Themes</source>
        <translation>題材(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>圖表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>筆記(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>跳轉到(&amp;G)…</translation>
    </message>
    <message>
        <source>A stock, theme, broker or report by a few letters</source>
        <translation>鍵入幾個字母，跳到股票、題材、券商或研報</translation>
    </message>
    <message>
        <source>Wh&amp;y?</source>
        <translation>為什麼(&amp;Y)？</translation>
    </message>
    <message>
        <source>The rule and the sentence behind each value of what is chosen, or who set it</source>
        <translation>所選內容每個值背後的規則和原句，或由誰設定</translation>
    </message>
    <message>
        <source>Columns and ord&amp;er…</source>
        <translation>欄與排序(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;New list…</source>
        <translation>新建清單(&amp;N)…</translation>
    </message>
    <message>
        <source>New list from the &amp;search…</source>
        <translation>由搜尋新建清單(&amp;S)…</translation>
    </message>
    <message>
        <source>A list that has what the search finds, now and later</source>
        <translation>清單內容隨搜尋結果自動更新</translation>
    </message>
    <message>
        <source>&amp;Add to a list…</source>
        <translation>加入清單(&amp;A)…</translation>
    </message>
    <message>
        <source>Put into a s&amp;ection…</source>
        <translation>放入分組(&amp;E)…</translation>
    </message>
    <message>
        <source>Keep at the &amp;top</source>
        <translation>置頂(&amp;T)</translation>
    </message>
    <message>
        <source>Keep the selected stocks above all others of the list, or no longer</source>
        <translation>讓所選股票始終排在清單最前；再按一次取消</translation>
    </message>
    <message>
        <source>Save this &amp;view…</source>
        <translation>儲存當前檢視(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Change many…</source>
        <translation>批次修改(&amp;C)…</translation>
    </message>
    <message>
        <source>Change all selected stocks after a look at what would change</source>
        <translation>先預覽變化，再修改所有選取的股票</translation>
    </message>
    <message>
        <source>Colour &amp;rules…</source>
        <translation>著色規則(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Own columns…</source>
        <translation>自訂欄(&amp;O)…</translation>
    </message>
    <message>
        <source>Columns of your own in the watchlist: make them, name them, take them away</source>
        <translation>自選股表中的自訂欄：新建、命名、刪除</translation>
    </message>
    <message>
        <source>A file of the stocks of the table: for TradingView with its headings, for a spreadsheet, as JSON</source>
        <translation>把表中的股票存成檔案：帶分組標題的 TradingView 清單、電子表格或 JSON</translation>
    </message>
    <message>
        <source>Remove from the lis&amp;t</source>
        <translation>從清單移除(&amp;T)</translation>
    </message>
    <message>
        <source>Page of the stoc&amp;k</source>
        <translation>股票頁面(&amp;K)</translation>
    </message>
    <message>
        <source>Every sentence that names it, its ratings, themes and notes; Enter in the table</source>
        <translation>提到它的每句話、評級、題材和筆記；在表格中按 Enter </translation>
    </message>
    <message>
        <source>Si&amp;debar</source>
        <translation>側邊欄(&amp;D)</translation>
    </message>
    <message>
        <source>Ins&amp;pector</source>
        <translation>詳細資料欄(&amp;P)</translation>
    </message>
    <message>
        <source>Inspector bel&amp;ow the page</source>
        <translation>詳細資料欄放在頁面下方(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Sidebar in a window of its own</source>
        <translation>側邊欄使用獨立視窗(&amp;S)</translation>
    </message>
    <message>
        <source>Inspector in &amp;a window of its own</source>
        <translation>詳細資料欄使用獨立視窗(&amp;A)</translation>
    </message>
    <message>
        <source>Which columns the table shows, where they stand, and what it is sorted by</source>
        <translation>表格顯示哪些欄、欄的位置、按什麼排序</translation>
    </message>
    <message>
        <source>Reset the layo&amp;ut</source>
        <translation>還原預設佈局(&amp;U)</translation>
    </message>
    <message>
        <source>Save these stoc&amp;ks…</source>
        <translation>儲存這些股票(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;No headings</source>
        <translation>不分組(&amp;N)</translation>
    </message>
    <message>
        <source>By &amp;theme</source>
        <translation>按題材(&amp;T)</translation>
    </message>
    <message>
        <source>By &amp;broker</source>
        <translation>按券商(&amp;B)</translation>
    </message>
    <message>
        <source>By &amp;rating</source>
        <translation>按評級(&amp;R)</translation>
    </message>
    <message>
        <source>By &amp;market</source>
        <translation>按市場(&amp;M)</translation>
    </message>
    <message>
        <source>By &amp;list</source>
        <translation>按清單(&amp;L)</translation>
    </message>
    <message>
        <source>By &amp;section</source>
        <translation>按分組(&amp;S)</translation>
    </message>
    <message>
        <source>By an &amp;own column…</source>
        <translation>按自訂欄(&amp;O)…</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟隨系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
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
        <translation>縮小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Text as the system has it</source>
        <translation>文字大小隨系統(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add stock…</source>
        <translation>新增股票(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a stock by code, name or pinyin</source>
        <translation>按代號、名稱或拼音新增股票</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>加標籤(&amp;T)…</translation>
    </message>
    <message>
        <source>Add or remove themes of the selected stocks</source>
        <translation>為所選股票新增或去掉題材</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>寫筆記(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>備註(&amp;C)</translation>
    </message>
    <message>
        <source>No &amp;flag</source>
        <translation>取消旗標(&amp;F)</translation>
    </message>
    <message>
        <source>Flag &amp;{number}</source>
        <translation>旗標 &amp;{number}</translation>
    </message>
    <message>
        <source>&amp;Mentions in time</source>
        <translation>提及走勢(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>變化(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Rankings</source>
        <translation>排行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Heat map</source>
        <translation>熱力圖(&amp;H)</translation>
    </message>
    <message>
        <source>R&amp;atings in time</source>
        <translation>評級走勢(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Network of stocks</source>
        <translation>股票網路(&amp;N)</translation>
    </message>
    <message>
        <source>Chart of the selected &amp;stock</source>
        <translation>所選股票的圖表(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Store sure documents without a review</source>
        <translation>確定的文件免審入庫(&amp;S)</translation>
    </message>
    <message>
        <source>Documents with a date and without a doubtful row skip the inbox</source>
        <translation>有日期且沒有存疑條目的文件不經過收件匣</translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation>全部命令(&amp;A)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>設定(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Read stored reports again…</source>
        <translation>重新讀取已存研報(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Check the library</source>
        <translation>檢查資料庫(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation>搜尋方法(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>關於(&amp;A)</translation>
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
        <translation>可學的名稱</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>neither is known</source>
        <translation>兩邊都未知</translation>
    </message>
    <message>
        <source>in the original alone</source>
        <translation>僅原文有</translation>
    </message>
    <message>
        <source>in the other alone</source>
        <translation>僅另一份有</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
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
        <translation>結論</translation>
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
        <translation>相同數字：{figures}</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation>等（另 {count} 個）</translation>
    </message>
    <message>
        <source>{number}×</source>
        <translation>{number} 倍</translation>
    </message>
    <message>
        <source>{number} trillion</source>
        <translation>{number}兆</translation>
    </message>
    <message>
        <source>{number} hundred million</source>
        <translation>{number}億</translation>
    </message>
    <message>
        <source>{number} ten thousand</source>
        <translation>{number}萬</translation>
    </message>
    <message>
        <source>{number} billion</source>
        <translation>{number}十億</translation>
    </message>
    <message>
        <source>{number} million</source>
        <translation>{number}百萬</translation>
    </message>
</context>
<context>
    <name>AsOf</name>
    <message>
        <source>As known on</source>
        <translation>按當日所知</translation>
    </message>
    <message>
        <source>Use only reports that were dated and imported by the end of a day</source>
        <translation>只用截至當日已註明日期且已匯入的研報</translation>
    </message>
    <message>
        <source>The day whose knowledge is used</source>
        <translation>以哪一天的所知為準</translation>
    </message>
    <message>
        <source>Changes of themes and corrections known from {since} on</source>
        <translation>主題與更正的變動自 {since} 起有記錄</translation>
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
        <translation>這份文件沒有寫明日期：</translation>
    </message>
    <message>
        <source>Charts place a report by its date. Without one it is counted as undated.</source>
        <translation>圖表按日期排列研報；沒有日期的計為「無日期」。</translation>
    </message>
    <message>
        <source>&amp;Date of the report:</source>
        <translation>研報日期(&amp;D)：</translation>
    </message>
    <message>
        <source>Use the &amp;file&apos;s date: {date}</source>
        <translation>使用檔案日期(&amp;F)：{date}</translation>
    </message>
</context>
<context>
    <name>AskingWhy</name>
    <message>
        <source>Choose a stock, a theme or a report first.</source>
        <translation>請先選擇股票、題材或研報。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>研報</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>The backups are opened and counted …</source>
        <translation>正在開啟並清點備份……</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>&amp;Restore this one</source>
        <translation>還原此備份(&amp;R)</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>其他檔案(&amp;F)…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Another backup</source>
        <translation>其他備份</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>資料庫 (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>This file is the library itself.</source>
        <translation>這個檔案就是資料庫本身。</translation>
    </message>
    <message>
        <source>The library now: damaged. What is damaged is kept when a backup takes its place.</source>
        <translation>當前資料庫：已損壞。用備份替換時，損壞的內容會保留。</translation>
    </message>
    <message>
        <source>The library now: {reports}, {stocks}, {themes}, {notes}.</source>
        <translation>目前庫中有：{reports}、{stocks}、{themes}、{notes}。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>還沒有備份。</translation>
    </message>
    <message>
        <source>What is there now is backed up before another takes its place, and can be had back.</source>
        <translation>替換之前會先備份現有內容，隨時可以換回。</translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>delisted</source>
        <translation>已下市</translation>
    </message>
    <message>
        <source>STAR Market</source>
        <translation>科創板</translation>
    </message>
    <message>
        <source>ChiNext</source>
        <translation>創業板</translation>
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
        <translation>代號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>a note: {words}</source>
        <translation>筆記：{words}</translation>
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
        <translation>批次修改股票</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>將會改變的內容</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>新增題材</translation>
    </message>
    <message>
        <source>Take a theme off</source>
        <translation>去掉題材</translation>
    </message>
    <message>
        <source>Take off what reports tagged</source>
        <translation>去掉研報加的標籤</translation>
    </message>
    <message>
        <source>Set a flag</source>
        <translation>設定旗標</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>寫備註</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>新增筆記</translation>
    </message>
    <message>
        <source>Write into an own column</source>
        <translation>填寫自訂欄</translation>
    </message>
    <message>
        <source>Put on a list</source>
        <translation>加入清單</translation>
    </message>
    <message>
        <source>Take off a list</source>
        <translation>移出清單</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗標</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>無旗標</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>填寫內容</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Every theme</source>
        <translation>全部題材</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 檔股票</numerusform>
        </translation>
    </message>
    <message>
        <source>{changed} of {stocks} change</source>
        <translation>{stocks}中有 {changed} 檔會改變</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>it is cut short</source>
        <translation>檔案不完整</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>檔案是空的</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>不是這種檔案</translation>
    </message>
    <message>
        <source>it belongs to another program</source>
        <translation>屬於另一個程式</translation>
    </message>
    <message>
        <source>its structure can&apos;t be read</source>
        <translation>結構無法讀取</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁碟報告錯誤</translation>
    </message>
    <message>
        <source>what was written can&apos;t be read back</source>
        <translation>寫入的內容無法讀回</translation>
    </message>
    <message>
        <source>import the document again</source>
        <translation>請重新匯入該文件</translation>
    </message>
    <message>
        <source>restore a backup</source>
        <translation>請還原備份</translation>
    </message>
    <message>
        <source>a repair makes it again</source>
        <translation>修復會重新生成</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>檔案已損壞</translation>
    </message>
    <message>
        <source>The file can&apos;t be read through</source>
        <translation>檔案無法完整讀取</translation>
    </message>
    <message>
        <source>A table, index or view is missing or changed</source>
        <translation>有資料表、索引或檢視缺失或被改動</translation>
    </message>
    <message>
        <source>a repair makes it again, unless it holds facts</source>
        <translation>不含事實的可通過修復重建</translation>
    </message>
    <message>
        <source>A row names another that is not there</source>
        <translation>某列引用了不存在的列</translation>
    </message>
    <message>
        <source>The text of a report is not what was read</source>
        <translation>研報純文字與讀入時不同</translation>
    </message>
    <message>
        <source>The characters of a fact are not in its report</source>
        <translation>事實對應的文字不在研報中</translation>
    </message>
    <message>
        <source>A report has no text</source>
        <translation>研報沒有純文字</translation>
    </message>
    <message>
        <source>A pick has no place in its report</source>
        <translation>入選股票在研報中沒有出處</translation>
    </message>
    <message>
        <source>A place belongs to a pick of another report or stock</source>
        <translation>出處屬於另一份研報或另一檔股票</translation>
    </message>
    <message>
        <source>A report is the copy of one that is a copy itself</source>
        <translation>研報是另一份副本的副本</translation>
    </message>
    <message>
        <source>A draft was closed by a step that is not in the history</source>
        <translation>草稿由歷史中不存在的步驟關閉</translation>
    </message>
    <message>
        <source>A row is not as it was written</source>
        <translation>某列與寫入時不同</translation>
    </message>
    <message>
        <source>A checksum is damaged</source>
        <translation>校驗和已損壞</translation>
    </message>
    <message>
        <source>The index of the texts differs from the texts</source>
        <translation>純文字索引與純文字不符</translation>
    </message>
    <message>
        <source>A count differs from the recount</source>
        <translation>計數與重新統計不符</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>before a large import</source>
        <translation>大批匯入前</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>升級前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>還原前</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>其他檔案</translation>
    </message>
    <message>
        <source>The library “{}” lies in a folder that another program copies while it is written. Keep it elsewhere, and backups there.</source>
        <translation>資料庫「{}」位於寫入時會被其他程式同步的資料夾。請把資料庫放在別處，備份可以放在那裡。</translation>
    </message>
    <message>
        <source>The library “{}” lies on another computer: if that is interrupted it may be damaged. Keep it on a disk of this one.</source>
        <translation>資料庫「{}」位於另一臺計算機：連線中斷可能損壞它。請放在本機磁碟上。</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研報</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>已修復</translation>
    </message>
    <message>
        <source>can be repaired</source>
        <translation>可修復</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未解決</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已損壞</translation>
    </message>
</context>
<context>
    <name>Changed</name>
    <message>
        <source>New themes</source>
        <translation>新題材</translation>
    </message>
    <message>
        <source>New stocks</source>
        <translation>新股票</translation>
    </message>
    <message>
        <source>Ratings moved</source>
        <translation>評級變動</translation>
    </message>
    <message>
        <source>Stances moved</source>
        <translation>立場變動</translation>
    </message>
    <message>
        <source>Themes heating and cooling</source>
        <translation>題材升溫與降溫</translation>
    </message>
    <message>
        <source>Silent after coverage</source>
        <translation>覆蓋後沉默</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>無日期</translation>
    </message>
    <message>
        <source>{broker}: {before} → {after}</source>
        <translation>{broker}：{before} → {after}</translation>
    </message>
    <message>
        <source>{before} → {after} of the distinct reports</source>
        <translation>佔不同報告 {before} → {after}</translation>
    </message>
    <message>
        <source>a report without a broker</source>
        <translation>未註明券商的報告</translation>
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
        <translation>從</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>沒有變化</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln 處變化</numerusform>
        </translation>
    </message>
    <message>
        <source>From the end of {since} to the end of {until}. Copies and translations count once.</source>
        <translation>從 {since} 日終到 {until} 日終。副本與譯文只計一次。</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>沒有變化。</translation>
    </message>
    <message>
        <source>Show the days up to it</source>
        <translation>檢視到那天為止的變化</translation>
    </message>
    <message>
        <source>No report in this time says anything new.</source>
        <translation>這段時間內沒有研報帶來新內容。</translation>
    </message>
    <message>
        <source>The newest report is of {day}.</source>
        <translation>最新的研報是 {day} 的。</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比較什麼</translation>
    </message>
    <message>
        <source>Since the last look</source>
        <translation>上次檢視以來</translation>
    </message>
    <message>
        <source>Dates of the reports</source>
        <translation>按研報日期</translation>
    </message>
    <message>
        <source>When reports came in</source>
        <translation>按匯入時間</translation>
    </message>
    <message>
        <source>Nothing was marked as seen yet: everything is new.</source>
        <translation>還沒有標過「已看」：全部都是新的。</translation>
    </message>
    <message>
        <source>Since the last look ({look}). Copies and translations count once.</source>
        <translation>自上次檢視（{look}）以來。副本與譯文只計一次。</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>網頁 (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 檔案 (*.pdf)</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>標為已看</translation>
    </message>
    <message>
        <source>The next look begins here</source>
        <translation>下次從這裡看起</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>複製為 Markdown</translation>
    </message>
    <message>
        <source>Save briefing…</source>
        <translation>儲存簡報…</translation>
    </message>
</context>
<context>
    <name>ChangingThemes</name>
    <message>
        <source>Rename theme</source>
        <translation>重新命名題材</translation>
    </message>
    <message>
        <source>New name (the old one stays as another name):</source>
        <translation>新名稱（原名保留為別名）：</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>併入</translation>
    </message>
    <message>
        <source>Put under</source>
        <translation>歸入</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Name of the new theme for the chosen stocks:</source>
        <translation>所選股票的新題材名稱：</translation>
    </message>
    <message>
        <source>Take in concepts</source>
        <translation>匯入概念</translation>
    </message>
    <message>
        <source>Name of the set: its themes are called “name:theme”</source>
        <translation>概念集的名稱：其題材將叫作「名稱:題材」</translation>
    </message>
    <message>
        <source>Take in {count} themes of “{name}”</source>
        <translation>匯入「{name}」的 {count} 個題材</translation>
    </message>
    <message>
        <source>Left out, no one security stands for them: {names}</source>
        <translation>未匯入（沒有唯一對應的證券）：{names}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Rename {theme} to {name}</source>
        <translation>把 {theme} 重新命名為 {name}</translation>
    </message>
    <message>
        <source>Merge {themes} into {into}</source>
        <translation>把 {themes} 併入 {into}</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Put {theme} under {parent}</source>
        <translation>把 {theme} 歸入 {parent}</translation>
    </message>
    <message>
        <source>Split {name} off {theme}</source>
        <translation>從 {theme} 拆出 {name}</translation>
    </message>
    <message>
        <source>Tag with {theme} by hand only</source>
        <translation>{theme} 只接受手工標籤</translation>
    </message>
    <message>
        <source>Let reports tag with {theme}</source>
        <translation>允許研報為 {theme} 加標籤</translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation>僅手工</translation>
    </message>
    <message>
        <source>By reports too</source>
        <translation>研報也可</translation>
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
        <translation>全部研報</translation>
    </message>
    <message>
        <source>changes of lists and tags known from {since} on</source>
        <translation>清單與標籤的變動自 {since} 起有記錄</translation>
    </message>
    <message>
        <source>changes of themes and corrections known from {since} on</source>
        <translation>主題與更正的變動自 {since} 起有記錄</translation>
    </message>
    <message>
        <source>no theme was called “{theme}” then</source>
        <translation>當時沒有名為「{theme}」的主題</translation>
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
        <translation>題材</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>全部題材</translation>
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
        <translation>行業</translation>
    </message>
    <message>
        <source>All industries</source>
        <translation>全部行業</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名單</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>全部清單</translation>
    </message>
    <message>
        <source>Stocks that a query finds</source>
        <translation>尋找選出的股票</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>週期</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
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
        <translation>計數方式</translation>
    </message>
    <message>
        <source>Distinct reports</source>
        <translation>不重複研報</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Places in the texts</source>
        <translation>文中出現處</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>按題材</translation>
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
        <translation>不分組</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>圖形</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>柱狀</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折線</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>佔全部比例</translation>
    </message>
    <message>
        <source>Added up</source>
        <translation>累計</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Nothing of this was known on {day}: a report counts from the day on that it came in.</source>
        <translation>{day} 當日尚無這方面的內容：研報自匯入之日起才算已知。</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Nothing to chart yet</source>
        <translation>還沒有圖表</translation>
    </message>
    <message>
        <source>Once a report is imported and reviewed, its stocks, themes and ratings are counted here over time.</source>
        <translation>匯入並審閱研報之後，這裡按時間統計它們的股票、題材和評級。</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Rankings</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>熱力圖</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>評級</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>關係網</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <source>Faults of the library</source>
        <translation>資料庫的問題</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>修復(&amp;R)</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>檢查資料庫</translation>
    </message>
    <message>
        <source>Every text, every place and every count is looked at …</source>
        <translation>正在檢查每段純文字、每處出處和每個計數……</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>資料庫完好。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) found</source>
        <translation>
            <numerusform>發現 %Ln 處問題</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repaired</source>
        <translation>
            <numerusform>已修復 %Ln 處</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseTheme</name>
    <message>
        <source>Theme: name, alias or pinyin</source>
        <translation>題材：名稱、別名或拼音</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 檔股票</numerusform>
        </translation>
    </message>
    <message>
        <source>New theme “{name}”</source>
        <translation>新題材「{name}」</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>in this report</source>
        <translation>本研報中</translation>
    </message>
    <message>
        <source>new theme</source>
        <translation>新題材</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 檔股票</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColourRules</name>
    <message>
        <source>Colour rules</source>
        <translation>著色規則</translation>
    </message>
    <message>
        <source>Rows that a search finds get a colour; where several fit, the first counts.</source>
        <translation>搜尋命中的列會著色；多條規則同時命中時，以第一條為準。</translation>
    </message>
    <message>
        <source>&amp;Another rule</source>
        <translation>再加一條(&amp;A)</translation>
    </message>
    <message>
        <source>A search, such as brokers:&gt;=3</source>
        <translation>一個搜尋，如 brokers:&gt;=3</translation>
    </message>
    <message>
        <source>Search of the rule</source>
        <translation>規則的搜尋</translation>
    </message>
    <message>
        <source>Colour of the rule</source>
        <translation>規則的顏色</translation>
    </message>
    <message>
        <source>Bold letters</source>
        <translation>粗體</translation>
    </message>
    <message>
        <source>Take this rule away</source>
        <translation>去掉這條規則</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>紅</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黃</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>This search can&apos;t be understood.</source>
        <translation>無法理解這個搜尋。</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Code</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>加入日期</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
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
        <translation>評級</translation>
    </message>
    <message>
        <source>Change of rating</source>
        <translation>評級變動</translation>
    </message>
    <message>
        <source>Rating before</source>
        <translation>前次評級</translation>
    </message>
    <message>
        <source>Target price</source>
        <translation>目標價</translation>
    </message>
    <message>
        <source>Target before</source>
        <translation>前次目標價</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>幣種</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行業</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>分析師</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
</context>
<context>
    <name>Concluding</name>
    <message numerus="yes">
        <source>%Ln row(s) are still open and would be left out.</source>
        <translation>
            <numerusform>還有 %Ln 列未決定，完成後將不計入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish without them</source>
        <translation>不計入它們，完成</translation>
    </message>
    <message>
        <source>Show the next</source>
        <translation>看下一列</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Discard this draft</source>
        <translation>丟棄此草稿</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>“{name}” stands for (code, name or pinyin):</source>
        <translation>「{name}」指的是（代號、名稱或拼音）：</translation>
    </message>
    <message numerus="yes">
        <source>Theme for %Ln row(s)</source>
        <translation>
            <numerusform>%Ln 列的題材</numerusform>
        </translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>{name} {symbol} is under “{theme}” now; T moves it.</source>
        <translation>{name} {symbol} 已歸入「{theme}」；按 T 可移動。</translation>
    </message>
    <message>
        <source>Theme for {name} {symbol}</source>
        <translation>{name} {symbol} 的題材</translation>
    </message>
    <message>
        <source>“{text}” stands for {stock} from now on.</source>
        <translation>今後「{text}」就是 {stock}。</translation>
    </message>
    <message numerus="yes">
        <source>In this report (%Ln more)</source>
        <translation>
            <numerusform>本研報中（另 %Ln 處）</numerusform>
        </translation>
    </message>
    <message>
        <source>For {broker}</source>
        <translation>對 {broker}</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始終</translation>
    </message>
    <message>
        <source>“{text}” now stands for {name} {symbol}. Remember that?</source>
        <translation>「{text}」現指 {name} {symbol}。要記住嗎？</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>檢視這些條目</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older row(s) changed.</source>
        <translation>
            <numerusform>以前的 %Ln 列也已更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(changes %Ln older row(s))</source>
        <translation>
            <numerusform>（會改動 %Ln 條舊記錄）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountingWord</name>
    <message>
        <source>Counting…</source>
        <translation>正在統計…</translation>
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
        <translation>研報日期</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>No section</source>
        <translation>未分組</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln stock(s) into {place}</source>
        <translation>
            <numerusform>將 %Ln 檔股票放入「{place}」</numerusform>
        </translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>Which section of the list? A new name makes a new one, none takes them out.</source>
        <translation>放入清單的哪個分組？輸入新名稱則新建，留空則移出分組。</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About this document</source>
        <translation>文件資訊</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>標題(&amp;T)：</translation>
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
        <translation>拖到側邊欄：建一個始終包含搜尋結果的清單</translation>
    </message>
    <message>
        <source>Save the search as a view</source>
        <translation>把搜尋存為檢視</translation>
    </message>
    <message>
        <source>Let “{name}” follow the search</source>
        <translation>讓「{name}」跟隨這個搜尋</translation>
    </message>
    <message>
        <source>New list from the search</source>
        <translation>由搜尋新建清單</translation>
    </message>
</context>
<context>
    <name>DragTagging</name>
    <message numerus="yes">
        <source>Tag %Ln stock(s) with {theme}</source>
        <translation>
            <numerusform>給 %Ln 檔股票加上題材「{theme}」</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraggedWords</name>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 檔股票</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawnWish</name>
    <message>
        <source>Chart</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>No report with a date was known on {day}: a report counts from the day on that it came in.</source>
        <translation>{day} 當日尚無帶日期的研報：研報自匯入之日起才算已知。</translation>
    </message>
    <message>
        <source>Sentences behind the bar</source>
        <translation>柱子背後的原文</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>原文</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 處</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {count} are listed</source>
        <translation>只列出前 {count} 處</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to import</source>
        <translation>鬆開即可匯入</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Entry</source>
        <translation>條目</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>題材</translation>
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
        <translation>名單</translation>
    </message>
    <message>
        <source>From</source>
        <translation>來自</translation>
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
        <translation>未識別</translation>
    </message>
    <message>
        <source>no stock</source>
        <translation>非股票</translation>
    </message>
    <message>
        <source>several securities fit</source>
        <translation>有多檔證券符合</translation>
    </message>
    <message>
        <source>no security has this code</source>
        <translation>沒有這個代號的證券</translation>
    </message>
    <message>
        <source>no security has this name</source>
        <translation>沒有這個名稱的證券</translation>
    </message>
    <message>
        <source>code and name are of two companies</source>
        <translation>代號與名稱屬於兩家公司</translation>
    </message>
    <message>
        <source>an exchange that is not known here</source>
        <translation>未知的交易所</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>已下市</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>無法識讀</translation>
    </message>
    <message>
        <source>a fund</source>
        <translation>基金</translation>
    </message>
    <message>
        <source>an index</source>
        <translation>指數</translation>
    </message>
    <message>
        <source>a bond</source>
        <translation>債券</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>現金</translation>
    </message>
    <message>
        <source>a currency, future or the like</source>
        <translation>外匯、期貨等</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>由您選定</translation>
    </message>
    <message>
        <source>The section {word} is encrypted and was not read.</source>
        <translation>區段 {word} 已加密，未讀取。</translation>
    </message>
    <message>
        <source>Only the codes of this file are read, not its days and prices.</source>
        <translation>此檔案只讀取代號，不讀取日期和價格。</translation>
    </message>
    <message>
        <source>The section {word} holds no lists and was not read.</source>
        <translation>區段 {word} 不含清單，未讀取。</translation>
    </message>
    <message>
        <source>Sheets beside it that list no stocks were not read: {word}. Save them as a workbook of their own.</source>
        <translation>旁邊不是股票清單的工作表沒有讀取：{word} 個。請把它們另存為單獨的工作簿。</translation>
    </message>
    <message>
        <source>{word} entries beyond the limit of a list were left out.</source>
        <translation>超出名單上限的 {word} 條未讀取。</translation>
    </message>
    <message>
        <source>{word} rows beyond the limit of a table were left out.</source>
        <translation>超出表格上限的 {word} 列未讀取。</translation>
    </message>
    <message>
        <source>{word} columns beyond the limit of a table were left out.</source>
        <translation>超出表格上限的 {word} 欄未讀取。</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>自選股</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Over the 90 days up to the newest report</source>
        <translation>統計最近一份研報之前的 90 天</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>動量</translation>
    </message>
    <message>
        <source>Share of the distinct reports against the 90 days before, in points; empty under five reports</source>
        <translation>在不重複研報中的佔比與之前 90 天相比，單位為百分點；不足五份時為空</translation>
    </message>
    <message>
        <source>New brokers</source>
        <translation>新增券商</translation>
    </message>
    <message>
        <source>Brokers that named it for the first time</source>
        <translation>首次提到它的券商數</translation>
    </message>
    <message>
        <source>Crowding</source>
        <translation>擁擠度</translation>
    </message>
    <message>
        <source>Sources that name it, of all that wrote</source>
        <translation>提到它的來源佔全部來源的比例</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>親和度</translation>
    </message>
    <message>
        <source>How special its most special theme is to it: 1 is chance</source>
        <translation>與它最特別的題材的關聯程度：1 表示偶然</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>共識</translation>
    </message>
    <message>
        <source>Mean rating step, corrected for each broker&apos;s habit</source>
        <translation>平均評級檔位，已按各券商習慣校正</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Lists out of which it fell and did not return</source>
        <translation>將它移出且未再列入的名單數</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>過期</translation>
    </message>
    <message>
        <source>Each broker&apos;s newest rating is past its own horizon</source>
        <translation>每家券商的最新評級都已超出其有效期</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous place</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Find in this report</source>
        <translation>在本研報中尋找</translation>
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
        <translation>升溫</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>降溫</translation>
    </message>
    <message>
        <source>within chance</source>
        <translation>在偶然範圍內</translation>
    </message>
    <message>
        <source>in</source>
        <translation>新進</translation>
    </message>
    <message>
        <source>up</source>
        <translation>上調</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下調</translation>
    </message>
    <message>
        <source>out</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
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
        <translation>變化（百分點）</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 區間</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判斷</translation>
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
        <translation>來源</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{all} 箇中的 {some} 個</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>New to</source>
        <translation>新增機構</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>關聯度</translation>
    </message>
    <message>
        <source>In the theme</source>
        <translation>題材內</translation>
    </message>
    <message>
        <source>In any list</source>
        <translation>全部名單</translation>
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
        <translation>變動</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>立場</translation>
    </message>
    <message>
        <source>List before</source>
        <translation>上一份名單</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Mean step</source>
        <translation>平均檔位</translation>
    </message>
    <message>
        <source>Without habit</source>
        <translation>扣除習慣</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>物件</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>評級</translation>
    </message>
    <message>
        <source>Of its book</source>
        <translation>佔該券商評級</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>佔比</translation>
    </message>
    <message>
        <source>Tells (bits)</source>
        <translation>資訊量（位元）</translation>
    </message>
</context>
<context>
    <name>HeatPlot</name>
    <message numerus="yes">
        <source>%Ln distinct report(s)</source>
        <translation>
            <numerusform>%Ln 份不同報告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatView</name>
    <message>
        <source>Which map</source>
        <translation>哪張圖</translation>
    </message>
    <message>
        <source>Stocks × themes</source>
        <translation>股票 × 題材</translation>
    </message>
    <message>
        <source>Themes × months</source>
        <translation>題材 × 月份</translation>
    </message>
    <message>
        <source>Brokers × themes</source>
        <translation>券商 × 題材</translation>
    </message>
    <message>
        <source>Heat map of distinct reports</source>
        <translation>不同報告數的熱力圖</translation>
    </message>
    <message>
        <source>No report with a theme list yet. Import one to see a map.</source>
        <translation>還沒有帶題材名單的報告。匯入一份即可看到熱力圖。</translation>
    </message>
    <message>
        <source>Distinct reports (copies and translations once) that list the stock under the theme.</source>
        <translation>在該題材下列出該股票的不重複研報數（副本與譯文只計一次）。</translation>
    </message>
    <message>
        <source>Distinct reports (copies and translations once) of the month that list stocks under the theme.</source>
        <translation>當月在該題材下列出股票的不重複研報數（副本與譯文只計一次）。</translation>
    </message>
    <message>
        <source>Distinct reports (copies and translations once) of the broker that list stocks under the theme.</source>
        <translation>該券商在該題材下列出股票的不重複研報數（副本與譯文只計一次）。</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <source>Import %Ln document(s)</source>
        <translation>
            <numerusform>匯入 %Ln 份文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>&amp;Review now</source>
        <translation>現在審閱(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Name columns…</source>
        <translation>指定各欄(&amp;N)…</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>複製(&amp;O)</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>匯入報告</translation>
    </message>
    <message>
        <source>Documents of the import</source>
        <translation>本次匯入的文件</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What was found, what to do</source>
        <translation>找到了什麼，該做什麼</translation>
    </message>
    <message>
        <source>in the inbox</source>
        <translation>已進收件匣</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已入庫</translation>
    </message>
    <message>
        <source>a list to look at</source>
        <translation>待檢視的清單</translation>
    </message>
    <message>
        <source>already imported</source>
        <translation>此前已匯入</translation>
    </message>
    <message>
        <source>in the inbox already</source>
        <translation>已在收件匣</translation>
    </message>
    <message>
        <source>twice in this import</source>
        <translation>本次匯入中重複</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未能讀取</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已跳過</translation>
    </message>
    <message>
        <source>The library has it. Open it with a double click.</source>
        <translation>庫中已有，按兩下開啟。</translation>
    </message>
    <message>
        <source>Another file of this import has the same text.</source>
        <translation>本次匯入的另一檔案內容相同。</translation>
    </message>
    <message>
        <source>The import was cancelled. Import it again to read it.</source>
        <translation>匯入已取消，需要時請重新匯入。</translation>
    </message>
    <message>
        <source>nothing is taken in before you have looked at it</source>
        <translation>檢視之前不會接收任何內容</translation>
    </message>
    <message>
        <source>no stock was found in a list</source>
        <translation>清單中沒有找到股票</translation>
    </message>
    <message>
        <source>seems to be a translation of “{title}”</source>
        <translation>似乎是「{title}」的譯文</translation>
    </message>
    <message>
        <source>seems to be a copy of “{title}”</source>
        <translation>似乎是「{title}」的副本</translation>
    </message>
    <message>
        <source>There was nothing to import.</source>
        <translation>沒有可匯入的內容。</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Document</source>
        <translation>文件</translation>
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
        <translation>無日期</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審閱</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>匯入時間</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Stocks in the theme lists</source>
        <translation>題材清單中的股票</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Rows that may be accepted without a look</source>
        <translation>無須細看即可接受的列</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Rows that need a look</source>
        <translation>需要看一眼的列</translation>
    </message>
    <message>
        <source>name its columns</source>
        <translation>請命名各欄</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已開始</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Nothing waits for you</source>
        <translation>沒有待審閱的內容</translation>
    </message>
    <message>
        <source>Import reports: what is found in them waits here until you have looked at it.</source>
        <translation>匯入研報後，找到的內容在這裡等您過目。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審閱</translation>
    </message>
    <message>
        <source>Accept all sure</source>
        <translation>接受全部確定項</translation>
    </message>
    <message>
        <source>Store the selected documents where nothing is doubtful; in the others accept what is sure</source>
        <translation>沒有存疑的文件直接入庫，其餘的只接受確定項</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丟棄</translation>
    </message>
    <message>
        <source>Take the selected documents out of the inbox; undo brings them back</source>
        <translation>把所選文件移出收件匣，可復原</translation>
    </message>
    <message>
        <source>Name columns…</source>
        <translation>指定各欄…</translation>
    </message>
    <message>
        <source>Say which column of a table says what; kept for every table with the same header</source>
        <translation>指定表格各欄的含義；同樣表頭的表格以後都按此讀取</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Documents in the inbox</source>
        <translation>收件匣中的文件</translation>
    </message>
    <message>
        <source>Parts of the inbox</source>
        <translation>收件匣的各部分</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) to review</source>
        <translation>
            <numerusform>%Ln 份文件待審閱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) need a look</source>
        <translation>
            <numerusform>%Ln 列需要看一眼</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepting what is sure in %Ln document(s)…</source>
        <translation>
            <numerusform>正在接受 %Ln 份文件中確定的內容…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln document(s)</source>
        <translation>
            <numerusform>丟棄 %Ln 份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Discarded: {what}. Undo brings it back.</source>
        <translation>已丟棄：{what}。可以復原。</translation>
    </message>
    <message>
        <source>Unresolved entries ({count})</source>
        <translation>未識別的條目（{count}）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) stored.</source>
        <translation>
            <numerusform>%Ln 份研報已入庫。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still need(s) a look or a date.</source>
        <translation>
            <numerusform>還有 %Ln 份需要過目或補日期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the watchlist</source>
        <translation>檢視自選股</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Nothing selected</source>
        <translation>未選擇</translation>
    </message>
    <message>
        <source>Select a stock to see every sentence that names it.</source>
        <translation>選擇一檔股票，檢視提到它的每一句原文。</translation>
    </message>
    <message>
        <source>Distinct reports per week, 26 weeks</source>
        <translation>每週不重複研報數，26 週</translation>
    </message>
    <message>
        <source>Chart of this stock</source>
        <translation>這檔股票的圖表</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>評級</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>為什麼？</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Chart of this theme</source>
        <translation>此題材的圖表</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>等另外 %Ln 檔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Import reports</source>
        <translation>匯入研報</translation>
    </message>
    <message>
        <source>Reports (*.pdf *.docx *.html *.htm *.md *.txt *.eml *.mht *.zip)</source>
        <translation>研報 (*.pdf *.docx *.html *.htm *.md *.txt *.eml *.mht *.zip)</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.xlsx *.xls *.json *.blk *.ebk *.cfg *.ini *.sel)</source>
        <translation>清單 (*.txt *.csv *.xlsx *.xls *.json *.blk *.ebk *.cfg *.ini *.sel)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>匯入資料夾</translation>
    </message>
    <message>
        <source>There is no report on the clipboard.</source>
        <translation>剪貼簿上沒有研報。</translation>
    </message>
    <message>
        <source>No list waits to be taken in.</source>
        <translation>沒有等待接收的清單。</translation>
    </message>
    <message>
        <source>Nothing in it can be imported: drop files, folders or the text of a report.</source>
        <translation>其中沒有可匯入的內容：請拖入檔案、資料夾或報告正文。</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>監視資料夾</translation>
    </message>
    <message>
        <source>New files of {folder} go to the inbox by themselves.</source>
        <translation>{folder} 中的新檔案會自動進入收件匣。</translation>
    </message>
    <message>
        <source>{folder} is no longer watched.</source>
        <translation>不再監視 {folder}。</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>沒有監視任何資料夾。</translation>
    </message>
    <message>
        <source>The computer is busy: reading starts once there is room for it.</source>
        <translation>電腦正忙：一有餘力就開始讀取。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s) wait to be taken in (File menu).</source>
        <translation>
            <numerusform>有 %Ln 個清單等待匯入（「檔案」選單）。</numerusform>
        </translation>
    </message>
    <message>
        <source>From the watched folder: {what}</source>
        <translation>來自監視的資料夾：{what}</translation>
    </message>
</context>
<context>
    <name>Jumping</name>
    <message>
        <source>Go to</source>
        <translation>跳轉</translation>
    </message>
    <message>
        <source>Go to: code, pinyin, stock, theme, broker or report</source>
        <translation>跳轉到：代號、拼音、股票、題材、券商或研報</translation>
    </message>
    <message>
        <source>in this table</source>
        <translation>在本表中</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>list</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>已存檢視</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Library</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>The copy is in the library&apos;s place</source>
        <translation>備份已經放回</translation>
    </message>
    <message>
        <source>What was there before is kept as “{}”.</source>
        <translation>原來的檔案保留為「{}」。</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>開啟資料庫</translation>
    </message>
</context>
<context>
    <name>KeptEntries</name>
    <message>
        <source>Choose security…</source>
        <translation>選擇證券…</translation>
    </message>
    <message>
        <source>Say which security the entry stands for: it goes on its list</source>
        <translation>指定條目代表哪檔證券：它會加入所屬清單</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Keep the selected entries no longer; undo brings them back</source>
        <translation>不再保留所選條目；復原可還原</translation>
    </message>
    <message>
        <source>Entries that stand for no security</source>
        <translation>不對應任何證券的條目</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) stand(s) for no security</source>
        <translation>
            <numerusform>%Ln 個條目不對應任何證券</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” stands for (code, name or pinyin):</source>
        <translation>「{name}」指的是（代號、名稱或拼音）：</translation>
    </message>
</context>
<context>
    <name>LayingOut</name>
    <message>
        <source>There is no table on this page.</source>
        <translation>本頁沒有表格。</translation>
    </message>
</context>
<context>
    <name>LibraryCare</name>
    <message>
        <source>Save a copy of the library</source>
        <translation>另存資料庫副本</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>資料庫 (*.db)</translation>
    </message>
    <message>
        <source>Backed up as {file}.</source>
        <translation>已備份為 {file}。</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已另存為 {file}。</translation>
    </message>
    <message>
        <source>The backup is in the place of the library.</source>
        <translation>備份已換入資料庫。</translation>
    </message>
    <message>
        <source>The backup of {date} is in the place of the library.</source>
        <translation>資料庫已換成 {date} 的備份。</translation>
    </message>
    <message>
        <source>What was damaged is kept as “{}”.</source>
        <translation>損壞的內容保留為「{}」。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>The library “{}” can only be read where it lies: nothing that would change it is offered.</source>
        <translation>資料庫「{}」所在位置只能讀取：會改動它的操作都不提供。</translation>
    </message>
    <message>
        <source>No backup could be made.</source>
        <translation>未能備份。</translation>
    </message>
    <message>
        <source>Among these rows of the library one is not as it was written: {places}. Older backups may still have it.</source>
        <translation>資料庫的這些列中有一列與寫入時不同：{places}。較早的備份裡可能還有原來的內容。</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>檢查資料庫</translation>
    </message>
    <message>
        <source>Removed for good after 30 days in the trash: {titles}. Today&apos;s backup still has them.</source>
        <translation>在資源回收筒滿 30 天，已徹底刪除：{titles}。今天的備份中仍有它們。</translation>
    </message>
    <message>
        <source>The library is damaged, and beside it there is no backup that is good.</source>
        <translation>資料庫已損壞，旁邊也沒有完好的備份。</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>資料庫已損壞。</translation>
    </message>
    <message numerus="yes">
        <source>There is a good backup of {date} with %Ln report(s).</source>
        <translation>
            <numerusform>有一份 {date} 的完好備份，含 %Ln 份報告。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is damaged is kept.</source>
        <translation>損壞的檔案會保留下來。</translation>
    </message>
    <message>
        <source>Put the backup back</source>
        <translation>放回備份</translation>
    </message>
    <message>
        <source>Show the backups</source>
        <translation>顯示備份</translation>
    </message>
    <message>
        <source>Another program has been reading the library for so long that {size} MB of what was written meanwhile wait beside the file. Nothing is lost; end that program, and they go into it.</source>
        <translation>另一個程式讀取資料庫的時間太長，其間寫入的 {size} MB 還留在檔案旁邊的日誌裡。資料不會丟失；結束那個程式後會自動寫入檔案。</translation>
    </message>
    <message>
        <source>What you see is still in memory and can be kept in another file.</source>
        <translation>您看到的內容仍在記憶體中，可以儲存到另一個檔案。</translation>
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
        <translation>以後再說(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Choose security…</source>
        <translation>選擇證券(&amp;C)…</translation>
    </message>
    <message>
        <source>Lists of other programs</source>
        <translation>其他程式的清單</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>條目</translation>
    </message>
    <message>
        <source>&amp;Goes on the list</source>
        <translation>加入清單(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>顯示(&amp;S)</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>全部（{count}）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s)</source>
        <translation>
            <numerusform>%Ln 個清單</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln 個條目</numerusform>
        </translation>
    </message>
    <message>
        <source>what stands for no stock is kept with its list</source>
        <translation>不對應股票的條目隨清單保留</translation>
    </message>
    <message>
        <source>“{name}” stands for (code, name or pinyin):</source>
        <translation>「{name}」指的是（代號、名稱或拼音）：</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>Colours and te&amp;xt</source>
        <translation>顏色與文字(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation>清單(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Headings</source>
        <translation>分組顯示(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>標籤(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>旗標(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>圖表(&amp;C)</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>工具(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>“{name}” stands for (code, name or pinyin):</source>
        <translation>「{name}」指的是（代號、名稱或拼音）：</translation>
    </message>
    <message>
        <source>Theme for {name} {symbol}</source>
        <translation>{name} {symbol} 的題材</translation>
    </message>
    <message>
        <source>Theme “{theme}” for</source>
        <translation>題材「{theme}」用於</translation>
    </message>
    <message>
        <source>“{rating}” is the rating of</source>
        <translation>「{rating}」是對誰的評級</translation>
    </message>
    <message>
        <source>the industry</source>
        <translation>該行業</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>行業</translation>
    </message>
    <message>
        <source>A note on</source>
        <translation>給哪檔股票寫筆記</translation>
    </message>
</context>
<context>
    <name>MemberColumns</name>
    <message>
        <source>By</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Purity</source>
        <translation>純度</translation>
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
        <translation>研報</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出現</translation>
    </message>
    <message>
        <source>Purity = sum over the brokers of their strongest word: stance × recency.
Stance: 1 recommended, ¾ beneficiary, ½ watch, ¼ mentioned, 0 negative.
Recency: halves every {days} days before the newest report that lists the theme; ½ without a date.
A report that names no broker counts as one. By hand alone: none.</source>
        <translation>純度 = 各券商最強一次表態之和：力度 × 時效。
力度：推薦 1，受益 ¾，關注 ½，提及 ¼，負面 0。
時效：距列出該題材的最新研報每 {days} 天減半；無日期按 ½。
未署券商的研報各算一家。僅手工新增的為零。</translation>
    </message>
    <message>
        <source>Put there by hand, no report lists it</source>
        <translation>手工加入，沒有研報列出</translation>
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
        <translation>來自研報</translation>
    </message>
    <message>
        <source>from a set of concepts from outside</source>
        <translation>來自外部概念</translation>
    </message>
    <message>
        <source>{hand} by hand, {machine} from reports, {outside} from a set from outside</source>
        <translation>{hand} 手工，{machine} 來自研報，{outside} 來自外部概念</translation>
    </message>
</context>
<context>
    <name>MentionsChart</name>
    <message>
        <source>Chart</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>儲存圖片…</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>儲存表格…</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>圖片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>向量圖 (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>儲存圖表</translation>
    </message>
</context>
<context>
    <name>NameColumns</name>
    <message>
        <source>Name the columns</source>
        <translation>指定各欄</translation>
    </message>
    <message>
        <source>What do the columns of “{file}” say? The answer is kept for every table with the same header.</source>
        <translation>「{file}」的各欄是什麼？答案會保留給所有同樣表頭的表格。</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>表格的前幾列</translation>
    </message>
    <message>
        <source>A list of reports: each row gives its stock and its rating.</source>
        <translation>研報清單：每列給出股票及其評級。</translation>
    </message>
    <message>
        <source>A list of stocks: you will see what its entries stand for.</source>
        <translation>股票清單：接下來可檢視各條目代表什麼。</translation>
    </message>
    <message>
        <source>Choose at least a title and a broker, date or rating; or a rating and a stock; or the code or name of a stock.</source>
        <translation>請至少選擇標題加券商、日期或評級；或評級加股票；或股票的代號或名稱。</translation>
    </message>
</context>
<context>
    <name>NamingColumns</name>
    <message>
        <source>This document is no table whose columns have to be named.</source>
        <translation>此文件不是需要指定各欄的表格。</translation>
    </message>
    <message>
        <source>The names are being loaded. Try again in a moment.</source>
        <translation>名稱正在載入，請稍後再試。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s) read with these columns</source>
        <translation>
            <numerusform>已按這些欄讀取 %Ln 個表格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkPlot</name>
    <message numerus="yes">
        <source>%Ln distinct report(s)</source>
        <translation>
            <numerusform>%Ln 份不同報告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>listed with %Ln other(s)</source>
        <translation>
            <numerusform>與另外 %Ln 檔同列</numerusform>
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
        <translation>份不同報告</translation>
    </message>
    <message>
        <source>A line joins two stocks that one list of a report holds both, the thicker the more distinct reports do so; a dot is the larger the more reports list its stock. A click charts the stock.</source>
        <translation>連線表示兩檔股票列在同一份名單裡，不重複的研報越多線越粗；圓點越大，列出該股票的研報越多。點選檢視該股票的圖表。</translation>
    </message>
    <message>
        <source>Stocks that are listed together</source>
        <translation>同列的股票</translation>
    </message>
    <message numerus="yes">
        <source>%Ln weaker line(s) left out</source>
        <translation>
            <numerusform>略去 %Ln 條較弱的連線</numerusform>
        </translation>
    </message>
    <message>
        <source>No two stocks stand together in a list yet.</source>
        <translation>還沒有兩檔股票同列於一份名單。</translation>
    </message>
    <message>
        <source>No two stocks stand together in so many lists. Choose a smaller number.</source>
        <translation>沒有兩檔股票在這麼多名單裡同列。請選小一點的數。</translation>
    </message>
</context>
<context>
    <name>NoteColumns</name>
    <message>
        <source>Written</source>
        <translation>寫於</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>研報</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>That is too long for a note. Close it and paste the text as a report.</source>
        <translation>這對筆記來說太長了。請關閉它，並把這段文字作為研報貼上。</translation>
    </message>
    <message>
        <source>What you think of it; Ctrl+Enter keeps it</source>
        <translation>寫下你的看法；Ctrl+Enter 儲存</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Write a note and press Enter</source>
        <translation>寫一條筆記，按 Enter 儲存</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新筆記</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Search in notes, quotes and stocks</source>
        <translation>在筆記、引文和股票中搜索</translation>
    </message>
    <message>
        <source>Open the stock</source>
        <translation>開啟股票</translation>
    </message>
    <message>
        <source>Open what it quotes</source>
        <translation>開啟引文</translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation>修改筆記…</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>刪除筆記</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>還沒有筆記</translation>
    </message>
    <message>
        <source>Select a stock and press N to write one; in the reader a note can quote the words that are selected.</source>
        <translation>選取一檔股票後按 N 即可寫筆記；在閱讀器中，筆記可以引用選取的文字。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln 條筆記</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all}中的 {shown} 條</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close the message</source>
        <translation>關閉訊息</translation>
    </message>
    <message numerus="yes">
        <source>(%Ln message(s))</source>
        <translation>
            <numerusform>（%Ln 條訊息）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>There is not enough memory for this. Close other programs and try again.</source>
        <translation>記憶體不足。請關閉其他程式後重試。</translation>
    </message>
    <message>
        <source>The system refused: {words} ({path})</source>
        <translation>系統拒絕：{words}（{path}）</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: {words}. Nothing that was stored is lost.</source>
        <translation>發生意外錯誤：{words}。已儲存的內容沒有丟失。</translation>
    </message>
    <message>
        <source>report</source>
        <translation>研報</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>list</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>view</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>security</source>
        <translation>證券</translation>
    </message>
    <message>
        <source>note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>“{0}” can&apos;t be opened: {1}. Check its permissions and import it again.</source>
        <translation>無法開啟「{0}」：{1}。請檢查權限後重新匯入。</translation>
    </message>
    <message>
        <source>“{0}” is no longer there. It was moved or deleted after it was dropped.</source>
        <translation>「{0}」已不在原處：拖入後被移動或刪除。</translation>
    </message>
    <message>
        <source>The watched folder “{0}” is not there, or can&apos;t be entered. It is watched again once it is back.</source>
        <translation>監視的資料夾「{0}」不存在或無法進入。還原後會繼續監視。</translation>
    </message>
    <message>
        <source>“{0}” is not the file any more that was imported. Its text is kept here; its pages can&apos;t be shown.</source>
        <translation>「{0}」已不是當初匯入的檔案。文字仍保留在這裡，但頁面無法顯示。</translation>
    </message>
    <message>
        <source>“{0}” is {1}, which only that program reads. Export its securities there as CSV, and import that.</source>
        <translation>「{0}」是{1}，只有該程式能讀取。請在其中把證券匯出為 CSV 再匯入。</translation>
    </message>
    <message>
        <source>“{0}” is {1}, which is not opened here. Unpack it, and import what is in it.</source>
        <translation>「{0}」是{1}，無法在此開啟。請先解壓，再匯入其中的檔案。</translation>
    </message>
    <message>
        <source>“{0}” is protected by a password. Save it without one, and import that.</source>
        <translation>「{0}」受密碼保護。請另存為不帶密碼的檔案後再匯入。</translation>
    </message>
    <message>
        <source>“{0}” is damaged or not what its name says ({1}). Get it again.</source>
        <translation>「{0}」已損壞或與副檔名不符（{1}）。請重新取得。</translation>
    </message>
    <message>
        <source>“{0}” has no text in it.</source>
        <translation>「{0}」沒有文字。</translation>
    </message>
    <message>
        <source>“{0}” holds pictures, or text in fonts that don&apos;t say its characters (pages: {1}). Turn on text recognition (Settings ▸ General), and import it again.</source>
        <translation>「{0}」只有圖片，或其字型沒有說明是哪些字（頁數：{1}）。請開啟文字識別（設定 ▸ 常規），再重新匯入。</translation>
    </message>
    <message>
        <source>“{0}” is too large ({1} bytes, at most {2}). Split it, or import a part.</source>
        <translation>「{0}」太大（{1} 位元組，上限 {2}）。請拆分或只匯入一部分。</translation>
    </message>
    <message>
        <source>Reading “{0}” was stopped: {1}. The other files are not affected.</source>
        <translation>讀取「{0}」已中止：{1}。其他檔案不受影響。</translation>
    </message>
    <message>
        <source>“{0}” was not read: the system lets no process start that reads. Close other programs and import it again.</source>
        <translation>未讀取「{0}」：系統不允許啟動讀取程序。請關閉其他程式後重新匯入。</translation>
    </message>
    <message>
        <source>“{0}” was not read: the computer is so busy that nothing was ready to read it in five minutes. Import it again when there is less to do.</source>
        <translation>未讀取「{0}」：電腦太忙，五分鐘內沒有程序能開始讀取。請等空閒些再重新匯入。</translation>
    </message>
    <message>
        <source>A part of the program is not installed: {0} ({1}).</source>
        <translation>程式的可選部分未安裝：{0}（{1}）。</translation>
    </message>
    <message>
        <source>The program {0} is not installed (packages: {1}).</source>
        <translation>未安裝程式 {0}（軟體包：{1}）。</translation>
    </message>
    <message>
        <source>The cluster at {0} can&apos;t be used: {1}</source>
        <translation>位於 {0} 的叢集無法使用：{1}</translation>
    </message>
    <message>
        <source>“{0}” was not read: the cluster at {1} is gone. Import it again.</source>
        <translation>「{0}」未讀取：位於 {1} 的叢集已不可用。請重新匯入。</translation>
    </message>
    <message>
        <source>{0} reads by other rules ({1}) than this program ({2}).</source>
        <translation>{0} 的規則版本（{1}）與本程式（{2}）不同。</translation>
    </message>
    <message>
        <source>The library “{0}” was written by a newer version of this program. Update the program, or choose another file.</source>
        <translation>資料庫「{0}」由更新版本的程式寫成。請升級程式，或選擇另一個檔案。</translation>
    </message>
    <message>
        <source>“{0}” is not a library of this program, or it is damaged ({1}). Choose another file or restore a backup.</source>
        <translation>「{0}」不是本程式的資料庫，或已損壞（{1}）。請選擇另一個檔案或還原備份。</translation>
    </message>
    <message>
        <source>“{0}” belongs to {1}, which is running and would write over it as it closes. Close it, or save elsewhere and import the file there.</source>
        <translation>「{0}」屬於正在執行的{1}，它結束時會覆蓋該檔案。請先關閉它，或儲存到別處再匯入。</translation>
    </message>
    <message>
        <source>“{0}” is encrypted by 同花顺, so nothing can be written into it. Save an .EBK or a .sel, and import that there.</source>
        <translation>「{0}」已被同花順加密，無法寫入。請另存為 .EBK 或 .sel，再到同花順匯入。</translation>
    </message>
    <message>
        <source>The library “{0}” is damaged ({1}) and was left as it is. The newest good backup: {2}</source>
        <translation>資料庫「{0}」已損壞（{1}），已原樣保留。最近的完好備份：{2}</translation>
    </message>
    <message>
        <source>The library “{0}” is damaged ({1}) and was left as it is. No backup beside it holds together: put back one that lies elsewhere, or open another library.</source>
        <translation>資料庫「{0}」已損壞（{1}），未作任何改動。旁邊沒有完好的備份：請選擇別處的備份還原，或開啟另一個資料庫。</translation>
    </message>
    <message>
        <source>The library “{0}” is gone, but there are backups of it; the newest good one: {2}. To begin anew, move the folder of the backups away.</source>
        <translation>資料庫「{0}」不見了，但它有備份；最新的完好備份：{2}。若要重新開始，請先把備份資料夾移走。</translation>
    </message>
    <message>
        <source>The library “{0}” is gone. There are backups of it, but none holds together: put back one that lies elsewhere, or move the folder of the backups away to begin anew.</source>
        <translation>資料庫「{0}」不見了。它有備份，但沒有一份是完好的：請放回存放在別處的備份，或把備份資料夾移走後重新開始。</translation>
    </message>
    <message>
        <source>The library “{0}” was moved, deleted, replaced or cut short by another program. Nothing was written. Put the file back, or close the window and open it again.</source>
        <translation>資料庫「{0}」被其他程式移動、刪除、替換或截斷。沒有寫入任何內容。請把檔案放回原處，或關閉視窗後重新開啟。</translation>
    </message>
    <message>
        <source>This step put another library in place, and the backup of what was there before, “{0}”, is gone. Nothing was changed.</source>
        <translation>這一步換上了另一個庫，而之前那個庫的備份「{0}」已不在。什麼都沒有更改。</translation>
    </message>
    <message>
        <source>The library “{0}” can&apos;t be written. Choose a folder where you may write, or change its permissions.</source>
        <translation>無法寫入資料庫「{0}」。請選擇有寫權限的資料夾，或修改權限。</translation>
    </message>
    <message>
        <source>“{0}” is not a kind of file that can be read ({1}). Open it with its own program, save it as PDF, DOCX, XLSX, HTML or text, and import that.</source>
        <translation>「{0}」不是能讀取的檔案種類（{1}）。請用它自己的程式開啟，另存為 PDF、DOCX、XLSX、HTML 或純文字後再匯入。</translation>
    </message>
    <message>
        <source>“{0}” is {1}. Print it into a PDF, and import that with text recognition on (Settings ▸ General).</source>
        <translation>「{0}」是{1}。請把它列印成 PDF，並開啟文字識別（設定 ▸ 常規）後再匯入。</translation>
    </message>
    <message>
        <source>“{0}” is {1}. Save it there as text or HTML, or as EML by another mail program, and import that.</source>
        <translation>「{0}」是{1}。請在其中另存為純文字或 HTML，或用其他郵件程式存為 EML，再匯入。</translation>
    </message>
    <message>
        <source>“{0}” is {1}, not the page itself. Open it in a browser, save the page, and import that.</source>
        <translation>「{0}」是{1}，不是網頁本身。請在瀏覽器中開啟並儲存該網頁，再匯入。</translation>
    </message>
    <message>
        <source>“{0}” holds nothing that can be read here ({1}).</source>
        <translation>「{0}」中沒有這裡能讀取的內容（{1}）。</translation>
    </message>
    <message>
        <source>“{0}” is empty, there is not one byte in it. Get it again.</source>
        <translation>「{0}」是空檔案，一個位元組也沒有，請重新取得。</translation>
    </message>
    <message>
        <source>Another program is using the library “{0}”. Close it and try again.</source>
        <translation>另一個程式正在使用資料庫「{0}」。請關閉它後重試。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of “{0}”: {1} have to be free. Make room and try again.</source>
        <translation>「{0}」所在磁碟已滿：需要有 {1} 可用空間。請騰出空間後重試。</translation>
    </message>
    <message>
        <source>What is kept of a draft can&apos;t be read: {0}. Discard it and import the file again.</source>
        <translation>儲存的草稿無法讀取：{0}。請丟棄它並重新匯入檔案。</translation>
    </message>
    <message>
        <source>The list of securities “{0}” can&apos;t be read, line {1}: {2}. Get it again, or install the program again.</source>
        <translation>證券清單「{0}」第 {1} 行無法讀取：{2}。請重新取得，或重新安裝程式。</translation>
    </message>
    <message>
        <source>“{0}” can&apos;t be written there: {1}. Choose another place.</source>
        <translation>「{0}」無法寫到那裡：{1}。請另選位置。</translation>
    </message>
    <message>
        <source>This report is in the library already.</source>
        <translation>這份研報已在庫中。</translation>
    </message>
    <message>
        <source>There is no such {0}: {1}</source>
        <translation>沒有這個 {0}：{1}</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>沒有可復原的操作。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>沒有可重做的操作。</translation>
    </message>
    <message>
        <source>“{0}” is no code of a security.</source>
        <translation>「{0}」不是證券代號。</translation>
    </message>
    <message>
        <source>“{0}” can stand for several securities: {1}</source>
        <translation>「{0}」可指多檔證券：{1}</translation>
    </message>
    <message>
        <source>The search can&apos;t be understood. {0}</source>
        <translation>無法理解這個尋找。{0}</translation>
    </message>
    <message>
        <source>“{0}” is no link to a report of this program.</source>
        <translation>「{0}」不是指向本程式研報的連結。</translation>
    </message>
    <message>
        <source>The report that {0} leads to is not in this library. Import it, then open the link again.</source>
        <translation>{0} 所指的研報不在此庫中。請先匯入它，再開啟連結。</translation>
    </message>
    <message>
        <source>There is a {0} called “{1}” already. Choose another name.</source>
        <translation>已有名為「{1}」的{0}。請另取名稱。</translation>
    </message>
    <message>
        <source>“{0}” is the main list: it can neither be deleted nor follow a search. Make another list for that.</source>
        <translation>「{0}」是主清單，不能刪除，也不能跟隨尋找。請另建清單。</translation>
    </message>
    <message>
        <source>“{0}” follows the search {1}: its stocks come and go with what that finds. Change the search instead.</source>
        <translation>「{0}」跟隨尋找 {1}：其中的股票隨尋找結果增減。請改為修改尋找。</translation>
    </message>
    <message>
        <source>A fact of report {0} has no characters at {1} to {2}; it was not stored.</source>
        <translation>研報 {0} 的一項內容在 {1} 至 {2} 處沒有原文，未入庫。</translation>
    </message>
    <message>
        <source>A theme can&apos;t be inside itself: {0}</source>
        <translation>題材不能包含自己：{0}</translation>
    </message>
</context>
<context>
    <name>Oddities</name>
    <message>
        <source>a folder</source>
        <translation>資料夾</translation>
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
        <translation>裝置</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>壓縮包</translation>
    </message>
    <message>
        <source>an archive too deep inside others</source>
        <translation>巢狀過深的壓縮包</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>幻燈片</translation>
    </message>
    <message>
        <source>an old Office file</source>
        <translation>舊版 Office 檔案</translation>
    </message>
    <message>
        <source>rich text (RTF)</source>
        <translation>RTF 富純文字</translation>
    </message>
    <message>
        <source>a file of LibreOffice</source>
        <translation>LibreOffice 檔案</translation>
    </message>
    <message>
        <source>a binary workbook (XLSB)</source>
        <translation>二進位制工作簿（XLSB）</translation>
    </message>
    <message>
        <source>a file of Pages, Numbers or Keynote</source>
        <translation>Pages、Numbers 或 Keynote 檔案</translation>
    </message>
    <message>
        <source>an OFD document</source>
        <translation>OFD 檔案</translation>
    </message>
    <message>
        <source>a CAJ document</source>
        <translation>CAJ 檔案</translation>
    </message>
    <message>
        <source>an e-book</source>
        <translation>電子書</translation>
    </message>
    <message>
        <source>a message of Outlook</source>
        <translation>Outlook 郵件</translation>
    </message>
    <message>
        <source>a link to a page</source>
        <translation>網頁連結</translation>
    </message>
    <message>
        <source>a file of Portfolio Performance</source>
        <translation>Portfolio Performance 檔案</translation>
    </message>
    <message>
        <source>sound or film</source>
        <translation>音訊或影片</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>沒有文字</translation>
    </message>
    <message>
        <source>the colours of blocks, no list</source>
        <translation>板塊顏色，不含清單</translation>
    </message>
    <message>
        <source>no PDF inside</source>
        <translation>其中沒有 PDF</translation>
    </message>
    <message>
        <source>no Word document inside</source>
        <translation>其中沒有 Word 文件</translation>
    </message>
    <message>
        <source>its structure can&apos;t be read</source>
        <translation>結構無法識讀</translation>
    </message>
    <message>
        <source>unpacks to far more than it should</source>
        <translation>解壓後遠超應有大小</translation>
    </message>
    <message>
        <source>protected by a password</source>
        <translation>有密碼保護</translation>
    </message>
    <message>
        <source>its name leads out of its archive</source>
        <translation>檔名指向壓縮包之外</translation>
    </message>
    <message>
        <source>still being written</source>
        <translation>仍在寫入</translation>
    </message>
    <message>
        <source>it took more memory than a document may</source>
        <translation>佔用的記憶體超過單個文件的上限</translation>
    </message>
    <message>
        <source>it took longer than a document may</source>
        <translation>用時超過單個文件的上限</translation>
    </message>
    <message>
        <source>the reader broke off</source>
        <translation>讀取程式中斷</translation>
    </message>
    <message>
        <source>no process could be started for it</source>
        <translation>無法為它啟動讀取程序</translation>
    </message>
    <message>
        <source>the computer was too busy</source>
        <translation>電腦太忙</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>OlderRowsShown</name>
    <message>
        <source>Older rows</source>
        <translation>較早的條目</translation>
    </message>
    <message>
        <source>For this row only</source>
        <translation>只改這一列</translation>
    </message>
</context>
<context>
    <name>OriginalFiles</name>
    <message>
        <source>This text was pasted: there is no file.</source>
        <translation>這段文字是貼上的，沒有檔案。</translation>
    </message>
    <message>
        <source>No program here opens such files. The file: {path}</source>
        <translation>這臺電腦上沒有能開啟這種檔案的程式。檔案：{path}</translation>
    </message>
    <message>
        <source>The file is no longer where it was, or another one took its place, and no copy of it was kept: {path}</source>
        <translation>檔案已不在原處，或被別的檔案替換，也沒有保留副本：{path}</translation>
    </message>
</context>
<context>
    <name>OwnColumns</name>
    <message>
        <source>Own columns</source>
        <translation>自訂欄</translation>
    </message>
    <message>
        <source>F2 or a double click on a cell writes into it. What stands in a column that is taken away goes with it; Ctrl+Z brings both back.</source>
        <translation>按 F2 或按兩下儲存格即可填寫。刪去一欄時，其中的內容一併刪去；Ctrl+Z 可全部還原。</translation>
    </message>
    <message>
        <source>&amp;Another column</source>
        <translation>再加一欄(&amp;A)</translation>
    </message>
    <message>
        <source>Name of the column, such as target price</source>
        <translation>欄名，如目標價</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>欄名</translation>
    </message>
    <message>
        <source>Take this column away</source>
        <translation>刪除這一欄</translation>
    </message>
</context>
<context>
    <name>OwnEntries</name>
    <message>
        <source>Another name for “{name}”</source>
        <translation>「{name}」的新名稱</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
</context>
<context>
    <name>OwnLists</name>
    <message>
        <source>A new list. The stocks that are selected go on it.</source>
        <translation>新建清單，選取的股票會加入其中。</translation>
    </message>
    <message>
        <source>A new list.</source>
        <translation>新建清單。</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>新建清單</translation>
    </message>
    <message>
        <source>A list that follows the search {query}: it has what that finds, after each import too.</source>
        <translation>隨搜尋 {query} 更新的清單：每次匯入後也會自動更新。</translation>
    </message>
    <message>
        <source>New list from the search</source>
        <translation>由搜尋新建清單</translation>
    </message>
    <message>
        <source>“{name}” has the stocks that this search finds:</source>
        <translation>「{name}」由以下搜尋找到的股票組成：</translation>
    </message>
    <message>
        <source>Change the search</source>
        <translation>修改搜尋</translation>
    </message>
    <message>
        <source>Which list? A new name makes a new one.</source>
        <translation>加入哪個清單？輸入新名稱則新建。</translation>
    </message>
    <message>
        <source>Add to a list</source>
        <translation>加入清單</translation>
    </message>
</context>
<context>
    <name>PageColumn</name>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 頁</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>Merge…</source>
        <translation>合併…</translation>
    </message>
    <message>
        <source>Put under…</source>
        <translation>歸入…</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>保持分開</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以後再說</translation>
    </message>
</context>
<context>
    <name>PairCards</name>
    <message>
        <source>Themes that may be one</source>
        <translation>可能是同一題材</translation>
    </message>
    <message>
        <source>No two themes look alike. What you keep apart is not asked again.</source>
        <translation>沒有相似的題材。保持分開的不會再問。</translation>
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
        <translation>命令：任一語言的名稱，或拼音首字母</translation>
    </message>
    <message>
        <source>{name} (not now)</source>
        <translation>{name}（現在不可用）</translation>
    </message>
</context>
<context>
    <name>PaneHead</name>
    <message>
        <source>Drag to another side, or out of the window; a double click takes it out, too</source>
        <translation>拖到另一側，或拖出視窗；按兩下也可移出</translation>
    </message>
    <message>
        <source>Back into the window</source>
        <translation>放回視窗</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>Looks like two in one</source>
        <translation>看來是兩個題材合寫</translation>
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
        <translation>以後再說</translation>
    </message>
</context>
<context>
    <name>PartTheme</name>
    <message>
        <source>Split a theme</source>
        <translation>拆分題材</translation>
    </message>
    <message>
        <source>Where do the stocks of {theme} go? Offered is what other reports say.</source>
        <translation>「{theme}」中的股票歸到哪裡？已按其他報告的說法預選。</translation>
    </message>
    <message>
        <source>What reports say moves with its sentence. A stock in both is tagged with {second} by hand.</source>
        <translation>報告中的條目連同原句一起移動；同屬兩者的股票會手動加上「{second}」標籤。</translation>
    </message>
    <message>
        <source>both</source>
        <translation>兩者</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不動</translation>
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
        <translation>研報頁面</translation>
    </message>
</context>
<context>
    <name>PickBox</name>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
</context>
<context>
    <name>PlotBrush</name>
    <message>
        <source>The whole chart; drag the mark to see another part</source>
        <translation>整張圖；拖動選區可看其他部分</translation>
    </message>
</context>
<context>
    <name>PlotWords</name>
    <message>
        <source>Distinct reports</source>
        <translation>不重複研報</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Places in the texts</source>
        <translation>文中出現處</translation>
    </message>
    <message>
        <source>Distinct reports (copies and translations once)</source>
        <translation>不重複研報（副本與譯文只計一次）</translation>
    </message>
    <message>
        <source>Files (copies and translations each)</source>
        <translation>檔案（副本與譯文各計）</translation>
    </message>
    <message>
        <source>Brokers (each once a period)</source>
        <translation>券商（每週期各計一次）</translation>
    </message>
    <message>
        <source>Places in the texts (of every file)</source>
        <translation>文中出現處（所有檔案）</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>按週</translation>
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
        <translation>其他題材</translation>
    </message>
    <message>
        <source>No broker named</source>
        <translation>未註明券商</translation>
    </message>
    <message>
        <source>In the text, not in a list</source>
        <translation>正文提及，不在清單中</translation>
    </message>
    <message>
        <source>No report dated then</source>
        <translation>該期沒有研報</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>尚未結束</translation>
    </message>
    <message>
        <source>as a share of all that the library holds of the period</source>
        <translation>佔庫中該期全部的比例</translation>
    </message>
    <message>
        <source>added up, each in its first period alone</source>
        <translation>累計，每份只計入首次出現的一期</translation>
    </message>
    <message>
        <source>without a date, not on the chart: {count}</source>
        <translation>無日期、未上圖：{count}</translation>
    </message>
    <message>
        <source>reports without a broker, not counted: {count}</source>
        <translation>無券商、未計入的研報：{count}</translation>
    </message>
    <message>
        <source>everything is dated in {period}</source>
        <translation>全部日期都在 {period}</translation>
    </message>
    <message>
        <source>None of these mentions has a date. Set the dates of their reports to see them here.</source>
        <translation>這些提及都沒有日期。請補上研報日期後檢視。</translation>
    </message>
    <message>
        <source>No report of this time names it.</source>
        <translation>這段時間沒有研報提到它。</translation>
    </message>
    <message>
        <source>No report with a date yet. Import one to see a chart.</source>
        <translation>還沒有帶日期的研報。匯入後即可看圖。</translation>
    </message>
    <message>
        <source>No report of the library is dated here.</source>
        <translation>庫中沒有這一時間的研報。</translation>
    </message>
    <message>
        <source>each under its strongest stance</source>
        <translation>各按最強力度計</translation>
    </message>
    <message>
        <source>one that names two stocks counts for both</source>
        <translation>提到兩檔股票的兩邊都計</translation>
    </message>
    <message>
        <source>one that names two themes counts in both</source>
        <translation>涉及兩個題材的在兩處各計</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 檔股票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln 處需要看一眼</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s) on the text</source>
        <translation>
            <numerusform>文字有 %Ln 處說明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s) in the same order</source>
        <translation>
            <numerusform>%Ln 檔股票順序相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln 份研報</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln listing(s) in reports</source>
        <translation>
            <numerusform>%Ln 條研報記錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand tag(s)</source>
        <translation>
            <numerusform>%Ln 個手工標籤</numerusform>
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
            <numerusform>此前 %Ln 份報告，之後沒有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln theme(s)</source>
        <translation>
            <numerusform>%Ln 個題材</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln 條筆記</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 個檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln 個條目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unresolved</source>
        <translation>
            <numerusform>%Ln 個未識別</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>names of %Ln list(s)</source>
        <translation>
            <numerusform>%Ln 個清單的名稱</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常規(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>What is recognised on pictures is never taken without a look.</source>
        <translation>從圖片識別出的內容，未經檢視絕不採用。</translation>
    </message>
    <message>
        <source>The program “tesseract” is not installed: until it is, pictures stay unread.</source>
        <translation>未安裝程式「tesseract」：安裝之前，圖片不會被讀取。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of {size} in {folder}</source>
        <translation>
            <numerusform>%Ln 個檔案，共 {size}，位於 {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the language has it</source>
        <translation>按語言習慣</translation>
    </message>
    <message>
        <source>Red rises, green falls</source>
        <translation>紅漲綠跌</translation>
    </message>
    <message>
        <source>Green rises, red falls</source>
        <translation>綠漲紅跌</translation>
    </message>
    <message>
        <source>Blue rises, orange falls</source>
        <translation>藍漲橙跌</translation>
    </message>
    <message>
        <source>Without colours, by arrows</source>
        <translation>不用顏色，只用箭頭</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>顏色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文字大小(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Rise and fall</source>
        <translation>漲跌顏色(&amp;R)</translation>
    </message>
    <message>
        <source>Read the &amp;pictures in PDFs by text recognition (OCR)</source>
        <translation>用文字識別（OCR）讀取 PDF 中的圖片(&amp;P)</translation>
    </message>
    <message>
        <source>Keep a copy of every &amp;file that is imported, unchanged</source>
        <translation>為匯入的每個檔案保留一份原樣副本(&amp;F)</translation>
    </message>
    <message>
        <source>Search an action</source>
        <translation>尋找操作</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其快速鍵</translation>
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
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>新的快速鍵</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>設定(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>無快速鍵(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Own key</source>
        <translation>還原預設(&amp;O)</translation>
    </message>
    <message>
        <source>Own keys of &amp;all</source>
        <translation>全部還原預設(&amp;A)</translation>
    </message>
    <message>
        <source>{key} stands for “{action}” already. Give that another key first.</source>
        <translation>{key} 已用於「{action}」。請先為它換一個鍵。</translation>
    </message>
</context>
<context>
    <name>PuttingBack</name>
    <message>
        <source>The copy is checked and put in the library&apos;s place …</source>
        <translation>正在檢查備份並放回原處……</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>Expected a field such as theme: here</source>
        <translation>這裡應是欄位，如 題材：</translation>
    </message>
    <message>
        <source>There is no such field. Perhaps {0}:</source>
        <translation>沒有這個欄位。是否指 {0}:</translation>
    </message>
    <message>
        <source>Expected a value here</source>
        <translation>這裡應有一個值</translation>
    </message>
    <message>
        <source>Expected a text here; this field can&apos;t be compared</source>
        <translation>這裡應是文字；此欄位不能比較大小</translation>
    </message>
    <message>
        <source>Expected a number here, such as &gt;=2</source>
        <translation>這裡應是數字，如 &gt;=2</translation>
    </message>
    <message>
        <source>Expected a number here, such as &gt;=1.5</source>
        <translation>這裡應是數字，如 &gt;=1.5</translation>
    </message>
    <message>
        <source>Expected a date or an age here, such as &lt;30d or 2024-12</source>
        <translation>這裡應是日期或天數，如 &lt;30d 或 2024-12</translation>
    </message>
    <message>
        <source>This range runs backwards. Perhaps {0}</source>
        <translation>這個時間範圍首尾顛倒了。是否指 {0}</translation>
    </message>
    <message>
        <source>Expected days here, such as 90d or 2024-07..2024-12</source>
        <translation>這裡應是時段，如 90d 或 2024-07..2024-12</translation>
    </message>
    <message>
        <source>Expected one of these here: {0}</source>
        <translation>這裡應是其中之一：{0}</translation>
    </message>
    <message>
        <source>Expected one of these here: {0}. Perhaps {1}</source>
        <translation>這裡應是其中之一：{0}。是否指 {1}</translation>
    </message>
    <message>
        <source>Expected a word or a field here</source>
        <translation>這裡應是詞或欄位</translation>
    </message>
    <message>
        <source>There is no opening parenthesis to this one</source>
        <translation>這個括號沒有對應的左括號</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing</source>
        <translation>缺少右括號</translation>
    </message>
    <message>
        <source>A closing quotation mark is missing</source>
        <translation>缺少右引號</translation>
    </message>
    <message>
        <source>Too many parentheses stand inside one another</source>
        <translation>括號巢狀過深</translation>
    </message>
    <message>
        <source>These are too many terms</source>
        <translation>條件太多</translation>
    </message>
    <message>
        <source>Expected a number or a date here, such as &gt;=30 or &lt;2025-06</source>
        <translation>此處應為數字或日期，例如 &gt;=30 或 &lt;2025-06</translation>
    </message>
    <message>
        <source>There is no column of your own of this name</source>
        <translation>沒有叫這個名字的自訂欄</translation>
    </message>
    <message>
        <source>There is no column of your own of this name. Perhaps {0}</source>
        <translation>沒有叫這個名字的自訂欄，是不是 {0}</translation>
    </message>
    <message>
        <source>There is no saved view of this name</source>
        <translation>沒有這個名稱的檢視</translation>
    </message>
    <message>
        <source>There is no saved view of this name. Perhaps {0}</source>
        <translation>沒有這個名稱的檢視。是否指 {0}</translation>
    </message>
    <message>
        <source>What {0}: was on that day is not known; it is kept since {1}</source>
        <translation>那一天的 {0}: 不得而知；自 {1} 起才有記錄</translation>
    </message>
    <message>
        <source>This view or list leads back to itself</source>
        <translation>這個檢視或清單繞回了自身</translation>
    </message>
    <message>
        <source>theme, with those below it</source>
        <translation>題材，含其下級</translation>
    </message>
    <message>
        <source>house that names it</source>
        <translation>提到它的券商</translation>
    </message>
    <message>
        <source>newest rating: step, term, stock or industry</source>
        <translation>最新評級：檔位、用詞、個股或行業</translation>
    </message>
    <message>
        <source>strongest stance of any report</source>
        <translation>各研報中最強的立場</translation>
    </message>
    <message>
        <source>market</source>
        <translation>市場</translation>
    </message>
    <message>
        <source>industry of a report that names it</source>
        <translation>提到它的研報所屬行業</translation>
    </message>
    <message>
        <source>list that it is on</source>
        <translation>所在清單</translation>
    </message>
    <message>
        <source>what a saved view finds</source>
        <translation>檢視所找到的</translation>
    </message>
    <message>
        <source>flag, by number or colour</source>
        <translation>旗標，按編號或顏色</translation>
    </message>
    <message>
        <source>who tagged it: hand or machine</source>
        <translation>標籤來源：手工或機器</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>name in any script</source>
        <translation>名稱，簡繁英均可</translation>
    </message>
    <message>
        <source>pinyin initials</source>
        <translation>拼音首字母</translation>
    </message>
    <message>
        <source>words in your notes</source>
        <translation>筆記中的文字</translation>
    </message>
    <message>
        <source>words in your comment</source>
        <translation>備註中的文字</translation>
    </message>
    <message>
        <source>column of your own, also with &gt;=30 or :words behind its name</source>
        <translation>自訂欄，欄名後可寫 &gt;=30 或 :文字</translation>
    </message>
    <message>
        <source>why it is on the list</source>
        <translation>加入清單的原因</translation>
    </message>
    <message>
        <source>title of a report that names it</source>
        <translation>提到它的研報標題</translation>
    </message>
    <message>
        <source>words in reports and notes</source>
        <translation>研報與筆記正文</translation>
    </message>
    <message>
        <source>first seen: &lt;14d, 2024-12</source>
        <translation>首次出現：&lt;14d、2024-12</translation>
    </message>
    <message>
        <source>last seen: &lt;30d</source>
        <translation>最近出現：&lt;30d</translation>
    </message>
    <message>
        <source>seen on any of these days</source>
        <translation>在這些日子出現過</translation>
    </message>
    <message>
        <source>added to the list</source>
        <translation>加入清單的日期</translation>
    </message>
    <message>
        <source>distinct reports, also in 90d</source>
        <translation>不同研報數，可加 in 90d</translation>
    </message>
    <message>
        <source>houses, also in 90d</source>
        <translation>券商數，可加 in 90d</translation>
    </message>
    <message>
        <source>files, also in 90d</source>
        <translation>檔案數，可加 in 90d</translation>
    </message>
    <message>
        <source>places, also in 90d</source>
        <translation>提及處數，可加 in 90d</translation>
    </message>
    <message>
        <source>state: tagged, rated, flagged, noted …</source>
        <translation>狀態：有標籤、有評級、有標記、有筆記…</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>theme</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>評級</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>立場</translation>
    </message>
    <message>
        <source>market</source>
        <translation>市場</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>行業</translation>
    </message>
    <message>
        <source>list</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>view</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自訂欄</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>title</source>
        <translation>標題</translation>
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
        <translation>出現</translation>
    </message>
    <message>
        <source>added</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>報告數</translation>
    </message>
    <message>
        <source>brokers</source>
        <translation>券商數</translation>
    </message>
    <message>
        <source>files</source>
        <translation>檔案數</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>提及數</translation>
    </message>
    <message>
        <source>is</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Add stock</source>
        <translation>新增股票</translation>
    </message>
    <message>
        <source>Code, name, pinyin or English name, or a pasted list</source>
        <translation>代號、名稱、拼音、英文名，或貼上一串</translation>
    </message>
    <message>
        <source>The names are being loaded …</source>
        <translation>正在載入名稱……</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s) added</source>
        <translation>
            <numerusform>已加入 %Ln 檔股票</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter adds · Esc closes</source>
        <translation>Enter 新增 · Esc 關閉</translation>
    </message>
    <message>
        <source>No security fits “{typed}”.</source>
        <translation>沒有與「{typed}」相符的證券。</translation>
    </message>
    <message>
        <source>on the list · {code}</source>
        <translation>已在清單 · {code}</translation>
    </message>
    <message>
        <source>delisted · {code}</source>
        <translation>已下市 · {code}</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln stock(s)</source>
        <translation>
            <numerusform>新增 %Ln 檔股票</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} on the list already</source>
        <translation>{count} 只已在清單中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not found or not clear: Enter on its line chooses</source>
        <translation>
            <numerusform>%Ln 項未找到或不明確：在該列按 Enter 選擇</numerusform>
        </translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>which: {names} …</source>
        <translation>是哪一隻：{names} …</translation>
    </message>
    <message>
        <source>What does “{name}” stand for?</source>
        <translation>「{name}」指的是哪一隻？</translation>
    </message>
    <message>
        <source>Enter adds all of them</source>
        <translation>Enter 全部新增</translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>now {symbol}</source>
        <translation>現為 {symbol}</translation>
    </message>
    <message>
        <source>note on {stock}</source>
        <translation>{stock} 的筆記</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>無日期</translation>
    </message>
</context>
<context>
    <name>RankingView</name>
    <message>
        <source>Nothing to rank yet</source>
        <translation>還沒有可排名的內容</translation>
    </message>
    <message>
        <source>Import reports with theme lists or ratings; what stands out is listed here.</source>
        <translation>匯入帶題材名單或評級的報告後，突出的內容會列在這裡。</translation>
    </message>
    <message>
        <source>What is ranked</source>
        <translation>排名內容</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>熱度變化</translation>
    </message>
    <message>
        <source>New and crowded</source>
        <translation>新穎與擁擠</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>關聯度</translation>
    </message>
    <message>
        <source>Dropped picks</source>
        <translation>名單變動</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>一致評級</translation>
    </message>
    <message>
        <source>What ratings tell</source>
        <translation>評級的含金量</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>物件</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>題材</translation>
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
        <translation>視窗</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the distinct reports of the {days} days up to {last}, against the {days} days before. Under {few} reports nothing is compared.</source>
        <translation>截至 {last} 的 {days} 天內不同報告中的佔比，與之前 {days} 天相比。少於 {few} 份報告不作比較。</translation>
    </message>
    <message>
        <source>The {days} days up to {last}. A source is a broker, or a report that names none; new is what the library never named before.</source>
        <translation>截至 {last} 的 {days} 天。來源是一家券商，或一份未註明券商的報告；庫中此前從未提及的為「新」。</translation>
    </message>
    <message>
        <source>The stock&apos;s share in the theme&apos;s lists, divided by its share in all lists: 1 is chance.</source>
        <translation>該股在題材名單中的佔比除以在全部名單中的佔比：1 為偶然。</translation>
    </message>
    <message>
        <source>Two consecutive lists of one broker on one theme; Enter opens the newer one.</source>
        <translation>同一券商同一題材的前後兩份名單；按 Enter 開啟較新的一份。</translation>
    </message>
    <message>
        <source>Steps from −2 to +2, the newest rating of each broker. Without habit: minus the mean of the broker&apos;s whole book.</source>
        <translation>檔位從 −2 到 +2，取每家券商的最新評級。扣除習慣：減去該券商全部評級的平均。</translation>
    </message>
    <message>
        <source>The share of a broker&apos;s book that has the rating. What everything gets tells nothing: 0 bits.</source>
        <translation>該評級在券商全部評級中的佔比。人人都有的評級不含資訊：0 位元。</translation>
    </message>
</context>
<context>
    <name>RatingPlot</name>
    <message>
        <source>stale since {day}</source>
        <translation>自 {day} 起過期</translation>
    </message>
    <message>
        <source>holds until {day}</source>
        <translation>有效至 {day}</translation>
    </message>
    <message>
        <source>no horizon stated</source>
        <translation>未註明期限</translation>
    </message>
</context>
<context>
    <name>RatingsView</name>
    <message>
        <source>Subject</source>
        <translation>物件</translation>
    </message>
    <message>
        <source>All ratings</source>
        <translation>全部評級</translation>
    </message>
    <message>
        <source>A line is full while the rating holds by the broker&apos;s own definition, dotted once it is stale; a triangle is a rise or a cut. A click shows the rating and its definition.</source>
        <translation>實線表示評級按券商自己的定義仍然有效，虛線表示已過期；三角表示上調或下調。點選可檢視評級及其定義。</translation>
    </message>
    <message>
        <source>Ratings in time</source>
        <translation>評級走勢</translation>
    </message>
    <message>
        <source>The rating and its definition</source>
        <translation>評級及其定義</translation>
    </message>
    <message>
        <source>No dated rating of a broker yet.</source>
        <translation>還沒有註明日期的券商評級。</translation>
    </message>
    <message>
        <source>industry not stated</source>
        <translation>未註明行業</translation>
    </message>
    <message numerus="yes">
        <source>for %Ln month(s)</source>
        <translation>
            <numerusform>期限 %Ln 個月</numerusform>
        </translation>
    </message>
    <message>
        <source>Defined by {broker}</source>
        <translation>{broker} 的定義</translation>
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
        <translation>無券商</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>無日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行業</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>評級</translation>
    </message>
    <message>
        <source>Analysts</source>
        <translation>分析師</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Translation: {title}</source>
        <translation>譯文：{title}</translation>
    </message>
    <message>
        <source>Copy: {title}</source>
        <translation>副本：{title}</translation>
    </message>
    <message>
        <source>The same report</source>
        <translation>同一研報</translation>
    </message>
</context>
<context>
    <name>ReaderActions</name>
    <message>
        <source>Next highlight</source>
        <translation>下一處標記</translation>
    </message>
    <message>
        <source>Previous highlight</source>
        <translation>上一處標記</translation>
    </message>
    <message>
        <source>Next place of this stock or theme</source>
        <translation>該股票或題材的下一處</translation>
    </message>
    <message>
        <source>Previous place of this stock or theme</source>
        <translation>該股票或題材的上一處</translation>
    </message>
    <message>
        <source>Find in this report</source>
        <translation>在本研報中尋找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>尋找下一個</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>尋找上一個</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>適合寬度</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並排對照</translation>
    </message>
    <message>
        <source>Open the original file</source>
        <translation>開啟原始檔案</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Copy as citation</source>
        <translation>複製為引文</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>複製連結</translation>
    </message>
    <message>
        <source>Add a stock</source>
        <translation>新增股票</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>新增題材</translation>
    </message>
    <message>
        <source>Add a rating</source>
        <translation>新增評級</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>新增筆記</translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>Text of the report</source>
        <translation>研報正文</translation>
    </message>
    <message>
        <source>Stocks of the report</source>
        <translation>研報中的股票</translation>
    </message>
    <message>
        <source>No report is open</source>
        <translation>沒有開啟的研報</translation>
    </message>
    <message>
        <source>Open one from the reports, or from any sentence.</source>
        <translation>從研報頁或任意一句原文開啟。</translation>
    </message>
    <message>
        <source>This report has no pages to show: only a PDF whose file has a place of its own has.</source>
        <translation>這份研報沒有可顯示的頁面：只有檔案單獨存放的 PDF 才有。</translation>
    </message>
    <message>
        <source>No copy or translation of this report is in the library.</source>
        <translation>資料庫裡沒有這份研報的副本或譯文。</translation>
    </message>
    <message>
        <source>Select words in the text first.</source>
        <translation>請先在文字中選取內容。</translation>
    </message>
</context>
<context>
    <name>ReaderTools</name>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln 處醒目標示</numerusform>
        </translation>
    </message>
    <message>
        <source>page {page} of {count}</source>
        <translation>第 {page}/{count} 頁</translation>
    </message>
</context>
<context>
    <name>ReadingOnly</name>
    <message>
        <source>The library can only be read where it lies.</source>
        <translation>資料庫所在位置只能讀取。</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Why?</source>
        <translation>為什麼？</translation>
    </message>
    <message>
        <source>Nothing is known of it.</source>
        <translation>沒有相關記錄。</translation>
    </message>
</context>
<context>
    <name>ReportColumns</name>
    <message>
        <source>translation</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
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
        <translation>類型</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行業</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>評級</translation>
    </message>
    <message>
        <source>Picks</source>
        <translation>薦股</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Analysts</source>
        <translation>分析師</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>匯入時間</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>無日期</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>研報</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>還沒有研報</translation>
    </message>
    <message>
        <source>Reports stand here once they are imported and reviewed.</source>
        <translation>匯入並審閱後的研報列在這裡。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到資源回收筒</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>資源回收筒</translation>
    </message>
    <message>
        <source>Show the reports in the trash</source>
        <translation>顯示資源回收筒中的研報</translation>
    </message>
    <message>
        <source>Show or fold copies</source>
        <translation>展開或摺疊副本</translation>
    </message>
    <message>
        <source>Open the original file</source>
        <translation>開啟原始檔案</translation>
    </message>
    <message>
        <source>Same report</source>
        <translation>同一研報</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不是</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln 份研報</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reports}, %Ln of them copies or translations</source>
        <translation>
            <numerusform>{reports}，其中 %Ln 份是副本或譯文</numerusform>
        </translation>
    </message>
    <message>
        <source>In the trash, each for 30 days: {reports}</source>
        <translation>資源回收筒（每份保留 30 天）：{reports}</translation>
    </message>
    <message>
        <source>Reports that you delete wait here for 30 days.</source>
        <translation>刪除的研報會在這裡保留 30 天。</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>資源回收筒是空的</translation>
    </message>
    <message>
        <source>Is “{title}” a translation of “{original}”? {score} alike: {evidence}</source>
        <translation>「{title}」是「{original}」的譯文嗎？相似度 {score}：{evidence}</translation>
    </message>
    <message>
        <source>Is “{title}” a copy of “{original}”? {score} alike: {evidence}</source>
        <translation>「{title}」是「{original}」的副本嗎？相似度 {score}：{evidence}</translation>
    </message>
    <message numerus="yes">
        <source>(%Ln more)</source>
        <translation>
            <numerusform>（另有 %Ln 項）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reread</name>
    <message>
        <source>&amp;Make these changes</source>
        <translation>應用這些變動(&amp;M)</translation>
    </message>
    <message>
        <source>Read stored reports again</source>
        <translation>重新讀取已存研報</translation>
    </message>
    <message>
        <source>Reports read</source>
        <translation>已讀取的研報</translation>
    </message>
    <message>
        <source>Rows that would change</source>
        <translation>將會變動的列</translation>
    </message>
    <message>
        <source>{done} of {total} reports read …</source>
        <translation>已讀取 {done}/{total} 篇研報…</translation>
    </message>
    <message>
        <source>Nothing would change: the rules of this version read your reports as they are stored.</source>
        <translation>不會有變動：本版本的規則讀出的與已存的一致。</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln report(s)</source>
        <translation>
            <numerusform>涉及 %Ln 篇研報</numerusform>
        </translation>
    </message>
    <message>
        <source>What you made, corrected or rejected yourself stays as you left it. One undo takes it all back.</source>
        <translation>您自己新增、更正或拒絕的內容保持不變。一次復原即可全部還原。</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>The names are being loaded. Try again in a moment.</source>
        <translation>名稱正在載入，請稍後再試。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>已變動 %Ln 列</numerusform>
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
        <translation>接受此列並繼續</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Leave the row out and go on</source>
        <translation>排除此列並繼續</translation>
    </message>
    <message>
        <source>Accept all sure</source>
        <translation>接受全部確定項</translation>
    </message>
    <message>
        <source>Take every row that needs no look</source>
        <translation>接受所有無須細看的列</translation>
    </message>
    <message>
        <source>Accept down to here</source>
        <translation>接受至此列</translation>
    </message>
    <message>
        <source>Take every open row from the first to this one</source>
        <translation>接受從第一列到此列的所有未定列</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新開始</translation>
    </message>
    <message>
        <source>Take back every verdict of this review</source>
        <translation>復原本次審閱的全部決定</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Store the report with what was accepted, then the next one</source>
        <translation>把接受的內容入庫，然後看下一份</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>證券</translation>
    </message>
    <message>
        <source>Say which security the name stands for</source>
        <translation>指定名稱對應的證券</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>Change the theme; with text selected: add a row for it</source>
        <translation>更改題材；選取文字時為其新增一列</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>The next stance: recommended, beneficiary, watch, …</source>
        <translation>切換力度：推薦、受益、關注……</translation>
    </message>
    <message>
        <source>Take it after all</source>
        <translation>仍然採用</translation>
    </message>
    <message>
        <source>Make a row of something that was not taken</source>
        <translation>把未採用的內容加為一列</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Take back the last thing said in this review</source>
        <translation>復原本次審閱的上一步</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Say again what was taken back</source>
        <translation>還原剛復原的一步</translation>
    </message>
    <message>
        <source>Title, broker, date…</source>
        <translation>標題、券商、日期…</translation>
    </message>
    <message>
        <source>Say what the document doesn&apos;t say of itself</source>
        <translation>補充文件沒有寫明的資訊</translation>
    </message>
    <message>
        <source>Next doubtful</source>
        <translation>下一個存疑</translation>
    </message>
    <message>
        <source>Go to the next row that needs a look</source>
        <translation>跳到下一個需要看的列</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Show the next place where the name stands</source>
        <translation>顯示該名稱的下一處</translation>
    </message>
    <message>
        <source>Pages or text</source>
        <translation>頁面或文字</translation>
    </message>
    <message>
        <source>Show the document as its pages, or as its text</source>
        <translation>以頁面或文字顯示文件</translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation>返回收件匣</translation>
    </message>
    <message>
        <source>Keep the review as it is and go back</source>
        <translation>保留審閱進度並返回</translation>
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
        <translation>無券商</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>無日期</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行業</translation>
    </message>
    <message>
        <source>Analysts</source>
        <translation>分析師</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>評級</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>說明</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Rows of the review</source>
        <translation>審閱的各列</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Text of the report</source>
        <translation>研報正文</translation>
    </message>
    <message>
        <source>Nothing is being reviewed</source>
        <translation>沒有正在審閱的內容</translation>
    </message>
    <message>
        <source>Open a document from the inbox to review it.</source>
        <translation>從收件匣開啟一份文件來審閱。</translation>
    </message>
    <message>
        <source>{decided} of {rows} rows · document {place} of {waiting}</source>
        <translation>已定 {decided}/{rows} 列 · 第 {place}/{waiting} 份文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) accepted.</source>
        <translation>
            <numerusform>已接受 %Ln 列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) need a look.</source>
        <translation>
            <numerusform>%Ln 列需要看一眼。</numerusform>
        </translation>
    </message>
    <message>
        <source>Next doubtful</source>
        <translation>下一個存疑</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>No row has a verdict any more; Ctrl+Z brings them back.</source>
        <translation>所有列都已還原未定；按 Ctrl+Z 可還原。</translation>
    </message>
    <message>
        <source>Every row has a verdict.</source>
        <translation>每一列都已決定。</translation>
    </message>
    <message>
        <source>No row needs a look.</source>
        <translation>沒有需要看的列。</translation>
    </message>
</context>
<context>
    <name>ReviewTree</name>
    <message>
        <source>Named outside the lists</source>
        <translation>清單之外提到的</translation>
    </message>
    <message>
        <source>Seen but not taken</source>
        <translation>看到但未採用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>證券</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>{title}: {done} of {all} decided</source>
        <translation>{title}：已決定 {done}/{all}</translation>
    </message>
    <message>
        <source>no such security known</source>
        <translation>未知證券</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未決定</translation>
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
        <translation>清單</translation>
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
        <translation>已學習</translation>
    </message>
    <message>
        <source>a common word</source>
        <translation>常用詞</translation>
    </message>
    <message>
        <source>part of a longer word</source>
        <translation>更長詞語的一部分</translation>
    </message>
    <message>
        <source>the publisher itself</source>
        <translation>發布機構自身</translation>
    </message>
    <message>
        <source>a broker named as such</source>
        <translation>作為券商被提到</translation>
    </message>
    <message>
        <source>a product</source>
        <translation>產品</translation>
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
        <translation>僅見於新聞</translation>
    </message>
    <message>
        <source>{what} control characters were taken out</source>
        <translation>已去掉 {what} 個控制字元</translation>
    </message>
    <message>
        <source>{what} marks that turn the direction of writing were taken out</source>
        <translation>已去掉 {what} 個改變書寫方向的標記</translation>
    </message>
    <message>
        <source>{what} invisible characters were taken out</source>
        <translation>已去掉 {what} 個不可見字元</translation>
    </message>
    <message>
        <source>{what} broken characters were replaced</source>
        <translation>已替換 {what} 個損壞的字元</translation>
    </message>
    <message>
        <source>{what} characters were lost before this file was made</source>
        <translation>此檔案生成之前已丟失 {what} 個字元</translation>
    </message>
    <message>
        <source>{what} bytes could not be decoded</source>
        <translation>{what} 個位元組無法解碼</translation>
    </message>
    <message>
        <source>the encoding was guessed: {what}</source>
        <translation>編碼是推測的：{what}</translation>
    </message>
    <message>
        <source>a table whose {what} columns are not known: name them</source>
        <translation>表格的 {what} 欄含義未知：請指定各欄</translation>
    </message>
    <message>
        <source>{what} rows beyond the limit of a table were left out</source>
        <translation>超出表格上限的 {what} 列未讀取</translation>
    </message>
    <message>
        <source>{what} columns beyond the limit of a table were left out</source>
        <translation>超出表格上限的 {what} 欄未讀取</translation>
    </message>
    <message>
        <source>{what} files in it were not read: save them out of it, and import them</source>
        <translation>其中 {what} 個檔案沒有讀取：請另存出來再匯入</translation>
    </message>
    <message>
        <source>{what} attachments beyond the limit of a mail were left out</source>
        <translation>超出郵件上限的 {what} 個附件未讀取</translation>
    </message>
    <message>
        <source>text recognised on {what} pages (OCR): compare it with the page</source>
        <translation>{what} 頁文字由影像識別（OCR）得來：請與原頁核對</translation>
    </message>
    <message>
        <source>{what} pages are pictures, or text in fonts that don&apos;t say its characters, and need a text recognition (OCR)</source>
        <translation>{what} 頁是圖片，或其字型沒有說明是哪些字，需要文字識別（OCR）</translation>
    </message>
    <message>
        <source>text recognised on the pages {what} (OCR): compare it with them</source>
        <translation>第 {what} 頁的文字由 OCR 識別：請與原頁核對</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日語</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韓語</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南語</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰語</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>印尼語</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地語</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄語</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯語</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯來語</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希臘語</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德語</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法語</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙語</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>義大利語</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙語</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>荷蘭語</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>波蘭語</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其語</translation>
    </message>
    <message>
        <source>it seems to be in {language}; only 简体, 繁體 and English are read: in its review select a name and press T, or paste a translation</source>
        <translation>看來是{language}，而能讀的只有簡體、繁體和英文：可在審閱中選取名稱按 T 手動新增，或貼上譯文</translation>
    </message>
    <message>
        <source>no such security known</source>
        <translation>未知證券</translation>
    </message>
    <message>
        <source>several securities</source>
        <translation>多檔證券</translation>
    </message>
    <message>
        <source>in the disclaimer</source>
        <translation>在免責聲明中</translation>
    </message>
    <message>
        <source>in the small print</source>
        <translation>在附註中</translation>
    </message>
    <message>
        <source>an index</source>
        <translation>指數</translation>
    </message>
</context>
<context>
    <name>Revisions</name>
    <message>
        <source>What</source>
        <translation>變動</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>研報</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>Before → now</source>
        <translation>之前 → 現在</translation>
    </message>
    <message>
        <source>a rating</source>
        <translation>評級</translation>
    </message>
    <message>
        <source>the rating scale</source>
        <translation>評級標準</translation>
    </message>
    <message>
        <source>the report itself</source>
        <translation>研報本身</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>正文中</translation>
    </message>
    <message>
        <source>title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>analysts</source>
        <translation>分析師</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>行業</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>{places} ({count} new)</source>
        <translation>{places}（{count} 處為新）</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>處數</translation>
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
        <translation>改變</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>None of the samples is in the library.</source>
        <translation>資料庫中沒有範例。</translation>
    </message>
    <message>
        <source>Remove the samples</source>
        <translation>移除範例</translation>
    </message>
    <message>
        <source>The samples are removed; undo brings them back.</source>
        <translation>範例已移除；復原可還原。</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>List, search, columns, widths, order and headings are kept under a name; a name that is there is replaced.</source>
        <translation>清單、搜尋、欄及欄寬、排序和分組以一個名稱儲存；已有的名稱會被替換。</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>儲存當前檢視</translation>
    </message>
</context>
<context>
    <name>SavingStocks</name>
    <message>
        <source>Save these stocks</source>
        <translation>儲存這些股票</translation>
    </message>
    <message>
        <source>List for TradingView (*.txt)</source>
        <translation>TradingView 清單 (*.txt)</translation>
    </message>
    <message>
        <source>Block to import into 通达信 or 同花顺 (*.ebk)</source>
        <translation>通達信、同花順可匯入的板塊 (*.ebk)</translation>
    </message>
    <message>
        <source>Block in the folder of 通达信 (*.blk)</source>
        <translation>通達信目錄中的板塊 (*.blk)</translation>
    </message>
    <message>
        <source>List to import into 同花顺 (*.sel)</source>
        <translation>同花順可匯入的清單 (*.sel)</translation>
    </message>
    <message>
        <source>Blocks of 同花顺 (stockblock.ini)</source>
        <translation>同花順自訂板塊 (stockblock.ini)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>電子表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>自選股</translation>
    </message>
    <message>
        <source>通达信 has no market for {codes}.</source>
        <translation>通達信沒有 {codes} 所在的市場。</translation>
    </message>
    <message>
        <source>This form of 同花顺 has no place for {codes}.</source>
        <translation>同花順的這種格式無法寫入 {codes}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s) saved in {files}.</source>
        <translation>
            <numerusform>已將 %Ln 檔股票存入 {files}。</numerusform>
        </translation>
    </message>
    <message>
        <source>TradingView has no exchange for {codes}.</source>
        <translation>TradingView 沒有這些代號所屬的交易所：{codes}。</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search stocks: words, code, pinyin, theme:液冷, brokers:&gt;=2, not flag:1 …</source>
        <translation>搜尋股票：文字、代號、拼音、theme:液冷、brokers:&gt;=2、not flag:1 …</translation>
    </message>
    <message>
        <source>Search: 液冷, 002837, hwj, theme:芯片 brokers:&gt;=2</source>
        <translation>搜尋：液冷、002837、hwj、theme:芯片 brokers:&gt;=2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
</context>
<context>
    <name>SettingUp</name>
    <message>
        <source>Window</source>
        <translation>視窗</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Learn all names</source>
        <translation>學會全部名稱</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The other report</source>
        <translation>另一份研報</translation>
    </message>
    <message>
        <source>The lists of both reports</source>
        <translation>兩份研報的清單</translation>
    </message>
    <message>
        <source>Back to the reader</source>
        <translation>返回閱讀</translation>
    </message>
    <message>
        <source>Comparing the lists…</source>
        <translation>正在對照清單…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in the lists of both</source>
        <translation>
            <numerusform>兩邊清單共 %Ln 處對應</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) to learn</source>
        <translation>
            <numerusform>可學 %Ln 個名稱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) where they differ</source>
        <translation>
            <numerusform>%Ln 處不一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in one of them alone</source>
        <translation>
            <numerusform>%Ln 處僅一方有</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” stands at the place of {name} {symbol}. Learn the name?</source>
        <translation>「{text}」對應 {name} {symbol}。記住這個名稱嗎？</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>總是</translation>
    </message>
    <message>
        <source>For {broker}</source>
        <translation>僅限{broker}</translation>
    </message>
    <message>
        <source>“{first}” is {one}, but “{second}” is {two}. Which does the author mean?</source>
        <translation>「{first}」是 {one}，而「{second}」是 {two}。作者指的是哪一個？</translation>
    </message>
    <message>
        <source>{name}: “{text}” stands for it here</source>
        <translation>{name}：這裡的「{text}」指它</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Inbox</source>
        <translation>收件匣</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>自選股</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研報</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Click: only these · Ctrl: and · Shift: or · Alt: not</source>
        <translation>按一下：只看它 · Ctrl：並且 · Shift：或者 · Alt：排除</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存檢視</translation>
    </message>
    <message>
        <source>Follows the search {query}</source>
        <translation>隨搜尋 {query} 更新</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>{step} 級</translation>
    </message>
    <message>
        <source>Tagged by hand</source>
        <translation>手工標籤</translation>
    </message>
    <message>
        <source>Tagged by reports</source>
        <translation>研報標籤</translation>
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
        <translation>評級</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市場</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>旗標</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Pages, lists and filters</source>
        <translation>頁面、清單與篩選</translation>
    </message>
    <message>
        <source>Change the &amp;search…</source>
        <translation>修改搜尋(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Keep these stocks, follow no longer</source>
        <translation>保留現有股票，不再隨搜尋更新(&amp;K)</translation>
    </message>
    <message>
        <source>Re&amp;place by what is shown</source>
        <translation>以當前顯示替換(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重新命名(&amp;R)…</translation>
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
        <translation>刪除(&amp;E)</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>正在顯示</translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>The library can&apos;t be opened</source>
        <translation>無法開啟資料庫</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>The damaged file stays beside it under another name.</source>
        <translation>損壞的檔案會改名保留在旁邊。</translation>
    </message>
    <message>
        <source>Open or make another library…</source>
        <translation>開啟或新建另一個資料庫…</translation>
    </message>
    <message numerus="yes">
        <source>There is a backup of {date} with %Ln report(s).</source>
        <translation>
            <numerusform>有 {date} 的備份，含 %Ln 份報告。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the backup back</source>
        <translation>放回此備份</translation>
    </message>
    <message>
        <source>Put back another backup…</source>
        <translation>還原其他備份…</translation>
    </message>
    <message>
        <source>Another backup</source>
        <translation>其他備份</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>資料庫 (*.db)</translation>
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
            <numerusform>%Ln 份待審閱</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing {done} of {total}</source>
        <translation>正在匯入 {done}/{total}</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln stock(s)</source>
        <translation>
            <numerusform>{shown} / %Ln 檔股票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 檔股票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln 份研報</numerusform>
        </translation>
    </message>
    <message>
        <source>{reports} ({distinct} distinct)</source>
        <translation>{reports}（不重複 {distinct} 份）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln theme(s)</source>
        <translation>
            <numerusform>%Ln 個題材</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>Taken back: {step}</source>
        <translation>已復原：{step}</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>沒有可復原的操作。</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>沒有可重做的操作。</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Import “{0}”</source>
        <translation>匯入「{0}」</translation>
    </message>
    <message>
        <source>Import {0}</source>
        <translation>匯入{0}</translation>
    </message>
    <message>
        <source>Put {0} into the inbox</source>
        <translation>把{0}放進收件匣</translation>
    </message>
    <message>
        <source>Put “{0}” into the inbox</source>
        <translation>「{0}」進收件匣</translation>
    </message>
    <message>
        <source>Review “{0}”</source>
        <translation>審閱「{0}」</translation>
    </message>
    <message>
        <source>Discard “{0}”</source>
        <translation>丟棄「{0}」</translation>
    </message>
    <message>
        <source>Date “{0}” {1}</source>
        <translation>「{0}」的日期定為 {1}</translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation>刪除 {0}</translation>
    </message>
    <message>
        <source>Restore {0}</source>
        <translation>還原 {0}</translation>
    </message>
    <message>
        <source>Restore the backup “{0}”</source>
        <translation>還原備份「{0}」</translation>
    </message>
    <message>
        <source>Mark what changed as seen</source>
        <translation>將變化標為已看</translation>
    </message>
    <message>
        <source>Answer whether “{0}” is a copy</source>
        <translation>回答「{0}」是否副本</translation>
    </message>
    <message>
        <source>Read “{0}” again</source>
        <translation>重新讀取「{0}」</translation>
    </message>
    <message>
        <source>Read reports again with newer rules</source>
        <translation>用新規則重新讀取研報</translation>
    </message>
    <message>
        <source>Import the list “{0}”</source>
        <translation>匯入清單「{0}」</translation>
    </message>
    <message>
        <source>Import lists of other programs</source>
        <translation>匯入其他程式的清單</translation>
    </message>
    <message>
        <source>Settle “{0}”</source>
        <translation>認定「{0}」</translation>
    </message>
    <message>
        <source>Let unresolved entries go</source>
        <translation>放棄未識別的條目</translation>
    </message>
    <message>
        <source>Note {0} of the watched folder</source>
        <translation>記下監視資料夾的 {0}</translation>
    </message>
    <message>
        <source>Remember the columns of a table</source>
        <translation>記住表格的各欄</translation>
    </message>
    <message>
        <source>Merge {0} into {1}</source>
        <translation>把 {0} 併入 {1}</translation>
    </message>
    <message>
        <source>Split {1} off {0}</source>
        <translation>從 {0} 拆出 {1}</translation>
    </message>
    <message>
        <source>Split a theme in two</source>
        <translation>拆分題材</translation>
    </message>
    <message>
        <source>Put {0} under {1}</source>
        <translation>把 {0} 歸入 {1}</translation>
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
        <translation>更改 {0} 由誰加標籤</translation>
    </message>
    <message>
        <source>Say what {0} is</source>
        <translation>設定 {0} 的類型</translation>
    </message>
    <message>
        <source>Order the chain below {0}</source>
        <translation>調整 {0} 下的產業鏈順序</translation>
    </message>
    <message>
        <source>Keep {0} and {1} apart</source>
        <translation>{0} 與 {1} 保持分開</translation>
    </message>
    <message>
        <source>Take in the concepts “{0}”</source>
        <translation>匯入概念「{0}」</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>新增 {0}</translation>
    </message>
    <message>
        <source>Change the note on {0}</source>
        <translation>修改 {0} 的筆記</translation>
    </message>
    <message>
        <source>Change many stocks</source>
        <translation>批次修改股票</translation>
    </message>
    <message>
        <source>Delete notes</source>
        <translation>刪除筆記</translation>
    </message>
    <message>
        <source>Learn names from a translation</source>
        <translation>從譯文學習名稱</translation>
    </message>
    <message>
        <source>Make the list “{0}”</source>
        <translation>新建清單「{0}」</translation>
    </message>
    <message>
        <source>Rename the list “{0}” to “{1}”</source>
        <translation>將清單「{0}」改名為「{1}」</translation>
    </message>
    <message>
        <source>Delete the list “{0}”</source>
        <translation>刪除清單「{0}」</translation>
    </message>
    <message>
        <source>Move the list “{0}”</source>
        <translation>移動清單「{0}」</translation>
    </message>
    <message>
        <source>Change what the list “{0}” follows</source>
        <translation>更改清單「{0}」所跟隨的尋找</translation>
    </message>
    <message>
        <source>Put {0} into the section “{1}”</source>
        <translation>將 {0} 歸入分組「{1}」</translation>
    </message>
    <message>
        <source>Keep {0} at the top</source>
        <translation>置頂 {0}</translation>
    </message>
    <message>
        <source>Keep {0} at the top no longer</source>
        <translation>取消置頂 {0}</translation>
    </message>
    <message>
        <source>Save the view “{0}”</source>
        <translation>儲存檢視「{0}」</translation>
    </message>
    <message>
        <source>Rename the view “{0}” to “{1}”</source>
        <translation>將檢視「{0}」改名為「{1}」</translation>
    </message>
    <message>
        <source>Delete the view “{0}”</source>
        <translation>刪除檢視「{0}」</translation>
    </message>
    <message>
        <source>Move the view “{0}”</source>
        <translation>移動檢視「{0}」</translation>
    </message>
    <message>
        <source>Change the colour rules</source>
        <translation>更改顏色規則</translation>
    </message>
    <message>
        <source>Change the own columns</source>
        <translation>更改自訂欄</translation>
    </message>
    <message>
        <source>Write into {0} beside {1}</source>
        <translation>在 {1} 的「{0}」欄填寫</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
    <message>
        <source>Tag {0} with {1}</source>
        <translation>給 {0} 加題材 {1}</translation>
    </message>
    <message>
        <source>Take {1} off {0}</source>
        <translation>去掉 {0} 的題材 {1}</translation>
    </message>
    <message>
        <source>Flag {0}</source>
        <translation>為 {0} 插旗</translation>
    </message>
    <message>
        <source>Comment on {0}</source>
        <translation>備註 {0}</translation>
    </message>
    <message>
        <source>Note on {0}</source>
        <translation>{0} 的筆記</translation>
    </message>
    <message>
        <source>Delete the note on {0}</source>
        <translation>刪除 {0} 的筆記</translation>
    </message>
    <message>
        <source>Rename theme {0} to {1}</source>
        <translation>題材 {0} 改名為 {1}</translation>
    </message>
    <message>
        <source>Learn that “{0}” is {1}, in older reports too</source>
        <translation>記住「{0}」是 {1}，舊研報一併更改</translation>
    </message>
    <message>
        <source>Add to “{0}” by hand</source>
        <translation>手工補充「{0}」</translation>
    </message>
    <message>
        <source>Learn that “{0}” is {1}</source>
        <translation>記住「{0}」即 {1}</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>tagged by hand</source>
        <translation>手工標註</translation>
    </message>
    <message>
        <source>from reports</source>
        <translation>來自研報</translation>
    </message>
    <message>
        <source>last seen {day}</source>
        <translation>最近 {day}</translation>
    </message>
    <message>
        <source>Distinct reports per week, 26 weeks</source>
        <translation>每週不重複研報數，26 週</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>評級</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>題材</translation>
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
        <translation>該股票的圖表</translation>
    </message>
    <message>
        <source>Put on the watchlist</source>
        <translation>加入自選</translation>
    </message>
    <message>
        <source>Not named yet</source>
        <translation>尚未提及</translation>
    </message>
    <message>
        <source>No report of the library names this stock.</source>
        <translation>庫中沒有研報提到這檔股票。</translation>
    </message>
    <message>
        <source>on {lists}</source>
        <translation>列於 {lists}</translation>
    </message>
    <message>
        <source>Formerly {names}</source>
        <translation>曾用名：{names}</translation>
    </message>
    <message>
        <source>Another line of the same company</source>
        <translation>同一公司的另一上市代號</translation>
    </message>
    <message>
        <source>Every broker</source>
        <translation>全部券商</translation>
    </message>
    <message>
        <source>Every theme</source>
        <translation>全部題材</translation>
    </message>
    <message>
        <source>Every stance</source>
        <translation>全部力度</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln 處提及</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all}中的 {shown} 處</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Columns and order</source>
        <translation>欄與排序</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
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
        <translation>加寬(&amp;W)</translation>
    </message>
    <message>
        <source>Na&amp;rrower</source>
        <translation>變窄(&amp;R)</translation>
    </message>
    <message>
        <source>As at &amp;first</source>
        <translation>還原預設(&amp;F)</translation>
    </message>
    <message>
        <source>Space shows or hides a column; a second press of Sort turns the order round.</source>
        <translation>空格顯示或隱藏一欄；再按一次「按此排序」則反向。</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Tag</source>
        <translation>加標籤</translation>
    </message>
    <message>
        <source>Theme: name, alias or pinyin</source>
        <translation>題材：名稱、別名或拼音</translation>
    </message>
    <message>
        <source>Enter adds or removes · Esc closes</source>
        <translation>Enter 新增或去掉 · Esc 關閉</translation>
    </message>
    <message>
        <source>New theme “{name}”</source>
        <translation>新題材「{name}」</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 檔股票</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingLists</name>
    <message numerus="yes">
        <source>%Ln stock(s) taken in</source>
        <translation>
            <numerusform>已接收 %Ln 檔股票</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextHitsPage</name>
    <message>
        <source>Words in reports and notes; “two words” in quotation marks stand together</source>
        <translation>研報與筆記中的詞；引號內的詞須連在一起</translation>
    </message>
    <message>
        <source>Words in reports and notes</source>
        <translation>研報與筆記中的詞</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>No report and no note has all of these words.</source>
        <translation>沒有研報或筆記同時含有這些詞。</translation>
    </message>
    <message>
        <source>Search the texts</source>
        <translation>搜尋正文</translation>
    </message>
    <message>
        <source>Type words and press Enter. 简 and 繁, wide and narrow, upper and lower case are the same.</source>
        <translation>輸入詞語後按 Enter 。簡繁、全半形、大小寫視為相同。</translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln result(s)</source>
        <translation>
            <numerusform>最新的 %Ln 條結果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln 條結果</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeChains</name>
    <message>
        <source>What it is</source>
        <translation>類型</translation>
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
        <translation>複製為 Markdown 樹</translation>
    </message>
</context>
<context>
    <name>ThemeChange</name>
    <message>
        <source>Theme</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研報</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>Merge the two…</source>
        <translation>合併兩者…</translation>
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
        <translation>題材</translation>
    </message>
    <message>
        <source>Tagged by hand only</source>
        <translation>僅手工加標籤</translation>
    </message>
    <message>
        <source>From outside: {set}</source>
        <translation>外部概念：{set}</translation>
    </message>
    <message>
        <source>Its own: {stocks} stocks ({hand} by hand), {reports} reports</source>
        <translation>自身：{stocks} 檔股票（手工 {hand}），{reports} 份研報</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>股票</translation>
    </message>
    <message>
        <source>Stocks of the theme and of those below it, each once</source>
        <translation>本題材及下級題材的股票，各計一次</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研報</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出現</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出現</translation>
    </message>
</context>
<context>
    <name>ThemeNames</name>
    <message>
        <source>Names of a theme</source>
        <translation>題材的名稱</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>顯示語言</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>另一個名稱</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>no language</source>
        <translation>不限語言</translation>
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
        <translation>僅手工加標籤</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>How is purity counted?</source>
        <translation>純度如何計算？</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成員</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Tagged by hand only: what reports say counts for purity alone.</source>
        <translation>僅手工加標籤：研報所述只計入純度。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln 檔股票</numerusform>
        </translation>
    </message>
    <message>
        <source>purity as of {day}</source>
        <translation>純度截至 {day}</translation>
    </message>
</context>
<context>
    <name>ThemeTree</name>
    <message numerus="yes">
        <source>Tag %Ln stock(s) with {theme}</source>
        <translation>
            <numerusform>給 %Ln 檔股票加上題材「{theme}」</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge {theme} into {other}</source>
        <translation>將「{theme}」合併到「{other}」</translation>
    </message>
    <message>
        <source>Move {theme} here</source>
        <translation>將「{theme}」移到這裡</translation>
    </message>
    <message>
        <source>Put {theme} under {other} (Ctrl: merge)</source>
        <translation>將「{theme}」歸入「{other}」（Ctrl：合併）</translation>
    </message>
</context>
<context>
    <name>ThemeWords</name>
    <message>
        <source>What moves: {what}</source>
        <translation>將移動：{what}</translation>
    </message>
    <message>
        <source>{count} stand in both themes of one report: the strongest stance and all places stay.</source>
        <translation>{count} 條在同一研報的兩個題材中都有：保留最強力度和全部位置。</translation>
    </message>
    <message>
        <source>Kept as other names: {names}. Later reports that use them are found here.</source>
        <translation>保留為別名：{names}。以後用這些名稱的研報都歸到這裡。</translation>
    </message>
    <message>
        <source>This can&apos;t be done: a theme would be above itself: {path}</source>
        <translation>無法執行：題材會成為自己的上級：{path}</translation>
    </message>
    <message>
        <source>“{theme}” has that name already. The two can be merged instead.</source>
        <translation>「{theme}」已有這個名稱。可以改為合併兩者。</translation>
    </message>
    <message>
        <source>in both: {names}</source>
        <translation>共有：{names}</translation>
    </message>
    <message>
        <source>names {share} alike</source>
        <translation>名稱相似 {share}</translation>
    </message>
    <message>
        <source> (new)</source>
        <translation>（新）</translation>
    </message>
    <message>
        <source>One report is a translation of the other</source>
        <translation>兩份研報互為譯文</translation>
    </message>
    <message>
        <source>Looks like a part of it</source>
        <translation>像是其中一部分</translation>
    </message>
    <message>
        <source>Looks like the same</source>
        <translation>像是同一題材</translation>
    </message>
    <message>
        <source>Since {day}: {who}</source>
        <translation>始於 {day}：{who}</translation>
    </message>
    <message>
        <source>an undated report</source>
        <translation>無日期的研報</translation>
    </message>
    <message>
        <source>Brokers (reports): {names}</source>
        <translation>券商（研報數）：{names}</translation>
    </message>
    <message>
        <source>In the library: {name}</source>
        <translation>庫中名稱：{name}</translation>
    </message>
    <message>
        <source>Also called: {names}</source>
        <translation>又名：{names}</translation>
    </message>
    <message>
        <source>Under: {names}</source>
        <translation>上級：{names}</translation>
    </message>
    <message>
        <source>Holds: {names}</source>
        <translation>下級：{names}</translation>
    </message>
    <message>
        <source>Beside {theme}: {both} in both · only there {there} · only here {here}</source>
        <translation>對照 {theme}：共有 {both} · 僅對方 {there} · 僅本題材 {here}</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>segment of a chain</source>
        <translation>產業鏈環節</translation>
    </message>
    <message>
        <source>catalyst</source>
        <translation>催化</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>{place} of {many} in the chain {name}</source>
        <translation>{name}產業鏈 {place}/{many}</translation>
    </message>
</context>
<context>
    <name>ThemesPage</name>
    <message>
        <source>Themes</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>Filter: name, alias or pinyin</source>
        <translation>篩選：名稱、別名或拼音</translation>
    </message>
    <message>
        <source>Show in the watchlist</source>
        <translation>在自選股中顯示</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Other names…</source>
        <translation>別名…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>併入…</translation>
    </message>
    <message>
        <source>Put under…</source>
        <translation>歸入…</translation>
    </message>
    <message>
        <source>Take out from here</source>
        <translation>從這裡移出</translation>
    </message>
    <message>
        <source>Split off the chosen stocks…</source>
        <translation>拆出所選股票…</translation>
    </message>
    <message>
        <source>Remove, if nothing needs it</source>
        <translation>若無用則移除</translation>
    </message>
    <message>
        <source>Take in concepts of another program…</source>
        <translation>匯入其他程式的概念…</translation>
    </message>
    <message>
        <source>No themes yet</source>
        <translation>還沒有題材</translation>
    </message>
    <message>
        <source>Themes come with the reports that you accept, or when you tag a stock with T.</source>
        <translation>接受研報後會有題材；也可以按 T 給股票加標籤。</translation>
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
        <translation>確定的文件免審入庫(&amp;S)</translation>
    </message>
    <message>
        <source>They must state their date, and every row must pass. A name outside the lists counts as mentioned.</source>
        <translation>文件須寫明日期，且每一列都要達到要求。名單之外出現的名字按「提及」計。</translation>
    </message>
    <message>
        <source>Every row is sure to at &amp;least</source>
        <translation>每一列的把握至少為(&amp;L)</translation>
    </message>
</context>
<context>
    <name>TickStrip</name>
    <message>
        <source>Where the highlights are</source>
        <translation>醒目標示的位置</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>工具列</translation>
    </message>
    <message>
        <source>Flag the selected stocks (1–7)</source>
        <translation>為所選股票插旗（1–7）</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗標</translation>
    </message>
</context>
<context>
    <name>TypeAhead</name>
    <message>
        <source>What is offered</source>
        <translation>可選項</translation>
    </message>
</context>
<context>
    <name>UnfinishedWords</name>
    <message>
        <source>Drop it</source>
        <translation>丟棄</translation>
    </message>
    <message>
        <source>A note on {stock} was not finished; what was written of it is kept: “{words}”</source>
        <translation>關於 {stock} 的筆記沒有寫完，已寫的內容還在：「{words}」</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>繼續寫</translation>
    </message>
    <message>
        <source>A list of stocks was not added yet; it is kept: “{words}”</source>
        <translation>有一份股票清單還沒有加入，內容還在：「{words}」</translation>
    </message>
    <message>
        <source>What was being written to many stocks is not with them yet; it is kept: “{words}”</source>
        <translation>正在寫給多檔股票的內容還沒有寫入，已保留：「{words}」</translation>
    </message>
    <message>
        <source>Colour rules were not taken over yet; they are kept: “{words}”</source>
        <translation>顏色規則還沒有應用，內容還在：「{words}」</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>“{words}” was being typed into a cell of {stock}, and is not in it yet.</source>
        <translation>正往 {stock} 的一格里輸入「{words}」，還沒有存進去。</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>存進去</translation>
    </message>
</context>
<context>
    <name>Upgrading</name>
    <message>
        <source>The library is backed up and brought to the version of this program …</source>
        <translation>正在備份資料庫，並升級到本程式的版本……</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Library</source>
        <translation>資料庫</translation>
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
        <translation>來自研報</translation>
    </message>
    <message>
        <source>{weeks} weeks to the newest report, {count} mention(s). {rule}</source>
        <translation>截至最新研報的 {weeks} 週，共 {count} 次。{rule}</translation>
    </message>
    <message>
        <source>{rating}, step {step} of −2 to +2 on the broker&apos;s scale</source>
        <translation>{rating}，按該券商標準為 {step} 級（−2 至 +2）</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗標</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>板塊</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>The strongest stance of any report: ●●●● recommended, ●●●○ beneficiary, ●●○○ watch, ●○○○ mentioned</source>
        <translation>所有研報中的最強力度：●●●● 推薦，●●●○ 受益，●●○○ 關注，●○○○ 提及</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>評級</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研報</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>券商</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>26 weeks</source>
        <translation>26 週</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出現</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出現</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入時間</translation>
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
        <translation>未填寫</translation>
    </message>
    <message>
        <source>Rating {step}</source>
        <translation>評級 {step}</translation>
    </message>
    <message>
        <source>No theme</source>
        <translation>無題材</translation>
    </message>
    <message>
        <source>No broker</source>
        <translation>無券商</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>無評級</translation>
    </message>
    <message>
        <source>On no list</source>
        <translation>不在任何清單</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>未分組</translation>
    </message>
</context>
<context>
    <name>WatchStates</name>
    <message>
        <source>No stocks yet</source>
        <translation>還沒有股票</translation>
    </message>
    <message>
        <source>No stock fits</source>
        <translation>沒有相符的股票</translation>
    </message>
    <message>
        <source>Change the search, or clear it to see all.</source>
        <translation>修改搜尋條件，或清除後檢視全部。</translation>
    </message>
    <message>
        <source>No stock on this list</source>
        <translation>這個清單裡還沒有股票</translation>
    </message>
    <message>
        <source>Drop reports anywhere in this window, paste one with Ctrl+V, or import files. Each stock that a report puts forward is proposed to you with the sentence that names it.</source>
        <translation>把研報拖到視窗任意位置，用 Ctrl+V 貼上，或匯入檔案。研報推薦的每檔股票都會連同原文一起列出，由您確認。</translation>
    </message>
    <message>
        <source>Add stocks by code, name or pinyin, or drag them onto the list at the left. A list that follows a search is filled again as soon as something fits.</source>
        <translation>可按代號、名稱或拼音新增股票，或把股票拖到左側的清單上。跟隨搜尋的清單一有相符的股票就會重新填上。</translation>
    </message>
</context>
<context>
    <name>WatchlistPage</name>
    <message>
        <source>Watchlist</source>
        <translation>自選股</translation>
    </message>
</context>
<context>
    <name>WeekBars</name>
    <message numerus="yes">
        <source>%Ln distinct report(s)</source>
        <translation>
            <numerusform>%Ln 份不同報告</numerusform>
        </translation>
    </message>
    <message>
        <source>none in these weeks</source>
        <translation>這幾週沒有</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>On the list {value}</source>
        <translation>在清單「{value}」</translation>
    </message>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>Comment: {value}</source>
        <translation>備註：{value}</translation>
    </message>
    <message>
        <source>Note: {value}</source>
        <translation>筆記：{value}</translation>
    </message>
    <message>
        <source>Tagged {value}</source>
        <translation>標籤：{value}</translation>
    </message>
    <message>
        <source>{value} taken off</source>
        <translation>已取消標籤：{value}</translation>
    </message>
    <message>
        <source>{about}: {value}</source>
        <translation>{about}：{value}</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>無旗標</translation>
    </message>
    <message>
        <source>Rating {value}</source>
        <translation>評級 {value}</translation>
    </message>
    <message>
        <source>Title: {value}</source>
        <translation>標題：{value}</translation>
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
        <translation>行業：{value}</translation>
    </message>
    <message>
        <source>Kind: {value}</source>
        <translation>類型：{value}</translation>
    </message>
    <message>
        <source>Theme {value}</source>
        <translation>題材 {value}</translation>
    </message>
    <message>
        <source>Also called {value}</source>
        <translation>又名 {value}</translation>
    </message>
    <message>
        <source>Stands under {value}</source>
        <translation>上級題材 {value}</translation>
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
        <translation>規則「{rule}」，規則版本 {version}</translation>
    </message>
    <message>
        <source>before the history begins</source>
        <translation>早於歷史記錄</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Recommended</source>
        <translation>推薦</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>受益</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>關注</translation>
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
        <translation>個股</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>行業</translation>
    </message>
    <message>
        <source>initiated</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>maintained</source>
        <translation>維持</translation>
    </message>
    <message>
        <source>upgraded</source>
        <translation>上調</translation>
    </message>
    <message>
        <source>downgraded</source>
        <translation>下調</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>終止</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行業</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘編</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>貼文</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名單</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>簡體中文</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁體中文</translation>
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
        <translation>韓股</translation>
    </message>
    <message>
        <source>Flag {number}</source>
        <translation>旗標 {number}</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼上的文字</translation>
    </message>
    <message>
        <source>target {price}</source>
        <translation>目標價 {price}</translation>
    </message>
    <message>
        <source>Distinct reports: an original and its copies and translations count once.</source>
        <translation>不重複研報：原文與其副本、譯文只計一次。</translation>
    </message>
</context>
<context>
    <name>_AddingPages</name>
    <message>
        <source>Watchlist</source>
        <translation>自選股</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件匣</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審閱</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>研報</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>題材</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
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
