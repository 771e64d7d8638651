// The search tables name those who can be meant; the table of rules says who is.
#include "core/search/duplicates.h"

#include "core/base/phone.h"
#include "core/search/search.h"
#include "core/search/words.h"

#include <algorithm>

namespace callboard {

namespace {

constexpr int candidates_max = 300; // of one question: people who share a name
constexpr qsizetype ownDigits_min = 7; // of a number without its country: fewer are shared by too many

// Word for word, whatever the accents, the case and the order: "López, María" is Maria Lopez.
QByteArrayList foldedWords(const QString& text)
{
    QByteArrayList words;
    for (WordReader reader(text); reader.next();)
        if (!reader.isCompound())
            words.append(reader.folded());
    std::sort(words.begin(), words.end());
    return words;
}

bool isSameText(const QString& a, const QString& b)
{
    const QByteArrayList words = foldedWords(a);
    return !words.isEmpty() && words == foldedWords(b);
}

template <class T, class Same> bool isAnySame(const QList<T>& typed, const QList<T>& others, Same same)
{
    return std::any_of(typed.begin(), typed.end(), [&](const T& one) {
        return std::any_of(others.begin(), others.end(), [&](const T& other) { return same(one, other); });
    });
}

bool isSameNumber(const Phone& typed, const Phone& other)
{
    if (typed.number.startsWith(QLatin1Char('+')))
        return typed.number == other.number;
    QByteArray digits = phoneDigits(typed.number);
    while (digits.startsWith('0'))
        digits.remove(0, 1);
    return digits.size() >= ownDigits_min && phoneDigits(other.number).endsWith(digits);
}

bool hasSameName(const Customer& typed, const Customer& other) { return isSameText(typed.displayName(), other.displayName()); }

bool hasSameNameAnd(const Customer& typed, const Customer& other, QString Address::*part)
{
    return hasSameName(typed, other) && isAnySame(typed.addresses, other.addresses, [part](const Address& a, const Address& b) { return isSameText(a.*part, b.*part); });
}

QStringList accountQuestion(const Customer& typed) { return {typed.account.trimmed()}; }

QStringList emailQuestions(const Customer& typed)
{
    QStringList questions;
    for (const Email& email : typed.emails)
        if (email.address.contains(QLatin1Char('@')))
            questions.append(email.address.trimmed());
    return questions;
}

QStringList phoneQuestions(const Customer& typed)
{
    QStringList questions;
    for (const Phone& phone : typed.phones)
        if (phoneDigits(phone.number).size() >= ownDigits_min)
            questions.append(phone.number);
    return questions;
}

// A blank behind the last word: it is not the beginning of another one.
QStringList nameQuestion(const Customer& typed) { return {QString::fromUtf8(foldedWords(typed.displayName()).join(' ') + ' ')}; }

// A first name alone is nobody's.
QStringList fullNameQuestion(const Customer& typed) { return foldedWords(typed.displayName()).size() > 1 ? nameQuestion(typed) : QStringList(); }

// What is typed is on its way to the stored form, which candidates have.
Customer inStoredForm(Customer typed, const QString& region)
{
    for (Phone& phone : typed.phones)
        if (auto number = phoneToE164(phone.number, region))
            phone.number = *number;
    return typed;
}

}

const std::vector<DuplicateRule>& duplicateRules()
{
    static const std::vector<DuplicateRule> rules{
        {QT_TRANSLATE_NOOP("fields", "same account number"), 100, accountQuestion, [](const Customer& a, const Customer& b) { return isSameText(a.account, b.account); }},
        {QT_TRANSLATE_NOOP("fields", "same e-mail"), 90, emailQuestions, [](const Customer& a, const Customer& b) {
             return isAnySame(a.emails, b.emails, [](const Email& x, const Email& y) { return x.address.trimmed().compare(y.address, Qt::CaseInsensitive) == 0; });
         }},
        {QT_TRANSLATE_NOOP("fields", "same phone number"), 80, phoneQuestions, [](const Customer& a, const Customer& b) { return isAnySame(a.phones, b.phones, isSameNumber); }},
        {QT_TRANSLATE_NOOP("fields", "same name and postcode"), 60, nameQuestion, [](const Customer& a, const Customer& b) { return hasSameNameAnd(a, b, &Address::postcode); }},
        {QT_TRANSLATE_NOOP("fields", "same name and city"), 50, nameQuestion, [](const Customer& a, const Customer& b) { return hasSameNameAnd(a, b, &Address::city); }},
        {QT_TRANSLATE_NOOP("fields", "same name"), 20, fullNameQuestion, hasSameName},
    };
    return rules;
}

std::vector<const DuplicateRule*> reasonsFor(const Customer& typed, const Customer& other)
{
    std::vector<const DuplicateRule*> reasons;
    if (typed.brand != other.brand)
        return reasons; // the data of several brands stay apart
    for (const DuplicateRule& rule : duplicateRules())
        if (rule.isSame(typed, other))
            reasons.push_back(&rule);
    return reasons;
}

Result<std::vector<Duplicate>> findDuplicates(Database& database, const Record<Customer>& typed, const QString& region, std::size_t max)
{
    const Customer stored = inStoredForm(typed.value, region);
    QStringList questions;
    for (const DuplicateRule& rule : duplicateRules())
        questions += rule.questions(stored);
    questions.removeDuplicates();
    std::vector<Duplicate> found;
    for (const QString& question : std::as_const(questions)) {
        if (question.trimmed().isEmpty())
            continue;
        auto hits = Search(database).find({question, candidates_max, {&schemaOf<Customer>()}});
        if (!hits)
            return hits.error();
        for (const Hit& hit : *hits) {
            auto customer = fromRow<Customer>(hit.row);
            if (!customer)
                return customer.error();
            if (customer->id == typed.id || std::any_of(found.begin(), found.end(), [&](const Duplicate& known) { return known.customer.id == customer->id; }))
                continue;
            if (auto reasons = reasonsFor(stored, customer->value); !reasons.empty())
                found.push_back({std::move(*customer), std::move(reasons)});
        }
    }
    // More reasons of the same strength count more; then whom one talked to last.
    const auto rank = [](const Duplicate& one) { return std::tuple(one.reasons.front()->strength, one.reasons.size(), one.customer.value.last_contact.ms); };
    std::stable_sort(found.begin(), found.end(), [&rank](const Duplicate& a, const Duplicate& b) { return rank(a) > rank(b); });
    if (found.size() > max)
        found.resize(max);
    return found;
}

} // namespace callboard
