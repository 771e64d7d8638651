// PlainFullText: articles in SQLite's FTS5 as it comes, to compare with; porter stemming, BM25, the title three times.
#pragma once

#include "core/knowledge/article_lines.h"
#include "core/storage/database.h"

namespace callboard {

class PlainFullText {
public:
    explicit PlainFullText(Database& database) : m_database(database) {}
    Result<void> build(const std::vector<SourceArticle>& articles); // numbers are places in the list
    Result<std::vector<qint64>> anyWord(const QString& text, int hits_max);
    Result<std::vector<qint64>> allWords(const QString& text, int hits_max, bool unfinished); // unfinished: the last word is a beginning

private:
    Result<std::vector<qint64>> find(const QByteArray& expression, int hits_max);
    Database& m_database;
};

} // namespace callboard
