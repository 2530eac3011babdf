<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Accepting</name>
    <message numerus="yes">
        <source>Accept what is sure in %n document(s)</source>
        <translation>
            <numerusform>Accept what is sure in %n document</numerusform>
            <numerusform>Accept what is sure in %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkEditor</name>
    <message numerus="yes">
        <source>%n stock(s)</source>
        <translation>
            <numerusform>%n stock</numerusform>
            <numerusform>%n stocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message numerus="yes">
        <source>%n fault(s) found</source>
        <translation>
            <numerusform>%n fault found</numerusform>
            <numerusform>%n faults found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired</source>
        <translation>
            <numerusform>%n repaired</numerusform>
            <numerusform>%n repaired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseTheme</name>
    <message numerus="yes">
        <source>%n stock(s)</source>
        <translation>
            <numerusform>%n stock</numerusform>
            <numerusform>%n stocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message numerus="yes">
        <source>%n stock(s)</source>
        <translation>
            <numerusform>%n stock</numerusform>
            <numerusform>%n stocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Concluding</name>
    <message numerus="yes">
        <source>%n row(s) are still open and would be left out.</source>
        <translation>
            <numerusform>%n row is still open and would be left out.</numerusform>
            <numerusform>%n rows are still open and would be left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>Theme for %n row(s)</source>
        <translation>
            <numerusform>Theme for %n row</numerusform>
            <numerusform>Theme for %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(changes %n older row(s))</source>
        <translation>
            <numerusform>(changes %n older row)</numerusform>
            <numerusform>(changes %n older rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In this report (%n more)</source>
        <translation>
            <numerusform>In this report (%n more)</numerusform>
            <numerusform>In this report (%n more)</numerusform>
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
    <name>HeatPlot</name>
    <message numerus="yes">
        <source>%n distinct report(s)</source>
        <translation>
            <numerusform>%n distinct report</numerusform>
            <numerusform>%n distinct reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <source>Import %n document(s)</source>
        <translation>
            <numerusform>Import %n document</numerusform>
            <numerusform>Import %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%n document(s) to review</source>
        <translation>
            <numerusform>%n document to review</numerusform>
            <numerusform>%n documents to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need a look</source>
        <translation>
            <numerusform>%n row needs a look</numerusform>
            <numerusform>%n rows need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n document(s)</source>
        <translation>
            <numerusform>Discard %n document</numerusform>
            <numerusform>Discard %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) stored.</source>
        <translation>
            <numerusform>%n report stored.</numerusform>
            <numerusform>%n reports stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still need(s) a look or a date.</source>
        <translation>
            <numerusform>%n still needs a look or a date.</numerusform>
            <numerusform>%n still need a look or a date.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n list(s) wait to be taken in (File menu).</source>
        <translation>
            <numerusform>%n list waits to be taken in (File menu).</numerusform>
            <numerusform>%n lists wait to be taken in (File menu).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptEntries</name>
    <message numerus="yes">
        <source>%n entry(ies) stand(s) for no security</source>
        <translation>
            <numerusform>%n entry stands for no security</numerusform>
            <numerusform>%n entries stand for no security</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPreviewDialog</name>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionsChart</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamingColumns</name>
    <message numerus="yes">
        <source>%n table(s) read with these columns</source>
        <translation>
            <numerusform>%n table read with these columns</numerusform>
            <numerusform>%n tables read with these columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkPlot</name>
    <message numerus="yes">
        <source>%n distinct report(s)</source>
        <translation>
            <numerusform>%n distinct report</numerusform>
            <numerusform>%n distinct reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>listed with %n other(s)</source>
        <translation>
            <numerusform>listed with %n other</numerusform>
            <numerusform>listed with %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message numerus="yes">
        <source>%n weaker line(s) left out</source>
        <translation>
            <numerusform>%n weaker line left out</numerusform>
            <numerusform>%n weaker lines left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message numerus="yes">
        <source>(%n message(s))</source>
        <translation>
            <numerusform>(%n message)</numerusform>
            <numerusform>(%n messages)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n stock(s)</source>
        <translation>
            <numerusform>%n stock</numerusform>
            <numerusform>%n stocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on the text</source>
        <translation>
            <numerusform>%n remark on the text</numerusform>
            <numerusform>%n remarks on the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stock(s) in the same order</source>
        <translation>
            <numerusform>%n stock in the same order</numerusform>
            <numerusform>%n stocks in the same order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s)</source>
        <translation>
            <numerusform>%n broker</numerusform>
            <numerusform>%n brokers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) before, none since</source>
        <translation>
            <numerusform>%n report before, none since</numerusform>
            <numerusform>%n reports before, none since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unresolved</source>
        <translation>
            <numerusform>%n unresolved</numerusform>
            <numerusform>%n unresolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>names of %n list(s)</source>
        <translation>
            <numerusform>names of %n list</numerusform>
            <numerusform>names of %n lists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message numerus="yes">
        <source>%n file(s) of {size} in {folder}</source>
        <translation>
            <numerusform>%n file of {size} in {folder}</numerusform>
            <numerusform>%n files of {size} in {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message numerus="yes">
        <source>Add %n stock(s)</source>
        <translation>
            <numerusform>Add %n stock</numerusform>
            <numerusform>Add %n stocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found or not clear: Enter on its line chooses</source>
        <translation>
            <numerusform>%n not found or not clear: Enter on its line chooses</numerusform>
            <numerusform>%n not found or not clear: Enter on its line chooses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankingView</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatingsView</name>
    <message numerus="yes">
        <source>for %n month(s)</source>
        <translation>
            <numerusform>for %n month</numerusform>
            <numerusform>for %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderTools</name>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reports}, %n of them copies or translations</source>
        <translation>
            <numerusform>{reports}, %n of them a copy or translation</numerusform>
            <numerusform>{reports}, %n of them copies or translations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%n more)</numerusform>
            <numerusform>(%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reread</name>
    <message numerus="yes">
        <source>in %n report(s)</source>
        <translation>
            <numerusform>in %n report</numerusform>
            <numerusform>in %n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message numerus="yes">
        <source>%n row(s) changed</source>
        <translation>
            <numerusform>%n row changed</numerusform>
            <numerusform>%n rows changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n row(s) accepted.</source>
        <translation>
            <numerusform>%n row accepted.</numerusform>
            <numerusform>%n rows accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need a look.</source>
        <translation>
            <numerusform>%n row needs a look.</numerusform>
            <numerusform>%n rows need a look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavingStocks</name>
    <message numerus="yes">
        <source>%n stock(s) saved in {files}.</source>
        <translation>
            <numerusform>%n stock saved in {files}.</numerusform>
            <numerusform>%n stocks saved in {files}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%n place(s) in the lists of both</source>
        <translation>
            <numerusform>%n place in the lists of both</numerusform>
            <numerusform>%n places in the lists of both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) to learn</source>
        <translation>
            <numerusform>%n name to learn</numerusform>
            <numerusform>%n names to learn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) where they differ</source>
        <translation>
            <numerusform>%n place where they differ</numerusform>
            <numerusform>%n places where they differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in one of them alone</source>
        <translation>
            <numerusform>%n place in one of them alone</numerusform>
            <numerusform>%n places in one of them alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message numerus="yes">
        <source>Put back the copy of {date} (%n report(s))</source>
        <translation>
            <numerusform>Put back the copy of {date} (%n report)</numerusform>
            <numerusform>Put back the copy of {date} (%n reports)</numerusform>
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
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message numerus="yes">
        <source>%n stock(s)</source>
        <translation>
            <numerusform>%n stock</numerusform>
            <numerusform>%n stocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingLists</name>
    <message numerus="yes">
        <source>%n stock(s) taken in</source>
        <translation>
            <numerusform>%n stock taken in</numerusform>
            <numerusform>%n stocks taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextHitsPage</name>
    <message numerus="yes">
        <source>the newest %n result(s)</source>
        <translation>
            <numerusform>the newest result</numerusform>
            <numerusform>the newest %n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemePanel</name>
    <message numerus="yes">
        <source>%n stock(s)</source>
        <translation>
            <numerusform>%n stock</numerusform>
            <numerusform>%n stocks</numerusform>
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
        <source>Alike: %n</source>
        <translation>
            <numerusform>Alike: %n</numerusform>
            <numerusform>Alike: %n</numerusform>
        </translation>
    </message>
</context>
</TS>
