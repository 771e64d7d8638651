// LooseRows: what still stands whole in the bytes of a SQLite file that SQLite itself refuses or reads in part: rows, without tables or indexes.
#pragma once

#include <QByteArray>
#include <functional>
#include <vector>

namespace callboard {

struct LooseValue {
    enum class Type { Null, Integer, Real, Text, Blob };
    Type type = Type::Null;
    qint64 integer = 0;
    QByteArray bytes; // of a text or a blob
};

struct LooseRow {
    qint64 key = 0;
    std::vector<LooseValue> values; // as stored: columns that were added later may be missing at the end
    // Where it was found. A page's list of its rows says which of them are valid; a row that is not on it may be an old one.
    bool listed = false;
    bool newestPage = false;     // not on a state of the page that was written over since
    bool listIsBroken = false;   // of the page: what it does not list may be valid all the same
};

// Reads bytes and nothing else: pages of the size that SQLite takes by itself, and the log of WAL behind them. Whatever they hold, it never reads
// past them and it ends. What it hands out may be wrong in any byte: only a checksum of the row's own can tell.
class LooseRows {
public:
    // `index`: the log's ("-shm"), if it is there; the newest thing that a program which was killed said about its log.
    LooseRows(QByteArray file, QByteArray log, const QByteArray& index = {});

    // First the rows that the newest states of the pages list, then all that stand whole anywhere, those listed once more.
    void each(const std::function<void(const LooseRow&)>& take) const;

    // SQLite takes the first frame of its log that is not right for the log's end. Behind it may lie what was written and flushed: a transaction
    // that ends there, or at least one that began after another had been flushed. The first may also be the rest of a power cut.
    bool logEndsEarly() const { return m_endsEarly; }
    bool logWasFlushedFurther() const { return m_flushedFurther; }
    // The same file without what lies behind the log's end: what SQLite would show.
    LooseRows asSqliteReadsIt() const { return LooseRows(m_file, m_log.first(m_logEnd)); }

private:
    struct Page {
        QByteArrayView bytes;
        bool newest = false;
    };
    void readLog(const QByteArray& index);
    QByteArrayView pageOfFile(qint64 number) const;
    QByteArrayView newest(quint32 number) const;
    bool eachListed(QByteArrayView page, const std::function<void(const LooseRow&)>& take) const; // false: the list is broken
    void eachWhole(const Page& page, bool listIsBroken, const std::function<void(const LooseRow&)>& take) const;
    bool readRecord(QByteArrayView page, qsizetype at, LooseRow& row) const;
    bool gather(QByteArrayView page, qsizetype at, qsizetype size, QByteArray& payload) const;

    QByteArray m_file, m_log, m_logRest; // rest: of a frame that was cut off
    std::vector<Page> m_pages;             // all states of all pages
    std::vector<QByteArrayView> m_newest;  // by number - 1
    qsizetype m_logEnd = 0;
    bool m_endsEarly = false, m_flushedFurther = false;
};

} // namespace callboard
