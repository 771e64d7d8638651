// The list of settings.
#include "ui/shell/settings.h"

#include "core/base/result.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace callboard {

namespace {

struct ChoiceRow {
    const char* id;
    const char* text;
};

constexpr ChoiceRow systemRow{"system", QT_TRANSLATE_NOOP("settings", "As the system has it")};
constexpr std::array themes{systemRow, ChoiceRow{"light", QT_TRANSLATE_NOOP("settings", "Light")}, ChoiceRow{"dark", QT_TRANSLATE_NOOP("settings", "Dark")},
                            ChoiceRow{"contrast", QT_TRANSLATE_NOOP("settings", "High contrast")}};
// Languages stand in their own words, so that nobody is locked out in a wrong one.
constexpr std::array languages{systemRow, ChoiceRow{"en", "English"}, ChoiceRow{"es", "Español"}};

// Seconds; nothing is held longer than a minute.
constexpr std::array holds{ChoiceRow{"0", QT_TRANSLATE_NOOP("settings", "At once")}, ChoiceRow{"5", QT_TRANSLATE_NOOP("settings", "After 5 seconds")}, ChoiceRow{"10", QT_TRANSLATE_NOOP("settings", "After 10 seconds")},
                           ChoiceRow{"30", QT_TRANSLATE_NOOP("settings", "After 30 seconds")}, ChoiceRow{"60", QT_TRANSLATE_NOOP("settings", "After a minute")}};

QString translated(const char* text) { return QCoreApplication::translate("settings", text); }

template <std::size_t N> QList<ChoiceData> choicesOf(const std::array<ChoiceRow, N>& rows)
{
    QList<ChoiceData> all;
    for (const ChoiceRow& row : rows)
        all << ChoiceData{QLatin1String(row.id), translated(row.text)};
    return all;
}

QList<ChoiceData> regions()
{
    QList<ChoiceData> all;
    for (int at = QLocale::AnyTerritory + 1; at <= QLocale::LastTerritory; ++at) {
        const auto territory = static_cast<QLocale::Territory>(at);
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() == 2 && code.at(0).isLetter()) // larger parts of the world have digits
            all << ChoiceData{code, QLocale::territoryToString(territory)};
    }
    std::sort(all.begin(), all.end(), [](const ChoiceData& a, const ChoiceData& b) { return a.text.localeAwareCompare(b.text) < 0; });
    all.prepend({QLatin1String(systemRow.id), translated(systemRow.text)});
    return all;
}

struct TableRow {
    const char* key;
    const char* label;
    const char* note;
    const char* otherwise;
    QList<ChoiceData> (*choices)();
};

constexpr std::array table{
    TableRow{"theme", QT_TRANSLATE_NOOP("settings", "Theme"), "", systemRow.id, [] { return choicesOf(themes); }},
    TableRow{"language", QT_TRANSLATE_NOOP("settings", "Language"), QT_TRANSLATE_NOOP("settings", "Texts on the screen follow when Callboard is started again."), systemRow.id,
             [] { return choicesOf(languages); }},
    TableRow{"phoneRegion", QT_TRANSLATE_NOOP("settings", "Region"), QT_TRANSLATE_NOOP("settings", "Phone numbers without a country code are taken as numbers of this region."), systemRow.id, regions},
    TableRow{"undoSend", QT_TRANSLATE_NOOP("settings", "Replies go out"), QT_TRANSLATE_NOOP("settings", "Until then a reply can be taken back; what you do after it waits with it."), "10", [] { return choicesOf(holds); }},
    TableRow{"textSize", QT_TRANSLATE_NOOP("settings", "Text size"), QT_TRANSLATE_NOOP("settings", "Texts are as large as the scale set for the display in the system."), "", [] { return QList<ChoiceData>(); }},
};

} // namespace

QList<Setting> settings()
{
    QList<Setting> all;
    for (const TableRow& row : table)
        all << Setting{QLatin1String(row.key), translated(row.label), *row.note ? translated(row.note) : QString(), QLatin1String(row.otherwise), row.choices()};
    return all;
}

QString settingValue(const SettingsStore& store, const QString& key)
{
    const auto all = settings();
    const auto setting = std::find_if(all.begin(), all.end(), [&key](const Setting& one) { return one.key == key; });
    CALLBOARD_REQUIRE(setting != all.end());
    const QString stored = store.get(key);
    const bool known = std::any_of(setting->choices.begin(), setting->choices.end(), [&stored](const ChoiceData& choice) { return choice.id == stored; });
    return known ? stored : setting->otherwise;
}

qint64 undoSendSetting_ms(const SettingsStore& store) { return settingValue(store, QStringLiteral("undoSend")).toLongLong() * 1000; }

QString phoneRegionSetting(const SettingsStore& store)
{
    const QString region = settingValue(store, QStringLiteral("phoneRegion"));
    return region == QLatin1String(systemRow.id) ? QLocale::territoryToCode(QLocale::system().territory()) : region;
}

} // namespace callboard
