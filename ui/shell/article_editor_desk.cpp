// Signals of the editor become calls of the author, and what that has is shown.
#include "ui/shell/article_editor_desk.h"

#include "ui/models/desk_views.h"
#include "ui/models/knowledge_views.h"
#include "ui/panels/knowledge/article_editor.h"
#include "ui/panels/knowledge/article_shelf.h"
#include "ui/shell/article_care_dialog.h"
#include "ui/shell/article_files.h"

namespace callboard {

namespace {

constexpr int similar_max = 6, similarPool = 12;
constexpr int sharedWords_min = 2; // that an article must have, one of them in its title, to be called similar
constexpr int work_ms = 500;       // after the last change of records

}

ArticleEditorDesk::ArticleEditorDesk(Workspace& workspace, ArticleFiles& files, QWidget& window, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_files(files), m_window(window)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest_ms);
    m_soon.setSingleShot(true);
    m_soon.setInterval(work_ms);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        showTexts();
        findSimilar();
    });
    connect(&m_soon, &QTimer::timeout, this, &ArticleEditorDesk::readWork);
    connect(&workspace, &Workspace::recordsChanged, this, [this] {
        if (!m_editor || !m_editor->isVisible())
            return;
        m_author->refresh();
        m_soon.start();
    });
}

void ArticleEditorDesk::open()
{
    if (!m_editor)
        make();
    if (m_author->key().isEmpty()) {
        const QStringList drafts = m_author->draftKeys();
        openKey(drafts.isEmpty() ? QString(ArticleAuthor::newArticle) : drafts.first());
    }
    bring();
}

void ArticleEditorDesk::edit(const Id<Article>& article)
{
    if (!m_editor)
        make();
    openKey(QString::fromLatin1(article.key.text()));
    bring();
}

void ArticleEditorDesk::begin(const QString& key, const WriteArticle& first)
{
    if (!m_editor)
        make();
    m_author->begin(key, first);
    bring();
}

void ArticleEditorDesk::bring()
{
    m_editor->show();
    m_editor->raise();
    m_editor->activateWindow();
    m_editor->focusText();
    m_author->refresh();
    readWork();
}

void ArticleEditorDesk::make()
{
    m_author = new ArticleAuthor(m_workspace, this);
    m_similar = new KnowledgeLink(m_workspace.cachePath(), this);
    m_link = new AuthorLink(m_workspace.cachePath(), this);
    m_editor = new ArticleEditor(&m_window);
    connect(&m_workspace.link(), &DeskLink::cacheReplaced, this, [this] {
        m_similar->reopen(m_workspace.cachePath());
        m_link->reopen(m_workspace.cachePath());
    });
    connect(m_author, &ArticleAuthor::opened, m_editor, [this] { showArticle(); });
    connect(m_author, &ArticleAuthor::changed, m_editor, [this] { showState(); });
    connect(m_author, &ArticleAuthor::written, this, [this](const QString& from, const Id<Article>& article) { settle(from, GapState::Written, article); });
    connectEditor();
    connectFiles();
}

void ArticleEditorDesk::connectFiles()
{
    // Kept in a moment: another article may be in front by then.
    const auto add = [this](const auto& given) {
        m_files.add(given, m_editor, [this, key = m_author->key()](const Result<QString>& text) { insertFile(key, text); });
    };
    connect(m_editor, &ArticleEditor::pictureGiven, this, add);
    const auto addAll = [add](const QStringList& paths) {
        for (const QString& path : paths)
            add(path);
    };
    connect(m_editor, &ArticleEditor::filesGiven, this, addAll);
    connect(m_editor, &ArticleEditor::fileWanted, this, [this, addAll] { m_files.choose(m_editor, addAll); });
    connect(&m_workspace.link(), &DeskLink::fileArrived, m_editor, [this] { showTexts(); });
}

void ArticleEditorDesk::insertFile(const QString& key, const Result<QString>& text)
{
    m_problem = text ? QString() : text.error().sentence();
    if (text && key == m_author->key())
        m_editor->insertFile(*text);
    showNotice();
}

void ArticleEditorDesk::connectEditor()
{
    ArticleEditor* editor = m_editor;
    connect(editor, &ArticleEditor::workOpened, this, [this](const QString& key) {
        openKey(key);
        m_editor->focusText();
    });
    connect(editor, &ArticleEditor::newRequested, this, [this] {
        openKey(ArticleAuthor::newArticle);
        m_editor->focusText();
    });
    connect(editor, &ArticleEditor::edited, this, [this](const WriteArticle& article, int caret) {
        m_author->edit(article, caret);
        m_rest.start();
    });
    connect(editor, &ArticleEditor::discardRequested, m_author, &ArticleAuthor::discard);
    connect(editor, &ArticleEditor::saveRequested, this, [this] { save(ArticleAuthor::Then::Keep); });
    connect(editor, &ArticleEditor::sendRequested, this, [this] { save(ArticleAuthor::Then::Review); });
    connect(editor, &ArticleEditor::publishRequested, this, [this] { save(ArticleAuthor::Then::Publish); });
    connect(editor, &ArticleEditor::lookAfterRequested, this, &ArticleEditorDesk::lookAfter);
    connect(editor, &ArticleEditor::translationRequested, this, [this] {
        m_author->beginTranslation();
        m_editor->showSide(ArticleEditor::Side::Details);
    });
    connect(editor, &ArticleEditor::noticeActed, this, &ArticleEditorDesk::act);
    connect(editor, &ArticleEditor::noticeDismissed, this, [this] {
        m_problem.clear();
        m_closedNotice = m_author->key();
    });
    connect(editor, &ArticleEditor::useOpened, this, [this](const QString& key) {
        if (const auto session = sessionFromKey(m_workspace, key)) {
            m_workspace.open(*session);
            m_window.activateWindow();
        }
    });
    connect(&editor->similar(), &ArticleShelf::rowChosen, this, &ArticleEditorDesk::showSimilar);
    connect(&editor->similar(), &ArticleShelf::acted, this, [this](const QString& action, const QString& key) {
        const auto version = versionFromKey(key);
        const auto read = version ? m_workspace.reader().find(*version) : std::nullopt;
        if (!read)
            return;
        if (action == QLatin1String("write"))
            return openKey(QString::fromLatin1(read->value.article.key.text()));
        WriteArticle article = m_editor->article();
        const QString id = QString::fromLatin1(read->value.article.key.text());
        if (!article.related.removeOne(id))
            article.related.append(id);
        m_author->edit(article, m_author->caret());
        m_editor->setArticle(article, m_author->caret());
        showSimilar(key);
    });
    connect(&editor->versions(), &ArticleShelf::rowChosen, this, &ArticleEditorDesk::showVersion);
    connect(&editor->versions(), &ArticleShelf::acted, this, [this](const QString& action, const QString& key) {
        if (action == QLatin1String("takeIn"))
            m_author->takeIn();
        else
            m_author->bringIn(key);
    });
}

void ArticleEditorDesk::openKey(const QString& key)
{
    m_apart.reset();
    if (const Contradiction* apart = contradictionOf(key, m_contradictions)) {
        const Contradiction one = *apart;
        m_author->open(QString::fromLatin1(one.one.key.text()));
        m_apart = one;
        return showNotice();
    }
    const auto gaps = gapsFromKey(key);
    if (gaps.empty())
        return m_author->open(key);
    m_author->propose(key, articleForGaps(m_workspace, gaps));
}

// ---- showing ----

void ArticleEditorDesk::showArticle()
{
    m_problem.clear();
    m_closedNotice.clear();
    m_hits.clear();
    m_editor->setArticle(m_author->article(), m_author->caret());
    m_editor->similar().setRows({});
    m_editor->setSimilarCount(0);
    showTexts();
    m_rest.start();
}

void ArticleEditorDesk::showState()
{
    const auto article = m_author->record();
    ArticleEditor::State state;
    state.sentence = m_author->state();
    state.hasDraft = m_author->hasDraft();
    state.mayPublish = m_author->mayPublish() && (state.hasDraft || (article && article->value.shown != article->value.latest));
    state.maySend = !m_author->mayPublish() && (state.hasDraft || (article && article->value.state == ArticleState::Draft));
    state.mayTranslate = article.has_value();
    state.mayLookAfter = m_author->mayLookAfter();
    state.isArchived = article && article->value.state == ArticleState::Archived;
    m_editor->goOnFrom(m_author->article());
    m_editor->setState(state);
    m_editor->setUse(m_author->usage(), m_author->uses());
    m_editor->versions().setRows(m_author->versions());
    showNotice();
    showWork();
}

void ArticleEditorDesk::showNotice()
{
    NoticeData notice;
    const auto gaps = gapsFromKey(m_author->key());
    if (!m_problem.isEmpty())
        notice = {Tone::Bad, m_problem, {}, {}};
    else if (m_closedNotice == m_author->key())
        notice = {};
    else if (const QString overtaken = m_author->overtaken(); !overtaken.isEmpty())
        notice = {Tone::Warning, overtaken, tr("Compare"), QStringLiteral("compare")};
    else if (m_apart)
        notice = {Tone::Warning, contradictionSentence(*m_apart), tr("Read the other"), QStringLiteral("read-other")};
    else if (!gaps.empty())
        notice = {Tone::Accent, gapSentence(m_workspace, gaps), tr("Not needed"), QStringLiteral("not-needed")};
    m_editor->setNotice(notice);
}

void ArticleEditorDesk::showTexts()
{
    m_editor->setPreview(m_author->preview());
    if (m_editor->versions().chosen() == ArticleAuthor::draftRow)
        showVersion(ArticleAuthor::draftRow);
}

void ArticleEditorDesk::showVersion(const QString& key)
{
    const auto page = m_author->changesOf(key);
    if (!page)
        return m_editor->versions().setPage({}, {}, {});
    const auto article = m_author->record();
    const bool isLatest = article && versionKey(article->value.latest) == key;
    QList<ChoiceData> actions;
    if (isLatest && !m_author->overtaken().isEmpty())
        actions.append({QStringLiteral("takeIn"), tr("My text has this in it now")});
    if (key != ArticleAuthor::draftRow && (!isLatest || !m_author->overtaken().isEmpty()))
        actions.append({QStringLiteral("bringIn"), tr("Go on with this text"), QStringLiteral("undo")});
    m_editor->versions().setPage(*page, m_author->otherChanges(key), actions);
}

// ---- similar articles ----

void ArticleEditorDesk::findSimilar()
{
    const WriteArticle article = m_author->article();
    const QString text = QStringList{article.title, article.body.text}.join(u'\n').trimmed();
    if (text.isEmpty()) {
        m_hits.clear();
        m_editor->similar().setRows({});
        return m_editor->setSimilarCount(0);
    }
    m_similar->find({text, KnowledgeQuestion::Kind::Note, similarPool}, {m_workspace.now(), article.brand}, m_editor, [this, own = article.article](const KnowledgeHits& hits) {
        m_hits.clear();
        for (const KnowledgeHit& hit : hits)
            if (hit.article != own && hit.inTitle && hit.words.size() >= sharedWords_min && m_hits.size() < std::size_t(similar_max))
                m_hits.push_back(hit);
        ListRows rows = knowledgeRows(m_hits, {}, true);
        for (ListRow& row : rows) {
            row.icon = QStringLiteral("book");
            row.right.clear();
        }
        m_editor->similar().setRows(rows);
        m_editor->setSimilarCount(int(rows.size()));
    });
}

void ArticleEditorDesk::showSimilar(const QString& key)
{
    const auto version = versionFromKey(key);
    auto page = version ? articlePage(m_workspace, *version) : std::nullopt;
    if (!page)
        return m_editor->similar().setPage({}, {}, {});
    page->isPreview = true;
    const auto read = m_workspace.reader().find(*version);
    const bool isRelated = m_author->article().related.contains(QString::fromLatin1(read->value.article.key.text()));
    m_editor->similar().setPage(*page, {}, {{QStringLiteral("relate"), isRelated ? tr("Not related") : tr("Name it as related")}, {QStringLiteral("write"), tr("Write in this one instead"), QStringLiteral("note")}});
}

// ---- what is to do ----

void ArticleEditorDesk::readWork()
{
    m_link->read(m_workspace.person().id, m_workspace.now(), m_editor, [this](const AuthorWork& work) {
        m_work = work;
        showWork();
    });
    m_link->compare(m_editor, [this](const std::vector<Contradiction>& contradictions) {
        m_contradictions = contradictions;
        showWork();
    });
}

void ArticleEditorDesk::showWork() { m_editor->setWork(authorRows(m_workspace, *m_author, m_work, m_contradictions), m_author->key()); }

// Beside the text, in place of what is similar to it: there it can be written instead, or named as related.
void ArticleEditorDesk::readOther(const Contradiction& apart)
{
    const auto other = m_workspace.reader().find(apart.other);
    if (!other)
        return;
    ListRow row;
    row.key = versionKey(other->value.readable());
    row.icon = QStringLiteral("book");
    row.title = other->value.title;
    row.body = apart.otherSays;
    m_editor->similar().setRows({row});
    m_editor->setSimilarCount(1);
    m_editor->showSide(ArticleEditor::Side::Similar);
    m_editor->similar().choose(row.key);
}

void ArticleEditorDesk::settle(const QString& key, GapState state, const Id<Article>& article)
{
    for (const Id<KnowledgeGap>& gap : gapsFromKey(key))
        m_workspace.submit(intent(SettleGap{gap, state, article}));
}

void ArticleEditorDesk::act(const QString& action)
{
    if (action == QLatin1String("compare")) {
        m_editor->showSide(ArticleEditor::Side::Versions);
        if (const auto article = m_author->record())
            m_editor->versions().choose(versionKey(article->value.latest));
        return;
    }
    if (action == QLatin1String("read-other") && m_apart)
        return readOther(*m_apart);
    settle(m_author->key(), GapState::NotNeeded, {});
    m_author->discard();
    openKey(ArticleAuthor::newArticle);
}

// ---- doing ----

void ArticleEditorDesk::save(ArticleAuthor::Then then)
{
    m_author->save(then, [this](const std::optional<Error>& refused) {
        if (!m_editor)
            return;
        m_problem = refused ? refused->sentence() : QString();
        showNotice();
    });
}

void ArticleEditorDesk::lookAfter()
{
    const auto article = m_author->record();
    if (!article)
        return;
    QList<ChoiceData> people;
    for (const Record<User>& person : m_workspace.reader().people())
        people.append({QString::fromLatin1(person.id.key.text()), person.value.name});
    auto* dialog = new ArticleCareDialog(*article, people, m_author->mayPublish(), m_editor);
    const SheetAnswer answer(dialog);
    connect(dialog, &ArticleCareDialog::saved, this, [this, answer](const FieldPatch& patch) { m_author->lookAfter(patch.set, patch.was, answer); });
    connect(dialog, &ArticleCareDialog::archiveRequested, this, [this, answer](bool back) { m_author->archive(back, answer); });
    dialog->present();
}

} // namespace callboard
