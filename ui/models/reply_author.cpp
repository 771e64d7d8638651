// What was typed is kept as the operation that would say it; saving sends just that.
#include "ui/models/reply_author.h"

#include "core/base/json.h"
#include "core/base/plain_letters.h"
#include "core/domain/brand_words.h"
#include "ui/models/reply_views.h"
#include "ui/models/words.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr int replies_max = 2000; // of a brand, in all languages together

const QString languageKey = QStringLiteral("language/"); // before the key of the reply whose words are said in another one

QString keyOf(const Uuid& id) { return QString::fromLatin1(id.text()); }

ReplyAuthor::Values valuesOfReply(const CannedReply& reply)
{
    const Schema& schema = schemaOf<CannedReply>();
    const std::vector<Value> values = valuesOf(schema, &reply);
    ReplyAuthor::Values named;
    for (std::size_t at = 0; at < values.size(); ++at)
        named[schema.columns[at].name] = values[at];
    return named;
}

}

ReplyAuthor::ReplyAuthor(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    const auto brands = workspace.reader().brands();
    const Session* session = workspace.current();
    const auto customer = session ? workspace.reader().find(session->customer) : std::nullopt;
    m_brand = customer ? keyOf(customer->value.brand.key) : brands.empty() ? QString() : keyOf(brands.front().id.key);
}

void ReplyAuthor::refresh()
{
    if (!hasDraft() && record() && standing() != m_seen)
        return open(m_key); // nothing of one's own is in it
    Q_EMIT changed();
}

// ---- which ----

QList<ChoiceData> ReplyAuthor::brands() const
{
    QList<ChoiceData> list;
    for (const Record<Brand>& brand : m_workspace.reader().brands())
        list.append({keyOf(brand.id.key), brand.value.name});
    return list;
}

QString ReplyAuthor::brand() const { return m_brand; }

Id<Brand> ReplyAuthor::brandId() const { return {Uuid::fromText(m_brand.toLatin1()).value_or(Uuid{})}; }

void ReplyAuthor::setBrand(const QString& key)
{
    m_brand = key;
    begin();
}

Id<CannedReply> ReplyAuthor::idOf(const QString& key) const { return {Uuid::fromText(key.toLatin1()).value_or(Uuid{})}; }

std::optional<Record<CannedReply>> ReplyAuthor::record() const { return idOf(m_key).isNull() ? std::nullopt : m_workspace.reader().find(idOf(m_key)); }

std::vector<Record<CannedReply>> ReplyAuthor::replies() const
{
    auto found = m_workspace.reader().rows().list<CannedReply>({nullptr, {{"brand", Comparison::Equal, brandId().key}}, {}, false, replies_max});
    return found ? std::move(*found) : std::vector<Record<CannedReply>>();
}

ListRows ReplyAuthor::rows(const QString& words) const
{
    const QStringList typed = plainLetters(words).split(u' ', Qt::SkipEmptyParts);
    const ChipData draft{tr("Draft"), Tone::Accent, QStringLiteral("note")};
    ListRows listed;
    const auto isCalled = [&typed](const QString& plain) { return std::all_of(typed.begin(), typed.end(), [&plain](const QString& word) { return plain.contains(word); }); };
    auto all = replies();
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        if (a.value.retired != b.value.retired)
            return b.value.retired;
        const int names = a.value.name.localeAwareCompare(b.value.name);
        return names != 0 ? names < 0 : std::pair(a.value.letters, a.value.language) < std::pair(b.value.letters, b.value.language);
    });
    const auto isBegun = [&](const QString& key) { return m_workspace.hasDraft(place(key)) || (key == m_key && m_isNew); };
    const auto addBegun = [&](const QString& key) {
        if (!isBegun(key))
            return;
        const EditReply edit = kept(key);
        const auto name = edit.set.fields.find("name");
        const QString title = name == edit.set.fields.end() ? QString() : displayText(name->second);
        if (!isCalled(plainLetters(title)))
            return;
        listed.append({.key = key, .icon = QStringLiteral("plus"), .title = title.isEmpty() ? tr("New reply") : title, .chips = m_workspace.hasDraft(place(key)) ? QList<ChipData>{draft} : QList<ChipData>()});
    };
    addBegun(newKey());
    for (const Record<CannedReply>& reply : all) {
        const QString key = keyOf(reply.id.key);
        addBegun(languageKey + key);
        if (!isCalled(plainLetters(QStringList{reply.value.name, reply.value.letters, reply.value.words.join(u' '), reply.value.text.text}.join(u' '))))
            continue;
        ListRow row{.key = key, .icon = QStringLiteral("chat"), .title = reply.value.name, .right = u'/' + reply.value.letters, .detail = Words::languageName(reply.value.language)};
        if (reply.value.retired)
            row.chips.append({tr("Out of use"), Tone::Plain, {}});
        if (m_workspace.hasDraft(place(key)))
            row.chips.append(draft);
        row.waitingToSync = m_workspace.reader().isPending(schemaOf<CannedReply>(), reply.id.key);
        listed.append(row);
    }
    return listed;
}

EditReply ReplyAuthor::kept(const QString& key) const
{
    EditReply edit;
    const Draft draft = m_workspace.draft(place(key));
    auto document = JsonDocument::parse(draft.context.toUtf8());
    const bool isRead = document && readObjectInto(schemaOf<EditReply>(), document->root(), &edit);
    if (!isRead && !draft.text.isEmpty()) // the words at least
        edit.set.fields["text"] = draft.text;
    return edit;
}

ReplyAuthor::Values ReplyAuthor::standing() const
{
    const auto known = record();
    return valuesOfReply(known ? known->value : CannedReply());
}

void ReplyAuthor::open(const QString& key)
{
    if (key.startsWith(languageKey)) {
        m_key = key.mid(languageKey.size());
        return beginLanguage();
    }
    if (idOf(key).isNull())
        return begin();
    if (key != m_key)
        m_saved.clear();
    m_key = key;
    m_isNew = false;
    m_edit = kept(key);
    m_seen = standing();
    for (const auto& [name, value] : m_edit.was.fields) // what was typed was typed over this
        m_seen[name] = value;
    Q_EMIT opened();
    Q_EMIT changed();
}

void ReplyAuthor::begin()
{
    m_saved.clear();
    m_key = newKey();
    m_isNew = true;
    m_edit = kept(m_key);
    m_seen = valuesOfReply({});
    Q_EMIT opened();
    Q_EMIT changed();
}

void ReplyAuthor::beginLanguage()
{
    const auto original = record();
    if (!original)
        return begin();
    m_saved.clear();
    m_key = languageKey + m_key;
    m_isNew = true;
    m_edit = kept(m_key);
    m_seen = valuesOfReply({});
    if (!hasDraft())
        for (const char* name : {"letters", "name", "words", "text"})
            m_edit.set.fields[name] = valuesOfReply(original->value)[name];
    Q_EMIT opened();
    Q_EMIT changed();
}

// ---- what is in it ----

QString ReplyAuthor::title() const
{
    const auto known = record();
    return known ? replyTitle(known->value) : tr("New reply");
}

CannedReply ReplyAuthor::reply() const
{
    CannedReply reply;
    for (const Values& values : {m_seen, m_edit.set.fields})
        for (const auto& [name, value] : values)
            if (const Column* column = schemaOf<CannedReply>().column(name))
                (void)column->set(&reply, value); // what is no value yet stays out
    return reply;
}

QList<ChoiceData> ReplyAuthor::languages() const
{
    QStringList tags;
    if (const auto words = m_workspace.reader().find(brandWordsOf(brandId())); words && !words->value.language.isEmpty())
        tags.append(words->value.language);
    for (const Record<CannedReply>& reply : replies())
        tags.append(reply.value.language);
    tags.append(QLocale().name().section(u'_', 0, 0));
    tags.removeDuplicates();
    QList<ChoiceData> list;
    for (const QString& tag : tags)
        list.append({tag, tag});
    return list;
}

void ReplyAuthor::edit(const Values& set, const Values& was)
{
    const bool hadDraft = hasDraft();
    if (set == m_edit.set.fields)
        return;
    m_edit.set.fields = set;
    m_edit.was.fields = was;
    m_saved.clear();
    Draft draft;
    if (!set.empty()) {
        draft.text = reply().text.text;
        draft.context = QString::fromUtf8(argumentsText(schemaOf<EditReply>(), &m_edit));
    }
    if (hadDraft || !set.empty())
        m_workspace.setDraft(place(m_key), draft);
    if (hadDraft != hasDraft())
        Q_EMIT changed();
}

void ReplyAuthor::discard()
{
    m_workspace.setDraft(place(m_key), {});
    open(m_key.startsWith(languageKey) ? m_key.mid(languageKey.size()) : m_key);
}

bool ReplyAuthor::isBehind() const
{
    const Values now = standing();
    return std::any_of(m_edit.was.fields.begin(), m_edit.was.fields.end(), [&now](const auto& was) { return !(now.at(was.first) == was.second); });
}

QString ReplyAuthor::state() const
{
    if (m_isNew)
        return hasDraft() ? tr("This reply is not saved yet. What you typed is kept on this desk.") : QString();
    if (hasDraft() && isBehind())
        return tr("Somebody else changed this reply meanwhile. When you save, both texts are kept, and a lead chooses.");
    return hasDraft() ? tr("Your changes are kept on this desk.") : m_saved;
}

Result<QString> ReplyAuthor::preview() const
{
    const CannedReply now = reply();
    if (auto fine = checkReplyText(now); !fine)
        return fine.error();
    const Session* session = m_workspace.current();
    const QString text = now.text.text.trimmed();
    return session ? filledWords(m_workspace, *session, text, QLocale(now.language)) : unfilledWords(text);
}

// ---- going on ----

EditReply ReplyAuthor::asked() const
{
    const CannedReply now = reply();
    EditReply edit = m_edit;
    edit.brand = brandId();
    edit.letters = now.letters;
    edit.language = now.language;
    for (Patch<CannedReply>* patch : {&edit.set, &edit.was})
        for (const char* name : {"letters", "language"})
            patch->fields.erase(name);
    if (m_isNew)
        edit.was.fields.clear();
    return edit;
}

void ReplyAuthor::save(std::function<void(Result<Kept>)> then)
{
    const CannedReply now = reply();
    if (auto fine = checkReply(now); !fine)
        return then(fine.error());
    const Id<CannedReply> id = cannedReplyOf(brandId(), now.letters, now.language);
    if (m_isNew && m_workspace.reader().find(id))
        return then(Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The reply “%1” is there already in this language. Change that one, or choose other letters."), now.letters).inField(QStringLiteral("letters")));
    const EditReply edit = asked();
    const Values typed = m_edit.set.fields;
    m_workspace.submit(intent(edit), hasDraft() ? place(m_key) : QString(), [this, edit, typed, from = m_key, isNew = m_isNew, id, then = std::move(then)](const Result<Operation>& done) {
        if (!done)
            return then(done.error());
        if (m_key == from) {
            const Values since = m_edit.set.fields; // typed while it was being kept
            m_isNew = false;
            m_key = keyOf(id.key);
            m_edit = {};
            m_saved = tr("The reply “/%1” is saved.").arg(edit.letters);
            for (const auto& [name, value] : typed)
                m_seen[name] = value;
            if (isNew)
                Q_EMIT opened(); // its letters stay from here on
            Values set, was;
            for (const auto& [name, value] : since)
                if (!(m_seen[name] == value)) {
                    set[name] = value;
                    was[name] = m_seen[name];
                }
            if (!set.empty())
                this->edit(set, was);
        }
        EditReply back = edit;
        std::swap(back.set, back.was);
        if (isNew) {
            back.set.fields = {{"retired", true}};
            back.was.fields = {{"retired", false}};
        }
        then(Kept{tr("The reply “/%1” is saved.").arg(edit.letters), intent(back)});
        Q_EMIT changed();
    });
}

} // namespace callboard
