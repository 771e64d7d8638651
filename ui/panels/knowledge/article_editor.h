// ArticleEditor: the window in which articles are written: what is to do, the text, and beside it how it will be read.
#pragma once

#include "core/work/articles.h"
#include "ui/models/desk_data.h"
#include "ui/models/knowledge_data.h"
#include "ui/widgets/field_editor.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTabWidget;

namespace callboard {

class ArticlePage;
class ArticleShelf;
class ElidedLabel;
class HintedList;
class MarkdownEdit;
class NoticeBar;
class RecordForm;

// A window of its own, beside the one of the cases; closing it keeps everything.
class ArticleEditor final : public QWidget {
    Q_OBJECT

public:
    enum class Side { Preview, Details, Similar, Versions, Use };

    explicit ArticleEditor(QWidget* parent);

    void setWork(const ListRows& rows, const QString& current); // what is to do, at the left
    void setArticle(const WriteArticle& article, int caret);    // another one: nothing to undo
    void goOnFrom(const WriteArticle& article); // the same text, saved or made from another version since
    WriteArticle article() const;               // as it stands in the fields
    struct State {
        QString sentence;
        bool hasDraft = false, mayTranslate = false, maySend = false, mayPublish = false, mayLookAfter = false, isArchived = false;
    };
    void setState(const State& state);
    void setNotice(const NoticeData& notice);
    void setPreview(const ArticlePageData& page);
    void setUse(const QString& summary, const ListRows& rows);
    ArticleShelf& similar() { return *m_similar; }
    ArticleShelf& versions() { return *m_versions; }
    void setSimilarCount(int count);
    void showSide(Side side);
    void focusText();
    void insertFile(const QString& text); // a picture or an attachment that was given is kept: how the text refers to it

Q_SIGNALS:
    void pictureGiven(const QImage& picture);
    void filesGiven(const QStringList& paths);
    void fileWanted(); // from a folder
    void workOpened(const QString& key);
    void newRequested();
    void edited(const callboard::WriteArticle& article, int caret);
    void discardRequested();
    void saveRequested();
    void sendRequested();
    void publishRequested();
    void lookAfterRequested();
    void translationRequested();
    void noticeActed(const QString& action);
    void noticeDismissed();
    void useOpened(const QString& key);

private:
    QWidget* makeHead();
    QWidget* makeWork();
    QWidget* makeWriting();
    QWidget* makeDetails();
    QWidget* makeUse();
    void addKeys();
    void fillDetails(const WriteArticle& article);
    void tellEdited();
    void stepPart(int by);
    void goOn();

    HintedList* m_work;
    ElidedLabel* m_state;
    QPushButton *m_discard, *m_translate, *m_lookAfter, *m_save, *m_send, *m_publish;
    NoticeBar* m_notice;
    QLineEdit* m_title;
    MarkdownEdit* m_text;
    QPushButton* m_addFile;
    QPushButton* m_alike; // that similar articles are there
    QTabWidget* m_side;
    ArticlePage* m_preview;
    RecordForm* m_details;
    ArticleShelf *m_similar, *m_versions;
    ElidedLabel* m_useSummary;
    HintedList* m_use;
    WriteArticle m_article; // what no field shows goes along
    bool m_isFilling = false;
};

} // namespace callboard
