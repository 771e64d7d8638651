// Words are cut as FTS5's own tokenizer does, closely enough, and quoted, so that no word is taken for an operator.
#include "core/knowledge/plain_full_text.h"

#include <QSet>

namespace callboard {

namespace {

QList<QByteArray> quotedWords(const QString& text)
{
    QList<QByteArray> words;
    QSet<QString> seen;
    QString word;
    for (const QChar c : text + u' ') {
        if (c.isLetterOrNumber()) {
            word += c.toLower();
        } else if (!word.isEmpty()) {
            if (!seen.contains(word))
                words.append('"' + word.toUtf8() + '"');
            seen.insert(std::exchange(word, {}));
        }
    }
    return words;
}

}

Result<void> PlainFullText::build(const std::vector<SourceArticle>& articles)
{
    if (auto done = m_database.run("CREATE VIRTUAL TABLE plain USING fts5(title, content, tokenize='porter unicode61')"); !done)
        return done;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    {
        auto insert = m_database.prepare("INSERT INTO plain(rowid, title, content) VALUES (?1, ?2, ?3)");
        if (!insert)
            return insert.error();
        for (std::size_t i = 0; i < articles.size(); ++i) {
            insert->bind(1, qint64(i + 1)).bind(2, articles[i].title).bind(3, articles[i].content);
            if (auto done = insert->run(); !done)
                return done;
        }
    }
    return transaction->commit();
}

Result<std::vector<qint64>> PlainFullText::find(const QByteArray& expression, int hits_max)
{
    std::vector<qint64> numbers;
    if (expression.isEmpty())
        return numbers;
    auto find = m_database.prepare("SELECT rowid FROM plain WHERE plain MATCH ?1 ORDER BY bm25(plain, 3.0, 1.0) LIMIT ?2");
    if (!find)
        return find.error();
    find->bindText(1, expression).bind(2, hits_max);
    for (;;) {
        auto there = find->step();
        if (!there)
            return there.error();
        if (!*there)
            return numbers;
        numbers.push_back(find->integer(0) - 1);
    }
}

Result<std::vector<qint64>> PlainFullText::anyWord(const QString& text, int hits_max)
{
    return find(quotedWords(text).join(" OR "), hits_max);
}

Result<std::vector<qint64>> PlainFullText::allWords(const QString& text, int hits_max, bool unfinished)
{
    return find(quotedWords(text).join(" AND ") + (unfinished ? "*" : ""), hits_max);
}

} // namespace callboard
