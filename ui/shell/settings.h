// Settings: what a person can set at a desk, as a table; a new setting is a line.
#pragma once

#include "ui/models/session_data.h"

#include <functional>

namespace callboard {

struct Setting {
    QString key;               // as it is stored: a contract with the files of earlier versions
    QString label;
    QString note{};            // what it does, in a sentence, where the label does not say it
    QString otherwise{};       // id of the choice that holds while nothing is set
    QList<ChoiceData> choices{}; // none: only the note is shown
};
QList<Setting> settings();

// Where settings are kept, as two functions, so that nothing here knows a file.
struct SettingsStore {
    std::function<QString(const QString& key)> get; // empty: never set
    std::function<void(const QString& key, const QString& value)> set;
};

// What holds now; a stored word that is no choice (any more) counts as never set. The key must be in the table.
QString settingValue(const SettingsStore& store, const QString& key);

// For how long a reply can be taken back; 0: it goes out at once.
qint64 undoSendSetting_ms(const SettingsStore& store);

// The region for numbers without a country code: the set one, else the system's. Two letters.
QString phoneRegionSetting(const SettingsStore& store);

} // namespace callboard
