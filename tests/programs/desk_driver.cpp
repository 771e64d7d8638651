// callboard-desk-driver FOLDER [HOURS]: the desk without its window, for tests of whole processes: a command a line in, an answer a line out.
// Words are separated by tabs; HOURS is how far its clock is wrong. An answer is a JSON object; one with "error" says why nothing was done.
#include "core/base/json.h"
#include "core/guide/guide_engine.h"
#include "core/net/http_client.h"
#include "core/search/search.h"
#include "core/search/search_index.h"
#include "core/sync/sign_in_call.h"
#include "core/sync/sync_engine.h"
#include "core/work/operations.h"
#include "core/work/timeline_order.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSocketNotifier>
#include <QUrl>

#include <cstdio>
#include <unistd.h>

using namespace callboard;

namespace {

void say(const QByteArray& line)
{
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

QByteArray failure(const Error& error)
{
    QByteArray text;
    JsonWriter(text).beginObject().key("error").string(error.sentence()).endObject();
    return text;
}

template <class E> Id<E> idOf(const QByteArray& text) { return {Uuid::fromText(text).value_or(Uuid{})}; }

const char* nameOf(SyncStatus::Line line)
{
    constexpr const char* names[] = {"stopped", "signed out", "connecting", "loading", "online", "offline", "refused"};
    return names[int(line)];
}

const char* nameOf(MatchKind match)
{
    constexpr const char* names[] = {"number", "phone", "words"};
    return names[int(match)];
}

// What the machine's clock says, and how far it is wrong.
class WrongClock final : public Clock {
public:
    explicit WrongClock(qint64 wrong_ms) : m_wrong_ms(wrong_ms) {}
    Instant now() const override { return {m_right.now().ms + m_wrong_ms}; }
    qint64 monotonicMs() const override { return m_right.monotonicMs(); }

private:
    SystemClock m_right;
    qint64 m_wrong_ms;
};

class Driver {
public:
    explicit Driver(qint64 clockWrong_ms) : m_clock(clockWrong_ms) {}

    Result<void> open(const QString& folder)
    {
        DeskOptions options;
        options.folder = folder;
        options.prepareCache = [](Database& cache) { return createSearchTables(cache); };
        options.observers = {&m_index};
        if (!QDir().mkpath(folder))
            return Error::of(ErrorCode::Storage, "%1 cannot be made.", folder);
        auto desk = Desk::open(std::move(options), m_clock, m_random);
        if (!desk)
            return desk.error();
        m_desk = std::move(desk).value();
        if (m_desk->readOnly())
            return {};
        if (const QString server = m_desk->fact(Desk::factServer); !server.isEmpty())
            startSync(server);
        return {};
    }

    void take(const QByteArray& line)
    {
        const QList<QByteArray> words = line.split('\t');
        struct Command {
            const char* name;
            qsizetype arguments;
            QByteArray (Driver::*run)(const QList<QByteArray>& words);
        };
        static constexpr Command commands[] = {
            {"sign-in", 3, &Driver::signInAt},  // SERVER LOGIN PASSWORD
            {"find", 1, &Driver::find},         // TEXT
            {"open-case", 2, &Driver::openCase},   // CUSTOMER SUBJECT
            {"note", 2, &Driver::note},         // CASE TEXT
            {"close-case", 3, &Driver::closeCase}, // CASE OUTCOME TEXT
            {"start-guide", 2, &Driver::startGuide}, // CASE NAME
            {"edit", 2, &Driver::edit},         // CUSTOMER PATCH (JSON)
            {"article", 3, &Driver::article},   // CUSTOMER (for the brand) TITLE FILE (a picture that it shows)
            {"draft", 3, &Driver::draft},       // PLACE TEXT CARET
            {"drafts", 0, &Driver::drafts},
            {"show", 2, &Driver::show},         // KIND ID
            {"timeline", 1, &Driver::timeline}, // CASE
            {"status", 0, &Driver::status},
        };
        for (const Command& command : commands)
            if (words.front() == command.name && words.size() == command.arguments + 1) {
                const QByteArray answer = (this->*command.run)(words);
                if (!answer.isEmpty())
                    say(answer);
                return;
            }
        say(failure(Error::of(ErrorCode::Invalid, "There is no such command.")));
    }

private:
    QByteArray signInAt(const QList<QByteArray>& words)
    {
        const QString server = QString::fromUtf8(words[1]);
        m_signInClient = std::make_unique<HttpClient>(QUrl(server));
        signIn(*m_signInClient, {QString::fromUtf8(words[2]), QString::fromUtf8(words[3]), QStringLiteral("driver")}, [this, server](const Result<SignedIn>& answer) {
            if (!answer)
                return say(failure(answer.error()));
            for (const Result<void>& kept : {m_desk->setFact(Desk::factServer, server), m_desk->rememberSignIn(*answer)})
                if (!kept)
                    return say(failure(kept.error()));
            if (m_engine)
                m_engine->signedIn();
            else
                startSync(server);
            say("{}");
        });
        return {};
    }

    void startSync(const QString& server)
    {
        m_transport = std::make_unique<HttpClient>(QUrl(server));
        m_engine = std::make_unique<SyncEngine>(*m_desk, *m_transport, m_clock, m_random, m_timers, QStringLiteral("driver"), QStringLiteral("0.1.0"));
        m_engine->start();
    }

    QByteArray find(const QList<QByteArray>& words)
    {
        auto hits = Search(rows().database()).find({QString::fromUtf8(words[1]), 20, {}});
        if (!hits)
            return failure(hits.error());
        QByteArray text;
        JsonWriter json(text);
        json.beginObject().key("hits").beginArray();
        for (const Hit& hit : *hits)
            json.beginObject().key("kind").string(QByteArrayView(hit.schema->name)).key("customer").string(hit.customer.text()).key("match").string(QByteArrayView(nameOf(hit.match))).endObject();
        json.endArray().endObject();
        return text;
    }

    QByteArray submit(Operation operation, const Uuid& subject, const QString& draftPlace = {})
    {
        auto kept = m_desk->submit(std::move(operation), draftPlace);
        if (!kept)
            return failure(kept.error());
        if (m_engine)
            m_engine->wake();
        QByteArray text;
        JsonWriter(text).beginObject().key("id").string(subject.text()).key("operation").string(kept->id.text()).endObject();
        return text;
    }

    QByteArray openCase(const QList<QByteArray>& words)
    {
        OpenCase args;
        args.case_file = {m_desk->newId()};
        args.customer = idOf<Customer>(words[1]);
        args.subject = QString::fromUtf8(words[2]);
        return submit(intent(args), args.case_file.key);
    }

    QByteArray startGuide(const QList<QByteArray>& words)
    {
        const auto missing = [&words](int at) { return Error::of(ErrorCode::Missing, "There is no %1.", QString::fromUtf8(words[at])); };
        auto file = rows().find(idOf<CaseFile>(words[1]));
        if (!file || !*file)
            return failure(file ? missing(1) : file.error());
        auto guide = rows().find(callGuideId((*file)->value.brand, QString::fromUtf8(words[2])));
        if (!guide || !*guide)
            return failure(guide ? missing(2) : guide.error());
        auto args = guideStart(rows(), **guide, {}, {m_desk->person().id, m_clock.now()});
        if (!args)
            return failure(args.error());
        args->guide_run = {m_desk->newId()};
        args->case_file = (*file)->id;
        args->customer = (*file)->value.customer;
        return submit(intent(*args), args->guide_run.key);
    }

    QByteArray note(const QList<QByteArray>& words)
    {
        auto file = rows().find(idOf<CaseFile>(words[1]));
        if (!file)
            return failure(file.error());
        AddEntry args;
        args.case_file = idOf<CaseFile>(words[1]);
        if (*file)
            args.customer = (*file)->value.customer;
        args.text = {QString::fromUtf8(words[2])};
        args.happened = m_clock.now();
        return submit(intent(args), args.case_file.key, placeOf(words[1]));
    }

    QByteArray closeCase(const QList<QByteArray>& words)
    {
        CloseCase args;
        args.case_file = idOf<CaseFile>(words[1]);
        args.outcome = QString::fromUtf8(words[2]);
        args.note = {QString::fromUtf8(words[3])};
        args.happened = m_clock.now();
        return submit(intent(args), args.case_file.key, placeOf(words[1]));
    }

    QByteArray edit(const QList<QByteArray>& words)
    {
        const Schema& schema = schemaOf<Customer>();
        auto document = JsonDocument::parse(words[2]);
        if (!document)
            return failure(document.error());
        auto set = readPatch(schema, document->root());
        if (!set)
            return failure(set.error());
        EditCustomer args;
        args.customer = idOf<Customer>(words[1]);
        auto row = rows().find(schema, args.customer.key);
        if (!row || !*row)
            return failure(Error::of(ErrorCode::Missing, "There is no such customer."));
        for (std::size_t i = 0; i < schema.columns.size(); ++i)
            if (set->contains(schema.columns[i].name))
                args.was.fields[schema.columns[i].name] = (*row)->values[i];
        args.set.fields = std::move(set).value();
        return submit(intent(args, {{QStringLiteral("customer"), args.customer.key, (*row)->version, {}}}), args.customer.key);
    }

    QByteArray article(const QList<QByteArray>& words)
    {
        auto customer = rows().find(idOf<Customer>(words[1]));
        if (!customer || !*customer)
            return failure(Error::of(ErrorCode::Missing, "There is no such customer."));
        QFile file(QString::fromUtf8(words[3]));
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::of(ErrorCode::Storage, "%1 cannot be read.", file.fileName()));
        auto picture = m_desk->files().keep(file.readAll());
        if (!picture)
            return failure(picture.error());
        WriteArticle args;
        args.article = {m_desk->newId()};
        args.brand = (*customer)->value.brand;
        args.title = QString::fromUtf8(words[2]);
        args.body = {QStringLiteral("![Picture](%1)").arg(blobAddress(*picture))};
        return submit(intent(args), args.article.key);
    }

    QByteArray draft(const QList<QByteArray>& words)
    {
        auto saved = m_desk->outbox().saveDraft({QString::fromUtf8(words[1]), QString::fromUtf8(words[2]), words[3].toLongLong(), m_clock.now(), {}});
        return saved ? QByteArray("{}") : failure(saved.error());
    }

    QByteArray drafts(const QList<QByteArray>&)
    {
        auto kept = m_desk->outbox().drafts();
        if (!kept)
            return failure(kept.error());
        QByteArray text;
        JsonWriter json(text);
        json.beginObject().key("drafts").beginArray();
        for (const Draft& one : *kept)
            json.beginObject().key("place").string(one.place).key("text").string(one.text).key("caret").integer(one.caret).endObject();
        json.endArray().endObject();
        return text;
    }

    QByteArray show(const QList<QByteArray>& words)
    {
        const Schema* schema = entityNamed(words[1]);
        if (!schema)
            return failure(Error::of(ErrorCode::Invalid, "There is no such kind."));
        auto row = rows().find(*schema, Uuid::fromText(words[2]).value_or(Uuid{}));
        if (!row)
            return failure(row.error());
        QByteArray text;
        JsonWriter json(text);
        json.beginObject().key("row");
        if (*row)
            writeObject(json, *schema, (*row)->values);
        else
            json.null();
        json.endObject();
        return text;
    }

    QByteArray timeline(const QList<QByteArray>& words)
    {
        auto entries = rows().list<TimelineEntry>(Query{nullptr, {{"case_file", Comparison::Equal, idOf<CaseFile>(words[1]).key}}, "happened", false, 100'000, 0});
        if (!entries)
            return failure(entries.error());
        orderSameMoments(*entries, false);
        QByteArray text;
        JsonWriter json(text);
        json.beginObject().key("entries").beginArray();
        for (const Record<TimelineEntry>& entry : *entries) {
            auto author = rows().find(entry.value.author);
            json.beginObject().key("kind").string(entry.value.kind.name()).key("text").string(entry.value.text.text);
            json.key("author").string(author && *author ? (*author)->value.login : QString()).endObject();
        }
        json.endArray().endObject();
        return text;
    }

    QByteArray status(const QList<QByteArray>&)
    {
        SyncStatus status = m_engine ? m_engine->status() : SyncStatus{};
        if (m_desk->readOnly())
            status = SyncStatus::readOnly(*m_desk->readOnly());
        auto kept = m_desk->outbox().summary();
        if (!kept)
            return failure(kept.error());
        QByteArray text;
        JsonWriter(text).beginObject().key("line").string(QByteArrayView(nameOf(status.line))).key("waiting").integer(kept->waiting).key("refused").integer(kept->refused)
            .key("loaded").boolean(m_desk->cache().state().isLoaded()).key("problem").string(status.problem.sentence()).key("mended").integer(status.mended)
            .key("told").string(m_desk->salvage() ? m_desk->salvage()->sentence().sentence() : QString()).endObject();
        return text;
    }

    static QString placeOf(const QByteArray& file) { return QStringLiteral("composer/case:") + QString::fromLatin1(file); }
    const RowStore& rows() const { return m_desk->cache().rows(); }

    WrongClock m_clock;
    SystemRandom m_random;
    EventLoopTimers m_timers;
    SearchIndex m_index;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<HttpClient> m_signInClient, m_transport;
    std::unique_ptr<SyncEngine> m_engine;
};

}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    Driver driver(argc > 2 ? QByteArray(argv[2]).toLongLong() * 3'600'000 : 0);
    if (auto opened = driver.open(QString::fromLocal8Bit(argc > 1 ? argv[1] : "")); !opened) {
        say(failure(opened.error()));
        return 1;
    }
    say("{}");
    QByteArray input;
    QSocketNotifier arrived(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&arrived, &QSocketNotifier::activated, &application, [&] {
        char bytes[64 * 1024];
        const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0)
            return QCoreApplication::quit();
        input.append(bytes, count);
        for (qsizetype end; (end = input.indexOf('\n')) >= 0; input.remove(0, end + 1))
            driver.take(input.first(end));
    });
    return QCoreApplication::exec();
}
