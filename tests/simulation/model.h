// Model: the rules of the site told a second time, as simply as possible: what must have become of the operations that it took, in their order.
#pragma once

#include "tests/simulation/site_watch.h"

#include <QJsonArray>
#include <QJsonObject>

namespace callboard::simulation {

// A row as the model knows it: the fields that operations change, and how often they did.
struct ModelRow {
    QJsonObject fields;
    qint64 version = 1;
};

QString textOf(const Uuid& id);
bool hasEnded(const QJsonObject& file); // a case
QString statusAfterWord(const QJsonObject& file, const QString& person); // of a case on which this person writes
QJsonArray withAll(QJsonArray list, const QJsonArray& more); // what it lacks of them behind it
QString mentionTask(const QString& entry, const QString& person); // what tells them that the entry names them

class Model {
public:
    // What was there before the first operation of the run.
    void begin(const RowMap& rows);
    void take(const Uuid& operation, const QJsonObject& operationObject, const Uuid& author, qint64 received_ms);
    // Empty: every row of the site is as it must be; otherwise the first difference.
    std::string difference(const RowMap& rows) const;

    qint64 conflicts = 0, merges = 0, refusals = 0; // of the operations taken
    bool lastRefused() const { return m_refused; }

private:
    using Rows = std::map<QString, ModelRow>; // by id
    using Kinds = std::map<QString, Rows>;    // by schema name
    struct Doing { // the operation under way
        Uuid id;
        QString author;
        qint64 now_ms;
        QJsonObject args;
        bool isAboutCase;
    };

    bool sees(const QString& person, const QString& team) const;
    bool mayWorkOn(const Doing& doing, const QString& team) const { return sees(doing.author, team); }
    bool run(const QString& name, const Doing& doing);
    bool runOnCase(const QString& name, const Doing& doing);
    bool addEntry(const Doing& doing);
    // Whom a note names: each is told of it by a task. Nothing where one of them does not see what is of this team.
    std::optional<QJsonArray> tellNamed(const Doing& doing, const QString& caseId, const QString& team);
    void watch(const Doing& doing, ModelRow& file);
    bool runOnGuide(const QString& name, const Doing& doing);
    bool runOnTask(const QString& name, const Doing& doing);
    void tellCase(const Doing& doing, const QString& taskId);
    bool runOnPack(const QString& name, const Doing& doing);
    bool takeAlong(const QJsonArray& asked, QJsonArray& pack) const;
    bool askForRefund(const Doing& doing);
    bool checkIdentity(const Doing& doing);
    bool isChecked(const QString& customer, const Doing& doing) const; // by whoever does this
    QJsonArray answersOf(const QString& customer) const; // about being reached
    struct Standing { QJsonArray closings; bool given = false; }; // the no's that nothing has lifted; whether there was a yes
    Standing standingOf(const QString& customer, const QString& channel, const QString& purpose) const;
    bool mayWriteTo(const QString& customer, const Doing& doing) const;
    bool recordConsent(const Doing& doing);
    bool retractConsent(const Doing& doing);
    bool runOnLinks(const QString& name, const Doing& doing);
    bool isLinked(const char* end, const QString& caseId, const QString& kind) const; // the case is that end of such a link
    QString originalOf(const QString& caseId) const; // empty: it is no duplicate
    bool mayTouchOneOf(const Doing& doing, const QString& one, const QString& other) const;
    void writeLink(const Doing& doing, const QString& one, const QString& other, const QJsonObject& fields);
    bool link(const Doing& doing, const QString& one, const QString& other, const QString& kind);
    bool unlink(const Doing& doing, const QString& one, const QString& other, const QString& was);
    bool mergeCases(const Doing& doing);
    bool unmergeCases(const Doing& doing);
    bool splitCase(const Doing& doing);
    void settleLinks(const Kinds& before); // at the end of every operation
    void endCheck(const QString& customer, const QString& caseId, const Doing& doing); // of whoever they are, with their case
    // Whether a message was begun before a word of somebody else's on its case.
    bool crosses(const QJsonObject& file, const Doing& doing) const;
    bool decideRefund(const QString& state, const Doing& doing);
    qint64 limitOf(const Doing& doing) const; // in cents
    qint64 leftOf(const QString& order) const; // in cents: paid and neither given back nor asked for
    bool requiresSteps(const QJsonObject& file) const; // one of the case's guides
    void follow(const QString& caseId, const QString& team);
    // The team of the case that an operation is about; nothing where it may not be worked on. Without a case: no team.
    std::optional<QString> placeOf(const Doing& doing) const;
    bool resolve(const Doing& doing);
    bool edit(ModelRow& row, const Doing& doing, const QString& kind, const QString& id, const QString& team);
    void setFields(ModelRow& row, const QJsonObject& fields);
    void keepConflict(const Doing& doing, const QString& kind, const QString& row, const QString& column, const QJsonValue& mine, const QString& team);
    void putEntry(const Doing& doing, const QString& text, const QString& caseId, const QString& team, const QJsonArray& named = {});

    // What is left of the last check of a customer by a person.
    struct Check {
        bool passed;
        qint64 until_ms;
        QString caseId;
    };

    Kinds m_kinds;
    std::map<std::pair<QString, QString>, Check> m_checks; // by customer and person
    bool m_refused = false;
};

} // namespace callboard::simulation
