// Cutting a text into folded words, the same way for articles, questions and past cases.
#pragma once

#include <QByteArray>
#include <QStringView>
#include <vector>

namespace callboard {

// In their order, then, after an empty one, the compounds of words that touch ("e-mail" gives "email"; "open_account_4821"
// is found as one): an empty word is a gap that no phrase reaches across.
std::vector<QByteArray> wordsOf(QStringView text);

} // namespace callboard
