// Markdown that cannot take long: what has more marks than any person writes is shown as the text that it is.
#pragma once

#include <QString>

namespace callboard {

// Of a paragraph with too many marks, and of a line with too many cells, every mark becomes a letter that looks like it. Code is left alone.
QString tameMarkdown(const QString& markdown);

} // namespace callboard
