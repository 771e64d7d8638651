// A case's timeline as text.
#include "ui/models/case_article.h"

#include "core/knowledge/gap_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CaseArticle)
};

constexpr int entries_max = 200, orders_max = 200;

std::vector<PersonalValue> knownOf(const Workspace& workspace, const Id<Customer>& id)
{
    const auto customer = workspace.reader().find(id);
    if (!customer)
        return {};
    std::vector<Order> orders;
    for (const Record<Order>& order : workspace.reader().ordersOf(id, orders_max))
        orders.push_back(order.value);
    return personalValues(customer->value, orders);
}

void addPart(QString& body, const QString& heading, const QStringList& texts)
{
    if (!texts.isEmpty())
        body += QStringLiteral("## %1\n\n%2\n\n").arg(heading, texts.join(QStringLiteral("\n\n")));
}

QString standIn(PersonalKind kind) { return u'[' + nameOf(kind).toLower() + u']'; }

QString without(const QString& text, const std::vector<PersonalValue>& known, const QStringList& staying)
{
    auto places = personalPlaces(text, known);
    std::erase_if(places, [&](const PersonalPlace& place) { return staying.contains(text.mid(place.begin, place.end - place.begin)); });
    return redact(text, places, standIn);
}

}

CaseText caseText(const Workspace& workspace, const Record<CaseFile>& file)
{
    CaseText text;
    text.brand = file.value.brand;
    text.title = file.value.subject;
    text.category = file.value.category;
    text.known = knownOf(workspace, file.value.customer);
    auto entries = workspace.reader().entriesOf(file.id, entries_max);
    std::reverse(entries.begin(), entries.end()); // as it went
    QStringList said, done;
    for (const Record<TimelineEntry>& entry : entries) {
        const TimelineEntry& e = entry.value;
        if (const QString author = workspace.reader().userName(e.author); !author.isEmpty() && std::none_of(text.known.begin(), text.known.end(), [&](const PersonalValue& value) { return value.text == author; }))
            text.known.push_back({author, PersonalKind::Name});
        if (e.kind == EntryKind::Change || e.text.text.trimmed().isEmpty())
            continue;
        (e.kind == EntryKind::Message && e.direction == Direction::Incoming ? said : done).append(e.text.text.trimmed());
    }
    addPart(text.body, Texts::tr("What customers say"), said);
    addPart(text.body, Texts::tr("What helps"), done);
    if (!file.value.outcome.isEmpty())
        addPart(text.body, Texts::tr("How it ends"), {file.value.outcome});
    text.body = text.body.trimmed();
    return text;
}

QList<PersonalFind> personalFinds(const CaseText& text)
{
    QList<PersonalFind> finds;
    for (const QString& part : {text.title, text.body})
        for (const PersonalPlace& place : personalPlaces(part, text.known)) {
            const QString words = part.mid(place.begin, place.end - place.begin);
            const auto known = std::find_if(finds.begin(), finds.end(), [&](const PersonalFind& find) { return find.text == words; });
            if (known == finds.end())
                finds.append({words, place.kind, 1});
            else
                ++known->count;
        }
    return finds;
}

QString nameOf(PersonalKind kind)
{
    switch (kind) {
    case PersonalKind::Name: return Texts::tr("Name");
    case PersonalKind::Address: return Texts::tr("Address");
    case PersonalKind::Phone: return Texts::tr("Phone number");
    case PersonalKind::Email: return Texts::tr("E-mail address");
    case PersonalKind::Order: return Texts::tr("Order number");
    case PersonalKind::Card: return Texts::tr("Card number");
    case PersonalKind::Account: return Texts::tr("Number of a person");
    }
    return {};
}

WriteArticle articleFrom(const CaseText& text, const QStringList& staying)
{
    WriteArticle article;
    article.brand = text.brand;
    article.title = without(text.title, text.known, staying);
    article.body.text = without(text.body, text.known, staying);
    article.category = text.category;
    return article;
}

std::optional<NoteGap> gapNote(const Workspace& workspace, const Id<Customer>& customer, const Id<Brand>& brand, const QString& words, const Id<CaseFile>& closed)
{
    const QString said = redact(words, personalPlaces(words, knownOf(workspace, customer)), [](PersonalKind) { return QStringLiteral(" "); }).simplified().left(NoteGap::wordsCharacters_max);
    const auto gap = gapOf(brand, said);
    return gap ? std::optional(NoteGap{*gap, brand, said, closed}) : std::nullopt;
}

namespace {

bool isCalled(const QString& name, const QString& words)
{
    constexpr qsizetype word_characters_min = 4;
    for (const QString& word : name.split(u' ', Qt::SkipEmptyParts))
        if (word.size() >= word_characters_min && words.contains(word, Qt::CaseInsensitive))
            return true;
    return false;
}

}

QStringList productsOf(const Workspace& workspace, const Id<Customer>& customer, const QString& words)
{
    constexpr int orders_max = 20;
    constexpr qsizetype products_max = 6; // more would say nothing about the case
    QStringList products;
    for (const Record<Order>& order : workspace.reader().ordersOf(customer, orders_max)) {
        const bool isNamed = !order.value.number.isEmpty() && words.contains(order.value.number, Qt::CaseInsensitive);
        for (const OrderItem& item : order.value.items)
            if (!products.contains(item.name) && (isNamed || isCalled(item.name, words)))
                products.append(item.name);
    }
    products.removeAll(QString());
    return products.mid(0, products_max);
}

} // namespace callboard
