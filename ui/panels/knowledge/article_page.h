// ArticlePage: the text of an article, painted so that nothing in it can do anything by itself.
#pragma once

#include "ui/models/knowledge_data.h"
#include "ui/widgets/tokens.h"

#include <QTextBrowser>

namespace callboard {

// Shows Markdown without its HTML. Neither images nor styles nor links are ever fetched: an image is its caption, and a link is
// told by `linkChosen` with its address, for a person to decide.
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

    QString selectedOrPassage() const; // what is selected, or else what stands under the heading of the caret

Q_SIGNALS:
    void linkChosen(const QUrl& address);
    void insertRequested(int part); // of ArticlePageData::parts

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void render();
    bool isMarked(const PagePart& part) const;
    Tone writeLabel(QTextCursor& cursor, int part);
    void dressBlocks(QTextDocument& document);
    void dressFragments(QTextDocument& document, const QTextBlock& block);
    void dressTables(QTextFrame* frame);
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
    ThemeName m_theme = ThemeName::Light;
};

} // namespace callboard
