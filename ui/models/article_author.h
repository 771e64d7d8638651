// ArticleAuthor: the article that somebody is writing: its draft, its versions, how it helped, and where it goes from here.
#pragma once

#include "core/work/articles.h"
#include "ui/models/knowledge_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// Makes this version the one that everybody reads: looked at again after half a year, unless somebody has named another day.
PublishArticle publication(const Workspace& workspace, const Record<ArticleVersion>& version);

// No widgets; of the window's thread. A text is a draft from the first keystroke on: it is on the disk within a second.
class ArticleAuthor final : public QObject {
    Q_OBJECT

public:
    static constexpr QLatin1String newArticle{"new"}; // key of an article that is begun from nothing
    static constexpr QLatin1String draftRow{"draft"}; // key of the row above the versions

    explicit ArticleAuthor(Workspace& workspace, QObject* parent = nullptr); // the workspace must outlive it
    void refresh(); // records changed

    // ---- which ----
    void open(const QString& key); // of an article (its id), or of a draft
    void begin(const QString& key, const WriteArticle& first);   // a draft that begins like this; one that is there under this key goes on
    void propose(const QString& key, const WriteArticle& first); // the same, but it is no draft before something is changed
    void beginTranslation(); // of the article that is open
    const QString& key() const { return m_key; }
    QStringList draftKeys() const; // typed last first
    QString draftTitle(const QString& key) const;
    std::optional<Record<Article>> record() const; // nothing before the first version

    // ---- the text ----
    const WriteArticle& article() const { return m_article; }
    int caret() const { return m_caret; }
    void edit(const WriteArticle& article, int caret);
    bool hasDraft() const { return m_workspace.hasDraft(draftPlace(m_key)); }
    void discard();
    QString state() const;     // "Version 3 is published. Your changes are kept on this desk."
    QString overtaken() const; // somebody else wrote a version since; empty: nobody
    void takeIn();             // what they wrote is in this text now: it goes on from theirs
    ArticlePageData preview() const;

    // ---- versions ----
    ListRows versions() const; // the latest first
    std::optional<ArticlePageData> changesOf(const QString& versionKey) const; // against the one that it was made from
    QString otherChanges(const QString& versionKey) const;                     // title, place, audience: a sentence
    void bringIn(const QString& versionKey); // its text becomes the draft

    // ---- how it helped ----
    QString usage() const; // "Quoted 12 times. Helped 5 times, did not help once."
    ListRows uses() const; // where, and what people said; keys are those of cases

    // ---- going on ----
    enum class Then { Keep, Review, Publish };
    bool mayPublish() const { return m_workspace.person().role != Role::Rep; }
    bool mayLookAfter() const; // owner, dates
    // `then` without an error once it is kept.
    using Kept = std::function<void(const std::optional<Error>&)>;
    void save(Then then, Kept kept);
    void archive(bool back, Kept kept);
    void lookAfter(const std::map<QByteArray, Value>& set, const std::map<QByteArray, Value>& was, Kept kept);

Q_SIGNALS:
    void opened();  // another text
    void changed(); // versions, state, uses
    void written(const QString& fromKey, const callboard::Id<callboard::Article>& article); // the draft of this key is a version now

private:
    static QString draftPlace(const QString& key) { return QStringLiteral("article-editor/") + key; }
    Id<Article> id() const;
    Id<Brand> brand() const;
    std::optional<Record<ArticleVersion>> latest() const;
    std::optional<Record<ArticleVersion>> version(const QString& key) const;
    WriteArticle unchanged() const; // what the article says without the draft
    WriteArticle kept(const Draft& draft) const;
    void show(const WriteArticle& article, int caret);
    void publish(const Record<ArticleVersion>& version, Kept kept);

    Workspace& m_workspace;
    QString m_key;
    WriteArticle m_article;
    WriteArticle m_proposed; // under this key
    int m_caret = 0;
    Id<ArticleVersion> m_written; // by this window, and perhaps not in the records yet
};

} // namespace callboard
