// Words: times, durations, amounts and stored names as a person reads them, in their language and zone.
#pragma once

#include "core/base/clock.h"
#include "core/domain/fields.h"
#include "ui/models/list_row.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace callboard {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)

public:
    static QString duration(qint64 seconds);                 // "4:12", "1:02:09"
    static QString ago(Instant then, Instant now);           // "now", "2 min", "10:42", "14 Nov 09:12", "14 Nov 2024"
    static QString clockTime(Instant time);                  // "10:42", in the reader's zone
    static QString date(Instant time);                       // "14 Nov 2026"
    struct Due { QString text; Tone tone = Tone::Plain; };
    static Due due(Instant due, Instant now);                // "22 m", "1 h 42", "5 m late"
    static QString amount(const Money& money);               // "$47.84"
    static QString number(qint64 caseNumber);                // "#10428"; "new" until the server has given one
    static QString label(const char* sourceText);            // of a field or option
    static QString languageName(const QString& tag);         // "Spanish"; the tag itself when unknown
    static QString language(const QString& tag);             // "Speaks Spanish"; empty when unknown
    static QString localTime(const QString& zone, Instant now); // "14:10 in Denver"; empty when unknown
    template <class E> static QString option(const Choice<E>& choice)
    {
        for (const Option& one : Codec<Choice<E>>::options)
            if (choice.name() == QLatin1String(one.name))
                return label(one.label);
        return choice.name();
    }
    static QString option(const Column& column, const QString& name);
};

} // namespace callboard
