// The embedded server with a certificate of its own: who speaks TLS is served, who does not trust it leaves without having said anything.
#include "core/net/http_client.h"
#include "tests/core/net/served.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace callboard;

namespace {

// A fresh key and a certificate that it signed itself, as PEM files in a folder that goes with it.
struct SelfSigned {
    QTemporaryDir folder;
    QString certificate = folder.filePath(QStringLiteral("certificate.pem")), key = folder.filePath(QStringLiteral("key.pem"));

    SelfSigned()
    {
        const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> pair(EVP_EC_gen("P-256"), EVP_PKEY_free);
        const std::unique_ptr<X509, void (*)(X509*)> issued(X509_new(), X509_free);
        X509_set_version(issued.get(), 2);
        ASN1_INTEGER_set(X509_get_serialNumber(issued.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(issued.get()), -3600);
        X509_gmtime_adj(X509_getm_notAfter(issued.get()), 3600);
        X509_set_pubkey(issued.get(), pair.get());
        X509_NAME* const name = X509_get_subject_name(issued.get());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
        X509_set_issuer_name(issued.get(), name);
        REQUIRE(X509_sign(issued.get(), pair.get(), EVP_sha256()) > 0);
        write(certificate, [&](BIO* bio) { return PEM_write_bio_X509(bio, issued.get()); });
        write(key, [&](BIO* bio) { return PEM_write_bio_PrivateKey(bio, pair.get(), nullptr, nullptr, 0, nullptr, nullptr); });
    }

private:
    template <class Print> static void write(const QString& path, Print print)
    {
        const std::unique_ptr<BIO, int (*)(BIO*)> bio(BIO_new_file(path.toUtf8().constData(), "w"), BIO_free);
        REQUIRE(bio);
        REQUIRE(print(bio.get()) == 1);
    }
};

HttpLimits withCertificate(const SelfSigned& own)
{
    HttpLimits limits;
    limits.certificate_file = own.certificate;
    limits.key_file = own.key;
    limits.head_ms = 300;
    limits.linger_ms = 100;
    return limits;
}

// A client that asks for no proof; what it asks and reads is encrypted all the same.
struct SecureClient {
    QSslSocket socket;
    explicit SecureClient(quint16 port, QSsl::SslProtocol protocol = QSsl::SecureProtocols)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setProtocol(protocol);
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    }
    QByteArray ask(const QByteArray& request)
    {
        if (!socket.isEncrypted() && !socket.waitForEncrypted(patience_ms))
            return {};
        socket.write(request);
        QByteArray answer;
        while (socket.waitForReadyRead(patience_ms))
            answer += socket.readAll();
        return answer;
    }
};

}

TEST_CASE("requests and large answers go through TLS")
{
    const SelfSigned own;
    Served served([](const HttpRequest& request, const Responder& responder) { responder.answer(HttpResponse::text(200, request.body.repeated(100))); }, withCertificate(own));
    SecureClient client(served.port);
    const QByteArray body(50'000, 'x');
    const QByteArray answer = client.ask(post("/", body, "Connection: close\r\n"));
    CHECK(statusOf(answer) == 200);
    CHECK(bodyOf(answer) == body.repeated(100));
}

TEST_CASE("a parked request over TLS is answered from another thread, and its leaving client is noticed")
{
    const SelfSigned own;
    Parked parked;
    Served served(parked.handler(), withCertificate(own));
    SecureClient stays(served.port), leaves(served.port);
    REQUIRE(stays.socket.waitForEncrypted(patience_ms));
    REQUIRE(leaves.socket.waitForEncrypted(patience_ms));
    leaves.socket.write(get("/wait"));
    REQUIRE(leaves.socket.waitForBytesWritten(patience_ms));
    REQUIRE(eventually([&] { return parked.count() == 1; }));
    leaves.socket.abort();
    REQUIRE(eventually([&] { return parked.gone == 1; }));
    parked.takeAll();
    std::thread answering([&] {
        if (eventually([&] { return parked.count() == 1; }))
            parked.takeAll().front().answer(HttpResponse::text(200, "woken"));
    });
    CHECK(bodyOf(stays.ask(get("/wait", "Connection: close\r\n"))) == "woken");
    answering.join();
}

TEST_CASE("a desk does not speak to a server whose certificate it cannot trust")
{
    const SelfSigned own;
    Served served(echo, withCertificate(own));
    HttpClient client(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(served.port)));
    std::optional<Result<HttpResponse>> result;
    client.send(HttpRequest::get(QStringLiteral("/")), Lane::Call, patience_ms, [&](const Result<HttpResponse>& ended) { result = ended; });
    QElapsedTimer timer;
    for (timer.start(); !result && timer.elapsed() < patience_ms;)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    REQUIRE(result);
    REQUIRE_FALSE(result->ok());
    CHECK(result->error().code == ErrorCode::Denied);
    CHECK(served.server.counters().requests_total == 0);
}

TEST_CASE("old protocols, plain HTTP and handshakes that stall are not served")
{
    const SelfSigned own;
    Served served(echo, withCertificate(own));
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    SecureClient old(served.port, QSsl::TlsV1_1);
    QT_WARNING_POP
    CHECK_FALSE(old.socket.waitForEncrypted(patience_ms));
    RawClient plain = served.client(), silent = served.client();
    plain.send(get("/"));
    CHECK_FALSE(plain.readAll().contains("HTTP/1.1"));
    CHECK(silent.readAll().isEmpty());
    CHECK(eventually([&] { return served.refused(HttpRefusal::TooSlow) == 1; }));
    CHECK(served.server.counters().requests_total == 0);
}

TEST_CASE("a certificate or key that cannot be used is named in one sentence, and nothing listens")
{
    const SelfSigned own, other;
    HttpLimits limits = withCertificate(own);
    limits.certificate_file = QStringLiteral("/nowhere/certificate.pem");
    HttpServer without(limits, echo);
    const Result<quint16> missing = without.listen(QStringLiteral("127.0.0.1"), 0);
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().sentence().contains(limits.certificate_file));
    limits = withCertificate(own);
    limits.key_file = other.key;
    HttpServer mixed(limits, echo);
    const Result<quint16> foreign = mixed.listen(QStringLiteral("127.0.0.1"), 0);
    REQUIRE_FALSE(foreign.ok());
    CHECK(foreign.error().sentence().contains(other.key));
}
