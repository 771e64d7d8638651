// Wired as the program does it, without its sign-in dialog and settings.
#include "tests/ui/support/running_desk.h"

#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

namespace callboard {

namespace {

constexpr int patience_ms = 10'000; // for what takes milliseconds, on a machine that is busy

}

void RunningDesk::start(const QString& folder, const MakeTransport& makeTransport, const std::optional<DeskLink::NewSignIn>& signIn)
{
    DeskLinkOptions options;
    options.desk.folder = folder;
    options.desk.prepareCache = [](Database& cache) {
        auto done = createSearchTables(cache);
        return done ? prepareArticleIndex(cache) : done;
    };
    options.desk.observers = {&m_index, &m_articles};
    options.makeTransport = makeTransport;
    options.clock = &m_clock;
    m_link = std::make_unique<DeskLink>(std::move(options));
    m_workspace = std::make_unique<Workspace>(*m_link, m_clock);
    m_window = std::make_unique<MainWindow>(m_clock);
    const QString cache = folder + QStringLiteral("/cache.db");
    m_search = std::make_unique<SearchLink>(cache);
    m_knowledge = std::make_unique<KnowledgeLink>(cache);
    m_controller = std::make_unique<DeskController>(*m_workspace, *m_search, *m_window, SettingsStore{[this](const QString& key) { return settings[key]; }, [this](const QString& key, const QString& value) { settings[key] = value; }});
    m_knowledgeController = std::make_unique<KnowledgeController>(*m_workspace, *m_knowledge, *m_window);
    QObject::connect(m_link.get(), &DeskLink::cacheReplaced, m_workspace.get(), [this] { ++m_replacedCaches; });
    bool isOpen = false;
    m_link->open(Workspace::keptFacts(), signIn, [&](const Result<DeskStart>& start) {
        INFO((start ? QString() : start.error().sentence()).toStdString());
        REQUIRE(start);
        REQUIRE(m_workspace->begin(*start));
        m_controller->begin();
        m_knowledgeController->begin();
        isOpen = true;
    });
    REQUIRE(QTest::qWaitFor([&] { return isOpen; }, patience_ms));
    m_window->show();
    m_window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
    if (!QApplication::focusWidget())
        m_window->setFocus(); // where nothing has the keys the window has them
}

void RunningDesk::stop()
{
    if (!m_workspace)
        return;
    m_workspace->finish();
    m_knowledgeController.reset();
    m_controller.reset();
    m_knowledge.reset();
    m_search.reset();
    m_window.reset();
    m_workspace.reset();
    m_link.reset();
}

std::string RunningDesk::focus() const { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName().toStdString() : std::string(); }

void RunningDesk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    REQUIRE(QApplication::focusWidget());
    ++m_pressed;
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void RunningDesk::comeBackTo(QWidget& below)
{
    below.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&below));
}

bool RunningDesk::comesToFocus(const char* name)
{
    return comes([&] { return focus() == name; });
}

QString RunningDesk::notice()
{
    const auto& bar = child<NoticeBar>("notice");
    return bar.isVisible() ? bar.accessibleName() : QString();
}

bool RunningDesk::noticeComes(const QString& sentence)
{
    return comes([&] { return notice() == sentence; });
}

void RunningDesk::type(const QString& words)
{
    for (const QChar letter : words)
        if (letter.unicode() < 128)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        else // which QTest has no keys for
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

std::string RunningDesk::text(const char* label)
{
    const auto& shown = child<QLabel>(label);
    return shown.isVisible() ? shown.text().toStdString() : std::string();
}

// A commit can be read before the window is told of it. The link answers in order: once it has answered, all of it was told.
bool RunningDesk::comes(const std::function<bool()>& condition)
{
    if (!QTest::qWaitFor(condition, patience_ms))
        return false;
    const auto isTold = std::make_shared<bool>(false); // an answer may come after the wait was given up
    m_link->onFiles([](const DeskFiles&) { return QString(); }, m_workspace.get(), [isTold](const Result<QString>&) { *isTold = true; });
    return QTest::qWaitFor([&] { return *isTold; }, patience_ms);
}

} // namespace callboard
