// Known values as sequences of folded words, numbers by their digits, the rest by how it looks.
#include "core/knowledge/redact.h"

#include "core/base/card_number.h"
#include "core/base/phone.h"
#include "core/knowledge/word_forms.h"
#include "core/search/words.h"

#include <QRegularExpression>
#include <algorithm>

namespace callboard {

namespace {

constexpr qsizetype nameLetters_min = 2;
constexpr qsizetype shortNumber_digits = 5; // shorter ones are a record's own by chance
constexpr qsizetype phoneDigits_min = 7, phoneDigits_max = 15;
constexpr qsizetype ibanCharacters_min = 15, ibanCharacters_max = 34;

struct TextWord {
    QByteArray folded;
    qsizetype begin, end;
};

std::vector<TextWord> wordsIn(QStringView text)
{
    std::vector<TextWord> words;
    WordReader reader(text);
    while (reader.next())
        if (!reader.isCompound())
            words.push_back({reader.folded(), reader.begin(), reader.end()});
    return words;
}

bool isCapital(const QString& text, qsizetype at) { return text[at].isUpper(); }

void findWords(std::vector<PersonalPlace>& places, const QString& text, const std::vector<TextWord>& words, const std::vector<TextWord>& value, PersonalKind kind)
{
    if (value.empty() || value.size() > words.size())
        return;
    const bool isOrdinary = value.size() == 1 && isStopWord(value.front().folded); // Will, May: names when they are written as names
    for (std::size_t at = 0; at + value.size() <= words.size(); ++at) {
        const bool same = std::equal(value.begin(), value.end(), words.begin() + std::ptrdiff_t(at), [](const TextWord& a, const TextWord& b) { return a.folded == b.folded; });
        if (same && (!isOrdinary || isCapital(text, words[at].begin)))
            places.push_back({words[at].begin, words[at + value.size() - 1].end, kind});
    }
}

void findKnown(std::vector<PersonalPlace>& places, const QString& text, const std::vector<TextWord>& words, const PersonalValue& value)
{
    const auto parts = wordsIn(value.text);
    findWords(places, text, words, parts, value.kind);
    if (value.kind == PersonalKind::Name)
        for (const TextWord& part : parts)
            if (letterCount(part.folded) >= nameLetters_min)
                findWords(places, text, words, {part}, value.kind);
    // A street without its number, in front or behind.
    if (value.kind == PersonalKind::Address) {
        auto street = parts;
        std::erase_if(street, [](const TextWord& part) { return part.folded.front() >= '0' && part.folded.front() <= '9'; });
        if (street.size() > 1 && street.size() < parts.size())
            findWords(places, text, words, street, value.kind);
    }
}

// What a number is that the record has, in whatever spelling; phones also without their country's code.
std::optional<PersonalKind> knownNumber(const QByteArray& digits, const std::vector<PersonalValue>& known)
{
    for (const PersonalValue& value : known) {
        const QByteArray own = phoneDigits(value.text);
        const bool isSame = own == digits && own.size() >= shortNumber_digits;
        const bool isPhone = value.kind == PersonalKind::Phone && own.size() >= phoneDigits_min && digits.size() >= phoneDigits_min && (own.endsWith(digits) || digits.endsWith(own));
        if (isSame || isPhone)
            return value.kind;
    }
    return std::nullopt;
}

// Runs of digits with what people put between them. A date or a time is none.
void findNumbers(std::vector<PersonalPlace>& places, const QString& text, const std::vector<PersonalValue>& known)
{
    static const QRegularExpression number(QStringLiteral("(?<![\\p{L}\\d])[+(]{0,2}\\d(?:[\\s().\\-/\\x{a0}]{0,3}\\d){4,}(?!\\d)"));
    static const QRegularExpression date(QStringLiteral("^(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})(?:\\s\\d{1,2})?$"));
    for (auto matches = number.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (date.match(match.captured()).hasMatch())
            continue;
        const QByteArray digits = phoneDigits(match.capturedView());
        const auto own = knownNumber(digits, known);
        if (!own && digits.size() < phoneDigits_min)
            continue;
        const PersonalKind looks = hasCardCheckDigit(QString::fromLatin1(digits)) ? PersonalKind::Card : digits.size() > phoneDigits_max ? PersonalKind::Account : PersonalKind::Phone;
        places.push_back({match.capturedStart(), match.capturedEnd(), own.value_or(looks)});
    }
}

void findLooks(std::vector<PersonalPlace>& places, const QString& text)
{
    struct Look {
        QRegularExpression pattern;
        PersonalKind kind;
        int part; // of the match
    };
    static const Look looks[] = {
        {QRegularExpression(QStringLiteral("[\\p{L}\\d._%+\\-]+@[\\p{L}\\d\\-]+(?:\\.[\\p{L}\\d\\-]+)+")), PersonalKind::Email, 0},
        {QRegularExpression(QStringLiteral("(?<![\\p{L}\\d])#?[A-Z]{1,4}-?\\d{5,}(?![\\p{L}\\d])")), PersonalKind::Order, 0},
        {QRegularExpression(QStringLiteral("\\b(?:Mr|Mrs|Ms|Miss|Dr|Sr|Sra|Srta|Señor|Señora|Don|Doña)\\.?\\s+(\\p{Lu}[\\p{L}'’\\-]+(?:\\s+\\p{Lu}[\\p{L}'’\\-]+)?)"), QRegularExpression::UseUnicodePropertiesOption), PersonalKind::Name, 1},
    };
    for (const Look& look : looks)
        for (auto matches = look.pattern.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            places.push_back({match.capturedStart(look.part), match.capturedEnd(look.part), look.kind});
        }
    static const QRegularExpression iban(QStringLiteral("(?<![\\p{L}\\d])[A-Z]{2}\\d{2}(?: ?[A-Z\\d]{1,4}){3,8}(?![\\p{L}\\d])"));
    for (auto matches = iban.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (hasAccountCheckDigits(match.captured().remove(u' ')))
            places.push_back({match.capturedStart(), match.capturedEnd(), PersonalKind::Account});
    }
}

bool isOnlyBetween(QStringView gap)
{
    return gap.size() <= 2 && std::all_of(gap.begin(), gap.end(), [](QChar c) { return c == u' ' || c == u',' || c == u'\n'; });
}

// What overlaps is one place, and so is what stands side by side and is of one kind ("Maria Lopez").
std::vector<PersonalPlace> joined(std::vector<PersonalPlace> places, const QString& text)
{
    std::sort(places.begin(), places.end(), [](const PersonalPlace& a, const PersonalPlace& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::vector<PersonalPlace> out;
    for (const PersonalPlace& place : places) {
        PersonalPlace* last = out.empty() ? nullptr : &out.back();
        const bool overlaps = last && place.begin < last->end;
        const bool follows = last && !overlaps && place.kind == last->kind && (place.kind == PersonalKind::Name || place.kind == PersonalKind::Address)
            && isOnlyBetween(QStringView(text).sliced(last->end, place.begin - last->end));
        if (!overlaps && !follows) {
            out.push_back(place);
            continue;
        }
        if (overlaps && place.end - place.begin > last->end - last->begin)
            last->kind = place.kind;
        last->end = std::max(last->end, place.end);
    }
    return out;
}

void addPayments(std::vector<PersonalValue>& values, const Customer& customer)
{
    for (const PaymentMethod& method : customer.payment_methods) {
        values.push_back({method.reference, PersonalKind::Account});
        values.push_back({method.last_four, PersonalKind::Card});
    }
}

void addAddress(std::vector<PersonalValue>& values, const Address& address)
{
    for (const QString& part : {address.line1, address.line2, address.city, address.postcode})
        values.push_back({part, PersonalKind::Address});
}

}

std::vector<PersonalValue> personalValues(const Customer& customer, const std::vector<Order>& orders)
{
    std::vector<PersonalValue> values;
    for (const QString& name : {customer.given_name, customer.family_name, customer.company})
        values.push_back({name, PersonalKind::Name});
    values.push_back({customer.account, PersonalKind::Account});
    for (const Phone& phone : customer.phones)
        values.push_back({phone.number, PersonalKind::Phone});
    for (const Email& email : customer.emails)
        values.push_back({email.address, PersonalKind::Email});
    for (const Address& address : customer.addresses)
        addAddress(values, address);
    addPayments(values, customer);
    for (const auto& [name, value] : customer.custom.fields)
        if (const auto* text = std::get_if<QString>(&value))
            values.push_back({*text, PersonalKind::Account});
    for (const Order& order : orders) {
        values.push_back({order.number, PersonalKind::Order});
        for (const Shipment& shipment : order.shipments)
            values.push_back({shipment.tracking, PersonalKind::Order});
        addAddress(values, order.ship_to);
    }
    std::erase_if(values, [](const PersonalValue& value) { return value.text.trimmed().size() < nameLetters_min; });
    return values;
}

std::vector<PersonalPlace> personalPlaces(const QString& text, const std::vector<PersonalValue>& known)
{
    std::vector<PersonalPlace> places;
    const auto words = wordsIn(text);
    for (const PersonalValue& value : known)
        findKnown(places, text, words, value);
    findNumbers(places, text, known);
    findLooks(places, text);
    // A sign in front belongs to the number: "#W6247578", "+1 505".
    for (PersonalPlace& place : places)
        if (place.begin > 0 && (text[place.begin - 1] == u'#' || (text[place.begin - 1] == u'+' && text[place.begin].isDigit())))
            --place.begin;
    return joined(std::move(places), text);
}

QString redact(const QString& text, const std::vector<PersonalPlace>& places, const std::function<QString(PersonalKind)>& standIn)
{
    QString out;
    qsizetype at = 0;
    for (const PersonalPlace& place : places) {
        out += QStringView(text).sliced(at, place.begin - at);
        out += standIn(place.kind);
        at = place.end;
    }
    out += QStringView(text).sliced(at);
    return out;
}

bool hasAccountCheckDigits(QStringView iban)
{
    if (iban.size() < ibanCharacters_min || iban.size() > ibanCharacters_max)
        return false;
    int remainder = 0;
    for (qsizetype at = 0; at < iban.size(); ++at) {
        const QChar c = iban[(at + 4) % iban.size()];
        const int value = c.isDigit() ? c.digitValue() : c.unicode() - u'A' + 10;
        remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder == 1;
}

} // namespace callboard
