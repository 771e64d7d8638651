<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AlertViews</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuthorLists</name>
    <message numerus="yes">
        <source>%n search(es) found nothing</source>
        <translation>
            <numerusform>%n search found nothing</numerusform>
            <numerusform>%n searches found nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) without an article</source>
        <translation>
            <numerusform>%n case without an article</numerusform>
            <numerusform>%n cases without an article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>helped %n time(s)</source>
        <translation>
            <numerusform>helped %n time</numerusform>
            <numerusform>helped %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>did not help %n time(s)</source>
        <translation>
            <numerusform>did not help %n time</numerusform>
            <numerusform>did not help %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerMergeViews</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s)</source>
        <translation>
            <numerusform>%n other record</numerusform>
            <numerusform>%n other records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskViews</name>
    <message numerus="yes">
        <source>Connected. Sending %n change(s).</source>
        <translation>
            <numerusform>Connected. Sending %n change.</numerusform>
            <numerusform>Connected. Sending %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1. You can keep working: %n change(s) are saved here and will be sent when the connection returns.</source>
        <translation>
            <numerusform>Offline since %1. You can keep working: %n change is saved here and will be sent when the connection returns.</numerusform>
            <numerusform>Offline since %1. You can keep working: %n changes are saved here and will be sent when the connection returns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideFigures</name>
    <message numerus="yes">
        <source>Followed %n time(s): %1 to the end, %2 stopped, %3 left, %4 under way.</source>
        <translation>
            <numerusform>Followed %n time: %1 to the end, %2 stopped, %3 left, %4 under way.</numerusform>
            <numerusform>Followed %n times: %1 to the end, %2 stopped, %3 left, %4 under way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reached %n time(s)</source>
        <translation>
            <numerusform>reached %n time</numerusform>
            <numerusform>reached %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnowledgeViews</name>
    <message numerus="yes">
        <source>Was used in %n case(s) like this</source>
        <translation>
            <numerusform>Was used in %n case like this</numerusform>
            <numerusform>Was used in %n cases like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Helped %n time(s)</source>
        <translation>
            <numerusform>Helped %n time</numerusform>
            <numerusform>Helped %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not help %n time(s)</source>
        <translation>
            <numerusform>Did not help %n time</numerusform>
            <numerusform>Did not help %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkViews</name>
    <message numerus="yes">
        <source>%n linked case(s)</source>
        <translation>
            <numerusform>%n linked case</numerusform>
            <numerusform>%n linked cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RisingViews</name>
    <message numerus="yes">
        <source>%n case(s) looked at.</source>
        <translation>
            <numerusform>%n case looked at.</numerusform>
            <numerusform>%n cases looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is here yet from before these %n day(s) that they could be compared with.</source>
        <translation>
            <numerusform>Nothing is here yet from before this %n day that it could be compared with.</numerusform>
            <numerusform>Nothing is here yet from before these %n days that they could be compared with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customers in %n day(s), usually %2.</source>
        <translation>
            <numerusform>%1 customers in %n day, usually %2.</numerusform>
            <numerusform>%1 customers in %n days, usually %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alt+Q makes a problem case of %n case(s).</source>
        <translation>
            <numerusform>Alt+Q makes a problem case of %n case.</numerusform>
            <numerusform>Alt+Q makes a problem case of %n cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is/are not part of problem %1 yet. Alt+Q goes there.</source>
        <translation>
            <numerusform>%n of them is not part of problem %1 yet. Alt+Q goes there.</numerusform>
            <numerusform>%n of them are not part of problem %1 yet. Alt+Q goes there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::AnswerDialog</name>
    <message numerus="yes">
        <source>%n case(s) will be answered and resolved.</source>
        <translation>
            <numerusform>%n case will be answered and resolved.</numerusform>
            <numerusform>%n cases will be answered and resolved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) open, for the reason below.</source>
        <translation>
            <numerusform>%n stays open, for the reason below.</numerusform>
            <numerusform>%n stay open, for the reason below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ArticleAuthor</name>
    <message numerus="yes">
        <source>Quoted %n time(s).</source>
        <translation>
            <numerusform>Quoted %n time.</numerusform>
            <numerusform>Quoted %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Helped %n time(s).</source>
        <translation>
            <numerusform>Helped %n time.</numerusform>
            <numerusform>Helped %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not help %n time(s).</source>
        <translation>
            <numerusform>Did not help %n time.</numerusform>
            <numerusform>Did not help %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ArticleEditor</name>
    <message numerus="yes">
        <source>%n article(s) say something similar</source>
        <translation>
            <numerusform>%n article says something similar</numerusform>
            <numerusform>%n articles say something similar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::BulkDesk</name>
    <message numerus="yes">
        <source>%n case(s) changed.</source>
        <translation>
            <numerusform>%n case changed.</numerusform>
            <numerusform>%n cases changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::BulkDialog</name>
    <message numerus="yes">
        <source>Change %n case(s)</source>
        <translation>
            <numerusform>Change %n case</numerusform>
            <numerusform>Change %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will change.</source>
        <translation>
            <numerusform>%n case will change.</numerusform>
            <numerusform>%n cases will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is (are) so already.</source>
        <translation>
            <numerusform>%n is so already.</numerusform>
            <numerusform>%n are so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is (they are), for the reason below.</source>
        <translation>
            <numerusform>%n stays as it is, for the reason below.</numerusform>
            <numerusform>%n stay as they are, for the reason below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::CasePrinting</name>
    <message numerus="yes">
        <source>%n row(s) saved as %1</source>
        <translation>
            <numerusform>%n row saved as %1</numerusform>
            <numerusform>%n rows saved as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ConsentDesk</name>
    <message numerus="yes">
        <source>%n answer(s) recorded.</source>
        <translation>
            <numerusform>%n answer recorded.</numerusform>
            <numerusform>%n answers recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::GuideAuthor</name>
    <message numerus="yes">
        <source>%n run(s) under way go on with the version that they began with.</source>
        <translation>
            <numerusform>%n run under way goes on with the version that it began with.</numerusform>
            <numerusform>%n runs under way go on with the version that they began with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) at a step that changes.</source>
        <translation>
            <numerusform>%n of them stands at a step that changes.</numerusform>
            <numerusform>%n of them stand at a step that changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::GuideEditor</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::GuideVersionsView</name>
    <message numerus="yes">
        <source>… %n line(s) alike</source>
        <translation>
            <numerusform>… %n line alike</numerusform>
            <numerusform>… %n lines alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::MacroDialog</name>
    <message numerus="yes">
        <source>%n step(s) will be done. One key takes all of it back.</source>
        <translation>
            <numerusform>%n step will be done. One key takes it back.</numerusform>
            <numerusform>%n steps will be done. One key takes all of it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::MergeDesk</name>
    <message numerus="yes">
        <source>%n entry(ies) made a case of their own.</source>
        <translation>
            <numerusform>%n entry made a case of its own.</numerusform>
            <numerusform>%n entries made a case of their own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ProblemDesk</name>
    <message numerus="yes">
        <source>Problem case made of %n case(s).</source>
        <translation>
            <numerusform>Problem case made of %n case.</numerusform>
            <numerusform>Problem case made of %n cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) answered and resolved. Taking it back reopens them; what was written stays on the timeline.</source>
        <translation>
            <numerusform>%n case answered and resolved. Taking it back reopens it; what was written stays on the timeline.</numerusform>
            <numerusform>%n cases answered and resolved. Taking it back reopens them; what was written stays on the timeline.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) added to the problem.</source>
        <translation>
            <numerusform>%n case added to the problem.</numerusform>
            <numerusform>%n cases added to the problem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) answered and resolved. Taken back within %1 s nothing goes out; later it reopens them, and what was written stays on the timeline.</source>
        <translation>
            <numerusform>%n case answered and resolved. Taken back within %1 s nothing goes out; later it reopens it, and what was written stays on the timeline.</numerusform>
            <numerusform>%n cases answered and resolved. Taken back within %1 s nothing goes out; later it reopens them, and what was written stays on the timeline.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::RisingDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add the other %n</source>
        <translation>
            <numerusform>&amp;Add the other %n</numerusform>
            <numerusform>&amp;Add the other %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::StatusStrip</name>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) refused</source>
        <translation>
            <numerusform>%n change refused</numerusform>
            <numerusform>%n changes refused</numerusform>
        </translation>
    </message>
</context>
</TS>
