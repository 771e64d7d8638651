// ArticleText: an article's Markdown as what a person reads: title, passages under their headings, plain words.
#pragma once

#include <QString>
#include <QStringView>
#include <vector>

namespace callboard {

// What stands under one heading. The text is plain: no marks, tags, scripts or link targets, so that none of them is found
// as a word; code is kept, because people search for what a screen said.
struct Passage {
    QString heading; // empty before the first one
    int level = 0;   // of the heading, 1 to 6; 0 without one
    QString text;    // lines as they were
};

struct ArticleText {
    QString title;
    std::vector<Passage> passages; // those with neither heading nor text are left out
};

constexpr qsizetype articleCharacters_max = 2'000'000; // what stands behind is neither shown nor found

// Takes any text; what is not Markdown is a paragraph. Without a title, a first heading that opens the article is the
// title, and else the first words of the text.
ArticleText readMarkdown(QStringView markdown, const QString& title = {});

} // namespace callboard
