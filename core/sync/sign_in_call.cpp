// The sign-in conversation.
#include "core/sync/sign_in_call.h"

namespace callboard {

namespace {

constexpr qint64 helloLimit_ms = 10'000;
constexpr qint64 loginLimit_ms = 60'000; // passwords are slow by design, and wait their turn in the morning

Error notCallboard()
{
    return Error::of(ErrorCode::Offline, QT_TRANSLATE_NOOP("errors", "Something answered at this address, but it is not Callboard. Check the address, and whether the network wants you to sign in first."));
}

void login(Transport& transport, const SignInRequest& request, std::function<void(Result<SignedIn>)> done)
{
    HttpRequest http = HttpRequest::postJson(QStringLiteral("/v1/auth/login"), writeMessage(request));
    http.headers.set(protocol::headerProtocol, QByteArray::number(protocol::version));
    transport.send(http, Lane::Call, loginLimit_ms, [done = std::move(done)](Result<HttpResponse> response) {
        if (!response)
            return done(response.error());
        if (response->isSuccess())
            return done(readMessage<SignedIn>(response->body));
        auto body = readMessage<ErrorBody>(response->body);
        if (!body || body->text.isEmpty())
            return done(notCallboard());
        const Refusal* said = refusalNamed(body->code.toUtf8());
        done(Error{said ? said->error : ErrorCode::Denied, body->text, body->args, {}});
    });
}

}

void signIn(Transport& transport, const SignInRequest& request, std::function<void(Result<SignedIn>)> done)
{
    transport.send(HttpRequest::get(QStringLiteral("/v1/hello")), Lane::Call, helloLimit_ms, [&transport, request, done = std::move(done)](Result<HttpResponse> response) {
        if (!response)
            return done(response.error());
        auto hello = response->isSuccess() && carriesJson(response->headers) ? readMessage<Hello>(response->body) : Result<Hello>(notCallboard());
        if (!hello || hello->product != QLatin1String("callboard"))
            return done(notCallboard());
        if (hello->proto_min > protocol::version)
            return done(Error::of(ErrorCode::Expired, QT_TRANSLATE_NOOP("errors", "This server wants a newer Callboard. Update this program.")));
        if (hello->proto_max < protocol::version)
            return done(Error::of(ErrorCode::Expired, QT_TRANSLATE_NOOP("errors", "This server is older than this program. Ask an administrator to update it.")));
        login(transport, request, done);
    });
}

} // namespace callboard
