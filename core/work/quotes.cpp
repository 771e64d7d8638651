// One row for each version that is quoted.
#include "core/work/quotes.h"

namespace callboard {

Result<void> putQuotes(ChangeBuilder& builder, const Record<TimelineEntry>& entry, const QStringList& quoted)
{
    const TimelineEntry& e = entry.value;
    for (const QString& text : quoted.first(std::min(quoted.size(), quotes_max))) {
        const auto id = Uuid::fromText(text.toLatin1());
        if (!id)
            continue;
        const auto version = builder.need(Id<ArticleVersion>{*id}, QT_TRANSLATE_NOOP("errors", "This version of the article is not here any more."));
        if (!version && version.error().code == ErrorCode::Missing)
            continue;
        if (!version)
            return version.error();
        const Uuid use = builder.context().derived("use " + text.toLatin1());
        builder.put(Record<ArticleUse>{{use}, 0, {version->value.brand, version->value.article, version->id, e.customer, e.case_file, entry.id, e.author, e.recorded, {}}});
    }
    return {};
}

} // namespace callboard
