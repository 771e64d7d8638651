// FileLane: which picture or attachment goes up or comes down next, part by part, and what an answer to a part means.
#pragma once

#include "core/base/clock.h"
#include "core/net/http_message.h"
#include "core/sync/desk.h"

namespace callboard {

// An object of events without network or timers, like the engine that drives it. What it has begun it goes on with after a restart: the server
// is asked how far a file has come, and the desk's folder knows how much of one is here.
class FileLane {
public:
    static constexpr qsizetype partBytes = 256 * 1024; // of one request; at a slow line it is through within its time limit
    static constexpr qint64 putOff_ms = 2'000, putOffMax_ms = 60 * 60'000; // after the first refusal, and at most; doubles in between

    FileLane(Desk& desk, const Clock& clock) : m_desk(desk), m_clock(clock) {}

    std::optional<HttpRequest> next(); // nothing: there is nothing to do now
    std::optional<qint64> nextIn_ms() const; // then: when a file that was put off comes again; nothing: there is none
    Result<void> take(const HttpResponse& response); // the answer to it
    bool refused(const Refusal& refusal);            // true: this file is put off, and another may be next
    void lookAgain() { m_putOff.clear(); }           // somebody waits for one

private:
    struct Work {
        BlobHash hash;
        bool isUpload = false;
        QByteArray content{};  // of an upload
        bool isAsked = false;  // the server said where an upload goes on
        qint64 offset = 0;
    };
    struct PutOff { qint64 until_ms = 0, wait_ms = 0; };

    void choose();
    bool isPutOff(const BlobHash& hash) const;
    void putOff();
    HttpRequest uploadRequest() const;
    HttpRequest downloadRequest() const;
    Result<void> takeStanding(const HttpResponse& response);
    Result<void> takePart(const HttpResponse& response);

    Desk& m_desk;
    const Clock& m_clock;
    std::optional<Work> m_work;
    std::map<BlobHash, PutOff> m_putOff;
};

} // namespace callboard
