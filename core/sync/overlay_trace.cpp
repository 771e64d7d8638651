// Two indexes over the same runs: by their order, and by the rows that they touch.
#include "core/sync/overlay_trace.h"

#include "core/sync/digest.h"

namespace callboard {

std::optional<quint64> contentOf(const RowPlace& place, const std::optional<Row>& row)
{
    if (!row)
        return std::nullopt;
    Row unversioned = *row;
    unversioned.version = 0;
    return digestOf(*place.schema, unversioned);
}

OperationRun TracedView::take(const Change* change)
{
    OperationRun run;
    if (change)
        for (const RowWrite& write : change->writes) {
            const RowPlace place{write.schema, write.row.id};
            run.written[place] = contentOf(place, write.row);
            m_touched.insert(place);
        }
    run.touched.assign(m_touched.begin(), m_touched.end());
    return run;
}

void OverlayTrace::keep(const Uuid& operation, OperationRun run)
{
    const auto known = m_orders.find(operation);
    const qint64 order = known == m_orders.end() ? m_next++ : known->second;
    if (known != m_orders.end())
        forget(order);
    for (const RowPlace& place : run.touched)
        m_touching[place].insert(order);
    for (const auto& [place, content] : run.written)
        ++m_writers[place];
    m_orders[operation] = order;
    m_runs[order] = {operation, std::move(run)};
}

void OverlayTrace::forget(qint64 order)
{
    const auto entry = m_runs.find(order);
    for (const RowPlace& place : entry->second.run.touched) {
        const auto touching = m_touching.find(place);
        touching->second.erase(order);
        if (touching->second.empty())
            m_touching.erase(touching);
    }
    for (const auto& [place, content] : entry->second.run.written)
        if (const auto writers = m_writers.find(place); --writers->second == 0)
            m_writers.erase(writers);
    m_orders.erase(entry->second.operation);
    m_runs.erase(entry);
}

std::optional<OverlayTrace::LeftByPlace> OverlayTrace::keepOnly(const std::vector<Uuid>& operations)
{
    std::set<qint64> kept;
    qint64 last = 0;
    for (const Uuid& operation : operations) {
        const auto known = m_orders.find(operation);
        if (known == m_orders.end() || known->second < last)
            return std::nullopt;
        last = known->second;
        kept.insert(last);
    }
    LeftByPlace left;
    for (auto entry = m_runs.begin(); entry != m_runs.end();) {
        const auto found = entry++;
        const qint64 order = found->first;
        if (kept.count(order))
            continue;
        for (const auto& [place, content] : found->second.run.written)
            left[place] = {content, order};
        forget(order);
    }
    return left;
}

const std::set<qint64>& OverlayTrace::touching(const RowPlace& place) const
{
    static const std::set<qint64> none;
    const auto touching = m_touching.find(place);
    return touching == m_touching.end() ? none : touching->second;
}

} // namespace callboard
