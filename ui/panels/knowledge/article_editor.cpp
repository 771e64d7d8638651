// What is to do at the left, the text in the middle, how it reads and what belongs to it at the right.
#include "ui/panels/knowledge/article_editor.h"

#include "ui/panels/knowledge/article_page.h"
#include "ui/panels/knowledge/article_shelf.h"
#include "ui/panels/knowledge/markdown_edit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/hinted_list.h"
#include "ui/widgets/record_form.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr QSize windowSize_px(1280, 800);
constexpr int workWidth_px = 280, workWidth_px_min = 200;
const QKeySequence addFileKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
constexpr int textWidth_px_min = 300, sideWidth_px_min = 340;

// The columns of a version that an author fills in beside title and text.
std::vector<FieldSpec> detailSpecs()
{
    std::vector<FieldSpec> specs;
    for (const char* column : {"product", "category", "tags", "language", "audience", "summary"})
        specs.push_back(specOf(*schemaOf<ArticleVersion>().column(column), {}));
    for (FieldSpec& spec : specs) {
        if (spec.name == "language")
            spec.choices = {{QStringLiteral("en"), QStringLiteral("en")}, {QStringLiteral("es"), QStringLiteral("es")}};
        if (spec.name == "category")
            spec.note = ArticleEditor::tr("From the general to the particular: Kitchen / Kettles.");
        if (spec.name == "audience")
            spec.note = ArticleEditor::tr("Of an internal article, Ctrl+Shift+M marks the passages that may be said to customers.");
    }
    return specs;
}

}

ArticleEditor::ArticleEditor(QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_work(new HintedList(QStringLiteral("articleEditor.work"), tr("To do"), {.icons = true, .wrapBody = true},
                            {QStringLiteral("check"), tr("Nothing to do"), tr("What people look for in vain, what is overdue and what you wrote appears here.")}, this)),
      m_state(new ElidedLabel(Look::Muted, this, 120)), m_discard(makeButton(ButtonLook::Quiet, tr("Discard changes"), QStringLiteral("undo"), this)),
      m_translate(makeButton(ButtonLook::Quiet, tr("Translate"), QStringLiteral("globe"), this)),
      m_lookAfter(makeButton(ButtonLook::Quiet, tr("Owner and dates…"), QStringLiteral("clock"), this)), m_save(makeButton(ButtonLook::Secondary, tr("Save draft"), {}, this)),
      m_send(makeButton(ButtonLook::Primary, tr("Send in for review"), {}, this)), m_publish(makeButton(ButtonLook::Primary, tr("Publish"), {}, this)), m_notice(new NoticeBar(this)),
      m_title(new QLineEdit(this)), m_text(new MarkdownEdit(this)), m_addFile(makeButton(ButtonLook::Quiet, tr("Add a picture or file…"), QStringLiteral("plus"), this)), m_alike(makeButton(ButtonLook::Door, {}, QStringLiteral("book"), this)), m_side(new QTabWidget(this)), m_preview(new ArticlePage(this)),
      m_details(new RecordForm(QStringLiteral("articleEditor"), detailSpecs(), this)),
      m_similar(new ArticleShelf(QStringLiteral("articleEditor.similar"), tr("Similar articles"),
                                 {QStringLiteral("book"), tr("Nothing similar"), tr("Articles that say something like this one appear here while you write.")}, this)),
      m_versions(new ArticleShelf(QStringLiteral("articleEditor.versions"), tr("Versions"), {QStringLiteral("history"), tr("No versions yet"), tr("Saving makes the first one.")}, this)),
      m_useSummary(new ElidedLabel(Look::Strong, this)),
      m_use(new HintedList(QStringLiteral("articleEditor.use"), tr("Where it was used"), {.icons = true, .separators = true, .wrapBody = true},
                           {QStringLiteral("people"), tr("Not used yet"), tr("Whoever quotes the article or says whether it helped appears here.")}, this))
{
    setObjectName(QStringLiteral("articleEditor"));
    setWindowTitle(tr("Articles"));
    setProperty("look", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    resize(windowSize_px);
    m_side->setObjectName(QStringLiteral("articleEditor.side"));
    m_side->setAccessibleName(tr("Preview and what belongs to the article"));
    m_side->setMinimumWidth(sideWidth_px_min);
    m_side->tabBar()->setExpanding(false);
    m_side->tabBar()->setDrawBase(false);
    m_preview->setObjectName(QStringLiteral("articleEditor.preview"));
    m_preview->setAccessibleName(tr("Preview"));
    auto* preview = new QWidget(this);
    auto* around = new QVBoxLayout(preview);
    around->setContentsMargins(2 * rhythm_px, rhythm_px, 2 * rhythm_px, rhythm_px);
    around->addWidget(m_preview);
    m_side->addTab(preview, tr("Preview"));
    m_side->addTab(makeDetails(), tr("Details"));
    m_side->addTab(m_similar, tr("Similar"));
    m_side->addTab(m_versions, tr("Versions"));
    m_side->addTab(makeUse(), tr("Use"));
    auto* columns = new QSplitter(Qt::Horizontal, this);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(1);
    columns->addWidget(makeWork());
    columns->addWidget(makeWriting());
    columns->addWidget(m_side);
    columns->setSizes({workWidth_px, (windowSize_px.width() - workWidth_px) / 2, (windowSize_px.width() - workWidth_px) / 2});
    columns->setStretchFactor(1, 1);
    columns->setStretchFactor(2, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(columns, 1);
    connect(m_title, &QLineEdit::textEdited, this, &ArticleEditor::tellEdited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ArticleEditor::tellEdited);
    connect(m_details, &RecordForm::changed, this, &ArticleEditor::tellEdited);
    connect(m_work, &HintedList::opened, this, &ArticleEditor::workOpened);
    connect(m_use, &HintedList::opened, this, &ArticleEditor::useOpened);
    connect(m_notice, &NoticeBar::acted, this, &ArticleEditor::noticeActed);
    connect(m_notice, &NoticeBar::dismissed, this, &ArticleEditor::noticeDismissed);
    addKeys();
}

QWidget* ArticleEditor::makeHead()
{
    auto* bar = new QFrame(this);
    bar->setProperty("look", QStringLiteral("bar"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(2 * rhythm_px, rhythm_px, 2 * rhythm_px, rhythm_px);
    row->setSpacing(rhythm_px);
    struct Action {
        QPushButton* button;
        const char* id;
        void (ArticleEditor::*signal)();
        QKeySequence keys;
    };
    m_state->setObjectName(QStringLiteral("articleEditor.state"));
    row->addWidget(m_state, 1);
    for (const Action& action : {Action{m_discard, "discard", &ArticleEditor::discardRequested, {}}, Action{m_translate, "translate", &ArticleEditor::translationRequested, {}}, Action{m_lookAfter, "lookAfter", &ArticleEditor::lookAfterRequested, {}},
                                 Action{m_save, "save", &ArticleEditor::saveRequested, Qt::CTRL | Qt::Key_S}, Action{m_send, "send", &ArticleEditor::sendRequested, Qt::CTRL | Qt::Key_Return},
                                 Action{m_publish, "publish", &ArticleEditor::publishRequested, Qt::CTRL | Qt::Key_Return}}) {
        action.button->setObjectName(QStringLiteral("articleEditor.") + QLatin1String(action.id));
        if (!action.keys.isEmpty())
            action.button->setToolTip(tr("%1 (%2)").arg(action.button->text(), action.keys.toString(QKeySequence::NativeText)));
        row->addWidget(action.button);
        connect(action.button, &QPushButton::clicked, this, action.signal);
    }
    return bar;
}

QWidget* ArticleEditor::makeWork()
{
    auto* part = new QWidget(this);
    part->setMinimumWidth(workWidth_px_min);
    auto* fresh = makeButton(ButtonLook::Secondary, tr("New article"), QStringLiteral("plus"), part);
    fresh->setObjectName(QStringLiteral("articleEditor.new"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(rhythm_px, 0, rhythm_px, 0);
    top->addWidget(fresh);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, rhythm_px, 0, 0);
    column->setSpacing(rhythm_px);
    column->addLayout(top);
    column->addWidget(m_work, 1);
    connect(fresh, &QPushButton::clicked, this, &ArticleEditor::newRequested);
    return part;
}

QWidget* ArticleEditor::makeWriting()
{
    auto* part = new QWidget(this);
    part->setMinimumWidth(textWidth_px_min);
    m_title->setObjectName(QStringLiteral("articleEditor.title"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setPlaceholderText(tr("Title, in the words that people look for"));
    m_text->setObjectName(QStringLiteral("articleEditor.text"));
    m_text->setAccessibleName(tr("Text of the article"));
    m_alike->setObjectName(QStringLiteral("articleEditor.alike"));
    m_alike->hide();
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(rhythm_px, rhythm_px, rhythm_px, rhythm_px);
    column->setSpacing(rhythm_px);
    column->addWidget(m_notice);
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    m_addFile->setObjectName(QStringLiteral("articleEditor.addFile"));
    m_addFile->setToolTip(tr("Pictures and files can be pasted and dropped too (%1)").arg(addFileKeys.toString(QKeySequence::NativeText)));
    auto* below = new QHBoxLayout;
    below->addWidget(m_addFile);
    below->addStretch();
    below->addWidget(m_alike);
    column->addLayout(below);
    connect(m_addFile, &QPushButton::clicked, this, [this] {
        m_text->rememberPlace();
        Q_EMIT fileWanted();
    });
    connect(m_text, &MarkdownEdit::pictureGiven, this, &ArticleEditor::pictureGiven);
    connect(m_text, &MarkdownEdit::filesGiven, this, &ArticleEditor::filesGiven);
    connect(m_alike, &QPushButton::clicked, this, [this] { showSide(Side::Similar); });
    return part;
}

QWidget* ArticleEditor::makeDetails()
{
    auto* inside = new QWidget(this);
    inside->setProperty("look", QStringLiteral("surface"));
    inside->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(2 * rhythm_px, 2 * rhythm_px, 2 * rhythm_px, 2 * rhythm_px);
    column->addWidget(m_details);
    column->addStretch();
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(inside);
    connect(m_details, &RecordForm::needsSight, area, [area](QWidget* place) { area->ensureWidgetVisible(place); });
    return area;
}

QWidget* ArticleEditor::makeUse()
{
    auto* part = new QWidget(this);
    m_useSummary->setObjectName(QStringLiteral("articleEditor.usage"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(2 * rhythm_px, 0, 2 * rhythm_px, 0);
    head->addWidget(m_useSummary);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, rhythm_px, 0, 0);
    column->setSpacing(rhythm_px);
    column->addLayout(head);
    column->addWidget(m_use, 1);
    return part;
}

void ArticleEditor::addKeys()
{
    const auto key = [this](const QKeySequence& keys, auto does) { connect(new QShortcut(keys, this), &QShortcut::activated, this, does); };
    key(Qt::CTRL | Qt::Key_S, [this] { m_save->click(); });
    key(Qt::CTRL | Qt::Key_Return, [this] { goOn(); });
    key(Qt::CTRL | Qt::Key_N, [this] { Q_EMIT newRequested(); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_M, [this] { m_text->markForCustomers(); });
    key(addFileKeys, [this] { m_addFile->click(); });
    key(Qt::Key_F6, [this] { stepPart(1); });
    key(Qt::SHIFT | Qt::Key_F6, [this] { stepPart(-1); });
    for (int at = 0; at < m_side->count(); ++at)
        key(Qt::ALT | Qt::Key(Qt::Key_1 + at), [this, at] { showSide(Side(at)); });
    key(QKeySequence::Close, [this] { close(); });
}

void ArticleEditor::goOn()
{
    for (auto* button : {m_publish, m_send})
        if (button->isVisible())
            return button->click();
}

void ArticleEditor::stepPart(int by)
{
    const QList<QWidget*> parts{m_title, m_text, m_side->currentWidget(), m_work};
    const auto* focus = QApplication::focusWidget();
    qsizetype here = -1;
    for (qsizetype at = 0; at < parts.size(); ++at)
        if (focus && (parts[at] == focus || parts[at]->isAncestorOf(focus)))
            here = at;
    here = (here + by + parts.size()) % parts.size();
    QWidget* part = parts[here];
    if (part == m_side->currentWidget() && part->focusPolicy() == Qt::NoFocus && !part->focusProxy())
        part = m_side->currentIndex() == int(Side::Details) ? m_details->nextInFocusChain() : m_side->currentIndex() == int(Side::Use) ? static_cast<QWidget*>(m_use) : m_preview;
    part->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void ArticleEditor::setWork(const ListRows& rows, const QString& current)
{
    m_work->setRows(rows);
    m_work->list().select(current);
}

void ArticleEditor::setArticle(const WriteArticle& article, int caret)
{
    m_isFilling = true;
    m_article = article;
    m_title->setText(article.title);
    m_text->setText(article.body.text, caret);
    fillDetails(article);
    m_isFilling = false;
}

void ArticleEditor::goOnFrom(const WriteArticle& article)
{
    m_article = article;
    if (article.summary.isEmpty() && !m_details->text("summary").isEmpty())
        fillDetails(article); // what was new is saved
}

void ArticleEditor::fillDetails(const WriteArticle& article)
{
    std::map<QByteArray, Value> values;
    values["product"] = article.product;
    values["category"] = article.category;
    values["tags"] = Codec<QStringList>::out(article.tags);
    values["language"] = article.language;
    values["audience"] = article.audience.name();
    values["summary"] = article.summary;
    m_details->setValues(values);
}

WriteArticle ArticleEditor::article() const
{
    WriteArticle article = m_article;
    article.title = m_title->text();
    article.body.text = m_text->toPlainText();
    article.product = m_details->text("product");
    article.category = m_details->text("category");
    if (const auto tags = Codec<QStringList>::in(m_details->value("tags")))
        article.tags = *tags;
    article.language = m_details->text("language");
    article.audience = Choice<Audience>::named(m_details->text("audience"));
    article.summary = m_details->text("summary");
    return article;
}

void ArticleEditor::tellEdited()
{
    if (!m_isFilling)
        Q_EMIT edited(article(), m_text->textCursor().position());
}

void ArticleEditor::setState(const State& state)
{
    m_state->setText(state.sentence);
    m_discard->setVisible(state.hasDraft);
    m_translate->setVisible(state.mayTranslate);
    m_lookAfter->setVisible(state.mayLookAfter);
    m_save->setVisible(!state.isArchived);
    m_save->setEnabled(state.hasDraft);
    m_send->setVisible(state.maySend && !state.isArchived);
    m_publish->setVisible(state.mayPublish && !state.isArchived);
}

void ArticleEditor::setNotice(const NoticeData& notice) { m_notice->setNotice(notice); }

void ArticleEditor::setPreview(const ArticlePageData& page) { m_preview->setPage(page); }

void ArticleEditor::setUse(const QString& summary, const ListRows& rows)
{
    m_useSummary->setText(summary);
    m_use->setRows(rows);
}

void ArticleEditor::setSimilarCount(int count)
{
    m_side->setTabText(int(Side::Similar), count > 0 ? tr("Similar (%1)").arg(count) : tr("Similar"));
    m_alike->setText(tr("%n article(s) say something similar", nullptr, count));
    m_alike->setVisible(count > 0);
}

void ArticleEditor::showSide(Side side)
{
    m_side->setCurrentIndex(int(side));
    if (side != Side::Preview && side != Side::Details)
        (side == Side::Use ? static_cast<QWidget*>(m_use) : m_side->currentWidget())->setFocus(Qt::ShortcutFocusReason);
}

void ArticleEditor::insertFile(const QString& text) { m_text->insertAtPlace(text); }

void ArticleEditor::focusText()
{
    (m_title->text().isEmpty() ? static_cast<QWidget*>(m_title) : m_text)->setFocus(Qt::OtherFocusReason);
}

} // namespace callboard
