// A shift of sixty contacts, played through the real window by keys alone, while server and network come and go: everything is at the site in the end.
#include "core/net/http_client.h"
#include "core/sync/sign_in_call.h"
#include "core/work/contacts.h"
#include "tests/scenario/world.h"
#include "tests/ui/support/running_desk.h"
#include "ui/panels/timeline/composer_panel.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QTest>
#include <cstdio>

using namespace callboard;

namespace {

constexpr int contacts = 60;
constexpr int endsTogether_ms = 60'000; // held replies included
constexpr QLatin1String realTasks("/retail/tasks.json"), realConversations("/guidelines/conversations-sample.json");
constexpr int checkedEvery = 4; // contacts, who is calling

QJsonArray realData(QLatin1String name)
{
    QFile file(qEnvironmentVariable("CALLBOARD_REAL_DATA") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

// Why somebody calls: what they say, and what is written down about it.
struct Reason {
    QString subject, words;
};

// Of the shop's recorded conversations where somebody names their folder, else those that any shop hears.
std::vector<Reason> reasons()
{
    std::vector<Reason> all;
    for (const QJsonValue& task : realData(realTasks)) {
        const QString said = task[QLatin1String("user_scenario")][QLatin1String("instructions")][QLatin1String("reason_for_call")].toString().simplified();
        all.push_back({said.left(60).trimmed(), said});
    }
    if (!all.empty())
        return all;
    return {{QStringLiteral("Lamp arrived broken"), QStringLiteral("The shade has a crack. Wants a new one; the box was whole.")},
            {QStringLiteral("Parcel not there"), QStringLiteral("Tracking says delivered on Monday, the neighbours have nothing.")},
            {QStringLiteral("Wrong size"), QStringLiteral("Ordered 42 and got 44: both shoes, the slip says 42.")},
            {QStringLiteral("Invoice for the tax office"), QStringLiteral("Needs name and address of the firm on it.")},
            {QStringLiteral("Cancel the second kettle"), QStringLiteral("Clicked twice; the first one may stay.")},
            {QStringLiteral("Voucher is not taken"), QStringLiteral("It ends in March and the shop says that it has ended.")}};
}

// What reps say and write while they see to it, from the same folder where there is one.
QStringList sentences()
{
    QStringList all;
    for (const QJsonValue& conversation : realData(realConversations))
        for (const QJsonValue& line : conversation[QLatin1String("original")].toArray())
            if (line[0] == QLatin1String("agent"))
                all.append(line[1].toString().simplified());
    if (!all.isEmpty())
        return all;
    return {QStringLiteral("Sure, may I have the number of the order?"), QStringLiteral("Thank you. I can see it: it left us on Monday."), QStringLiteral("I am sorry about that! A new one goes out today."),
            QStringLiteral("You get a message as soon as it is on its way; is there anything else?")};
}

// One desk of the demo's site, behind a network that can be cut.
struct Shift {
    SystemClock clock;
    SiteFiles site;
    std::unique_ptr<Relay> network;
    RunningDesk desk{clock};

    Shift()
    {
        site.start();
        network = std::make_unique<Relay>(site.port());
        const QString server = QStringLiteral("http://127.0.0.1:%1").arg(network->port());
        HttpClient client{QUrl(server)};
        std::optional<SignedIn> tokens;
        signIn(client, {site.demoReps().first(), QString::fromLatin1(SiteFiles::password()), QStringLiteral("desk")}, [&](const Result<SignedIn>& answer) {
            REQUIRE(answer);
            tokens = *answer;
        });
        REQUIRE(QTest::qWaitFor([&] { return tokens.has_value(); }, patience_ms));
        desk.start(site.path(QStringLiteral("desk")), [](const QString& address) { return std::make_unique<HttpClient>(QUrl(address)); }, DeskLink::NewSignIn{server, *tokens});
        REQUIRE(QTest::qWaitFor([this] { return desk.workspace().status().line == SyncStatus::Line::Online; }, patience_ms));
    }
    ~Shift() { desk.stop(); }

    QPlainTextEdit& editor() { return desk.child<QPlainTextEdit>("composer.text"); }
    const Session& session() { return *desk.workspace().current(); }
    CaseFile file() { return desk.workspace().reader().find(session().case_file)->value; }
    bool isKept() // what was typed is safe, and the next entry can be begun
    {
        return desk.comes([this] { return editor().toPlainText().isEmpty(); });
    }

    void comeBack() // from a sheet
    {
        desk.comeBackTo(desk.window());
        desk.press(Qt::Key_4, Qt::AltModifier);
        REQUIRE(desk.comesToFocus("composer.text"));
    }
    void find(const Record<Customer>& customer, const QString& by)
    {
        INFO(by.toStdString());
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.type(by);
        desk.press(Qt::Key_Return);
        REQUIRE(desk.comes([&] { return desk.workspace().current() && session().customer == customer.id; }));
        REQUIRE(desk.comesToFocus("composer.text"));
    }
    void openCase(const QString& subject)
    {
        desk.press(Qt::Key_N, Qt::ControlModifier);
        REQUIRE(desk.comesToFocus("case.subject"));
        desk.type(subject);
        desk.press(Qt::Key_Tab);
        desk.type(QStringLiteral("Delivery"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(desk.comes([&] { return !session().case_file.isNull() && file().subject == subject; }));
        comeBack();
    }
    void chooseKind(const char* wanted)
    {
        for (int i = 0; i < 3 && desk.window().panel<ComposerPanel>().draft().kind != QLatin1String(wanted); ++i)
            desk.press(Qt::Key_K, Qt::AltModifier);
        REQUIRE(desk.window().panel<ComposerPanel>().draft().kind == QLatin1String(wanted));
    }
    void beginCall()
    {
        desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(desk.workspace().call().isOn());
    }
    void endCall()
    {
        desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(desk.comes([this] { return !desk.workspace().call().isOn(); }));
    }
    void checkIdentity()
    {
        desk.press(Qt::Key_I, Qt::AltModifier);
        REQUIRE(desk.comesToFocus("identity.questions"));
        desk.press(Qt::Key_1);
        desk.press(Qt::Key_2);
        REQUIRE(desk.comes([this] { return desk.window().findChild<QDialog*>(QStringLiteral("identityDialog")) == nullptr; }));
        comeBack();
    }
    void startGuide()
    {
        const auto runs = [this] { return desk.all<GuideRun>().size(); };
        const auto before = runs();
        desk.press(Qt::Key_G, Qt::ControlModifier);
        desk.press(Qt::Key_Return);
        REQUIRE(desk.comes([&] { return runs() == before + 1; }));
        comeBack();
    }
    void note(const QString& words)
    {
        chooseKind("note");
        desk.type(words);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(isKept());
    }
    void chooseOutcome()
    {
        desk.press(Qt::Key_O, Qt::AltModifier);
        REQUIRE(desk.comesToFocus("composer.outcome"));
        desk.press(Qt::Key_Down);
    }
};

// ---- how contacts end ----

void isClosed(Shift& shift, const QString& words)
{
    shift.desk.type(words);
    shift.chooseOutcome();
    shift.desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(shift.desk.comes([&] { return shift.file().status == CaseStatus::Closed; }));
    REQUIRE(shift.isKept());
}

void isResolved(Shift& shift, const QString& words)
{
    shift.desk.type(words);
    shift.chooseOutcome();
    shift.desk.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(shift.desk.comes([&] { return shift.file().status == CaseStatus::Resolved; }));
    REQUIRE(shift.isKept());
}

void isPromised(Shift& shift, const QString& words)
{
    shift.desk.press(Qt::Key_B, Qt::ControlModifier);
    REQUIRE(shift.desk.comesToFocus("followUp.when"));
    shift.desk.type("tue 3pm");
    shift.desk.press(Qt::Key_Tab);
    shift.desk.type(words);
    shift.desk.press(Qt::Key_Return);
    REQUIRE(shift.desk.comes([&] { return !shift.file().open_tasks.isEmpty(); }));
    shift.comeBack();
}

void isAnswered(Shift& shift, const QString& words)
{
    shift.chooseKind("message");
    shift.desk.type("/hello"); // a canned reply, and what there is to say behind it
    shift.desk.press(Qt::Key_Return);
    shift.desk.type(QStringLiteral(" ") + words);
    shift.desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(shift.isKept());
}

void isAsked(Shift& shift, const QString& words)
{
    shift.startGuide(); // what it said goes along
    shift.desk.press(Qt::Key_E, Qt::ControlModifier);
    REQUIRE(shift.desk.comesToFocus("escalate.text"));
    shift.desk.type(words);
    shift.desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(shift.desk.comes([&] { return !shift.file().open_tasks.isEmpty(); }));
    shift.comeBack();
}

void waitsForCustomer(Shift& shift, const QString& words)
{
    shift.note(words);
    shift.desk.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(shift.desk.comes([&] { return shift.file().status == CaseStatus::WaitingForCustomer; }));
}

struct Ending {
    void (*played)(Shift&, const QString& words);
    const char* kind;   // of the rows that hold the words
    const char* status; // of the case then; empty: any
};
constexpr Ending endings[] = {{isClosed, "timeline_entry", "closed"}, {isPromised, "task", ""}, {isAnswered, "timeline_entry", ""},
                              {isResolved, "timeline_entry", "resolved"}, {isAsked, "task", ""}, {waitsForCustomer, "timeline_entry", "waiting_customer"}};

// ---- what befalls the site meanwhile ----

void befall(Shift& shift, int contact)
{
    constexpr int every = 20; // contacts
    switch (contact % every) {
    case 4: shift.network->set(Relay::Mode::Cut); break;
    case 7: shift.network->set(Relay::Mode::Through); break;
    case 9: shift.site.kill(); break;
    case 13: shift.site.start(); break;
    case 15: shift.network->set(Relay::Mode::Html); break; // the page of a portal
    case 16: shift.network->cutAnswersAfter(150); break;
    case 18:
        shift.network->cutAnswersAfter(-1);
        shift.network->set(Relay::Mode::Through);
        break;
    default: break;
    }
}

// By id, as an administrator exports them.
std::map<QString, QJsonObject> rowsAt(const SiteFiles& site, const char* kind)
{
    std::map<QString, QJsonObject> rows;
    const Ended exported = site.admin({QStringLiteral("export"), site.folder(), QString::fromLatin1(kind), QStringLiteral("--format"), QStringLiteral("jsonl")});
    REQUIRE(exported.code == 0);
    for (const QByteArray& line : exported.out.split('\n'))
        if (const QJsonObject row = QJsonDocument::fromJson(line).object(); !row.isEmpty())
            rows[row[QLatin1String("id")].toString()] = row[QLatin1String("value")].toObject();
    return rows;
}

}

TEST_CASE("a shift of sixty contacts by keys alone, while server and network come and go, is at the site to the last word")
{
    Shift shift;
    std::vector<Record<Customer>> callers = shift.desk.all<Customer>();
    std::erase_if(callers, [](const Record<Customer>& one) { return one.value.phones.isEmpty() || one.value.emails.isEmpty(); });
    REQUIRE(callers.size() >= 20);
    const std::vector<Reason> why = reasons();
    const QStringList said = sentences();

    struct Played {
        QString file, note, words;
        const Ending* ending;
        QString outcome{};
        Instant promised{};
    };
    std::vector<Played> played;
    for (int i = 0; i < contacts; ++i) {
        INFO("contact " << i);
        befall(shift, i);
        const Record<Customer>& caller = callers[std::size_t(i) % callers.size()];
        const Reason& reason = why[std::size_t(i) % why.size()];
        shift.find(caller, i % 2 ? caller.value.emails.first().address : caller.value.phones.first().number.right(7));
        const QString number = QStringLiteral("%1. ").arg(i + 1);
        shift.openCase(number + reason.subject);
        const Ending& ending = endings[std::size_t(i) % std::size(endings)];
        Played one{QString::fromLatin1(shift.session().case_file.key.text()), number + reason.words, QStringLiteral("%1: %2").arg(i + 1).arg(said[i % said.size()]), &ending};
        shift.beginCall();
        if (i % checkedEvery == 0)
            shift.checkIdentity();
        shift.note(one.note);
        shift.endCall();
        ending.played(shift, one.words);
        one.outcome = shift.file().outcome;
        for (const Record<Task>& task : shift.desk.workspace().reader().openTasksOf(caller.id))
            if (task.value.case_file == shift.session().case_file)
                one.promised = task.value.due;
        played.push_back(one);
        if (i % 3 == 2)
            shift.desk.press(Qt::Key_W, Qt::ControlModifier);
    }
    REQUIRE(QTest::qWaitFor([&] { return shift.desk.workspace().status().outbox.waiting == 0 && shift.desk.workspace().status().line == SyncStatus::Line::Online; }, endsTogether_ms));
    CHECK(shift.desk.workspace().status().outbox.refused == 0);
    shift.site.stop();

    const auto files = rowsAt(shift.site, "case_file"), entries = rowsAt(shift.site, "timeline_entry"), tasks = rowsAt(shift.site, "task"), runs = rowsAt(shift.site, "guide_run");
    const auto isCheck = [](const auto& row) { return QJsonDocument(row.second[QLatin1String("changes")].toArray()).toJson().contains("identity.passed"); };
    CHECK(std::count_if(entries.begin(), entries.end(), isCheck) == contacts / checkedEvery);
    const auto saying = [](const std::map<QString, QJsonObject>& rows, const Played& one, const QString& words) {
        return std::count_if(rows.begin(), rows.end(), [&](const auto& row) { return row.second[QLatin1String("case_file")] == one.file && row.second[QLatin1String("text")].toString().endsWith(words); });
    };
    for (const Played& one : played) {
        INFO(one.words.toStdString());
        REQUIRE(files.count(one.file));
        const QJsonObject& file = files.at(one.file);
        CHECK(saying(entries, one, one.note) == 1);
        CHECK(saying(QLatin1String(one.ending->kind) == QLatin1String("task") ? tasks : entries, one, one.words) == 1);
        if (*one.ending->status)
            CHECK(file[QLatin1String("status")] == QLatin1String(one.ending->status));
        const bool hasEnded = one.ending->played == isClosed || one.ending->played == isResolved;
        CHECK(one.outcome.isEmpty() == !hasEnded);
        CHECK(file[QLatin1String("outcome")].toString() == one.outcome);
        CHECK(one.promised.isSet() == (one.ending->played == isPromised));
        if (one.promised.isSet())
            CHECK(std::any_of(tasks.begin(), tasks.end(), [&](const auto& row) { return row.second[QLatin1String("case_file")] == one.file && row.second[QLatin1String("due")].toString() == QLatin1String(one.promised.text()); }));
        const auto isOfCase = [&](const auto& row) { return row.second[QLatin1String("case_file")] == one.file; };
        CHECK(std::count_if(entries.begin(), entries.end(), [&](const auto& row) { return isOfCase(row) && row.second[QLatin1String("kind")] == QLatin1String("call"); }) == 1);
        CHECK(std::count_if(runs.begin(), runs.end(), isOfCase) == (one.ending->played == isAsked));
    }
    CHECK(shift.site.admin({QStringLiteral("verify"), shift.site.folder()}).out == "All is well.\n");
    std::printf("shift: %d contacts, %d keys and chords beside what was typed\n", contacts, shift.desk.pressed());
}
