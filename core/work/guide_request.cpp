// Arguments of guides become arguments of operations, by the operation's own field list.
#include "core/work/guide_request.h"

#include "core/base/json.h"
#include "core/domain/entities.h"
#include "core/work/operations.h"

namespace callboard {

namespace {

void writeArgument(JsonWriter& json, Kind kind, const GuideValue& value)
{
    const auto* date = std::get_if<QDate>(&value);
    const auto* number = std::get_if<double>(&value);
    if (date && kind == Kind::Time)
        json.string(Instant{date->startOfDay(Qt::UTC).toMSecsSinceEpoch() + 12LL * 3'600'000}.text()); // noon: the same day nearly everywhere
    else if (number && kind == Kind::Integer)
        json.integer(qint64(*number));
    else if ((kind == Kind::Text || kind == Kind::Note) && !std::holds_alternative<QString>(value))
        json.string(spokenGuideValue(value, QLocale::c()));
    else
        writeGuideValue(json, value);
}

// The edit of a record: set.NAME beside what the record has now.
Result<void> writePatch(JsonWriter& json, const char* column, const QMap<QString, GuideValue>& fields, const QByteArray& record, const GuideSubject& subject, const RowView& rows)
{
    const Schema& schema = record == "case" ? schemaOf<CaseFile>() : schemaOf<Customer>();
    auto row = rows.find(schema, record == "case" ? subject.case_file.key : subject.customer.key);
    if (!row)
        return row.error();
    if (!*row)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "Open a case first: this step of the guide changes one."));
    std::map<QByteArray, Value> was;
    json.key(column).beginObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const int at = schema.indexOf(field.key().toUtf8());
        if (at < 0)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This version does not know the field \"%1\". Update it and try again."), field.key());
        const Column& known = schema.columns[std::size_t(at)];
        json.key(known.name);
        writeArgument(json, known.kind, *field);
        was[known.name] = (*row)->values[std::size_t(at)];
    }
    json.endObject().key("was").raw(patchText(was));
    return {};
}

QString textOf(const GuideRequest& request, const char* name)
{
    return spokenGuideValue(request.arguments.value(QLatin1String(name)), QLocale::c());
}

Operation escalation(const GuideRequest& request, const GuideSubject& subject)
{
    Escalate escalate;
    escalate.customer = subject.customer;
    escalate.case_file = subject.case_file;
    escalate.to = textOf(request, "to");
    escalate.text.text = textOf(request, "because");
    escalate.guide_run = subject.run;
    const GuideValue amount = request.arguments.value(QStringLiteral("amount"));
    if (const auto* money = std::get_if<Money>(&amount))
        escalate.amount = *money;
    return intent(escalate);
}

Result<std::optional<Operation>> followUp(const GuideRequest& request, const GuideSubject& subject)
{
    const GuideValue given = request.arguments.value(QStringLiteral("day"));
    const auto* day = std::get_if<QDate>(&given);
    if (!day)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Choose a day from today on that can still be promised."));
    PromiseFollowUp promise;
    promise.customer = subject.customer;
    promise.case_file = subject.case_file;
    promise.text.text = textOf(request, "what");
    promise.due = {QDateTime(*day, QTime(workdayEnds_h, 0)).toMSecsSinceEpoch()};
    return std::optional(intent(promise));
}

}

GuideValue guideValueOf(Kind kind, const Value& value)
{
    if (kind == Kind::Money) {
        const auto* json = std::get_if<RawJson>(&value);
        auto document = json ? JsonDocument::parse(json->text) : Result<JsonDocument>(Error{});
        auto money = document ? readGuideValue(document->root()) : Result<GuideValue>(GuideValue());
        return money ? *money : GuideValue();
    }
    if (const auto* text = std::get_if<QString>(&value))
        return text->isEmpty() ? GuideValue() : GuideValue(*text);
    if (const auto* number = std::get_if<qint64>(&value))
        return double(*number);
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    if (const auto* yes = std::get_if<bool>(&value))
        return *yes;
    if (const auto* time = std::get_if<Instant>(&value))
        return QDateTime::fromMSecsSinceEpoch(time->ms, Qt::UTC).date();
    return {};
}

Result<std::optional<Operation>> operationFor(const GuideRequest& request, const GuideSubject& subject, const RowView& rows)
{
    if (request.isEmpty() || request.operation == QLatin1String("outcome"))
        return std::optional<Operation>();
    if (request.operation == QLatin1String("escalate"))
        return std::optional(escalation(request, subject));
    if (request.operation == QLatin1String("schedule"))
        return followUp(request, subject);
    const OperationType* type = operationNamed(request.operation.toLatin1());
    if (!type)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This version does not know the operation \"%1\". Update it and try again."), request.operation);
    QByteArray args;
    JsonWriter json(args);
    json.beginObject();
    for (const Column& column : type->args->columns) {
        const QString name = QLatin1String(column.name);
        if (column.kind == Kind::Reference && name == QLatin1String("order")) { // a guide knows it by its number
            const Id<Order> order = subject.order ? subject.order(textOf(request, "order")) : Id<Order>();
            if (order.isNull())
                return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "This customer has no order \"%1\"."), textOf(request, "order"));
            json.key(column.name).string(order.key.text());
        } else if (const auto given = request.arguments.find(name); given != request.arguments.end() && isSet(*given)) {
            json.key(column.name);
            writeArgument(json, column.kind, *given);
        } else if (column.kind == Kind::Reference && name == QLatin1String("customer")) {
            json.key(column.name).string(subject.customer.key.text());
        } else if (column.kind == Kind::Reference && name == QLatin1String("case_file") && !subject.case_file.isNull()) {
            json.key(column.name).string(subject.case_file.key.text());
        } else if (column.kind == Kind::Reference && name == QLatin1String("case_file") && column.has(Required)) {
            return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "Open a case first: this step of the guide changes one."));
        } else if (column.kind == Kind::Object && name == QLatin1String("set")) {
            QMap<QString, GuideValue> fields;
            for (auto argument = request.arguments.begin(); argument != request.arguments.end(); ++argument)
                if (argument.key().startsWith(QLatin1String("set.")))
                    fields[argument.key().mid(4)] = *argument;
            if (auto done = writePatch(json, column.name, fields, type->name.left(type->name.indexOf('.')), subject, rows); !done)
                return done.error();
        }
    }
    json.endObject();
    Operation operation;
    operation.schema = operationSchema;
    operation.name = request.operation;
    operation.args = RawJson{args};
    return std::optional(operation);
}

} // namespace callboard
