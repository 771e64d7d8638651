// Which operations news can change is found on the graph of operations and the rows that they touch.
#include "core/sync/rebase.h"

#include "core/base/mutant.h"

#include <algorithm>

namespace callboard {

Context contextOf(const Operation& operation, const Cache::Person& person)
{
    return {operation.id, operation.author, person.role, person.teams, operation.made, nullptr};
}

Result<std::optional<Row>> OverlayView::find(const Schema& schema, const Uuid& id) const
{
    for (const RowsByPlace* rows : {&overlay, &m_bases})
        if (const auto found = rows->find({&schema, id}); found != rows->end())
            return found->second;
    return m_rows.find(schema, id);
}

Result<void> Rebase::begin(std::vector<Uuid> unechoed, bool everything)
{
    m_unechoed = std::move(unechoed);
    auto left = everything ? std::nullopt : m_trace.keepOnly(m_unechoed);
    if (!left)
        return runEverything();
    m_left = std::move(*left);
    for (const auto& [place, last] : m_left)
        if (auto base = baseOf(place); !base)
            return base.error();
    return {};
}

Result<void> Rebase::runEverything()
{
    m_everything = true;
    m_trace.clear();
    m_view.overlay.clear();
    auto shadows = m_shadows.all();
    if (shadows)
        m_bases.merge(*shadows); // what was taken already stays
    return shadows ? Result<void>() : Result<void>(shadows.error());
}

bool Rebase::isUnder(const RowPlace& place) const
{
    return m_bases.count(place) > 0 || !m_trace.touching(place).empty();
}

Result<std::optional<Row>*> Rebase::baseOf(const RowPlace& place)
{
    if (const auto known = m_bases.find(place); known != m_bases.end())
        return &known->second;
    auto shadow = m_shadows.find(place);
    if (!shadow)
        return shadow.error();
    auto base = *shadow ? Result<std::optional<Row>>(std::move(**shadow)) : m_rows.find(*place.schema, place.id);
    if (!base)
        return base.error();
    return &m_bases.emplace(place, std::move(base).value()).first->second;
}

Result<void> Rebase::change(const RowPlace& place, std::optional<Row> base)
{
    auto known = baseOf(place);
    if (!known)
        return known.error();
    if (!m_everything && !m_left.count(place))
        m_before.emplace(place, contentOf(place, **known));
    **known = std::move(base);
    return {};
}

// Rows that no operation touches go straight into the file; a version that is here already changes nothing.
Result<void> Rebase::take(const SentRow& sent, RowStore::Put rule)
{
    const RowPlace place{sent.schema, sent.row.id};
    if (!isUnder(place))
        return m_rows.put(*sent.schema, sent.row, rule);
    auto base = baseOf(place);
    if (!base)
        return base.error();
    const bool isNewer = !**base || (**base)->version < sent.row.version || rule == RowStore::Put::Always;
    return isNewer ? change(place, sent.row) : Result<void>();
}

Result<void> Rebase::take(const LeftRow& left)
{
    const RowPlace place{left.schema, left.id};
    if (isUnder(place))
        return mutant("left_row_kept_under_operation") ? Result<void>() : change(place, std::nullopt);
    auto erased = m_rows.erase(*left.schema, left.id);
    return erased ? Result<void>() : Result<void>(erased.error());
}

// Whether the row is something else for an operation that is still over it than when that ran.
bool Rebase::isNews(const RowPlace& place, const std::optional<Row>& base) const
{
    const std::set<qint64>& over = m_trace.touching(place);
    if (over.empty() || mutant("news_believed_foreseen"))
        return false;
    const auto own = m_left.find(place);
    if (own != m_left.end()) // an earlier one that has not come back ran before it, and stands over it now
        return own->second.content != contentOf(place, base) || *over.begin() < own->second.order;
    const auto before = m_before.find(place);
    return before != m_before.end() && before->second != contentOf(place, base);
}

Result<std::vector<Uuid>> Rebase::toRun()
{
    if (m_everything)
        return m_unechoed;
    std::vector<RowPlace> open;
    for (const auto& [place, base] : m_bases)
        if (isNews(place, base) && m_rewritten.insert(place).second)
            open.push_back(place);
    while (!open.empty()) {
        const RowPlace place = open.back();
        open.pop_back();
        for (const qint64 order : m_trace.touching(place)) {
            if (!m_running.insert(order).second)
                continue;
            for (const RowPlace& touched : m_trace.runAt(order).touched) {
                if (!m_trace.isWritten(touched) || mutant("neighbours_not_run_again") || !m_rewritten.insert(touched).second)
                    continue;
                if (auto base = baseOf(touched); !base)
                    return base.error();
                open.push_back(touched);
            }
        }
    }
    std::vector<Uuid> operations;
    for (const qint64 order : m_running)
        operations.push_back(m_trace.operationAt(order));
    return operations;
}

bool Rebase::isTouchedByOthers(const RowPlace& place) const
{
    const std::set<qint64>& touching = m_trace.touching(place);
    return std::any_of(touching.begin(), touching.end(), [this](qint64 order) { return m_running.count(order) == 0; });
}

Result<bool> Rebase::run(const Operation& operation, const Cache::Person& person)
{
    TracedView traced(m_view);
    auto change = runOperation(traced, operation, contextOf(operation, person));
    if (!change && isOfTheFile(change.error().code))
        return change.error();
    OperationRun run = traced.take(change ? &*change : nullptr);
    if (!m_everything && !mutant("neighbours_not_run_again"))
        for (const RowPlace& place : run.touched) {
            const bool isWritten = run.written.count(place) > 0;
            if (m_rewritten.count(place) || !(isWritten ? isTouchedByOthers(place) : m_trace.isWritten(place)))
                continue;
            auto widened = runEverything();
            return widened ? Result<bool>(false) : Result<bool>(widened.error());
        }
    if (change)
        for (RowWrite& write : change->writes) {
            const RowPlace place{write.schema, write.row.id};
            auto base = baseOf(place);
            if (!base)
                return base.error();
            write.row.version = **base ? (**base)->version : 0; // what is shown has the version that the server gave last
            m_view.overlay[place] = std::move(write.row);
            m_rewritten.insert(place);
        }
    m_trace.keep(operation.id, std::move(run));
    return true;
}

Result<void> Rebase::finish(const std::function<void(const RowPlace&)>& changed)
{
    for (const auto& [place, base] : m_bases) {
        const auto over = m_view.overlay.find(place);
        const bool isStillOver = over != m_view.overlay.end() || m_trace.isWritten(place);
        std::optional<Row> visible = base;
        if (over != m_view.overlay.end()) {
            visible = over->second;
        } else if (isStillOver) { // by what did not have to run again
            auto seen = m_rows.find(*place.schema, place.id);
            if (!seen)
                return seen.error();
            visible = std::move(seen).value();
            if (visible)
                visible->version = base ? base->version : 0;
        }
        if (visible) {
            if (auto done = m_rows.put(*place.schema, *visible); !done)
                return done;
        } else if (auto erased = m_rows.erase(*place.schema, place.id); !erased) {
            return erased.error();
        }
        if (auto kept = isStillOver || mutant("shadow_kept_for_ever") ? m_shadows.put(place, base) : m_shadows.erase(place); !kept)
            return kept;
        changed(place);
    }
    return {};
}

} // namespace callboard
