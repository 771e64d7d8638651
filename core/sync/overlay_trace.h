// OverlayTrace: which rows each operation that has not come back has read and written, so that news runs only those again that it can change.
#pragma once

#include "core/sync/shadows.h"
#include "core/work/operation.h"

#include <set>

namespace callboard {

// What one run of an operation has touched.
struct OperationRun {
    std::vector<RowPlace> touched;                      // read or written, each once; also where no row was found
    std::map<RowPlace, std::optional<quint64>> written; // contentOf() what it wrote
};

// What a row says, without its version: nothing where there is no row. Two of the same content make no operation act differently.
std::optional<quint64> contentOf(const RowPlace& place, const std::optional<Row>& row);

// Remembers what is read through it.
class TracedView final : public RowView {
public:
    explicit TracedView(const RowView& rows) : m_rows(rows) {}
    using RowView::find;
    Result<std::optional<Row>> find(const Schema& schema, const Uuid& id) const override
    {
        m_touched.insert({&schema, id});
        return m_rows.find(schema, id);
    }
    // After the run: with what it wrote; nothing of it is written when it was refused.
    OperationRun take(const Change* change);

private:
    const RowView& m_rows;
    mutable std::set<RowPlace> m_touched;
};

// In memory only, of one thread. A new one knows nothing, and whoever asks it runs everything again.
class OverlayTrace {
public:
    void keep(const Uuid& operation, OperationRun run); // in the place that it had, or after all others
    void clear() { *this = {}; }

    // What those that left the order had made of a row at the end, and how far in the order that was.
    struct Left {
        std::optional<quint64> content;
        qint64 order = 0;
    };
    using LeftByPlace = std::map<RowPlace, Left>;
    // Forgets all operations but these. Nothing: one of these is not known, or they stand in another order.
    std::optional<LeftByPlace> keepOnly(const std::vector<Uuid>& operations);

    const std::set<qint64>& touching(const RowPlace& place) const; // their places in the order
    const Uuid& operationAt(qint64 order) const { return m_runs.at(order).operation; }
    const OperationRun& runAt(qint64 order) const { return m_runs.at(order).run; }
    bool isWritten(const RowPlace& place) const { return m_writers.count(place) > 0; }

private:
    struct Entry {
        Uuid operation;
        OperationRun run;
    };
    void forget(qint64 order);

    std::map<qint64, Entry> m_runs;
    std::map<Uuid, qint64> m_orders;
    std::map<RowPlace, std::set<qint64>> m_touching;
    std::map<RowPlace, int> m_writers; // how many; none stands here with zero
    qint64 m_next = 1;
};

} // namespace callboard
