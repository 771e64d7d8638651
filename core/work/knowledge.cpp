// Counting what is asked for, in the order in which the server hears of it.
#include "core/work/knowledge.h"

#include "core/work/change_builder.h"

namespace callboard {

namespace {

constexpr qsizetype said_max = 20, caseFiles_max = 20;
constexpr auto brandGone = QT_TRANSLATE_NOOP("errors", "This brand is not here any more.");

void addOnce(QStringList& list, const QString& text, qsizetype max)
{
    if (!list.contains(text, Qt::CaseInsensitive) && list.size() < max)
        list.append(text);
}

}

Result<Change> NoteGap::run(const RowView& rows, const NoteGap& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    const QString words = args.words.simplified();
    if (words.isEmpty() || words.size() > wordsCharacters_max)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say in 1 to %1 characters what is missing."), wordsCharacters_max).inField(QStringLiteral("words"));
    if (auto brand = builder.need(args.brand, brandGone); !brand)
        return brand.error();
    auto known = rows.find(args.gap);
    if (!known)
        return known.error();
    Record<KnowledgeGap> gap = known->value_or(Record<KnowledgeGap>{args.gap, 0, {}});
    KnowledgeGap& g = gap.value;
    if (*known && g.brand != args.brand)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "These words belong to another brand."));
    g.brand = args.brand;
    addOnce(g.said, words, said_max);
    (args.case_file.isNull() ? g.searches : g.cases) += 1;
    if (!args.case_file.isNull())
        addOnce(g.case_files, QString::fromLatin1(args.case_file.key.text()), caseFiles_max);
    g.last = std::max(g.last, context.now);
    builder.put(gap);
    return builder.take();
}

Result<Change> SettleGap::run(const RowView& rows, const SettleGap& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto gap = builder.need(args.gap, QT_TRANSLATE_NOOP("errors", "This is not asked for any more."));
    if (!gap)
        return gap.error();
    if (!args.state.isKnown())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This version does not know what \"%1\" means here."), args.state.name()).inField(QStringLiteral("state"));
    if (!args.article.isNull())
        if (auto article = builder.need(args.article, QT_TRANSLATE_NOOP("errors", "This article is not here any more.")); !article)
            return article.error();
    gap->value.state = args.state;
    gap->value.article = args.article;
    gap->value.settled_by = args.state == GapState::Open ? Id<User>() : context.author;
    builder.put(*gap);
    return builder.take();
}

Result<Change> SetBrandWords::run(const RowView& rows, const SetBrandWords& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    if (auto brand = builder.need(args.brand, brandGone); !brand)
        return brand.error();
    builder.put(Record<BrandWords>{brandWordsOf(args.brand), 0, {args.brand, args.language.trimmed(), args.synonyms, {}}});
    return builder.take();
}

} // namespace callboard
