// KnowledgePanel: articles that fit the case by themselves, articles that were searched for or browsed to, and the one that is read.
#pragma once

#include "core/domain/article.h"
#include "ui/models/knowledge_data.h"
#include "ui/panels/panel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QUrl;

namespace callboard {

class ArticleReader;
class EmptyHint;
class PageStack;
class RowList;
class SearchBox;

class KnowledgePanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr PanelInfo info{"knowledge", QT_TRANSLATE_NOOP("panels", "Knowledge"), "Ctrl+Shift+K", "book", PanelPlace::Right};

    explicit KnowledgePanel(QWidget* parent);

    QString query() const; // empty: suggestions are shown
    void clearQuery();
    void setRows(const QString& query, const ListRows& rows); // of suggestions, or found for the query; ignored when another stands there by now
    bool showsReasons() const;
    bool isBrowsing() const { return m_isBrowsing; } // until somebody searches or asks for what fits
    void setShelf(const ListRows& rows); // while browsing
    void endBrowsing();

    void showPage(const ArticlePageData& page);
    bool isReading() const;
    QString readKey() const; // of the version that is read
    void leavePage();        // back to the list
    void say(const QString& sentence); // below the article, or below the list

    // What commands do.
    void insertRow(int number, bool words); // from 1, as the rows are numbered
    void insertRead(bool words);
    void giveVerdict(Helpfulness verdict);
    void openFind();
    void copyPassage();
    void copyForGuide();
    void browse(); // from the first categories, with the list in focus
    void write() { Q_EMIT writingRequested(); }
    void writeFromCase() { Q_EMIT writingFromCaseRequested(); }
    void writeRead(); // a new version of the article that is read

Q_SIGNALS:
    void writingRequested();
    void writingFromCaseRequested();
    void newVersionRequested(const QString& key); // of the version that is read
    void searched(const QString& query);
    void browsingChanged(bool on);
    void wayBackRequested(); // to the shelf above
    void opened(const QString& key);
    void reasonsToggled();
    void insertRequested(const QString& key, bool words); // the link, or the words for customers
    void insertPartRequested(const QString& key, int part);
    void verdictGiven(const QString& key, callboard::Helpfulness verdict, const QString& reason);
    void reviewDecided(const QString& key, bool publish);
    void openAddressRequested(const QUrl& address);
    void fileRequested(const QString& hash, const QString& name, bool save);
    void copyRequested(const QString& text);
    void guideLineRequested(const QString& key); // that names the article that is read

private:
    void showFitting();
    void setBrowsing(bool on);

    SearchBox* m_search;
    PageStack* m_stack;  // hits or the article
    PageStack* m_places; // the list, or why it is empty
    RowList* m_list;
    QLabel* m_said;
    QPushButton *m_browse, *m_reasons;
    ArticleReader* m_reader;
    ListRows m_rows;
    bool m_isBrowsing = false;
};

} // namespace callboard
