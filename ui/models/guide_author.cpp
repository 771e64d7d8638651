// Drafts, readings and releases.
#include "ui/models/guide_author.h"

#include "core/guide/guide_diff.h"
#include "core/work/guide_review.h"
#include "core/work/guide_world.h"
#include "ui/models/words.h"

#include <QCoreApplication>

namespace callboard {

namespace {

constexpr int reading_ms = 150; // after the last keystroke
constexpr int runs_max = 2000;

QString keyOf(const Uuid& id) { return QString::fromLatin1(id.text()); }

// A guide that passes the checker, to be written over.
QString beginning()
{
    return QStringLiteral("# Who follows this guide, and when?\nguide: new-guide\nlanguages: [en]\ncurrency: USD\ntitle: New guide\n\nsteps:\n"
                          "  - step: hello\n    say: \"Good morning, {customer.given_name|and thank you for calling}.\"\n\n"
                          "  - step: goodbye\n    end: done\n    say: \"Goodbye.\"\n");
}

std::optional<GuideScript> scriptOf(const QString& text)
{
    GuideFindings ignored;
    return readGuide(text.toUtf8(), ignored);
}

}

struct GuideAuthor::Shelf {
    std::vector<QByteArray> texts;
    GuideShelf shelf;
    void put(const std::vector<QByteArray>& now)
    {
        if (now == texts)
            return;
        texts = now;
        shelf = GuideShelf::of(texts);
    }
};

GuideAuthor::GuideAuthor(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace), m_calls(std::make_shared<Shelf>()), m_reader(QStringLiteral("guide reader"), workspace.cachePath()), m_counter(QStringLiteral("guide figures"), workspace.cachePath())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(reading_ms);
    connect(&m_soon, &QTimer::timeout, this, [this] { read(); });
    connect(&workspace.link(), &DeskLink::cacheReplaced, this, [this] {
        m_counter.reopen(m_workspace.cachePath());
        m_reader.reopen(m_workspace.cachePath());
        m_soon.start();
    });
}

// ---- which guide ----

Id<Brand> GuideAuthor::brand() const
{
    if (const auto known = record())
        return known->value.brand;
    const auto brands = m_workspace.reader().brands();
    return brands.empty() ? Id<Brand>() : brands.front().id;
}

Id<CallGuide> GuideAuthor::id() const { return {Uuid::fromText(m_key.toLatin1()).value_or(Uuid{})}; }

std::optional<Record<CallGuide>> GuideAuthor::record() const
{
    return id().isNull() ? std::nullopt : m_workspace.reader().find(id());
}

QString GuideAuthor::draftPlace() const { return QStringLiteral("guide-editor/") + m_key; }

QList<ChoiceData> GuideAuthor::guides() const
{
    QList<ChoiceData> list;
    const auto waiting = m_workspace.reader().proposals();
    const auto waits = [&](const Id<CallGuide>& guide) {
        return std::any_of(waiting.begin(), waiting.end(), [&](const Record<GuideProposal>& one) { return one.value.guide == guide; });
    };
    const auto named = [&](const Id<CallGuide>& guide, const QString& title) { list.append({keyOf(guide.key), waits(guide) ? tr("%1 (in review)").arg(title) : title}); };
    for (const Record<Brand>& brand : m_workspace.reader().brands())
        for (const Record<CallGuide>& guide : m_workspace.reader().guidesOf(brand.id))
            named(guide.id, guide.value.title);
    for (const Record<GuideProposal>& one : waiting)
        if (!m_workspace.reader().find(one.value.guide)) // not published yet
            named(one.value.guide, one.value.title);
    list.append({newGuide, tr("New guide")});
    return list;
}

void GuideAuthor::open(const QString& key)
{
    m_key = key;
    m_reading.reset();
    const Draft draft = m_workspace.draft(draftPlace());
    m_text = hasDraft() ? draft.text : latestText();
    m_caret = hasDraft() ? int(draft.caret) : 0;
    shelve();
    read();
    m_report.reset();
    count();
    Q_EMIT opened();
    Q_EMIT changed();
}

// Hundreds of runs take longer to read than a window may wait.
void GuideAuthor::count()
{
    m_counter.ask(this, [this, guide = id(), now = m_workspace.now()](Database& database) -> ReadingThread::Answer {
        auto report = guide.isNull() ? Result<GuideReport>(GuideReport()) : guideReport(RowStore(database), guide, now);
        if (!report)
            return {}; // a guide that is not published yet has no figures
        return [this, guide, report = std::move(*report)] {
            if (guide != id())
                return;
            m_report = report;
            Q_EMIT reportChanged();
        };
    });
}

// The guides that may be called, in the versions that are in force.
void GuideAuthor::shelve()
{
    std::vector<QByteArray> texts;
    for (const Record<CallGuide>& guide : m_workspace.reader().guidesOf(brand()))
        if (const qint64 number = versionInForce(guide.value, m_workspace.now()); number != 0 && guide.id != id())
            if (const auto version = m_workspace.reader().find(guideVersionId(guide.id, number)))
                texts.push_back(version->value.body.text.toUtf8());
    if (texts == m_shelf)
        return;
    m_shelf = std::move(texts);
}

// Reading and proving a long guide takes too long for a window, and the articles that it names are looked up in the cache.
void GuideAuthor::read()
{
    m_reader.ask(this, [this, text = m_text, calls = m_calls, texts = m_shelf, brand = brand()](Database& database) -> ReadingThread::Answer {
        calls->put(texts);
        const RowStore rows(database);
        return [this, reading = std::make_shared<const GuideReading>(readingOf(text, calls->shelf, workGuideWorld(rows, brand)))] {
            m_reading = reading;
            Q_EMIT readingChanged();
        };
    });
}

void GuideAuthor::refresh()
{
    if (m_key.isEmpty())
        return;
    shelve();
    const QString latest = latestText();
    if (latest == m_published)
        m_published.clear(); // it has arrived in the records
    if (!hasDraft() && m_text != latest && m_text != m_published)
        return open(m_key); // nothing of one's own is in it
    m_soon.start();
    Q_EMIT changed();
}

// ---- the text ----

QString GuideAuthor::latestText() const
{
    const auto guide = record();
    const auto latest = guide ? m_workspace.reader().find(guideVersionId(guide->id, guide->value.latest)) : std::nullopt;
    if (latest)
        return latest->value.body.text;
    const auto sent = guide ? std::nullopt : proposal();
    return guide ? QString() : sent ? sent->value.body.text : beginning();
}

void GuideAuthor::edit(const QString& text, int caret)
{
    m_caret = caret;
    const bool isOther = text != m_text, hadDraft = hasDraft();
    m_text = text;
    Draft draft;
    if (text != latestText()) {
        draft.text = text;
        draft.caret = caret;
        draft.context = m_key; // also an emptied text is a draft
    }
    if (isOther || hasDraft())
        m_workspace.setDraft(draftPlace(), draft);
    if (isOther)
        m_soon.start();
    if (hadDraft != hasDraft())
        Q_EMIT changed();
}

QString GuideAuthor::state() const
{
    const auto guide = record();
    QStringList sentences;
    if (!guide) {
        sentences.append(tr("This guide is not published yet."));
    } else {
        const qint64 inForce = versionInForce(guide->value, m_workspace.now());
        sentences.append(inForce == 0 ? tr("No version of this guide is in force.") : tr("Version %1 is in force.").arg(inForce));
        if (guide->value.next != 0 && guide->value.next != inForce)
            sentences.append(tr("Version %1 comes into force on %2.").arg(guide->value.next).arg(Words::date(guide->value.next_from)));
    }
    sentences += reviewState();
    if (hasDraft())
        sentences.append(tr("Your changes are kept on this desk."));
    return sentences.join(QLatin1Char(' '));
}

// ---- review ----

std::optional<Record<GuideProposal>> GuideAuthor::proposal() const
{
    auto sent = id().isNull() ? std::nullopt : m_workspace.reader().find(guideProposalId(id()));
    return sent && sent->value.state != GuideProposalState::Published ? sent : std::nullopt;
}

QList<ChoiceData> GuideAuthor::reviewers() const
{
    QList<ChoiceData> list;
    for (const Record<User>& user : m_workspace.reader().people())
        if (user.value.active && user.value.role != Role::Rep && user.id != m_workspace.person().id)
            list.append({keyOf(user.id.key), user.value.name});
    return list;
}

QStringList GuideAuthor::reviewState() const
{
    const auto sent = proposal();
    if (!sent)
        return {};
    const GuideProposal& p = sent->value;
    const Id<User> me = m_workspace.person().id;
    const QString author = m_workspace.reader().userName(p.author), reviewer = m_workspace.reader().userName(p.reviewer);
    if (p.state == GuideProposalState::Returned)
        return p.author == me ? QStringList{tr("Your text was sent back.")} : QStringList();
    if (p.reviewer == me)
        return {tr("%1 asks you to review a text.").arg(author)};
    return {p.author == me ? tr("Your text waits for review by %1.").arg(reviewer) : tr("A text by %1 waits for review by %2.").arg(author, reviewer)};
}

ListRow GuideAuthor::proposalRow(const GuideProposal& proposal) const
{
    const bool isBack = proposal.state == GuideProposalState::Returned;
    const auto said = [](const QString& who, const QString& words) { return words.isEmpty() ? who : tr("%1: %2").arg(who, words); };
    ListRow row;
    row.icon = QStringLiteral("note");
    row.title = tr("Text by %1").arg(m_workspace.reader().userName(proposal.author));
    row.chips = {isBack ? ChipData{tr("Sent back"), Tone::Warning, QStringLiteral("undo")} : ChipData{tr("In review"), Tone::Accent, QStringLiteral("clock")}};
    row.right = Words::ago(isBack ? proposal.replied : proposal.sent, m_workspace.now());
    const QString reviewer = m_workspace.reader().userName(proposal.reviewer);
    row.detail = isBack ? said(reviewer, proposal.reply) : said(tr("To %1").arg(reviewer), proposal.note);
    return row;
}

std::vector<DiffLine> GuideAuthor::changesOfProposal() const
{
    const auto sent = proposal();
    const auto guide = record();
    const auto inForce = guide ? m_workspace.reader().find(guideVersionId(guide->id, versionInForce(guide->value, m_workspace.now()))) : std::nullopt;
    return sent ? lineDiff(inForce ? inForce->value.body.text : QString(), sent->value.body.text) : std::vector<DiffLine>();
}

std::optional<GuideRelease> GuideAuthor::releaseOfProposal() const
{
    const auto sent = proposal();
    if (!sent)
        return std::nullopt;
    GuideRelease release = releaseWith(sent->value.body.text);
    release.note = sent->value.note;
    return release;
}

void GuideAuthor::propose(const QString& reviewer, const QString& note, Then then)
{
    const auto script = scriptOf(m_text);
    const Id<CallGuide> named = script ? callGuideId(brand(), script->name) : id();
    const ProposeGuide operation{brand(), {m_text}, note, {Uuid::fromText(reviewer.toLatin1()).value_or(Uuid())}};
    m_workspace.submit(intent(operation), draftPlace(), [this, key = keyOf(named.key), was = m_key, then = std::move(then)](const Result<Operation>& kept) {
        then(kept ? std::nullopt : std::optional(kept.error()));
        if (kept && m_key == was)
            open(key); // what was sent is the reviewer's now
        Q_EMIT changed();
    });
}

void GuideAuthor::sendBack(const QString& note, Then then)
{
    const auto sent = proposal();
    if (!sent)
        return;
    m_workspace.submit(intent(ReturnGuide{id(), note, sent->value.round}), {}, [this, then = std::move(then)](const Result<Operation>& kept) {
        then(kept ? std::nullopt : std::optional(kept.error()));
        Q_EMIT changed();
    });
}

// ---- versions ----

std::optional<Record<GuideVersion>> GuideAuthor::version(const QString& key) const
{
    const auto uuid = Uuid::fromText(key.toLatin1());
    return uuid ? m_workspace.reader().find(Id<GuideVersion>{*uuid}) : std::nullopt;
}

ListRows GuideAuthor::versions() const
{
    ListRows rows;
    const auto guide = record();
    if (!guide)
        return rows;
    const qint64 inForce = versionInForce(guide->value, m_workspace.now());
    for (const Record<GuideVersion>& one : m_workspace.reader().versionsOf(guide->id)) {
        ListRow row;
        row.key = keyOf(one.id.key);
        row.icon = QStringLiteral("guide");
        row.title = tr("Version %1").arg(one.value.version);
        if (one.value.version == inForce)
            row.chips.append({tr("In force"), Tone::Good, QStringLiteral("check")});
        else if (one.value.version == guide->value.next)
            row.chips.append({tr("From %1").arg(Words::date(one.value.in_force_from)), Tone::Accent, QStringLiteral("clock")});
        row.right = Words::ago(one.value.published, m_workspace.now());
        const QString author = m_workspace.reader().userName(one.value.author);
        row.detail = one.value.note.isEmpty() ? author : tr("%1: %2").arg(author, one.value.note);
        rows.append(row);
    }
    return rows;
}

std::vector<DiffLine> GuideAuthor::changesOf(const QString& versionKey) const
{
    const auto chosen = version(versionKey);
    if (!chosen)
        return {};
    const auto before = chosen->value.version > 1 ? m_workspace.reader().find(guideVersionId(chosen->value.guide, chosen->value.version - 1)) : std::nullopt;
    return lineDiff(before ? before->value.body.text : QString(), chosen->value.body.text);
}

std::vector<DiffLine> GuideAuthor::changesOfDraft() const { return record() ? lineDiff(latestText(), m_text) : std::vector<DiffLine>(); }

// ---- publishing ----

GuideRelease GuideAuthor::releaseWith(const QString& text) const
{
    GuideRelease release;
    release.text = text;
    const auto guide = record();
    const auto now = scriptOf(text);
    release.title = now ? now->inLanguage(now->title, {}) : guide ? guide->value.title : tr("New guide");
    if (!guide) {
        release.facts.append(tr("This is the first version."));
        return release;
    }
    release.latest = guide->value.latest;
    const auto before = scriptOf(latestText());
    if (!now || !before)
        return release;
    const GuideDiff diff = diffOf(*before, *now);
    const auto named = [&](const QString& sentence, const QStringList& steps) {
        if (!steps.isEmpty())
            release.facts.append(sentence.arg(steps.join(QLatin1String(", "))));
    };
    named(tr("Changed: %1"), diff.changed);
    named(tr("Added: %1"), diff.added);
    named(tr("Removed: %1"), diff.removed);
    if (diff.headChanged)
        release.facts.append(tr("What stands above the steps has changed."));
    if (diff.isEmpty())
        release.facts.append(tr("No step changes."));
    // A run goes on with its own version, so it is compared with that.
    std::map<qint64, GuideDiff> byVersion;
    int open = 0, touched = 0;
    for (const Record<GuideRun>& run : m_workspace.reader().runsOf(guide->id, runs_max)) {
        if (!run.value.isOpen())
            continue;
        ++open;
        if (!byVersion.contains(run.value.version)) {
            const auto own = m_workspace.reader().find(guideVersionId(guide->id, run.value.version));
            const auto script = own ? scriptOf(own->value.body.text) : std::nullopt;
            byVersion[run.value.version] = script ? diffOf(*script, *now) : GuideDiff();
        }
        touched += byVersion[run.value.version].touches(run.value.step);
    }
    if (open > 0)
        release.facts.append(tr("%n run(s) under way go on with the version that they began with.", nullptr, open));
    if (touched > 0)
        release.facts.append(tr("%n of them stand(s) at a step that changes.", nullptr, touched));
    return release;
}

GuideRelease GuideAuthor::release() const { return releaseWith(m_text); }

std::optional<GuideRelease> GuideAuthor::releaseOf(const QString& versionKey) const
{
    const auto chosen = version(versionKey);
    if (!chosen)
        return std::nullopt;
    GuideRelease release = releaseWith(chosen->value.body.text);
    release.note = tr("As version %1").arg(chosen->value.version);
    return release;
}

void GuideAuthor::publish(const GuideRelease& release, const QString& note, Instant inForceFrom, Then then)
{
    const bool isDraft = release.text == m_text;
    const auto script = scriptOf(release.text);
    const Id<CallGuide> named = script ? callGuideId(brand(), script->name) : id();
    // Another name makes it another guide.
    const PublishGuide publish{brand(), {release.text}, note, named == id() ? release.latest : 0, inForceFrom};
    m_workspace.submit(intent(publish), isDraft ? draftPlace() : QString(), [this, isDraft, text = release.text, key = keyOf(named.key), was = m_key, then = std::move(then)](const Result<Operation>& kept) {
        if (kept && isDraft && m_key == was) {
            m_key = key;
            m_published = latestText() == text ? QString() : text; // the records may have it by now
        }
        then(kept ? std::nullopt : std::optional(kept.error()));
        Q_EMIT changed();
    });
}

} // namespace callboard
