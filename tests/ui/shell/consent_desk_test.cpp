// Consent in the window: recorded by keys, taken back by one, and said where somebody would write or call before they begin.
#include "core/work/consent_gate.h"
#include "core/work/consents.h"
#include "tests/ui/support/live_desk.h"
#include "tests/ui/support/picture.h"
#include "ui/panels/customer/customer_panel.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/row_list.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace callboard;
using namespace callboard::sample;

namespace {

struct ConsentingDesk : LiveDesk {
    ConsentingDesk()
    {
        Customer customer = rows.get(maria);
        customer.emails = {{QStringLiteral("maria@example.org"), ContactKind::Home, {}}};
        rows.put(Record<Customer>{maria, 3, customer});
    }
    // As another rep recorded it before.
    void said(ConsentDecision decision, Channel channel, ConsentPurpose purpose = ConsentPurpose::Service)
    {
        RecordConsent record{maria, number(70'000 + quint64(channel) * 10 + quint64(purpose)), channel, purpose, decision};
        record.wording = QStringLiteral("May we?");
        REQUIRE(perform(rows, as(ben, 800 + quint64(channel) * 10 + quint64(purpose), later(5)), record));
    }
    void ask()
    {
        press(Qt::Key_V, Qt::AltModifier);
        REQUIRE(comes([this] { return focus() == "consent.rows"; }));
    }
    // The window below a sheet has the keys again when the sheet has gone, which this platform forgets.
    void leave()
    {
        REQUIRE(comes([this] { return window().findChild<QDialog*>(QStringLiteral("consentDialog")) == nullptr; }));
        window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window()));
    }
    QString asks()
    {
        const auto& list = child<RowList>("consent.rows").rows();
        QStringList all;
        for (int at = 0; at < list.rowCount(); ++at) {
            QString line = list.row(list.index(at)).title;
            for (const ChipData& chip : list.row(list.index(at)).chips)
                line += QStringLiteral(" [%1]").arg(chip.text);
            all.append(line);
        }
        return all.join(u'\n');
    }
    QString card()
    {
        QStringList words;
        for (const QWidget* part : window().panel<CustomerPanel>().findChildren<QWidget*>())
            if (part->accessibleName().contains(QStringLiteral("Do not contact")))
                words.append(part->accessibleName());
        return words.join(u'\n');
    }
    QString newest()
    {
        const auto& list = child<RowList>("timeline.list").rows();
        return list.rowCount() > 0 ? list.row(list.index(0)).title : QString();
    }
    std::string notice() { return child<NoticeBar>("notice").isVisible() ? child<NoticeBar>("notice").accessibleName().toStdString() : std::string(); }
    QString closed()
    {
        const auto& label = child<QLabel>("composer.closed");
        return label.isVisible() ? label.text() : QString();
    }
    QString kind() { return window().panel<ComposerPanel>().draft().kind; }
    void chooseKind(const char* wanted)
    {
        for (int i = 0; i < 6 && kind() != QLatin1String(wanted); ++i)
            press(Qt::Key_K, Qt::AltModifier);
        REQUIRE(kind() == QLatin1String(wanted));
    }
    QString words() { return child<QPlainTextEdit>("composer.text").toPlainText(); }
    QList<Consent> consents()
    {
        const auto all = this->all<CustomerConsents>();
        return all.empty() ? QList<Consent>() : all.front().value.consents;
    }
};

const QString mailClosed = QStringLiteral("Do not contact: Email. Recorded by Ben on 18 Nov 2026. Open: Text message.");
const QString mailRefused = QStringLiteral("Maria Lopez does not want to be contacted this way: Email. Ben recorded it on 2026-11-18. Use another channel, or ask and record that they agree.");

}

TEST_CASE("a no is recorded in four keys, stands on the record, and one more takes it back")
{
    ConsentingDesk desk;
    desk.open();
    CHECK(desk.card().isEmpty()); // nothing is restricted, and nothing is said
    desk.ask();
    CHECK(desk.asks() == QStringLiteral("1  Phone: Service [Not asked]\n2  Phone: Advertising [Not asked]\n3  Phone: Surveys [Not asked]\n"
                                        "4  Email: Service [Not asked]\n5  Email: Advertising [Not asked]\n6  Email: Surveys [Not asked]\n"
                                        "7  Text message: Service [Not asked]\n8  Text message: Advertising [Not asked]\n9  Text message: Surveys [Not asked]"));
    desk.press(Qt::Key_4);
    desk.press(Qt::Key_Delete);
    CHECK(desk.asks().contains(QStringLiteral("4  Email: Service [Not asked] [No]")));
    desk.press(Qt::Key_Return);
    desk.leave();
    CHECK(desk.pressed() == 4);
    CHECK(desk.focus() == "composer.text"); // typing goes on where it was
    REQUIRE(desk.comes([&] { return desk.card().contains(QStringLiteral("Do not contact: Email")); }));
    REQUIRE(desk.comes([&] { return desk.newest() == QStringLiteral("Consent declined (Email: Service), recorded by Ada"); }));
    REQUIRE(desk.consents().size() == 1);
    CHECK(desk.consents().first().case_file == lamp);
    REQUIRE(desk.comes([&] { return desk.notice() == "1 answer recorded."; }));
    desk.press(Qt::Key_Z, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return desk.card().isEmpty(); }));
    CHECK(desk.newest() == QStringLiteral("Consent recorded by mistake (Email: Service), says Ada"));
    CHECK(desk.consents().size() == 1); // the history keeps it
}

TEST_CASE("the words to read out are the brand's in the customer's language, and are kept beside the yes")
{
    ConsentingDesk desk;
    REQUIRE(perform(desk.rows, as(root, 801), SetConsentWording{brand, {{ConsentPurpose::Marketing, QStringLiteral("en"), QStringLiteral("Offers by {channel}?"), {}}, {ConsentPurpose::Marketing, QStringLiteral("es"), QStringLiteral("¿Ofertas por {channel}?"), {}}}}));
    Customer customer = desk.rows.get(maria);
    customer.language = QStringLiteral("es-MX");
    desk.rows.put(Record<Customer>{maria, 3, customer});
    desk.open();
    desk.ask();
    desk.press(Qt::Key_5);
    CHECK(desk.text("consent.words") == "¿Ofertas por Email?");
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_6);
    CHECK(desk.text("consent.words") == "May we ask you how we did (Email)? You can say no at any time."); // the brand has none of its own
    desk.press(Qt::Key_Delete);
    desk.press(Qt::Key_Return);
    desk.leave();
    REQUIRE(desk.comes([&] { return desk.consents().size() == 2; }));
    CHECK(desk.consents().first().decision == ConsentDecision::Given);
    CHECK(desk.consents().first().wording == QStringLiteral("¿Ofertas por Email?"));
    CHECK(desk.consents().last().decision == ConsentDecision::Refused);
    CHECK(desk.card().isEmpty()); // the case is answered as before
}

TEST_CASE("the composer says that a channel is closed before anything is typed, and offers what is open")
{
    ConsentingDesk desk;
    desk.said(ConsentDecision::Withdrawn, Channel::Email);
    desk.open();
    CHECK(desk.closed().isEmpty()); // a note is for colleagues
    desk.chooseKind("message");
    CHECK(desk.closed() == mailClosed);
    for (const NamedTheme& theme : themes) {
        putOn(*qApp, theme.theme);
        save(desk.window().grab().toImage(), QStringLiteral("consent-composer-") + QLatin1String(theme.name));
    }
    putOn(*qApp, ThemeName::Light);
    desk.press(Qt::Key_K, Qt::AltModifier);
    CHECK(desk.kind() == QStringLiteral("message.text"));
    CHECK(desk.closed().isEmpty());
    CHECK(desk.child<QPushButton>("composer.save").text() == QStringLiteral("Send"));
    desk.type("A new lamp is on its way.");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.newest() == QStringLiteral("Text message to Maria Lopez"); }));
    CHECK(desk.words().isEmpty());
}

TEST_CASE("a reply that is refused stays in the composer, with who recorded the no, and the sheet is the way on")
{
    ConsentingDesk desk;
    desk.said(ConsentDecision::Withdrawn, Channel::Email);
    desk.open();
    desk.chooseKind("message");
    desk.type("A new lamp is on its way.");
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.notice() == mailRefused.toStdString(); }));
    CHECK(desk.words() == QStringLiteral("A new lamp is on its way."));
    CHECK(desk.notes().isEmpty());
    desk.child<NoticeBar>("notice").findChild<QPushButton*>()->click();
    REQUIRE(desk.comes([&] { return desk.focus() == "consent.rows"; }));
    desk.press(Qt::Key_4);
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_Return);
    desk.leave();
    REQUIRE(desk.comes([&] { return desk.card().isEmpty(); }));
    CHECK(desk.closed().isEmpty());
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.words().isEmpty(); }));
    REQUIRE(desk.comes([&] { return desk.newest() == QStringLiteral("Email to Maria Lopez"); }));
}

TEST_CASE("a case is not closed with a reply that its customer does not want, and nothing of it is lost")
{
    ConsentingDesk desk;
    desk.said(ConsentDecision::Withdrawn, Channel::Email);
    desk.open();
    desk.chooseKind("message");
    desk.type("Done.");
    desk.press(Qt::Key_O, Qt::AltModifier);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.notice() == mailRefused.toStdString(); }));
    CHECK(desk.words() == QStringLiteral("Done."));
    CHECK(isAtWork(desk.workspace().reader().find(lamp)->value.status));
}

TEST_CASE("nobody is dialled who does not want it, and their own call is answered")
{
    ConsentingDesk desk;
    desk.said(ConsentDecision::Withdrawn, Channel::Phone);
    desk.open();
    CHECK_FALSE(desk.child<QPushButton>("call.dial").isVisible()); // what cannot be done is not shown
    desk.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return desk.notice() == "Maria Lopez does not want to be contacted this way: Phone. Ben recorded it on 2026-11-18. Use another channel, or ask and record that they agree."; }));
    CHECK_FALSE(desk.workspace().call().isOn());
    desk.press(Qt::Key_B, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.focus() == "followUp.when"; }));
    CHECK(desk.child<QLineEdit>("followUp.text").text() == QStringLiteral("Write to Maria Lopez")); // nobody promises a call
    desk.press(Qt::Key_Escape);
    desk.leave();
    desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.workspace().call().isOn());
    CHECK(desk.workspace().call().direction == Direction::Incoming);
}

TEST_CASE("a customer is called by one chord, and the timeline says that it was us who called")
{
    ConsentingDesk desk;
    desk.open();
    desk.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.workspace().call().direction == Direction::Outgoing);
    REQUIRE(desk.comes([&] { return desk.window().holds(When::Call); }));
    desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.comes([&] { return desk.newest() == QStringLiteral("Call to Maria Lopez"); }));
}
