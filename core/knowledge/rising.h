// Rising: what customers come with more often than they usually do, found in their cases by counting, as plain values.
#pragma once

#include "core/domain/case_file.h"

namespace callboard {

enum class RisingKind { Category, Tag, Product, Words }; // where several name the same cases, the first of these does

struct RisingCase {
    Id<CaseFile> id;
    Id<Customer> customer;
    Instant opened;
    QString category{};
    QStringList tags{}, products{};
    QString said{};      // the subject and the customer's words
    QStringList names{}; // of people, which are no words here
};

struct RisingPeriod {
    static constexpr qint64 day_ms = 24 * 60 * 60 * qint64(1000);
    static constexpr int before = 8; // periods to compare with
    Instant now;
    int days = 7;
    Instant begin() const { return {now.ms - days * day_ms}; }
    Instant firstBegin() const { return {now.ms - (before + 1) * days * day_ms}; } // of all that is looked at
};

struct RisingName {
    RisingKind kind;
    QString text;
    bool operator==(const RisingName&) const = default;
};
struct RisingRow {
    RisingName name;
    std::vector<RisingName> also{}; // what rises in the same cases and nowhere else
    std::vector<Id<CaseFile>> cases{}; // of this period, opened last first
    int customers = 0;                 // of these cases
    double usual = 0;                  // customers, in as long a time before
    double chance = 1;                 // that so many come although nothing has changed
};
struct Rising {
    std::vector<RisingRow> rows; // what is least likely to be chance first
    int cases = 0;               // looked at, in all periods
    int customers = 0;           // of all cases of this period
    double usual = 0;
    bool isComparable = false;   // there is at least one whole period before this one
};

// A customer with several cases in a period counts once, so that one who calls daily is no rise.
//
// A row is there when so many customers (at least three) would hardly come by chance, were nothing but what came before true. With k now
// and B in m periods before, the chance is P(X >= k) of X ~ Binomial(k + B, e / (e + m)): the exact test of two Poisson rates
// (Przyborowski and Wilenski, Biometrika 31, 1940), and the same as the tail of the Gamma-Poisson predictive with the prior Gamma(1, 0),
// so a short history makes it careful and never certain. e is 1, or by how much all other cases have risen: on a day when everybody
// calls, only what rises more than the rest is told. Looking at thousands of words finds something by chance; so it is corrected for
// all names of the kind that at least three customers had in all periods (Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995), with
// a false alarm of `falseAlarm_max` for the whole list shared by the four kinds.
//
// Words are compared by their stems, without stop words, numbers and names, and those of more than every fifth customer before tell
// nothing. Words that are in the same cases are one row. What has most of its cases in
// rows above and does not rise without them is named with such a row.
Rising risingOf(const std::vector<RisingCase>& cases, const RisingPeriod& period);

inline constexpr double falseAlarm_max = 0.05;

double chanceOfRise(int now, int before, double share); // share: of this period in the time of all, 0 to 1

} // namespace callboard
