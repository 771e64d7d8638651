// Rows are read first and the cursor is judged after them: who is not behind then was not behind while they were read.
#include "core/server/digest_routes.h"

#include "core/server/request_parts.h"
#include "core/sync/digest.h"
#include "core/sync/digest_messages.h"

namespace callboard {

namespace {

constexpr qsizetype bodyBytesMax = 128 * 1024;

// Nothing: the desk has everything of what it holds, so the answer is good.
Reply unlessInStep(SiteReader& reader, const Person& person, QByteArrayView cursor)
{
    auto standing = reader.standing(person, cursor);
    if (auto* refused = std::get_if<Refused>(&standing))
        return std::move(*refused);
    return std::get<SiteReader::Standing>(standing).behind ? Reply(HttpResponse{204, {}, {}}) : std::nullopt;
}

}

Reply digestPage(Backend& backend, SiteReader& reader, const Asked& asked)
{
    auto reach = reachOf(reader, asked, bodyBytesMax);
    if (auto* refused = std::get_if<Refused>(&reach))
        return std::move(*refused);
    const Person& person = std::get<Reach>(reach).person;
    DigestPage page;
    page.fields = digestFields();
    const QByteArray scope = queryValue(asked, "scope");
    if (scope.isEmpty()) {
        for (const QByteArray& one : person.scopes)
            page.scopes.append(QString::fromUtf8(one));
        for (const QByteArray& one : person.histories)
            page.scopes.append(QString::fromUtf8(one));
    } else {
        auto rows = reader.snapshotPage(person, scope, queryValue(asked, "after"));
        if (auto* refused = std::get_if<Refused>(&rows))
            return std::move(*refused);
        for (const SentRow& sent : std::get<SnapshotPage>(rows).rows) {
            if (page.lists.empty() || page.lists.back().schema != sent.schema)
                page.lists.push_back({sent.schema, {}});
            page.lists.back().entries.push_back({sent.row.id, digestOf(*sent.schema, sent.row)});
        }
        page.next = std::get<SnapshotPage>(rows).next;
    }
    if (auto otherwise = unlessInStep(reader, person, std::get<Reach>(reach).cursor))
        return otherwise;
    ++backend.metrics.digest_pages;
    return HttpResponse::json(200, writeDigestPage(page));
}

Reply rowsAgain(Backend& backend, SiteReader& reader, const Asked& asked)
{
    if (asked.request.body.size() > bodyBytesMax)
        return tooLarge();
    auto again = readRowsAsked(asked.request.body);
    if (!again)
        return Refused{refusal::malformed, again.error()};
    auto reach = reader.withHistories(*asked.person, again->from.histories);
    if (auto* refused = std::get_if<Refused>(&reach))
        return std::move(*refused);
    const Person& person = std::get<Person>(reach);
    auto found = reader.rowsAgain(person, again->rows);
    if (auto* refused = std::get_if<Refused>(&found))
        return std::move(*refused);
    PullPage page = std::get<PullPage>(std::move(found));
    page.cursor = again->from.cursor.toLatin1();
    if (auto otherwise = unlessInStep(reader, person, page.cursor))
        return otherwise;
    // Kinds and numbers: whose desk it is and what is in the rows is nobody's business here.
    std::map<QByteArray, qint64> kinds;
    for (const SentRow& one : page.put)
        ++kinds[one.schema->name];
    for (const LeftRow& one : page.left)
        ++kinds[one.schema->name];
    for (const auto& [kind, count] : kinds)
        backend.log.warning("rows at a desk were not as they are here", {{"kind", kind}, {"rows", QByteArray::number(count)}});
    backend.metrics.digest_differences += qint64(page.put.size() + page.left.size());
    return HttpResponse::json(200, writePullPage(page));
}

} // namespace callboard
