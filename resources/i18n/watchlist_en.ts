<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Accepting</name>
    <message numerus="yes">
        <source>Accept what is sure in %Ln document(s)</source>
        <translation>
            <numerusform>Accept what is sure in %Ln document</numerusform>
            <numerusform>Accept what is sure in %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkEditor</name>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln stock</numerusform>
            <numerusform>%Ln stocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message numerus="yes">
        <source>%Ln fault(s) found</source>
        <translation>
            <numerusform>%Ln fault found</numerusform>
            <numerusform>%Ln faults found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repaired</source>
        <translation>
            <numerusform>%Ln repaired</numerusform>
            <numerusform>%Ln repaired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseTheme</name>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln stock</numerusform>
            <numerusform>%Ln stocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln stock</numerusform>
            <numerusform>%Ln stocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Concluding</name>
    <message numerus="yes">
        <source>%Ln row(s) are still open and would be left out.</source>
        <translation>
            <numerusform>%Ln row is still open and would be left out.</numerusform>
            <numerusform>%Ln rows are still open and would be left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>Theme for %Ln row(s)</source>
        <translation>
            <numerusform>Theme for %Ln row</numerusform>
            <numerusform>Theme for %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older row(s) changed.</source>
        <translation>
            <numerusform>%Ln older row changed.</numerusform>
            <numerusform>%Ln older rows changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(changes %Ln older row(s))</source>
        <translation>
            <numerusform>(changes %Ln older row)</numerusform>
            <numerusform>(changes %Ln older rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In this report (%Ln more)</source>
        <translation>
            <numerusform>In this report (%Ln more)</numerusform>
            <numerusform>In this report (%Ln more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>Put %Ln stock(s) into {place}</source>
        <translation>
            <numerusform>Put %Ln stock into {place}</numerusform>
            <numerusform>Put %Ln stocks into {place}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DragTagging</name>
    <message numerus="yes">
        <source>Tag %Ln stock(s) with {theme}</source>
        <translation>
            <numerusform>Tag %Ln stock with {theme}</numerusform>
            <numerusform>Tag %Ln stocks with {theme}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraggedWords</name>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln stock</numerusform>
            <numerusform>%Ln stocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawnWish</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatPlot</name>
    <message numerus="yes">
        <source>%Ln distinct report(s)</source>
        <translation>
            <numerusform>%Ln distinct report</numerusform>
            <numerusform>%Ln distinct reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <source>Import %Ln document(s)</source>
        <translation>
            <numerusform>Import %Ln document</numerusform>
            <numerusform>Import %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%Ln document(s) to review</source>
        <translation>
            <numerusform>%Ln document to review</numerusform>
            <numerusform>%Ln documents to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) need a look</source>
        <translation>
            <numerusform>%Ln row needs a look</numerusform>
            <numerusform>%Ln rows need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepting what is sure in %Ln document(s)…</source>
        <translation>
            <numerusform>Accepting what is sure in %Ln document…</numerusform>
            <numerusform>Accepting what is sure in %Ln documents…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln document(s)</source>
        <translation>
            <numerusform>Discard %Ln document</numerusform>
            <numerusform>Discard %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) stored.</source>
        <translation>
            <numerusform>%Ln report stored.</numerusform>
            <numerusform>%Ln reports stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still need(s) a look or a date.</source>
        <translation>
            <numerusform>%Ln still needs a look or a date.</numerusform>
            <numerusform>%Ln still need a look or a date.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>and %Ln other</numerusform>
            <numerusform>and %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%Ln list(s) wait to be taken in (File menu).</source>
        <translation>
            <numerusform>%Ln list waits to be taken in (File menu).</numerusform>
            <numerusform>%Ln lists wait to be taken in (File menu).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptEntries</name>
    <message numerus="yes">
        <source>%Ln entry(ies) stand(s) for no security</source>
        <translation>
            <numerusform>%Ln entry stands for no security</numerusform>
            <numerusform>%Ln entries stand for no security</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryCare</name>
    <message numerus="yes">
        <source>There is a good backup of {date} with %Ln report(s).</source>
        <translation>
            <numerusform>There is a good backup of {date} with %Ln report.</numerusform>
            <numerusform>There is a good backup of {date} with %Ln reports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPreviewDialog</name>
    <message numerus="yes">
        <source>%Ln list(s)</source>
        <translation>
            <numerusform>%Ln list</numerusform>
            <numerusform>%Ln lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamingColumns</name>
    <message numerus="yes">
        <source>%Ln table(s) read with these columns</source>
        <translation>
            <numerusform>%Ln table read with these columns</numerusform>
            <numerusform>%Ln tables read with these columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkPlot</name>
    <message numerus="yes">
        <source>%Ln distinct report(s)</source>
        <translation>
            <numerusform>%Ln distinct report</numerusform>
            <numerusform>%Ln distinct reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>listed with %Ln other(s)</source>
        <translation>
            <numerusform>listed with %Ln other</numerusform>
            <numerusform>listed with %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message numerus="yes">
        <source>%Ln weaker line(s) left out</source>
        <translation>
            <numerusform>%Ln weaker line left out</numerusform>
            <numerusform>%Ln weaker lines left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message numerus="yes">
        <source>(%Ln message(s))</source>
        <translation>
            <numerusform>(%Ln message)</numerusform>
            <numerusform>(%Ln messages)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln stock</numerusform>
            <numerusform>%Ln stocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln to look at</numerusform>
            <numerusform>%Ln to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s) on the text</source>
        <translation>
            <numerusform>%Ln remark on the text</numerusform>
            <numerusform>%Ln remarks on the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s) in the same order</source>
        <translation>
            <numerusform>%Ln stock in the same order</numerusform>
            <numerusform>%Ln stocks in the same order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln report</numerusform>
            <numerusform>%Ln reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln listing(s) in reports</source>
        <translation>
            <numerusform>%Ln listing in reports</numerusform>
            <numerusform>%Ln listings in reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand tag(s)</source>
        <translation>
            <numerusform>%Ln hand tag</numerusform>
            <numerusform>%Ln hand tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broker(s)</source>
        <translation>
            <numerusform>%Ln broker</numerusform>
            <numerusform>%Ln brokers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) before, none since</source>
        <translation>
            <numerusform>%Ln report before, none since</numerusform>
            <numerusform>%Ln reports before, none since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln theme(s)</source>
        <translation>
            <numerusform>%Ln theme</numerusform>
            <numerusform>%Ln themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unresolved</source>
        <translation>
            <numerusform>%Ln unresolved</numerusform>
            <numerusform>%Ln unresolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>names of %Ln list(s)</source>
        <translation>
            <numerusform>names of %Ln list</numerusform>
            <numerusform>names of %Ln lists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message numerus="yes">
        <source>%Ln file(s) of {size} in {folder}</source>
        <translation>
            <numerusform>%Ln file of {size} in {folder}</numerusform>
            <numerusform>%Ln files of {size} in {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message numerus="yes">
        <source>%Ln stock(s) added</source>
        <translation>
            <numerusform>%Ln stock added</numerusform>
            <numerusform>%Ln stocks added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln stock(s)</source>
        <translation>
            <numerusform>Add %Ln stock</numerusform>
            <numerusform>Add %Ln stocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not found or not clear: Enter on its line chooses</source>
        <translation>
            <numerusform>%Ln not found or not clear: Enter on its line chooses</numerusform>
            <numerusform>%Ln not found or not clear: Enter on its line chooses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankingView</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatingsView</name>
    <message numerus="yes">
        <source>for %Ln month(s)</source>
        <translation>
            <numerusform>for %Ln month</numerusform>
            <numerusform>for %Ln months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderTools</name>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln highlight</numerusform>
            <numerusform>%Ln highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln report</numerusform>
            <numerusform>%Ln reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reports}, %Ln of them copies or translations</source>
        <translation>
            <numerusform>{reports}, %Ln of them a copy or translation</numerusform>
            <numerusform>{reports}, %Ln of them copies or translations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%Ln more)</source>
        <translation>
            <numerusform>(%Ln more)</numerusform>
            <numerusform>(%Ln more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reread</name>
    <message numerus="yes">
        <source>in %Ln report(s)</source>
        <translation>
            <numerusform>in %Ln report</numerusform>
            <numerusform>in %Ln reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>%Ln row changed</numerusform>
            <numerusform>%Ln rows changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln row(s) accepted.</source>
        <translation>
            <numerusform>%Ln row accepted.</numerusform>
            <numerusform>%Ln rows accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) need a look.</source>
        <translation>
            <numerusform>%Ln row needs a look.</numerusform>
            <numerusform>%Ln rows need a look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavingStocks</name>
    <message numerus="yes">
        <source>%Ln stock(s) saved in {files}.</source>
        <translation>
            <numerusform>%Ln stock saved in {files}.</numerusform>
            <numerusform>%Ln stocks saved in {files}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%Ln place(s) in the lists of both</source>
        <translation>
            <numerusform>%Ln place in the lists of both</numerusform>
            <numerusform>%Ln places in the lists of both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) to learn</source>
        <translation>
            <numerusform>%Ln name to learn</numerusform>
            <numerusform>%Ln names to learn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) where they differ</source>
        <translation>
            <numerusform>%Ln place where they differ</numerusform>
            <numerusform>%Ln places where they differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in one of them alone</source>
        <translation>
            <numerusform>%Ln place in one of them alone</numerusform>
            <numerusform>%Ln places in one of them alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message numerus="yes">
        <source>There is a backup of {date} with %Ln report(s).</source>
        <translation>
            <numerusform>There is a backup of {date} with %Ln report.</numerusform>
            <numerusform>There is a backup of {date} with %Ln reports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln to review</source>
        <translation>
            <numerusform>%Ln to review</numerusform>
            <numerusform>%Ln to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln stock(s)</source>
        <translation>
            <numerusform>{shown} of %Ln stock</numerusform>
            <numerusform>{shown} of %Ln stocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln stock</numerusform>
            <numerusform>%Ln stocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln report</numerusform>
            <numerusform>%Ln reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln theme(s)</source>
        <translation>
            <numerusform>%Ln theme</numerusform>
            <numerusform>%Ln themes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln stock</numerusform>
            <numerusform>%Ln stocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingLists</name>
    <message numerus="yes">
        <source>%Ln stock(s) taken in</source>
        <translation>
            <numerusform>%Ln stock taken in</numerusform>
            <numerusform>%Ln stocks taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextHitsPage</name>
    <message numerus="yes">
        <source>the newest %Ln result(s)</source>
        <translation>
            <numerusform>the newest result</numerusform>
            <numerusform>the newest %Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemePanel</name>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln stock</numerusform>
            <numerusform>%Ln stocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeTree</name>
    <message numerus="yes">
        <source>Tag %Ln stock(s) with {theme}</source>
        <translation>
            <numerusform>Tag %Ln stock with {theme}</numerusform>
            <numerusform>Tag %Ln stocks with {theme}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemesPage</name>
    <message numerus="yes">
        <source>Alike: %Ln</source>
        <translation>
            <numerusform>Alike: %Ln</numerusform>
            <numerusform>Alike: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekBars</name>
    <message numerus="yes">
        <source>%Ln distinct report(s)</source>
        <translation>
            <numerusform>%Ln distinct report</numerusform>
            <numerusform>%Ln distinct reports</numerusform>
        </translation>
    </message>
</context>
</TS>
