// Cutting a text at its merge fields, and filling them.
#include "core/guide/guide_text.h"

#include <QRegularExpression>

namespace callboard {

std::optional<std::vector<TextPart>> textParts(const QString& text, QString* wrong)
{
    static const QRegularExpression name(QStringLiteral("^[a-z_][A-Za-z0-9_-]*(\\.[a-z_][A-Za-z0-9_]*)*$"));
    std::vector<TextPart> parts;
    QString words;
    const auto flush = [&] {
        if (!words.isEmpty())
            parts.push_back({std::exchange(words, {}), {}, {}, false});
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isDouble = at + 1 < text.size() && text[at] == text[at + 1];
        if (text[at] != u'{') {
            at += text[at] == u'}' && isDouble ? 1 : 0;
            words += text[at];
            continue;
        }
        if (isDouble) {
            words += u'{';
            ++at;
            continue;
        }
        const qsizetype end = text.indexOf(u'}', at);
        const QString inside = end < 0 ? QString() : text.mid(at + 1, end - at - 1);
        const qsizetype bar = inside.indexOf(u'|');
        const QString field = (bar < 0 ? inside : inside.left(bar)).trimmed();
        if (!name.match(field).hasMatch()) {
            if (wrong)
                *wrong = text.mid(at, 40);
            return std::nullopt;
        }
        flush();
        parts.push_back({{}, field, bar < 0 ? QString() : inside.mid(bar + 1), bar >= 0});
        at = end;
    }
    flush();
    return parts;
}

QString spokenText(const QString& text, const QLocale& locale, const FieldValue& value)
{
    const auto parts = textParts(text);
    if (!parts)
        return text;
    QString spoken;
    for (const TextPart& part : *parts) {
        const GuideValue filled = part.isField() ? value(part.field) : GuideValue();
        if (!part.isField())
            spoken += part.words;
        else if (isSet(filled))
            spoken += spokenGuideValue(filled, locale);
        else
            spoken += part.hasFallback ? part.fallback : QStringLiteral("…");
    }
    return spoken;
}

GuideValue argumentValue(const QString& text, const FieldValue& value)
{
    const auto parts = textParts(text);
    if (!parts || parts->size() != 1 || !parts->front().isField())
        return spokenText(text, QLocale::c(), value);
    const GuideValue filled = value(parts->front().field);
    return isSet(filled) || !parts->front().hasFallback ? filled : GuideValue(parts->front().fallback);
}

} // namespace callboard
