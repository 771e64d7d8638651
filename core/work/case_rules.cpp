// What a brand needs to know of a case is checked when it is set, so that no case can lack what nobody could fill in.
#include "core/work/case_moves.h"

#include "core/domain/custom_field.h"

namespace callboard {

namespace {

constexpr qsizetype needed_max = 30;

Result<bool> isFilledInByPeople(const RowView& rows, const QString& name, const Id<Brand>& brand)
{
    if (const auto declared = declaredName(name)) {
        const auto field = rows.find(customFieldId(CaseFile::schemaName, *declared));
        return field ? Result<bool>(*field && (*field)->value.isOfBrand(brand)) : Result<bool>(field.error());
    }
    const Column* column = schemaOf<CaseFile>().column(name.toUtf8());
    return column && !column->has(Derived) && column->kind != Kind::Custom && column->kind != Kind::Unknown;
}

Result<void> checkNeeded(const RowView& rows, const QStringList& names, const char* field, const Id<Brand>& brand)
{
    if (names.size() > needed_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A case needs at most %1 fields before it moves."), needed_max).inField(QString::fromLatin1(field));
    for (const QString& name : names) {
        const auto known = isFilledInByPeople(rows, name, brand);
        if (!known)
            return known.error();
        if (!*known)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Cases have no field \"%1\" that people fill in."), name).inField(QString::fromLatin1(field));
    }
    return {};
}

}

Result<Change> SetCaseRules::run(const RowView& rows, const SetCaseRules& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    if (auto brand = builder.need(args.brand, QT_TRANSLATE_NOOP("errors", "This brand is not here any more.")); !brand)
        return brand.error();
    for (const auto& [list, field] : {std::pair{&args.needed, "needed"}, {&args.needed_to_wait, "needed_to_wait"}, {&args.needed_to_escalate, "needed_to_escalate"}})
        if (auto fine = checkNeeded(rows, *list, field, args.brand); !fine)
            return fine.error();
    const auto known = rows.find(caseRulesOf(args.brand));
    if (!known)
        return known.error();
    Record<CaseRules> record = known->value_or(Record<CaseRules>{caseRulesOf(args.brand), 0, {}});
    record.value.brand = args.brand;
    record.value.needed = args.needed;
    record.value.needed_to_wait = args.needed_to_wait;
    record.value.needed_to_escalate = args.needed_to_escalate;
    builder.put(record);
    return builder.take();
}

} // namespace callboard
