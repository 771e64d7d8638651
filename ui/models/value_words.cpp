// By the field lists, so that a new field needs no line here.
#include "ui/models/value_words.h"

#include "core/base/json.h"
#include "core/domain/entities.h"
#include "ui/models/record_views.h"
#include "ui/models/words.h"

#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ValueWords)
};

std::optional<CustomField> declaredField(const Workspace& workspace, const Schema& schema, const QByteArray& name)
{
    const auto declared = declaredName(QByteArrayView(name));
    const auto field = declared ? workspace.reader().find(customFieldId(schema.name, *declared)) : std::nullopt;
    return field ? std::optional(field->value) : std::nullopt;
}

QString moment(Instant time) { return Words::date(time) + QLatin1Char(' ') + Words::clockTime(time); }
QString yesOrNo(bool yes) { return yes ? Texts::tr("Yes") : Texts::tr("No"); }

QString personOrTeam(const Workspace& workspace, const Column& column, const Uuid& id)
{
    if (id.isNull())
        return {};
    const QString name = qstrcmp(column.target, User::schemaName) == 0 ? workspace.reader().userName({id}) : workspace.reader().teamName({id});
    return name.isEmpty() ? Texts::tr("somebody") : name;
}

QString elementWords(const Schema* element, const JsonView& json)
{
    if (!element)
        return json.string();
    QStringList words;
    for (const Column& column : element->columns)
        if (column.kind == Kind::Text && !json.member(column.name).string().isEmpty())
            words.append(json.member(column.name).string());
    return words.join(u' ');
}

QString nestedWords(const Column& column, const RawJson& stored)
{
    const auto document = JsonDocument::parse(stored.text);
    if (!document)
        return QString::fromUtf8(stored.text);
    if (!document->root().isArray())
        return document->root().member("text").string(); // a text of several lines
    QStringList words;
    for (const JsonView element : document->root())
        words.append(elementWords(column.element ? column.element() : nullptr, element));
    return words.join(QStringLiteral(", "));
}

}

QString fieldLabel(const Workspace& workspace, const Schema& schema, const QByteArray& name)
{
    if (const Column* column = schema.column(name))
        return Words::label(column->label);
    const auto declared = declaredField(workspace, schema, name);
    return declared ? declared->label : QString::fromUtf8(name);
}

QString valueWords(const CustomField& field, const Value& value)
{
    if (const auto* yes = std::get_if<bool>(&value))
        return yesOrNo(*yes);
    if (const auto* day = std::get_if<QString>(&value); day && field.kind == CustomKind::Date)
        if (const auto time = Instant::fromText(day->toUtf8() + "T12:00:00Z"))
            return Words::date(*time);
    return displayText(value);
}

QString valueWords(const Workspace& workspace, const Schema& schema, const QByteArray& name, const Value& value)
{
    const Column* column = schema.column(name);
    if (!column) {
        const auto declared = declaredField(workspace, schema, name);
        return declared ? valueWords(*declared, value) : displayText(value);
    }
    if (column->kind == Kind::Option)
        return Words::option(*column, displayText(value));
    if (schema.name == QByteArrayView(CaseFile::schemaName) && name == "outcome")
        return outcomeText(displayText(value));
    if (const auto* yes = std::get_if<bool>(&value))
        return yesOrNo(*yes);
    if (const auto* time = std::get_if<Instant>(&value))
        return moment(*time);
    if (const auto* id = std::get_if<Uuid>(&value); id && column->target)
        return personOrTeam(workspace, *column, *id);
    if (const auto* json = std::get_if<RawJson>(&value); json && column->kind == Kind::Money) {
        const auto money = Codec<Money>::in(*json);
        return money ? Words::amount(*money) : QString::fromUtf8(json->text);
    }
    if (const auto* json = std::get_if<RawJson>(&value); json && isNested(column->kind))
        return nestedWords(*column, *json);
    return displayText(value);
}

} // namespace callboard
