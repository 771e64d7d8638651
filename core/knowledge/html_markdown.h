// HTML articles as Markdown, so that whoever shows an article knows one format and no tag ever does anything.
#pragma once

#include <QString>
#include <QStringView>

namespace callboard {

// Keeps headings, paragraphs, lists, tables, emphasis, code and links; drops scripts, styles, comments, forms and everything
// unknown, with its text kept. Takes any text: what is not closed ends with its line or with the article.
QString markdownFromHtml(QStringView html);

} // namespace callboard
