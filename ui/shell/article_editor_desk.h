// ArticleEditorDesk: opens the window in which articles are written, and connects it with its author model.
#pragma once

#include "ui/models/author_lists.h"
#include "ui/workspace/knowledge_link.h"

#include <QPointer>
#include <QTimer>

namespace callboard {

class ArticleEditor;
class ArticleFiles;

// Of the window's thread; makes nothing until somebody opens the editor.
class ArticleEditorDesk final : public QObject {
    Q_OBJECT

public:
    static constexpr int rest_ms = 300; // after the last letter: similar articles are looked for, the preview is painted

    ArticleEditorDesk(Workspace& workspace, ArticleFiles& files, QWidget& window, QObject* parent);
    void open();                                    // with what was written last, or an empty article
    void edit(const Id<Article>& article);
    void begin(const QString& key, const WriteArticle& first); // a draft that begins like this

private:
    void make();
    void connectEditor();
    void connectFiles();
    void insertFile(const QString& key, const Result<QString>& text);
    void bring();
    void openKey(const QString& key);
    void showArticle();
    void showState();
    void showNotice();
    void showTexts();
    void findSimilar();
    void showSimilar(const QString& key);
    void showVersion(const QString& key);
    void readWork();
    void readOther(const Contradiction& apart);
    void showWork();
    void lookAfter();
    void save(ArticleAuthor::Then then);
    void settle(const QString& key, GapState state, const Id<Article>& article);
    void act(const QString& action);

    Workspace& m_workspace;
    ArticleFiles& m_files;
    QWidget& m_window;
    ArticleAuthor* m_author = nullptr;
    KnowledgeLink* m_similar = nullptr;
    AuthorLink* m_link = nullptr;
    QPointer<ArticleEditor> m_editor;
    QTimer m_rest, m_soon;
    AuthorWork m_work;
    std::vector<Contradiction> m_contradictions;
    std::optional<Contradiction> m_apart; // that the open article was opened for
    KnowledgeHits m_hits;
    QString m_problem, m_closedNotice;
};

} // namespace callboard
