// Cutting sentences at their gaps and filling them.
#include "core/demo/sentences.h"

#include "core/base/result.h"

#include <QStringList>

namespace callboard {

namespace {
constexpr std::array gapNames{"customer", "agent", "product", "noun", "part", "variant", "order", "amount", "city", "street", "carrier", "tracking", "day", "days", "code"};
static_assert(gapNames.size() == std::size_t(DemoGap::End));
}

DemoSentence::DemoSentence(const QString& text)
{
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype open = text.indexOf(u'{', from);
        if (open < 0)
            break;
        const qsizetype close = text.indexOf(u'}', open);
        CALLBOARD_REQUIRE(close > open);
        const QString name = text.mid(open + 1, close - open - 1);
        std::size_t gap = 0;
        while (gap < gapNames.size() && name != QLatin1String(gapNames[gap]))
            ++gap;
        CALLBOARD_REQUIRE(gap < gapNames.size());
        m_pieces.push_back({text.mid(from, open - from), DemoGap(gap)});
        from = close + 1;
    }
    m_pieces.push_back({text.mid(from), DemoGap::End});
}

void DemoSentence::appendTo(QString& out, const DemoGaps& gaps) const
{
    for (const Piece& piece : m_pieces) {
        out += piece.text;
        if (piece.gap != DemoGap::End)
            out += gaps[std::size_t(piece.gap)];
    }
}

DemoSentences demoSentences(const char* block)
{
    DemoSentences sentences;
    for (const QString& line : QString::fromUtf8(block).split(u'\n', Qt::SkipEmptyParts))
        sentences.emplace_back(line);
    return sentences;
}

std::vector<QString> demoWords(const char* text, QChar separator)
{
    const QStringList words = QString::fromUtf8(text).split(separator, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

} // namespace callboard
