// ArticleShelf: a list of articles or versions above, the chosen one below to read, and what can be done with it.
#pragma once

#include "ui/models/knowledge_data.h"
#include "ui/widgets/hinted_list.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace callboard {

class ArticlePage;

class ArticleShelf final : public QWidget {
    Q_OBJECT

public:
    // `id` begins the object names: "articleEditor.versions" is the list, "articleEditor.versions.text" the page.
    ArticleShelf(const QString& id, const QString& name, const HintText& whenEmpty, QWidget* parent);

    void setRows(const ListRows& rows); // the chosen one stays, if it is still there
    QString chosen() const;
    void choose(const QString& key);
    // Of the chosen row; `note` stands above the text, actions beside it.
    void setPage(const ArticlePageData& page, const QString& note, const QList<ChoiceData>& actions);
    RowList& list() { return m_list->list(); }

Q_SIGNALS:
    void rowChosen(const QString& key);
    void acted(const QString& action, const QString& key);

private:
    QString m_id;
    HintedList* m_list;
    QLabel* m_note;
    QHBoxLayout* m_actions;
    QList<QPushButton*> m_buttons;
    QList<ChoiceData> m_shown;
    QWidget* m_reading;
    ArticlePage* m_page;
};

} // namespace callboard
