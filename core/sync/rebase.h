// Rebase: how others' work comes to stand under one's own: rows from the server are taken, and of the operations over them those run again that
// they can change.
#pragma once

#include "core/sync/cache.h"

namespace callboard {

Context contextOf(const Operation& operation, const Cache::Person& person);

// What operations see: what was written over it, then what they stand on, then the file.
class OverlayView final : public RowView {
public:
    OverlayView(const RowView& rows, const RowsByPlace& bases) : m_rows(rows), m_bases(bases) {}
    using RowView::find;
    Result<std::optional<Row>> find(const Schema& schema, const Uuid& id) const override;
    RowsByPlace overlay;

private:
    const RowView& m_rows;
    const RowsByPlace& m_bases;
};

// For one transaction of the caller's. After an error the trace fits no file any more, and everything has to run the next time.
//
// An operation is run again when a row that it reads or writes is not what it was then, and with it every operation that shares a written row
// with it, and so on. A row that comes back as one's own operations had left it is what it was: a thousand operations that are confirmed one
// after the other run once, when they are made, and not after every answer.
class Rebase {
public:
    Rebase(RowStore& rows, Database& database, OverlayTrace& trace) : m_rows(rows), m_shadows(database), m_trace(trace), m_view(rows, m_bases) {}

    // Those that have not come back, in their order. With `everything` all of them run again, whatever the trace says.
    Result<void> begin(std::vector<Uuid> unechoed, bool everything);
    Result<void> take(const SentRow& sent, RowStore::Put rule);
    Result<void> take(const LeftRow& left);
    // In their order; whoever has the operations runs each of them.
    Result<std::vector<Uuid>> toRun();
    // False: it touches what it did not touch before, so that toRun() has to be asked again, and will name everything.
    Result<bool> run(const Operation& operation, const Cache::Person& person);
    // Writes what is to be seen and tells of each row that it has written.
    Result<void> finish(const std::function<void(const RowPlace&)>& changed);

private:
    Result<void> runEverything();
    bool isUnder(const RowPlace& place) const;
    Result<std::optional<Row>*> baseOf(const RowPlace& place); // read when it is asked for first
    Result<void> change(const RowPlace& place, std::optional<Row> base);
    bool isNews(const RowPlace& place, const std::optional<Row>& base) const;
    bool isTouchedByOthers(const RowPlace& place) const;

    RowStore& m_rows;
    Shadows m_shadows;
    OverlayTrace& m_trace;
    std::vector<Uuid> m_unechoed;
    OverlayTrace::LeftByPlace m_left;
    RowsByPlace m_bases; // what rows are without the operations that have not come back
    std::map<RowPlace, std::optional<quint64>> m_before; // what changed bases said
    OverlayView m_view;
    bool m_everything = false;
    std::set<qint64> m_running;    // their places in the order
    std::set<RowPlace> m_rewritten; // by those: everything that touches these runs
};

} // namespace callboard
