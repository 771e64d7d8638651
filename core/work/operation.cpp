// Running an operation by name.
#include "core/work/operation.h"

#include "core/base/json.h"
#include "core/work/case_links.h"
#include "core/work/operations.h"

namespace callboard {

const OperationType* operationNamed(QByteArrayView name)
{
    for (const OperationType& type : operationTypes())
        if (name == QByteArrayView(type.name))
            return &type;
    return nullptr;
}

QByteArray argumentsText(const Schema& schema, const void* args)
{
    QByteArray text;
    JsonWriter json(text);
    json.beginObject();
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        const Column& column = schema.columns[i];
        const Value value = column.get(args);
        if (column.has(Required) || value != schema.initial[i])
            json.key(column.name).value(value);
    }
    json.endObject();
    return text;
}

namespace {

// An operation may do without some rows and then takes one that cannot be read for one that is not here. What it decided so is not known to be
// right: as a whole it fails with the error of the file.
class WatchedView final : public RowView {
public:
    explicit WatchedView(const RowView& rows) : m_rows(rows) {}
    using RowView::find;
    Result<std::optional<Row>> find(const Schema& schema, const Uuid& id) const override
    {
        auto row = m_rows.find(schema, id);
        if (!row && !m_failure)
            m_failure = row.error();
        return row;
    }
    const std::optional<Error>& failure() const { return m_failure; }

private:
    const RowView& m_rows;
    mutable std::optional<Error> m_failure;
};

}

Result<Change> runOperation(const RowView& stored, const Operation& operation, const Context& context)
{
    const OperationType* type = operationNamed(operation.name.toUtf8());
    if (!type)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This version does not know how to do \"%1\". Update it and try again."), operation.name);
    if (context.role < type->least)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "Your role may not do this. Ask a team lead or an administrator."));
    const WatchedView rows(stored);
    auto change = type->run(rows, operation.args, context);
    auto followed = change ? followLinks(rows, *change) : Result<void>();
    if (rows.failure())
        return *rows.failure();
    if (!change || !followed)
        return change ? followed.error() : change.error();
    for (const RowWrite& write : change->writes)
        for (std::size_t i = 0; i < write.row.values.size(); ++i) {
            const Column& column = write.schema->columns[i];
            const auto* text = std::get_if<QString>(&write.row.values[i]);
            const auto* json = std::get_if<RawJson>(&write.row.values[i]);
            const bool empty = isNull(write.row.values[i]) || (text && text->isEmpty());
            if (empty && column.has(Required))
                return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Something required is missing. Fill it in and save again.")).inField(QString::fromLatin1(column.name));
            if ((text && text->size() > textBytesMax) || (json && json->text.size() > 4 * textBytesMax))
                return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The text is longer than %1 characters. Shorten it and save again."), textBytesMax)
                    .inField(QString::fromLatin1(column.name));
        }
    return change;
}

} // namespace callboard
