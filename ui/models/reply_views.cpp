// Which reply, in which language, with which words.
#include "ui/models/reply_views.h"

#include "core/base/plain_letters.h"
#include "core/domain/brand_words.h"
#include "core/knowledge/article_language.h"
#include "core/work/consent_gate.h"
#include "core/work/reply_text.h"
#include "ui/models/draft_context.h"
#include "ui/models/guide_front.h"
#include "ui/models/words.h"

#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReplyViews)
};

constexpr qsizetype detail_max = 120;
constexpr int notCalled = 3;
constexpr int replies_max = 2000; // of a brand, in all languages together

// Those in use.
std::vector<Record<CannedReply>> repliesOf(const Workspace& workspace, const Id<Brand>& brand)
{
    auto found = workspace.reader().rows().list<CannedReply>({nullptr, {{"brand", Comparison::Equal, brand.key}, {"retired", Comparison::Equal, false}}, {}, false, replies_max});
    return found ? std::move(*found) : std::vector<Record<CannedReply>>();
}

// How well the letters call it: whole, as its beginning, as the beginning of one of its words.
int rankOf(const CannedReply& reply, const QString& letters)
{
    if (reply.letters == letters)
        return 0;
    if (reply.letters.startsWith(letters))
        return 1;
    const QStringList words = plainLetters(reply.name).split(u' ') + reply.words;
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return plainLetters(word).startsWith(letters); }) ? 2 : notCalled;
}

// The customer's language, then the brand's, then the reader's own.
QStringList languagesFor(const Workspace& workspace, const Customer& customer)
{
    QStringList wanted;
    if (!customer.language.isEmpty())
        wanted.append(customer.language);
    if (const auto brand = workspace.reader().find(brandWordsOf(customer.brand)); brand && !brand->value.language.isEmpty())
        wanted.append(brand->value.language);
    wanted.append(QLocale().name());
    return wanted;
}

// The order that the case names, or the only one: never one of several that may be another.
std::optional<Order> orderMeant(const GuideRecords& records)
{
    const std::vector<Order> orders = records.orders();
    const auto file = records.case_file();
    for (const Order& order : orders)
        if (file && !order.number.isEmpty() && file->subject.contains(order.number))
            return order;
    return orders.size() == 1 ? std::optional(orders.front()) : std::nullopt;
}

GuideValue valueOf(const GuideRecords& records, const QString& field)
{
    const QString record = field.section(u'.', 0, 0), name = field.section(u'.', 1);
    if (field == QLatin1String("case.number")) { // a name rather than a quantity; the server gives it
        const auto file = records.case_file();
        return file && file->number > 0 ? GuideValue(QString::number(file->number)) : GuideValue();
    }
    const auto order = record == QLatin1String("order") ? orderMeant(records) : std::nullopt;
    const GuideValue value = guideFacts(records).value(record, order ? order->number : QString(), name);
    const auto* text = std::get_if<QString>(&value);
    return text && text->trimmed().isEmpty() ? GuideValue() : value;
}

}


ListRows replyRows(const Workspace& workspace, const Session& session, const QString& letters)
{
    const auto customer = workspace.reader().find(session.customer);
    if (!customer)
        return {};
    const QStringList wanted = languagesFor(workspace, customer->value);
    struct Called {
        int rank = notCalled; // of the best of its languages: what calls it in one calls it in all
        const Record<CannedReply>* reply = nullptr;
    };
    const QString plain = plainLetters(letters);
    const auto replies = repliesOf(workspace, customer->value.brand);
    std::map<QString, Called> called;
    for (const Record<CannedReply>& reply : replies) {
        Called& one = called[reply.value.letters];
        one.rank = std::min(one.rank, rankOf(reply.value, plain));
        if (!one.reply || languageRank(reply.value.language, wanted) < languageRank(one.reply->value.language, wanted))
            one.reply = &reply;
    }
    std::vector<Called> list;
    for (const auto& [name, one] : called)
        if (one.rank < notCalled)
            list.push_back(one);
    std::stable_sort(list.begin(), list.end(), [&wanted](const Called& a, const Called& b) {
        const auto place = [&wanted](const Called& one) { return std::pair(one.rank, languageRank(one.reply->value.language, wanted)); };
        return place(a) != place(b) ? place(a) < place(b) : a.reply->value.name.localeAwareCompare(b.reply->value.name) < 0;
    });
    ListRows rows;
    for (const Called& one : list) {
        const CannedReply& reply = one.reply->value;
        ListRow row;
        row.key = QString::fromLatin1(one.reply->id.key.text());
        row.title = reply.name;
        row.right = u'/' + reply.letters;
        row.detail = spokenText(reply.text.text, QLocale(), [](const QString&) { return GuideValue(); }).simplified().left(detail_max);
        if (!customer->value.language.isEmpty() && languageRank(reply.language, wanted) > 0)
            row.chips.append({Words::languageName(reply.language), Tone::Plain, {}});
        rows.append(row);
    }
    return rows;
}

QString replyWords(const Workspace& workspace, const Session& session, const QString& key)
{
    const auto id = Uuid::fromText(key.toLatin1());
    const auto reply = id ? workspace.reader().find(Id<CannedReply>{*id}) : std::nullopt;
    if (!reply)
        return {};
    return filledWords(workspace, session, reply->value.text.text.trimmed(), QLocale(reply->value.language));
}

QString replyWordsCalled(const Workspace& workspace, const Session& session, const QString& letters)
{
    const auto customer = workspace.reader().find(session.customer);
    if (!customer)
        return {};
    const QStringList wanted = languagesFor(workspace, customer->value);
    const CannedReply* best = nullptr;
    const auto replies = repliesOf(workspace, customer->value.brand);
    for (const Record<CannedReply>& reply : replies)
        if (reply.value.letters == letters && (!best || languageRank(reply.value.language, wanted) < languageRank(best->language, wanted)))
            best = &reply.value;
    return best ? filledWords(workspace, session, best->text.text.trimmed(), QLocale(best->language)) : QString();
}

QString filledWords(const Workspace& workspace, const Session& session, const QString& text, const QLocale& locale)
{
    const GuideRecords records = guideRecords(workspace, session);
    return filledReply(text, locale, [&records](const QString& field) { return valueOf(records, field); }, replyFieldLabel);
}

QString unfilledWords(const QString& text)
{
    return filledReply(text, QLocale(), [](const QString&) { return GuideValue(); }, replyFieldLabel);
}

// What a person is asked for in place of a field that says nothing.
QString replyFieldLabel(const QString& field)
{
    struct Asked {
        const char *field, *words;
    };
    static constexpr Asked asked[] = {
        {"customer.name", QT_TRANSLATE_NOOP("ReplyViews", "Customer's name")}, {"customer.given_name", QT_TRANSLATE_NOOP("ReplyViews", "Customer's first name")},
        {"customer.phone", QT_TRANSLATE_NOOP("ReplyViews", "Customer's phone")}, {"customer.email", QT_TRANSLATE_NOOP("ReplyViews", "Customer's e-mail")},
        {"case.number", QT_TRANSLATE_NOOP("ReplyViews", "Case number")},         {"order.number", QT_TRANSLATE_NOOP("ReplyViews", "Order number")},
        {"agent.name", QT_TRANSLATE_NOOP("ReplyViews", "Your name")},
    };
    for (const Asked& one : asked)
        if (field == QLatin1String(one.field))
            return Texts::tr(one.words);
    const QString record = field.section(u'.', 0, 0);
    const Schema& schema = record == QLatin1String("order") ? schemaOf<Order>() : record == QLatin1String("case") ? schemaOf<CaseFile>() : schemaOf<Customer>();
    const Column* column = schema.column(field.section(u'.', 1).toUtf8());
    return column ? Words::label(column->label) : field;
}

QString replyTitle(const CannedReply& reply) { return Texts::tr("/%1, %2").arg(reply.letters, Words::languageName(reply.language)); }

QList<ChoiceData> replyFieldChoices()
{
    QList<ChoiceData> choices;
    for (const QString& field : replyFields())
        choices.append({field, replyFieldLabel(field)});
    return choices;
}

Channel replyChannel(const Workspace& workspace, const Session& session, const QString& kind)
{
    if (const QString chosen = channelName(kind); !chosen.isEmpty())
        return Choice<Channel>::named(chosen).valueOr(Channel::Email);
    const auto file = session.case_file.isNull() ? std::nullopt : workspace.reader().find(session.case_file);
    return writtenChannel(file ? file->value.channel.valueOr(Channel::Email) : Channel::Email);
}

} // namespace callboard
