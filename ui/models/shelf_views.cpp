// From shelves to rows.
#include "ui/models/shelf_views.h"

#include "ui/models/knowledge_views.h"

#include <QCoreApplication>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ShelfViews)
};

const QString shelfGroup = QStringLiteral("shelf");
constexpr QLatin1String categoryPrefix("shelf:category"), productPrefix("shelf:product");

QString nameOf(const QString& name, ShelvedBy by)
{
    if (!name.isEmpty())
        return name;
    return by == ShelvedBy::Category ? Texts::tr("Without a category") : Texts::tr("About several products");
}

QString titleOf(const ShelfPlace& place)
{
    if (place.path.isEmpty())
        return Texts::tr("All categories");
    QStringList names;
    for (const QString& name : place.path)
        names.append(nameOf(name, place.by));
    return names.join(QStringLiteral(" / "));
}

ListRow header(const QString& title)
{
    ListRow row;
    row.header = true;
    row.group = shelfGroup;
    row.title = title;
    return row;
}

ListRows childRows(const std::vector<Shelf::Child>& children, const ShelfPlace& place)
{
    ListRows rows;
    for (const Shelf::Child& child : children) {
        ListRow row;
        row.key = shelfKey({place.by, place.path + QStringList{child.name}});
        row.group = shelfGroup;
        row.title = nameOf(child.name, place.by);
        row.right = QString::number(child.articles);
        rows.append(row);
    }
    return rows;
}

}

QString shelfKey(const ShelfPlace& place)
{
    QString key = place.by == ShelvedBy::Category ? categoryPrefix : productPrefix;
    for (const QString& name : place.path)
        key += u'/' + name;
    return key;
}

std::optional<ShelfPlace> shelfFromKey(const QString& key)
{
    const auto after = [&key](QLatin1String prefix) { return key.mid(prefix.size() + 1); };
    if (key == categoryPrefix)
        return ShelfPlace{};
    if (key.startsWith(categoryPrefix + u'/'))
        return ShelfPlace{ShelvedBy::Category, after(categoryPrefix).split(u'/')};
    if (key.startsWith(productPrefix + u'/'))
        return ShelfPlace{ShelvedBy::Product, {after(productPrefix)}};
    return std::nullopt;
}

std::optional<ShelfPlace> shelfAbove(const ShelfPlace& place)
{
    if (place.path.isEmpty())
        return std::nullopt;
    const QStringList path = place.path.mid(0, place.path.size() - 1);
    return path.isEmpty() ? ShelfPlace{} : ShelfPlace{place.by, path};
}

ListRows shelfRows(const KnowledgeShelf& shelf)
{
    ListRows rows;
    if (const auto above = shelfAbove(shelf.place)) {
        ListRow back;
        back.key = shelfKey(*above);
        back.group = shelfGroup;
        back.title = Texts::tr("‹ Back to: %1").arg(titleOf(*above));
        rows.append(back);
    }
    const ListRows children = childRows(shelf.children, shelf.place);
    ListRows articles = knowledgeRows(shelf.articles, {}, false);
    for (ListRow& row : articles)
        row.right.clear();
    if (!children.isEmpty() || !articles.isEmpty())
        rows.append(header(titleOf(shelf.place)));
    rows += children;
    rows += articles;
    const ListRows products = childRows(shelf.products, {ShelvedBy::Product, {}});
    const bool anyNamed = std::any_of(shelf.products.begin(), shelf.products.end(), [](const Shelf::Child& child) { return !child.name.isEmpty(); });
    if (anyNamed) {
        rows.append(header(Texts::tr("By product")));
        rows += products;
    }
    return rows;
}

} // namespace callboard
