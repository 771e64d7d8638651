// Reading a mapping: every name is checked against the schemas before the first row is read.
#include "core/exchange/mapping.h"

#include "core/base/json.h"
#include "core/domain/customer.h"
#include "core/domain/entities.h"

namespace callboard {

namespace {

Error wrongMapping(const QString& place, const Error& reason)
{
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The mapping file is not usable at \"%1\": %2"), place, reason.sentence());
}

// Remembers the first thing that is wrong; the functions below go on and their caller looks once.
class Reader {
public:
    std::optional<Error> problem;

    void refuse(const QString& place, const Error& reason)
    {
        if (!problem)
            problem = wrongMapping(place, reason);
    }

    void allow(const QString& place, const JsonView& object, std::initializer_list<const char*> names)
    {
        if (!object.isObject())
            return refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This must be an object.")));
        for (const JsonView member : object)
            if (std::none_of(names.begin(), names.end(), [&](const char* name) { return member.key() == QByteArrayView(name); }))
                refuse(place + u'.' + QString::fromUtf8(member.key()), Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no rule of this name.")));
    }

    QString text(const QString& place, const JsonView& value)
    {
        if (value.exists() && !value.isString())
            refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This must be a text.")));
        return value.string();
    }

    QStringList texts(const QString& place, const JsonView& value)
    {
        if (value.isString())
            return {value.string()};
        QStringList list;
        for (const JsonView item : value)
            list.append(text(place, item));
        return list;
    }

    int fieldOf(const QString& place, const Schema& schema, const QByteArray& name)
    {
        const int index = schema.indexOf(name);
        if (index < 0 || schema.columns[std::size_t(index)].kind == Kind::Unknown) {
            refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no field of this name.")));
            return -1;
        }
        return index;
    }

    std::vector<MappedField> fields(const QString& place, const Schema& schema, const JsonView& object)
    {
        std::vector<MappedField> list;
        if (!object.isObject())
            refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This must be an object.")));
        for (const JsonView member : object) {
            const QString at = place + u'.' + QString::fromUtf8(member.key());
            const int index = fieldOf(at, schema, member.key().toByteArray());
            if (index < 0)
                continue;
            list.push_back(field(at, schema.columns[std::size_t(index)], index, member));
            if (&schema == &schemaOf<Phone>() && member.key() == "number" && list.back().rule.format != TextFormat::Phone)
                refuse(at, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A phone number needs \"format\": \"phone\".")));
        }
        return list;
    }

    MappedField field(const QString& place, const Column& column, int index, const JsonView& json)
    {
        MappedField field;
        field.field = index;
        if (column.kind == Kind::Custom) {
            field.elements.push_back(declaredFields(place, index, json));
        } else if (column.kind == Kind::Object && column.element) {
            field.elements.push_back(fields(place, *column.element(), json));
        } else if (column.kind == Kind::List) {
            if (!json.isArray())
                refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This must be a list.")));
            for (const JsonView element : json)
                field.elements.push_back(fields(place, *column.element(), element));
        } else {
            source(place, json, field);
        }
        if (column.kind == Kind::Money && field.rule.format != TextFormat::Money)
            refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "An amount needs \"format\": \"money\" and a currency.")));
        if (column.kind == Kind::Time && field.rule.format != TextFormat::Date)
            refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A time needs \"format\": \"date\".")));
        if (column.kind == Kind::Reference && !field.reference)
            refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A reference needs \"reference\" with the name of the record.")));
        return field;
    }

    // Whether the site declared them is known when rows are read; here they only need names.
    std::vector<MappedField> declaredFields(const QString& place, int index, const JsonView& object)
    {
        std::vector<MappedField> list;
        if (!object.isObject())
            refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This must be an object.")));
        for (const JsonView member : object) {
            MappedField& field = list.emplace_back();
            field.field = index;
            field.custom = member.key().toByteArray();
            source(place + u'.' + QString::fromUtf8(field.custom), member, field);
        }
        return list;
    }

    void source(const QString& place, const JsonView& json, MappedField& field)
    {
        if (json.isString()) {
            field.column = json.string();
            return;
        }
        allow(place, json, {"column", "constant", "format", "currency", "region", "pattern", "values", "reference"});
        field.column = text(place, json.member("column"));
        field.constant = text(place, json.member("constant"));
        if (field.column.isEmpty() == field.constant.isEmpty())
            refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A field comes either from a column or from a constant.")));
        if (const JsonView format = json.member("format"); format.exists()) {
            const auto known = formatNamed(text(place, format));
            if (!known)
                refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no format of this name.")));
            field.rule.format = known.value_or(TextFormat::Plain);
        }
        field.rule.currency = text(place, json.member("currency"));
        if (field.rule.format == TextFormat::Money && field.rule.currency.size() != 3)
            refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "An amount needs \"format\": \"money\" and a currency.")));
        field.rule.region = text(place, json.member("region"));
        field.rule.pattern = text(place, json.member("pattern"));
        for (const JsonView value : json.member("values"))
            field.rule.values[QString::fromUtf8(value.key())] = text(place, value);
        if (const JsonView reference = json.member("reference"); reference.exists())
            field.reference = entity(place, reference);
    }

    const Schema* entity(const QString& place, const JsonView& name)
    {
        const Schema* schema = entityNamed(name.utf8());
        if (!schema)
            refuse(place, Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no record of this name.")));
        return schema;
    }

    MappedTable table(const QString& place, const JsonView& json)
    {
        MappedTable table;
        allow(place, json, {"file", "entity", "key", "fields", "list", "element_key", "collect", "sum"});
        table.file = text(place + QStringLiteral(".file"), json.member("file"));
        table.schema = entity(place + QStringLiteral(".entity"), json.member("entity"));
        table.key = texts(place + QStringLiteral(".key"), json.member("key"));
        if (table.key.isEmpty())
            refuse(place + QStringLiteral(".key"), Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A table needs the columns that name its rows.")));
        if (problem)
            return table;
        if (const JsonView list = json.member("list"); list.exists()) {
            table.list = fieldOf(place + QStringLiteral(".list"), *table.schema, list.utf8().toByteArray());
            if (table.list >= 0 && table.schema->columns[std::size_t(table.list)].kind != Kind::List)
                refuse(place + QStringLiteral(".list"), Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This field is not a list.")));
            if (!problem)
                elementRules(place, json, table);
        }
        if (!problem)
            table.fields = fields(place + QStringLiteral(".fields"), table.target(), json.member("fields"));
        return table;
    }

    void elementRules(const QString& place, const JsonView& json, MappedTable& table)
    {
        table.elementKey = texts(place + QStringLiteral(".element_key"), json.member("element_key"));
        for (const JsonView member : json.member("collect"))
            if (const int field = fieldOf(place + QStringLiteral(".collect"), table.target(), member.key().toByteArray()); field >= 0)
                table.collect.emplace_back(field, text(place + QStringLiteral(".collect"), member));
        for (const JsonView member : json.member("sum")) {
            table.sumInto = fieldOf(place + QStringLiteral(".sum"), *table.schema, member.key().toByteArray());
            table.sumOf = fieldOf(place + QStringLiteral(".sum"), table.target(), member.utf8().toByteArray());
        }
    }
};

}

Result<Mapping> Mapping::fromJson(const QByteArray& text)
{
    auto document = JsonDocument::parse(text);
    if (!document)
        return wrongMapping(QStringLiteral("mapping"), document.error());
    Reader reader;
    const JsonView root = document->root();
    reader.allow(QStringLiteral("mapping"), root, {"about", "tables"});
    Mapping mapping;
    int number = 0;
    for (const JsonView table : root.member("tables"))
        mapping.tables.push_back(reader.table(QStringLiteral("tables.%1").arg(++number), table));
    if (mapping.tables.empty())
        reader.refuse(QStringLiteral("tables"), Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There are no tables.")));
    if (reader.problem)
        return *reader.problem;
    return mapping;
}

} // namespace callboard
