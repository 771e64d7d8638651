// Commands on the rows of a site: demo data, export, any operation, and the check of everything.
#include "app/admin/admin_site.h"
#include "app/admin/commands.h"
#include "app/admin/guide_publishing.h"
#include "app/admin/identity_commands.h"
#include "app/admin/macro_commands.h"
#include "app/admin/reply_commands.h"
#include "app/admin/service_level_commands.h"
#include "core/demo/demo.h"
#include "core/server/site_copy.h"
#include "core/server/verify.h"
#include "core/storage/database_files.h"

#include <QFile>

#include <cstdio>

namespace callboard {

namespace {

// Rows gathered by kind until there are enough for one operation.
class Batches {
public:
    explicit Batches(AdminSite& site) : m_site(site) {}
    Result<void> add(const std::vector<DemoRow>& rows)
    {
        for (const DemoRow& row : rows) {
            auto& batch = m_rows[row.schema];
            batch.push_back(row.row);
            m_count += 1;
        }
        return m_count >= rowsMax ? flush() : Result<void>();
    }
    Result<void> flush()
    {
        std::vector<std::pair<const Schema*, std::vector<Row>>> parts;
        for (const Schema* schema : entitySchemas())
            parts.push_back({schema, std::exchange(m_rows[schema], {})});
        m_count = 0;
        return m_site.putAll(parts, SiteStore::Loading::Bulk);
    }

private:
    static constexpr std::size_t rowsMax = 20'000;
    AdminSite& m_site;
    std::map<const Schema*, std::vector<Row>> m_rows;
    std::size_t m_count = 0;
};

}

Result<void> makeDemo(const AdminCall& call)
{
    auto customers = call.options.number("customers", 1, 10'000'000), seed = call.options.number("seed", 0, std::numeric_limits<qint64>::max());
    if (!customers)
        return customers.error();
    if (!seed)
        return seed.error();
    auto password = readPassword(call.options);
    if (!password)
        return password.error();
    auto hash = hashOfPassword(*password);
    if (!hash)
        return hash.error();
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    AdminSite& s = **site;
    const DemoGenerator generator({quint64(*seed), s.clock().now(), 2});
    Batches batches(s);
    if (auto done = batches.add(rowsOf(generator.site())); !done)
        return done;
    for (qint64 i = 0; i < *customers; ++i)
        if (auto done = batches.add(rowsOf(generator.customer(i))); !done)
            return done;
    if (auto done = batches.flush(); !done)
        return done;
    for (const Record<Brand>& brand : generator.site().brands) {
        if (auto published = publishOwnGuides(s, brand.id); !published)
            return published.error();
        for (const auto& set : {setOwnServiceLevels(s, brand.id), setOwnIdentityPolicy(s, brand.id), setOwnReplies(s, brand.id), setOwnMacros(s, brand.id)})
            if (!set)
                return set;
    }
    const SignInPolicy policy;
    Sessions sessions(s.store().database(), s.store().identity(), policy, s.clock());
    for (const Record<User>& user : generator.site().users) {
        if (auto done = sessions.setPassword(user.id, *hash); !done)
            return done;
        std::printf("%-16s %-6s %s\n", qPrintable(user.value.login), qPrintable(user.value.role.name()), qPrintable(user.value.name));
    }
    std::printf("%lld customers, with their orders, cases and timelines.\n", static_cast<long long>(*customers));
    return s.store().database().checkpoint();
}

Result<void> runOneOperation(const AdminCall& call)
{
    if (call.words.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Name an operation, as in \"case.close\"."));
    QByteArray args = call.options.text("args").toUtf8();
    if (args.isEmpty()) {
        QFile input;
        if (input.open(stdin, QIODevice::ReadOnly))
            args = input.read(operationBytesMax);
    }
    if (auto read = JsonDocument::parse(args); !read)
        return read.error();
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    Operation operation;
    operation.schema = operationSchema;
    operation.name = call.words.front();
    operation.args = RawJson{args};
    auto result = (*site)->apply(operation, call.options.text("as"));
    if (!result)
        return result.error();
    std::printf("%s\n", writeMessage(*result).constData());
    return {};
}

Result<void> verifySite(const AdminCall& call)
{
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    auto findings = verifySite((*site)->store().database());
    if (!findings)
        return findings.error();
    for (const Finding& finding : *findings)
        std::printf("%s\n", qPrintable(finding.what));
    if (!findings->empty())
        return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "%1 checks failed. Keep the folder as it is and restore a backup beside it."), findings->size());
    std::printf("All is well.\n");
    return {};
}

Result<void> moveSite(const AdminCall& call)
{
    const QString address = call.words.value(0);
    if (Database::isAddress(call.folder) || !Database::isAddress(address))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say from which folder and to which database: callboard-admin move FOLDER postgresql://…"));
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    auto to = site_tables::createEmpty(address);
    if (!to)
        return to.error();
    auto rows = copySite((*site)->store().database(), **to);
    if (!rows)
        return rows.error();
    auto findings = verifySite(**to);
    if (!findings)
        return findings.error();
    if (!findings->empty())
        return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The site in the folder is as it was, and what arrived in %1 is not whole: %2"), Database::displayName(address), findings->front().what);
    // What was moved must not go on here as well.
    site->reset();
    const QString path = SiteFolder::databasePathIn(call.folder), aside = path + QStringLiteral(".moved");
    if (!database_files::moveAside(path, aside, {}))
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The site is in %1 now. Rename %2, so that nobody starts it there again."), Database::displayName(address), path);
    std::printf("%lld rows are in %s, and checked. The file is kept as %s.\n", static_cast<long long>(*rows), qPrintable(Database::displayName(address)), qPrintable(aside));
    return {};
}

Result<void> markRestored(const AdminCall& call)
{
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    if (auto done = (*site)->beginEpoch(); !done)
        return done;
    std::printf("Start the server: desks bring back what they were told was saved.\n");
    return {};
}

} // namespace callboard
