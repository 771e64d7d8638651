// KnowledgeLink: finds articles on a thread of its own, for what is typed into the search line and for what a case says.
#pragma once

#include "core/domain/article.h"
#include "core/knowledge/article_shelves.h"
#include "core/knowledge/question.h"
#include "ui/workspace/reading_thread.h"

namespace callboard {

// An article that answers, with what a list says about it and the reasons why it is there.
struct KnowledgeHit {
    Id<Article> article;
    Id<ArticleVersion> version; // the one to read
    QString title, category;
    QString passage;            // plain text: where the asked words stand closest
    bool published = true;
    bool forCustomers = false;  // all of it, or a passage of it
    bool expired = false, reviewOverdue = false;
    qint64 helped = 0, notHelped = 0;
    // why
    QStringList words;          // of the question, strongest first
    bool inTitle = false;
    int solvedCases = 0;        // like this one
    bool forProduct = false, ofCategory = false; // of the case
    bool operator==(const KnowledgeHit&) const = default;
};
using KnowledgeHits = std::vector<KnowledgeHit>;

// A place among the categories or products, and what is there.
struct ShelfPlace {
    ShelvedBy by = ShelvedBy::Category;
    QStringList path;
    bool operator==(const ShelfPlace&) const = default;
};
struct KnowledgeShelf {
    ShelfPlace place;
    std::vector<Shelf::Child> children;
    std::vector<Shelf::Child> products; // beside the first categories
    KnowledgeHits articles;
};

// Called on the window's thread; only the answer to the last question arrives.
class KnowledgeLink final : public QObject {
    Q_OBJECT

public:
    explicit KnowledgeLink(const QString& cachePath, QObject* parent = nullptr);
    ~KnowledgeLink() override;

    struct For {
        Instant now;     // judges what has expired
        Id<Brand> brand; // only its articles; empty: of all brands
        QStringList languages{}; // of the customer and of the reader; the brand's own is asked for after them
        QStringList products{};  // that the case is about
        QString category{};      // of the case
    };
    void find(const KnowledgeQuestion& question, const For& whom, QObject* owner, std::function<void(const KnowledgeHits&)> found);
    void browse(const ShelfPlace& place, const For& whom, QObject* owner, std::function<void(const KnowledgeShelf&)> found);
    void learn(); // reads again what solved past cases, and the brands' words
    void reopen(const QString& cachePath);

private:
    struct Asked;
    std::shared_ptr<Asked> m_asked; // lives on the thread, gone before its connection
    ReadingThread m_thread;
};

} // namespace callboard
