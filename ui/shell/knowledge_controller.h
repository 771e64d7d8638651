// KnowledgeController: between workspace and knowledge panel: suggests, searches, opens, quotes and takes feedback.
#pragma once

#include "core/domain/article.h"
#include "ui/workspace/knowledge_link.h"
#include "ui/workspace/workspace.h"

#include <QTimer>
#include <set>

class QUrl;

namespace callboard {

class ArticleEditorDesk;
class ArticleFiles;
class KnowledgePanel;
class MainWindow;

// Owns nothing of what it connects; all of it lives on the window's thread.
class KnowledgeController final : public QObject {
    Q_OBJECT

public:
    static constexpr int rest_ms = 250;     // after the last letter of a note: suggestions that dance distract
    static constexpr int missed_ms = 2'000; // a search that found nothing for so long was meant

    KnowledgeController(Workspace& workspace, KnowledgeLink& knowledge, MainWindow& window, QObject* parent = nullptr);
    void begin(); // suggests for the case in front

private:
    void connectPanel();
    void connectPalette();
    void connectWorkspace();
    void newCase();
    void suggest();
    void search(const QString& query);
    void searchForPalette(const QString& query);
    void browse(const ShelfPlace& place);
    void show();
    QString caseText() const;
    void open(const Id<ArticleVersion>& version);
    void openQuoted(const QString& entryKey);
    void insert(const QString& key, bool words);
    void insertPart(const QString& key, int part);
    void copyForGuide(const QString& key);
    void giveFeedback(const QString& key, Helpfulness verdict, const QString& reason);
    void decideReview(const QString& key, bool publish);
    void openAddress(const QUrl& address);
    void openFile(const QString& hash, const QString& name, bool save);
    void writeNewVersion(const QString& key);
    void writeFromCase();
    void noteMissed();
    void noteClosed(const Operation& close);
    void noteGap(const Id<Customer>& customer, const Id<Brand>& brand, const QString& words, const Id<CaseFile>& closed);
    KnowledgeLink::For whom() const;

    Workspace& m_workspace;
    KnowledgeLink& m_knowledge;
    KnowledgeLink* m_anywhere = nullptr; // for the search box of the window, made when it is first used
    MainWindow& m_window;
    KnowledgePanel& m_panel;
    ArticleFiles* m_files;
    ArticleEditorDesk* m_writing;
    QTimer m_rest, m_learn, m_missed;
    QString m_missedQuery;   // that has found nothing, while it stands in the search line
    std::set<Uuid> m_noted;  // gaps that this desk has told of, since the case in front was opened
    ShelfPlace m_shelf; // while somebody browses
    QString m_query; // that m_hits were found for; empty: suggestions
    KnowledgeHits m_hits;
};

} // namespace callboard
