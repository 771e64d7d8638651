// Import and export: rows in from other systems' CSV files, and out for them.
#include "app/admin/admin_site.h"
#include "app/admin/commands.h"
#include "core/exchange/export.h"
#include "core/exchange/import.h"
#include "core/storage/all_rows.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace callboard {

namespace {

constexpr qint64 fileBytesMax = 2LL * 1024 * 1024 * 1024;

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The file %1 cannot be read."), path);
    if (file.size() > fileBytesMax)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file %1 is too large. Import it in parts."), path);
    return file.readAll();
}

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be written. Check the permissions of the folder."), path);
    return {};
}

void printCounts(const ImportPlan& plan)
{
    std::printf("%-16s %9s %9s %9s\n", "", "new", "changed", "unchanged");
    for (const Schema* schema : entitySchemas()) {
        const auto count = [&](ImportState state) { return static_cast<long long>(plan.count(*schema, state)); };
        const long long fresh = count(ImportState::New), changed = count(ImportState::Changed), same = count(ImportState::Unchanged);
        if (fresh + changed + same > 0)
            std::printf("%-16s %9lld %9lld %9lld\n", schema->name, fresh, changed, same);
    }
    std::printf("%zu lines refused\n", plan.refused.size());
}

}

Result<void> importFiles(const AdminCall& call)
{
    const QString folder = call.options.text("from");
    if (folder.isEmpty() || call.options.text("mapping").isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say what to read: --mapping FILE --from FOLDER."));
    auto text = readFile(call.options.text("mapping"));
    if (!text)
        return text.error();
    auto mapping = Mapping::fromJson(*text);
    if (!mapping)
        return mapping.error();
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    std::optional<Error> unreadable; // the plan's source says nothing or a row; a failing store ends the import here
    const ImportSource source{[&](const QString& file) { return readFile(QDir(folder).filePath(file)); },
                              [&](const Schema& schema, const Uuid& id) -> std::optional<Row> {
                                  auto row = (*site)->rows().find(schema, id);
                                  if (!row) {
                                      unreadable = row.error();
                                      return std::nullopt;
                                  }
                                  return *row;
                              }};
    auto plan = planImport(*mapping, (*site)->store().identity().site, source);
    if (!plan)
        return plan.error();
    if (unreadable)
        return *unreadable;
    printCounts(*plan);
    if (!plan->refused.empty()) {
        const QString path = call.options.text("refused").isEmpty() ? QStringLiteral("refused.csv") : call.options.text("refused");
        if (auto done = writeFile(path, refusedCsv(plan->refused)); !done)
            return done;
        std::printf("Their reasons are in %s.\n", qPrintable(path));
    }
    if (!call.options.isYes("apply")) {
        std::printf("Nothing was written. Add --apply to write it.\n");
        return {};
    }
    std::vector<std::pair<const Schema*, std::vector<Row>>> parts; // in the plan's order: what is referred to comes first
    for (const ImportedRow& row : plan->rows) {
        if (row.state == ImportState::Unchanged)
            continue;
        if (parts.empty() || parts.back().first != row.schema)
            parts.push_back({row.schema, {}});
        parts.back().second.push_back(row.row);
    }
    if (auto done = (*site)->putAll(parts); !done)
        return done;
    std::printf(parts.empty() ? "There is nothing to write.\n" : "Written.\n");
    return {};
}

Result<void> exportRows(const AdminCall& call)
{
    const Schema* schema = call.words.isEmpty() ? nullptr : entityNamed(call.words.front().toUtf8());
    if (!schema) {
        QStringList names;
        for (const Schema* one : entitySchemas())
            names.append(QLatin1String(one->name));
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say what to write, one of: %1."), names.join(QLatin1String(", ")));
    }
    const QString format = call.options.text("format");
    const bool csv = format == QLatin1String("csv");
    if (!csv && format != QLatin1String("jsonl"))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no format \"%1\". Choose csv or jsonl."), format);
    auto site = AdminSite::open(call.folder);
    if (!site)
        return site.error();
    const QString path = call.options.text("to");
    QSaveFile saved(path);
    QFile standard;
    QIODevice& out = path.isEmpty() ? static_cast<QIODevice&>(standard) : saved;
    const auto unwritable = [&] { return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be written. Check the permissions of the folder."), path); };
    if (!(path.isEmpty() ? standard.open(stdout, QIODevice::WriteOnly) : saved.open(QIODevice::WriteOnly)))
        return unwritable();
    auto declared = (*site)->declaredFields();
    if (!declared)
        return declared.error();
    const CsvTable table(*schema, *declared);
    QByteArray bytes;
    if (csv)
        table.appendHeader(bytes);
    constexpr qsizetype block_bytes = 1024 * 1024;
    const auto flush = [&]() -> Result<void> {
        const bool written = out.write(bytes) == bytes.size();
        bytes.clear();
        return written ? Result<void>() : Result<void>(unwritable());
    };
    auto done = forEachRow((*site)->rows(), *schema, [&](qint64, const Row& row) -> Result<void> {
        if (!csv)
            appendJsonLine(bytes, *schema, row);
        else if (auto appended = table.appendRow(bytes, row); !appended)
            return appended;
        return bytes.size() < block_bytes ? Result<void>() : flush();
    });
    if (done)
        done = flush();
    if (done && !path.isEmpty() && !saved.commit())
        return unwritable();
    return done;
}

} // namespace callboard
