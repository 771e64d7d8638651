// Grouped commits and the way of one push through its checks (b.6 of the protocol's rules: dedupe, order, fence, run, keep).
#include "core/server/site_store.h"

#include "core/base/json.h"
#include "core/base/mutant.h"
#include "core/storage/bound.h"
#include "core/storage/engine.h"
#include "core/work/card_masking.h"

#include <QCryptographicHash>

namespace callboard {

namespace {

Refused refuse(const Refusal& why, const char* text) { return {why, Error::of(why.error, text)}; }

}

Result<PreparedOperation> PreparedOperation::of(const QByteArray& bytes)
{
    auto operation = readMessage<Operation>(bytes);
    if (!operation)
        return operation.error();
    if (operation->id.isNull() || operation->name.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "An operation lacks its id or its name."));
    const bool isMasked = maskCards(*operation);
    const QByteArray kept = isMasked ? writeMessage(*operation) : bytes;
    // Of what is kept, by which `verify` knows it; a desk that sends the same again is masked alike.
    return PreparedOperation{std::move(operation).value(), kept, QCryptographicHash::hash(kept, QCryptographicHash::Sha256)};
}

Served<PreparedPush> PreparedPush::of(const QByteArray& body, const Id<User>& user)
{
    auto request = readPush(body);
    if (!request)
        return Refused{refusal::malformed, request.error()};
    PreparedPush push{user, request->client, request->incarnation, request->epoch, request->after, {}};
    for (const QByteArray& bytes : request->operations) {
        if (bytes.size() > operationBytesMax)
            return refuse(refusal::tooLarge, QT_TRANSLATE_NOOP("errors", "An operation is larger than the server takes."));
        auto prepared = PreparedOperation::of(bytes);
        if (!prepared)
            return Refused{refusal::malformed, prepared.error()};
        push.operations.push_back(std::move(prepared).value());
    }
    return push;
}

QByteArray PushAccepted::text() const
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("results").beginArray();
    for (const QByteArray& result : results)
        json.raw(result);
    json.endArray().key("last_sequence").integer(last_sequence).key("head").integer(head).key("replayed").integer(replayed).endObject();
    return body;
}

SiteStore::SiteStore(std::unique_ptr<Database> database, const Clock& clock, Random& random)
    : m_database(std::move(database)), m_clock(clock), m_random(random), m_rows(*m_database), m_feed(*m_database)
{
}

Result<std::unique_ptr<SiteStore>> SiteStore::open(std::unique_ptr<Database> database, const Clock& clock, Random& random)
{
    std::unique_ptr<SiteStore> store(new SiteStore(std::move(database), clock, random));
    auto identity = site_tables::identity(*store->m_database);
    if (!identity)
        return identity.error();
    store->m_identity = *identity;
    if (auto done = store->m_feed.load(); !done)
        return done.error();
    return store;
}

void SiteStore::beginTransaction(Undo undo)
{
    m_undo = undo;
    m_isSpoiled = false;
    m_feed.beginTransaction();
    m_outcomes.clear();
    m_outcomeOf.clear();
    m_answers.clear();
}

Result<std::optional<Savepoint>> SiteStore::beginPart()
{
    if (m_undo == Undo::OnlyTogether)
        return std::optional<Savepoint>();
    auto part = Savepoint::begin(*m_database);
    if (!part)
        return part.error();
    return std::optional(std::move(part).value());
}

Result<void> SiteStore::endPart(std::optional<Savepoint>& part)
{
    return part ? part->release() : Result<void>();
}

void SiteStore::rollBackTo(const Mark& mark)
{
    m_feed.rollBackTo(mark.feed);
    for (std::size_t i = mark.outcomes; i < m_outcomes.size(); ++i)
        m_outcomeOf.erase(m_outcomes[i].result.operation);
    m_outcomes.resize(mark.outcomes);
    m_answers.resize(mark.answers);
}

std::vector<PushOutcome> SiteStore::push(std::span<const PreparedPush> pushes)
{
    constexpr int triesMax = 5; // of a push that meets others
    const auto disturbed = [this](const PushOutcome& outcome) {
        const auto* refused = std::get_if<Refused>(&outcome);
        return m_database->isShared() && refused && refused->error.code == ErrorCode::Busy;
    };
    m_figures = {};
    std::vector<PushOutcome> outcomes = pushTogether(pushes);
    // Alone a push holds the fewest rows, and so stands in the fewest ways.
    if (std::any_of(outcomes.begin(), outcomes.end(), disturbed))
        for (std::size_t i = 0; i < pushes.size(); ++i)
            for (int tries = 1; tries < triesMax && disturbed(outcomes[i]); ++tries)
                outcomes[i] = pushTogether(pushes.subspan(i, 1)).front();
    // Counting a failure is for later tries; if it cannot be counted now, the next try counts.
    (void)countFailure();
    return outcomes;
}

std::vector<PushOutcome> SiteStore::pushTogether(std::span<const PreparedPush> pushes)
{
    const std::size_t failures = m_failures.size();
    if (auto outcomes = tryTogether(pushes, Undo::OnlyTogether))
        return std::move(*outcomes);
    m_failures.resize(failures);
    return *tryTogether(pushes, Undo::Alone);
}

std::optional<std::vector<PushOutcome>> SiteStore::tryTogether(std::span<const PreparedPush> pushes, Undo undo)
{
    const auto all = [&](const Error& error) {
        m_failures.clear();
        return std::vector<PushOutcome>(pushes.size(), Refused::of(error));
    };
    std::vector<PushOutcome> outcomes;
    outcomes.reserve(pushes.size());
    beginTransaction(undo);
    {
        auto transaction = Transaction::begin(*m_database);
        if (!transaction)
            return all(transaction.error());
        for (const PreparedPush& push : pushes) {
            outcomes.push_back(pushOne(push, outcomes.size()));
            if (m_isSpoiled)
                return std::nullopt;
            // After a failing disk the transaction may be gone, and with it what the others were told: nobody is told anything. Whoever met
            // another server begins again.
            const auto* refused = std::get_if<Refused>(&outcomes.back());
            if (refused && (refused->error.code == ErrorCode::Storage || (m_database->isShared() && refused->error.code == ErrorCode::Busy)))
                return all(refused->error);
        }
        const qint64 start = m_clock.monotonicMs();
        auto texts = settle();
        if (!texts)
            return all(texts.error());
        if (auto done = transaction->commit(); !done && !mutant("answer_without_commit"))
            return all(done.error());
        m_figures.commit_ms += m_clock.monotonicMs() - start;
        for (const Answer& answer : m_answers)
            std::get<PushAccepted>(outcomes[answer.push]).results[answer.at] = (*texts)[answer.outcome];
    }
    m_feed.committed();
    m_figures.scopes.insert(m_feed.touched().begin(), m_feed.touched().end());
    for (PushOutcome& outcome : outcomes)
        if (auto* accepted = std::get_if<PushAccepted>(&outcome)) {
            accepted->head = m_feed.head();
            m_figures.operations += qint64(accepted->results.size()) - accepted->replayed;
        }
    for (std::size_t i = 0; i < outcomes.size() && mutant("sequence_in_another_transaction"); ++i)
        if (const auto* accepted = std::get_if<PushAccepted>(&outcomes[i]))
            (void)execute(*m_database, "UPDATE client SET last_sequence = ?2 WHERE id = ?1", pushes[i].client, accepted->last_sequence);
    return outcomes;
}

Result<std::map<Uuid, SiteStore::Known>> SiteStore::knownOf(const std::vector<PreparedOperation>& operations)
{
    std::map<Uuid, Known> known;
    const auto take = [&known](const Statement& row) { known.emplace(row.uuid(0), Known{row.bytes(1), row.bytes(2), row.uuid(3), row.integer(4), {}}); };
    const auto done = eachAmong(*m_database, "SELECT id, sha256, result, client, sequence FROM op_result WHERE id IN ", operations.size(),
                                [&](std::size_t i) { return operations[i].operation.id; }, take);
    return done ? Result<std::map<Uuid, Known>>(std::move(known)) : Result<std::map<Uuid, Known>>(done.error());
}

std::optional<SiteStore::Known> SiteStore::known(const Uuid& operation, const std::map<Uuid, Known>& before) const
{
    // The same may come twice before its commit.
    if (const auto at = m_outcomeOf.find(operation); at != m_outcomeOf.end()) {
        const Outcome& outcome = m_outcomes[at->second];
        return Known{outcome.sha256, {}, outcome.client, outcome.sequence, at->second};
    }
    const auto there = before.find(operation);
    return there == before.end() ? std::nullopt : std::optional(there->second);
}

PushOutcome SiteStore::pushOne(const PreparedPush& push, std::size_t index)
{
    const Mark before = mark();
    auto part = beginPart();
    if (!part)
        return Refused::of(part.error());
    const auto refused = [&](Refused why) -> PushOutcome {
        m_isSpoiled = m_isSpoiled || (!*part && (m_outcomes.size() > before.outcomes || isOurs(why.error.code)));
        rollBackTo(before);
        return why;
    };
    Sender sender;
    auto admitted = admit(push, sender);
    if (auto* why = std::get_if<Refused>(&admitted))
        return refused(std::move(*why));
    PushAccepted accepted;
    accepted.last_sequence = std::get<qint64>(admitted);
    qint64 place = push.after; // where the desk stands
    const auto taken = knownOf(push.operations);
    if (!taken)
        return refused(Refused::of(taken.error()));
    for (const PreparedOperation& prepared : push.operations) {
        if (const auto there = known(prepared.operation.id, *taken)) {
            if (mutant("retry_applied_again"))
                (void)runAndWrite(sender, prepared.operation, Loading::Single);
            if (there->sha256 != prepared.sha256)
                return refused(refuse(refusal::operationReused, QT_TRANSLATE_NOOP("errors", "An operation was sent again with other content. Report this; it should not happen.")));
            if (there->outcome)
                m_answers.push_back({index, accepted.results.size(), *there->outcome});
            accepted.results.push_back(there->result);
            ++accepted.replayed;
            // What came before a restore or from a copy of the desk has no place in its order.
            if (there->client == push.client && there->sequence == place + 1)
                ++place;
            continue;
        }
        // A desk that counts otherwise registers again and hears where we are.
        if (place != accepted.last_sequence)
            return refused({refusal::sequenceGap, Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "The next operation of this desk is number %1."), accepted.last_sequence + 1)});
        auto outcome = runOne(sender, prepared, ++place, Loading::Single, &accepted);
        if (auto* why = std::get_if<Refused>(&outcome))
            return refused(std::move(*why));
        m_answers.push_back({index, accepted.results.size(), std::get<std::size_t>(outcome)});
        accepted.results.emplace_back(); // when its place is known
        accepted.last_sequence = place;
    }
    if (accepted.replayed != qint64(accepted.results.size()) && !mutant("sequence_in_another_transaction"))
        if (auto done = execute(*m_database, "UPDATE client SET last_sequence = ?2 WHERE id = ?1", push.client, accepted.last_sequence); !done)
            return refused(Refused::of(done.error()));
    if (auto done = endPart(*part); !done)
        return refused(Refused::of(done.error()));
    return accepted;
}

Served<qint64> SiteStore::admit(const PreparedPush& push, Sender& sender)
{
    struct Client { Uuid user; QString incarnation; qint64 last; };
    // Whatever another server takes from the same desk waits for this one's commit.
    auto client = firstRow(*m_database, QByteArray("SELECT \"user\", incarnation, last_sequence FROM client WHERE id = ?1") + m_database->dialect().toChange,
                           [](const Statement& row) { return Client{row.uuid(0), row.text(1), row.integer(2)}; }, push.client);
    if (!client)
        return Refused::of(client.error());
    if (!*client || (*client)->incarnation != push.incarnation)
        return refuse(refusal::fenced, QT_TRANSLATE_NOOP("errors", "This desk's files were copied or restored. It registers again before it sends."));
    if ((*client)->user != push.user.key)
        return refuse(refusal::forbidden, QT_TRANSLATE_NOOP("errors", "This desk belongs to another person."));
    if (push.epoch != m_identity.epoch)
        return refuse(refusal::epochChanged, QT_TRANSLATE_NOOP("errors", "The server was restored from a backup. The desk fetches everything again."));
    auto row = m_rows.findAndHold(schemaOf<User>(), push.user.key, RowStore::Hold::ToRely);
    if (!row)
        return Refused::of(row.error());
    if (!*row)
        return refuse(refusal::tokenRevoked, QT_TRANSLATE_NOOP("errors", "You were signed out. Sign in again."));
    auto user = storedRecord<User>(**row);
    if (!user)
        return Refused::of(user.error());
    if (!user->value.active)
        return refuse(refusal::tokenRevoked, QT_TRANSLATE_NOOP("errors", "You were signed out. Sign in again."));
    sender = {push.user, user->value.role.valueOr(Role::Rep), user->value.teams, push.client};
    return (*client)->last;
}

Served<Registered> SiteStore::registerClient(const RegisterRequest& request, const Id<User>& user)
{
    constexpr qsizetype nameMax = 128;
    if (request.device.size() > nameMax || request.app.size() > nameMax)
        return refuse(refusal::malformed, QT_TRANSLATE_NOOP("errors", "The name of the device is too long."));
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return Refused::of(transaction.error());
    Registered registered;
    registered.client = request.client;
    if (registered.client.isNull()) {
        const quint64 a = m_random.next(), b = m_random.next();
        registered.client = Uuid::timeOrdered(m_clock.now().ms, a, b);
    }
    auto owner = firstRow(*m_database, QByteArray("SELECT \"user\" FROM client WHERE id = ?1") + m_database->dialect().toChange, [](const Statement& row) { return row.uuid(0); }, registered.client);
    if (!owner)
        return Refused::of(owner.error());
    if (*owner && **owner != user.key)
        return refuse(refusal::forbidden, QT_TRANSLATE_NOOP("errors", "This desk belongs to another person."));
    registered.incarnation = QString::number(m_random.next());
    registered.epoch = m_identity.epoch;
    if (auto done = execute(*m_database, "INSERT INTO client(id, \"user\", incarnation, last_sequence, device, app, registered) VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6)"
                            " ON CONFLICT(id) DO UPDATE SET incarnation = excluded.incarnation, device = excluded.device, app = excluded.app, registered = excluded.registered",
                            registered.client, user.key, registered.incarnation, request.device, request.app, m_clock.now()); !done)
        return Refused::of(done.error());
    auto last = firstRow(*m_database, "SELECT last_sequence FROM client WHERE id = ?1", [](const Statement& row) { return row.integer(0); }, registered.client);
    if (!last)
        return Refused::of(last.error());
    registered.last_sequence = last->value_or(0);
    if (!request.confirmed.isNull()) {
        auto known = firstRow(*m_database, "SELECT 1 FROM op_result WHERE id = ?1", [](const Statement&) { return true; }, request.confirmed);
        if (!known)
            return Refused::of(known.error());
        registered.knows = known->has_value();
    }
    if (auto done = transaction->commit(); !done)
        return Refused::of(done.error());
    return registered;
}

Result<void> SiteStore::probe()
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    if (auto done = site_tables::setFact(*m_database, "probe", QByteArray::number(m_clock.now().ms)); !done)
        return done;
    return transaction->commit();
}

} // namespace callboard
