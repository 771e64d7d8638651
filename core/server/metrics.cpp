// The text format of the figures.
#include "core/server/metrics.h"

#include <algorithm>

namespace callboard {

namespace {

class Text {
public:
    Text& family(const char* name, const char* type, const char* help)
    {
        m_name = QByteArray("callboard_") + name;
        m_text += "# HELP " + m_name + ' ' + help + "\n# TYPE " + m_name + ' ' + type + '\n';
        return *this;
    }
    Text& value(qint64 number, const QByteArray& label = {}, const QByteArray& of = {})
    {
        m_text += m_name + (label.isEmpty() ? QByteArray() : '{' + label + "=\"" + of + "\"}") + ' ' + QByteArray::number(number) + '\n';
        return *this;
    }
    QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_name, m_text;
};

}

void Metrics::committed(qint64 pushesInGroup, qint64 took_ms)
{
    ++groups;
    group_pushes += pushesInGroup;
    commit_ms += took_ms;
    qint64 longest = commit_ms_max;
    while (took_ms > longest && !commit_ms_max.compare_exchange_weak(longest, took_ms)) {
    }
}

void Metrics::refused(const Refusal& why)
{
    const auto same = [&why](const Refusal& one) { return QByteArrayView(one.code) == QByteArrayView(why.code); };
    const auto found = std::find_if(refusal::all.begin(), refusal::all.end(), same);
    if (found != refusal::all.end())
        ++refusals[std::size_t(found - refusal::all.begin())];
}

QByteArray Metrics::text(const Gauges& gauges, const HttpCounters& http) const
{
    Text out;
    out.family("ready", "gauge", "1 while the server takes work").value(gauges.ready);
    out.family("feed_head", "gauge", "Operations that changed rows since the site began").value(gauges.head);
    out.family("database_bytes", "gauge", "Size of the site's file and its log").value(gauges.database_bytes);
    out.family("pushes_total", "counter", "Pushes by what became of them").value(pushes, "outcome", "accepted").value(pushes_refused, "outcome", "refused");
    out.family("operations_total", "counter", "Operations by verdict");
    for (std::size_t i = 0; i < operations.size(); ++i)
        out.value(operations[i], "verdict", Choice<Verdict>(Verdict(i)).name().toLatin1());
    out.family("operations_replayed_total", "counter", "Operations that had arrived before").value(operations_replayed);
    out.family("refusals_total", "counter", "Requests refused, by the protocol's reason");
    for (std::size_t i = 0; i < refusals.size(); ++i)
        out.value(refusals[i], "reason", refusal::all[i].code);
    out.family("commits_total", "counter", "Grouped commits").value(groups);
    out.family("commit_pushes_total", "counter", "Pushes in grouped commits").value(group_pushes);
    out.family("commit_milliseconds_total", "counter", "Time until grouped commits were durable").value(commit_ms);
    out.family("commit_milliseconds_max", "gauge", "The longest of them").value(commit_ms_max);
    out.family("reads_total", "counter", "Answers from the feed and from snapshots").value(pulls, "kind", "pull").value(snapshot_pages, "kind", "snapshot").value(digest_pages, "kind", "digest");
    out.family("digest_differences_total", "counter", "Rows that desks did not have as they are here, and fetched again").value(digest_differences);
    out.family("waits_total", "counter", "Long polls").value(waits);
    out.family("waits_parked", "gauge", "Long polls that are parked").value(gauges.waits_parked);
    out.family("searches_total", "counter", "Questions for cases that a desk does not hold").value(searches);
    out.family("queue_jobs", "gauge", "Jobs that wait for a thread").value(gauges.readers_waiting, "queue", "readers").value(gauges.writers_waiting, "queue", "writer");
    out.family("turned_away_total", "counter", "Requests refused because a queue was full").value(turned_away);
    out.family("disk_failures_total", "counter", "Writes that the disk refused").value(disk_failures);
    out.family("sign_ins_total", "counter", "Passwords checked").value(sign_ins, "outcome", "ok").value(sign_ins_failed, "outcome", "failed");
    out.family("sign_ins_delayed_total", "counter", "Tries that had to wait after wrong passwords").value(sign_ins_delayed);
    out.family("refreshes_total", "counter", "Sign-ins renewed").value(refreshes);
    out.family("http_connections", "gauge", "Open connections").value(http.connections_open);
    out.family("http_connections_total", "counter", "Connections since the start").value(http.connections_total);
    out.family("http_requests_total", "counter", "Requests since the start").value(http.requests_total);
    out.family("http_requests_waiting", "gauge", "Requests without an answer yet").value(http.requests_waiting);
    out.family("http_clients_gone_total", "counter", "Clients that left before their answer").value(http.clients_gone);
    out.family("http_bytes_total", "counter", "Bytes on the wire").value(http.bytes_in, "direction", "in").value(http.bytes_out, "direction", "out");
    out.family("http_refused_total", "counter", "Connections and requests turned away at the border");
    for (std::size_t i = 0; i < http.refused.size(); ++i)
        out.value(http.refused[i], "reason", nameOf(HttpRefusal(i)));
    return out.take();
}

} // namespace callboard
