// Lines are counted in the text as it was written: an item's bytes stand in it in the order of the list.
#include "core/exchange/written_list.h"

namespace callboard {

namespace {

Result<void> checkNames(const Schema& schema, const JsonView& object)
{
    if (!object.isObject())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Each one stands in braces, with its names and values."));
    for (const JsonView member : object) {
        const Column* column = schema.column(member.key());
        if (!column || column->has(Derived) || member.key() == "unknown") {
            QStringList names;
            for (const Column& known : schema.columns)
                if (!known.has(Derived) && QByteArrayView(known.name) != "unknown")
                    names.append(QLatin1String(known.name));
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is not known here. There are: %2."), member.key().toByteArray(), names.join(QLatin1String(", ")));
        }
        if (column->element && member.isArray())
            for (const JsonView nested : member)
                if (auto fine = checkNames(*column->element(), nested); !fine)
                    return fine;
    }
    return {};
}

}

Result<void> eachWritten(const QByteArray& text, const char* member, const char* example, const Schema& schema, const std::function<Result<void>(const JsonView& item)>& read)
{
    const auto document = JsonDocument::parse(text);
    if (!document)
        return document.error();
    const JsonView list = document->root().member(member);
    if (!list.isArray())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file has no list \"%1\". Look at %2."), member, example);
    for (const JsonView other : document->root())
        if (other.key() != member)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file has \"%1\" beside its list \"%2\". Take it out."), other.key().toByteArray(), member);
    qsizetype at = text.indexOf(list.raw()), line = 1 + text.first(at).count('\n');
    for (const JsonView item : list) {
        const QByteArray raw = item.raw();
        const qsizetype begin = text.indexOf(raw, at + 1);
        line += text.sliced(at, begin - at).count('\n');
        at = begin;
        auto fine = checkNames(schema, item);
        if (fine)
            fine = read(item);
        if (!fine)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Line %1: %2"), line, fine.error().sentence());
        line += raw.count('\n');
        at += raw.size() - 1; // on its last byte
    }
    return {};
}

} // namespace callboard
