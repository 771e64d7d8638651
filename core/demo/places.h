// Countries of the demo: names, streets, cities with their postcodes and time zones, and number ranges that exist.
#pragma once

#include <QString>
#include <vector>

namespace callboard {

// Patterns: '#' is any digit, '%' a digit from 1 to 9, '@' a capital letter; everything else stands for itself.
struct DemoCity {
    QString name, region, postcode, time_zone;
    QString landline; // E.164 pattern; empty where people have mobiles only
};

struct DemoName {
    QString written, plain; // plain: ASCII lower case for mail addresses
};

struct DemoCountry {
    QString code;     // ISO 3166-1 alpha-2
    QString language; // BCP 47
    QString currency; // ISO 4217
    qint64 price_percent; // of a catalogue price in US cents, in minor units of the currency
    int weight;       // share of the customers
    QString line1;    // "%1" house number, "%2" street
    std::vector<DemoName> given, family;
    std::vector<QString> streets;
    std::vector<DemoCity> cities;
    std::vector<QString> mobiles; // E.164 patterns
};

const std::vector<DemoCountry>& demoCountries();

} // namespace callboard
