// ArticleReader: one article to read during a call: outline, find in page, copy, insert, and saying whether it helped.
#pragma once

#include "core/domain/article.h"
#include "ui/models/knowledge_data.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QUrl;

namespace callboard {

class ArticlePage;
class ChipRow;
class ElidedLabel;
class SearchBox;

class ArticleReader final : public QWidget {
    Q_OBJECT

public:
    static constexpr QLatin1String guideScheme{"guide"}; // of a link that starts a guide: "guide:late-delivery"

    explicit ArticleReader(QWidget* parent);

    void setPage(const ArticlePageData& page);
    const ArticlePageData& page() const { return m_page; }

    void openFind();
    void copyPassage();
    void giveVerdict(Helpfulness verdict); // "wrong" asks for the reason first
    void say(const QString& sentence);     // below the text, until the next article; empty: nothing

Q_SIGNALS:
    void leaveRequested();
    void insertRequested(bool words);      // the link, or the words for customers
    void insertPartRequested(int part);
    void verdictGiven(callboard::Helpfulness verdict, const QString& reason);
    void reviewDecided(bool publish);
    void openAddressRequested(const QUrl& address);
    void fileRequested(const QString& hash, const QString& name, bool save); // of a picture or an attachment; to open it, or to save it
    void copyRequested(const QString& text);
    void relatedChosen(const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeFindLine();
    QWidget* makeAddressLine();
    QWidget* makeFoot();
    void fillOutline();
    void fillRelated();
    void closeFind();
    void showAddress(const QUrl& address);
    void showFile(const QString& hash, const QString& name);
    void showDoors(bool copy, bool save, bool open); // of the address line
    void showFound(int number, int count);
    void showReasonLine(bool show);

    ArticlePageData m_page;
    QPushButton* m_outline;
    QMenu* m_headings;
    QLabel* m_title;
    ChipRow* m_chips;
    QWidget* m_findLine;
    SearchBox* m_findText;
    QLabel* m_foundCount;
    ArticlePage* m_text;
    QWidget* m_related;
    QWidget* m_addressLine;
    ElidedLabel* m_address;
    QPushButton *m_copyAddress, *m_saveFile, *m_openAddress;
    QString m_file, m_fileName; // that the address line is about; empty: it is an address
    QPushButton* m_link;
    QPushButton* m_words;
    QPushButton* m_giveBack;
    QPushButton* m_publish;
    QLabel* m_said;
    QWidget* m_verdicts;
    QLineEdit* m_reason;
};

} // namespace callboard
