// Synonyms: groups of words and phrases that a site's people use for the same thing, from a text file.
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <vector>

namespace callboard {

class Synonyms {
public:
    using Words = std::vector<QByteArray>; // folded, in order

    // One group a line, its members with commas between: "refund, money back, reimbursement". Lines that begin with # and
    // blank lines are passed over; a line with one member only, or with a member of more than four words, is refused.
    static Result<Synonyms> read(const QString& text);

    // The other ways to say what begins at words[at]; `taken` is how many words that was, 0 for none. The longest wins.
    std::vector<Words> othersFor(const Words& words, std::size_t at, std::size_t& taken) const;

private:
    std::vector<std::vector<Words>> m_groups;
    QHash<QByteArray, std::vector<std::size_t>> m_groupsOf; // by the words with a blank between
};

} // namespace callboard
