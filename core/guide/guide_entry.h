// GuideEntry: from keys to an answer: one digit where there is a choice, Enter where there is none.
#pragma once

#include "core/guide/guide_script.h"

#include <QSet>

namespace callboard {

// What a person has entered at one step so far. A new step gets a new entry.
class GuideEntry {
public:
    GuideEntry(const GuideStep& step, QString currency, QDate today) : m_step(step), m_currency(std::move(currency)), m_today(today) {}

    // What can be picked at a look_up, as the keys of its records, in the order shown. The digit behind the last one
    // says that it is none of them.
    void setFound(QStringList keys) { m_found = std::move(keys); }
    // An answer given before going back: Enter without typing gives it again.
    void setKept(const GuideValue& value) { m_kept = value; }

    // 1 to 9. Empty while more is to come or when the digit means nothing here: then it is a character of the text.
    std::optional<GuideValue> digit(int digit);
    Result<GuideValue> enter(const QString& typed) const;
    bool takesDigits() const; // false where text is typed
    const QSet<int>& marked() const { return m_right; } // questions that were answered rightly, from 1

private:
    const GuideStep& m_step;
    QString m_currency;
    QDate m_today;
    QStringList m_found;
    GuideValue m_kept;
    QSet<int> m_right;
};

} // namespace callboard
