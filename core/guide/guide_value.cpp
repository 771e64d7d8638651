// Reading and writing of the values that a guide works with.
#include "core/guide/guide_value.h"

#include "core/base/currency.h"
#include "core/base/json.h"
#include "core/base/phone.h"

#include <cmath>

namespace callboard {

namespace {

constexpr double numberMax = 1e12;

template <class... T> struct Overloaded : T... {
    using T::operator()...;
};
template <class... T> Overloaded(T...) -> Overloaded<T...>;

// "1234.50", "1234,50" and "1 234.50"; the last mark is the decimal one, and it stands at most once.
std::optional<double> readNumber(QString text)
{
    text.remove(u' ').remove(QChar(0xa0)).replace(u',', u'.');
    bool isNumber = false;
    const double number = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !std::isfinite(number) || std::abs(number) > numberMax)
        return std::nullopt;
    return number;
}

std::optional<Money> readMoney(QString text, QString currency)
{
    text = text.trimmed();
    const auto isCode = [](QStringView part) { return part.size() == 3 && std::all_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); }); };
    if (isCode(QStringView(text).right(3))) {
        currency = text.right(3).toUpper();
        text.chop(3);
    } else if (isCode(QStringView(text).left(3))) {
        currency = text.left(3).toUpper();
        text.remove(0, 3);
    }
    text.remove(u'$').remove(QChar(0x20ac)).remove(QChar(0xa3));
    const auto number = readNumber(text);
    if (!number || currency.isEmpty())
        return std::nullopt;
    const double minor = *number * std::pow(10, minorDigits(currency));
    if (std::abs(minor - std::round(minor)) > 1e-4)
        return std::nullopt;
    return Money{qint64(std::llround(minor)), currency};
}

std::optional<bool> readYesNo(const QString& text)
{
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("y"), QStringLiteral("sí"), QStringLiteral("si"), QStringLiteral("s"), QStringLiteral("true"), QStringLiteral("1")};
    static const QStringList no{QStringLiteral("no"), QStringLiteral("n"), QStringLiteral("false"), QStringLiteral("2")};
    const QString word = text.trimmed().toLower();
    if (yes.contains(word))
        return true;
    return no.contains(word) ? std::optional(false) : std::nullopt;
}

std::optional<QDate> readDate(const QString& text)
{
    for (const auto& format : {QStringLiteral("yyyy-MM-dd"), QStringLiteral("d.M.yyyy"), QStringLiteral("d/M/yyyy")})
        if (const QDate date = QDate::fromString(text.trimmed(), format); date.isValid())
            return date;
    return std::nullopt;
}

bool looksLikeEmail(const QString& text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && text.indexOf(u'.', at) > at + 1 && !text.endsWith(u'.') && !text.contains(u' ') && text.count(u'@') == 1;
}

}

const std::vector<GuideTypeRow>& guideTypes()
{
    static const std::vector<GuideTypeRow> table{
        {GuideType::Text, "text", "words"},
        {GuideType::Number, "number", "a number, for counting and measuring"},
        {GuideType::Money, "money", "an amount in the guide's currency"},
        {GuideType::Date, "date", "a day"},
        {GuideType::Phone, "phone", "a phone number"},
        {GuideType::Email, "email", "an e-mail address"},
        {GuideType::Choice, "choice", "one of the options that the step lists"},
        {GuideType::YesNo, "yes_no", "yes or no"},
        {GuideType::Order, "order", "one of the customer's orders; its fields can then be used"},
        {GuideType::Item, "item", "one item of an order; its fields can then be used"},
    };
    return table;
}

const char* nameOf(GuideType type)
{
    return guideTypes()[std::size_t(type)].name;
}

std::optional<GuideType> guideTypeNamed(const QString& name)
{
    for (const GuideTypeRow& row : guideTypes())
        if (name == QLatin1String(row.name))
            return row.type;
    return std::nullopt;
}

void writeGuideValue(JsonWriter& json, const GuideValue& value)
{
    std::visit(Overloaded{[&](std::monostate) { json.null(); },
                   [&](bool yes) { json.boolean(yes); },
                   [&](double number) {
                       if (number == std::floor(number) && std::abs(number) < numberMax)
                           json.integer(qint64(number));
                       else
                           json.real(number);
                   },
                   [&](const QString& text) { json.string(text); },
                   [&](const Money& money) { json.beginObject().key("minor").integer(money.minor).key("cur").string(money.currency).endObject(); },
                   [&](const QDate& date) { json.beginObject().key("date").string(date.toString(Qt::ISODate)).endObject(); }},
        value);
}

Result<GuideValue> readGuideValue(const JsonView& json)
{
    if (json.isNull())
        return GuideValue();
    if (json.isBool())
        return GuideValue(json.boolean());
    if (json.isNumber())
        return GuideValue(json.real().value_or(0));
    if (json.isString())
        return GuideValue(json.string());
    if (const JsonView day = json.member("date"); json.isObject() && day.exists())
        if (const QDate date = QDate::fromString(day.string(), Qt::ISODate); date.isValid())
            return GuideValue(date);
    const auto minor = json.isObject() ? json.member("minor").integer() : std::nullopt;
    if (minor && json.member("cur").isString())
        return GuideValue(Money{*minor, json.member("cur").string()});
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This answer of a guide cannot be read: %1"), json.raw());
}

Result<GuideValue> typedGuideValue(GuideType type, const QString& typed, const QString& currency)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Type an answer first."));
    switch (type) {
    case GuideType::Number:
        if (const auto number = readNumber(text))
            return GuideValue(*number);
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is no number. Type it in digits, as in 12.5."), typed);
    case GuideType::Money:
        if (const auto money = readMoney(text, currency))
            return GuideValue(*money);
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is no amount. Type it in digits, as in 12.50."), typed);
    case GuideType::Date:
        if (const auto date = readDate(text))
            return GuideValue(*date);
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is no day. Type it as in 2026-11-30."), typed);
    case GuideType::YesNo:
        if (const auto yes = readYesNo(text))
            return GuideValue(*yes);
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Answer yes or no."));
    case GuideType::Email:
        if (looksLikeEmail(text))
            return GuideValue(text);
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is no e-mail address. One looks like name@example.com."), typed);
    case GuideType::Phone:
        if (phoneDigits(text).size() >= 4)
            return GuideValue(text);
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is no phone number. Type its digits."), typed);
    case GuideType::Text:
    case GuideType::Choice:
    case GuideType::Order:
    case GuideType::Item: return GuideValue(text);
    }
    return GuideValue(text);
}

bool belongsTo(GuideType type, const GuideValue& value)
{
    switch (type) {
    case GuideType::Number: return std::holds_alternative<double>(value);
    case GuideType::Money: return std::holds_alternative<Money>(value);
    case GuideType::Date: return std::holds_alternative<QDate>(value);
    case GuideType::YesNo: return std::holds_alternative<bool>(value);
    case GuideType::Text:
    case GuideType::Phone:
    case GuideType::Email:
    case GuideType::Choice:
    case GuideType::Order:
    case GuideType::Item: return std::holds_alternative<QString>(value);
    }
    return false;
}

QString spokenGuideValue(const GuideValue& value, const QLocale& locale)
{
    return std::visit(Overloaded{[](std::monostate) { return QString(); },
                          [&](bool yes) {
                              const bool spanish = locale.language() == QLocale::Spanish;
                              return yes ? (spanish ? QStringLiteral("sí") : QStringLiteral("yes")) : QStringLiteral("no");
                          },
                          [&](double number) { return locale.toString(number, 'g', 10); },
                          [](const QString& text) { return text; },
                          [&](const Money& money) {
                              const int digits = minorDigits(money.currency);
                              return locale.toString(double(money.minor) / std::pow(10, digits), 'f', digits) + QChar(0xa0) + money.currency;
                          },
                          [&](const QDate& date) { return locale.toString(date, QLocale::LongFormat); }},
        value);
}

} // namespace callboard
