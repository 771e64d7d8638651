// Sample values that touch every part of the window.
#include "tests/ui/support/sample_desk.h"

#include "ui/panels/customer/customer_panel.h"
#include "tests/ui/support/sample_articles.h"
#include "ui/panels/history/history_panel.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/panels/orders/orders_panel.h"
#include "ui/panels/outbox/outbox_panel.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/panels/timeline/timeline_panel.h"
#include "ui/panels/worklist/worklist_panel.h"
#include "ui/shell/session_view.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"

namespace callboard {

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }
ListRow section(const char* title, const char* count) { return {.header = true, .title = text(title), .right = text(count)}; }
ListRow work(const char* key, const char* title, const char* detail, const char* due, Tone tone = Tone::Plain, bool waiting = false)
{
    return {.key = text(key), .title = text(title), .right = text(due), .rightTone = tone, .detail = text(detail), .waitingToSync = waiting};
}
ListRow entry(const char* group, const char* iconName, const char* title, const char* when, const char* body, const QList<ChipData>& chips = {}, bool waiting = false)
{
    return {.key = text(title), .group = text(group), .icon = text(iconName), .title = text(title), .chips = chips, .right = text(when), .body = text(body), .waitingToSync = waiting};
}

ListRows worklist()
{
    return {
        section("Now", "1"),
        work("c1", "Return damaged kettle", "Maria Lopez · call", "04:12", Tone::Good, true),
        section("Follow-ups today", "2"),
        work("f1", "Call back about invoice 8841", "Chen Wei · 14:30", "in 12 m", Tone::Warning),
        work("f2", "Confirm replacement arrived", "A. Okafor · 16:00", "1 h 42"),
        section("My cases", "4"),
        work("m1", "Charged twice for order 5571", "J. Novak · email", "SLA 8 m", Tone::Bad),
        work("m2", "Cannot sign in after reset", "P. Singh · chat", "SLA 1 h 05", Tone::Warning),
        work("m3", "Change delivery address", "E. Rossi · call", "SLA 5 h"),
        work("m4", "Warranty claim: screen", "L. Haddad · email", "waiting", Tone::Plain, true),
        section("Team queue", "15"),
        work("q1", "Missing parcel", "T. Berg · email", "SLA 22 m", Tone::Warning),
        work("q2", "Upgrade plan question", "S. Kim · chat", "SLA 40 m"),
    };
}

ListRows timeline()
{
    return {
        entry("conversations", "phone", "Call from Maria Lopez", "now", "Kettle arrived with a cracked base. Order #W6247578, delivered 14 November. Wants a replacement, not a refund.", {{text("live"), Tone::Good, text("phone")}}, true),
        entry("changes", "guide", "Guide: Return a delivered order", "2 min", "Identity verified by email and postcode → order found → item within 30 days"),
        entry("conversations", "mail", "Email to Maria Lopez", "14 Nov 09:12", "Your order #W6247578 is out for delivery. Track it with the link below."),
        entry("notes", "note", "Note by Dana (team lead)", "2 Nov 16:40", "Offered free shipping on the next order after the late delivery in October."),
        entry("changes", "change", "Priority changed from Normal to High", "2 Nov 16:38", ""),
    };
}

ListRows orders()
{
    return {
        {.key = text("o1"), .title = text("#W6247578"), .chips = {{text("Delivered"), Tone::Good, text("check")}}, .right = text("$47.84"), .detail = text("9 November 2026 · Mastercard ending 4417"),
         .body = text("1 × Kettle, steel, 1.7 l\nDHL, delivered 14 November")},
        {.key = text("o2"), .title = text("#W6198820"), .chips = {{text("On its way"), Tone::Accent, text("truck")}}, .right = text("$129.00"), .detail = text("20 October 2026 · Mastercard ending 4417"),
         .body = text("2 × Desk lamp\n1 × Bulb, warm white, pack of 4")},
        {.key = text("o3"), .title = text("#W5540012"), .chips = {{text("Refunded"), Tone::Warning, text("undo")}}, .right = text("$15.20"), .detail = text("3 March 2026 · voucher"), .body = text("1 × Tea strainer")},
    };
}

void fillCentre(MainWindow& window)
{
    window.panel<CustomerPanel>().setData({.key = text("u1"), .name = text("Maria Lopez"),
        .chips = {{text("Identity verified"), Tone::Good, text("check")}, {text("Gold"), Tone::Accent, text("star")}, {text("Speaks Spanish"), Tone::Plain, text("globe")}},
        .fields = {{text("Phone"), text("+1 505 555 0134")}, {text("Email"), text("maria.lopez@example.com")}, {text("Account"), text("AC-20931")}, {text("Since"), text("2019")},
                   {text("Open cases"), text("2")}, {text("Last order"), text("#W6247578")}},
        .canCall = true, .canWrite = true, .canEdit = true});
    auto& timelinePanel = window.panel<TimelinePanel>();
    timelinePanel.setHeader({.key = text("c1"), .subject = text("Return damaged kettle"),
        .chips = {{text("#10428")}, {text("Open"), Tone::Accent}, {text("High"), Tone::Bad, text("alert")}, {text("First reply in 22 m"), Tone::Warning, text("clock")}, {text("Sam P. is drafting a reply"), Tone::Warning, text("person")}}});
    timelinePanel.setData(timeline());
    auto& composer = window.panel<ComposerPanel>();
    composer.setKinds({{text("note"), text("Note")}, {text("call"), text("Call summary")}});
    composer.setOutcomes({{text("replaced"), text("Replacement arranged")}, {text("refunded"), text("Refunded")}, {text("answered"), text("Question answered")}});
    composer.setDraft({.kind = text("note"), .text = text("Base cracked, photo requested. Customer prefers replacement."), .outcome = text("replaced"), .caret = 60});
    composer.setSafety({text("Kept on this desk")});
}

} // namespace

void fillSample(MainWindow& window, const FixedClock& clock)
{
    window.panel<WorklistPanel>().setData(worklist());
    window.panel<WorklistPanel>().select(text("c1"));
    window.sessions().setSessions({{text("c1"), text("Maria Lopez  #10428"), text("phone")}, {text("c2"), text("J. Novak  #10391"), text("mail"), true}, {text("u3"), text("Chen Wei"), text("person")}}, text("c1"));
    window.setContext({.customer = true, .openCase = true, .call = true});
    fillCentre(window);
    window.panel<KnowledgePanel>().setRows({}, knowledgeRows(sampleHits(), {}, false));
    window.setPanelCount(text("knowledge"), 6);
    window.panel<OrdersPanel>().setData(orders());
    window.setPanelCount(text("orders"), 3);
    window.panel<HistoryPanel>().setData({{.key = text("c1"), .icon = text("case"), .title = text("Return damaged kettle"), .chips = {{text("Open"), Tone::Accent}}, .right = text("today"), .detail = text("#10428 · Dana K.")},
                                          {.key = text("c9"), .icon = text("case"), .title = text("Late delivery in October"), .chips = {{text("Closed")}, {text("West")}}, .right = text("2 Nov"), .detail = text("#9951 · Sam P.")}});
    window.panel<HistoryPanel>().setMissing(text("What other teams did with this customer is on its way."));
    window.setPanelCount(text("history"), 2);
    window.panel<OutboxPanel>().setData({{.key = text("x1"), .icon = text("alert"), .title = text("Change the phone number"), .chips = {{text("Refused"), Tone::Bad}}, .right = text("10:39"),
                                          .detail = text("Maria Lopez"), .body = text("The number +1 505 55 is too short. Correct it and save again.")},
                                         {.key = text("x2"), .icon = text("clock"), .title = text("Add a note"), .right = text("10:43"), .detail = text("#10428 Return damaged kettle"), .waitingToSync = true}});
    window.setPanelCount(text("outbox"), 7);
    constexpr qint64 callLength_ms = (4 * 60 + 12) * 1000;
    window.topBar().setCall({.name = text("Maria Lopez"), .number = text("+1 505 555 0134"), .started = {clock.now_ms - callLength_ms}});
    window.topBar().setFigures({{text("AHT"), text("6:42")}, {text("Queue"), text("15")}});
    window.topBar().setStates({{text("available"), text("Available"), text("check")}, {text("call"), text("On call"), text("phone")}, {text("break"), text("Break"), text("coffee")}}, text("call"));
    window.status().setData({.tone = Tone::Warning, .icon = text("offline"), .sentence = text("Offline since 10:42. You can keep working: 7 changes are saved here and will be sent when the connection returns."),
                             .person = text("Dana K. · Returns team"), .waiting = 7, .refused = 1});
}

} // namespace callboard
