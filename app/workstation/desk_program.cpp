// Wiring. The only place of the desk that knows everything.
#include "app/workstation/desk_program.h"

#include "core/sync/outbox_care.h"
#include "core/sync/sign_in_call.h"
#include "ui/shell/main_window.h"
#include "ui/shell/salvage_dialog.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/sign_in_dialog.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QSysInfo>
#include <QTimer>

namespace callboard {

namespace {

constexpr char keyDesk[] = "desk", keyServer[] = "server", keyLogin[] = "login", keyTheme[] = "theme";
constexpr char keyGeometry[] = "window/geometry", keyColumns[] = "window/columns", keySide[] = "window/side";
constexpr char appVersion[] = "0.1.0";
constexpr std::chrono::seconds sendLimit{5}; // of what was held when the window was closed

ThemeChoice themeNamed(const QString& name)
{
    if (name == QLatin1String("light")) return ThemeChoice::Light;
    if (name == QLatin1String("dark")) return ThemeChoice::Dark;
    if (name == QLatin1String("contrast")) return ThemeChoice::Contrast;
    return ThemeChoice::System;
}

}

DeskProgram::DeskProgram(DeskProgramOptions options, const QPalette& systemPalette) : m_options(std::move(options)), m_systemPalette(systemPalette) {}

DeskProgram::~DeskProgram() = default;

Result<void> DeskProgram::start()
{
    if (!QDir().mkpath(m_options.profile))
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The folder %1 cannot be created. Check its permissions."), m_options.profile);
    m_lock = std::make_unique<QLockFile>(m_options.profile + QStringLiteral("/lock"));
    m_lock->setStaleLockTime(0);
    // In a folder that nobody can write nobody can stand in another's way.
    const bool mayGoOn = m_lock->tryLock() || (m_lock->error() == QLockFile::PermissionError && !QFileInfo(m_options.profile).isWritable());
    if (!mayGoOn)
        return m_lock->error() == QLockFile::LockFailedError
                   ? Error::of(ErrorCode::Busy, QT_TRANSLATE_NOOP("errors", "Callboard is running already with the files in %1. Go to its window, or close it first."), m_options.profile)
                   : Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be written. Check the permissions of the folder."), m_options.profile);
    m_settings = std::make_unique<QSettings>(m_options.profile + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    useTheme(m_options.theme.isEmpty() ? m_settings->value(QLatin1String(keyTheme)).toString() : m_options.theme);
    const QString folder = m_settings->value(QLatin1String(keyDesk)).toString();
    const bool same = m_options.login.isEmpty() || m_options.login == m_settings->value(QLatin1String(keyLogin)).toString();
    if (!folder.isEmpty() && same && QDir(folder).exists())
        openDesk(folder, std::nullopt);
    else if (!m_options.password.isEmpty())
        signIn(m_options.server, m_options.login, m_options.password);
    else
        askToSignIn();
    return {};
}

void DeskProgram::useTheme(const QString& name)
{
    putOn(*qApp, resolve(themeNamed(name), m_systemPalette));
}

// ---- signing in ----

void DeskProgram::askToSignIn(const QString& problem)
{
    if (!m_signInDialog) {
        m_signInDialog = std::make_unique<SignInDialog>(m_options.server.isEmpty() ? m_settings->value(QLatin1String(keyServer)).toString() : m_options.server,
                                                        m_options.login.isEmpty() ? m_settings->value(QLatin1String(keyLogin)).toString() : m_options.login, m_window.get());
        connect(m_signInDialog.get(), &SignInDialog::signInRequested, this, &DeskProgram::signIn);
        connect(m_signInDialog.get(), &SignInDialog::cancelled, this, [this] {
            m_signInClient.reset();
            if (!m_window)
                QApplication::quit();
        });
    }
    m_signInDialog->open();
    if (!problem.isEmpty())
        m_signInDialog->showError(problem);
}

void DeskProgram::signIn(const QString& server, const QString& login, const QString& password)
{
    const QUrl url = QUrl::fromUserInput(server);
    if (m_signInDialog)
        m_signInDialog->setBusy(tr("Signing in at %1").arg(url.host()));
    if (!url.isValid() || (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return askToSignIn(tr("This is not an address of a server. It looks like https://callboard.example.com."));
    m_signInClient = std::make_unique<HttpClient>(url);
    callboard::signIn(*m_signInClient, {login, password, QSysInfo::machineHostName()}, [this, server, login](const Result<SignedIn>& answer) {
        if (!answer)
            return askToSignIn(answer.error().sentence());
        m_settings->setValue(QLatin1String(keyServer), server);
        m_settings->setValue(QLatin1String(keyLogin), login);
        const QString folder = m_options.profile + QStringLiteral("/desks/%1-%2").arg(QString::fromLatin1(answer->site.text()), QString::fromLatin1(answer->user.key.text()));
        if (m_link && folder == m_settings->value(QLatin1String(keyDesk)).toString()) {
            m_link->takeSignIn(*answer, this, [this](const Result<void>& taken) {
                if (!taken)
                    return askToSignIn(taken.error().sentence());
                m_signInDialog->finish();
            });
            return;
        }
        if (m_link) // this desk's outbox belongs to its person
            return askToSignIn(tr("This desk holds another person's work. Sign in as that person, or sign out and start again."));
        m_settings->setValue(QLatin1String(keyDesk), folder);
        openDesk(folder, DeskLink::NewSignIn{server, *answer});
    });
}

void DeskProgram::renewSignIn()
{
    askToSignIn();
}

// ---- the desk ----

void DeskProgram::openDesk(const QString& folder, const std::optional<DeskLink::NewSignIn>& signIn)
{
    DeskLinkOptions options;
    options.desk.folder = folder;
    options.desk.prepareCache = [](Database& cache) {
        auto done = createSearchTables(cache);
        return done ? prepareArticleIndex(cache) : done;
    };
    options.desk.observers = {&m_index, &m_articleIndex};
    options.makeTransport = [](const QString& server) { return std::make_unique<HttpClient>(QUrl::fromUserInput(server)); };
    options.device = QSysInfo::machineHostName();
    options.appVersion = QLatin1String(appVersion);
    options.server = m_settings->value(QLatin1String(keyServer)).toString();
    options.clock = &m_clock;
    m_link = std::make_unique<DeskLink>(std::move(options));
    m_workspace = std::make_unique<Workspace>(*m_link, m_clock);
    m_link->open(Workspace::keptFacts(), signIn, [this](const Result<DeskStart>& start) {
        if (!start)
            return failAtStart(start.error());
        showWindow(*start);
    });
}

void DeskProgram::showWindow(const DeskStart& start)
{
    m_window = std::make_unique<MainWindow>(m_clock);
    m_search = std::make_unique<SearchLink>(start.cachePath);
    m_knowledge = std::make_unique<KnowledgeLink>(start.cachePath);
    connect(m_link.get(), &DeskLink::cacheReplaced, m_search.get(), [this, path = start.cachePath] {
        m_search->reopen(path);
        m_knowledge->reopen(path);
    });
    m_controller = std::make_unique<DeskController>(*m_workspace, *m_search, *m_window, settingsStore());
    m_knowledgeController = std::make_unique<KnowledgeController>(*m_workspace, *m_knowledge, *m_window);
    connect(m_controller.get(), &DeskController::signInWanted, this, &DeskProgram::renewSignIn);
    connect(m_controller.get(), &DeskController::signOutWanted, this, [this] {
        m_link->signOut();
        m_settings->remove(QLatin1String(keyDesk)); // the next start asks who it is
    });
    connect(m_controller.get(), &DeskController::settingsWanted, this, &DeskProgram::openSettings);
    connect(m_controller.get(), &DeskController::themeChosen, this, [this](const QString& name) {
        m_settings->setValue(QLatin1String(keyTheme), name);
        useTheme(name);
    });
    connect(m_window.get(), &MainWindow::closing, this, &DeskProgram::keepLayout);
    connect(m_window.get(), &MainWindow::closing, this, &DeskProgram::sendHeld);
    if (auto begun = m_workspace->begin(start); !begun)
        return failAtStart(begun.error());
    m_window->setLayoutState({m_settings->value(QLatin1String(keyGeometry)).toByteArray(), m_settings->value(QLatin1String(keyColumns)).toByteArray(), m_settings->value(QLatin1String(keySide)).toString()});
    if (m_options.size.isValid())
        m_window->resize(m_options.size);
    m_controller->begin();
    m_knowledgeController->begin();
    m_window->show();
    if (m_signInDialog)
        m_signInDialog->finish();
    if (start.salvage)
        tellSalvage(*start.salvage);
    if (!m_options.readyFile.isEmpty())
        QTimer::singleShot(0, m_window.get(), [this] {
            m_window->repaint(); // ready means painted
            QFile ready(m_options.readyFile);
            if (ready.open(QIODevice::WriteOnly))
                ready.write(QByteArray::number(QCoreApplication::applicationPid()) + '\n');
        });
}

void DeskProgram::tellSalvage(const OutboxSalvage& salvage)
{
    auto* dialog = new SalvageDialog(salvage.sentence(), m_window.get());
    connect(dialog, &SalvageDialog::copyWanted, this, [this, dialog, kept = salvage.kept](const QString& folder) {
        m_link->onFiles([kept, folder](const DeskFiles&) { return copyKeptOutbox(kept, folder); }, dialog, [dialog](const Result<QString>& copied) { dialog->showCopied(copied); });
    });
    connect(dialog, &SalvageDialog::read, this, [this] { m_link->setFact(QLatin1String(Desk::factSalvage), {}); });
    dialog->present();
}

SettingsStore DeskProgram::settingsStore()
{
    return {[this](const QString& key) { return m_settings->value(key).toString(); }, [this](const QString& key, const QString& value) { m_settings->setValue(key, value); }};
}

void DeskProgram::openSettings()
{
    auto* dialog = new SettingsDialog(settingsStore(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::changed, this, [this](const QString& key, const QString& value) {
        if (key == QLatin1String(keyTheme))
            useTheme(value);
    });
    dialog->open();
}

void DeskProgram::keepLayout()
{
    const WindowLayout layout = m_window->layoutState();
    m_settings->setValue(QLatin1String(keyGeometry), layout.geometry);
    m_settings->setValue(QLatin1String(keyColumns), layout.columns);
    m_settings->setValue(QLatin1String(keySide), layout.sidePanel);
}

// Whoever closes the window has sent what can still be taken back: it goes out before the program ends, where there is a network, and else with
// the next start.
void DeskProgram::sendHeld()
{
    if (m_workspace->held().empty())
        return;
    m_link->letGo();
    if (m_workspace->status().line != SyncStatus::Line::Online)
        return;
    QApplication::setQuitOnLastWindowClosed(false);
    connect(m_workspace.get(), &Workspace::statusChanged, qApp, [this] {
        if (m_workspace->status().outbox.waiting == 0)
            QApplication::quit();
    });
    QTimer::singleShot(sendLimit, qApp, &QApplication::quit);
}

void DeskProgram::failAtStart(const Error& error)
{
    auto* box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Callboard"), error.sentence(), QMessageBox::Close, m_window.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, qApp, &QApplication::quit);
    box->open();
}

} // namespace callboard
