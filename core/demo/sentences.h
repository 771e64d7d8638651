// What people write and say in the demo: sentences with gaps, by matter and language.
#pragma once

#include "core/demo/demo_random.h"

#include <QString>
#include <array>
#include <vector>

namespace callboard {

// What a sentence can refer to. In the tables a gap is its name in braces, as in "{order}".
enum class DemoGap { Customer, Agent, Product, Noun, Part, Variant, Order, Amount, City, Street, Carrier, Tracking, Day, Days, Code, End };
using DemoGaps = std::array<QString, std::size_t(DemoGap::End)>;

// A sentence cut at its gaps once, so that filling it is only appending.
class DemoSentence {
public:
    explicit DemoSentence(const QString& text);
    void appendTo(QString& out, const DemoGaps& gaps) const;

private:
    struct Piece {
        QString text;
        DemoGap gap; // after the text; End when there is none
    };
    std::vector<Piece> m_pieces;
};
using DemoSentences = std::vector<DemoSentence>;

// Everything that can be said about one kind of matter in one language.
struct DemoMatter {
    QString category;
    int team; // 0 returns, 1 billing, 2 deliveries, 3 technical
    std::vector<QString> outcomes;
    DemoSentences subjects, messages, calls, replies, notes;
};
struct DemoLanguage {
    DemoSentences greetings, closings;       // of customers' messages
    DemoSentences replyGreetings, replyClosings;
    DemoSentences chasers;                   // a customer's later messages about the same matter
    DemoSentences circumstances;             // said in passing; where most rare words come from
    DemoSentences callClosings;
    DemoSentences customerNotes;             // about the customer, without a case
    std::vector<QString> days, alerts;
    std::vector<DemoMatter> matters;         // the same matters in the same order in every language
};

const DemoLanguage& demoEnglish();
const DemoLanguage& demoSpanish();

// Sentences of one text block, a line each.
DemoSentences demoSentences(const char* block);
std::vector<QString> demoWords(const char* text, QChar separator);

} // namespace callboard
