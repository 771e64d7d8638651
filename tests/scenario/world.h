// The real programs over loopback: started, asked, cut off, stopped and killed by whoever holds them.
#pragma once

#include "tests/programs/relay.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <functional>

namespace callboard {

constexpr int patience_ms = 30'000; // for anything that should take far less, on a machine that is busy

// Asks again and again until it holds; false when patience is at its end.
bool comesTrue(const std::function<bool()>& condition, int limit_ms = patience_ms);

struct Ended {
    int code = -1;
    QByteArray out, error;
    // One line: what is wrong and what to do.
    bool isOneLine() const { return error.size() > 10 && error.count('\n') == 1 && error.endsWith('\n'); }
};
// Runs one of our programs to its end.
Ended run(const QString& program, const QStringList& arguments, const QByteArray& input = {});
QByteArray fileText(const QString& path);
void writeFile(const QString& path, const QByteArray& text);

// A program that goes on; killed when it goes out of scope, and when the test itself dies.
class Program {
public:
    Program(const QString& program, const QStringList& arguments);
    ~Program();
    void kill();                      // SIGKILL
    void signal(int number);
    int waitForEnd();                 // its exit code
    void write(const QByteArray& line);
    void closeInput();
    // The next line of its output, without the line end; nothing when it has ended or patience has.
    std::optional<QByteArray> line(int limit_ms = patience_ms);
    qint64 processId() const { return m_process.processId(); }
    bool hasEnded() { return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(0); }
    QByteArray errors() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
};

// A site's folder and its server.
class SiteFiles {
public:
    enum class With { Demo, NothingYet };
    explicit SiteFiles(With content = With::Demo); // demo: 50 customers, the same ones every time
    Ended admin(const QStringList& words, const QByteArray& input = {}) const; // the server must be stopped
    void start();  // at the same port when it is not the first time
    void stop();   // SIGTERM
    void kill() { m_server->kill(); }
    qint64 processId() const { return m_server->processId(); }
    bool hasEnded() { return m_server->hasEnded(); }
    quint16 port() const { return m_port; }
    const QString& folder() const { return m_folder; }
    QString path(const QString& name) const { return m_home.filePath(name); }
    QStringList demoReps() const { return m_reps; } // logins
    static QByteArray password() { return "a long enough password"; }

private:
    QTemporaryDir m_home;
    QString m_folder;
    QStringList m_reps;
    quint16 m_port = 0;
    std::unique_ptr<Program> m_server;
};

// A desk without its window (callboard-desk-driver).
class DeskProcess {
public:
    explicit DeskProcess(const QString& folder, int clockWrong_hours = 0);
    QJsonObject ask(const QStringList& words); // {"error": …} also when the desk is gone
    void write(const QStringList& words);      // without waiting for the answer
    std::optional<QJsonObject> answer(int limit_ms = patience_ms);
    void kill() { m_program->kill(); }         // SIGKILL
    void stop();                               // as somebody does who closes it
    void startAgain();
    const QString& folder() const { return m_folder; }

    bool signIn(quint16 port, const QString& login);
    bool isInStep();     // online, everything loaded, nothing waiting
    QString line() { return ask({QStringLiteral("status")})[QStringLiteral("line")].toString(); }
    QJsonArray find(const QString& text) { return ask({QStringLiteral("find"), text})[QStringLiteral("hits")].toArray(); }
    QString customerFound(const QString& text); // the first hit's
    QJsonObject row(const QString& kind, const QString& id) { return ask({QStringLiteral("show"), kind, id})[QStringLiteral("row")].toObject(); }
    QJsonArray timeline(const QString& file) { return ask({QStringLiteral("timeline"), file})[QStringLiteral("entries")].toArray(); }
    qsizetype entriesSaying(const QString& file, const QString& text);

private:
    QString m_folder;
    int m_clockWrong_hours;
    QString m_refused; // why it would not start
    std::unique_ptr<Program> m_program;
};

// For a customer that the demo has; its id.
QString newCase(DeskProcess& desk, const char* subject);
void notes(DeskProcess& desk, const QString& file, const QByteArray& words); // and is told that it is kept

// Two people of one team at two desks, one of them behind a network that can be cut.
struct TwoDesks {
    explicit TwoDesks(int clockWrongHere_hours = 0);
    QString newCase(const char* subject) { return callboard::newCase(here, subject); }
    bool areInStep() { return here.isInStep() && there.isInStep(); }
    SiteFiles site;
    std::unique_ptr<Relay> network; // of `here`
    DeskProcess here, there;
};

} // namespace callboard
