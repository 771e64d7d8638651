// Conversation: one desk's engine with its time, its dice and its server in the test's hands.
#pragma once

#include "core/sync/sync_engine.h"
#include "tests/support/sample_desk.h"
#include "tests/support/scripted_transport.h"

namespace callboard {

namespace call {
inline constexpr char refreshCall[] = "POST /v1/auth/refresh", registerCall[] = "POST /v1/sync/register", pushCall[] = "POST /v1/sync/push",
               pullCall[] = "POST /v1/sync/pull", waitCall[] = "POST /v1/sync/wait", planCall[] = "POST /v1/sync/snapshot", pageCall[] = "GET /v1/sync/snapshot";
}

struct Conversation : SampleDesk {
    ManualTimers timers{clock};
    ScriptedTransport server{clock};
    SeededRandom dice{42};
    std::unique_ptr<SyncEngine> engine;
    int told = 0;
    qint64 taken = 0; // how many operations the server has

    using Line = SyncStatus::Line;
    explicit Conversation(bool isLoaded = true)
    {
        signIn();
        if (isLoaded)
            load();
        make();
    }
    void make()
    {
        engine = std::make_unique<SyncEngine>(*desk, server, clock, dice, timers, QStringLiteral("DESK-1"), QStringLiteral("1.0"));
        engine->onStatus = [this](const SyncStatus&) { ++told; };
    }
    const SyncStatus& status() const { return engine->status(); }

    void registers(const char* epochName = sample::epoch)
    {
        Registered answer;
        answer.client = sample::number(200);
        answer.incarnation = QStringLiteral("1");
        answer.epoch = QString::fromLatin1(epochName);
        answer.last_sequence = taken;
        server.answer(call::registerCall, 200, writeMessage(answer));
    }
    void pulls(qint64 feed, const std::vector<SentRow>& put = {}, bool more = false)
    {
        server.answer(call::pullCall, 200, writePullPage({sample::cursorAt(feed), feed, feed, more, put, {}, 0}));
    }
    // Started, registered and with everything there: only the wait is under way.
    void online()
    {
        engine->start();
        registers();
        pulls(100);
        REQUIRE(server.underWay() == call::waitCall);
        REQUIRE(status().line == Line::Online);
    }
    Operation keep(const char* words = "Hello.")
    {
        AddEntry note;
        note.customer = sample::maria;
        note.text = {QString::fromUtf8(words)};
        auto kept = desk->submit(intent(note));
        REQUIRE(kept);
        return *kept;
    }
    Operation say(const char* words = "Hello.")
    {
        const Operation operation = keep(words);
        engine->wake();
        return operation;
    }
    std::vector<Operation> pushed() const
    {
        auto push = readPush(server.request(call::pushCall).body);
        REQUIRE(push);
        std::vector<Operation> operations;
        for (const QByteArray& body : push->operations) {
            auto operation = readMessage<Operation>(body);
            REQUIRE(operation);
            operations.push_back(*operation);
        }
        return operations;
    }
    void confirms(qint64 feed, Verdict verdict = Verdict::Applied)
    {
        PushAnswer answer;
        for (const Operation& operation : pushed()) {
            OperationResult result;
            result.operation = operation.id;
            result.verdict = verdict;
            result.feed = verdict == Verdict::Rejected ? 0 : feed;
            answer.results.append(result);
        }
        answer.last_sequence = taken = readPush(server.request(call::pushCall).body)->after + answer.results.size();
        server.answer(call::pushCall, 200, writeMessage(answer));
    }
    qint64 waiting() const { return desk->outbox().summary()->waiting; }
};

} // namespace callboard
