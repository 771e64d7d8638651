// Look-up in headers, and the two directions between a request and the target in its request line.
#include "core/net/http_message.h"

#include <QStringDecoder>
#include <QUrl>
#include <algorithm>

namespace callboard {

namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// Percent-decoding that refuses what it does not understand. Control characters have no business in a path or a query.
std::optional<QString> decoded(QByteArrayView text, bool plusIsSpace)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            c = char(high * 16 + low);
            i += 2;
        } else if (c == '+' && plusIsSpace) {
            c = ' ';
        }
        if (uchar(c) < 0x20 || c == 0x7f)
            return std::nullopt;
        bytes.append(c);
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString out = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return out;
}

bool readPath(QByteArrayView raw, QString& path)
{
    if (raw.isEmpty() || raw[0] != '/')
        return false;
    const QByteArray text = raw.toByteArray();
    if (text.toLower().contains("%2f"))
        return false; // two readers would disagree about the segments
    const std::optional<QString> whole = decoded(text, false);
    if (!whole)
        return false;
    const QStringList segments = whole->mid(1).split(u'/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool last = i + 1 == segments.size();
        if (segments[i] == u"." || segments[i] == u".." || (segments[i].isEmpty() && !last))
            return false;
    }
    path = *whole;
    return true;
}

bool readQuery(QByteArrayView raw, QMap<QString, QString>& query)
{
    const QByteArray text = raw.toByteArray();
    for (const QByteArray& part : text.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const std::optional<QString> name = decoded(equals < 0 ? part : part.left(equals), true);
        const std::optional<QString> value = decoded(equals < 0 ? QByteArray() : part.mid(equals + 1), true);
        if (!name || !value || query.contains(*name))
            return false;
        query.insert(*name, *value);
    }
    return true;
}

}

const HttpHeaders::Line* HttpHeaders::find(QByteArrayView name) const
{
    for (const Line& line : m_lines)
        if (sameName(line.first, name))
            return &line;
    return nullptr;
}

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    const Line* line = find(name);
    return line ? line->second : QByteArray();
}

std::optional<qint64> HttpHeaders::number(QByteArrayView name) const
{
    const QByteArray text = value(name);
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

void HttpHeaders::set(const QByteArray& name, const QByteArray& value)
{
    remove(name);
    add(name, value);
}

void HttpHeaders::remove(QByteArrayView name)
{
    m_lines.removeIf([name](const Line& line) { return sameName(line.first, name); });
}

bool carriesJson(const HttpHeaders& headers)
{
    const QByteArray type = headers.value("Content-Type");
    const qsizetype semicolon = type.indexOf(';');
    return sameName((semicolon < 0 ? type : type.left(semicolon)).trimmed(), jsonContentType);
}

HttpRequest HttpRequest::get(const QString& path, const QMap<QString, QString>& query)
{
    HttpRequest request;
    request.path = path;
    request.query = query;
    return request;
}

HttpRequest HttpRequest::postJson(const QString& path, const QByteArray& body)
{
    HttpRequest request;
    request.method = "POST";
    request.path = path;
    request.headers.set("Content-Type", jsonContentType);
    request.body = body;
    return request;
}

QByteArray HttpRequest::target() const
{
    QByteArray out = QUrl::toPercentEncoding(path, "/:@");
    char separator = '?';
    for (auto entry = query.cbegin(); entry != query.cend(); ++entry) {
        out += separator + QUrl::toPercentEncoding(entry.key()) + '=' + QUrl::toPercentEncoding(entry.value());
        separator = '&';
    }
    return out;
}

HttpResponse HttpResponse::json(int status, const QByteArray& body)
{
    return {status, {{"Content-Type", jsonContentType}}, body};
}

HttpResponse HttpResponse::text(int status, const QByteArray& body)
{
    return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, body};
}

bool readTarget(QByteArrayView target, HttpRequest& request)
{
    const qsizetype question = target.indexOf('?');
    request.query.clear();
    return readPath(question < 0 ? target : target.first(question), request.path)
        && (question < 0 || readQuery(target.sliced(question + 1), request.query));
}

} // namespace callboard
