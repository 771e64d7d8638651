// What the case says is the question; what comes back is shown when nobody is reading.
#include "ui/shell/knowledge_controller.h"

#include "core/base/json.h"
#include "core/work/operations.h"
#include "ui/models/article_author.h"
#include "ui/models/case_article.h"
#include "ui/models/knowledge_views.h"
#include "ui/models/shelf_views.h"
#include "ui/panels/guide/guide_panel.h"
#include "ui/panels/knowledge/article_reader.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/panels/timeline/timeline_panel.h"
#include "ui/shell/article_editor_desk.h"
#include "ui/shell/article_files.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/guide_desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/redact_dialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

namespace callboard {

namespace {

constexpr int suggestions_max = 8, hits_max = 30, paletteHits_max = 3;
constexpr int messages_max = 3;        // of the customer's, newest first, that the question has
constexpr int entriesRead_max = 20;
constexpr int uses_max = 500;
constexpr int learn_ms = 10 * 60'000;  // what solved cases changes slowly
constexpr int firstLearn_ms = 2'000;   // the start of the program has the machine to itself

}

KnowledgeController::KnowledgeController(Workspace& workspace, KnowledgeLink& knowledge, MainWindow& window, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_knowledge(knowledge), m_window(window), m_panel(window.panel<KnowledgePanel>()), m_files(new ArticleFiles(workspace, this)), m_writing(new ArticleEditorDesk(workspace, *m_files, window, this))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest_ms);
    connect(&m_rest, &QTimer::timeout, this, &KnowledgeController::suggest);
    m_learn.setInterval(learn_ms);
    connect(&m_learn, &QTimer::timeout, &m_knowledge, &KnowledgeLink::learn);
    m_missed.setSingleShot(true);
    m_missed.setInterval(missed_ms);
    connect(&m_missed, &QTimer::timeout, this, &KnowledgeController::noteMissed);
    connectPanel();
    connectPalette();
    connectWorkspace();
}

void KnowledgeController::begin()
{
    QTimer::singleShot(firstLearn_ms, this, [this] {
        m_knowledge.learn();
        m_rest.start(); // what was suggested before knows nothing of it
    });
    m_learn.start();
    suggest();
}

void KnowledgeController::connectPanel()
{
    connect(&m_panel, &KnowledgePanel::searched, this, &KnowledgeController::search);
    connect(&m_panel, &KnowledgePanel::reasonsToggled, this, &KnowledgeController::show);
    connect(&m_panel, &KnowledgePanel::browsingChanged, this, [this](bool on) { on ? browse({}) : suggest(); });
    connect(&m_panel, &KnowledgePanel::wayBackRequested, this, [this] {
        if (const auto above = shelfAbove(m_shelf))
            browse(*above);
    });
    connect(&m_panel, &KnowledgePanel::opened, this, [this](const QString& key) {
        if (const auto place = shelfFromKey(key))
            return browse(*place);
        if (const auto version = versionFromKey(key))
            open(*version);
    });
    connect(&m_panel, &KnowledgePanel::insertRequested, this, &KnowledgeController::insert);
    connect(&m_panel, &KnowledgePanel::insertPartRequested, this, &KnowledgeController::insertPart);
    connect(&m_panel, &KnowledgePanel::verdictGiven, this, &KnowledgeController::giveFeedback);
    connect(&m_panel, &KnowledgePanel::reviewDecided, this, &KnowledgeController::decideReview);
    connect(&m_panel, &KnowledgePanel::openAddressRequested, this, &KnowledgeController::openAddress);
    connect(&m_panel, &KnowledgePanel::fileRequested, this, &KnowledgeController::openFile);
    connect(&m_panel, &KnowledgePanel::writingRequested, m_writing, &ArticleEditorDesk::open);
    connect(&m_panel, &KnowledgePanel::writingFromCaseRequested, this, &KnowledgeController::writeFromCase);
    connect(&m_panel, &KnowledgePanel::newVersionRequested, this, &KnowledgeController::writeNewVersion);
    connect(&m_panel, &KnowledgePanel::copyRequested, this, [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
    connect(&m_panel, &KnowledgePanel::guideLineRequested, this, &KnowledgeController::copyForGuide);
    connect(&m_window.panel<TimelinePanel>(), &TimelinePanel::opened, this, &KnowledgeController::openQuoted);
}

void KnowledgeController::connectPalette()
{
    CommandPalette& palette = m_window.palettePopup();
    connect(&palette, &CommandPalette::searched, this, &KnowledgeController::searchForPalette);
    connect(&palette, &CommandPalette::hitChosen, this, [this](const QString& key) {
        if (const auto version = versionFromKey(key)) {
            m_window.revealPanel(QLatin1String(KnowledgePanel::info.id));
            open(*version);
        }
    });
}

// Below people and cases, and only articles that have every word: who types a name is not helped by texts that resemble it.
void KnowledgeController::searchForPalette(const QString& query)
{
    constexpr qsizetype letters_min = 3;
    if (query.size() < letters_min)
        return;
    if (!m_anywhere) {
        m_anywhere = new KnowledgeLink(m_workspace.cachePath(), this);
        connect(&m_workspace.link(), &DeskLink::cacheReplaced, m_anywhere, [this] { m_anywhere->reopen(m_workspace.cachePath()); });
    }
    m_anywhere->find({query, KnowledgeQuestion::Kind::Typed, paletteHits_max}, whom(), this, [this, query](const KnowledgeHits& hits) {
        m_window.palettePopup().addHits(query, CommandPalette::Later::Articles, foundArticleRows(hits, query));
    });
}

void KnowledgeController::connectWorkspace()
{
    connect(&m_workspace, &Workspace::currentChanged, this, &KnowledgeController::newCase);
    connect(&m_window.panel<ComposerPanel>(), &ComposerPanel::draftChanged, this, [this] { m_rest.start(); });
    connect(&m_window.panel<GuidePanel>(), &GuidePanel::moved, this, [this] { m_rest.start(); });
    connect(&m_workspace.link(), &DeskLink::fileArrived, this, [this](const QString& hash) {
        const auto version = versionFromKey(m_panel.readKey());
        const auto page = version ? articlePage(m_workspace, *version) : std::nullopt;
        if (page && page->files.contains(hash))
            m_panel.showPage(*page);
    });
    connect(&m_workspace, &Workspace::kept, this, [this](const Operation& operation) {
        if (operation.name == QLatin1String(CloseCase::schemaName))
            noteClosed(operation);
    });
    connect(&m_workspace, &Workspace::recordsChanged, this, [this](const ChangeSet& changes) {
        if (changes.many || changes.rows.contains(&schemaOf<BrandWords>()))
            m_knowledge.learn();
        for (const Schema* schema : {&schemaOf<Article>(), &schemaOf<ArticleVersion>(), &schemaOf<CaseFile>(), &schemaOf<TimelineEntry>()})
            if (changes.many || changes.rows.contains(schema))
                return m_rest.start();
    });
}

void KnowledgeController::newCase()
{
    m_panel.leavePage();
    m_panel.endBrowsing();
    m_panel.clearQuery();
    m_panel.say({});
    m_missed.stop();
    m_noted.clear();
    suggest();
}

// ---- finding ----

QString KnowledgeController::caseText() const
{
    const Session* session = m_workspace.current();
    if (!session)
        return {};
    QStringList lines{m_window.panel<ComposerPanel>().draft().text};
    if (const auto file = session->case_file.isNull() ? std::nullopt : m_workspace.reader().find(session->case_file)) {
        lines << file->value.subject << file->value.category;
        int taken = 0;
        for (const auto& entry : m_workspace.reader().entriesOf(file->id, entriesRead_max))
            if (entry.value.kind != EntryKind::Change && entry.value.direction != Direction::Outgoing && taken++ < messages_max)
                lines << entry.value.text.text;
    }
    const GuideData& guide = m_window.panel<GuidePanel>().data();
    if (guide.page == GuidePage::Run && !guide.run.isEmpty())
        lines << guide.title << guide.question << guide.say;
    const QString said = lines.join(u'\n').trimmed();
    if (said.isEmpty())
        return {}; // what was bought is no question
    return QStringList{said, productsOf(m_workspace, session->customer, said).join(u'\n')}.join(u'\n').trimmed();
}

KnowledgeLink::For KnowledgeController::whom() const
{
    const Session* session = m_workspace.current();
    const auto customer = session ? m_workspace.reader().find(session->customer) : std::nullopt;
    const auto person = m_workspace.reader().find(m_workspace.person().id);
    QStringList spoken{customer ? customer->value.language : QString(), person ? person->value.language : QString()};
    spoken.removeAll(QString());
    return {m_workspace.now(), customer ? customer->value.brand : Id<Brand>{}, spoken};
}

void KnowledgeController::suggest()
{
    if (m_panel.isBrowsing())
        return browse(m_shelf);
    if (!m_panel.query().isEmpty())
        return search(m_panel.query());
    const QString text = caseText();
    if (text.isEmpty()) {
        m_query.clear();
        m_hits.clear();
        return show();
    }
    KnowledgeLink::For reader = whom();
    const Session& session = *m_workspace.current();
    reader.products = productsOf(m_workspace, session.customer, text);
    if (const auto file = m_workspace.reader().find(session.case_file))
        reader.category = file->value.category;
    m_knowledge.find({text, KnowledgeQuestion::Kind::Note, suggestions_max}, reader, this, [this](const KnowledgeHits& hits) {
        m_query.clear();
        m_hits = hits;
        show();
    });
}

// The same when records changed: what was counted may be more by now.
void KnowledgeController::browse(const ShelfPlace& place)
{
    m_shelf = place;
    m_knowledge.browse(place, whom(), this, [this](const KnowledgeShelf& shelf) {
        if (!m_panel.isReading())
            m_panel.setShelf(shelfRows(shelf));
    });
}

void KnowledgeController::search(const QString& query)
{
    if (query.isEmpty())
        return suggest();
    m_knowledge.find({query, KnowledgeQuestion::Kind::Typed, hits_max}, whom(), this, [this, query](const KnowledgeHits& hits) {
        m_query = query;
        m_hits = hits;
        m_missedQuery = query;
        if (hits.empty())
            m_missed.start();
        else
            m_missed.stop();
        show();
    });
}

void KnowledgeController::show()
{
    if (m_query.isEmpty())
        m_window.setPanelCount(QLatin1String(KnowledgePanel::info.id), int(m_hits.size()));
    if (m_panel.isReading())
        return; // the numbers of the list stay those that the reader saw
    ListRows rows = knowledgeRows(m_hits, stillQuoted(m_workspace, m_window.panel<ComposerPanel>().draft()), m_panel.showsReasons());
    if (m_query.isEmpty())
        rows += reviewRows(m_workspace);
    m_panel.setRows(m_query, rows);
}

// ---- reading ----

void KnowledgeController::open(const Id<ArticleVersion>& version)
{
    const auto page = articlePage(m_workspace, version);
    if (!page)
        return m_panel.say(tr("This article has not arrived at this desk yet. Try again in a moment."));
    m_panel.showPage(*page);
    if (page->files.values().contains(QString()))
        m_workspace.link().lookForFiles();
}

// An entry that quotes an article opens the very version that it quotes.
void KnowledgeController::openQuoted(const QString& entryKey)
{
    const Session* session = m_workspace.current();
    if (!session)
        return;
    for (const auto& use : m_workspace.reader().usesOf(session->customer, uses_max))
        if (QString::fromLatin1(use.value.entry.key.text()) == entryKey) {
            open(use.value.used_version);
            return m_window.revealPanel(QLatin1String(KnowledgePanel::info.id));
        }
}

void KnowledgeController::openAddress(const QUrl& address)
{
    if (address.scheme() == ArticleReader::guideScheme)
        return Q_EMIT m_window.requested(GuideDesk::startNamedPrefix + address.path());
    for (const auto* scheme : {"https", "http", "mailto"})
        if (address.scheme().compare(QLatin1String(scheme), Qt::CaseInsensitive) == 0) {
            QDesktopServices::openUrl(address);
            return;
        }
    m_panel.say(tr("Only web and mail addresses are opened from here. The address can be copied."));
}

void KnowledgeController::openFile(const QString& hash, const QString& name, bool save)
{
    const auto blob = BlobHash::fromText(hash);
    if (!blob)
        return;
    const auto told = [this](const Result<void>& done) { m_panel.say(done ? QString() : done.error().sentence()); };
    if (save)
        m_files->save(*blob, name, &m_window, told);
    else
        m_files->open(*blob, name, this, told);
}

// ---- using ----

void KnowledgeController::insert(const QString& key, bool words)
{
    const auto version = versionFromKey(key);
    const auto quote = version && m_workspace.current() ? quoteOf(m_workspace, *version) : std::nullopt;
    if (!quote)
        return;
    if (words && quote->words.isEmpty())
        return m_panel.say(tr("This article has no words for customers. Its link can be inserted instead."));
    m_panel.say({});
    m_window.panel<ComposerPanel>().insert(words ? quote->words : quote->link, words, key);
    show();
}

void KnowledgeController::insertPart(const QString& key, int part)
{
    const auto version = versionFromKey(key);
    const auto page = version && m_workspace.current() ? articlePage(m_workspace, *version) : std::nullopt;
    if (page && part >= 0 && part < page->parts.size() && page->parts[part].forCustomers)
        m_window.panel<ComposerPanel>().insert(customerText(page->parts[part]), true, key);
}

// With the title as a remark, so that the guide can still be read aloud.
void KnowledgeController::copyForGuide(const QString& key)
{
    const auto version = versionFromKey(key);
    const auto read = version ? m_workspace.reader().find(*version) : std::nullopt;
    if (!read)
        return;
    QGuiApplication::clipboard()->setText(QStringLiteral("article: %1 # %2").arg(QString::fromLatin1(read->value.article.key.text()), read->value.title.simplified()));
    m_panel.say(tr("Copied. Put it into a step of a guide."));
}

void KnowledgeController::giveFeedback(const QString& key, Helpfulness verdict, const QString& reason)
{
    const auto version = versionFromKey(key);
    const auto read = version ? m_workspace.reader().find(*version) : std::nullopt;
    if (!read)
        return;
    GiveFeedback feedback;
    feedback.article = read->value.article;
    feedback.version = read->id;
    feedback.verdict = verdict;
    feedback.text = {reason};
    if (const Session* session = m_workspace.current())
        feedback.case_file = session->case_file;
    m_workspace.submit(intent(feedback), {}, [this, key](const Result<Operation>& kept) {
        if (kept && m_panel.readKey() == key)
            m_panel.say(tr("Noted for its author. Thank you."));
    });
}

void KnowledgeController::writeNewVersion(const QString& key)
{
    const auto version = versionFromKey(key);
    if (const auto read = version ? m_workspace.reader().find(*version) : std::nullopt)
        m_writing->edit(read->value.article);
}

// ---- what is missing ----

// The text stays in the window until a person has looked it over.
void KnowledgeController::writeFromCase()
{
    const Session* session = m_workspace.current();
    const auto file = session ? m_workspace.reader().find(session->case_file) : std::nullopt;
    if (!file)
        return m_panel.say(tr("Open a case first: the article is made from what happened in it."));
    auto* dialog = new RedactDialog(callboard::caseText(m_workspace, *file), &m_window);
    connect(dialog, &RedactDialog::confirmed, this, [this, dialog, key = QStringLiteral("case:%1").arg(QString::fromLatin1(file->id.key.text()))](const WriteArticle& article) {
        dialog->finish();
        m_writing->begin(key, article);
    });
    dialog->present();
}

void KnowledgeController::noteMissed()
{
    const Session* session = m_workspace.current();
    const auto customer = session ? m_workspace.reader().find(session->customer) : std::nullopt;
    if (customer && m_panel.query() == m_missedQuery)
        noteGap(customer->id, customer->value.brand, m_missedQuery, {});
}

// A case that was closed without any article would have been quicker with one.
void KnowledgeController::noteClosed(const Operation& close)
{
    auto args = JsonDocument::parse(close.args.text);
    const auto id = args ? Uuid::fromText(args->root().member("case_file").utf8()) : std::nullopt;
    const auto file = id ? m_workspace.reader().find(Id<CaseFile>{*id}) : std::nullopt;
    if (!file || args->root().member("quoted").exists())
        return;
    for (const Record<ArticleUse>& use : m_workspace.reader().usesOf(file->value.customer, uses_max))
        if (use.value.case_file == file->id)
            return;
    noteGap(file->value.customer, file->value.brand, file->value.subject, file->id);
}

void KnowledgeController::noteGap(const Id<Customer>& customer, const Id<Brand>& brand, const QString& words, const Id<CaseFile>& closed)
{
    const auto gap = gapNote(m_workspace, customer, brand, words, closed);
    if (gap && m_noted.insert(gap->gap.key).second)
        m_workspace.submit(intent(*gap));
}

void KnowledgeController::decideReview(const QString& key, bool publish)
{
    const auto version = versionFromKey(key);
    const auto read = version ? m_workspace.reader().find(*version) : std::nullopt;
    if (!read)
        return;
    const Id<Article> article = read->value.article;
    const Operation decision = publish ? intent(publication(m_workspace, *read)) : intent(ReviewArticle{article, *version, true});
    m_workspace.submit(decision, {}, [this, key, publish](const Result<Operation>& kept) {
        if (!kept || m_panel.readKey() != key)
            return;
        m_panel.leavePage();
        m_panel.say(publish ? tr("Published. Everybody reads this version now.") : tr("Given back to its author."));
        show();
    });
}

} // namespace callboard
