// What guides may refer to in this program: the table of operations and the records that a rep looks at.
#pragma once

#include "core/domain/article.h"
#include "core/guide/guide_world.h"
#include "core/storage/row_store.h"

namespace callboard {

GuideWorld workGuideWorld();
// It knows the brand's articles too, and reads `rows` whenever it is asked for one.
GuideWorld workGuideWorld(const RowView& rows, const Id<Brand>& brand);

// What an article step names: an article by the id that it was imported with, or any of the brand's by its own. Empty: there is none.
Result<std::optional<Record<Article>>> articleNamed(const RowView& rows, const Id<Brand>& brand, const QString& name);

// Operations that move money; their guides are held to more.
bool isMoneyOperation(QByteArrayView name);

} // namespace callboard
