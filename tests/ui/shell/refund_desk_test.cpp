// Refunds at the desk: asked for, decided and taken back by keys over a real cache.
#include "core/work/refund_limits.h"
#include "core/work/refunds.h"
#include "tests/ui/support/live_desk.h"
#include "ui/models/words.h"
#include "ui/panels/worklist/worklist_panel.h"
#include "ui/widgets/row_list.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace callboard;
using namespace callboard::sample;

namespace {

const Id<Order> kettle{number(20)};

Money dollars(qint64 cents) { return {cents, QStringLiteral("USD")}; }

void limit(LiveDesk& desk, qint64 cents)
{
    REQUIRE(perform(desk.rows, as(root, 890), SetRefundLimits{brand, {{Role::Rep, dollars(cents), {}}}}));
}

void ask(LiveDesk& desk, qint64 cents, const Id<User>& person = ada)
{
    REQUIRE(perform(desk.rows, as(person, 891), RequestRefund{lamp, kettle, dollars(cents), RefundReason::Damaged, {QStringLiteral("It leaks.")}}));
}

QStringList lines(LiveDesk& desk, const char* list)
{
    const auto& rows = desk.child<RowList>(list).rows();
    QStringList all;
    for (int at = 0; at < rows.rowCount(); ++at) {
        const ListRow& row = rows.row(rows.index(at));
        all.append(row.body.isEmpty() ? row.title : row.title + u'\n' + row.body);
    }
    return all;
}

QString first(LiveDesk& desk, const char* list) { return lines(desk, list).value(0); }

// "$47.84" as the reader's language writes it.
QString said(const QString& sentence)
{
    static const QRegularExpression amount((QStringLiteral("\\$(\\d+)\\.(\\d\\d)")));
    QString words = sentence;
    for (auto found = amount.match(words); found.hasMatch(); found = amount.match(words, found.capturedStart() + 1))
        words.replace(found.capturedStart(), found.capturedLength(), Words::amount(dollars(found.captured(1).toLongLong() * 100 + found.captured(2).toLongLong())));
    return words;
}

std::vector<Record<Refund>> refunds(LiveDesk& desk) { return desk.workspace().reader().refundsOf(maria); }

}

TEST_CASE("a refund within one's limit takes one chord and Enter: the amount that is left is there already")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_M, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("refund.amount"));
    CHECK(desk.child<QLineEdit>("refund.amount").text() == QStringLiteral("47.84"));
    CHECK(desk.text("refund.outlook") == said(QStringLiteral("Within your limit: approved at once. $47.84 is left of this order.")).toStdString());
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return refunds(desk).size() == 1; }));
    CHECK(desk.pressed() == 2);
    const Refund refund = refunds(desk).front().value;
    CHECK(refund.state == RefundState::Approved);
    CHECK(refund.amount == dollars(47'84));
    CHECK(refund.reason == RefundReason::Damaged);
    REQUIRE(desk.comes([&] { return first(desk, "timeline.list").startsWith(said(QStringLiteral("Refund by Ada, approved at once\nAmount: $47.84\nReason: Arrived damaged"))); }));
    CHECK(first(desk, "orders.list").contains(said(QStringLiteral("Refund of $47.84: Approved · waiting to sync\n$0.00 is left to pay back"))));
    CHECK(desk.window().focusWidget()->objectName() == QStringLiteral("composer.text")); // typing goes on where it was
}

TEST_CASE("a refund above one's limit waits, is seen on the order and the record, and can be taken back")
{
    LiveDesk desk;
    limit(desk, 20'00);
    desk.open();
    desk.press(Qt::Key_M, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("refund.amount"));
    CHECK(QString::fromStdString(desk.text("refund.outlook")).startsWith(said(QStringLiteral("More than the $20.00 that you may pay back of this order: a lead decides."))));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return refunds(desk).size() == 1 && refunds(desk).front().value.state == RefundState::Requested; }));
    REQUIRE(desk.comes([&] { return first(desk, "orders.list").contains(said(QStringLiteral("Refund of $47.84: Waits for approval"))); }));
    CHECK_FALSE(lines(desk, "worklist.list").contains(QStringLiteral("To decide")));
    Q_EMIT desk.window().requested(QStringLiteral("task.open")); // as Alt+T
    REQUIRE(desk.comesToFocus("task.answer"));
    CHECK_FALSE(desk.window().findChild<QPushButton*>(QStringLiteral("task.decline")));
    desk.child<QPushButton>("task.drop").click();
    REQUIRE(desk.comes([&] { return refunds(desk).front().value.state == RefundState::Cancelled; }));
    REQUIRE(desk.comes([&] { return first(desk, "timeline.list").startsWith(QStringLiteral("Refund withdrawn by Ada")); }));
}

TEST_CASE("an amount that is too much, or none, keeps the sheet with everything typed in it and says why")
{
    LiveDesk desk;
    desk.open();
    desk.press(Qt::Key_M, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("refund.amount"));
    desk.child<QLineEdit>("refund.amount").clear();
    desk.type("50");
    CHECK(desk.text("refund.outlook") == said(QStringLiteral("$47.84 is left of this order.")).toStdString());
    desk.press(Qt::Key_Return);
    const auto says = [&](const char* sentence) {
        const auto labels = desk.window().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().replace(QChar(0xa0), u' ').contains(QLatin1String(sentence)); });
    };
    REQUIRE(desk.comes([&] { return says("For order #W6247578, 47.84 USD is left to pay back. Ask for that or less."); }));
    CHECK(desk.child<QLineEdit>("refund.amount").text() == QStringLiteral("50"));
    desk.child<QLineEdit>("refund.amount").clear();
    desk.type("lots");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return says("This is not an amount. Type it like 47.84."); }));
    CHECK(refunds(desk).empty());
}

TEST_CASE("where nothing is left to pay back the sheet says so and offers nothing")
{
    LiveDesk desk;
    ask(desk, 47'84);
    desk.open();
    desk.press(Qt::Key_M, Qt::AltModifier);
    REQUIRE(desk.comes([&] { return desk.window().findChild<QLabel*>(QStringLiteral("refund.outlook")) != nullptr; }));
    CHECK(desk.text("refund.outlook").starts_with("Nothing is left to pay back"));
}

TEST_CASE("a lead finds the refunds that wait on top of the worklist, with amount, order and reason, and approves one by keys")
{
    LiveDesk desk;
    limit(desk, 20'00);
    ask(desk, 40'00);
    desk.person = lena;
    desk.open();
    REQUIRE(desk.comes([&] { return lines(desk, "worklist.list").mid(0, 2) == QStringList{QStringLiteral("To decide"), said(QStringLiteral("$40.00 back for #W6247578: Arrived damaged"))}; }));
    CHECK(desk.notice().contains(said(QStringLiteral("Ada asks: $40.00 back for #W6247578: Arrived damaged"))));
    desk.press(Qt::Key_T, Qt::AltModifier);
    REQUIRE(desk.comesToFocus("task.answer"));
    CHECK(desk.text("task.text") == said(QStringLiteral("$40.00 back for #W6247578: Arrived damaged\nIt leaks.")).toStdString());
    CHECK_FALSE(desk.window().findChild<QPushButton*>(QStringLiteral("task.drop")));
    desk.type("Fine");
    desk.press(Qt::Key_Return);
    REQUIRE(desk.comes([&] { return refunds(desk).front().value.state == RefundState::Approved; }));
    CHECK(refunds(desk).front().value.decided_by == lena);
    REQUIRE(desk.comes([&] { return first(desk, "timeline.list") == said(QStringLiteral("Refund approved by Lena\nIt leaks.\nFine\nAmount: $40.00")); }));
    REQUIRE(desk.comes([&] { return !lines(desk, "worklist.list").contains(QStringLiteral("To decide")); }));
}

TEST_CASE("a lead denies a refund from the worklist")
{
    LiveDesk desk;
    limit(desk, 20'00);
    ask(desk, 40'00);
    desk.person = lena;
    desk.open();
    Q_EMIT desk.window().panel<WorklistPanel>().opened(QStringLiteral("refund:") + text(refunds(desk).front().id.key));
    REQUIRE(desk.comesToFocus("task.answer"));
    desk.child<QPushButton>("task.decline").click();
    REQUIRE(desk.comes([&] { return refunds(desk).front().value.state == RefundState::Denied; }));
    REQUIRE(desk.comes([&] { return first(desk, "orders.list").contains(said(QStringLiteral("Refund of $40.00: Denied"))); }));
}
