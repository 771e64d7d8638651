// Opening a site for its administrator, and finding people and things in it by name.
#include "app/admin/admin_site.h"

#include "core/work/operations.h"

#include <QDir>
#include <QFile>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace callboard {

namespace {

constexpr int listMax = 100'000;
Query everything() { return Query{nullptr, {}, {}, false, listMax, 0}; }

template <class E> Result<Id<E>> named(const RowStore& rows, const QString& name, const char* whenMissing)
{
    auto all = rows.list<E>(everything());
    if (!all)
        return all.error();
    QStringList names;
    for (const Record<E>& one : *all) {
        if (one.value.name.compare(name, Qt::CaseInsensitive) == 0 || (name.isEmpty() && all->size() == 1))
            return one.id;
        names.append(one.value.name);
    }
    return Error::of(ErrorCode::Missing, whenMissing, name, names.join(QLatin1String(", ")));
}

}

Result<std::unique_ptr<AdminSite>> AdminSite::openLocked(const QString& folder, bool fresh)
{
    std::unique_ptr<AdminSite> site(new AdminSite);
    QString path = folder;
    if (!Database::isAddress(folder)) {
        auto locked = SiteFolder::lock(folder);
        if (!locked)
            return locked.error();
        site->m_folder = std::move(locked).value();
        path = site->m_folder->databasePath();
    }
    auto database = fresh ? site_tables::create(path, site->m_random, site->m_clock.now()) : site_tables::openWriter(path);
    if (!database)
        return database.error();
    auto store = SiteStore::open(std::move(database).value(), site->m_clock, site->m_random);
    if (!store)
        return store.error();
    site->m_store = std::move(store).value();
    return site;
}

Result<std::unique_ptr<AdminSite>> AdminSite::open(const QString& folder)
{
    return openLocked(folder, false);
}

Result<std::unique_ptr<AdminSite>> AdminSite::create(const QString& folder)
{
    if (Database::isAddress(folder))
        return openLocked(folder, true);
    if (!QDir().mkpath(folder))
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The folder %1 cannot be made. Check the permissions of the folder above it."), folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return openLocked(folder, true);
}

Result<void> AdminSite::putAll(const std::vector<std::pair<const Schema*, std::vector<Row>>>& parts, SiteStore::Loading loading)
{
    std::vector<Operation> operations;
    constexpr std::size_t rowsMax = std::size_t(PutRows::rowsMax);
    for (const auto& [schema, rows] : parts)
        for (std::size_t at = 0; at < rows.size(); at += rowsMax)
            operations.push_back(PutRows::of(*schema, {rows.begin() + std::ptrdiff_t(at), rows.begin() + std::ptrdiff_t(std::min(rows.size(), at + rowsMax))}));
    if (operations.empty())
        return {};
    auto who = author();
    if (!who && (parts.front().first != &schemaOf<User>() || parts.front().second.empty()))
        return who.error();
    // The first administrator makes themselves.
    auto done = m_store->apply(operations, who ? *who : Id<User>{parts.front().second.front().id}, loading);
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> AdminSite::put(const Schema& schema, const std::vector<Row>& rows, SiteStore::Loading loading)
{
    return putAll({{&schema, rows}}, loading);
}

Uuid AdminSite::freshId()
{
    const quint64 a = m_random.next(), b = m_random.next();
    return Uuid::timeOrdered(m_clock.now().ms, a, b);
}

Result<Id<User>> AdminSite::author(const QString& login) const
{
    if (!login.isEmpty()) {
        auto user = userOf(login);
        return user ? Result<Id<User>>(user->id) : Result<Id<User>>(user.error());
    }
    auto all = users();
    if (!all)
        return all.error();
    for (const Record<User>& user : *all)
        if (user.value.role == Role::Admin && user.value.active)
            return user.id;
    return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The site has no administrator. Add one with: callboard-admin user add FOLDER --role admin"));
}

Result<OperationResult> AdminSite::apply(const Operation& operation, const QString& login)
{
    auto who = author(login);
    if (!who)
        return who.error();
    auto results = m_store->apply(std::span(&operation, 1), *who);
    if (!results)
        return results.error();
    return std::move(results->front());
}

Result<void> AdminSite::run(const Operation& operation, const QString& login)
{
    auto result = apply(operation, login);
    if (!result)
        return result.error();
    return result->code.isEmpty() ? Result<void>() : Result<void>(result->error());
}

Result<BrandSite> openForBrand(const AdminCall& call)
{
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    auto brand = (*site)->brandNamed(call.options.text("brand"));
    if (!brand)
        return brand.error();
    return BrandSite{std::move(*site), *brand};
}

Result<std::vector<Record<User>>> AdminSite::users() const { return rows().list<User>(everything()); }

Result<Record<User>> AdminSite::userOf(const QString& login) const
{
    auto found = rows().list<User>(Query{nullptr, {{"login", Comparison::Equal, login.trimmed().toLower()}}, {}, false, 1, 0});
    if (!found)
        return found.error();
    if (found->empty())
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "There is no user called \"%1\"."), login);
    return found->front();
}

QStringList namesIn(const QString& list)
{
    QStringList names;
    for (const QString& name : list.split(u',', Qt::SkipEmptyParts))
        names.append(name.trimmed());
    return names;
}

Result<Id<Brand>> AdminSite::brandNamed(const QString& name) const
{
    return named<Brand>(rows(), name, QT_TRANSLATE_NOOP("errors", "There is no brand called \"%1\". There are: %2."));
}

Result<Id<Team>> AdminSite::teamNamed(const QString& name) const
{
    return named<Team>(rows(), name, QT_TRANSLATE_NOOP("errors", "There is no team called \"%1\". There are: %2."));
}

Result<std::vector<CustomField>> AdminSite::declaredFields() const
{
    auto all = rows().list<CustomField>(everything());
    if (!all)
        return all.error();
    std::vector<CustomField> fields;
    for (Record<CustomField>& record : *all)
        fields.push_back(std::move(record.value));
    return fields;
}

Result<void> AdminSite::setPassword(const Id<User>& user, const QByteArray& password)
{
    auto hash = hashOfPassword(password);
    if (!hash)
        return hash.error();
    const SignInPolicy policy;
    return Sessions(m_store->database(), m_store->identity(), policy, m_clock).setPassword(user, *hash);
}

Result<QByteArray> readPassword(const Options& options)
{
    constexpr qint64 bytesMax = 4096;
    QFile file;
    if (const QString path = options.text("password-file"); !path.isEmpty()) {
        file.setFileName(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The password file %1 cannot be read."), path);
        return file.readLine(bytesMax).trimmed();
    }
    const bool prompt = isatty(STDIN_FILENO);
    termios before{};
    if (prompt) {
        std::fputs("Password: ", stderr);
        tcgetattr(STDIN_FILENO, &before);
        termios silent = before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    const bool opened = file.open(STDIN_FILENO, QIODevice::ReadOnly);
    const QByteArray password = opened ? file.readLine(bytesMax).trimmed() : QByteArray();
    if (prompt) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        std::fputs("\n", stderr);
    }
    return password;
}

} // namespace callboard
