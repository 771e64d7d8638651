// One line for a key; a place is a widget by its object's name, or a kind of widget.
#include "ui/shell/place_keys.h"

#include "ui/shell/command.h"
#include "ui/widgets/row_list.h"

#include <QCoreApplication>
#include <QWidget>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlaceKeys)
};

struct PlaceKey {
    const char* place; // object name
    const char* keys;  // of QKeySequence, with blanks between; or a sign that is typed
    const char* text;
};

constexpr char lists[] = "*list", listsOfSeveral[] = "*lists of several";

constexpr PlaceKey table[] = {
    {"composer.text", "/", QT_TRANSLATE_NOOP("PlaceKeys", "Call a canned reply by a few of its letters")},
    {"composer.text", "@", QT_TRANSLATE_NOOP("PlaceKeys", "Name a colleague in a note")},
    {"composer.text", "Tab Shift+Tab", QT_TRANSLATE_NOOP("PlaceKeys", "Next gap of a reply, and the one before")},
    {"guide", "1-9", QT_TRANSLATE_NOOP("PlaceKeys", "Choose the answer with this digit")},
    {"guide", "Return", QT_TRANSLATE_NOOP("PlaceKeys", "Take what was typed, and go on")},
    {"guide", "Esc", QT_TRANSLATE_NOOP("PlaceKeys", "Back to what you were writing")},
    {"article.text", "Esc Alt+Left", QT_TRANSLATE_NOOP("PlaceKeys", "Back from the article to the list")},
    {"knowledge.list", "Backspace", QT_TRANSLATE_NOOP("PlaceKeys", "One shelf up, while you browse")},
    {lists, "Up Down", QT_TRANSLATE_NOOP("PlaceKeys", "Choose a row")},
    {lists, "Return", QT_TRANSLATE_NOOP("PlaceKeys", "Open the row")},
    {listsOfSeveral, "Shift+Up Shift+Down Ctrl+Space Ctrl+A", QT_TRANSLATE_NOOP("PlaceKeys", "Choose several rows, or all")},
};

bool isPlace(const QWidget* widget, const char* place)
{
    const auto* list = qobject_cast<const RowList*>(widget);
    if (qstrcmp(place, lists) == 0)
        return list;
    if (qstrcmp(place, listsOfSeveral) == 0)
        return list && list->selectionMode() == QAbstractItemView::ExtendedSelection;
    return widget->objectName() == QLatin1String(place);
}

QString spokenKeys(const char* keys)
{
    QStringList spoken;
    for (const QString& one : QString::fromLatin1(keys).split(u' '))
        spoken.append(one.size() == 1 || one.front().isDigit() ? one : keyText(one));
    return spoken.join(u' ');
}

}

ListRows placeKeys(const QWidget* place)
{
    ListRows rows;
    for (const QWidget* at = place; at && !at->isWindow(); at = at->parentWidget())
        for (const PlaceKey& key : table)
            if (isPlace(at, key.place))
                rows.append({.icon = QStringLiteral("keyboard"), .title = Texts::tr(key.text), .right = spokenKeys(key.keys)});
    if (!rows.isEmpty())
        rows.prepend({.header = true, .title = Texts::tr("Keys here")});
    return rows;
}

} // namespace callboard
