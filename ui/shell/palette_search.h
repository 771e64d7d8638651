// PaletteSearch: what is typed into the search box is found here at once, and asked of the server when typing pauses.
#pragma once

#include "ui/shell/settings.h"
#include "ui/workspace/search_link.h"
#include "ui/workspace/workspace.h"

#include <QTimer>

namespace callboard {

class CommandPalette;

// Owns nothing of what it connects; of the window's thread.
class PaletteSearch final : public QObject {
    Q_OBJECT

public:
    PaletteSearch(Workspace& workspace, SearchLink& search, CommandPalette& palette, const SettingsStore& settings, QObject* parent);

private:
    void search(const QString& query);
    void askServer();

    Workspace& m_workspace;
    SearchLink& m_search;
    CommandPalette& m_palette;
    const SettingsStore& m_settings;
    QString m_asked;
    QTimer m_pause; // of typing, until the server is asked
};

} // namespace callboard
