// Measures: the periods, shares and amounts that a sentence names, so that two sentences can be compared by them.
#pragma once

#include <QString>

#include <map>
#include <set>

namespace callboard {

// Values by what they measure; periods are in days, months or minutes, whichever they are told in, all times a hundred.
using Measures = std::map<QByteArray, std::set<qint64>>;

struct MeasuredSentence {
    Measures measures;
    QString rest; // the sentence without them
};

// In the languages that the program speaks. Numbers that measure nothing ("step 3") are words like others.
MeasuredSentence measuresOf(const QString& sentence);

// The same things are measured, and none of them has a value in common.
bool areApart(const Measures& one, const Measures& other);

} // namespace callboard
