// SiteWatch: an observer beside the server, on a connection of its own: what each place of the feed did, and who may see which row.
#pragma once

#include "core/server/site_reader.h"
#include "tests/simulation/disk.h"
#include "tests/simulation/trace.h"

#include <set>

namespace callboard::simulation {

// A row's place in every list of these tests, ordered by its kind's name.
struct RowPlace {
    const Schema* schema = nullptr;
    Uuid id;
    bool operator<(const RowPlace& other) const
    {
        const int kinds = qstrcmp(schema->name, other.schema->name);
        return kinds ? kinds < 0 : id < other.id;
    }
    std::string text() const { return std::string(schema->name) + ' ' + shortName(id); }
};
using RowMap = std::map<RowPlace, Row>;

// One change of a row that the feed tells of.
struct Touch {
    qint64 feed = 0;
    qint64 version = 0; // afterwards; 0 where a later change of the same commit hides it
    std::set<QByteArray> scopes; // afterwards
};

// The scopes of a row, as the rules say it and not as the product computes it.
std::set<QByteArray> expectedScopes(const RowPlace& place, const Row& row);
bool holdsAny(const std::set<QByteArray>& held, const std::set<QByteArray>& scopes);

class SiteWatch {
public:
    explicit SiteWatch(Trace& trace) : m_trace(trace) {}
    void open(const QString& path, Disk& disk);
    void close() { m_reader.reset(); }
    bool isOpen() const { return m_reader != nullptr; }
    void look(); // after each piece of the server's work
    void noteBulkLoad() { ++m_places; } // it takes a place in the feed without rows
    qint64 bulkLoads() const { return m_places; }
    void restore(qint64 head, qint64 bulkLoads); // what came later never happened

    QString epoch() const { return m_reader->identity().epoch; }
    qint64 head() const { return m_head; }
    const std::map<RowPlace, std::vector<Touch>>& touches() const { return m_touches; }
    RowMap rows() const;
    std::set<QByteArray> scopesOf(const Id<User>& user) const; // by the user's row as it is now
    QByteArray fingerprintOf(const Id<User>& user) const; // that the site gives now
    Database& database() const { return m_reader->database(); }

private:
    void checkWhole(); // I4, I5 and I6 on what is in the file

    Trace& m_trace;
    Disk* m_disk = nullptr;
    std::unique_ptr<SiteReader> m_reader;
    qint64 m_head = 0;
    qint64 m_places = 0;
    std::map<RowPlace, std::vector<Touch>> m_touches;
};

} // namespace callboard::simulation
