// A link is replaced only where its target stands, so that the rest of the text comes out to the letter.
#include "core/exchange/article_files.h"

#include "core/base/file_kind.h"
#include "core/base/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <map>

namespace callboard {

namespace {

constexpr char filesMember[] = "files"; // of `more`: for each hash, how the text called it at each place
constexpr qsizetype attempts_max = 2'000; // of links of one text that are looked up on the disk

// Of Markdown the target of "[…](target)" and of "[…]: target", with or without angle brackets; of HTML that of src and href. One group each.
const QRegularExpression& targets(BodyFormat format)
{
    static const QRegularExpression markdown(QStringLiteral(R"((?:\]\(\s*|^ {0,3}\[[^\]\n]+\]:[ \t]*)(?:<([^>\n]+)>|([^\s()<>]+)))"), QRegularExpression::MultilineOption);
    static const QRegularExpression html(QStringLiteral(R"html(\s(?:src|href)\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'<>]+)))html"), QRegularExpression::CaseInsensitiveOption);
    return format == BodyFormat::Html ? html : markdown;
}

bool isArticle(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1String("md") || ending == QLatin1String("markdown") || ending == QLatin1String("html") || ending == QLatin1String("htm");
}

// Within the folder, also when links lead elsewhere; empty: there is no such file.
QString fileAt(const QString& folder, const QString& place, const QString& target)
{
    if (target.contains(u':') || target.startsWith(u'/') || target.startsWith(u'#'))
        return {};
    const QFileInfo file(QFileInfo(folder + u'/' + place).path() + u'/' + QUrl::fromPercentEncoding(target.toUtf8()));
    const QString root = QFileInfo(folder).canonicalFilePath(), path = file.canonicalFilePath();
    return file.isFile() && path.startsWith(root + u'/') && !isArticle(path) ? path : QString();
}

Result<BlobHash> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be read: %2"), path, file.errorString());
    const QByteArray content = file.read(fileBytesMax + 1);
    auto fine = acceptableFile(content);
    return fine ? Result<BlobHash>(BlobHash::of(content)) : Result<BlobHash>(fine.error());
}

using Names = std::map<BlobHash, QStringList>;

QString moreOf(const Names& names)
{
    QByteArray text;
    JsonWriter json(text);
    json.beginObject().key(filesMember).beginObject();
    for (const auto& [hash, targets] : names) {
        json.key(hash.text().toLatin1()).beginArray();
        for (const QString& target : targets)
            json.string(target);
        json.endArray();
    }
    json.endObject().endObject();
    return QString::fromUtf8(text);
}

Names namesOf(const QString& more)
{
    Names names;
    auto document = JsonDocument::parse(more.toUtf8());
    if (!document || !document->root().isObject() || !document->root().member(filesMember).isObject())
        return names;
    for (const JsonView member : document->root().member(filesMember))
        if (const auto hash = BlobHash::fromText(QString::fromUtf8(member.key())); hash && member.isArray())
            for (const JsonView target : member)
                if (target.isString())
                    names[*hash].append(target.string());
    return names;
}

// Where the file goes that the article calls so; empty when that leads out of the folder.
QString placeOf(const QString& articlePlace, const QString& target)
{
    const QString decoded = QUrl::fromPercentEncoding(target.toUtf8());
    if (decoded.isEmpty() || decoded.contains(u':') || decoded.contains(u'\\') || decoded.startsWith(u'/') || isArticle(decoded))
        return {};
    const QString place = QDir::cleanPath(QFileInfo(articlePlace).path() + u'/' + decoded);
    return place.startsWith(QLatin1String("..")) || QDir::isAbsolutePath(place) ? QString() : place;
}

QString wayFrom(const QString& articlePlace, const QString& place)
{
    return QDir(u'/' + QFileInfo(articlePlace).path()).relativeFilePath(u'/' + place);
}

}

FilesTaken takeLocalFiles(const QString& folder, const QString& place, const QString& body, BodyFormat format)
{
    FilesTaken taken;
    Names names;
    std::map<QString, std::optional<BlobHash>> known;
    qsizetype copied = 0, attempts = 0;
    for (auto matches = targets(format).globalMatch(body); matches.hasNext() && attempts < attempts_max; ++attempts) {
        const QRegularExpressionMatch match = matches.next();
        const int group = match.lastCapturedIndex();
        const QString target = match.captured(group), path = fileAt(folder, place, target);
        if (path.isEmpty())
            continue;
        if (!known.contains(path)) {
            auto hash = readFile(path);
            known[path] = hash ? std::optional(*hash) : std::nullopt;
            if (hash)
                taken.files.push_back({*hash, path});
            else
                taken.refused.push_back({QDir(folder).relativeFilePath(path), hash.error()});
        }
        const auto& hash = known[path];
        if (!hash)
            continue;
        names[*hash].append(target);
        taken.body += QStringView(body).sliced(copied, match.capturedStart(group) - copied);
        taken.body += blobAddress(*hash);
        copied = match.capturedEnd(group);
    }
    taken.body += QStringView(body).sliced(copied);
    if (!names.empty())
        taken.more = moreOf(names);
    return taken;
}

FilesPut putLocalFiles(const QString& place, const ArticleVersion& version, const std::function<QString(const BlobHash&)>& endingOf)
{
    FilesPut put{version.body.text, {}};
    const Names names = namesOf(version.more);
    for (const BlobHash& hash : blobReferences(version.body.text)) {
        const QString ending = endingOf(hash), address = blobAddress(hash);
        if (ending.isEmpty())
            continue;
        const auto named = names.find(hash);
        const QStringList targets = named == names.end() ? QStringList() : named->second;
        qsizetype turn = 0;
        for (qsizetype at = put.body.indexOf(address); at >= 0; ++turn) {
            QString target = targets.isEmpty() ? QString() : targets[std::min(turn, targets.size() - 1)];
            QString to = placeOf(place, target);
            if (to.isEmpty()) {
                to = QStringLiteral("attachments/%1.%2").arg(hash.text(), ending);
                target = wayFrom(place, to);
            }
            if (std::find(put.files.begin(), put.files.end(), std::pair(hash, to)) == put.files.end())
                put.files.push_back({hash, to});
            put.body.replace(at, address.size(), target);
            at = put.body.indexOf(address, at + target.size());
        }
    }
    return put;
}

} // namespace callboard
