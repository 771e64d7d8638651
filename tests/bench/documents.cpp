// The rows of the group "sync" as JSON documents, a line each, so that another program can be measured on the same ones.
#include "tests/bench/bench.h"
#include "tests/bench/bench_site.h"
#include "tests/bench/demo_batches.h"

#include "core/base/json.h"

#include <QFile>

namespace callboard::bench {

namespace {

QByteArray documentOf(const DemoRow& row)
{
    QByteArray line;
    JsonWriter json(line);
    json.beginObject().key("_id").string(row.row.id.text()).key("kind").string(QByteArrayView(row.schema->name)).key("fields");
    writeObject(json, *row.schema, row.row.values);
    json.endObject();
    return line + '\n';
}

}

Result<void> writeDocuments(const Options& options, const QString& path)
{
    QFile file(path);
    bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    for (DemoBatches batches(BenchSite::customersOf(options)); written && batches.next();)
        for (const DemoRow& row : batches.rows())
            written = written && file.write(documentOf(row)) > 0;
    if (!written || !file.flush())
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be written. Check the permissions of the folder."), path);
    return {};
}

} // namespace callboard::bench
