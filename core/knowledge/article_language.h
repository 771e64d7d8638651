// In which language an article is read: the asker's, else the site's, else any in which it is written.
#pragma once

#include "core/domain/article.h"
#include "core/storage/row_store.h"

namespace callboard {

// Smaller is better. "es-MX" is as good as "es"; a text of which nobody said the language stands between those that were asked
// for and the others.
int languageRank(const QString& language, const QStringList& wanted);

// The article and what it says in other languages, each once, whatever points at whom.
Result<std::vector<Record<Article>>> translationsOf(const RowStore& rows, const Record<Article>& article);

// The one of them to read. Published ones go before drafts; of two that are as good, the article that was asked for.
Result<Record<Article>> inLanguage(const RowStore& rows, const Record<Article>& article, const QStringList& wanted);

} // namespace callboard
