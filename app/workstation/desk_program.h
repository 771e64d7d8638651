// DeskProgram: from start to window: finds the profile, signs in, opens the desk, and wires window, workspace and network.
#pragma once

#include "core/knowledge/article_index.h"
#include "core/net/http_client.h"
#include "core/search/search_index.h"
#include "ui/shell/desk_controller.h"
#include "ui/shell/knowledge_controller.h"
#include "ui/shell/theme.h"

#include <QLockFile>
#include <QPalette>
#include <QSettings>

namespace callboard {

class MainWindow;
class SignInDialog;

struct DeskProgramOptions {
    QString profile;       // folder of everything this program keeps
    QString server, login; // to sign in with; from the last time when empty
    QString password;      // from a file, for demonstrations and tests; empty: ask
    QSize size;            // of the window; empty: as it was
    QString theme;         // for this start only
    QString readyFile;     // written when the window can be used
};

class DeskProgram final : public QObject {
    Q_OBJECT

public:
    DeskProgram(DeskProgramOptions options, const QPalette& systemPalette);
    ~DeskProgram() override;

    Result<void> start(); // an error: the program cannot run here at all

private:
    void askToSignIn(const QString& problem = {});
    void signIn(const QString& server, const QString& login, const QString& password);
    void openDesk(const QString& folder, const std::optional<DeskLink::NewSignIn>& signIn);
    void showWindow(const DeskStart& start);
    void renewSignIn();
    void useTheme(const QString& name);
    SettingsStore settingsStore();
    void openSettings();
    void keepLayout();
    void sendHeld();
    void failAtStart(const Error& error);
    void tellSalvage(const OutboxSalvage& salvage);

    DeskProgramOptions m_options;
    QPalette m_systemPalette;
    SystemClock m_clock;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<HttpClient> m_signInClient;
    SearchIndex m_index; // called on the sync thread only; they have no state
    ArticleIndex m_articleIndex;
    std::unique_ptr<SignInDialog> m_signInDialog;
    // In the order in which they need each other; destroyed from the last to the first.
    std::unique_ptr<DeskLink> m_link;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SearchLink> m_search;
    std::unique_ptr<KnowledgeLink> m_knowledge;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DeskController> m_controller;
    std::unique_ptr<KnowledgeController> m_knowledgeController;
};

} // namespace callboard
