// The dialogs by keys: Enter does, Escape leaves, and they stay with what was typed until somebody answers.
#include "tests/ui/support/sample_desk.h"
#include "ui/shell/case_dialog.h"
#include "ui/shell/conflict_dialog.h"
#include "ui/shell/customer_dialog.h"
#include "ui/shell/refused_dialog.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/sign_in_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace callboard;

namespace {

void show(QDialog& dialog)
{
    dialog.open();
    dialog.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
}
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
void type(const char* words) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words)); }
std::string focus() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName().toStdString() : std::string(); }

Customer maria()
{
    Customer customer;
    customer.given_name = QStringLiteral("Maria");
    return customer;
}

} // namespace

TEST_CASE("a customer is changed and saved by keys, and the dialog stays until somebody answers")
{
    CustomerDialog dialog(CustomerDialog::Purpose::Edit, maria(), {}, nullptr);
    QSignalSpy saved(&dialog, &CustomerDialog::saved);
    show(dialog);
    CHECK(focus() == "customer.given_name");
    press(Qt::Key_Tab);
    type("Lopez");
    press(Qt::Key_Return);
    REQUIRE(saved.size() == 1);
    CHECK(patchText(saved[0][0].value<FieldPatch>().set) == R"({"family_name":"Lopez"})");
    CHECK(dialog.isVisible());
    dialog.showError(Error::of(ErrorCode::Invalid, "Not so.").inField(QStringLiteral("company")));
    CHECK(focus() == "customer.company");
    CHECK(dialog.form().text("family_name").toStdString() == "Lopez");
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(saved.size() == 2);
    dialog.finish();
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("Escape leaves a customer as it was, and saving nothing tells nobody")
{
    CustomerDialog dialog(CustomerDialog::Purpose::Edit, maria(), {}, nullptr);
    const QSignalSpy saved(&dialog, &CustomerDialog::saved);
    show(dialog);
    press(Qt::Key_Return);
    CHECK_FALSE(dialog.isVisible());
    show(dialog);
    type("x");
    press(Qt::Key_Escape);
    CHECK_FALSE(dialog.isVisible());
    CHECK(saved.isEmpty());
}

TEST_CASE("a new customer begins with what is known, and that is saved with the rest")
{
    Customer caller;
    caller.phones = {{QStringLiteral("+15055550134"), ContactKind::Mobile, {}}};
    CustomerDialog dialog(CustomerDialog::Purpose::Create, caller, {.region = QStringLiteral("US")}, nullptr);
    QSignalSpy saved(&dialog, &CustomerDialog::saved);
    show(dialog);
    type("Maria");
    press(Qt::Key_Return);
    REQUIRE(saved.size() == 1);
    CHECK(patchText(saved[0][0].value<FieldPatch>().set) == R"({"given_name":"Maria","phones":[{"number":"+15055550134","kind":"mobile"}]})");
}

TEST_CASE("a case is opened by its subject and Enter, with the rest as it is proposed")
{
    const FixedClock clock;
    const Uuid team{3, 4};
    CaseChoices choices{.categories = {QStringLiteral("Damage")}, .teams = {{QString::fromLatin1(team.text()), QStringLiteral("Returns")}}};
    choices.team = choices.teams[0].id;
    CaseDialog dialog(choices, clock.now(), nullptr);
    QSignalSpy asked(&dialog, &CaseDialog::caseRequested);
    show(dialog);
    press(Qt::Key_Return);
    CHECK(asked.isEmpty()); // a case needs a subject
    type("Kettle leaks");
    press(Qt::Key_Tab);
    type("Warranty");
    press(Qt::Key_Return);
    REQUIRE(asked.size() == 1);
    const auto file = asked[0][0].value<NewCase>();
    CHECK(file.subject.toStdString() == "Kettle leaks");
    CHECK(file.category.toStdString() == "Warranty");
    CHECK((file.priority == Priority::Normal));
    CHECK((file.channel == Channel::Phone));
    CHECK((file.team.key == team));
    CHECK_FALSE(file.due.isSet());
    press(Qt::Key_Escape);
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("due times are ends of working days that are still to come")
{
    const FixedClock clock;
    const auto choices = dueChoices(clock.now());
    CHECK(choices.first().id.isEmpty());
    REQUIRE(choices.size() >= 3);
    for (qsizetype at = 1; at < choices.size(); ++at) {
        const auto due = Instant::fromText(choices[at].id.toLatin1());
        REQUIRE(due);
        CHECK(due->ms > clock.now_ms);
    }
}

TEST_CASE("signing in begins at what is missing, is busy until somebody answers, and can be given up")
{
    SignInDialog dialog(QStringLiteral("https://desk.example"), QStringLiteral("dana"));
    QSignalSpy asked(&dialog, &SignInDialog::signInRequested);
    const QSignalSpy cancelled(&dialog, &SignInDialog::cancelled);
    show(dialog);
    CHECK(focus() == "signIn.password");
    press(Qt::Key_Return);
    CHECK(asked.isEmpty()); // nothing is sent without a password
    type("right pony");
    press(Qt::Key_Return);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].toString().toStdString() == "https://desk.example");
    CHECK(asked[0][1].toString().toStdString() == "dana");
    CHECK(asked[0][2].toString().toStdString() == "right pony");
    CHECK(dialog.isBusy());
    CHECK_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("signIn.primary"))->isVisible());

    press(Qt::Key_Escape);
    CHECK(cancelled.size() == 1);
    CHECK(dialog.isVisible());
    CHECK_FALSE(dialog.isBusy());

    press(Qt::Key_Return);
    dialog.showError(QStringLiteral("The name or the password is not right. Try again."));
    CHECK_FALSE(dialog.isBusy());
    CHECK(dialog.findChild<QLabel*>(QStringLiteral("signIn.refusal"))->isVisible());
    CHECK(dialog.findChild<QLineEdit*>(QStringLiteral("signIn.password"))->text().toStdString() == "right pony");
    CHECK(focus() == "signIn.password");

    press(Qt::Key_Return);
    dialog.finish();
    CHECK_FALSE(dialog.isVisible());
    CHECK(dialog.findChild<QLineEdit*>(QStringLiteral("signIn.password"))->text().isEmpty());
}

TEST_CASE("a setting applies at once, and a stored word that is no choice counts as never set")
{
    std::map<QString, QString> kept{{QStringLiteral("theme"), QStringLiteral("plaid")}};
    const SettingsStore store{[&kept](const QString& key) { return kept[key]; }, [&kept](const QString& key, const QString& value) { kept[key] = value; }};
    CHECK(settingValue(store, QStringLiteral("theme")).toStdString() == "system");
    SettingsDialog dialog(store, nullptr);
    QSignalSpy changed(&dialog, &SettingsDialog::changed);
    show(dialog);
    CHECK(focus() == "setting.theme");
    press(Qt::Key_Down);
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].toString().toStdString() == "theme");
    CHECK(kept[QStringLiteral("theme")].toStdString() == "light");
    press(Qt::Key_Return);
    CHECK_FALSE(dialog.isVisible());
    kept[QStringLiteral("phoneRegion")] = QStringLiteral("DE");
    CHECK(phoneRegionSetting(store).toStdString() == "DE");
}

TEST_CASE("every setting's key is there once and its default is one of its choices")
{
    std::set<QString> keys;
    for (const Setting& setting : settings()) {
        CAPTURE(setting.key.toStdString());
        CHECK(keys.insert(setting.key).second);
        if (setting.choices.isEmpty())
            CHECK_FALSE(setting.note.isEmpty());
        else
            CHECK(std::any_of(setting.choices.begin(), setting.choices.end(), [&](const ChoiceData& choice) { return choice.id == setting.otherwise; }));
    }
}

TEST_CASE("a conflict is decided by one key: Enter keeps what is in force, Escape decides nothing, and it says whose the other value is")
{
    const ConflictData data{QStringLiteral("Maria Lopez"), QStringLiteral("Phone"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("Lee"), QStringLiteral("10:42")};
    ConflictDialog dialog(data, nullptr);
    CHECK(dialog.findChild<QWidget*>(QStringLiteral("conflict.mine"))->accessibleName() == QStringLiteral("Lee, 10:42"));
    CHECK(dialog.findChild<QPushButton*>(QStringLiteral("conflict.useMine"))->text() == QStringLiteral("Use that of Lee"));
    const QSignalSpy theirs(&dialog, &ConflictDialog::keepTheirs);
    const QSignalSpy mine(&dialog, &ConflictDialog::useMine);
    show(dialog);
    press(Qt::Key_Escape);
    CHECK((theirs.isEmpty() && mine.isEmpty()));
    show(dialog);
    press(Qt::Key_Return);
    CHECK(theirs.size() == 1);
    CHECK_FALSE(dialog.isVisible());
    show(dialog);
    dialog.findChild<QPushButton*>(QStringLiteral("conflict.useMine"))->setFocus();
    press(Qt::Key_Return);
    CHECK(mine.size() == 1);
    CHECK(theirs.size() == 1);
}

TEST_CASE("what was not accepted is tried again by Enter, and stays with the new reason when it is refused again")
{
    RefusedDialog dialog({QStringLiteral("Note"), QStringLiteral("2 min ago"), QStringLiteral("This case is not here any more."), QStringLiteral("She will call back.")}, nullptr);
    const QSignalSpy retried(&dialog, &RefusedDialog::retried);
    const QSignalSpy removed(&dialog, &RefusedDialog::removed);
    show(dialog);
    press(Qt::Key_Return);
    CHECK(retried.size() == 1);
    CHECK(dialog.isVisible()); // whoever acts on it answers
    dialog.showError(Error::of(ErrorCode::Missing, "Still not here."));
    dialog.findChild<QPushButton*>(QStringLiteral("refused.copy"))->click();
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("She will call back."));
    press(Qt::Key_Escape);
    CHECK(removed.isEmpty());
    show(dialog);
    dialog.findChild<QPushButton*>(QStringLiteral("refused.remove"))->click();
    CHECK(removed.size() == 1);
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("what was not accepted can go to a lead when it is about a customer, and the sheet waits for the answer")
{
    const RefusedData note{QStringLiteral("Note"), QStringLiteral("2 min ago"), QStringLiteral("This case belongs to another team."), QStringLiteral("She will call back."), true, true};
    RefusedDialog dialog(note, nullptr);
    const QSignalSpy asked(&dialog, &RefusedDialog::leadAsked);
    show(dialog);
    dialog.findChild<QPushButton*>(QStringLiteral("refused.lead"))->click();
    CHECK(asked.size() == 1);
    CHECK(dialog.isVisible());
    const QSignalSpy edited(&dialog, &RefusedDialog::edited);
    dialog.findChild<QPushButton*>(QStringLiteral("refused.edit"))->click();
    CHECK(edited.size() == 1);
    CHECK(dialog.isVisible());
    const RefusedDialog other({note.what, note.when, note.reason, note.text}, nullptr);
    for (const char* way : {"refused.lead", "refused.edit"})
        CHECK_FALSE(other.findChild<QPushButton*>(QLatin1String(way)));
}
