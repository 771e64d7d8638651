// The frame around the text; whatever changes anything is told by a signal.
#include "ui/panels/knowledge/article_reader.h"

#include "core/base/blob_hash.h"
#include "ui/panels/knowledge/article_page.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/tokens.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard {

namespace {

constexpr int side_px = 2 * rhythm_px;
constexpr int outlined_min = 2; // headings that are worth a list

QPushButton* iconButton(const char* id, const QString& name, const QString& iconName, QWidget* parent)
{
    auto* button = makeButton(ButtonLook::Quiet, {}, iconName, parent);
    button->setObjectName(QLatin1String(id));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

ArticleReader::ArticleReader(QWidget* parent)
    : QWidget(parent), m_outline(makeButton(ButtonLook::Quiet, tr("Contents"), {}, this)), m_headings(new QMenu(m_outline)), m_title(makeLabel(Look::Heading, {}, this)),
      m_chips(new ChipRow(this)), m_findLine(nullptr), m_findText(new SearchBox(this)), m_foundCount(makeLabel(Look::Small, {}, this)), m_text(new ArticlePage(this)), m_related(new QWidget(this)),
      m_addressLine(nullptr), m_address(new ElidedLabel(Look::Small, this)), m_copyAddress(makeButton(ButtonLook::Door, tr("Copy"), {}, this)),
      m_saveFile(makeButton(ButtonLook::Door, tr("Save…"), {}, this)), m_openAddress(makeButton(ButtonLook::Door, tr("Open"), {}, this)), m_link(makeButton(ButtonLook::Secondary, tr("Insert link"), {}, this)),
      m_words(makeButton(ButtonLook::Secondary, tr("Insert text"), {}, this)), m_giveBack(makeButton(ButtonLook::Secondary, tr("Give back"), {}, this)),
      m_publish(makeButton(ButtonLook::Primary, tr("Publish"), {}, this)),
      m_said(makeLabel(Look::Small, {}, this)), m_verdicts(new QWidget(this)), m_reason(new QLineEdit(this))
{
    m_title->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("article.text"));
    m_text->setAccessibleName(tr("Text of the article"));
    m_text->installEventFilter(this);
    setFocusProxy(m_text);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(side_px, 0, side_px, 0);
    head->setSpacing(rhythm_px);
    head->addWidget(m_title);
    head->addWidget(m_chips);
    head->addWidget(m_findLine = makeFindLine());
    auto* text = new QVBoxLayout;
    text->setContentsMargins(side_px, 0, rhythm_px / 2, 0);
    text->addWidget(m_text);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(rhythm_px);
    auto* related = new QVBoxLayout(m_related);
    related->setContentsMargins(side_px, 0, side_px, 0);
    related->setSpacing(0);
    m_related->hide();
    column->addWidget(makeTop());
    column->addLayout(head);
    column->addLayout(text, 1);
    column->addWidget(m_related);
    column->addWidget(m_addressLine = makeAddressLine());
    column->addWidget(makeLine(this));
    column->addWidget(makeFoot());
    connect(m_text, &ArticlePage::linkChosen, this, &ArticleReader::showAddress);
    connect(m_text, &ArticlePage::insertRequested, this, &ArticleReader::insertPartRequested);
}

QWidget* ArticleReader::makeTop()
{
    auto* top = new QWidget(this);
    auto* back = makeButton(ButtonLook::Quiet, tr("Back"), QStringLiteral("chevron-left"), top);
    back->setObjectName(QStringLiteral("article.back"));
    back->setToolTip(tr("Back to the list (Esc)"));
    auto* find = iconButton("article.find", tr("Find in this article"), QStringLiteral("search"), top);
    auto* copy = iconButton("article.copy", tr("Copy the passage"), QStringLiteral("copy"), top);
    m_outline->setObjectName(QStringLiteral("article.contents"));
    m_outline->setToolTip(tr("Go to a heading"));
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(rhythm_px / 2, 0, rhythm_px, 0);
    row->setSpacing(0);
    row->addWidget(back);
    row->addStretch();
    row->addWidget(m_outline);
    row->addWidget(find);
    row->addWidget(copy);
    connect(back, &QPushButton::clicked, this, &ArticleReader::leaveRequested);
    connect(find, &QPushButton::clicked, this, &ArticleReader::openFind);
    connect(copy, &QPushButton::clicked, this, &ArticleReader::copyPassage);
    connect(m_outline, &QPushButton::clicked, this, [this] { m_headings->popup(m_outline->mapToGlobal(QPoint(0, m_outline->height()))); });
    return top;
}

QWidget* ArticleReader::makeFindLine()
{
    auto* line = new QWidget(this);
    m_findText->setObjectName(QStringLiteral("article.findText"));
    m_findText->setAccessibleName(tr("Find in this article"));
    m_findText->setPlaceholderText(tr("Find in this article"));
    m_findText->installEventFilter(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->addWidget(m_findText, 1);
    row->addWidget(m_foundCount);
    line->hide();
    connect(m_findText, &SearchBox::queryChanged, this, [this](const QString& words) {
        const int count = m_text->findText(words);
        showFound(words.isEmpty() ? -1 : m_text->stepFound(0), count);
    });
    return line;
}

QWidget* ArticleReader::makeAddressLine()
{
    auto* line = new QWidget(this);
    m_copyAddress->setObjectName(QStringLiteral("article.copyAddress"));
    m_saveFile->setObjectName(QStringLiteral("article.saveFile"));
    m_openAddress->setObjectName(QStringLiteral("article.openAddress"));
    m_copyAddress->setAccessibleName(tr("Copy the address"));
    m_saveFile->setAccessibleName(tr("Save the file"));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(side_px, 0, rhythm_px, 0);
    row->setSpacing(rhythm_px / 2);
    row->addWidget(m_address, 1);
    for (auto* door : {m_copyAddress, m_saveFile, m_openAddress})
        row->addWidget(door);
    line->hide();
    connect(m_copyAddress, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_address->text()); });
    connect(m_saveFile, &QPushButton::clicked, this, [this] { Q_EMIT fileRequested(m_file, m_fileName, true); });
    connect(m_openAddress, &QPushButton::clicked, this, [this] {
        if (m_file.isEmpty())
            Q_EMIT openAddressRequested(QUrl(m_address->text()));
        else
            Q_EMIT fileRequested(m_file, m_fileName, false);
    });
    return line;
}

QWidget* ArticleReader::makeFoot()
{
    auto* foot = new QWidget(this);
    m_link->setObjectName(QStringLiteral("article.insertLink"));
    m_giveBack->setObjectName(QStringLiteral("article.giveBack"));
    m_publish->setObjectName(QStringLiteral("article.publish"));
    m_words->setObjectName(QStringLiteral("article.insertText"));
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("article.said"));
    m_said->hide();
    m_reason->setObjectName(QStringLiteral("article.reason"));
    m_reason->setAccessibleName(tr("What is wrong"));
    m_reason->setPlaceholderText(tr("What is wrong? Enter sends it"));
    m_reason->installEventFilter(this);
    m_reason->hide();
    struct Verdict {
        const char* id;
        QString text;
        Helpfulness verdict;
    };
    auto* verdicts = new QHBoxLayout(m_verdicts);
    verdicts->setContentsMargins({});
    verdicts->setSpacing(0);
    for (const Verdict& one : {Verdict{"article.helped", tr("It helped"), Helpfulness::Helped}, Verdict{"article.didNotHelp", tr("It did not"), Helpfulness::DidNotHelp}, Verdict{"article.wrong", tr("Wrong…"), Helpfulness::Wrong}}) {
        auto* button = makeButton(ButtonLook::Door, one.text, {}, m_verdicts);
        button->setObjectName(QLatin1String(one.id));
        verdicts->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, verdict = one.verdict] { giveVerdict(verdict); });
    }
    verdicts->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(rhythm_px);
    for (auto* button : {m_link, m_words, m_giveBack, m_publish})
        buttons->addWidget(button, 1);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(side_px, 0, side_px, rhythm_px);
    column->setSpacing(rhythm_px);
    column->addWidget(m_said);
    column->addLayout(buttons);
    column->addWidget(m_reason);
    column->addWidget(m_verdicts);
    connect(m_giveBack, &QPushButton::clicked, this, [this] { Q_EMIT reviewDecided(false); });
    connect(m_publish, &QPushButton::clicked, this, [this] { Q_EMIT reviewDecided(true); });
    connect(m_link, &QPushButton::clicked, this, [this] { Q_EMIT insertRequested(false); });
    connect(m_words, &QPushButton::clicked, this, [this] { Q_EMIT insertRequested(true); });
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        if (const QString reason = m_reason->text().trimmed(); !reason.isEmpty()) {
            showReasonLine(false);
            Q_EMIT verdictGiven(Helpfulness::Wrong, reason);
        }
    });
    return foot;
}

void ArticleReader::setPage(const ArticlePageData& page)
{
    const bool same = page.key == m_page.key;
    m_page = page;
    m_title->setText(page.title);
    m_chips->setChips(page.chips);
    for (auto* button : {m_giveBack, m_publish})
        button->setVisible(page.inReview);
    m_link->setVisible(!page.inReview);
    m_words->setVisible(!page.inReview && std::any_of(page.parts.begin(), page.parts.end(), [](const PagePart& part) { return part.forCustomers; }));
    m_text->setPage(page);
    fillOutline();
    fillRelated();
    if (same)
        return;
    closeFind();
    m_addressLine->hide();
    say({});
    m_reason->clear();
    showReasonLine(false);
    m_verdicts->setVisible(!page.inReview);
}

void ArticleReader::fillOutline()
{
    m_headings->clear();
    const auto headings = m_text->outline();
    m_outline->setVisible(headings.size() >= outlined_min);
    for (const ArticlePage::Heading& heading : headings) {
        QString name = heading.text;
        auto* action = m_headings->addAction(QString(2 * (heading.level - 1), u' ') + name.replace(u'&', QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, block = heading.block] {
            m_text->goTo(block);
            m_text->setFocus();
        });
    }
}

void ArticleReader::fillRelated()
{
    for (QWidget* old : m_related->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        old->setParent(nullptr); // one of them may be the door that was just opened
        old->deleteLater();
    }
    m_related->setVisible(!m_page.related.isEmpty());
    if (!m_page.related.isEmpty())
        m_related->layout()->addWidget(makeLabel(Look::Small, tr("See also"), m_related));
    for (const ChoiceData& one : m_page.related) {
        auto* door = makeButton(ButtonLook::Door, QString(one.text).replace(u'&', QLatin1String("&&")), {}, m_related);
        door->setObjectName(QStringLiteral("article.related.") + one.id);
        door->setToolTip(one.text);
        m_related->layout()->addWidget(door);
        m_related->layout()->setAlignment(door, Qt::AlignLeft);
        connect(door, &QPushButton::clicked, this, [this, key = one.id] { Q_EMIT relatedChosen(key); });
    }
}

void ArticleReader::openFind()
{
    m_findLine->show();
    m_findText->setFocus(Qt::ShortcutFocusReason);
    m_findText->selectAll();
}

void ArticleReader::closeFind()
{
    m_findLine->hide();
    m_findText->clear();
    m_text->findText({});
}

void ArticleReader::showFound(int number, int count)
{
    m_foundCount->setText(number < 0 ? QString() : count == 0 ? tr("Not here") : tr("%1 of %2").arg(number).arg(count));
}

void ArticleReader::copyPassage()
{
    if (const QString text = m_text->selectedOrPassage(); !text.isEmpty()) {
        Q_EMIT copyRequested(text);
        say(tr("Copied: %1").arg(text.section(u'\n', 0, 0)));
    }
}

void ArticleReader::giveVerdict(Helpfulness verdict)
{
    if (verdict != Helpfulness::Wrong) {
        Q_EMIT verdictGiven(verdict, {});
        return;
    }
    showReasonLine(true);
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

void ArticleReader::showReasonLine(bool show)
{
    const bool hadFocus = m_reason->hasFocus();
    m_reason->setVisible(show);
    m_verdicts->setVisible(!show);
    if (!show && hadFocus)
        m_text->setFocus();
}

void ArticleReader::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void ArticleReader::showAddress(const QUrl& address)
{
    if (address.scheme() == guideScheme) // stays in the house: there is nothing to ask first
        return Q_EMIT openAddressRequested(address);
    if (const auto hash = blobOfAddress(address.toString()))
        return showFile(hash->text(), m_text->textOfLink(address));
    // A link never does anything by itself: its address is read first, and a person opens it.
    m_file.clear();
    m_address->setText(address.toString(QUrl::PrettyDecoded));
    m_openAddress->setAccessibleName(tr("Open the address in the browser"));
    showDoors(true, false, true);
}

void ArticleReader::showFile(const QString& hash, const QString& name)
{
    m_file = hash;
    m_fileName = name.isEmpty() ? tr("File") : name;
    const QString path = m_page.files.value(hash);
    m_address->setText(path.isEmpty() ? tr("“%1” is not here yet. It comes by itself.").arg(m_fileName)
                                      : tr("“%1”, %2").arg(m_fileName, QLocale().formattedDataSize(QFileInfo(path).size(), 0)));
    m_openAddress->setAccessibleName(tr("Open the file in the program for it"));
    showDoors(false, !path.isEmpty(), !path.isEmpty());
}

void ArticleReader::showDoors(bool copy, bool save, bool open)
{
    m_copyAddress->setVisible(copy);
    m_saveFile->setVisible(save);
    m_openAddress->setVisible(open);
    m_addressLine->show();
}

void ArticleReader::keyPressEvent(QKeyEvent* event)
{
    const bool back = event->key() == Qt::Key_Escape || (event->key() == Qt::Key_Left && event->modifiers() == Qt::AltModifier);
    if (!back)
        return QWidget::keyPressEvent(event);
    if (m_addressLine->isVisible() && event->key() == Qt::Key_Escape)
        m_addressLine->hide();
    else
        Q_EMIT leaveRequested();
}

bool ArticleReader::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool escape = key->key() == Qt::Key_Escape, back = key->key() == Qt::Key_Left && key->modifiers() == Qt::AltModifier;
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (event->type() == QEvent::ShortcutOverride) {
        if (escape || (back && watched == m_text))
            event->accept(); // ours, whatever the window does with it elsewhere
        return QWidget::eventFilter(watched, event);
    }
    if (watched == m_text && (escape || back)) {
        keyPressEvent(key);
        return true;
    }
    if (watched == m_findText && escape) {
        closeFind();
        m_text->setFocus();
        return true;
    }
    if (watched == m_findText && (enter || key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        const bool backwards = key->key() == Qt::Key_Up || key->modifiers() == Qt::ShiftModifier;
        const int count = m_text->findText(m_findText->text().trimmed());
        showFound(m_text->stepFound(backwards ? -1 : 1), count);
        return true;
    }
    if (watched == m_reason && escape) {
        showReasonLine(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace callboard
