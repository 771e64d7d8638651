// Line by line, like the reader of article texts.
#include "core/knowledge/article_parts.h"

#include "core/knowledge/plain_line.h"

#include <QStringList>

namespace callboard {

namespace {

constexpr QStringView mark = u":::";

bool opensForCustomers(QStringView line)
{
    return line.sliced(mark.size()).trimmed().compare(u"customer", Qt::CaseInsensitive) == 0;
}

bool isFence(QStringView line) { return line.startsWith(u"```") || line.startsWith(u"~~~"); }

}

bool isPassageMark(QStringView line)
{
    line = line.trimmed();
    return line == mark || (line.startsWith(mark) && opensForCustomers(line));
}

std::vector<BodyPart> partsOf(QStringView markdown, bool allForCustomers)
{
    std::vector<BodyPart> parts;
    BodyPart part{{}, allForCustomers};
    const auto finish = [&](bool next) {
        part.markdown = part.markdown.trimmed();
        if (!part.markdown.isEmpty())
            parts.push_back(part);
        part = {{}, next};
    };
    QStringView fence;
    for (const QStringView raw : markdown.split(u'\n')) {
        const QStringView line = raw.trimmed();
        if (!fence.isEmpty())
            fence = line.startsWith(fence) ? QStringView() : fence;
        else if (isFence(line))
            fence = line.first(3);
        else if (isPassageMark(line)) {
            if (!allForCustomers)
                finish(opensForCustomers(line));
            continue;
        }
        part.markdown += raw;
        part.markdown += u'\n';
    }
    finish(false);
    return parts;
}

QString customerWords(QStringView markdown)
{
    PlainLines plain;
    QStringList lines;
    bool inCode = false;
    for (const QStringView raw : markdown.split(u'\n')) {
        QStringView line = raw.trimmed();
        if (isFence(line)) {
            inCode = !inCode;
            continue;
        }
        if (inCode) {
            lines.append(line.toString());
            continue;
        }
        while (line.startsWith(u'#') || line.startsWith(u'>'))
            line = line.sliced(1);
        line = line.trimmed();
        const bool isItem = line.startsWith(u"* ") || line.startsWith(u"+ ");
        const QString words = (isItem ? QStringLiteral("- ") : QString()) + plain.plain(isItem ? line.sliced(2) : line);
        if (!words.isEmpty() || (!lines.isEmpty() && !lines.last().isEmpty()))
            lines.append(words);
    }
    return lines.join(u'\n').trimmed();
}

} // namespace callboard
