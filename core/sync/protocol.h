// The messages between desk and server, protocol 3: field-list structs, and every limit by name.
#pragma once

#include "core/domain/case_file.h"
#include "core/work/operation.h"

namespace callboard {

namespace protocol {
// Since 2 the place in the order is the push's, no longer the operation's; since 3 a desk names the histories that it holds.
inline constexpr qint64 version = 3;
inline constexpr qint64 versionMin = 2; // that a server still takes: desks are brought up to date after it
inline constexpr qsizetype bodyBytesMax = 8 * 1024 * 1024; // after inflating
inline constexpr int pushOperationsMax = 200;
inline constexpr qsizetype pushBytesMax = 1024 * 1024;
inline constexpr int pullRowsMax = 2000;                   // a page ends at the end of an operation, so it can hold a few more
inline constexpr int snapshotRowsMax = 2000;
inline constexpr int historiesMax = 200;                   // that a desk can hold beside its person's scopes
inline constexpr int wait_s = 25;
inline constexpr qsizetype blobPartBytesMax = 1024 * 1024; // of a picture or an attachment in one request; a desk sends and asks for less

// Headers of every request and answer.
inline constexpr char headerProtocol[] = "X-Callboard-Proto";
inline constexpr char headerClient[] = "X-Callboard-Client";
inline constexpr char headerIncarnation[] = "X-Callboard-Incarnation";
inline constexpr char headerRequest[] = "X-Callboard-Request";
inline constexpr char headerEpoch[] = "X-Callboard-Epoch";
inline constexpr char headerHead[] = "X-Callboard-Head";
inline constexpr char headerTime[] = "X-Callboard-Time"; // ms since 1970 by the server's clock
}

// What a client should do about a refusal of a whole request (not of one operation).
enum class Remedy { Never, Now, Later, SignIn, Upgrade, Reset, Register };
constexpr auto optionsOf(Remedy)
{
    return std::array{Option{"never", ""}, Option{"now", ""}, Option{"later", ""}, Option{"sign_in", ""},
                      Option{"upgrade", ""}, Option{"reset", ""}, Option{"register", ""}};
}

// One table of refusals: HTTP status, code, and what to do. Used by the server to answer and by the desk to act.
struct Refusal {
    int status;
    const char* code;
    Remedy remedy;
    ErrorCode error;
};
namespace refusal {
inline constexpr Refusal malformed{400, "malformed", Remedy::Never, ErrorCode::Invalid};
inline constexpr Refusal wrongPassword{401, "wrong_password", Remedy::Never, ErrorCode::Denied};
inline constexpr Refusal tokenExpired{401, "token_expired", Remedy::Now, ErrorCode::Expired};
inline constexpr Refusal tokenRevoked{401, "token_revoked", Remedy::SignIn, ErrorCode::Expired};
inline constexpr Refusal forbidden{403, "forbidden", Remedy::Never, ErrorCode::Denied};
inline constexpr Refusal notFound{404, "not_found", Remedy::Never, ErrorCode::Missing};
inline constexpr Refusal wrongMethod{405, "wrong_method", Remedy::Never, ErrorCode::Invalid};
inline constexpr Refusal sequenceGap{409, "sequence_gap", Remedy::Register, ErrorCode::Conflict};
inline constexpr Refusal fenced{409, "fenced", Remedy::Register, ErrorCode::Conflict};
inline constexpr Refusal epochChanged{409, "epoch_changed", Remedy::Reset, ErrorCode::Conflict};
inline constexpr Refusal cursorTooOld{410, "cursor_too_old", Remedy::Reset, ErrorCode::Expired};
inline constexpr Refusal cursorAhead{410, "cursor_ahead", Remedy::Reset, ErrorCode::Expired};
inline constexpr Refusal scopesChanged{410, "scopes_changed", Remedy::Reset, ErrorCode::Expired};
inline constexpr Refusal tooLarge{413, "too_large", Remedy::Never, ErrorCode::Invalid};
inline constexpr Refusal operationReused{422, "operation_reused", Remedy::Never, ErrorCode::Corrupt};
inline constexpr Refusal fileDamaged{422, "file_damaged", Remedy::Later, ErrorCode::Corrupt};
inline constexpr Refusal fileNotKept{422, "file_not_kept", Remedy::Never, ErrorCode::Invalid};
inline constexpr Refusal upgradeRequired{426, "upgrade_required", Remedy::Upgrade, ErrorCode::Expired};
inline constexpr Refusal slowDown{429, "slow_down", Remedy::Later, ErrorCode::Busy};
inline constexpr Refusal internal{500, "internal", Remedy::Later, ErrorCode::Bug};
inline constexpr Refusal busy{503, "busy", Remedy::Later, ErrorCode::Busy};
inline constexpr Refusal storage{503, "storage", Remedy::Later, ErrorCode::Storage};
inline constexpr std::array all{malformed, wrongPassword, tokenExpired, tokenRevoked, forbidden, notFound, wrongMethod, sequenceGap, fenced, epochChanged, cursorTooOld,
                         cursorAhead, scopesChanged, tooLarge, operationReused, fileDamaged, fileNotKept, upgradeRequired, slowDown, internal, busy, storage};
}
const Refusal* refusalNamed(QByteArrayView code);

struct ErrorBody {
    QString code, text; // text: a source sentence (context "errors") with %1 … for args
    QStringList args;
    Choice<Remedy> remedy;
    Unknown unknown;
    static constexpr auto schemaName = "error";
    static constexpr auto fields()
    {
        return std::tuple{field("code", "", &ErrorBody::code), field("text", "", &ErrorBody::text), field("args", "", &ErrorBody::args),
                          field("remedy", "", &ErrorBody::remedy), field("unknown", "", &ErrorBody::unknown)};
    }
};

// GET /v1/hello, without signing in
struct Hello {
    QString product; // "callboard": anything else is not our server
    qint64 proto_min = protocol::versionMin, proto_max = protocol::version;
    QString version;
    Uuid site;
    QString epoch;
    Instant time;
    Unknown unknown;
    static constexpr auto schemaName = "hello";
    static constexpr auto fields()
    {
        return std::tuple{field("product", "", &Hello::product), field("proto_min", "", &Hello::proto_min), field("proto_max", "", &Hello::proto_max),
                          field("version", "", &Hello::version), field("site", "", &Hello::site), field("epoch", "", &Hello::epoch),
                          field("time", "", &Hello::time), field("unknown", "", &Hello::unknown)};
    }
};

// POST /v1/auth/login
struct SignInRequest {
    QString login, password, device;
    static constexpr auto schemaName = "sign_in";
    static constexpr auto fields()
    {
        return std::tuple{field("login", "", &SignInRequest::login), field("password", "", &SignInRequest::password), field("device", "", &SignInRequest::device)};
    }
};
// POST /v1/auth/refresh: `attempt` is written to disk before it is sent, so that a lost answer can be asked for again.
struct RefreshRequest {
    QString refresh, attempt;
    static constexpr auto schemaName = "refresh";
    static constexpr auto fields() { return std::tuple{field("refresh", "", &RefreshRequest::refresh), field("attempt", "", &RefreshRequest::attempt)}; }
};
// Answer to both. Tokens are opaque; the desk sends `access` as "Authorization: Bearer …".
struct SignedIn {
    QString access;
    Instant access_until;
    QString refresh;
    Instant refresh_until;
    Uuid site;
    Id<User> user;
    RawJson profile; // the User row's object
    Unknown unknown;
    static constexpr auto schemaName = "signed_in";
    static constexpr auto fields()
    {
        return std::tuple{field("access", "", &SignedIn::access), field("access_until", "", &SignedIn::access_until),
                          field("refresh", "", &SignedIn::refresh), field("refresh_until", "", &SignedIn::refresh_until),
                          field("site", "", &SignedIn::site), field("user", "", &SignedIn::user), field("profile", "", &SignedIn::profile),
                          field("unknown", "", &SignedIn::unknown)};
    }
};

// POST /v1/sync/register: a desk's first words, and again when it was fenced (its files were copied).
struct RegisterRequest {
    Uuid client;    // empty: give me one
    QString device, app;
    Uuid confirmed; // the last operation of this desk that the server has confirmed; empty: none that is remembered
    static constexpr auto schemaName = "register";
    static constexpr auto fields()
    {
        return std::tuple{field("client", "", &RegisterRequest::client), field("device", "", &RegisterRequest::device), field("app", "", &RegisterRequest::app),
                          field("confirmed", "", &RegisterRequest::confirmed)};
    }
};
struct Registered {
    Uuid client;
    QString incarnation; // changes with every registration; an older one may no longer push
    QString epoch;
    qint64 last_sequence = 0; // how many of this client's operations the server has
    bool knows = true;        // the confirmed operation; if not, this server was restored from a backup that is older
    Unknown unknown;
    static constexpr auto schemaName = "registered";
    static constexpr auto fields()
    {
        return std::tuple{field("client", "", &Registered::client), field("incarnation", "", &Registered::incarnation), field("epoch", "", &Registered::epoch),
                          field("last_sequence", "", &Registered::last_sequence), field("knows", "", &Registered::knows),
                          field("unknown", "", &Registered::unknown)};
    }
};

// What became of one operation. Kept for ever and repeated to the letter on a retry.
enum class Verdict { Applied, Merged, Conflict, Rejected, Parked };
constexpr auto optionsOf(Verdict)
{
    return std::array{Option{"applied", QT_TRANSLATE_NOOP("fields", "Saved")}, Option{"merged", QT_TRANSLATE_NOOP("fields", "Saved beside another change")},
                      Option{"conflict", QT_TRANSLATE_NOOP("fields", "Saved, with a conflict")}, Option{"rejected", QT_TRANSLATE_NOOP("fields", "Refused")},
                      Option{"parked", QT_TRANSLATE_NOOP("fields", "Set aside")}};
}
struct OperationResult {
    Uuid operation;
    Choice<Verdict> verdict;
    qint64 feed = 0;     // place in the feed; 0 when nothing was written
    QString code, text;  // of an Error, for rejected and parked
    QStringList args;
    QString field;
    QStringList merged, conflicts;
    Unknown unknown;
    bool operator==(const OperationResult&) const = default;
    static constexpr auto schemaName = "operation_result";
    static constexpr auto fields()
    {
        return std::tuple{callboard::field("operation", "", &OperationResult::operation), callboard::field("verdict", "", &OperationResult::verdict), callboard::field("feed", "", &OperationResult::feed),
                          callboard::field("code", "", &OperationResult::code), callboard::field("text", "", &OperationResult::text),
                          callboard::field("args", "", &OperationResult::args), callboard::field("field", "", &OperationResult::field),
                          callboard::field("merged", "", &OperationResult::merged), callboard::field("conflicts", "", &OperationResult::conflicts),
                          callboard::field("unknown", "", &OperationResult::unknown)};
    }
    Error error() const { return {errorCodeNamed(code.toUtf8()), text, args, field}; }
};

// POST /v1/sync/push. The operations' bytes are those of the outbox: writePush() and readPush() keep them.
// Their places in the client's order are after + 1, after + 2 …; a place belongs to the client and not to the operation, so that
// a desk whose files or whose server were restored can offer the same bytes again, whatever came between.
struct PushRequest {
    Uuid client;
    QString incarnation, epoch;
    qint64 after = 0; // the last_sequence that the server told
    std::vector<QByteArray> operations;
};
QByteArray writePush(const PushRequest& push);
Result<PushRequest> readPush(const QByteArray& body);

struct PushAnswer {
    QList<OperationResult> results;
    qint64 last_sequence = 0, head = 0, replayed = 0;
    Unknown unknown;
    static constexpr auto schemaName = "push_answer";
    static constexpr auto fields()
    {
        return std::tuple{field("results", "", &PushAnswer::results), field("last_sequence", "", &PushAnswer::last_sequence),
                          field("head", "", &PushAnswer::head), field("replayed", "", &PushAnswer::replayed), field("unknown", "", &PushAnswer::unknown)};
    }
};

// Where a desk stands in the feed. Opaque to the desk but for `feed`, which tells it which of its operations have come back.
struct Cursor {
    QString epoch;
    qint64 feed = 0;
    QString scopes; // fingerprint of the person's scopes when it was given
    QByteArray text() const;
    static std::optional<Cursor> fromText(QByteArrayView text);
    bool operator==(const Cursor&) const = default;
};

// A row on its way to a desk. schema is null for kinds that this version does not know: they are counted and left out.
struct SentRow {
    const Schema* schema = nullptr;
    Row row;
};
struct LeftRow { // no longer in any of the person's scopes
    const Schema* schema = nullptr;
    Uuid id;
};
// What somebody has begun there and not saved.
enum class Drafting { Nothing, Note, Call, Reply };
constexpr auto optionsOf(Drafting) { return std::array{Option{"nothing", ""}, Option{"note", ""}, Option{"call", ""}, Option{"reply", ""}}; }
// Who else is with a customer: a hint, never stored.
struct Presence {
    Id<User> user;
    Id<CaseFile> case_file; // in front of them; null: the customer
    Choice<Drafting> drafting;
    bool operator==(const Presence&) const = default;
    static constexpr auto schemaName = "presence";
    static constexpr auto fields() { return std::tuple{field("user", "", &Presence::user), field("case_file", "", &Presence::case_file), field("drafting", "", &Presence::drafting)}; }
};

// POST /v1/sync/pull and /v1/sync/wait. Which histories a desk holds is the desk's to say, each time: a server keeps nothing of it, so
// that any server of a site can answer, and one that was restored too. Protocol 2: GET, with the cursor alone.
struct PullRequest {
    QString cursor;
    QStringList histories; // ids of customers
    // Of waits alone: whom this desk is with and what it does there, and which others it was told of: the wait ends when there are others.
    Id<Customer> with;
    Id<CaseFile> case_file;
    Choice<Drafting> drafting;
    QList<Presence> present;
    static constexpr auto schemaName = "pull";
    static constexpr auto fields()
    {
        return std::tuple{field("cursor", "", &PullRequest::cursor), field("histories", "", &PullRequest::histories), field("with", "", &PullRequest::with),
                          field("case_file", "", &PullRequest::case_file), field("drafting", "", &PullRequest::drafting), field("present", "", &PullRequest::present)};
    }
};
struct PullPage {
    QByteArray cursor; // where the desk stands after this page
    qint64 feed = 0, head = 0;
    bool more = false;
    std::vector<SentRow> put;
    std::vector<LeftRow> left;
    qint64 unknownRows = 0;
};
QByteArray writePullPage(const PullPage& page);
Result<PullPage> readPullPage(const QByteArray& body);

// POST /v1/sync/snapshot {} → plan; the pages of a scope are then asked for until `next` is empty.
struct SnapshotScope {
    QString scope;
    qint64 rows = 0; // about
    static constexpr auto schemaName = "snapshot_scope";
    static constexpr auto fields() { return std::tuple{field("scope", "", &SnapshotScope::scope), field("rows", "", &SnapshotScope::rows)}; }
};
struct SnapshotPlan {
    QString cursor; // of before any row was read: what to pull from when all pages are in
    QList<SnapshotScope> scopes; // in the order in which a desk should ask
    Unknown unknown;
    static constexpr auto schemaName = "snapshot_plan";
    static constexpr auto fields()
    {
        return std::tuple{field("cursor", "", &SnapshotPlan::cursor), field("scopes", "", &SnapshotPlan::scopes), field("unknown", "", &SnapshotPlan::unknown)};
    }
};
// GET /v1/sync/snapshot?scope=…&after=…
struct SnapshotPage {
    std::vector<SentRow> rows;
    QByteArray next; // empty: this was the last page of the scope
    qint64 unknownRows = 0;
};
QByteArray writeSnapshotPage(const SnapshotPage& page);
Result<SnapshotPage> readSnapshotPage(const QByteArray& body);

// Answer to a wait: 200 when something newer than the cursor is in the person's scopes, 204 when the time is up, or when people came or went:
// asked again, it says who.
struct WaitAnswer {
    qint64 head = 0;
    bool news = true;        // there is something to pull; if not, the answer is about people:
    QList<Presence> present; // everybody else who is with the customer that was named
    Unknown unknown;
    static constexpr auto schemaName = "wait_answer";
    static constexpr auto fields()
    {
        return std::tuple{field("head", "", &WaitAnswer::head), field("news", "", &WaitAnswer::news), field("present", "", &WaitAnswer::present), field("unknown", "", &WaitAnswer::unknown)};
    }
};

// POST /v1/search: cases by number, and by words of their subject and of what was written on them, of all teams. The answer is a page of rows, as of a snapshot. Not a GET: what is looked for is
// nothing for a proxy's log.
struct SearchRequest {
    QString text;
    static constexpr auto schemaName = "search";
    static constexpr auto fields() { return std::tuple{field("text", "", &SearchRequest::text)}; }
};

// For an answer in which a part is missing or cannot be read.
Error notAsItShouldBe();

// A message struct from an answer's body; names the field that is wrong.
template <class M> Result<M> readMessage(const QByteArray& body)
{
    auto document = JsonDocument::parse(body, {protocol::bodyBytesMax});
    if (!document)
        return document.error();
    M message{};
    if (auto read = readObjectInto(schemaOf<M>(), document->root(), &message); !read)
        return read.error();
    return message;
}
template <class M> QByteArray writeMessage(const M& message) { return objectText(schemaOf<M>(), &message); }

// Instantiated once, in protocol.cpp.
extern template const Schema& schemaOf<ErrorBody>();
extern template const Schema& schemaOf<Hello>();
extern template const Schema& schemaOf<SignInRequest>();
extern template const Schema& schemaOf<RefreshRequest>();
extern template const Schema& schemaOf<SignedIn>();
extern template const Schema& schemaOf<RegisterRequest>();
extern template const Schema& schemaOf<Registered>();
extern template const Schema& schemaOf<OperationResult>();
extern template const Schema& schemaOf<PushAnswer>();
extern template const Schema& schemaOf<PullRequest>();
extern template const Schema& schemaOf<SearchRequest>();
extern template const Schema& schemaOf<SnapshotScope>();
extern template const Schema& schemaOf<SnapshotPlan>();
extern template const Schema& schemaOf<WaitAnswer>();

} // namespace callboard
