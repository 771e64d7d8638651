// ArticlePage: the text of an article, painted so that nothing in it can do anything by itself.
#pragma once

#include "ui/models/knowledge_data.h"
#include "ui/widgets/tokens.h"

#include <QHash>
#include <QImage>
#include <QSet>
#include <QTextBrowser>
#include <QTextImageFormat>

namespace callboard {

// Shows Markdown without its HTML. Neither images nor styles nor links are ever fetched: pictures are files of this desk that the page data
// names, any other image is its caption, and a link is told by `linkChosen` with its address, for a person to decide.
class ArticlePage final : public QTextBrowser {
    Q_OBJECT

public:
    explicit ArticlePage(QWidget* parent);

    void setPage(const ArticlePageData& page);

    struct Heading {
        QString text;
        int level = 1;
        int block = 0;
    };
    QList<Heading> outline() const;
    void goTo(int block);

    // Marks every place and goes to the first at or after the caret; gives their number.
    int findText(const QString& words);
    int stepFound(int by); // to the next or previous, round and round; the number of the place, from 1; 0: none

    QString textOfLink(const QUrl& address) const; // or the caption of the picture
    QString selectedOrPassage() const; // what is selected, or else what stands under the heading of the caret

Q_SIGNALS:
    void linkChosen(const QUrl& address);
    void insertRequested(int part); // of ArticlePageData::parts

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void render();
    bool isMarked(const PagePart& part) const;
    Tone writeLabel(QTextCursor& cursor, int part);
    void dressBlocks(QTextDocument& document);
    void dressFragments(QTextDocument& document, const QTextBlock& block);
    void dressTables(QTextFrame* frame);
    bool dressPicture(QTextDocument& document, QTextImageFormat& format); // false: it is shown as words
    QString captionOf(const QTextImageFormat& format) const;
    void load(const QString& hash);
    void renderAgain();
    void fitPictures();
    void markFound();

    struct Passage { // with a ground of its own, by numbers of blocks
        int first = 0, last = 0;
        Tone tone = Tone::Good;
    };
    ArticlePageData m_page;
    QList<Passage> m_passages;
    QList<QTextCursor> m_found;
    int m_foundAt = 0;
    QTextDocument* m_document = nullptr; // ours
    QHash<QString, QImage> m_pictures; // of this page, by hash; null: it cannot be shown
    QSet<QString> m_loading;
    ThemeName m_theme = ThemeName::Light;
};

} // namespace callboard
