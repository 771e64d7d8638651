// Reader: what the window reads from the cache: one read-only connection for questions that take less than a frame.
#pragma once

#include "core/domain/alert_receipt.h"
#include "core/domain/call_guide.h"
#include "core/domain/article.h"
#include "core/domain/conflict.h"
#include "core/domain/custom_field.h"
#include "core/domain/order.h"
#include "core/domain/refund.h"
#include "core/domain/task.h"
#include "core/domain/timeline_entry.h"
#include "core/storage/row_store.h"

namespace callboard {

// Of the window's thread. A row that is not in the cache is nothing, never an error to shout about: it may still come.
class Reader {
public:
    static Result<std::unique_ptr<Reader>> open(const QString& cachePath, const QByteArray& vfs = {});

    // The file is damaged; told once, from within the question that met it, which gets nothing for an answer.
    std::function<void()> onDamage;

    template <class E> std::optional<Record<E>> find(const Id<E>& id) const
    {
        return answerOf(m_rows->find(id));
    }
    std::vector<Record<Customer>> provisionalCustomers(int max) const; // who called first last
    std::vector<Record<AlertReceipt>> alertReceiptsOf(const Id<Customer>& customer) const;
    std::vector<Record<CaseFile>> casesOf(const Id<Customer>& customer, int max) const; // newest first
    std::vector<Record<Order>> ordersOf(const Id<Customer>& customer, int max) const;   // newest first
    qint64 caseCountOf(const Id<Customer>& customer) const;
    qint64 openCasesOf(const Id<Customer>& customer) const;
    std::vector<Record<TimelineEntry>> entriesOf(const Id<CaseFile>& file, int max) const;     // newest first
    std::vector<Record<TimelineEntry>> entriesOf(const Id<Customer>& customer, int max) const; // newest first, all cases
    std::vector<Record<CaseFile>> openCasesOwnedBy(const Id<User>& owner, int max) const; // by due time, those without one last
    std::vector<Record<CaseFile>> openCasesWatchedBy(const Id<User>& person, int max) const; // by due time, without those that they own
    std::vector<Record<CaseFile>> unownedCasesOf(const Id<Team>& team, int max) const;    // the team's queue
    qint64 unownedCountOf(const Id<Team>& team) const;
    std::vector<Record<Conflict>> openConflicts(int max) const;
    std::vector<Record<CallGuide>> guidesOf(const Id<Brand>& brand) const;                // by title, also those out of use
    std::vector<Record<GuideVersion>> versionsOf(const Id<CallGuide>& guide) const;       // the latest first
    std::vector<Record<GuideProposal>> proposals() const;                                 // that wait for review, sent first first
    std::vector<Record<GuideRun>> runsOf(const Id<CallGuide>& guide, int max) const;      // started last first
    std::vector<Record<GuideRun>> runsOf(const Id<CaseFile>& file, int max) const;        // the same
    std::vector<Record<GuideRun>> openRunsOf(const Id<Customer>& customer) const;         // changed last first
    std::vector<Record<Task>> openTasksOf(const Id<Customer>& customer) const;            // by due time, those without one last
    std::vector<Record<Task>> openFollowUpsDueUntil(Instant until, const Id<User>& owner, int max) const; // by due time; without an owner those that are nobody's yet
    std::vector<Record<Task>> openMentionsOf(const Id<User>& person, int max) const;      // oldest first
    std::vector<Record<Task>> openEscalationsTo(const QString& to, int max) const;        // oldest first
    std::vector<Record<Refund>> refundsOf(const Id<Customer>& customer) const;           // asked for first first
    std::vector<Record<Refund>> waitingRefunds(int max) const;                            // oldest first
    std::vector<Record<User>> people() const; // by name
    std::vector<Record<ArticleUse>> usesOf(const Id<Customer>& customer, int max) const; // newest first
    std::vector<Record<ArticleUse>> usesOf(const Id<Article>& article, int max) const;         // newest first
    std::vector<Record<ArticleFeedback>> feedbackOf(const Id<Article>& article, int max) const; // newest first
    std::vector<Record<ArticleVersion>> versionsOf(const Id<Article>& article, int max) const; // the latest first
    std::vector<Record<Article>> articlesInReview(int max) const; // oldest first
    std::vector<Record<Brand>> brands() const;
    std::vector<Record<Team>> teams() const; // by name
    std::vector<CustomField> customFieldsOf(QByteArrayView entity) const; // of all brands, in their order
    bool isPending(const Schema& schema, const Uuid& id) const; // this desk's own change of it has not come back yet

    QString userName(const Id<User>& id) const; // empty when unknown
    QString teamName(const Id<Team>& id) const;
    QString customerName(const Id<Customer>& id) const;
    static QString nameOf(const Customer& customer); // "Unknown caller …0134" where nobody knows yet
    void forgetNames() { m_userNames.clear(); } // users were changed

    const RowStore& rows() const { return *m_rows; }

private:
    explicit Reader(std::unique_ptr<Database> database);
    template <class E> std::vector<Record<E>> listed(Query query) const;
    template <class T> T answerOf(Result<T> result, T otherwise = {}) const
    {
        if (result)
            return std::move(result).value();
        noteDamage(result.error());
        return otherwise;
    }
    void noteDamage(const Error& error) const;

    std::unique_ptr<Database> m_database;
    std::unique_ptr<RowStore> m_rows;
    mutable std::map<Uuid, QString> m_userNames;
    mutable bool m_damageTold = false;
};

} // namespace callboard
