// libphonenumber behind four functions; its headers and its logging stay in this file.
#include "core/base/phone.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

namespace callboard {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr qsizetype writtenLength_max = 64; // longer texts are no numbers; they would only cost time

const PhoneNumberUtil& numbers()
{
    static PhoneNumberUtil* const util = [] {
        auto* instance = PhoneNumberUtil::GetInstance();
        // By default it prints to standard output, numbers of people included. It takes ownership.
        instance->SetLogger(new i18n::phonenumbers::NullLogger);
        return instance;
    }();
    return *util;
}

Error parseError(PhoneNumberUtil::ErrorType problem)
{
    switch (problem) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The country of this phone number is not known. Begin it with + and the country code."));
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This phone number is too short. Check for missing digits."));
    case PhoneNumberUtil::TOO_LONG_NSN:
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This phone number is too long. Check for surplus digits."));
    default:
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This is not a phone number. Write digits, with + and the country code for other countries."));
    }
}

bool parseE164(const QString& e164, PhoneNumber& number)
{
    return e164.startsWith(QLatin1Char('+')) && e164.size() <= writtenLength_max
        && numbers().Parse(e164.toStdString(), "ZZ", &number) == PhoneNumberUtil::NO_PARSING_ERROR;
}

}

Result<QString> phoneToE164(const QString& written, const QString& region)
{
    if (written.size() > writtenLength_max)
        return parseError(PhoneNumberUtil::TOO_LONG_NSN);
    PhoneNumber number;
    const std::string home = region.isEmpty() ? std::string("ZZ") : region.toUpper().toStdString();
    if (const auto problem = numbers().Parse(written.toStdString(), home, &number); problem != PhoneNumberUtil::NO_PARSING_ERROR)
        return parseError(problem);
    if (number.has_extension())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A phone number is kept without its extension. Remove the extension and write it into a note."));
    switch (numbers().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::TOO_SHORT: return parseError(PhoneNumberUtil::TOO_SHORT_NSN);
    case PhoneNumberUtil::TOO_LONG: return parseError(PhoneNumberUtil::TOO_LONG_NSN);
    default: break;
    }
    if (!numbers().IsValidNumber(number))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "No network has given out such a phone number. Check its digits."));
    std::string e164;
    numbers().Format(number, PhoneNumberUtil::E164, &e164);
    return QString::fromStdString(e164);
}

QString phoneForDisplay(const QString& e164, const QString& readerRegion)
{
    PhoneNumber number;
    if (!parseE164(e164, number))
        return e164;
    std::string region, text;
    numbers().GetRegionCodeForNumber(number, &region);
    const bool atHome = !readerRegion.isEmpty() && region == readerRegion.toUpper().toStdString();
    numbers().Format(number, atHome ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &text);
    return QString::fromStdString(text);
}

QString phoneRegion(const QString& e164)
{
    PhoneNumber number;
    if (!parseE164(e164, number))
        return {};
    std::string region;
    numbers().GetRegionCodeForNumber(number, &region);
    return region == "ZZ" || region == "001" ? QString() : QString::fromStdString(region);
}

QByteArray phoneDigits(QStringView written)
{
    QByteArray digits;
    for (const QChar c : written)
        if (const int value = c.digitValue(); value >= 0 && c.category() == QChar::Number_DecimalDigit)
            digits += char('0' + value);
    return digits;
}

} // namespace callboard
