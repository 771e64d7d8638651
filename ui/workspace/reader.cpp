// The questions of the window, as queries over schemas.
#include "ui/workspace/reader.h"

#include "core/storage/bound.h"
#include "core/work/service_levels.h"
#include "core/work/timeline_order.h"

#include <QCoreApplication>
#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Reader)
};

constexpr int readerMemory_kib = 4 * 1024;
constexpr int guides_max = 500;
constexpr int people_max = 2'000, teams_max = 1'000;
constexpr int tasks_max = 200; // of one customer
constexpr int refunds_max = 200; // of one customer

Filter equal(const char* column, Value value) { return {column, Comparison::Equal, std::move(value)}; }
Filter openTask() { return equal("state", Choice<TaskState>(TaskState::Open).name()); }

// Cases that somebody still has to do something about.
std::vector<Filter> atWork(std::vector<Filter> filters)
{
    for (const CaseStatus ended : {CaseStatus::Resolved, CaseStatus::Closed})
        filters.push_back({"status", Comparison::NotEqual, Choice<CaseStatus>(ended).name()});
    return filters;
}

}

Reader::Reader(std::unique_ptr<Database> database) : m_database(std::move(database)), m_rows(std::make_unique<RowStore>(*m_database)) {}

Result<std::unique_ptr<Reader>> Reader::open(const QString& cachePath, const QByteArray& vfs)
{
    auto database = Database::open({cachePath, Access::Reader, Durability::Normal, vfs, readerMemory_kib});
    if (!database)
        return database.error();
    return std::unique_ptr<Reader>(new Reader(std::move(database).value()));
}

template <class E> std::vector<Record<E>> Reader::listed(Query query) const
{
    return answerOf(m_rows->list<E>(std::move(query)));
}

void Reader::noteDamage(const Error& error) const
{
    if (error.code != ErrorCode::Corrupt || std::exchange(m_damageTold, true) || !onDamage)
        return;
    onDamage();
}

std::vector<Record<CaseFile>> Reader::casesOf(const Id<Customer>& customer, int max) const
{
    auto cases = listed<CaseFile>({nullptr, {equal("customer", customer.key)}, {}, true, max});
    std::stable_sort(cases.begin(), cases.end(), [](const auto& a, const auto& b) { return a.value.opened > b.value.opened; });
    return cases;
}

std::vector<Record<Order>> Reader::ordersOf(const Id<Customer>& customer, int max) const
{
    auto orders = listed<Order>({nullptr, {equal("customer", customer.key)}, {}, true, max});
    std::stable_sort(orders.begin(), orders.end(), [](const auto& a, const auto& b) { return a.value.placed > b.value.placed; });
    return orders;
}

qint64 Reader::caseCountOf(const Id<Customer>& customer) const { return answerOf(m_rows->count({&schemaOf<CaseFile>(), {equal("customer", customer.key)}})); }

qint64 Reader::openCasesOf(const Id<Customer>& customer) const
{
    return answerOf(m_rows->count({&schemaOf<CaseFile>(), atWork({equal("customer", customer.key)})}));
}

std::vector<Record<TimelineEntry>> Reader::entriesOf(const Id<CaseFile>& file, int max) const
{
    auto entries = listed<TimelineEntry>({nullptr, {equal("case_file", file.key)}, "happened", true, max});
    orderSameMoments(entries, true);
    return entries;
}

std::vector<Record<TimelineEntry>> Reader::entriesOf(const Id<Customer>& customer, int max) const
{
    auto entries = listed<TimelineEntry>({nullptr, {equal("customer", customer.key)}, "happened", true, max});
    orderSameMoments(entries, true);
    return entries;
}

namespace {

Instant dueOf(const CaseFile& file) { return nextDue(file).at; }
Instant dueOf(const Task& task) { return task.due; }

template <class E> void sortByDue(std::vector<Record<E>>& records, Instant E::*otherwise)
{
    std::stable_sort(records.begin(), records.end(), [otherwise](const auto& a, const auto& b) {
        const Instant first = dueOf(a.value), second = dueOf(b.value);
        if (first.isSet() != second.isSet())
            return first.isSet();
        return first.isSet() ? first < second : a.value.*otherwise < b.value.*otherwise;
    });
}

}

std::vector<Record<CaseFile>> Reader::openCasesOwnedBy(const Id<User>& owner, int max) const
{
    auto cases = listed<CaseFile>({nullptr, atWork({equal("owner", owner.key)}), {}, true, max});
    sortByDue(cases, &CaseFile::opened);
    return cases;
}

std::vector<Record<CaseFile>> Reader::openCasesWatchedBy(const Id<User>& person, int max) const
{
    constexpr int looked_max = 10'000;
    // The index has the lists as texts: those with somebody in them begin with [" and stand before the empty one.
    auto cases = listed<CaseFile>({nullptr, atWork({{"watchers", Comparison::Less, Codec<QStringList>::out({})}}), {}, true, looked_max});
    const QString id = QString::fromLatin1(person.key.text());
    std::erase_if(cases, [&](const Record<CaseFile>& file) { return !file.value.watchers.contains(id) || file.value.owner == person; });
    sortByDue(cases, &CaseFile::opened);
    if (qsizetype(cases.size()) > max)
        cases.resize(std::size_t(max));
    return cases;
}

std::vector<Record<CaseFile>> Reader::unownedCasesOf(const Id<Team>& team, int max) const
{
    auto cases = listed<CaseFile>({nullptr, atWork({equal("owner", Value()), equal("team", team.key)}), {}, true, max});
    sortByDue(cases, &CaseFile::opened);
    return cases;
}

qint64 Reader::unownedCountOf(const Id<Team>& team) const
{
    return answerOf(m_rows->count({&schemaOf<CaseFile>(), atWork({equal("owner", Value()), equal("team", team.key)})}));
}

std::vector<Record<Conflict>> Reader::openConflicts(int max) const
{
    return listed<Conflict>({nullptr, {equal("state", QStringLiteral("open"))}, {}, true, max});
}

std::vector<Record<CallGuide>> Reader::guidesOf(const Id<Brand>& brand) const
{
    auto guides = listed<CallGuide>({nullptr, {equal("brand", brand.key)}, {}, false, guides_max});
    std::stable_sort(guides.begin(), guides.end(), [](const auto& a, const auto& b) { return a.value.title.localeAwareCompare(b.value.title) < 0; });
    return guides;
}

std::vector<Record<GuideVersion>> Reader::versionsOf(const Id<CallGuide>& guide) const
{
    auto versions = listed<GuideVersion>({nullptr, {equal("guide", guide.key)}, {}, false, guides_max});
    std::stable_sort(versions.begin(), versions.end(), [](const auto& a, const auto& b) { return a.value.version > b.value.version; });
    return versions;
}

std::vector<Record<GuideProposal>> Reader::proposals() const
{
    auto waiting = listed<GuideProposal>({nullptr, {equal("state", Choice<GuideProposalState>(GuideProposalState::Waiting).name())}, {}, false, guides_max});
    std::stable_sort(waiting.begin(), waiting.end(), [](const auto& a, const auto& b) { return a.value.sent < b.value.sent; });
    return waiting;
}

namespace {

std::vector<Record<GuideRun>> startedLastFirst(std::vector<Record<GuideRun>> runs)
{
    std::stable_sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.value.started > b.value.started; });
    return runs;
}

}

std::vector<Record<GuideRun>> Reader::runsOf(const Id<CallGuide>& guide, int max) const { return startedLastFirst(listed<GuideRun>({nullptr, {equal("guide", guide.key)}, {}, true, max})); }

std::vector<Record<GuideRun>> Reader::runsOf(const Id<CaseFile>& file, int max) const { return startedLastFirst(listed<GuideRun>({nullptr, {equal("case_file", file.key)}, {}, true, max})); }

std::vector<Record<GuideRun>> Reader::openRunsOf(const Id<Customer>& customer) const
{
    auto runs = listed<GuideRun>({nullptr, {equal("customer", customer.key)}, {}, true, guides_max});
    std::erase_if(runs, [](const Record<GuideRun>& run) { return !run.value.isOpen(); });
    std::stable_sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.value.changed > b.value.changed; });
    return runs;
}

std::vector<Record<Task>> Reader::openTasksOf(const Id<Customer>& customer) const
{
    auto tasks = listed<Task>({nullptr, {equal("customer", customer.key), openTask()}, {}, false, tasks_max});
    sortByDue(tasks, &Task::asked);
    return tasks;
}

std::vector<Record<Task>> Reader::openFollowUpsDueUntil(Instant until, const Id<User>& owner, int max) const
{
    return listed<Task>({nullptr, {openTask(), equal("kind", Choice<TaskKind>(TaskKind::FollowUp).name()), equal("owner", owner.isNull() ? Value() : Value(owner.key)), {"due", Comparison::AtMost, Codec<Instant>::out(until)}}, "due", false, max});
}

std::vector<Record<Task>> Reader::openMentionsOf(const Id<User>& person, int max) const
{
    auto mentions = listed<Task>({nullptr, {openTask(), equal("kind", Choice<TaskKind>(TaskKind::Mention).name()), equal("owner", person.key)}, {}, false, max});
    std::stable_sort(mentions.begin(), mentions.end(), [](const auto& a, const auto& b) { return a.value.asked < b.value.asked; });
    return mentions;
}

std::vector<Record<Task>> Reader::openEscalationsTo(const QString& to, int max) const
{
    return listed<Task>({nullptr, {openTask(), equal("kind", Choice<TaskKind>(TaskKind::Escalation).name()), equal("to", to)}, {}, false, max});
}

std::vector<Record<Refund>> Reader::refundsOf(const Id<Customer>& customer) const
{
    auto refunds = listed<Refund>({nullptr, {equal("customer", customer.key)}, {}, false, refunds_max});
    std::stable_sort(refunds.begin(), refunds.end(), [](const auto& a, const auto& b) { return a.value.asked < b.value.asked; });
    return refunds;
}

std::vector<Record<Refund>> Reader::waitingRefunds(int max) const
{
    auto refunds = listed<Refund>({nullptr, {equal("state", Choice<RefundState>(RefundState::Requested).name())}, {}, false, max});
    std::stable_sort(refunds.begin(), refunds.end(), [](const auto& a, const auto& b) { return a.value.asked < b.value.asked; });
    return refunds;
}

std::vector<Record<User>> Reader::people() const
{
    auto people = listed<User>({nullptr, {}, {}, false, people_max});
    std::stable_sort(people.begin(), people.end(), [](const auto& a, const auto& b) { return a.value.name.localeAwareCompare(b.value.name) < 0; });
    return people;
}

std::vector<Record<ArticleUse>> Reader::usesOf(const Id<Customer>& customer, int max) const
{
    return listed<ArticleUse>({nullptr, {equal("customer", customer.key)}, {}, true, max});
}

std::vector<Record<ArticleUse>> Reader::usesOf(const Id<Article>& article, int max) const
{
    return listed<ArticleUse>({nullptr, {equal("article", article.key)}, {}, true, max});
}

std::vector<Record<ArticleFeedback>> Reader::feedbackOf(const Id<Article>& article, int max) const
{
    return listed<ArticleFeedback>({nullptr, {equal("article", article.key)}, {}, true, max});
}

std::vector<Record<ArticleVersion>> Reader::versionsOf(const Id<Article>& article, int max) const
{
    auto versions = listed<ArticleVersion>({nullptr, {equal("article", article.key)}, {}, true, max});
    std::stable_sort(versions.begin(), versions.end(), [](const auto& a, const auto& b) { return a.value.number > b.value.number; });
    return versions;
}

std::vector<Record<Article>> Reader::articlesInReview(int max) const
{
    return listed<Article>({nullptr, {equal("state", Choice<ArticleState>(ArticleState::InReview).name())}, {}, false, max});
}

std::vector<Record<Brand>> Reader::brands() const
{
    return listed<Brand>({});
}

std::vector<Record<Team>> Reader::teams() const
{
    auto teams = listed<Team>({nullptr, {}, {}, false, teams_max});
    std::stable_sort(teams.begin(), teams.end(), [](const auto& a, const auto& b) { return a.value.name.localeAwareCompare(b.value.name) < 0; });
    return teams;
}

std::vector<CustomField> Reader::customFieldsOf(QByteArrayView entity) const
{
    std::vector<CustomField> fields;
    for (Record<CustomField>& field : listed<CustomField>({nullptr, {equal("entity", QString::fromUtf8(entity))}, {}, false, customFields_max}))
        fields.push_back(std::move(field.value));
    std::stable_sort(fields.begin(), fields.end(), [](const CustomField& a, const CustomField& b) { return a.position < b.position; });
    return fields;
}

bool Reader::isPending(const Schema& schema, const Uuid& id) const
{
    auto statement = m_database->prepare("SELECT 1 FROM shadow WHERE kind = ?1 AND id = ?2");
    if (!statement)
        return false;
    auto there = statement->bindText(1, schema.name).bind(2, id).step();
    return there && *there;
}

QString Reader::userName(const Id<User>& id) const
{
    if (id.isNull())
        return {};
    const auto known = m_userNames.find(id.key);
    if (known != m_userNames.end())
        return known->second;
    const auto user = find(id);
    if (!user)
        return {};
    return m_userNames[id.key] = user->value.name;
}

QString Reader::teamName(const Id<Team>& id) const
{
    const auto team = find(id);
    return team ? team->value.name : QString();
}

QString Reader::customerName(const Id<Customer>& id) const
{
    // Every tab and every row of the worklist asks for a name: the rest of the record is not read for it.
    const auto read = [](const Statement& row) {
        Customer customer;
        customer.given_name = row.text(0);
        customer.family_name = row.text(1);
        customer.company = row.text(2);
        return customer.displayName();
    };
    const auto name = answerOf(firstRow(*m_database, "SELECT given_name, family_name, company FROM customer WHERE id = ?1", read, id.key));
    if (!name || !name->isEmpty())
        return name.value_or(QString());
    const auto nameless = find(id);
    return nameless ? nameOf(nameless->value) : QString();
}

QString Reader::nameOf(const Customer& customer)
{
    constexpr qsizetype shown = 4;
    const QString name = customer.displayName();
    if (!name.isEmpty())
        return name;
    const QString number = customer.phones.isEmpty() ? QString() : customer.phones.first().number.right(shown);
    return number.isEmpty() ? Texts::tr("Unknown caller") : Texts::tr("Unknown caller …%1").arg(number);
}

std::vector<Record<AlertReceipt>> Reader::alertReceiptsOf(const Id<Customer>& customer) const
{
    return listed<AlertReceipt>({nullptr, {equal("customer", customer.key)}, {}, false, people_max});
}

std::vector<Record<Customer>> Reader::provisionalCustomers(int max) const
{
    auto callers = listed<Customer>({nullptr, {equal("provisional", true)}, {}, true, max});
    std::stable_sort(callers.begin(), callers.end(), [](const auto& a, const auto& b) { return a.value.since > b.value.since; });
    return callers;
}

} // namespace callboard
