// One strict JSON object a line; a line that cannot be used is told with its reason and never stops the rest.
#include "core/knowledge/article_lines.h"

#include "core/base/json.h"

#include <QIODevice>
#include <QSet>
#include <optional>

namespace callboard {

namespace {

Result<QString> textOf(const JsonView& object, const char* name, bool needed)
{
    const JsonView member = object.member(name);
    if (!needed && (!member.exists() || member.isNull()))
        return QString();
    if (!member.isString())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" must be a text."), name).inField(QString::fromUtf8(name));
    return member.string();
}

std::optional<QString> idOf(const JsonView& value)
{
    if (value.isString() && !value.utf8().isEmpty())
        return value.string();
    if (const auto number = value.integer())
        return QString::number(*number);
    return {};
}

Result<QString> idOfLine(const JsonView& object)
{
    if (const auto id = idOf(object.member("id")))
        return *id;
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"id\" must be a text or a whole number.")).inField(QStringLiteral("id"));
}

QByteArray otherMembers(const JsonView& object)
{
    QByteArray text;
    JsonWriter json(text);
    json.beginObject();
    for (const JsonView member : object)
        if (member.key() != "id" && member.key() != "title" && member.key() != "content")
            json.key(member.key()).raw(member.raw());
    json.endObject();
    return text == "{}" ? QByteArray() : text;
}

Result<SourceArticle> articleOf(const JsonView& object)
{
    auto id = idOfLine(object), title = textOf(object, "title", false), content = textOf(object, "content", true);
    for (const auto* part : {&id, &title, &content})
        if (!*part)
            return part->error();
    return SourceArticle{*id, *title, *content, otherMembers(object)};
}

Result<Situation> situationOf(const JsonView& object)
{
    auto id = idOfLine(object), text = textOf(object, "text", true);
    for (const auto* part : {&id, &text})
        if (!*part)
            return part->error();
    Situation situation{*id, *text, {}};
    const JsonView relevant = object.member("relevant");
    if (relevant.exists() && !relevant.isNull() && !relevant.isArray())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"relevant\" must be a list of ids.")).inField(QStringLiteral("relevant"));
    if (relevant.isArray())
        for (const JsonView item : relevant) {
            const auto one = idOf(item);
            if (!one)
                return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"relevant\" must be a list of ids.")).inField(QStringLiteral("relevant"));
            if (!situation.relevant.contains(*one))
                situation.relevant.append(*one);
        }
    return situation;
}

template <class T> Result<T> readLine(QByteArray line, Result<T> (*make)(const JsonView&), QSet<QString>& ids)
{
    auto document = JsonDocument::parse(std::move(line), {lineBytes_max, 32, 200'000});
    if (!document)
        return document.error();
    if (!document->root().isObject())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A line must be one JSON object."));
    auto row = make(document->root());
    if (row && ids.contains(row->id))
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "The id \"%1\" was there before."), row->id).inField(QStringLiteral("id"));
    if (row)
        ids.insert(row->id);
    return row;
}

template <class T> Result<LinesRead<T>> readLines(QIODevice& file, Result<T> (*make)(const JsonView&))
{
    LinesRead<T> out;
    QSet<QString> ids;
    for (qint64 number = 1; !file.atEnd(); ++number) {
        QByteArray line = file.readLine(lineBytes_max + 1);
        if (line.isEmpty())
            return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The file cannot be read: %1"), file.errorString());
        const bool tooLong = line.size() >= lineBytes_max && !line.endsWith('\n');
        while (tooLong && !file.atEnd() && !line.endsWith('\n'))
            line = file.readLine(lineBytes_max);
        if (number == 1 && line.startsWith("\xef\xbb\xbf"))
            line.remove(0, 3);
        line = line.trimmed();
        if (tooLong) {
            out.refused.push_back({number, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The line is longer than %1 bytes."), lineBytes_max)});
        } else if (!line.isEmpty()) {
            auto row = readLine(std::move(line), make, ids);
            if (row)
                out.rows.push_back(std::move(row).value());
            else
                out.refused.push_back({number, row.error()});
        }
    }
    return out;
}

}

Result<LinesRead<SourceArticle>> readArticleLines(QIODevice& file) { return readLines<SourceArticle>(file, articleOf); }
Result<LinesRead<Situation>> readSituationLines(QIODevice& file) { return readLines<Situation>(file, situationOf); }

} // namespace callboard
