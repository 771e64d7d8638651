// AdminSite: a site in the hands of its administrator: a folder while no server runs on it, or a PostgreSQL database at any time.
#pragma once

#include "app/admin/commands.h"
#include "core/domain/custom_field.h"
#include "core/server/sign_in.h"
#include "core/server/site_store.h"

namespace callboard {

class AdminSite {
public:
    // `folder` or PostgreSQL's address. Refused with one sentence when a server holds the folder.
    static Result<std::unique_ptr<AdminSite>> open(const QString& folder);
    static Result<std::unique_ptr<AdminSite>> create(const QString& folder);

    // As operations of at most PutRows::rowsMax rows, all of them or none.
    Result<void> putAll(const std::vector<std::pair<const Schema*, std::vector<Row>>>& parts, SiteStore::Loading loading = SiteStore::Loading::Single);
    Result<void> put(const Schema& schema, const std::vector<Row>& rows, SiteStore::Loading loading = SiteStore::Loading::Single);
    template <class E> Result<void> put(const Record<E>& record) { return put(schemaOf<E>(), {toRow(record)}); }
    Uuid freshId();
    Result<void> beginEpoch() { return site_tables::beginEpoch(m_store->database(), m_random, m_clock.now()); }
    // Who is named as the author of what is done here: the user of that name, or the first administrator.
    Result<Id<User>> author(const QString& login = {}) const;
    // As that author. apply() tells what became of it; for run() an operation that was refused is an error.
    Result<OperationResult> apply(const Operation& operation, const QString& login = {});
    Result<void> run(const Operation& operation, const QString& login = {});

    Result<std::vector<Record<User>>> users() const;
    Result<Record<User>> userOf(const QString& login) const;
    // By name, without regard to case; the error lists what there is.
    Result<Id<Brand>> brandNamed(const QString& name) const; // empty name: the only brand
    Result<Id<Team>> teamNamed(const QString& name) const;
    Result<std::vector<CustomField>> declaredFields() const;
    Result<void> setPassword(const Id<User>& user, const QByteArray& password);

    SiteStore& store() { return *m_store; }
    const RowStore& rows() const { return m_store->rows(); }
    const Clock& clock() const { return m_clock; }

private:
    AdminSite() = default;
    static Result<std::unique_ptr<AdminSite>> openLocked(const QString& folder, bool fresh);
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<SiteFolder> m_folder;
    std::unique_ptr<SiteStore> m_store;
};

QStringList namesIn(const QString& list); // "East, West": without the spaces

// The site and the brand that a command is about: its folder, and --brand.
struct BrandSite {
    std::unique_ptr<AdminSite> site;
    Id<Brand> brand;

    // What the brand has one of, as it is or with nothing said yet.
    template <class E> Result<Record<E>> ofBrand(const Id<E>& id) const
    {
        auto known = site->rows().find(id);
        if (!known)
            return known.error();
        Record<E> fresh{id, 0, {}};
        fresh.value.brand = brand;
        return known->value_or(fresh);
    }
};
Result<BrandSite> openForBrand(const AdminCall& call);

// The password from --password-file, from a prompt, or from standard input's first line; never from the command line, where others see it.
Result<QByteArray> readPassword(const Options& options);

} // namespace callboard
