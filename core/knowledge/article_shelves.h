// Shelves: articles by category, which is a path from the general to the particular, and by product, with how many there are on each.
#pragma once

#include "core/domain/article.h"
#include "core/storage/row_store.h"

namespace callboard {

enum class ShelvedBy { Category, Product };

// "Returns / Warranty" and "Returns/Warranty/" are the same place. Without any: one name, which is empty.
QStringList categoryPath(const QString& category);

struct Shelf {
    struct Child {
        QString name;        // of the last part of its path; empty: articles that say nothing
        qint64 articles = 0; // on it and below, each once in whatever languages
        bool operator==(const Child&) const = default;
    };
    std::vector<Child> children;           // by name, what says nothing last
    std::vector<Record<Article>> articles; // on this very shelf, by title, each in the language that is wanted
};

// The shelf at this path, in any case of letters; the empty path has the first names. Reads every article of the brand (of all brands when it is
// null): not for the window's thread.
Result<Shelf> readShelf(Database& database, const Id<Brand>& brand, ShelvedBy by, const QStringList& path, const QStringList& languages, int articles_max);

} // namespace callboard
