// Gaps are found by their brackets, so that they outlive a draft, a restart and another program.
#include "core/work/reply_text.h"

#include "core/work/guide_world.h"

#include <QRegularExpression>

namespace callboard {

namespace {

constexpr QLatin1String gapField("gap"); // of the error of a text that has one

}

std::optional<TextGap> gapFrom(const QString& text, qsizetype from)
{
    static const QRegularExpression gap(QStringLiteral("\\[\\[([^\\[\\]\\n]{1,80})\\]\\]"));
    const auto match = gap.match(text, from);
    if (!match.hasMatch())
        return std::nullopt;
    return TextGap{match.capturedStart(), match.capturedLength(), match.captured(1).trimmed()};
}

QString gapFor(const QString& words) { return QStringLiteral("[[%1]]").arg(words); }

const QStringList& replyFields()
{
    static const QStringList fields = [] {
        QStringList named;
        for (const auto& [name, variable] : workGuideWorld().fields)
            if (!name.startsWith(QLatin1String("item.")))
                named.append(name);
        return named;
    }();
    return fields;
}

bool isReplyField(const QString& field) { return replyFields().contains(field); }

QString filledReply(const QString& text, const QLocale& locale, const FieldValue& value, const std::function<QString(const QString& field)>& label)
{
    const auto parts = textParts(text);
    if (!parts)
        return text;
    QString filled;
    for (const TextPart& part : *parts) {
        const GuideValue known = part.isField() ? value(part.field) : GuideValue();
        if (!part.isField())
            filled += part.words;
        else if (isSet(known))
            filled += spokenGuideValue(known, locale);
        else
            filled += part.hasFallback ? part.fallback : gapFor(label(part.field));
    }
    return filled;
}

std::optional<TextFault> faultIn(const QString& text)
{
    QString wrong;
    const auto parts = textParts(text, &wrong);
    if (!parts)
        return TextFault{TextFault::Kind::Brace, wrong};
    for (const TextPart& part : *parts)
        if (part.isField() && !isReplyField(part.field))
            return TextFault{TextFault::Kind::Field, part.field};
    qsizetype from = 0;
    const auto isOpen = [&text](qsizetype begin, qsizetype length) { return text.mid(begin, length).contains(QLatin1String("[[")); };
    for (auto gap = gapFrom(text); gap; gap = gapFrom(text, from)) {
        if (gap->words.isEmpty() || isOpen(from, gap->at - from))
            return TextFault{TextFault::Kind::Gap, {}};
        from = gap->at + gap->length;
    }
    return isOpen(from, text.size()) ? std::optional(TextFault{TextFault::Kind::Gap, {}}) : std::nullopt;
}

Result<void> checkReplyIsWhole(const Choice<EntryKind>& kind, const Choice<Direction>& direction, const NoteText& text)
{
    if (kind != EntryKind::Message || direction != Direction::Outgoing)
        return {};
    if (const auto gap = gapFrom(text.text))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Write what belongs into the gap “%1” before this goes to the customer."), gap->words).inField(gapField);
    return {};
}

bool wantsGapFilled(const Error& error) { return error.field == gapField; }

} // namespace callboard
