// A document from Markdown, then dressed in the tokens of the theme.
#include "ui/panels/knowledge/article_page.h"

#include "core/base/blob_hash.h"
#include "ui/panels/knowledge/tame_markdown.h"
#include "ui/widgets/picture_file.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QAbstractTextDocumentLayout>
#include <QFutureWatcher>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextTable>

#include <functional>

namespace callboard {

namespace {

constexpr int places_max = 500;      // that are marked when something is found
constexpr int passageInset_px = 12;
constexpr int bar_px = 3;
constexpr int pictureInset_px = 2 * passageInset_px; // a picture may stand in a passage
constexpr int indent_px = 20;
constexpr int lineGap_px = 3;
constexpr int groundAbove_px = 8; // of the passage's first line
constexpr QChar passageBegins(0xE0C0), passageEnds(0xE0C1); // of the private area: they are taken out of articles
constexpr char insertScheme[] = "callboard-insert";

// Fetches nothing: neither from the network nor from this machine's files.
class HarmlessDocument final : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

QString markdownOf(const ArticlePageData& page, const std::function<bool(const PagePart&)>& isMarked)
{
    QString text;
    for (qsizetype at = 0; at < page.parts.size(); ++at) {
        QString part = tameMarkdown(page.parts[at].markdown);
        part.remove(passageBegins).remove(passageEnds);
        part.replace(QStringLiteral("![](%1:").arg(blobScheme), QStringLiteral("![%1](%2:").arg(ArticlePage::tr("Picture"), blobScheme)); // a document leaves out what has no caption
        text += isMarked(page.parts[at]) ? QStringLiteral("\n\n%1%2\n\n%3\n\n%4\n\n").arg(passageBegins).arg(at).arg(part).arg(passageEnds) : part + QStringLiteral("\n\n");
    }
    return text;
}

int headingSize(int level, const QPalette& palette)
{
    return level <= 2 ? pixels(Size::TextLarge, palette) : pixels(Size::Text, palette);
}

} // namespace

ArticlePage::ArticlePage(QWidget* parent) : QTextBrowser(parent)
{
    setProperty("look", QStringLiteral("page"));
    render();
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& address) {
        if (address.scheme() == QLatin1String(insertScheme))
            Q_EMIT insertRequested(address.path().toInt());
        else if (address.hasFragment() && address.scheme().isEmpty() && address.path().isEmpty())
            scrollToAnchor(address.fragment());
        else
            Q_EMIT linkChosen(address);
    });
}

void ArticlePage::setPage(const ArticlePageData& page)
{
    const bool same = page.key == m_page.key;
    m_page = page;
    for (const QString& hash : m_pictures.keys())
        if (page.files.value(hash).isEmpty())
            m_pictures.remove(hash);
    renderAgain();
    if (!same)
        verticalScrollBar()->setValue(0);
}

void ArticlePage::renderAgain()
{
    const int at = verticalScrollBar()->value();
    render();
    verticalScrollBar()->setValue(at);
}

void ArticlePage::render()
{
    m_passages.clear();
    m_found.clear();
    m_theme = themeOf(palette());
    // Made before it is shown: a document on the screen would be laid out at every step.
    auto* fresh = new HarmlessDocument(this);
    fresh->setUndoRedoEnabled(false);
    fresh->setDocumentMargin(0);
    fresh->setIndentWidth(indent_px);
    fresh->setDefaultFont(font());
    fresh->setMarkdown(markdownOf(m_page, [this](const PagePart& part) { return isMarked(part); }), QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    dressBlocks(*fresh);
    dressTables(fresh->rootFrame());
    setExtraSelections({});
    setDocument(fresh);
    delete std::exchange(m_document, fresh);
}

bool ArticlePage::isMarked(const PagePart& part) const
{
    return part.change != PartChange::None || (part.forCustomers && !m_page.allForCustomers);
}

// Over a passage: what it is, and what can be done with it.
Tone ArticlePage::writeLabel(QTextCursor& cursor, int part)
{
    const PagePart& passage = m_page.parts.at(qBound(0, part, int(m_page.parts.size()) - 1));
    const Tone tone = passage.change == PartChange::Removed ? Tone::Bad : Tone::Good;
    QTextCharFormat label;
    label.setProperty(QTextFormat::FontPixelSize, pixels(Size::TextSmall, palette()));
    label.setFontWeight(QFont::DemiBold);
    label.setForeground(colour(textToken(tone), palette()));
    if (passage.change != PartChange::None) {
        cursor.insertText(passage.change == PartChange::Added ? tr("New") : tr("Taken out"), label);
        return tone;
    }
    if (m_page.isPreview) {
        cursor.insertText(tr("For customers"), label);
        return tone;
    }
    QTextCharFormat insert = label;
    insert.setAnchor(true);
    insert.setAnchorHref(QStringLiteral("%1:%2").arg(QLatin1String(insertScheme)).arg(part));
    insert.setForeground(colour(Token::AccentText, palette()));
    insert.setFontUnderline(true);
    cursor.insertText(tr("For customers") + QStringLiteral("   "), label);
    cursor.insertText(tr("Insert"), insert);
    return tone;
}

void ArticlePage::dressBlocks(QTextDocument& document)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    bool inPassage = false;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        if (block.text().startsWith(passageBegins)) {
            inPassage = true;
            m_passages.append({block.blockNumber(), block.blockNumber(), writeLabel(cursor, block.text().mid(1).toInt())});
            format.setTopMargin(2 * rhythm_px);
            format.setBottomMargin(rhythm_px / 2);
        } else if (block.text().startsWith(passageEnds)) {
            inPassage = false;
            QTextCharFormat small;
            small.setProperty(QTextFormat::FontPixelSize, 1);
            cursor.insertText(QString(), small);
            cursor.setBlockCharFormat(small);
            format.setTopMargin(0);
            format.setBottomMargin(passageInset_px);
            m_passages.last().last = block.blockNumber();
            cursor.setBlockFormat(format);
            continue;
        } else if (const int level = format.headingLevel(); level > 0) {
            QTextCharFormat heading;
            heading.setProperty(QTextFormat::FontSizeAdjustment, 0);
            heading.setProperty(QTextFormat::FontPixelSize, headingSize(level, palette()));
            heading.setFontWeight(QFont::Bold);
            cursor.mergeCharFormat(heading);
            format.setTopMargin(block.blockNumber() == 0 ? 0 : 2 * rhythm_px);
            format.setBottomMargin(rhythm_px / 2);
        } else {
            dressFragments(document, block);
            format.setTopMargin(0);
            format.setBottomMargin(block.textList() ? rhythm_px / 2 : rhythm_px);
            format.setLineHeight(lineGap_px, QTextBlockFormat::LineDistanceHeight);
            if (format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage) || format.nonBreakableLines()) {
                format.setBackground(colour(Token::PlainGround, palette()));
                format.setBottomMargin(block.next().isValid() && block.next().blockFormat().nonBreakableLines() ? 0 : rhythm_px);
            }
        }
        if (inPassage) {
            format.setLeftMargin(passageInset_px);
            format.setRightMargin(passageInset_px);
        }
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
}

void ArticlePage::dressFragments(QTextDocument& document, const QTextBlock& block)
{
    struct Place {
        int from, to;
        QTextCharFormat format;
        QString instead;
    };
    QList<Place> places;
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextFragment fragment = at.fragment();
        const QTextCharFormat format = fragment.charFormat();
        Place place{fragment.position(), fragment.position() + fragment.length(), {}, {}};
        if (format.isImageFormat()) {
            QTextImageFormat image = format.toImageFormat();
            if (dressPicture(document, image)) {
                place.format = image;
            } else {
                place.instead = captionOf(image);
                place.format.setForeground(colour(Token::Muted, palette()));
            }
        } else if (format.isAnchor()) {
            place.format.setForeground(colour(Token::AccentText, palette()));
            place.format.setFontUnderline(true);
            place.format.setToolTip(format.anchorHref()); // where it leads is seen before it is chosen
        } else if (format.fontFixedPitch()) {
            place.format.setBackground(colour(Token::PlainGround, palette()));
        } else {
            continue;
        }
        places.prepend(place); // from the end, so that positions stay
    }
    for (const Place& place : places) {
        QTextCursor cursor(&document);
        cursor.setPosition(place.from);
        cursor.setPosition(place.to, QTextCursor::KeepAnchor);
        if (place.instead.isEmpty())
            cursor.mergeCharFormat(place.format);
        else
            cursor.insertText(place.instead, place.format);
    }
}

// ---- pictures ----

bool ArticlePage::dressPicture(QTextDocument& document, QTextImageFormat& format)
{
    const auto hash = blobOfAddress(format.name());
    if (!hash || m_page.files.value(hash->text()).isEmpty())
        return false;
    const auto picture = m_pictures.constFind(hash->text());
    if (picture == m_pictures.cend())
        load(hash->text());
    if (picture == m_pictures.cend() || picture->isNull())
        return false;
    document.addResource(QTextDocument::ImageResource, QUrl(format.name()), *picture);
    format.setAnchor(true); // whoever wants to see it large opens it
    format.setAnchorHref(format.name());
    format.setToolTip(format.stringProperty(QTextFormat::ImageAltText));
    const double width = std::min<double>(picture->width(), viewport()->width() - pictureInset_px);
    format.setWidth(width);
    format.setHeight(picture->height() * width / picture->width());
    return true;
}

QString ArticlePage::captionOf(const QTextImageFormat& format) const
{
    const QString caption = format.stringProperty(QTextFormat::ImageAltText);
    const auto hash = blobOfAddress(format.name());
    const auto file = hash ? m_page.files.constFind(hash->text()) : m_page.files.cend();
    if (file != m_page.files.cend() && file->isEmpty())
        return tr("[Picture: %1. It is not here yet]").arg(caption);
    if (file != m_page.files.cend() && m_pictures.contains(hash->text()))
        return tr("[Picture: %1. It cannot be shown]").arg(caption);
    return caption.isEmpty() ? tr("[Picture]") : tr("[Picture: %1]").arg(caption);
}

void ArticlePage::load(const QString& hash)
{
    if (m_loading.contains(hash))
        return;
    m_loading.insert(hash);
    auto* watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcher<QImage>::finished, this, [this, watcher, hash] {
        m_loading.remove(hash);
        watcher->deleteLater();
        if (m_page.files.value(hash).isEmpty())
            return; // another page by now
        m_pictures.insert(hash, watcher->result());
        renderAgain();
    });
    watcher->setFuture(readPicture(m_page.files.value(hash)));
}

// A page that became narrower or wider shows its pictures as wide as it is.
void ArticlePage::fitPictures()
{
    QList<std::pair<QTextFragment, QTextImageFormat>> places;
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (QTextImageFormat format = at.fragment().charFormat().toImageFormat(); format.isValid() && dressPicture(*m_document, format))
                places.append({at.fragment(), format});
    for (const auto& [fragment, format] : places) {
        QTextCursor cursor(m_document);
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        if (cursor.charFormat() != format)
            cursor.setCharFormat(format);
    }
}

void ArticlePage::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (m_document && !m_pictures.isEmpty())
        fitPictures();
}

QString ArticlePage::textOfLink(const QUrl& address) const
{
    QString text;
    for (QTextBlock block = document()->begin(); block.isValid() && text.isEmpty(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (const QTextCharFormat format = at.fragment().charFormat(); format.isAnchor() && QUrl(format.anchorHref()) == address)
                text += format.isImageFormat() ? format.stringProperty(QTextFormat::ImageAltText) : at.fragment().text();
    return text.simplified();
}

void ArticlePage::dressTables(QTextFrame* frame)
{
    for (QTextFrame* child : frame->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(child);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(colour(Token::Border, palette()));
        format.setCellPadding(rhythm_px / 2);
        format.setCellSpacing(0);
        format.setTopMargin(0);
        format.setBottomMargin(rhythm_px);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
        for (int row = 0; row < table->rows(); ++row)
            for (int column = 0; column < table->columns(); ++column) {
                QTextCursor cell = table->cellAt(row, column).firstCursorPosition();
                QTextBlockFormat block = cell.blockFormat();
                block.setBottomMargin(0);
                cell.setBlockFormat(block);
            }
    }
}

void ArticlePage::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const auto* layout = document()->documentLayout();
    const int radius = pixels(Size::RadiusSmall, palette()), line = pixels(Size::ChipLine, palette());
    for (const Passage& passage : m_passages) {
        const QRectF first = layout->blockBoundingRect(document()->findBlockByNumber(passage.first));
        const QRectF last = layout->blockBoundingRect(document()->findBlockByNumber(passage.last));
        const QRectF ground(0.5, first.top() - verticalScrollBar()->value() - groundAbove_px, viewport()->width() - 1, last.bottom() - first.top() + groundAbove_px);
        if (!ground.intersects(event->rect()))
            continue;
        painter.setPen(line > 0 ? QPen(colour(textToken(passage.tone), palette()), line) : QPen(Qt::NoPen));
        painter.setBrush(colour(groundToken(passage.tone), palette()));
        painter.drawRoundedRect(ground, radius, radius);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(textToken(passage.tone), palette()));
        painter.drawRoundedRect(QRectF(ground.left(), ground.top(), bar_px, ground.height()), bar_px / 2.0, bar_px / 2.0);
    }
    painter.end();
    QTextBrowser::paintEvent(event);
}

void ArticlePage::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (m_document && (themeOf(palette()) != m_theme || font() != m_document->defaultFont()))
        render(); // colours and sizes are those of the theme
}

QList<ArticlePage::Heading> ArticlePage::outline() const
{
    QList<Heading> headings;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        if (const int level = block.blockFormat().headingLevel(); level > 0)
            headings.append({block.text(), level, block.blockNumber()});
    return headings;
}

void ArticlePage::goTo(int block)
{
    const QTextBlock there = document()->findBlockByNumber(block);
    if (!there.isValid())
        return;
    setTextCursor(QTextCursor(there));
    verticalScrollBar()->setValue(qRound(document()->documentLayout()->blockBoundingRect(there).top()));
}

int ArticlePage::findText(const QString& words)
{
    m_found.clear();
    m_foundAt = 0;
    const int caret = textCursor().selectionStart();
    for (QTextCursor at = document()->find(words, 0); !words.isEmpty() && !at.isNull() && m_found.size() < places_max; at = document()->find(words, at)) {
        m_found.append(at);
        if (at.selectionStart() < caret)
            m_foundAt = int(m_found.size()) % places_max;
    }
    m_foundAt = m_found.isEmpty() ? 0 : m_foundAt % int(m_found.size());
    markFound();
    return int(m_found.size());
}

int ArticlePage::stepFound(int by)
{
    if (m_found.isEmpty())
        return 0;
    const int count = int(m_found.size());
    m_foundAt = (m_foundAt + by % count + count) % count;
    markFound();
    return m_foundAt + 1;
}

void ArticlePage::markFound()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (qsizetype at = 0; at < m_found.size(); ++at) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = m_found[at];
        const bool isCurrent = at == m_foundAt;
        mark.format.setBackground(colour(isCurrent ? Token::Accent : Token::Selected, palette()));
        mark.format.setForeground(colour(isCurrent ? Token::OnAccent : Token::Text, palette()));
        marks.append(mark);
    }
    setExtraSelections(marks);
    if (m_found.isEmpty())
        return;
    QTextCursor caret(document());
    caret.setPosition(m_found[m_foundAt].selectionStart());
    setTextCursor(caret);
    ensureCursorVisible();
}

QString ArticlePage::selectedOrPassage() const
{
    if (textCursor().hasSelection())
        return textCursor().selection().toPlainText();
    QTextBlock first = textCursor().block();
    while (first.blockFormat().headingLevel() == 0 && first.previous().isValid())
        first = first.previous();
    QStringList lines{first.text()};
    for (QTextBlock block = first.next(); block.isValid() && block.blockFormat().headingLevel() == 0; block = block.next())
        if (!block.text().startsWith(passageEnds))
            lines.append(block.text());
    return lines.join(u'\n').trimmed();
}

} // namespace callboard
