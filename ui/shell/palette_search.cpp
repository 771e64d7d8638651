// Hits of the cache first; what lies outside this desk's scopes comes below them, marked.
#include "ui/shell/palette_search.h"

#include "ui/models/caller_views.h"
#include "ui/models/hit_views.h"
#include "ui/shell/command_palette.h"

namespace callboard {

namespace {

constexpr int hits_max = 30;
constexpr int askServer_ms = 300, askServer_letters = 3;

}

PaletteSearch::PaletteSearch(Workspace& workspace, SearchLink& search, CommandPalette& palette, const SettingsStore& settings, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_search(search), m_palette(palette), m_settings(settings)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(askServer_ms);
    connect(&m_palette, &CommandPalette::searched, this, &PaletteSearch::search);
    connect(&m_pause, &QTimer::timeout, this, &PaletteSearch::askServer);
}

void PaletteSearch::search(const QString& query)
{
    m_search.find({query, hits_max, {}}, this, [this, query](const std::vector<Hit>& hits) {
        m_palette.setHits(query, hits.empty() ? callerRow(query, phoneRegionSetting(m_settings)) : hitRows(m_workspace, hits, query));
    });
    m_asked = query;
    m_pause.start(); // again with every letter
}

void PaletteSearch::askServer()
{
    if (m_asked.size() < askServer_letters)
        return;
    m_workspace.link().searchServer(m_asked, this, [this, query = m_asked](const Result<std::vector<SentRow>>& found) {
        if (found) // without a network what is here is all there is; the status strip says so
            m_palette.addHits(query, CommandPalette::Later::Elsewhere, elsewhereRows(m_workspace, *found, query));
    });
}

} // namespace callboard
