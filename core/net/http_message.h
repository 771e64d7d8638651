// HttpRequest and HttpResponse: what is said over HTTP as plain values, the same for desk, server and tests.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <optional>
#include <utility>

namespace callboard {

inline constexpr char jsonContentType[] = "application/json";

// Header lines in the order in which they were sent; names are compared without regard to case, values are kept as they are.
class HttpHeaders {
public:
    using Line = std::pair<QByteArray, QByteArray>;

    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<Line> lines) : m_lines(lines) {}

    bool has(QByteArrayView name) const { return find(name) != nullptr; }
    // The first line of that name; empty when there is none.
    QByteArray value(QByteArrayView name) const;
    std::optional<qint64> number(QByteArrayView name) const; // nothing when absent or not a decimal number
    void set(const QByteArray& name, const QByteArray& value); // replaces every line of that name
    void add(const QByteArray& name, const QByteArray& value) { m_lines.append({name, value}); }
    void remove(QByteArrayView name);

    auto begin() const { return m_lines.cbegin(); }
    auto end() const { return m_lines.cend(); }
    qsizetype size() const { return m_lines.size(); }
    bool operator==(const HttpHeaders&) const = default;

private:
    const Line* find(QByteArrayView name) const;
    QList<Line> m_lines;
};

// Does a message with these headers carry JSON? ("application/json", with or without parameters.)
bool carriesJson(const HttpHeaders& headers);

struct HttpRequest {
    QByteArray method = "GET";
    QString path;                  // decoded, starts with '/'; no empty, "." or ".." segment reaches a handler
    QMap<QString, QString> query;  // decoded; a name appears once
    HttpHeaders headers;
    QByteArray body;               // never compressed: the wire's encoding is undone before and applied after
    QByteArray remote;             // the client's address as text; set by the server only

    static HttpRequest get(const QString& path, const QMap<QString, QString>& query = {});
    static HttpRequest postJson(const QString& path, const QByteArray& body);
    QByteArray target() const;     // path and query as they are written in the request line
};

struct HttpResponse {
    int status = 200;
    HttpHeaders headers;
    QByteArray body;

    static HttpResponse json(int status, const QByteArray& body);
    static HttpResponse text(int status, const QByteArray& body); // plain UTF-8 text
    bool isSuccess() const { return status >= 200 && status < 300; }
};

// Reads the target of a request line ("/v1/search?q=a%20b") into `path` and `query`. False when it is not an absolute path, has
// broken percent-encoding, bytes that are not UTF-8, control characters, an encoded '/', a dot segment, an empty segment inside, or a query name twice.
bool readTarget(QByteArrayView target, HttpRequest& request);

} // namespace callboard
