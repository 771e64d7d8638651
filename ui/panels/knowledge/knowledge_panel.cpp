// A search line over the list; the article takes the place of both.
#include "ui/panels/knowledge/knowledge_panel.h"

#include "ui/panels/knowledge/article_reader.h"
#include "ui/widgets/empty_hint.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_stack.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/tokens.h"

#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int width_px_min = 160, height_px_min = 64;
enum Place { List, NoSuggestions, NothingFound, NothingShelved };

} // namespace

KnowledgePanel::KnowledgePanel(QWidget* parent)
    : QWidget(parent), m_search(new SearchBox(this)), m_stack(new PageStack(this)), m_places(new PageStack(this)),
      m_list(new RowList(QStringLiteral("knowledge.list"), tr("Articles"), {.separators = true, .wrapBody = true}, this)), m_said(makeLabel(Look::Small, {}, this)),
      m_browse(makeButton(ButtonLook::Door, tr("Browse"), {}, this)), m_reasons(makeButton(ButtonLook::Door, tr("Why these?"), {}, this)), m_reader(new ArticleReader(this))
{
    setObjectName(QLatin1String(info.id));
    setAccessibleName(tr("Knowledge"));
    m_search->setObjectName(QStringLiteral("knowledge.search"));
    m_search->setAccessibleName(tr("Search articles"));
    m_search->setPlaceholderText(tr("Search articles"));
    m_search->setList(m_list);
    m_browse->setObjectName(QStringLiteral("knowledge.browse"));
    m_reasons->setObjectName(QStringLiteral("knowledge.reasons"));
    m_reasons->setCheckable(true);
    m_said->setWordWrap(true);
    m_said->hide();
    m_places->addWidget(m_list);
    m_places->addWidget(new EmptyHint(QStringLiteral("book"), tr("Nothing fits yet"), tr("Articles appear here by themselves while you write. Or type above what you look for."), this));
    m_places->addWidget(new EmptyHint(QStringLiteral("search"), tr("No article found"), tr("Try other words, or fewer. Beginnings of words are enough, and small slips are forgiven."), this));
    m_places->addWidget(new EmptyHint(QStringLiteral("book"), tr("No articles yet"), tr("Articles that are written or imported appear here by their category."), this));
    auto* hits = new QWidget(this);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(rhythm_px, 0, rhythm_px, 0);
    top->addWidget(m_search);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(2 * rhythm_px, 0, rhythm_px, rhythm_px / 2);
    foot->addWidget(m_said, 1);
    foot->addStretch();
    foot->addWidget(m_browse);
    foot->addWidget(m_reasons);
    auto* list = new QVBoxLayout(hits);
    list->setContentsMargins({});
    list->setSpacing(rhythm_px / 2);
    list->addLayout(top);
    list->addWidget(m_places, 1);
    list->addLayout(foot);
    m_stack->addWidget(hits);
    m_stack->addWidget(m_reader);
    m_stack->setMinimumSize(width_px_min, height_px_min);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, rhythm_px, 0, 0);
    column->addWidget(m_stack);
    connect(m_search, &SearchBox::queryChanged, this, [this](const QString& query) {
        say({});
        if (!query.isEmpty())
            setBrowsing(false);
        Q_EMIT searched(query);
    });
    connect(m_browse, &QPushButton::clicked, this, [this] {
        if (isBrowsing())
            setBrowsing(false);
        else
            browse();
    });
    for (const QKeySequence& keys : {QKeySequence(Qt::Key_Backspace), QKeySequence(Qt::Key_Left)})
        connect(new QShortcut(keys, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, [this] {
            if (isBrowsing())
                Q_EMIT wayBackRequested();
        });
    connect(m_list, &RowList::opened, this, &KnowledgePanel::opened);
    connect(m_reasons, &QPushButton::clicked, this, [this](bool shown) {
        m_reasons->setText(shown ? tr("What do they say?") : tr("Why these?"));
        Q_EMIT reasonsToggled();
    });
    connect(m_reader, &ArticleReader::leaveRequested, this, &KnowledgePanel::leavePage);
    connect(m_reader, &ArticleReader::insertRequested, this, &KnowledgePanel::insertRead);
    connect(m_reader, &ArticleReader::insertPartRequested, this, [this](int part) { Q_EMIT insertPartRequested(readKey(), part); });
    connect(m_reader, &ArticleReader::verdictGiven, this, [this](Helpfulness verdict, const QString& reason) { Q_EMIT verdictGiven(readKey(), verdict, reason); });
    connect(m_reader, &ArticleReader::reviewDecided, this, [this](bool publish) { Q_EMIT reviewDecided(readKey(), publish); });
    connect(m_reader, &ArticleReader::openAddressRequested, this, &KnowledgePanel::openAddressRequested);
    connect(m_reader, &ArticleReader::fileRequested, this, &KnowledgePanel::fileRequested);
    connect(m_reader, &ArticleReader::relatedChosen, this, &KnowledgePanel::opened);
    connect(m_reader, &ArticleReader::copyRequested, this, &KnowledgePanel::copyRequested);
    showFitting();
}

QString KnowledgePanel::query() const { return m_search->text().trimmed(); }

void KnowledgePanel::clearQuery() { m_search->clear(); }

void KnowledgePanel::setRows(const QString& query, const ListRows& rows)
{
    if (query != this->query() || isBrowsing())
        return;
    m_rows = rows;
    m_list->rows().setRows(rows);
    if (!query.isEmpty())
        m_list->selectFirst(); // Enter in the search line opens it
    showFitting();
}

void KnowledgePanel::setShelf(const ListRows& rows)
{
    if (!isBrowsing())
        return;
    const bool hadFocus = m_list->hasFocus() || m_search->hasFocus();
    m_rows = rows;
    m_list->rows().setRows(rows);
    showFitting();
    if (m_list->currentKey().isEmpty()) { // another shelf: the first of what is on it
        bool isBelow = false;
        for (const ListRow& row : rows) {
            if (isBelow && !row.header) {
                m_list->select(row.key);
                break;
            }
            isBelow = isBelow || row.header;
        }
    }
    if (hadFocus && !rows.isEmpty())
        m_list->setFocus(Qt::OtherFocusReason);
}

void KnowledgePanel::browse()
{
    leavePage();
    m_search->clear();
    m_search->setFocus(Qt::ShortcutFocusReason); // until there are rows
    setBrowsing(true);
}

void KnowledgePanel::endBrowsing() { setBrowsing(false); }

void KnowledgePanel::setBrowsing(bool on)
{
    if (on == m_isBrowsing && !on)
        return;
    m_isBrowsing = on;
    m_browse->setText(on ? tr("What fits the case") : tr("Browse"));
    showFitting();
    Q_EMIT browsingChanged(on);
}

bool KnowledgePanel::showsReasons() const { return m_reasons->isChecked(); }

void KnowledgePanel::showFitting()
{
    m_places->setCurrentIndex(!m_rows.isEmpty() ? List : isBrowsing() ? NothingShelved : query().isEmpty() ? NoSuggestions : NothingFound);
    m_reasons->setVisible(!m_rows.isEmpty() && !isBrowsing());
    setFocusProxy(isReading() ? static_cast<QWidget*>(m_reader) : m_search);
}

void KnowledgePanel::showPage(const ArticlePageData& page)
{
    const bool hadFocus = m_search->hasFocus() || m_list->hasFocus();
    m_reader->setPage(page);
    m_stack->setCurrentWidget(m_reader);
    showFitting();
    if (hadFocus)
        m_reader->setFocus();
}

bool KnowledgePanel::isReading() const { return m_stack->currentWidget() == m_reader; }

QString KnowledgePanel::readKey() const { return isReading() ? m_reader->page().key : QString(); }

void KnowledgePanel::leavePage()
{
    if (!isReading())
        return;
    const bool hadFocus = m_reader->isAncestorOf(focusWidget()) && window()->isActiveWindow();
    m_stack->setCurrentIndex(0);
    showFitting();
    if (hadFocus)
        (m_rows.isEmpty() ? static_cast<QWidget*>(m_search) : m_list)->setFocus();
}

void KnowledgePanel::say(const QString& sentence)
{
    m_said->setText(isReading() ? QString() : sentence);
    m_said->setVisible(!m_said->text().isEmpty());
    m_reader->say(isReading() ? sentence : QString());
}

void KnowledgePanel::insertRow(int number, bool words)
{
    if (number >= 1 && number <= m_rows.size() && !m_rows[number - 1].header && m_rows[number - 1].group.isEmpty())
        Q_EMIT insertRequested(m_rows[number - 1].key, words);
}

void KnowledgePanel::insertRead(bool words)
{
    if (isReading())
        Q_EMIT insertRequested(readKey(), words);
}

void KnowledgePanel::giveVerdict(Helpfulness verdict)
{
    if (isReading())
        m_reader->giveVerdict(verdict);
}

void KnowledgePanel::openFind()
{
    if (isReading())
        m_reader->openFind();
}

void KnowledgePanel::copyPassage()
{
    if (isReading())
        m_reader->copyPassage();
}

void KnowledgePanel::copyForGuide()
{
    if (isReading())
        Q_EMIT guideLineRequested(readKey());
}

void KnowledgePanel::writeRead()
{
    if (isReading())
        Q_EMIT newVersionRequested(readKey());
}

} // namespace callboard
