// One function per format, and the table that finds it.
#include "core/exchange/formats.h"

#include "core/base/currency.h"
#include "core/base/json.h"
#include "core/base/phone.h"

#include <QDate>
#include <QHash>
#include <QLocale>
#include <array>

namespace callboard {

namespace {

constexpr std::array formatNames{"plain", "integer", "boolean", "date", "money", "phone", "email", "country", "options", "list"};
static_assert(formatNames.size() == std::size_t(TextFormat::List) + 1);

// Pairs of two- and three-letter codes.
constexpr const char* isoCodes =
    "AD AND AE ARE AF AFG AG ATG AI AIA AL ALB AM ARM AO AGO AQ ATA AR ARG AS ASM AT AUT AU AUS AW ABW AX ALA AZ AZE BA BIH BB BRB BD BGD BE BEL BF BFA BG BGR BH BHR BI BDI "
    "BJ BEN BL BLM BM BMU BN BRN BO BOL BQ BES BR BRA BS BHS BT BTN BW BWA BY BLR BZ BLZ CA CAN CC CCK CD COD CF CAF CG COG CH CHE CI CIV CK COK CL CHL CM CMR CN CHN CO COL "
    "CR CRI CU CUB CV CPV CW CUW CX CXR CY CYP CZ CZE DE DEU DJ DJI DK DNK DM DMA DO DOM DZ DZA EC ECU EE EST EG EGY EH ESH ER ERI ES ESP ET ETH FI FIN FJ FJI FK FLK FM FSM "
    "FO FRO FR FRA GA GAB GB GBR GD GRD GE GEO GF GUF GG GGY GH GHA GI GIB GL GRL GM GMB GN GIN GP GLP GQ GNQ GR GRC GT GTM GU GUM GW GNB GY GUY HK HKG HN HND HR HRV HT HTI "
    "HU HUN ID IDN IE IRL IL ISR IM IMN IN IND IQ IRQ IR IRN IS ISL IT ITA JE JEY JM JAM JO JOR JP JPN KE KEN KG KGZ KH KHM KI KIR KM COM KN KNA KP PRK KR KOR KW KWT KY CYM "
    "KZ KAZ LA LAO LB LBN LC LCA LI LIE LK LKA LR LBR LS LSO LT LTU LU LUX LV LVA LY LBY MA MAR MC MCO MD MDA ME MNE MF MAF MG MDG MH MHL MK MKD ML MLI MM MMR MN MNG MO MAC "
    "MP MNP MQ MTQ MR MRT MS MSR MT MLT MU MUS MV MDV MW MWI MX MEX MY MYS MZ MOZ NA NAM NC NCL NE NER NF NFK NG NGA NI NIC NL NLD NO NOR NP NPL NR NRU NU NIU NZ NZL OM OMN "
    "PA PAN PE PER PF PYF PG PNG PH PHL PK PAK PL POL PM SPM PR PRI PS PSE PT PRT PW PLW PY PRY QA QAT RE REU RO ROU RS SRB RU RUS RW RWA SA SAU SB SLB SC SYC SD SDN SE SWE "
    "SG SGP SH SHN SI SVN SJ SJM SK SVK SL SLE SM SMR SN SEN SO SOM SR SUR SS SSD ST STP SV SLV SX SXM SY SYR SZ SWZ TC TCA TD TCD TG TGO TH THA TJ TJK TK TKL TL TLS TM TKM "
    "TN TUN TO TON TR TUR TT TTO TV TUV TW TWN TZ TZA UA UKR UG UGA US USA UY URY UZ UZB VA VAT VC VCT VE VEN VG VGB VI VIR VN VNM VU VUT WF WLF WS WSM XK XKX YE YEM YT MYT "
    "ZA ZAF ZM ZMB ZW ZWE";

Result<Value> integerValue(const QString& text)
{
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    return fits ? Result<Value>(Value(number)) : Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is not a whole number."), text);
}

Result<Value> booleanValue(const QString& text)
{
    const QString word = text.toLower();
    for (const char* yes : {"true", "yes", "y", "1", "t"})
        if (word == QLatin1String(yes)) return Value(true);
    for (const char* no : {"false", "no", "n", "0", "f"})
        if (word == QLatin1String(no)) return Value(false);
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is neither yes nor no."), text);
}

Result<Value> dateValue(const QString& text, const QString& pattern)
{
    if (pattern.isEmpty()) {
        const QByteArray written = text.size() == 10 ? text.toUtf8() + "T00:00:00Z" : text.toUtf8();
        if (const auto time = Instant::fromText(written)) return Value(*time);
    } else if (const QDate date = QDate::fromString(text, pattern); date.isValid() && date.year() >= 1 && date.year() <= 9999) {
        return Value(Instant{date.startOfDay(Qt::UTC).toMSecsSinceEpoch()});
    }
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is not a date that exists, or is written in another form than the mapping says."), text);
}

// By digits, because a floating-point number would lose cents.
Result<Value> moneyValue(const QString& text, const QString& currency)
{
    const Error wrong = Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is not an amount in %2, such as 1234.50."), text, currency);
    const int decimals = minorDigits(currency);
    qint64 minor = 0;
    int fraction = -1; // digits seen behind the point
    bool digit = false;
    const bool negative = text.startsWith(u'-');
    for (const QChar c : QStringView(text).sliced(negative ? 1 : 0)) {
        if (c == u'.' && fraction < 0) {
            fraction = 0;
            continue;
        }
        if (c < u'0' || c > u'9')
            return wrong;
        digit = true;
        if (fraction >= 0 && ++fraction > decimals) {
            if (c != u'0')
                return wrong;
            continue;
        }
        if (__builtin_mul_overflow(minor, qint64(10), &minor) || __builtin_add_overflow(minor, qint64(c.unicode() - u'0'), &minor))
            return wrong;
    }
    for (int missing = decimals - std::max(fraction, 0); missing > 0; --missing)
        if (__builtin_mul_overflow(minor, qint64(10), &minor))
            return wrong;
    if (!digit)
        return wrong;
    QByteArray json;
    JsonWriter(json).beginObject().key("minor").integer(negative ? -minor : minor).key("cur").string(currency).endObject();
    return Value(RawJson{json});
}

Result<Value> emailValue(const QString& text)
{
    const qsizetype at = text.indexOf(u'@');
    const bool usable = at > 0 && at + 1 < text.size() && text.lastIndexOf(u'@') == at && !text.contains(u' ') && text.size() <= 254;
    return usable ? Result<Value>(Value(text)) : Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "\"%1\" is not an e-mail address."), text);
}

// {"colour": "blue", "size": "M"} reads "colour: blue, size: M".
Result<Value> optionsValue(const QString& text)
{
    auto document = JsonDocument::parse(text.toUtf8());
    if (!document || !document->root().isObject())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The options are not written as a JSON object."));
    QStringList options;
    for (const JsonView option : document->root())
        options.append(QString::fromUtf8(option.key()) + QStringLiteral(": ") + (option.isString() ? option.string() : QString::fromUtf8(option.raw())));
    return Value(options.join(QStringLiteral(", ")));
}

Value listValue(const QString& text)
{
    QByteArray json;
    JsonWriter writer(json);
    writer.beginArray();
    for (const QString& part : text.split(u';', Qt::SkipEmptyParts))
        writer.string(part.trimmed());
    writer.endArray();
    return RawJson{json};
}

}

std::optional<TextFormat> formatNamed(const QString& name)
{
    for (std::size_t i = 0; i < formatNames.size(); ++i)
        if (name == QLatin1String(formatNames[i]))
            return TextFormat(i);
    return std::nullopt;
}

QString countryCode(const QString& text)
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> map;
        const QStringList codes = QString::fromLatin1(isoCodes).split(u' ');
        for (qsizetype i = 0; i + 1 < codes.size(); i += 2) {
            map.insert(codes[i].toLower(), codes[i]);
            map.insert(codes[i + 1].toLower(), codes[i]);
            if (const auto territory = QLocale::codeToTerritory(codes[i]); territory != QLocale::AnyTerritory)
                map.insert(QLocale::territoryToString(territory).toLower(), codes[i]);
        }
        for (const auto& [name, code] : {std::pair{"uk", "GB"}, {"great britain", "GB"}, {"england", "GB"}, {"scotland", "GB"}, {"wales", "GB"}, {"u.s.a.", "US"}, {"united states of america", "US"}, {"holland", "NL"}})
            map.insert(QLatin1String(name), QLatin1String(code));
        return map;
    }();
    const QString trimmed = text.trimmed();
    return names.value(trimmed.toLower(), trimmed);
}

Result<Value> formattedValue(const FormatRule& rule, const QString& written)
{
    QString text = written.trimmed();
    if (const auto other = rule.values.find(text); other != rule.values.end())
        text = other->second;
    if (text.isEmpty())
        return Value();
    switch (rule.format) {
    case TextFormat::Plain: return Value(text);
    case TextFormat::Integer: return integerValue(text);
    case TextFormat::Boolean: return booleanValue(text);
    case TextFormat::Date: return dateValue(text, rule.pattern);
    case TextFormat::Money: return moneyValue(text, rule.currency);
    case TextFormat::Phone: {
        auto number = phoneToE164(text, rule.region);
        if (!number) return number.error();
        return Value(*number);
    }
    case TextFormat::Email: return emailValue(text);
    case TextFormat::Country: return Value(countryCode(text));
    case TextFormat::Options: return optionsValue(text);
    case TextFormat::List: return listValue(text);
    }
    return Value(text);
}

} // namespace callboard
