// One row a person, which only its own person changes.
#include "core/work/review_packs.h"

#include "core/work/change_builder.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr auto caseGone = QT_TRANSLATE_NOOP("errors", "This case is not here any more.");

// The pack of whoever does this, as it is now: one that has ended by itself is empty.
Result<Record<ReviewPack>> ownPack(const RowView& rows, const Context& context)
{
    const Id<ReviewPack> id = reviewPackOf(context.author);
    auto known = rows.find(id);
    if (!known)
        return known.error();
    Record<ReviewPack> pack = *known ? std::move(**known) : Record<ReviewPack>{id, 0, {}};
    pack.value.owner = context.author;
    if (!pack.value.isOpen(context.now))
        pack.value.cases.clear();
    return pack;
}

bool has(const ReviewPack& pack, const Uuid& file)
{
    return std::any_of(pack.cases.begin(), pack.cases.end(), [&file](const PackedCase& one) { return one.case_file.key == file; });
}

}

Result<Change> TakeAlong::run(const RowView& rows, const TakeAlong& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto pack = ownPack(rows, context);
    if (!pack)
        return pack.error();
    QList<PackedCase>& cases = pack->value.cases;
    const qsizetype before = cases.size();
    for (const QString& text : args.cases) {
        const Uuid id = Uuid::fromText(text.toLatin1()).value_or(Uuid{});
        if (has(pack->value, id))
            continue;
        const auto file = builder.need(Id<CaseFile>{id}, caseGone);
        if (!file)
            return file.error();
        cases.append({file->id, file->value.customer, {}});
        if (cases.size() > ReviewPack::cases_max)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "At most %1 cases are taken along. Leave some of them behind first."), ReviewPack::cases_max).inField(QStringLiteral("cases"));
    }
    if (cases.size() == before)
        return builder.take();
    pack->value.until = {context.now.ms + ReviewPack::open_ms};
    builder.put(*pack);
    return builder.take();
}

Result<Change> LeaveBehind::run(const RowView& rows, const LeaveBehind& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto pack = ownPack(rows, context);
    if (!pack)
        return pack.error();
    const auto isLeft = [&args](const PackedCase& one) { return args.cases.contains(QString::fromLatin1(one.case_file.key.text())); };
    if (pack->value.cases.removeIf(isLeft) > 0)
        builder.put(*pack);
    return builder.take();
}

} // namespace callboard
